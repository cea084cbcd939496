package kfacts

import (
	"slices"

	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// actor names who or what draft i counts. Where the noun is left out, it is one that the text has near it.
func (p *page) actor(drafts []draft, facts []Fact, i int) Actor {
	d := &drafts[i]
	n, ok := ownNoun(d)
	switch {
	case ok:
	case elidedKind(d.measure) == "thing":
		n, ok = thingDonor(drafts, i)
	default:
		options := p.nounOptions(drafts, facts, i)
		followEach(options, drafts, i, func(d *draft, o *option) bool { return d.noun == o.noun })
		best, _ := likeliest(options)
		n = options[best].noun
		ok = n.in != nil
	}
	d.noun = n
	return p.actorOf(drafts, facts, i, n, ok)
}

// actorOf makes an actor of the noun of what draft i counts, where it has one.
func (p *page) actorOf(drafts []draft, facts []Fact, i int, n countedNoun, ok bool) Actor {
	d, source := &drafts[i], facts[i].Source
	if !ok {
		class := p.ofSufferer(d, nil, source, actor.Class{Kind: elidedKind(d.measure)})
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
	if k := p.from(d, n, end); k > end && class.Country == "" {
		end = k
		class.Country = p.context.Actor(n.in.Tokens[first:end], n.in.index).Country
	}
	class.Kind = counted(d, noun, class.Kind)
	if class.Kind == "person" && slices.ContainsFunc(tellingOf(drafts, i), func(d draft) bool { return d.measure == Protested && d.in == n.in && d.np == n.chunk }) {
		class.Kind = "protester" // where they were counted first, they took part in a protest
	}
	if d.parent != nil && d.rule == ruleSubset && class.Kind == "person" && class.Country != "" && n.chunk != d.np && nationals(n) {
		class.Kind = p.wholeKind(d)
	}
	class = p.ofOwner(n, source, class)
	class = p.ofSufferer(d, noun, source, class)
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

// nationals reports whether the noun says no more of people than of which nation they are: "three Vietnamese".
func nationals(n countedNoun) bool {
	c := &n.in.view.Chunks[n.chunk]
	return c.End-c.Noun == 1 && actor.Named(n.in.Tokens[c.Noun:c.End])
}

// wholeKind is the kind of those of whom the draft counts a part by their nation: "four tourists, three of them Vietnamese".
func (p *page) wholeKind(d *draft) string {
	switch kind := p.context.Actor(nounTokens(d.parent.in.view, d.parent.np), d.in.index).Kind; {
	case kind == "civilian", kind == "migrant", fighters(kind):
		return kind
	}
	return "person"
}

// from is where the phrase that ends at token end ends with the country that its people are said to be from: "nine pilgrims from
// India". It is -1 where none is, or where they may have been taken from it.
func (p *page) from(d *draft, n countedNoun, end int) int {
	v := n.in.view
	if end >= len(v.At) || len(v.At) == 0 {
		return -1
	}
	k := v.At[end]
	if k+1 >= len(v.Chunks) || v.Chunks[k].First != end || v.Chunks[k].Word != "from" || v.Chunks[k+1].Kind != clause.NP {
		return -1
	}
	if d.pred != nil && d.in == n.in && d.pred.VG < n.chunk && !hurts[d.measure] {
		return -1 // "evacuated 300 people from Sudan"
	}
	if np := &v.Chunks[k+1]; actor.IsCountry(v.S.Tokens[np.Noun:np.End]) {
		return np.End
	}
	return -1
}

// hurts holds the measures whose verbs take nobody from a place.
var hurts = map[Measure]bool{Killed: true, Wounded: true, Casualties: true, Infected: true, Detained: true}

// A countedNoun stands in a chunk of a reading.
type countedNoun struct {
	in    *reading
	chunk int
}

// ownNoun finds the noun of what a draft counts in the words of its count. A count without one leaves it out.
func ownNoun(d *draft) (countedNoun, bool) {
	v, k := d.in.view, d.np
	if j := d.trigger; d.toll && elided(v, k) && j+2 < len(v.Chunks) && v.Chunks[j+1].Kind == clause.Prep && v.Chunks[j+1].Word == "of" &&
		v.Chunks[j+2].Kind == clause.NP && !elided(v, j+2) && classOf(v, j+2).has("person") {
		return countedNoun{d.in, j + 2}, true // "the number of soldiers who died has risen to 2,900"
	}
	if j := predicated(v, k); j >= 0 {
		return countedNoun{d.in, j}, true
	}
	bare := elided(v, k)
	if bare && k+2 < len(v.Chunks) && v.Chunks[k+1].Kind == clause.Prep && v.Chunks[k+1].Word == "of" && v.Chunks[k+2].Kind == clause.NP && v.Chunks[k+2].Num >= 0 && !elided(v, k+2) {
		return countedNoun{d.in, k + 2}, true // "two of six foreign hostages"
	}
	return countedNoun{d.in, k}, !bare && !(v.Chunks[k].Parted && suffering(v, k))
}

// suffering reports whether the noun at chunk k only says what happened to whom it names: "the dead", "the injured".
func suffering(v *clause.View, k int) bool {
	switch v.Norm(v.Chunks[k].Head) {
	case "dead", "injured", "wounded", "killed", "missing":
		return true
	}
	return false
}

// predicated is the noun phrase that says what the counted part of a whole is, or -1: "seven of them children", "13 of whom
// were children", "one of the dead was a nurse".
func predicated(v *clause.View, k int) int {
	c := &v.Chunks[k]
	j := k + 1
	if k+3 < len(v.Chunks) && v.Chunks[k+1].Kind == clause.Prep && v.Chunks[k+1].Word == "of" && v.Chunks[k+2].Kind == clause.Rel && elided(v, k) {
		j = k + 3
	} else if all := allOfThem(v, k); all > 0 && elided(v, k) {
		return all
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

// allOfThem is the noun phrase that says after a count what all of them are, or -1: "four more, all of them migrants".
func allOfThem(v *clause.View, k int) int {
	if k+5 >= len(v.Chunks) || v.Chunks[k+1].Kind != clause.Comma || v.Norm(v.Chunks[k+2].First) != "all" || v.Chunks[k+3].Word != "of" {
		return -1
	}
	if !pronoun(v.Norm(v.Chunks[k+4].Head)) || v.Chunks[k+5].Kind != clause.NP || elided(v, k+5) || !classOf(v, k+5).has("person") {
		return -1
	}
	return k + 5
}

// pronoun reports whether a word stands for people or things named before.
func pronoun(norm string) bool {
	switch norm {
	case "them", "whom", "which", "these", "those":
		return true
	}
	return false
}

// counted is the kind of the counted, where the measure says more than the noun: people who protest are protesters, nobody is
// destroyed, and no thing is arrested or hurt.
func counted(d *draft, noun []text.Token, kind string) string {
	switch {
	case elidedKind(d.measure) == "thing":
		return "thing"
	case kind == "thing" && d.measure != Deployed && d.measure != Missing:
		return elidedKind(d.measure) // "12 homicides"
	case d.measure == Protested && kind == "person":
		return "protester"
	case d.measure == Detained && (kind == "person" || kind == "civilian" || kind == "militant" && criminals(noun)) && len(noun) > 1 && lexicon.Listed("word of suspicion", noun[0].Norm) && noun[1].Norm != "member" && noun[1].Norm != "members":
		return "detainee"
	}
	return kind
}

// criminals reports whether the words of a noun phrase name people of a common crime: "kidnappers and cattle rustlers".
func criminals(noun []text.Token) bool {
	return slices.ContainsFunc(noun, func(t text.Token) bool { return lexicon.Listed("common criminal", t.Norm) })
}

// elided reports whether the counted phrase at chunk k has no noun of its own.
func elided(v *clause.View, k int) bool {
	c := &v.Chunks[k]
	if c.Noun < 0 || c.Noun >= c.End {
		return true
	}
	switch v.Norm(c.Head) {
	case "others", "one", "them", "more", "other", "whom", "which", "these", "those":
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

// maxDonor is how many sentences back the noun of a count of things may stand.
const maxDonor = 1

// thingDonor is the noun for which draft i, a count of things without one, stands: that of the nearest count of the same measure
// before it, else of the nearest after it in the sentence.
func thingDonor(drafts []draft, i int) (countedNoun, bool) {
	d := &drafts[i]
	donates := func(o *draft) bool {
		return o.measure == d.measure && !elided(o.in.view, o.np) && (o.np != d.np || o.in != d.in) && (o.rule != ruleSubset || d.rule == ruleSubset)
	}
	for j := i - 1; j >= 0 && d.in.index-drafts[j].in.index <= maxDonor; j-- {
		if o := &drafts[j]; donates(o) {
			return countedNoun{o.in, o.np}, true
		}
	}
	for j := i + 1; j < len(drafts) && drafts[j].in == d.in; j++ {
		if o := &drafts[j]; donates(o) {
			return countedNoun{o.in, o.np}, true
		}
	}
	return countedNoun{}, false
}

// suicide reports whether the draft counts attackers who killed themselves; no one else is meant by "leaving two dead".
func (d *draft) suicide() bool {
	if d.pred == nil {
		return false
	}
	l := lexicon.Lemma(d.in.view.Norm(d.in.view.Chunks[d.pred.VG].Main))
	return l == "blow" || l == "detonate"
}
