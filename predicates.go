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

// attribute reads "12 wounded soldiers".
func (m *measurer) attribute(k int) (draft, bool) {
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
	return draft{}, false
}

// adjective reads "12 dead", "12 were missing", "left 12 dead", "12 wounded soldiers".
func (m *measurer) adjective(k int) (draft, bool) {
	if d, ok := m.attribute(k); ok {
		return d, true
	}
	if k+2 < len(m.v.Chunks) && m.v.Chunks[k+1].Kind == clause.Prep && m.v.Chunks[k+1].Word == "with" && m.v.Chunks[k+2].Kind == clause.NP && m.v.Chunks[k+2].Head >= 0 && classOf(m.v, k).has("person") && lexicon.Listed("@injury", m.v.Norm(m.v.Chunks[k+2].Head)) {
		return draft{in: m.in, np: k, measure: Wounded, rule: rulePredicate, trigger: k + 2}, true
	}
	cls := classOf(m.v, k)
	list := "person"
	if !cls.has("person") && !cls.has("body") && !cls.has("casualties") && !cls.has("vehicle") && !cls.has("unit") {
		if list = "thing"; !cls.has("building") && !cls.has("place") {
			return draft{}, false
		}
	}
	if k >= 2 && m.v.Chunks[k-1].Copula && m.v.Chunks[k-2].End == m.v.Chunks[k-2].First+1 && (k == 2 || m.v.Chunks[k-3].Kind != clause.NP) {
		if measure, ok := measureWord("person", m.v.Norm(m.v.Chunks[k-2].First)); ok {
			return draft{in: m.in, np: k, measure: measure, rule: rulePredicate, trigger: k - 2}, true // "Missing are seven"
		}
	}
	for j := k + 1; j < len(m.v.Chunks) && j <= k+4; j++ {
		switch a := &m.v.Chunks[j]; a.Kind {
		case clause.Adj, clause.Adv:
			if measure, ok := measureWord(list, m.v.Norm(a.First)); ok && (measure != Missing || cls.has("person")) {
				return draft{in: m.in, np: k, measure: measure, rule: rulePredicate, trigger: j}, true
			}
			continue
		case clause.VG:
			if measure, ok := measureWord(list, m.v.Norm(a.Main)); ok && (measure != Missing || cls.has("person")) && (a.Reduced || m.v.Norm(a.Main) == "missing" || m.v.Norm(a.Main) == "unaccounted") {
				return draft{in: m.in, np: k, measure: measure, rule: rulePredicate, trigger: j}, true
			}
			if a.Copula || a.Raising != "" || clause.Raising(m.v.Norm(a.Main)) {
				continue
			}
		case clause.Time, clause.Quote:
			continue
		case clause.Rel:
			if a.Word == "who" {
				continue // "30 passengers who are still missing"
			}
		}
		break
	}
	return m.predicated(k, cls)
}

