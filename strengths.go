package kfacts

import (
	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// grouped reads a measure off the noun of a group whose members are counted: "a contingent of 300 soldiers".
func (m *measurer) grouped(k int, cls classes) (draft, bool) {
	c := &m.v.Chunks[k]
	if c.Num < 0 {
		return draft{}, false
	}
	of := m.v.Numbers[c.Num].Outer.First - 1
	group := m.v.Norm(of - 1)
	measure := Measure(lexicon.RuleWords("group")[group])
	apart := of-1 < c.First && m.v.S.Tokens[max(0, of-1)].Tag != text.NNS
	if apart && measure != Attacks || m.v.Norm(of) != "of" || measure == "" {
		return draft{}, false
	}
	ok := cls.has("person")
	switch measure {
	case Protested:
		ok = ok && m.stands("@protest") // not "before a crowd of 40,000"
	case Deployed:
		ok = m.troops(k, cls) || lexicon.Listed("@men", m.v.Norm(max(c.Head, 0)))
	case Seized:
		ok = !ok
	case Attacks:
		ok = cls.has("ordnance")
	}
	return draft{in: m.in, np: k, measure: measure, rule: ruleNominal, trigger: k}, ok
}

// strength reads how many an armed group or force has: "a gang of around 90 members", "the militia, with only 40 fighters",
// "with some 70,000 members, the gangs …", "there are some 300 members of the gang".
func (m *measurer) strength(k int) (draft, bool) {
	c := &m.v.Chunks[k]
	if c.Num < 0 || c.Head < 0 || k < 1 || !m.enlisted(k) {
		return draft{}, false
	}
	d := draft{in: m.in, np: k, measure: Deployed, rule: ruleNominal, trigger: k}
	at := k - 1
	for at > 0 && m.v.Chunks[at].Kind == clause.Adv {
		at-- // "with only 40 fighters"
	}
	before := &m.v.Chunks[at]
	if before.Copula && k >= 2 && m.v.Norm(m.v.Chunks[k-2].First) == "there" && m.v.Norm(c.End) == "of" && k+2 < len(m.v.Chunks) {
		return d, m.armed(k+2, "of")
	}
	if before.Kind != clause.Prep || before.Word != "of" && before.Word != "with" {
		return draft{}, false
	}
	if d.trigger = m.hostOf(at, k); before.Word == "of" && m.v.Norm(c.Head) == "men" {
		return draft{}, false // "a group of 12 men"
	}
	return d, m.armed(d.trigger, before.Word)
}

// enlisted reports whether the head of the noun phrase at chunk k counts those whom an armed group or force is made of.
func (m *measurer) enlisted(k int) bool {
	head := m.v.Norm(m.v.Chunks[k].Head)
	return lexicon.Listed("@members", head) || m.v.Chunks[k-1].Word != "of" && classOf(m.v, k).has("soldier") && !lexicon.Listed("body of people", head)
}

// hostOf is the chunk of those whom the "of" or "with" at chunk prep, and the noun phrase at chunk k after it, say more of: the noun
// phrase before it, else, where it opens the clause, the subject after it; or -1.
func (m *measurer) hostOf(prep, k int) int {
	host := prep - 1
	if host >= 0 && m.v.Chunks[host].Kind == clause.Comma {
		host--
	}
	for host >= 2 && m.v.Chunks[host].Kind == clause.NP && m.v.Chunks[host-1].Kind == clause.Prep && m.v.Chunks[host-2].Kind == clause.NP && !m.armed(host, "with") {
		host -= 2 // "the front of Antioquia, with 200 men"
	}
	if host >= 0 && m.v.Chunks[host].Kind == clause.NP {
		return host
	}
	if prep > 0 && m.v.Chunks[prep-1].Kind != clause.Colon && m.v.Chunks[prep-1].Kind != clause.Comma || m.v.Chunks[prep].Word != "with" {
		return -1
	}
	j := m.phraseEnd(k)
	if j+1 < len(m.v.Chunks) && m.v.Chunks[j].Kind == clause.Comma && m.v.Chunks[j+1].Kind == clause.NP {
		return j + 1
	}
	return -1
}

// armed reports whether the noun phrase at chunk j names an armed group, or a force whose members stand "with" it.
func (m *measurer) armed(j int, prep string) bool {
	if j < 0 || j >= len(m.v.Chunks) || m.v.Chunks[j].Kind != clause.NP || m.v.Chunks[j].Head < 0 {
		return false
	}
	head := m.v.Norm(m.v.Chunks[j].Head)
	if lexicon.Listed("@gang", head) {
		return true
	}
	for i := range m.drafts {
		if d := &m.drafts[i]; d.np == j && d.measure == Deployed && prep == "with" {
			return true // "25,000 members, with 250,000 affiliates"
		}
	}
	return prep == "with" && (lexicon.Listed("@force", head) || lexicon.Listed("force noun", head) || m.v.Chunks[j].Proper && fighters(actor.Classify(nounTokens(m.v, j)).Kind))
}

// troops reports whether the noun phrase at chunk k is of people or units that are deployed, or leaves them out.
func (m *measurer) troops(k int, cls classes) bool {
	return elided(m.v, k) || cls.has("soldier") || cls.has("unit") || cls.has("rescuer")
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

// present reads where soldiers are: "there are about 2,500 soldiers in the valley", "about 2,500 soldiers are in the valley",
// "some 300 fighters are left in the town"; and how many a force has: "the country's 12,000 police officers".
func (m *measurer) present(k int, cls classes) (draft, bool) {
	c := &m.v.Chunks[k]
	if c.Num < 0 || c.Head < 0 || m.v.Numbers[c.Num].One || elided(m.v, k) || lexicon.Listed("body of people", m.v.Norm(c.Head)) || !cls.has("soldier") && !cls.has("unit") && !lexicon.Listed("@members", m.v.Norm(c.Head)) {
		return draft{}, false
	}
	d := draft{in: m.in, np: k, measure: Deployed, rule: rulePredicate, trigger: k + 1}
	troops := lexicon.Listed("@troops", m.v.Norm(c.Head))
	if m.exists(k) {
		return d, troops && m.v.Norm(c.Head) != "men" || m.many(k) && (cls.has("soldier") || m.v.Norm(c.Head) != "men")
	}
	if d.trigger = k; m.owned(k) {
		return d, cls.has("soldier") && !cls.has("unit") && m.many(k)
	}
	if k+2 >= len(m.v.Chunks) {
		return draft{}, false
	}
	next, in := &m.v.Chunks[k+1], &m.v.Chunks[k+2]
	d.trigger = k + 1
	if next.Kind != clause.VG || next.Negated {
		return draft{}, false
	}
	if in.Kind == clause.Adv && k+3 < len(m.v.Chunks) {
		in = &m.v.Chunks[k+3] // "are still in the town"
	}
	if next.Passive && m.v.Norm(next.Main) == "left" {
		return d, cls.has("soldier") && (in.Kind == clause.Prep && in.Word != "with" && in.Word != "to" || in.Kind == clause.Adv)
	}
	at := m.v.At[in.First] + 1
	return d, troops && cls.has("soldier") && next.Copula && in.Kind == clause.Prep && lexicon.Listed("@place preposition", in.Word) && at < len(m.v.Chunks) && m.placed(at)
}

// exists reports whether the noun phrase at chunk k is what "there is": "there are still about 60 gunmen in the hills".
func (m *measurer) exists(k int) bool {
	j := m.v.ListHead(k) - 1
	for j > 0 && (m.v.Chunks[j].Kind == clause.Adv || m.v.Chunks[j].Kind == clause.Time) {
		j--
	}
	if j < 1 || !m.v.Chunks[j].Copula || m.v.Chunks[j].Negated || m.v.Norm(m.v.Chunks[j-1].First) != "there" {
		return false
	}
	if k+1 >= len(m.v.Chunks) {
		return true
	}
	next := &m.v.Chunks[k+1]
	return next.Kind != clause.Rel && next.Word != "of" && (next.Kind != clause.VG || next.Reduced)
}

// owned reports whether the counted at chunk k are said to be somebody's: "Peru's 80,000 policemen", "its 600 fighters".
func (m *measurer) owned(k int) bool {
	c := &m.v.Chunks[k]
	if c.Parted {
		return false
	}
	for i := c.First; i < m.v.Numbers[c.Num].Outer.First; i++ {
		if t := m.v.S.Tokens[i].Tag; t == text.POS || t == text.PRPS || m.v.Norm(i) == "'s" {
			return true
		}
	}
	return false
}

// placed reports whether chunk j is a place or an area: a name, "the hills", "the north".
func (m *measurer) placed(j int) bool {
	c := &m.v.Chunks[j]
	return c.Kind == clause.NP && c.Head >= 0 && (c.Proper || classOf(m.v, j).has("place") || lexicon.Listed("@where", m.v.Norm(c.Head)))
}

// maxFew is the largest number of armed people that is told of an incident as often as of a force.
const maxFew = 9

// many reports whether more are counted at chunk k than an incident has.
func (m *measurer) many(k int) bool {
	n := &m.in.numbers[m.v.Chunks[k].Num]
	return n.High > maxFew
}

// maxSize bounds how many chunks before its figure a force, and after it the next figure, is told.
const maxSize = 8

// sizes reads the figures that a force goes between, or is at: "the garrison has swelled to 20,000", "was cut from 15 officers
// to just four", "dropped from 20,000 soldiers to 8,000".
func (m *measurer) sizes() {
	for k := 2; k < len(m.v.Chunks); k++ {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || c.Head < 0 || m.drafted(k) {
			continue
		}
		p := m.sizing(k)
		if p == nil {
			continue
		}
		d := draft{in: m.in, np: k, measure: Deployed, rule: ruleToll, trigger: p.VG, pred: p}
		switch prep := m.prepBefore(k); {
		case prep == "from" && (elided(m.v, k) && len(p.Subject) > 0 && m.body(p.Subject[0]) || !elided(m.v, k) && (m.enlisted(k) || classOf(m.v, k).has("soldier"))):
			m.add(d)
			for to := k + 1; to < len(m.v.Chunks) && to <= k+maxSize; to++ {
				if n := &m.v.Chunks[to]; n.Kind == clause.NP && n.Num >= 0 && elided(m.v, to) && m.prepBefore(to) == "to" && !m.drafted(to) {
					d.np = to
					m.add(d)
					break
				}
			}
		case prep == "to" && !elided(m.v, k) && m.enlisted(k) && len(p.Subject) > 0 && (m.body(p.Subject[0]) || m.armed(p.Subject[0], "of")):
			m.add(d) // "has grown to 600 gunmen"
		case (prep == "to" || prep == "at" || prep == "" && m.v.Chunks[k-1].Kind == clause.VG) && elided(m.v, k) && len(p.Subject) > 0 && m.body(p.Subject[0]):
			m.add(d)
		}
	}
}

// disputed reads the number that another source gives for what was counted before: "organisers spoke of 9,000", "the army says 30".
func (m *measurer) disputed() {
	for k := 2; k < len(m.v.Chunks); k++ {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || m.drafted(k) || !elided(m.v, k) || k+1 < len(m.v.Chunks) && m.v.Chunks[k+1].Kind != clause.Other && m.v.Chunks[k+1].Kind != clause.Comma && m.v.Chunks[k+1].Kind != clause.Colon {
			continue
		}
		j := k - 1
		if m.v.Chunks[j].Word == "of" {
			j--
		}
		if vg := &m.v.Chunks[max(j, 0)]; j > 0 && vg.Kind == clause.VG && vg.Finite && !vg.Passive && !vg.Negated && lexicon.Listed("verb of reckoning", m.v.Norm(vg.Main)) {
			m.share(k)
		}
	}
}

// totals reads the number that what was counted before makes altogether: "six towns fell, for a total of 56 since May".
func (m *measurer) totals() {
	for k := 2; k < len(m.v.Chunks); k++ {
		c := &m.v.Chunks[k]
		if c.Kind == clause.NP && c.Num >= 0 && !m.drafted(k) && elided(m.v, k) && m.v.Norm(m.v.Numbers[c.Num].Outer.First-2) == "total" && m.v.Chunks[k-1].Word == "for" {
			m.share(k)
		}
	}
}

// strong reads how many a force has, or come to a protest, from the adjective: "the guard, 300 strong, is still there".
func (m *measurer) strong() {
	for k := 2; k+1 < len(m.v.Chunks); k++ {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || m.drafted(k) || !elided(m.v, k) || m.v.Norm(c.End) != "strong" {
			continue
		}
		host := k - 1
		for host > 0 && m.v.Chunks[host].Kind != clause.NP && host > k-5 {
			host--
		}
		if m.v.Chunks[host].Kind == clause.NP && (m.body(host) || m.armed(host, "with")) {
			m.add(draft{in: m.in, np: k, measure: Deployed, rule: rulePredicate, trigger: host})
		}
	}
}

// reckoned reads the figure that is put on those to whom something was done, which no noun of a toll names: "put the vehicles
// destroyed at 55".
func (m *measurer) reckoned() {
	for k := 3; k < len(m.v.Chunks); k++ {
		if c := &m.v.Chunks[k]; c.Kind != clause.NP || c.Num < 0 || !elided(m.v, k) || m.drafted(k) || m.prepBefore(k) != "at" {
			continue
		}
		j := k - 2
		for j > 0 && m.v.Chunks[j].Kind != clause.VG && j > k-5 {
			j--
		}
		host := &m.v.Chunks[max(j-1, 0)]
		if vg := &m.v.Chunks[max(j, 0)]; j < 1 || vg.Kind != clause.VG || !vg.Reduced && m.v.Chunks[max(j-2, 0)].Kind != clause.VG || host.Kind != clause.NP || host.Num >= 0 || host.Det != clause.Definite {
			continue
		}
		list := "person"
		if classOf(m.v, j-1).has("thing") {
			list = "thing"
		}
		if measure, ok := measureWord(list, m.v.Norm(m.v.Chunks[j].Main)); ok {
			m.add(draft{in: m.in, np: k, measure: measure, rule: ruleToll, trigger: j})
		}
	}
}

// prepBefore is the preposition before the noun phrase at chunk k, adverbs between them aside ("to just four"); or "".
func (m *measurer) prepBefore(k int) string {
	for k--; k > 0 && m.v.Chunks[k].Kind == clause.Adv; k-- {
	}
	if c := &m.v.Chunks[max(k, 0)]; c.Kind == clause.Prep {
		return c.Word
	}
	return ""
}

// sizing is the predicate before chunk k that says how many there are or became, or nil.
func (m *measurer) sizing(k int) *clause.Predicate {
	for j := k - 1; j >= 0 && j >= k-maxSize; j-- {
		switch c := &m.v.Chunks[j]; c.Kind {
		case clause.VG:
			if lexicon.Listed("size verb", m.v.Norm(c.Main)) || c.Copula && j+1 < k && (m.v.Chunks[j+1].Word == "down" || m.v.Chunks[j+1].Word == "up") {
				return m.v.Pred(j)
			}
			if c.Finite {
				return nil
			}
		case clause.Sub, clause.Rel, clause.Colon:
			return nil
		}
	}
	return nil
}

// body reports whether the noun phrase at chunk j names a body of armed people.
func (m *measurer) body(j int) bool {
	c := &m.v.Chunks[j]
	return c.Num < 0 && c.Head >= 0 && (lexicon.Listed("@corps", m.v.Norm(c.Head)) || m.v.S.Tokens[c.Head].Tag == text.NNS && classOf(m.v, j).has("soldier"))
}
