package clean

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"sort"
	"strings"
	"testing"

	"kfacts/internal/logistic"
)

var (
	fitBlocks     = flag.String("fitblocks", "", "labelled pages, comma-separated, to fit internal/lexicon/data/blocks.tsv on")
	blockArticles = flag.String("articles", "", "files of articles without noise, comma-separated, to fit it on too")
)

// blockVariance is that of the prior on the weights; chosen by cross-validation.
const blockVariance = 0.7

// articleShare is how many articles without noise there are to one that is fitted on.
const articleShare = 2

// A goldPage is a page with what is noise in it.
type goldPage struct {
	ID, Text string
	Drop     []struct{ Start, End int }
}

// A blockCase is a block whose nature is known.
type blockCase struct {
	names []string
	zone  zone
	noise bool
	size  int
	page  int
	text  string
}

// TestFitBlocks fits the weights by which blocks are told apart and writes their table:
// go test ./internal/clean -run TestFitBlocks -v -fitblocks PAGES.jsonl,… -articles TEXTS.jsonl,…
// It prints the figures of five-fold cross-validation, in which no page is on both sides.
func TestFitBlocks(t *testing.T) {
	if *fitBlocks == "" {
		t.Skip("no -fitblocks")
	}
	var cases []blockCase
	pages := 0
	for _, name := range strings.Split(*fitBlocks, ",") {
		for _, p := range readGold(t, name) {
			cases = p.cases(cases, fifth(p.ID))
			pages++
		}
	}
	if *blockArticles != "" {
		for _, name := range strings.Split(*blockArticles, ",") {
			for i, p := range readGold(t, name) {
				if i%articleShare == 0 {
					cases = p.cases(cases, fifth(p.ID))
					pages++
				}
			}
		}
	}
	t.Logf("%d pages, %d cases", pages, len(cases))
	crossValidateBlocks(t, cases)
	m := logistic.Fit(logisticCases(cases, -1), blockVariance)
	var out bytes.Buffer
	out.WriteString("# Weights of the signs by which a block of a page is noise. Made by: go test ./internal/clean -run TestFitBlocks -fitblocks PAGES.jsonl,... -articles TEXTS.jsonl,...\n" +
		"# Source: fitted on labelled pages. Licence: as the project.\n# zone of the page\tsign\tweight\n")
	var names []string
	for f := range m {
		names = append(names, f)
	}
	sort.Strings(names)
	for _, f := range names {
		row := f
		if !strings.Contains(f, "\t") {
			row = "\t" + f
		}
		fmt.Fprintf(&out, "%s\t%.3f\n", row, m[f])
	}
	if err := os.WriteFile("../lexicon/data/blocks.tsv", out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// fifth is in which fifth of the pages one is.
func fifth(id string) int {
	h := fnv.New32a()
	h.Write([]byte(id))
	return int(h.Sum32() % 5)
}

func readGold(t *testing.T, name string) []goldPage {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []goldPage
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<26)
	for s.Scan() {
		var p goldPage
		if err := json.Unmarshal(s.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}

// cases appends the blocks that the rules leave open, with what is noise beside them.
func (p *goldPage) cases(dst []blockCase, page int) []blockCase {
	noise := make([]bool, len(p.Text))
	for _, d := range p.Drop {
		for i := d.Start; i < d.End; i++ {
			noise[i] = true
		}
	}
	c := cleaner{index: tables(), input: p.Text}
	c.read()
	c.rules()
	if !c.uneven() {
		return dst
	}
	g := c.page()
	share := func(i int) float64 {
		n := 0
		for j := c.pieces[i].start; j < c.pieces[i].end; j++ {
			if noise[j] {
				n++
			}
		}
		return float64(n) / float64(c.size(i))
	}
	for i := range c.pieces {
		s := share(i)
		if c.pieces[i].kind > prose || !g.open(i) || strings.IndexFunc(c.text(i), wordRune) < 0 || s > 0.2 && s < 0.8 {
			continue
		}
		k := blockCase{names: g.features(i).names(), noise: s > 0.5, size: c.size(i), page: page, text: c.text(i), zone: g.zone(i)}
		for _, j := range []int{i - 1, i + 1} {
			if j < 0 || j >= len(c.pieces) || c.pieces[j].kind <= prose && share(j) < 0.5 {
				continue
			}
			if g.gapBefore(max(i, j)) {
				k.names = append(k.names, featureNames[besideGap])
			} else {
				k.names = append(k.names, featureNames[besideNoise])
			}
		}
		dst = append(dst, k)
	}
	return dst
}

// logisticCases are those of all folds but one.
func logisticCases(cases []blockCase, but int) []logistic.Case {
	var out []logistic.Case
	for _, c := range cases {
		if c.page%5 != but {
			out = append(out, logistic.Case{Features: c.names, Right: c.noise})
		}
	}
	return out
}

// crossValidateBlocks prints how many bytes of noise are found and how many of articles are lost at several thresholds, in each
// zone of the page.
func crossValidateBlocks(t *testing.T, cases []blockCase) {
	thresholds := []float64{0.5, 0.6, 0.7, 0.8, 0.9, 0.95}
	var found, lost [zones][]int
	var noise, article [zones]int
	for z := range zones {
		found[z], lost[z] = make([]int, len(thresholds)), make([]int, len(thresholds))
	}
	for fold := range 5 {
		m := logistic.Fit(logisticCases(cases, fold), blockVariance)
		for _, c := range cases {
			if c.page != fold {
				continue
			}
			p := m.Probability(c.names)
			for i, th := range thresholds {
				if p > th && c.noise {
					found[c.zone][i] += c.size
				} else if p > th {
					lost[c.zone][i] += c.size
				}
			}
			if c.noise {
				noise[c.zone] += c.size
			} else {
				article[c.zone] += c.size
			}
			if testing.Verbose() && (p > dropAbove[c.zone]) != c.noise && (c.noise || p > dropAbove[c.zone]) {
				t.Logf("noise %v p %.2f %s %.100q", c.noise, p, zoneNames[c.zone], c.text)
			}
		}
	}
	for z, name := range zoneNames {
		for i, th := range thresholds {
			fmt.Printf("%s above %.2f: found %.3f of %d bytes of noise, lost %d of %d\n", name, th, float64(found[z][i])/float64(noise[z]), noise[z], lost[z][i], article[z])
		}
	}
}
