package kfacts

import (
	"strings"
	"sync"

	"kfacts/internal/lexicon"
	"kfacts/internal/number"
	"kfacts/internal/text"
	"kfacts/internal/wordmap"
)

// A sieve tells the sentences that hold nothing to count with, or nothing to measure by, by their words as they are written. It
// asks for what promising asks for, but for where the words stand and for the kinds of people: where it says no, promising
// does, and nothing need be known of the words. Four sentences of five end here.
type sieve struct {
	words *wordmap.Map[sieved]
	rows  []sieveRow
}

// A sieved is what a word can give a sentence.
type sieved struct {
	marks      gateMarks
	first, end uint16 // of its rows, as a verb
	things     uint32
	follows    uint64 // the complements that it is one of, one bit each; those beyond 64 share theirs
}

// A sieveRow is a gateRow by its bits.
type sieveRow struct {
	marks  gateMarks
	things uint32
	with   uint64 // its complements
}

// passes reports whether the sentence goes on to promising.
func (v *sieve) passes(s *text.Sentence) bool {
	var has gateMarks
	var things = ofKind // of which a word may name any
	var follows uint64
	var buf [32]sieved
	verbs := buf[:0]
	for i := range s.Tokens {
		switch t := &s.Tokens[i]; t.Kind {
		case text.Word:
			place := v.words.Find(t.Norm)
			if place == 0 {
				if composed(t.Norm) {
					has |= counting
				}
				continue
			}
			w := v.words.Value(place)
			has |= w.marks
			things |= w.things
			follows |= w.follows
			if w.first < w.end {
				verbs = append(verbs, w)
			}
		case text.Number, text.Symbol:
			has |= counting
		}
	}
	wanted := measuresMany | measuresOne
	if has&(counting|zero|pronounOne) == 0 {
		switch {
		case has&single == 0:
			return false
		case has&totals == 0:
			wanted = measuresOne
		}
	}
	return has&wanted != 0 || has&inCondition == inCondition || has&inPlace == inPlace || v.measures(verbs, wanted, things, follows)
}

// measures reports whether a row of one of the verbs has one of the wanted marks, and what it asks for.
func (v *sieve) measures(verbs []sieved, wanted gateMarks, things uint32, follows uint64) bool {
	for _, w := range verbs {
		for i := w.first; i < w.end; i++ {
			if r := &v.rows[i]; r.marks&wanted != 0 && r.with&^follows == 0 && (r.things == 0 || r.things&things != 0) {
				return true
			}
		}
	}
	return false
}

// composed reports whether a word that no table has may still open with a number: "two-storey", "covid19".
func composed(norm string) bool {
	n := len(norm)
	return digit(norm[0]) || digit(norm[n-1]) || n > 1 && digit(norm[n-2]) || strings.IndexByte(norm, '-') > 0
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// theSieve is that of the words of the gate, and of those that a number starts with.
var theSieve = sync.OnceValue(func() *sieve {
	v := &sieve{words: wordmap.New[sieved](1 << 13)}
	bits := map[string]uint64{} // of the complements
	for norm, w := range gateTable() {
		s := sieved{marks: w.marks, things: w.things, first: uint16(len(v.rows))}
		for _, row := range w.rows {
			r := sieveRow{marks: row.marks, things: row.things}
			for _, word := range row.with {
				if bits[word] == 0 {
					bits[word] = 1 << (len(bits) % 64)
				}
				r.with |= bits[word]
			}
			v.rows = append(v.rows, r)
		}
		s.end = uint16(len(v.rows))
		v.words.Set(norm, s)
	}
	for word, bit := range bits {
		for norm := range lexicon.Completing(word) {
			s := v.words.Of(norm)
			s.follows |= bit
			v.words.Set(norm, s)
		}
	}
	for norm := range number.Opening() {
		s := v.words.Of(norm)
		s.marks |= counting
		v.words.Set(norm, s)
	}
	return v
})
