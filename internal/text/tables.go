package text

import (
	_ "embed"
	"strings"
	"sync"
)

var (
	//go:embed data/tags.tsv
	tagsTSV string
	//go:embed data/transitive.tsv
	transitiveTSV string
	//go:embed data/intransitive.tsv
	intransitiveTSV string
)

// rows calls f for each line of a table that is no comment, with its columns.
func rows(table string, f func(columns []string)) {
	for line := range strings.Lines(table) {
		line = strings.TrimSuffix(line, "\n")
		if line != "" && line[0] != '#' {
			f(strings.Split(line, "\t"))
		}
	}
}

// words returns the set of the words of a text.
func words(text string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(text) {
		m[w] = true
	}
	return m
}

// settledClasses maps words to the only class that they have in news text.
var settledClasses = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	rows(tagsTSV, func(c []string) {
		for _, w := range strings.Fields(c[1]) {
			m[w] = c[0]
		}
	})
	return m
})

// A repairClass says what a word means for the repair of tags.
type repairClass uint8

const (
	transitive   repairClass = 1 << iota // a past form that is passive where no object follows
	intransitive                         // a past form that is a participle only after an auxiliary
	calendarName                         // a weekday or month
	timeNoun
)

const timeNouns = `day days night nights week weeks month months year years hour hours minute minutes morning afternoon evening weekend
today yesterday tomorrow tonight last`

var repairWords = sync.OnceValue(func() *Table[repairClass] {
	m := map[string]repairClass{}
	rows(transitiveTSV, func(c []string) { m[c[0]] |= transitive })
	rows(intransitiveTSV, func(c []string) { m[c[0]] |= intransitive })
	for word, class := range settledClasses() {
		if class == "NNP" {
			m[word] |= calendarName
		}
	}
	for _, word := range strings.Fields(timeNouns) {
		m[word] |= timeNoun
	}
	return NewTable(RepairColumn, m)
})

//go:embed data/abbreviations.tsv
var abbreviationsTSV string

// A wordClass says what a word means for the end of a sentence.
type wordClass uint8

const (
	titleAbbreviation wordClass = 1 << iota
	numberAbbreviation
	endAbbreviation
	nameAbbreviation
	wordAbbreviation
	opener
	weakOpener
)

// wordClasses maps words in lower case to their classes.
var wordClasses = func() map[string]wordClass {
	names := map[string]wordClass{"title": titleAbbreviation, "number": numberAbbreviation, "end": endAbbreviation, "name": nameAbbreviation, "word": wordAbbreviation,
		"opener": opener, "weak": weakOpener}
	m := map[string]wordClass{}
	rows(abbreviationsTSV, func(c []string) {
		for _, w := range strings.Fields(c[1]) {
			m[w] |= names[c[0]]
		}
	})
	return m
}()
