package timex

// related reads what "last", "this", "next", "same", "that" and their like make of a unit, a name or a number of units.
func (p *parser) related(i int) (expr, int) {
	j := p.skip(i, cThe)
	switch it := p.at(j); it.class {
	case cRel:
		if x, next := p.relation(j); next > j {
			return x, next
		}
	case cSame, cThat:
		if it.class == cThat && j > i {
			return expr{}, i
		}
		if x, next := p.sameTime(j); next > j {
			return x, next
		}
	case cRecent:
		if u := p.at(j + 1); u.class == cUnits && u.n >= hour {
			return expr{from: form{kind: vague}}, j + 2
		}
	case cNth:
		if _, whole := p.dayFirst(j); whole > j {
			break
		}
		if n, end := p.dayNumber(j); j > i && p.is(i-1, cOn) && end > j && p.ends(end) {
			return expr{from: form{kind: calendar, day: n}}, end
		}
	case cWeekend:
		f := form{kind: weekend, m: 1}
		if in, next := p.simple(j + 2); p.is(j+1, cOf) && next > j+2 && in.from.dayLevel() && in.to.kind == nothing {
			f.in = &in.from
			return expr{from: f}, next // "the weekend of May 12"
		}
		if j > i {
			return expr{from: f}, j + 1
		}
	case cUnit:
		if it.n == year && p.is(j+1, cYear) {
			return expr{from: form{kind: calendar, year: p.at(j + 1).n}}, j + 2
		}
		if it.n == week {
			if x, next := p.namedWeek(j); next > j {
				return x, next
			}
		}
		if x, next := p.unitEnding(j, 1); next > j && j > i {
			return x, next
		}
		if f, next := p.secondNext(j); next > j && j > i {
			return expr{from: f}, next
		}
		if it.n == month && p.is(j+1, cOf) && p.is(j+2, cMonth) {
			if x, next := p.monthFirst(j + 2); next > j+2 {
				return x, next
			}
		}
		if j > i && it.n == day && p.norm(i-1) == "for" && (p.ends(j+1) || j+1 == len(p.items)) {
			return expr{from: form{kind: dayBy}}, j + 1 // "shut for the day"
		}
		if j > i && it.n >= week && p.containerAfter(i-1) && !p.is(j+1, cBefore) {
			return expr{from: form{kind: unitBy, unit: it.n}}, j + 1
		}
	case cRest:
		if x, next := p.simple(p.skip(j+1, cOf)); next > j+2 && p.is(j+1, cOf) && (x.from.long() || x.from.kind == dayBy) && x.to.kind == nothing {
			return expr{from: form{kind: restOf, in: &x.from}}, next
		}
		if u := p.at(p.skip(p.skip(j+1, cOf), cThe)); j > i && p.is(j+1, cOf) && u.class == cUnit && u.n >= day && p.is(j+2, cThe) {
			return expr{from: form{kind: restOf, in: &form{kind: unitBy, unit: u.n}}}, j + 4
		}
	case cEve:
		if x, next := p.simple(j + 2); p.is(j+1, cOf) && next > j+2 && x.from.dayLevel() && x.to.kind == nothing {
			return expr{from: form{kind: agoN, unit: day, n: 1, in: &x.from}}, next
		}
	}
	return expr{}, i
}

// containerAfter reports whether item i makes a bare "the week" a container: "earlier in the week", "the end of the year".
func (p *parser) containerAfter(i int) bool {
	last := i+3 == len(p.items)
	if p.norm(i) == "for" && (p.ends(i+3) || last) {
		return true // "the worst week for the year"
	}
	if !p.is(i, cOf) && !p.is(i, cIn) {
		return p.is(i, cEdge)
	}
	switch p.at(i - 1).class {
	case cEdge, cUnit, cUnits, cHalf:
		return true
	case cTime, cThe:
		return false
	}
	return p.at(i+2).n <= year && (p.ends(i+3) || last) // "the deadliest attack of the year"
}

