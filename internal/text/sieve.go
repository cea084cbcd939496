package text

import "iter"

// A Sieve tells most of the words that a set does not hold, from a hash that the tokenizer leaves with each word: a filter
// of one hash (Bloom, CACM 13, 1970), small enough for the processor's innermost cache.
type Sieve struct{ bits [1 << (sieveBits - 6)]uint64 }

const sieveBits = 16

// NewSieve returns the Sieve of a set of words.
func NewSieve(words iter.Seq[string]) *Sieve {
	s := &Sieve{}
	for w := range words {
		h := mixed(hashOf(w))
		s.bits[h>>6] |= 1 << (h & 63)
	}
	return s
}

// Holds reports whether the set may hold the Norm of a Word: always where it does.
func (s *Sieve) Holds(t *Token) bool {
	h := mixed(t.hash)
	return s.bits[h>>6]>>(h&63)&1 != 0
}

// hashOf returns the hash of a word.
func hashOf(norm string) (h uint32) {
	for i := range len(norm) {
		h = hashed(h, norm[i])
	}
	return h
}

// hashed adds a byte to a hash, as the tokenizer does while it looks for the end of a word.
func hashed(h uint32, c byte) uint32 { return h*33 ^ uint32(c) }

// mixed spreads a hash over the bits of a Sieve.
func mixed(h uint32) uint32 { return h * 0x9E3779B1 >> (32 - sieveBits) }
