package timex

import (
	"strconv"
	"strings"
)

// A numeral is what a token of digits can be.
type numeral struct {
	class  class
	value  int
	digits int
}

// number classes a token that starts with a digit.
func number(norm string) numeral {
	d := 0
	for d < len(norm) && '0' <= norm[d] && norm[d] <= '9' {
		d++
	}
	if d == 0 || d > 8 {
		return numeral{}
	}
	value, _ := strconv.Atoi(norm[:d])
	switch rest := norm[d:]; {
	case rest == "" && d == 8:
		return numeral{cStamp, value, d}
	case rest == "" && d == 4 && value >= 1000 && value < 2200:
		return numeral{cYear, value, d}
	case rest == "":
		return numeral{cDigits, value, d}
	case rest == "s" && (d == 4 || d == 2) && value%10 == 0:
		return numeral{cDecades, value, d}
	case rest == "st" || rest == "nd" || rest == "rd" || rest == "th":
		return numeral{cNth, value, d}
	case rest[0] == '/' || rest[0] == '.':
		return numeral{cStamp, value, d}
	}
	return numeral{}
}

// names that one edit may have gone wrong in: the weekdays, and the long months.
var long = []struct {
	norm string
	e    entry
}{
	{"monday", entry{class: cWeekday, value: 1}}, {"tuesday", entry{class: cWeekday, value: 2}},
	{"wednesday", entry{class: cWeekday, value: 3}}, {"thursday", entry{class: cWeekday, value: 4}},
	{"friday", entry{class: cWeekday, value: 5}}, {"saturday", entry{class: cWeekday, value: 6}},
	{"sunday", entry{class: cWeekday, value: 7}}, {"january", entry{class: cMonth, value: 1}},
	{"february", entry{class: cMonth, value: 2}}, {"september", entry{class: cMonth, value: 9}},
	{"october", entry{class: cMonth, value: 10}}, {"november", entry{class: cMonth, value: 11}},
	{"december", entry{class: cMonth, value: 12}},
}

// misspelt returns the entry of the weekday or long month that the word is one edit away from: an insertion, deletion,
// substitution or swap of neighbours (Damerau 1964). The first letter and the last two
// must be right.
func misspelt(norm string) entry {
	if len(norm) < 6 || len(norm) > 10 || strings.IndexByte("mtwfsjond", norm[0]) < 0 {
		return entry{}
	}
	if last := norm[len(norm)-1]; last != 'y' && last != 'r' {
		return entry{}
	}
	for i := range long {
		l := &long[i]
		if l.norm[0] == norm[0] && strings.HasSuffix(norm, l.norm[len(l.norm)-2:]) && oneEdit(norm, l.norm) {
			return l.e
		}
	}
	return entry{}
}

// oneEdit reports whether a and b are one edit apart.
func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if i == len(a) {
		return false // equal
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// glued returns where a month's name and the digits next to it have lost the space between them ("Dec31", "18NOV89"), or 0.
func glued(norm string, t *tables) int {
	if len(norm) < 4 || len(norm) > 13 {
		return 0
	}
	digits, first := 0, 0
	for first < len(norm) && isDigit(norm[first]) {
		first++
	}
	last := len(norm)
	for last > first && isDigit(norm[last-1]) {
		last--
	}
	if digits = first + len(norm) - last; digits == 0 || first > 2 || last-first < 3 || len(norm)-last > 4 {
		return 0
	}
	if e, ok := t.words.Get(norm[first:last]); !ok || e.class != cMonth {
		return 0
	}
	if first > 0 {
		return first
	}
	return last
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// appendGlued appends the parts of a word that holds a month and digits, cut where the digits or the month end.
func appendGlued(items []item, it item, cut int, t *tables) []item {
	first := len(items)
	for at := 0; at < len(it.norm); {
		if at > 0 {
			cut = at
			for cut < len(it.norm) && isDigit(it.norm[cut]) == isDigit(it.norm[at]) {
				cut++
			}
		}
		part := item{token: it.token, start: it.start + at, end: it.start + cut, norm: it.norm[at:cut]}
		if isDigit(part.norm[0]) {
			part.setNumber(number(part.norm))
		} else {
			part.set(lookup(part.norm, t))
		}
		items = append(items, part)
		at = cut
	}
	items[first].whole |= opens
	items[len(items)-1].whole |= shuts
	return items
}
