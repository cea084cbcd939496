package clause

import "kfacts/internal/text"

// verbGroup reads the verb group at token i: auxiliaries, adverbs, raising verbs and the main verb.
//
//	were killed · have been reported killed · are believed to have fled · did not cause · killing · tried | to kill
func (c *chunker) verbGroup(i int) (Chunk, bool) {
	v := c.v
	vg := Chunk{Kind: VG, First: i, Main: -1, Num: -1, Head: -1}
	aux := "" // the last auxiliary: "be", "have", "do", "modal"
	at := i
loop:
	for at < len(v.S.Tokens) {
		t, w := v.tag(at), v.norm(at)
		if skip := c.inside(&vg, at); skip > 0 {
			at += skip
			continue
		}
		if c.timeAt[at] > 0 || c.numberAt[at] > 0 {
			break
		}
		switch {
		case t == text.MD && w != "overnight" || w == "wo" && v.norm(at+1) == "n't":
			if vg.Main >= 0 {
				break loop
			}
			vg.Finite = true
			if v.is(at, future) {
				vg.Future = true
			} else {
				vg.Modal = true
			}
			aux = "modal"
		case t == text.TO && !v.is(at+1, place) && (v.tag(at+1) == text.VB || v.tag(at+1).Adverb() && v.tag(at+2) == text.VB):
			if vg.Main >= 0 {
				m, is := v.norm(vg.Main), v.marks(vg.Main)
				if is&raises == 0 && !(is&beForm != 0 && !vg.Reduced) && m != "going" {
					break loop
				}
				if is&beForm != 0 || m == "going" || m == "set" {
					vg.Future = true
				}
				vg.Raising = m
				vg.Passive = false
				vg.Main = -1
			} else if at == i {
				vg.Form = text.VB
				vg.Control = c.controller(i)
			}
			aux = "to"
		case w == "since" && vg.Main >= 0 && v.is(vg.Main, haveForm) && v.tag(at+1).Verb():
		case t == text.RB || t == text.RBR || v.is(at, negation) && w != "without" && w != "no" && w != "nor" && w != "neither" || (w == "also" || w == "reportedly"):
			if at == i {
				break loop
			}
			if !c.verbAhead(at + 1) {
				break loop
			}
			if v.is(at, negation) {
				vg.Negated = true
			}
		case t.Verb() && c.verbal(&vg, at):
			if vg.Main >= 0 {
				m, is := v.norm(vg.Main), v.marks(vg.Main)
				if !(is&(beForm|haveForm) != 0 || is&doForm != 0 && t == text.VB || is&raises != 0 && vg.Passive && t == text.VBN || m == "help" || m == "helped") {
					break loop
				}
				if is&raises != 0 && is&(beForm|haveForm) == 0 {
					vg.Raising = m
				}
				if t.Finite() && !(t == text.VBD && is&(beForm|haveForm) != 0) {
					break loop
				}
			}
			switch {
			case vg.Main >= 0 && v.is(vg.Main, beForm):
				aux = "be"
			case vg.Main >= 0 && v.is(vg.Main, haveForm):
				aux = "have"
			}
			if vg.Main < 0 {
				vg.Form = t
				if aux == "to" {
					vg.Form = text.VB
				}
				vg.Reduced = t == text.VBN || t == text.VBG
			}
			if t.Finite() {
				vg.Finite = true
			}
			vg.Passive = aux == "be" && (t == text.VBN || t == text.VBD)
			if vg.Passive && v.is(at, beForm) {
				vg.Passive = false
			}
			vg.Main = at
		default:
			break loop
		}
		at++
	}
	if vg.Main < 0 {
		if vg.Finite && at > i { // a modal alone: "they will, he said, leave"
			vg.Main, vg.End = at-1, at
			return vg, true
		}
		return vg, false
	}
	if vg.Form == text.VB && !vg.Finite && v.tag(vg.First) == text.VB && i > 0 && (v.tag(i-1) == text.NNS || v.tag(i-1).Proper() || v.S.Heading() && v.norm(i-1) == ",") {
		vg.Finite = true // "Gunmen kill four"
	}
	if v.S.Heading() && aux == "to" && vg.Control == "" && i > 0 && (v.tag(i-1).Noun() || v.norm(i-1) == "us") {
		vg.Future = true // "Army to send 300 men"
	}
	vg.End = max(at, vg.Main+1)
	for vg.End > vg.Main+1 && v.tag(vg.End-1).Adverb() {
		vg.End--
	}
	if vg.Reduced && vg.Main > vg.First {
		vg.Reduced = false // "being killed", "having fled"
	}
	vg.Copula = v.is(vg.Main, copula) && !vg.Passive
	if v.tag(vg.Main) == text.VBG && vg.Finite {
		vg.Passive = false
	}
	vg.Negated = vg.Negated || v.norm(i-1) == "never"
	for k := vg.First; k < vg.End; k++ {
		if v.is(k, negation) || v.norm(k) == "yet" && v.norm(k+1) == "to" {
			vg.Negated = true // "have yet to be found"
		}
	}
	if vg.Form == text.VBN && vg.Reduced {
		vg.Passive = true
	}
	return vg, true
}

