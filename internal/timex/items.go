package timex

import (
	"strings"
	"sync"

	"kfacts/internal/lexicon"
	"kfacts/internal/text"
	"kfacts/internal/wordmap"
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
	cPart     // "morning"
	cLight    // "light" of "first light"
	cWorkweek // "workweek"
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
	cRest    // "rest", "remainder"
	cEve
	cWork      // "working", "business"
	cStarting  // "starting", "commencing"
	cBegin     // "began", "took"
	cHappening // "offensive", "coup": an event that other times are told from
)

var classNames = map[string]class{"month": cMonth, "weekday": cWeekday, "unit": cUnit, "units": cUnits, "weekend": cWeekend,
	"part": cPart, "season": cSeason, "day": cDay, "overnight": cOvernight, "vague": cVague, "number": cNumber, "some": cSome,
	"ordinal": cOrdinal, "rel": cRel, "same": cSame, "recent": cRecent, "edge": cEdge, "half": cHalf, "ago": cAgo,
	"before": cBefore, "since": cSince, "from": cFrom, "between": cBetween, "to": cTo, "decade": cDecade, "the": cThe, "one": cOne,
	"that": cThat, "of": cOf, "in": cIn, "on": cOn, "at": cAt, "and": cAnd, "during": cDuring, "within": cWithin, "over": cOver,
	"by": cBy, "about": cAbout, "so": cSo, "far": cFar, "fiscal": cFiscal, "period": cPeriod, "time": cTime, "event": cEvent, "quarter": cQuarter,
	"rest": cRest, "eve": cEve, "work": cWork, "workweek": cWorkweek, "starting": cStarting,
	"begin": cBegin, "light": cLight, "happening": cHappening}

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
	words    *text.Table[entry]
	traits   *text.Trait
	holidays *wordmap.Map[[]holiday] // by first word
}

type holiday struct {
	words []string
	rule  string
}

var loaded = sync.OnceValue(func() *tables {
	words := make(map[string]entry)
	t := &tables{holidays: wordmap.New[[]holiday](1 << 6)}
	for w, row := range lexicon.TimeWords() {
		e := entry{class: classNames[row.Class], value: row.Value}
		for mark := range strings.FieldsSeq(row.Marks) {
			e.marks |= markNames[mark]
		}
		words[w] = e
	}
	t.words = text.NewTable(text.TimeColumn, words)
	t.traits = text.NewTrait(text.TimeTrait, t.trait)
	for name, rule := range lexicon.Holidays() {
		words := strings.Fields(strings.ReplaceAll(name, "-", " - "))
		t.holidays.Set(words[0], append(t.holidays.Of(words[0]), holiday{words, rule}))
	}
	return t
})

// triggers are the classes without which a sentence has no time expression.
const triggers = 1<<cMonth | 1<<cWeekday | 1<<cUnit | 1<<cUnits | 1<<cWeekend | 1<<cPart | 1<<cSeason | 1<<cDay | 1<<cOvernight |
	1<<cVague | 1<<cRecent | 1<<cDecade | 1<<cYear | 1<<cDecades | 1<<cStamp | 1<<cEvent | 1<<cPeriod | 1<<cTime | 1<<cQuarter |
	1<<cWorkweek | 1<<cSince | 1<<cLight

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
	plain      bool // a word of no table
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
			if c == cNth && i > 0 && s.Tokens[i-1].Norm == "the" || c == cNone && glued(tok.Norm, t) > 0 {
				return true
			}
		case text.Word:
			if w := t.traits.At(tok); w&triggering != 0 || w&numeric != 0 && i+1 < len(s.Tokens) && t.counts(s.Tokens[i+1].Norm) {
				return true
			}
		}
	}
	return false
}

// The traits of a word.
const (
	triggering = 1 << iota // it makes a time expression possible
	numeric                // it does so before another number: "two thousand"
	dating                 // a month, or a word that may hold one
	spoken                 // any word of the table, or 's
	plain      = 0
)

// trait returns the traits of a word.
func (t *tables) trait(norm string) (traits uint8) {
	if e, ok := t.words.Get(norm); ok {
		traits = spoken
		if 1<<e.class&triggers != 0 {
			traits |= triggering
		}
		if e.class == cNumber && e.value > 1 {
			traits |= numeric
		}
		if e.class == cMonth {
			traits |= dating
		}
		return traits
	}
	if strings.IndexByte(norm, '-') > 0 || misspelt(norm).class != cNone {
		return triggering | dating
	}
	switch {
	case t.holidays.Has(norm), glued(norm, t) > 0:
		return triggering
	case norm == "'s":
		return spoken
	}
	return plain
}

// counts reports whether the word goes on with a year in words: "two thousand", "nineteen ninety".
func (t *tables) counts(norm string) bool {
	e, ok := t.words.Get(norm)
	return norm == "thousand" || ok && e.class == cNumber
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
			if it.class == cNone && len(tok.Norm) == len(tok.Text) {
				if cut := glued(tok.Norm, t); cut > 0 {
					items = appendGlued(items, it, cut, t)
					continue
				}
			}
		case text.Symbol:
			if tok.Norm == "~" {
				it.class = cDash
			}
		case text.Word:
			if len(items) > 0 && t.traits.At(tok) == plain {
				it.plain = true
				break
			}
			if items = appendHyphenated(items, it, tok, t); items[len(items)-1].token == i {
				continue
			}
			if e, ok := t.words.GetAt(tok); ok {
				it.set(e)
				break
			}
			if cut := glued(tok.Norm, t); cut > 0 && len(tok.Norm) == len(tok.Text) {
				items = appendGlued(items, it, cut, t)
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
