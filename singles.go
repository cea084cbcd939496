package kfacts

import (
	"slices"

	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
)

// apposed reports whether the singular noun phrase at chunk k only says who the counted ones before it are: "two
// villagers, a father and his son, were killed".
func (m *measurer) apposed(k int) bool {
	if k < 2 || m.v.Chunks[k-1].Kind != clause.Comma || m.v.Chunks[k-2].Kind != clause.NP || m.v.Chunks[k-2].Num < 0 {
		return false
	}
	list := m.v.List(k)
	last := list[len(list)-1]
	return len(list) == 2 && last+2 < len(m.v.Chunks) && m.v.Chunks[last+1].Kind == clause.Comma && m.v.Chunks[last+2].Kind == clause.VG && m.v.Chunks[last+2].Finite
}

// named reports whether the singular noun phrase at chunk k only says who a named person before it is: "Jorge Salas, a dentist
// who was arrested". One that has a main verb of its own is no apposition: "in Lima, a man was killed".
func (m *measurer) named(k int) bool {
	if k < 2 || m.v.Chunks[k-1].Kind != clause.Comma || m.v.Chunks[k-2].Kind != clause.NP || !m.v.Chunks[k-2].Proper || m.v.Chunks[k-2].Num >= 0 || k+1 >= len(m.v.Chunks) {
		return false
	}
	if c := &m.v.Chunks[k-2]; c.End-c.First < 2 || k >= 3 && m.v.Chunks[k-3].Kind == clause.Prep && lexicon.Listed("preposition of place", m.v.Chunks[k-3].Word) {
		return false
	}
	next := &m.v.Chunks[k+1]
	switch next.Kind {
	case clause.Rel:
		return true
	case clause.VG:
		return next.Reduced
	case clause.Prep:
		return !m.startsClause(k) && !m.v.S.AllCaps && (next.Word == "of" || next.Word == "at" || next.Word == "for")
	}
	return false
}

// keepSingles drops what a singular indefinite is not told as news of: "a grenade exploded", "held a banner". People
// count always, things where they are lost, seized or taken.
func (m *measurer) keepSingles(before int, cls classes) {
	kept := m.drafts[:before]
	for _, d := range m.drafts[before:] {
		if cls.has("unit") && d.measure != Surrendered {
			continue
		}
		if d.pred != nil && lexicon.Listed("impact verb", lexicon.Lemma(m.v.Norm(m.v.Chunks[d.pred.VG].Main))) && !cls.has("person") {
			continue
		}
		measured := m.v.Chunks[d.np].Head >= 0 && lexicon.Listed("unit of goods", m.v.Norm(m.v.Chunks[d.np].Head)) // "a ton of cocaine"
		thing := d.measure == Destroyed && !cls.has("goods") || d.measure == Territory || d.measure == Seized && (cls.has("weapon") || cls.has("vehicle") || cls.has("building") || measured)
		known := !cls.has("unknown") || d.measure != Detained && d.measure != Abducted && d.measure != Released
		if head := m.v.Chunks[d.np].Head; head >= 0 && lexicon.Listed("body of people", m.v.Norm(head)) {
			continue
		}
		if thing || cls.has("person") && known && ofOne(d.measure) {
			kept = append(kept, d)
		}
	}
	m.drafts = kept
}

// fatalShots drops that somebody was shot where the same clause says that they died of it: "was shot and killed".
func (m *measurer) fatalShots(before int) {
	killed := slices.ContainsFunc(m.drafts[before:], func(d draft) bool { return d.measure == Killed })
	if killed {
		m.drafts = append(m.drafts[:before], slices.DeleteFunc(m.drafts[before:], func(d draft) bool {
			return d.measure == Infected && lexicon.Lemma(m.v.Norm(m.v.Chunks[d.trigger].Main)) == "shoot"
		})...)
	}
}
