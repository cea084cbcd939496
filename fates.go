package kfacts

import (
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// fates finds the people of whom a sentence tells that they died or are missing by what came through, what is known of them or
// who looks for them: no verb of the tables has them as its argument.
func (m *measurer) fates() {
	for k := range m.v.Chunks {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || m.harmed(k) {
			continue
		}
		if measure, trigger := m.listedNames(k); measure != "" {
			m.drop(k)
			m.add(draft{in: m.in, np: k, measure: measure, rule: ruleNominal, trigger: trigger})
			continue
		}
		if !classOf(m.v, k).has("person") {
			continue
		}
		if measure, trigger := m.fate(k); measure != "" {
			m.drop(k)
			m.add(draft{in: m.in, np: k, measure: measure, rule: ruleNominal, trigger: trigger})
		}
	}
}

// fate is the measure of the fate of those at chunk k and the chunk of the word that tells it; "" for none.
func (m *measurer) fate(k int) (Measure, int) {
	if j := m.noneOf(k); j >= 0 {
		return Killed, j
	}
	if measure, j := m.whose(k); measure != "" {
		return measure, j
	}
	if j := m.lostSight(k); j >= 0 {
		return Missing, j
	}
	if j := m.inDanger(k); j >= 0 {
		return Infected, j
	}
	if w := m.v.Norm(m.v.Chunks[k].First - 2); (w == "fatal" || w == "deadly" || w == "lethal") && (m.v.Chunks[k-1].Word == "to" || m.v.Chunks[k-1].Word == "for") {
		return Killed, k - 2 // "the dose proved fatal to 11 patients"
	}
	if j := m.sought(k); j >= 0 {
		return Missing, j
	}
	if j := m.vessel(k); j >= 0 {
		return Missing, j
	}
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		if m.v.Chunks[p.VG].Copula && !m.v.Chunks[p.VG].Negated && has(p.Subject, k) && len(p.Object) == 1 && m.victims(p.Object[0]) {
			return m.victimOf(p.Object[0]), p.VG // "107 were victims of homicide"
		}
	}
	return "", -1
}

// harmed reports whether the noun phrase at chunk k has a draft of harm.
func (m *measurer) harmed(k int) bool {
	for i := range m.drafts {
		if d := &m.drafts[i]; d.np == k && d.measure != Other && d.measure != Infected && d.measure != Released {
			return true
		}
	}
	return false
}

// drop takes back the drafts of the noun phrase at chunk k.
func (m *measurer) drop(k int) {
	kept := m.drafts[:0]
	for _, d := range m.drafts {
		if d.np != k {
			kept = append(kept, d)
		}
	}
	m.drafts = kept
}

// noneOf is the chunk of the word by which none of those at chunk k came through, or -1: "none of the 48 aboard survived",
// "not one of the 23 miners got out alive", "there were no survivors among the 62 people on board".
func (m *measurer) noneOf(k int) int {
	c := &m.v.Chunks[k]
	if c.Parted && m.v.Norm(c.First-1) == "not" && m.v.Numbers[c.Num].One && m.outlives(k, k) >= 0 {
		for i := range m.v.Numbers {
			if n := &m.v.Numbers[i]; n.First > c.First && n.First < c.End && n.Count {
				c.Num = i // the whole: of one of them it says nothing
				return m.outlives(k, k)
			}
		}
	}
	if k < 2 || m.v.Chunks[k-1].Kind != clause.Prep || !m.zero(k-2) {
		return -1
	}
	switch none := m.v.Norm(m.v.Chunks[k-2].Head); {
	case none == "survivors" || none == "survivor":
		return k - 2
	case m.v.Chunks[k-1].Word == "of" || m.v.Chunks[k-1].Word == "among":
		return m.outlives(k-2, k)
	}
	return -1
}

// outlives is the chunk of the verb by which the subject at chunk s, of those at chunk k, came through, or -1: one whose denial
// says that they did not.
func (m *measurer) outlives(s, k int) int {
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		vg := &m.v.Chunks[p.VG]
		if !has(p.Subject, s) || vg.Passive && !vg.Reduced || vg.Negated {
			continue
		}
		for _, row := range lexicon.Verb(lexicon.Lemma(m.v.Norm(vg.Main))) {
			if row.Not && row.Role != lexicon.Object && m.measureFor(p, &row, classOf(m.v, k)) == Killed {
				if _, ok := m.fits(p, &row, row.Role); ok {
					return p.VG
				}
			}
		}
	}
	return -1
}

// whose is the measure of those at chunk k whose bodies, or whose fate, the relative clause after them tells of, and the chunk of
// its noun: "the 31 migrants whose bodies were found"; "" for none.
func (m *measurer) whose(k int) (Measure, int) {
	i := m.v.Chunks[k].End
	if m.v.Norm(i) == "," {
		i++
	}
	if m.v.Norm(i) != "whose" || i+1 >= len(m.v.S.Tokens) {
		return "", -1
	}
	switch w := m.v.Norm(i + 1); {
	case classes(lexicon.ThingClasses(w)).has("body"):
		return Killed, m.v.At[i+1]
	case lexicon.Listed("fate", w) && m.stands("@unknown"):
		return Missing, m.v.At[i+1]
	}
	return "", -1
}

