package kfacts

import (
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// head reads a measure off the counted noun: "351 deaths", "73 airstrikes", "ten bodies".
func (m *measurer) head(k int, cls classes) (draft, bool) {
	c := &m.v.Chunks[k]
	if c.Noun < 0 || c.Noun >= c.End {
		return draft{}, false
	}
	row, ok := lexicon.MeasureNoun(m.v.Norm(c.Head))
	if lexicon.Listed("container noun", m.v.Norm(c.Head)) && (c.Num >= 0 || c.Det == clause.No && m.v.Norm(c.Head) == "reports" && m.v.Norm(c.End+1) != "any") {
		if inner, found := m.contained(k); found {
			row, ok = inner, true
		}
	}
	if w := nounEnd(m.v, k); m.v.Norm(c.Head) == "loss" && (c.Det == clause.No || c.Det == clause.Any) && w > c.End && (m.v.Norm(w-1) == "life" || m.v.Norm(w-1) == "lives") {
		return draft{in: m.in, np: k, measure: Killed, rule: ruleHead, trigger: k}, true
	}
	if !ok && c.Num >= 0 && m.v.S.Tokens[c.Head].Tag == text.NN {
		row, ok = m.sharedHead(k)
	}
	if measure, found := measureWord("person", m.v.Norm(c.Head)); !ok && found && c.Head == c.Noun {
		row, ok = lexicon.NounRow{Counted: string(measure)}, true // "3 slain in robbery", "nine of those killed"
	}
	if m.attempt(c) || c.Head > c.Noun && lexicon.Listed("act of violence", m.v.Norm(c.Head)) && lexicon.Listed("violent modifier", m.v.Norm(c.Head-1)) {
		row, ok = lexicon.NounRow{Counted: string(Attacks)}, true
	}
	if w := m.v.Norm(c.Head); !ok && (w == "cases" || w == "case") && (m.disease() || c.Num >= 0 && m.suspected(c)) {
		row, ok = lexicon.NounRow{Counted: string(Infected)}, true
	}
	if _, state := measureWord("person", m.v.Norm(c.Head)); !ok || row.Counted == "" || agentive(row) && !state {
		return draft{}, false
	}
	if row.Of == string(Killed) && m.single(c) {
		return draft{}, false // "one of the corpses", "double murder"
	}
	if w := m.v.Norm(c.Head); (w == "bodies" || w == "body") && c.Head > c.Noun && lexicon.Listed("organised body", m.v.Norm(c.Head-1)) {
		return draft{}, false // "eight other religious bodies"
	}
	// "cases of kidnapping" count what the second noun says; "attacks" of a person who suffers them do not
	if m.v.Norm(c.Head) == "dead" || m.v.Norm(c.Head) == "wounded" || m.v.Norm(c.Head) == "injured" || m.v.Norm(c.Head) == "missing" {
		if m.v.S.Tokens[c.Head].Tag.Verb() && !(c.Parted && (m.v.Norm(c.Head-1) == "the" || m.v.Norm(c.Head-1) == "of")) {
			return draft{}, false
		}
	}
	if row.Counted == string(Casualties) && m.v.Norm(c.Head-1) == "fatal" {
		row.Counted = string(Killed)
	}
	d := draft{in: m.in, np: k, measure: Measure(row.Counted), rule: ruleHead, trigger: k}
	p := m.governor(k)
	if p != nil {
		verb := m.v.Norm(m.v.Chunks[p.VG].Main)
		if lexicon.Listed("averting verb", verb) || d.measure == Attacks && lexicon.Listed("verb of strikes", verb) {
			return draft{}, false // "could prevent 30 deaths", "called two strikes"
		}
	}
	if d.measure == Attacks {
		d.pred = p
	}
	return d, true
}

// single reports whether the noun phrase of deeds or bodies only picks one of them out, or says of one how many died.
func (m *measurer) single(c *clause.Chunk) bool {
	if c.Num < 0 {
		return c.Det == clause.No && classes(lexicon.ThingClasses(m.v.Norm(c.Head))).has("body") // "found no bodies"
	}
	n := &m.v.Numbers[c.Num]
	switch m.v.Norm(n.First) {
	case "double", "triple", "quadruple":
		return m.v.S.Tokens[c.Head].Tag == text.NN
	}
	return c.Parted && n.One
}

// attempt reports whether the noun phrase counts attempts to kill somebody: "three attempts to murder him".
func (m *measurer) attempt(c *clause.Chunk) bool {
	w := m.v.Norm(c.Head)
	if row, ok := lexicon.MeasureNoun(w); ok && row.Of == string(Killed) && c.Head > c.Noun && m.v.Norm(c.Head-1) == "attempted" {
		return true // "two attempted murders"
	}
	if w != "attempts" && w != "attempt" && w != "bids" && w != "bid" {
		return false
	}
	if row, ok := lexicon.MeasureNoun(m.v.Norm(c.Head - 1)); ok && row.Of == string(Killed) && c.Head > c.Noun {
		return true // "two assassination attempts"
	}
	if life := m.v.Norm(c.End + 2); m.v.Norm(c.End) == "on" && (life == "life" || life == "lives") {
		return true // "two attempts on his life"
	}
	if m.v.Norm(c.End) != "to" {
		return false
	}
	for _, row := range lexicon.Verb(lexicon.Lemma(m.v.Norm(c.End + 1))) {
		if row.Role == lexicon.Object && row.With == nil && measureOf(&row, "person") == Killed {
			return true
		}
	}
	return false
}

// measureOf is the measure that a row gives a class, whoever does it; "" for none.
func measureOf(row *lexicon.VerbRow, class string) Measure {
	for _, cm := range row.Measures {
		if cm.Class == class && cm.Doer == "" {
			return Measure(cm.Measure)
		}
	}
	return ""
}

// sharedHead is the row of the noun that the number at chunk k shares with the one coordinated with it: "25 air and three
// missile strikes".
func (m *measurer) sharedHead(k int) (lexicon.NounRow, bool) {
	if k+2 >= len(m.v.Chunks) || m.v.Chunks[k+1].Kind != clause.Conj || m.v.Numbers[m.v.Chunks[k].Num].One {
		return lexicon.NounRow{}, false
	}
	next := &m.v.Chunks[k+2]
	if next.Kind != clause.NP || next.Num < 0 || next.Head <= next.Noun {
		return lexicon.NounRow{}, false
	}
	return lexicon.MeasureNoun(m.v.Norm(next.Head))
}

// suspected reports whether the cases that the noun phrase counts are of a disease by their adjective: "76 confirmed cases".
func (m *measurer) suspected(c *clause.Chunk) bool {
	switch m.v.Norm(c.Head - 1) {
	case "confirmed", "suspected", "probable", "active", "positive":
		return (m.told == "" || m.told == Infected) && m.v.Norm(c.End) != "of"
	}
	return false
}

// disease reports whether the sentence, or one of the few before it, names a disease.
func (m *measurer) disease() bool {
	if namesDisease(m.v.S) {
		return true
	}
	for i := range m.sentences {
		if namesDisease(&m.sentences[i]) {
			return true
		}
	}
	return false
}

func namesDisease(s *text.Sentence) bool {
	for i := range s.Tokens {
		if has := classes(lexicon.ThingClasses(s.Tokens[i].Norm)); len(has) > 0 && has.has("disease") || lexicon.Listed("@disease", s.Tokens[i].Norm) {
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
	if k+2 < len(m.v.Chunks) && m.v.Norm(c.End) == "involving" && m.v.Chunks[k+2].Kind == clause.NP && m.v.Chunks[k+2].Head >= 0 && classOf(m.v, k+2).has("weapon") {
		return lexicon.NounRow{Counted: string(Attacks), Kind: "thing"}, true // "84 cases involving grenades"
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

// nounRow is the measure row of the noun phrase at chunk k.
func (m *measurer) nounRow(k int) (lexicon.NounRow, bool) {
	if k < 0 || m.v.Chunks[k].Kind != clause.NP || m.v.Chunks[k].Head < 0 {
		return lexicon.NounRow{}, false
	}
	return lexicon.MeasureNoun(m.v.Norm(m.v.Chunks[k].Head))
}

// nominal reads "the killing of 12 people", "injuries to 12 people", "the lives of 12 people".
func (m *measurer) nominal(k int, cls classes) (draft, bool) {
	c := &m.v.Chunks[k]
	if d, ok := m.grouped(k, cls); ok {
		return d, true
	}
	if d, ok := m.strength(k); ok {
		return d, true
	}
	first := k
	for first >= 2 && m.v.Chunks[first-1].Kind != clause.Prep {
		// the first item of the list that k belongs to
		if m.v.Chunks[first-1].Kind == clause.Conj || m.v.Chunks[first-1].Kind == clause.Comma {
			if m.v.Chunks[first-2].Kind == clause.NP && k-first < 12 {
				first -= 2
				continue
			}
			if first >= 3 && m.v.Chunks[first-2].Kind == clause.Comma && m.v.Chunks[first-3].Kind == clause.NP && k-first < 12 {
				first -= 3 // "five priests, and two women"
				continue
			}
		}
		return draft{}, false
	}
	if o := first - 2; first >= 4 && m.v.Chunks[first-1].Word == "of" && m.v.Chunks[o].Kind == clause.Conj {
		// "the killings of a priest and of two nuns": the first of-phrase of the same noun
		for o--; o > 0 && o > first-8 && !(m.v.Chunks[o].Kind == clause.Prep && m.v.Chunks[o].Word == "of"); o-- {
		}
		if o > 0 && m.v.Chunks[o].Kind == clause.Prep {
			first = o + 1
		}
	}
	prep := m.v.Chunks[max(first-1, 0)].Word
	if first >= 3 && m.v.Chunks[first-2].Kind == clause.Quote && m.v.Chunks[first-3].Kind == clause.NP {
		first-- // `the "assassination" of several traders`
	}
	if row, ok := m.nounRow(first - 2); first >= 4 && !(ok && row.Of != "") && prep == "of" && m.v.Chunks[first-3].Kind == clause.Prep && m.v.Chunks[first-3].Word != "of" && m.v.Chunks[first-4].Kind == clause.NP {
		first -= 2 // "the arrest in Lima of a mayor"
	}
	if first < 2 || m.v.Chunks[first-2].Kind != clause.NP {
		return draft{}, false
	}
	noun := &m.v.Chunks[m.antecedent(first-2)]
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
	if (w == "exchange" || w == "return") && prep == "for" && cls.has("person") {
		return draft{in: m.in, np: k, measure: Released, rule: ruleNominal, trigger: first - 2}, m.sentenceHas("release", "swap", "exchange", "free")
	}
	if (w == "swap" || w == "exchange") && !m.stands("@captivity") {
		return draft{}, false // of players, of views
	}
	if (w == "lives" || w == "life") && prep == "of" {
		return draft{in: m.in, np: k, measure: Killed, rule: ruleNominal, trigger: first - 2}, cls.has("person")
	}
	if p := m.v.Pred(first - 3); w == "release" && p != nil && lexicon.Listed("wish verb", lexicon.Lemma(m.v.Norm(m.v.Chunks[p.VG].Main))) {
		return draft{}, false // "demanded the release of"
	}
	if measure := m.housed(k, first-2, cls); w == "home" && prep == "to" && measure != "" {
		return draft{in: m.in, np: k, measure: measure, rule: ruleNominal, trigger: first - 2}, true
	}
	row, ok := lexicon.MeasureNoun(w)
	if noun.Head > noun.First && m.v.Norm(noun.Head-1) == "attempted" {
		return draft{}, false // "the attempted murder of a rival"
	}
	if !ok || row.Of == string(Deployed) && !m.troops(k, cls) && !lexicon.Listed("@troops", m.v.Norm(max(c.Head, 0))) {
		return draft{}, false
	}
	if row.Of == string(Protested) && (!cls.has("person") || cls.has("soldier")) {
		return draft{}, false
	}
	if row.Of == string(Seized) && w == "discovery" && !cls.has("weapon") && !cls.has("goods") {
		return draft{}, false
	}
	switch {
	case row.Counted == string(Attacks) && (prep == "on" || prep == "against") && m.v.S.Tokens[noun.Head].Tag == text.NNS && noun.Num < 0 && c.Num >= 0 && (cls.has("building") || cls.has("place") || cls.has("vehicle")):
		return draft{in: m.in, np: k, measure: Attacks, rule: ruleNominal, trigger: first - 2}, true // "attacks on six clinics"
	case row.Of == "territory", cls.has("place") && (w == "capture" || w == "liberation"):
		ok = (prep == "of" || prep == "over") && cls.has("place")
		return draft{in: m.in, np: k, measure: Territory, rule: ruleNominal, trigger: first - 2, pred: m.governor(first - 2)}, ok
	case prep == "of" && row.Of != "" && (row.Kind == "thing" && row.Of != "" || cls.has("person") || cls.has("body")):
		measure := Measure(row.Of)
		if measure == Detained && cls.has("place") {
			measure = Territory
		}
		return draft{in: m.in, np: k, measure: measure, rule: ruleNominal, trigger: first - 2}, true
	case prep == "for" && w == "pardon" && cls.has("person"):
		return draft{in: m.in, np: k, measure: Released, rule: ruleNominal, trigger: first - 2}, true
	case prep == "by" && row.Of == string(Protested) && cls.has("person"):
		return draft{in: m.in, np: k, measure: Protested, rule: ruleNominal, trigger: first - 2}, true
	case prep == "to" && (w == "injuries" || w == "injury") && cls.has("person"):
		return draft{in: m.in, np: k, measure: Wounded, rule: ruleNominal, trigger: first - 2}, true
	}
	return draft{}, false
}

// antecedent is the chunk of the plural that "those" at chunk j stands for, where it measures what is "of" it: "the
// kidnappings, including those of two teenagers"; or j.
func (m *measurer) antecedent(j int) int {
	pronoun := m.v.Norm(m.v.Chunks[j].First)
	if pronoun != "those" && pronoun != "that" || m.v.Chunks[j].End != m.v.Chunks[j].First+1 {
		return j
	}
	for i := j - 1; i >= 0 && i > j-maxListed; i-- {
		if row, ok := m.nounRow(i); ok && row.Of != "" && (pronoun == "that" || m.v.S.Tokens[m.v.Chunks[i].Head].Tag == text.NNS) {
			return i
		}
	}
	return j
}

// coordinated adds the measures of the nouns that are coordinated with the one that gives the draft its measure: "the
// abduction, torture and murder of four nuns".
func (m *measurer) coordinated(d draft) {
	for j, n := d.trigger-1, 0; j >= 0 && n < 8; j, n = j-1, n+1 {
		switch c := &m.v.Chunks[j]; c.Kind {
		case clause.Comma, clause.Conj, clause.Quote:
		case clause.NP:
			row, ok := m.nounRow(j)
			if !ok || row.Of == "" || row.Kind != "person" || c.Num >= 0 || m.v.Chunks[j+1].Kind == clause.Quote && n == 0 {
				return
			}
			if measure := Measure(row.Of); measure != d.measure {
				next := d
				next.measure, next.trigger = measure, j
				m.add(next)
			}
		default:
			return
		}
	}
}
