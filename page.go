package kfacts

import (
	"strings"

	"kfacts/internal/actor"
	"kfacts/internal/attribution"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/number"
	"kfacts/internal/text"
	"kfacts/internal/timex"
)

// A page is one document on its way through the stages.
type page struct {
	input        string
	sentences    []text.Sentence
	readings     []reading
	attributions []attribution.Attribution
	scope        *attribution.Scope
	names        *lexicon.Names // nil for those of the tables
	context      *actor.Context
	anchor       timex.Anchor
}

// read tags and parses the sentences and finds who says what, and when.
func (p *page) read(given timex.Anchor) {
	times, anchor := timex.Resolve(p.sentences, given)
	p.anchor = anchor
	p.readings = make([]reading, len(p.sentences))
	for i := range p.sentences {
		s := &p.sentences[i]
		s.Tag()
		r := reading{Sentence: s, index: i, numbers: number.Find(s), times: times[i]}
		r.view = clause.Parse(s, parserNumbers(s, r.numbers), parserTimes(r.times))
		p.readings[i] = r
	}
	p.attributions = attribution.Find(p.input, p.sentences)
	p.scope = attribution.NewScope(p.attributions)
	p.context = actor.New(p.names).NewContext(p.sentences)
}

func parserTimes(in []timex.Mention) []clause.Range {
	out := make([]clause.Range, len(in))
	for i, m := range in {
		out[i] = clause.Range{First: m.First, End: m.Last}
	}
	return out
}

func parserNumbers(s *text.Sentence, in []number.Mention) []clause.Number {
	out := make([]clause.Number, len(in))
	for i, m := range in {
		out[i] = clause.Number{Range: clause.Range{First: m.First, End: m.End}, Outer: clause.Range{First: m.ModFirst, End: m.ModEnd}, Count: countable(s, &in[i]), One: m.High == 1}
	}
	return out
}

// countable reports whether a number can be a fact's: a count, or an amount of something seized ("960 kilograms of
// cocaine", but not "a 400-gramme stick").
func countable(s *text.Sentence, m *number.Mention) bool {
	if m.Kind == number.Mass || m.Kind == number.Volume {
		return strings.IndexByte(s.Tokens[m.End-1].Norm, '-') < 0
	}
	return m.Kind == number.Count
}

// facts finds the facts of the page, in order of place.
func (p *page) facts() []Fact { return p.assemble(p.drafts()) }

func (p *page) drafts() []draft {
	var drafts []draft
	for i := range p.readings {
		drafts = append(drafts, measured(&p.readings[i])...)
	}
	return drafts
}

// mentions fills in what the facts were built from.
func (p *page) mentions(doc *Document) {
	for i := range p.readings {
		doc.Numbers = appendNumbers(doc.Numbers, p.input, p.readings[i].numbers)
		doc.Actors = append(doc.Actors, p.actors(&p.readings[i])...)
		doc.Dates = appendDates(doc.Dates, p.readings[i].times, p.input)
	}
	for i := range p.attributions {
		if !p.attributions[i].Quoted { // what is said inside a quotation, its speaker passes on
			doc.Attributions = append(doc.Attributions, toAttribution(&p.attributions[i]))
		}
	}
}
