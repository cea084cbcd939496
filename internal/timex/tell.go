package timex

import "time"

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
	case f.weekday == 0 && f.year > 0 && t.anchor.full() && o == t.day():
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
