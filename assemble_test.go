package kfacts_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kfacts"
)

// told writes a fact in one line: measure, count with its bounds and modifier, actor, source, date, doer, and flags.
func told(f *kfacts.Fact) string {
	bound := func(v *float64) string {
		if v == nil {
			return ""
		}
		return fmt.Sprint(*v)
	}
	words := []string{string(f.Measure), fmt.Sprintf("%q", f.Count.Text), bound(f.Count.Low) + ".." + bound(f.Count.High)}
	if f.Count.Modifier != kfacts.Exact {
		words = append(words, string(f.Count.Modifier))
	}
	words = append(words, "of", strings.TrimSpace(f.Actor.Text+" "+f.Actor.Country+":"+f.Actor.Kind))
	if f.Source != nil {
		words = append(words, "says", f.Source.Text+" "+f.Source.Country+":"+f.Source.Kind)
	}
	if f.Date != nil {
		words = append(words, "on", f.Date.Text+" "+f.Date.Value)
	}
	if f.By != nil {
		words = append(words, "by", f.By.Text)
	}
	for _, flag := range f.Flags {
		words = append(words, "+"+string(flag))
	}
	return strings.Join(words, " ")
}

// TestAssemble holds a text for each way in which a draft becomes a fact.
func TestAssemble(t *testing.T) {
	x, err := kfacts.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text string
		want []string
	}{
		// the count
		{"Not a single person was killed.", []string{`killed "Not a single" 0..0 of single person :person`}},
		{"Not a person was killed.", []string{`killed "Not a" 0..0 of person :person`}},
		{"Not one person was killed in the crash.", []string{`killed "Not one" 0..0 of person :person`}},
		{"One person was killed in the crash.", []string{`killed "One" 1..1 of person :person`}},
		{"No one was killed.", []string{`killed "No one" 0..0 of :person`}},
		{"The toll passed 2,200.", []string{`killed "2,200" 2200.. more_than of :person +cumulative`}},
		{"The death toll has crossed 2,200 people.", []string{`killed "2,200" 2200.. more_than of people :person +cumulative`}},
		{"The death toll nears 300.", []string{`killed "300" 300..300 nearly of :person +cumulative`}},
		{"The death toll rose to 300.", []string{`killed "300" 300..300 of :person +cumulative`}},
		// the noun
		{"Three other students were killed and 12 were injured.", []string{`killed "Three" 3..3 of students :civilian +additional`, `wounded "12" 12..12 of students :civilian`}},
		{"Up to 40 killed as ferry sinks. Up to 40 passengers drowned.", []string{`killed "40" ..40 at_most of passengers :civilian`, `killed "40" ..40 at_most of passengers :civilian`}},
		{"Up to 40 killed as ferry sinks. At least 40 passengers drowned.", []string{`killed "40" ..40 at_most of passengers :civilian`, `killed "40" 40.. at_least of passengers :civilian`}},
		// the source
		{"Telegrafo reported that 12 soldiers were killed.", []string{`killed "12" 12..12 of soldiers :military says Telegrafo :media`}},
		{"Officials put the death toll at 92.", []string{`killed "92" 92..92 of :person says Officials :government +cumulative`}},
		{"They put the death toll at 92.", []string{`killed "92" 92..92 of :person says They :person +cumulative`}},
		// the time
		{"The junta will free 12 prisoners tomorrow.", []string{`released "12" 12..12 of prisoners :detainee on tomorrow 2021-06-03 by junta +planned`}},
		{"Up to Monday, 12 people were killed.", []string{`killed "12" 12..12 of people :person`}},
		{"On Monday, 12 people were killed.", []string{`killed "12" 12..12 of people :person on Monday 2021-05-31`}},
		{"Ahead of Monday, 12 people were killed.", []string{`killed "12" 12..12 of people :person`}},
	} {
		doc, err := x.Extract(context.Background(), kfacts.Input{Text: test.text, Date: time.Date(2021, 6, 2, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range doc.Facts {
			got = append(got, told(&doc.Facts[i]))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.text, diff)
		}
	}
}

// A measure of the user's is found in sentences that have nothing else to count, by every form of its verb, and its things
// are told apart from others.
func TestWithMeasuresFinds(t *testing.T) {
	x, err := kfacts.New(kfacts.WithMeasures(
		kfacts.KnownMeasure{Measure: "loans", Nouns: []string{"library loans", "Library Loan "}},
		kfacts.KnownMeasure{Measure: "planted", Verbs: []string{"plant", "carry", "paint", "fix", "bake"}, Things: []string{"trees"}},
		kfacts.KnownMeasure{Measure: "sung", Verbs: []string{"sing"}},
	))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text string
		want []string
	}{
		{"The town counted 41 library loans.", []string{`loans "41"`}},
		{"The town counted 41 loans.", nil},
		{"The school planted 40 trees.", []string{`planted "40"`}},
		{"The school carried 40 trees.", []string{`planted "40"`}},
		{"Every spring it fixes 40 trees.", []string{`planted "40"`}},
		{"The school is baking 40 trees.", []string{`planted "40"`}},
		{"The school did not plant 40 trees.", nil},
		{"The school planted 40 roses.", nil},
		{"The choir sang nine songs.", []string{`sung "nine"`}},
		{"The choir has sung nine songs.", []string{`sung "nine"`}},
		{"The choir likes nine songs.", nil},
	} {
		doc, err := x.Extract(context.Background(), kfacts.Input{Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range doc.Facts {
			got = append(got, fmt.Sprintf("%s %q", doc.Facts[i].Measure, doc.Facts[i].Count.Text))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.text, diff)
		}
	}
}
