package kfacts

import (
	"slices"
	"sort"

	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/number"
	"kfacts/internal/text"
	"kfacts/internal/timex"
)

// A reading is one sentence with all that the stages before the facts found in it.
type reading struct {
	*text.Sentence
	index   int
	numbers []number.Mention
	times   []timex.Mention
	view    *clause.View
}

// A rule names the construction by which a measure was found. It is the main evidence of a fact's confidence.
type rule string

const (
	ruleHead      rule = "head"      // the counted noun is the measure: "351 deaths"
	ruleObject    rule = "object"    // object of an active verb: "killed 12 people"
	rulePassive   rule = "passive"   // subject of a passive: "12 people were killed"
	ruleReduced   rule = "reduced"   // of a participle: "12 people killed in a blast"
	ruleSubject   rule = "subject"   // subject of an active verb: "12 people died"
	rulePredicate rule = "predicate" // predicate adjective: "12 dead", "12 remain missing"
	ruleAttribute rule = "attribute" // inside the noun phrase: "12 wounded soldiers"
	ruleNominal   rule = "nominal"   // "the killing of 12 people"
	ruleToll      rule = "toll"      // "the death toll rose to 12"
	ruleSubset    rule = "subset"    // "including 12 women"
	ruleShared    rule = "shared"    // conjunct of a counted noun phrase
	ruleAgent     rule = "agent"     // the noun says it, no verb does: "12 protesters"
)

// A draft is a fact in the making: which count in which place has which measure.
type draft struct {
	in      *reading
	np      int // chunk
	measure Measure
	rule    rule
	with    bool              // a complement word confirmed the verb
	pred    *clause.Predicate // nil where no verb is involved
	trigger int               // chunk of the word that gives the measure
	parent  *draft            // the fact it is a part of, for ruleSubset
	toll    bool
	planned bool
	doubt   bool // "may have", "feared"
	zeroAt  int  // the token of "without" plus one, where that is the count; else 0
}

// measured finds the drafts of one sentence, in the order of their numbers.
func measured(in *reading, own []customMeasure) []draft {
	if question(in.Sentence) {
		return nil
	}
	m := measurer{in: in, v: in.view, measures: own}
	for k := range m.v.Chunks {
		if c := &m.v.Chunks[k]; c.Kind == clause.NP && m.countable(k) {
			m.phrase(k)
		}
	}
	m.without()
	m.amongThe()
	m.subsets()
	m.companions()
	m.gaps()
	m.orphans()
	sort.SliceStable(m.drafts, func(i, j int) bool { return m.drafts[i].np < m.drafts[j].np })
	return m.drafts
}

// question reports whether the sentence asks: what it asks is no claim.
func question(s *text.Sentence) bool {
	for i := len(s.Tokens) - 1; i >= 0 && i >= len(s.Tokens)-2; i-- {
		if s.Tokens[i].Norm == "?" {
			return true
		}
	}
	return false
}

type measurer struct {
	in       *reading
	v        *clause.View
	measures []customMeasure // the user's own
	drafts   []draft
}

// countable reports whether the noun phrase at chunk k bears a number: a count, a singular indefinite or a zero.
func (m *measurer) countable(k int) bool {
	c := &m.v.Chunks[k]
	if c.Num >= 0 {
		return true
	}
	switch c.Det {
	case clause.Indefinite, clause.Another:
		if c.Head < 0 || lexicon.Listed("collective noun", m.v.Norm(c.Head)) {
			return false
		}
		head := m.v.S.Tokens[c.Head].Tag
		return head.Noun() && head != text.NNS || c.Det == clause.Another || head.Adjective() && actor.Classify(m.v.S.Tokens[c.Head:c.Head+1]).Known
	case clause.No, clause.Any:
		return true
	}
	return false
}

