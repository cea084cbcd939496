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

// transitive holds the past forms that are passive where no object follows.
var transitive = sync.OnceValue(func() map[string]bool { return firstColumn(transitiveTSV) })

// intransitive holds the past forms that are a participle only after an auxiliary.
var intransitive = sync.OnceValue(func() map[string]bool { return firstColumn(intransitiveTSV) })

func firstColumn(table string) map[string]bool {
	m := map[string]bool{}
	rows(table, func(c []string) { m[c[0]] = true })
	return m
}

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
