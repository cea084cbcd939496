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
		{"Each policeman is issued with a pistol and two magazines, and nine more were hurt.", []string{`wounded "nine" 9..9 of policeman :police +additional`}},
		{"Of these, none of the 112 passengers was hurt.", []string{`wounded "none" 0..0 of none :person`}},
		{"The flood claimed 14 lives, and nine more were hurt.", []string{`casualties "14" 14..14 of lives :person`, `wounded "nine" 9..9 of :person +additional`}},
		{"It nearly killed two of them, and nine more were hurt.", []string{`wounded "two" 2..2 of :person +subset`, `wounded "nine" 9..9 of :person +additional`}},
		{"12 people -- five men and two women -- were killed.", []string{`killed "12" 12..12 of people :person`, `killed "five" 5..5 of men :person +subset`, `killed "two" 2..2 of women :person +subset`}},
		{"The storm left 12 people arrested and five others killed.", []string{`detained "12" 12..12 of people :person`, `killed "five" 5..5 of people :person +additional`}},
		{"Five men were arrested with a rifle.", []string{`detained "Five" 5..5 of men :person`, `seized "a" 1..1 of rifle :thing`}},
		{"Several children and civilians were killed.", []string{`killed "Several" 3..9 vague of children and civilians :civilian`}},
		{"Several children and the soldiers were killed.", []string{`killed "Several" 3..9 vague of children :person`}},
		{"Several children and water were lost.", []string{`killed "Several" 3..9 vague of children :person`}},
		{"The captain was killed along with three other soldiers.", []string{`killed "three" 3..3 of soldiers :military +additional`}},
		{"He was held besides two other men.", []string{`detained "two" 2..2 of men :person +additional`}},
		{"He was shot alongside four other men.", []string{`infected "four" 4..4 of men :person +additional`}},
		{"Forty mines were cleared in the north, 32 at the port and 11 near the coast.", []string{`seized "Forty" 40..40 of mines :thing`, `seized "32" 32..32 of mines :thing`, `seized "11" 11..11 of mines :thing`}},
		{"Five men, a father and his son, were killed.", []string{`killed "Five" 5..5 of men :person`}},
		{"Ten men were fatally wounded.", []string{`killed "Ten" 10..10 of men :person`}},
		{"Ten men were tortured and killed.", []string{`infected "Ten" 10..10 of men :person`, `killed "Ten" 10..10 of men :person`}},
		{"The discovery of five men was news.", nil},
		{"Nine people were killed, of whom 7 were minors.", []string{`killed "Nine" 9..9 of people :person`, `killed "7" 7..7 of minors :person +subset`}},
		{"Nine people were killed, among them children from the town of Lima and two nurses.", []string{`killed "Nine" 9..9 of people :person`, `killed "two" 2..2 of nurses :civilian +subset`}},
		{"Behind bars are five men.", []string{`detained "five" 5..5 of men :person`}},
		{"Of casualties, five were soldiers.", []string{`casualties "five" 5..5 of soldiers :military +subset`}},
		{"Twelve were dead or wounded.", []string{`casualties "Twelve" 12..12 of :person`}},
		{"Ten men were infected and killed.", []string{`killed "Ten" 10..10 of men :person`}},
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
