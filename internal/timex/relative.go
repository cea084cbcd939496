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
		if j > i && it.n >= week && it.n <= year && p.during(i-1, j+1) {
			return expr{from: form{kind: unitBy, unit: it.n, m: theOne}}, j + 1
		}
		if j > i && it.n >= week && p.containerAfter(i-1) && !p.is(j+1, cBefore) {
			return expr{from: form{kind: unitBy, unit: it.n, m: theOne}}, j + 1
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

// during reports whether items i and k stand around a bare "the week" that is a time: "during the week", "in the week under
// review".
func (p *parser) during(i, k int) bool {
	if p.norm(k) == "under" {
		return p.is(i, cIn) || p.is(i, cDuring) || p.is(i, cOver)
	}
	return (p.is(i, cDuring) || p.is(i, cOver)) && (p.ends(k) || k == len(p.items))
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
		return expr{from: form{kind: lastN, unit: unit, n: 1}}, p.andNight(k + 1)
	case rel.marks&prior != 0 || unit == day && rel.n > 0:
		f := form{kind: shiftN, unit: unit, n: rel.n}
		if unit >= week {
			f.m = namedUnit
		} else if rel.n < 0 {
			f.m = beforeIt
		}
		return expr{from: f}, k + 1
	case unit == fortnight && rel.n != 0:
		return expr{from: form{kind: lastN, unit: week, n: -2 * rel.n}}, k + 1
	case unit != fortnight && rel.n < 0 && p.upToNow(i, k+1):
		return expr{from: form{kind: lastN, unit: unit, n: 1}}, p.andNight(k + 1)
	case unit == day:
		return expr{}, i // "this day", "the last day of the trial"
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
