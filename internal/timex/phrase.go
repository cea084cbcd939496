package timex

import "kfacts/internal/text"

// deictic reads "yesterday", "tonight", "overnight", "recently", and a part of a day by itself.
func (p *parser) deictic(i int) (expr, int) {
	it := p.at(i)
	switch it.class {
	case cDay:
		return expr{from: form{kind: dayBy, n: it.n}}, i + 1
	case cOvernight:
		if x, next := p.overnight(i); next > i {
			return x, next
		}
		return expr{from: form{kind: part, n: -1}}, i + 1
	case cVague:
		if p.norm(i+1) == "as" || p.norm(i+1) == "after" {
			return expr{}, i // "as soon as", "soon after": a relation between events
		}
		return expr{from: form{kind: vague}}, i + 1
	case cSo:
		if p.is(i+1, cFar) {
			k := p.skip(i+2, cIn)
			if x, next := p.simple(k); next > k && x.from.long() {
				return x, next
			}
		}
	case cPart:
		c := p.at(i - 1).class
		if (c == cAt || c == cAbout || c == cBy || c == cBefore || c == cIn || c == cSince || c == cTo || c == cFrom) && !p.is(i+1, cNone) || it.marks&point != 0 && (c == cAt || c == cAbout || c == cBefore || c == cBy) {
			return expr{from: form{kind: part}}, i + 1
		}
	case cOrdinal:
		if c := p.at(i - 1).class; it.n == 1 && p.is(i+1, cLight) && (c == cAt || c == cBefore || c == cBy || c == cSince) {
			return expr{from: form{kind: part}}, i + 2 // "at first light"
		}
	case cThe:
		if p.is(i+1, cPart) && (p.inPreposition(i-1) || p.is(i-1, cBy)) && !p.is(i+2, cBefore) {
			return expr{from: form{kind: part}}, i + 2
		}
	}
	return expr{}, i
}

// edge reads a part of a day, month or year that is named by its whole: "early Sunday", "mid-July", "the end of last
// month", "the early hours of Friday", "the night of 3 September", "earlier in the week". The value is the whole's.
func (p *parser) edge(i int) (expr, int) {
	j := p.skip(i, cThe)
	e := p.at(j)
	k := j
	if e.class == cEdge {
		k = p.skip(j+1, cDash)
	}
	if p.is(k, cPart) {
		k++
	}
	if u := p.at(k); k > j && u.class == cUnits && u.n == hour {
		k++
	}
	if k == j {
		return expr{}, i
	}
	if p.is(k, cFrom) || p.is(k, cBetween) {
		if x, next := p.nightOf(k); e.class == cPart && next > k {
			return x, next // "the night from Thursday to Friday"
		}
	}
	if e.class == cEdge && e.n == 4 && (p.is(k, cIn) || p.is(k, cOn)) {
		return expr{}, i // "beginning in April"
	}
	if p.is(k, cOf) || p.is(k, cOn) || p.is(k, cIn) && e.class == cEdge && e.n != 3 {
		k++
	} else if at := p.at(i - 1).class; e.class == cEdge && e.n == 4 && k == j+1 && at != cAt && at != cBy && at != cSince && at != cTo && at != cFrom {
		return expr{}, i // "the end Friday", "will start next week"
	}
	x, next := p.simple(k)
	if next == k || x.from.kind == vague {
		if e.class == cEdge && p.is(j+1, cPart) {
			return expr{from: form{kind: part}}, j + 2
		}
		return expr{}, i
	}
	if e.class == cPart && !x.from.dayLevel() || x.to.kind != nothing && (e.class != cPart || !x.to.dayLevel()) {
		return expr{}, i
	}
	return x, next
}