// denied reports whether "any" at chunk k stands under a negation: "did not cause any injuries", "without any loss",
// "no reports of any casualties".
func (m *measurer) denied(k int) bool {
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		switch c := &m.v.Chunks[j]; c.Kind {
		case clause.VG:
			if c.Negated || !c.Reduced {
				return c.Negated && !lexicon.Listed("silent verb", m.v.Norm(c.Main))
			}
		case clause.Prep:
			if c.Word == "without" {
				return true
			}
		case clause.NP:
			if c.Det == clause.No {
				return true
			}
		}
	}
	return false
}

// phrase finds the measures of the counted noun phrase at chunk k.
func (m *measurer) phrase(k int) {
	c := &m.v.Chunks[k]
	single := c.Num < 0 && (c.Det == clause.Indefinite || c.Det == clause.Another)
	zero := c.Num < 0 && !single
	cls := classOf(m.v, k)
	before := len(m.drafts)
	if zero && c.Det == clause.Any && !m.denied(k) || m.custom(k) {
		return
	}
	if d, ok := m.head(k, cls); ok && !single {
		m.add(d)
		return
	}
	if m.label(k) || m.toll(k) {
		return
	}
	m.roles(k, cls, single, zero)
	if len(m.drafts) == before || weak(m.drafts[before].measure) || m.resultative(&m.drafts[before]) {
		if d, ok := m.adjective(k); ok {
			if n, found := m.nominal(k, cls); found && d.rule == ruleAttribute {
				d = n // "the bodies of two missing men"
			}
			m.drafts = append(m.drafts[:before], d)
		}
	}
	relative := k+1 < len(m.v.Chunks) && m.v.Chunks[k+1].Kind == clause.Rel
	if len(m.drafts) == before || relative {
		if d, ok := m.nominal(k, cls); ok && (len(m.drafts) == before || m.drafts[before].measure != d.measure) {
			m.add(d) // "the death of four people who were wounded"
		}
	}
	if len(m.drafts) == before {
		if d, ok := m.condition(k, cls); ok {
			m.add(d)
		}
	}
	if single {
		m.keepSingles(before, cls)
	}
	if len(m.drafts) == before && !single {
		if d, ok := m.agent(k); ok {
			m.add(d)
		}
	}
}

// keepSingles drops what a singular indefinite is not told as news of: "a grenade exploded", "held a banner". People
// count always, things where they are lost, seized or taken.
func (m *measurer) keepSingles(before int, cls classes) {
	kept := m.drafts[:before]
	for _, d := range m.drafts[before:] {
		if cls.has("unit") && d.measure != Surrendered {
			continue
		}
		thing := d.measure == Destroyed || d.measure == Territory || d.measure == Seized && (cls.has("weapon") || cls.has("vehicle"))
		if thing || cls.has("person") && ofOne(d.measure) {
			kept = append(kept, d)
		}
	}
	m.drafts = kept
}

func (m *measurer) add(d draft) { m.drafts = append(m.drafts, d) }

// resultative reports whether the verb of the draft says what came of its object: "left seven dead".
func (m *measurer) resultative(d *draft) bool {
	if d.pred == nil {
		return false
	}
	switch lexicon.Lemma(m.v.Norm(m.v.Chunks[d.pred.VG].Main)) {
	case "leave", "find", "confirm", "report", "declare", "render", "make":
		return true
	}
	return false
}

// weak reports whether a measure yields to one that an adjective gives.
func weak(measure Measure) bool {
	return measure == Infected || measure == Other || measure == Protested || measure == Deployed
}

