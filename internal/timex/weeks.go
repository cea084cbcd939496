package timex

import (
	"strconv"
	"strings"
)

// namedWeek reads which week item i ("week") is: "the week of July 4", "the week beginning on 7 May", "week 31", "week 3 of
// 2027".
func (p *parser) namedWeek(i int) (expr, int) {
	j := i + 1
	switch it := p.at(j); {
	case it.class == cOf, it.class == cStarting, it.norm == "beginning":
		k := p.skip(p.skip(j+1, cOn), cThe)
		x, next := p.calendar(k)
		if n, end := p.dayNumber(k); next == k && end > k && p.is(k, cNth) && k > j+1 {
			x, next = expr{from: form{kind: calendar, day: n}}, end // "the week of the 18th"
		}
		if next > k && x.from.dayLevel() && x.to.kind == nothing {
			return expr{from: form{kind: unitBy, unit: week, in: &x.from}}, next
		}
	case it.class == cDigits && it.digits <= 2 && it.n >= 1 && it.n <= 53:
		f := form{kind: weekNo, n: it.n}
		if y, next := p.yearAfter(j + 1); next > j+1 && p.is(j+1, cComma) {
			f.in = &form{kind: calendar, year: y}
			return expr{from: f}, next
		}
		if p.is(j+1, cOf) || p.is(j+1, cRel) {
			in, next := p.simple(p.skip(j+1, cOf))
			if next == p.skip(j+1, cOf) || in.to.kind != nothing || !in.from.aYear() {
				return expr{}, i
			}
			f.in = &in.from
			return expr{from: f}, next
		}
		if p.epidemic(i - 1) {
			return expr{from: f}, j + 1
		}
		if tok := &p.s.Tokens[p.at(i).token]; !tok.Capital() && (p.is(i-1, cIn) || p.is(i-1, cThe) || p.is(i-1, cSince) || p.is(i-1, cComma) && p.is(i-2, cWeekday)) && (p.ends(j+1) || j+1 == len(p.items)) {
			return expr{from: f}, j + 1
		}
	}
	return expr{}, i
}

// epidemic reports whether the words up to item i make "week 32" one of the calendar, as health reports count them.
func (p *parser) epidemic(i int) bool {
	if p.is(i, cDash) {
		i--
	}
	switch p.norm(i) {
	case "epi", "epidemiological", "epidemiologic", "iso", "calendar", "reporting":
		return true
	}
	return false
}

// isoWeek returns the week of "w32", 0 for what is none.
func isoWeek(norm string) int {
	digits, ok := strings.CutPrefix(norm, "w")
	if n, err := strconv.Atoi(digits); ok && err == nil && len(digits) <= 2 && n >= 1 && n <= 53 {
		return n
	}
	return 0
}

// aYear reports whether the form is one year.
func (f *form) aYear() bool {
	return f.kind == calendar && f.year > 0 && f.month == 0 || f.kind == unitBy && f.unit == year
}

// secondNext reads "week after next", "day before last" at item i.
func (p *parser) secondNext(i int) (form, int) {
	unit := p.at(i)
	sign := p.at(i + 1).n
	if unit.n < day || !p.is(i+1, cBefore) || !p.is(i+2, cRel) || p.at(i+2).n != sign || p.at(i+2).marks != 0 || !p.ends(i+3) && i+3 < len(p.items) {
		return form{}, i
	}
	return form{kind: unitBy, unit: unit.n, n: 2 * sign}, i + 3
}

// atWork reads the working time that rel makes of item k: "this working week", "the next four business days".
func (p *parser) atWork(k int, rel item) (expr, int) {
	it := p.at(k)
	if it.class == cWorkweek {
		return expr{from: form{kind: workWeek, n: rel.n}}, k + 1
	}
	if it.class == cWork && p.unit(k+1) == week && p.is(k+1, cUnit) {
		return expr{from: form{kind: workWeek, n: rel.n}}, k + 2
	}
	if n, next := p.quantity(k); next > k && n > 0 && rel.n != 0 && p.is(next, cWork) && p.unit(next+1) == day {
		return expr{from: form{kind: workDays, n: -rel.n * n}}, next + 2
	}
	return expr{}, k
}

// parts tells how many smaller units are half of a unit: half a year is six months.
var parts = map[int]struct{ unit, half int }{
	hour: {minute, 30}, day: {hour, 12}, month: {day, 15}, year: {month, 6}, tenYears: {year, 5}, hundredYears: {year, 50},
}

// unitEnding reads "year ended 31 December 2019", "12 months to June", "year to date" of the n units of item i.
func (p *parser) unitEnding(i, n int) (expr, int) {
	it := p.at(i + 1)
	ends := it.class == cStarting && it.n == 1
	short := p.at(i).n < month
	if !ends && it.norm != "to" || p.at(i).n < hour || short && !p.is(i-1, cThe) && !p.is(i-2, cThe) && !p.is(i-3, cThe) {
		return expr{}, i
	}
	if p.norm(i+2) == "date" && !ends && !short && n == 1 && p.at(i).n <= year {
		return expr{from: form{kind: unitBy, unit: p.at(i).n}, to: form{kind: dayBy}}, i + 3
	}
	if short && !ends && p.is(i+2, cPart) && !p.is(i+3, cOn) && n > 0 {
		return expr{from: form{kind: lastN, unit: p.at(i).n, n: n}}, i + 3 // "the 24 hours to dawn"
	}
	x, next := p.calendar(p.skip(p.skip(i+2, cOn), cThe))
	if next == i+2 || x.from.month == 0 && !(short && x.from.dayLevel()) || short && !x.from.dayLevel() || x.to.kind != nothing {
		return expr{}, i
	}
	return expr{from: form{kind: startN, unit: p.at(i).n, n: -n, in: &x.from}}, next
}

// compound reads an amount of time with a half or of two units: "half a year", "a year and a half", "two and a half years",
// "two weeks and three days". The second unit of two is the form's; the first is where it counts from.
func (p *parser) compound(i int) (form, int) {
	if p.is(i, cHalf) && p.is(i+1, cOne) && p.is(i+2, cUnit) {
		return p.halved(0, p.unit(i+2), i, i+3)
	}
	n, k := p.quantity(i)
	if k == i || n == 0 {
		return form{}, i
	}
	if p.oneHalf(k) && p.unit(k+3) >= hour {
		return p.halved(n, p.unit(k+3), i, k+4)
	}
	unit := p.unit(k)
	if unit < hour {
		return form{}, i
	}
	if p.oneHalf(k + 1) {
		return p.halved(n, unit, i, k+4)
	}
	j := p.skip(p.skip(k+1, cComma), cAnd)
	m, next := p.quantity(j)
	if next == j || m == 0 || p.unit(next) < day || p.unit(next) >= unit || !p.is(next+1, cAgo) || p.at(next+1).marks&weak != 0 {
		return form{}, i
	}
	first := form{kind: agoN, unit: unit, n: n, m: toTheDay}
	return form{unit: p.unit(next), n: m, in: &first, m: toTheDay}, next + 1
}

// oneHalf reports whether "and a half" stands at item i.
func (p *parser) oneHalf(i int) bool { return p.is(i, cAnd) && p.is(i+1, cOne) && p.is(i+2, cHalf) }

// halved returns n and a half units in smaller ones, read from items i ≤ k < next.
func (p *parser) halved(n, unit, i, next int) (form, int) {
	if unit == week {
		return form{unit: day, n: (7*(2*n+1) + 1) / 2}, next
	}
	part, ok := parts[unit]
	if !ok {
		return form{}, i
	}
	return form{unit: part.unit, n: part.half * (2*n + 1)}, next
}
