package report

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"kfacts"
)

// A segment is a stretch of an article that is marked alike throughout.
type segment struct {
	Text    string
	Classes string // of the marks on it, separated by spaces; "" for plain text
	Facts   string // the keys of the facts that it belongs to, separated by spaces
	Target  string // the key of the first fact whose number starts here; "" for none
	Link    string // the key of the first fact whose number this is part of; "" for none
	Label   string // that fact in one breath
	Dropped string // why the stretch was left out; "" where it was not
}

// A mark is a part of a fact, or a dropped stretch, in the text.
type mark struct {
	start, end int
	class      string
	fact       int // -1 for a dropped stretch
	reason     string
}

// segments cuts an article wherever a mark begins or ends, so that marks may nest and overlap as they like.
func segments(doc *kfacts.Document, text, key string) []segment {
	marks := marksOf(doc, len(text))
	cuts := []int{0, len(text)}
	for _, m := range marks {
		cuts = append(cuts, m.start, m.end)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []segment
	var open []mark
	next := 0
	for i, end := range cuts {
		if i == 0 {
			continue
		}
		start := cuts[i-1]
		open = slices.DeleteFunc(open, func(m mark) bool { return m.end <= start })
		for ; next < len(marks) && marks[next].start <= start; next++ {
			open = append(open, marks[next])
		}
		out = append(out, segmentOf(doc, key, open, start, text[start:end]))
	}
	return out
}

// marksOf lists the marks of a document in the order of their start.
func marksOf(doc *kfacts.Document, length int) []mark {
	var marks []mark
	add := func(s kfacts.Span, m mark) {
		m.start, m.end = max(0, s.Start), min(length, s.End)
		if m.start < m.end {
			marks = append(marks, m)
		}
	}
	for i := range doc.Facts {
		f := &doc.Facts[i]
		add(f.Count.Span, mark{class: "count", fact: i})
		add(f.Actor.Span, mark{class: "actor", fact: i})
		if f.Source != nil {
			add(f.Source.Span, mark{class: "source", fact: i})
		}
		if f.By != nil {
			add(f.By.Span, mark{class: "by", fact: i})
		}
		if f.Date != nil {
			add(f.Date.Span, mark{class: "date", fact: i})
		}
		if f.Reported != nil {
			add(f.Reported.Span, mark{class: "date", fact: i})
		}
	}
	for _, d := range doc.Dropped {
		add(d.Span, mark{class: "dropped", fact: -1, reason: strings.TrimSpace(d.Reason + " " + d.Language)})
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.start, b.start) })
	return marks
}

func segmentOf(doc *kfacts.Document, key string, open []mark, start int, text string) segment {
	s := segment{Text: printable(text)}
	var classes, facts []string
	for _, m := range open {
		classes = append(classes, m.class)
		if m.fact < 0 {
			s.Dropped = m.reason
			continue
		}
		fact := factKey(key, m.fact)
		facts = append(facts, fact)
		if m.class == "count" && s.Link == "" {
			s.Link, s.Label = fact, factLabel(&doc.Facts[m.fact])
			if m.start == start {
				s.Target = fact
			}
		}
	}
	s.Classes, s.Facts = distinct(classes), distinct(facts)
	return s
}

func distinct(words []string) string {
	slices.Sort(words)
	return strings.Join(slices.Compact(words), " ")
}

// printable makes text fit for a page: a byte that is no UTF-8, and a control character but tab and line feed, shows
// as U+FFFD.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7f || 0x80 <= r && r < 0xa0 {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, string(utf8.RuneError)))
}
