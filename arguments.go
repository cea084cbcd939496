package kfacts

import (
	"slices"

	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// maxOblique bounds how many chunks after the verb its prepositional complement may stand.
const maxOblique = 8

// prepositionOf is the preposition by which the noun phrase at chunk k hangs on the predicate ("made off with 12 rifles"),
// or "".
func (m *measurer) prepositionOf(p *clause.Predicate, k int) string {
	if k <= p.VG || k > p.VG+maxOblique+maxListed {
		return ""
	}
	for j := p.VG + 1; j+1 < len(m.v.Chunks) && j <= p.VG+maxOblique; j++ {
		switch c := &m.v.Chunks[j]; c.Kind {
		case clause.Prep:
			if m.v.Chunks[j+1].Kind == clause.NP && has(m.v.List(j+1), k) {
				return c.Word
			}
		case clause.VG, clause.Sub, clause.Rel, clause.Colon:
			return ""
		}
	}
	return ""
}

// maxListed bounds how many chunks a list of complements may be long.
const maxListed = 24

// takes reports whether the verb's rows name the preposition.
func (m *measurer) takes(vg *clause.Chunk, prep string) bool {
	for _, row := range lexicon.Verb(lexicon.Lemma(m.v.Norm(vg.Main))) {
		if row.Role == lexicon.Oblique && row.Prep == prep {
			return true
		}
	}
	return false
}

// fits reports whether the words that the row asks for stand where it asks for them, and the token of the last that follows the
// verb, or -1.
func (m *measurer) fits(p *clause.Predicate, row *lexicon.VerbRow, role lexicon.Role) (int, bool) {
	for _, word := range row.Without {
		if m.stands(word) {
			return -1, false
		}
	}
	for _, word := range row.Near {
		if !m.stands(word) {
			return -1, false
		}
	}
	if row.With == nil {
		return -1, true
	}
	at := m.follows(p, row)
	return at, at >= 0 || (role != lexicon.Object || row.With[0] == "@captives") && m.v.Chunks[p.VG].Passive && m.undergoes(p, row.With)
}

// recurring reports whether the predicate tells what happens "each time a soldier is killed", or "every hour", not that it has.
func (m *measurer) recurring(p *clause.Predicate) bool {
	main := m.v.Chunks[p.VG].Main
	for i := max(0, main-maxOblique); i < main+maxOblique && i+2 < len(m.v.S.Tokens); i++ {
		if w := m.v.Norm(i); (w == "each" || w == "every") && (m.v.Norm(i+1) == "time" || m.v.Norm(i+1) == "hour" || m.v.Norm(i+1) == "minute") && m.v.S.Tokens[i+2].Kind == text.Word {
			return true
		}
	}
	return false
}

// stands reports whether the sentence has the word.
func (m *measurer) stands(word string) bool {
	for i := range m.v.S.Tokens {
		if lexicon.Completes(m.v.Norm(i), word) {
			return true
		}
	}
	return false
}

// undergoes reports whether one of the words is in the passive's subject: "the vigil was attended by 700 people".
func (m *measurer) undergoes(p *clause.Predicate, words []string) bool {
	for _, s := range p.Subject {
		c := &m.v.Chunks[s]
		for i := c.First; i < c.End; i++ {
			if len(words) == 1 && lexicon.Completes(m.v.Norm(i), words[0]) {
				return true
			}
		}
	}
	return false
}

// doneBy reports whether one of the doers of the predicate, or of those whom its passive says are made of what a row with a
// preposition counts, is of the kind: "militant" (or who is told to be armed or masked), "captor" (militants whom another verb names),
// "fighter" (militants and soldiers), "force" (police, soldiers, officials), "anyone" (no thing or place), "nobody" (none is told), or
// a noun of a list ("@prison"). Any doer is of the kind "".
func (m *measurer) doneBy(p *clause.Predicate, row *lexicon.VerbRow, kind string) bool {
	if kind == "" {
		return true
	}
	if kind == "captor" {
		return m.captors(p)
	}
	doers := p.Agent
	if row.Role == lexicon.Oblique && m.v.Chunks[p.VG].Passive && kind[0] == '@' {
		doers = p.Subject
	}
	if len(doers) == 0 {
		return kind == "anyone" || kind == "nobody"
	}
	if kind[0] == '@' || row.Role == lexicon.Object {
		doers = doers[:1]
	}
	return slices.ContainsFunc(doers, func(k int) bool { return m.doer(k, kind) })
}

// doer reports whether the noun phrase at chunk k is of the kind that a row names.
func (m *measurer) doer(k int, kind string) bool {
	c := &m.v.Chunks[k]
	if c.Head < 0 {
		return false
	}
	if kind[0] == '@' {
		return lexicon.Listed(kind, m.v.Norm(c.Head))
	}
	if kind == "anyone" {
		return !classOf(m.v, k).has("thing")
	}
	switch doer := actor.Classify(nounTokens(m.v, k)).Kind; kind {
	case "militant":
		return doer == "militant" || lexicon.Listed("@masked", m.v.Norm(c.First)) || lexicon.Listed("@captor", m.v.Norm(c.Head))
	case "fighter":
		return doer == "militant" || doer == "military"
	case "force":
		return m.force(k)
	}
	return false
}

// force reports whether the noun phrase at chunk k names police, soldiers or officials.
func (m *measurer) force(k int) bool {
	if c := &m.v.Chunks[k]; c.Kind != clause.NP || c.Head < 0 {
		return false
	}
	switch actor.Classify(nounTokens(m.v, k)).Kind {
	case "military", "police", "official":
		return true
	case "militant":
		return false
	}
	return lexicon.Listed("@police", m.v.Norm(m.v.Chunks[k].Head))
}

// possessions gives what detained people had with them the measure of what is seized: "arrested with 7 kg of heroin", "a boat
// carrying 120 rifles was intercepted".
func (m *measurer) possessions() {
	for k := range m.v.Chunks {
		if c := &m.v.Chunks[k]; c.Kind != clause.NP || !m.countable(k) || c.Num < 0 && c.Det != clause.Indefinite || m.drafted(k) || elided(m.v, k) {
			continue
		}
		cls := classOf(m.v, k)
		if !cls.has("weapon") && !cls.has("goods") && !cls.has("animal") {
			continue
		}
		d := m.holder(k)
		if d == nil {
			d = m.joined(k)
		}
		if d != nil {
			m.add(draft{in: m.in, np: k, measure: Seized, rule: ruleShared, trigger: d.trigger, pred: d.pred})
		}
	}
}

// holder is a draft of those, or of what, the things at chunk k were with, where they were detained or seized; else nil.
func (m *measurer) holder(k int) *draft {
	j := m.v.ListHead(k) - 1
	if j >= 2 && m.v.Chunks[j].Word == "of" && m.v.Chunks[j-1].Kind == clause.NP && m.v.Norm(m.v.Chunks[j-1].Head) == "possession" && m.v.Chunks[j-2].Kind == clause.Prep {
		return m.caughtBefore(j-2, k) // "in possession of", "for possession of"
	}
	if j < 1 {
		return nil
	}
	c := &m.v.Chunks[j]
	if c.Kind == clause.Prep && c.Word == "with" {
		return m.caughtBefore(j, k)
	}
	if c.Kind == clause.Prep && c.Word == "in" && m.v.Chunks[k].Num >= 0 && lexicon.Listed("container of goods", m.v.Norm(m.v.Chunks[k].Head)) {
		return m.packed(j)
	}
	if c.Kind != clause.VG || !lexicon.Listed("holding verb", lexicon.Lemma(m.v.Norm(c.Main))) {
		return nil
	}
	if c.Form == text.VBG && !c.Finite {
		if host := &m.v.Chunks[j-1]; host.Kind == clause.NP && host.Head >= 0 && lexicon.Listed("@haul", m.v.Norm(host.Head)) {
			return &draft{trigger: j, pred: m.v.Pred(j)} // "an arms cache containing 45 mortar bombs"
		}
		return m.draftBefore(j)
	}
	if c.Finite && !c.Passive && !c.Negated && m.v.Chunks[k].Num >= 0 && m.stands("@caught") {
		return &draft{trigger: j, pred: m.v.Pred(j)} // "was carrying three passports when arrested"
	}
	return nil
}

// packed is the draft of the goods seized that the preposition at chunk j says the packing of: "300 kilos of hashish in 50 bales";
// else nil.
func (m *measurer) packed(j int) *draft {
	for i := range m.drafts {
		if d := &m.drafts[i]; d.measure == Seized && d.np < j && (d.np == j-1 || d.np == j-3 && m.v.Chunks[j-2].Word == "of") {
			return d
		}
	}
	return nil
}

// joined is the draft of the things seized that those at chunk k are coordinated with: "with 4 kg of cocaine and three rifles";
// else nil.
func (m *measurer) joined(k int) *draft {
	j := k - 1
	if j < 1 || m.v.Chunks[k].Num < 0 || m.v.Chunks[k].More || m.v.Chunks[j].Word == "or" || m.v.Chunks[j].Kind != clause.Conj && m.v.Chunks[j].Kind != clause.Comma {
		return nil
	}
	for j--; j >= 0 && j > k-6; j-- {
		switch m.v.Chunks[j].Kind {
		case clause.NP:
			for i := range m.drafts {
				if d := &m.drafts[i]; d.np == j && d.measure == Seized {
					return d
				}
			}
		case clause.Prep:
		default:
			return nil
		}
	}
	return nil
}

// continued gives the items of a list the measure of those before them, where phrases between the items broke the list: "seized 90
// kilos of hashish in a lorry, three boats, as well as a pistol".
func (m *measurer) continued() {
	for k := 3; k < len(m.v.Chunks); k++ {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || !m.countable(k) || c.Det == clause.No || c.Det == clause.Any || elided(m.v, k) || m.drafted(k) || m.startsClause(k) {
			continue
		}
		if d := m.listBefore(k); d != nil {
			next := *d
			next.np, next.rule, next.parent = k, ruleShared, nil
			before := len(m.drafts)
			m.add(next)
			if c.Num < 0 {
				m.keepSingles(before, classOf(m.v, k))
			}
		}
	}
}

// maxBroken bounds how many chunks before an item of a broken list the item before it stands.
const maxBroken = 8

// listBefore is the draft of the item of a list before the one at chunk k: things of a class that was lost, seized or taken with
// nothing but phrases and marks between; else nil.
func (m *measurer) listBefore(k int) *draft {
	j := k - 1
	for ; j > 0 && (m.v.Chunks[j].Kind == clause.Comma || m.v.Chunks[j].Kind == clause.Conj); j-- {
	}
	if j == k-1 {
		return nil
	}
	for ; j >= 0 && j >= k-maxBroken; j-- {
		switch c := &m.v.Chunks[j]; c.Kind {
		case clause.NP:
			for i := range m.drafts {
				if d := &m.drafts[i]; d.np == j && (c.Num >= 0 || m.v.Chunks[k].Num >= 0) && sameLoss(d.measure, classOf(m.v, k)) && d.rule != ruleHead && d.rule != ruleAttribute {
					return d
				}
			}
			if m.v.Chunks[k].Num < 0 && (j == 0 || m.v.Chunks[j-1].Kind != clause.Prep || m.v.Chunks[j-1].Word != "of") {
				return nil
			}
		case clause.Prep, clause.Time, clause.Adv:
		case clause.Comma, clause.Conj:
			return nil
		default:
			return nil
		}
	}
	return nil
}

// sameLoss reports whether things of the classes are lost, seized or taken in the way of the measure.
func sameLoss(measure Measure, cls classes) bool {
	switch measure {
	case Seized:
		return cls.has("weapon") || cls.has("goods") || cls.has("vehicle") || cls.has("animal")
	case Destroyed:
		return cls.has("building") || cls.has("vehicle") || cls.has("weapon")
	case Territory:
		return cls.has("place")
	}
	return false
}

// amongThose reads the parts of what was done to things, or people, whom a participle follows: "among the items seized were nine
// phones".
func (m *measurer) amongThose() {
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		if j := p.VG - 1; m.v.Chunks[p.VG].Copula && j >= 2 && m.v.Chunks[j].Kind == clause.VG && m.v.Chunks[j].Reduced && m.v.Chunks[j].Passive && m.preposition(j-2, "among") {
			for _, k := range m.after(p.VG) {
				cls := classOf(m.v, k)
				if _, measure := m.best(m.v.Pred(j), lexicon.Object, k, cls); measure != "" && m.countable(k) && !elided(m.v, k) && !m.drafted(k) {
					before := len(m.drafts)
					m.add(draft{in: m.in, np: k, measure: measure, rule: ruleSubset, trigger: j, pred: m.v.Pred(j)})
					if m.v.Chunks[k].Num < 0 {
						m.keepSingles(before, cls)
					}
				}
			}
		}
	}
}

