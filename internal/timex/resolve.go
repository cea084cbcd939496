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
	last     [hundredYears + 1]struct { // by unit: the last mention as fine as the unit; at 0 the last stretch
		value    value
		sentence int
	}
}

func (r *resolver) resolve(m *Mention, sentence int) {
	t := teller{anchor: r.anchor, base: r.base(&m.from, sentence)}
	if r.anchor.Year == 0 && r.year > 0 && aboutYear(&m.from) && aboutYear(&m.to) {
		t.anchor.Year, m.Inferred = r.year, true
	}
	v := t.mention(m)
	if v.from.grain == weekdayGrain && v.to.grain == unknown && r.weekdays[v.from.d].grain != unknown && m.from.n == 0 {
		v.from, m.Inferred = r.weekdays[v.from.d], true
	}
	m.Timex = v.String()
	m.Inferred = m.Inferred || m.Kind == Anaphoric || m.Kind == PartOfDay
	r.remember(v, m, sentence)
}

// aboutYear reports whether the form is told from the year of writing alone: "last year", "January this year".
func aboutYear(f *form) bool {
	if f.in != nil {
		return aboutYear(f.in)
	}
	return f.kind == nothing || f.kind == calendar && f.year > 0 || (f.kind == unitBy || f.kind == agoN) && f.unit >= year
}

// base returns what the form is told from.
func (r *resolver) base(f *form, sentence int) value {
	unit := f.unit
	switch {
	case f.kind == spanN, f.kind == lastN:
		unit = fixedDay
	case f.kind == part, f.kind == shiftN && unit > 0 && unit < day, f.kind == shiftN && (unit == week || unit == fortnight):
		unit = day
	case f.kind != shiftN:
		return value{}
	}
	b := &r.last[unit]
	back := sentence - b.sentence
	if back > maxBack || f.m == besideClause && back > 0 && f.kind == shiftN {
		return value{}
	}
	return b.value
}

// remember keeps the value for the units that it is fine enough for.
func (r *resolver) remember(v value, m *Mention, sentence int) {
	keep := func(unit int) {
		r.last[unit].value, r.last[unit].sentence = v, sentence
	}
	if v.to.grain != unknown && m.Kind != Anaphoric && !m.pair {
		keep(0)
	}
	if v.to.grain != unknown {
		return
	}
	switch v.from.grain {
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
	r.last[0].value = value{from.from, to.from}
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

// inferredYear tells the year of writing from the years that the text names, where it speaks of "last year" or "this
// year": what happened "last year" is dated in the text if its latest year is not the year of writing. 0: cannot be told.
func inferredYear(mentions [][]Mention) int {
	latest, thisYear, lastYear := 0, -1, false
	latestAt := -1
	named := make(map[int]bool)
	for i := range mentions {
		for k := range mentions[i] {
			for _, f := range []*form{&mentions[i][k].from, &mentions[i][k].to} {
				if f.in != nil {
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
