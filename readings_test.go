package kfacts_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts"
)

// TestReadings holds sentences in which one word decides what is counted, of whom, or whether it is a part or more.
func TestReadings(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"Each policeman is issued with a pistol and two magazines, and nine more were hurt.", []string{`wounded "nine" 9..9 of :person +additional`}},
		{"Of these, none of the 112 passengers was hurt.", []string{`wounded "none" 0..0 of none :person`}},
		{"The flood claimed 14 lives in two days, and nine more were hurt.", []string{`casualties "14" 14..14 of lives :person`, `wounded "nine" 9..9 of :person +additional`}},
		{"It nearly killed two of them, and nine more were hurt.", []string{`wounded "two" 2..2 of :person +subset`, `wounded "nine" 9..9 of :person +additional`}},
		{"12 people -- five men and two women -- were killed.", []string{`killed "12" 12..12 of people :person`, `killed "five" 5..5 of men :person +subset`, `killed "two" 2..2 of women :person +subset`}},
		{"The storm left 12 people arrested and five others killed.", []string{`detained "12" 12..12 of people :person`, `killed "five" 5..5 of people :person +additional`}},
	} {
		doc, err := kfacts.Extract(test.text)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range doc.Facts {
			got = append(got, told(&doc.Facts[i]))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.text, diff)
		}
	}
}
