package clause

import (
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// List returns the coordinated noun phrases that start at chunk i: "A, B and C".
func (v *View) List(i int) []int {
	list := v.alone(i)
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

// alone is the list of chunk i and no other.
func (v *View) alone(i int) []int {
	if i < 0 || i >= len(v.each) {
		return []int{i}
	}
	return v.each[i : i+1 : i+1]
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
	if comma && !conj && v.bears(i) && (v.bears(j) || v.S.Heading()) && v.clauseStart(i) && v.startsClause(j) {
		return j // "150 cars, 50 shops were burnt"
	}
	if comma && !conj && v.S.Heading() && !v.bears(i) && v.Chunks[j].More && !v.startsClause(j) {
		return j // "gunmen kidnap chief, 12 others"
	}
	if comma && !conj && v.S.Heading() && !v.bears(i) && v.Chunks[j].Num >= 0 && v.Chunks[j].Noun < v.Chunks[j].End && i > 0 && v.Chunks[i-1].Kind == VG && !v.startsClause(j) {
		return j // "gunmen kill chief, two guards"
	}
	if skipped && !v.bears(j) {
		return -1 // only counts are coordinated over a phrase between them
	}
	if comma && !conj && i > 0 && (v.Chunks[i-1].Kind == Prep || v.Chunks[i-1].Kind == VG) && v.opening(j-1) {
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
		case v.Chunks[j].Kind == Open && v.closing(j) > 0:
			j = v.closing(j) + 1
		case v.Chunks[j].Kind == Prep && j+2 < len(v.Chunks) && v.Norm(v.Chunks[j+1].First) == "." && v.Chunks[j+2].Kind == NP:
			j += 3 // "two pistols of .30 bore"
		case v.Chunks[j].Kind == Comma && v.asideEnd(j) > 0:
			j = v.asideEnd(j)
		default:
			return j
		}
	}
	return j
}

// asideEnd is the chunk of the comma that closes the aside of a participle or of "including" which the one at chunk j opens, where a list goes on
// after it ("three sacks, hidden under a seat, and two phones"); else 0.
func (v *View) asideEnd(j int) int {
	if j+1 >= len(v.Chunks) || !(v.Chunks[j+1].Kind == VG && v.Chunks[j+1].Reduced) && v.Chunks[j+1].Word != "including" {
		return 0
	}
	for k := j + 2; k+1 < len(v.Chunks) && k <= j+8; k++ {
		switch v.Chunks[k].Kind {
		case Comma:
			if v.Chunks[k+1].Kind == Conj {
				return k
			}
			return 0
		case NP, Prep, Time, Adv:
		default:
			return 0
		}
	}
	return 0
}

// asideStart is the chunk of the comma that opens the participle's aside which the one at chunk j closes, right after a noun
// phrase; else 0.
func (v *View) asideStart(j int) int {
	for k := j - 2; k > 0 && k >= j-8; k-- {
		if v.Chunks[k].Kind == Comma {
			if v.Chunks[k-1].Kind == NP && v.asideEnd(k) == j {
				return k
			}
			return 0
		}
	}
	return 0
}

// closing is the chunk that closes the short parenthesis opened at chunk j, or 0.
func (v *View) closing(j int) int {
	for k := j + 1; k < len(v.Chunks) && k <= j+5; k++ {
		switch v.Chunks[k].Kind {
		case Close:
			return k
		case Open:
			return 0
		}
	}
	return 0
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
		case VG:
			return lexicon.Cues(v.Norm(v.Chunks[j].Main)) != nil
		case Prep:
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
		case VG:
			r := v.relativeBefore(k)
			if r < 0 {
				return false
			}
			k = r // "in the raid that followed the attack, a soldier and a rebel died"
		case Comma:
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

// ListHead is the first item of the list that the noun phrase at chunk j belongs to.
func (v *View) ListHead(j int) int { return v.listHead(j) }

// listHead is the first item of the list that the noun phrase at chunk j belongs to.
func (v *View) listHead(j int) int {
	first := j
	for k, n := j-1, 0; k >= 0 && n < maxArgs; k, n = k-1, n+1 {
		switch v.Chunks[k].Kind {
		case NP:
			if k > 1 && v.Chunks[k-2].Kind == Prep && v.Norm(v.Chunks[k-1].First) == "." {
				k-- // "two pistols of .30 bore and a car"
				continue
			}
			if next := v.nextConjunct(k); next == first {
				first = k
				continue
			} else if next > first {
				return first
			}
		case Comma:
			if a := v.asideStart(k); first == j && a > 0 && v.nextConjunct(a-1) == first {
				k, first = a, a-1
			}
			continue
		case Conj, Prep, Time, Adv:
			continue
		default:
			return first
		}
	}
	return first
}
