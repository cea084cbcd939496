package clause

import (
	"slices"
	"strings"
	"sync"

	"kfacts/internal/text"
)

// chunk cuts the sentence into chunks, left to right.
func (v *View) chunk() {
	n := len(v.S.Tokens)
	c := chunkers.Get().(*chunker)
	c.v, c.numberAt, c.timeAt = v, index(c.numberAt, n, v.Numbers), indexRanges(c.timeAt, n, v.Times)
	v.Chunks = c.chunks[:0]
	v.At = v.memory.ints.Take(n)
	for i := 0; i < n; {
		ch := c.next(i)
		if ch.End <= i {
			ch.End = i + 1
		}
		for k := i; k < ch.End; k++ {
			v.At[k] = len(v.Chunks)
		}
		v.Chunks = append(v.Chunks, ch)
		i = ch.End
	}
	c.chunks, v.Chunks = v.Chunks, v.memory.chunks.Clone(v.Chunks)
	clear(c.chunks) // keep no text alive
	c.v = nil
	chunkers.Put(c)
	v.joinModifiers()
	v.each = v.memory.ints.Take(len(v.Chunks))
	for k := range v.each {
		v.each[k] = k
	}
}

// joinModifiers makes one noun phrase of a number, coordinated modifiers and their noun: "138 tank, artillery and mortar
// shells", "two army and police officers".
func (v *View) joinModifiers() {
	for k := 0; k < len(v.Chunks); k++ {
		c := &v.Chunks[k]
		if c.Kind != NP || c.Num < 0 || c.Noun >= c.End || v.tag(c.Head) != text.NN || v.Numbers[c.Num].One {
			continue
		}
		last := k
		for last+2 < len(v.Chunks) && v.Chunks[last+1].Kind == Comma && v.modifier(last+2) {
			last += 2
		}
		if last+2 >= len(v.Chunks) || v.Chunks[last+1].Kind != Conj || v.Chunks[last+2].Kind != NP || v.Chunks[last+2].Num >= 0 ||
			v.Chunks[last+2].Det != Bare || v.tag(v.Chunks[last+2].Head) != text.NNS || v.Chunks[last+2].Head == v.Chunks[last+2].First && last > k {
			continue
		}
		last += 2
		c.End, c.Head = v.Chunks[last].End, v.Chunks[last].Head
		v.Chunks = append(v.Chunks[:k+1], v.Chunks[last+1:]...)
		for i := range v.Chunks {
			for t := v.Chunks[i].First; t < v.Chunks[i].End; t++ {
				v.At[t] = i
			}
		}
	}
}

// modifier reports whether chunk k is a bare singular noun.
func (v *View) modifier(k int) bool {
	c := &v.Chunks[k]
	return c.Kind == NP && c.Num < 0 && c.Det == Bare && v.tag(c.Head) == text.NN
}

// index maps the first token of each number, modifiers included, to its place in the list plus one.
func index(at []int, n int, numbers []Number) []int {
	at = zeros(at, n+1)
	for k, m := range numbers {
		at[m.Outer.First] = k + 1
	}
	return at
}

func indexRanges(at []int, n int, ranges []Range) []int {
	at = zeros(at, n+1)
	for k, r := range ranges {
		at[r.First] = k + 1
	}
	return at
}

// zeros returns n zeros, in the memory of at where they fit.
func zeros(at []int, n int) []int {
	at = slices.Grow(at[:0], n)[:n]
	clear(at)
	return at
}

// chunkers keeps the working memory of chunkers for the next sentence.
var chunkers = sync.Pool{New: func() any { return &chunker{} }}

type chunker struct {
	v        *View
	chunks   []Chunk
	numberAt []int
	timeAt   []int
}

