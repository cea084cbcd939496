package timex

// dayNumber reads a day of the month: "27", "26th", "twenty-first".
func (p *parser) dayNumber(i int) (n, next int) {
	it := p.at(i)
	switch it.class {
	case cDigits:
		if it.digits <= 2 && it.n >= 1 && it.n <= 31 {
			return it.n, i + 1
		}
	case cNth:
		if it.n >= 1 && it.n <= 31 {
			return it.n, i + 1
		}
	case cOrdinal:
		return it.n, i + 1
	case cNumber:
		if it.n <= 31 && p.is(i-1, cOn) && p.is(i+1, cMonth) {
			return it.n, i + 1 // "on fifteen August"
		}
		if it.marks&tens != 0 && it.n <= 30 {
			j := p.skip(i+1, cDash)
			if o := p.at(j); (o.class == cOrdinal || o.class == cNumber && !p.countNoun(j+1)) && o.n < 10 && it.n+o.n <= 31 {
				return it.n + o.n, j + 1
			}
		}
	}
	return 0, i
}

// monthName reads a month and the full stop of its abbreviation.
func (p *parser) monthName(i int) (n, next int) {
	it := p.at(i)
	if it.class != cMonth {
		return 0, i
	}
	if it.marks&short != 0 && p.is(i+1, cDot) && p.at(i+1).start == it.end {
		return it.n, i + 2
	}
	return it.n, i + 1
}

// calendar reads a date of the calendar at item i, whole or in part.
func (p *parser) calendar(i int) (expr, int) {
	if it := p.at(i); it.class == cWeekday {
		return p.weekday(i)
	}
	if x, next := p.numeric(i); next > i {
		return x, next
	}
	if x, next := p.monthFirst(i); next > i {
		return x, next
	}
	if x, next := p.dayFirst(i); next > i {
		return x, next
	}
	return p.yearAlone(i)
}

// weekday reads a weekday and the date that may follow it: "Saturday, June 7", "Friday (October 23)", "Tuesday the 11th".
func (p *parser) weekday(i int) (expr, int) {
	it := p.at(i)
	next := i + 1
	if it.marks&short != 0 && p.is(next, cDot) {
		next++
	}
	j := p.skip(next, cComma)
	open := p.is(j, cOpen)
	if open {
		j++
	} else if p.is(j, cThe) || j == next && p.joined(j) {
		j++
	}
	for _, read := range []func(int) (expr, int){p.numeric, p.monthFirst, p.dayFirst} {
		x, end := read(j)
		if end == j || x.from.day == 0 {
			continue
		}
		if open {
			if !p.is(end, cClose) {
				continue
			}
			end++
		}
		x.from.weekday = it.n
		return x, end
	}
	f := form{kind: calendar, weekday: it.n}
	if n, end := p.dayNumber(j); end > j && !open && p.at(j).class == cNth || end > j && j == next+1 && p.is(next, cThe) && p.is(end-1, cOrdinal) {
		f.day = n
		return expr{from: f}, end
	}
	if n, end := p.dayNumber(j); end > j && j == next && p.at(j).class == cDigits && (p.ends(end) || end == len(p.items)) && !p.is(end, cTo) && !p.is(end, cDash) {
		f.day = n
		return expr{from: f}, end
	}
	after := p.is(i-1, cAnd) && p.is(i-2, cWeekday)
	if it.marks&weak != 0 && !after && !p.is(i-1, cOn) && !p.is(next, cPart) && !p.is(i-1, cRel) || p.title(i, next) {
		return expr{}, i
	}
	return expr{from: f}, next
}

// title reports whether the weekday is part of a name: "the Sunday Times", "Bloody Sunday".
func (p *parser) title(i, next int) bool {
	switch p.norm(next) {
	case "times", "telegraph", "express", "herald", "mirror", "mail", "tribune", "school":
		return true
	}
	switch p.norm(i - 1) {
	case "bloody", "black":
		return true
	}
	return false
}

// monthFirst reads "Sept. 27, 2020", "November 18-19", "June the 26th", "June of 2011", "June".
func (p *parser) monthFirst(i int) (expr, int) {
	m, j := p.monthName(i)
	if j == i {
		return expr{}, i
	}
	f := form{kind: calendar, month: m}
	k := p.skip(j, cThe)
	if k == j && p.joined(j) {
		k = j + 1 // "Jan-5", "Oct/2"
	}
	if p.is(j, cComma) && p.is(j+1, cNth) {
		k = j + 1
	}
	if d, next := p.dayNumber(k); next > k && !p.countsPeople(i, k, next) && (k == j || p.at(k).class != cNumber) {
		f.day = d
		if p.is(next, cOpen) && p.is(next+1, cWeekday) && p.is(next+2, cClose) {
			f.weekday, next = p.at(next+1).n, next+3
		}
		return p.dayRange(f, next)
	}
	k = p.skip(p.skip(j, cOf), cComma)
	if p.joined(j) {
		k = j + 1
	}
	if y, next := p.yearNumber(k); next > k && !(k > j && p.is(j, cComma) && p.thousand(k)) {
		f.year = y
		return expr{from: f}, next
	}
	if (p.is(j, cDash) || p.is(j, cOf)) && p.is(j+1, cDigits) && p.at(j+1).digits == 2 && p.at(j+1).n > 31 && !p.countNoun(j+2) {
		f.year = expandYear(p.at(j + 1).n)
		return expr{from: f}, j + 2
	}
	if !p.monthStands(i, j) {
		return expr{}, i
	}
	return expr{from: f}, j
}

