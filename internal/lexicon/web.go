package lexicon

import (
	_ "embed"
	"strings"
)

//go:embed data/languages.tsv
var languages string

//go:embed data/chrome.tsv
var chrome string

//go:embed data/sentence_words.tsv
var sentenceWords string

//go:embed data/english.txt
var english string

// Languages returns the rows of data/languages.tsv: code, kind, words.
func Languages() [][]string { return cells(languages, 3) }

// Chrome returns the rows of data/chrome.tsv: kind, phrases.
func Chrome() [][]string { return cells(chrome, 2) }

// SentenceWords returns the rows of data/sentence_words.tsv: kind, words.
func SentenceWords() [][]string { return cells(sentenceWords, 2) }

// English returns the lines of data/english.txt, each with some words.
func English() [][]string { return cells(english, 1) }

// Phrases splits a cell at its separator " | ".
func Phrases(cell string) []string { return strings.Split(cell, " | ") }

// cells returns the rows of a table, comments left out, that have at least the given number of cells.
func cells(table string, atLeast int) [][]string {
	var rows [][]string
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if row := strings.Split(line, "\t"); len(row) >= atLeast {
			rows = append(rows, row)
		}
	}
	return rows
}