// relation reads what follows "last", "this", "next", "past" at item i.
func (p *parser) relation(i int) (expr, int) {
	rel := *p.at(i)
	k := i + 1
	if second := p.at(k); rel.n == 0 && second.class == cRel && second.n != 0 {
		rel, k = *second, k+1 // "this past week", "this coming Friday"
		rel.marks = rel.marks&^(past|prior) | nearest
	}
	if p.is(k, cFiscal) && p.is(k+1, cUnit) {
		k++
	}
	if x, next := p.atWork(k, rel); next > k {
		return x, next
	}
	if rel.n != 0 {
		if n, next := p.quantity(k); next > k && p.unit(next) >= minute {
			unit := p.unit(next)
			f := form{kind: lastN, unit: unit, n: -rel.n * n}
			if n == 0 {
				f = form{kind: vague}
			} else if rel.n > 0 && rel.marks&prior != 0 && unit != quarterYear {
				f.kind, f.n = spanN, n
			}
			return expr{from: f}, next + 1
		}
	}
	it := p.at(k)
	switch it.class {
	case cUnits:
		if rel.n != 0 && it.n >= hour {
			return expr{from: form{kind: vague}}, k + 1
		}
	case cUnit:
		return p.relatedUnit(i, k, rel)
	case cWeekend:
		return expr{from: form{kind: weekend, n: rel.n}}, k + 1
	case cWeekday:
		if x, next := p.weekday(k); next > k+1 && x.from.day > 0 && x.from.month > 0 {
			x.from.n = direction(rel)
			return x, next // "this Friday, June 15"
		}
		return expr{from: form{kind: calendar, weekday: it.n, n: direction(rel)}}, k + 1
	case cMonth, cStamp, cNth, cOrdinal:
		read := p.monthFirst
		if it.class == cStamp {
			read = p.numeric
		} else if it.class != cMonth {
			read = p.dayFirst
		}
		if x, next := read(k); next > k && x.from.year == 0 && x.from.month > 0 {
			x.from.n = direction(rel)
			return x, next
		}
	case cSeason:
		return expr{from: form{kind: season, n: it.n, m: direction(rel)}}, k + 1
	case cPart:
		switch {
		case rel.n == 0:
			return expr{from: form{kind: dayBy}}, k + 1
		case rel.marks&prior != 0 || rel.n > 0:
			return expr{from: form{kind: shiftN, unit: day, n: rel.n}}, k + 1
		case it.marks&point == 0:
			return expr{from: form{kind: dayBy, n: -1}}, k + 1
		}
	case cPeriod, cTime:
		if rel.n == 0 && p.is(i-1, cDuring) {
			return expr{from: form{kind: shiftN}}, k + 1
		}
	default:
		if x, next := p.holiday(k); next > k && rel.n != 0 {
			x.from.n = rel.n
			return x, next
		}
	}
	return expr{}, i
}

// What a name's relation is: form.n of a weekday or month, form.m of a season.
const (
	lastOne    = -1
	nextOne    = 1
	thisOne    = 2
	latestOne  = 3 // "this past"
	nearestOne = 4 // "this coming"
)

func direction(rel item) int {
	switch {
	case rel.n == 0:
		return thisOne
	case rel.n < 0 && rel.marks&(nearest|past) != 0:
		return latestOne
	case rel.n > 0 && rel.marks&nearest != 0:
		return nearestOne
	}
	return rel.n
}

// relatedUnit reads "last week" (item i and the unit at k), "the past month", "the following day".
func (p *parser) relatedUnit(i, k int, rel item) (expr, int) {
	unit := p.at(k).n
	switch {
	case unit < hour || unit == hour && rel.marks&past == 0:
		return expr{}, i
	case rel.marks&past != 0:
		if unit == fortnight {
			return expr{from: form{kind: lastN, unit: week, n: 2}}, k + 1
		}
		return expr{from: form{kind: lastN, unit: unit, n: 1}}, k + 1
	case rel.marks&prior != 0 || unit == day && rel.n > 0:
		f := form{kind: shiftN, unit: unit, n: rel.n}
		if unit >= week {
			f.m = namedUnit
		}
		return expr{from: f}, k + 1
	case unit == fortnight && rel.n != 0:
		return expr{from: form{kind: lastN, unit: week, n: -2 * rel.n}}, k + 1
	case unit == day:
		return expr{}, i // "this day", "the last day"
	}
	return expr{from: form{kind: unitBy, unit: unit, n: rel.n}}, k + 1
}

// sameTime reads "the same day", "that night", "the same period".
func (p *parser) sameTime(i int) (expr, int) {
	it := p.at(i + 1)
	switch it.class {
	case cUnit:
		if it.n >= day {
			return expr{from: form{kind: shiftN, unit: it.n}}, i + 2
		}
	case cPart, cWeekday:
		return expr{from: form{kind: shiftN, unit: day}}, i + 2
	case cWeekend:
		return expr{from: form{kind: vague}}, i + 2
	case cPeriod:
		return expr{from: form{kind: shiftN}}, i + 2
	case cTime:
		if p.is(i-1, cDuring) || p.is(i-2, cDuring) {
			return expr{from: form{kind: shiftN}}, i + 2
		}
	}
	return expr{}, i
}

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
	return p.countedFrom(i, k+1, form{unit: unit, n: n})
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
	if !p.ends(k + 1) {
		if base, next := p.simple(k + 1); next > k+1 && base.to.kind == nothing && (base.from.dayLevel() || base.from.kind == calendar) {
			return expr{from: form{kind: agoN, unit: f.unit, n: -sign * f.n, in: &base.from}}, next
		}
		f.kind, f.n, f.m = shiftN, -sign*f.n, 1
		return expr{from: f}, k + 1
	}
	f.kind, f.n = shiftN, sign*f.n
	return expr{from: f}, k + 1
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
	if p.is(i, cThe) && p.inPreposition(i-1) && p.at(k).class == cUnits {
		return expr{from: form{kind: spanN, unit: unit, n: n}}, k + 1
	}
	return expr{}, i
}