// after is the list of noun phrases right after the verb group at chunk j.
func (m *measurer) after(j int) []int {
	if j+1 < len(m.v.Chunks) && m.v.Chunks[j+1].Kind == clause.NP {
		return m.v.List(j + 1)
	}
	return nil
}

// maxHeld bounds how many chunks before what was found on them the people are told of.
const maxHeld = 10

// draftBefore is the nearest draft before chunk j where its people are detained or its things seized, else nil.
func (m *measurer) draftBefore(j int) *draft {
	var best *draft
	for i := range m.drafts {
		if d := &m.drafts[i]; d.np < j && d.np >= j-maxHeld && (best == nil || d.np > best.np) {
			best = d
		}
	}
	if best != nil && (best.measure == Detained || best.measure == Seized) {
		return best
	}
	return nil
}

// caughtBefore is the same, or where the things at chunk k are counted, that of a verb that says so of people who are not.
func (m *measurer) caughtBefore(j, k int) *draft {
	if d := m.draftBefore(j); d != nil || m.v.Chunks[k].Num < 0 {
		return d
	}
	for i := j - 1; i >= 0 && i >= j-maxHeld; i-- {
		p := m.v.Pred(i)
		if p == nil || !m.v.Chunks[i].Finite {
			continue
		}
		for _, cls := range []classes{personClasses, {"thing", "weapon"}} {
			if _, measure := m.best(p, lexicon.Object, i, cls); (measure == Detained || measure == Seized) && !m.hypothetical(p) {
				return &draft{trigger: i, pred: p}
			}
		}
		break
	}
	return nil
}

