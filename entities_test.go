package kfacts_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts"
)

func ExampleWithActors() {
	x, err := kfacts.New(kfacts.WithActors(kfacts.KnownActor{
		Name: "Blue Valley Guard", Aliases: []string{"BVG"}, Country: "KEN", Kind: "police",
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	doc, err := x.Extract(context.Background(), kfacts.Input{Text: "Gunmen killed four BVG members on Monday."})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range doc.Facts {
		fmt.Println(f.Actor.Text, f.Actor.Kind, f.Actor.Country)
	}
	// Output: BVG members police KEN
}

func TestWithActorsRefuses(t *testing.T) {
	for _, a := range []kfacts.KnownActor{
		{Name: "", Kind: "police"},
		{Name: "...", Kind: "police"},
		{Name: "Blue Valley Guard", Kind: "guards"},
		{Name: "Blue Valley Guard", Kind: "police", Country: "Kenya"},
	} {
		if _, err := kfacts.New(kfacts.WithActors(a)); err == nil {
			t.Errorf("New(WithActors(%+v)) gives no error", a)
		}
	}
}

func TestActors(t *testing.T) {
	x, err := kfacts.New(kfacts.WithMentions())
	if err != nil {
		t.Fatal(err)
	}
	doc, err := x.Extract(context.Background(), kfacts.Input{Text: "Kenyan soldiers killed three al-Shabab fighters in Lamu. The police arrested two villagers."})
	if err != nil {
		t.Fatal(err)
	}
	type mention struct{ Text, Kind, Country string }
	var got []mention
	for _, a := range doc.Actors {
		got = append(got, mention{a.Text, a.Kind, a.Country})
	}
	want := []mention{
		{"Kenyan soldiers", "military", "KEN"},
		{"al-Shabab fighters", "militant", ""},
		{"police", "police", "KEN"},
		{"villagers", "civilian", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Actors: -want +got\n%s", diff)
	}
}

// FuzzActors checks that mentions of actors slice to their text and stand in order.
func FuzzActors(f *testing.F) {
	f.Add("Two Kenyan policemen and the U.S. Army's \"rebels\" of al-Shabab (the group), Col. Example said.")
	f.Add("THE FMLN, UNITED STATES OF (AND) OF OF 's")
	x, err := kfacts.New(kfacts.WithMentions())
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, input string) {
		doc, err := x.Extract(context.Background(), kfacts.Input{Text: input})
		if err != nil {
			t.Fatal(err)
		}
		last := 0
		for _, a := range doc.Actors {
			if a.Start < last || a.End <= a.Start || a.End > len(input) || input[a.Start:a.End] != a.Text || a.Kind == "" {
				t.Fatalf("%+v after %d", a, last)
			}
			last = a.End
		}
	})
}
