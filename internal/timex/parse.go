package timex

import "kfacts/internal/text"

// A parser reads the items of one sentence from left to right. Every method tries one construction at item i and returns
// where the next item stands, or i when the construction is not there. None looks further than a few items.
type parser struct {
	s     *text.Sentence
	t     *tables
	items []item
	depth int
}

// maxDepth bounds how deep an expression nests: "the end of the first week of March last year".
const maxDepth = 5

func (p *parser) at(i int) *item {
	if i >= 0 && i < len(p.items) {
		return &p.items[i]
	}
	return &outside
}

var outside item

func (p *parser) is(i int, c class) bool { return p.at(i).class == c }

// skip returns the item after i when i is of class c, else i.
func (p *parser) skip(i int, c class) int {
	if p.is(i, c) {
		return i + 1
	}
	return i
}

func (p *parser) norm(i int) string { return p.at(i).norm }

// expression reads the longest expression at item i: an interval, or a simple expression.
func (p *parser) expression(i int) (expr, int) {
	switch p.at(i).class {
	case cNone:
		if p.norm(i) == "" || p.t.holidays[p.norm(i)] == nil && !p.capital(i) {
			return expr{}, i
		}
	case cComma, cDot, cDash, cOpen, cClose, cClitic, cOf, cAnd, cAt, cOn, cTo:
		return expr{}, i
	case cSince:
		if x, next := p.simple(i + 1); next > i+1 && x.from.kind != part {
			x.since = true
			return x, next
		}
		return expr{}, i
	case cFrom, cBetween:
		a, mid := p.simple(i + 1)
		if x, next := p.interval(i+1, a, mid, true); next > i+1 {
			return x, next
		}
		return expr{}, i
	}
	a, mid := p.simple(i)
	if x, next := p.interval(i, a, mid, false); next > i {
		return x, next
	}
	return a, mid
}

// interval reads "A to B", "A - B" and, after "between", "A and B", of which A is items i ≤ k < mid. Introduced is whether
// "from" or "between" stands before.
func (p *parser) interval(i int, a expr, mid int, introduced bool) (expr, int) {
	if mid == i || a.to.kind != nothing {
		if mid > i && introduced {
			return a, mid
		}
		return expr{}, i
	}
	if a.from.kind == vague && introduced && p.norm(i) == "now" {
		a.from = form{kind: dayBy}
	}
	j := mid
	if p.is(j, cComma) && p.is(j+1, cTo) {
		j++
	}
	joint := p.at(j).class
	switch {
	case joint == cTo && (introduced || p.norm(j) != "to" || !p.is(i, cDigits)):
	case joint == cAnd && introduced:
	case joint == cAnd && a.from.onlyWeekday():
		b, next := p.simple(j + 1)
		if next > j+1 && b.from.onlyWeekday() && b.to.kind == nothing && p.norm(j) == "and" {
			return expr{from: a.from, to: b.from, pair: true}, next
		}
		return expr{}, i
	case joint == cDash:
	default:
		return expr{}, i
	}
	j++
	b, next := p.simple(j)
	if b.from.kind == vague && p.norm(j) == "now" && next == j+1 {
		b.from = form{kind: dayBy}
	}
	if next == j && a.from.kind == calendar && a.from.year > 0 && a.from.month == 0 && joint == cDash && p.at(j).class == cDigits && p.at(j).digits == 2 {
		b.from, next = form{kind: calendar, year: a.from.year/100*100 + p.at(j).n}, j+1 // "2006-08"
	}
	if next == j || b.to.kind != nothing || b.from.kind == part || a.from.kind == part || joint == cDash && !sameGrain(&a.from, &b.from) {
		return expr{}, i
	}
	shareYear(&a.from, &b.from)
	return expr{from: a.from, to: b.from}, next
}

// sameGrain reports whether a dash between the two forms can be an interval's.
func sameGrain(a, b *form) bool {
	return a.kind == b.kind && (a.day > 0) == (b.day > 0) && (a.month > 0) == (b.month > 0) && (a.weekday > 0) == (b.weekday > 0)
}

// shareYear gives the first end of an interval the year of the second: "from January to May 2014", "between January and
// May this year".
func shareYear(a, b *form) {
	if a.kind == weekend || a.year > 0 || a.in != nil || a.kind == calendar && a.month == 0 {
		return
	}
	if a.kind != calendar && a.kind != nth && a.kind != season && a.kind != quarter {
		return
	}
	switch {
	case b.in != nil && a.kind != nth:
		a.in = b.in
	case b.kind == nth && b.in != nil:
		a.in = b.in
	case b.kind == calendar && b.year > 0 && b.month > 0:
		a.year = b.year
		if a.kind == nth {
			a.in = &form{kind: calendar, year: b.year}
		} else if a.month > b.month {
			a.year--
		}
	}
	if a.in != nil && a.in.kind == calendar && a.in.month > 0 {
		a.in = &form{kind: calendar, year: a.in.year}
	}
}

// simple reads an expression that is no interval in words, the longest of the constructions.
func (p *parser) simple(i int) (expr, int) {
	var best expr
	next := i
	if p.depth == maxDepth {
		return best, i
	}
	p.depth++
	defer func() { p.depth-- }()
	try := func(x expr, end int) {
		if end > next {
			best, next = x, end
		}
	}
	switch it := p.at(i); it.class {
	case cNone:
		try(p.holiday(i))
		try(p.event(i))
		return best, next
	case cMonth, cWeekday, cDigits, cNth, cOrdinal, cNumber, cYear, cDecades, cStamp, cDecade, cFiscal, cApostrophe, cSeason, cQuarter:
		try(p.calendar(i))
	}
	try(p.holiday(i))
	try(p.edge(i))
	try(p.deictic(i))
	try(p.related(i))
	try(p.counted(i))
	try(p.ordinalOf(i))
	try(p.event(i))
	if it := p.at(i); it.class == cThe || it.class == cThat {
		if x, end := p.calendar(i + 1); end > i+1 && !p.is(i+1, cMonth) && !x.from.bare() {
			try(x, end)
		}
	}
	if next == i {
		return expr{}, i
	}
	return p.suffix(best, next)
}
