package eval

import (
	"sort"
	"strings"
	"unicode"
)

// A span is a stretch of bytes; the zero span overlaps none.
type span struct{ start, end int }

func (a span) overlaps(b span) bool { return a.start < b.end && b.start < a.end }

// spanOf is where a part stands: its offsets, or else the place of its text.
func spanOf(text string, p *Part) span {
	if p.Start != nil && p.End != nil {
		return span{*p.Start, *p.End}
	}
	return find(text, p)
}

// find is the place of a part's text at its occurrence.
func find(text string, p *Part) span {
	if p.Text == "" {
		return span{}
	}
	at := -1
	for range max(1, p.Occurrence) {
		next := strings.Index(text[at+1:], p.Text)
		if next < 0 {
			return span{}
		}
		at += 1 + next
	}
	return span{at, at + len(p.Text)}
}

// sameValue compares counts: by their bounds, and where gold is vague, by whether the bounds meet.
func sameValue(gold, system *Part) bool {
	if gold.Modifier != "vague" {
		return equal(gold.Low, system.Low) && equal(gold.High, system.High)
	}
	if system.Modifier == "vague" {
		return true
	}
	low, high := system.Low, system.High
	if low == nil {
		low = high
	}
	if high == nil {
		high = low
	}
	return low != nil && gold.Low != nil && gold.High != nil && *low <= *gold.High && *high >= *gold.Low
}

func equal(a, b *float64) bool {
	return a == nil && b == nil || a != nil && b != nil && *a == *b
}

// parts are what is scored of a fact beside its core, the first three for the full score.
var parts = []string{"actor", "source", "date", "by"}

// partRight tells whether a part of a system fact agrees with gold.
func partRight(name string, gold, system *Fact, text string) bool {
	g, s := gold.part(name), system.part(name)
	if name == "actor" {
		return actorRight(g, s, text)
	}
	if !present(g) || !present(s) {
		return present(g) == present(s)
	}
	if find(text, g).overlaps(spanOf(text, s)) {
		return name != "date" || g.Value == "" || g.Value == s.Value
	}
	return name == "source" && sameName(called(g), called(s))
}

func actorRight(g, s *Part, text string) bool {
	if g == nil {
		g = &Part{}
	}
	if s == nil {
		s = &Part{}
	}
	if g.Kind != s.Kind || g.Country != s.Country {
		return false
	}
	return g.Text == "" || find(text, g).overlaps(spanOf(text, s))
}

func present(p *Part) bool { return p != nil && p.Text != "" }

func called(p *Part) string {
	if p.Name != "" {
		return p.Name
	}
	return p.Text
}

// sameName compares names by their words, without case, punctuation and articles.
func sameName(a, b string) bool { return normal(a) == normal(b) }

func normal(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return ' '
	}, s)
	var words []string
	for _, w := range strings.Fields(s) {
		switch w {
		case "the", "a", "an", "s":
		default:
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// A pairing says which system fact answers which gold fact, by their places; -1 for none.
type pairing struct{ gold, system []int }

func newPairing(gold, system int) pairing {
	p := pairing{make([]int, gold), make([]int, system)}
	for i := range p.gold {
		p.gold[i] = -1
	}
	for j := range p.system {
		p.system[j] = -1
	}
	return p
}

func (p pairing) free(i, j int) bool { return p.gold[i] < 0 && p.system[j] < 0 }

func (p pairing) join(i, j int) { p.gold[i], p.system[j] = j, i }

// pair matches the facts of one document. core joins facts of one measure, loose those of any; of several candidates
// the one with most parts right wins, then the first.
func pair(gold, system []Fact, text string) (core, loose pairing) {
	type candidate struct {
		measure     bool
		right, i, j int
	}
	var candidates []candidate
	for i := range gold {
		at := find(text, &gold[i].Count)
		for j := range system {
			if !at.overlaps(spanOf(text, &system[j].Count)) || !sameValue(&gold[i].Count, &system[j].Count) {
				continue
			}
			c := candidate{measure: gold[i].Measure == system[j].Measure, i: i, j: j}
			for _, name := range parts[:3] {
				if partRight(name, &gold[i], &system[j], text) {
					c.right++
				}
			}
			candidates = append(candidates, c)
		}
	}
	sort.SliceStable(candidates, func(x, y int) bool {
		a, b := candidates[x], candidates[y]
		if a.measure != b.measure {
			return a.measure
		}
		return a.right > b.right
	})
	core, loose = newPairing(len(gold), len(system)), newPairing(len(gold), len(system))
	for _, c := range candidates {
		if c.measure && core.free(c.i, c.j) {
			core.join(c.i, c.j)
			loose.join(c.i, c.j)
		}
	}
	for _, c := range candidates {
		if loose.free(c.i, c.j) {
			loose.join(c.i, c.j)
		}
	}
	return core, loose
}
