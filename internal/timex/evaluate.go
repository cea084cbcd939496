package timex

import "time"

// farAhead is how many days after the day of writing a date without a year may lie before it is taken as last year's.
const farAhead = 60

// A teller gives forms their values.
type teller struct {
	anchor Anchor
	base   value // the mention that "a day later" is told from
}

// Value returns the TIMEX3 value of the mention by itself: "2020-09-27", "2020-09", "199", "XXXX-WXX-4" where the day of
// writing is not known, begin/end for a stretch, "" where none can be written.
func (m Mention) Value(a Anchor) string {
	t := teller{anchor: a}
	return t.mention(&m).String()
}

func (t *teller) mention(m *Mention) value {
	v := t.form(&m.from)
	switch {
	case m.to.kind != nothing:
		return t.stretch(m, v)
	case m.Since && v.from.grain != unknown && t.anchor.full():
		if first, _ := v.from.bounds(); bare(&m.from) && first.After(t.day().date()) {
			v.from.y-- // nothing has run since a day to come
		}
		if v.from != t.day() {
			v.to = t.day()
		}
	}
	return v
}

// stretch returns the value of an expression with two ends.
func (t *teller) stretch(m *Mention, a value) value {
	b := t.form(&m.to)
	if b.to.grain == unknown {
		b.to = b.from
	}
	if a.from.grain == unknown || b.to.grain == unknown {
		return value{}
	}
	end := b.to
	if a.from.grain == weekdayGrain && end.grain == weekdayGrain && m.pair && (end.d-a.from.d+7)%7 != 1 {
		return value{}
	}
	if m.pair && a.from.grain == dayGrain && end.grain == dayGrain {
		first, last := a.from, end
		if last.date().Before(first.date()) {
			first, last = last, first
		}
		if last.date().Sub(first.date()) != 24*time.Hour {
			return value{}
		}
		return value{first, last}
	}
	if a.from.grain == dayGrain && end.grain == dayGrain && m.to.onlyWeekday() && end.date().Before(a.from.date()) {
		end = end.movedDay(day, 7)
	}
	if m.from.kind == quarter && m.from.in == nil && a.from.y > end.y && end.y > 0 {
		a.from.y = end.y // "from Q1 to Q3", told in February
	}
	if a.from.grain == monthGrain && end.grain == weekGrain {
		end = end.month()
	}
	if f := &m.to; f.kind == calendar && f.month > 0 && f.year == 0 && f.in == nil && a.from.grain == dayGrain && end.grain == dayGrain && a.from.y > 0 && end.date().Before(a.from.date()) {
		end.y++
	}
	if f := &m.from; f.kind == calendar && f.month > 0 && f.n == 0 && f.year == 0 && f.in == nil && a.from.y > 0 && end.y > 0 && end.m > 0 && end.grain <= monthGrain && a.from.m > 0 {
		leap := a.from.y
		if a.from.y = end.y; a.from.m > end.m {
			a.from.y--
		}
		if a.from.grain == dayGrain && !a.from.exists() {
			if a.from.y = leap; bare(&m.to) { // "Feb. 29 to March 1"
				end.y = leap
			}
		}
	}
	if a.from.grain == monthGrain && end.grain == monthGrain && a.from.y > 0 && a.from.y == end.y && end.m < a.from.m {
		if m.to.in != nil && m.from.in == m.to.in {
			a.from.y-- // "from September to June last year"
		} else {
			end.y++
		}
	}
	return value{a.from, end}
}

// month returns the month that holds the stamp.
func (s stamp) month() stamp {
	if s.grain == weekGrain {
		t := monday(s.y, s.m).AddDate(0, 0, 3)
		return stamp{grain: monthGrain, y: t.Year(), m: int(t.Month())}
	}
	return stamp{grain: monthGrain, y: s.y, m: s.m}
}

// day returns the day of writing.
func (t *teller) day() stamp {
	if t.anchor.Month == 0 || t.anchor.Day == 0 {
		return stamp{}
	}
	return stamp{dayGrain, t.anchor.Year, t.anchor.Month, t.anchor.Day}
}

