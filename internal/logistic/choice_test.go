package logistic

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// choose returns one choice among options of one feature each, for each set of right ones.
func choose(features []string, rights ...[]bool) []Choice {
	var choices []Choice
	for _, right := range rights {
		c := Choice{Right: right}
		for _, f := range features {
			c.Options = append(c.Options, []string{f})
		}
		choices = append(choices, c)
	}
	return choices
}

// What is fitted was worked out by hand: without a prior to speak of, the odds of the options are those of how often each
// was right; weights that start at nothing and only trade with one another still add up to nothing.
func TestFitChoices(t *testing.T) {
	const flat = 1e12 // a variance that holds nothing back
	two, three := []string{"a", "b"}, []string{"a", "b", "c"}
	a, b, none := []bool{true, false}, []bool{false, true}, []bool{false, false}
	for _, tt := range []struct {
		name     string
		choices  []Choice
		variance float64
		want     Model
	}{
		{"three to one", choose(two, a, a, a, b), flat, Model{"a": math.Log(3) / 2, "b": -math.Log(3) / 2}},
		{"a choice without a right option says nothing", choose(two, a, a, a, b, none), flat, Model{"a": math.Log(3) / 2, "b": -math.Log(3) / 2}},
		{"even", choose(two, a, b), flat, Model{"a": 0, "b": 0}},
		// p(a)+p(b) = 3/4 and p(a) = p(b): exp(a-c) = 3/2, and 2a + c = 0
		{"two of three are right", choose(three, []bool{true, true, false}, []bool{true, true, false}, []bool{true, true, false}, []bool{false, false, true}), flat,
			Model{"a": math.Log(1.5) / 3, "b": math.Log(1.5) / 3, "c": -2 * math.Log(1.5) / 3}},
		// (p-1) + w/variance = 0 where p = 1/(1+exp(-2w)), at w = 1/2
		{"a prior holds back", choose(two, a), 0.5 * (1 + math.Exp(1)), Model{"a": 0.5, "b": -0.5}},
		// a feature of every option tells nothing: its gradient is 0
		{"a feature of all", []Choice{{Options: [][]string{{"a", "all"}, {"b", "all"}}, Right: a}}, 0.5 * (1 + math.Exp(1)), Model{"a": 0.5, "b": -0.5, "all": 0}},
		{"a feature twice counts twice", []Choice{{Options: [][]string{{"a", "a"}, {}}, Right: a}, {Options: [][]string{{"a", "a"}, {}}, Right: a}, {Options: [][]string{{"a", "a"}, {}}, Right: b}}, flat,
			Model{"a": math.Log(2) / 2}},
		{"no choices", nil, 1, Model{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := FitChoices(tt.choices, tt.variance)
			if diff := cmp.Diff(tt.want, got, cmpopts.EquateApprox(0, 1e-6)); diff != "" {
				t.Errorf("weights (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(got, FitChoices(tt.choices, tt.variance)); diff != "" {
				t.Errorf("the same choices give other weights:\n%s", diff)
			}
		})
	}
}

// Weights of hundreds must not overflow: only their differences count.
func TestSoftmax(t *testing.T) {
	for _, tt := range []struct{ in, want []float64 }{
		{[]float64{0, 0}, []float64{0.5, 0.5}},
		{[]float64{math.Log(1), math.Log(3)}, []float64{0.25, 0.75}},
		{[]float64{2000, 2000 + math.Log(4)}, []float64{0.2, 0.8}},
		{[]float64{-2000, -2000 + math.Log(4)}, []float64{0.2, 0.8}},
		{[]float64{-3000, 3000}, []float64{0, 1}},
		{[]float64{7}, []float64{1}},
	} {
		got := append([]float64{}, tt.in...)
		softmax(got)
		if diff := cmp.Diff(tt.want, got, cmpopts.EquateApprox(0, 1e-12)); diff != "" {
			t.Errorf("softmax(%v) (-want +got):\n%s", tt.in, diff)
		}
	}
}
