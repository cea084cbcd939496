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
	number := make(map[string]int, len(names))
	for i, f := range names {
		number[f] = i
	}
	bias := len(names) - 1
	features := make([][]int, len(cases))
	for i, c := range cases {
		for _, f := range c.Features {
			features[i] = append(features[i], number[f])
		}
	}
	const rounds, step = 4000, 0.5
	n := float64(len(cases))
	weights, gradient := make([]float64, len(names)), make([]float64, len(names))
	for range rounds {
		clear(gradient)
		for i, c := range cases {
			z := weights[bias]
			for _, f := range features[i] {
				z += weights[f]
			}
			miss := 1 / (1 + math.Exp(-z))
			if c.Right {
				miss--
			}
			gradient[bias] += miss
			for _, f := range features[i] {
				gradient[f] += miss
			}
		}
		for f, w := range weights {
			g := gradient[f]
			if f != bias {
				g += w / variance
			}
			weights[f] -= step * g / n
		}
	}
	for i, f := range names {
		m[f] = weights[i]
	}
	return m
}
