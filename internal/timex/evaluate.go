package timex

import "time"

// farAhead is how many days after the day of writing a date without a year may lie before it is taken as last year's.
const farAhead = 60

// A teller gives forms their values.
type teller struct {
	anchor Anchor
	base   value // the mention that "a day later" is told from

	thisDay stamp // the weekday of writing, where no more of it is known
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
		if today.grain == unknown {
			today = t.thisDay
		}
		return single(today.moved(day, f.n))
	case unitBy:
		if f.m == theOne && t.base.from.grain != unknown {
			return single(t.base.from.within(f.unit))
		}
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
		if f.n == 0 && t.base.from.grain == unknown {
			return single(today)
		}
	}
	return value{}
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