// ordinalOf reads "the first five months of 2014", "the second week of September", "the last Sunday in March", "the third
// quarter", "the first half of last year".
func (p *parser) ordinalOf(i int) (expr, int) {
	j := p.skip(i, cThe)
	it := p.at(j)
	var n int
	switch {
	case it.class == cOrdinal || it.class == cNth:
		n = it.n
	case it.class == cRel && it.n < 0 && it.norm == "last":
		n = -1
	default:
		return expr{}, i
	}
	f := form{kind: nth, n: n, m: n}
	k := j + 1
	if c, next := p.quantity(k); next > k && c > 1 && p.is(next, cUnits) && (n == 1 || n == -1) {
		f.m, k = n*c, next
	}
	switch u := p.at(k); u.class {
	case cUnit, cUnits:
		f.unit = u.n
	case cPart:
		if !p.is(k+1, cOf) {
			return expr{}, i
		}
		return p.dayOf(i, k+2, &form{unit: day})
	case cHalf:
		f.kind = halfYear
	case cWeekday:
		f.weekday, f.unit = u.n, day
	case cWeekend:
		f.weekday, f.unit = 6, day
	default:
		return expr{}, i
	}
	if f.kind == nth && (f.unit < day || f.unit > year) {
		return expr{}, i
	}
	k++
	if p.is(k, cOf) || p.is(k, cIn) {
		k++
	} else if !p.is(k, cRel) && !p.is(k, cYear) {
		return expr{}, i
	}
	in, next := p.simple(k)
	if next == k || in.to.kind != nothing || !in.from.long() || in.from.kind == named {
		return p.dayOf(i, k, &f)
	}
	if p.is(k-2, cUnits) && f.m == f.n {
		return in, next // "the last months of 2014"
	}
	f.in = &in.from
	if p.is(k-2, cWeekend) || p.is(k-1, cWeekend) {
		saturday := f
		return expr{from: form{kind: weekend, in: &saturday}}, next
	}
	if f.kind == nth && f.unit == quarterYear && f.m == f.n {
		f.kind = quarter
	}
	return expr{from: f}, next
}

// dayOf reads a part of something that took days, which item k after "of" names: "on the first night of the fighting", "during
// the first four days of a truce". Only a preposition of time makes it one; its value cannot be told.
func (p *parser) dayOf(i, k int, f *form) (expr, int) {
	prev := p.at(i - 1).class
	if prev != cOn && prev != cIn && prev != cDuring && prev != cOver && prev != cWithin || !p.is(k-1, cOf) || f.n < 0 || f.unit < hour || f.unit > fortnight {
		return expr{}, i
	}
	if j := p.skip(p.skip(k, cThe), cOne); !p.nominal(j) && !p.is(j, cEvent) {
		return expr{}, i
	}
	return expr{from: form{kind: spanN, unit: f.unit}}, k - 1
}

// holiday reads a day with a name, and its year.
func (p *parser) holiday(i int) (expr, int) {
	var best holiday
	for _, h := range p.t.holidays.Of(p.norm(i)) {
		if len(h.words) > len(best.words) && p.spells(i, h.words) {
			best = h
		}
	}
	if best.words == nil {
		return expr{}, i
	}
	next := i + len(best.words)
	f := form{kind: feast, rule: best.rule}
	j := p.skip(p.skip(next, cComma), cOf)
	if y, end := p.yearNumber(j); end > j {
		f.year, next = y, end
	}
	if p.is(next, cWeekend) {
		next++
		if y, end := p.yearNumber(p.skip(next, cOf)); end > next && f.year == 0 {
			f.year, next = y, end
		}
		return expr{from: form{kind: weekend, in: &f}}, next
	}
	if !p.s.Tokens[p.at(i).token].Capital() && !p.s.Lower && f.year == 0 {
		switch p.at(i - 1).class {
		case cOn, cRel, cBefore, cAt, cBy, cSince, cDuring, cOver:
		case cOf:
			if !p.is(i-2, cWeekend) {
				return expr{}, i
			}
		default:
			return expr{}, i
		}
	}
	return expr{from: f}, next
}

func (p *parser) spells(i int, words []string) bool {
	for k, w := range words {
		if p.norm(i+k) != w {
			return false
		}
	}
	return true
}

// maxName is how many words may stand before "war" in the name of a war.
const maxName = 4

