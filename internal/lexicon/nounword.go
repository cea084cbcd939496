package lexicon

import (
	"strings"
	"sync"

	"kfacts/internal/text"
)

// A NounWord is what the tables of nouns say of a word.
type NounWord struct {
	Folded string
	Noun   Noun
	IsNoun bool   // FindNoun of Folded finds Noun
	Last   string // the part of Folded after the last blank
	Opens  bool   // nouns or adjuncts of several words start with Last
}

// nounWords remembers the NounWord of each form.
var nounWords = sync.OnceValue(func() *text.Memo[NounWord] {
	t := nouns()
	opening := make(map[string]bool)
	for _, words := range []interface {
		Len() int
		Word(int) string
	}{t.nouns, t.sources, t.adjuncts, t.plurals, t.derived} {
		for i := 1; i <= words.Len(); i++ {
			if first, _, several := strings.Cut(words.Word(i), " "); several {
				opening[first] = true
			}
		}
	}
	return text.NewMemo(text.ActorNote, func(norm string) NounWord {
		w := NounWord{Folded: Fold(norm)}
		w.Noun, w.IsNoun = FindNoun(w.Folded)
		w.Last = w.Folded[strings.LastIndexByte(w.Folded, ' ')+1:]
		w.Opens = opening[w.Last]
		return w
	})
})

// NounWordAt returns the NounWord of a token.
func NounWordAt(t *text.Token) NounWord { return nounWords().At(t) }
