package clause

import (
	"sync"

	"kfacts/internal/text"
)

// marks are the sets of words.go that hold a word: those that every token is asked about, one bit each.
type marks uint32

const (
	conjunction marks = 1 << iota
	relative
	preposition
	subordinator
	adverb
	pronoun
	determiner
	negation
	beForm
	verbal
	burning
	reflex
	captured
	nominal
	base
	state
	point
)

// marked are the marks of words, which a token's form remembers.
var marked = sync.OnceValue(func() *text.Table[marks] {
	words := map[string]marks{}
	for _, s := range []struct {
		mark  marks
		words map[string]bool
	}{
		{conjunction, conjunctions}, {relative, relatives}, {preposition, prepositions}, {subordinator, subordinators}, {adverb, adverbs},
		{pronoun, pronouns}, {negation, negations}, {beForm, be}, {verbal, verbOnly}, {burning, ablaze}, {reflex, reflexive}, {captured, captive},
		{nominal, nounish}, {base, baseVerbs}, {state, conditions}, {point, points},
	} {
		for w := range s.words {
			words[w] |= s.mark
		}
	}
	for w := range determiners {
		words[w] |= determiner
	}
	return text.NewTable(text.ClauseColumn, words)
})

// marks returns the marks of token i, none outside the sentence.
func (v *View) marks(i int) marks {
	if i < 0 || i >= len(v.S.Tokens) {
		return 0
	}
	return marked().At(&v.S.Tokens[i])
}
