package kfacts

import (
	"kfacts/internal/attribution"
	"kfacts/internal/text"
)

// attributions finds who says what, and lists it in the document.
func attributions(input string, sents []text.Sentence, doc *Document) *attribution.Scope {
	found := attribution.Find(input, sents)
	doc.Attributions = make([]Attribution, 0, len(found))
	for i := range found {
		a := &found[i]
		doc.Attributions = append(doc.Attributions, Attribution{Source: Span(a.Source), Cue: Span(a.Cue),
			Content: Span{a.Content[0].Start, a.Content[len(a.Content)-1].End}})
	}
	return attribution.NewScope(found)
}
