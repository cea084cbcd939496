package clause

import (
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// A Predicate is a verb group with its arguments, each a list of coordinated noun phrases (chunk indexes).
type Predicate struct {
	VG      int
	Subject []int
	Object  []int
	By      []int // the agent of a passive
	Agent   []int // who does it: By, or the subject of an active verb, or what a participle inherits
	Shared  bool  // the subject is that of an earlier coordinated verb
}

// maxArgs bounds the chunks walked in search of an argument and the length of a list.
const maxArgs = 60

// predicates finds the arguments of every verb group.
func (v *View) predicates() {
	verbs := 0
	for i := range v.Chunks {
		if v.Chunks[i].Kind == VG {
			verbs++
		}
	}
	v.Preds = make([]Predicate, 0, verbs)
	v.predAt = make([]int, len(v.Chunks))
	for i := range v.Chunks {
		if v.Chunks[i].Kind == VG {
			v.Preds = append(v.Preds, v.predicate(i))
			v.predAt[i] = len(v.Preds)
		}
	}
}

// Pred returns the predicate of the verb group at chunk i, or nil.
func (v *View) Pred(i int) *Predicate {
	if i < 0 || i >= len(v.predAt) || v.predAt[i] == 0 {
		return nil
	}
	return &v.Preds[v.predAt[i]-1]
}

func (v *View) predicate(i int) Predicate {
	vg := &v.Chunks[i]
	p := Predicate{VG: i}
	object := v.object(i)
	if vg.Reduced && vg.Passive && object != nil && v.actsAfter(i) && !naming[v.Norm(vg.Main)] {
		vg.Passive, vg.Finite, vg.Reduced = false, true, false // "gunmen killed five": the participle is a past tense
	} else if !vg.Reduced && vg.Form == text.VBD && !pastOnly[v.Norm(vg.Main)] && !ambitransitive[lexicon.Lemma(v.Norm(vg.Main))] && vg.Main == vg.First && object == nil && v.transitive(i) && v.headlinePassive(i) {
		vg.Passive, vg.Reduced = true, true
	}
	if vg.Reduced && vg.Passive && (pastOnly[v.Norm(vg.Main)] || ambitransitive[lexicon.Lemma(v.Norm(vg.Main))] && v.by(i) == nil && v.actsAfter(i) && !v.hasFinite(i+1, len(v.Chunks))) {
		vg.Passive, vg.Reduced, vg.Finite = false, false, true
	}
	if vg.Reduced && vg.Passive && !v.transitive(i) && lexicon.Verb(lexicon.Lemma(v.Norm(vg.Main))) != nil {
		vg.Passive, vg.Reduced, vg.Finite = false, false, true // "five people died": never a passive
	}
	p.Subject, p.Shared = v.subject(i)
	if p.Subject == nil && vg.Passive && vg.Reduced {
		p.Subject = v.inverted(i) // "also injured was a vendor", "killed in the blast were two nurses"
	}
	if vg.Passive {
		p.By = v.by(i)
		p.Agent = p.By
	} else {
		p.Object = object
		p.Agent = p.Subject
	}
	return p
}

// inverted is the subject of the fronted participle at chunk i: the noun phrases after the copula that follows it, or nil.
func (v *View) inverted(i int) []int {
	for j := i + 1; j < len(v.Chunks) && j < i+8; j++ {
		switch c := &v.Chunks[j]; c.Kind {
		case VG:
			if c.Copula {
				return v.object(j)
			}
			return nil
		case Prep, NP, Time, Adv:
		default:
			return nil
		}
	}
	return nil
}

// actsAfter reports whether the participle at chunk i has a noun phrase before it that can be its subject.
func (v *View) actsAfter(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		switch v.Chunks[j].Kind {
		case NP, Rel, Conj:
			return true
		case Adv, Time, Quote:
			continue
		}
		return false
	}
	return false
}

// transitive reports whether the tables know the verb at chunk i with an object.
func (v *View) transitive(i int) bool {
	for _, row := range lexicon.Verb(lexicon.Lemma(v.Norm(v.Chunks[i].Main))) {
		if row.Role == lexicon.Object {
			return true
		}
	}
	return false
}

// headlinePassive reports whether a bare past tense without an object stands where a passive participle does: a counted
// noun phrase before it, and nothing or a preposition after it ("12 killed in blast").
func (v *View) headlinePassive(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		switch c := &v.Chunks[j]; c.Kind {
		case NP:
			return c.Num >= 0 || c.Det == Indefinite || c.Det == Another || c.Det == No
		case Adv, Time, Conj:
			continue
		}
		return false
	}
	return false
}