func (t *teller) form(f *form) value {
	today := t.day()
	switch f.kind {
	case calendar:
		return single(t.calendar(f))
	case decade:
		return single(stamp{grain: tenGrain, y: f.year})
	case century:
		return single(stamp{grain: hundredGrain, y: f.year})
	case dayBy:
		if f.in != nil {
			return t.form(f.in)
		}
		return single(today.moved(day, f.n))
	case unitBy:
		if a := t.anchor; f.unit == quarterYear && a.Year > 0 && a.Month > 0 {
			at := a.Year*4 + (a.Month-1)/3 + f.n
			return monthsOf(at/4, at%4+1, 3)
		}
		return single(t.unit(f))
	case lastN:
		return t.lastN(f)
	case agoN:
		from := today
		if f.in != nil {
			from = t.form(f.in).from
		} else if from.grain == unknown && f.unit >= year && t.anchor.Year > 0 {
			from = stamp{grain: yearGrain, y: t.anchor.Year}
		}
		if f.m == toTheDay && from.grain == dayGrain {
			return single(from.exactly(f.unit, -f.n))
		}
		return single(from.moved(f.unit, -f.n))
	case startN:
		return t.start(f)
	case restOf:
		return t.rest(f)
	case weekNo:
		return single(t.weekNumber(f))
	case workWeek:
		return t.workWeek(f)
	case workDays:
		return t.workDays(f)
	case shiftN:
		return t.shift(f)
	case spanN:
		return t.span(f)
	case nth, quarter, halfYear:
		return t.nth(f)
	case weekend:
		return t.weekend(f)
	case season:
		return single(t.season(f))
	case feast:
		return single(t.feast(f))
	case part:
		if f.n < 0 && t.anchor.full() {
			return value{today.moved(day, -1), today}
		}
		if f.n == 0 && (t.base.from.grain == dayGrain || t.base.from.grain == weekdayGrain) && t.base.to.grain == unknown {
			return t.base
		}
	}
	return value{}
}

// calendar tells a date. Where day and month may be the other way round, its weekday settles it, and else that what is
// told in the past is not yet to come.
func (t *teller) calendar(f *form) stamp {
	s := t.date(f)
	if !f.eitherWay || s.grain != dayGrain || s.y == 0 {
		return s
	}
	other := *f
	other.month, other.day, other.eitherWay = f.day, f.month, false
	o := t.date(&other)
	switch {
	case o.grain != dayGrain:
	case f.weekday > 0 && weekday(s.date()) != f.weekday && weekday(o.date()) == f.weekday:
		return o
	case f.weekday == 0 && f.year > 0 && t.anchor.full() && !f.future && s.date().After(t.day().date()) && !o.date().After(t.day().date()):
		return o
	}
	return s
}

// date tells a date, filling in the year and month that its words leave out.
func (t *teller) date(f *form) stamp {
	y, m := f.year, f.month
	if f.in != nil {
		switch in := t.form(f.in).from; in.grain {
		case yearGrain:
			y = in.y
		case monthGrain:
			y, m = in.y, in.m
		case weekGrain:
			if f.weekday > 0 && in.y > 0 {
				return dayOf(monday(in.y, in.m).AddDate(0, 0, f.weekday-1))
			}
		}
	}
	if f.onlyWeekday() {
		return t.weekday(f)
	}
	if f.day > 0 && m == 0 {
		return t.dayAlone(f)
	}
	if m == 0 {
		return stamp{grain: yearGrain, y: y}
	}
	s := stamp{grain: monthGrain, y: y, m: m}
	if f.day > 0 {
		if f.day > 29 && f.day > daysIn(m) || m == 2 && f.day > 29 {
			return stamp{}
		}
		s.grain, s.d = dayGrain, f.day
	}
	if s.y == 0 && t.anchor.Year > 0 {
		if s.y = t.yearOf(s, f); f.like != nil {
			s.y = min(s.y, t.calendar(f.like).y)
		}
		if s.m == 2 && s.d == 29 {
			s.y = leapYear(s.y, f)
		}
	}
	if s.y > 0 && s.d > 0 && !s.exists() {
		return stamp{} // no leap year
	}
	return s
}

