package kfacts

import (
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// maxBracket bounds how many chunks a number in brackets and the words about it may be.
const maxBracket = 6

// inBrackets reads the number in brackets after the people whom it counts: "teachers (about 200) marched", "arrested supporters of
// the party (30, the police say)".
func (m *measurer) inBrackets() {
	for k := 2; k < len(m.v.Chunks); k++ {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || c.More || !elided(m.v, k) || m.v.Chunks[k-1].Kind != clause.Open || m.drafted(k) || !m.closes(k) {
			continue
		}
		host := k - 2
		for host >= 2 && m.v.Chunks[host].Kind == clause.NP && m.v.Chunks[host-1].Kind == clause.Prep && m.v.Chunks[host-2].Kind == clause.NP && m.v.Chunks[host-1].Word == "of" {
			host -= 2 // "supporters of the party"
		}
		if m.v.Chunks[host].Kind == clause.NP && m.people(host) && m.v.S.Tokens[m.v.Chunks[host].Head].Tag == text.NNS {
			m.restate(host, []int{k})
		}
	}
}

// labels reads the number that a note gives for what a few words before it say: "Bodies found: nine", "Displaced families - 460".
func (m *measurer) labels() {
	for k := 2; k < len(m.v.Chunks); k++ {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || !elided(m.v, k) || m.v.Chunks[k-1].Kind != clause.Dash && m.v.Chunks[k-1].Word != ":" || m.drafted(k) {
			continue
		}
		host := k - 2
		if vg := &m.v.Chunks[host]; vg.Kind == clause.VG && vg.Reduced {
			host--
		}
		if host < 0 || host > 0 && m.v.Chunks[host-1].Kind != clause.Colon && m.v.Chunks[host-1].Kind != clause.Comma {
			continue
		}
		h := &m.v.Chunks[host]
		if h.Kind != clause.NP || h.Num >= 0 || h.Head < h.Noun || m.v.S.Tokens[h.Head].Tag != text.NNS {
			continue
		}
		if host < k-2 {
			m.restate(host, []int{k})
		} else if measure, ok := measureWord("person", m.v.Norm(h.First)); ok && h.First < h.Head && m.people(host) {
			m.add(draft{in: m.in, np: k, measure: measure, rule: ruleHead, trigger: host})
		}
	}
}

// closes reports whether the bracket that holds chunk k closes shortly after it.
func (m *measurer) closes(k int) bool {
	for j := k + 1; j < len(m.v.Chunks) && j <= k+maxBracket; j++ {
		switch m.v.Chunks[j].Kind {
		case clause.Close:
			return true
		case clause.Open, clause.Colon:
			return false
		}
	}
	return false
}

// amongThem reads a part that is told with "among them" after it: "four monitors, a German woman among them, were freed".
func (m *measurer) amongThem() {
	for k := 0; k+2 < len(m.v.Chunks); k++ {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 && c.Det != clause.Indefinite || !m.preposition(k+1, "among") || m.v.Norm(m.v.Chunks[k+2].First) != "them" || m.drafted(k) || elided(m.v, k) {
			continue
		}
		if w := m.wholeBefore(k); w != nil && w.np < k {
			whole := *w
			m.add(draft{in: m.in, np: k, measure: w.measure, rule: ruleSubset, trigger: w.trigger, pred: w.pred, parent: &whole})
		}
	}
}

// captors reports whether militants do what the predicate says though another verb names them: "bandits freed two oil workers, four
// are still held", "the militia freed 13 nurses whom it had held".
func (m *measurer) captors(p *clause.Predicate) bool {
	if len(p.Agent) > 0 && !clause.Pronoun(m.v.Norm(m.v.Chunks[p.Agent[0]].First)) {
		return false
	}
	found := false
	for i := range m.v.Preds {
		q := &m.v.Preds[i]
		if q == p || len(q.Agent) == 0 || !lexicon.Listed("captor's verb", lexicon.Lemma(m.v.Norm(m.v.Chunks[q.VG].Main))) {
			continue
		}
		if m.force(q.Agent[0]) {
			return false
		}
		found = found || !has(p.Subject, q.Agent[0]) && !has(p.Object, q.Agent[0]) && m.doer(q.Agent[0], "militant")
	}
	return found
}

// heldOf reads a measure off the participle that stands for people: "four of those held are students".
func (m *measurer) heldOf() {
	for k := range m.v.Chunks {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || !c.Parted || m.drafted(k) || c.Head < c.Noun || m.v.Norm(c.Head-1) != "those" {
			continue
		}
		if !lexicon.Past(m.v.Norm(c.Head)) {
			continue
		}
		var measure Measure
		for _, row := range lexicon.Verb(lexicon.Lemma(m.v.Norm(c.Head))) {
			if row.Role == lexicon.Object && row.Near == nil && row.Without == nil && !row.Not && (row.With == nil && measure == "" || row.With != nil && m.goesOn(c.Head+1, row.With)) {
				measure = ofAnyone(&row)
			}
		}
		if measure != "" {
			m.add(draft{in: m.in, np: k, measure: measure, rule: ruleHead, trigger: k})
		}
	}
}

// goesOn reports whether the words follow token i in order, before the next mark or verb.
func (m *measurer) goesOn(i int, words []string) bool {
	for end := i + maxBracket; len(words) > 0 && i < len(m.v.S.Tokens) && i < end; i++ {
		if t := &m.v.S.Tokens[i]; t.Kind == text.Punct || t.Tag.Verb() {
			return false
		}
		if lexicon.Completes(m.v.Norm(i), words[0]) {
			words = words[1:]
		}
	}
	return len(words) == 0
}

// ofAnyone is the measure that a row gives people whoever does it, or "".
func ofAnyone(row *lexicon.VerbRow) Measure {
	for _, cm := range row.Measures {
		if cm.Class == "person" && (cm.Doer == "" || cm.Doer == "anyone") {
			return Measure(cm.Measure)
		}
	}
	return ""
}

// remainder reads the number of the rest between commas or dashes: "the others - eight - were freed", "the rest, some 40, were
// marched off".
func (m *measurer) remainder() {
	for k := 2; k+1 < len(m.v.Chunks); k++ {
		c, host := &m.v.Chunks[k], &m.v.Chunks[k-2]
		mark := m.v.Chunks[k-1].Kind
		if c.Kind != clause.NP || c.Num < 0 || !elided(m.v, k) || m.drafted(k) || mark != clause.Comma && mark != clause.Dash || m.v.Chunks[k+1].Kind != mark || host.Kind != clause.NP || host.Num >= 0 {
			continue
		}
		if w := m.v.Norm(host.End - 1); w == "rest" || w == "remainder" || w == "others" || mark == clause.Dash && m.people(k-2) && m.v.S.Tokens[host.Head].Tag == text.NNS {
			before := len(m.drafts)
			m.roles(k-2, personClasses)
			for i := before; i < len(m.drafts); i++ {
				m.drafts[i].np = k
			}
		}
	}
}

// aboard gives the people aboard what is hijacked the measure of captives: "a bus with 20 passengers was hijacked".
func (m *measurer) aboard() {
	for k := 2; k < len(m.v.Chunks); k++ {
		c := &m.v.Chunks[k]
		if c.Kind != clause.NP || c.Num < 0 || m.drafted(k) || elided(m.v, k) || !classOf(m.v, k).has("person") {
			continue
		}
		host := k - 2
		if with := &m.v.Chunks[k-1]; with.Word != "with" && !(with.Kind == clause.VG && with.Form == text.VBG && lexicon.Lemma(m.v.Norm(with.Main)) == "carry") {
			continue
		}
		if m.v.Chunks[host].Kind == clause.Comma {
			host--
		}
		if host < 0 || m.v.Chunks[host].Kind != clause.NP || !classOf(m.v, host).has("vehicle") {
			continue
		}
		if p := m.governor(host); p != nil && lexicon.Lemma(m.v.Norm(m.v.Chunks[p.VG].Main)) == "hijack" && !m.hypothetical(p) {
			m.add(draft{in: m.in, np: k, measure: Abducted, rule: ruleShared, pred: p, trigger: p.VG})
		}
	}
}

// taken reads people who were "taken" and no more is said of how: "the 57 students taken on the Iguala road".
func (m *measurer) taken() {
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		vg := &m.v.Chunks[p.VG]
		if !vg.Reduced || !vg.Passive || m.v.Norm(vg.Main) != "taken" || p.By != nil {
			continue
		}
		if next := p.VG + 1; next < len(m.v.Chunks) && m.v.Chunks[next].Kind != clause.Comma && m.v.Chunks[next].Kind != clause.Time && !lexicon.Listed("preposition of place", m.v.Chunks[next].Word) || m.stands("@outing") {
			continue
		}
		for _, k := range p.Subject {
			if c := &m.v.Chunks[k]; c.Num >= 0 && classOf(m.v, k).has("person") && !elided(m.v, k) && !m.abducted(k) {
				m.add(draft{in: m.in, np: k, measure: Abducted, rule: ruleReduced, pred: p, trigger: p.VG})
			}
		}
	}
}

