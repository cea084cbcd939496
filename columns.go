package kfacts

import (
	"kfacts/internal/clause"
	"kfacts/internal/text"
)

// column reports whether the number at chunk k stands to a name as the one counted before it does: "Caracas saw 120 murders,
// Maracaibo 61", "Kano 12 dead, Jos seven", "Le Carillon, 15 dead; Le Petit, 12; …", "Caracas had 120 murders, Maracaibo had 61".
func (m *measurer) column(k int) bool {
	d := m.wholeBefore(k)
	if d == nil || d.np > k || d.np > 0 && m.v.Chunks[d.np].Num < 0 {
		return false
	}
	switch {
	case k > 1 && m.separates(k-2) && (m.isName(k-1) || m.v.Chunks[k-1].Det == clause.Definite && m.v.Chunks[k-1].Kind == clause.NP):
		p := m.governor(d.np)
		return m.isName(d.np-1) || p != nil && len(p.Subject) > 0 && has(p.Object, d.np) && m.isName(p.Subject[0]) == m.isName(k-1)
	case k > 2 && m.isName(k-1) && m.v.Chunks[k-2].Kind == clause.Prep && m.separates(k-3):
		return (k+1 == len(m.v.Chunks) || m.v.Chunks[k+1].Kind == clause.Other || m.separates(k+1)) && m.v.Chunks[0].Kind == clause.Prep // "In Homs nine died, in Hama three"
	case m.isName(k-2) && m.v.Chunks[k-1].Kind == clause.Comma && k > 2 && m.v.Chunks[k-3].Word == ";":
		return d.np > 1 && m.isName(d.np-2) && m.v.Chunks[d.np-1].Kind == clause.Comma
	}
	if m.namedWith(k) && m.namedWith(d.np) {
		return true // "Sinaloa, with 484 homicides, or Sonora, with 464"
	}
	p, q := m.governor(k), m.governor(d.np)
	return p != nil && q != nil && p != q && m.v.Norm(m.v.Chunks[p.VG].Main) == m.v.Norm(m.v.Chunks[q.VG].Main) && len(p.Subject) > 0 && m.isName(p.Subject[0])
}

// namedWith reports whether the number at chunk k is said to be a name's with "with": "Sinaloa, with 484".
func (m *measurer) namedWith(k int) bool {
	if k < 2 || m.v.Chunks[k-1].Word != "with" {
		return false
	}
	return m.isName(k-2) || k > 2 && m.v.Chunks[k-2].Kind == clause.Comma && m.isName(k-3)
}

// isName reports whether chunk k is a name without a number.
func (m *measurer) isName(k int) bool {
	return k >= 0 && m.v.Chunks[k].Kind == clause.NP && m.v.Chunks[k].Proper && m.v.Chunks[k].Num < 0
}

// separates reports whether chunk k stands between the items of a list.
func (m *measurer) separates(k int) bool {
	kind := m.v.Chunks[k].Kind
	return kind == clause.Comma || kind == clause.Conj || kind == clause.Colon
}

// bracketed reads a number that stands in brackets after a name, as the one before it does: "Jalisco (50 killings), Sonora
// (33)".
func (m *measurer) bracketed(k int) {
	d := m.wholeBefore(k)
	if d == nil || d.np > k || !m.v.Chunks[k-2].Proper && m.v.Chunks[k-2].Kind != clause.Time {
		return
	}
	if d.np > 0 && m.v.Chunks[d.np-1].Kind == clause.Open || m.followed(d.np, k) {
		m.share(k)
	}
}

// followed reports whether the names with numbers in brackets up to chunk k go on what is counted at chunk np: "171 murders,
// followed by Guerrero (149)".
func (m *measurer) followed(np, k int) bool {
	for j := k - 3; j > np; j-- {
		c := &m.v.Chunks[j]
		if c.Kind == clause.Prep && c.Word == "by" && j > 0 && m.v.Norm(m.v.Chunks[j-1].Main) == "followed" {
			return true
		}
		if c.Kind == clause.VG || c.Kind == clause.Colon {
			return false
		}
	}
	return false
}

// existing reads a number that there was of a plural told just before, in brackets or after a dash: "the massacres (there
// were 184 last year)".
func (m *measurer) existing() {
	for k := 3; k < len(m.v.Chunks); k++ {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || !elided(m.v, k) || m.drafted(k) || !m.v.Chunks[k-1].Copula || m.v.Norm(m.v.Chunks[k-2].First) != "there" {
			continue
		}
		if mark := m.v.Chunks[k-3].Kind; mark != clause.Open && mark != clause.Dash {
			continue
		}
		for j := k - 4; j >= 0 && j > k-12; j-- {
			if row, ok := m.nounRow(j); ok && row.Counted != "" && m.v.S.Tokens[m.v.Chunks[j].Head].Tag == text.NNS {
				m.add(draft{in: m.in, np: k, measure: Measure(row.Counted), rule: ruleToll, trigger: j})
				break
			}
		}
	}
}
