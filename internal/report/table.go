package report

import (
	"fmt"
	"io"
	"strings"

	"kfacts"
)

// A table writes a heading and a row a fact for each document. Where the columns do not fit, it narrows them and folds
// their cells. Of a sentence it keeps what stands around the number, as much as the row has lines for; "…" marks each
// cut, and a last line says that there are some.
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
	{sentenceColumn, 60}, {actorColumn, 40}, {sourceColumn, 36}, {dateColumn, 24}, {sentenceColumn, 36},
	{actorColumn, 26}, {sourceColumn, 24}, {dateColumn, 16}, {sentenceColumn, 24}, {measureColumn, 12},
	{actorColumn, 16}, {sourceColumn, 12}, {dateColumn, 10}, {sentenceColumn, 0}, {countColumn, 12},
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
	var head strings.Builder
	for c, heading := range headings {
		head.WriteString(t.cell(c, heading, widths[c]))
	}
	b.WriteString(t.paint(dim, strings.TrimRight(head.String(), " ")) + "\n")
	for i := range rows {
		t.row(b, &rows[i], &widths)
	}
}

func rowOf(f *kfacts.Fact, text string) row {
	r := row{confidence: f.Confidence}
	actor := actorWords(&f.Actor)
	switch {
	case f.By != nil && actor == "":
		actor = "– by " + actorWords(f.By)
	case f.By != nil:
		actor += ", by " + actorWords(f.By)
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
		if step.column == sentenceColumn && *w < 16 {
			*w = 0 // too narrow to tell anything
		}
	}
}

// maxLines is how many lines a row takes at most.
const maxLines = 8

// row writes a fact on as many lines as its cells need.
func (t *table) row(b *strings.Builder, r *row, widths *[columnCount]int) {
	var lines [columnCount][]string
	height := 1
	for c := range sentenceColumn {
		lines[c] = t.folded(r.cells[c], widths[c])
		height = max(height, len(lines[c]))
	}
	lines[sentenceColumn] = t.sentence(r, widths[sentenceColumn], height)
	height = max(height, len(lines[sentenceColumn]))
	for i := range height {
		var out strings.Builder
		for c := range columnCount {
			cell := ""
			if i < len(lines[c]) {
				cell = lines[c][i]
			}
			if c == sentenceColumn {
				out.WriteString(cell) // painted, and the last: nothing to pad
			} else {
				out.WriteString(t.paint(colourOf(r, c), t.cell(c, cell, widths[c])))
			}
		}
		b.WriteString(strings.TrimRight(out.String(), " "))
		b.WriteByte('\n')
	}
}

// folded is a cell on at most maxLines lines.
func (t *table) folded(s string, width int) []string {
	var lines []string
	for _, at := range fold(s, width) {
		if len(lines) == maxLines {
			last := &lines[maxLines-1]
			*last, t.cut = take(*last, width-1)+"…", true
			break
		}
		lines = append(lines, s[at[0]:at[1]])
	}
	return lines
}

// sentence folds the sentence into a column, the number in bold.
func (t *table) sentence(r *row, width, height int) []string {
	if width <= 0 {
		t.cut = t.cut || r.cells[sentenceColumn] != ""
		return nil
	}
	room := width
	if cells(r.cells[sentenceColumn]) > width {
		room = max(2, height) * width * 4 / 5 // for folding loses room
	}
	before, count, after := around(r.cells[sentenceColumn], r.low, r.high, room)
	s := before + count + after
	t.cut = t.cut || s != r.cells[sentenceColumn]
	low, high := len(before), len(before)+len(count)
	var lines []string
	for _, at := range fold(s, width) {
		from, to := min(max(low, at[0]), at[1]), min(max(high, at[0]), at[1])
		lines = append(lines, s[at[0]:from]+t.paint(bold, s[from:to])+s[to:at[1]])
	}
	return lines
}

// cell pads a text to a column; the count stands to the right, as numbers do.
func (t *table) cell(column int, s string, width int) string {
	if width <= 0 {
		return ""
	}
	s = take(s, width)
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

func colourOf(r *row, column int) string {
	switch {
	case column == countColumn:
		return bold
	case column == measureColumn:
		return cyan
	case column == confidenceColumn && r.confidence >= 0.8:
		return green
	case column == confidenceColumn && r.confidence < 0.5:
		return red
	case r.cells[column] == "–":
		return dim
	}
	return ""
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
