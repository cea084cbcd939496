package kfacts

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"kfacts/internal/eval"
)

// readLabelled reads a labelled file.
func readLabelled(t *testing.T, name string) []eval.Document {
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	gold, err := eval.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	return gold
}

// assembled reads a labelled text as Extract does, and keeps what its facts were made from.
func assembled(gold *eval.Document) (*page, []draft, []Fact) {
	date, _ := time.Parse(time.DateOnly, gold.Date)
	in := Input{Text: gold.Text, Date: date}
	p := newPage(in.Text, clean(in.Text, &Document{}), anchorOf(defaultExtractor().reference(in)), nil)
	p.naming = true
	drafts := p.drafts()
	p.resolve(len(p.sentences) - 1)
	return p, drafts, p.assemble(drafts)
}

// judged compares facts with gold.
func judged(t *testing.T, gold *eval.Document, facts []Fact) []eval.Verdict {
	b, err := json.Marshal(facts)
	if err != nil {
		t.Fatal(err)
	}
	var found []eval.Fact
	if err := json.Unmarshal(b, &found); err != nil {
		t.Fatal(err)
	}
	return eval.Judge(gold, found)
}
