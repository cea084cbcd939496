package kfacts

import (
	"math"
	"sync"

	"kfacts/internal/lexicon"
	"kfacts/internal/timex"
	"kfacts/internal/wordmap"
)

// Of what may belong to a fact (the times that a text names, those who may have done it) the likeliest is taken, by a
// conditional logit over named features of each option; one option is always none. The weights are fitted on labelled
// text: see TestFitChoices for the command that makes their table.

// An option is one thing to choose: where it stands, and what its features weigh together.
type option struct {
	weighing
	place string
	time  *timex.Mention // of a choice of times; nil for none
	doer  doer           // of a choice of doers; zero for none
	noun  countedNoun    // of a choice of those counted; zero for none
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
func (p *page) newOption(c chooser, place string) option {
	o := option{weighing: weighing{weights: c[place], naming: p.naming}, place: place}
	o.add("", true)
	return o
}

// follow adds whether the option was chosen for the fact before in the text, or for one before that: news tells one event
// after another, and comes back to the first.
func (o *option) follow(last, chosen, sameSentence bool) {
	o.add("last's", last)
	o.add("chosen", chosen && !last)
	o.add("last's, same sentence", last && sameSentence)
	o.add("not last's, same sentence", !last && sameSentence)
}

// followEach adds to each option of draft i how it follows what the drafts before were given.
func followEach(options []option, drafts []draft, i int, chose func(*draft, *option) bool) {
	if i == 0 {
		return
	}
	last := &drafts[i-1]
	for k := range options {
		o := &options[k]
		chosen := false
		for j := i - 1; j >= max(0, i-maxTold) && !chosen; j-- {
			chosen = chose(&drafts[j], o)
		}
		o.follow(chose(last, o), chosen, last.in == drafts[i].in)
	}
}

// A chooser holds the weights of the features of one choice, by place.
type chooser map[string]*wordmap.Map[float64]

// The fitted weights, by what is chosen.
var (
	timeChooser = sync.OnceValue(func() chooser { return readChooser("time") })
	doerChooser = sync.OnceValue(func() chooser { return readChooser("doer") })
	nounChooser = sync.OnceValue(func() chooser { return readChooser("noun") })
)

func readChooser(what string) chooser {
	c := chooser{}
	for _, place := range []string{nowhere, inside, earlier, later} {
		weights := map[string]float64{}
		for row, weight := range lexicon.ChoiceWeights() {
			if row[0] == what+" "+place {
				weights[row[1]] = weight
			}
		}
		c[place] = wordmap.Of(weights)
	}
	return c
}

// likeliest returns the number of the most probable option, the first of equals, and its probability.
func likeliest(options []option) (best int, probability float64) {
	for i := range options {
		if options[i].score > options[best].score {
			best = i
		}
	}
	sum := 0.0
	for i := range options {
		sum += math.Exp(options[i].score - options[best].score)
	}
	return best, 1 / sum
}
