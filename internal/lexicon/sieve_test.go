package lexicon

import "testing"

func TestSieve(t *testing.T) {
	table := measures().lemmas
	s := SieveOf(table)
	for w := range table {
		if !s.May(w) {
			t.Errorf("the sieve loses %q", w)
		}
	}
	passed := 0
	others := measures().nouns
	for w := range others {
		if s.May(w) && table[w] == "" {
			passed++
		}
	}
	if passed > len(others)/10 {
		t.Errorf("%d of %d words that the table does not hold pass", passed, len(others))
	}
	if new(Sieve).May("word") || new(Sieve).May("") {
		t.Error("an empty sieve holds a word")
	}
}
