package lexicon

import (
	"iter"
	"strings"

	"kfacts/internal/text"
)

// KindWords yields the nouns and adjuncts of actors, in each of their forms, with the kind that they can give a phrase. The
// same word may come more than once.
func KindWords() iter.Seq2[string, string] {
	return func(yield func(word, kind string) bool) {
		t := nouns()
		for i := 1; i <= t.nouns.Len(); i++ {
			if !forms(t.nouns.Word(i), t.nouns.Value(i).Kind, yield) {
				return
			}
		}
		for i := 1; i <= t.derived.Len(); i++ {
			if !forms(t.derived.Word(i), t.derived.Value(i), yield) {
				return
			}
		}
		for i := 1; i <= t.plurals.Len(); i++ {
			if n, ok := FindNoun(t.plurals.Word(i)); ok && !yield(t.plurals.Word(i), n.Kind) {
				return
			}
		}
		for i := 1; i <= t.adjuncts.Len(); i++ {
			if !yield(t.adjuncts.Word(i), t.adjuncts.Value(i)) {
				return
			}
		}
	}
}

// forms yields the noun and the words of which FindNoun takes it for the singular.
func forms(noun, kind string, yield func(word, kind string) bool) bool {
	if !yield(noun, kind) || !yield(noun+"s", kind) || !yield(noun+"es", kind) {
		return false
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok && !yield(stem+"ies", kind) {
		return false
	}
	stem, ok := strings.CutSuffix(noun, "man")
	return !ok || yield(stem+"men", kind)
}

// Starting calls each with the meanings of every name that starts at tokens[i], however long, and that can be written so
// somewhere: with more than Find returns for any part of the tokens that starts there.
func (s *Names) Starting(tokens []text.Token, i int, each func(Name)) {
	most := min(s.longest.Of(firstWord(tokens[i].Norm)), maxWords)
	if most == 0 {
		return
	}
	var buf [maxKey]byte
	key := append(buf[:0], Fold(tokens[i].Norm)...)
	for n := 1; ; n++ {
		for _, name := range s.entries.Of(string(key)) {
			if name.letter != upper || len(tokens[i].Text) > 2 || isUpper(tokens[i].Text) {
				each(name)
			}
		}
		if n >= most || i+n >= len(tokens) {
			return
		}
		key = appendWord(key, tokens[i+n].Norm)
	}
}
