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
	times   []timex.Mention // once parsed
	view    *clause.View
	parsed  bool

	eventful, continues, anaphoric answer       // what choices ask of a sentence for each of their options
	phrases                        []doerPhrase // and of each of its chunks
}

// An answer is that of a question with yes or no, asked once.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

// of returns the answer, which find finds where it was not asked before.
func (a *answer) of(find func() bool) bool {
	if *a == unasked {
		*a = no
		if find() {
			*a = yes
		}
	}
	return *a == yes
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
	in       *reading
	np       int // chunk
	measure  Measure
	rule     rule
	with     bool              // a complement word confirmed the verb
	pred     *clause.Predicate // nil where no verb is involved
	trigger  int               // chunk of the word that gives the measure
	parent   *draft            // the fact it is a part of, for ruleSubset
	toll     bool
	planned  bool
	doubt    bool           // "may have", "feared"
	time     *timex.Mention // when, once chosen
	doer     doer           // who did it, once chosen
	evidence *evidence      // what the confidences of its fact are read from, where weights are to be fitted on it
	zeroAt   int            // the token of "without" plus one, where that is the count; else 0
}

// measured finds the drafts of one sentence, in the order of their numbers. told is the measure of which the sentence before
// told a number, which "the figure" may take up; "" for none.
func measured(in *reading, own []customMeasure, told Measure) []draft {
	if question(in.Sentence) {
		return nil
	}
	m := measurer{in: in, v: in.view, measures: own, told: told}
	for k := range m.v.Chunks {
		if c := &m.v.Chunks[k]; c.Kind == clause.NP && m.countable(k) {
			m.phrase(k)
		}
	}
	m.without()
	m.parts()
	m.subsets()
	m.companions()
	m.appositions()
	m.restated()
	m.gaps()
	m.existing()
	m.gapped()
	m.possessions()
	m.numbered()
	m.series()
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
	told     Measure
}

