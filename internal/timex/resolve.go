package timex

import "kfacts/internal/text"

// Resolve finds the time expressions of a document, mentions[i] those of sentences[i], and gives each its Timex value.
// The day of writing is the given one, or else what a dateline says; it is returned.
func Resolve(sentences []text.Sentence, given Anchor) (mentions [][]Mention, anchor Anchor) {
	d := NewDocument(sentences, given)
	d.Resolve()
	return d.mentions, d.Anchor()
}

// resolve gives each mention its value.
func resolve(sentences []text.Sentence, mentions [][]Mention, anchor Anchor) {
	r := resolver{anchor: anchor, year: anchor.Year}
	if !anchor.full() {
		r.weekdays = statedWeekdays(mentions)
		r.thisDay = thisDay(mentions)
	}
	if anchor.Year == 0 {
		r.year = inferredYear(mentions)
	}
	for i := range sentences {
		for k := range mentions[i] {
			r.resolve(&mentions[i][k], i)
		}
		r.beginAndEnd(&sentences[i], mentions[i])
	}
}

// fixedDay is the place among the units for the last day that was not itself told from another.
const fixedDay = minute

// maxBack is how many sentences a mention may look back for the day that it is told from.
const maxBack = 3

// A resolver remembers, sentence by sentence, what later mentions are told from.
type resolver struct {
	anchor   Anchor
	year     int // the year of writing, inferred where the anchor has none
	weekdays [8]stamp
	last     [hundredYears + 1]memory // by unit: the last mention as fine as the unit; at 0 the last stretch
	told     memory                   // the last month or day that the text gives with its year
	thisDay  stamp                    // "this Tuesday", which may be the day of writing
	count    int                      // how many values were kept
}

// A memory is the value of a mention that later ones are told from.
type memory struct {
	value    value
	sentence int
	at       int // its place in the order of the values kept
}

func (r *resolver) resolve(m *Mention, sentence int) {
	t := teller{anchor: r.anchor, base: r.base(&m.from, sentence), thisDay: r.thisDay}
	if r.anchor.Year == 0 && r.year > 0 && aboutYear(&m.from) && aboutYear(&m.to) {
		t.anchor.Year, m.Inferred = r.year, fromWriting(&m.from) || fromWriting(&m.to)
	}
	v := t.mention(m)
	if v.from.grain == weekdayGrain && v.to.grain == unknown && r.weekdays[v.from.d].grain != unknown && m.from.n == 0 {
		v.from, m.Inferred = r.weekdays[v.from.d], true
	}
	if r.anchor.Year == 0 && r.inYear(&v, m, sentence) {
		m.Inferred = true
	}
	m.Timex = v.String()
	m.Inferred = m.Inferred || m.from.kind == dayBy && m.from.in == nil && v.from.grain == weekdayGrain || m.Kind == Anaphoric || m.Kind == PartOfDay
	r.remember(v, m, sentence)
}

// How many sentences a date without a year may look back for a day that bears one, and for a month, which is more often told
// of what went before.
const (
	maxYearBack      = 5
	maxMonthYearBack = 1
)

// inYear gives a value without a year the year that brings it nearest to the last date that the text gave with one: "On 17
// February 2022, eight were abducted; four were freed on 19 February." It reports whether it did.
func (r *resolver) inYear(v *value, m *Mention, sentence int) bool {
	f := innermost(&m.from)
	told := r.told.value.from
	back := maxYearBack
	if told.grain == monthGrain {
		back = maxMonthYearBack
	}
	if told.y == 0 || sentence-r.told.sentence > back || v.from.y > 0 || v.to.y > 0 || f.kind == calendar && f.n != 0 {
		return false
	}
	if v.from.grain == weekGrain {
		v.from.y = told.y
		return true
	}
	dated := *v
	if dated.from.y = dated.from.yearBeside(told); f.future {
		dated.from.y = dated.from.yearAfter(told)
	}
	dated.to.y = dated.to.yearAfter(dated.from)
	if !dated.from.likely(f) || dated.to.grain != unknown && !dated.to.likely(&m.to) {
		return false
	}
	*v = dated
	return true
}

