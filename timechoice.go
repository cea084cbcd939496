package kfacts

import (
	"kfacts/internal/attribution"
	"kfacts/internal/clause"
	"kfacts/internal/text"
	"kfacts/internal/timex"
)

// How many sentences before and after a draft's own are searched for its time.
const (
	maxTimeBack  = 3
	maxTimeAhead = 2
	leads        = 2 // the first sentences of a text, which tell its news, are searched from anywhere
)

// timeOptions lists the time expressions that may be the draft's, the first being none. The next call takes the memory.
func (p *page) timeOptions(drafts []draft, facts []Fact, n int, a *attribution.Attribution) []option {
	d := &drafts[n]
	options := append(p.options[:0], p.timeless(d, a))
	for i := 0; i < len(p.sentences) && i <= d.in.index+maxTimeAhead; i++ {
		if i == leads && i < d.in.index-maxTimeBack {
			i = d.in.index - maxTimeBack
		}
		times := p.times.Mentions(i)
		if len(times) == 0 {
			continue
		}
		r := p.reading(i)
		days := 0
		for k := range times {
			if !p.dateline(r, &times[k]) {
				days++
			}
		}
		first := len(options)
		for k := range times {
			t := &times[k]
			if p.dateline(r, t) || p.otherTime(d, a, r, t) {
				continue
			}
			f := p.newOption(timeChooser(), place(i, d.in.index))
			f.time = t
			p.timeItself(&f, d, r, t)
			f.add("only", days == 1)
			f.add("first", len(options) == first)
			f.add("last", k == len(times)-1)
			if i == d.in.index {
				p.timeInside(&f, d, a, t)
			} else {
				p.timeNearby(&f, d, r, t)
				measure, count := toldAgain(drafts, facts, n, i)
				f.add("same measure", measure)
				f.add("same count", count)
			}
			options = append(options, f)
		}
		if i == d.in.index {
			nearest(d, options[first:])
		}
	}
	p.options = options
	return options
}

// otherTime reports whether a time expression is plainly of something else: of a statement, of what is to come, of a clause
// that is told from it.
func (p *page) otherTime(d *draft, a *attribution.Attribution, r *reading, t *timex.Mention) bool {
	return p.reportAt(r.index, t) != nil || saidThen(d, r, t) || r == d.in && p.outside(a, r.index, t) ||
		t.Timex == "" && follower(r.view, t) || ofContactClause(r.view, t) || untouched(r.view, t) && !d.planned || d.toll && r.view.Norm(t.First) == "now"
}

// ofContactClause reports whether the time expression stands in a relative clause without a pronoun: "districts it had
// occupied during the war".
func ofContactClause(v *clause.View, t *timex.Mention) bool {
	for k := v.At[t.First] - 1; k >= 3; k-- {
		switch c := &v.Chunks[k]; c.Kind {
		case clause.Prep, clause.Adv, clause.Time:
		case clause.VG:
			return v.Chunks[k-1].Kind == clause.NP && v.Chunks[k-2].Kind == clause.NP && v.S.Tokens[v.Chunks[k-1].Head].Tag == text.PRP
		default:
			return false
		}
	}
	return false
}

// nearest marks the option that stands nearest to the event in its own sentence.
func nearest(d *draft, options []option) {
	best, distance := -1, 0
	for i := range options {
		if n := abs(d.in.view.At[options[i].time.First] - d.trigger); best < 0 || n < distance {
			best, distance = i, n
		}
	}
	if best >= 0 {
		options[best].add("nearest", true)
	}
}

// timeless lists what speaks for a fact without a time.
func (p *page) timeless(d *draft, a *attribution.Attribution) option {
	f := p.newOption(timeChooser(), nowhere)
	f.add("toll", d.toll)
	f.add("planned", d.planned)
	f.add("harmless", harmless(d.measure))
	f.add("head", d.rule == ruleHead)
	f.add("subset", d.rule == ruleSubset || d.rule == ruleShared)
	f.add("doubt", d.doubt)
	f.add("perfect", d.pred != nil && perfect(d.in.view, d.pred.VG))
	f.add("no verb", d.pred == nil)
	f.add("of statement", a != nil && a.ReportEnd > a.ReportFirst)
	f.add("own", len(d.in.times) > 0)
	f.add("lead", d.in.index == 0)
	f.add("headline", d.in.Headline)
	f.add("adds", d.in.view.Chunks[d.np].More)
	return f
}

