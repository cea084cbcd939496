package kfacts

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMeasuresOfConstructions holds constructions that one rule each reads: measure, count and source.
func TestMeasuresOfConstructions(t *testing.T) {
	for sentence, want := range map[string][]string{
		"Two police officers and a civilian died and 11 people were hurt.":      {"killed Two", "killed a", "wounded 11"},
		"Officials in Kassala put the toll at 92.":                              {"killed 92, Officials in Kassala"},
		"Hundreds of farmers held a protest in Multan against water shortages.": {"protested Hundreds"},
		"Moscow put Ukrainian losses at 370 soldiers.":                          {"killed 370"},
		"Fatalities: 12":                           {"killed 12"},
		"Killed in the blast were two nurses.":     {"killed two"},
		"Nine rebels surrendered to the army.":     {"surrendered Nine"},
		"Kidnappings fell from 120 to 45.":         {"abducted 120", "abducted 45"},
		"The rebels tried to kill 12 people.":      {},
		"Were 12 people killed?":                   {},
		"The mob nearly lynched four men.":         {},
		"Three of the four houses were destroyed.": {"destroyed Three"},
	} {
		doc, err := Extract(sentence)
		if err != nil {
			t.Fatal(err)
		}
		got := []string{}
		for _, f := range doc.Facts {
			s := fmt.Sprint(f.Measure, " ", f.Count.Text)
			if f.Source != nil && f.Count.Text == "92" {
				s += ", " + f.Source.Text
			}
			got = append(got, s)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%q (-want +got):\n%s", sentence, d)
		}
	}
}
