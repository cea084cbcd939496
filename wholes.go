package kfacts

import (
	"slices"

	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// wholeOf is the measure of a noun phrase that names people by what happened to them: "the dead", "those arrested", "the
// wounded soldiers", "fatalities"; or of a counted one that has a draft.
func (m *measurer) wholeOf(k int) (Measure, bool) {
	c := &m.v.Chunks[k]
	if c.Kind != clause.NP || c.Head < 0 {
		return "", false
	}
	if measure := m.thoseWho(k); measure != "" {
		return measure, true
	}
	if m.pronounOfTold(k) {
		return m.told, true
	}
	for i := range m.drafts {
		if d := &m.drafts[i]; d.np == k && d.rule != ruleSubset {
			return d.measure, c.Num >= 0 && !m.v.Numbers[c.Num].One
		}
	}
	if c.Noun < 0 || c.Noun >= c.End || c.Num < 0 && c.Det != clause.Definite && m.v.S.Tokens[c.Head].Tag != text.NNS {
		return "", false
	}
	for i := c.End - 1; i >= c.Noun; i-- {
		if measure, ok := measureWord("person", m.v.Norm(i)); ok {
			return measure, true
		}
	}
	row, ok := lexicon.MeasureNoun(m.v.Norm(c.Head))
	if !ok || row.Counted == "" || row.Kind == "thing" || row.Kind == "victim" && (c.Det != clause.Definite || m.bloodless()) || row.Kind == "protester" {
		return "", false
	}
	return Measure(row.Counted), true
}

// thoseWho is the measure of "those who died", "those who were hurt" at chunk k; or "".
func (m *measurer) thoseWho(k int) Measure {
	if m.v.Norm(m.v.Chunks[k].First) != "those" || k+2 >= len(m.v.Chunks) || m.v.Chunks[k+1].Kind != clause.Rel {
		return ""
	}
	p := m.v.Pred(k + 2)
	if p == nil {
		return ""
	}
	role := lexicon.Alone
	if m.v.Chunks[p.VG].Passive {
		role = lexicon.Object
	}
	_, measure := m.best(p, role, k, personClasses)
	return measure
}

// parts finds the numbers that are said to be parts of a measured whole, which no verb of their own measures.
func (m *measurer) parts() {
	m.membersOf()
	m.apposedTo()
	m.ofTheWhole()
	m.listed()
	m.manners()
}

// membersOf reads "Among the dead were two women", "the dead included two women", "the dead were two women", "two women
// were among the dead".
func (m *measurer) membersOf() {
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		vg := &m.v.Chunks[p.VG]
		if m.preposition(p.VG+1, "as") || len(p.Object) == 1 && m.preposition(p.Object[0]+1, "as") {
			m.identified(p)
		}
		if !vg.Copula && !lexicon.Listed("verb of parts", m.v.Norm(vg.Main)) || vg.Negated {
			continue
		}
		if among := m.amongBefore(p.VG); among >= 0 && vg.Copula {
			m.members(among+1, p.Object)
			continue
		}
		after := p.VG + 1
		if after < len(m.v.Chunks) && m.v.Chunks[after].Kind == clause.Adv {
			after++ // "were also among the dead"
		}
		if vg.Copula && m.preposition(after, "among") {
			m.members(after+1, append(slices.Clone(p.Subject), m.v.List(after + 1)[1:]...)) // "were among the dead, as well as 26 others"
			continue
		}
		if len(p.Subject) == 1 && !(vg.Copula && (len(p.Object) > 0 && m.v.Chunks[p.Object[0]].Num < 0 && (len(p.Object) == 1 || m.v.Chunks[p.Object[0]].Det != clause.Indefinite) || m.pronounOfTold(p.Subject[0]) || m.victims(p.Subject[0]))) {
			m.members(p.Subject[0], p.Object)
		}
	}
}

// deeds reports whether the noun phrase at chunk k names what was done, not the people: "beheadings".
func (m *measurer) deeds(k int) bool {
	row, ok := m.nounRow(k)
	return ok && row.Of != ""
}

// amongBefore is the chunk of the "among" that opens the clause of the verb at chunk vg, or -1: "among the 43 killed in the raid were".
func (m *measurer) amongBefore(vg int) int {
	for j := vg - 2; j >= 0 && j > vg-8; j-- {
		if m.preposition(j, "among") {
			return j
		}
		if c := &m.v.Chunks[j]; c.Kind == clause.Comma || c.Kind == clause.Colon || c.Kind == clause.VG && c.Finite {
			break
		}
	}
	return -1
}

// identified reads "Police identified the dead as two brothers", "the victims were identified as two teachers and a nurse".
func (m *measurer) identified(p *clause.Predicate) {
	vg := &m.v.Chunks[p.VG]
	if w := m.v.Norm(vg.Main); w != "identified" && w != "identifies" && w != "named" {
		return
	}
	switch {
	case vg.Passive && len(p.Subject) == 1:
		m.members(p.Subject[0], m.v.List(p.VG+2))
	case !vg.Passive && len(p.Object) == 1:
		m.members(p.Object[0], m.v.List(p.Object[0]+2))
	}
}

// apposedTo reads "The dead, two men and a woman, were not named".
func (m *measurer) apposedTo() {
	for k := range m.v.Chunks {
		if k+2 >= len(m.v.Chunks) || m.v.Chunks[k].Kind != clause.NP || m.v.Chunks[k].Num >= 0 || m.v.Chunks[k].Det != clause.Definite || m.v.Chunks[k+1].Kind != clause.Comma || m.v.Chunks[k+2].Kind != clause.NP {
			continue
		}
		list := m.v.List(k + 2)
		if end := list[len(list)-1] + 1; end < len(m.v.Chunks) && (m.v.Chunks[end].Kind == clause.Comma || m.v.Chunks[end].Kind == clause.Prep) {
			m.members(k, list)
		}
	}
}