// head reads a measure off the counted noun: "351 deaths", "73 airstrikes", "ten bodies".
func (m *measurer) head(k int, cls classes) (draft, bool) {
	c := &m.v.Chunks[k]
	if c.Noun < 0 || c.Noun >= c.End {
		return draft{}, false
	}
	row, ok := lexicon.MeasureNoun(m.v.Norm(c.Head))
	if lexicon.Listed("container noun", m.v.Norm(c.Head)) && c.Num >= 0 {
		if inner, found := m.contained(k); found {
			row, ok = inner, true
		}
	}
	if w := nounEnd(m.v, k); m.v.Norm(c.Head) == "loss" && (c.Det == clause.No || c.Det == clause.Any) && w > c.End && (m.v.Norm(w-1) == "life" || m.v.Norm(w-1) == "lives") {
		return draft{in: m.in, np: k, measure: Killed, rule: ruleHead, trigger: k}, true
	}
	if w := m.v.Norm(c.Head); !ok && (w == "cases" || w == "case") && m.disease() {
		row, ok = lexicon.NounRow{Counted: string(Infected)}, true
	}
	if !ok || row.Counted == "" || agentive(row) {
		return draft{}, false
	}
	// "cases of kidnapping" count what the second noun says; "attacks" of a person who suffers them do not
	if m.v.Norm(c.Head) == "dead" || m.v.Norm(c.Head) == "wounded" || m.v.Norm(c.Head) == "injured" || m.v.Norm(c.Head) == "missing" {
		if m.v.S.Tokens[c.Head].Tag.Verb() {
			return draft{}, false
		}
	}
	d := draft{in: m.in, np: k, measure: Measure(row.Counted), rule: ruleHead, trigger: k}
	if d.measure == Attacks {
		d.pred = m.governor(k)
	}
	return d, true
}

// disease reports whether the sentence names a disease.
func (m *measurer) disease() bool {
	for i := range m.v.S.Tokens {
		if has := classes(lexicon.ThingClasses(m.v.Norm(i))); has.has("disease") && len(has) > 0 {
			return true
		}
	}
	return false
}

// contained is the measure noun that the container at chunk k holds.
func (m *measurer) contained(k int) (lexicon.NounRow, bool) {
	c := &m.v.Chunks[k]
	if end := nounEnd(m.v, k); end > c.End {
		if row, ok := lexicon.MeasureNoun(m.v.Norm(end - 1)); ok && row.Counted != "" {
			return row, true
		}
	}
	if c.Head > c.Noun && (m.v.Norm(c.Head) == "cases" || m.v.Norm(c.Head) == "case") {
		if row, ok := lexicon.MeasureNoun(m.v.Norm(c.Head - 1)); ok && row.Counted != "" {
			return row, true
		}
	}
	return lexicon.NounRow{}, false
}

// governor is the predicate that has the noun phrase at chunk k as its object or passive subject, or nil.
func (m *measurer) governor(k int) *clause.Predicate {
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		if has(p.Object, k) || m.v.Chunks[p.VG].Passive && has(p.Subject, k) {
			return p
		}
	}
	return nil
}

// agentive reports whether the noun names people by what they did or suffered; a verb then says more than the noun.
func agentive(row lexicon.NounRow) bool {
	return row.Kind == "protester" || row.Kind == "detainee" || row.Kind == "victim" || row.Counted == "surrendered"
}

// agent reads a measure off an agentive noun that no verb measures.
func (m *measurer) agent(k int) (draft, bool) {
	c := &m.v.Chunks[k]
	if c.Noun < 0 || c.Noun >= c.End {
		return draft{}, false
	}
	row, ok := lexicon.MeasureNoun(m.v.Norm(c.Head))
	if !ok || row.Counted == "" || c.Det == clause.No && row.Kind != "victim" {
		return draft{}, false
	}
	if row.Kind == "victim" && c.Head > c.Noun {
		if inner, found := lexicon.MeasureNoun(m.v.Norm(c.Head - 1)); found && inner.Of != "" {
			row = inner // "12 kidnap victims"
		}
	}
	return draft{in: m.in, np: k, measure: Measure(row.Counted), rule: ruleAgent, trigger: k}, true
}

