package kfacts

import (
	"strings"

	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// companions reads "was killed along with three other militants", "arrested the leader, alongside four members": the same
// thing happened to both.
func (m *measurer) companions() {
	for k := range m.v.Chunks {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || m.drafted(k) || k < 2 || m.v.Chunks[k-1].Kind != clause.Prep {
			continue
		}
		before := len(m.drafts)
		beside := m.beside(k - 1)
		if !beside && !(m.v.Chunks[k-1].Word == "with" && (c.More || !elided(m.v, k) && classOf(m.v, k).has("person"))) {
			continue
		}
		for j := k - 2; j >= 0 && j > k-maxCompanion; j-- {
			vg := &m.v.Chunks[j]
			if vg.Kind == clause.Colon || vg.Kind == clause.Sub {
				break
			}
			p := m.v.Pred(j)
			if vg.Kind != clause.VG || p == nil {
				continue
			}
			if d, ok := m.companion(p, k, beside); ok {
				m.add(d)
				break
			}
			if vg.Finite {
				break
			}
		}
		for _, next := range m.v.List(k)[1:] {
			if len(m.drafts) > before && !m.drafted(next) && m.countable(next) && classOf(m.v, next).has("person") && !m.startsClause(next) {
				d := m.drafts[before] // "along with two guards and a driver"
				d.np = next
				m.add(d)
			}
		}
	}
}

// maxCompanion bounds how many chunks after the verb the companions are told: names and their roles stand between.
const maxCompanion = 16

// beside reports whether the preposition at chunk k joins what is told of one to another: "alongside", "along with".
func (m *measurer) beside(k int) bool {
	switch m.v.Chunks[k].Word {
	case "alongside", "besides":
		return true
	case "with":
		before := m.v.Norm(m.v.Chunks[k].End - 2)
		return before == "along" || before == "together"
	}
	return false
}

// companion is what the predicate says of those at chunk k who stand beside its object, or its subject where it has none.
func (m *measurer) companion(p *clause.Predicate, k int, beside bool) (draft, bool) {
	vg, role := &m.v.Chunks[p.VG], lexicon.Object
	switch {
	case vg.Passive:
	case !beside:
		return draft{}, false
	case p.Object == nil:
		role = lexicon.Alone
	}
	if role == lexicon.Object && !vg.Passive && (m.force(k) || classOf(m.v, p.Object[0]).has("person") != classOf(m.v, k).has("person")) {
		return draft{}, false // "the army attacked the camp alongside 200 men"
	}
	row, measure := m.best(p, role, k, classOf(m.v, k))
	if measure == "" || m.hypothetical(p) || row.With != nil && !beside || !beside && !m.v.Chunks[k].More && measure != Detained && measure != Abducted && measure != Released || role == lexicon.Alone && !harm[measure] {
		return draft{}, false
	}
	return draft{in: m.in, np: k, measure: measure, rule: ruleShared, pred: p, trigger: p.VG}, true
}

// appositions gives those whom a number sums up after their names what is told of the names: "arrested Ana Diaz and Rosa
// Leon, two nurses who …".
func (m *measurer) appositions() {
	for k := range m.v.Chunks {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || m.v.Numbers[c.Num].One || m.drafted(k) || k < 4 || m.v.Chunks[k-1].Kind != clause.Comma || elided(m.v, k) || !classOf(m.v, k).has("person") {
			continue
		}
		last := k - 2
		if n := &m.v.Chunks[last]; n.Kind != clause.NP || !n.Proper || n.Num >= 0 || m.v.Chunks[last-1].Kind != clause.Conj || m.v.ListHead(last) == last {
			continue
		}
		before := len(m.drafts)
		m.roles(last, personClasses)
		for i := before; i < len(m.drafts); i++ {
			m.drafts[i].np, m.drafts[i].rule = k, ruleShared
		}
	}
}

// gaps reads a clause whose verb is left out because the clause before it has it: "Forty mines were cleared in the
// north, 32 in the south and 11 on the coast."
func (m *measurer) gaps() {
	for k := range m.v.Chunks {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || c.Noun < c.End || m.drafted(k) || k < 2 {
			continue
		}
		if m.column(k) {
			m.share(k)
			continue
		}
		if k+1 >= len(m.v.Chunks) || c.More && m.v.Norm(m.v.Chunks[k+1].First) == "." {
			m.more(k)
			continue
		}
		before, after := &m.v.Chunks[k-1], &m.v.Chunks[k+1]
		if before.Kind == clause.Open && after.Kind == clause.Close {
			m.bracketed(k)
			continue
		}
		if before.Kind != clause.Comma && before.Kind != clause.Conj && before.Kind != clause.Colon && !m.compared(k) {
			if m.ordinal(k - 1) {
				m.share(k)
			}
			continue
		}
		if !m.compared(k) && (m.v.Norm(after.End) == "large" || after.Kind != clause.Prep || after.Word != "in" && after.Word != "at" && after.Word != "from" && after.Word != "near" && after.Word != "on" && after.Word != "for") {
			continue
		}
		m.share(k)
	}
}

// more reads a number on top of the one before it, at the end of the sentence: "seven had been killed, another nine".
func (m *measurer) more(k int) {
	j := k - 1
	for j > 0 && (m.v.Chunks[j].Kind == clause.Time || m.v.Chunks[j].Kind == clause.Prep) {
		j-- // "38 drowned in February, and in April another 17"
	}
	if m.v.Chunks[k].More && m.separates(j) {
		m.share(k)
	}
}

// gapped reads what a part is, where the verb of the next parts is left out: "of those held, six were Danes, four Finns and
// two Poles".
func (m *measurer) gapped() {
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		if !m.v.Chunks[p.VG].Copula || len(p.Subject) == 0 || len(p.Object) < 2 {
			continue
		}
		for _, d := range m.drafts {
			if d.np != p.Subject[0] || d.rule != ruleSubset || !elided(m.v, d.np) {
				continue
			}
			for _, k := range p.Object[1:] {
				if m.v.Chunks[k].Num >= 0 && !m.drafted(k) {
					next := d
					next.np = k
					m.add(next)
				}
			}
			break
		}
	}
}