func (c *chunker) next(i int) Chunk {
	v := c.v
	t := &v.S.Tokens[i]
	if k := c.timeAt[i]; k > 0 {
		end := v.Times[k-1].End
		if !(end < len(v.S.Tokens) && v.norm(end) == "'s") && !c.counted(i) {
			return Chunk{Kind: Time, First: i, End: end}
		}
	}
	if t.Norm == "incl" {
		end := i + 1
		if v.norm(end) == "." {
			end++
		}
		return Chunk{Kind: Prep, First: i, End: end, Word: "including"}
	}
	if t.Norm == "in" && v.norm(i+1) == "all" && i+2 < len(v.S.Tokens) && c.numberAt[i+2] > 0 && personNoun(v.norm(v.Numbers[c.numberAt[i+2]-1].Outer.End)) {
		return Chunk{Kind: Adv, First: i, End: i + 2, Word: t.Norm} // "in all 57 people were arrested"
	}
	if c.rate(i) {
		return Chunk{Kind: Adv, First: i, End: i + 2, Word: t.Norm}
	}
	switch t.Kind {
	case text.Punct:
		return c.mark(i)
	case text.Symbol:
		if np, ok := c.nounPhrase(i); ok {
			return np
		}
		return Chunk{Kind: Other, First: i, End: i + 1}
	}
	w, marks := t.Norm, v.marks(i)
	switch {
	case (w == "as" || w == "As") && v.norm(i+1) == "well" && v.norm(i+2) == "as":
		return Chunk{Kind: Conj, First: i, End: i + 3, Word: "and"}
	case marks&conjunction != 0:
		return Chunk{Kind: Conj, First: i, End: i + 1, Word: w}
	case w == "'s" || w == "'":
		if marks&beForm != 0 && v.tag(i).Verb() {
			break
		}
		return Chunk{Kind: Other, First: i, End: i + 1}
	}
	if c.numberAt[i] == 0 {
		if w == "that" && c.complement(i) {
			return Chunk{Kind: Sub, First: i, End: i + 1, Word: w}
		}
		if marks&relative != 0 && w != "whose" && (t.Tag == text.WDT || t.Tag == text.WP || t.Tag == text.IN && w == "that") {
			return Chunk{Kind: Rel, First: i, End: i + 1, Word: w}
		}
		if (w == "ages" || w == "aged" || w == "age") && c.numberAt[min(i+1, len(c.numberAt)-1)] > 0 {
			return Chunk{Kind: Adj, First: i, End: i + 1, Main: i, Word: w}
		}
		if vg, ok := c.verbGroup(i); ok {
			return vg
		}
		if marks&preposition != 0 && !(w == "like" && t.Tag.Verb()) && t.Tag != text.RP && !(t.Tag == text.RB && marks&particle != 0) && !c.otherTag(i) {
			return c.preposition(i)
		}
		if marks&subordinator != 0 && t.Tag != text.DT {
			return Chunk{Kind: Sub, First: i, End: i + 1, Word: w}
		}
	}
	if np, ok := c.nounPhrase(i); ok {
		return np
	}
	switch {
	case t.Tag.Adjective():
		return Chunk{Kind: Adj, First: i, End: i + 1, Main: i, Word: w}
	case t.Tag.Adverb(), t.Tag == text.RP, marks&adverb != 0:
		return Chunk{Kind: Adv, First: i, End: i + 1, Word: w}
	case t.Tag == text.IN, t.Tag == text.TO:
		return Chunk{Kind: Prep, First: i, End: i + 1, Word: w}
	case t.Tag == text.WRB:
		return Chunk{Kind: Sub, First: i, End: i + 1, Word: w}
	}
	return Chunk{Kind: Other, First: i, End: i + 1, Word: w}
}

// rate reports whether token i opens the stretch of time that a number before it is counted by: "5,000 people a day".
func (c *chunker) rate(i int) bool {
	v := c.v
	if w := v.norm(i); w != "a" && w != "per" && w != "each" && w != "every" || !periods[v.norm(i+1)] {
		return false
	}
	last := len(v.Chunks) - 1
	return last >= 0 && v.Chunks[last].Kind == NP && v.Chunks[last].Num >= 0 && v.Chunks[last].End == i
}

// counted reports whether the number at token i is a count although a time expression starts there too.
func (c *chunker) counted(i int) bool {
	k := c.numberAt[i]
	return k > 0 && c.v.Numbers[k-1].Count
}

