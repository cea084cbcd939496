package timex

import (
	"strconv"
	"strings"
	"sync"

	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// class is the part that an item plays in the grammar of time expressions.
type class uint8

const (
	cNone class = iota
	cMonth
	cWeekday
	cUnit  // "day"
	cUnits // "days"
	cWeekend
	cPart // "morning"
	cSeason
	cDay // "yesterday"
	cOvernight
	cVague // "recently"
	cNumber
	cSome // "several"
	cOrdinal
	cRel // "last", "this", "next"
	cSame
	cRecent
	cEdge // "early", "end"
	cHalf
	cAgo
	cBefore // "before", "after"
	cSince
	cFrom
	cBetween
	cTo
	cDecade
	cThe
	cOne
	cThat
	cOf
	cIn
	cOn
	cAt
	cAnd
	cDuring
	cWithin
	cOver
	cBy
	cAbout
	cSo
	cFar
	cFiscal
	cPeriod
	cTime
	cEvent   // "war"
	cDigits  // "27", value in n
	cNth     // "27th"
	cYear    // "2020": four digits that can be a year
	cDecades // "1990s"
	cStamp   // "11/08/2024"
	cComma
	cDot
	cDash
	cOpen
	cClose
	cApostrophe
	cClitic // 's
	cSlash
	cQuarter // "Q1", "H2"
)

var classNames = map[string]class{"month": cMonth, "weekday": cWeekday, "unit": cUnit, "units": cUnits, "weekend": cWeekend,
	"part": cPart, "season": cSeason, "day": cDay, "overnight": cOvernight, "vague": cVague, "number": cNumber, "some": cSome,
	"ordinal": cOrdinal, "rel": cRel, "same": cSame, "recent": cRecent, "edge": cEdge, "half": cHalf, "ago": cAgo,
	"before": cBefore, "since": cSince, "from": cFrom, "between": cBetween, "to": cTo, "decade": cDecade, "the": cThe, "one": cOne,
	"that": cThat, "of": cOf, "in": cIn, "on": cOn, "at": cAt, "and": cAnd, "during": cDuring, "within": cWithin, "over": cOver,
	"by": cBy, "about": cAbout, "so": cSo, "far": cFar, "fiscal": cFiscal, "period": cPeriod, "time": cTime, "event": cEvent, "quarter": cQuarter}

// Marks of a word.
const (
	weak    = 1 << iota // also another word ("may", "sun"): a neighbour must settle it
	short               // an abbreviation, which a full stop may follow
	past                // "the past": up to now, unlike "last"
	prior               // "the previous": relative to another day, not to the day of writing
	point               // an instant of the day: "noon"
	tens                // "twenty", which a unit may follow
	hundred             // "hundred"
	half                // "H1", unlike "Q1"
	nearest             // "this past Friday", "this coming Friday": the nearest, unlike "last Friday"; set by the grammar
)

var markNames = map[string]uint16{"weak": weak, "short": short, "past": past, "prior": prior, "point": point, "tens": tens, "hundred": hundred, "half": half}

// An entry is a row of the word table.
type entry struct {
	class class
	marks uint16
	value int
}

type tables struct {
	words    *lexicon.Lookup[entry]
	holidays map[string][]holiday // by first word
}

type holiday struct {
	words []string
	rule  string
}

var loaded = sync.OnceValue(func() *tables {
	words := make(map[string]entry)
	t := &tables{holidays: make(map[string][]holiday)}
	for w, row := range lexicon.TimeWords() {
		e := entry{class: classNames[row.Class], value: row.Value}
		for mark := range strings.FieldsSeq(row.Marks) {
			e.marks |= markNames[mark]
		}
		words[w] = e
	}
	t.words = lexicon.NewLookup(words)
	for name, rule := range lexicon.Holidays() {
		words := strings.Fields(strings.ReplaceAll(name, "-", " - "))
		t.holidays[words[0]] = append(t.holidays[words[0]], holiday{words, rule})
	}
	return t
})

// triggers are the classes without which a sentence has no time expression.
const triggers = 1<<cMonth | 1<<cWeekday | 1<<cUnit | 1<<cUnits | 1<<cWeekend | 1<<cPart | 1<<cSeason | 1<<cDay | 1<<cOvernight |
	1<<cVague | 1<<cRecent | 1<<cDecade | 1<<cYear | 1<<cDecades | 1<<cStamp | 1<<cEvent | 1<<cPeriod | 1<<cTime | 1<<cQuarter

// An item is a token, or a part of a hyphenated one ("eight-month": eight, -, month), as the grammar sees it.
type item struct {
	class      class
	marks      uint16
	n          int // the value: a month's number, a unit, the digits' value
	digits     int // how many digits there are
	token      int
	start, end int   // bytes of the input
	whole      uint8 // opens|shuts: the item starts or ends its token
	norm       string
}

const (
	opens = 1 << iota
	shuts
)

// triggered reports whether a sentence can hold a time expression at all. It allocates nothing.
func triggered(s *text.Sentence, t *tables) bool {
	for i := range s.Tokens {
		tok := &s.Tokens[i]
		switch tok.Kind {
		case text.Number:
			c := number(tok.Norm).class
			if 1<<c&triggers != 0 || c == cDigits && i+2 < len(s.Tokens) && isDash(s.Tokens[i+1].Norm) {
				return true
			}
		case text.Word:
			if e, ok := t.words.Get(tok.Norm); ok {
				if 1<<e.class&triggers != 0 {
					return true
				}
				continue
			}
			if strings.IndexByte(tok.Norm, '-') > 0 || misspelt(tok.Norm).class != cNone || t.holidays[tok.Norm] != nil {
				return true
			}
		}
	}
	return false
}

func isDash(norm string) bool { return norm == "-" || norm == "--" }

// itemize appends the tokens of a sentence to items, which is empty.
func itemize(items []item, s *text.Sentence, t *tables) []item {
	for i := range s.Tokens {
		tok := &s.Tokens[i]
		it := item{token: i, start: tok.Start, end: tok.End, whole: opens | shuts, norm: tok.Norm}
		switch tok.Kind {
		case text.Punct:
			it.class = punctuation(tok.Norm)
		case text.Number:
			it.setNumber(number(tok.Norm))
		case text.Word:
			if items = appendHyphenated(items, it, tok, t); items[len(items)-1].token == i {
				continue
			}
			it.set(lookup(tok.Norm, t))
		}
		items = append(items, it)
	}
	return items
}

func (it *item) set(e entry) { it.class, it.marks, it.n = e.class, e.marks, e.value }

func (it *item) setNumber(n numeral) { it.class, it.n, it.digits = n.class, n.value, n.digits }

func lookup(norm string, t *tables) entry {
	if norm == "'s" {
		return entry{class: cClitic}
	}
	if e, ok := t.words.Get(norm); ok {
		return e
	}
	return misspelt(norm)
}

// scratch keeps items between sentences: they live no longer than Find.
var scratch = sync.Pool{New: func() any { return new([]item) }}

// appendHyphenated appends the parts of a hyphenated word; a word without a hyphen it leaves to the caller. A sentinel
// keeps the slice from being empty.
func appendHyphenated(items []item, it item, tok *text.Token, t *tables) []item {
	if len(tok.Norm) != len(tok.Text) || strings.IndexByte(tok.Norm, '-') <= 0 {
		if len(items) == 0 {
			items = append(items, item{token: -1, start: tok.Start, end: tok.Start})
		}
		return items
	}
	first := len(items)
	for at := 0; at < len(tok.Norm); {
		size := strings.IndexByte(tok.Norm[at:], '-')
		part := item{token: it.token, start: tok.Start + at}
		switch {
		case size == 0:
			size = 1
			part.class = cDash
		case size < 0:
			size = len(tok.Norm) - at
		}
		part.end = part.start + size
		part.norm = tok.Norm[at : at+size]
		if part.class != cDash {
			if c := part.norm[0]; '0' <= c && c <= '9' {
				part.setNumber(number(part.norm))
			} else {
				part.set(lookup(part.norm, t))
			}
		}
		items = append(items, part)
		at += size
	}
	items[first].whole |= opens
	items[len(items)-1].whole |= shuts
	return items
}

func punctuation(norm string) class {
	switch norm {
	case ",":
		return cComma
	case ".":
		return cDot
	case "-", "--":
		return cDash
	case "/":
		return cSlash
	case "(", "[":
		return cOpen
	case ")", "]":
		return cClose
	case "'":
		return cApostrophe
	}
	return cNone
}

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
