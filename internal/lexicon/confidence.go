package lexicon

import (
	_ "embed"
	"iter"
	"strconv"
)

//go:embed data/confidence.tsv
var confidenceTSV string

// ConfidenceWeights yields part, feature and weight of each row of the table of confidences; the bias has the feature "".
func ConfidenceWeights() iter.Seq2[[2]string, float64] {
	return func(yield func([2]string, float64) bool) {
		for row := range rows(confidenceTSV, 3) {
			value, err := strconv.ParseFloat(row[2], 64)
			if err != nil {
				panic("lexicon: confidence.tsv: " + err.Error())
			}
			if !yield([2]string{row[0], row[1]}, value) {
				return
			}
		}
	}
}
