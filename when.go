package kfacts

import (
	"slices"
	"sort"

	"kfacts/internal/attribution"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
	"kfacts/internal/timex"
)

// when tells when the counted thing of draft i happened, and when the source said so.
func (p *page) when(drafts []draft, facts []Fact, i int, a *attribution.Attribution) (date, reported *Date) {
	if t, probability := p.time(drafts, facts, i, a); t != nil {
		drafts[i].time = t
		date = p.date(t)
		date.Confidence = probability
	}
	if a != nil {
		reported = p.reportedBy(a)
	}
	return date, reported
}

// time is the likeliest time of draft i, and how likely it is; nil where the text does not say.
func (p *page) time(drafts []draft, facts []Fact, i int, a *attribution.Attribution) (*timex.Mention, float64) {
	d := &drafts[i]
	if d.toll && p.byTheWay(d) {
		return nil, 0
	}
	if whole := wholeOf(drafts, i); whole >= 0 && facts[whole].Date != nil {
		return drafts[whole].time, facts[whole].Date.Confidence
	}
	options := p.timeOptions(drafts, facts, i, a)
	if len(options) == 1 {
		return nil, 0
	}
	followEach(options, drafts, i, func(d *draft, o *option) bool { return d.time == o.time })
	best, probability := likeliest(options)
	return options[best].time, probability
}

// wholeOf is the draft before draft i that it is a part of, or -1.
func wholeOf(drafts []draft, i int) int {
	d := &drafts[i]
	if d.parent == nil {
		return -1
	}
	for j := i - 1; j >= 0 && drafts[j].in == d.in; j-- {
		if drafts[j].np == d.parent.np && drafts[j].measure == d.parent.measure {
			return j
		}
	}
	return -1
}

func (p *page) date(t *timex.Mention) *Date {
	d := toDate(t, p.input)
	return &d
}

// byTheWay reports whether the toll is told in a participle clause: "bringing the toll to six".
func (p *page) byTheWay(d *draft) bool {
	v := d.in.view
	for k := d.trigger - 1; k >= 0 && k >= d.trigger-2; k-- {
		if c := &v.Chunks[k]; c.Kind == clause.VG {
			return c.Form == text.VBG && !c.Finite
		}
	}
	return false
}

// reportAt is the attribution of which the time expression dates the statement, or nil.
func (p *page) reportAt(sentence int, t *timex.Mention) *attribution.Attribution {
	first := sort.Search(len(p.attributions), func(i int) bool { return p.attributions[i].Sentence >= sentence })
	for i := first; i < len(p.attributions) && p.attributions[i].Sentence == sentence; i++ {
		a := &p.attributions[i]
		if a.ReportFirst <= t.First && t.Last <= a.ReportEnd && !p.afterThat(sentence, t) {
			return a
		}
	}
	return nil
}

// afterThat reports whether the time expression opens what is said: "maintained that on Saturday".
func (p *page) afterThat(sentence int, t *timex.Mention) bool {
	tokens := p.sentences[sentence].Tokens
	return t.First >= 2 && (tokens[t.First-1].Norm == "that" || tokens[t.First-2].Norm == "that")
}

// reportedBy is the date of the statement, or nil.
func (p *page) reportedBy(a *attribution.Attribution) *Date {
	times := p.times.Mentions(a.Sentence)
	for i := range times {
		if t := &times[i]; a.ReportFirst <= t.First && t.Last <= a.ReportEnd {
			return p.date(t)
		}
	}
	return nil
}

// follower reports whether the time expression is told from the clause or noun after it: "a day after the attack".
func follower(v *clause.View, t *timex.Mention) bool {
	switch v.Norm(t.Last - 1) {
	case "after", "before", "later", "earlier":
		return true
	}
	return false
}

// untouched reports whether the time expression is one to come, or one that something happened ahead of.
func untouched(v *clause.View, t *timex.Mention) bool {
	for i := t.First; i < t.Last; i++ {
		switch v.Norm(i) {
		case "coming", "upcoming", "forthcoming", "tomorrow":
			return true
		case "next":
			return t.Timex == "" && v.Norm(i-1) != "the"
		}
	}
	if t.First < 2 {
		return false
	}
	switch w := v.Norm(t.First - 1); w {
	case "to":
		return v.Norm(t.First-2) == "up" || v.Norm(t.First-2) == "prior"
	case "of":
		return v.Norm(t.First-2) == "ahead" || v.Norm(t.First-2) == "advance"
	}
	return false
}

// outside reports whether the time expression opens the sentence of a statement, before its source: it is a day on which
// something was said ("On Monday, police confirmed that …"), not a stretch that somebody counted over.
func (p *page) outside(a *attribution.Attribution, sentence int, t *timex.Mention) bool {
	return a != nil && a.Sentence == sentence && !t.Period && !t.Since && a.Sort != lexicon.Tally &&
		t.Start < a.Source.Start && a.Cue.Start < a.Content[0].Start && !p.afterThat(sentence, t)
}

// saidThen reports whether the time expression follows a verb of saying, with no more than a preposition between: it
// dates what was said, by whomever.
func saidThen(d *draft, r *reading, t *timex.Mention) bool {
	v := r.view
	k := v.At[t.First] - 1
	if k >= 0 && v.Chunks[k].Kind == clause.Prep {
		k--
	}
	if k < 0 || v.Chunks[k].Kind != clause.VG || r == d.in && (k == d.trigger || d.pred != nil && d.pred.VG == k) {
		return false
	}
	cues := lexicon.Cues(v.Norm(v.Chunks[k].Main))
	return cues != nil && cues[0].Sort != lexicon.Tally && lexicon.Verb(lexicon.Lemma(v.Norm(v.Chunks[k].Main))) == nil
}

