package kfacts

import (
	"fmt"
	"slices"
	"strings"

	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// A KnownMeasure is a measure of the user's own: what its counted noun is called, or which verbs measure which things.
type KnownMeasure struct {
	Measure Measure  // its name, which facts carry: "cholera"
	Nouns   []string // counted nouns, as texts write them: "cholera cases", "cholera case"
	Verbs   []string // verbs, in the base form, whose object is counted: "lose", "vaccinate"
	Things  []string // with Verbs, the nouns of what is counted, as texts write them: "tank", "tanks"; none for any
}

// WithMeasures adds measures to those that kfacts knows. Where a count has a measure of the user's, it has no other. It is
// an error for a measure to have no name, or neither nouns nor verbs.
func WithMeasures(measures ...KnownMeasure) Option {
	return func(o *options) error {
		for _, k := range measures {
			if k.Measure == "" {
				return fmt.Errorf("WithMeasures: a measure has no name")
			}
			c := customMeasure{measure: k.Measure, things: lowered(k.Things), forms: map[string]bool{}}
			for _, noun := range lowered(k.Nouns) {
				if words := strings.Fields(noun); len(words) > 0 {
					c.nouns = append(c.nouns, words)
				}
			}
			for _, verb := range lowered(k.Verbs) {
				for _, form := range lexicon.Forms(verb) {
					c.forms[form] = true
				}
			}
			if len(c.nouns) == 0 && len(c.forms) == 0 {
				return fmt.Errorf("WithMeasures: %q has neither nouns nor verbs", k.Measure)
			}
			o.measures = append(o.measures, c)
		}
		return nil
	}
}

func lowered(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = strings.ToLower(strings.TrimSpace(s))
	}
	return out
}

type customMeasure struct {
	measure Measure
	nouns   [][]string
	things  []string
	forms   map[string]bool
}

// customPromising reports whether the sentence has a word that a measure of the user's asks for.
func customPromising(measures []customMeasure, s *text.Sentence) bool {
	for m := range measures {
		c := &measures[m]
		for i := range s.Tokens {
			if w := s.Tokens[i].Norm; c.forms[w] || slices.ContainsFunc(c.nouns, func(noun []string) bool { return noun[len(noun)-1] == w }) {
				return true
			}
		}
	}
	return false
}

// custom reads a measure of the user's off the counted noun phrase at chunk k.
func (m *measurer) custom(k int) bool {
	for i := range m.measures {
		c := &m.measures[i]
		if c.names(m.v, k) {
			m.add(draft{in: m.in, np: k, measure: c.measure, rule: ruleHead, trigger: k})
			return true
		}
		for j := range m.v.Preds {
			p := &m.v.Preds[j]
			vg := &m.v.Chunks[p.VG]
			role, ok := roleOf(p, vg, k)
			if !ok || role != lexicon.Object || !c.forms[m.v.Norm(vg.Main)] || vg.Negated || m.hypothetical(p) || !c.counts(m.v, k) {
				continue
			}
			m.add(draft{in: m.in, np: k, measure: c.measure, rule: ruleObject, pred: p, trigger: p.VG, planned: vg.Future})
			return true
		}
	}
	return false
}

// names reports whether the counted noun phrase at chunk k ends with one of the measure's nouns.
func (c *customMeasure) names(v *clause.View, k int) bool {
	np := &v.Chunks[k]
	if np.Noun < 0 {
		return false
	}
	for _, noun := range c.nouns {
		first := np.End - len(noun)
		if first < np.Noun {
			continue
		}
		same := true
		for i, w := range noun {
			same = same && v.Norm(first+i) == w
		}
		if same {
			return true
		}
	}
	return false
}

func (c *customMeasure) counts(v *clause.View, k int) bool {
	return len(c.things) == 0 || !elided(v, k) && slices.Contains(c.things, v.Norm(v.Chunks[k].Head))
}
