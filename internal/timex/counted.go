package timex

// unit returns the unit at item i, or -1.
func (p *parser) unit(i int) int {
	if it := p.at(i); it.class == cUnit || it.class == cUnits {
		return it.n
	}
	return -1
}

// quantity reads how many: "48", "forty-eight", "a", "a couple of"; 0 is some number ("several", "a few").
func (p *parser) quantity(i int) (n, next int) {
	it := p.at(i)
	switch it.class {
	case cDigits:
		if it.digits <= 4 {
			return it.n, i + 1
		}
	case cNumber:
		if it.marks&tens != 0 {
			j := p.skip(i+1, cDash)
			if u := p.at(j); u.class == cNumber && u.n < 10 && u.marks == 0 {
				return it.n + u.n, j + 1
			}
		}
		if p.at(i+1).marks&hundred != 0 {
			return it.n * 100, i + 2
		}
		return it.n, i + 1
	case cSome:
		return it.n, p.skip(i+1, cOf)
	case cOne:
		if some := p.at(i + 1); some.class == cSome {
			return some.n, p.skip(i+2, cOf)
		}
		return 1, i + 1
	}
	return 0, i
}

// counted reads a number of units that stands to a day: "two weeks ago", "three days later", "a day after the attack",
// "within eight days", "a 24-hour period", "during the four years".
func (p *parser) counted(i int) (expr, int) {
	j := p.skip(i, cAbout)
	if f, k := p.compound(j); k > j {
		return p.countedFrom(i, k, f)
	}
	switch p.at(j).class {
	case cWithin:
		if n, k := p.quantity(j + 1); k > j+1 && n > 0 && p.unit(k) >= hour {
			return expr{from: form{kind: spanN, unit: p.unit(k), n: n}}, k + 1
		}
	case cIn:
		n, k := p.quantity(j + 1)
		if x, next := p.took(j); next > i && !p.ahead(i) {
			return x, next
		}
		if k == j+1 || n == 0 || p.unit(k) < day {
			return expr{}, i
		}
		f := form{kind: agoN, unit: p.unit(k), n: -n}
		if (p.is(k+1, cApostrophe) || p.is(k+1, cClitic)) && p.is(k+2, cTime) {
			return expr{from: f}, k + 3 // "in two weeks' time"
		}
		if p.is(k+1, cFrom) {
			f.n = n
			return p.countedFrom(i, k+1, f)
		}
		if p.ahead(i) && p.ends(k+1) {
			return expr{from: f}, k + 1
		}
		return expr{}, i
	case cThe, cPeriod:
		return p.stretch(i)
	case cOne:
		if x, next := p.stretch(i); next > i {
			return x, next
		}
	case cUnits:
		if c := p.at(j + 1); p.at(j).n >= hour && (c.class == cAgo && c.marks == 0 || c.class == cEdge && c.n >= 5 || c.class == cBefore) {
			return expr{from: form{kind: vague}}, j + 2
		}
	}
	n, k := p.quantity(j)
	if k == j {
		return expr{}, i
	}
	dash := p.is(k, cDash)
	k = p.skip(k, cDash)
	unit := p.unit(k)
	if unit < minute {
		return expr{}, i
	}
	if p.is(k+1, cPeriod) {
		return expr{from: form{kind: spanN, unit: unit, n: n}}, k + 2
	}
	if dash {
		return expr{}, i // "a 44-day war"
	}
	if prep := p.at(i - 1).class; (prep == cIn || prep == cOver || prep == cDuring) && unit >= day && p.is(k+1, cOf) && (p.is(k+2, cNone) || p.is(k+2, cHappening) || p.is(k+2, cEvent)) {
		return expr{from: form{kind: spanN, unit: unit}}, k + 1 // "in one week of raids"
	}
	return p.countedFrom(i, k+1, form{unit: unit, n: n})
}

// took reads after "in" at item i how long something told took: "in two days", "in a single week", "in less than an hour",
// unlike "the first in two years".
func (p *parser) took(i int) (expr, int) {
	k := i + 1
	for hedges[p.norm(k)] && k < i+maxHedge {
		k++
	}
	n, next := p.quantity(k)
	if next > k && p.norm(next) == "single" {
		next++
	}
	unit := p.unit(next)
	if next == k || unit < hour || unit > month || !p.ends(next+1) && next+1 < len(p.items) || p.superlative(i) {
		return expr{}, i
	}
	return expr{from: form{kind: spanN, unit: unit, n: n}}, next + 1
}

// hedges are the words that may stand before an amount, and maxHedge how many of them.
var hedges = map[string]bool{"less": true, "than": true, "under": true, "barely": true, "just": true, "only": true, "little": true,
	"over": true, "about": true, "around": true, "roughly": true, "almost": true, "nearly": true}

const maxHedge = 5

// superlative reports whether the words before item i make what follows a time since the like of something: "the worst
// in two days".
func (p *parser) superlative(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		switch w := p.norm(k); {
		case p.is(k, cOrdinal), w == "most", w == "worst", w == "best", len(w) > 4 && w[len(w)-3:] == "est":
			return true
		}
	}
	return false
}

// countedFrom reads which day the counted units of f stand to: "ago", "later", "before Christmas".
func (p *parser) countedFrom(i, k int, f form) (expr, int) {
	it := p.at(k)
	some := f.n == 0
	switch {
	case it.class == cAgo:
		if it.marks&weak != 0 && !p.ends(k+1) {
			return expr{}, i
		}
		f.kind = agoN
	case it.class == cEdge && it.n == 5:
		f.kind, f.n = shiftN, -f.n
	case it.class == cEdge && it.n == 6:
		f.kind = shiftN
	case it.class == cFrom && p.norm(k+1) == "now":
		f.kind, f.n = agoN, -f.n
		k++
	case !some && f.in == nil && (it.class == cFrom || it.class == cStarting || it.norm == "beginning" || it.class == cComma && p.is(k+1, cFrom)):
		return p.countedOn(i, k, f)
	case it.class == cBefore && f.unit > hour:
		return p.beside(i, k, f)
	default:
		return expr{}, i
	}
	if some {
		f = form{kind: vague}
	}
	if f.in != nil && f.kind == shiftN {
		return expr{}, i // "two years and a month later"
	}
	return expr{from: f}, k + 1
}

