package timex

import (
	"strconv"
	"strings"
)

// numeric reads dates in digits: ISO 8601 "2020-09-27" and "2020-09", "11/08/2024", "27.09.2020", "2020/09/27", "27-09-2020".
func (p *parser) numeric(i int) (expr, int) {
	it := p.at(i)
	switch it.class {
	case cStamp:
		if f, ok := stampForm(it.norm); ok {
			return expr{from: f}, i + 1
		}
		if x, next := p.nightStamp(i); next > i {
			return x, next
		}
		return p.shortStamp(i)
	case cYear:
		if n := isoWeek(p.norm(i + 2)); n > 0 && p.glued(i) {
			return expr{from: form{kind: weekNo, n: n, in: &form{kind: calendar, year: it.n}}}, i + 3 // "2022-W32"
		}
		if p.joined(i+1) && p.joined(i+3) && p.is(i+2, cMonth) {
			if d, next := p.dayNumber(i + 4); next > i+4 {
				return expr{from: form{kind: calendar, year: it.n, month: p.at(i + 2).n, day: d}}, next // "2020/Sep/23"
			}
		}
		if m, d := p.at(i+1), p.at(i+2); m.digits == 2 && d.digits == 2 && m.class == cDigits && d.class == cDigits && m.n > 0 && m.n <= 12 && d.n > 0 && d.n <= 31 && !p.countNoun(i+3) {
			return expr{from: form{kind: calendar, year: it.n, month: m.n, day: d.n}}, i + 3 // "2016 10 16": lost hyphens
		}
		if !p.glued(i) || !p.is(i+2, cDigits) && !p.is(i+2, cMonth) || p.at(i+2).digits > 2 {
			return expr{}, i
		}
		m := p.at(i + 2).n
		if m < 1 || m > 12 {
			return expr{}, i
		}
		f := form{kind: calendar, year: it.n, month: m}
		if p.glued(i+2) && p.is(i+4, cDigits) && p.at(i+4).n >= 1 && p.at(i+4).n <= 31 {
			f.day = p.at(i + 4).n
			return expr{from: f}, i + 5
		}
		if p.s.Tokens[p.at(i+1).token].Text != "-" || p.at(i+2).digits != 2 {
			return expr{}, i // an en dash: "2006–08" is two years
		}
		return expr{from: f}, i + 3
	case cDigits:
		if it.digits > 2 || !p.glued(i) || !p.is(i+2, cDigits) || p.at(i+2).digits > 2 || !p.glued(i+2) {
			return expr{}, i
		}
		y := p.at(i + 4)
		full := y.n
		if y.class == cDigits && y.digits == 2 {
			full = expandYear(y.n)
		} else if y.class != cYear {
			return expr{}, i
		}
		if f, ok := dayMonth(it.n, p.at(i+2).n, full, false); ok {
			return expr{from: f}, i + 5
		}
	}
	return expr{}, i
}

// glued reports whether item i is joined by a dash to the next without white space.
func (p *parser) glued(i int) bool {
	return p.is(i+1, cDash) && p.at(i).end == p.at(i+1).start && p.at(i+1).end == p.at(i+2).start
}

// shortStamp reads a day and month in digits, "22/04" or "7.6", where what stands before promises a date.
func (p *parser) shortStamp(i int) (expr, int) {
	it := p.at(i)
	f, ok := shortForm(it.norm)
	if !ok {
		return expr{}, i
	}
	k := i - 1
	if p.is(k, cOpen) || p.is(k, cComma) {
		k--
	}
	y, next := p.yearAfter(i + 1)
	f.year = y
	stop := strings.IndexByte(it.norm, '.') >= 0
	switch prev := p.at(k); prev.class {
	case cWeekday, cRel:
	case cOn, cFrom, cBetween, cSince, cBefore, cBy:
		if stop && (prev.class != cOn || !p.ends(next) && next < len(p.items)) || p.countNoun(next) {
			return expr{}, i // "between 1.2 and 1.5 million"
		}
	case cTo, cAnd, cDash:
		if !p.is(k-1, cStamp) || stop {
			return expr{}, i
		}
	case cNone:
		if k >= 0 || next < len(p.items) && !p.is(next, cComma) && !(p.is(next, cDash) && p.is(next+1, cStamp)) {
			return p.stampRange(i, f, next)
		}
	default:
		return p.stampRange(i, f, next)
	}
	return expr{from: f}, next
}

