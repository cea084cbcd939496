package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"kfacts"
)

// csvColumns are the columns of a CSV, stable across versions: new ones come last.
var csvColumns = []string{
	"id", "document_date", "language", "fact",
	"measure", "count", "low", "high", "modifier", "count_start", "count_end",
	"actor", "actor_name", "actor_country", "actor_kind",
	"source", "source_name", "source_country", "source_kind", "source_via",
	"date", "date_value", "date_from", "date_to", "reported", "reported_value",
	"by", "by_name", "by_country", "by_kind",
	"flags", "confidence", "sentence",
}

// csvRows writes one row a fact. A cell is empty where the fact has nothing to say.
type csvRows struct {
	w      *csv.Writer
	header bool
}

func newCSV(w io.Writer) *csvRows { return &csvRows{w: csv.NewWriter(w)} }

func (c *csvRows) Write(doc *kfacts.Document, text string) error {
	c.head()
	for i := range doc.Facts {
		cells := csvCells(doc, i, text)
		for j, cell := range cells {
			cells[j] = plain(cell)
		}
		if err := c.w.Write(cells); err != nil {
			return err
		}
	}
	c.w.Flush()
	return c.w.Error()
}

// Close writes the header where there was no document to write it.
func (c *csvRows) Close() error {
	c.head()
	c.w.Flush()
	return c.w.Error()
}

// head writes the header once. It is the first in the buffer, so what goes wrong with it shows when that is flushed.
func (c *csvRows) head() {
	if !c.header {
		c.header = true
		c.w.Write(csvColumns)
	}
}

func csvCells(doc *kfacts.Document, i int, text string) []string {
	f := &doc.Facts[i]
	var source kfacts.Source
	var date, reported kfacts.Date
	var by kfacts.Actor
	if f.Source != nil {
		source = *f.Source
	}
	if f.Date != nil {
		date = *f.Date
	}
	if f.Reported != nil {
		reported = *f.Reported
	}
	if f.By != nil {
		by = *f.By
	}
	from, to := days(date.Value)
	sentence, _, _ := sentenceOf(f, text)
	return []string{
		doc.ID, doc.Date, doc.Language, strconv.Itoa(i + 1),
		string(f.Measure), f.Count.Text, bound(f.Count.Low), bound(f.Count.High), string(f.Count.Modifier),
		strconv.Itoa(f.Count.Start), strconv.Itoa(f.Count.End),
		f.Actor.Text, f.Actor.Name, f.Actor.Country, f.Actor.Kind,
		source.Text, source.Name, source.Country, source.Kind, source.Via,
		date.Text, date.Value, from, to, reported.Text, reported.Value,
		by.Text, by.Name, by.Country, by.Kind,
		strings.Join(flagNames(f.Flags), " "), strconv.FormatFloat(f.Confidence, 'f', -1, 64), sentence,
	}
}

func bound(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}

// plain makes a cell readable for R and pandas, which refuse NUL and bytes that are not UTF-8.
func plain(s string) string {
	if utf8.ValidString(s) && !strings.ContainsRune(s, 0) {
		return s
	}
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\x00", "\ufffd")
}
