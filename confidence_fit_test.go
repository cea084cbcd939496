package kfacts

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"sort"
	"strings"
	"testing"

	"kfacts/internal/logistic"
)

var fit = flag.String("fit", "", "labelled files, comma-separated, to fit internal/lexicon/data/confidence.tsv on")

// variance is that of the prior on the weights; chosen by cross-validation among 0.1, 0.3, 1 and 3.
const variance = 0.3

// mended is the feature of facts in long texts that the rules were mended by. Its weight says how much surer the rules
// are there than in text that they never saw; it is fitted with the others and left out of the table.
const mended = "mended"

// oftenSeen is how many cases a trigger word needs for a weight of its own.
const oftenSeen = 20

var unseen = flag.String("unseen", "", "labelled files, comma-separated, that the rules were not mended by")

// TestFitConfidence fits the confidences and writes their table:
// go test -run TestFitConfidence . -fit GOLD.jsonl,… -unseen GOLD.jsonl,…
// It prints the figures of five-fold cross-validation, in which the text of a document is never on both sides.
func TestFitConfidence(t *testing.T) {
	if *fit == "" {
		t.Skip("no -fit")
	}
	cases := map[string][]foldedCase{}
	for _, name := range strings.Split(*fit, ",") {
		collect(t, name, true, cases)
	}
	if *unseen != "" {
		for _, name := range strings.Split(*unseen, ",") {
			collect(t, name, false, cases)
		}
	}
	keepFrequent(cases["core"])
	var out bytes.Buffer
	out.WriteString("# Weights of the features that a confidence is read from. Made by: go test -run TestFitConfidence . -fit GOLD.jsonl,...\n" +
		"# Source: fitted on labelled news text. Licence: as the project.\n# part\tfeature\tweight\n")
	for _, part := range []string{"core", "actor", "source", "date"} {
		crossValidate(t, part, cases[part])
		m := logistic.Fit(plain(cases[part], -1), variance)
		delete(m, mended)
		names := make([]string, 0, len(m))
		for f := range m {
			names = append(names, f)
		}
		sort.Strings(names)
		for _, f := range names {
			fmt.Fprintf(&out, "%s\t%s\t%.3f\n", part, f, m[f])
		}
	}
	if err := os.WriteFile("internal/lexicon/data/confidence.tsv", out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

type foldedCase struct {
	logistic.Case
	fold  int
	known bool // of a text that the rules were mended by
}

// keepFrequent takes out the trigger words of too few cases.
func keepFrequent(cases []foldedCase) {
	seen := map[string]int{}
	for _, c := range cases {
		for _, f := range c.Features {
			seen[f]++
		}
	}
	for i := range cases {
		cases[i].Features = slices.DeleteFunc(cases[i].Features, func(f string) bool { return strings.HasPrefix(f, "trigger=") && seen[f] < oftenSeen })
	}
}

// collect extracts the facts of a labelled file and judges them.
func collect(t *testing.T, name string, known bool, cases map[string][]foldedCase) {
	gold := readLabelled(t, name)
	for i := range gold {
		_, drafts, facts := assembled(&gold[i])
		for j, v := range judged(t, &gold[i], facts) {
			if v.Open {
				continue
			}
			add := func(part string, features []string, right bool) {
				if known && slices.Contains(features, longText) {
					features = append(features, mended)
				}
				cases[part] = append(cases[part], foldedCase{logistic.Case{Features: features, Right: right}, i % 5, known})
			}
			add("core", drafts[j].evidence.core.features, v.Core)
			if !v.Core {
				continue
			}
			add("actor", drafts[j].evidence.actor.features, v.Parts["actor"])
			if facts[j].Source != nil {
				add("source", drafts[j].evidence.source.features, v.Parts["source"])
			}
			if facts[j].Date != nil {
				add("date", drafts[j].evidence.date.features, v.Parts["date"])
			}
		}
	}
}

// plain is the cases without those of one fold.
func plain(cases []foldedCase, without int) []logistic.Case {
	var out []logistic.Case
	for _, c := range cases {
		if c.fold != without {
			out = append(out, c.Case)
		}
	}
	return out
}

func crossValidate(t *testing.T, part string, cases []foldedCase) {
	var all, fresh reckoning
	for fold := range 5 {
		m := logistic.Fit(plain(cases, fold), variance)
		for _, c := range cases {
			if c.fold != fold {
				continue
			}
			all.add(m.Probability(c.Features), c.Right)
			if !c.known {
				fresh.add(m.Probability(c.Features), c.Right)
			}
		}
	}
	t.Logf("%s: %s", part, &all)
	t.Logf("%s, unseen: %s", part, &fresh)
}

// A reckoning compares confidences with what was right.
type reckoning struct {
	bins               [10]struct{ p, y float64 }
	n, sure, sureRight int
	brier, right       float64
}

func (r *reckoning) add(p float64, right bool) {
	y := 0.0
	if right {
		y = 1
	}
	b := &r.bins[min(9, int(p*10))]
	b.p, b.y = b.p+p, b.y+y
	r.n++
	r.right += y
	r.brier += (p - y) * (p - y)
	if p >= 0.8 {
		r.sure++
		r.sureRight += int(y)
	}
}

func (r *reckoning) String() string {
	off, n := 0.0, float64(max(1, r.n))
	for _, b := range r.bins {
		off += math.Abs(b.p - b.y)
	}
	return fmt.Sprintf("%d cases, right %.3f; cross-validated: ECE %.3f, Brier %.3f, precision at 0.8 %.3f, share there %.3f",
		r.n, r.right/n, off/n, r.brier/n, float64(r.sureRight)/float64(max(1, r.sure)), float64(r.sure)/n)
}
