package timex

import "time"

// nth tells the units of a container: "the first five months of 2014", "the second week of September 2016".
func (t *teller) nth(f *form) value {
	var in stamp
	if f.in != nil {
		in = t.form(f.in).from
	}
	if f.kind != nth {
		n, size := f.n, 6
		if f.kind == quarter {
			size = 3
		}
		if n < 0 {
			n += 12/size + 1
		}
		if f.in == nil && t.anchor.Year > 0 {
			in = stamp{grain: yearGrain, y: t.anchor.Year}
			if begins := (n-1)*size + 1; t.anchor.Month > 0 && begins > t.anchor.Month && !f.future {
				in.y--
			}
		}
		if in.grain != yearGrain || n < 1 || n > 12/size {
			return value{}
		}
		return monthsOf(in.y, n, size)
	}
	first, last := f.n, f.m
	switch {
	case f.unit == month && in.grain == yearGrain || f.unit == quarterYear && in.grain == yearGrain:
		size := 1
		if f.unit == quarterYear {
			size = 3
		}
		a, b := order(first, last, 12/size)
		if a < 1 || b > 12/size {
			return value{}
		}
		from, to := stamp{grain: monthGrain, y: in.y, m: (a-1)*size + 1}, stamp{grain: monthGrain, y: in.y, m: b * size}
		if from == to {
			return single(from)
		}
		return value{from, to}
	case f.weekday > 0 && in.grain == monthGrain && in.y > 0:
		return single(nthWeekday(in.y, in.m, f.weekday, first))
	case f.unit == week && (in.grain == monthGrain || in.grain == yearGrain) && in.y > 0:
		return nthWeek(in, first, last)
	case f.unit == day && f.weekday == 0 && (in.grain == monthGrain || in.grain == yearGrain && in.y > 0):
		return nthDay(in, first, last)
	}
	return value{}
}

// monthsOf returns the n-th stretch of so many months of a year: quarters and halves are written by their months.
func monthsOf(y, n, size int) value {
	return value{stamp{grain: monthGrain, y: y, m: (n-1)*size + 1}, stamp{grain: monthGrain, y: y, m: n * size}}
}

// order counts from the end where the numbers are below 0, and returns them smaller first.
func order(a, b, size int) (int, int) {
	if a < 0 {
		a += size + 1
	}
	if b < 0 {
		b += size + 1
	}
	if a > b {
		a, b = b, a
	}
	return a, b
}

// nthWeek counts ISO 8601 weeks: the first of a month or year is the one with its first Thursday.
func nthWeek(in stamp, first, last int) value {
	start, size := in.days()
	thursday := start.AddDate(0, 0, (4-weekday(start)+7)%7)
	weeks := (size-1-int(thursday.Sub(start).Hours()/24))/7 + 1
	a, b := order(first, last, weeks)
	if a < 1 || b > 53 {
		return value{}
	}
	from, to := weekOf(thursday.AddDate(0, 0, 7*(a-1))), weekOf(thursday.AddDate(0, 0, 7*(b-1)))
	if from == to {
		return single(from)
	}
	return value{from, to}
}

func nthDay(in stamp, first, last int) value {
	start, size := in.days()
	a, b := order(first, last, size)
	if a < 1 || b > size {
		return value{}
	}
	from, to := dayOf(start.AddDate(0, 0, a-1)), dayOf(start.AddDate(0, 0, b-1))
	if in.y == 0 {
		from.y, to.y = 0, 0
	}
	if from == to {
		return single(from)
	}
	return value{from, to}
}

// days returns the first day of a month or year and how many it has.
func (s stamp) days() (time.Time, int) {
	y := s.y
	if y == 0 {
		y = someYear
	}
	if s.grain == monthGrain {
		start := time.Date(y, time.Month(s.m), 1, 0, 0, 0, 0, time.UTC)
		return start, start.AddDate(0, 1, -1).Day()
	}
	start := time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)
	return start, start.AddDate(1, 0, -1).YearDay()
}

// weekend tells a weekend; "the weekend" is the last that had begun on the day of writing.
func (t *teller) weekend(f *form) value {
	if f.in != nil {
		in := t.form(f.in).from
		if in.grain == dayGrain && in.y > 0 {
			return weekendOf(in.date(), f.in.kind == feast)
		}
		if in.grain == weekGrain {
			in.grain = weekendGrain
			return single(in)
		}
	}
	if !t.anchor.full() {
		return single(stamp{grain: weekendGrain})
	}
	today := t.day().date()
	by := 7 * f.n
	if f.m > 0 && weekday(today) < 6 && !f.future {
		by = -7
	}
	return weekendOf(today.AddDate(0, 0, by), false)
}

// weekendOf returns the weekend of the day's week; a holiday that bridges to it is part of it: "Labor Day weekend".
func weekendOf(day time.Time, holiday bool) value {
	bridge, long := map[int][2]int{1: {-2, 0}, 2: {-3, 0}, 4: {0, 3}, 5: {0, 2}}[weekday(day)]
	if holiday && long {
		return value{dayOf(day.AddDate(0, 0, bridge[0])), dayOf(day.AddDate(0, 0, bridge[1]))}
	}
	s := weekOf(day)
	s.grain = weekendGrain
	return single(s)
}

func (t *teller) season(f *form) stamp {
	s := stamp{grain: seasonGrain, y: f.year, m: f.n}
	if s.y == 0 && f.in != nil {
		s.y = t.form(f.in).from.y
	}
	if s.y > 0 || t.anchor.Year == 0 {
		return s
	}
	s.y = t.anchor.Year
	begins := 3 * f.n // March, June, September, December
	switch {
	case (f.m == lastOne || f.m == latestOne) && (t.anchor.Month == 0 || begins+2 >= t.anchor.Month), f.m == 0 && begins > t.anchor.Month+2 && t.anchor.Month > 0:
		s.y--
	case (f.m == nextOne || f.m == nearestOne) && t.anchor.Month >= begins:
		s.y++
	}
	return s
}

func (t *teller) feast(f *form) stamp {
	y := f.year
	if y == 0 && f.in != nil {
		y = t.form(f.in).from.y
	}
	if y > 0 || !t.anchor.full() {
		return feastDay(f.rule, y)
	}
	s := feastDay(f.rule, t.anchor.Year)
	if s.grain == unknown {
		return s
	}
	today := t.day().date()
	switch {
	case f.n == -1 && !s.date().Before(today), f.n == 0 && s.date().After(today.AddDate(0, 0, farAhead)):
		return feastDay(f.rule, t.anchor.Year-1)
	case (f.n == 1 || f.future) && !s.date().After(today):
		return feastDay(f.rule, t.anchor.Year+1)
	}
	return s
}
