package kfacts

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts/internal/attribution"
	"kfacts/internal/text"
)

// What is said up to a sentence must not depend on whether the rest of the document is read: of texts set one after
// another, as paragraphs and as one.
func TestAttributionsUntil(t *testing.T) {
	texts := heldTexts(t)
	const many = 9 // texts in a document
	for i := 0; i+many <= len(texts); i += many {
		for _, between := range []string{"\n\n", " "} {
			input := strings.Join(texts[i:i+many], between)
			all := statements(input, -1)
			for last := range all {
				until := statements(input, last)
				if diff := cmp.Diff(all[:last+1], until[:last+1]); diff != "" {
					t.Fatalf("up to sentence %d of %q (-all +until):\n%s", last, input, diff)
				}
			}
		}
	}
}

// statements returns who speaks at the first token of each sentence and at its middle, as read up to the sentence last, or to
// the end where that is negative.
func statements(input string, last int) [][2]string {
	sentences := text.Split(input, []text.Span{{Start: 0, End: len(input)}})
	if last < 0 {
		last = len(sentences) - 1
	}
	scope := attribution.NewScope(attribution.FindUntil(input, sentences, last, func(i int) { sentences[i].Tag() }))
	out := make([][2]string, len(sentences))
	for i := range sentences {
		tokens := sentences[i].Tokens
		for k, at := range [...]int{0, len(tokens) / 2} {
			if a := scope.Of(tokens[at].Span); a != nil {
				out[i][k] = a.Name
			}
		}
	}
	return out
}
