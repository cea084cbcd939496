package timex

import "time"

// start tells "three days starting next Monday", and for n < 0 "the three months ended June 30": the day counts.
func (t *teller) start(f *form) value {
	day1 := t.form(f.in).from
	if months := inMonths[f.unit] * -f.n; day1.grain == monthGrain && months > 0 {
		first := day1.moved(month, 1-months)
		if first.grain == unknown || months == 1 {
			return single(day1)
		}
		return value{first, day1}
	}
	if day1.grain != dayGrain || day1.m == 0 || f.n == 0 {
		return value{}
	}
	unit, n := inDays(f.unit, f.n)
	if f.n < 0 {
		last := day1
		if f.unit < day {
			return value{last.movedDay(day, n), last}
		}
		if first := last.movedDay(day, 1).exactly(unit, n); first.grain != unknown {
			return value{first, last}
		}
		return value{}
	}
	end := day1.exactly(unit, n)
	if end.grain == unknown {
		return value{}
	}
	last := end.movedDay(day, -1)
	switch {
	case last.grain == unknown:
		return value{}
	case last == day1 || n == 0:
		return single(day1)
	}
	return value{day1, last}
}

// rest tells "the rest of the year": from the day of writing to the end of what holds it; another container as a whole.
func (t *teller) rest(f *form) value {
	v := t.form(f.in)
	today := t.day()
	first, last := v.from.bounds()
	if today.grain == unknown || v.to.grain != unknown || first.IsZero() || today.date().Before(first) || !today.date().Before(last) {
		return v
	}
	return value{today, dayOf(last)}
}

// bounds returns the first and last day of a stamp, zero where they are not known.
func (s stamp) bounds() (first, last time.Time) {
	if s.y == 0 {
		return
	}
	switch s.grain {
	case dayGrain:
		first, last = s.date(), s.date()
	case weekGrain:
		first = monday(s.y, s.m)
		last = first.AddDate(0, 0, 6)
	case monthGrain, yearGrain:
		start, size := s.days()
		first, last = start, start.AddDate(0, 0, size-1)
	case tenGrain:
		first = time.Date(10*s.y, 1, 1, 0, 0, 0, 0, time.UTC)
		last = first.AddDate(10, 0, -1)
	}
	return first, last
}

// weekNumber tells "week 31", by ISO 8601.
func (t *teller) weekNumber(f *form) stamp {
	y := t.anchor.Year
	if f.in != nil {
		y = t.form(f.in).from.y
	}
	if y == 0 {
		return stamp{grain: weekGrain, m: f.n}
	}
	s := weekOf(monday(y, f.n))
	if s.y != y {
		return stamp{} // no year has 53 weeks but one in five or six
	}
	return s
}

// workWeek tells "this working week": Monday to Friday.
func (t *teller) workWeek(f *form) value {
	if !t.anchor.full() {
		return value{}
	}
	s := weekOf(t.day().date().AddDate(0, 0, 7*f.n))
	first := monday(s.y, s.m)
	return value{dayOf(first), dayOf(first.AddDate(0, 0, 4))}
}

// maxWorkDays bounds how many working days are counted one by one.
const maxWorkDays = 400

// workDays tells "the past four business days", which are those before the day of writing, and "the next four".
func (t *teller) workDays(f *form) value {
	n, by := f.n, -1
	if n < 0 {
		n, by = -n, 1
	}
	if !t.anchor.full() || n > maxWorkDays {
		return value{}
	}
	var near, far time.Time
	for at := t.day().date(); n > 0; {
		if at = at.AddDate(0, 0, by); weekday(at) > 5 {
			continue
		}
		if far, n = at, n-1; near.IsZero() {
			near = at
		}
	}
	if near.Equal(far) {
		return single(dayOf(near))
	}
	if by < 0 {
		near, far = far, near
	}
	return value{dayOf(near), dayOf(far)}
}

// lastQuarters tells "the last two quarters": the whole ones before this quarter, or after it for n < 0.
func (t *teller) lastQuarters(n int) value {
	if t.anchor.Year == 0 || t.anchor.Month == 0 {
		return value{}
	}
	at := t.anchor.Year*4 + (t.anchor.Month-1)/3
	first, last := at-n, at-1
	if n < 0 {
		first, last = at+1, at-n
	}
	if first < 4 {
		return value{}
	}
	return value{monthsOf(first/4, first%4+1, 3).from, monthsOf(last/4, last%4+1, 3).to}
}
