package kfacts

import (
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
)

// label reads a number after its label, as in notes and tables: "Fatalities: 12", "Killed: 6 Injured: 14", "Dead - 6,
// injured - 11".
func (m *measurer) label(k int) bool {
	if k < 2 || !elided(m.v, k) || m.v.Chunks[k].Num < 0 || m.described(k) {
		return false
	}
	switch mark := &m.v.Chunks[k-1]; {
	case mark.Kind == clause.NP && m.v.Norm(mark.First) == "size" && m.v.Norm(mark.End-1) == "=":
		if len(m.drafts) == 0 { // the size of a crowd, where the sentence has not told it: "[size=about 200]"
			m.add(draft{in: m.in, np: k, measure: Protested, rule: ruleHead, trigger: k - 1})
		}
		return true
	case mark.Kind == clause.Colon && mark.Word == ":":
	case mark.Kind == clause.Dash && m.v.Chunks[k-2].End == m.v.Chunks[k-2].First+1 && (k == 2 || m.v.Chunks[k-3].Kind == clause.Comma || m.v.Chunks[k-3].Kind == clause.Colon):
	default:
		return false
	}
	w := m.v.Norm(m.v.Chunks[k-2].End - 1)
	measure, ok := measureWord("person", w)
	if !ok {
		measure, ok = measureWord("thing", w)
	}
	if row, found := lexicon.MeasureNoun(w); !ok && found {
		measure, ok = Measure(row.Counted), row.Counted != ""
	}
	if ok {
		m.add(draft{in: m.in, np: k, measure: measure, rule: ruleHead, trigger: k - 2})
	}
	return ok
}

// described reports whether the word after the number at chunk k measures it: "Blast in Bangkok: 20 dead".
func (m *measurer) described(k int) bool {
	if k+1 >= len(m.v.Chunks) {
		return false
	}
	next := &m.v.Chunks[k+1]
	if next.Kind != clause.Adj && next.Kind != clause.VG && next.Kind != clause.Adv {
		return false
	}
	_, ok := measureWord("person", m.v.Norm(next.First))
	return ok && m.v.Norm(next.End) != ":"
}

// labelled reads a list after a word that says what was done to its items: "Recovered: 2 rifles, 14 rounds", "Freed: 21 girls".
func (m *measurer) labelled(k int, cls classes) (draft, bool) {
	mark := k - 1
	for ; mark > 0 && k-mark < maxListed; mark-- {
		if c := m.v.Chunks[mark].Kind; c != clause.NP && c != clause.Comma && c != clause.Conj && c != clause.Prep {
			break
		}
	}
	if mark < 1 || m.v.Chunks[mark].Kind != clause.Colon || m.v.Chunks[mark].Word != ":" || m.v.Chunks[mark-1].End-m.v.Chunks[mark-1].First > 2 || mark > 1 && m.v.Chunks[mark-2].Kind != clause.Colon {
		return draft{}, false
	}
	label := mark - 1
	word := m.v.Norm(m.v.Chunks[label].End - 1)
	if row, ok := lexicon.MeasureNoun(word); ok && row.Of != "" && (row.Kind == "thing") == cls.has("thing") {
		return draft{in: m.in, np: k, measure: Measure(row.Of), rule: ruleHead, trigger: label}, true
	}
	for _, row := range lexicon.Verb(lexicon.Lemma(word)) {
		for _, cm := range row.Measures {
			if row.Role == lexicon.Object && row.With == nil && cm.Doer == "" && cls.has(cm.Class) {
				return draft{in: m.in, np: k, measure: Measure(cm.Measure), rule: ruleHead, trigger: label}, true
			}
		}
	}
	return draft{}, false
}
