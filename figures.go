package kfacts

import (
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// figures reads the bare numbers of statistics, which go on what another of the sentence counts or what its subject names:
// "murders fell by a tenth, dropping from 105 to 84", "from 191 homicides in May to 217 in June".
func (m *measurer) figures() {
	for k := 1; k < len(m.v.Chunks); k++ {
		if c := &m.v.Chunks[k]; c.Kind != clause.NP || c.Num < 0 || m.drafted(k) || !m.bare(k) {
			continue
		}
		if d := m.figureBefore(k); d != nil {
			m.add(draft{in: m.in, np: k, measure: d.measure, rule: ruleShared, pred: d.pred, trigger: d.trigger, toll: d.toll})
		} else if j, measure := m.topic(k); j >= 0 {
			m.add(draft{in: m.in, np: k, measure: measure, rule: ruleToll, trigger: j})
		}
	}
}

// bare reports whether the number at chunk k has no noun that says what it counts: "84", "84 cases".
func (m *measurer) bare(k int) bool {
	return elided(m.v, k) || m.v.Chunks[k].Head >= 0 && lexicon.Listed("container noun", m.v.Norm(m.v.Chunks[k].Head))
}

// maxFigure bounds how many chunks lie between two figures of a row.
const maxFigure = 7

// figureBefore is the draft whose number is the last before chunk k in a row of figures: "from 191 homicides in May to 217",
// "to nine, then to seven", "310 in 2012 and 290 in 2013".
func (m *measurer) figureBefore(k int) *draft {
	mark := m.v.Chunks[k-1]
	if m.opensAside(k) {
		for i := range m.drafts {
			if d := &m.drafts[i]; d.np < k && m.opensAside(d.np) {
				return d // "Sonora (from 191 homicides to 217), Nayarit (from 122 to 142)"
			}
		}
	}
	for j := k - 1; j > 0 && j > k-maxFigure; j-- {
		switch c := &m.v.Chunks[j]; c.Kind {
		case clause.NP:
			if c.Num < 0 {
				continue
			}
			d := m.draftOf(j)
			if d == nil || d.measure == Territory {
				return nil
			}
			before := &m.v.Chunks[max(j-1, 0)]
			if mark.Kind == clause.Prep && (mark.Word == "to" || mark.Word == "from") && before.Kind == clause.Prep && (before.Word == "from" || before.Word == "to") {
				return d
			}
			if mark.Kind == clause.Conj && d.rule == ruleToll && m.dated(j) && m.dated(k) {
				return d
			}
			return nil
		case clause.Prep, clause.Time, clause.Comma, clause.Adv, clause.Conj, clause.Open, clause.Close:
		default:
			return nil
		}
	}
	return nil
}

// opensAside reports whether the number at chunk k opens a bracket, behind a preposition.
func (m *measurer) opensAside(k int) bool {
	return k > 1 && m.v.Chunks[k-1].Kind == clause.Prep && m.v.Chunks[k-2].Kind == clause.Open
}

// draftOf is the draft of the number at chunk k, or nil.
func (m *measurer) draftOf(k int) *draft {
	for i := range m.drafts {
		if m.drafts[i].np == k {
			return &m.drafts[i]
		}
	}
	return nil
}

// dated reports whether a time follows the number at chunk k.
func (m *measurer) dated(k int) bool {
	for j := k + 1; j < len(m.v.Chunks) && j <= k+2; j++ {
		if m.v.Chunks[j].Kind == clause.Time {
			return true
		}
		if m.v.Chunks[j].Kind != clause.Prep {
			return false
		}
	}
	return false
}

// topic is the chunk of what is counted where the sentence says how it changed and the number at chunk k to what, with its measure;
// or -1: "killings rose again, reaching a peak of 105", "as kidnapping fell (from 2,882 cases to 282)", "puts the
// homicides of six years at 99,667".
func (m *measurer) topic(k int) (int, Measure) {
	if !m.extent(k - 1) {
		return -1, ""
	}
	for j := k - 1; j >= 0; j-- {
		c := &m.v.Chunks[j]
		if c.Kind == clause.Sub || c.Kind == clause.Rel || c.Kind == clause.Quote || c.Kind == clause.Colon {
			return -1, ""
		}
		p := m.v.Pred(j)
		if p == nil {
			continue
		}
		if lexicon.Listed("giving verb", m.v.Norm(c.Main)) {
			for _, o := range p.Object {
				if measure := m.counts(o); measure != "" && m.v.Chunks[k-1].Word == "at" {
					return o, measure
				}
			}
			return -1, ""
		}
		if !lexicon.Listed("toll verb", m.v.Norm(c.Main)) {
			return -1, ""
		}
		for _, s := range p.Subject {
			if measure := m.counts(s); measure != "" {
				return s, measure
			}
		}
		if c.Finite && len(p.Subject) > 0 {
			return -1, ""
		}
	}
	return -1, ""
}

// extent reports whether chunk j leads to how many there are: "to", "at", "a peak of".
func (m *measurer) extent(j int) bool {
	c := &m.v.Chunks[j]
	if c.Kind == clause.VG {
		return lexicon.Listed("toll verb", m.v.Norm(c.Main)) && !c.Copula
	}
	if c.Kind != clause.Prep {
		return false
	}
	switch c.Word {
	case "to", "from", "at":
		return true
	case "of":
		return j > 0 && m.v.Chunks[j-1].Kind == clause.NP && m.v.Chunks[j-1].Head >= 0 && lexicon.Listed("extreme noun", m.v.Norm(m.v.Chunks[j-1].Head))
	}
	return false
}

// counts is the measure of the deeds or the harm that the noun phrase at chunk j names without a number: "killings by police",
// "kidnapping"; or "".
func (m *measurer) counts(j int) Measure {
	c := &m.v.Chunks[j]
	row, ok := m.nounRow(j)
	if !ok || row.Counted == "" || row.Counted == "-" || c.Num >= 0 || c.Det == clause.Indefinite || c.Det == clause.Another {
		return ""
	}
	if m.v.S.Tokens[c.Head].Tag != text.NNS && c.Det != clause.Bare {
		return ""
	}
	return Measure(row.Counted)
}
