package timex

import (
	"strconv"
	"strings"
	"time"
)

// An Anchor is the day against which a document's expressions are told. A part that is 0 is not known.
type Anchor struct{ Year, Month, Day int }

func (a Anchor) full() bool { return a.Year > 0 && a.Month > 0 && a.Day > 0 }

// grain is how fine a stamp is, and so how it is written.
type grain uint8

const (
	unknown      grain = iota
	dayGrain           // y-m-d, each 0 where not known
	monthGrain         // y-m
	yearGrain          // y
	tenGrain           // y: 199
	hundredGrain       // y: 19
	weekGrain          // y, m: ISO 8601 week
	weekendGrain
	weekdayGrain // d: 1 Monday … 7 Sunday
	seasonGrain  // y, m: 1 spring … 4 winter
)

// A stamp is one end of a value.
type stamp struct {
	grain   grain
	y, m, d int
}

// A value is a stamp, or a stretch from one to another.
type value struct{ from, to stamp }

func single(s stamp) value { return value{from: s} }

// end returns the stamp with which the value ends.
func (v value) end() stamp {
	if v.to.grain != unknown {
		return v.to
	}
	return v.from
}

func (v value) String() string {
	a := v.from.String()
	if v.to.grain == unknown || a == "" {
		return a
	}
	if b := v.to.String(); b != "" {
		return a + "/" + b
	}
	return ""
}

var seasons = [...]string{"", "SP", "SU", "FA", "WI"}

func (s stamp) String() string {
	y := "XXXX"
	if s.y > 0 {
		y = pad(s.y, 4)
	}
	switch s.grain {
	case dayGrain:
		if s.m == 0 {
			return y + "-XX-" + pad(s.d, 2)
		}
		return y + "-" + pad(s.m, 2) + "-" + pad(s.d, 2)
	case monthGrain:
		return y + "-" + pad(s.m, 2)
	case yearGrain:
		if s.y > 0 {
			return y
		}
	case tenGrain:
		return pad(s.y, 3)
	case hundredGrain:
		return pad(s.y, 2)
	case weekGrain:
		return y + "-W" + pad(s.m, 2)
	case weekendGrain:
		if s.y == 0 {
			return "XXXX-WXX-WE"
		}
		return y + "-W" + pad(s.m, 2) + "-WE"
	case weekdayGrain:
		return "XXXX-WXX-" + strconv.Itoa(s.d)
	case seasonGrain:
		return y + "-" + seasons[s.m]
	}
	return ""
}

func pad(n, width int) string {
	s := strconv.Itoa(n)
	if len(s) < width {
		s = strings.Repeat("0", width-len(s)) + s
	}
	return s
}

// someYear stands in for a year that is not known; it is no leap year, so that 28 February is followed by 1 March.
const someYear = 2001

func (s stamp) date() time.Time {
	y := s.y
	if y == 0 {
		y = someYear
	}
	return time.Date(y, time.Month(s.m), s.d, 0, 0, 0, 0, time.UTC)
}

// exists reports whether the calendar has the day: 29 February is not in every year.
func (s stamp) exists() bool { return s.date().Day() == s.d }

func dayOf(t time.Time) stamp { return stamp{dayGrain, t.Year(), int(t.Month()), t.Day()} }

// moved returns the stamp n units later, as fine as the stamp or the unit, whichever is coarser.
func (s stamp) moved(unit, n int) stamp {
	switch s.grain {
	case dayGrain:
		return s.movedDay(unit, n)
	case weekdayGrain:
		switch unit {
		case week, fortnight:
			return s
		case day:
			s.d = (s.d-1+n%7+7)%7 + 1
			return s
		}
		return stamp{}
	case monthGrain:
		if unit < month {
			return stamp{}
		}
	case yearGrain:
		if unit < year {
			return stamp{}
		}
	case weekGrain:
		if unit == week && s.y > 0 {
			return weekOf(monday(s.y, s.m).AddDate(0, 0, 7*n))
		}
		return stamp{}
	case weekendGrain, seasonGrain, unknown:
		if unit == year && s.y > 0 {
			return stamp{grain: yearGrain, y: s.y + n}
		}
		return stamp{}
	}
	return s.movedLong(unit, n)
}

