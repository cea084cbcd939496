package lexicon

import (
	"strings"

	"kfacts/internal/text"
)

// KindWords calls each with the nouns and adjuncts of actors, in each of their forms, that can give a phrase a wanted kind. The
// same word may come more than once.
func KindWords(wanted func(kind string) bool, each func(word, kind string)) {
	t := nouns()
	for i := 1; i <= t.nouns.Len(); i++ {
		if kind := t.nouns.Value(i).Kind; wanted(kind) {
			forms(t.nouns.Word(i), kind, each)
		}
	}
	for i := 1; i <= t.derived.Len(); i++ {
		if kind := t.derived.Value(i); wanted(kind) {
			forms(t.derived.Word(i), kind, each)
		}
	}
	for i := 1; i <= t.plurals.Len(); i++ {
		if n, ok := FindNoun(t.plurals.Word(i)); ok && wanted(n.Kind) {
			each(t.plurals.Word(i), n.Kind)
		}
	}
	for i := 1; i <= t.adjuncts.Len(); i++ {
		if kind := t.adjuncts.Value(i); wanted(kind) {
			each(t.adjuncts.Word(i), kind)
		}
	}
}

// forms calls each with the noun and the words of which FindNoun takes it for the singular.
func forms(noun, kind string, each func(word, kind string)) {
	each(noun, kind)
	each(noun+"s", kind)
	each(noun+"es", kind)
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		each(stem+"ies", kind)
	}
	if stem, ok := strings.CutSuffix(noun, "man"); ok {
		each(stem+"men", kind)
	}
}

// Each calls each with the folded words of every name of the set itself and each of its meanings.
func (s *Names) Each(each func(key string, name Name)) {
	for i := 1; i <= s.entries.Len(); i++ {
		for _, name := range s.entries.Value(i) {
			each(s.entries.Word(i), name)
		}
	}
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
			if name.letter != upper || len(tokens[i].Text) > 2 || text.Upper(tokens[i].Text) {
				each(name)
			}
		}
		if n >= most || i+n >= len(tokens) {
			return
		}
		key = appendWord(key, tokens[i+n].Norm)
	}
}
