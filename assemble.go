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
		f.Source = p.source(d, a)
		f.Actor = p.actor(drafts, facts, i)
		f.Date, f.Reported = p.when(drafts, facts, i, a)
		f.By = p.by(drafts, facts, i)
		f.Flags = flags(d, a)
		e := p.evidenceOf(d, f)
		e.confidences(f)
		if p.naming {
			d.evidence = e
		}
	}
	return facts
}

// count gives the value of the draft's number: a number mention, a singular indefinite, or a zero.
func (p *page) count(d *draft) Count {
	c := &d.in.view.Chunks[d.np]
	if c.Num >= 0 {
		n := &d.in.numbers[c.Num]
		if n.First > 0 && n.Low == 1 && n.High == 1 && d.in.Tokens[n.First].Norm == "one" && d.in.Tokens[n.First-1].Norm == "not" {
			none := 0.0 // "not one person"
			s := d.in.span(n.First-1, n.End)
			return Count{Text: p.input[s.Start:s.End], Span: s, Low: &none, High: &none, Modifier: Exact}
		}
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
	count := Count{Text: p.input[s.Start:s.End], Span: s, Low: &value, High: &value, Modifier: Exact, Confidence: 0.95}
	if c.Det == clause.Indefinite && first > 0 && lexicon.Listed("unit of goods", d.in.view.Norm(c.Head)) && (d.in.Tokens[first-1].Norm == "over" || d.in.Tokens[first-1].Norm == "than" && first > 1 && d.in.Tokens[first-2].Norm == "more") {
		count.Modifier, count.High = MoreThan, nil // "over a ton"
	}
	return count
}

// passed bounds a toll that has "crossed 2,200" or "nears 300".
func passed(d *draft, n number.Mention) *number.Mention {
	for i := n.First - 1; i >= 0 && i > n.First-4; i-- {
		switch w := d.in.Tokens[i].Norm; {
		case lexicon.Listed("passing verb", w):
			n.Modifier, n.High = number.MoreThan, math.Inf(1)
		case lexicon.Listed("nearing verb", w):
			n.Modifier = number.Nearly
		}
	}
	return &n
}

// source is who makes the claim, or nil where the writer does.
func (p *page) source(d *draft, a *attribution.Attribution) *Source {
	if a == nil {
		return nil
	}
	at := a.Source
	if a.Antecedent.End > a.Antecedent.Start {
		at = a.Antecedent
	}
	s := &Source{Text: p.input[at.Start:at.End], Span: Span(at), Confidence: 0.85}
	s.Name = s.Text
	if a.Name != "" {
		s.Name = a.Name
	}
	name := p.tokenize(s.Name, text.Span{End: len(s.Name)})
	class := p.context.Source(name, d.in.index)
	if a.Role.End > a.Role.Start { // "the mayor, Ann Ruiz": the name says little of who she is
		words := p.tokenize(p.input, a.Role)
		if role := p.context.Source(words, d.in.index); role.Known && !class.Known {
			class = role
		}
	}
	s.Country, s.Kind = class.Country, class.Kind
	if a.Reports && actor.UnknownName(name) && !class.Known {
		s.Country, s.Kind = "", actor.Media // "Telegrafo reported"
	}
	if a.Via.End > a.Via.Start {
		s.Via = p.input[a.Via.Start:a.Via.End]
	}
	return s
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
