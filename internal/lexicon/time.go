package lexicon

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/time.tsv
var timeTable string

//go:embed data/holidays.tsv
var holidayTable string

// A TimeWord is what a word of a time expression is: its class ("month", "unit", …), its value within the class, and
// its marks.
type TimeWord struct {
	Class string
	Value int
	Marks string
}

// TimeWords returns the table of data/time.tsv by word, in lower case.
var TimeWords = sync.OnceValue(func() map[string]TimeWord {
	out := make(map[string]TimeWord)
	for line := range strings.Lines(timeTable) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(f) < 3 {
			continue
		}
		w := TimeWord{Class: f[1]}
		w.Value, _ = strconv.Atoi(f[2]) // the table's own test reads every row
		if len(f) > 3 {
			w.Marks = f[3]
		}
		out[f[0]] = w
	}
	return out
})

// Holidays returns the rule of each named day of data/holidays.tsv by its words, in lower case with one space between
// tokens; a rule is "" where the day moves in a calendar other than the Gregorian.
var Holidays = sync.OnceValue(func() map[string]string {
	out := make(map[string]string)
	for line := range strings.Lines(holidayTable) {
		name, rule, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		if ok && !strings.HasPrefix(line, "#") {
			out[name] = rule
		}
	}
	return out
})