// yearBeside returns the year that brings a day or month nearest to another.
func (s stamp) yearBeside(other stamp) int {
	switch months := s.m - other.m; {
	case months > 6:
		return other.y - 1
	case months < -6:
		return other.y + 1
	}
	return other.y
}

// yearAfter returns the first year in which a day or month is not before another.
func (s stamp) yearAfter(other stamp) int {
	if s.m < other.m || s.m == other.m && s.d > 0 && s.d < other.d {
		return other.y + 1
	}
	return other.y
}

// likely reports whether the stamp is a month, or a day that the calendar has on the weekday that the form names.
func (s stamp) likely(f *form) bool {
	switch s.grain {
	case dayGrain:
		return s.m > 0 && s.exists() && (f.weekday == 0 || weekday(s.date()) == f.weekday)
	case monthGrain:
		return true
	}
	return false
}

// aboutYear reports whether the form is told from the year of writing alone: "last year", "January this year".
func aboutYear(f *form) bool {
	if f.in != nil {
		return aboutYear(f.in)
	}
	return f.kind == nothing || f.kind == calendar && f.year > 0 || (f.kind == unitBy || f.kind == agoN) && f.unit >= year
}

// fromWriting reports whether the form is told from the day of writing.
func fromWriting(f *form) bool {
	k := innermost(f).kind
	return k == unitBy || k == agoN
}

// base returns what the form is told from.
func (r *resolver) base(f *form, sentence int) value {
	if f.kind != shiftN {
		f = innermost(f) // "October that year"
	}
	unit := f.unit
	switch {
	case f.kind == unitBy && f.m == theOne && !r.anchor.full():
		if unit < month {
			unit = day
		}
	case f.kind == spanN, f.kind == lastN:
		unit = fixedDay
	case f.kind == part, f.kind == shiftN && unit > 0 && unit < day, f.kind == shiftN && (unit == week || unit == fortnight):
		unit = day
	case f.kind != shiftN:
		return value{}
	}
	b := &r.last[unit]
	if f.kind == shiftN && f.unit >= week && f.unit != quarterYear {
		b = r.latest(f, b)
	}
	back := sentence - b.sentence
	if back > maxBack || f.m == besideClause && back > 0 && f.kind == shiftN {
		return value{}
	}
	return b.value
}

// latest returns the last of the memories that "the week before" or "the year before" can be told from, of which b is one.
func (r *resolver) latest(f *form, b *memory) *memory {
	if stretch := &r.last[0]; stretch.at > b.at && (stretch.value.to.grain != unknown || f.unit > fortnight) {
		b = stretch
	}
	if weeks := &r.last[week]; weeks.at > b.at && f.unit <= fortnight {
		b = weeks
	}
	return b
}

// remember keeps the value for the units that it is fine enough for.
func (r *resolver) remember(v value, m *Mention, sentence int) {
	r.count++
	kept := memory{v, sentence, r.count}
	keep := func(unit int) { r.last[unit] = kept }
	if end := v.end(); m.Kind == Calendar && end.y > 0 && end.m > 0 && (end.grain == dayGrain || end.grain == monthGrain) {
		r.told = memory{single(end), sentence, r.count}
	} else if m.Kind == Calendar && end.y > 0 && end.y != r.told.value.from.y {
		r.told = memory{} // the text is in another year now
	}
	if v.to.grain != unknown && m.Kind != Anaphoric && !m.pair {
		keep(0)
	}
	if v.to.grain != unknown {
		if v.from.grain == dayGrain && v.from.m > 0 && v.from.moved(day, 1) == v.to {
			kept.value = single(v.to) // what happened on the day of a night
			keep(day)
		}
		return
	}
	switch v.from.grain {
	case weekGrain:
		keep(week)
	case dayGrain, weekdayGrain:
		if m.Kind != PartOfDay {
			keep(day)
		}
		if m.Kind == Calendar || m.Kind == Deictic {
			keep(fixedDay)
		}
	}
	if m.Kind == Anaphoric {
		return
	}
	if v.from.m > 0 && (v.from.grain == dayGrain || v.from.grain == monthGrain) {
		keep(month)
	}
	if v.from.y > 0 && v.from.grain != tenGrain && v.from.grain != hundredGrain {
		keep(year)
		keep(tenYears)
	}
	if v.from.grain == yearGrain || v.from.grain == monthGrain {
		keep(0)
	}
}

