package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"kfacts/internal/text"
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
	for f := range table("countries.tsv") {
		for _, name := range List(f[1]) {
			if name = strings.ToLower(strings.TrimSuffix(name, "!")); !strings.ContainsRune(name, ' ') {
				lists["@country"][name] = "-"
			}
		}
	}
	return lists
})

// RuleWords returns the words of a list of rule_words.tsv, each with its value. The map is not to be changed.
func RuleWords(list string) map[string]string { return ruleWords()[list] }

// A listing says that a list holds a word.
type listing struct{ list, value string }

// listings are the lists that hold a word; most words are in none.
var listings = sync.OnceValue(func() *text.Table[[]listing] {
	m := map[string][]listing{}
	for list, words := range ruleWords() {
		for w, value := range words {
			m[w] = append(m[w], listing{list, value})
		}
	}
	return text.NewTable(text.RuleColumn, m)
})

// RuleWord returns the value of a word in a list, and whether the list holds it.
func RuleWord(list, norm string) (value string, ok bool) {
	for _, l := range listings().Of(norm) {
		if l.list == list {
			return l.value, true
		}
	}
	return "", false
}

// Listed reports whether the list holds the word.
func Listed(list, norm string) bool {
	_, ok := RuleWord(list, norm)
	return ok
}

// listedAt is Listed for the Norm of a token.
func listedAt(list string, t *text.Token) bool {
	for _, l := range listings().At(t) {
		if l.list == list {
			return true
		}
	}
	return false
}