// timeItself lists what the words of a time expression and its preposition say.
func (p *page) timeItself(f *option, d *draft, r *reading, t *timex.Mention) {
	v := r.view
	at := v.At[t.First]
	f.add("period", t.Period)
	f.add("since", t.Since)
	f.add("vague", t.Kind == timex.Vague)
	f.add("named", t.Kind == timex.Named)
	f.add("part of day", t.Kind == timex.PartOfDay)
	f.add("anaphoric", t.Kind == timex.Anaphoric)
	f.add("deictic", t.Kind == timex.Deictic)
	f.add("no value", t.Timex == "")
	f.add("after that", p.afterThat(r.index, t))
	f.add("modifies", at+1 < len(v.Chunks) && v.Chunks[at+1].Kind == clause.NP && t.First > 0 && r.Tokens[t.First-1].Tag == text.DT)
	f.add("opens", t.First <= 1)
	f.add("toll", d.toll)
	f.add("toll period", d.toll && (t.Period || t.Since))
	f.add("planned", d.planned)
	f.add("harmless", harmless(d.measure))
	f.add("head", d.rule == ruleHead)
	f.add("head period", d.rule == ruleHead && t.Period)
	f.add("perfect period", t.Period && d.pred != nil && perfect(d.in.view, d.pred.VG))
	switch v.Norm(t.First - 1) {
	case "of":
		f.add("prep of", true)
	case "from", "between", "since":
		f.add("prep from", true)
	case "until", "till", "by", "to":
		f.add("prep until", true)
	case "after", "following", "before":
		f.add("prep after", true)
	case "during", "throughout", "over", "within":
		f.add("prep during", true)
	case "in", "on", "at":
	default:
		f.add("no prep", true)
	}
}

// timeInside lists what stands between the event and a time expression of its own sentence.
func (p *page) timeInside(f *option, d *draft, a *attribution.Attribution, t *timex.Mention) {
	v := d.in.view
	at := v.At[t.First]
	from, to := d.trigger, at
	if d.pred == nil {
		from = d.np
	}
	backward := at < from
	if backward {
		from, to = to, from
		f.add("before", true)
		f.add("before no comma", at > 1 && v.Chunks[at-1].Kind != clause.Comma)
		f.add("perfect back", to < len(v.Chunks) && v.Chunks[to].Kind == clause.VG && perfect(v, to) &&
			(hasKind(v, from, to, clause.Rel) || hasKind(v, from, to, clause.Conj) && hasKind(v, 0, from, clause.VG)))
	}
	switch n := to - from; {
	case n > 16:
		f.add("chunks16", true)
	case n > 8:
		f.add("chunks8", true)
	case n > 4:
		f.add("chunks4", true)
	case n <= 2:
		f.add("near", true)
	}
	b := between{v: v, d: d, backward: backward}
	for k := from + 1; k < to; k++ {
		b.chunk(f, k, to)
	}
	f.add("verb", b.verbs == 1)
	f.add("verbs", b.verbs > 1)
	f.add("clause period", b.clause && (t.Period || t.Since))
	f.add("source", a != nil && a.Sentence == d.in.index && a.SourceFirst >= v.Chunks[from].End && a.SourceFirst < v.Chunks[to].First)
}

// between walks the chunks between an event and a time expression.
type between struct {
	v        *clause.View
	d        *draft
	backward bool // the time stands first
	verbs    int
	clause   bool // a coordinate clause starts
}

func (b *between) chunk(f *option, k, to int) {
	v := b.v
	switch c := &v.Chunks[k]; c.Kind {
	case clause.Conj:
		f.add("conj", true)
		if k > 0 && k+1 < len(v.Chunks) && v.Chunks[k+1].Kind == clause.NP && hasKind(v, k, to+1, clause.VG) {
			b.clause = true
			f.add("clause conj", true)
			f.add("comma conj", v.Chunks[k-1].Kind == clause.Comma)
		}
	case clause.Sub:
		switch {
		case c.Word == "that":
			f.add("that", true)
		case c.Word == "after" || c.Word == "before" || c.Word == "when":
			f.add("after clause", !b.backward)
			f.add("after clause back", b.backward)
			f.add("after harmless", !b.backward && (!harm[b.d.measure] || b.d.measure == Detained || b.d.measure == Seized))
		case c.Word == "while" || c.Word == "whereas" || c.Word == "although" || c.Word == "though":
			f.add("while", true)
		default:
			f.add("sub", true)
		}
	case clause.Rel:
		f.add("rel", !b.backward)
		f.add("rel back", b.backward)
		f.add("rel event", !b.backward && eventBefore(v, k))
	case clause.Colon, clause.Quote:
		f.add("mark", true)
	case clause.Dash, clause.Open:
		f.add("dash", true)
	case clause.Time:
		f.add("other time", true)
	case clause.NP:
		f.add("other count", c.Num >= 0 && k != b.d.np)
	case clause.VG:
		if c.Finite {
			b.verbs++
		} else {
			f.add("infinitive", c.Form == text.VB)
			f.add("participle", c.Form != text.VB)
		}
	}
}