// abducted reports whether the noun phrase at chunk k has a draft of captives.
func (m *measurer) abducted(k int) bool {
	for i := range m.drafts {
		if d := &m.drafts[i]; d.np == k && (d.measure == Abducted || d.measure == Detained || d.measure == Infected || d.measure == Wounded) {
			return true
		}
	}
	return false
}

// following reads more who will do, or suffer, the same: "eight more are to follow", "another 400 are expected to do so".
func (m *measurer) following() {
	for i := range m.v.Preds {
		p := &m.v.Preds[i]
		vg := &m.v.Chunks[p.VG]
		if len(p.Subject) == 0 || len(p.Object) > 0 || vg.Negated {
			continue
		}
		if w := lexicon.Lemma(m.v.Norm(vg.Main)); w != "follow" && !(m.v.Norm(vg.Main) == "do" && m.v.Norm(vg.Main+1) == "so") && m.v.Norm(vg.Main) != "follow" {
			continue
		}
		k := p.Subject[0]
		c := &m.v.Chunks[k]
		if c.Num < 0 || !c.More || !elided(m.v, k) || m.drafted(k) {
			continue
		}
		d := draft{in: m.in, np: k, measure: m.told, rule: ruleShared, trigger: p.VG, planned: true}
		if w := m.wholeBefore(k); w != nil && w.np < k {
			d.measure, d.pred = w.measure, w.pred
		}
		if d.measure != "" {
			m.add(d)
		}
	}
}

