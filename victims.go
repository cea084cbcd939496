package kfacts

import (
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
)

// agentive reports whether the noun names people by what they did or suffered; a verb then says more than the noun.
func agentive(row lexicon.NounRow) bool {
	return row.Kind == "protester" || row.Kind == "detainee" || row.Kind == "victim" || row.Counted == "surrendered" || row.Counted == string(Displaced) && row.Of == ""
}

// agent reads a measure off an agentive noun that no verb measures.
func (m *measurer) agent(k int) (draft, bool) {
	c := &m.v.Chunks[k]
	if c.Noun < 0 || c.Noun >= c.End {
		return draft{}, false
	}
	row, ok := lexicon.MeasureNoun(m.v.Norm(c.Head))
	if !ok || row.Counted == "" || !agentive(row) || c.Det == clause.No && row.Kind != "victim" {
		return draft{}, false
	}
	if c.Head > 0 && lexicon.Listed("no longer", m.v.Norm(c.Head-1)) {
		return draft{}, false // "48 former detainees"
	}
	if w := m.v.Norm(c.Head); lexicon.Listed("inmate", w) && m.v.Norm(c.Head-1) != "political" && m.v.Norm(c.End+1) != "conscience" {
		return draft{}, false // of "12 prisoners" a verb has to tell more
	}
	if row.Kind == "victim" && (m.bloodless() || c.Num >= 0 && m.v.Numbers[c.Num].One) {
		return draft{}, false
	}
	if p := m.governor(k); p != nil && m.hypothetical(p) {
		return draft{}, false // "threatened to kill two hostages"
	}
	measure := Measure(row.Counted)
	if row.Kind == "victim" {
		if of := m.victimOf(k); of != "" {
			measure = of
		} else if (m.stands("@murder") || m.told == Killed && m.v.Chunks[k].Det == clause.Definite) && !m.stands("@hurt") {
			measure = Killed // "recorded 27,875 victims, 90 murders for every 100,000"
		}
	}
	return draft{in: m.in, np: k, measure: measure, rule: ruleAgent, trigger: k}, true
}

// victimOf is the measure of what the victims at chunk k suffered, where the noun phrase says it: "12 victims of trafficking", "12
// kidnap victims"; or "".
func (m *measurer) victimOf(k int) Measure {
	c := &m.v.Chunks[k]
	of := nounEnd(m.v, k) - 1
	if of < c.End {
		of = c.Head - 1
	}
	if of <= c.First {
		return ""
	}
	row, _ := lexicon.MeasureNoun(m.v.Norm(of))
	return Measure(row.Of)
}

// bloodless reports whether the sentence speaks of a crime that harms no body: its victims are no casualties.
func (m *measurer) bloodless() bool {
	for i := range m.v.S.Tokens {
		if lexicon.Listed("bloodless crime", m.v.Norm(i)) {
			return true
		}
	}
	return false
}

// victims reports whether the noun phrase at chunk k names victims, whose number says nothing of what they suffered.
func (m *measurer) victims(k int) bool {
	row, ok := m.nounRow(k)
	return ok && row.Kind == "victim"
}
