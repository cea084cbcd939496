package kfacts

import (
	"slices"

	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// by is who did it, where the clause or the one it hangs on says so.
func (p *page) by(d *draft, harmed string) *Actor {
	f := doerFinder{p: p, d: d, in: d.in, v: d.in.view, harmed: harmed}
	first, end := f.find()
	for i := d.in.index - 1; end <= first && i >= max(0, d.in.index-maxDoerBack); i-- {
		if !harm[d.measure] || d.toll || p.sentences[i].Block != p.sentences[i+1].Block || !p.continues(i+1) {
			break
		}
		f.in = p.reading(i)
		f.v = f.in.view
		first, end = f.attacker()
	}
	if end <= first {
		return f.speaker()
	}
	s := f.in.span(first, end)
	class := p.context.By(f.in.Tokens[first:end], f.in.index)
	return &Actor{Text: p.input[s.Start:s.End], Span: s, Name: p.input[s.Start:s.End], Country: class.Country, Kind: class.Kind, Confidence: 0.7}
}

// maxDoerBack is how many sentences back the doer may be named.
const maxDoerBack = 1

// A doerFinder looks for the doer of a draft in the reading in, which is the draft's own or one before it.
type doerFinder struct {
	p  *page
	d  *draft
	in *reading
	v  *clause.View

	harmed string // the kind of the counted
}

// speaker is the source where the doer is a pronoun of the source's own words: "the ministry said it had seized".
func (f *doerFinder) speaker() *Actor {
	d := f.d
	if d.pred == nil || d.rule != ruleObject {
		return nil
	}
	c := &d.in.view.Chunks[d.np]
	a := f.p.scope.Of(d.in.Tokens[c.First].Span)
	if a == nil || a.Source.End <= a.Source.Start || a.Name != "" && a.Name != f.p.input[a.Source.Start:a.Source.End] {
		return nil
	}
	for _, k := range d.pred.Agent {
		switch d.in.view.Norm(d.in.view.Chunks[k].Head) {
		case "it", "they", "we", "its":
			s := f.p.input[a.Source.Start:a.Source.End]
			class := f.p.context.By(text.Tokenize(f.p.input, a.Source), d.in.index)
			return &Actor{Text: s, Span: Span(a.Source), Name: s, Country: class.Country, Kind: class.Kind, Confidence: 0.6}
		}
	}
	return nil
}

// find returns the tokens of the phrase that names the doer; none where first == end.
func (f *doerFinder) find() (first, end int) {
	d := f.d
	if d.pred != nil && d.rule != ruleSubject && f.in == d.in && !lexicon.Listed("undergoing verb", lexicon.Lemma(f.v.Norm(f.v.Chunks[d.pred.VG].Main))) {
		for _, k := range d.pred.Agent {
			if k == d.np {
				continue
			}
			if first, end = f.doer(k); end > first {
				return first, end
			}
		}
	}
	if !harm[d.measure] {
		return 0, 0
	}
	if first, end = f.attacker(); end > first {
		return first, end
	}
	return f.event()
}

// harm holds the measures that somebody may have done elsewhere in the sentence.
var harm = map[Measure]bool{Seized: true, Detained: true, Killed: true, Wounded: true, Casualties: true, Abducted: true, Infected: true, Destroyed: true, Attacks: true, Missing: true, Displaced: true}

// doer is the noun phrase at chunk k where it can act, or, where it is an event or a weapon, whoever its words say is
// behind it: "a Taliban attack", "a bomb planted by rebels".
func (f *doerFinder) doer(k int) (first, end int) {
	c := &f.v.Chunks[k]
	if elided(f.v, k) || f.in == f.d.in && k == f.d.np {
		return 0, 0
	}
	if f.v.S.Tokens[c.Head].Tag == text.PRP {
		return 0, 0
	}
	if t := lexicon.ThingClasses(f.v.Norm(c.Head)); len(t) > 0 && (t[0] == "place" || t[0] == "building") && !c.Proper {
		return 0, 0
	}
	if !f.isEvent(k) {
		np := f.v.S.Tokens[c.Noun:c.End]
		if known := actor.ClassifyBy(np).Known || c.Proper || f.v.S.Tokens[c.Head].Tag != text.NN; known && actor.CanAct(np) {
			return c.Noun, c.End
		}
		return 0, 0 // "overeagerness": a singular noun that no table has is rarely a person
	}
	return f.behind(k)
}

// isEvent reports whether the noun phrase at chunk k names an attack or a weapon.
func (f *doerFinder) isEvent(k int) bool {
	head := f.v.Norm(f.v.Chunks[k].Head)
	if row, ok := lexicon.MeasureNoun(head); ok && (row.Kind == "thing" || row.Of != "" && row.Counted != "") {
		return true
	}
	classes := lexicon.ThingClasses(head)
	return len(classes) > 0 && (classes[0] == "weapon" || classes[0] == "event" || classes[0] == "ordnance")
}

// behind finds who is behind the event at chunk k: after "by", or in its own words before the head.
func (f *doerFinder) behind(k int) (first, end int) {
	for j := k + 1; j+1 < len(f.v.Chunks) && j < k+7; j++ {
		c := &f.v.Chunks[j]
		if c.Kind == clause.Prep && (c.Word == "by" || c.Word == "with" && j == k+1 && lexicon.Listed("mutual event", f.v.Norm(f.v.Chunks[k].Head))) && f.v.Chunks[j+1].Kind == clause.NP {
			if n := &f.v.Chunks[j+1]; n.Noun < n.End && !f.isEvent(j+1) && actor.CanAct(f.v.S.Tokens[n.Noun:n.End]) {
				return n.Noun, n.End
			}
		}
		if c.Kind == clause.VG && c.Finite || c.Kind == clause.Sub || c.Kind == clause.Conj {
			break
		}
	}
	c := &f.v.Chunks[k]
	for end = c.Head; end > c.Noun; end-- {
		if w := f.v.Norm(end - 1); w == "'s" || w == "'" {
			end--
			break
		}
		if modifier := f.v.S.Tokens[c.Noun:end]; modifier[len(modifier)-1].Tag.Noun() && lexicon.ThingClasses(modifier[len(modifier)-1].Norm) == nil && (actor.Named(modifier) || actor.CanAct(modifier)) {
			if kind := actor.ClassifyBy(modifier).Kind; fighters(kind) || kind == "government" {
				return c.Noun, end
			}
		}
	}
	if end > c.Noun && actor.CanAct(f.v.S.Tokens[c.Noun:end]) && f.v.Norm(min(end, c.End-1)) == "'s" {
		return c.Noun, end
	}
	return 0, 0
}

// attacker is the subject of a verb of attack elsewhere in the sentence: "were killed when gunmen opened fire".
func (f *doerFinder) attacker() (first, end int) {
	best, distance := -1, 1<<30
	for i := range f.v.Preds {
		p := &f.v.Preds[i]
		does := f.doesHarm(p)
		if p == f.d.pred || f.contrast(p) {
			continue
		}
		for _, k := range p.Agent {
			if f.in == f.d.in && k == f.d.np {
				continue
			}
			if a, b := f.doer(k); b > a && (does && f.attacks(a, b) || f.acts(p, a, b)) && !f.alike(a, b) {
				if dist := abs(p.VG - f.d.np); dist < distance {
					best, distance, first, end = k, dist, a, b
				}
			}
		}
	}
	if best < 0 {
		return 0, 0
	}
	return first, end
}

// acts reports whether the tokens name fighters whose action, whatever its verb, comes with the harm: "were wounded as
// police used tear gas".
func (f *doerFinder) acts(p *clause.Predicate, first, end int) bool {
	if !fighters(actor.ClassifyBy(f.v.S.Tokens[first:end]).Kind) || f.in != f.d.in {
		return false
	}
	for j := p.VG - 1; j >= 0 && j > p.VG-6; j-- {
		if c := &f.v.Chunks[j]; c.Kind == clause.Sub || c.Kind == clause.Prep && c.Word == "as" {
			return c.Word == "as" || c.Word == "when" || c.Word == "after" || c.Word == "while"
		}
	}
	return false
}

// alike reports whether the counted people are of the same kind as those the tokens name: attackers who died are not
// said to have killed themselves.
func (f *doerFinder) alike(first, end int) bool {
	return fighters(f.harmed) && f.harmed == actor.ClassifyBy(f.v.S.Tokens[first:end]).Kind
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

// attacks reports whether the tokens name people who may do harm: not civilians, protesters or things.
func (f *doerFinder) attacks(first, end int) bool {
	switch actor.ClassifyBy(f.v.S.Tokens[first:end]).Kind {
	case "civilian", "protester", "thing", "migrant":
		return false
	}
	return true
}

// event finds who is behind an attack that the sentence names without a verb: "in a Taliban attack", "in airstrikes by
// the coalition".
func (f *doerFinder) event() (first, end int) {
	for k := range f.v.Chunks {
		if f.v.Chunks[k].Kind == clause.NP && k != f.d.np && f.v.Chunks[k].Noun >= 0 && f.v.Chunks[k].Noun < f.v.Chunks[k].End && f.isEvent(k) {
			if first, end = f.behind(k); end > first {
				return first, end
			}
		}
	}
	return 0, 0
}
