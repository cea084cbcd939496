package text

import (
	"maps"
	"testing"
)

// TestSieve holds a Sieve to its word: it never denies a word of its set, however the text writes it, and denies most others.
func TestSieve(t *testing.T) {
	set := map[string]bool{"a": true, "killed": true, "hadn't": true, "n't": true, "self-styled": true, "señor": true, "'s": true, "u.s.": true}
	s := NewSieve(maps.Keys(set))
	input := "A harbour KILLED killed Hadn’t wasn't self–styled self-styled SEÑOR Señor board”s the U.S. boats, and no other word of this town's quays was there."
	passed, words := 0, 0
	for _, tok := range Tokenize(input, Span{0, len(input)}) {
		if tok.Kind != Word {
			continue
		}
		words++
		held := s.Holds(&tok)
		if set[tok.Norm] && !held {
			t.Errorf("%q is denied", tok.Norm)
		}
		if held {
			passed++
		}
	}
	if passed == words {
		t.Errorf("all %d words pass", words)
	}
}