// predicated reads the word that is said of the noun phrase at chunk k behind a list or an aside: "three guards and a driver dead",
// "three men, all drivers, are missing".
func (m *measurer) predicated(k int, cls classes) (draft, bool) {
	if list := m.v.List(k); len(list) > 1 && cls.has("person") && !elided(m.v, list[len(list)-1]) {
		if j := list[len(list)-1] + 1; j < len(m.v.Chunks) && m.v.Chunks[j].Kind == clause.Adj {
			if measure, ok := measureWord("person", m.v.Norm(m.v.Chunks[j].First)); ok {
				return draft{in: m.in, np: k, measure: measure, rule: rulePredicate, trigger: j}, true // "three guards and a driver dead"
			}
		}
	}
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		vg := &m.v.Chunks[p.VG]
		if measure, ok := measureWord("person", m.v.Norm(vg.Main)); ok && measure == Missing && cls.has("person") && p.VG > k && has(p.Subject, k) && !vg.Negated && !m.hypothetical(p) {
			return draft{in: m.in, np: k, measure: measure, rule: rulePredicate, trigger: p.VG}, true // "three men, all drivers, are missing"
		}
	}
	if p := m.stateOf(k); p != nil && p.VG > k+1 && !m.v.Chunks[p.VG].Negated && p.VG+1 < len(m.v.Chunks) {
		if a := &m.v.Chunks[p.VG+1]; a.Kind == clause.Adj || a.Kind == clause.Adv {
			if measure, ok := measureWord("person", m.v.Norm(a.First)); ok {
				return draft{in: m.in, np: k, measure: measure, rule: rulePredicate, trigger: p.VG + 1}, true // "a man from Lima is dead"
			}
		}
	}
	if p := m.stateOf(k); p != nil && elided(m.v, k) && m.hurtBefore(k) && lexicon.Listed("@grave", m.v.Norm(m.v.Chunks[p.VG].End)) {
		return draft{in: m.in, np: k, measure: Infected, rule: rulePredicate, trigger: p.VG}, true // "20 were hurt; two are critical"
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

// condition reads "seven people are in critical condition", "12 remain behind bars", "with three in custody", "in custody
// are two guards".
func (m *measurer) condition(k int, cls classes) (draft, bool) {
	list := m.v.List(k)
	j, verb := list[len(list)-1]+1, k > 0 && m.v.Chunks[k-1].Word == "with" && cls.has("thing") && !cls.has("person") // "with 20 stalls in ashes"
	if _, ok := m.state(k+1, false); ok {
		j = k + 1 // "thousands without homes, hundreds dead"
	}
	if j < len(m.v.Chunks) && (m.v.Chunks[j].Kind == clause.Rel || m.v.Chunks[j].Kind == clause.Comma) {
		if p := m.stateOf(k); p != nil {
			j = p.VG // "robbers who had terrorised the highway are in custody", "four, a nun among them, remain in captivity"
		}
	}
	if j+1 < len(m.v.Chunks) && m.v.Chunks[j].Word == "of" && m.v.Chunks[j+1].Kind == clause.Rel {
		j += 2 // "three of whom are in custody"
	}
	for n := 0; n < 2 && j+2 < len(m.v.Chunks) && m.v.Chunks[j].Kind == clause.Prep && m.v.Chunks[j+1].Kind == clause.NP && m.v.Chunks[j+2].Kind != clause.Comma; n++ {
		if _, ok := m.state(j, false); ok {
			break
		}
		j += 2 // "two men in their 20s are in custody"
	}
	end := j + 3
	for ; j < len(m.v.Chunks) && j < end; j++ {
		if c := &m.v.Chunks[j]; c.Kind == clause.VG {
			if verb || c.Negated || c.Passive || !(c.Copula || lexicon.Listed("state verb", m.v.Norm(c.Main))) {
				return draft{}, false
			}
			verb = true
		} else if c.Kind != clause.Adv && c.Kind != clause.Time {
			break
		}
	}
	if !verb && elided(m.v, k) && k > 0 && (m.v.Chunks[k-1].Kind == clause.Comma || m.v.Chunks[k-1].Kind == clause.Conj) && m.lastCounted(k) == Killed {
		return draft{}, false // "nine died at the scene, three in hospital"
	}
	if measure, ok := m.state(j, verb); ok && m.canBe(k, measure, cls) && !(measure == Infected && (m.zero(k) || k >= 2 && m.ofWhich(k))) {
		return draft{in: m.in, np: k, measure: measure, rule: rulePredicate, trigger: j}, true
	}
	if vg := k - 1; k >= 3 && m.v.Chunks[vg].Copula && !m.v.Chunks[vg].Negated {
		if measure, ok := m.state(k-3, true); ok && m.canBe(k, measure, cls) {
			return draft{in: m.in, np: k, measure: measure, rule: rulePredicate, trigger: k - 3}, true
		}
	}
	return draft{}, false
}

// inHospital makes wounded people of those who are in hospital or treated where the sentence tells of wounds or of violence that
// makes them, and of no illness: "37 people were hospitalised after clashes", "20 people were hurt; four are in hospital".
func (m *measurer) inHospital() {
	for i := range m.drafts {
		d := &m.drafts[i]
		if d.measure != Infected || !m.cared(d) || m.stands("@illness") {
			continue
		}
		if (d.pred != nil || m.gravely(d)) && m.stands("@violence") || m.stands("@injury") || m.countedBefore(d.np) == Wounded || i == 0 && m.hurt {
			d.measure = Wounded
		}
	}
}

// gravely reports whether the draft is of people whose condition is said to be grave.
func (m *measurer) gravely(d *draft) bool { return d.rule == ruleNominal && d.trigger > d.np }

// cared reports whether the draft says that its people are in hospital, under treatment or in danger.
func (m *measurer) cared(d *draft) bool {
	if d.pred == nil {
		return d.rule == rulePredicate || m.gravely(d)
	}
	switch lexicon.Lemma(m.v.Norm(m.v.Chunks[d.pred.VG].Main)) {
	case "hospitalise", "hospitalize", "treat":
		return true
	}
	return d.with && m.stands("@hospital")
}

// canBe reports whether the counted at chunk k can be in the state of the measure: people, soldiers on duty, houses in flames,
// villages in somebody's hands.
func (m *measurer) canBe(k int, measure Measure, cls classes) bool {
	switch measure {
	case Deployed:
		return m.troops(k, cls)
	case Destroyed:
		return !elided(m.v, k) && (cls.has("building") || cls.has("vehicle") || cls.has("place"))
	case Territory:
		return cls.has("place") && !elided(m.v, k)
	}
	return cls.has("person")
}

// hurtBefore reports whether the people counted last before chunk k were hurt or fell ill.
func (m *measurer) hurtBefore(k int) bool {
	before := m.countedBefore(k)
	return before == Wounded || before == Infected || m.hurt
}

// stateOf is the predicate that says how the noun phrase at chunk k is, or nil.
func (m *measurer) stateOf(k int) *clause.Predicate {
	for i := range m.v.Preds {
		if p := &m.v.Preds[i]; p.VG > k && has(p.Subject, k) && m.v.Chunks[p.VG].Copula {
			return p
		}
	}
	return nil
}

// state is the measure of those who are as the preposition at chunk j and the noun after it say: "in custody", "behind bars".
// Without a verb before it, it has to end its clause or go on with another phrase.
func (m *measurer) state(j int, verb bool) (Measure, bool) {
	if j < 0 || j+1 >= len(m.v.Chunks) || m.v.Chunks[j].Kind != clause.Prep || m.v.Chunks[j+1].Kind != clause.NP || m.v.Chunks[j+1].Head < 0 {
		return "", false
	}
	words := m.v.Chunks[j].Word + ":" + m.v.Norm(m.v.Chunks[j+1].Head)
	measure, ok := lexicon.RuleWords("state")[words]
	if first := m.v.Norm(m.v.Chunks[j+1].First); !ok && first == "police" {
		measure, ok = lexicon.RuleWords("state")[words+":"+first] // "in the police net"
	}
	if !ok && verb {
		measure, ok = lexicon.RuleWords("state after verb")[words]
	}
	if measure == string(Abducted) && j+3 < len(m.v.Chunks) && m.force(j+3) {
		measure = string(Detained) // "in the hands of the police"
	}
	if ok && !verb && j+2 < len(m.v.Chunks) && m.v.Chunks[j+2].Kind == clause.VG {
		return "", false // "two men in custody told their story"
	}
	return Measure(measure), ok
}

// measureWord is the measure that a predicate or attributive word gives the people, or the things, that it is said of.
func measureWord(list, norm string) (Measure, bool) {
	measure, ok := lexicon.RuleWord(list, norm)
	return Measure(measure), ok
}