// roles reads measures off the verbs that have the noun phrase as an argument.
func (m *measurer) roles(k int, cls classes, single, zero bool) {
	before := len(m.drafts)
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		vg := &m.v.Chunks[p.VG]
		role, ok := roleOf(p, vg, k)
		if !ok {
			continue
		}
		if vg.Negated && !zero {
			continue
		}
		if m.v.Norm(k) == "" || m.hypothetical(p) {
			continue
		}
		row, measure := m.best(p, role, cls)
		if measure == "" || measure == Protested && (cls.has("soldier") || cls.has("unknown")) && !lexicon.Listed("verb of protest", lexicon.Lemma(m.v.Norm(vg.Main))) {
			continue
		}
		d := draft{in: m.in, np: k, measure: measure, pred: p, trigger: p.VG, with: len(row.With) > 0, planned: vg.Future || vg.Form == text.VB && !vg.Finite && clause.Planning(vg.Control),
			doubt: vg.Modal || vg.Raising == "feared" || vg.Raising == "believed"}
		switch {
		case role == lexicon.Object && vg.Reduced && vg.Passive:
			d.rule = ruleReduced
		case role == lexicon.Object && vg.Passive:
			d.rule = rulePassive
		case role == lexicon.Object:
			d.rule = ruleObject
		default:
			d.rule = ruleSubject
		}
		m.merge(before, d)
	}
}

// merge adds a draft for the same noun phrase: killed and wounded together are casualties, the same measure twice is one.
func (m *measurer) merge(before int, d draft) {
	for i := before; i < len(m.drafts); i++ {
		old := &m.drafts[i]
		switch {
		case old.measure == d.measure, d.measure == Attacks && d.rule == ruleReduced:
			return
		case old.measure == Killed && d.measure == Wounded, old.measure == Wounded && d.measure == Killed:
			old.measure = Casualties
			return
		case old.measure == Infected && !m.means(old) && (d.measure != Wounded || !old.with),
			d.measure == Infected && !m.means(&d) && old.measure != Wounded,
			d.measure == Infected && old.measure != Killed && old.measure != Wounded && !d.with,
			old.measure == Infected && d.measure != Killed && d.measure != Wounded && !old.with:
			continue // "arrested and beat", "tortured and killed": two things done to the same people
		case weak(d.measure):
			return
		case weak(old.measure):
			*old = d
			return
		}
	}
	m.add(d)
}

// means reports whether the harm of the draft is how a worse one came about: "shot and killed", "beaten and injured".
func (m *measurer) means(d *draft) bool {
	if d.pred == nil || d.with {
		return true
	}
	switch lexicon.Lemma(m.v.Norm(m.v.Chunks[d.pred.VG].Main)) {
	case "torture", "rape", "molest", "gang-rape", "gangrape":
		return false
	}
	return true
}

// roleOf tells which argument of the predicate the noun phrase at chunk k is.
func roleOf(p *clause.Predicate, vg *clause.Chunk, k int) (lexicon.Role, bool) {
	if vg.Passive {
		return lexicon.Object, has(p.Subject, k)
	}
	if has(p.Object, k) {
		return lexicon.Object, true
	}
	if !has(p.Subject, k) {
		return 0, false
	}
	if p.Object == nil {
		return lexicon.Alone, true
	}
	return lexicon.Subject, true
}

func has(list []int, k int) bool {
	for _, x := range list {
		if x == k {
			return true
		}
	}
	return false
}

// hypothetical reports whether the predicate did not happen: "tried to kill", "could have killed", "if 12 people die".
func (m *measurer) hypothetical(p *clause.Predicate) bool {
	vg := &m.v.Chunks[p.VG]
	if vg.Form == text.VB && !vg.Finite && vg.Raising == "" && m.v.Norm(vg.First+1) != "have" && !clause.Implicative(vg.Control) && !clause.Planning(vg.Control) {
		return true // "tried to kill", "hired gunmen to kill"
	}
	if w := m.v.Norm(max(vg.Main-1, 0)); w == "nearly" || w == "almost" || w == "narrowly" {
		return true // "nearly lynched"
	}
	switch m.v.Norm(vg.First) {
	case "could", "should":
		return true
	}
	if vg.Modal && !vg.Negated && vg.Main-vg.First < 2 && m.v.Norm(vg.First) != "can" {
		return true
	}
	for j := p.VG - 1; j >= 0 && j >= p.VG-6; j-- {
		if c := &m.v.Chunks[j]; c.Kind == clause.Sub {
			return c.Word == "if" || c.Word == "unless" || c.Word == "whether"
		}
	}
	return false
}

