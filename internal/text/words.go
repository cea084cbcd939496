package text

import (
	"iter"
	"math/bits"
	"strings"

	"kfacts/internal/wordmap"
)

// A form is one distinct word of the texts that a Buffer has read. All its tokens share it, and with it what the tables say
// of the word: each is asked once. What every token is asked for fills one line of the processor's cache.
type form struct {
	low, high uint64          // its key
	known     [columns]uint16 // by table: the place of the word in it plus one; by trait: that plus one; 0 where it has not been asked
	more      *more           // nil until it is asked for, but of a long word
}

// A more is the rest of a form.
type more struct {
	norm  string
	feds  [ways]fed  // what the tagger's model knows of it; says is nil where it has not been asked
	notes [notes]any // by Memo: what it found; nil where it has not been asked
}

// rest returns the rest of the form, of which the word is one.
func (w *form) rest(norm string) *more {
	if w.more == nil {
		w.more = &more{norm: strings.Clone(norm)}
	}
	return w.more
}

// A Column is where a form keeps what a Table says of it.
type Column uint8

const (
	RepairColumn Column = iota
	NumberColumn
	TimeColumn
	LemmaColumn
	NounColumn
	ThingColumn
	CueColumn
	SayingColumn
	GrammarColumn
	NameColumn
	ClauseColumn
	ActorColumn
	RuleColumn
	NumberTrait
	TimeTrait
	KindTrait
	StatementTrait
	columns
)

// A Table says something of the words that it holds.
type Table[V any] struct {
	words  *wordmap.Map[V]
	column Column
	fold   func(norm string) string // to the form by which words holds it; nil where that is the normal form
}

// maxTable bounds the words of a Table, so that a form's column can hold any place in it.
const maxTable = 1<<16 - 2

// NewTable returns the Table of a map, whose answers forms keep in the column. No two tables that are asked about the same
// tokens may share one.
func NewTable[V any](column Column, words map[string]V) *Table[V] {
	if len(words) > maxTable {
		panic("text: a table of too many words")
	}
	return &Table[V]{words: wordmap.Of(words), column: column}
}

// NewFoldedTable returns the Table that knows a token by the folded form of its word.
func NewFoldedTable[V any](column Column, words *wordmap.Map[V], fold func(norm string) string) *Table[V] {
	return &Table[V]{words, column, fold}
}

// Get returns the value of a word and whether the Table holds it.
func (t *Table[V]) Get(word string) (V, bool) { return t.words.Get(word) }

// Of returns the value of a word, the zero value where the Table does not hold it.
func (t *Table[V]) Of(word string) V { return t.words.Of(word) }

// All yields the words of the Table with their values.
func (t *Table[V]) All() iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for place := 1; place <= t.words.Len(); place++ {
			if !yield(t.words.Word(place), t.words.Value(place)) {
				return
			}
		}
	}
}

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
	norm := tok.Norm
	if t.fold != nil {
		norm = t.fold(norm)
	}
	p := t.words.Find(norm)
	if tok.form != nil {
		tok.form.known[t.column] = uint16(p + 1)
	}
	return p
}

// A Trait is a small number that tells of a word by itself what a stage asks of every token. It is found once a form.
type Trait struct {
	column Column
	find   func(norm string) uint8
}

// NewTrait returns the Trait of a function of a word alone. No two Traits, nor a Table, may share a column.
func NewTrait(column Column, find func(norm string) uint8) *Trait { return &Trait{column, find} }

// At returns what the function finds for the Norm of a token.
func (t *Trait) At(tok *Token) uint8 {
	w := tok.form
	if w == nil {
		return t.find(tok.Norm)
	}
	if w.known[t.column] == 0 {
		w.known[t.column] = uint16(t.find(tok.Norm)) + 1
	}
	return uint8(w.known[t.column] - 1)
}

// A Note is where a form keeps what a Memo found for its word.
type Note uint8

const (
	ActorNote Note = iota
	notes
)

// A Memo is asked once a form for what takes more than one look-up.
type Memo[V any] struct {
	note Note
	find func(norm string) V
}