// backHome makes of captives whom a word before the noun names so ("three abducted women returned home") people released.
func (m *measurer) backHome() {
	for i := range m.drafts {
		d := &m.drafts[i]
		if d.measure != Abducted || d.rule != ruleAttribute {
			continue
		}
		for j := range m.v.Preds {
			p := &m.v.Preds[j]
			vg := &m.v.Chunks[p.VG]
			if w := lexicon.Lemma(m.v.Norm(vg.Main)); has(p.Subject, d.np) && !vg.Passive && !vg.Negated && (w == "return" || w == "come" || w == "arrive") {
				d.measure, d.rule, d.pred, d.trigger = Released, ruleSubject, p, p.VG
			}
		}
	}
}

// announced reads the list after a participle and a colon: "Dug out alive after six days: a mother and two sons".
func (m *measurer) announced() {
	first := &m.v.Chunks[0]
	if first.Kind != clause.VG || !first.Reduced || !first.Passive {
		return
	}
	p := m.v.Pred(0)
	for j := 1; j+1 < len(m.v.Chunks) && j <= maxListed; j++ {
		switch m.v.Chunks[j].Kind {
		case clause.Colon:
			if m.v.Chunks[j].Word != ":" || m.v.Chunks[j+1].Kind != clause.NP {
				return
			}
			for _, k := range m.v.List(j + 1) {
				if !m.countable(k) || m.drafted(k) {
					continue
				}
				if _, measure := m.best(p, lexicon.Object, k, classOf(m.v, k)); measure != "" {
					m.add(draft{in: m.in, np: k, measure: measure, rule: ruleHead, pred: p, trigger: 0})
				}
			}
			return
		case clause.VG, clause.Comma, clause.Sub:
			return
		}
	}
}
