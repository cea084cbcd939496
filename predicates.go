package kfacts

import (
	"slices"

	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
)

// resultative reports whether the verb of the draft says what came of its object: "left seven dead".
func (m *measurer) resultative(d *draft) bool {
	if d.pred == nil {
		return false
	}
	return lexicon.Listed("resultative verb", lexicon.Lemma(m.v.Norm(m.v.Chunks[d.pred.VG].Main)))
}

// adjective reads "12 dead", "12 were missing", "left 12 dead", "12 wounded soldiers".
func (m *measurer) adjective(k int) (draft, bool) {
	c := &m.v.Chunks[k]
	for i := c.Noun; i >= 0 && i < c.End; i++ {
		if i == c.Head {
			continue
		}
		measure, ok := measureWord("person", m.v.Norm(i))
		if cls := classOf(m.v, k); !ok || !cls.has("person") {
			measure, ok = measureWord("thing", m.v.Norm(i))
			ok = ok && !cls.has("event") && cls.has("thing")
		}
		if ok {
			return draft{in: m.in, np: k, measure: measure, rule: ruleAttribute, trigger: k}, true
		}
	}
	if k+2 < len(m.v.Chunks) && m.v.Chunks[k+1].Kind == clause.Prep && m.v.Chunks[k+1].Word == "with" && m.v.Chunks[k+2].Kind == clause.NP && m.v.Chunks[k+2].Head >= 0 && classOf(m.v, k).has("person") {
		switch m.v.Norm(m.v.Chunks[k+2].Head) {
		case "injuries", "wounds", "burns", "injury", "fractures":
			return draft{in: m.in, np: k, measure: Wounded, rule: rulePredicate, trigger: k + 2}, true
		}
	}
	cls := classOf(m.v, k)
	if !cls.has("person") && !cls.has("body") && !cls.has("casualties") && !cls.has("vehicle") && !cls.has("unit") {
		return draft{}, false
	}
	for j := k + 1; j < len(m.v.Chunks) && j <= k+4; j++ {
		switch a := &m.v.Chunks[j]; a.Kind {
		case clause.Adj, clause.Adv:
			if measure, ok := measureWord("person", m.v.Norm(a.First)); ok {
				return draft{in: m.in, np: k, measure: measure, rule: rulePredicate, trigger: j}, true
			}
			continue
		case clause.VG:
			if measure, ok := measureWord("person", m.v.Norm(a.Main)); ok && (a.Reduced || m.v.Norm(a.Main) == "missing" || m.v.Norm(a.Main) == "unaccounted") {
				return draft{in: m.in, np: k, measure: measure, rule: rulePredicate, trigger: j}, true
			}
			if a.Copula || a.Raising != "" || clause.Raising(m.v.Norm(a.Main)) {
				continue
			}
		case clause.Time:
			continue
		case clause.Rel:
			if a.Word == "who" {
				continue // "30 passengers who are still missing"
			}
		}
		break
	}
	return draft{}, false
}

// sentenceHas reports whether the sentence has a form of one of the verbs.
func (m *measurer) sentenceHas(lemmas ...string) bool {
	for i := range m.v.Preds {
		if slices.Contains(lemmas, lexicon.Lemma(m.v.Norm(m.v.Chunks[m.v.Preds[i].VG].Main))) {
			return true
		}
	}
	return false
}

// condition reads "seven people are in critical condition", "12 are in hospital".
func (m *measurer) condition(k int, cls classes) (draft, bool) {
	if !cls.has("person") || k+3 >= len(m.v.Chunks) {
		return draft{}, false
	}
	vg, in, np := &m.v.Chunks[k+1], &m.v.Chunks[k+2], &m.v.Chunks[k+3]
	if w := m.v.Norm(max(vg.Main, 0)); vg.Kind != clause.VG || w != "are" && w != "is" && w != "were" && w != "was" && w != "been" || vg.Negated || in.Kind != clause.Prep || in.Word != "in" || np.Kind != clause.NP || np.Head < 0 {
		return draft{}, false
	}
	switch m.v.Norm(np.Head) {
	case "condition", "state", "coma", "hospital", "hospitals", "care", "icu":
		return draft{in: m.in, np: k, measure: Infected, rule: rulePredicate, trigger: k + 1}, true
	case "custody", "detention", "jail", "prison", "prisons":
		return draft{in: m.in, np: k, measure: Detained, rule: rulePredicate, trigger: k + 1}, true
	}
	return draft{}, false
}

// measureWord is the measure that a predicate or attributive word gives the people, or the things, that it is said of.
func measureWord(list, norm string) (Measure, bool) {
	measure, ok := lexicon.RuleWords(list)[norm]
	return Measure(measure), ok
}
