package kfacts

import (
	"slices"

	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// actor names who or what draft i counts. Where the noun is left out, it is the noun of the nearest counted phrase that fits.
func (p *page) actor(drafts []draft, facts []Fact, i int) Actor {
	d := &drafts[i]
	n, ok := nounOf(drafts, facts, i)
	if !ok {
		class := p.ofSufferer(d, nil, facts[i].Source, actor.Class{Kind: elidedKind(d.measure)})
		return Actor{Kind: class.Kind, Country: class.Country}
	}
	c := &n.in.view.Chunks[n.chunk]
	first, end := c.Noun, nounEnd(n.in.view, n.chunk)
	for first < end-1 && n.in.Tokens[first].Norm == "other" {
		first++
	}
	if n.in.Tokens[end-1].Norm == `"` {
		end-- // `60 "executions"`
	} else if first > 0 && n.in.Tokens[first-1].Norm == `"` && slices.ContainsFunc(n.in.Tokens[first:end], func(t text.Token) bool { return t.Norm == `"` }) {
		first-- // `1,000 "resistance" killings`
	}
	noun := n.in.Tokens[first:end]
	class := p.context.Actor(noun, n.in.index)
	if force, k := p.serves(n, end, class); k > end {
		end, class = k, force
	}
	class.Kind = counted(d, noun, class.Kind)
	if n.protests && class.Kind == "person" {
		class.Kind = "protester"
	}
	class = p.ofSufferer(d, noun, facts[i].Source, class)
	s := n.in.span(first, end)
	return Actor{Text: p.input[s.Start:s.End], Span: s, Name: p.input[s.Start:s.End], Country: class.Country, Kind: class.Kind}
}

// serves is the class of soldiers or officers whose phrase ends at token end and goes on with the force that they are in,
// and the end of that: "an officer in El Salvador's army".
func (p *page) serves(n countedNoun, end int, class actor.Class) (actor.Class, int) {
	v := n.in.view
	if class.Kind != "military" && class.Kind != "police" || end >= len(v.At) {
		return class, -1
	}
	k := v.At[end]
	if k+1 >= len(v.Chunks) || v.Chunks[k].First != end || v.Chunks[k].Kind != clause.Prep || v.Chunks[k].Word != "in" && v.Chunks[k].Word != "with" || v.Chunks[k+1].Kind != clause.NP || v.Chunks[k+1].Num >= 0 {
		return class, -1
	}
	np := &v.Chunks[k+1]
	of := nounTokens(v, k+1)
	if len(of) == 0 || !lexicon.Listed("force noun", v.Norm(np.Head)) {
		return class, -1
	}
	force := p.context.Actor(n.in.Tokens[np.First:nounEnd(v, k+1)], n.in.index)
	if !fighters(force.Kind) {
		return class, -1
	}
	return force, nounEnd(v, k+1)
}

// A counted noun stands in a chunk of a reading.
type countedNoun struct {
	in       *reading
	chunk    int
	protests bool // where it was counted first, it took part in a protest
}

// nounOf finds the noun of what draft i counts.
func nounOf(drafts []draft, facts []Fact, i int) (countedNoun, bool) {
	d := &drafts[i]
	v, k := d.in.view, d.np
	if j := d.trigger; d.toll && elided(v, k) && j+2 < len(v.Chunks) && v.Chunks[j+1].Kind == clause.Prep && v.Chunks[j+1].Word == "of" &&
		v.Chunks[j+2].Kind == clause.NP && !elided(v, j+2) && classOf(v, j+2).has("person") {
		return countedNoun{in: d.in, chunk: j + 2}, true // "the number of soldiers who died has risen to 2,900"
	}
	if j := predicated(v, k); j >= 0 {
		return countedNoun{in: d.in, chunk: j}, true
	}
	bare := elided(v, k)
	if bare && k+2 < len(v.Chunks) && v.Chunks[k+1].Kind == clause.Prep && v.Chunks[k+1].Word == "of" && v.Chunks[k+2].Kind == clause.NP && v.Chunks[k+2].Num >= 0 && !elided(v, k+2) {
		return countedNoun{in: d.in, chunk: k + 2}, true // "two of six foreign hostages"
	}
	if bare || v.Chunks[k].Parted && suffering(v, k) {
		if o := nounDonor(drafts, i); o != nil {
			return countedNoun{o.in, o.np, o.measure == Protested}, true
		}
		if j := uncounted(d); j >= 0 {
			return countedNoun{in: d.in, chunk: j}, true
		}
		if o := same(drafts, facts, i); o != nil {
			return countedNoun{o.in, o.np, false}, true
		}
		if j := compared(d); j >= 0 {
			return countedNoun{in: d.in, chunk: j}, true
		}
		if j := retold(drafts, facts, i); j >= 0 && !elided(drafts[j].in.view, drafts[j].np) {
			return countedNoun{drafts[j].in, drafts[j].np, drafts[j].measure == Protested}, true
		}
	}
	return countedNoun{in: d.in, chunk: k}, !bare
}

// maxSame is how many sentences back those may stand whom "the two" takes up.
const maxSame = 5

// same is the draft before draft i that counts those whom its definite number takes up: "Two brothers vanished … The two
// were found"; or nil.
func same(drafts []draft, facts []Fact, i int) *draft {
	d := &drafts[i]
	if d.in.view.Chunks[d.np].Det != clause.Definite {
		return nil
	}
	for j := i - 1; j >= 0 && d.in.index-drafts[j].in.index <= maxSame; j-- {
		o := &drafts[j]
		if o.in != d.in && equalBounds(&facts[i].Count, &facts[j].Count) && !elided(o.in.view, o.np) && classOf(o.in.view, o.np).has("person") && elidedKind(d.measure) != "thing" {
			return o
		}
	}
	return nil
}

// compared is the counted people before draft d in its sentence with whose number its own is compared: "built for 848
// inmates, but home to 1,150"; or -1.
func compared(d *draft) int {
	v := d.in.view
	if elidedKind(d.measure) == "thing" || d.toll || d.measure != Detained {
		return -1
	}
	for j := d.np - 1; j >= 0 && j > d.np-20; j-- {
		c := &v.Chunks[j]
		if c.Kind == clause.NP && c.Num >= 0 && !elided(v, j) && d.in.Tokens[c.Head].Tag == text.NNS && classOf(v, j).has("person") {
			return j
		}
	}
	return -1
}

// suffering reports whether the noun at chunk k only says what happened to whom it names: "the dead", "the injured".
func suffering(v *clause.View, k int) bool {
	switch v.Norm(v.Chunks[k].Head) {
	case "dead", "injured", "wounded", "killed", "missing":
		return true
	}
	return false
}

// maxRetold is how many sentences after a headline the same number may be told in full.
const maxRetold = 3

// retold is the draft after draft i that tells the same number again: "Two killed as bus overturns. Two passengers died on
// Tuesday …"; or -1.
func retold(drafts []draft, facts []Fact, i int) int {
	for j := i + 1; j < len(drafts) && drafts[j].in.index-drafts[i].in.index <= maxRetold; j++ {
		if drafts[j].in != drafts[i].in && drafts[j].measure == drafts[i].measure && equalBounds(&facts[i].Count, &facts[j].Count) {
			return j
		}
	}
	return -1
}

// equalBounds reports whether the lower bounds, or the upper where there is none, are the same.
func equalBounds(a, b *Count) bool {
	if a.Low != nil && b.Low != nil {
		return *a.Low == *b.Low
	}
	return a.High != nil && b.High != nil && *a.High == *b.High
}

// predicated is the noun phrase that says what the counted part of a whole is, or -1: "seven of them children", "13 of whom
// were children", "one of the dead was a nurse".
func predicated(v *clause.View, k int) int {
	c := &v.Chunks[k]
	j := k + 1
	if k+3 < len(v.Chunks) && v.Chunks[k+1].Kind == clause.Prep && v.Chunks[k+1].Word == "of" && v.Chunks[k+2].Kind == clause.Rel && elided(v, k) {
		j = k + 3
	} else if !c.Parted && !elided(v, k) {
		return -1 // but "365 were Hondurans"
	}
	if j < len(v.Chunks) && v.Chunks[j].Kind == clause.VG && v.Chunks[j].Copula {
		j++
	} else if j != k+1 || !pronoun(v.Norm(c.Head)) {
		return -1
	}
	if j >= len(v.Chunks) || v.Chunks[j].Kind != clause.NP || elided(v, j) || v.Chunks[j].Num >= 0 || v.Chunks[j].Det == clause.Definite || !classOf(v, j).has("person") {
		return -1
	}
	return j
}

// pronoun reports whether a word stands for people or things named before.
func pronoun(norm string) bool {
	switch norm {
	case "them", "whom", "which", "these", "those":
		return true
	}
	return false
}

// counted is the kind of the counted, where the measure says more than the noun: people who protest are protesters, and
// an arrest or an injury counts a person.
func counted(d *draft, noun []text.Token, kind string) string {
	switch {
	case d.measure == Protested && kind == "person":
		return "protester"
	case d.measure == Detained && (kind == "person" || kind == "civilian") && len(noun) > 1 && lexicon.Listed("word of suspicion", noun[0].Norm) && noun[1].Norm != "member" && noun[1].Norm != "members":
		return "detainee"
	}
	if kind == "thing" && len(noun) > 0 {
		if row, ok := lexicon.MeasureNoun(noun[len(noun)-1].Norm); ok && row.Kind == "person" {
			return "person"
		}
	}
	return kind
}

// elided reports whether the counted phrase at chunk k has no noun of its own.
func elided(v *clause.View, k int) bool {
	c := &v.Chunks[k]
	if c.Noun < 0 || c.Noun >= c.End {
		return true
	}
	switch v.Norm(c.Head) {
	case "others", "one", "them", "more", "other", "whom", "these", "those":
		return true
	}
	return false
}

// elidedKind is the kind of a counted thing that the text never names.
func elidedKind(m Measure) string {
	switch m {
	case Destroyed, Seized, Territory, Attacks:
		return "thing"
	case Protested:
		return "protester"
	}
	return "person"
}

// maxDonor is how many sentences back the noun of an elliptic count may stand.
const maxDonor = 1

// nounDonor is the draft whose noun the elliptic draft i stands for: the nearest before it, else the nearest after it in
// the sentence.
func nounDonor(drafts []draft, i int) *draft {
	d := &drafts[i]
	for j := i - 1; j >= 0; j-- {
		o := &drafts[j]
		if d.in.index-o.in.index > maxDonor {
			break
		}
		if donates(o, d) {
			return o
		}
	}
	for j := i + 1; j < len(drafts) && drafts[j].in == d.in; j++ {
		if donates(&drafts[j], d) {
			return &drafts[j]
		}
	}
	return nil
}

// uncounted is the chunk of the nearest plural noun phrase of people before an elliptic count that is not the doer
// ("opened fire on protesters, killing two"), or -1.
func uncounted(d *draft) int {
	if elidedKind(d.measure) == "thing" || d.toll {
		return -1
	}
	v := d.in.view
	np := &v.Chunks[d.np]
	if participle := d.pred != nil && v.Chunks[d.pred.VG].Form == text.VBG; !participle && np.Noun >= np.End && !np.More {
		return -1
	}
	for j := d.np - 1; j >= 0 && j > d.np-20; j-- {
		c := &v.Chunks[j]
		if c.Kind == clause.Quote || c.Kind == clause.Colon {
			return -1
		}
		if c.Kind != clause.NP || elided(v, j) || c.Num >= 0 || d.in.Tokens[c.Head].Tag != text.NNS || !classOf(v, j).has("person") {
			continue
		}
		if d.pred != nil && has(d.pred.Agent, j) || fighters(actor.Classify(nounTokens(v, j)).Kind) && v.Chunks[max(j-1, 0)].Kind != clause.Prep {
			continue
		}
		return j
	}
	return -1
}

// donates reports whether the noun of o can be what d counts.
func donates(o, d *draft) bool {
	if o.measure == Deployed && d.measure != Deployed {
		return false
	}
	if elided(o.in.view, o.np) || o.np == d.np && o.in == d.in || o.rule == ruleSubset && d.rule != ruleSubset || d.toll && o.in != d.in || o.suicide() {
		return false
	}
	thing := elidedKind(d.measure) == "thing"
	return (elidedKind(o.measure) == "thing") == thing && (thing && o.measure == d.measure || !thing && classOf(o.in.view, o.np).has("person"))
}

// suicide reports whether the draft counts attackers who killed themselves; no one else is meant by "leaving two dead".
func (d *draft) suicide() bool {
	if d.pred == nil {
		return false
	}
	l := lexicon.Lemma(d.in.view.Norm(d.in.view.Chunks[d.pred.VG].Main))
	return l == "blow" || l == "detonate"
}
