package kfacts

import (
	"strings"
	"sync"

	"kfacts/internal/number"
	"kfacts/internal/text"
	"kfacts/internal/wordmap"
)

// passes reports whether the sentence holds something to count with and a word that may measure. It asks for what
// promising asks for, but for what stands beside each word, and of the words as they are written: where it says no, promising
// does, and nothing need be known of the sentence's words. Three sentences of five end here.
func passes(s *text.Sentence) bool {
	words := sieveWords()
	var has gateMarks
	for i := range s.Tokens {
		switch t := &s.Tokens[i]; t.Kind {
		case text.Word:
			if m := words.Of(t.Norm); m != 0 {
				has |= m
			} else if composed(t.Norm) {
				has |= counting
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
	return has&wanted != 0 || has&inCondition == inCondition || has&inPlace == inPlace
}

// composed reports whether a word that no table has may still open with a number: "two-storey", "covid19".
func composed(norm string) bool {
	n := len(norm)
	return digit(norm[0]) || digit(norm[n-1]) || n > 1 && digit(norm[n-2]) || strings.IndexByte(norm, '-') > 0
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// sieveWords are the words of the gate with all that they can give a sentence, and those that a number starts with.
var sieveWords = sync.OnceValue(func() *wordmap.Map[gateMarks] {
	words := wordmap.New[gateMarks](1 << 12)
	for norm, w := range gateTable() {
		marks := w.marks
		for _, row := range w.rows {
			marks |= row.marks
		}
		if marks != 0 {
			words.Set(norm, marks)
		}
	}
	for norm := range number.Opening() {
		words.Set(norm, words.Of(norm)|counting)
	}
	return words
})