// listedNames is the measure of those whose names at chunk k a list has, and the chunk of the list: "140 names on the list of the
// missing"; "" for none.
func (m *measurer) listedNames(k int) (Measure, int) {
	if h := m.v.Norm(max(m.v.Chunks[k].Head, 0)); h != "names" && h != "name" {
		return "", -1
	}
	for j := range m.v.Chunks {
		if c := &m.v.Chunks[j]; c.Kind != clause.NP || c.Head < 0 || !lexicon.Listed("list noun", m.v.Norm(c.Head)) {
			continue
		}
		for i := m.v.Chunks[j].End; i < len(m.v.S.Tokens) && i < m.v.Chunks[j].End+4; i++ {
			if measure, ok := measureWord("person", m.v.Norm(i)); ok {
				return measure, j
			}
		}
	}
	return "", -1
}

// inDanger is the chunk of the word that says how bad the condition of those at chunk k is, or -1: "the condition of four is stated
// to be critical".
func (m *measurer) inDanger(k int) int {
	if k < 2 || m.v.Chunks[k-1].Word != "of" || m.v.Chunks[k-2].Kind != clause.NP || m.v.Norm(max(m.v.Chunks[k-2].Head, 0)) != "condition" || m.drafted(k) {
		return -1
	}
	for j := k + 1; j < len(m.v.Chunks) && j <= k+4; j++ {
		if lexicon.Listed("@grave", m.v.Norm(m.v.Chunks[j].First)) {
			return j
		}
	}
	return -1
}

// lostSight is the chunk of the noun by which nothing is known of those at chunk k, or -1: "no trace of the two climbers", "the
// whereabouts of 43 students remain unknown", "nothing has been heard of the ten sailors".
func (m *measurer) lostSight(k int) int {
	if k < 2 || m.v.Chunks[k-1].Kind != clause.Prep || classOf(m.v, k).has("detainee") || m.v.Norm(m.v.Chunks[k].Head) == "pair" {
		return -1
	}
	j := k - 2
	switch c := &m.v.Chunks[j]; {
	case c.Kind == clause.VG:
		p := m.v.Pred(j)
		if len(p.Subject) > 0 && (m.zero(p.Subject[0]) || m.v.Norm(m.v.Chunks[p.Subject[0]].First) == "nothing") && (lexicon.Lemma(m.v.Norm(c.Main)) == "hear" || lexicon.Listed("trace", m.v.Norm(m.v.Chunks[p.Subject[0]].Head))) {
			return j
		}
	case c.Kind != clause.NP || c.Head < 0:
	case lexicon.Listed("trace", m.v.Norm(c.Head)):
		p := m.governor(j)
		lost := p != nil && (m.v.Chunks[p.VG].Negated || lexicon.Lemma(m.v.Norm(m.v.Chunks[p.VG].Main)) == "lose")
		if lost || c.Det == clause.No || c.Det == clause.Any && m.denied(j) {
			return j
		}
	case lexicon.Listed("fate", m.v.Norm(c.Head)):
		if p := m.governor(j); m.stands("@unknown") || p != nil && m.v.Chunks[p.VG].Negated || m.stands("known") && m.stands("nothing") {
			return j
		}
	}
	return -1
}

// sought is the chunk of the word by which those at chunk k are looked for, where they are people who got lost, not wanted ones;
// or -1: "the search for the 11 miners", "divers were looking for four people".
func (m *measurer) sought(k int) int {
	if k < 2 || m.v.Chunks[k-1].Word != "for" || m.v.Chunks[k].Head < 0 {
		return -1
	}
	j := k - 2
	if j > 0 && m.v.Chunks[j].Kind == clause.NP && m.v.Chunks[j-1].Kind == clause.VG {
		j-- // "searched the lake for"
	}
	switch c := &m.v.Chunks[j]; {
	case m.v.Chunks[k-2].Kind == clause.NP && m.v.Chunks[k-2].Head >= 0 && lexicon.Listed("search noun", m.v.Norm(m.v.Chunks[k-2].Head)):
	case c.Kind == clause.VG && !c.Negated && lexicon.Listed("search verb", m.v.Norm(c.Main)):
	default:
		return -1
	}
	if head := m.v.Norm(m.v.Chunks[k].Head); lexicon.Listed("@lost", head) || lexicon.Listed("@anybody", head) && m.stands("@rescue") {
		return j
	}
	return -1
}

// vessel is the chunk of what those at chunk k are aboard, where it is missing; or -1: "a helicopter with nine people on board went
// missing".
func (m *measurer) vessel(k int) int {
	if k < 2 {
		return -1
	}
	host := k - 2
	switch c := &m.v.Chunks[k-1]; {
	case c.Kind == clause.Prep && c.Word == "with":
	case c.Kind == clause.VG && c.Form == text.VBG && lexicon.Lemma(m.v.Norm(c.Main)) == "carry":
	default:
		return -1
	}
	if m.v.Chunks[host].Kind == clause.Comma {
		host--
	}
	if host < 0 || m.v.Chunks[host].Kind != clause.NP || !classOf(m.v, host).has("vehicle") {
		return -1
	}
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		role, ok := roleOf(p, &m.v.Chunks[p.VG], host)
		if !ok || m.hypothetical(p) {
			continue
		}
		if _, measure := m.best(p, role, k, personClasses); measure == Missing {
			return host
		}
	}
	for i := m.v.Chunks[host].First; i < m.v.Chunks[host].Head; i++ {
		if m.v.Norm(i) == "missing" {
			return host
		}
	}
	return -1
}