// best picks the row of the predicate's verb that fits the role, the words that follow and the class of the counted.
func (m *measurer) best(p *clause.Predicate, role lexicon.Role, cls classes) (lexicon.VerbRow, Measure) {
	vg := &m.v.Chunks[p.VG]
	var found lexicon.VerbRow
	var measure Measure
	for _, row := range lexicon.Verb(lexicon.Lemma(m.v.Norm(vg.Main))) {
		if row.Role != role && !(row.Role == lexicon.Subject && role == lexicon.Alone) {
			continue
		}
		if measure != "" && row.With == nil {
			continue
		}
		if row.With != nil && !m.follows(p, row.With) {
			continue
		}
		for _, cm := range row.Measures {
			if cls.has(cm.Class) {
				found, measure = row, Measure(cm.Measure)
				break
			}
		}
	}
	return found, measure
}

// maxFollow bounds how many tokens after the verb its complement may stand.
const maxFollow = 14

// follows reports whether the words stand in order after the verb in its clause.
func (m *measurer) follows(p *clause.Predicate, words []string) bool {
	vg := &m.v.Chunks[p.VG]
	at := 0
	for i, n := vg.Main+1, 0; i < len(m.v.S.Tokens) && n < maxFollow; i, n = i+1, n+1 {
		w := m.v.Norm(i)
		if w == ";" || w == ":" || w == `"` {
			return false
		}
		if c := m.v.Chunks[m.v.At[i]]; i > vg.Main+2 && (c.Kind == clause.VG && c.Finite || c.Kind == clause.Sub) && m.v.At[i] != p.VG {
			return false
		}
		if completes(w, words[at]) {
			at++
			if at == len(words) {
				return true
			}
		}
	}
	return false
}

// adjective reads "12 dead", "12 were missing", "left 12 dead", "12 wounded soldiers".
func (m *measurer) adjective(k int) (draft, bool) {
	c := &m.v.Chunks[k]
	for i := c.Noun; i >= 0 && i < c.End; i++ {
		if i == c.Head {
			continue
		}
		measure, ok := measureWord("person", m.v.Norm(i))
		if cls := classOf(m.v, k); !ok || !cls.has("person") {
			measure, ok = measureWord("thing", m.v.Norm(i))
			ok = ok && !cls.has("event") && cls.has("thing")
		}
		if ok {
			return draft{in: m.in, np: k, measure: measure, rule: ruleAttribute, trigger: k}, true
		}
	}
	if k+2 < len(m.v.Chunks) && m.v.Chunks[k+1].Kind == clause.Prep && m.v.Chunks[k+1].Word == "with" && m.v.Chunks[k+2].Kind == clause.NP && m.v.Chunks[k+2].Head >= 0 && classOf(m.v, k).has("person") {
		switch m.v.Norm(m.v.Chunks[k+2].Head) {
		case "injuries", "wounds", "burns", "injury", "fractures":
			return draft{in: m.in, np: k, measure: Wounded, rule: rulePredicate, trigger: k + 2}, true
		}
	}
	for j := k + 1; j < len(m.v.Chunks) && j <= k+4; j++ {
		switch a := &m.v.Chunks[j]; a.Kind {
		case clause.Adj, clause.Adv:
			if measure, ok := measureWord("person", m.v.Norm(a.First)); ok {
				return draft{in: m.in, np: k, measure: measure, rule: rulePredicate, trigger: j}, true
			}
			continue
		case clause.VG:
			if measure, ok := measureWord("person", m.v.Norm(a.Main)); ok && (a.Reduced || m.v.Norm(a.Main) == "missing" || m.v.Norm(a.Main) == "unaccounted") {
				return draft{in: m.in, np: k, measure: measure, rule: rulePredicate, trigger: j}, true
			}
			if a.Copula || a.Raising != "" || clause.Raising(m.v.Norm(a.Main)) {
				continue
			}
		case clause.Time:
			continue
		}
		break
	}
	return draft{}, false
}