// ofUncounted gives the part at chunk k what a verb says of its whole, which is not counted: "villagers, including three children,
// were killed". It reports whether it did.
func (m *measurer) ofUncounted(k int) bool {
	host := m.wholeNoun(k)
	if host < 0 {
		return false
	}
	cls := classOf(m.v, k)
	if elided(m.v, k) {
		cls = classOf(m.v, host)
	}
	if cls.has("person") != classOf(m.v, host).has("person") {
		return false
	}
	before := len(m.drafts)
	m.roles(host, cls)
	m.drafts = append(m.drafts[:before], slices.DeleteFunc(m.drafts[before:], func(d draft) bool {
		return d.planned || m.v.Norm(m.v.Chunks[d.pred.VG].Main-1) == "to" // "hoped to free the hostages, including"
	})...)
	for i := before; i < len(m.drafts); i++ {
		m.drafts[i].np, m.drafts[i].rule = k, ruleSubset
	}
	if m.v.Chunks[k].Num < 0 {
		m.keepSingles(before, cls)
	}
	return len(m.drafts) > before
}

// wholeNoun is the chunk of the uncounted plural that "including" or "among them" before chunk k names parts of, or -1.
func (m *measurer) wholeNoun(k int) int {
	j := k - 1
	for ; j > 0 && j > k-maxListed; j-- {
		if c := &m.v.Chunks[j]; c.Kind == clause.Prep && (c.Word == "including" || c.Word == "among") {
			break
		} else if c.Kind != clause.NP && c.Kind != clause.Comma && c.Kind != clause.Conj && c.Kind != clause.Adv {
			return -1
		}
	}
	for j--; j > 0 && (m.v.Chunks[j].Kind == clause.Comma || m.v.Chunks[j].Kind == clause.Open); j-- {
	}
	for j >= 2 && m.v.Chunks[j].Kind == clause.NP && m.v.Chunks[j-1].Kind == clause.Prep && m.v.Chunks[j-2].Kind == clause.NP {
		j -= 2 // "residents of the camp, including"
	}
	if j < 0 {
		return -1
	}
	h := &m.v.Chunks[j]
	if h.Kind != clause.NP || h.Num >= 0 || h.Head < h.Noun || h.Proper || m.v.S.Tokens[h.Head].Tag != text.NNS || m.drafted(j) {
		return -1
	}
	return j
}