// countedOn reads the day that counted units are told from: "two days from Tuesday", "a week starting tomorrow", "for
// three days, from today".
func (p *parser) countedOn(i, k int, f form) (expr, int) {
	from := p.is(k, cFrom)
	stretch := !from || p.norm(i-1) == "for"
	if it := p.at(k); it.class == cStarting && it.n == 1 {
		f.n = -f.n
	}
	base, next := p.simple(p.skip(p.skip(p.skip(k+1, cFrom), cOn), cThe))
	if next == k+1 || next <= k+2 && p.is(k, cComma) || !base.from.dayLevel() || base.to.kind != nothing {
		return expr{}, i
	}
	f.in = &base.from
	if stretch {
		f.kind = startN
	} else {
		f.kind, f.n, f.m = agoN, -f.n, toTheDay
	}
	return expr{from: f}, next
}

// beside reads "before" or "after" at item k: with a date ("two days before Christmas"), by itself ("the day before") or
// with a clause, where the counted time is told from the main clause ("on Monday, a day after three were killed").
func (p *parser) beside(i, k int, f form) (expr, int) {
	sign := p.at(k).n
	if f.n == 0 {
		return expr{from: form{kind: vague}}, k + 1
	}
	if !p.ends(k+1) && k+1 < len(p.items) && !p.perfectAt(k+1) {
		if base, next := p.simple(k + 1); next > k+1 && base.to.kind == nothing && (base.from.dayLevel() || base.from.kind == calendar) {
			return expr{from: form{kind: agoN, unit: f.unit, n: -sign * f.n, in: &base.from}}, next
		}
		f.kind, f.n, f.m = shiftN, -sign*f.n, 1
		return expr{from: f}, k + 1
	}
	f.kind, f.n = shiftN, sign*f.n
	if sign < 0 && p.is(i, cThe) {
		f.m = beforeIt
	}
	return expr{from: f}, k + 1
}

// perfectAt reports whether a clause in the past perfect starts at item i, which tells what happened "the day before" and not
// what that day was before.
func (p *parser) perfectAt(i int) bool {
	switch p.norm(i) {
	case "he", "she", "it", "they", "we", "i", "you":
		return p.norm(i+1) == "had"
	}
	return false
}

// ends reports whether nothing follows at item i that a preposition could govern.
func (p *parser) ends(i int) bool {
	it := p.at(i)
	switch it.class {
	case cComma, cDot, cDash, cClose, cAnd, cIn, cOn, cAt, cTo, cFrom:
		return true
	case cNone:
		switch it.norm {
		case "", ";", ":", `"`, "?", "!", "when", "that", "which", "but", "as", "with", "to":
			return true
		}
	}
	return false
}

// stretch reads what "the" makes of counted units: "the day before", "the four years", "the span of 24 hours", "the
// 24-hour period", "the five past years".
func (p *parser) stretch(i int) (expr, int) {
	j := p.skip(p.skip(i, cThe), cOne)
	if p.is(j, cPeriod) {
		if n, k := p.quantity(p.skip(j+1, cOf)); j > i && p.is(j+1, cOf) && k > j+2 && p.unit(k) >= hour {
			return expr{from: form{kind: spanN, unit: p.unit(k), n: n}}, k + 1
		}
		return expr{}, i
	}
	if it := p.at(j); p.is(i, cThe) && (it.class == cUnit && it.n >= day || it.class == cPart) {
		unit := it.n
		if it.class == cPart {
			unit = day
		}
		switch c := p.at(j + 1); {
		case it.class == cPart && c.norm == "before" && p.norm(j+2) == "last":
			return expr{from: form{kind: dayBy, n: -2}}, j + 3 // "the night before last"
		case c.class == cBefore:
			return p.beside(i, j+1, form{unit: unit, n: 1})
		case c.class == cEdge && c.n == 5:
			return expr{from: form{kind: shiftN, unit: unit, n: -1}}, j + 2
		}
		return expr{}, i
	}
	n, k := p.quantity(j)
	if k == j || p.is(j, cOne) {
		return expr{}, i
	}
	if rel := p.at(k); rel.class == cRel && rel.n != 0 && p.unit(k+1) >= minute && n > 0 {
		return expr{from: form{kind: lastN, unit: p.unit(k + 1), n: -rel.n * n}}, k + 2
	}
	k = p.skip(k, cDash)
	unit := p.unit(k)
	if unit < hour {
		return expr{}, i
	}
	if p.is(k+1, cPeriod) {
		return expr{from: form{kind: spanN, unit: unit, n: n}}, k + 2
	}
	if x, next := p.unitEnding(k, n); next > k && n > 0 {
		return x, next
	}
	if p.is(k+1, cStarting) && n > 0 {
		if x, next := p.countedOn(i, k+1, form{unit: unit, n: n}); next > i {
			return x, next
		}
	}
	if p.is(i, cThe) && p.is(k, cUnits) && p.is(k+1, cBefore) && n > 0 {
		return p.beside(i, k+1, form{unit: unit, n: n})
	}
	if p.is(i, cThe) && p.inPreposition(i-1) && p.at(k).class == cUnits {
		return expr{from: form{kind: spanN, unit: unit, n: n}}, k + 1
	}
	return expr{}, i
}
