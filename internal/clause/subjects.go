package clause

import (
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

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
			if list := v.described(i); j == i-1 && list != nil {
				return list, false
			}
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
				if k := v.relativeOf(j); k >= 0 {
					j = k // "men who were seized and held in a cellar were"
				}
				continue // a participle that modifies the subject
			}
			if p := v.Pred(j); p != nil && len(p.Object) > 0 && p.Object[0] < j && vg.Finite {
				return p.Object, false // "the 12 people they detained included"
			}
			k := v.relativeOf(j)
			if k < 0 && c.Form == text.VBD && c.Main == c.First && vg.Finite && j+1 < i && (v.Chunks[j+1].Kind == Prep || v.Chunks[j+1].Kind == Time || v.Chunks[j+1].Kind == Adv) {
				continue // "officials mentioned in the video were": a participle that looks like a past tense
			}
			if k < 0 {
				return nil, false
			}
			j = k
		case NP:
			if n == 0 && !vg.Finite && !vg.Reduced && (vg.Form == text.VBG || vg.Raising != "" && v.tag(vg.First) == text.VBN) {
				return v.List(j), false // "with 35 soldiers having been injured"
			}
			if n == 0 && vg.Reduced {
				if participle && v.object(i) != nil && v.transitive(i) && !lexicon.Listed("holding verb", v.lemma(vg.Main)) {
					return v.earlier(j), true // "hit a car on a road killing five"
				}
				if c.Num < 0 && !participle && j > 1 && (!personNoun(v.norm(c.Head)) || v.Chunks[j-2].Parted) && v.Chunks[j-1].Word == "of" && v.Chunks[j-2].Kind == NP && v.Chunks[j-2].Num >= 0 {
					return v.List(v.listHead(j - 2)), false // "10 quintals of ganja seized"
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

// maxAside bounds how many chunks an aside is long.
const maxAside = 10

// described is the subject that the passive participle at chunk i, which opens an aside after it, says more of: "three men,
// arrested on Monday, were released"; nil where no verb of the subject closes the aside.
func (v *View) described(i int) []int {
	if vg := &v.Chunks[i]; !vg.Reduced || !vg.Passive || i < 2 || v.Chunks[i-2].Kind != NP {
		return nil
	}
	for j := i + 1; j+1 < len(v.Chunks) && j < i+maxAside; j++ {
		switch c := &v.Chunks[j]; c.Kind {
		case VG, Sub, Rel, Colon, Conj:
			return nil
		case v.Chunks[i-1].Kind:
			if next := &v.Chunks[j+1]; next.Kind != VG || !next.Finite {
				return nil
			}
			k := i - 2
			for k >= 2 && v.Chunks[k-1].Kind == Prep && v.Chunks[k-2].Kind == NP {
				k -= 2
			}
			return v.List(v.listHead(k))
		}
	}
	return nil
}

// insideRelative is the chunk of the relative pronoun, or of the naming participle, whose clause ends with the noun phrase
// at chunk j: "soldiers who lost their lives", "a gang called Los Malditos", "known as the Malditos"; else -1.
func (v *View) insideRelative(j int) int {
	k := v.listHead(j) - 1
	for k >= 0 && (v.Chunks[k].Kind == Quote || v.Chunks[k].Kind == Adv || v.Chunks[k].Kind == Prep && v.Chunks[k].Word == "as") {
		k--
	}
	for k > 0 && v.Chunks[k].Kind == VG && v.Chunks[k].Form == text.VB && !v.Chunks[k].Finite && v.Chunks[k-1].Kind == VG {
		k-- // "that tried to force its way"
	}
	if k < 0 || v.Chunks[k].Kind != VG {
		return -1
	}
	if v.is(v.Chunks[k].Main, names) && v.Chunks[k].Main == v.Chunks[k].First {
		return k
	}
	for k > 0 && v.Chunks[k].Form == text.VB && !v.Chunks[k].Finite && v.Chunks[k-1].Kind == VG {
		k-- // "a driver who had refused to pay the gang"
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
			if p := v.peopleBefore(k); v.Chunks[j].Word == "who" && !people && p >= 0 {
				return v.List(v.listHead(p))
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

// peopleBefore is the noun phrase of several people that the place at chunk k says more of: "twelve fishermen from a village in
// Tamil Nadu"; or -1.
func (v *View) peopleBefore(k int) int {
	for n := 0; n < 3 && k >= 2 && v.Chunks[k-1].Kind == Prep && v.Chunks[k-2].Kind == NP && v.Chunks[k].Num < 0 && !personNoun(v.norm(v.Chunks[k].Head)); n++ {
		k -= 2
		if c := &v.Chunks[k]; c.Num >= 0 || c.Head >= c.Noun && c.Head >= 0 && v.tag(c.Head) == text.NNS && personNoun(v.norm(c.Head)) {
			return k
		}
	}
	return -1
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
	nested := false
	for k, n := j-1, 0; k > 0 && n < 30; k, n = k-1, n+1 {
		if v.Chunks[k].Kind == Sub && v.Chunks[k].Word == "where" && v.Chunks[k-1].Kind == kind {
			return k - 1 // "the village, where 40 houses had been burnt, was attacked"
		}
		if v.Chunks[k].Kind == Colon {
			return -1
		}
		nested = nested || v.Chunks[k].Kind == Sub && v.Chunks[k].Word != "that"
		if v.Chunks[k].Kind != kind || nested && v.Chunks[k+1].Kind != Rel {
			continue // "the blast, which went off as people were on their way, killed 17"
		}
		// the aside opens with something that cannot be a subject's clause
		switch o := &v.Chunks[k+1]; o.Kind {
		case Prep, Rel, Adj, Time, Adv:
			return k
		case VG:
			if !o.Finite || o.Form == text.VBD && o.Main == o.First && v.object(k+1) == nil {
				return k // "two brothers, wanted since March, have"
			}
		case Conj:
			if o.Word == "or" && v.Chunks[k+2].Kind == NP && v.bears(k+2) && !v.hasFinite(k+1, j) {
				return k // "210 families, or around 1,050 people, had to leave"
			}
		case Other:
			if wholes[o.Word] && !v.hasFinite(k+1, j) {
				return k // "two students, both of them from Lima, were abducted"
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

// relativeOf is relativeBefore, past the verbs that the one at chunk j is coordinated with: "men who were seized and held in a
// cellar".
func (v *View) relativeOf(j int) int {
	for n := 0; n < 4; n++ {
		if k := v.relativeBefore(j); k >= 0 {
			return k
		}
		k := j - 1
		for k > 0 && (v.Chunks[k].Kind == Adv || v.Chunks[k].Kind == Time) {
			k--
		}
		if k < 1 || v.Chunks[k].Kind != Conj {
			return -1
		}
		for j = k - 1; j >= 0 && j > k-8 && v.Chunks[j].Kind != VG; j-- {
		}
		if j < 0 || v.Chunks[j].Kind != VG {
			return -1
		}
	}
	return -1
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