// inside is how many tokens at i stand between an auxiliary and its verb: a word of time or a quotation mark ("has now
// infected", "were \"severely wounded\""), or a pronoun that stresses the subject ("was himself held").
func (c *chunker) inside(vg *Chunk, i int) int {
	v := c.v
	if vg.Main < 0 || vg.Main != i-1 || !v.is(vg.Main, beForm) && !v.is(vg.Main, haveForm) {
		return 0
	}
	if k := c.timeAt[i]; (k == 0 || v.Times[k-1].End != i+1) && v.norm(i) != `"` && v.marks(i)&reflex == 0 {
		return 0
	}
	if next := v.tag(i + 1); next == text.VBN || next == text.VBD || next.Adverb() && v.tag(i+2) == text.VBN {
		return 1
	}
	return 0
}

// verbAhead reports whether a verb of the same group follows the adverb before i.
func (c *chunker) verbAhead(i int) bool {
	for k := i; k < len(c.v.S.Tokens) && k < i+3; k++ {
		t := c.v.tag(k)
		if t.Verb() {
			return true
		}
		if !t.Adverb() && t != text.TO && !c.v.is(k, negation) {
			return false
		}
	}
	return false
}

// verbal reports whether the token tagged as a verb is one here, not an attribute inside a noun phrase ("armed men").
func (c *chunker) verbal(vg *Chunk, i int) bool {
	v := c.v
	t := v.tag(i)
	if t == text.VBG && v.norm(i) == "including" {
		return false
	}
	if t != text.VBN && t != text.VBG || vg.Main >= 0 || vg.Finite || i > vg.First {
		return true
	}
	prev := v.tag(i - 1)
	if c.numberAt[i+1] > 0 {
		return true // "and injured hundreds"
	}
	if i > 0 && v.norm(i-1) != "another" && (prev == text.DT || prev == text.PRPS || prev == text.POS) {
		return false
	}
	if t == text.VBN && (i == 0 || prev == text.IN && v.norm(i-1) != "as" && v.norm(i-1) != "than" && v.norm(i-1) != "after" || prev == text.CC && v.tag(i+1) == text.NNS && !c.coordinated(i)) && v.tag(i+1).Noun() {
		return false // "Armed men", "by suspected rebels"
	}
	return true
}

// coordinated reports whether a verb stands before the conjunction at i-1: "killed and wounded people".
func (c *chunker) coordinated(i int) bool {
	return i >= 2 && (c.v.tag(i-2).Verb() || c.v.tag(i-2) == text.NNS)
}

// controller is the verb or adjective that governs the infinitive at i, up to a few tokens before it.
func (c *chunker) controller(i int) string {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		t := c.v.tag(k)
		if t.Verb() || t.Adjective() {
			return c.v.norm(k)
		}
		if c.v.norm(k) == "," {
			break
		}
	}
	return ""
}
