package kfacts

import (
	"slices"

	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// A count often stands without its noun: "Gunmen attacked miners near Mach. Eleven were killed." Which people of the sentences
// around it are meant is chosen like its time and its doer.

// How many sentences before and after a draft's own are searched for the people that it counts.
const (
	maxNounBack  = 2
	maxNounAhead = 2 // of a lead, which the body tells again in full
)

// maxNouns bounds how many noun phrases of one sentence are options.
const maxNouns = 24

// A nounFinder lists the people whom a count without a noun may mean.
type nounFinder struct {
	p      *page
	drafts []draft
	facts  []Fact
	n      int
	d      *draft
	in     *reading
	v      *clause.View
	harmed []int // chunks of those to whom a verb of the reading does harm
	harms  []int // and of those who do it
	says   []int // and of those who say something
	others []int // chunks of the draft's sentence that name others than it counts: who did it, who says so
}

// nounOptions lists whom draft n, which has no noun of its own, may count; the first is people of whom nothing is said. The next
// call takes the memory.
func (p *page) nounOptions(drafts []draft, facts []Fact, n int) []option {
	d := &drafts[n]
	f := nounFinder{p: p, drafts: drafts, facts: facts, n: n, d: d}
	f.setApart()
	options := append(p.options[:0], f.unnamed())
	last := d.in.index
	if d.in.index < leads {
		last = min(last+maxNounAhead, len(p.sentences)-1)
	}
	for i := max(0, d.in.index-maxNounBack); i <= last; i++ {
		f.read(p.reading(i))
		before := len(options)
		for k := range f.v.Chunks {
			if len(options)-before < maxNouns && f.names(k) {
				options = append(options, f.option(k))
			}
		}
		if i <= d.in.index {
			markNearest(options[before:], d)
		}
	}
	p.options = options
	return options
}

// setApart finds those of the draft's sentence whom it cannot count: the agents of the verbs whose object it, or the word that gives
// its measure, is ("police arrested 12", "organisers put the turnout at 500"), and who makes the claim.
func (f *nounFinder) setApart() {
	v := f.d.in.view
	for i := range v.Preds {
		p := &v.Preds[i]
		own := p == f.d.pred || v.Chunks[p.VG].Finite && (f.d.toll || slices.Contains(p.Object, f.d.trigger))
		if own && p.Object != nil || slices.Contains(p.Object, f.d.np) || v.Chunks[p.VG].Passive {
			f.others = append(f.others, p.Agent...)
		}
	}
	if a := f.p.scope.Of(f.d.in.Tokens[v.Chunks[f.d.np].First].Span); a != nil && a.Sentence == f.d.in.index {
		for i := a.SourceFirst; i < a.SourceEnd; i++ {
			f.others = append(f.others, v.At[i])
		}
	}
}

// markNearest marks the last option of a sentence before the draft's, or the last before it in its own, and the first.
func markNearest(options []option, d *draft) {
	nearest := -1
	for k := range options {
		if n := options[k].noun; n.in != d.in || n.chunk < d.np {
			nearest = k
		}
	}
	if nearest >= 0 {
		options[nearest].add("nearest", true)
		options[0].add("first", true)
	}
}

// unnamed lists what speaks for a count of people who are named nowhere.
func (f *nounFinder) unnamed() option {
	d := f.d
	o := f.p.newOption(nounChooser(), nowhere)
	c := &d.in.view.Chunks[d.np]
	o.add(string(d.measure), true)
	o.add("rule="+string(d.rule), true)
	o.add("toll", d.toll)
	o.add("more", c.More)
	o.add("parted", c.Parted)
	o.add("lead", d.in.index == 0)
	o.add("zero", d.zeroAt > 0 || c.Det == clause.No)
	o.add("definite", c.Det == clause.Definite)
	o.add("suffering", suffering(d.in.view, d.np))
	if !elided(d.in.view, d.np) {
		o.noun = countedNoun{in: d.in, chunk: d.np} // "two of the injured"
	}
	return o
}

// read takes up a reading: who does harm in it, and to whom.
func (f *nounFinder) read(in *reading) {
	f.in, f.v = in, in.view
	f.harmed, f.harms, f.says = f.harmed[:0], f.harms[:0], f.says[:0]
	for i := range f.v.Preds {
		p := &f.v.Preds[i]
		vg := &f.v.Chunks[p.VG]
		if lexicon.Cues(f.v.Norm(vg.Main)) != nil {
			f.says = append(f.says, p.Agent...)
		}
		if !harms(f.v, p) {
			continue
		}
		f.harms = append(f.harms, p.Agent...)
		f.harmed = append(f.harmed, p.Object...)
		if vg.Passive {
			f.harmed = append(f.harmed, p.Subject...)
		}
	}
}

// harms reports whether the verb of the predicate may do any harm.
func harms(v *clause.View, p *clause.Predicate) bool {
	return len(lexicon.DoerVerb(lexicon.Lemma(v.Norm(v.Chunks[p.VG].Main)))) > 0
}

// names reports whether the noun phrase at chunk k of the reading names people whom the draft may count.
func (f *nounFinder) names(k int) bool {
	c := &f.v.Chunks[k]
	if c.Kind != clause.NP || elided(f.v, k) || f.in == f.d.in && k == f.d.np || suffering(f.v, k) {
		return false
	}
	class := classOf(f.v, k)
	if f.in.Tokens[c.Head].Tag == text.PRP || !class.has("person") && !(f.d.toll && class.has("body")) || c.Det == clause.No {
		return false
	}
	if c.Num < 0 && !class.has("body") && !actor.Classify(nounTokens(f.v, k)).Known {
		return false // a place, often, or a thing
	}
	if f.in == f.d.in && slices.Contains(f.others, k) || f.d.rule != ruleSubset && f.part(k) {
		return false
	}
	one := f.d.in.view.Chunks[f.d.np].Num < 0 || f.d.in.view.Chunks[f.d.np].More
	return c.Num >= 0 || f.in.Tokens[c.Head].Tag == text.NNS || f.in.Tokens[c.Head].Tag == text.NNPS || one
}

// part reports whether a fact counts the people at chunk k as a part of others.
func (f *nounFinder) part(k int) bool {
	return slices.ContainsFunc(tellingOf(f.drafts, f.n), func(d draft) bool { return d.in == f.in && d.np == k && d.rule == ruleSubset })
}

// option lists what speaks for the people at chunk k.
func (f *nounFinder) option(k int) option {
	c := &f.v.Chunks[k]
	d := f.d
	o := f.p.newOption(nounChooser(), place(f.in.index, d.in.index))
	o.noun = countedNoun{in: f.in, chunk: k}
	class := actor.Classify(nounTokens(f.v, k))
	o.add("kind="+class.Kind, true)
	o.add("kind="+class.Kind+", "+string(d.measure), true)
	o.add("unknown", !class.Known)
	o.add("singular", c.Num < 0 && f.in.Tokens[c.Head].Tag == text.NN)
	o.add("counted", c.Num >= 0)
	o.add("definite", c.Det == clause.Definite)
	o.add("name", c.Proper)
	o.add("harmed", slices.Contains(f.harmed, k))
	o.add("harms", slices.Contains(f.harms, k))
	o.add("says", slices.Contains(f.says, k))
	agent, subject := f.role(k)
	o.add("agent", agent)
	o.add("agent, toll", agent && d.toll)
	o.add("subject", subject)
	o.add("opens", k < 2)
	if k > 0 && f.v.Chunks[k-1].Kind == clause.Prep {
		o.add("after preposition", true)
		o.add("after "+f.v.Chunks[k-1].Word, true)
	}
	o.add("body", classOf(f.v, k).has("body"))
	dc := &d.in.view.Chunks[d.np]
	if them := pronoun(d.in.view.Norm(dc.Head)); them {
		o.add("them", true)
		o.add("them, opens", k < 2)
		o.add("them, counted", c.Num >= 0)
		o.add("them, harmed", slices.Contains(f.harmed, k))
		o.add("them, harms", slices.Contains(f.harms, k))
	}
	o.add("more", dc.More)
	o.add("more, singular", dc.More && c.Num < 0 && f.in.Tokens[c.Head].Tag == text.NN)
	o.add("more, counted", dc.More && c.Num >= 0)
	o.add("parted", dc.Parted)
	o.add("toll", d.toll)
	if f.in == d.in {
		o.add("before", k < d.np)
		o.add("near", abs(k-d.np) <= 4)
		o.add("far", abs(k-d.np) > 12)
		o.add("before, more", k < d.np && dc.More)
		o.add("before, rule="+string(d.rule), k < d.np)
	} else {
		o.add("two away", abs(f.in.index-d.in.index) > 1)
		o.add("other block", f.p.sentences[f.in.index].Block != f.p.sentences[d.in.index].Block)
		o.add("measure="+string(d.measure), true)
	}
	f.told(&o, k)
	return o
}

// role reports whether the people at chunk k do something to others, and whether they are a subject.
func (f *nounFinder) role(k int) (agent, subject bool) {
	for i := range f.v.Preds {
		p := &f.v.Preds[i]
		agent = agent || p.Object != nil && slices.Contains(p.Agent, k)
		subject = subject || slices.Contains(p.Subject, k)
	}
	return agent, subject
}

// told lists what facts count the people at chunk k.
func (f *nounFinder) told(o *option, k int) {
	d := f.d
	for j := max(0, f.n-maxTold); j < min(len(f.drafts), f.n+maxTold); j++ {
		x := &f.drafts[j]
		if x.in != f.in || x.np != k {
			continue
		}
		o.add("told", true)
		o.add("told "+string(x.measure), true)
		o.add("told alike", x.measure == d.measure)
		o.add("told by the same verb", x.in == d.in && x.pred != nil && x.pred == d.pred)
		o.add("told, more", d.in.view.Chunks[d.np].More)
		o.add("attacker", x.suicide())
		o.add("protest", x.measure == Protested)
		if a, b := size(&f.facts[j].Count), size(&f.facts[f.n].Count); a >= 0 && b >= 0 {
			o.add("as many", a == b)
			o.add("as many, alike", a == b && x.measure == d.measure)
			o.add("fewer", a < b)
		}
		return
	}
	o.add("untold", true)
}

// size is the lower bound of a count, or the upper where it has no other, or -1.
func size(c *Count) float64 {
	switch {
	case c.Low != nil:
		return *c.Low
	case c.High != nil:
		return *c.High
	}
	return -1
}

// tellingOf are the drafts told with draft i.
func tellingOf(drafts []draft, i int) []draft {
	return drafts[max(0, i-maxTold):min(len(drafts), i+maxTold)]
}