// movedLong moves by months or more.
func (s stamp) movedLong(unit, n int) stamp {
	switch unit {
	case quarterYear:
		unit, n = month, 3*n
		fallthrough
	case month:
		if s.m == 0 {
			return stamp{}
		}
		at := s.y*12 + s.m - 1 + n
		if s.y == 0 {
			return stamp{grain: monthGrain, m: (at%12+12)%12 + 1}
		}
		return stamp{grain: monthGrain, y: at / 12, m: at%12 + 1}
	case tenYears:
		n *= 10
	case hundredYears:
		n *= 100
	}
	if s.y == 0 || s.grain == tenGrain || s.grain == hundredGrain || s.y+n < 1 {
		return stamp{}
	}
	return stamp{grain: yearGrain, y: s.y + n}
}

func (s stamp) movedDay(unit, n int) stamp {
	switch unit {
	case second, minute, hour:
		return s
	case week:
		n *= 7
	case fortnight:
		n *= 14
	case day:
	default:
		return s.movedLong(unit, n)
	}
	if s.m == 0 || n > 1e6 || n < -1e6 {
		return stamp{}
	}
	t := dayOf(s.date().AddDate(0, 0, n))
	if s.y == 0 {
		t.y = 0
	}
	if t.y < 0 || t.y > 9999 {
		return stamp{}
	}
	return t
}

// inMonths tells how many months a unit has, 0 for those shorter than a month.
var inMonths = [...]int{month: 1, quarterYear: 3, year: 12, tenYears: 120, hundredYears: 1200}

// exactly returns the day n units after the day s: "the last two years" begin on this day two years ago.
func (s stamp) exactly(unit, n int) stamp {
	if unit < month {
		return s.movedDay(unit, n)
	}
	if s.y == 0 || s.m == 0 || n > 1e4 || n < -1e4 {
		return stamp{}
	}
	months := n * inMonths[unit]
	at := s.y*12 + s.m - 1 + months
	if at < 12 {
		return stamp{}
	}
	t := stamp{dayGrain, at / 12, at%12 + 1, s.d}
	if last := time.Date(t.y, time.Month(t.m)+1, 0, 0, 0, 0, 0, time.UTC).Day(); t.d > last {
		t.d = last
	}
	return t
}

// weekOf returns the ISO 8601 week that holds the day.
func weekOf(t time.Time) stamp {
	y, w := t.ISOWeek()
	return stamp{grain: weekGrain, y: y, m: w}
}

// monday returns the first day of an ISO 8601 week.
func monday(y, w int) time.Time {
	t := time.Date(y, 1, 4, 0, 0, 0, 0, time.UTC) // always in week 1
	return t.AddDate(0, 0, 7*(w-1)-(int(t.Weekday())+6)%7)
}

// weekday returns 1 Monday … 7 Sunday.
func weekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// easter returns Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8).
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	return time.Date(y, time.Month((h+l-7*m+114)/31), (h+l-7*m+114)%31+1, 0, 0, 0, 0, time.UTC)
}

// feastDay returns the day of a holiday's rule in a year; y may be 0 where the rule is a fixed day.
func feastDay(rule string, y int) stamp {
	if n, ok := strings.CutPrefix(rule, "easter"); ok {
		if by, err := strconv.Atoi(n); err == nil && y > 0 {
			return dayOf(easter(y).AddDate(0, 0, by))
		}
		return stamp{}
	}
	if len(rule) < 5 {
		return stamp{}
	}
	m, _ := strconv.Atoi(rule[:2])
	if rule[3] != 'w' {
		d, _ := strconv.Atoi(rule[3:])
		return stamp{dayGrain, y, m, d}
	}
	if y == 0 {
		return stamp{}
	}
	rest, plus, _ := strings.Cut(rule[6:], "+")
	k, _ := strconv.Atoi(rest)
	by, _ := strconv.Atoi(plus)
	s := nthWeekday(y, m, int(rule[4]-'0'), k)
	return s.movedDay(day, by)
}

// nthWeekday returns the k-th such weekday of a month, the last for k = -1.
func nthWeekday(y, m, wd, k int) stamp {
	if k < 0 {
		t := time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC)
		return dayOf(t.AddDate(0, 0, -(weekday(t)-wd+7)%7-7*(-k-1)))
	}
	t := time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC)
	s := dayOf(t.AddDate(0, 0, (wd-weekday(t)+7)%7+7*(k-1)))
	if s.m != m {
		return stamp{}
	}
	return s
}
