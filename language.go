package kfacts

import (
	iclean "kfacts/internal/clean"
	"kfacts/internal/text"
)

// A Cleaned is a text divided into the English article and what is not of it. Kept and Dropped are in order, do not overlap,
// and together are the whole text.
type Cleaned struct {
	Language string    `json:"language"` // BCP 47, of the article; of the page where nothing is kept; "" when there is no text to tell from
	Kept     []Span    `json:"kept"`
	Dropped  []Dropped `json:"dropped"`
}

// Clean tells the English article of a text from what is not of it: stretches in other languages, menus, share buttons,
// related links, consent notices, advertisement marks, scripts and markup. Extract cleans by itself; Clean is for users who
// want the cleaning alone.
func Clean(text string) *Cleaned {
	r := iclean.Text(text)
	c := &Cleaned{Language: r.Language, Kept: make([]Span, len(r.Kept)), Dropped: dropped(r)}
	for i, k := range r.Kept {
		c.Kept[i] = Span(k)
	}
	return c
}

// clean decides what of the input is the English article, records the rest in doc.Dropped, and returns what is kept.
func clean(input string, doc *Document) []text.Span {
	r := iclean.Text(input)
	doc.Language = r.Language
	doc.Dropped = dropped(r)
	return r.Kept
}

func dropped(r iclean.Result) []Dropped {
	out := make([]Dropped, len(r.Dropped))
	for i, d := range r.Dropped {
		out[i] = Dropped{Span: Span(d.Span), Reason: d.Reason, Language: d.Language}
	}
	return out
}