// event reads a war or such as a time: "during the war", "World War II", and after "in" a name: "Karabakh war".
func (p *parser) event(i int) (expr, int) {
	during := p.is(i, cDuring)
	j := i
	if during {
		if j = p.skip(i+1, cThe); j == i+1 && !p.capital(j) {
			return expr{}, i
		}
	} else if !p.capital(i) || !p.is(i, cNone) && !p.is(i, cOrdinal) {
		return expr{}, i
	}
	for k := j; k <= j+maxName && k < len(p.items); k++ {
		it := p.at(k)
		switch {
		case it.class == cEvent:
			next := k + 1
			world := it.norm == "war" && k > j && p.norm(k-1) == "world"
			if world && numeral2(p.norm(next)) {
				next++
			}
			if during || world || k > j && p.named(i) {
				return expr{from: form{kind: named}}, next
			}
			return expr{}, i
		case it.class == cYear, it.class == cMonth, it.class == cClitic, it.class == cComma, it.class == cDot, it.class == cOpen, it.class == cOf:
			return expr{}, i
		case !during && !p.capital(k) && it.class != cDash:
			return expr{}, i
		}
	}
	return expr{}, i
}

// named reports whether the words before item i make the name of a war a time.
func (p *parser) named(i int) bool {
	i--
	if p.is(i, cThe) {
		i--
	}
	return p.is(i, cIn) || p.is(i, cSince) || p.is(i, cDuring)
}

func numeral2(norm string) bool { return norm == "i" || norm == "ii" || norm == "one" || norm == "two" }

func (p *parser) capital(i int) bool {
	it := p.at(i)
	if it.norm == "" || p.s.AllCaps {
		return false
	}
	tok := &p.s.Tokens[it.token]
	return tok.Kind == text.Word && tok.Capital()
}

// otherYear reports whether the form is a year told from another: "last year", "the year before", "a year ago".
func (f *form) otherYear() bool {
	return (f.kind == unitBy || f.kind == shiftN || f.kind == agoN) && f.unit == year
}

// suffix reads what may follow a simple expression: a part of the day, a date in brackets, and the year, month or week
// that holds it ("January last year", "Monday of this week").
func (p *parser) suffix(x expr, i int) (expr, int) {
	f := &x.from
	next := i
	if f.dayLevel() {
		k := next
		if p.is(k, cEdge) && p.is(k+1, cPart) {
			k++
		}
		if p.is(k, cPart) || p.is(k, cOvernight) {
			next = k + 1
		}
	}
	if f.kind == dayBy && p.is(next, cOpen) {
		if y, end := p.calendar(next + 1); end > next+1 && y.from.dayLevel() && p.is(end, cClose) {
			f.in = &y.from
			next = end + 1
		}
	}
	if f.kind == unitBy && f.unit == week && f.in == nil || f.kind == nth && f.unit == week && f.m == f.n {
		k := p.skip(next, cOn)
		if wd := p.at(k); wd.class == cWeekday && (wd.marks&short == 0 || p.capital(k)) {
			in := *f
			return expr{from: form{kind: calendar, weekday: wd.n, in: &in}}, k + 1 // "next week Wednesday"
		}
	}
	k := next
	if p.is(k, cOf) || p.is(k, cIn) {
		k++
	}
	if f.in != nil || f.year > 0 || f.n != 0 && f.kind == calendar {
		return x, next
	}
	if y, end := p.yearNumber(k); end > k && k > next && f.kind == calendar && f.month > 0 && p.is(next, cIn) {
		f.year = y // "12 March in 2015"
		if x.to.kind != nothing {
			x.to.year = y
		}
		return x, end
	}
	switch f.kind {
	case calendar, season, weekend, feast:
		in, end := p.related(k)
		if end > k && (in.from.kind == unitBy || in.from.kind == shiftN) && in.from.unit >= week && (f.month == 0 || in.from.unit >= year) {
			c := in.from
			f.in = &c
			if x.to.kind != nothing {
				x.to.in = &c
			}
			return x, end
		}
	case shiftN:
		if f.n != 0 || f.unit > month {
			break
		}
		if in, end := p.simple(k); end > k && in.to.kind == nothing && in.from.otherYear() {
			c := in.from
			f.in = &c
			return x, end
		}
		if y, end := p.yearNumber(k); end > k && k > next {
			f.in = &form{kind: calendar, year: y}
			return x, end
		}
	}
	return x, next
}
