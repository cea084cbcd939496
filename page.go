package kfacts

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"kfacts/internal/actor"
	"kfacts/internal/attribution"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/number"
	"kfacts/internal/slab"
	"kfacts/internal/text"
	"kfacts/internal/timex"
)

// A page is one document on its way through the stages. Most sentences of most documents hold no fact, so a sentence is
// tagged and parsed when a stage first asks for it, and only the sentences that can hold a fact are asked for to begin with.
type page struct {
	*memory
	input        string
	sentences    []text.Sentence
	given        timex.Anchor // the day of writing; zero where the text must tell it
	times        *timex.Document
	attributions []attribution.Attribution
	scope        *attribution.Scope
	names        *lexicon.Names // nil for those of the tables
	context      *actor.Context
	measures     []customMeasure // the user's own
	naming       bool            // features keep their names, to fit weights on
}

func newPage(input string, kept []text.Span, given timex.Anchor, names *lexicon.Names) *page {
	p := &page{memory: memories.Get().(*memory), input: input, names: names, given: given}
	p.sentences = p.buffer.Split(input, kept)
	p.times = timex.NewDocument(p.sentences, given)
	return p
}

// tokenize returns the tokens of a stretch of some text, for which the tables are asked as for those of the page.
func (p *page) tokenize(s string, at text.Span) []text.Token {
	tokens := text.Tokenize(s, at)
	p.buffer.KnowAll(tokens)
	return tokens
}

// A memory is what one page after another is read in.
type memory struct {
	buffer   text.Buffer // of the sentences
	views    clause.Memory
	readings []reading  // by sentence, where asked for
	verbs    []gateVerb // of the sentence at the gate
	phrases  slab.Slab[doerPhrase]
	options  []option // of the fact at hand
}

var memories = sync.Pool{New: func() any { return &memory{} }}

// release gives the page's memory to the next page; nothing of this one but what its facts hold may be used any more.
func (p *page) release() {
	p.buffer.Clear()
	p.views.Clear()
	p.phrases.Clear()
	clear(p.readings)
	p.readings = p.readings[:0]
	clear(p.options)
	p.options = p.options[:0]
	memories.Put(p.memory)
	p.memory, p.sentences = nil, nil
}

// known returns what is known of sentence i.
func (p *page) known(i int) *reading {
	if len(p.readings) == 0 {
		p.readings = slices.Grow(p.readings, len(p.sentences))[:len(p.sentences)]
	}
	return &p.readings[i]
}

// numbers returns the numbers of sentence i, which has no tags yet. Tags tell more of "one" alone.
func (p *page) numbers(i int) []number.Mention {
	r := p.known(i)
	if !r.counted {
		r.counted, r.numbers = true, number.Find(&p.sentences[i])
	}
	return r.numbers
}

// tagged returns sentence i with its tags and numbers.
func (p *page) tagged(i int) *reading {
	r := p.known(i)
	if r.Sentence == nil {
		s := &p.sentences[i]
		p.buffer.Know(s)
		s.Tag()
		numbers := r.numbers
		if !r.counted || slices.ContainsFunc(s.Tokens, func(t text.Token) bool { return t.Norm == "one" }) {
			numbers = number.Find(s)
		}
		*r = reading{Sentence: s, index: i, numbers: numbers, counted: true}
		r.view = p.views.New(s, parserNumbers(s, r.numbers))
	}
	return r
}

// reading returns sentence i parsed, with its time expressions.
func (p *page) reading(i int) *reading {
	r := p.tagged(i)
	if !r.parsed {
		r.parsed = true
		r.times = p.times.Mentions(i)
		r.view.Parse(parserTimes(r.times))
	}
	return r
}

// facts finds the facts of the page, in order of place.
func (p *page) facts() []Fact {
	drafts := p.drafts()
	if len(drafts) == 0 {
		return []Fact{}
	}
	last := 0
	for i := range drafts {
		last = max(last, drafts[i].in.index)
	}
	p.resolve(last + maxTimeAhead)
	return p.assemble(drafts)
}

// maxBefore is how many sentences before a number may say what it is of: "cases".
const maxBefore = 3

func (p *page) drafts() []draft {
	var drafts []draft
	var told Measure
	hurt := false
	for i := range p.sentences {
		before := len(drafts)
		if p.promising(i) || customPromising(p.measures, &p.sentences[i]) || told != "" && tallies(&p.sentences[i]) {
			drafts = append(drafts, measured(p.reading(i), p.measures, preceding{told, hurt, p.sentences[max(0, i-maxBefore):i]})...)
		}
		told = lastTold(drafts[before:])
		hurt = slices.ContainsFunc(drafts[before:], func(d draft) bool { return d.measure == Wounded })
	}
	return drafts
}

