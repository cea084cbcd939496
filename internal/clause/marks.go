package clause

import (
	"sync"

	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// marks are the sets of words.go that hold a word: those that every token is asked about, one bit each.
type marks uint64

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
	haveForm
	doForm
	future
	copula
	raises
	names
	onlyPast
	particle
	place
	pluralVerb
	noOne
	grouping
	whole
	links
	unchanging
	pastForm // of a verb of the measure tables
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
		{haveForm, have}, {doForm, do}, {future, futures}, {copula, copulas}, {raises, raising}, {names, naming}, {onlyPast, pastOnly}, {particle, particles},
		{place, places}, {pluralVerb, plural}, {noOne, nobody}, {grouping, groups}, {whole, wholes}, {links, linking}, {unchanging, invariant},
	} {
		for w := range s.words {
			words[w] |= s.mark
		}
	}
	for w := range determiners {
		words[w] |= determiner
	}
	for w := range lexicon.Pasts() {
		words[w] |= pastForm
	}
	return text.NewTable(text.ClauseColumn, words)
})

// mark finds the marks of all tokens.
func (v *View) mark() {
	words := marked()
	v.marked = v.memory.marks.Take(len(v.S.Tokens))
	for i := range v.S.Tokens {
		if t := &v.S.Tokens[i]; t.Kind != text.Punct {
			v.marked[i] = words.At(t)
		}
	}
}

// marks returns the marks of token i, none outside the sentence.
func (v *View) marks(i int) marks {
	if i < 0 || i >= len(v.marked) {
		return 0
	}
	return v.marked[i]
}

// is reports whether token i has one of the marks.
func (v *View) is(i int, m marks) bool { return v.marks(i)&m != 0 }

// lemma is the lemma of token i where it is a form of a verb of the measure tables, else "".
func (v *View) lemma(i int) string {
	if i < 0 || i >= len(v.S.Tokens) {
		return ""
	}
	return lexicon.LemmaAt(&v.S.Tokens[i])
}