// nightStamp reads two days in a row that share a slash and their month: "25/26 August 2024".
func (p *parser) nightStamp(i int) (expr, int) {
	a, b, _ := strings.Cut(p.norm(i), "/")
	first, errA := strconv.Atoi(a)
	last, errB := strconv.Atoi(b)
	m, next := p.monthName(p.skip(i+1, cOf))
	if errA != nil || errB != nil || first < 1 || last != first+1 || last > 31 || next == p.skip(i+1, cOf) {
		return expr{}, i
	}
	f := form{kind: calendar, month: m, day: first}
	f.year, next = p.yearAfter(next)
	to := f
	to.day = last
	return expr{from: f, to: to}, next
}

// stampRange reads the day and month f at item i where a whole date ends the stretch that it begins: "10/1-11/2/2017".
func (p *parser) stampRange(i int, f form, next int) (expr, int) {
	if p.glued(i) && p.is(i+2, cStamp) {
		if _, ok := stampForm(p.norm(i + 2)); ok {
			return expr{from: f}, next
		}
	}
	return expr{}, i
}

// shortForm reads two numbers with a slash or a stop between them as a day and month, in the order of stampForm.
func shortForm(norm string) (form, bool) {
	sep := strings.IndexAny(norm, "/.")
	if sep < 1 || sep > 2 || len(norm)-sep < 2 || len(norm)-sep > 3 {
		return form{}, false
	}
	a, errA := strconv.Atoi(norm[:sep])
	b, errB := strconv.Atoi(norm[sep+1:])
	if errA != nil || errB != nil {
		return form{}, false
	}
	f, ok := dayMonth(a, b, someYear, norm[sep] == '/')
	f.year = 0
	return f, ok
}

// stampForm reads digits with slashes or stops. A day over 12 settles the order; else a slash is read as in the United
// States, month first, and a stop as in Europe, day first.
func stampForm(norm string) (form, bool) {
	if len(norm) == 8 && !strings.ContainsAny(norm, "/.") { // ISO 8601 basic format
		n, _ := strconv.Atoi(norm)
		f, ok := dayMonth(n/100%100, n%100, n/10000, true)
		f.eitherWay = false
		return f, ok
	}
	var parts [3]int
	var digits [3]int
	sep := byte(0)
	n := 0
	for i := 0; i < len(norm); i++ {
		switch c := norm[i]; {
		case '0' <= c && c <= '9':
			if digits[n]++; digits[n] > 4 {
				return form{}, false
			}
			parts[n] = parts[n]*10 + int(c-'0')
		case (c == '/' || c == '.') && (sep == 0 || sep == c) && n < 2:
			sep = c
			n++
		default:
			return form{}, false
		}
	}
	if n != 2 {
		return form{}, false
	}
	switch {
	case digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2:
		f, ok := dayMonth(parts[1], parts[2], parts[0], true)
		f.eitherWay = false
		return f, ok
	case digits[0] <= 2 && digits[1] <= 2 && digits[2] == 4:
		return dayMonth(parts[0], parts[1], parts[2], sep == '/')
	case digits[0] <= 2 && digits[1] <= 2 && digits[2] == 2 && sep == '/':
		return dayMonth(parts[0], parts[1], expandYear(parts[2]), true)
	}
	return form{}, false
}

// dayMonth tells which of two numbers is the month.
func dayMonth(a, b, y int, monthFirst bool) (form, bool) {
	eitherWay := a <= 12 && b <= 12 && a != b
	if !monthFirst && b <= 12 || a > 12 {
		a, b = b, a
	}
	if a < 1 || a > 12 || b < 1 || b > 31 || y < 1000 || y > 2199 {
		return form{}, false
	}
	return form{kind: calendar, year: y, month: a, day: b, eitherWay: eitherWay}, true
}
