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