// preposition reports whether chunk j is the preposition.
func (m *measurer) preposition(j int, word string) bool {
	return j >= 0 && j+1 < len(m.v.Chunks) && m.v.Chunks[j].Kind == clause.Prep && m.v.Chunks[j].Word == word && m.v.Chunks[j+1].Kind == clause.NP
}

// members gives the counted noun phrases of people in the list the measure of their whole at chunk k.
func (m *measurer) members(k int, list []int) {
	measure, ok := m.wholeOf(k)
	if !ok || measure == Attacks || measure == Territory {
		return
	}
	if m.deeds(k) {
		return
	}
	for _, part := range list {
		if m.pronounOfTold(k) && classOf(m.v, part).has("unknown") {
			continue // "these included 18 tanagers"
		}
		if part != k && m.countable(part) && m.v.Chunks[part].Det != clause.No && !elided(m.v, part) && !m.drafted(part) && classOf(m.v, part).has("person") {
			m.add(draft{in: m.in, np: part, measure: measure, rule: ruleSubset, trigger: k})
		}
	}
}

// ofTheWhole reads "Of the 44 dead, 30 were women".
func (m *measurer) ofTheWhole() {
	for k := 3; k < len(m.v.Chunks); k++ {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || m.drafted(k) || m.v.Chunks[k-1].Kind != clause.Comma {
			continue
		}
		j := k - 2
		for j > 0 && !m.opensWhole(j) && k-j < maxHeld && !(m.v.Chunks[j].Kind == clause.VG && m.v.Chunks[j].Finite) {
			j--
		}
		if !m.opensWhole(j) {
			continue
		}
		if measure, ok := m.wholeOf(j + 1); ok {
			m.add(draft{in: m.in, np: k, measure: measure, rule: ruleSubset, trigger: j + 1})
		}
	}
}

// opensWhole reports whether chunk j is an "of" that no noun phrase before it takes.
func (m *measurer) opensWhole(j int) bool {
	return m.preposition(j, "of") && (j == 0 || m.v.Chunks[j-1].Kind != clause.NP && m.v.Chunks[j-1].Kind != clause.VG)
}

// listed reads the items after a label: "The dead: five soldiers, two porters", "Enemy losses: 3 tanks and 2 guns".
func (m *measurer) listed() {
	for k := 2; k < len(m.v.Chunks); k++ {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || m.v.Chunks[k-1].Kind != clause.Colon || m.v.Chunks[k-1].Word != ":" || m.v.Chunks[k-2].Kind != clause.NP {
			continue
		}
		list := []int{k}
		for j := k; j+2 < len(m.v.Chunks) && len(list) < maxFollow; {
			next := j + 1
			for next < len(m.v.Chunks) && (m.v.Chunks[next].Kind == clause.Comma || m.v.Chunks[next].Kind == clause.Conj) {
				next++
			}
			if next == j+1 || next >= len(m.v.Chunks) || m.v.Chunks[next].Kind != clause.NP {
				break
			}
			j = next
			list = append(list, j)
		}
		head := m.v.Norm(max(m.v.Chunks[k-2].Head, 0))
		if head != "losses" && head != "loss" {
			m.members(k-2, list)
			continue
		}
		for _, item := range list {
			if cls := classOf(m.v, item); m.countable(item) && !elided(m.v, item) && !m.drafted(item) {
				measure := Destroyed
				if cls.has("person") {
					measure = Killed
				}
				m.add(draft{in: m.in, np: item, measure: measure, rule: ruleHead, trigger: k - 2})
			}
		}
	}
}

// manners reads a part by how it fared: "Four people were shot, one fatally", "wounded six, three seriously".
func (m *measurer) manners() {
	for k := 1; k+1 < len(m.v.Chunks); k++ {
		if m.v.Chunks[k].Kind != clause.NP || m.v.Chunks[k].Num < 0 || m.drafted(k) || m.v.Chunks[k+1].Kind != clause.Adv && m.v.Chunks[k+1].Kind != clause.Adj {
			continue
		}
		if !elided(m.v, k) && !m.ofWhich(k) {
			continue
		}
		measure, ok := lexicon.RuleWord("manner adverb", m.v.Norm(m.v.Chunks[k+1].First))
		whole := m.wholeBefore(k)
		if !ok || whole == nil || whole.np > k || whole.measure != Wounded && whole.measure != Infected && whole.measure != Casualties {
			continue
		}
		w := *whole
		m.add(draft{in: m.in, np: k, measure: Measure(measure), rule: ruleSubset, trigger: k + 1, pred: w.pred, parent: &w})
	}
}

// pair makes casualties of the dead and wounded that one number counts: "500 dead and wounded", "426 men (killed and
// wounded)".
func (m *measurer) pair(k, before int) {
	c := &m.v.Chunks[k]
	for i := max(c.Noun, c.First); i <= c.End+1 && i+2 < len(m.v.S.Tokens) && len(m.drafts) > before; i++ {
		one, ok := measureWord("person", m.v.Norm(i))
		if w := m.v.Norm(i + 1); !ok || w != "and" && w != "or" && w != "/" {
			continue
		}
		if other, _ := measureWord("person", m.v.Norm(i+2)); one == Killed && other == Wounded || one == Wounded && other == Killed {
			m.drafts = m.drafts[:before+1]
			m.drafts[before].measure = Casualties
		}
		return
	}
}
