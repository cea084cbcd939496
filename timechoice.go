package kfacts

import (
	"kfacts/internal/attribution"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
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
			f.add("only", days == 1)
			f.add("first", len(options) == first)
			f.add("last", k == len(times)-1)
			p.timeItself(&f, d, r, t)
			timeOther(&f, r.view, t)
			timeBound(&f, drafts, d, r, t)
			if i == d.in.index {
				timeInside(&f, d, a, t)
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

// timeless lists what speaks for a fact without a time.
func (p *page) timeless(d *draft, a *attribution.Attribution) option {
	f := p.newOption(timeChooser(), nowhere)
	v := d.in.view
	c := &v.Chunks[d.np]
	f.add("measure "+string(d.measure), true)
	f.add("toll", d.toll)
	f.add("planned", d.planned)
	f.add("harmless", harmless(d.measure))
	f.add("head", d.rule == ruleHead)
	f.add("no verb", d.pred == nil)
	if d.pred != nil {
		f.add("tense "+tense(v, d.pred.VG), true)
	}
	f.add("of statement", a != nil && a.ReportEnd > a.ReportFirst)
	f.add("own", len(d.in.times) > 0)
	f.add("lead", d.in.index == 0)
	f.add("headline", d.in.Headline)
	f.add("adds", c.More)
	f.add("another", c.Det == clause.Another)
	f.add("definite", c.Det == clause.Definite)
	f.add("of them", c.Parted && v.S.Tokens[c.Head].Tag == text.PRP)
	f.add("new event", newEvent(v))
	if marker := opening(v); marker != "" {
		f.add("opens "+marker, true)
	}
	return f
}

// opening is the sort of word by which a sentence goes on from the one before it, "" for none.
func opening(v *clause.View) string {
	for i := 0; i < len(v.S.Tokens) && i < 4; i++ {
		if sort, ok := lexicon.RuleWord("opening", v.Norm(i)); ok {
			return sort
		}
	}
	return ""
}

// newEvent reports whether the sentence tells of an event as one not told yet: "an attack", "raids".
func newEvent(v *clause.View) bool {
	for k := range v.Chunks {
		c := &v.Chunks[k]
		if c.Kind == clause.NP && c.Noun >= 0 && c.Noun < c.End && eventNoun(v, c) &&
			(c.Det == clause.Indefinite || c.Det == clause.Another || c.Det == clause.Bare && c.Num < 0) {
			return true
		}
	}
	return false
}

// timeItself lists what the words of a time expression and its preposition say.
func (p *page) timeItself(f *option, d *draft, r *reading, t *timex.Mention) {
	v := r.view
	at := v.At[t.First]
	f.add("age "+p.age(t), true)
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

// otherTime reports whether a time expression is plainly of something else: of a statement, of what is to come, of a clause that
// is told from it.
func (p *page) otherTime(d *draft, a *attribution.Attribution, r *reading, t *timex.Mention) bool {
	return p.reportAt(r.index, t) != nil || saidThen(d, r, t) || r == d.in && p.outside(a, r.index, t) ||
		t.Timex == "" && follower(r.view, t) || ofContactClause(r.view, t) || untouched(r.view, t) && !d.planned || d.toll && r.view.Norm(t.First) == "now"
}

// timeOther lists what makes a time expression likely one of something else.
func timeOther(f *option, v *clause.View, t *timex.Mention) {
	f.add("follower", follower(v, t))
	f.add("now", v.Norm(t.First) == "now")
	f.add("as of", v.Norm(t.First-1) == "of" && v.Norm(t.First-2) == "as")
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