// sentenceHas reports whether the sentence has a form of one of the verbs.
func (m *measurer) sentenceHas(lemmas ...string) bool {
	for i := range m.v.Preds {
		if slices.Contains(lemmas, lexicon.Lemma(m.v.Norm(m.v.Chunks[m.v.Preds[i].VG].Main))) {
			return true
		}
	}
	return false
}

// label reads a number after its label, as in notes and tables: "Fatalities: 12", "Killed: 6 Injured: 14".
func (m *measurer) label(k int) bool {
	if k < 2 || !elided(m.v, k) || m.v.Chunks[k].Num < 0 || m.v.Chunks[k-1].Kind != clause.Colon || m.v.Chunks[k-1].Word != ":" {
		return false
	}
	w := m.v.Norm(m.v.Chunks[k-2].End - 1)
	measure, ok := measureWord("person", w)
	if row, found := lexicon.MeasureNoun(w); !ok && found {
		measure, ok = Measure(row.Counted), row.Counted != ""
	}
	if ok {
		m.add(draft{in: m.in, np: k, measure: measure, rule: ruleHead, trigger: k - 2})
	}
	return ok
}

// condition reads "seven people are in critical condition", "12 are in hospital".
func (m *measurer) condition(k int, cls classes) (draft, bool) {
	if !cls.has("person") || k+3 >= len(m.v.Chunks) {
		return draft{}, false
	}
	vg, in, np := &m.v.Chunks[k+1], &m.v.Chunks[k+2], &m.v.Chunks[k+3]
	if w := m.v.Norm(max(vg.Main, 0)); vg.Kind != clause.VG || w != "are" && w != "is" && w != "were" && w != "was" && w != "been" || vg.Negated || in.Kind != clause.Prep || in.Word != "in" || np.Kind != clause.NP || np.Head < 0 {
		return draft{}, false
	}
	switch m.v.Norm(np.Head) {
	case "condition", "state", "coma", "hospital", "hospitals", "care", "icu":
		return draft{in: m.in, np: k, measure: Infected, rule: rulePredicate, trigger: k + 1}, true
	case "custody", "detention", "jail", "prison", "prisons":
		return draft{in: m.in, np: k, measure: Detained, rule: rulePredicate, trigger: k + 1}, true
	}
	return draft{}, false
}

// nounRow is the measure row of the noun phrase at chunk k.
func (m *measurer) nounRow(k int) (lexicon.NounRow, bool) {
	if k < 0 || m.v.Chunks[k].Kind != clause.NP || m.v.Chunks[k].Head < 0 {
		return lexicon.NounRow{}, false
	}
	return lexicon.MeasureNoun(m.v.Norm(m.v.Chunks[k].Head))
}

// measureWord is the measure that a predicate or attributive word gives the people, or the things, that it is said of.
func measureWord(list, norm string) (Measure, bool) {
	measure, ok := lexicon.RuleWords(list)[norm]
	return Measure(measure), ok
}

