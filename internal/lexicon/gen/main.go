//go:build ignore

// This program derives wordnet.tsv and plurals.tsv from WordNet 3.0 (Debian package wordnet-base):
//
//	go run ./internal/lexicon/gen/main.go -dict /usr/share/wordnet -out internal/lexicon/data
//
// A single word in lower case is taken for a person or a thing by its most frequent sense.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A synset of WordNet, by its offset in data.noun.
type synset struct {
	parents []string
	file    string // lexicographer file number: 06 is noun.artifact
	proper  bool   // its first word is written with a capital
}

// roots give the kind of every sense at or below them; of several on the way up the nearest counts. Keys are
// lemma%sense number as in index.noun.
var roots = map[string]string{
	"person%1": "person", "people%1": "person",
	"worker%1": "civilian", "professional%1": "civilian", "businessperson%1": "civilian", "entertainer%1": "civilian",
	"scientist%1": "civilian", "educator%1": "civilian", "traveler%1": "civilian", "student%1": "civilian",
	"clergyman%1": "civilian", "religious_person%1": "civilian", "inhabitant%1": "civilian", "athlete%1": "civilian",
	"artist%1": "civilian", "intellectual%1": "civilian", "communicator%1": "civilian", "creator%2": "civilian",
	"serviceman%1": "military", "military_officer%1": "military", "soldier%1": "military",
	"policeman%1": "police", "lawman%1": "police",
	"revolutionist%1": "militant", "terrorist%1": "militant",
	"politician%1": "official", "politician%2": "official", "head_of_state%1": "official", "diplomat%1": "official", "official%1": "official",
	"judge%1": "official", "legislator%1": "official",
	"prisoner%1": "detainee", "migrant%1": "migrant",
	// groups are left to the table made by hand: a meeting and a family are both social groups
	"physical_entity%1": "thing", "abstraction%6": "thing", "social_group%1": "",
}

func main() {
	dict := flag.String("dict", "/usr/share/wordnet", "folder of WordNet's data files")
	out := flag.String("out", "internal/lexicon/data", "folder of the tables")
	flag.Parse()
	log.SetFlags(0)
	senses := readIndex(filepath.Join(*dict, "index.noun"))
	sets := readData(filepath.Join(*dict, "data.noun"))
	counts := readCounts(filepath.Join(*dict, "cntlist.rev"))
	kindOf := make(map[string]string)
	for key, kind := range roots {
		lemma, n, _ := strings.Cut(key, "%")
		i, err := strconv.Atoi(n)
		if err != nil || i > len(senses[lemma]) {
			log.Fatalf("gen: no sense %s", key)
		}
		kindOf[senses[lemma][i-1]] = kind
	}
	words := make(map[string][]string)
	known := make(map[string]bool)
	for lemma, offsets := range senses {
		if !word(lemma) {
			continue
		}
		kind := nearest(sets, kindOf, offsets[0])
		concrete := sets[offsets[0]].file == "06" // noun.artifact
		if kind == "" || sets[offsets[0]].proper || kind == "thing" && !concrete && counts[lemma] < 1 {
			continue
		}
		words[kind] = append(words[kind], lemma)
		known[lemma] = true
	}
	writeWords(filepath.Join(*out, "wordnet.tsv"), words)
	writePlurals(filepath.Join(*out, "plurals.tsv"), filepath.Join(*dict, "noun.exc"), known, filepath.Join(*out, "nouns.tsv"))
}

func word(lemma string) bool {
	for i := 0; i < len(lemma); i++ {
		if lemma[i] < 'a' || lemma[i] > 'z' {
			return false
		}
	}
	return len(lemma) > 2
}

// nearest walks up from a synset, breadth first, to the first root.
func nearest(sets map[string]synset, kindOf map[string]string, offset string) string {
	for queue := []string{offset}; len(queue) > 0 && len(queue) < 1000; queue = queue[1:] {
		if kind, ok := kindOf[queue[0]]; ok {
			return kind
		}
		queue = append(queue, sets[queue[0]].parents...)
	}
	return ""
}

