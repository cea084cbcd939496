package kfacts

import (
	"math"
	"sync"

	"kfacts/internal/lexicon"
	"kfacts/internal/logistic"
	"kfacts/internal/timex"
)

// Of what may belong to a fact (the times that a text names, those who may have done it) the likeliest is taken, by a
// conditional logit over named features of each option; one option is always none. The weights are fitted on labelled
// text: see TestFitChoices for the command that makes their table.

// An option is what speaks for and against one thing to choose: where it stands, and its features by name.
type option struct {
	place    string
	features []string
	time     *timex.Mention // of a choice of times; nil for none
	doer     doer           // of a choice of doers; zero for none
}

// The places of an option.
const (
	nowhere = "none"    // the fact is without
	inside  = "own"     // in the fact's sentence
	earlier = "earlier" // in a sentence before
	later   = "later"   // in a sentence after
)

// place is where sentence i stands to the fact's sentence.
func place(i, fact int) string {
	switch {
	case i < fact:
		return earlier
	case i > fact:
		return later
	}
	return inside
}

// newOption has the feature "" of its place.
func newOption(place string) option {
	return option{place: place, features: append(make([]string, 0, 24), "")}
}

func (o *option) add(feature string, holds bool) {
	if holds {
		o.features = append(o.features, feature)
	}
}

// follow adds whether the option was chosen for the fact before in the text, or for one before that: news tells one event
// after another, and comes back to the first.
func (o *option) follow(last, chosen, sameSentence bool) {
	o.add("last's", last)
	o.add("chosen", chosen && !last)
	o.add("last's, same sentence", last && sameSentence)
	o.add("not last's, same sentence", !last && sameSentence)
}

// A chooser holds the weights of the features of one choice, by place.
type chooser map[string]logistic.Model

// choosers are the fitted weights, by what is chosen.
var choosers = map[string]func() chooser{
	"time": sync.OnceValue(func() chooser { return readChooser("time") }),
	"doer": sync.OnceValue(func() chooser { return readChooser("doer") }),
}

func readChooser(what string) chooser {
	c := chooser{nowhere: {}, inside: {}, earlier: {}, later: {}}
	for row, weight := range lexicon.ChoiceWeights() {
		for place, model := range c {
			if row[0] == what+" "+place {
				model[row[1]] = weight
			}
		}
	}
	return c
}

// likeliest returns the number of the most probable option, the first of equals, and its probability.
func (c chooser) likeliest(options []option) (best int, probability float64) {
	scores := make([]float64, len(options))
	for i := range options {
		model := c[options[i].place]
		for _, f := range options[i].features {
			scores[i] += model[f]
		}
		if scores[i] > scores[best] {
			best = i
		}
	}
	sum := 0.0
	for _, z := range scores {
		sum += math.Exp(z - scores[best])
	}
	return best, 1 / sum
}
