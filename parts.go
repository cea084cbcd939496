package kfacts

import (
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// subsets gives parts the measure of their whole: "including two women", "among them a child", "two of them women".
func (m *measurer) subsets() {
	for k := range m.v.Chunks {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || !m.countable(k) || c.Det == clause.No || c.Det == clause.Any || m.drafted(k) {
			continue
		}
		if k < 2 {
			if d := m.ofTold(k); d != nil {
				m.add(*d)
			}
			continue
		}
		if !m.introducesPart(k) && !m.ofWhich(k) && !m.among(k) {
			if d := m.partBefore(k); d != nil {
				m.add(*d)
			}
			continue
		}
		if elided(m.v, k) && m.v.Chunks[k-1].Kind == clause.Comma && m.v.Chunks[k-2].Kind == clause.NP && (m.v.Chunks[k-2].Proper || m.v.S.AllCaps && m.v.Chunks[k-2].Num < 0) {
			continue // an age: "including Ana Diaz, 41"
		}
		if !m.ofWhich(k) && m.v.Chunks[k-1].Kind == clause.Conj && k+1 < len(m.v.Chunks) && m.v.Chunks[k+1].Kind == clause.VG && m.v.Chunks[k+1].Finite {
			continue // "among them 17 children, and 20 could be saved"
		}
		if m.ofUncounted(k) {
			continue
		}
		if whole := m.wholeBefore(k); whole != nil {
			if lastTold([]draft{*whole}) != "" && whole.measure != Detained && !classOf(m.v, k).has("person") {
				continue // "248 hurt, including 93 policemen, and 17 kiosks"
			}
			w := *whole
			m.add(draft{in: m.in, np: k, measure: w.measure, rule: ruleSubset, trigger: w.trigger, pred: w.pred, parent: &w})
		} else if d := m.ofPlural(k); d != nil {
			m.add(*d)
		} else if d := m.ofTold(k); d != nil {
			m.add(*d)
		}
	}
}

// superlative reports whether "one" at chunk k only ranks somebody: "one of the most wanted men".
func (m *measurer) superlative(k int) bool {
	c := &m.v.Chunks[k]
	if !c.Parted || !m.v.Numbers[c.Num].One {
		return false
	}
	for i := c.First + 1; i <= c.End; i++ {
		if i == len(m.v.S.Tokens) {
			break
		}
		if w := m.v.Norm(i); w == "most" || w == "least" || m.v.S.Tokens[i].Tag == text.JJS {
			return true
		}
	}
	return false
}

// averaged reports whether the number at chunk k is a mean or a difference, which counts nobody: "an average of nine deaths a
// day", "300 homicides fewer", "40 fewer deaths".
func (m *measurer) averaged(k int) bool {
	c := &m.v.Chunks[k]
	if w := m.v.Norm(c.End); (w == "less" || w == "fewer") && c.End < len(m.v.S.Tokens) {
		return true
	}
	for i := m.v.Numbers[c.Num].End; i < c.Head; i++ {
		if w := m.v.Norm(i); w == "less" || w == "fewer" {
			return true
		}
	}
	if k < 2 || m.v.Chunks[k-1].Word != "of" || m.v.Chunks[k-2].Kind != clause.NP {
		return false
	}
	return lexicon.Listed("mean", m.v.Norm(max(m.v.Chunks[k-2].Head, 0)))
}

// partBefore is the draft of a number that a conjunction joins to one that is said to be a part: "15 of them guards and 17
// farmers"; or nil.
func (m *measurer) partBefore(k int) *draft {
	mark := m.v.Chunks[k-1].Kind
	if m.v.Chunks[k].Num < 0 || mark != clause.Conj && (mark != clause.Comma || elided(m.v, k)) || m.startsClause(k) {
		return nil
	}
	for i := range m.drafts {
		if d := &m.drafts[i]; d.rule == ruleSubset && d.np < k && d.np >= k-3 && d.parent != nil {
			part := *d
			part.np = k
			return &part
		}
	}
	return nil
}

// ofPlural is the draft of a number of a plural that is not counted itself: "a spate of murders, three of which …"; or nil.
func (m *measurer) ofPlural(k int) *draft {
	if !m.ofWhich(k) {
		return nil
	}
	for j := k - 1; j >= 0 && j > k-8; j-- {
		if row, ok := m.nounRow(j); ok && row.Counted != "" && m.v.Chunks[j].Num < 0 && m.v.S.Tokens[m.v.Chunks[j].Head].Tag == text.NNS {
			return &draft{in: m.in, np: k, measure: Measure(row.Counted), rule: ruleSubset, trigger: j}
		}
	}
	return nil
}

// ofTold is the draft of a part of those that the sentence names by what happened to them, or that the one before counted: "the dead
// were of one family, four of them children", "Two of them were children"; or nil.
func (m *measurer) ofTold(k int) *draft {
	if !m.ofWhich(k) {
		return nil
	}
	for j := k - 1; j >= 0; j-- {
		if c := &m.v.Chunks[j]; c.Kind == clause.NP && c.Num < 0 && c.Det == clause.Definite {
			if measure, ok := m.wholeOf(j); ok && !m.deeds(j) {
				return &draft{in: m.in, np: k, measure: measure, rule: ruleSubset, trigger: j}
			}
		}
	}
	if w := m.v.Norm(m.v.Chunks[k].Head); m.told == "" || m.anyDraft() || w != "them" && w != "these" {
		return nil
	}
	for i := range m.v.Preds {
		if p := &m.v.Preds[i]; has(p.Subject, k) && m.v.Chunks[p.VG].Copula && !m.v.Chunks[p.VG].Negated {
			return &draft{in: m.in, np: k, measure: m.told, rule: ruleSubset, trigger: p.VG}
		}
	}
	return nil
}

func (m *measurer) anyDraft() bool { return len(m.drafts) > 0 }

func (m *measurer) drafted(k int) bool {
	for i := range m.drafts {
		if m.drafts[i].np == k {
			return true
		}
	}
	return false
}

// among reports whether the noun phrase at chunk k is said to be one of a counted number: "a church is among two buildings
// damaged".
func (m *measurer) among(k int) bool {
	c := &m.v.Chunks[k]
	if c.Num < 0 && c.Det != clause.Indefinite {
		return false
	}
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		if vg := &m.v.Chunks[p.VG]; vg.Copula && has(p.Subject, k) && p.VG+2 < len(m.v.Chunks) && m.v.Chunks[p.VG+1].Kind == clause.Prep &&
			m.v.Chunks[p.VG+1].Word == "among" && m.drafted(p.VG+2) {
			return true
		}
	}
	return false
}