func lines(path string, each func(fields []string)) {
	f, err := os.Open(path)
	if err != nil {
		log.Fatalf("gen: %v", err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		if strings.HasPrefix(sc.Text(), "  ") || strings.HasPrefix(sc.Text(), "#") {
			continue // the licence at the head of WordNet's files
		}
		each(strings.Fields(sc.Text()))
	}
	if err := sc.Err(); err != nil {
		log.Fatalf("gen: %s: %v", path, err)
	}
}

// readIndex returns the offsets of the senses of each lemma, the most frequent first (wndb(5WN)).
func readIndex(path string) map[string][]string {
	m := make(map[string][]string)
	lines(path, func(f []string) {
		n, _ := strconv.Atoi(f[2])
		m[f[0]] = f[len(f)-n:]
	})
	return m
}

// readData returns the hypernyms of each synset, not those of which it is an instance (wndb(5WN)).
func readData(path string) map[string]synset {
	m := make(map[string]synset)
	lines(path, func(f []string) {
		s := synset{file: f[1], proper: f[4][0] < 'a'}
		n, _ := strconv.ParseInt(f[3], 16, 0)
		at := 4 + 2*int(n)
		pointers, _ := strconv.Atoi(f[at])
		for i := range pointers {
			if p := f[at+1+4*i:]; p[0] == "@" {
				s.parents = append(s.parents, p[1])
			}
		}
		m[f[0]] = s
	})
	return m
}

// readCounts returns how often each noun is tagged in the semantic concordances (senseidx(5WN)).
func readCounts(path string) map[string]int {
	m := make(map[string]int)
	lines(path, func(f []string) {
		lemma, rest, _ := strings.Cut(f[0], "%")
		if n, err := strconv.Atoi(f[2]); err == nil && strings.HasPrefix(rest, "1:") {
			m[lemma] += n
		}
	})
	return m
}

const head = `# %s
# Source: WordNet 3.0, made by internal/lexicon/gen. Licence: WordNet 3.0 license, Copyright 2006 by Princeton University (see NOTICE).
# %s
`

func writeWords(path string, words map[string][]string) {
	var b strings.Builder
	fmt.Fprintf(&b, head, "Single nouns of people and things by their most frequent sense, a row for each kind and first letter.", "kind	nouns")
	kinds := make([]string, 0, len(words))
	for k := range words {
		kinds = append(kinds, k)
	}
	slices.Sort(kinds)
	for _, k := range kinds {
		slices.Sort(words[k])
		for c := byte('a'); c <= 'z'; c++ {
			var row []string
			for _, w := range words[k] {
				if w[0] == c {
					row = append(row, w)
				}
			}
			if row != nil {
				fmt.Fprintf(&b, "%s\t%s\n", k, strings.Join(row, " "))
			}
		}
	}
	write(path, b.String())
}

func writePlurals(path, exceptions string, known map[string]bool, nouns string) {
	lines(nouns, func(f []string) { known[f[0]] = true })
	var rows []string
	seen := make(map[string]bool)
	lines(exceptions, func(f []string) {
		regular := f[0] == f[1]+"s" || f[0] == f[1]+"es" || strings.HasSuffix(f[0], "men") && strings.HasSuffix(f[1], "man")
		if known[f[1]] && !known[f[0]] && !regular && !seen[f[0]] {
			seen[f[0]] = true
			rows = append(rows, f[0]+"\t"+f[1]+"\n")
		}
	})
	slices.Sort(rows)
	var b strings.Builder
	fmt.Fprintf(&b, head, "Irregular plurals of the nouns of nouns.tsv and wordnet.tsv.", "plural	singular")
	write(path, b.String()+strings.Join(rows, ""))
}

func write(path, s string) {
	if err := os.WriteFile(path, []byte(s), 0o644); err != nil {
		log.Fatalf("gen: %v", err)
	}
}