// NewMemo returns the Memo of a function of a word alone. No two Memos may share a note.
func NewMemo[V any](note Note, find func(norm string) V) *Memo[V] { return &Memo[V]{note, find} }

// At returns what the function finds for the Norm of a token.
func (m *Memo[V]) At(tok *Token) V {
	w := tok.form
	if w == nil {
		return m.find(tok.Norm)
	}
	r := w.rest(tok.Norm)
	if v, ok := r.notes[m.note].(*V); ok {
		return *v
	}
	v := m.find(r.norm)
	r.notes[m.note] = &v
	return v
}

// forms holds the forms of one input after another: a hash table with open addressing.
type forms struct {
	slots []*form
	shift uint8 // of the hash, to a slot
	n     int
	slab  []form // room for the next ones
}

// maxForms bounds the forms that are kept for the next sentence.
const maxForms = 1 << 15

// maxProbes bounds the search for a form, so that no choice of words makes it long.
const maxProbes = 32

// of returns the form that is written as norm, or nil where it is hard to find.
func (f *forms) of(norm string) *form {
	low, high := key(norm)
	i := f.slot(low, high)
	for n := 0; f.slots[i] != nil; n++ {
		if w := f.slots[i]; w.low == low && w.high == high && (len(norm) <= maxShort || w.more.norm == norm) {
			return w
		}
		if i = (i + 1) & (len(f.slots) - 1); n > maxProbes {
			return nil
		}
	}
	w := f.add(i, form{low: low, high: high})
	if len(norm) > maxShort {
		w.rest(norm)
	}
	return w
}

// reset makes room.
func (f *forms) reset() {
	if f.slots == nil || f.n > maxForms {
		*f = forms{slots: make([]*form, 1<<9), shift: 64 - 9}
	}
}

// add puts a new form into the free slot i.
func (f *forms) add(i int, new form) *form {
	if len(f.slab) == 0 {
		f.slab = make([]form, 64)
	}
	w := &f.slab[0]
	f.slab = f.slab[1:]
	*w = new
	f.slots[i] = w
	if f.n++; 2*f.n > len(f.slots) {
		f.grow()
	}
	return w
}

func (f *forms) grow() {
	old := f.slots
	f.slots = make([]*form, 2*len(old))
	f.shift--
	for _, w := range old {
		if w == nil {
			continue
		}
		i := f.slot(w.low, w.high)
		for f.slots[i] != nil {
			i = (i + 1) & (len(f.slots) - 1)
		}
		f.slots[i] = w
	}
}

// slot returns where the search for a key starts.
func (f *forms) slot(low, high uint64) int {
	h := (low ^ bits.RotateLeft64(high, 29)) * 0xFF51AFD7ED558CCD
	return int((h ^ h>>32) * 0x9E3779B97F4A7C15 >> f.shift)
}

// maxShort is the length of the longest word whose key tells it from all others.
const maxShort = 15

// key returns the bytes of a word of up to maxShort, and its length; those of a longer word it mixes.
func key(s string) (low, high uint64) {
	n := len(s)
	switch {
	case n > maxShort:
		for ; len(s) >= 8; s = s[8:] {
			low = (low ^ load64(s)) * 0x9E3779B97F4A7C15
			low ^= low >> 29
		}
		return low ^ tail(s), uint64(n)<<56 | 1<<55
	case n >= 8:
		return load64(s), load64(s[n-8:])>>(8*uint(16-n)) | uint64(n)<<56
	}
	return tail(s), uint64(n) << 56
}

// tail returns the bytes of a string shorter than eight.
func tail(s string) (bytes uint64) {
	n := len(s)
	switch {
	case n >= 4:
		return load32(s) | load32(s[n-4:])<<(8*uint(n-4))
	case n > 0:
		return uint64(s[0]) | uint64(s[n>>1])<<(8*uint(n>>1)) | uint64(s[n-1])<<(8*uint(n-1))
	}
	return 0
}

func load32(s string) uint64 {
	_ = s[3]
	return uint64(uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24)
}

func load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