// numbered reads the number that says how many the noun before it names: "the girls, 21 in all, were freed", "farmers,
// numbering about 500, marched", "students by the hundreds walked out".
func (m *measurer) numbered() {
	for k := range m.v.Chunks {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || m.drafted(k) {
			continue
		}
		host := m.numberedHost(k)
		if host >= 2 && m.v.Chunks[host].Kind == clause.NP && m.v.Chunks[host-1].Kind == clause.Prep && m.those(host-2) {
			host -= 2 // "those on board, 54 people,"
		} else if !elided(m.v, k) && !c.Parted {
			continue
		}
		if host < 0 {
			continue
		}
		if h := &m.v.Chunks[host]; h.Kind != clause.NP || h.Num >= 0 || h.Head < h.Noun || m.v.S.Tokens[h.Head].Tag != text.NNS && !m.those(host) {
			continue
		}
		cls := classOf(m.v, host)
		if m.v.Numbers[c.Num].Many && !cls.has("soldier") && cls.has("person") {
			cls = append(slices.Clone(cls), "crowd")
		}
		before := len(m.drafts)
		m.roles(host, cls)
		for i := before; i < len(m.drafts); i++ {
			m.drafts[i].np = k
		}
	}
}

// those reports whether chunk k is a pronoun for all of a group: "those aboard".
func (m *measurer) those(k int) bool {
	c := &m.v.Chunks[k]
	w := m.v.Norm(c.End - 1)
	return c.Kind == clause.NP && (w == "those" || w == "everyone" || w == "everybody")
}