// share gives the number at chunk k the measure of the counted one before it.
func (m *measurer) share(k int) {
	if d := m.wholeBefore(k); d != nil && d.np < k && m.v.Chunks[d.np].Num >= 0 {
		m.add(draft{in: m.in, np: k, measure: d.measure, rule: ruleShared, pred: d.pred, trigger: d.trigger})
	}
}

// ordinal reports whether chunk j is the subject of a clause whose verb is left out, one of several in order: "the first
// blast killed nine, the second 12".
func (m *measurer) ordinal(j int) bool {
	for ; j > 0 && m.v.Chunks[j].Kind == clause.Comma; j-- {
	}
	if j < 1 || m.v.Chunks[j].Kind != clause.NP || m.v.Chunks[j].Det != clause.Definite {
		return false
	}
	switch m.v.Norm(m.v.Chunks[j].End - 1) {
	case "second", "third", "fourth", "other", "latter":
		k := m.v.Chunks[j-1].Kind
		return k == clause.Conj || k == clause.Comma || k == clause.Colon
	}
	return false
}

// compared reports whether the number at chunk k is one that another is held against: "compared to 219 in 2015", "up from
// 12 in May".
func (m *measurer) compared(k int) bool {
	j := k - 1
	for j > 1 && m.v.Chunks[j].Kind == clause.Adv {
		j-- // "compared to just 55"
	}
	if j < 1 || m.v.Chunks[j].Kind != clause.Prep {
		return false
	}
	w := m.v.Norm(m.v.Chunks[j].First - 1)
	return w == "compared" || w == "up" || w == "down" || w == "opposed" || m.v.Chunks[j].Word == "against" || m.v.Chunks[j].Word == "versus"
}

// orphans gives the last item of a list that the parser lost the thread of to the nearest verb before it that measures
// such things: "occupied the city, a territory of note, and seven regions".
func (m *measurer) orphans() {
	for k := range m.v.Chunks {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || elided(m.v, k) || m.drafted(k) || k < 2 || m.v.Chunks[k-1].Kind != clause.Conj {
			continue
		}
		for j := k - 2; j >= 0 && j > k-24; j-- {
			p := m.v.Pred(j)
			if p == nil || !m.v.Chunks[j].Finite || m.relative(j) {
				continue
			}
			if m.v.Chunks[j].Passive || p.Object == nil || m.startsClause(k) {
				break
			}
			if row, measure := m.best(p, lexicon.Object, k, classOf(m.v, k)); measure != "" && row.With == nil && !m.hypothetical(p) {
				m.add(draft{in: m.in, np: k, measure: measure, rule: ruleShared, pred: p, trigger: j, doubt: true})
			}
			break
		}
	}
}