func daysIn(m int) int { return time.Date(someYear, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day() }

// yearOf tells the year of a month or day that bears none: the one that brings it nearest before the day of writing.
func (t *teller) yearOf(s stamp, f *form) int {
	y, today := t.anchor.Year, t.day()
	if today.grain == unknown {
		return y
	}
	d := max(s.d, 1)
	at := time.Date(y, time.Month(s.m), d, 0, 0, 0, 0, time.UTC)
	same := s.m == today.m && s.grain == monthGrain
	switch {
	case f.n == thisOne:
		return y
	case f.n == lastOne, f.n == latestOne:
		if same || at.After(today.date()) {
			return y - 1
		}
	case f.n == nextOne, f.n == nearestOne, f.future:
		if !same && at.Before(today.date()) || same && f.n != 0 {
			return y + 1
		}
	case at.After(today.date().AddDate(0, 0, farAhead)):
		return y - 1
	case at.Before(today.date().AddDate(0, 0, farAhead-365)) && s.grain == dayGrain:
		return y + 1
	}
	return y
}

// weekday tells a weekday: the last one on or before the day of writing, or the next after it.
func (t *teller) weekday(f *form) stamp {
	if !t.anchor.full() {
		return stamp{grain: weekdayGrain, d: f.weekday}
	}
	today := t.day().date()
	by := f.weekday - weekday(today) // within this week
	switch {
	case f.n == thisOne:
	case f.n == latestOne:
		if by >= 0 {
			by -= 7
		}
	case f.n == nearestOne:
		if by <= 0 {
			by += 7
		}
	case f.n == lastOne:
		for by > -2 { // the day before would be "yesterday"
			by -= 7
		}
	case f.n == nextOne:
		for by < 2 { // the day after would be "tomorrow"
			by += 7
		}
	case f.future:
		if by < 0 {
			by += 7
		}
	case by > 0:
		by -= 7
	}
	return dayOf(today.AddDate(0, 0, by))
}

// leapYear returns the leap year nearest to y, before it where the words do not speak of the future.
func leapYear(y int, f *form) int {
	by := -1
	if f.future || f.n > 0 {
		by = 1
	}
	for y%4 != 0 || y%100 == 0 && y%400 != 0 {
		y += by
	}
	return y
}

// dayAlone tells "Tuesday the 11th": the day of that number before the day of writing, or after it where that is much
// nearer.
func (t *teller) dayAlone(f *form) stamp {
	if !t.anchor.full() {
		return stamp{}
	}
	past, ahead := t.sameNumber(f, -1), t.sameNumber(f, 1)
	if past.grain == unknown || f.future && ahead.grain != unknown {
		return ahead
	}
	if today := t.day().date(); f.weekday > 0 && ahead.grain != unknown && 3*ahead.date().Sub(today) < today.Sub(past.date()) {
		return ahead
	}
	return past
}

// sameNumber returns the nearest day of the form's number and weekday on or before the day of writing, or on or after it.
func (t *teller) sameNumber(f *form, direction int) stamp {
	today := t.day().date()
	for by := range 12 {
		day := time.Date(today.Year(), today.Month()+time.Month(direction*by), f.day, 0, 0, 0, 0, time.UTC)
		if day.Day() == f.day && (f.weekday == 0 || weekday(day) == f.weekday) && (day.Equal(today) || day.After(today) == (direction > 0)) {
			return dayOf(day)
		}
	}
	return stamp{}
}

// unit tells "last week", "this month", "next year".
func (t *teller) unit(f *form) stamp {
	a := t.anchor
	if f.in != nil { // "the week of July 4"
		if in := t.form(f.in).from; in.grain == dayGrain && in.y > 0 {
			return weekOf(in.date())
		}
		return stamp{}
	}
	switch f.unit {
	case week, fortnight:
		if a.full() {
			return weekOf(t.day().date().AddDate(0, 0, 7*f.n))
		}
	case month:
		if a.Month > 0 {
			return stamp{grain: monthGrain, y: a.Year, m: a.Month}.moved(month, f.n)
		}
	case year:
		if a.Year > 0 {
			return stamp{grain: yearGrain, y: a.Year + f.n}
		}
	case tenYears:
		if a.Year > 0 {
			return stamp{grain: tenGrain, y: a.Year/10 + f.n}
		}
	case hundredYears:
		if a.Year > 0 {
			return stamp{grain: hundredGrain, y: a.Year/100 + f.n}
		}
	case day:
		return t.day().moved(day, f.n)
	}
	return stamp{}
}

// lastN tells "the past 48 hours": the days from the one on which it begins to the day of writing.
func (t *teller) lastN(f *form) value {
	today := t.day()
	if f.n < 0 && !f.future && t.base.from.grain != unknown && f.unit == day {
		return t.span(&form{unit: f.unit, n: -f.n, m: 1})
	}
	if today.grain == unknown || f.n == 0 {
		return value{}
	}
	if f.unit == quarterYear {
		return t.lastQuarters(f.n)
	}
	unit, n := inDays(f.unit, f.n)
	if n == 0 {
		return single(today)
	}
	edge := today.exactly(unit, -n)
	if edge.grain == unknown {
		return value{}
	}
	if n > 0 {
		return value{edge, today}
	}
	return value{today.moved(day, 1), edge}
}

// inDays rounds minutes and hours up to whole days, but nothing under a day's half.
func inDays(unit, n int) (int, int) {
	switch unit {
	case second, minute:
		return day, 0
	case hour:
		if n < 0 {
			return day, -((-n + 12) / 24)
		}
		return day, (n + 12) / 24
	}
	return unit, n
}

// shift tells a time from the mention before it: "three days later", "the same month".
func (t *teller) shift(f *form) value {
	if f.unit == 0 { // "the same period"
		if f.in == nil {
			return t.base
		}
		in := t.form(f.in).from
		if in.grain != yearGrain || t.base.from.grain == unknown {
			return single(in)
		}
		v := t.base
		v.from.y = in.y
		if v.to.grain != unknown {
			v.to.y = in.y
		}
		return v
	}
	from := t.base.from
	if t.base.to.grain != unknown && f.n > 0 {
		from = t.base.to
	}
	if from.grain == unknown && f.m == namedUnit {
		return t.form(&form{kind: unitBy, unit: f.unit, n: f.n})
	}
	if f.n == 0 {
		switch {
		case f.unit == day && (from.grain == dayGrain || from.grain == weekdayGrain):
			return single(from)
		case f.unit == month && from.m > 0 && (from.grain == dayGrain || from.grain == monthGrain):
			return single(stamp{grain: monthGrain, y: from.y, m: from.m})
		case f.unit == year && from.y > 0 && from.grain != tenGrain && from.grain != hundredGrain:
			return single(stamp{grain: yearGrain, y: from.y})
		case f.unit == week && from.grain == dayGrain && from.y > 0:
			return single(weekOf(from.date()))
		case f.unit == week && from.grain == weekGrain:
			return single(from)
		}
		return value{}
	}
	return single(from.moved(f.unit, f.n))
}

// span tells a stretch that begins at the mention before it: "within eight days", "the next two days" (m: which begins
// the day after).
func (t *teller) span(f *form) value {
	from := t.base.from
	if from.grain == unknown && f.future {
		from = t.day() // "will be back within a month"
	}
	if t.base.to.grain != unknown || f.n == 0 || from.grain != dayGrain && from.grain != weekdayGrain {
		return value{}
	}
	unit, n := inDays(f.unit, f.n)
	end := from.moved(day, n)
	if unit != day {
		end = from.exactly(unit, n)
	}
	if f.m > 0 {
		from = from.moved(day, f.m)
	}
	if end.grain == unknown || end == from {
		return value{}
	}
	return value{from, end}
}