// timeNearby lists how a time expression of a neighbouring sentence hangs together with the event.
func (p *page) timeNearby(f *option, d *draft, r *reading, t *timex.Mention) {
	i, j := d.in.index, r.index
	earlier, later := min(i, j), max(i, j)
	f.add("two away", later-earlier == 2)
	f.add("three away", later-earlier == 3)
	f.add("other block", p.sentences[i].Block != p.sentences[j].Block)
	f.add("own", len(d.in.times) > 0)
	f.add("own of statement", len(d.in.times) == 1 && p.reportAt(i, &d.in.times[0]) != nil)
	f.add("own period", len(d.in.times) > 0 && t.Period)
	f.add("eventful", p.eventful(j))
	f.add("anaphor", p.anaphoric(later))
	f.add("continues", p.continues(later))
	f.add("same deed", p.sameDeed(i, j))
	f.add("fragment", i > 0 && p.fragment(i))
	f.add("lead", j < leads)
	f.add("far", later-earlier > maxTimeBack)
	f.add("from lead", i < leads)
	f.add("headline", d.in.Headline)
	f.add("shared name", sharedName(d.in.Sentence, r.Sentence))
	f.add("anaphor of eventful", p.anaphoric(later) && p.eventful(earlier))
	f.add("no own, eventful", len(d.in.times) == 0 && p.eventful(j))
	f.add("adds", d.in.view.Chunks[d.np].More)
	f.add("pronoun subject", p.opensWithPronoun(later))
	f.add("other time", p.timeBetween(earlier, later))
	f.add("perfect", d.pred != nil && perfect(d.in.view, d.pred.VG))
}

// timeBetween reports whether a sentence between the two, of those next to the later one, has a time expression.
func (p *page) timeBetween(i, j int) bool {
	for k := max(i+1, j-maxTimeBack); k < j; k++ {
		if len(p.times.Mentions(k)) > 0 {
			return true
		}
	}
	return false
}

// opensWithPronoun reports whether the first noun phrase of the sentence is a pronoun.
func (p *page) opensWithPronoun(i int) bool {
	v := p.reading(i).view
	for k := range v.Chunks {
		if c := &v.Chunks[k]; c.Kind == clause.NP && c.Head >= 0 {
			return v.S.Tokens[c.Head].Tag == text.PRP || v.S.Tokens[c.Head].Tag == text.DT
		}
	}
	return false
}

func harmless(m Measure) bool {
	return !harm[m] && m != Protested && m != Released
}

// maxTold bounds how many facts before and after one are compared with it.
const maxTold = 32

// toldAgain reports whether the sentence has a fact of the same measure as fact n, and of the same count: "12 people were
// killed, an official said. Rebels attacked the post on Wednesday, killing 12."
func toldAgain(drafts []draft, facts []Fact, n, sentence int) (measure, count bool) {
	for j := max(0, n-maxTold); j < min(len(drafts), n+maxTold); j++ {
		if drafts[j].in.index == sentence && facts[j].Measure == facts[n].Measure {
			measure = true
			count = count || sameValue(&facts[j].Count, &facts[n].Count)
		}
	}
	return measure, count
}

// sharedName reports whether the sentences have a name in common.
func sharedName(a, b *text.Sentence) bool {
	for i := range a.Tokens {
		if !a.Tokens[i].Tag.Proper() {
			continue
		}
		for k := range b.Tokens {
			if b.Tokens[k].Tag.Proper() && a.Tokens[i].Norm == b.Tokens[k].Norm {
				return true
			}
		}
	}
	return false
}