// List returns the coordinated noun phrases that start at chunk i: "A, B and C".
func (v *View) List(i int) []int {
	list := []int{i}
	at := i
	for len(list) < maxArgs {
		next := v.nextConjunct(at)
		if next < 0 {
			break
		}
		list = append(list, next)
		at = next
	}
	return list
}

// nextConjunct is the noun phrase coordinated with the one at chunk i, or -1.
func (v *View) nextConjunct(i int) int {
	j := v.pastPhrases(i + 1)
	skipped := j > i+1
	comma := false
	if j < len(v.Chunks) && v.Chunks[j].Kind == Comma {
		comma = true
		j++
	}
	conj := false
	if j < len(v.Chunks) && v.Chunks[j].Kind == Conj && v.Chunks[j].Word != "but" {
		conj = true
		j++
	}
	for j < len(v.Chunks) && (v.Chunks[j].Kind == Adv || v.Chunks[j].Kind == Time) && conj {
		j++
	}
	if j >= len(v.Chunks) || v.Chunks[j].Kind != NP {
		return -1
	}
	if conj && v.startsClause(j) && !v.subjectPlace(i) && !v.verbless(i) {
		return -1
	}
	if comma && !conj && v.bears(i) && v.bears(j) && v.clauseStart(i) && v.startsClause(j) {
		return j // "150 cars, 50 shops were burnt"
	}
	if skipped && !v.bears(j) {
		return -1 // only counts are coordinated over a phrase between them
	}
	if comma && !conj && i > 0 && v.Chunks[i-1].Kind == Prep && v.opening(j-1) {
		return -1 // "across the island, 12 rifles and 8 pistols were seized"
	}
	if conj {
		return j
	}
	if comma && v.listGoesOn(j) {
		return j
	}
	return -1
}

// clauseStart reports whether the noun phrase at chunk i opens its clause.
func (v *View) clauseStart(i int) bool {
	if i == 0 {
		return true
	}
	switch v.Chunks[i-1].Kind {
	case Sub, Colon, Quote, Open:
		return true
	case VG:
		return lexicon.Cues(v.Norm(v.Chunks[i-1].Main)) != nil
	}
	return false
}

// verbless reports whether no verb stands between the start of the clause and chunk i.
func (v *View) verbless(i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch c := &v.Chunks[k]; c.Kind {
		case VG:
			return lexicon.Cues(v.Norm(c.Main)) != nil && k+1 < i && v.Chunks[k+1].Kind == NP
		case Sub, Colon, Rel:
			return true
		case Comma, Conj:
			return false
		}
	}
	return true
}

// bears reports whether the noun phrase at chunk i bears a number or stands for one.
func (v *View) bears(i int) bool {
	c := &v.Chunks[i]
	return c.Num >= 0 || c.Det == Indefinite || c.Det == Another
}

// pastPhrases skips the prepositional phrases and time expressions that modify a noun phrase, where a coordinated noun
// phrase stands after them.
func (v *View) pastPhrases(j int) int {
	for n := 0; j < len(v.Chunks) && n < 8; n++ {
		switch {
		case v.Chunks[j].Kind == Prep && j+1 < len(v.Chunks) && v.Chunks[j+1].Kind == NP:
			j += 2
		case v.Chunks[j].Kind == Time:
			j++
		case v.Chunks[j].Kind == Prep && j+1 < len(v.Chunks) && v.Chunks[j+1].Kind == Time:
			j += 2
		default:
			return j
		}
	}
	return j
}

// startsClause reports whether the noun phrase at chunk j is the subject of a verb of its own.
func (v *View) startsClause(j int) bool {
	for k, n := j+1, 0; k < len(v.Chunks) && n < 12; k, n = k+1, n+1 {
		switch c := &v.Chunks[k]; c.Kind {
		case VG:
			return c.Finite || c.Reduced && c.Form != text.VBG && k == j+1 || c.Reduced && c.Passive && n < 2
		case Rel, Sub, Comma, Conj, Colon, Dash, Quote:
			return false
		case NP:
			if k == j+1 {
				return false // "districts it had occupied": a relative clause without a pronoun
			}
		case Adj:
			return n == 0
		}
	}
	return false
}

// subjectPlace reports whether the noun phrase at chunk i stands where a subject does.
func (v *View) subjectPlace(i int) bool {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		switch v.Chunks[j].Kind {
		case VG, Prep:
			return false
		case Conj, Comma:
			if j > 0 && v.Chunks[j-1].Kind == NP && !v.opening(j) {
				return v.subjectPlace(j - 1)
			}
			return true
		case Sub, Rel, Colon:
			return true
		}
	}
	return true
}

