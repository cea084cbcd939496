// Package report writes documents for people and programs: a table, JSON, JSON Lines, CSV, an HTML page.
package report

import (
	"io"

	"kfacts"
)

// A Writer writes documents one by one in its form; Close ends the form, and not what lies below.
type Writer interface {
	// Write writes a document and what the form needs of the text that it was read from.
	Write(doc *kfacts.Document, text string) error
	Close() error
}

// Formats are the names that New knows.
var Formats = []string{"table", "json", "jsonl", "csv", "html"}

// A Look says how a table is to look. The zero Look is plain and whole, as on a pipe.
type Look struct {
	Colour bool
	Width  int // columns; 0 for as wide as it takes
}

// New returns a Writer of the named format, one of Formats; look concerns tables alone.
func New(format string, w io.Writer, look Look) Writer {
	switch format {
	case "json":
		return &jsonArray{w: w}
	case "jsonl":
		return jsonLines{w}
	case "csv":
		return newCSV(w)
	case "html":
		return newPage(w)
	}
	return &table{w: w, look: look}
}
