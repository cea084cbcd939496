package logistic

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// repeat returns n cases with the features, of which the first so many are right.
func repeat(n, right int, features ...string) []Case {
	var cases []Case
	for i := range n {
		cases = append(cases, Case{features, i < right})
	}
	return cases
}

func TestProbability(t *testing.T) {
	m := Model{"": 1, "up": 2, "down": -1}
	for _, tt := range []struct {
		features []string
		odds     float64 // the logarithm
	}{
		{nil, 1}, {[]string{"up"}, 3}, {[]string{"up", "down"}, 2}, {[]string{"not in the model"}, 1},
	} {
		if got, want := m.Probability(tt.features), 1/(1+math.Exp(-tt.odds)); math.Abs(got-want) > 1e-12 {
			t.Errorf("Probability(%q) = %v, want %v", tt.features, got, want)
		}
	}
}

// Without a prior to speak of, what is fitted are the shares; a narrow prior holds the weights at nothing.
func TestFit(t *testing.T) {
	cases := append(repeat(40, 30, "seen"), repeat(40, 10)...)
	wide := Fit(cases, 1e9)
	if a, b := wide.Probability([]string{"seen"}), wide.Probability(nil); math.Abs(a-0.75) > 1e-4 || math.Abs(b-0.25) > 1e-4 {
		t.Errorf("shares %v and %v, want 0.75 and 0.25", a, b)
	}
	narrow := Fit(cases, 0.01)
	if w := narrow["seen"]; w <= 0 || w > wide["seen"]/5 {
		t.Errorf("weight %v under a narrow prior, %v under none", w, wide["seen"])
	}
	if p := Fit(repeat(8, 6), 1).Probability(nil); math.Abs(p-0.75) > 1e-4 {
		t.Errorf("bias alone gives %v, want 0.75", p)
	}
	if diff := cmp.Diff(wide, Fit(cases, 1e9)); diff != "" {
		t.Errorf("the same cases give other weights:\n%s", diff)
	}
}