// otherTag reports whether a word of the preposition list stands as something else here.
func (c *chunker) otherTag(i int) bool {
	t := c.v.tag(i)
	return t.Noun() || t.Adjective() || t == text.CD
}

func (c *chunker) mark(i int) Chunk {
	kind := Other
	switch c.v.norm(i) {
	case ",":
		kind = Comma
	case ":", ";":
		kind = Colon
	case "--", "-", "...":
		kind = Dash
	case `"`, "'":
		kind = Quote
	case "(", "[":
		kind = Open
	case ")", "]":
		kind = Close
	}
	return Chunk{Kind: kind, First: i, End: i + 1, Word: c.v.norm(i)}
}

// complement reports whether "that" at i opens a clause: after a verb or a noun of saying, before a noun phrase.
func (c *chunker) complement(i int) bool {
	t, next := c.v.tag(i), c.v.tag(i+1)
	if t == text.WDT {
		return false
	}
	if t == text.IN {
		return !next.Verb() && next != text.MD
	}
	return i > 0 && c.v.tag(i-1).Verb() && (next == text.DT || next == text.PRP || next == text.NNS || next == text.NNP || next == text.CD)
}

func (c *chunker) preposition(i int) Chunk {
	v := c.v
	w, end := v.norm(i), i+1
	switch w {
	case "because", "out", "instead", "ahead", "outside", "inside", "off", "as":
		if v.norm(i+1) == "of" && w != "as" {
			end = i + 2
		}
	case "according", "due", "owing", "thanks":
		if v.norm(i+1) == "to" {
			end = i + 2
		}
	}
	if v.is(i, subordinator) && end == i+1 && w != "that" && !(w == "as" && v.is(i-1, names)) && c.clauseFollows(i+1) {
		return Chunk{Kind: Sub, First: i, End: end, Word: w}
	}
	return Chunk{Kind: Prep, First: i, End: end, Word: w}
}

// maxLook bounds how far the chunker looks ahead for the verb of a clause.
const maxLook = 40

// clauseFollows reports whether a clause with a finite verb follows "after", "as", "before", "since" or "until".
func (c *chunker) clauseFollows(i int) bool {
	v := c.v
	seen := false
	for k := i; k < len(v.S.Tokens) && k < i+maxLook; k++ {
		t := v.tag(k)
		switch {
		case t == text.VBG && k == i:
			return false
		case t == text.MD, t == text.VBD, t == text.VBP, t == text.VBZ:
			return seen
		case v.norm(k) == "," && seen && (v.tag(k+1) == text.CD || v.norm(k+1) == "including" || v.norm(k+1) == "mostly" || v.norm(k+1) == "among"):
			for k++; k < len(v.S.Tokens) && k < i+maxLook && v.norm(k) != ","; k++ {
			}
		case v.norm(k) == ",", v.norm(k) == ";", t == text.WDT, t == text.WP && v.norm(k) != "what", t == text.TO:
			return false
		case t.Noun(), t == text.PRP, t == text.CD, t == text.EX, t == text.DT:
			seen = true
		}
	}
	return false
}