// countable reports whether the noun phrase at chunk k bears a number: a count, a singular indefinite or a zero.
func (m *measurer) countable(k int) bool {
	c := &m.v.Chunks[k]
	if c.Num >= 0 {
		return !m.superlative(k) && !m.averaged(k)
	}
	switch c.Det {
	case clause.Indefinite, clause.Another:
		if c.Noun >= 0 && c.Noun < c.End && m.v.S.Tokens[c.Noun].Tag == text.CD {
			return false // "a 12.2 percent reduction"
		}
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

// zero reports whether the noun phrase at chunk k counts none: "no", "not any".
func (m *measurer) zero(k int) bool {
	c := &m.v.Chunks[k]
	return c.Kind == clause.NP && c.Num < 0 && (c.Det == clause.No || c.Det == clause.Any)
}

// denied reports whether "any" at chunk k stands under a negation: "did not cause any injuries", "without any loss",
// "no reports of any casualties".
func (m *measurer) denied(k int) bool {
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		switch c := &m.v.Chunks[j]; c.Kind {
		case clause.VG:
			if lexicon.Lemma(m.v.Norm(c.Main)) == "deny" || m.v.Norm(c.Main) == "denied" {
				return !c.Negated // "denied that any soldiers had been killed"
			}
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
	if single && (m.apposed(k) || m.named(k)) {
		return
	}
	cls := classOf(m.v, k)
	before := len(m.drafts)
	if c.Num >= 0 && m.v.Norm(c.First-1) == "but" && lexicon.Listed("whole", m.v.Norm(c.First-2)) {
		return // "all but three were freed"
	}
	if c.Num < 0 && c.Det == clause.Any && !m.denied(k) || m.custom(k) {
		return
	}
	if d, ok := m.head(k, cls); ok && !single {
		if !m.outranked(k, cls, d.measure) {
			m.add(d)
		}
		m.pair(k, before)
		return
	}
	if m.label(k) || !single && m.toll(k) {
		return
	}
	m.roles(k, cls)
	if len(m.drafts) == before || weak(m.drafts[before].measure) || m.resultative(&m.drafts[before]) {
		if d, ok := m.adjective(k); ok {
			if n, found := m.nominal(k, cls); found && d.rule == ruleAttribute {
				d = n // "the bodies of two missing men"
			}
			m.drafts = append(m.drafts[:before], d)
		}
	}
	relative := k+1 < len(m.v.Chunks) && m.v.Chunks[k+1].Kind == clause.Rel
	if none := len(m.drafts) == before; none || relative || weak(m.drafts[before].measure) {
		if d, ok := m.nominal(k, cls); ok && (none || m.drafts[before].measure != d.measure) {
			if !none && weak(m.drafts[before].measure) && !weak(d.measure) {
				m.drafts = m.drafts[:before]
			}
			m.add(d) // "the death of four people who were wounded"
			m.coordinated(d)
		}
	}
	if len(m.drafts) == before {
		if d, ok := m.labelled(k, cls); ok {
			m.add(d)
		} else if d, ok := m.condition(k, cls); ok {
			m.add(d)
		} else if d, ok := m.present(k, cls); ok {
			m.add(d)
		}
	}
	m.pair(k, before)
	m.fatalShots(before)
	if single {
		m.keepSingles(before, cls)
	}
	if c.Num >= 0 && m.in.numbers[c.Num].Kind == number.Area {
		m.drafts = append(m.drafts[:before], slices.DeleteFunc(m.drafts[before:], func(d draft) bool { return d.measure != Destroyed })...)
	}
	if len(m.drafts) == before && !single {
		if d, ok := m.agent(k); ok {
			m.add(d)
		}
	}
}

// outranked reports whether a verb says more of a part of a measured number than its noun does: "two of the wounded
// died". It adds the verb's drafts then.
func (m *measurer) outranked(k int, cls classes, measure Measure) bool {
	if !m.v.Chunks[k].Parted {
		return false
	}
	before := len(m.drafts)
	m.roles(k, cls)
	for _, d := range m.drafts[before:] {
		if d.measure == measure || weak(d.measure) {
			m.drafts = m.drafts[:before]
			return false
		}
	}
	return len(m.drafts) > before
}

func (m *measurer) add(d draft) { m.drafts = append(m.drafts, d) }

// weak reports whether a measure yields to one that an adjective gives.
func weak(measure Measure) bool {
	return measure == Infected || measure == Other || measure == Protested || measure == Deployed
}

// roles reads measures off the verbs that have the noun phrase as an argument.
func (m *measurer) roles(k int, cls classes) {
	before := len(m.drafts)
	arg := m.partOf(k)
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		vg := &m.v.Chunks[p.VG]
		role, ok := roleOf(p, vg, arg)
		if !ok {
			if prep := m.prepositionOf(p, arg); prep != "" {
				role, ok = lexicon.Oblique, m.takes(vg, prep)
			}
		}
		if !ok || m.hypothetical(p) {
			continue
		}
		row, measure := m.best(p, role, k, cls)
		if measure == Deployed && m.v.Chunks[k].Head >= 0 && lexicon.Listed("body of people", m.v.Norm(m.v.Chunks[k].Head)) {
			continue
		}
		if fatal := m.fatally(vg); fatal && (measure == Infected || measure == Wounded && vg.Raising == "") {
			measure = Killed
		}
		if measure == "" || measure == Protested && (cls.has("soldier") || cls.has("unknown")) && !lexicon.Listed("verb of protest", lexicon.Lemma(m.v.Norm(vg.Main))) {
			continue
		}
		d := draft{in: m.in, np: k, measure: measure, pred: p, trigger: p.VG, with: len(row.With) > 0, planned: vg.Future || lexicon.Listed("promising verb", lexicon.Lemma(m.v.Norm(vg.Main))) || vg.Form == text.VB && !vg.Finite && clause.Planning(vg.Control),
			doubt: vg.Modal || vg.Raising == "feared" || vg.Raising == "believed"}
		switch {
		case (role == lexicon.Object || role == lexicon.Oblique) && vg.Reduced && vg.Passive:
			d.rule = ruleReduced
		case role == lexicon.Object && vg.Passive:
			d.rule = rulePassive
		case role == lexicon.Object || role == lexicon.Oblique:
			d.rule = ruleObject
		default:
			d.rule = ruleSubject
		}
		m.merge(before, d)
	}
}

// partOf is the noun phrase that stands for the counted one at chunk k as an argument, where it names a part of what is
// counted: "smashed the windows of 14 shops". It is k itself where there is none.
func (m *measurer) partOf(k int) int {
	if k < 2 || m.v.Chunks[k-1].Kind != clause.Prep || m.v.Chunks[k-1].Word != "of" {
		return k
	}
	if c := &m.v.Chunks[k-2]; c.Kind == clause.NP && c.Num < 0 && c.Head >= 0 && lexicon.Listed("part noun", m.v.Norm(c.Head)) {
		return k - 2
	}
	return k
}

// fatally reports whether the verb group is said to have ended in death: "fatally shot", "mortally wounded", "found shot".
func (m *measurer) fatally(vg *clause.Chunk) bool {
	if vg.Raising == "found" {
		return true
	}
	for _, i := range [...]int{vg.Main - 1, vg.Main + 1} {
		if w := m.v.Norm(i); w == "fatally" || w == "mortally" {
			return true
		}
	}
	return false
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
		if has(p.By, k) {
			return lexicon.Subject, true
		}
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
	case "would":
		if m.v.Norm(vg.First+1) == "have" && !vg.Negated {
			return true // "it would have killed 200 people"
		}
	}
	if vg.Modal && !vg.Negated && vg.Main-vg.First < 2 || m.v.Norm(vg.First) == "can" {
		return true
	}
	if m.recurring(p) {
		return true
	}
	for _, s := range p.Subject {
		if lexicon.Listed("free choice", m.v.Norm(m.v.Chunks[s].First)) {
			return true // "anyone who kills two people"
		}
	}
	for j := p.VG - 1; j >= 0 && j >= p.VG-6; j-- {
		if c := &m.v.Chunks[j]; c.Kind == clause.Sub {
			return c.Word == "if" || c.Word == "unless" || c.Word == "whether" || c.Word == "whenever"
		}
	}
	return false
}

// best picks the row of the predicate's verb that fits the role of the noun phrase at chunk k, the words that follow, the class
// of the counted and the doer. Of a verb that says what came of its object, the word counts that follows the object next:
// "left nine rebels dead and 14 wounded".
func (m *measurer) best(p *clause.Predicate, role lexicon.Role, k int, cls classes) (lexicon.VerbRow, Measure) {
	vg := &m.v.Chunks[p.VG]
	lemma := lexicon.Lemma(m.v.Norm(vg.Main))
	nearest := role == lexicon.Object && lexicon.Listed("resultative verb", lemma)
	var found lexicon.VerbRow
	var measure Measure
	place, zero := -1, m.zero(k)
	for _, row := range lexicon.Verb(lemma) {
		if row.Role != role && !(row.Role == lexicon.Subject && role == lexicon.Alone) || role == lexicon.Oblique && row.Prep != m.prepositionOf(p, k) {
			continue
		}
		if row.Not != vg.Negated && !(zero && !row.Not) || measure != "" && row.With == nil && row.Near == nil {
			continue
		}
		at, ok := m.fits(p, &row, role)
		if !ok || nearest && place >= m.v.Chunks[k].End && (at > place || at < m.v.Chunks[k].End) {
			continue
		}
		if of := m.measureFor(p, &row, cls); of != "" {
			found, measure, place = row, of, at
			if of == "none" {
				found, measure = lexicon.VerbRow{}, ""
			}
		}
	}
	return found, measure
}

// measureFor is the measure that a row of the predicate's verb gives what is of the classes, or "".
func (m *measurer) measureFor(p *clause.Predicate, row *lexicon.VerbRow, cls classes) Measure {
	for _, cm := range row.Measures {
		if cls.has(cm.Class) && m.doneBy(p, cm.Doer) {
			return Measure(cm.Measure)
		}
	}
	return ""
}

// maxFollow bounds how many tokens after the verb its complement may stand.
const maxFollow = 14

// follows is the token of the last of the words, which stand in order after the verb in its clause, or -1.
func (m *measurer) follows(p *clause.Predicate, words []string) int {
	vg := &m.v.Chunks[p.VG]
	at := 0
	for i, n := vg.Main+1, 0; i < len(m.v.S.Tokens) && n < maxFollow; i, n = i+1, n+1 {
		w := m.v.Norm(i)
		if w == ";" || w == ":" || w == `"` {
			return -1
		}
		if lexicon.Completes(w, words[at]) && m.v.Chunks[m.v.At[i]].Kind != clause.Time {
			at++
			if at == len(words) {
				return i
			}
		}
		if c := m.v.Chunks[m.v.At[i]]; i > vg.Main+2 && (c.Kind == clause.VG && c.Finite || c.Kind == clause.Sub) && m.v.At[i] != p.VG {
			return -1
		}
	}
	return -1
}
