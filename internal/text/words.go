package text

import (
	"strings"

	"kfacts/internal/wordmap"
)

// A form is one distinct word of the texts that a Buffer has read. All its tokens share it, and with it what the tables say
// of the word: each is asked once.
type form struct {
	norm      string
	low, high uint64          // the bytes of a short word of ASCII letters and digits; 0 for others
	known     [columns]uint16 // by table: the place of the word in it plus one; 0 where it has not been asked
}

// A Column is where a form keeps what a Table says of it.
type Column uint8

const (
	boundaryColumn Column = iota
	vocabularyColumn
	fixedColumn
	repairColumn
	GateColumn
	NumberColumn
	TimeColumn
	LemmaColumn
	NounColumn
	ThingColumn
	CueColumn
	SayingColumn
	GrammarColumn
	NameColumn
	columns
)

// A Table says something of the words that it holds.
type Table[V any] struct {
	words  *wordmap.Map[V]
	column Column
}

// maxTable bounds the words of a Table, so that a form's column can hold any place in it.
const maxTable = 1<<16 - 2

// NewTable returns the Table of a map, whose answers forms keep in the column. No two tables that are asked about the same
// tokens may share one.
func NewTable[V any](column Column, words map[string]V) *Table[V] {
	if len(words) > maxTable {
		panic("text: a table of too many words")
	}
	return &Table[V]{wordmap.Of(words), column}
}

// Get returns the value of a word and whether the Table holds it.
func (t *Table[V]) Get(word string) (V, bool) { return t.words.Get(word) }

// Of returns the value of a word, the zero value where the Table does not hold it.
func (t *Table[V]) Of(word string) V { return t.words.Of(word) }

// At is Of for the Norm of a token.
func (t *Table[V]) At(tok *Token) V { return t.words.Value(t.place(tok)) }

// GetAt is Get for the Norm of a token.
func (t *Table[V]) GetAt(tok *Token) (V, bool) {
	p := t.place(tok)
	return t.words.Value(p), p > 0
}

func (t *Table[V]) place(tok *Token) int {
	if w := tok.form; w != nil && w.known[t.column] > 0 {
		return int(w.known[t.column]) - 1
	}
	return t.ask(tok)
}

func (t *Table[V]) ask(tok *Token) int {
	p := t.words.Find(tok.Norm)
	if tok.form != nil {
		tok.form.known[t.column] = uint16(p + 1)
	}
	return p
}

// A vocabulary holds the forms of one input after another: a hash table with open addressing.
type vocabulary struct {
	slots []*form
	shift uint8 // of the hash, to a slot
	n     int
	slab  []form // room for the next ones
}

// maxWords bounds the forms that are kept for the next input.
const maxWords = 1 << 15

// maxShort is the length of the longest word that is held as two numbers.
const maxShort = 16

// short returns the form of input[start:end], which is ASCII letters and digits and no longer than maxShort.
func (v *vocabulary) short(input string, start, end int) *form {
	low, high := shortKey(input, start, end)
	i := v.slot(low, high)
	for ; v.slots[i] != nil; i = (i + 1) & (len(v.slots) - 1) {
		if w := v.slots[i]; w.low == low && w.high == high {
			return w
		}
	}
	return v.add(i, form{norm: strings.Clone(lowerASCII(input[start:end])), low: low, high: high})
}

// form returns the form that is written as norm.
func (v *vocabulary) form(norm string) *form {
	if len(norm) <= maxShort && plainWord(norm) {
		return v.short(norm, 0, len(norm))
	}
	i := v.slot(longKey(norm))
	for ; v.slots[i] != nil; i = (i + 1) & (len(v.slots) - 1) {
		if w := v.slots[i]; w.low == 0 && w.norm == norm {
			return w
		}
	}
	return v.add(i, form{norm: strings.Clone(norm)})
}

func plainWord(s string) bool {
	for i := 0; i < len(s); i++ {
		if !wordByte(s[i]) {
			return false
		}
	}
	return s != ""
}

// reset makes the vocabulary ready for the next input.
func (v *vocabulary) reset() {
	if v.slots == nil || v.n > maxWords {
		*v = vocabulary{slots: make([]*form, 1<<9), shift: 64 - 9}
	}
}

// add puts a word into the free slot i.
func (v *vocabulary) add(i int, new form) *form {
	if len(v.slab) == 0 {
		v.slab = make([]form, 64)
	}
	w := &v.slab[0]
	v.slab = v.slab[1:]
	*w = new
	v.slots[i] = w
	if v.n++; 2*v.n > len(v.slots) {
		v.grow()
	}
	return w
}

func (v *vocabulary) grow() {
	old := v.slots
	v.slots = make([]*form, 2*len(old))
	v.shift--
	for _, w := range old {
		if w == nil {
			continue
		}
		low, high := w.low, w.high
		if low == 0 {
			low, high = longKey(w.norm)
		}
		i := v.slot(low, high)
		for v.slots[i] != nil {
			i = (i + 1) & (len(v.slots) - 1)
		}
		v.slots[i] = w
	}
}

// slot returns where the search for a key starts.
func (v *vocabulary) slot(low, high uint64) int {
	h := (low ^ high*0x9E3779B97F4A7C15) * 0xFF51AFD7ED558CCD
	h ^= h >> 32
	return int(h * 0x9E3779B97F4A7C15 >> v.shift)
}

// shortKey returns the bytes of input[start:end], at most maxShort, each with the bit that makes a letter small.
func shortKey(input string, start, end int) (low, high uint64) {
	if start+maxShort <= len(input) {
		low, high = load64(input[start:start+8]), load64(input[start+8:start+16])
	} else {
		var b [maxShort]byte
		copy(b[:], input[start:end])
		low, high = load64(string(b[:8])), load64(string(b[8:]))
	}
	const small = 0x2020202020202020
	n := end - start
	return (low | small) & (1<<(8*n) - 1), (high | small) & (1<<(8*max(n-8, 0)) - 1)
}

// longKey mixes the bytes of a word of any length.
func longKey(s string) (low, high uint64) {
	for ; len(s) >= 8; s = s[8:] {
		low = (low ^ load64(s)) * 0x9E3779B97F4A7C15
		low ^= low >> 29
	}
	for i := 0; i < len(s); i++ {
		high = high<<8 | uint64(s[i])
	}
	return low, high
}

func load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
