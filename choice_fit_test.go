package kfacts

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"sort"
	"strings"
	"testing"

	"kfacts/internal/logistic"
	"kfacts/internal/text"
)

var fitChoices = flag.String("fitchoices", "", "labelled files, comma-separated, to fit internal/lexicon/data/choices.tsv on")

// choiceVariance is that of the prior on the weights of each choice; chosen by the figures of texts that nobody mended the program by.
var choiceVariance = map[string]float64{"doer": 0.3, "noun": 1, "time": 0.3}

// choiceRounds is how often the weights are fitted. In the first round each fact follows those before it with their right
// choices; in the next ones with what models fitted without the text chose, as it will be where nobody knows what is right.
// Fitted on right choices alone, the weights trust the choice before too much, and pass an error on.
const choiceRounds = 3

// TestFitChoices fits the weights by which times, doers and nouns are chosen and writes their table:
// go test -run TestFitChoices . -fitchoices GOLD.jsonl,…
// It prints the figures of five-fold cross-validation, in which the text of a document is never on both sides.
func TestFitChoices(t *testing.T) {
	if *fitChoices == "" {
		t.Skip("no -fitchoices")
	}
	cases := map[string][]*foldedChoice{}
	for _, name := range strings.Split(*fitChoices, ",") {
		collectChoices(t, name, cases)
	}
	var out bytes.Buffer
	out.WriteString("# Weights of the features by which the time, the doer and the noun of a fact are chosen. Made by: go test -run TestFitChoices . -fitchoices GOLD.jsonl,...\n" +
		"# Source: fitted on labelled news text. Licence: as the project.\n# choice and place\tfeature\tweight\n")
	for _, what := range []string{"doer", "noun", "time"} {
		for range choiceRounds {
			crossValidateChoices(t, what, cases[what])
			for _, c := range cases[what] {
				c.history = c.chosen
			}
		}
		m := logistic.FitChoices(plainChoices(cases[what], -1), choiceVariance[what])
		names := make([]string, 0, len(m))
		for f := range m {
			names = append(names, f)
		}
		sort.Strings(names)
		for _, f := range names {
			place, feature, _ := strings.Cut(f, " ")
			fmt.Fprintf(&out, "%s %s\t%s\t%.3f\n", what, place, feature, m[f])
		}
	}
	if err := os.WriteFile("internal/lexicon/data/choices.tsv", out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// A foldedChoice is one choice for one fact.
type foldedChoice struct {
	options []option
	right   []bool
	fold    int
	before  *foldedChoice // that of the fact before it in the text; nil for none
	same    bool          // in the same sentence

	chosen  option // by the model of the other folds
	history option // as the facts after it see it in fitting: the right one, then what was chosen in the round before
}

// first is the first right option, or -1.
func (c *foldedChoice) first() int { return slices.Index(c.right, true) }

// observed is the choice as the model sees it, given what was chosen for the facts before it.
func (c *foldedChoice) observed(chosen func(c *foldedChoice) option) logistic.Choice {
	out := logistic.Choice{Right: c.right}
	var history []option
	for b := c.before; b != nil && len(history) < maxTold; b = b.before {
		history = append(history, chosen(b))
	}
	for _, o := range c.options {
		o.features = slices.Clone(o.features)
		if len(history) > 0 {
			same := func(h option) bool { return h.time == o.time && h.doer == o.doer && h.noun == o.noun }
			o.follow(same(history[0]), slices.ContainsFunc(history, same), c.same)
		}
		var names []string
		for _, f := range o.features {
			names = append(names, o.place+" "+f)
		}
		out.Options = append(out.Options, names)
	}
	return out
}

func collectChoices(t *testing.T, name string, cases map[string][]*foldedChoice) {
	gold := readLabelled(t, name)
	for i := range gold {
		p, drafts, facts := assembled(&gold[i])
		before := map[string]*foldedChoice{}
		for j, v := range judged(t, &gold[i], facts) {
			if v.Open || !v.Core || wholeOf(drafts, j) >= 0 {
				continue
			}
			changed := slices.Clone(facts)
			collectChoice := func(what, part string, options []option, set func(f *Fact, o option)) {
				c := &foldedChoice{fold: i % 5, options: slices.Clone(options), before: before[what]}
				c.same = j > 0 && drafts[j].in == drafts[j-1].in
				for _, o := range c.options {
					set(&changed[j], o)
					c.right = append(c.right, judged(t, &gold[i], changed)[j].Parts[part])
				}
				changed[j] = facts[j]
				c.history = c.options[max(0, c.first())]
				cases[what] = append(cases[what], c)
				before[what] = c
			}
			a := p.scope.Of(text.Span(facts[j].Count.Span))
			if !(drafts[j].toll && p.byTheWay(&drafts[j])) {
				collectChoice("time", "date", p.timeOptions(drafts, facts, j, a), func(f *Fact, o option) {
					f.Date = nil
					if o.time != nil {
						f.Date = p.date(o.time)
					}
				})
			}
			if n, ok := ownNoun(&drafts[j]); !ok && elidedKind(drafts[j].measure) != "thing" {
				collectChoice("noun", "actor", p.nounOptions(drafts, facts, j), func(f *Fact, o option) {
					f.Actor = p.actorOf(drafts, facts, j, o.noun, o.noun.in != nil)
				})
			} else {
				own := option{noun: n}
				before["noun"] = &foldedChoice{before: before["noun"], chosen: own, history: own} // no choice, but seen by the next ones
			}
			collectChoice("doer", "by", p.doerOptions(drafts, facts, j), func(f *Fact, o option) {
				f.By = nil
				if o.doer.in != nil {
					f.By = p.doer(o.doer, 1)
				}
			})
		}
	}
}

// plainChoices is the choices without those of one fold, each after the history of the facts before.
func plainChoices(cases []*foldedChoice, without int) []logistic.Choice {
	var out []logistic.Choice
	for _, c := range cases {
		if c.fold == without || c.first() < 0 {
			continue
		}
		out = append(out, c.observed(func(b *foldedChoice) option { return b.history }))
	}
	return out
}

func crossValidateChoices(t *testing.T, what string, cases []*foldedChoice) {
	right, lost, hit, chosen, wanted := 0, 0, 0, 0, 0
	for fold := range 5 {
		m := logistic.FitChoices(plainChoices(cases, fold), choiceVariance[what])
		for _, c := range cases {
			if c.fold != fold {
				continue
			}
			best, score := 0, 0.0
			for i, features := range c.observed(func(b *foldedChoice) option { return b.chosen }).Options {
				z := 0.0
				for _, f := range features {
					z += m[f]
				}
				if i == 0 || z > score {
					best, score = i, z
				}
			}
			c.chosen = c.options[best]
			if c.right[best] {
				right++
			}
			if c.first() < 0 {
				lost++
			}
			if best > 0 {
				chosen++
				if c.right[best] {
					hit++
				}
			}
			if c.first() != 0 {
				wanted++
			}
		}
	}
	t.Logf("%s: %d choices; cross-validated: right %.3f, F1 %.3f; no option right %d", what, len(cases),
		float64(right)/float64(len(cases)), 2*float64(hit)/float64(chosen+wanted), lost)
}
