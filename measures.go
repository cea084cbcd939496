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
	counted bool            // numbers have been looked for
	times   []timex.Mention // once parsed
	view    *clause.View
	parsed  bool

	tree                           *clause.Tree // once asked for
	eventful, continues, anaphoric answer       // what choices ask of a sentence for each of their options
	phrases                        []doerPhrase // and of each of its chunks
}

// clauses returns the tree of the clauses of a parsed sentence.
func (r *reading) clauses() *clause.Tree {
	if r.tree == nil {
		r.tree = r.view.Tree()
	}
	return r.tree
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
	noun     countedNoun    // whom it counts, once chosen
	evidence *evidence      // what the confidences of its fact are read from, where weights are to be fitted on it
	zeroAt   int            // the token of "without" plus one, where that is the count; else 0
}

// A preceding is what stands before a sentence: the measure of which the last sentence told a number, which "the figure" may take up, "" for none;
// and the last few sentences.
type preceding struct {
	told      Measure
	hurt      bool // it told of wounded people
	sentences []text.Sentence
}

// measured finds the drafts of one sentence, in the order of their numbers.
func measured(in *reading, own []customMeasure, before preceding) []draft {
	if question(in.Sentence) {
		return nil
	}
	m := measurer{in: in, v: in.view, measures: own, preceding: before}
	for k := range m.v.Chunks {
		if c := &m.v.Chunks[k]; c.Kind == clause.NP && m.countable(k) {
			m.phrase(k)
		}
	}
	m.fates()
	m.without()
	m.amongThem()
	m.parts()
	m.subsets()
	m.companions()
	m.appositions()
	m.restated()
	m.takenUp()
	m.inBrackets()
	m.labels()
	m.heldOf()
	m.taken()
	m.aboard()
	m.following()
	m.backHome()
	m.announced()
	m.remainder()
	m.gaps()
	m.existing()
	m.gapped()
	m.amongThose()
	m.possessions()
	m.continued()
	m.numbered()
	m.series()
	m.sizes()
	m.repeated()
	m.reckoned()
	m.totals()
	m.strong()
	m.disputed()
	m.orphans()
	m.figures()
	m.inHospital()
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
	preceding
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
		if aged(m.v.Norm(c.Head)) {
			return true
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
	if len(m.drafts) == before || weak(m.drafts[before].measure) || m.resultative(&m.drafts[before]) || m.presumed(&m.drafts[before]) {
		if d, ok := m.adjective(k); ok {
			if presumed := len(m.drafts) > before && m.presumed(&m.drafts[before]); presumed && d.measure == Missing {
				m.drafts = m.drafts[:before] // "missing, presumed drowned"
			}
			if n, found := m.nominal(k, cls); found && d.rule == ruleAttribute {
				d = n // "the bodies of two missing men"
			}
			m.later(before, &d)
			m.add(d)
		}
	}
	relative := k+2 < len(m.v.Chunks) && (m.v.Chunks[k+1].Kind == clause.Rel || m.v.Chunks[k+1].Kind == clause.Comma && m.v.Chunks[k+2].Kind == clause.Rel)
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

// presumed reports whether the draft is of people who are only thought to be dead.
func (m *measurer) presumed(d *draft) bool {
	return d.measure == Killed && d.pred != nil && !m.v.Chunks[d.pred.VG].Finite && m.v.Chunks[d.pred.VG].Raising != ""
}

// survivably reports whether the burning that the verb group tells of did not kill: "badly burnt".
func (m *measurer) survivably(vg *clause.Chunk) bool {
	measure, _ := lexicon.RuleWord("manner adverb", m.v.Norm(vg.Main-1))
	return measure == string(Wounded) && lexicon.Lemma(m.v.Norm(vg.Main)) == "burn"
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

func has(list []int, k int) bool {
	for _, x := range list {
		if x == k {
			return true
		}
	}
	return false
}
