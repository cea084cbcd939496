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
	v.Preds = v.memory.preds.Take(verbs)[:0]
	v.predAt = v.memory.ints.Take(len(v.Chunks))
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
	if object == nil && v.transitive(i) && !(vg.Passive && !vg.Reduced) {
		if object = v.objectBefore(i); object != nil {
			vg.Passive, vg.Finite, vg.Reduced = false, true, false
			p.Object, p.Subject = object, v.List(v.subjectBefore(i))
			p.Agent = p.Subject
			return p
		}
	}
	if vg.Reduced && vg.Passive && object != nil && (v.actsAfter(i) || v.aftermath(i, object[0]) || v.note(i, object[0])) && !v.is(vg.Main, names) {
		vg.Passive, vg.Finite, vg.Reduced = false, true, false // "gunmen killed five": the participle is a past tense
	} else if !vg.Reduced && vg.Form == text.VBD && !(undergone(v.Norm(vg.Main)) && v.prepositionAfter(i) == "from") && !v.is(vg.Main, onlyPast) && !ambitransitive[v.lemma(vg.Main)] && vg.Main == vg.First && object == nil && v.transitive(i) && v.headlinePassive(i) {
		vg.Passive, vg.Reduced = true, true
	}
	if vg.Reduced && vg.Passive && (v.is(vg.Main, onlyPast) || ambitransitive[v.lemma(vg.Main)] && v.by(i) == nil && v.actsAfter(i) && !v.hasFinite(i+1, len(v.Chunks))) {
		vg.Passive, vg.Reduced, vg.Finite = false, false, true
	}
	if vg.Reduced && vg.Passive && i+1 < len(v.Chunks) && v.Chunks[i+1].Word == "into" && colliding[v.lemma(vg.Main)] && v.actsAfter(i) {
		vg.Passive, vg.Reduced, vg.Finite = false, false, true
	}
	if vg.Reduced && vg.Passive && object == nil && (vg.Negated && deniable(v.Norm(vg.Main)) || undergone(v.Norm(vg.Main)) && v.prepositionAfter(i) == "from") {
		vg.Passive, vg.Reduced, vg.Finite = false, false, true // "twelve never returned", "400 suffered from thirst"
	}
	if vg.Reduced && vg.Passive && v.intransitive(i) && v.by(i) == nil {
		vg.Passive, vg.Reduced, vg.Finite = false, false, true // "five people died": never a passive
	}
	p.Subject, p.Shared = v.subject(i)
	if p.Shared && object == nil && v.is(vg.Main, unchanging) && v.passiveBefore(i) {
		vg.Passive, vg.Form = true, text.VBN // "were held and later let off"
	}
	if p.Subject == nil && vg.Passive && vg.Reduced {
		p.Subject = v.inverted(i) // "also injured was a vendor", "killed in the blast were two nurses"
	} else if p.Subject == nil && vg.Passive && object != nil {
		p.Subject = object // "inside the house were found two rifles"
	}
	if p.Shared && !vg.Passive && object == nil && vg.Form == text.VBD && vg.Main == vg.First && !v.is(vg.Main, onlyPast) && v.transitive(i) && v.afterPassive(i) {
		vg.Passive = true // "was stabbed in the neck and seriously wounded"
	}
	if !vg.Passive && object == nil && len(p.Subject) > 0 {
		object = v.relative(p.Subject[0])
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

// note reports whether the participle at chunk i opens a note without a subject, and the number at chunk j is its object: "Killed 3,
// hurt 7."
func (v *View) note(i, j int) bool {
	return (i == 0 || v.Chunks[i-1].Kind == Colon) && j == i+1 && v.Chunks[j].Num >= 0 && (j+1 == len(v.Chunks) || v.Chunks[j+1].Kind == Comma || !v.hasFinite(j, len(v.Chunks)))
}

// subjectBefore is the chunk of the noun phrase right before the verb group at chunk i, adverbs and times aside, or -1.
func (v *View) subjectBefore(i int) int {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		switch v.Chunks[j].Kind {
		case NP:
			return j
		case Adv, Time:
			continue
		}
		break
	}
	return -1
}

// objectBefore is the object of the relative clause whose verb group is at chunk i: "students whom gunmen abducted", "two men
// police arrested", "the hostages they hold". It is nil where the verb is in no such clause.
func (v *View) objectBefore(i int) []int {
	s := v.subjectBefore(i)
	if s < 1 {
		return nil
	}
	switch v.Chunks[s-1].Kind {
	case Rel:
		return v.relative(s)
	case NP:
		if v.Chunks[s].Num >= 0 {
			return nil
		}
		// without a pronoun: what is counted, right before its clause's subject
		k := s - 1
		for k >= 2 && v.Chunks[k].Num < 0 && v.Chunks[k-1].Kind == Prep && v.Chunks[k-2].Kind == NP {
			k -= 2
		}
		if c := &v.Chunks[k]; c.Num < 0 || c.Noun >= c.End || c.Proper || v.tag(c.Head) != text.NNS {
			return nil
		}
		return v.List(v.listHead(k))
	}
	return nil
}