// ofWhich reports whether the noun phrase at chunk k is a part by its pronoun: "of whom 72 were minors", "two of them".
func (m *measurer) ofWhich(k int) bool {
	if k >= 2 && m.v.Chunks[k-1].Kind == clause.Rel && m.v.Chunks[k-2].Kind == clause.Prep && m.v.Chunks[k-2].Word == "of" {
		return true
	}
	c := &m.v.Chunks[k]
	if c.Num < 0 {
		return false
	}
	if c.Parted {
		switch m.v.Norm(c.Head) {
		case "them", "whom", "which", "these":
			return true
		}
	}
	return k+2 < len(m.v.Chunks) && m.v.Chunks[k+1].Kind == clause.Prep && m.v.Chunks[k+1].Word == "of" && m.v.Chunks[k+2].Kind == clause.Rel && m.v.Chunks[k+2].Word != "that"
}

// includes reports whether the verb group at chunk j says what belongs to a number before it: "the 12 detainees included".
func (m *measurer) includes(j int) bool {
	switch m.v.Norm(m.v.Chunks[j].Main) {
	case "include", "includes", "included":
	default:
		return false
	}
	p := m.v.Pred(j)
	return p != nil && len(p.Subject) > 0 && m.drafted(p.Subject[0])
}

// introducesPart reports whether the noun phrase at chunk k stands after "including", "among them" or in a list with
// one that does.
func (m *measurer) introducesPart(k int) bool {
	if m.v.Chunks[k-1].Word == "of" && m.v.Chunks[k-2].Kind == clause.NP {
		return false // "including the son of a senator"
	}
	for j, n := k-1, 0; j >= 0 && n < 24; j, n = j-1, n+1 {
		switch c := &m.v.Chunks[j]; c.Kind {
		case clause.Prep:
			if c.Word == "including" || c.Word == "amongst" || c.Word == "among" {
				return true
			}
			if c.Word != "of" && c.Word != "from" {
				return false
			}
		case clause.Open, clause.Colon, clause.Dash:
			return j > 0 && !elided(m.v, k) && m.v.Chunks[k].Det != clause.Definite && (c.Kind == clause.Open && m.anyDraft() || m.drafted(m.counted(j-1)))
		case clause.NP, clause.Conj, clause.Comma, clause.Adv:
			continue
		case clause.VG:
			return m.v.Norm(c.Main) == "including" || m.includes(j)
		default:
			return false
		}
	}
	return false
}

// counted is the chunk of the noun phrase that the word at chunk j is said of, where it measures it: "38 dead"; else j.
func (m *measurer) counted(j int) int {
	if c := &m.v.Chunks[j]; j > 0 && (c.Kind == clause.Adj || c.Kind == clause.VG && c.Reduced) && m.v.Chunks[j-1].Kind == clause.NP {
		return j - 1
	}
	return j
}

// wholeBefore is the draft whose noun phrase stands nearest before chunk k, or the sentence's only one.
func (m *measurer) wholeBefore(k int) *draft {
	var best *draft
	for i := range m.drafts {
		d := &m.drafts[i]
		if d.np < k && d.rule != ruleSubset && (best == nil || d.np > best.np) {
			best = d
		}
	}
	if best == nil && len(m.drafts) > 0 && m.drafts[0].np > k && m.drafts[0].rule != ruleSubset {
		best = &m.drafts[0]
	}
	for i := range m.drafts {
		if d := &m.drafts[i]; best == nil && d.np < k && (m.ofWhich(k) || m.introducesPart(k)) {
			best = d // a part of a part: "among the dead were 26 Tunisians, 19 of whom"
		}
	}
	return best
}