// opening reports whether the comma at chunk j closes a phrase without a verb that opens the clause: "In Kabul, …".
func (v *View) opening(j int) bool {
	for k := j - 1; k >= 0; k-- {
		switch v.Chunks[k].Kind {
		case VG, Comma:
			return false
		case Sub, Colon, Conj:
			return k+1 < j && v.Chunks[k+1].Kind == Prep
		}
	}
	return v.Chunks[0].Kind == Prep || v.Chunks[0].Kind == Time || v.Chunks[0].Kind == Adv
}

// listGoesOn reports whether the noun phrase at chunk j, after a comma, is an item of a list that a conjunction closes.
func (v *View) listGoesOn(j int) bool {
	for n := 0; n < maxArgs; n++ {
		k := v.pastPhrases(j + 1)
		if k >= len(v.Chunks) {
			return false
		}
		switch v.Chunks[k].Kind {
		case Conj:
			return v.Chunks[k].Word != "but" && k+1 < len(v.Chunks) && v.Chunks[k+1].Kind == NP
		case Comma:
			if k+1 < len(v.Chunks) && v.Chunks[k+1].Kind == NP {
				j = k + 1
				continue
			}
			return k+2 < len(v.Chunks) && v.Chunks[k+1].Kind == Conj && v.Chunks[k+2].Kind == NP
		}
		return false
	}
	return false
}

// object finds the direct object of the verb group at chunk i.
func (v *View) object(i int) []int {
	for j := i + 1; j < len(v.Chunks) && j <= i+4; j++ {
		switch c := &v.Chunks[j]; c.Kind {
		case NP:
			if k := v.idiom(i, j); k > 0 {
				return v.List(k)
			}
			return v.List(j)
		case VG:
			if v.Norm(v.Chunks[i].Main) == "let" && j == i+1 && c.Main == c.First {
				return v.object(j) // "let go eight hostages"
			}
			return nil
		case Adv, Time, Quote:
			if c.Word == "off" && j+1 < len(v.Chunks) && v.Chunks[j+1].Kind == NP && v.Chunks[j+1].Proper {
				return nil // "rescued off Lampedusa"
			}
			continue
		case Conj:
			// "killed and wounded scores": the object of the second verb serves the first
			if j+1 < len(v.Chunks) && v.Chunks[j+1].Kind == VG && v.Chunks[j+1].Main == v.Chunks[j+1].First {
				return v.object(j + 1)
			}
			return nil
		case Adj:
			continue // "left dead two men"
		case Prep:
			if j+1 < len(v.Chunks) && v.Chunks[j+1].Kind == Time {
				continue // "captured on Thursday a village"
			}
			if c.Word == "to" && j+1 < len(v.Chunks) && v.norm(v.Chunks[j+1].First) == "death" {
				j++
				continue // "put to death 11 officers"
			}
			return nil
		default:
			return nil
		}
	}
	return nil
}

// idiom is the object after "set fire to", of which chunk j is the noun; else 0.
func (v *View) idiom(i, j int) int {
	if v.Norm(v.Chunks[j].Head) != "fire" || lexicon.Lemma(v.Norm(v.Chunks[i].Main)) != "set" || j+2 >= len(v.Chunks) {
		return 0
	}
	if v.Chunks[j+1].Word != "to" || v.Chunks[j+2].Kind != NP {
		return 0
	}
	return j + 2
}

// by finds the agent phrase of the passive at chunk i.
func (v *View) by(i int) []int {
	for j := i + 1; j+1 < len(v.Chunks) && j < i+14; j++ {
		switch c := &v.Chunks[j]; c.Kind {
		case Prep:
			if c.Word == "by" && v.Chunks[j+1].Kind == NP {
				return v.List(j + 1)
			}
		case VG:
			if c.Finite {
				return nil
			}
		case Sub, Rel, Colon:
			return nil
		}
	}
	return nil
}