// joined reports whether item i is a dash or slash without white space around it.
func (p *parser) joined(i int) bool {
	return (p.is(i, cDash) || p.is(i, cSlash)) && p.at(i-1).end == p.at(i).start && p.at(i).end == p.at(i+1).start
}

// thousand reports whether four digits are rather a count: "In May, 2000 people".
func (p *parser) thousand(k int) bool { return p.at(k).n%100 == 0 && p.countNoun(k+1) }

// dayRange reads what follows a month and day: a second day, and the year.
func (p *parser) dayRange(f form, next int) (expr, int) {
	x := expr{from: f}
	if c := p.at(next).class; c == cDash || c == cTo || c == cAnd {
		if d, end := p.dayNumber(next + 1); end > next+1 && d > f.day && !p.is(end, cMonth) && !p.countNoun(end) && !p.is(end, cOf) &&
			!p.is(end, cDash) && !p.is(end, cUnits) && !p.is(end, cUnit) && (c != cAnd || !p.is(end, cNone) || p.is(next+1, cNth)) {
			x.to = f
			x.to.day, x.to.weekday = d, 0
			next = end
		}
	}
	y, end := p.yearAfter(next)
	x.from.year = y
	if x.to.kind != nothing {
		x.to.year = y
	}
	return x, end
}

// dayFirst reads "27 September", "the 26th of June", "7 FEB 90", "3 and 12 of Sept", "18-19 November 2020".
func (p *parser) dayFirst(i int) (expr, int) {
	d, j := p.dayNumber(i)
	if j == i || sum(p.norm(i-1)) {
		return expr{}, i
	}
	if x, next := p.listedDay(d, i, j); next > i {
		return x, next
	}
	f := form{kind: calendar, day: d}
	last := 0
	if c := p.at(j).class; c == cDash || c == cSlash && p.is(j+2, cMonth) || c == cTo || c == cAnd {
		k := p.skip(j+1, cThe)
		if d2, end := p.dayNumber(k); end > k && (d2 > d || c != cAnd && p.at(i).class != cDigits) {
			last, j = d2, end
		}
	}
	if p.is(j, cUnit) && p.at(j).n == day && p.is(j+1, cOf) {
		j++ // "the 23rd day of September"
	}
	k := p.skip(j, cDash)
	if p.joined(j) {
		k = j + 1
	}
	k = p.skip(k, cOf)
	if (p.is(k-1, cOf) || p.is(k, cRel)) && (p.is(k, cThe) || p.is(k, cThat) || p.is(k, cRel)) && (p.at(i).class == cNth || p.at(i).class == cOrdinal) {
		if in, end := p.monthUnit(k); end > k {
			f.in = &in
			return expr{from: f}, end
		}
	}
	m, next := p.monthName(k)
	if next == k || p.at(i).class == cOrdinal && k == j && p.at(k).marks&weak != 0 {
		return expr{}, i
	}
	f.month = m
	x := expr{from: f}
	y, end := p.yearAfter(p.skip(next, cDash))
	if end == p.skip(next, cDash) {
		end = next
	}
	x.from.year = y
	if last > 0 {
		x.to = x.from
		x.to.day = last
		if last <= d { // "the 27th to the 3rd of April"
			if x.from.month--; x.from.month == 0 {
				x.from.month, x.from.year = 12, max(y-1, 0)
			}
		}
	}
	return x, end
}

// maxDays is how many days one month may be written for: "on 3, 7 and 12 May".
const maxDays = 8

// listedDay reads the day d, items i ≤ k < j, to which a list of other days gives the month: "3 and 12 September". Two days
// in a row are one stretch, which dayFirst reads.
func (p *parser) listedDay(d, i, j int) (expr, int) {
	last := j
	for n := 1; n < maxDays && (p.is(last, cComma) || p.is(last, cAnd)); n++ {
		k := p.skip(p.skip(p.skip(last, cComma), cAnd), cThe)
		d2, end := p.dayNumber(k)
		if end == k || d2 <= d || p.at(k).class != p.at(i).class {
			return expr{}, i
		}
		if n == 1 && d2 == d+1 && p.is(last, cAnd) {
			return expr{}, i
		}
		if m, next := p.monthName(p.skip(end, cOf)); next > end {
			if !p.is(k-1, cAnd) && !p.is(k-1, cThe) {
				return expr{}, i
			}
			y, _ := p.yearAfter(next)
			return expr{from: form{kind: calendar, year: y, month: m, day: d}}, j
		}
		last = end
	}
	return expr{}, i
}

// sum reports whether the word before a number makes it an amount of money.
func sum(norm string) bool {
	switch norm {
	case "$", "€", "£", "¥", "₹", "#":
		return true
	}
	return false
}

// monthUnit reads "the month", "this month", "last month" as the container of a day.
func (p *parser) monthUnit(i int) (form, int) {
	j := p.skip(p.skip(i, cThe), cThat)
	by := 0
	if rel := p.at(j); rel.class == cRel {
		by, j = rel.n, j+1
	} else if j == i {
		return form{}, i
	}
	if u := p.at(j); u.class == cUnit && u.n == month {
		return form{kind: unitBy, unit: month, n: by}, j + 1
	}
	return form{}, i
}

func (p *parser) inPreposition(i int) bool {
	switch p.at(i).class {
	case cIn, cDuring, cSince, cOver, cWithin, cFrom, cBetween, cTo, cBy:
		return true
	}
	return false
}