// afterPassive reports whether the nearest finite verb group before the one at chunk i is passive.
func (v *View) afterPassive(i int) bool {
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		if c := &v.Chunks[j]; c.Kind == VG && c.Finite {
			return c.Passive
		}
	}
	return false
}

// relative is the object of a clause whose subject at chunk s stands after the relative pronoun that is its object: "two nurses
// whom gunmen seized".
func (v *View) relative(s int) []int {
	j := s - 1
	if j < 1 || v.Chunks[j].Kind != Rel || v.Chunks[j].Word == "what" || v.Chunks[j].Word == "whose" || v.Chunks[j].Word == "who" && v.Chunks[s].Head < 0 || v.Chunks[j-1].Kind == Prep {
		return nil
	}
	return v.antecedent(j)
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
		case Close:
			return j > 2 && v.Chunks[j-2].Kind == Open && v.Chunks[j-3].Kind == NP // "the Front (ELN) kidnapped two"
		case Adv, Time, Quote:
			continue
		}
		return false
	}
	return false
}

// aftermath reports whether the participle at chunk i is the main verb after an aside, with a counted object at chunk o: "the blast,
// which went off at noon, killed 17".
func (v *View) aftermath(i, o int) bool {
	return i > 1 && v.Chunks[i-1].Kind == Comma && v.bears(o) && v.parenthesis(i-1) > 0
}

// transitive reports whether the tables know the verb at chunk i with an object, and not only as part of a phrase where it
// needs none elsewhere ("marched into the bush" by gunmen, "marched").
func (v *View) transitive(i int) bool {
	object, alone := false, false
	for _, row := range lexicon.Verb(v.lemma(v.Chunks[i].Main)) {
		if row.Role == lexicon.Object && row.With == nil {
			return true
		}
		object = object || row.Role == lexicon.Object
		alone = alone || row.Role != lexicon.Object && row.Role != lexicon.Oblique && row.With == nil
	}
	return object && !alone
}

// passiveBefore reports whether the verb group that the one at chunk i is coordinated with is a passive.
func (v *View) passiveBefore(i int) bool {
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		if v.Chunks[j].Kind == VG {
			return v.Chunks[j].Passive
		}
	}
	return false
}

// intransitive reports whether the tables know the verb at chunk i by what its subject does, and not transitively.
func (v *View) intransitive(i int) bool {
	object, alone, phrase := false, false, false
	for _, row := range lexicon.Verb(v.lemma(v.Chunks[i].Main)) {
		switch row.Role {
		case lexicon.Object:
			object = true
		case lexicon.Subject, lexicon.Alone:
			alone = alone || row.With == nil
			phrase = true
		}
	}
	return alone && !v.transitive(i) || phrase && !object
}

// undergone reports whether the tables know the verb by what its subject undergoes, never with people as its object: "sustained".
func undergone(norm string) bool {
	found := false
	for _, row := range lexicon.Verb(lexicon.Lemma(norm)) {
		for _, cm := range row.Measures {
			if cm.Class == "person" && row.Role == lexicon.Object {
				return false
			}
			harm := cm.Measure == "killed" || cm.Measure == "wounded" || cm.Measure == "infected"
			found = found || harm && row.Role == lexicon.Subject
		}
	}
	return found
}

// deniable reports whether the tables know the verb by what its subject does not do: "never returned".
func deniable(norm string) bool {
	for _, row := range lexicon.Verb(lexicon.Lemma(norm)) {
		if row.Not && row.Role != lexicon.Object {
			return true
		}
	}
	return false
}

// prepositionAfter is the preposition right after the verb group at chunk i, or "".
func (v *View) prepositionAfter(i int) string {
	if i+1 < len(v.Chunks) && v.Chunks[i+1].Kind == Prep {
		return v.Chunks[i+1].Word
	}
	return ""
}

// headlinePassive reports whether a bare past tense without an object stands where a passive participle does: a counted
// noun phrase before it, and nothing or a preposition after it ("12 killed in blast").
func (v *View) headlinePassive(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		switch c := &v.Chunks[j]; c.Kind {
		case NP:
			if c.Num < 0 && j >= 2 && v.Chunks[j-1].Kind == Prep && v.Chunks[j-1].Word == "of" {
				j--
				continue // "six of a gang of dacoits held"
			}
			return c.Num >= 0 || c.Det == Indefinite || c.Det == Another || c.Det == No
		case Adv, Time, Conj:
			continue
		}
		return false
	}
	return false
}

