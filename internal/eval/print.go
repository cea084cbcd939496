package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"sort"
	"strings"
)

// An Error is one place where system and gold disagree.
type Error struct {
	Cause   string // "missed killed", "spurious wounded", "wrong actor", …
	ID      string // of the document
	Detail  string
	Context string
}

func (t *tally) missed(doc *Document, g *Fact, found []Fact, loose int) {
	at := find(doc.Text, &g.Count)
	cause, detail := "missed "+g.Measure, g.Count.Text
	if loose >= 0 {
		cause, detail = "wrong measure", fmt.Sprintf("%s: %s taken for %s", g.Count.Text, g.Measure, found[loose].Measure)
	} else if s := overlapping(at, found, doc.Text); s != nil {
		cause, detail = "wrong value", fmt.Sprintf("%s %s: want %s, got %s", g.Measure, g.Count.Text, value(&g.Count), value(&s.Count))
	}
	t.errors = append(t.errors, Error{cause, doc.ID, detail, around(doc.Text, at)})
}

func overlapping(at span, found []Fact, text string) *Fact {
	for j := range found {
		if at.overlaps(spanOf(text, &found[j].Count)) {
			return &found[j]
		}
	}
	return nil
}

func (t *tally) wrongPart(doc *Document, name string, g, s *Fact) {
	t.errors = append(t.errors, Error{"wrong " + name, doc.ID,
		fmt.Sprintf("%s %s: want %s, got %s", g.Measure, g.Count.Text, words(g.part(name)), words(s.part(name))),
		around(doc.Text, find(doc.Text, &g.Count))})
}

func (t *tally) spurious(doc *Document, s *Fact, counted bool) {
	if counted {
		return // a wrong measure, which the gold fact reports
	}
	sure := ""
	if s.Confidence != nil {
		sure = fmt.Sprintf(" (confidence %.2f)", *s.Confidence)
	}
	t.errors = append(t.errors, Error{"spurious " + s.Measure, doc.ID, s.Count.Text + sure, around(doc.Text, spanOf(doc.Text, &s.Count))})
}

func value(p *Part) string {
	bound := func(v *float64) string {
		if v == nil {
			return ""
		}
		return fmt.Sprint(*v)
	}
	return fmt.Sprintf("%s..%s", bound(p.Low), bound(p.High))
}

// words writes a part for a list of errors: its text, name, country, kind and value.
func words(p *Part) string {
	if !present(p) && (p == nil || p.Country == "" && p.Kind == "") {
		return "none"
	}
	s := fmt.Sprintf("%q", p.Text)
	if p.Name != "" && p.Name != p.Text {
		s += fmt.Sprintf(" = %q", p.Name)
	}
	for _, more := range []string{p.Country, p.Kind, p.Value} {
		if more != "" {
			s += " " + more
		}
	}
	return s
}

// around shows a place of the text in brackets, with some words on either side.
func around(text string, at span) string {
	const reach = 90
	if at.start < 0 || at.end > len(text) || at.start >= at.end {
		return ""
	}
	before := text[max(0, at.start-reach):at.start]
	after := text[at.end:min(len(text), at.end+reach)]
	s := "…" + before + "[" + text[at.start:at.end] + "]" + after + "…"
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ")
}

// Print writes the figures in one line, then a line a measure.
func (r *Result) Print(w io.Writer) error {
	cells := make([]string, len(r.Figures))
	for i, f := range r.Figures {
		if f.Whole {
			cells[i] = fmt.Sprintf("%s %.0f", f.Name, f.Value)
		} else {
			cells[i] = fmt.Sprintf("%s %.3f", f.Name, f.Value)
		}
	}
	if _, err := fmt.Fprintln(w, strings.Join(cells, "  ")); err != nil {
		return err
	}
	for _, m := range r.Measures {
		if _, err := fmt.Fprintf(w, "  %-12s gold %4d found %4d system %4d  P %.2f R %.2f\n",
			m.Measure, m.Gold, m.Found, m.System, ratio(m.Found, m.System), ratio(m.Found, m.Gold)); err != nil {
			return err
		}
	}
	return nil
}

// PrintJSON writes the figures as one JSON object.
func (r *Result) PrintJSON(w io.Writer) error {
	figures := make(map[string]float64, len(r.Figures))
	for _, f := range r.Figures {
		figures[f.Name] = f.Value
	}
	return json.NewEncoder(w).Encode(figures)
}

// PrintErrors writes the errors by cause, the most frequent cause first.
func (r *Result) PrintErrors(w io.Writer) error {
	causes := map[string][]Error{}
	var order []string
	for _, e := range r.Errors {
		if causes[e.Cause] == nil {
			order = append(order, e.Cause)
		}
		causes[e.Cause] = append(causes[e.Cause], e)
	}
	sort.SliceStable(order, func(i, j int) bool { return len(causes[order[i]]) > len(causes[order[j]]) })
	for _, cause := range order {
		if _, err := fmt.Fprintf(w, "%s: %d\n", cause, len(causes[cause])); err != nil {
			return err
		}
		for _, e := range causes[cause] {
			if _, err := fmt.Fprintf(w, "  %s  %s\n      %s\n", e.ID, e.Detail, e.Context); err != nil {
				return err
			}
		}
	}
	return nil
}
