package kfacts

import (
	"fmt"
	"time"

	"kfacts/internal/text"
	"kfacts/internal/timex"
)

// Confidence of a date mention: how often its value is right, by how it is told.
const (
	surePlain    = 0.95 // the words or the day of writing fix it
	sureInferred = 0.7  // another mention fixes it
	sureNothing  = 0.5  // no value can be written
)

// Dates finds the dates and periods of a text and gives each its value as TIMEX3 of TimeML does (Pustejovsky et al.
// 2003; ISO 24617-1): "2020-09-27", "2020-09", "199" for the 1990s, "2020-W39", "XXXX-WXX-4" for a Thursday that cannot be
// told, and begin/end for a stretch. Weekdays, "yesterday" or "last year" are told from the day of reference; where it is
// zero, from the text's own dateline, if it has one.
func Dates(input string, reference time.Time) []Date {
	dates, _ := findDates(text.Split(input, []text.Span{{Start: 0, End: len(input)}}), input, reference)
	return dates
}

// findDates is the stage of the time expressions: those of all sentences in order, and the day of writing.
func findDates(sentences []text.Sentence, input string, reference time.Time) ([]Date, timex.Anchor) {
	mentions, anchor := timex.Resolve(sentences, anchorOf(reference))
	var out []Date
	for i := range mentions {
		out = appendDates(out, mentions[i], input)
	}
	return out, anchor
}

func appendDates(dst []Date, mentions []timex.Mention, input string) []Date {
	for k := range mentions {
		dst = append(dst, toDate(&mentions[k], input))
	}
	return dst
}

func toDate(m *timex.Mention, input string) Date {
	d := Date{Text: input[m.Start:m.End], Span: Span{m.Start, m.End}, Value: m.Timex, Confidence: surePlain}
	switch {
	case m.Timex == "":
		d.Confidence = sureNothing
	case m.Inferred:
		d.Confidence = sureInferred
	}
	return d
}

// anchorOf returns the day of a time in its own zone; the zero time is no day.
func anchorOf(t time.Time) timex.Anchor {
	if t.IsZero() {
		return timex.Anchor{}
	}
	y, m, d := t.Date()
	return timex.Anchor{Year: y, Month: int(m), Day: d}
}

// isoDate writes the day of writing for Document.Date; "" unless it is known in full.
func isoDate(a timex.Anchor) string {
	if a.Year == 0 || a.Month == 0 || a.Day == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", a.Year, a.Month, a.Day)
}
