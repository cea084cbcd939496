// Package eval scores what kfacts finds against a gold file, in which careful readers wrote down what is there.
//
// A system fact is right at the core where it has the measure of a gold fact, a count in the same place and the same
// value; it is right in full where actor, source and date are right as well. Facts of measure "other" and flag "named"
// are optional: neither asked for nor punished.
package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// A Document is a text of a gold file with its facts, or what a system found in it.
type Document struct {
	ID    string `json:"id"`
	Date  string `json:"date"`
	Text  string `json:"text"`
	Facts []Fact `json:"facts"`
}

// A Fact is a row of either. Gold parts say where they stand by Occurrence, system parts by byte offsets.
type Fact struct {
	Measure    string   `json:"measure"`
	Count      Part     `json:"count"`
	Actor      *Part    `json:"actor"`
	Source     *Part    `json:"source"`
	Date       *Part    `json:"date"`
	By         *Part    `json:"by"`
	Flags      []string `json:"flags"`
	Confidence *float64 `json:"confidence"`
}

// A Part is a count, actor, source, date or by; each uses the fields that it has.
type Part struct {
	Text       string   `json:"text"`
	Occurrence int      `json:"occurrence,omitempty"` // which one of several in the text, from 1
	Start      *int     `json:"start,omitempty"`
	End        *int     `json:"end,omitempty"`
	Low        *float64 `json:"low,omitempty"`
	High       *float64 `json:"high,omitempty"`
	Modifier   string   `json:"modifier,omitempty"`
	Name       string   `json:"name,omitempty"`
	Country    string   `json:"country,omitempty"`
	Kind       string   `json:"kind,omitempty"`
	Value      string   `json:"value,omitempty"`
}

// Read reads documents from JSON Lines. An error names the line.
func Read(r io.Reader) ([]Document, error) {
	var documents []Document
	lines := bufio.NewReader(r)
	for number := 1; ; number++ {
		line, err := lines.ReadString('\n')
		if err != nil && err != io.EOF {
			return nil, err
		}
		if strings.TrimSpace(line) != "" {
			var doc Document
			if err := json.Unmarshal([]byte(line), &doc); err != nil {
				return nil, fmt.Errorf("line %d: %w", number, err)
			}
			documents = append(documents, doc)
		}
		if err == io.EOF {
			return documents, nil
		}
	}
}

func (f *Fact) optional() bool {
	for _, flag := range f.Flags {
		if flag == "named" {
			return true
		}
	}
	return f.Measure == "other"
}

// part is the actor, source, date or by of a fact; nil where it has none.
func (f *Fact) part(name string) *Part {
	switch name {
	case "actor":
		return f.Actor
	case "source":
		return f.Source
	case "date":
		return f.Date
	}
	return f.By
}
