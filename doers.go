package kfacts

import (
	"slices"

	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// by is who did what draft i counts, where the text says so.
func (p *page) by(drafts []draft, facts []Fact, i int) *Actor {
	d := &drafts[i]
	d.doer = doer{}
	if whole := wholeOf(drafts, i); whole >= 0 {
		d.doer = drafts[whole].doer
		return facts[whole].By
	}
	options := p.doerOptions(drafts, facts, i)
	if len(options) == 1 {
		return nil
	}
	followEach(options, drafts, i, func(d *draft, o *option) bool { return d.doer == o.doer })
	best, probability := likeliest(options)
	if best == 0 {
		return nil
	}
	d.doer = options[best].doer
	return p.doer(d.doer, probability)
}

// A doer is a phrase that may name who did it: tokens first to before end of a reading; zero for nobody.
type doer struct {
	in         *reading
	first, end int
}

// doer makes an actor of the phrase.
func (p *page) doer(x doer, probability float64) *Actor {
	s := x.in.span(x.first, x.end)
	class := p.context.By(x.in.Tokens[x.first:x.end], x.in.index)
	name := p.input[s.Start:s.End]
	return &Actor{Text: name, Span: s, Name: name, Country: class.Country, Kind: class.Kind, Confidence: rounded(probability)}
}

// harm holds the measures that somebody may have done elsewhere in the sentence.
var harm = map[Measure]bool{Seized: true, Detained: true, Killed: true, Wounded: true, Casualties: true, Abducted: true, Infected: true, Destroyed: true, Attacks: true, Missing: true, Displaced: true}

// done reports whether somebody may have done elsewhere in the text what the measure counts.
func done(m Measure) bool { return harm[m] || m == Territory || m == Released }

// A doerPhrase is what a chunk says of who did it, whichever draft is asked about: each is found once, when first asked for.
type doerPhrase struct {
	asked      bool
	first, end int // of phrase
	event      answer
	classed    doer // of whom class is: he whose words start in the chunk and were asked for last
	class      actor.Class
	patient    string // the kind of those whom the chunk names, once asked for
	listed     *draft // the last that had an option whose words start in the chunk
}

// harmedClass is the kind of those whom chunk k names.
func (s *doerPhrase) harmedClass(v *clause.View, k int) string {
	if s.patient == "" {
		s.patient = actor.Classify(nounTokens(v, k)).Kind
	}
	return s.patient
}

// said is the doerPhrase of chunk k.
func (f *doerFinder) said(in *reading, k int) *doerPhrase {
	if in.phrases == nil {
		in.phrases = f.p.phrases.Take(len(in.view.Chunks))
	}
	return &in.phrases[k]
}

// class is what the words of a doer say of him.
func (f *doerFinder) class(x doer) actor.Class {
	s := f.said(x.in, x.in.view.At[x.first])
	if s.classed != x {
		s.classed, s.class = x, actor.ClassifyBy(x.in.Tokens[x.first:x.end])
	}
	return s.class
}

// phrase is the noun phrase at chunk k, unless it is the draft's own, where it can act, or, where it is an event or a weapon,
// whoever its words say is behind it: "a Taliban attack", "a bomb planted by rebels".
func (f *doerFinder) phrase(k int) (first, end int) {
	if f.in == f.d.in && k == f.d.np {
		return 0, 0
	}
	s := f.said(f.in, k)
	if !s.asked {
		s.asked = true
		s.first, s.end = f.acting(k)
	}
	return s.first, s.end
}

// acting finds phrase.
func (f *doerFinder) acting(k int) (first, end int) {
	c := &f.v.Chunks[k]
	if elided(f.v, k) {
		return 0, 0
	}
	if f.v.S.Tokens[c.Head].Tag == text.PRP || c.Det == clause.No || lexicon.Listed("nobody", f.v.Norm(c.Head)) {
		return 0, 0
	}
	if t := lexicon.ThingClasses(f.v.Norm(c.Head)); len(t) > 0 && (t[0] == "place" || t[0] == "building") && !c.Proper {
		return 0, 0
	}
	if at := f.group(k); at > 0 {
		return at, c.End
	}
	if lexicon.Doer(f.v.Norm(c.Head)) != "" {
		if first, end := f.behindBy(k); end > first {
			return first, end // "a drone flown by the rebels"
		}
	}
	if !f.isEvent(k) {
		np := f.v.S.Tokens[c.Noun:c.End]
		if known := actor.ClassifyBy(np).Known || c.Proper || f.v.S.Tokens[c.Head].Tag != text.NN; known && actor.CanAct(np) {
			return c.Noun, nounEnd(f.v, k)
		}
		return 0, 0 // "overeagerness": a singular noun that no table has is rarely a person
	}
	return f.behind(k)
}

// group is the token of the group noun whose members the phrase at chunk k counts: "a mob of about 500 men"; 0 for none.
func (f *doerFinder) group(k int) int {
	c := &f.v.Chunks[k]
	first := c.First
	if k > 1 && f.v.Chunks[k-1].Kind == clause.Prep && f.v.Chunks[k-1].Word == "of" && f.v.Chunks[k-2].Kind == clause.NP {
		first = f.v.Chunks[k-2].Head
	}
	if c.Num < 0 {
		return 0
	}
	for i := first; i+1 < c.Noun; i++ {
		if f.v.Norm(i+1) == "of" && lexicon.Listed("collective noun", f.v.Norm(i)) && actor.CanAct(f.v.S.Tokens[i:i+1]) {
			return i
		}
	}
	return 0
}

// isEvent reports whether the noun phrase at chunk k names an attack or a weapon.
func (f *doerFinder) isEvent(k int) bool {
	return f.said(f.in, k).event.of(func() bool { return namesEvent(f.v.Norm(f.v.Chunks[k].Head)) })
}

func namesEvent(head string) bool {
	if row, ok := lexicon.MeasureNoun(head); ok && (row.Kind == "thing" || row.Of != "" && row.Counted != "") {
		return true
	}
	if lexicon.Listed("mutual event", head) || lexicon.Listed("operation", head) {
		return true
	}
	classes := lexicon.ThingClasses(head)
	return len(classes) > 0 && (classes[0] == "weapon" || classes[0] == "event" || classes[0] == "ordnance")
}

// behind finds who is behind the event at chunk k: after "by", or in its own words before the head.
func (f *doerFinder) behind(k int) (first, end int) {
	if first, end = f.behindBy(k); end > first {
		return first, end
	}
	return f.behindWords(k)
}

// behindBy finds who stands after "by" behind the event at chunk k: "an attack on the village by rebels".
func (f *doerFinder) behindBy(k int) (first, end int) {
	for j := k + 1; j+1 < len(f.v.Chunks) && j < k+7; j++ {
		c := &f.v.Chunks[j]
		if c.Kind == clause.Prep && c.Word == "by" && j+3 < len(f.v.Chunks) && f.v.Chunks[j+1].Kind == clause.Adj && f.v.Chunks[j+2].Kind == clause.Conj && f.v.Chunks[j+3].Kind == clause.NP {
			if n := &f.v.Chunks[j+3]; n.Noun < n.End && actor.CanAct(f.v.S.Tokens[n.Noun:n.End]) {
				return f.v.Chunks[j+1].First, n.End // "by Russian and regime warplanes"
			}
		}
		if c.Kind == clause.Prep && (c.Word == "by" || c.Word == "with" && j == k+1 && lexicon.Listed("mutual event", f.v.Norm(f.v.Chunks[k].Head))) && f.v.Chunks[j+1].Kind == clause.NP {
			if n := &f.v.Chunks[j+1]; n.Noun < n.End && !f.isEvent(j+1) && actor.CanAct(f.v.S.Tokens[n.Noun:n.End]) {
				return n.Noun, n.End
			}
		}
		if c.Kind == clause.VG && c.Finite || c.Kind == clause.Sub || c.Kind == clause.Conj {
			break
		}
	}
	return 0, 0
}

// behindWords finds who is behind the event at chunk k in its own words before the head: "a Taliban attack".
func (f *doerFinder) behindWords(k int) (first, end int) {
	c := &f.v.Chunks[k]
	if k > 0 && f.v.Chunks[k-1].Kind == clause.NP && f.v.Chunks[k-1].Num < 0 && f.v.Chunks[k-1].Noun < f.v.Chunks[k-1].End && f.v.S.Tokens[f.v.Chunks[k-1].Head].Tag.Proper() {
		n := &f.v.Chunks[k-1]
		if kind := actor.ClassifyBy(f.v.S.Tokens[n.Noun:n.End]).Kind; fighters(kind) || kind == "government" && !actor.IsTown(f.v.S.Tokens[n.Noun:n.End]) {
			return n.Noun, n.End // "US drone strike kills four": two phrases to the parser
		}
	}
	for end = c.Head; end > c.Noun; end-- {
		if w := f.v.Norm(end - 1); w == "'s" || w == "'" {
			end--
			break
		}
		if modifier := f.v.S.Tokens[c.Noun:end]; (modifier[len(modifier)-1].Tag.Noun() || actor.Named(modifier)) && lexicon.ThingClasses(modifier[len(modifier)-1].Norm) == nil && (actor.Named(modifier) || actor.CanAct(modifier)) {
			if kind := actor.ClassifyBy(modifier).Kind; fighters(kind) || kind == "government" && !actor.IsTown(modifier) {
				return c.Noun, end
			}
		}
	}
	if end > c.Noun && actor.CanAct(f.v.S.Tokens[c.Noun:end]) {
		if w := f.v.Norm(min(end, c.End-1)); w == "'s" || w == "'" {
			return c.Noun, end
		}
	}
	return 0, 0
}

// acts reports whether the clause of the predicate tells what came with the harm: "were wounded as police used tear gas".
func (f *doerFinder) acts(p *clause.Predicate) bool {
	for j := p.VG - 1; j >= 0 && j > p.VG-6; j-- {
		if c := &f.v.Chunks[j]; c.Kind == clause.Sub || c.Kind == clause.Prep && c.Word == "as" {
			return c.Word == "as" || c.Word == "when" || c.Word == "after" || c.Word == "while"
		}
	}
	return false
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}

// doesHarm reports whether the verb of the predicate is one whose subject may have done the draft's harm.
func (f *doerFinder) doesHarm(p *clause.Predicate) bool {
	main := f.v.Chunks[p.VG].Main
	for _, row := range lexicon.DoerVerb(lexicon.Lemma(f.v.Norm(main))) {
		if row.Measures != nil && !slices.Contains(row.Measures, string(f.d.measure)) {
			continue
		}
		if row.With == "-" {
			return true
		}
		for i := main + 1; i < len(f.v.S.Tokens) && i <= main+3; i++ {
			if f.v.Norm(i) == row.With {
				return true
			}
		}
	}
	return false
}

// contrast reports whether "while" sets the clause of the predicate against the draft's: another event.
func (f *doerFinder) contrast(p *clause.Predicate) bool {
	if f.in != f.d.in {
		return false
	}
	for k := min(p.VG, f.d.np); k < max(p.VG, f.d.np); k++ {
		if c := &f.v.Chunks[k]; c.Kind == clause.Sub && (c.Word == "while" || c.Word == "whereas") {
			return true
		}
	}
	return false
}