// object finds the direct object of the verb group at chunk i.
func (v *View) object(i int) []int {
	for j := i + 1; j < len(v.Chunks) && j <= i+5; j++ {
		switch c := &v.Chunks[j]; c.Kind {
		case NP:
			if k := v.idiom(i, j); k > 0 {
				return v.List(k)
			}
			return v.List(j)
		case VG:
			if v.Norm(v.Chunks[i].Main) == "let" && j == i+1 && c.Main == c.First {
				if j+2 < len(v.Chunks) && v.Chunks[j+1].Word == "of" && v.Chunks[j+2].Kind == NP {
					return v.List(j + 2) // "let go of eight hostages"
				}
				return v.object(j) // "let go eight hostages"
			}
			return nil
		case Adv, Time, Quote:
			if c.Word == "off" && j+1 < len(v.Chunks) && v.Chunks[j+1].Kind == NP && (v.Chunks[j+1].Proper || shores[v.Norm(v.Chunks[j+1].Head)] || v.unmarked(j+1) && !v.phrasal(i, "off", j+1)) {
				return nil // "rescued off Lampedusa", "drowned off the coast", "captured off tumaco"
			}
			continue
		case Conj:
			// "killed and wounded scores": the object of the second verb serves the first
			if j+1 < len(v.Chunks) && v.Chunks[j+1].Kind == VG && v.Chunks[j+1].Main == v.Chunks[j+1].First {
				return v.object(j + 1)
			}
			return nil
		case Comma:
			if k := v.aside(j); k > 0 && j == i+1 {
				j = k
				continue // "arrested, among others, two editors"
			}
			return nil
		case Open:
			// "neutralised (killed) four fighters"
			if j+2 < len(v.Chunks) && v.Chunks[j+2].Kind == Close {
				j += 2
				continue
			}
			return nil
		case Adj:
			continue // "left dead two men"
		case Prep:
			if j+1 < len(v.Chunks) && v.Chunks[j+1].Kind == Time {
				if j+2 < len(v.Chunks) && v.Chunks[j+2].Kind == NP && v.unmarked(j+2) {
					return nil // "hurt in overnight attack"
				}
				continue // "captured on Thursday a village"
			}
			if c.Word == "on" && j+1 < len(v.Chunks) && v.norm(v.Chunks[j+1].First) == "fire" && v.lemma(v.Chunks[i].Main) == "set" {
				j++
				continue // "set on fire a scrap-yard"
			}
			if c.Word != "of" && c.Word != "to" && j+2 < len(v.Chunks) && v.Chunks[j+1].Kind == NP && v.Chunks[j+1].Num < 0 && v.Chunks[j+2].Kind == NP && v.Chunks[j+2].Num >= 0 {
				return v.List(j + 2) // "seized from the rebels 14 rifles"
			}
			if c.Word == "over" && j+1 < len(v.Chunks) && v.Chunks[j+1].Kind == NP && v.Chunks[j+1].Det == Indefinite && lexicon.Listed("unit of goods", v.Norm(v.Chunks[j+1].Head)) {
				continue // "seized over a ton of cocaine"
			}
			if j == i+1 && c.End == c.First+1 && j+1 < len(v.Chunks) && v.Chunks[j+1].Kind == NP && v.phrasal(i, c.Word, j+1) {
				continue // "carried off 11 women"
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

// aside is the chunk of the comma that closes the prepositional phrase which the one at chunk j opens, or 0.
func (v *View) aside(j int) int {
	if j+4 < len(v.Chunks) && v.Chunks[j+1].Kind == Prep && v.Chunks[j+1].Word != "including" && v.Chunks[j+2].Kind == NP && v.Chunks[j+3].Kind == Comma && v.Chunks[j+4].Kind == NP {
		return j + 3
	}
	return 0
}

// unmarked reports whether the noun phrase at chunk j has neither determiner nor number.
func (v *View) unmarked(j int) bool { return v.Chunks[j].Det == Bare && v.Chunks[j].Num < 0 }

// phrasal reports whether the verb at chunk i and the particle have the noun phrase at chunk j as their object: "carried off 11
// women", "took in two men for questioning", but not "held in jail".
func (v *View) phrasal(i int, particle string, j int) bool {
	if !particles[particle] {
		return false
	}
	for _, row := range lexicon.Verb(v.lemma(v.Chunks[i].Main)) {
		if row.Role == lexicon.Object && row.With != nil && row.With[0] == particle && (len(row.With) == 1 || !v.unmarked(j) && v.completedAfter(j, row.With[1])) {
			return true
		}
	}
	return false
}

// completedAfter reports whether the word stands shortly after chunk j.
func (v *View) completedAfter(j int, word string) bool {
	for i := v.Chunks[j].End; i < len(v.S.Tokens) && i < v.Chunks[j].End+8; i++ {
		if lexicon.Completes(v.norm(i), word) {
			return true
		}
	}
	return false
}

// idiom is the object after "set fire to", of which chunk j is the noun; else 0.
func (v *View) idiom(i, j int) int {
	if v.Norm(v.Chunks[j].Head) != "fire" || v.lemma(v.Chunks[i].Main) != "set" || j+2 >= len(v.Chunks) {
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
			if c.Word == "by" && v.Chunks[j+1].Kind == NP && !(v.unmarked(j+1) && means[v.norm(v.Chunks[j+1].Head)]) {
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
