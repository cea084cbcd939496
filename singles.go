package kfacts

import (
	"slices"

	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// apposed reports whether the singular noun phrase at chunk k only says who the counted ones before it are: "two
// villagers, a father and his son, were killed".
func (m *measurer) apposed(k int) bool {
	if k < 2 || m.v.Chunks[k-1].Kind != clause.Comma || m.v.Chunks[k-2].Kind != clause.NP || m.v.Chunks[k-2].Num < 0 {
		return false
	}
	list := m.v.List(k)
	last := list[len(list)-1]
	one := m.v.Chunks[k-2].Parted && m.v.Numbers[m.v.Chunks[k-2].Num].One // "one of them, a clerk, died"
	return (len(list) == 2 || one) && last+2 < len(m.v.Chunks) && m.v.Chunks[last+1].Kind == clause.Comma && m.v.Chunks[last+2].Kind == clause.VG && m.v.Chunks[last+2].Finite
}

// named reports whether the singular noun phrase at chunk k only says who somebody is that the text names: "Jorge Salas, a dentist
// who was arrested", "he is a teacher who was jailed".
func (m *measurer) named(k int) bool {
	if k >= 2 && m.v.Chunks[k-1].Copula && m.person(k-2) {
		return true
	}
	n := m.nameBefore(k)
	if n < 0 || k+1 >= len(m.v.Chunks) || n > 0 && m.v.Chunks[n-1].Kind == clause.Prep && lexicon.Listed("preposition of place", m.v.Chunks[n-1].Word) {
		return false
	}
	switch next := &m.v.Chunks[k+1]; next.Kind {
	case clause.Rel:
		return true
	case clause.VG:
		return next.Reduced || n < k-2
	}
	end := m.phraseEnd(k)
	if !classOf(m.v, n).has("unknown") {
		return end > k+1 && !m.startsClause(k)
	}
	if n < k-2 && !m.startsClause(k) {
		return true // "Jorge Salas, 34, a dentist, and his son"
	}
	if m.startsClause(k) {
		return end > k+1 && m.v.Chunks[end].Kind == clause.VG && (n == 0 || m.v.Chunks[n-1].Kind == clause.Comma) // "Jorge Salas, a dentist at the clinic was arrested"
	}
	switch m.v.Chunks[end].Kind {
	case clause.Comma:
		after := &m.v.Chunks[min(end+1, len(m.v.Chunks)-1)]
		return end > k+1 || after.Kind != clause.NP || after.Det == clause.Bare && after.Num < 0 && !after.Proper // "Jorge Salas, a dentist, poet and friend"
	case clause.Other:
		return true
	}
	return end > k+1 && !m.v.S.AllCaps
}

// person reports whether the chunk is a pronoun of one person or a person's name.
func (m *measurer) person(k int) bool {
	c := &m.v.Chunks[k]
	if c.Kind != clause.NP || c.Num >= 0 || c.Head < 0 {
		return false
	}
	switch m.v.Norm(c.Head) {
	case "he", "she", "himself", "herself":
		return true
	}
	return m.name(k) && classOf(m.v, k).has("unknown")
}

// name reports whether the chunk is a name of two words or more. No table has those of most people: they are of an unknown class.
func (m *measurer) name(k int) bool {
	c := &m.v.Chunks[k]
	return c.Kind == clause.NP && c.Proper && c.Num < 0 && c.End-c.First > 1 && !m.v.S.AllCaps
}

// maxAlias bounds how many chunks may stand between a name and what says who it is: an alias, an age, marks.
const maxAlias = 9

// nameBefore is the person's name that the noun phrase at chunk k stands in apposition to, or -1: past an age or an alias, "Jorge Salas (alias
// "Fly"), 34, a dentist".
func (m *measurer) nameBefore(k int) int {
	marks := 0
	for j := k - 1; j >= 0 && j >= k-maxAlias; j-- {
		switch c := &m.v.Chunks[j]; c.Kind {
		case clause.Comma, clause.Dash, clause.Close:
			marks++
		case clause.Quote, clause.Open:
		case clause.Prep:
			if c.Word != "alias" {
				return -1
			}
		case clause.NP:
			quoted := j+1 < k && m.v.Chunks[j+1].Kind == clause.Quote || j > 0 && m.v.Chunks[j-1].Kind == clause.Quote
			if marks == 0 {
				return -1
			}
			if m.name(j) && !quoted {
				return j
			}
			if !quoted && m.v.Norm(c.Head) != "alias" && !(c.End == c.First+1 && m.v.S.Tokens[c.First].Tag == text.CD) {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// phraseEnd is the chunk after the noun phrase at chunk k and the prepositional phrases that follow it.
func (m *measurer) phraseEnd(k int) int {
	end := k + 1
	for end+2 < len(m.v.Chunks) && m.v.Chunks[end].Kind == clause.Prep && m.v.Chunks[end+1].Kind == clause.NP {
		end += 2
	}
	return min(end, len(m.v.Chunks)-1)
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
		if d.measure == Infected && d.rule == ruleAttribute {
			continue // "a sick colleague"
		}
		if d.measure == Missing && d.pred != nil && m.v.Chunks[d.pred.VG].Negated {
			continue // "a culprit was not found"
		}
		if !cls.has("person") && (d.rule == ruleAttribute || m.partOf(d.np) != d.np) {
			continue // "in a burnt-out car", "the roof of a hall collapsed"
		}
		if c := &m.v.Chunks[d.np]; d.measure == Territory && m.v.Norm(c.End) == "of" && lexicon.Listed("part of place", m.v.Norm(max(c.Head, 0))) {
			continue // "control over an important sector of the market"
		}
		if d.pred != nil && d.measure == Seized && !m.keptThing(&d) {
			continue
		}
		measured := m.measured(d.np) || m.sharesPredicate(&d, before)
		thing := d.measure == Destroyed && (!cls.has("goods") || m.sharesPredicate(&d, before)) || d.measure == Territory || d.measure == Seized && (cls.has("weapon") || cls.has("vehicle") || cls.has("building") || measured)
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

// keptThing reports whether the predicate of the draft says that somebody has the single thing now, and not only that it was
// stopped, or what was found in it: "intercepted a lorry whose driver was asleep", "hidden in a lorry found at the port".
func (m *measurer) keptThing(d *draft) bool {
	verb := lexicon.Lemma(m.v.Norm(m.v.Chunks[d.pred.VG].Main))
	if lexicon.Listed("stopping verb", verb) {
		return verb == "intercept" && (m.stands("@contraband") || classOf(m.v, d.np).has("craft"))
	}
	return d.rule != ruleReduced || d.np == 0 || m.v.Chunks[d.np-1].Kind != clause.Prep || m.v.Chunks[d.np-1].Word == "of"
}

// measured reports whether the singular noun phrase at chunk k is a measure of goods: "a ton of cocaine", "a crate of whisky".
func (m *measurer) measured(k int) bool {
	c := &m.v.Chunks[k]
	if c.Head < 0 {
		return false
	}
	w := m.v.Norm(c.Head)
	return lexicon.Listed("unit of goods", w) || lexicon.Listed("container of goods", w) && m.v.Norm(c.End) == "of"
}

// sharesPredicate reports whether the draft is one of several of its predicate, with the same measure: "seized 64 dishes and a
// computer".
func (m *measurer) sharesPredicate(d *draft, before int) bool {
	for i := range m.drafts[:before] {
		if o := &m.drafts[i]; d.pred != nil && o.pred == d.pred && o.measure == d.measure {
			return true
		}
	}
	return false
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