// perfect reports whether the verb group at chunk k is a present perfect.
func perfect(v *clause.View, k int) bool {
	w := v.Norm(v.Chunks[k].First)
	return (w == "has" || w == "have") && v.Chunks[k].Main > v.Chunks[k].First
}

func hasKind(v *clause.View, from, to int, kind clause.Kind) bool {
	for k := from; k < to && k < len(v.Chunks); k++ {
		if v.Chunks[k].Kind == kind {
			return true
		}
	}
	return false
}

// fragment reports whether the sentence starts in lower case where the text around it does not.
func (p *page) fragment(i int) bool {
	first := &p.sentences[i].Tokens[0]
	return first.Kind == text.Word && !first.Capital() && !p.sentences[i-1].Lower && p.sentences[i-1].Tokens[0].Capital()
}

// eventful reports whether the sentence tells of an attack, accident or arrest.
func (p *page) eventful(i int) bool {
	r := p.reading(i)
	return r.eventful.of(func() bool { return eventful(r.view) })
}

func eventful(v *clause.View) bool {
	for k := range v.Chunks {
		c := &v.Chunks[k]
		switch {
		case c.Kind == clause.VG && (lexicon.DoerVerb(lexicon.Lemma(v.Norm(c.Main))) != nil || lexicon.Verb(lexicon.Lemma(v.Norm(c.Main))) != nil):
			return true
		case c.Kind == clause.NP && c.Noun >= 0 && c.Noun < c.End:
			if row, ok := lexicon.MeasureNoun(v.Norm(c.Head)); ok && row.Kind == "thing" {
				return true
			}
		}
	}
	return false
}

// continues reports whether the sentence goes on about the event of the one before: it opens with a count or names the
// event with a definite article.
func (p *page) continues(i int) bool {
	r := p.reading(i)
	return r.continues.of(func() bool { return continues(r.view) })
}

func continues(v *clause.View) bool {
	first := true
	for k := range v.Chunks {
		c := &v.Chunks[k]
		if c.Kind == clause.VG && lexicon.Cues(v.Norm(c.Main)) != nil && k < 6 {
			first = true // what the source of the sentence says opens anew
			continue
		}
		if c.Kind == clause.Adv && v.Norm(c.First) == "also" {
			return false
		}
		if c.Kind != clause.NP {
			continue
		}
		if first && (c.Num >= 0 || c.Det == clause.No || c.Det == clause.Another || c.Det == clause.Indefinite) {
			return true
		}
		first = false
		if c.Det == clause.Definite && c.Noun >= 0 && c.Noun < c.End && eventNoun(v, c) {
			return true
		}
	}
	return false
}

// anaphoric reports whether the sentence speaks of the event of the one before: "The attack took place on Sunday".
func (p *page) anaphoric(i int) bool {
	r := p.reading(i)
	return r.anaphoric.of(func() bool { return anaphoric(r.view) })
}

func anaphoric(v *clause.View) bool {
	for k := range v.Chunks {
		if c := &v.Chunks[k]; c.Kind == clause.NP && c.Det == clause.Definite && c.Noun >= 0 && c.Noun < c.End && eventNoun(v, c) {
			return true
		}
	}
	return false
}

// sameDeed reports whether both sentences tell of harm with the same verb: news tells the event again in full.
func (p *page) sameDeed(i, j int) bool {
	for _, a := range p.deeds(i) {
		if slices.Contains(p.deeds(j), a) {
			return true
		}
	}
	return false
}

// deeds are the lemmas of the finite verbs of harm in a sentence.
func (p *page) deeds(i int) []string {
	var lemmas []string
	v := p.reading(i).view
	for k := range v.Chunks {
		if c := &v.Chunks[k]; c.Kind == clause.VG && c.Finite {
			if l := lexicon.Lemma(v.Norm(c.Main)); lexicon.DoerVerb(l) != nil {
				lemmas = append(lemmas, l)
			}
		}
	}
	return lemmas
}

func eventNoun(v *clause.View, c *clause.Chunk) bool {
	w := v.Norm(c.Head)
	if lexicon.Listed("event noun", w) {
		return true
	}
	row, ok := lexicon.MeasureNoun(w)
	return ok && row.Kind == "thing"
}

// dateline reports whether the time expression stands in the dateline that opens the sentence: "KABUL, March 7 (AFP) --".
func (p *page) dateline(r *reading, t *timex.Mention) bool {
	if t.First > 8 {
		return false
	}
	for i := 0; i < t.First; i++ {
		if r.Tokens[i].Tag.Verb() {
			return false
		}
	}
	for i := t.Last; i < len(r.Tokens) && i < t.Last+10 && !r.Tokens[i].Tag.Verb(); i++ {
		switch r.Tokens[i].Norm {
		case "--", "-", "–", "—":
			return true
		case ":":
			return i == t.Last && t.First > 0 && namesBefore(r, t.First)
		case "(":
			return i <= t.Last+1 && (r.index == 0 || r.index <= 2 && namesBefore(r, t.First)) && i+1 < len(r.Tokens) && r.Tokens[i+1].Capital()
		case ",", ".":
			return false
		}
	}
	return false
}

// namesBefore reports whether nothing but names stands before token i: "BISSAU, May 3".
func namesBefore(r *reading, i int) bool {
	for k := 0; k < i; k++ {
		if t := &r.Tokens[k]; t.Kind == text.Word && !t.Capital() {
			return false
		}
	}
	return i > 0
}

// sameValue reports whether two counts, of more than a few, bound the same number.
func sameValue(a, b *Count) bool {
	if a.Low == nil || b.Low == nil || *a.Low != *b.Low {
		return false
	}
	return *a.Low > 2 && a.Modifier != Vague && b.Modifier != Vague
}
