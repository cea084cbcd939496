package logistic

import (
	"math"
	"sort"
)

// A Choice is one observed decision among options of which any number may be right (McFadden, Conditional logit analysis
// of qualitative choice behavior, 1974).
type Choice struct {
	Options [][]string // the features of each
	Right   []bool     // by option; a choice of which no option is right says nothing
}

// softmax turns log weights into probabilities.
func softmax(p []float64) {
	most, sum := math.Inf(-1), 0.0
	for _, z := range p {
		most = max(most, z)
	}
	for i := range p {
		p[i] = math.Exp(p[i] - most)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
}

// FitChoices finds the weights that make the right options most likely, under a Gaussian prior of the given variance. The
// same choices give the same weights.
func FitChoices(choices []Choice, variance float64) Model {
	names, numbered := number(choices)
	weights := make([]float64, len(names))
	descend(weights, func(w, gradient []float64) float64 {
		clear(gradient)
		loss := 0.0
		for i := range numbered {
			loss += addGradient(gradient, w, numbered[i], choices[i].Right)
		}
		for f := range w {
			gradient[f] += w[f] / variance
		}
		return loss + dot(w, w)/(2*variance)
	})
	m := make(Model, len(names))
	for f, name := range names {
		m[name] = weights[f]
	}
	return m
}

// number gives each feature a number, in the order of the names.
func number(choices []Choice) (names []string, numbered [][][]int) {
	index := map[string]int{}
	for _, c := range choices {
		for _, features := range c.Options {
			for _, f := range features {
				index[f] = 0
			}
		}
	}
	for name := range index {
		names = append(names, name)
	}
	sort.Strings(names)
	for f, name := range names {
		index[name] = f
	}
	for _, c := range choices {
		options := make([][]int, len(c.Options))
		for i, features := range c.Options {
			for _, f := range features {
				options[i] = append(options[i], index[f])
			}
		}
		numbered = append(numbered, options)
	}
	return names, numbered
}

// addGradient adds what a choice contributes to the gradient of the negative log likelihood, and returns what to the
// likelihood.
func addGradient(gradient, weights []float64, options [][]int, right []bool) float64 {
	p, sum := make([]float64, len(options)), 0.0
	for i, features := range options {
		for _, f := range features {
			p[i] += weights[f]
		}
	}
	softmax(p)
	for i := range p {
		if right[i] {
			sum += p[i]
		}
	}
	if sum == 0 {
		return 0
	}
	for i, features := range options {
		g := p[i]
		if right[i] {
			g -= p[i] / sum
		}
		for _, f := range features {
			gradient[f] += g
		}
	}
	return -math.Log(sum)
}
