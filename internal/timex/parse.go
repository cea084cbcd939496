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

// begins reports whether an expression can start with item i. Few items can.
func (p *parser) begins(i int) bool {
	switch p.items[i].class {
	case cNone:
		return p.norm(i) != "" && (p.capital(i) || !p.items[i].plain && p.t.holidays.Has(p.norm(i)))
	case cComma, cDot, cDash, cOpen, cClose, cClitic, cOf, cAnd, cAt, cOn, cTo:
		return false
	}
	return true
}

// expression reads the longest expression at item i, which begins one: an interval, or a simple expression.
func (p *parser) expression(i int) (expr, int) {
	switch p.at(i).class {
	case cSince:
		return p.since(i)
	case cFrom, cBetween:
		a, mid := p.simple(i + 1)
		if x, next := p.interval(i+1, a, mid, p.at(i).class); next > i+1 {
			return x, next
		}
		return expr{}, i
	}
	a, mid := p.simple(i)
	if x, next := p.interval(i, a, mid, cNone); next > i {
		return x, next
	}
	return a, mid
}

// interval reads "A to B", "A - B" and, after "between", "A and B", of which A is items i ≤ k < mid. Opener is what stands
// before: cFrom, cBetween or cNone.
func (p *parser) interval(i int, a expr, mid int, opener class) (expr, int) {
	if mid == i || a.to.kind != nothing {
		if mid > i && opener != cNone {
			return a, mid
		}
		return expr{}, i
	}
	if opener != cNone && a.from.kind == vague && p.norm(i) == "now" {
		a.from = form{kind: dayBy}
	}
	j := mid
	if p.is(j, cComma) && p.is(j+1, cTo) {
		j++
	}
	joint := p.at(j).class
	switch {
	case joint == cTo, joint == cDash, joint == cAnd && opener == cBetween:
	case joint == cSlash && a.from.day > 0 && a.from.month > 0:
	case joint == cAnd && a.from.onlyWeekday() && a.from.n == 0:
		b, next := p.simple(j + 1)
		if next > j+1 && b.from.onlyWeekday() && b.from.n == 0 && b.to.kind == nothing && p.norm(j) == "and" {
			return expr{from: a.from, to: b.from, pair: true}, next
		}
		return expr{}, i
	default:
		return expr{}, i
	}
	b, next := p.end(j, &a.from)
	if next == j || b.kind == part || a.from.kind == part {
		return expr{}, i
	}
	bareTo := joint == cTo && opener == cNone && p.norm(j) == "to" && p.is(i, cDigits)
	if (joint == cDash || joint == cSlash || bareTo) && !sameGrain(&a.from, &b) {
		return expr{}, i
	}
	shareYear(&a.from, &b)
	return expr{from: a.from, to: b}, next
}

// end reads the second end of an interval, which item j joins to the first end a.
func (p *parser) end(j int, a *form) (form, int) {
	k := j + 1
	if next := p.present(k); next > k {
		return form{kind: dayBy}, next
	}
	if b, next := p.simple(k); next > k {
		if b.to.kind != nothing {
			return form{}, j
		}
		return b.from, next
	}
	onlyYear := a.kind == calendar && a.year > 0 && a.month == 0
	switch it := p.at(k); {
	case onlyYear && p.is(j, cDash) && it.class == cDigits && it.digits == 2 && (100+it.n-a.year%100)%100 <= maxYears:
		return form{kind: calendar, year: a.year + (100+it.n-a.year%100)%100}, k + 1 // "2006-08", "1999-01"
	case onlyYear && p.is(j, cDash) && it.class == cYear && it.n > a.year && !p.countNoun(k+1) && !p.amount(k):
		return form{kind: calendar, year: it.n}, k + 1 // "2014-2018"
	case a.kind == calendar && a.day > 0 && a.month > 0:
		return p.endDay(p.skip(k, cThe), j, a)
	}
	return form{}, j
}

// maxYears is how long a stretch of years may be of which the second is written in two digits.
const maxYears = 30

// present reads "now", "date" and "the present day" as the end of an interval.
func (p *parser) present(i int) int {
	switch p.norm(i) {
	case "now", "date", "present":
		return i + 1
	}
	k := p.skip(i, cThe)
	if p.is(k, cRel) && p.at(k).n == 0 && (p.norm(k+1) == "date" || p.norm(k+1) == "day" && k > i) {
		return k + 2
	}
	if p.norm(k) == "present" && k > i {
		return k + 1
	}
	return i
}

// endDay reads a day by itself at item k as the end of an interval that begins on the day a: "April 9 till the 17th". A
// day that is no later in the month is of the month after.
func (p *parser) endDay(k, j int, a *form) (form, int) {
	if c := p.at(k).class; c != cNth && c != cOrdinal && c != cNumber || p.unit(k+1) >= 0 {
		return form{}, j
	}
	d, next := p.dayNumber(k)
	if next == k {
		return form{}, j
	}
	b := form{kind: calendar, year: a.year, month: a.month, day: d}
	if d <= a.day {
		if b.month++; b.month > 12 {
			b.month = 1
			if b.year > 0 {
				b.year++
			}
		}
	}
	return b, next
}

// sameGrain reports whether a dash between the two forms can be an interval's.
func sameGrain(a, b *form) bool {
	return a.kind == b.kind && (a.day > 0) == (b.day > 0) && (a.month > 0) == (b.month > 0) && (a.weekday > 0) == (b.weekday > 0)
}

// shareYear gives the first end of an interval the year of the second: "from January to May 2014", "between January and
// May this year".
func shareYear(a, b *form) {
	if a.kind == weekend || a.year > 0 || a.in != nil || a.kind == calendar && (a.month == 0 || a.n != 0) {
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
		if next == i || best.from.kind != feast {
			return best, next
		}
		return p.suffix(best, next)
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
