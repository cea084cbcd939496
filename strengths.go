package kfacts

import (
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
)

// grouped reads a measure off the noun of a group whose members are counted: "a contingent of 300 soldiers".
func (m *measurer) grouped(k int, cls classes) (draft, bool) {
	c := &m.v.Chunks[k]
	if c.Num < 0 {
		return draft{}, false
	}
	of := m.v.Numbers[c.Num].Outer.First - 1
	measure := Measure(lexicon.RuleWords("group")[m.v.Norm(of-1)])
	if of-1 < c.First || m.v.Norm(of) != "of" || measure == "" {
		return draft{}, false
	}
	ok := cls.has("person")
	switch measure {
	case Protested:
		ok = ok && m.stands("@protest") // not "before a crowd of 40,000"
	case Deployed:
		ok = m.troops(k, cls)
	case Seized:
		ok = !ok
	}
	return draft{in: m.in, np: k, measure: measure, rule: ruleNominal, trigger: k}, ok
}

// strength reads how many an armed group has: "a gang of around 90 members", "the militia, with only 40 fighters", "there
// are some 300 members of the gang".
func (m *measurer) strength(k int) (draft, bool) {
	c := &m.v.Chunks[k]
	if k < 2 || c.Num < 0 || !lexicon.Listed("@members", m.v.Norm(max(c.Head, 0))) {
		return draft{}, false
	}
	if m.v.Chunks[k-1].Copula && m.v.Norm(m.v.Chunks[k-2].First) == "there" && m.v.Norm(c.End) == "of" && k+2 < len(m.v.Chunks) {
		of := &m.v.Chunks[k+2]
		ok := of.Kind == clause.NP && of.Head >= 0 && lexicon.Listed("@gang", m.v.Norm(of.Head))
		return draft{in: m.in, np: k, measure: Deployed, rule: ruleNominal, trigger: k}, ok
	}
	if m.v.Chunks[k-1].Kind != clause.Prep {
		return draft{}, false
	}
	host := k - 2
	if w := m.v.Chunks[k-1].Word; w != "of" && w != "with" {
		return draft{}, false
	}
	if m.v.Chunks[host].Kind == clause.Comma {
		host--
	}
	h := &m.v.Chunks[max(host, 0)]
	ok := h.Kind == clause.NP && h.Head >= 0 && lexicon.Listed("@gang", m.v.Norm(h.Head))
	return draft{in: m.in, np: k, measure: Deployed, rule: ruleNominal, trigger: host}, ok
}

// troops reports whether the noun phrase at chunk k is of people or units that are deployed, or leaves them out.
func (m *measurer) troops(k int, cls classes) bool {
	return elided(m.v, k) || cls.has("soldier") || cls.has("unit")
}

// housed is the measure of those at chunk k who the place before the "home" at chunk j is home to.
func (m *measurer) housed(k, j int, cls classes) Measure {
	switch {
	case cls.has("detainee"), elided(m.v, k) && m.prison(j-1):
		return Detained
	case m.troops(k, cls) && !elided(m.v, k) && !lexicon.Listed("body of people", m.v.Norm(m.v.Chunks[k].Head)):
		return Deployed
	}
	return ""
}

// prison reports whether the subject of the verb group at chunk j is a prison.
func (m *measurer) prison(j int) bool {
	p := m.v.Pred(j)
	if p == nil || len(p.Subject) == 0 {
		return false
	}
	head := m.v.Chunks[p.Subject[0]].Head
	return head >= 0 && lexicon.Listed("@prison", m.v.Norm(head))
}
