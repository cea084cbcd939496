package kfacts

import (
	"sort"

	"kfacts/internal/attribution"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
	"kfacts/internal/timex"
)

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

// timeInside lists what stands between the event and a time expression of its own sentence.
func timeInside(f *option, d *draft, a *attribution.Attribution, t *timex.Mention) {
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
	b := between{v: v, d: d, t: t}
	for k := from + 1; k < to; k++ {
		b.chunk(f, k, to)
	}
	f.add("verb", b.verbs == 1)
	f.add("verbs", b.verbs > 1)
	f.add("source", a != nil && a.Sentence == d.in.index && a.SourceFirst >= v.Chunks[from].End && a.SourceFirst < v.Chunks[to].First)
	if up, down := d.in.clauses().Between(d.clause(), at); up != "" || down != "" {
		f.add("up "+string(up), true)
		f.add("down "+string(down), true)
	}
	beside(f, d, at)
	f.add("compared", comparison(v, min(at, d.np), max(at, d.np)))
	f.add("told from fact", follower(v, t) && at < d.np && !hasKind(v, at, d.np, clause.Comma))
}

// clause is the chunk by which the draft belongs to a clause: that of its verb, or else of the word that gives its measure.
func (d *draft) clause() int {
	if d.pred != nil {
		return d.pred.VG
	}
	return d.trigger
}

// between walks the chunks between an event and a time expression.
type between struct {
	v     *clause.View
	d     *draft
	t     *timex.Mention
	verbs int
}

func (b *between) chunk(f *option, k, to int) {
	v := b.v
	switch c := &v.Chunks[k]; c.Kind {
	case clause.Conj:
		f.add("conj", true)
		if k > 0 && k+1 < len(v.Chunks) && v.Chunks[k+1].Kind == clause.NP && hasKind(v, k, to+1, clause.VG) {
			f.add("clause conj", true)
			f.add("comma conj", v.Chunks[k-1].Kind == clause.Comma)
			f.add("clause period", b.t.Period || b.t.Since)
		}
	case clause.VG:
		if c.Finite {
			b.verbs++
		}
	}
}

// beside lists whose number stands right beside the time expression at a chunk, on either side: "up from 59 on Wednesday".
func beside(f *option, d *draft, at int) {
	v := d.in.view
	for k := at - 1; k >= 0 && k >= at-3; k-- {
		c := &v.Chunks[k]
		if c.Kind == clause.NP {
			f.add("right after own count", k == d.np)
			f.add("right after another count", k != d.np && c.Num >= 0)
		}
		if c.Kind != clause.Prep {
			break
		}
	}
	for k := at + 1; k < len(v.Chunks) && k <= at+3; k++ {
		c := &v.Chunks[k]
		if c.Kind == clause.NP {
			f.add("right before own count", k == d.np)
			f.add("right before another count", k != d.np && c.Num >= 0)
		}
		if c.Kind != clause.Comma {
			break
		}
	}
}

// comparison reports whether a word of comparison stands between two chunks: "more than in 2016", "down from 90 in May".
func comparison(v *clause.View, from, to int) bool {
	for i := v.Chunks[from].End; i < v.Chunks[to].First; i++ {
		if side, ok := lexicon.RuleWord("comparing word", v.Norm(i)); ok && (side == "-" || lexicon.Listed("word of change", v.Norm(i-1))) {
			return true
		}
	}
	return false
}

// timeBound lists how the time expression is bound to the words around it: the verb of its clause, the noun before it.
func timeBound(f *option, drafts []draft, d *draft, r *reading, t *timex.Mention) {
	v := r.view
	at := v.At[t.First]
	if tree := r.clauses(); tree.Of[at] >= 0 {
		c := &tree.Clauses[tree.Of[at]]
		f.add("host "+deed(v, c.VG), true)
		f.add("host "+tense(v, c.VG), true)
		f.add("host "+string(c.Link), true)
		f.add("host behind", c.VG > at)
		another, same := another(drafts, d, r, c.VG)
		f.add("host another's", another)
		f.add("host another's, same measure", same)
	}
	k := at - 1
	if k >= 0 && v.Chunks[k].Kind == clause.Prep {
		k--
	}
	if k < 0 {
		return
	}
	switch c := &v.Chunks[k]; c.Kind {
	case clause.VG:
		f.add("after verb", true)
	case clause.NP:
		f.add("after event noun", c.Noun < c.End && eventNoun(v, c))
		f.add("after own noun", r == d.in && k == d.np)
		f.add("after noun of cause", k > 0 && v.Chunks[k-1].Kind == clause.Prep && lexicon.Listed("preposition of cause", v.Chunks[k-1].Word))
	}
}

// another reports whether the verb of a time's clause is that of another draft, and of one of the same measure.
func another(drafts []draft, d *draft, r *reading, verb int) (any, same bool) {
	first := sort.Search(len(drafts), func(i int) bool { return drafts[i].in.index >= r.index })
	for i := first; i < len(drafts) && drafts[i].in == r; i++ {
		if o := &drafts[i]; o != d && o.pred != nil && o.pred.VG == verb && !(d.in == r && d.pred != nil && d.pred.VG == verb) {
			any, same = true, same || o.measure == d.measure
		}
	}
	return any, same
}

// deed says what sort of thing a verb group tells.
func deed(v *clause.View, k int) string {
	c := &v.Chunks[k]
	main := v.Norm(c.Main)
	lemma := lexicon.Lemma(main)
	switch {
	case lexicon.DoerVerb(lemma) != nil:
		return "harms"
	case lexicon.Verb(lemma) != nil:
		return "counts"
	case lexicon.Cues(main) != nil:
		return "says"
	case c.Copula:
		return "is"
	}
	return "else"
}

// tense says how a verb group stands in time.
func tense(v *clause.View, k int) string {
	c := &v.Chunks[k]
	switch {
	case c.Future || c.Modal:
		return "future"
	case !c.Finite && c.Form == text.VB:
		return "infinitive"
	case !c.Finite && c.Form == text.VBG:
		return "gerund"
	case !c.Finite || c.Reduced:
		return "participle"
	case perfect(v, k):
		return "perfect"
	}
	switch w := v.Norm(c.First); {
	case w == "had" && c.Main > c.First:
		return "pluperfect"
	case w == "is", w == "are", w == "am", c.Form == text.VBZ, c.Form == text.VBP && c.End == c.First+1:
		return "present"
	}
	return "past"
}
