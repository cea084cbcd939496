package kfacts

import (
	"slices"
	"strings"

	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// classes says what sort of thing a noun phrase counts, in the terms of the verb table: "person", "place", "vehicle" …
type classes []string

func (c classes) has(class string) bool {
	if class == "*" {
		return true
	}
	for _, x := range c {
		if x == class {
			return true
		}
	}
	return false
}

var (
	elidedClasses = classes{"person", "elided", "thing"}
	personClasses = classes{"person"}
	// a noun that no table has: people, as most that news counts are
	unknownClasses = classes{"person", "unknown"}
	goodsClasses   = classes{"thing", "goods"}
	fighter        = classes{"person", "soldier"}
	rescuers       = classes{"person", "rescuer"}
)

// classOf returns the classes of the noun phrase at chunk k. A number without a noun can be of people or of things.
func classOf(v *clause.View, k int) classes {
	if v.Classes[k] == nil {
		cls := classify(v, k)
		if n := v.Chunks[k].Num; n >= 0 && cls.has("person") && (!cls.has("soldier") || lexicon.Listed("ideologue", v.Norm(v.Chunks[k].Head))) {
			cls = append(slices.Clone(cls), massOf(v, k, cls)...)
			if v.Numbers[n].Many {
				cls = append(cls, "crowd")
			}
		}
		v.Classes[k] = cls
	}
	return v.Classes[k]
}

// massOf is "mass" where the counted people are a hundred or more who do not travel for their own ends, or families; with "family" for
// the latter.
func massOf(v *clause.View, k int, cls classes) classes {
	c := &v.Chunks[k]
	switch head := v.Norm(c.Head); {
	case head == "families" || head == "households":
		return classes{"mass", "family"}
	case !v.Numbers[c.Num].Hundreds, cls.has("protester"), cls.has("detainee"), lexicon.Listed("visitor", head), c.Head >= c.Noun && actor.Classify(v.S.Tokens[c.Head:c.Head+1]).Kind == "official":
		return nil
	}
	return classes{"mass"}
}

func classify(v *clause.View, k int) classes {
	c := &v.Chunks[k]
	if c.Noun < 0 || c.Noun >= c.End {
		return elidedAs(v, k)
	}
	if c.Num >= 0 {
		for i := v.Numbers[c.Num].First; i < c.End && i < v.Numbers[c.Num].End+1; i++ {
			if lexicon.Listed("unit of goods", v.Norm(i)) {
				return goodsClasses // "800 kg ganja"
			}
		}
	}
	head := v.Norm(c.Head)
	switch head {
	case "others", "one", "them", "whom", "which", "who", "other", "more":
		return elidedAs(v, k)
	}
	if aged(head) {
		return personClasses
	}
	t := lexicon.ThingClasses(head)
	if i := strings.LastIndexByte(head, '-'); t == nil && i > 0 {
		t = lexicon.ThingClasses(head[i+1:]) // "narco-submarines"
	}
	if t != nil {
		if end := nounEnd(v, k); end > c.End && t[0] != "ordnance" && lexicon.Listed("explosive", v.Norm(end-1)) {
			t = append([]string{"weapon", "ordnance"}, t...) // "packages of dynamite"
		}
		switch t[0] {
		case "hostage", "victims":
			return append(classes{"person"}, t...)
		case "body", "lives", "casualties":
			return t
		case "place", "building":
			return append(classes{"thing"}, t...)
		}
		if list := v.List(k); len(list) == 2 && nounEnd(v, k) == v.Chunks[list[1]].End && !v.Chunks[list[1]].Proper && c.Num >= 0 && list[1] == k+2 && v.S.Tokens[v.Chunks[k+2].First].Tag.Noun() && v.Chunks[k+2].End-v.Chunks[k+2].First > 1 && classOf(v, k+2).has("person") {
			return classOf(v, k+2) // "two weapons and drug providers"
		}
		if kind := actor.Classify(v.S.Tokens[c.Noun:c.End]).Kind; kind == "thing" || !fighters(kind) {
			return append(classes{"thing"}, t...)
		}
		return append(classes{"person", "soldier"}, t...)
	}
	class := actor.Classify(nounTokens(v, k))
	switch kind := class.Kind; {
	case !class.Known && !class.State():
		return unknownClasses
	case kind == "thing":
		return classes{"thing"}
	case fighters(kind):
		return fighter
	case kind == "protester", kind == "detainee", kind == "migrant":
		return classes{"person", kind}
	case lexicon.Listed("rescuer", head):
		return rescuers
	}
	return personClasses
}

// aged reports whether the word names somebody by the age: "18-year-old".
func aged(norm string) bool {
	return strings.HasSuffix(norm, "-year-old") || strings.HasSuffix(norm, "-year-olds") || strings.HasSuffix(norm, "-month-old")
}

// elidedAs are the classes of the number without a noun at chunk k, which are those of the things that it is some of: "19 of 24
// drones", "of the 40 lorries, 28 were lost"; or it counts more of those counted before it, or one of them: "nine villages were
// levelled and 210 others damaged", "two drones were lost; one blew up". People it may count all the same, where it is not some.
func elidedAs(v *clause.View, k int) classes {
	if j := wholeThings(v, k); j >= 0 {
		return append(slices.Clone(classOf(v, j)), "elided")
	}
	if j := thingsBefore(v, k); j >= 0 {
		return append(slices.Clone(classOf(v, j)), "person", "elided")
	}
	return elidedClasses
}

// maxStand bounds how many chunks before a number without a noun what it counts may stand.
const maxStand = 12

// wholeThings is the chunk of the counted things that the number without a noun at chunk k is said to be some of, or -1.
func wholeThings(v *clause.View, k int) int {
	if k+2 < len(v.Chunks) && v.Chunks[k+1].Word == "of" && countsThings(v, k+2) {
		return k + 2
	}
	if k < 3 || v.Chunks[k-1].Kind != clause.Comma {
		return -1
	}
	for j := k - 2; j > 0 && j > k-maxStand; j-- {
		if c := &v.Chunks[j]; c.Kind == clause.VG && c.Finite || c.Kind == clause.Colon {
			return -1
		}
		if w := v.Chunks[j-1].Word; (w == "of" || w == "out of") && countsThings(v, j) && (j < 2 || v.Chunks[j-2].Kind != clause.NP && v.Chunks[j-2].Kind != clause.VG) {
			return j
		}
	}
	return -1
}

// thingsBefore is the chunk of the counted things before the number without a noun at chunk k, where it counts others or one of
// them; or -1.
func thingsBefore(v *clause.View, k int) int {
	c := &v.Chunks[k]
	if !c.More && !(c.Num >= 0 && v.Numbers[c.Num].One) {
		return -1
	}
	for j := k - 1; j >= 0 && j > k-maxStand; j-- {
		if n := &v.Chunks[j]; n.Kind == clause.NP && n.Num >= 0 && n.Noun >= 0 && n.Noun < n.End {
			if countsThings(v, j) || c.More && v.Numbers[n.Num].One && classOf(v, j).has("ordnance") {
				return j
			}
			return -1
		}
	}
	return -1
}

// countsThings reports whether the noun phrase at chunk j counts several things that a verb may tell the loss of.
func countsThings(v *clause.View, j int) bool {
	c := &v.Chunks[j]
	if c.Kind != clause.NP || c.Num < 0 || v.Numbers[c.Num].One || c.Noun < 0 || c.Noun >= c.End {
		return false
	}
	cls := classOf(v, j)
	return !cls.has("person") && (cls.has("building") || cls.has("vehicle") || cls.has("missile") || cls.has("place") || cls.has("ordnance"))
}

func fighters(kind string) bool {
	return kind == "military" || kind == "police" || kind == "militant" || kind == "peacekeeper"
}

// nounTokens are the tokens of the noun phrase at chunk k without determiner and number, its "of" phrase included.
func nounTokens(v *clause.View, k int) []text.Token {
	c := &v.Chunks[k]
	return v.S.Tokens[max(c.Noun, 0):nounEnd(v, k)]
}

// nounEnd is where the counted noun phrase at chunk k ends: with the "of" phrase that says of whom or of what it is.
func nounEnd(v *clause.View, k int) int {
	c := &v.Chunks[k]
	if k+2 < len(v.Chunks) && v.Chunks[k+1].Kind == clause.Prep && v.Chunks[k+1].Word == "of" && v.Chunks[k+2].Kind == clause.NP && c.Noun < c.End {
		if next := &v.Chunks[k+2]; next.Num < 0 {
			return modifiersEnd(v, k+2)
		}
	}
	if list := v.List(k); len(list) > 1 && list[1] == k+2 && c.Num >= 0 {
		// "several children and civilians": one number for both nouns
		if next := &v.Chunks[k+2]; next.Num < 0 && next.Det == clause.Bare && next.Noun < next.End && v.S.Tokens[next.Head].Tag == text.NNS && c.Noun < c.End {
			return next.End
		}
	}
	return c.End
}

// modifiersEnd is where the noun phrase at chunk k ends, with the noun that its last word and the next modify together:
// "a drug trafficking and money laundering ring".
func modifiersEnd(v *clause.View, k int) int {
	c := &v.Chunks[k]
	if c.Det == clause.Bare || v.S.Tokens[c.Head].Tag != text.NN || k+2 >= len(v.Chunks) || v.Chunks[k+1].Kind != clause.Conj {
		return c.End
	}
	next := &v.Chunks[k+2]
	if next.Kind != clause.NP || next.Num >= 0 || next.Det != clause.Bare || next.End-next.First < 2 || v.S.Tokens[next.Head].Tag != text.NN ||
		!lexicon.Listed("loose group", v.Norm(next.Head)) && !lexicon.Listed("organised group", v.Norm(next.Head)) {
		return c.End
	}
	return next.End
}
