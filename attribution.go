package kfacts

import "kfacts/internal/attribution"

// toAttribution gives the spans of a statement. Content in several parts is given from the start of the first to the end of
// the last, or, where more than half of that is not content, as its longest part.
func toAttribution(a *attribution.Attribution) Attribution {
	content := Span{a.Content[0].Start, a.Content[len(a.Content)-1].End}
	longest, sum := Span{}, 0
	for _, c := range a.Content {
		sum += c.End - c.Start
		if c.End-c.Start > longest.End-longest.Start {
			longest = Span(c)
		}
	}
	if 2*sum < content.End-content.Start {
		content = longest
	}
	return Attribution{Source: Span(a.Source), Cue: Span(a.Cue), Content: content}
}
