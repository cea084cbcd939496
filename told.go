package kfacts

import (
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
)

// takenUp reads numbers that take up what was counted before, in the sentence or in the one before it: "the army says six rebels
// died; the rebels admit two", "In 2017, 15 cases were reported", "witnesses spoke of 30".
func (m *measurer) takenUp() {
	for k := range m.v.Chunks {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || c.Parted && m.v.Norm(c.Head) != "total" || m.v.Numbers[c.Num].One && !m.v.S.Heading() || m.drafted(k) {
			continue
		}
		measure := m.countedBefore(k)
		if measure == "" && m.instances(k) {
			measure = m.deedsBefore(k)
		}
		if measure == "" {
			continue
		}
		trigger := -1
		if elided(m.v, k) || c.Parted {
			trigger = m.claimed(k)
		}
		if trigger < 0 && elided(m.v, k) && m.ranked(k) {
			trigger = k - 1
		}
		if trigger < 0 && (elided(m.v, k) || m.instances(k)) {
			trigger = m.registered(k)
		}
		if trigger >= 0 {
			m.add(draft{in: m.in, np: k, measure: measure, rule: ruleShared, trigger: trigger})
		}
	}
}

// countedBefore is the measure of the people counted last before chunk k: in the sentence, else in the one before; or "".
func (m *measurer) countedBefore(k int) Measure {
	for i := len(m.drafts) - 1; i >= 0; i-- {
		if d := &m.drafts[i]; d.np < k && m.v.Chunks[d.np].Num >= 0 {
			return lastTold(m.drafts[i : i+1])
		}
	}
	return m.told
}

// claimed is the chunk of the verb by which somebody gives the number at chunk k, or -1.
func (m *measurer) claimed(k int) int {
	if j := k - 2; j >= 0 && m.v.Chunks[k-1].Kind == clause.Prep && m.v.Chunks[j].Kind == clause.VG {
		if w := m.v.Chunks[k-1].Word; lexicon.Listed("claim verb "+w, m.v.Norm(m.v.Chunks[j].Main)) && m.tells(m.v.Pred(j)) {
			return j
		}
	}
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		if has(p.Object, k) && lexicon.Listed("claim verb", m.v.Norm(m.v.Chunks[p.VG].Main)) && m.tells(p) {
			return p.VG
		}
	}
	return -1
}

// ranked reports whether the number at chunk k is that of a place in a ranking: "San Salvador led with 41, followed by La Libertad
// with 27".
func (m *measurer) ranked(k int) bool {
	if k < 2 || m.v.Chunks[k-1].Word != "with" {
		return false
	}
	if vg := &m.v.Chunks[k-2]; vg.Kind == clause.VG {
		return lexicon.Listed("leading verb", m.v.Norm(vg.Main))
	}
	return m.namedWith(k) && (m.stands("followed") || m.stands("led"))
}

// tells reports whether the predicate is one of somebody who says something.
func (m *measurer) tells(p *clause.Predicate) bool {
	vg := &m.v.Chunks[p.VG]
	return len(p.Subject) > 0 && !vg.Passive && !vg.Negated && !m.hypothetical(p)
}

// instances reports whether the noun phrase at chunk k counts cases of what was told before.
func (m *measurer) instances(k int) bool {
	switch m.v.Norm(m.v.Chunks[k].Head) {
	case "case", "cases", "instance", "instances":
		return m.v.Norm(m.v.Chunks[k].End) != "of"
	}
	return false
}

// registered is the chunk of the word that says that what the number at chunk k counts was seen or has happened, or -1.
func (m *measurer) registered(k int) int {
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		vg := &m.v.Chunks[p.VG]
		if (has(p.Object, k) || has(p.Subject, k) && (vg.Passive || p.Object == nil)) && !vg.Negated && lexicon.Listed("verb of record", m.v.Norm(vg.Main)) && !m.hypothetical(p) {
			return p.VG
		}
	}
	if k < 2 {
		return -1
	}
	switch before := &m.v.Chunks[k-1]; {
	case before.Kind == clause.Prep && before.Word == "with":
		if !elided(m.v, k) && (m.lastCounted(k) != "" || m.deedsBefore(k) != "") {
			return k - 1 // "hardest hit was Cauca, with 36 cases"
		}
	case before.Copula && !before.Negated && m.v.Norm(m.v.Chunks[k-2].First) == "there" && m.oneMeasure():
		if k+1 == len(m.v.Chunks) || m.v.Chunks[k+1].Kind == clause.Time || m.v.Chunks[k+1].Kind == clause.Comma || m.v.Norm(m.v.Chunks[k+1].First) == "." || k+2 < len(m.v.Chunks) && m.v.Chunks[k+1].Kind == clause.Prep && m.v.Chunks[k+2].Kind == clause.Time {
			return k - 1 // "across the river there were nine"
		}
	}
	return -1
}

// oneMeasure reports whether the sentence counts only one thing so far: of two, "there were 12" may mean either.
func (m *measurer) oneMeasure() bool {
	for i := range m.drafts {
		if m.drafts[i].measure != m.drafts[0].measure {
			return false
		}
	}
	return true
}

// pronounOfTold reports whether the noun phrase at chunk k is a pronoun for the people that the sentence before counted.
func (m *measurer) pronounOfTold(k int) bool {
	if m.told == "" || m.v.Chunks[k].Kind != clause.NP || m.v.Chunks[k].End != m.v.Chunks[k].First+1 {
		return false
	}
	switch m.v.Norm(m.v.Chunks[k].First) {
	case "they", "them", "these", "those", "this":
		return !m.anyDraft() || m.drafts[0].np > k
	}
	return false
}
