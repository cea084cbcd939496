package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/rule_words.tsv
var ruleWordsTSV string

var ruleWords = sync.OnceValue(func() map[string]map[string]string {
	lists := map[string]map[string]string{}
	for f := range rows(ruleWordsTSV, 3) {
		if lists[f[0]] == nil {
			lists[f[0]] = map[string]string{}
		}
		for _, w := range strings.Fields(f[2]) {
			lists[f[0]][w] = f[1]
		}
	}
	return lists
})

// RuleWords returns the words of a list of rule_words.tsv, each with its value. The map is not to be changed.
func RuleWords(list string) map[string]string { return ruleWords()[list] }

// Listed reports whether the list holds the word.
func Listed(list, norm string) bool {
	_, ok := ruleWords()[list][norm]
	return ok
}