// nounPhrase reads the noun phrase at token i.
func (c *chunker) nounPhrase(i int) (Chunk, bool) {
	v := c.v
	np := Chunk{Kind: NP, First: i, Num: -1, Head: -1, Noun: -1}
	if w := v.norm(i); v.is(i, pronoun) && !c.startsNP(i+1, w) {
		if c.numberAt[i] > 0 {
			return c.finish(c.number(np, i))
		}
		np.End, np.Head, np.Noun = i+1, i, i
		np.More = w == "others" || w == "other"
		if v.is(i, noOne) {
			np.Det = No
		}
		return np, v.tag(i) != text.WRB
	}
	at := i
	for at < len(v.S.Tokens) {
		w := v.norm(at)
		if k := c.numberAt[at]; k > 0 {
			if count := v.Numbers[k-1].Count; count && (np.Num >= 0 || np.Noun >= 0 && v.norm(at-1) != "'s" && v.norm(at-1) != "'" && !c.ranks(&np, at)) {
				break
			} else if count {
				if np.Noun >= 0 && v.norm(at-1) != "'s" && v.norm(at-1) != "'" {
					np.Noun = -1 // "their last ten hostages"
				}
				np = c.number(np, at)
				at = np.End
				continue
			}
		}
		if v.is(at, determiner) && np.Noun < 0 && (np.Num < 0 || w == "more") && c.determines(at) {
			d := determiners[w]
			if np.Det == Bare {
				np.Det = d
			}
			if d == Another {
				np.More = true
			}
			at++
			continue
		}
		if more(w) && (np.Num >= 0 || np.Det != Bare || w == "additional" || w == "further") && np.Noun < 0 {
			np.More = true
			if w == "others" {
				np.Noun, np.Head = at, at
			}
			at++
			continue
		}
		if np.Num >= 0 && at > i && (np.Noun < 0 && c.quotedNoun(at) > 0 || np.Noun >= 0 && v.norm(at) == `"` && v.norm(np.Noun-1) == `"`) {
			at++ // `60 "executions"`
			continue
		}
		if np.Num >= 0 && np.Noun < 0 && at == np.End && at > i && v.norm(at) == `"` && v.norm(i-1) == `"` && c.nounFollows(at+1) {
			at++ // `"at least ten" raids`
			continue
		}
		if e := c.bracketed(at); e > 0 && np.Det != Bare && np.Noun < 0 {
			at = e // "the (CBS) network"
			continue
		}
		if !c.inNoun(&np, at) {
			break
		}
		if np.Noun < 0 {
			np.Noun = at
		}
		if t := v.tag(at); t.Noun() || t == text.CD || t.Adjective() || t == text.VBN || t == text.VBG {
			np.Head = at
		}
		at++
	}
	np.End = at
	return c.finish(np)
}

// ranks reports whether only adjectives stand between the determiner of the noun phrase that is being read and the number at token
// i: "their last ten hostages".
func (c *chunker) ranks(np *Chunk, i int) bool {
	if np.Det == Bare {
		return false
	}
	for k := np.Noun; k < i; k++ {
		if !c.v.tag(k).Adjective() || c.v.norm(k) == "past" {
			return false
		}
	}
	return true
}

// bracketed is the token after the bracket that closes one word before a noun, where one opens at token i; else 0.
func (c *chunker) bracketed(i int) int {
	v := c.v
	if w := v.norm(i); w != "(" && w != "[" || i+3 >= len(v.S.Tokens) || !v.tag(i+1).Noun() || !v.tag(i+3).Noun() {
		return 0
	}
	if w := v.norm(i + 2); w != ")" && w != "]" {
		return 0
	}
	return i + 3
}

// quotedNoun is the token of the quotation mark that closes the one to three words of a noun which the one at token i opens,
// or 0.
func (c *chunker) quotedNoun(i int) int {
	v := c.v
	if v.norm(i) != `"` {
		return 0
	}
	for k := i + 1; k < len(v.S.Tokens) && k <= i+4; k++ {
		switch t := v.tag(k); {
		case v.norm(k) == `"`:
			if k > i+1 && v.tag(k-1).Noun() {
				return k
			}
			return 0
		case !t.Noun() && !t.Adjective():
			return 0
		}
	}
	return 0
}

func more(w string) bool {
	return w == "other" || w == "others" || w == "more" || w == "further" || w == "additional" || w == "fresh"
}

// determines reports whether the word of the determiner list at i opens a noun phrase here.
func (c *chunker) determines(i int) bool {
	t := c.v.tag(i)
	switch c.v.norm(i) {
	case "that":
		return t == text.DT
	case "no":
		return true
	case "half", "most", "much", "such":
		return t == text.DT || t == text.PDT || t == text.JJ || t == text.JJS
	}
	return t == text.DT || t == text.PDT || t == text.PRPS || t == text.JJ || t == text.PRP || t == text.WPS || t == text.NoTag || t == text.RB || t == text.CC || t == text.NNP || t == text.NN
}

