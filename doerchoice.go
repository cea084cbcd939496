package kfacts

import (
	"slices"

	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// How many sentences before and after a draft's own are searched for who did it.
const (
	maxDoerBack  = 3
	maxDoerAhead = 1
	leadAhead    = 3 // after a lead, which often tells what the body tells again with who did it
)

// maxDoerVerbs bounds how many verbs before and after the draft's phrase are searched in its own sentence, and how many from the
// start of another: sentences without a stop would have hundreds of options for each of their facts.
const maxDoerVerbs = 32

// A doerFinder lists the phrases of one reading after another that may name who did what the draft counts.
type doerFinder struct {
	p       *page
	d       *draft
	harmed  string  // the kind of the counted
	near    []draft // those told with the draft
	in      *reading
	v       *clause.View
	options []option
}

// doerOptions lists who may have done what draft n counts, the first being nobody. The next call takes the memory.
func (p *page) doerOptions(drafts []draft, facts []Fact, n int) []option {
	d := &drafts[n]
	f := doerFinder{p: p, d: d, harmed: facts[n].Actor.Kind, near: tellingOf(drafts, n)}
	f.options = append(p.options[:0], f.nobody())
	for i := max(0, d.in.index-maxDoerBack); i < len(p.sentences) && i <= d.in.index+doerAhead(d); i++ {
		if i != d.in.index && !done(d.measure) {
			continue
		}
		f.in = p.reading(i)
		f.v = f.in.view
		first := len(f.options)
		f.agents()
		f.events()
		f.gerunds()
		f.links()
		f.takers()
		f.opponents()
		told, measure, count := -1, false, false
		for k := first; k < len(f.options); k++ {
			f.options[k].add("harmed", f.isHarmed(f.options[k].doer))
			if o := &f.options[k]; o.doer.in != d.in {
				f.nearby(o)
				if o.doer.in.index != told { // a speaker may stand in a sentence other than i
					told = o.doer.in.index
					measure, count = toldAgain(drafts, facts, n, told)
				}
				o.add("same measure", measure)
				o.add("same count", count)
			}
		}
	}
	p.options = f.options
	return f.options
}

// isHarmed reports whether the phrase is that of a fact near the draft that counts people as harmed: "two people drowned in
// Kasu, three in Belo".
func (f *doerFinder) isHarmed(x doer) bool {
	return slices.ContainsFunc(f.near, func(d draft) bool {
		return d.in == x.in && harm[d.measure] && d.measure != Attacks && d.rule != ruleAgent && d.in.view.At[x.first] == d.np
	})
}

// doerAhead is how many sentences after the draft's are searched.
func doerAhead(d *draft) int {
	if d.in.index < leads {
		return leadAhead
	}
	return maxDoerAhead
}

// nobody lists what speaks for a fact that tells not by whom.
func (f *doerFinder) nobody() option {
	d := f.d
	o := f.p.newOption(doerChooser(), nowhere)
	o.add("toll", d.toll)
	o.add("harmless", !harm[d.measure])
	o.add(string(d.measure), true)
	o.add(string(d.rule), true)
	o.add("zero", d.zeroAt > 0 || d.in.view.Chunks[d.np].Det == clause.No)
	o.add("no verb", d.pred == nil)
	o.add("agentless", d.pred != nil && len(d.pred.Agent) == 0)
	o.add("agent", d.pred != nil && len(d.pred.Agent) > 0 && d.rule != ruleSubject)
	o.add("adds", d.in.view.Chunks[d.np].More)
	o.add("harmed="+f.harmed, true)
	o.add("lead", d.in.index == 0)
	if d.pred != nil {
		o.add("verb="+lexicon.Lemma(d.in.view.Norm(d.in.view.Chunks[d.pred.VG].Main)), true)
	}
	o.add("mishap", mishap(d.in.Tokens) && (d.pred == nil || len(d.pred.Agent) == 0 || d.rule == ruleSubject))
	return o
}

// mishap reports whether the tokens tell of what nobody does.
func mishap(tokens []text.Token) bool {
	return slices.ContainsFunc(tokens, func(t text.Token) bool { return lexicon.Listed("mishap", t.Norm) })
}

// agents lists the subjects of active verbs and the agents of passives.
func (f *doerFinder) agents() {
	from := f.verbsBefore()
	for i := range f.v.Preds {
		p := &f.v.Preds[i]
		own := f.in == f.d.in && p == f.d.pred
		undergoes := f.d.measure != Seized && f.undergoing(p) && (own || f.in == f.d.in && slices.Contains(p.Object, f.d.np))
		if undergoes || own && f.d.rule == ruleSubject || !own && !done(f.d.measure) {
			continue
		}
		if !own && abs(i-from) > maxDoerVerbs {
			continue
		}
		for _, k := range f.doers(p) {
			if f.in == f.d.in && k == f.d.np || f.suffers(p, k) {
				continue
			}
			if first, end := f.phrase(k); end > first {
				f.agent(f.option(doer{f.in, first, end}), p, k, own)
			} else if own && f.in.Tokens[f.v.Chunks[k].Head].Tag == text.PRP {
				f.speaker(k)
			}
		}
	}
}

// doers are the agents of the verb; of a deed for which somebody is charged or punished, those who are: "a court jailed a man for
// killing two", "a man charged with killing two".
func (f *doerFinder) doers(p *clause.Predicate) []int {
	vg := &f.v.Chunks[p.VG]
	if vg.Form != text.VBG || p.VG < 2 || f.v.Chunks[p.VG-1].Kind != clause.Prep {
		return p.Agent
	}
	for k := p.VG - 2; k >= 0 && k > p.VG-maxCharge; k-- {
		of := f.v.Pred(k)
		if of == nil {
			continue
		}
		if !lexicon.Listed("verb of charge", lexicon.Lemma(f.v.Norm(f.v.Chunks[k].Main))) {
			break
		}
		if f.v.Chunks[k].Passive {
			return of.Subject
		}
		return of.Object
	}
	return p.Agent
}

// maxCharge bounds how many chunks before the deed the verb of the charge may stand.
const maxCharge = 8

// undergoing reports whether the subject of the verb is one to whom something happens: "suffered".
func (f *doerFinder) undergoing(p *clause.Predicate) bool {
	return lexicon.Listed("undergoing verb", lexicon.Lemma(f.v.Norm(f.v.Chunks[p.VG].Main)))
}

// verbsBefore counts the verbs before the draft's phrase in its own sentence.
func (f *doerFinder) verbsBefore() int {
	n := 0
	for f.in == f.d.in && n < len(f.v.Preds) && f.v.Preds[n].VG < f.d.np {
		n++
	}
	return n
}

// suffers reports whether the subject at chunk k is what another fact counts by the same verb: "twelve people died in Belo,
// eight in Tarn".
func (f *doerFinder) suffers(p *clause.Predicate, k int) bool {
	return slices.ContainsFunc(f.near, func(d draft) bool {
		return d.in == f.in && d.np == k && d.pred == p && d.rule == ruleSubject && harm[d.measure] && d.measure != Attacks && !d.suicide()
	})
}

// agent lists what the verb says of the phrase as its agent.
func (f *doerFinder) agent(o *option, p *clause.Predicate, k int, own bool) {
	vg := &f.v.Chunks[p.VG]
	main := f.v.Norm(vg.Main)
	deed := !own && f.isDeed(p)
	o.add("own verb", own || deed)
	o.add("undergoing", f.undergoing(p))
	o.add("deed", deed)
	harms := !own && f.doesHarm(p)
	o.add("does harm", harms)
	o.add("does harm, next", harms && f.d.in.index == f.in.index+1 && (f.d.pred == nil || len(f.d.pred.Agent) == 0 || f.d.rule == ruleSubject))
	if harms {
		o.add("does harm, harmed="+f.harmed, true)
	}
	o.add("says", lexicon.Cues(main) != nil)
	claims := lexicon.Lemma(main) == "claim"
	o.add("claims", claims)
	o.add("claims event", claims && (vg.Passive && slices.ContainsFunc(p.Subject, f.isEvent) || slices.ContainsFunc(p.Object, f.isEvent)))
	o.add("acts", !own && f.in == f.d.in && f.acts(p))
	o.add("by", vg.Passive)
	o.add("negated", vg.Negated)
	o.add("modal", vg.Modal || vg.Future)
	if harms || deed {
		o.add("verb="+lexicon.Lemma(main), true)
		f.patient(o, p)
	}
	o.add("contrast", f.contrast(p))
	o.add("behind", f.isEvent(k))
	if f.in == f.d.in {
		distance(o, p.VG, f.d.np)
	}
}

// patient lists how those to whom the verb does harm fit those whom the draft counts.
func (f *doerFinder) patient(o *option, p *clause.Predicate) {
	objects := p.Object
	if f.v.Chunks[p.VG].Passive {
		objects = p.Subject
	}
	for _, k := range objects {
		if elided(f.v, k) {
			continue
		}
		class := f.said(f.in, k).harmedClass(f.v, k)
		o.add("patient alike", class == f.harmed)
		o.add("patient="+class+", harmed="+f.harmed, true)
		return
	}
	o.add("no patient", len(objects) == 0)
}

// events lists who is behind an attack that the sentence names without a verb: "in a Taliban attack", "in airstrikes by the
// coalition".
func (f *doerFinder) events() {
	if !done(f.d.measure) {
		return
	}
	for k := range f.v.Chunks {
		c := &f.v.Chunks[k]
		if c.Kind != clause.NP || f.in == f.d.in && k == f.d.np && f.d.measure != Attacks || c.Noun < 0 || c.Noun >= c.End || !f.isEvent(k) {
			continue
		}
		if first, end := f.behind(k); end > first {
			o := f.option(doer{f.in, first, end})
			o.add("event", true)
			by, _ := f.behindBy(k)
			o.add("event by", by == first)
			o.add("own event", f.in == f.d.in && k == f.d.trigger)
			if f.in == f.d.in && k > 0 && f.v.Chunks[k-1].Kind == clause.Prep {
				word := f.v.Chunks[k-1].Word
				o.add("event "+word, true)
				o.add("cause "+word, f.d.pred != nil && k-2 <= f.d.pred.VG+1 && k > f.d.pred.VG || k-2 == f.d.np)
			}
			o.add("counted event", f.in == f.d.in && k == f.d.np)
			if f.in == f.d.in {
				distance(o, k, f.d.np)
			}
		}
	}
}

// gerunds lists who does an event that a gerund names: "shelling by government forces".
func (f *doerFinder) gerunds() {
	if !done(f.d.measure) {
		return
	}
	for k := range f.v.Chunks {
		c := &f.v.Chunks[k]
		if c.Kind != clause.VG || c.Form != text.VBG || k+2 >= len(f.v.Chunks) || !lexicon.Listed("violent gerund", f.v.Norm(c.Main)) {
			continue
		}
		if by := &f.v.Chunks[k+1]; by.Kind != clause.Prep || by.Word != "by" || f.v.Chunks[k+2].Kind != clause.NP {
			continue
		}
		if first, end := f.phrase(k + 2); end > first {
			o := f.option(doer{f.in, first, end})
			o.add("event", true)
			o.add("event by", true)
			if f.in == f.d.in {
				distance(o, k, f.d.np)
			}
		}
	}
}

// distance lists how far from the counted phrase something stands.
func distance(o *option, k, np int) {
	o.add("before", k < np)
	switch n := abs(k - np); {
	case n > 12:
		o.add("far", true)
	case n > 5:
		o.add("apart", true)
	case n <= 2:
		o.add("near", true)
	}
}

// takers lists those to whom something went by the draft's own verb: "six villages fell to the rebels".
func (f *doerFinder) takers() {
	if f.in != f.d.in || f.d.pred == nil {
		return
	}
	prep, ok := lexicon.RuleWord("verb of loss", lexicon.Lemma(f.v.Norm(f.v.Chunks[f.d.pred.VG].Main)))
	if !ok {
		return
	}
	for k := f.d.pred.VG + 1; k+1 < len(f.v.Chunks) && k <= f.d.pred.VG+maxTaker; k++ {
		switch c := &f.v.Chunks[k]; {
		case c.Kind == clause.Prep && c.Word == prep && f.v.Chunks[k+1].Kind == clause.NP:
			if first, end := f.phrase(k + 1); end > first {
				o := f.option(doer{f.in, first, end})
				o.add("taker", true)
			}
			return
		case c.Kind == clause.VG || c.Kind == clause.Sub || c.Kind == clause.Colon:
			return
		}
	}
}

// maxTaker bounds how many chunks after a verb of loss those may stand to whom something went.
const maxTaker = 6

// opponents lists those against whom somebody fought: "militiamen clashed with soldiers".
func (f *doerFinder) opponents() {
	if !done(f.d.measure) {
		return
	}
	for i := range f.v.Preds {
		p := &f.v.Preds[i]
		if !lexicon.Listed("verb of fighting", lexicon.Lemma(f.v.Norm(f.v.Chunks[p.VG].Main))) {
			continue
		}
		for k := p.VG + 1; k+1 < len(f.v.Chunks) && k <= p.VG+3; k++ {
			if c := &f.v.Chunks[k]; c.Kind != clause.Prep || c.Word != "with" && c.Word != "against" || f.v.Chunks[k+1].Kind != clause.NP {
				continue
			}
			if first, end := f.phrase(k + 1); end > first && !(f.in == f.d.in && k+1 == f.d.np) {
				o := f.option(doer{f.in, first, end})
				o.add("opponent", true)
				if f.in == f.d.in {
					distance(o, k+1, f.d.np)
				}
			}
			break
		}
	}
}

// speaker lists the source where the agent of the draft's verb is a pronoun in the source's own words: "the ministry said
// it had seized".
func (f *doerFinder) speaker(k int) {
	switch f.v.Norm(f.v.Chunks[k].Head) {
	case "we":
	case "it", "they", "he", "she":
		if f.quoted(k) {
			return // "They came at dawn," said a widow
		}
	default:
		return
	}
	a := f.p.scope.Of(f.d.in.Tokens[f.v.Chunks[f.d.np].First].Span)
	if a == nil || a.SourceEnd <= a.SourceFirst {
		return
	}
	in := f.p.reading(a.Sentence)
	at := in.view.At[a.SourceFirst]
	if in.Tokens[in.view.Chunks[at].First].Tag == text.PRP {
		return
	}
	o := f.option(doer{in, a.SourceFirst, a.SourceEnd})
	o.add("speaker", true)
	o.add("own verb", true)
}

// quoted reports whether the chunk stands between quotation marks of its sentence.
func (f *doerFinder) quoted(k int) bool {
	open := false
	for i := range k {
		if f.v.Chunks[i].Kind == clause.Quote {
			open = !open
		}
	}
	return open
}

// option is that of the phrase, new or had before.
func (f *doerFinder) option(x doer) *option {
	s := f.said(x.in, x.in.view.At[x.first])
	if s.listed == f.d {
		for i := range f.options {
			if f.options[i].doer == x {
				return &f.options[i]
			}
		}
	}
	s.listed = f.d
	o := f.p.newOption(doerChooser(), place(x.in.index, f.d.in.index))
	o.doer = x
	np := x.in.Tokens[x.first:x.end]
	if c := &x.in.view.Chunks[x.in.view.At[x.first]]; c.Kind == clause.NP && c.Head >= x.first && c.Head < x.end {
		np = x.in.Tokens[x.first : c.Head+1]
	}
	class := f.class(x)
	o.add("kind="+class.Kind, true)
	o.add("unknown", !class.Known)
	o.add("name", np[len(np)-1].Tag.Proper())
	o.add("country", class.Country != "")
	o.add("plural", np[len(np)-1].Tag == text.NNS)
	o.add("alike", fighters(f.harmed) && f.harmed == class.Kind)
	if f.harmed == "militant" || f.harmed == "military" || f.harmed == "police" {
		o.add("kind="+class.Kind+", harmed="+f.harmed, true)
	}
	switch f.d.measure {
	case Detained, Seized, Released, Abducted:
		o.add("kind="+class.Kind+", "+string(f.d.measure), true)
	}
	f.options = append(f.options, o)
	return &f.options[len(f.options)-1]
}

// nearby lists how the sentence of the option hangs together with the draft's.
func (f *doerFinder) nearby(o *option) {
	i, j := f.d.in.index, o.doer.in.index
	earlier, later := min(i, j), max(i, j)
	o.add("two away", later-earlier == 2)
	o.add("three away", later-earlier == 3)
	o.add("other block", f.p.sentences[i].Block != f.p.sentences[j].Block)
	o.add("anaphor", f.p.anaphoric(later))
	o.add("continues", f.p.continues(later))
	o.add("pronoun subject", f.p.opensWithPronoun(later))
	o.add("lead", j < leads)
	o.add("from lead", i < leads)
	o.add("own agent", f.d.pred != nil && len(f.d.pred.Agent) > 0 && !slices.Contains(f.d.pred.Agent, f.d.np))
}
