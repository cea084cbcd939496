package kfacts_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts"
)

// FuzzClean checks that what is kept and what is dropped of a text are together the text, in order and without overlap.
func FuzzClean(f *testing.F) {
	for _, h := range hard {
		f.Add(strings.Repeat(h.unit, 5) + "Three men were killed.")
	}
	f.Add("Home | News | Sport\nShare this\n\nA bridge fell on Monday.\n\nEl puente se cayó el lunes por la noche.\n\n<script>x()</script> &copy;")
	f.Fuzz(func(t *testing.T, input string) {
		c := kfacts.Clean(input)
		spans := slices.Clone(c.Kept)
		for _, d := range c.Dropped {
			if d.Reason == "" {
				t.Errorf("%v is dropped for no reason", d.Span)
			}
			spans = append(spans, d.Span)
		}
		byStart := func(a, b kfacts.Span) int { return a.Start - b.Start }
		if !slices.IsSortedFunc(c.Kept, byStart) {
			t.Errorf("kept out of order: %v", c.Kept)
		}
		slices.SortStableFunc(spans, byStart)
		at := 0
		for _, s := range spans {
			if s.Start != at || s.End < s.Start {
				t.Fatalf("%v after %d of %d bytes", s, at, len(input))
			}
			at = s.End
		}
		if at != len(input) {
			t.Fatalf("%d of %d bytes are kept or dropped", at, len(input))
		}
	})
}

// FuzzKnown gives an extractor names and measures of any bytes: they are taken or refused, and what is then read of a text
// that holds them keeps the invariants.
func FuzzKnown(f *testing.F) {
	f.Add("the Harbour Guard", "HG", "cholera cases", "vaccinate", "goat")
	f.Add("a-b 'c", "", "\xff", "be", " ")
	f.Add("Zed", "zed.", "", "re-open\u0301", "men and women")
	f.Fuzz(func(t *testing.T, name, alias, noun, verb, thing string) {
		var opts []kfacts.Option
		for _, opt := range []kfacts.Option{
			kfacts.WithActors(kfacts.KnownActor{Name: name, Aliases: []string{alias}, Kind: "militant", Country: "KEN"}),
			kfacts.WithMeasures(kfacts.KnownMeasure{Measure: "m", Nouns: []string{noun}, Verbs: []string{verb}, Things: []string{thing}}),
		} {
			if _, err := kfacts.New(opt); err == nil {
				opts = append(opts, opt)
			}
		}
		x, err := kfacts.New(append(opts, kfacts.WithMentions())...)
		if err != nil {
			t.Fatalf("options are taken alone and refused together: %v", err)
		}
		input := fmt.Sprintf("Twelve %s were counted, %s said. Five men of %s %s 30 %s on Monday.", noun, name, alias, verb, thing)
		doc, err := x.Extract(context.Background(), kfacts.Input{Text: input})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, input, doc)
	})
}

// FuzzAll reads the lines of a text as a stream, by two workers: each document is the one that Extract gives alone.
func FuzzAll(f *testing.F) {
	f.Add("Three men were killed on Monday.\nIt was raining.\n\xff\n\"We seized five rifles,\" the army said.")
	x, err := kfacts.New(kfacts.WithWorkers(2), kfacts.WithMentions(), kfacts.WithMaxBytes(200))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, input string) {
		var inputs []kfacts.Input
		for line := range strings.SplitSeq(input, "\n") {
			inputs = append(inputs, kfacts.Input{ID: fmt.Sprint(len(inputs)), Text: line})
		}
		i := 0
		for doc, err := range x.All(context.Background(), slices.Values(inputs)) {
			alone, errAlone := x.Extract(context.Background(), inputs[i])
			if fmt.Sprint(err) != fmt.Sprint(errAlone) {
				t.Errorf("line %d: error %v in the stream, %v alone", i, err, errAlone)
			}
			if diff := cmp.Diff(alone, doc); diff != "" {
				t.Errorf("line %d (-alone +in the stream):\n%s", i, diff)
			}
			i++
		}
		if i != len(inputs) {
			t.Errorf("%d documents of %d lines", i, len(inputs))
		}
	})
}