// relative reports whether the verb at chunk j is that of a relative clause about a counted noun phrase: "two men who had
// brought it".
func (m *measurer) relative(j int) bool {
	for j--; j > 0 && m.v.Chunks[j].Kind == clause.Adv; j-- {
	}
	return j > 0 && m.v.Chunks[j].Kind == clause.Rel && m.drafted(j-1)
}

// startsClause reports whether the noun phrase at chunk k has a main verb of its own, not one in a relative clause alone.
func (m *measurer) startsClause(k int) bool {
	relative := k+1 < len(m.v.Chunks) && m.v.Chunks[k+1].Kind == clause.Rel
	for i := range m.v.Preds {
		if p := &m.v.Preds[i]; has(p.Subject, k) && !(relative && p.VG <= k+3) {
			return true
		}
	}
	return false
}

// without reads a zero from "without casualties", "without causing injuries".
func (m *measurer) without() {
	for k := range m.v.Chunks {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num >= 0 || c.Det != clause.Bare || c.Noun >= c.End || m.drafted(k) || k == 0 {
			continue
		}
		row, ok := lexicon.MeasureNoun(m.v.Norm(c.Head))
		if !ok || row.Counted != string(Casualties) && row.Counted != string(Wounded) && row.Counted != string(Killed) {
			continue
		}
		j := k - 1
		if m.v.Chunks[j].Kind == clause.VG && m.v.Chunks[j].Form == text.VBG {
			j--
		}
		if j >= 0 && m.v.Chunks[j].Kind == clause.Prep && m.v.Chunks[j].Word == "without" {
			m.add(draft{in: m.in, np: k, measure: Measure(row.Counted), rule: ruleHead, trigger: k, zeroAt: m.v.Chunks[j].First + 1})
		}
	}
}

// series reads the figures that a counted noun goes between: "kidnappings doubled, from 43 to 95", "rising from 43 to 95,
// kidnappings have …".
func (m *measurer) series() {
	for k := 1; k < len(m.v.Chunks); k++ {
		if m.drafted(k) || !m.figureAfter(k, "from") {
			continue
		}
		measure := m.deedsBefore(k)
		if measure == "" && m.changes(k-2) {
			measure = m.countedBefore(k)
		}
		if measure == "" {
			continue
		}
		m.add(draft{in: m.in, np: k, measure: measure, rule: ruleToll, trigger: k - 1})
	}
}

// changes reports whether the figures after chunk j are those between which something counted before changed: "dropping from 61",
// "(from 139 to 186)".
func (m *measurer) changes(j int) bool {
	if j < 0 {
		return false
	}
	c := &m.v.Chunks[j]
	if c.Kind != clause.VG || !lexicon.Listed("toll verb", m.v.Norm(c.Main)) {
		return c.Kind == clause.Open
	}
	p := m.v.Pred(j)
	return len(p.Subject) > 0 && m.v.S.Tokens[max(m.v.Chunks[p.Subject[0]].Head, 0)].Tag == text.PRP
}

// figureAfter reports whether chunk k is a number without a noun after the preposition.
func (m *measurer) figureAfter(k int, prep string) bool {
	c := &m.v.Chunks[k]
	return k > 0 && c.Kind == clause.NP && c.Num >= 0 && elided(m.v, k) && m.v.Chunks[k-1].Kind == clause.Prep && m.v.Chunks[k-1].Word == prep
}

// seriesNoun is the chunk of the uncounted plural whose figures the one at chunk k starts: before it, or after the
// participle that opens the sentence; -1 for none.
func (m *measurer) seriesNoun(k int) int {
	plural := func(j int) bool {
		c := &m.v.Chunks[j]
		row, ok := m.nounRow(j)
		tag := m.v.S.Tokens[max(c.Head, 0)].Tag
		return ok && row.Counted != "" && c.Num < 0 && c.Det != clause.No && c.Det != clause.Any && (tag == text.NNS || c.Head == 0 && tag == text.NNP && strings.HasSuffix(m.v.Norm(0), "s"))
	}
	for j := k - 1; j >= 0 && j > k-16; j-- {
		if c := &m.v.Chunks[j]; c.Kind == clause.Colon || c.Kind == clause.NP && c.Num >= 0 {
			return -1
		}
		if plural(j) {
			return j
		}
	}
	if first := &m.v.Chunks[0]; first.Kind == clause.VG && first.Form == text.VBG && k <= 3 {
		for j := k + 1; j < len(m.v.Chunks) && j < k+8; j++ {
			if plural(j) {
				return j
			}
		}
	}
	return -1
}