// numberedHost is the chunk of the noun that the number at chunk k stands in an aside to, or -1.
func (m *measurer) numberedHost(k int) int {
	host := k - 2
	if host < 0 {
		return -1
	}
	before := &m.v.Chunks[k-1]
	if before.Kind == clause.Prep && (before.Word == "by" || before.Word == "in") && m.v.Chunks[k].Det == clause.Definite {
		return host // "in their thousands"
	}
	if before.Kind == clause.VG && lexicon.Listed("counting verb", m.v.Norm(before.Main)) {
		if m.v.Chunks[host].Kind == clause.NP {
			return host
		}
		host--
	}
	if host < 0 || m.v.Chunks[host+1].Kind != clause.Comma {
		return -1
	}
	for host >= 2 && m.v.Chunks[host].Kind == clause.NP && (m.v.Chunks[host-1].Word == "of" || m.v.Chunks[host-1].Word == "from") && m.v.Chunks[host-2].Kind == clause.NP {
		host -= 2 // "employees of the corporation, 200 in all,"
	}
	return host
}

// repeated reads how many times something was attacked: "the hospital was hit four times", "shelled the town twice daily, three
// times on Sunday". Blows that a person got are no attacks.
func (m *measurer) repeated() {
	for k := 1; k < len(m.v.Chunks); k++ {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || m.v.Norm(max(c.Head, 0)) != "times" || m.drafted(k) {
			continue
		}
		for j := k - 1; j >= 0 && j >= k-4; j-- {
			p := m.v.Pred(j)
			if p == nil {
				continue
			}
			what := p.Object
			if m.v.Chunks[j].Passive {
				what = p.Subject
			}
			under := m.v.Norm(c.First-2) == "under" && lexicon.Lemma(m.v.Norm(m.v.Chunks[j].Main)) == "come"
			if under {
				what = p.Subject
			}
			if (under || lexicon.Listed("verb of attack", m.v.Norm(m.v.Chunks[j].Main))) && len(what) > 0 && m.attackable(what[0]) && !m.hypothetical(p) {
				m.add(draft{in: m.in, np: k, measure: Attacks, rule: ruleObject, pred: p, trigger: j})
			}
			break
		}
	}
}

// attackable reports whether the noun phrase at chunk j is a place, a building or a vehicle.
func (m *measurer) attackable(j int) bool {
	cls := classOf(m.v, j)
	return cls.has("place") || cls.has("building") || cls.has("vehicle")
}

// restated reads the numbers in brackets that say again who the people before them are: "killed the nuns (three Italians and
// one Peruvian)".
func (m *measurer) restated() {
	for k := 2; k < len(m.v.Chunks); k++ {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || elided(m.v, k) || c.More || m.v.Chunks[k-1].Kind != clause.Open || m.v.Chunks[k-2].Kind != clause.NP || m.drafted(k) {
			continue
		}
		list := m.v.List(k)
		if last := list[len(list)-1]; m.people(k-2) && m.v.Chunks[k-2].Det == clause.Definite && last+1 < len(m.v.Chunks) && m.v.Chunks[last+1].Kind == clause.Close {
			m.restate(k-2, list)
		}
	}
}

// people reports whether the noun phrase at chunk k names several people without a number.
func (m *measurer) people(k int) bool {
	c := &m.v.Chunks[k]
	return c.Num < 0 && c.Head >= c.Noun && m.v.S.Tokens[c.Head].Tag.Noun() && classOf(m.v, k).has("person")
}

// restate gives the counted noun phrases of the list what the verbs say of the one at chunk host.
func (m *measurer) restate(host int, list []int) {
	for _, k := range list {
		if m.v.Chunks[k].Num < 0 || m.drafted(k) {
			continue
		}
		before := len(m.drafts)
		m.roles(host, classOf(m.v, k))
		for i := before; i < len(m.drafts); i++ {
			m.drafts[i].np = k
		}
	}
}
