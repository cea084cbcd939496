package kfacts

import "kfacts/internal/attribution"

// toAttribution gives the spans of a statement; content in two parts is given from the start of the first to the end of
// the last.
func toAttribution(a *attribution.Attribution) Attribution {
	return Attribution{Source: Span(a.Source), Cue: Span(a.Cue),
		Content: Span{a.Content[0].Start, a.Content[len(a.Content)-1].End}}
}
