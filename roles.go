package kfacts

import (
	"strings"

	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// maxFollow bounds how many tokens after the verb its complement may stand.
const maxFollow = 14

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
		tried := ok && m.hypothetical(p)
		if tried && cls.has("crowd") && m.purpose(vg) {
			m.merge(before, draft{in: m.in, np: k, measure: Protested, pred: p, trigger: p.VG, rule: ruleSubject})
		}
		if !ok || tried && !lexicon.Listed("trying verb", vg.Control) {
			continue
		}
		row, measure := m.best(p, role, k, cls)
		if prep := m.prepositionOf(p, arg); measure == "" && role == lexicon.Object && prep != "" && m.takes(vg, prep) {
			role = lexicon.Oblique // "robbed him of his watch and two phones"
			row, measure = m.best(p, role, k, cls)
		}
		if measure == Deployed && !m.deployable(p, k) || tried && measure != Protested {
			continue
		}
		if fatal := m.fatally(vg); fatal && (measure == Infected || measure == Wounded && vg.Raising == "") {
			measure = Killed
		} else if measure == Killed && m.survivably(vg) {
			measure = Wounded
		}
		if measure == "" || measure == Protested && (cls.has("soldier") || cls.has("unknown")) && !cls.has("crowd") && !lexicon.Listed("verb of protest", lexicon.Lemma(m.v.Norm(vg.Main))) {
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
// counted: "smashed the windows of 14 shops", "tore the roofs off 400 houses", "windows were shattered in 20 buildings". It is k
// itself where there is none.
func (m *measurer) partOf(k int) int {
	if k < 2 || m.v.Chunks[k-1].Kind != clause.Prep || !classOf(m.v, k).has("building") && !classOf(m.v, k).has("vehicle") && m.v.Chunks[k-1].Word != "of" {
		return k
	}
	switch m.v.Chunks[k-1].Word {
	case "of", "off", "on":
		if m.part(k - 2) {
			return k - 2
		}
	case "in", "at":
		if p := m.v.Pred(k - 2); p != nil && m.v.Chunks[k-2].Passive && len(p.Subject) == 1 && m.part(p.Subject[0]) {
			return p.Subject[0]
		}
	}
	return k
}

// part reports whether the noun phrase at chunk j names uncounted parts of something.
func (m *measurer) part(j int) bool {
	c := &m.v.Chunks[j]
	return c.Kind == clause.NP && c.Num < 0 && c.Head >= 0 && lexicon.Listed("part noun", m.v.Norm(c.Head))
}

// merge adds a draft for the same noun phrase: killed and wounded together are casualties, the same measure twice is one.
func (m *measurer) merge(before int, d draft) {
	for i := before; i < len(m.drafts); i++ {
		old := &m.drafts[i]
		switch {
		case old.measure == d.measure, d.measure == Attacks && d.rule == ruleReduced:
			return
		case old.measure == Abducted && d.measure == Detained && d.pred != nil && lexicon.Lemma(m.v.Norm(m.v.Chunks[d.pred.VG].Main)) == "hold":
			return // "were seized and held in a cellar"
		case old.measure == Wounded && d.measure == Killed && (m.outlived(old, &d) || m.blow(old)):
			*old = d
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

// outlived reports whether the wound of the draft is one that its people died of, as the later one says: "a trader hit by a stray
// bullet died".
func (m *measurer) outlived(wound, death *draft) bool {
	if wound.pred == nil || death.pred == nil || death.pred.VG < wound.pred.VG || m.v.Chunks[death.pred.VG].Passive {
		return false
	}
	for j := wound.pred.VG + 1; j < death.pred.VG; j++ {
		if k := m.v.Chunks[j].Kind; k != clause.Conj && k != clause.Comma {
			return true
		}
	}
	return !m.v.Chunks[wound.pred.VG].Finite
}

// blow reports whether the wound of the draft is how its people came to die: "run over and killed".
func (m *measurer) blow(wound *draft) bool {
	return wound.pred != nil && lexicon.Listed("blow verb", lexicon.Lemma(m.v.Norm(m.v.Chunks[wound.pred.VG].Main)))
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

// failing reports whether what the infinitive says did not happen: "failed to return", "remain to be found".
func failing(vg *clause.Chunk) bool {
	switch vg.Control {
	case "failed", "failing", "fails", "remain", "remains", "remained":
		return true
	}
	return vg.Negated
}

// hypothetical reports whether the predicate did not happen: "tried to kill", "could have killed", "if 12 people die".
func (m *measurer) hypothetical(p *clause.Predicate) bool {
	vg := &m.v.Chunks[p.VG]
	if vg.Form == text.VB && !vg.Finite && vg.Raising == "" && m.v.Norm(vg.First+1) != "have" && !failing(vg) && !clause.Implicative(vg.Control) && !clause.Planning(vg.Control) {
		return true // "tried to kill", "hired gunmen to kill"
	}
	if w := m.v.Norm(max(vg.Main-1, 0)); w == "nearly" || w == "almost" || w == "narrowly" {
		return true // "nearly lynched"
	}
	switch m.v.Norm(vg.First) {
	case "could":
		return !vg.Negated && !(vg.Passive && p.By == nil && lexicon.Listed("verb of rescue", lexicon.Lemma(m.v.Norm(vg.Main)))) // "could not be found", "six could be saved"
	case "should":
		return true
	case "would":
		if m.v.Norm(vg.First+1) == "have" && !vg.Negated {
			return true // "it would have killed 200 people"
		}
	}
	if vg.Modal && !vg.Negated && vg.Main-vg.First < 2 || m.v.Norm(vg.First) == "can" && !vg.Negated {
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

// purpose reports whether the verb group is an infinitive that says why its subject did something, and that is to protest:
// "prisoners climbed on to the roof to protest against the rules".
func (m *measurer) purpose(vg *clause.Chunk) bool {
	return vg.Form == text.VB && !vg.Finite && vg.Raising == "" && lexicon.Listed("protesting purpose", lexicon.Lemma(m.v.Norm(vg.Main))) &&
		strings.HasSuffix(vg.Control, "ed") && !clause.Planning(vg.Control) && !lexicon.Listed("wish verb", lexicon.Lemma(vg.Control))
}

// deployable reports whether those at chunk k can be deployed as the predicate says: not a group, nor people in prison, nor in what
// they are held to have done ("two policemen suspected of guarding it").
func (m *measurer) deployable(p *clause.Predicate, k int) bool {
	if c := &m.v.Chunks[k]; c.Head >= 0 && lexicon.Listed("body of people", m.v.Norm(c.Head)) {
		return false
	}
	if measure, ok := m.state(k+1, false); ok && measure != Deployed {
		return false
	}
	j := p.VG - 1
	for j > 0 && m.v.Chunks[j].Kind == clause.Adv {
		j--
	}
	return j < 0 || m.v.Chunks[p.VG].Form != text.VBG || m.v.Chunks[j].Kind != clause.Prep || m.v.Chunks[j].Word != "of" && m.v.Chunks[j].Word != "for"
}

// best picks the row of the predicate's verb that fits the role of the noun phrase at chunk k, the words that follow, the class
// of the counted and the doer. Of a verb that says what came of its object, the word counts that follows the object next:
// "left nine rebels dead and 14 wounded".
func (m *measurer) best(p *clause.Predicate, role lexicon.Role, k int, cls classes) (lexicon.VerbRow, Measure) {
	vg := &m.v.Chunks[p.VG]
	lemma := lexicon.Lemma(m.v.Norm(vg.Main))
	denied := failing(vg)
	nearest := role == lexicon.Object && lexicon.Listed("resultative verb", lemma)
	var found lexicon.VerbRow
	var measure Measure
	place, zero := -1, m.zero(k)
	for _, row := range lexicon.Verb(lemma) {
		if row.Role != role && !(row.Role == lexicon.Subject && role == lexicon.Alone) || role == lexicon.Oblique && row.Prep != m.prepositionOf(p, k) {
			continue
		}
		if row.Not != denied && !(zero && !row.Not) || measure != "" && row.With == nil && row.Near == nil {
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
		if cls.has(cm.Class) && m.doneBy(p, row, cm.Doer) {
			return Measure(cm.Measure)
		}
	}
	return ""
}

// follows is the token of the last of the row's words, which stand in order after the verb in its clause, or -1.
func (m *measurer) follows(p *clause.Predicate, row *lexicon.VerbRow) int {
	vg, words := &m.v.Chunks[p.VG], row.With
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
		} else if row.Tight && at > 0 {
			return -1 // "asked two sides to agree to leave"
		}
		if c := m.v.Chunks[m.v.At[i]]; i > vg.Main+2 && (c.Kind == clause.VG && c.Finite || c.Kind == clause.Sub) && m.v.At[i] != p.VG {
			return -1
		}
	}
	return -1
}

// later keeps of the drafts from before on those of verbs that stand after the word which gives d its measure: it held of the
// people before, and both are told ("three hikers missing since Friday were found alive").
func (m *measurer) later(before int, d *draft) {
	kept := m.drafts[:before]
	for _, old := range m.drafts[before:] {
		if d.rule == rulePredicate && d.trigger > d.np && old.pred != nil && old.pred.VG > d.trigger && old.measure != d.measure && !weak(old.measure) {
			kept = append(kept, old)
		}
	}
	m.drafts = kept
}