// nominal reads "the killing of 12 people", "injuries to 12 people", "the lives of 12 people".
func (m *measurer) nominal(k int, cls classes) (draft, bool) {
	c := &m.v.Chunks[k]
	first := k
	for first >= 2 && m.v.Chunks[first-1].Kind != clause.Prep {
		// the first item of the list that k belongs to
		if m.v.Chunks[first-1].Kind == clause.Conj || m.v.Chunks[first-1].Kind == clause.Comma {
			if m.v.Chunks[first-2].Kind == clause.NP && k-first < 12 {
				first -= 2
				continue
			}
		}
		return draft{}, false
	}
	prep := m.v.Chunks[max(first-1, 0)].Word
	if row, ok := m.nounRow(first - 2); first >= 4 && !(ok && row.Of != "") && prep == "of" && m.v.Chunks[first-3].Kind == clause.Prep && m.v.Chunks[first-3].Word != "of" && m.v.Chunks[first-4].Kind == clause.NP {
		first -= 2 // "the arrest in Lima of a mayor"
	}
	if first < 2 || m.v.Chunks[first-2].Kind != clause.NP {
		return draft{}, false
	}
	noun := &m.v.Chunks[first-2]
	w := m.v.Norm(max(noun.Head, 0))
	if p := m.governor(first - 2); noun.Det == clause.Any || w == "release" && p != nil && m.hypothetical(p) {
		return draft{}, false
	}
	if noun.Noun < 0 || noun.Noun >= noun.End || c.Det == clause.Any {
		return draft{}, false
	}
	if w == "fire" && prep == "to" && first >= 3 && lexicon.Lemma(m.v.Norm(max(0, m.v.Chunks[first-3].Main))) == "set" {
		ok := !cls.has("person") && (cls.has("thing") || cls.has("building") || cls.has("vehicle"))
		return draft{in: m.in, np: k, measure: Destroyed, rule: ruleNominal, trigger: first - 3, pred: m.v.Pred(first - 3)}, ok
	}
	if w == "exchange" && prep == "for" && cls.has("person") {
		return draft{in: m.in, np: k, measure: Released, rule: ruleNominal, trigger: first - 2}, m.sentenceHas("release", "swap", "exchange", "free")
	}
	if (w == "lives" || w == "life") && prep == "of" {
		return draft{in: m.in, np: k, measure: Killed, rule: ruleNominal, trigger: first - 2}, cls.has("person")
	}
	row, ok := lexicon.MeasureNoun(w)
	if !ok {
		return draft{}, false
	}
	switch {
	case row.Of == "territory":
		ok = (prep == "of" || prep == "over") && cls.has("place")
		return draft{in: m.in, np: k, measure: Territory, rule: ruleNominal, trigger: first - 2, pred: m.governor(first - 2)}, ok
	case prep == "of" && row.Of != "" && (row.Kind == "thing" && row.Of != "" || cls.has("person") || cls.has("body")):
		measure := Measure(row.Of)
		if measure == Detained && cls.has("place") {
			measure = Territory
		}
		return draft{in: m.in, np: k, measure: measure, rule: ruleNominal, trigger: first - 2}, true
	case prep == "by" && row.Of == string(Protested) && cls.has("person"):
		return draft{in: m.in, np: k, measure: Protested, rule: ruleNominal, trigger: first - 2}, true
	case prep == "to" && (w == "injuries" || w == "injury") && cls.has("person"):
		return draft{in: m.in, np: k, measure: Wounded, rule: ruleNominal, trigger: first - 2}, true
	}
	return draft{}, false
}

// amongThe reads "Among the dead were two women".
func (m *measurer) amongThe() {
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		if !m.v.Chunks[p.VG].Copula || p.VG < 2 || m.v.Chunks[p.VG-2].Kind != clause.Prep || m.v.Chunks[p.VG-2].Word != "among" || m.v.Chunks[p.VG-1].Kind != clause.NP {
			continue
		}
		whole := &m.v.Chunks[p.VG-1]
		measure, ok := measureWord("person", m.v.Norm(whole.Head))
		if row, found := lexicon.MeasureNoun(m.v.Norm(whole.Head)); !ok && found {
			measure, ok = Measure(row.Counted), row.Counted != ""
		}
		for _, k := range p.Object {
			if ok && m.countable(k) && !m.drafted(k) && classOf(m.v, k).has("person") {
				m.add(draft{in: m.in, np: k, measure: measure, rule: ruleSubset, trigger: p.VG - 1})
			}
		}
	}
}

