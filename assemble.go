package kfacts

import (
	"math"

	"kfacts/internal/actor"
	"kfacts/internal/attribution"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/number"
	"kfacts/internal/text"
)

// span is the stretch of input from token first to before token end.
func (r *reading) span(first, end int) Span {
	return Span{r.Tokens[first].Start, r.Tokens[end-1].End}
}

// assemble turns drafts into facts: value, actor, source, dates, doer and flags.
func (p *page) assemble(drafts []draft) []Fact {
	facts := make([]Fact, len(drafts))
	for i := range drafts {
		d := &drafts[i]
		facts[i] = Fact{Measure: d.measure, Count: p.count(d), Sentence: Span(d.in.Span)}
	}
	for i := range drafts {
		d, f := &drafts[i], &facts[i]
		a := p.scope.Of(text.Span(f.Count.Span))
		f.Actor = p.actor(drafts, i)
		f.Source = p.source(d, a)
		f.Date, f.Reported = p.when(drafts, facts, i, a)
		f.By = p.by(drafts, facts, i)
		f.Flags = flags(d, a)
		e := evidenceOf(d, f)
		e.confidences(f)
	}
	return facts
}

// count gives the value of the draft's number: a number mention, a singular indefinite, or a zero.
func (p *page) count(d *draft) Count {
	c := &d.in.view.Chunks[d.np]
	if c.Num >= 0 {
		n := &d.in.numbers[c.Num]
		if d.toll && n.Modifier == number.Exact {
			n = passed(d, *n)
		}
		return Count{Text: p.input[n.Span.Start:n.Span.End], Span: Span(n.Span), Low: bound(n.Low), High: bound(n.High), Modifier: Modifier(n.Modifier), Confidence: 0.97}
	}
	value := 1.0
	if d.zeroAt > 0 {
		value = 0
		s := d.in.span(d.zeroAt-1, d.zeroAt)
		return Count{Text: p.input[s.Start:s.End], Span: s, Low: &value, High: &value, Modifier: Exact, Confidence: 0.9}
	}
	first, end := c.First, c.First+1
	if c.Det == clause.Indefinite && first > 0 && d.in.Tokens[first-1].Norm == "not" {
		value = 0 // "not a single person"
		first--
		if d.in.Tokens[end].Norm == "single" {
			end++
		}
	}
	if c.Det == clause.No || c.Det == clause.Any {
		value = 0
		if c.Noun >= 0 && c.Noun < c.End && d.in.Tokens[c.Noun].Norm == "one" {
			end = c.Noun + 1
		}
	}
	s := d.in.span(first, end)
	return Count{Text: p.input[s.Start:s.End], Span: s, Low: &value, High: &value, Modifier: Exact, Confidence: 0.95}
}

// passed bounds a toll that has "crossed 2,200" or "nears 300".
func passed(d *draft, n number.Mention) *number.Mention {
	for i := n.First - 1; i >= 0 && i > n.First-4; i-- {
		switch d.in.Tokens[i].Norm {
		case "passes", "passed", "pass", "crosses", "crossed", "cross", "tops", "topped", "top", "exceeds", "exceeded", "surpasses", "surpassed", "past":
			n.Modifier, n.High = number.MoreThan, math.Inf(1)
		case "nears", "neared", "nearing", "near", "approaches", "approached":
			n.Modifier = number.Nearly
		}
	}
	return &n
}

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
			return Actor{Kind: elidedKind(d.measure), Confidence: 0.6}
		}
	}
	first, end := c.Noun, nounEnd(v, k)
	for first < end-1 && in.Tokens[first].Norm == "other" {
		first++
	}
	s := in.span(first, end)
	class := p.context.Actor(in.Tokens[first:end], in.index)
	class.Kind = counted(d, in.Tokens[first:end], class.Kind)
	return Actor{Text: p.input[s.Start:s.End], Span: s, Name: p.input[s.Start:s.End], Country: class.Country, Kind: class.Kind, Confidence: 0.8}
}

// predicated is the noun phrase that says what the counted part of a whole is, or -1: "seven of them children", "13 of whom
// were children", "one of the dead was a nurse".
func predicated(v *clause.View, k int) int {
	c := &v.Chunks[k]
	if !c.Parted {
		return -1
	}
	j := k + 1
	if j < len(v.Chunks) && v.Chunks[j].Kind == clause.VG && v.Chunks[j].Copula {
		j++
	} else if !pronoun(v.Norm(c.Head)) {
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
	case d.measure == Detained && (kind == "person" || kind == "civilian") && len(noun) > 1 && lexicon.Listed("word of suspicion", noun[0].Norm):
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

// source is who makes the claim, or nil where the writer does.
func (p *page) source(d *draft, a *attribution.Attribution) *Source {
	if a == nil {
		return p.teller(d)
	}
	s := &Source{Text: p.input[a.Source.Start:a.Source.End], Span: Span(a.Source), Confidence: 0.85}
	s.Name = s.Text
	if a.Name != "" {
		s.Name = a.Name
	}
	name := text.Tokenize(s.Name, text.Span{End: len(s.Name)})
	class := p.context.Source(name, d.in.index)
	s.Country, s.Kind = class.Country, class.Kind
	if a.Reports && actor.UnknownName(name) && !class.Known {
		s.Country, s.Kind = "", actor.Media // "Telegrafo reported"
	}
	if a.Via.End > a.Via.Start {
		s.Via = p.input[a.Via.Start:a.Via.End]
	}
	return s
}

// teller is who puts a toll at a number, where no verb of saying governs it: "Officials put the toll at 92".
func (p *page) teller(d *draft) *Source {
	if !d.toll {
		return nil
	}
	v := d.in.view
	for i := range v.Preds {
		pred := &v.Preds[i]
		switch v.Norm(v.Chunks[pred.VG].Main) {
		case "put", "puts", "placed", "places", "estimated", "estimates":
		default:
			continue
		}
		if v.Chunks[pred.VG].Passive || !has(pred.Object, d.trigger) || len(pred.Subject) == 0 {
			continue
		}
		np := &v.Chunks[pred.Subject[0]]
		if elided(v, pred.Subject[0]) || d.in.Tokens[np.Head].Tag == text.PRP {
			continue
		}
		s := d.in.span(np.First, np.End)
		name := p.input[s.Start:s.End]
		class := p.context.Source(d.in.Tokens[np.First:np.End], d.in.index)
		return &Source{Text: name, Span: s, Name: name, Country: class.Country, Kind: class.Kind}
	}
	return nil
}

// flags lists how the fact stands to others, in the order of the constants.
func flags(d *draft, a *attribution.Attribution) []Flag {
	out := []Flag{}
	if d.rule == ruleSubset {
		out = append(out, Subset)
	}
	if d.in.view.Chunks[d.np].More {
		out = append(out, Additional)
	}
	if d.toll {
		out = append(out, Cumulative)
	}
	if d.planned {
		out = append(out, Planned)
	}
	if a != nil && a.Denies() {
		out = append(out, Denied)
	}
	return out
}
