package kfacts

import "kfacts/internal/clause"

// subsets gives parts the measure of their whole: "including two women", "among them a child", "two of them women".
func (m *measurer) subsets() {
	for k := range m.v.Chunks {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || !m.countable(k) || c.Det == clause.No || c.Det == clause.Any || m.drafted(k) || k < 2 {
			continue
		}
		if !m.introducesPart(k) && !m.ofWhich(k) && !m.among(k) {
			continue
		}
		if elided(m.v, k) && m.v.Chunks[k-1].Kind == clause.Comma && m.v.Chunks[k-2].Kind == clause.NP && m.v.Chunks[k-2].Proper {
			continue // an age: "including Ana Diaz, 41"
		}
		if whole := m.wholeBefore(k); whole != nil && len(classOf(m.v, k)) >= 0 {
			w := *whole
			m.add(draft{in: m.in, np: k, measure: w.measure, rule: ruleSubset, trigger: w.trigger, pred: w.pred, parent: &w})
		}
	}
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
	if r := &m.v.Chunks[k-1]; r.Kind == clause.Rel && m.v.Chunks[k-2].Kind == clause.Prep && m.v.Chunks[k-2].Word == "of" {
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

// introducesPart reports whether the noun phrase at chunk k stands after "including", "among them" or in a list with
// one that does.
func (m *measurer) introducesPart(k int) bool {
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
			return j > 0 && !elided(m.v, k) && (c.Kind == clause.Open && m.anyDraft() || m.drafted(j-1))
		case clause.NP, clause.Conj, clause.Comma, clause.Adv:
			continue
		case clause.VG:
			return m.v.Norm(c.Main) == "including"
		default:
			return false
		}
	}
	return false
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
	return best
}
