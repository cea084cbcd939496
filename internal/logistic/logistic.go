// Package logistic is logistic regression over named yes-or-no features (Cox, The regression analysis of binary
// sequences, 1958), with a Gaussian prior on the weights.
package logistic

import (
	"math"
	"sort"
)

// A Model holds the weight of each feature; a feature that it lacks weighs nothing. Bias is the weight of "".
type Model map[string]float64

// Probability is what the model gives a case with these features.
func (m Model) Probability(features []string) float64 {
	z := m[""]
	for _, f := range features {
		z += m[f]
	}
	return 1 / (1 + math.Exp(-z))
}

// A Case is one observation.
type Case struct {
	Features []string
	Right    bool
}

// Fit finds the weights that make the cases most likely under a prior of the given variance on all weights but the bias.
// It descends the gradient with a fixed step, so that the same cases give the same weights.
func Fit(cases []Case, variance float64) Model {
	m := Model{}
	for _, c := range cases {
		for _, f := range c.Features {
			m[f] = 0
		}
	}
	names := make([]string, 0, len(m)+1)
	for f := range m {
		names = append(names, f)
	}
	sort.Strings(names)
	m[""] = 0
	names = append(names, "")
	const rounds, step = 4000, 0.5
	n := float64(len(cases))
	gradient := make(map[string]float64, len(names))
	for range rounds {
		clear(gradient)
		for _, c := range cases {
			miss := m.Probability(c.Features)
			if c.Right {
				miss--
			}
			gradient[""] += miss
			for _, f := range c.Features {
				gradient[f] += miss
			}
		}
		for _, f := range names {
			g := gradient[f]
			if f != "" {
				g += m[f] / variance
			}
			m[f] -= step * g / n
		}
	}
	return m
}
