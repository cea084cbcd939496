package report

import (
	"fmt"
	"io"
	"strings"

	"kfacts"
)

// A table writes a heading and a row a fact for each document. Where the columns do not fit, it shortens them, marks
// each cut with "…", keeps the number in the middle of what is left of its sentence, and says at the end that it cut.
type table struct {
	w       io.Writer
	look    Look
	written int
	cut     bool
}

// The columns of the table, by place.
const (
	countColumn = iota
	measureColumn
	actorColumn
	sourceColumn
	dateColumn
	confidenceColumn
	sentenceColumn
	columnCount
)

var headings = [columnCount]string{"COUNT", "MEASURE", "ACTOR", "SOURCE", "DATE", "CONF", "SENTENCE"}

const gap = 2 // between columns

// narrowing says in which order columns give way, and down to which width. A sentence that has no room goes wholly.
var narrowing = []struct{ column, width int }{
	{sentenceColumn, 60}, {actorColumn, 36}, {sourceColumn, 30}, {dateColumn, 22}, {sentenceColumn, 40},
	{actorColumn, 20}, {sourceColumn, 16}, {dateColumn, 12}, {sentenceColumn, 24}, {measureColumn, 12},
	{actorColumn, 12}, {sourceColumn, 10}, {dateColumn, 8}, {sentenceColumn, 0}, {countColumn, 12},
}

// A row is a fact in words, with the place of its number in the sentence.
type row struct {
	cells      [columnCount]string
	low, high  int // the number: cells[sentenceColumn][low:high]
	confidence float64
}

func (t *table) Write(doc *kfacts.Document, text string) error {
	var b strings.Builder
	if t.written > 0 {
		b.WriteByte('\n')
	}
	t.written++
	b.WriteString(t.paint(bold, line(title(doc))))
	for _, more := range []string{doc.Date, doc.Language, number(len(doc.Facts), "fact"), droppedWords(doc.Dropped)} {
		if more != "" {
			b.WriteString(t.paint(dim, " · ") + line(more))
		}
	}
	b.WriteByte('\n')
	if len(doc.Facts) > 0 {
		t.rows(&b, doc, text)
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

func title(doc *kfacts.Document) string {
	if doc.ID == "" {
		return "(no id)"
	}
	return doc.ID
}

func (t *table) rows(b *strings.Builder, doc *kfacts.Document, text string) {
	rows := make([]row, len(doc.Facts))
	var widths [columnCount]int
	for c, heading := range headings {
		widths[c] = cells(heading)
	}
	for i := range doc.Facts {
		rows[i] = rowOf(&doc.Facts[i], text)
		for c, cell := range rows[i].cells {
			widths[c] = max(widths[c], cells(cell))
		}
	}
	t.fit(&widths)
	for c, heading := range headings {
		if widths[c] > 0 {
			b.WriteString(t.paint(dim, t.cell(c, heading, widths[c])))
		}
	}
	b.WriteByte('\n')
	for i := range rows {
		for c := range headings {
			if widths[c] > 0 {
				t.fact(b, &rows[i], c, widths[c])
			} else {
				t.cut = true
			}
		}
		b.WriteByte('\n')
	}
}

func rowOf(f *kfacts.Fact, text string) row {
	r := row{confidence: f.Confidence}
	actor := actorWords(&f.Actor)
	if f.By != nil {
		actor = strings.TrimSpace(actor + ", by " + actorWords(f.By))
	}
	r.cells = [columnCount]string{countWords(f.Count), measureWords(f), actor, "", "", fmt.Sprintf("%.2f", f.Confidence), ""}
	if f.Source != nil {
		r.cells[sourceColumn] = sourceWords(f.Source)
	}
	var dates []string
	if f.Date != nil {
		dates = append(dates, dateWords(f.Date))
	}
	if f.Reported != nil {
		dates = append(dates, "reported "+dateWords(f.Reported))
	}
	r.cells[dateColumn] = strings.Join(dates, ", ")
	for c := range r.cells {
		if r.cells[c] == "" && c != sentenceColumn {
			r.cells[c] = "–"
		}
	}
	r.cells[sentenceColumn], r.low, r.high = sentenceOf(f, text)
	return r
}

// fit narrows the columns until they fit, as far as they go.
func (t *table) fit(widths *[columnCount]int) {
	if t.look.Width <= 0 {
		return
	}
	for _, step := range narrowing {
		total := -gap
		for _, w := range widths {
			if w > 0 {
				total += w + gap
			}
		}
		if total <= t.look.Width {
			return
		}
		w := &widths[step.column]
		*w = min(*w, max(step.width, *w-(total-t.look.Width)))
	}
}

// cell pads or cuts a text to a column; the count stands to the right, as numbers do.
func (t *table) cell(column int, s string, width int) string {
	if cells(s) > width {
		s = clip(s, width)
		t.cut = true
	}
	pad := strings.Repeat(" ", width-cells(s))
	between := strings.Repeat(" ", gap)
	switch column {
	case countColumn:
		return pad + s + between
	case sentenceColumn:
		return s
	}
	return s + pad + between
}

func (t *table) fact(b *strings.Builder, r *row, column, width int) {
	s := r.cells[column]
	if column == sentenceColumn {
		before, count, after := around(s, r.low, r.high, width)
		t.cut = t.cut || len(before)+len(count)+len(after) != len(s) || before+count+after != s
		b.WriteString(before + t.paint(bold, count) + after)
		return
	}
	colour := ""
	switch {
	case column == countColumn:
		colour = bold
	case column == measureColumn:
		colour = cyan
	case column == confidenceColumn && r.confidence >= 0.8:
		colour = green
	case column == confidenceColumn && r.confidence < 0.5:
		colour = red
	case s == "–":
		colour = dim
	}
	b.WriteString(t.paint(colour, t.cell(column, s, width)))
}

// Close says so if anything was cut.
func (t *table) Close() error {
	if !t.cut {
		return nil
	}
	_, err := fmt.Fprintf(t.w, "\n%s\n", t.paint(dim, fmt.Sprintf("… cut to %d columns; -format csv, jsonl or html has everything", t.look.Width)))
	return err
}

// Codes of ECMA-48, "select graphic rendition".
const (
	bold  = "1"
	dim   = "2"
	red   = "31"
	green = "32"
	cyan  = "36"
)

func (t *table) paint(colour, s string) string {
	if !t.look.Colour || colour == "" || s == "" {
		return s
	}
	return "\x1b[" + colour + "m" + s + "\x1b[0m"
}