// subject finds the subject of the verb group at chunk i, and whether it is borrowed from a coordinated verb.
func (v *View) subject(i int) ([]int, bool) {
	vg := &v.Chunks[i]
	infinitive := vg.Form == text.VB && !vg.Finite
	participle := vg.Form == text.VBG && vg.Reduced
	for j, n := i-1, 0; j >= 0 && n < maxArgs; j, n = j-1, n+1 {
		switch c := &v.Chunks[j]; c.Kind {
		case Close:
			for j > 0 && v.Chunks[j].Kind != Open {
				j--
			}
		case Comma, Dash:
			if participle {
				return v.earlier(j), true
			}
			k := v.parenthesis(j)
			if k < 0 {
				return v.earlier(j), true
			}
			j = k
		case Conj:
			if j > 0 && v.Chunks[j-1].Kind == Prep && v.Chunks[j+1].Kind == Prep {
				continue // "in and around Lima"
			}
			if n == 0 || v.onlyAdverbs(j+1, i) {
				return v.earlier(j), true
			}
			return nil, false
		case Rel:
			return v.antecedent(j), false
		case Prep:
			if participle && j == i-1 && c.Word != "with" && c.Word != "of" {
				return v.earlier(j), true // "before fleeing"
			}
		case Sub, Colon:
			if j == i-1 && participle {
				return v.earlier(j), true
			}
			return nil, false
		case VG:
			if infinitive || participle {
				if p := v.Pred(j); p != nil {
					return p.Subject, true
				}
				return nil, false
			}
			if !c.Finite && j > 0 {
				continue // a participle that modifies the subject
			}
			k := v.relativeBefore(j)
			if k < 0 && c.Form == text.VBD && c.Main == c.First && vg.Finite && j+1 < i && (v.Chunks[j+1].Kind == Prep || v.Chunks[j+1].Kind == Time || v.Chunks[j+1].Kind == Adv) {
				continue // "officials mentioned in the video were": a participle that looks like a past tense
			}
			if k < 0 {
				return nil, false
			}
			j = k
		case NP:
			if n == 0 && vg.Form == text.VBG && !vg.Finite && !vg.Reduced {
				return v.List(j), false // "with 35 soldiers having been injured"
			}
			if n == 0 && vg.Reduced {
				if participle && v.object(i) != nil && v.transitive(i) {
					return v.earlier(j), true // "hit a car on a road killing five"
				}
				if !(c.Proper && c.Num < 0 && j > 1 && v.Chunks[j-1].Kind == Prep && v.Chunks[j-2].Kind == NP) {
					return v.List(v.listHead(j)), false // "in two buildings damaged by fire"
				}
			}
			if k := v.insideRelative(j); k >= 0 && !infinitive {
				j = k
				continue
			}
			if j > 0 && v.Chunks[j-1].Kind == Prep && !infinitive {
				first := v.listHead(j)
				if first != j && !(first > 0 && v.Chunks[first-1].Kind == Prep) {
					return v.List(first), false
				}
				j--
				continue
			}
			first := v.listHead(j)
			if first > 0 && v.Chunks[first-1].Kind == Prep {
				j = first - 1
				continue
			}
			if o := max(first-1, 0); v.Chunks[o].Kind == VG && v.Chunks[o].Form == text.VBG && !v.Chunks[o].Finite && o > 0 && v.Chunks[o-1].Kind == Prep {
				j = o - 1 // the object of a participle: "accused of being a spy died"
				continue
			}
			if o := max(first-1, 0); vg.Finite && o > 0 && v.Chunks[o].Kind == VG && v.Chunks[o].Reduced && v.Chunks[o].Form == text.VBG && v.Chunks[o-1].Kind == NP {
				j = o // the object of a participle that modifies the subject: "a boat carrying 40 migrants sank"
				continue
			}
			return v.List(first), false
		}
	}
	return nil, false
}

// insideRelative is the chunk of the relative pronoun, or of the naming participle, whose clause ends with the noun phrase
// at chunk j: "soldiers who lost their lives", "a gang called Los Malditos"; else -1.
func (v *View) insideRelative(j int) int {
	k := v.listHead(j) - 1
	for k >= 0 && (v.Chunks[k].Kind == Quote || v.Chunks[k].Kind == Adv) {
		k--
	}
	if k < 0 || v.Chunks[k].Kind != VG {
		return -1
	}
	if naming[v.Norm(v.Chunks[k].Main)] && v.Chunks[k].Main == v.Chunks[k].First {
		return k
	}
	if !v.Chunks[k].Finite {
		return -1
	}
	return v.relativeBefore(k)
}

func (v *View) onlyAdverbs(from, to int) bool {
	for k := from; k < to; k++ {
		if v.Chunks[k].Kind != Adv && v.Chunks[k].Kind != Time {
			return false
		}
	}
	return true
}

// listHead is the first item of the list that the noun phrase at chunk j belongs to.
func (v *View) listHead(j int) int {
	first := j
	for k, n := j-1, 0; k >= 0 && n < maxArgs; k, n = k-1, n+1 {
		switch v.Chunks[k].Kind {
		case NP:
			if next := v.nextConjunct(k); next == first {
				first = k
				continue
			} else if next > first {
				return first
			}
		case Comma, Conj, Prep, Time, Adv:
			continue
		default:
			return first
		}
	}
	return first
}