// startsNP reports whether the word after a pronoun-like word goes on with a noun phrase: "other people", "one man".
func (c *chunker) startsNP(i int, pronoun string) bool {
	switch pronoun {
	case "other", "this", "that", "these", "those", "her":
		t := c.v.tag(i)
		return t.Noun() || t.Adjective() || t == text.CD || t == text.VBN || t == text.VBG || c.numberAt[min(i, len(c.numberAt)-1)] > 0
	}
	return false
}

// number puts the number at token i into the noun phrase.
func (c *chunker) number(np Chunk, i int) Chunk {
	k := c.numberAt[i] - 1
	m := c.v.Numbers[k]
	np.Num, np.End = k, m.Outer.End
	np.Head = m.End - 1
	v := c.v
	if e := np.End; e+2 < len(v.S.Tokens) && v.norm(e) == "(" && c.numberAt[e+1] > 0 && v.norm(e+2) == ")" {
		np.End = e + 3 // "ten (10) soldiers"
	}
	if v.norm(np.End) == "more" || v.norm(np.End) == "others" || v.norm(np.End) == "other" {
		np.More = true
	}
	return np
}

// inNoun reports whether token i belongs to the noun phrase that is being read.
func (c *chunker) inNoun(np *Chunk, i int) bool {
	v := c.v
	t := &v.S.Tokens[i]
	if c.timeAt[i] > 0 && (np.Noun >= 0 || np.Num >= 0) && !c.timeInside(i) {
		return false
	}
	switch {
	case t.Tag == text.POS || t.Norm == "'s" || t.Norm == "'" && i > 0 && strings.HasSuffix(v.norm(i-1), "s"):
		return np.Noun >= 0 && (t.Norm == "'s" && !c.contracted(i) || t.Norm == "'" && v.tag(i+1).Noun())
	case t.Tag.Noun():
		return !(np.Num >= 0 && v.is(i, pluralVerb) && v.tag(i-1) == text.NNS && np.Noun >= 0 && v.lemma(i+1) != "") // "two men police arrested"
	case t.Kind == text.Symbol:
		return currency[t.Norm] && v.tag(i+1) == text.CD
	case t.Tag.Adjective():
		if t.Norm == "dead" || t.Norm == "missing" || t.Norm == "homeless" || t.Norm == "alive" {
			return v.tag(i+1).Noun() && c.timeAt[i+1] == 0 || np.Det == Definite && np.Num < 0 && np.Noun < 0
		}
		return c.nounFollows(i+1) || np.Det != Bare && np.Num < 0 && np.Noun < 0
	case t.Tag == text.CD:
		return true
	case t.Tag == text.VBN, t.Tag == text.VBG, t.Tag == text.VBD && np.Num >= 0 && np.Noun < 0 && !v.is(i, onlyPast|beForm) && !undergone(t.Norm):
		if np.Det == Definite && np.Num < 0 && np.Noun < 0 && !c.nounFollows(i+1) && i == np.First+1 && (t.Tag != text.VBG || t.Norm == "missing") {
			return true // the injured, the dead
		}
		if t.Tag == text.VBD && v.is(i+1, preposition) {
			return false // "5,000 gathered outside parliament"
		}
		return ((np.Det != Bare || np.Num >= 0) && np.Noun < 0 || np.Noun >= 0 && (v.tag(i-1).Adjective() || v.tag(i-1).Adverb()) || i == np.First && t.Tag == text.VBN) && c.nounFollows(i+1)
	case t.Tag.Adverb() && (np.Num >= 0 || np.Det != Bare || v.norm(i-1) == "'s"):
		// "two badly burnt bodies", "a heavily armed group"
		n := v.tag(i + 1)
		return (np.Noun < 0 || v.norm(i-1) == "'s") && (n == text.VBN || n.Adjective()) && c.nounFollows(i+2)
	case v.is(i, links):
		return np.Noun >= 0 && v.tag(i-1) == text.NNP && v.tag(i+1) == text.NNP // "Tren de Aragua"
	case t.Norm == "&", t.Norm == "/":
		return np.Noun >= 0 && v.tag(i+1).Noun()
	case t.Norm == `"` || t.Norm == "'":
		return false
	case t.Norm == "(":
		// "Islamic State (IS) militants": an abbreviation inside the name
		return np.Noun >= 0 && i+3 < len(v.S.Tokens) && v.norm(i+2) == ")" && v.S.Tokens[i+1].Kind == text.Word && v.S.Tokens[i+1].Capital() && v.tag(i+3).Noun() && c.timeAt[i+3] == 0
	case t.Norm == ")":
		return i > 2 && v.norm(i-2) == "(" && i-2 > np.First
	case t.Kind == text.Number:
		k := c.numberAt[i]
		return k > 0 && !v.Numbers[k-1].Count
	}
	if k := c.numberAt[i]; k > 0 && !v.Numbers[k-1].Count {
		return true
	}
	return false
}

