package timex

import "kfacts/internal/text"

// A Document finds the time expressions of a text, each sentence's when they are first asked for.
type Document struct {
	sentences []text.Sentence
	given     Anchor
	mentions  [][]Mention // by sentence
	found     []bool      // by sentence
	written   *Anchor     // nil until asked for
	resolved  bool
}

// NewDocument returns the Document of the sentences. The given day of writing counts for more than what the text says.
func NewDocument(sentences []text.Sentence, given Anchor) *Document {
	return &Document{sentences: sentences, given: given, mentions: make([][]Mention, len(sentences)), found: make([]bool, len(sentences))}
}

// Mentions returns the time expressions of sentence i. They have values after Resolve.
func (d *Document) Mentions(i int) []Mention {
	if !d.found[i] {
		d.found[i] = true
		d.mentions[i] = Find(&d.sentences[i])
	}
	return d.mentions[i]
}

// Anchor returns the day of writing.
func (d *Document) Anchor() Anchor {
	if d.written == nil {
		a := d.anchor()
		d.written = &a
	}
	return *d.written
}

// Resolve gives the time expressions of all sentences their values, in place.
func (d *Document) Resolve() {
	if d.resolved {
		return
	}
	d.resolved = true
	for i := range d.sentences {
		d.Mentions(i)
	}
	resolve(d.sentences, d.mentions, d.Anchor())
}
