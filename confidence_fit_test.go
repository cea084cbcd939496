package kfacts

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"sort"
	"strings"
	"testing"

	"kfacts/internal/logistic"
)

var fit = flag.String("fit", "", "labelled files, comma-separated, to fit internal/lexicon/data/confidence.tsv on")

// variance is that of the prior on the weights; chosen by cross-validation among 0.1, 0.3, 1 and 3.
const variance = 0.3

// caution is taken off the bias: text at large is a little harder than labelled text that the rules were mended by. It is
// about the difference of log odds between the precision on labelled texts when they were first read and after
// (docs/accuracy.md).
const caution = 0.4

// TestFitConfidence fits the confidences and writes their table: go test -run TestFitConfidence . -fit GOLD.jsonl,…
// It prints the figures of five-fold cross-validation, in which the text of a document is never on both sides.
func TestFitConfidence(t *testing.T) {
	if *fit == "" {
		t.Skip("no -fit")
	}
	cases := map[string][]foldedCase{}
	for _, name := range strings.Split(*fit, ",") {
		collect(t, name, cases)
	}
	var out bytes.Buffer
	out.WriteString("# Weights of the features that a confidence is read from. Made by: go test -run TestFitConfidence . -fit GOLD.jsonl,...\n" +
		"# Source: fitted on labelled news text. Licence: as the project.\n# part\tfeature\tweight\n")
	for _, part := range []string{"core", "actor", "source", "date"} {
		crossValidate(t, part, cases[part])
		m := logistic.Fit(plain(cases[part], -1), variance)
		if part == "core" {
			m[""] -= caution
		}
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
	fold int
}

// collect extracts the facts of a labelled file and judges them.
func collect(t *testing.T, name string, cases map[string][]foldedCase) {
	gold := readLabelled(t, name)
	for i := range gold {
		_, drafts, facts := assembled(&gold[i])
		for j, v := range judged(t, &gold[i], facts) {
			if v.Open {
				continue
			}
			add := func(part string, features []string, right bool) {
				cases[part] = append(cases[part], foldedCase{logistic.Case{Features: features, Right: right}, i % 5})
			}
			add("core", drafts[j].evidence.core, v.Core)
			if !v.Core {
				continue
			}
			add("actor", drafts[j].evidence.actor, v.Parts["actor"])
			if facts[j].Source != nil {
				add("source", drafts[j].evidence.source, v.Parts["source"])
			}
			if facts[j].Date != nil {
				add("date", drafts[j].evidence.date, v.Parts["date"])
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
	var bins [10]struct{ p, y float64 }
	brier, sure, sureRight, right := 0.0, 0, 0, 0
	for fold := range 5 {
		m := logistic.Fit(plain(cases, fold), variance)
		for _, c := range cases {
			if c.fold != fold {
				continue
			}
			p, y := m.Probability(c.Features), 0.0
			if c.Right {
				y = 1
				right++
			}
			b := &bins[min(9, int(p*10))]
			b.p, b.y = b.p+p, b.y+y
			brier += (p - y) * (p - y)
			if p >= 0.8 {
				sure++
				sureRight += int(y)
			}
		}
	}
	off := 0.0
	for _, b := range bins {
		off += math.Abs(b.p - b.y)
	}
	n := float64(len(cases))
	t.Logf("%s: %d cases, right %.3f; cross-validated: ECE %.3f, Brier %.3f, precision at 0.8 %.3f, share there %.3f",
		part, len(cases), float64(right)/n, off/n, brier/n, float64(sureRight)/float64(max(1, sure)), float64(sure)/n)
}