// timeInside reports whether the time expression at i is part of a noun phrase: "the 1991 war", "Sunday's attack".
func (c *chunker) timeInside(i int) bool {
	end := c.v.Times[c.timeAt[i]-1].End
	return c.v.norm(end) == "'s"
}

// contracted reports whether 's at i is a verb: "he's", "that's".
func (c *chunker) contracted(i int) bool {
	return c.v.tag(i).Verb() && (c.v.tag(i-1) == text.PRP || c.v.tag(i-1) == text.EX || c.v.tag(i-1) == text.WP)
}

// nounFollows reports whether the words from i on reach a noun of the same phrase.
func (c *chunker) nounFollows(i int) bool {
	v := c.v
	for k := i; k < len(v.S.Tokens) && k < i+6; k++ {
		t := v.tag(k)
		if c.timeAt[k] > 0 && !c.timeInside(k) {
			return false
		}
		switch {
		case t.Noun():
			return true
		case t.Adjective(), t == text.VBN, t == text.VBG, t == text.CD && c.numberAt[k] > 0 && !v.Numbers[c.numberAt[k]-1].Count, v.norm(k) == "-":
			continue
		case (v.norm(k) == "," || v.norm(k) == "and") && v.tag(k-1).Adjective() && v.tag(k+1).Adjective() && k > i:
			continue
		}
		return false
	}
	return false
}

// finish settles the head of the noun phrase, and joins number, "of" and noun.
func (c *chunker) finish(np Chunk) (Chunk, bool) {
	v := c.v
	if np.Det == Another && np.Head < 0 && np.Num < 0 {
		np.Head, np.Noun = np.First, np.End
		return np, true
	}
	if np.End <= np.First || np.Head < 0 && np.Num < 0 {
		return np, np.Det == No && np.End > np.First && v.norm(np.First) == "none"
	}
	if np.Noun < 0 {
		np.Noun = np.End
	}
	for k := np.End - 1; k >= np.Noun && k >= 0; k-- {
		if v.tag(k).Noun() {
			np.Head = k
			break
		}
	}
	np.Proper = np.Head >= np.Noun && np.Head >= 0 && v.tag(np.Head).Proper()
	if np.Num >= 0 && np.Noun == np.End && v.norm(np.End) == "of" {
		if inner, ok := c.nounPhrase(np.End + 1); ok && (inner.Num < 0 || inner.Det == Definite) {
			inner.First, inner.Num = np.First, np.Num
			inner.More = inner.More || np.More
			inner.Parted = true
			if np.Det != Bare {
				inner.Det = np.Det
			}
			return inner, true
		}
	}
	if np.Num < 0 && np.Noun < np.End && v.is(np.Head, grouping) && (np.Det != Bare || v.tag(np.Head) == text.NNS || v.norm(np.Head) == "total") && v.norm(np.End) == "of" && c.numberAt[min(np.End+1, len(c.numberAt)-1)] > 0 {
		if inner, ok := c.nounPhrase(np.End + 1); ok && inner.Num >= 0 {
			inner.First = np.First
			return inner, true // "a total of 77 people"
		}
	}
	return np, true
}
