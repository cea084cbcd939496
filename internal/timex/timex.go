// Package timex finds time expressions and writes their values as TIMEX3 does.
//
// Find reads one sentence by itself: what its words say, not yet which day they mean. Resolve reads a document: it finds
// the day of writing (given, or in a dateline) and gives every mention its value against that day and against the
// mentions before it. Annotation follows TIMEX3 of TimeML (Pustejovsky et al. 2003; ISO 24617-1), without the parts of a
// day, and with an interval written as begin/end. Clock times and mere durations ("for six weeks") are not mentions.
package timex

import "kfacts/internal/text"

// Kind is what a mention is told by.
type Kind uint8

const (
	Calendar  Kind = iota // a date of the calendar, whole or in part: "Sept. 27, 2020", "June of 2011", "Thursday", "the 1990s"
	Deictic               // told from the day of writing: "yesterday", "last year", "the past 48 hours", "two weeks ago"
	Anaphoric             // told from another mention: "the previous day", "three days later", "the same period"
	PartOfDay             // a part of a day that is not named: "at dawn", "in the afternoon"
	Vague                 // no day can be written: "recently", "recent months"
	Named                 // a war or another time that history names: "during the war"
)

// A Mention is a time expression of a sentence.
type Mention struct {
	First, Last int // tokens First ≤ i < Last of the sentence
	text.Span
	Kind     Kind
	Period   bool   // a stretch of more than a day: "the past 48 hours", "2011", "from May to June"
	Since    bool   // runs from its date on: "since 1995"
	Timex    string // the value, set by Resolve; "" when it cannot be told
	Inferred bool   // Timex leans on more than the words and the day of writing: set by Resolve

	from, to form
	pair     bool
}

// Find returns the time expressions of a sentence in order; they do not overlap. Leading prepositions are left off, but
// those that make the expression ("since", "from … to", "within", "so far in") belong to it.
func Find(s *text.Sentence) []Mention {
	t := loaded()
	if !triggered(s, t) {
		return nil
	}
	buf := scratch.Get().(*[]item)
	p := parser{s: s, t: t, items: itemize((*buf)[:0], s, t)}
	defer func() {
		clear(p.items) // keep no text alive
		*buf = p.items[:0]
		scratch.Put(buf)
	}()
	var out []Mention
	defer func() { p.coordinate(out) }()
	anchor := -1 // the first at or after item i
	for i := 0; i < len(p.items); {
		for anchor < i || !p.anchors(anchor) {
			if anchor++; anchor == len(p.items) {
				return out
			}
		}
		if i < anchor-maxReach {
			i = anchor - maxReach
		}
		if p.items[i].whole&opens == 0 || !p.begins(i) {
			i++
			continue
		}
		x, next := p.expression(i)
		if next <= i || !p.shut(next-1, &x) {
			i++
			continue
		}
		if p.rate(i - 1) {
			i = next
			continue
		}
		out = append(out, p.mention(i, next, x))
		i = next
	}
	return out
}

// maxReach is how many items of an expression may stand before the first that anchors it. The longest in news texts have six:
// "the first half of this year".
const maxReach = 12

// anchors reports whether item i is of those of which every expression has one.
func (p *parser) anchors(i int) bool {
	switch it := &p.items[i]; it.class {
	case cDigits, cNth, cNumber:
		return true
	case cNone:
		return !it.plain && p.t.holidays.Has(it.norm)
	default:
		return 1<<it.class&triggers != 0 || p.t.holidays.Has(it.norm)
	}
}

// innermost returns the form that the others are told from: the Tuesday of "three days from Tuesday".
func innermost(f *form) *form {
	for f.in != nil {
		f = f.in
	}
	return f
}

// shut reports whether an expression may end with item i: the end of a token, or a year that lost the space after it
// ("Mar 13, 2018-Two").
func (p *parser) shut(i int, x *expr) bool {
	return p.items[i].whole&shuts != 0 || p.is(i, cYear) && x.from.day > 0
}

// rate reports whether item i makes the expression after it a rate and no time: "every Sunday".
func (p *parser) rate(i int) bool {
	return p.norm(i) == "every" || p.norm(i) == "each" || p.norm(i) == "per"
}

// mention makes the Mention of items first ≤ i < next.
func (p *parser) mention(first, next int, x expr) Mention {
	a, b := &p.items[first], &p.items[next-1]
	m := Mention{First: a.token, Last: b.token + 1, Span: text.Span{Start: a.start, End: b.end}, Since: x.since, from: x.from, to: x.to, pair: x.pair}
	m.Kind = x.from.kind.sort()
	if told := innermost(&m.from); told.onlyWeekday() || told.year == 0 && (told.kind == calendar || told.kind == feast) {
		told.future = p.ahead(first)
		m.to.future = told.future
	}
	if m.from.kind == spanN {
		m.from.future = p.ahead(first)
	}
	m.Period = x.since || x.to.kind != nothing || x.from.long()
	return m
}

// ahead reports whether what stands before item i in its clause speaks of the future: "will … on Friday".
func (p *parser) ahead(i int) bool {
	for k := p.items[i].token - 1; k >= 0 && k > p.items[i].token-16; k-- {
		switch norm := p.s.Tokens[k].Norm; norm {
		case "will", "'ll", "shall", "scheduled", "due", "planned", "expected", "upcoming":
			return true
		case "said", "told", "says", ".", ";", "who", "which", "was", "were":
			return false
		default:
			if len(norm) > 4 && norm[len(norm)-2:] == "ed" {
				return false
			}
		}
	}
	return false
}