// earlier is the subject of the nearest verb group before chunk j that is not in a relative clause.
func (v *View) earlier(j int) []int {
	for k, n := j-1, 0; k >= 0 && n < maxArgs; k, n = k-1, n+1 {
		if v.Chunks[k].Kind == VG && v.Chunks[k].Finite && v.relativeBefore(k) < 0 {
			if p := v.Pred(k); p != nil {
				return p.Subject
			}
		}
	}
	for k, n := j-1, 0; k >= 0 && n < maxArgs; k, n = k-1, n+1 {
		if v.Chunks[k].Kind == VG {
			if p := v.Pred(k); p != nil && p.Subject != nil {
				return p.Subject
			}
		}
	}
	return nil
}

// antecedent is the noun phrase that the relative pronoun at chunk j stands for.
func (v *View) antecedent(j int) []int {
	for k := j - 1; k >= 0 && k >= j-6; k-- {
		switch v.Chunks[k].Kind {
		case NP:
			if e := v.eventIn(k); e >= 0 && v.Chunks[j].Word != "who" {
				return []int{e} // "a car bomb in the city on Friday that killed eight"
			}
			// "soldiers of the army who …": the head of an of-phrase, where it is people
			people := v.Chunks[j].Word == "who" && (v.Chunks[k].Num >= 0 || v.tag(v.Chunks[k].Head) == text.NNS)
			if !people && k >= 2 && v.Chunks[k-1].Kind == Prep && v.Chunks[k-1].Word == "of" && v.Chunks[k-2].Kind == NP {
				return v.List(v.listHead(k - 2))
			}
			return v.List(v.listHead(k))
		case Comma, Time, Adv, Dash, Close:
			continue
		case Open:
			continue
		}
		if v.Chunks[k].Kind == Prep || v.Chunks[k].Kind == Other {
			continue
		}
		return nil
	}
	return nil
}

// eventIn is the noun phrase of an attack or a weapon that the one at chunk k modifies with a prepositional phrase, or -1.
func (v *View) eventIn(k int) int {
	for n := 0; k >= 2 && n < 6; n++ {
		switch {
		case v.Chunks[k-1].Kind == Prep && (v.Chunks[k-2].Kind == NP || v.Chunks[k-2].Kind == Time):
			k -= 2
		case v.Chunks[k-1].Kind == NP || v.Chunks[k-1].Kind == Time || v.Chunks[k-1].Kind == Prep && k >= 1:
			k--
		default:
			return -1
		}
		if c := &v.Chunks[k]; c.Kind == NP && c.Noun >= 0 && c.Noun < c.End {
			if row, ok := lexicon.MeasureNoun(v.Norm(c.Head)); ok && row.Kind == "thing" {
				return k
			}
			if t := lexicon.ThingClasses(v.Norm(c.Head)); len(t) > 0 && (t[0] == "weapon" || t[0] == "ordnance") {
				return k
			}
		}
	}
	return -1
}

// parenthesis is the chunk of the comma or dash that opens the aside which the one at chunk j closes, or -1.
func (v *View) parenthesis(j int) int {
	kind := v.Chunks[j].Kind
	for k, n := j-1, 0; k > 0 && n < 30; k, n = k-1, n+1 {
		if v.Chunks[k].Kind == Colon || v.Chunks[k].Kind == Sub && v.Chunks[k].Word != "that" {
			return -1
		}
		if v.Chunks[k].Kind != kind {
			continue
		}
		// the aside opens with something that cannot be a subject's clause
		switch o := &v.Chunks[k+1]; o.Kind {
		case Prep, Rel, Adj, Time, Adv:
			return k
		case VG:
			if !o.Finite {
				return k
			}
		case NP:
			if !v.hasFinite(k+1, j) || v.saying(k+1, j) {
				return k
			}
		}
	}
	return -1
}

func (v *View) hasFinite(from, to int) bool {
	for k := from; k < to; k++ {
		if v.Chunks[k].Kind == VG && v.Chunks[k].Finite {
			return true
		}
	}
	return false
}

// saying reports whether chunks [from,to) are a short reporting clause: "police said".
func (v *View) saying(from, to int) bool {
	return to-from <= 6 && v.hasFinite(from, to)
}

// relativeBefore is the chunk of the relative pronoun whose clause the verb at chunk j is in, or -1.
func (v *View) relativeBefore(j int) int {
	for k := j - 1; k >= 0 && k >= j-6; k-- {
		switch v.Chunks[k].Kind {
		case Rel:
			return k
		case NP, Adv, Time:
			continue
		}
		return -1
	}
	return -1
}
