package kfacts

import (
	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
)

// by is who did it, where the clause or the one it hangs on says so.
func (p *page) by(d *draft) *Actor {
	f := doerFinder{d: d, v: d.in.view}
	first, end := f.find()
	if end <= first {
		return nil
	}
	s := d.in.span(first, end)
	class := p.context.By(d.in.Tokens[first:end], d.in.index)
	return &Actor{Text: p.input[s.Start:s.End], Span: s, Name: p.input[s.Start:s.End], Country: class.Country, Kind: class.Kind, Confidence: 0.7}
}

type doerFinder struct {
	d *draft
	v *clause.View
}

// find returns the tokens of the phrase that names the doer; none where first == end.
func (f *doerFinder) find() (first, end int) {
	d := f.d
	if d.pred != nil && d.rule != ruleSubject {
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
var harm = map[Measure]bool{Killed: true, Wounded: true, Casualties: true, Abducted: true, Infected: true, Destroyed: true, Attacks: true, Missing: true, Displaced: true}

// doer is the noun phrase at chunk k where it can act, or, where it is an event or a weapon, whoever its words say is
// behind it: "a Taliban attack", "a bomb planted by rebels".
func (f *doerFinder) doer(k int) (first, end int) {
	c := &f.v.Chunks[k]
	if c.Noun < 0 || c.Noun >= c.End || k == f.d.np {
		return 0, 0
	}
	if f.v.S.Tokens[c.Head].Tag.String() == "PRP" {
		return 0, 0
	}
	if !f.isEvent(k) {
		if actor.CanAct(f.v.S.Tokens[c.Noun:c.End]) {
			return c.Noun, c.End
		}
		return 0, 0
	}
	return f.behind(k)
}

// isEvent reports whether the noun phrase at chunk k names an attack or a weapon.
func (f *doerFinder) isEvent(k int) bool {
	head := f.v.Norm(f.v.Chunks[k].Head)
	if row, ok := lexicon.MeasureNoun(head); ok && row.Kind == "thing" {
		return true
	}
	classes := lexicon.ThingClasses(head)
	return len(classes) > 0 && (classes[0] == "weapon" || classes[0] == "event" || classes[0] == "ordnance")
}

// behind finds who is behind the event at chunk k: after "by", or in its own words before the head.
func (f *doerFinder) behind(k int) (first, end int) {
	for j := k + 1; j+1 < len(f.v.Chunks) && j < k+7; j++ {
		c := &f.v.Chunks[j]
		if c.Kind == clause.Prep && c.Word == "by" && f.v.Chunks[j+1].Kind == clause.NP {
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
		if actor.Named(f.v.S.Tokens[c.Noun:end]) {
			return c.Noun, end
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
		with := lexicon.DoerVerb(lexicon.Lemma(f.v.Norm(f.v.Chunks[p.VG].Main)))
		if with == nil || p == f.d.pred || !f.hasWord(p, with) {
			continue
		}
		for _, k := range p.Agent {
			if k == f.d.np {
				continue
			}
			if a, b := f.doer(k); b > a {
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

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}

func (f *doerFinder) hasWord(p *clause.Predicate, with []string) bool {
	for _, w := range with {
		if w == "-" {
			return true
		}
		for i := f.v.Chunks[p.VG].Main + 1; i < len(f.v.S.Tokens) && i <= f.v.Chunks[p.VG].Main+3; i++ {
			if f.v.Norm(i) == w {
				return true
			}
		}
	}
	return false
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
