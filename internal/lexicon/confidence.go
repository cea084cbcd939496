package lexicon

import (
	_ "embed"
	"iter"
	"strconv"
)

//go:embed data/confidence.tsv
var confidenceTSV string

//go:embed data/choices.tsv
var choicesTSV string

// ConfidenceWeights yields part, feature and weight of each row of the table of confidences; the bias has the feature "".
func ConfidenceWeights() iter.Seq2[[2]string, float64] {
	return weights("confidence.tsv", confidenceTSV)
}

// ChoiceWeights yields what is chosen and where the option stands in one, the feature, and its weight, of each row of the
// table of choices; the weight of the place itself has the feature "".
func ChoiceWeights() iter.Seq2[[2]string, float64] { return weights("choices.tsv", choicesTSV) }

//go:embed data/blocks.tsv
var blocksTSV string

// BlockWeights yields zone of the page, feature and weight of each row of the table of blocks; a weight that holds in every zone
// has the zone "", the bias the feature "".
func BlockWeights() iter.Seq2[[2]string, float64] { return weights("blocks.tsv", blocksTSV) }

func weights(name, table string) iter.Seq2[[2]string, float64] {
	return func(yield func([2]string, float64) bool) {
		for row := range rows(table, 3) {
			value, err := strconv.ParseFloat(row[2], 64)
			if err != nil {
				panic("lexicon: " + name + ": " + err.Error())
			}
			if !yield([2]string{row[0], row[1]}, value) {
				return
			}
		}
	}
}
