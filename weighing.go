package kfacts

import (
	"strings"

	"kfacts/internal/wordmap"
)

// A weighing sums the weights of named yes-or-no features. A feature is weighed when it is added, so that a fact leaves no lists
// of names behind.
type weighing struct {
	weights  *wordmap.Map[float64] // by the feature's name
	score    float64               // the sum, a log odds
	features []string              // the names of those that hold, where naming
	naming   bool                  // weights are to be fitted on the names
}

// add adds a feature where it holds. One that the table has no weight for weighs nothing.
func (w *weighing) add(feature string, holds bool) {
	if !holds {
		return
	}
	w.score += w.weights.Of(feature)
	if w.naming {
		w.features = append(w.features, strings.Clone(feature)) // a clone, that a joined name need not outlive the call
	}
}