// begins and finishes are words that make two dates of a sentence the ends of one stretch.
var (
	begins   = map[string]bool{"began": true, "begun": true, "started": true, "erupted": true, "broke": true, "launched": true, "lasted": true}
	finishes = map[string]bool{"ended": true, "finished": true, "concluded": true, "ceased": true, "until": true}
)

// beginAndEnd remembers the stretch between two days of which the sentence says that something began and ended on them.
func (r *resolver) beginAndEnd(s *text.Sentence, mentions []Mention) {
	if len(mentions) < 2 {
		return
	}
	a, b := &mentions[len(mentions)-2], &mentions[len(mentions)-1]
	t := teller{anchor: r.anchor}
	from, to := t.mention(a), t.mention(b)
	if from.from.grain != dayGrain || to.from.grain != dayGrain || from.to.grain != unknown || to.to.grain != unknown || !from.from.date().Before(to.from.date()) {
		return
	}
	if !anyOf(s, 0, a.First, begins) || !anyOf(s, a.Last, b.First, finishes) {
		return
	}
	r.count++
	r.last[0].value, r.last[0].at = value{from.from, to.from}, r.count
}

func anyOf(s *text.Sentence, first, last int, words map[string]bool) bool {
	for i := first; i < last; i++ {
		if words[s.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// statedWeekdays collects the dates that the text gives with their weekday ("Sunday, March 15, 2015"): where the day of
// writing is not known, the weekday alone stands for that date in the rest of the text. A weekday with two dates is none.
func statedWeekdays(mentions [][]Mention) (days [8]stamp) {
	var t teller
	var clash [8]bool
	for i := range mentions {
		for k := range mentions[i] {
			f := &mentions[i][k].from
			if f.kind != calendar || f.weekday == 0 || f.month == 0 || f.day == 0 {
				continue
			}
			s := t.calendar(f)
			if days[f.weekday].grain != unknown && days[f.weekday] != s {
				clash[f.weekday] = true
			}
			days[f.weekday] = s
		}
	}
	for i := range days {
		if clash[i] {
			days[i] = stamp{}
		}
	}
	return days
}

// thisDay returns the weekday of a text's "this Tuesday", of which its "this afternoon" is a part; unknown if it names two.
func thisDay(mentions [][]Mention) (day stamp) {
	for i := range mentions {
		for k := range mentions[i] {
			f := &mentions[i][k].from
			if !f.onlyWeekday() || f.n != thisOne {
				continue
			}
			if day.grain != unknown && day.d != f.weekday {
				return stamp{}
			}
			day = stamp{grain: weekdayGrain, d: f.weekday}
		}
	}
	return day
}

// inferredYear tells the year of writing from the years that the text names, where it speaks of "last year" or "this
// year": what happened "last year" is dated in the text if its latest year is not the year of writing. 0: cannot be told.
func inferredYear(mentions [][]Mention) int {
	latest, thisYear, lastYear := 0, -1, false
	latestAt := -1
	named := make(map[int]bool)
	for i := range mentions {
		for k := range mentions[i] {
			for _, f := range []*form{&mentions[i][k].from, &mentions[i][k].to} {
				if f.in != nil && f.kind != shiftN {
					f = f.in
				}
				switch {
				case f.kind == calendar && f.year > 0:
					named[f.year] = named[f.year] || f.month > 0
					if f.year >= latest {
						latest, latestAt = f.year, i
					}
				case f.kind == unitBy && f.unit == year && f.n == 0:
					thisYear = i
				case f.kind == unitBy && f.unit == year && f.n == -1:
					lastYear = true
				}
			}
		}
	}
	switch {
	case latest == 0:
	case thisYear >= 0 && thisYear-latestAt <= 1 && latestAt-thisYear <= 1:
		return latest
	case lastYear && named[latest-1]:
		return latest
	case lastYear:
		return latest + 1
	}
	return 0
}
