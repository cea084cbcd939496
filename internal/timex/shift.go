package timex

// shift tells a time from the mention before it: "three days later", "the same month".
func (t *teller) shift(f *form) value {
	switch {
	case f.unit == 0 || f.n == 0 && f.in != nil:
		return t.again(f)
	case f.n == 0:
		return single(t.base.from.within(f.unit))
	case f.m == beforeIt && f.unit <= fortnight:
		return t.beforeIt(f)
	}
	from := t.base.from
	if t.base.to.grain != unknown && f.n > 0 {
		from = t.base.to
	}
	if from.grain == unknown && (f.m == namedUnit || f.m == beforeIt) {
		return t.form(&form{kind: unitBy, unit: f.unit, n: f.n})
	}
	if f.m == namedUnit && f.unit == week {
		from = from.within(week)
	}
	return single(from.moved(f.unit, f.n))
}

// again tells "the same period" and, of another year, "the same month last year".
func (t *teller) again(f *form) value {
	v := t.base
	if f.unit != 0 {
		v = single(v.from.within(f.unit))
	}
	if f.in == nil {
		return v
	}
	in := t.form(f.in).from
	told := v.end().y
	by := in.y - told
	switch {
	case v.from.grain == unknown:
		return single(in)
	case told == 0:
		by = in.y
	case f.in.kind == shiftN || f.in.kind == unitBy && t.anchor.Month == 0 && f.in.n < 0:
		by = f.in.n // "last year" is the one before that of the mention
	case f.in.kind == agoN && t.anchor.Year == 0:
		by = -f.in.n
	case f.in.kind == unitBy && t.anchor.Year == 0 && f.in.n == 0:
		by = 1 // "this year" is compared with the one before it
	case in.y == 0:
		return value{}
	}
	v.from.y += by
	if v.to.grain != unknown {
		v.to.y += by
	}
	return v
}

// beforeIt tells "the week before" and "the two weeks before": the days up to the day or stretch told before, or up to the
// week of writing.
func (t *teller) beforeIt(f *form) value {
	v := t.base
	if v.from.grain == unknown && f.unit > day {
		v = single(t.unit(&form{unit: week}))
	} else if v.from.grain == unknown {
		v = single(t.day())
	}
	if f.n == -1 && (f.unit == day && (v.from.grain == dayGrain || v.from.grain == weekdayGrain) || f.unit == week && v.from.grain == weekGrain) {
		return single(v.from.moved(f.unit, -1))
	}
	first, _ := v.from.bounds()
	if first.IsZero() {
		return value{}
	}
	unit, n := inDays(f.unit, f.n)
	start, end := dayOf(first).movedDay(unit, n), dayOf(first).movedDay(day, -1)
	if start == end || n == 0 {
		return single(end)
	}
	return value{start, end}
}

// within returns the unit that holds the stamp, unknown where the stamp is coarser.
func (s stamp) within(unit int) stamp {
	switch {
	case unit == day && (s.grain == dayGrain || s.grain == weekdayGrain):
		return s
	case unit == week && s.grain == dayGrain && s.y > 0:
		return weekOf(s.date())
	case unit == week && s.grain == weekGrain:
		return s
	case unit == month && s.m > 0 && (s.grain == dayGrain || s.grain == monthGrain):
		return stamp{grain: monthGrain, y: s.y, m: s.m}
	case unit == year && s.y > 0 && s.grain != tenGrain && s.grain != hundredGrain:
		return stamp{grain: yearGrain, y: s.y}
	}
	return stamp{}
}