// subsets gives parts the measure of their whole: "including two women", "among them a child", "two of them women".
func (m *measurer) subsets() {
	for k := range m.v.Chunks {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || !m.countable(k) || c.Det == clause.No || c.Det == clause.Any || m.drafted(k) || k < 2 {
			continue
		}
		if !m.introducesPart(k) && !m.ofWhich(k) && !m.among(k) {
			continue
		}
		if elided(m.v, k) && m.v.Chunks[k-1].Kind == clause.Comma && m.v.Chunks[k-2].Kind == clause.NP && m.v.Chunks[k-2].Proper {
			continue // an age: "including Ana Diaz, 41"
		}
		if whole := m.wholeBefore(k); whole != nil && len(classOf(m.v, k)) >= 0 {
			w := *whole
			m.add(draft{in: m.in, np: k, measure: w.measure, rule: ruleSubset, trigger: w.trigger, pred: w.pred, parent: &w})
		}
	}
}

func (m *measurer) anyDraft() bool { return len(m.drafts) > 0 }

func (m *measurer) drafted(k int) bool {
	for i := range m.drafts {
		if m.drafts[i].np == k {
			return true
		}
	}
	return false
}

// among reports whether the noun phrase at chunk k is said to be one of a counted number: "a church is among two buildings
// damaged".
func (m *measurer) among(k int) bool {
	c := &m.v.Chunks[k]
	if c.Num < 0 && c.Det != clause.Indefinite {
		return false
	}
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		if vg := &m.v.Chunks[p.VG]; vg.Copula && has(p.Subject, k) && p.VG+2 < len(m.v.Chunks) && m.v.Chunks[p.VG+1].Kind == clause.Prep &&
			m.v.Chunks[p.VG+1].Word == "among" && m.drafted(p.VG+2) {
			return true
		}
	}
	return false
}

// ofWhich reports whether the noun phrase at chunk k is a part by its pronoun: "of whom 72 were minors", "two of them".
func (m *measurer) ofWhich(k int) bool {
	if r := &m.v.Chunks[k-1]; r.Kind == clause.Rel && m.v.Chunks[k-2].Kind == clause.Prep && m.v.Chunks[k-2].Word == "of" {
		return true
	}
	c := &m.v.Chunks[k]
	if c.Num < 0 {
		return false
	}
	if c.Parted {
		switch m.v.Norm(c.Head) {
		case "them", "whom", "which", "these":
			return true
		}
	}
	return k+2 < len(m.v.Chunks) && m.v.Chunks[k+1].Kind == clause.Prep && m.v.Chunks[k+1].Word == "of" && m.v.Chunks[k+2].Kind == clause.Rel && m.v.Chunks[k+2].Word != "that"
}

// introducesPart reports whether the noun phrase at chunk k stands after "including", "among them" or in a list with
// one that does.
func (m *measurer) introducesPart(k int) bool {
	for j, n := k-1, 0; j >= 0 && n < 24; j, n = j-1, n+1 {
		switch c := &m.v.Chunks[j]; c.Kind {
		case clause.Prep:
			if c.Word == "including" || c.Word == "amongst" || c.Word == "among" {
				return true
			}
			if c.Word != "of" && c.Word != "from" {
				return false
			}
		case clause.Open, clause.Colon, clause.Dash:
			return j > 0 && !elided(m.v, k) && (c.Kind == clause.Open && m.anyDraft() || m.drafted(j-1))
		case clause.NP, clause.Conj, clause.Comma, clause.Adv:
			continue
		case clause.VG:
			return m.v.Norm(c.Main) == "including"
		default:
			return false
		}
	}
	return false
}

// wholeBefore is the draft whose noun phrase stands nearest before chunk k, or the sentence's only one.
func (m *measurer) wholeBefore(k int) *draft {
	var best *draft
	for i := range m.drafts {
		d := &m.drafts[i]
		if d.np < k && d.rule != ruleSubset && (best == nil || d.np > best.np) {
			best = d
		}
	}
	if best == nil && len(m.drafts) > 0 && m.drafts[0].np > k && m.drafts[0].rule != ruleSubset {
		best = &m.drafts[0]
	}
	return best
}
