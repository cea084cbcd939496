package lexicon

// A Sieve tells most words that a table does not hold from those that it may hold, faster than a look-up in the table: a
// Bloom filter (Bloom 1970) of one hash, of a word's length and three of its bytes. The zero value holds no word.
type Sieve [1 << 10]uint64

// SieveOf returns the sieve of the keys of a table.
func SieveOf[V any](table map[string]V) *Sieve {
	s := new(Sieve)
	for w := range table {
		s.Add(w)
	}
	return s
}

// Add adds a word.
func (s *Sieve) Add(word string) {
	h := sieveHash(word)
	s[h>>6] |= 1 << (h & 63)
}

// May reports whether the word may have been added: always where it was, seldom where it was not.
func (s *Sieve) May(word string) bool {
	h := sieveHash(word)
	return s[h>>6]&(1<<(h&63)) != 0
}

func sieveHash(w string) uint32 {
	n := len(w)
	if n == 0 {
		return 0
	}
	h := uint32(w[0]) | uint32(w[n>>1])<<8 | uint32(w[n-1])<<16 | uint32(n)<<24
	return h * 0x9E3779B1 >> 16
}