// promising reports whether sentence i can hold a fact: by its words alone, by what stands beside them, and then by its tags
// too.
func (p *page) promising(i int) bool {
	s := &p.sentences[i]
	if question(s) {
		return false
	}
	g := newGate(s, p.verbs)
	if p.verbs = g.verbs; !g.passes() {
		return false
	}
	p.buffer.Know(s)
	if !s.Tagged && !g.promising(func() []number.Mention { return p.numbers(i) }) {
		return false
	}
	r := p.tagged(i)
	return g.promising(func() []number.Mention { return r.numbers })
}

// resolve finds who says what in the sentences up to last, and when in the whole document: what the parts of a fact other than
// its count are read from.
func (p *page) resolve(last int) {
	tag := func(i int) { p.tagged(i) }
	for i := range p.sentences {
		p.buffer.Know(&p.sentences[i])
	}
	p.times.Resolve()
	p.attributions = attribution.FindUntil(p.input, p.sentences, last, tag)
	p.scope = attribution.NewScope(p.attributions)
	p.context = actor.New(p.names).NewContext(p.sentences, tag)
}

// written returns the day of writing. Where the text must tell it, every word of its head is asked for.
func (p *page) written() timex.Anchor {
	if p.given == (timex.Anchor{}) {
		for i := range p.sentences[:min(len(p.sentences), timex.DatelineSentences)] {
			p.buffer.Know(&p.sentences[i])
		}
	}
	return p.times.Anchor()
}

func parserTimes(in []timex.Mention) []clause.Range {
	if len(in) == 0 {
		return nil
	}
	out := make([]clause.Range, len(in))
	for i, m := range in {
		out[i] = clause.Range{First: m.First, End: m.Last}
	}
	return out
}

// crowd is the least number of people that make a crowd.
const crowd = 20

func parserNumbers(s *text.Sentence, in []number.Mention) []clause.Number {
	if len(in) == 0 {
		return nil
	}
	out := make([]clause.Number, len(in))
	for i, m := range in {
		out[i] = clause.Number{Range: clause.Range{First: m.First, End: m.End}, Outer: clause.Range{First: m.ModFirst, End: m.ModEnd}, Count: countable(s, &in[i]), One: m.High == 1, Many: m.High >= crowd, Hundreds: m.Low >= 100 || m.Modifier == number.AtMost && m.High >= 100}
	}
	return out
}

// countable reports whether a number can be a fact's: a count, or an amount of something seized or destroyed ("960
// kilograms of cocaine", "40 hectares of poppy", but not "a 400-gramme stick").
func countable(s *text.Sentence, m *number.Mention) bool {
	if t := &s.Tokens[m.First]; m.Span.Start > t.Start && unicode.IsUpper(rune(t.Text[m.Span.Start-t.Start-1])) {
		return false // a part of a name: "AT4"
	}
	if m.Kind == number.Compound {
		return sized(s, m)
	}
	if m.Kind == number.Mass || m.Kind == number.Volume || m.Kind == number.Area {
		return strings.IndexByte(s.Tokens[m.End-1].Norm, '-') < 0
	}
	if m.Kind == number.Other && m.Unit == "times" {
		return m.ModFirst > 0 && lexicon.Listed("verb of attack", s.Tokens[m.ModFirst-1].Norm) // "was hit four times"
	}
	return m.Kind == number.Count || m.Kind == number.Compound && m.Unit == "strong" // "a 3,000-strong crowd"
}

// sized reports whether a compound says how many people a group has: "a four-man crew", "a 2,000-strong mob".
func sized(s *text.Sentence, m *number.Mention) bool {
	if m.Unit != "man" && m.Unit != "member" && m.Unit != "strong" && m.Unit != "person" {
		return false
	}
	for i := m.End; i < len(s.Tokens) && i < m.End+3; i++ {
		if lexicon.Listed("sized group", s.Tokens[i].Norm) {
			return true
		}
	}
	return false
}

// mentions fills in what the facts were built from.
func (p *page) mentions(doc *Document) {
	doc.Numbers, doc.Dates, doc.Actors, doc.Attributions = []Number{}, []Date{}, []Actor{}, []Attribution{}
	p.resolve(len(p.sentences) - 1)
	for i := range p.sentences {
		r := p.reading(i)
		doc.Numbers = appendNumbers(doc.Numbers, p.input, r.numbers)
		doc.Actors = append(doc.Actors, p.actors(r)...)
		doc.Dates = appendDates(doc.Dates, r.times, p.input)
	}
	for i := range p.attributions {
		if a := &p.attributions[i]; !a.Quoted && !a.Embedded { // what is said inside a quotation, its speaker passes on
			doc.Attributions = append(doc.Attributions, toAttribution(a))
		}
	}
}
