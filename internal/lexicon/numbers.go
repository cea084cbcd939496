package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed data/numbers.tsv
var numbersTSV string

// A NumberRow is one row of the table of number words: a class of words, what they mean, and the words themselves, in
// lower case, the tokens of a phrase separated by one space.
type NumberRow struct {
	Class, Value, Unit string
	Words              []string
}

// NumberRows returns the rows of data/numbers.tsv in order.
func NumberRows() []NumberRow {
	var out []NumberRow
	for line := range strings.Lines(numbersTSV) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.SplitN(line, "\t", 4)
		out = append(out, NumberRow{f[0], f[1], f[2], strings.Split(f[3], ", ")})
	}
	return out
}
