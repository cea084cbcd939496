package kfacts

import (
	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// actor names who or what is counted. Where the noun is left out, it is the noun of the nearest counted phrase that fits.
func (p *page) actor(drafts []draft, i int) Actor {
	d := &drafts[i]
	v := d.in.view
	c := &v.Chunks[d.np]
	k := d.np
	in := d.in
	if j := d.trigger; d.toll && elided(v, k) && j+2 < len(v.Chunks) && v.Chunks[j+1].Kind == clause.Prep && v.Chunks[j+1].Word == "of" &&
		v.Chunks[j+2].Kind == clause.NP && !elided(v, j+2) && classOf(v, j+2).has("person") {
		k, c = j+2, &v.Chunks[j+2] // "the number of soldiers who died has risen to 2,900"
	} else if j := predicated(v, k); j >= 0 {
		k, c = j, &v.Chunks[j]
	} else if elided(v, k) {
		if donor := nounDonor(drafts, i); donor != nil {
			in, v, k = donor.in, donor.in.view, donor.np
			c = &v.Chunks[k]
		} else if j := uncounted(d); j >= 0 {
			k, c = j, &v.Chunks[j]
		} else {
			class := p.ofSufferer(d, actor.Class{Kind: elidedKind(d.measure)})
			return Actor{Kind: class.Kind, Country: class.Country}
		}
	}
	first, end := c.Noun, nounEnd(v, k)
	for first < end-1 && in.Tokens[first].Norm == "other" {
		first++
	}
	s := in.span(first, end)
	class := p.context.Actor(in.Tokens[first:end], in.index)
	class.Kind = counted(d, in.Tokens[first:end], class.Kind)
	class = p.ofSufferer(d, class)
	return Actor{Text: p.input[s.Start:s.End], Span: s, Name: p.input[s.Start:s.End], Country: class.Country, Kind: class.Kind}
}

// ofSufferer gives people of no known kind that of the force that lost them: "the army suffered 12 dead", "Russia lost 400 men".
func (p *page) ofSufferer(d *draft, class actor.Class) actor.Class {
	if class.Kind != "person" || class.Country != "" || d.pred == nil || d.rule != ruleObject || len(d.pred.Agent) == 0 ||
		!lexicon.Listed("losing verb", lexicon.Lemma(d.in.view.Norm(d.in.view.Chunks[d.pred.VG].Main))) {
		return class
	}
	np := &d.in.view.Chunks[d.pred.Agent[0]]
	if np.Noun < 0 || np.Noun >= np.End {
		return class
	}
	switch by := p.context.By(d.in.Tokens[np.Noun:np.End], d.in.index); {
	case fighters(by.Kind):
		class.Kind, class.Country = by.Kind, by.Country
	case by.Kind == "government" && d.measure != Missing:
		class.Kind, class.Country = "military", by.Country
	}
	return class
}

// predicated is the noun phrase that says what the counted part of a whole is, or -1: "seven of them children", "13 of whom
// were children", "one of the dead was a nurse".
func predicated(v *clause.View, k int) int {
	c := &v.Chunks[k]
	j := k + 1
	if k+3 < len(v.Chunks) && v.Chunks[k+1].Kind == clause.Prep && v.Chunks[k+1].Word == "of" && v.Chunks[k+2].Kind == clause.Rel && elided(v, k) {
		j = k + 3
	} else if !c.Parted {
		return -1
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
