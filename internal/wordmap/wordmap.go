// Package wordmap holds the tables that are asked about every word of a text: maps from strings that answer faster than Go's
// own, above all where they do not hold the word, as is the rule.
//
// A Map is a hash table with open addressing and linear probing (Knuth, The Art of Computer Programming 3, §6.4). A slot
// holds a part of the hash beside the place of the entry, so that a word that is not held seldom costs a comparison, and the
// slots of a large table stay in the processor's cache. What is asked for never changes a Map, so no input can make its
// look-ups slow.
package wordmap

import "math/bits"

// A Map maps words to values; New and Of make one. It is safe for concurrent use once nothing is set any more.
type Map[V any] struct {
	slots   []uint32   // by hash: the place of an entry in the low bits, a part of its hash in the others; 0 is free
	entries []entry[V] // entry 0 is no word's
	shift   uint8      // of the hash, to a slot
}

type entry[V any] struct {
	word  string
	value V
}

// Of returns the Map that holds what a Go map does.
func Of[V any](from map[string]V) *Map[V] {
	m := New[V](len(from))
	for word, v := range from {
		m.Set(word, v)
	}
	return m
}

// New returns an empty Map with room for n words.
func New[V any](n int) *Map[V] {
	m := &Map[V]{entries: make([]entry[V], 1, n+1)}
	m.resize(2 * (n + 1))
	return m
}

// Len returns the number of words.
func (m *Map[V]) Len() int { return len(m.entries) - 1 }

// Find returns the place of a word, by which Value and Word know it: from 1 to Len in the order in which the words were
// first set, and 0 for a word that the Map does not hold.
func (m *Map[V]) Find(word string) int {
	h := hash(word)
	mask := uint32(len(m.slots) - 1)
	for i := uint32(h >> m.shift); ; i++ {
		s := m.slots[i&mask]
		if s == 0 {
			return 0
		}
		if (s^uint32(h))&^mask == 0 && m.entries[s&mask].word == word {
			return int(s & mask)
		}
	}
}

// Value returns the value of the word at a place, the zero value at place 0.
func (m *Map[V]) Value(place int) V { return m.entries[place].value }

// Word returns the word at a place.
func (m *Map[V]) Word(place int) string { return m.entries[place].word }

// Get returns the value of a word and whether the Map holds it.
func (m *Map[V]) Get(word string) (V, bool) {
	i := m.Find(word)
	return m.entries[i].value, i > 0
}

// Of returns the value of a word, the zero value where the Map does not hold it.
func (m *Map[V]) Of(word string) V { return m.entries[m.Find(word)].value }

// Has reports whether the Map holds a word.
func (m *Map[V]) Has(word string) bool { return m.Find(word) > 0 }

// Set sets the value of a word.
func (m *Map[V]) Set(word string, v V) {
	i := m.Find(word)
	if i == 0 {
		i = len(m.entries)
		m.entries = append(m.entries, entry[V]{word: word})
		if 2*i > len(m.slots) {
			m.resize(2 * len(m.slots))
		} else {
			m.fill(i)
		}
	}
	m.entries[i].value = v
}

// fill fills the slot of entry n.
func (m *Map[V]) fill(n int) {
	h := hash(m.entries[n].word)
	mask := uint32(len(m.slots) - 1)
	i := uint32(h>>m.shift) & mask
	for m.slots[i] != 0 {
		i = (i + 1) & mask
	}
	m.slots[i] = uint32(h)&^mask | uint32(n)
}

// resize makes at least n slots.
func (m *Map[V]) resize(n int) {
	k := bits.Len(uint(max(n, 8) - 1))
	m.slots, m.shift = make([]uint32, 1<<k), uint8(64-k)
	for i := 1; i < len(m.entries); i++ {
		m.fill(i)
	}
}

// Factors of the hash: odd, with bits of no pattern (the golden ratio; the finaliser of MurmurHash3).
const (
	factor1 = 0x9E3779B97F4A7C15
	factor2 = 0xFF51AFD7ED558CCD
)

// hash mixes a word eight bytes at a time. Its upper and its lower half are used.
func hash(s string) uint64 {
	n := len(s)
	h := uint64(n) * factor1
	switch {
	case n >= 8:
		i := 0
		for ; i+8 < n; i += 8 {
			h = (h ^ load64(s[i:i+8])) * factor1
			h ^= h >> 29
		}
		h ^= load64(s[n-8:])
	case n >= 4:
		h ^= load32(s[:4])<<32 | load32(s[n-4:])
	case n > 0:
		h ^= uint64(s[0])<<16 | uint64(s[n>>1])<<8 | uint64(s[n-1])
	}
	h = (h ^ h>>32) * factor2
	return h ^ h>>29
}

func load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func load32(s string) uint64 {
	_ = s[3]
	return uint64(uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24)
}
