package kfacts

import (
	"math"
	"strings"
	"testing"

	"kfacts/internal/eval"
	"kfacts/internal/wordmap"
)

// TestLikeliest chooses by weights of which the probabilities were worked out by hand.
func TestLikeliest(t *testing.T) {
	c := chooser{}
	for place, weights := range map[string]map[string]float64{
		nowhere: {"": 0}, inside: {"": 0, "three": math.Log(3), "half": -math.Log(2)}, earlier: {"": math.Log(2)}, later: {},
	} {
		c[place] = wordmap.Of(weights)
	}
	at := func(place string, features ...string) option {
		o := (&page{}).newOption(c, place)
		for _, f := range features {
			o.add(f, true)
		}
		return o
	}
	for _, tt := range []struct {
		name        string
		options     []option
		best        int
		probability float64
	}{
		{"one alone", []option{at(nowhere)}, 0, 1},
		{"the first of equals", []option{at(nowhere), at(inside)}, 0, 0.5},
		{"three to one", []option{at(nowhere), at(inside, "three")}, 1, 0.75},
		{"features add up", []option{at(nowhere), at(inside, "three", "half")}, 1, 0.6},
		{"a feature that has no weight", []option{at(nowhere, "", "unheard of"), at(inside, "three", "unheard of")}, 1, 0.75},
		{"a feature weighs by its place", []option{at(nowhere), at(later, "three")}, 0, 0.5},
		{"a place weighs too", []option{at(nowhere), at(earlier), at(inside, "half")}, 1, 2 / 3.5},
		{"none of them", []option{at(nowhere), at(inside, "half")}, 0, 1 / 1.5},
	} {
		if best, p := likeliest(tt.options); best != tt.best || math.Abs(p-tt.probability) > 1e-12 {
			t.Errorf("%s: option %d at %v, want %d at %v", tt.name, best, p, tt.best, tt.probability)
		}
	}
}

func TestFollow(t *testing.T) {
	for _, tt := range []struct {
		last, chosen, same bool
		want               []string
	}{
		{true, true, true, []string{"last's", "last's, same sentence"}},
		{true, true, false, []string{"last's"}},
		{false, true, true, []string{"chosen", "not last's, same sentence"}},
		{false, true, false, []string{"chosen"}},
		{false, false, true, []string{"not last's, same sentence"}},
		{false, false, false, nil},
	} {
		o := (&page{naming: true}).newOption(chooser{inside: wordmap.New[float64](0)}, inside)
		o.features = nil
		if o.follow(tt.last, tt.chosen, tt.same); len(o.features) != len(tt.want) {
			t.Errorf("follow(%v, %v, %v) adds %q, want %q", tt.last, tt.chosen, tt.same, o.features, tt.want)
			continue
		}
		for i := range tt.want {
			if o.features[i] != tt.want[i] {
				t.Errorf("follow(%v, %v, %v) adds %q, want %q", tt.last, tt.chosen, tt.same, o.features, tt.want)
			}
		}
	}
}

// TestDoerOptions lists no more options than the bounds allow, however many verbs the sentences around a fact have.
func TestDoerOptions(t *testing.T) {
	const most = 1 + 2*maxDoerVerbs + 1 + (maxDoerBack+maxDoerAhead)*(maxDoerVerbs+1) // nobody, the own sentence, the others
	p, drafts, facts := assembled(&eval.Document{Text: strings.Repeat("rebels shot 5 men and ", 1000)})
	if len(facts) < 900 {
		t.Fatalf("%d facts, want some 1,000", len(facts))
	}
	for n := 0; n < len(drafts); n += 50 {
		if options := p.doerOptions(drafts, facts, n); len(options) > most || len(options) < maxDoerVerbs {
			t.Errorf("fact %d: %d options, want %d to %d", n, len(options), maxDoerVerbs, most)
		}
	}
}
