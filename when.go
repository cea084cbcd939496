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

// when tells when the counted thing happened, and when the source said so. The time of a reporting clause is never the
// event's.
func (p *page) when(d *draft, a *attribution.Attribution) (date, reported *Date) {
	r := d.in
	if d.toll && p.byTheWay(d) {
		if a != nil {
			reported = p.reportedBy(a)
		}
		return nil, reported
	}
	best, cost := -1, maxTimeCost
	for i := range r.times {
		t := &r.times[i]
		if p.reportAt(r.index, t) != nil || p.dateline(r, t) || p.outside(a, r.index, t) || saidThen(d, t) {
			continue
		}
		if c := timeCost(d, t); c < cost {
			best, cost = i, c
		}
	}
	if best >= 0 {
		date = p.date(&r.times[best])
	} else if t := p.neighbourTime(d); t != nil {
		date = p.date(t)
	}
	if a != nil {
		reported = p.reportedBy(a)
	}
	return date, reported
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

// The costs of taking a time expression for the event's: how much grammar lies between the two.
const (
	maxTimeCost   = 60
	clauseCost    = 6  // a conjunction or subordinator
	complementHop = 14 // "that", a colon, a quotation mark
	relativeHop   = 4
	otherFact     = 10 // the verb of another count
	vagueTime     = 3
	nounTime      = 8  // it modifies a noun
	coordinate    = 20 // a clause that need not be of the same event
	otherClause   = 60 // a clause of another event
	afterBonus    = -2
	beforeCost    = 3
)

// timeCost is how far the time expression is from the draft's event, in grammar.
func timeCost(d *draft, t *timex.Mention) int {
	v := d.in.view
	at := v.At[t.First]
	from, to := d.trigger, at
	if d.pred == nil {
		from = d.np
	}
	cost := 0
	backward := at < from
	if backward {
		from, to = to, from
		if at > 1 && v.Chunks[at-1].Kind != clause.Comma {
			cost += beforeCost
		}
	} else {
		cost += afterBonus
	}
	if d.toll && v.Norm(t.First) == "now" {
		return maxTimeCost
	}
	if t.Timex == "" && follower(v, t) || untouched(v, t) && !d.planned {
		return maxTimeCost // "a day after", "hours before": told from something else
	}
	if at+1 < len(v.Chunks) && v.Chunks[at+1].Kind == clause.NP && t.First > 0 && v.S.Tokens[t.First-1].Tag == text.DT {
		cost += nounTime // "the August 15 elections"
	}
	if backward && to < len(v.Chunks) && v.Chunks[to].Kind == clause.VG && perfect(v, to) && (hasKind(v, from, to, clause.Rel) || hasKind(v, from, to, clause.Conj) && hasKind(v, 0, from, clause.VG)) {
		cost += otherClause // "Today talks began to end a conflict that has killed 160,000"
	}
	for k := from + 1; k < to; k++ {
		switch c := &v.Chunks[k]; c.Kind {
		case clause.Conj:
			cost += clauseCost / 2
			if backward && from > 1 && k > 0 && v.Chunks[k-1].Kind == clause.Comma && hasKind(v, k, to+1, clause.VG) && v.Chunks[k+1].Kind == clause.NP {
				cost += coordinate
				if t.Period || t.Since {
					cost += otherClause
				}
			}
		case clause.Sub:
			switch {
			case c.Word == "that":
				cost += complementHop
			case c.Word == "after" && backward:
				cost += coordinate
			case c.Word == "after" && (!harm[d.measure] || d.measure == Detained || d.measure == Seized):
				cost += otherClause
			default:
				cost += clauseCost / 2
			}
		case clause.Rel:
			cost += relativeHop
			if !backward && k > 0 && c.Word != "what" && !eventBefore(v, k) && v.Chunks[d.np].End < c.First-1 {
				cost += otherClause // "are protesting a law that was passed on Wednesday"
			}
		case clause.Colon, clause.Quote:
			cost += complementHop
		case clause.VG:
			if c.Finite {
				cost += clauseCost
			}
			if !backward && k > from+2 && v.Chunks[k-1].Kind == clause.NP && v.Chunks[k-2].Kind == clause.NP && v.S.Tokens[v.Chunks[k-1].Head].Tag == text.PRP {
				cost += otherClause // "districts it had occupied during the war"
			}
		default:
			cost++
		}
	}
	if t.Kind == timex.Vague {
		cost += vagueTime
	}
	return cost
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
			return t.Timex == ""
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
func saidThen(d *draft, t *timex.Mention) bool {
	v := d.in.view
	k := v.At[t.First] - 1
	if k >= 0 && v.Chunks[k].Kind == clause.Prep {
		k--
	}
	if k < 0 || v.Chunks[k].Kind != clause.VG || k == d.trigger || d.pred != nil && d.pred.VG == k {
		return false
	}
	cues := lexicon.Cues(v.Norm(v.Chunks[k].Main))
	return cues != nil && cues[0].Sort != lexicon.Tally && lexicon.Verb(lexicon.Lemma(v.Norm(v.Chunks[k].Main))) == nil
}

// eventBefore reports whether the noun phrase before the relative pronoun at chunk k names an attack or the like.
func eventBefore(v *clause.View, k int) bool {
	for j := k - 1; j >= 0 && j > k-8; j-- {
		switch c := &v.Chunks[j]; c.Kind {
		case clause.NP:
			if c.Num >= 0 {
				return true
			}
			if c.Noun >= 0 && c.Noun < c.End {
				w := v.Norm(c.Head)
				if row, ok := lexicon.MeasureNoun(w); lexicon.Listed("event noun", w) || ok && row.Counted != "" {
					return true
				}
			}
		case clause.Prep, clause.Comma, clause.Time:
		default:
			return false
		}
	}
	return false
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

// neighbourTime is the time expression of a neighbouring sentence that plainly dates the same event, or nil: of the one
// before, where this one goes on about what happened there, or of the one after, where that goes on about it.
func (p *page) neighbourTime(d *draft) *timex.Mention {
	i := d.in.index
	if d.toll || len(d.in.times) > 0 || !harm[d.measure] && d.measure != Seized && d.measure != Detained && d.measure != Protested && d.measure != Released {
		return nil
	}
	if i > 0 && p.fragment(i) {
		return p.lastTime(i - 1) // a sentence that the page broke in two
	}
	if i > 0 && p.sentences[i-1].Block == p.sentences[i].Block && p.eventful(i-1) {
		if t := p.onlyDay(i-1, p.anaphoric(i)); t != nil {
			return t
		}
		if i > 1 && len(p.tagged(i-1).times) == 0 && p.sentences[i-2].Block == p.sentences[i].Block && p.eventful(i-2) {
			if t := p.onlyDay(i-2, false); t != nil {
				return t
			}
		}
	}
	if i+1 < len(p.sentences) && p.sentences[i+1].Block == p.sentences[i].Block && (p.anaphoric(i+1) || p.sameDeed(i, i+1)) {
		return p.onlyDay(i+1, false)
	}
	return nil
}

// fragment reports whether the sentence starts in lower case where the text around it does not.
func (p *page) fragment(i int) bool {
	first := &p.sentences[i].Tokens[0]
	return first.Kind == text.Word && !first.Capital() && !p.sentences[i-1].Lower && p.sentences[i-1].Tokens[0].Capital()
}

// lastTime is the last time expression of the sentence that is not that of a statement, or nil.
func (p *page) lastTime(i int) *timex.Mention {
	times := p.tagged(i).times
	for k := len(times) - 1; k >= 0; k-- {
		if p.reportAt(i, &times[k]) == nil {
			return &times[k]
		}
	}
	return nil
}

// eventful reports whether the sentence tells of an attack, accident or arrest.
func (p *page) eventful(i int) bool {
	v := p.reading(i).view
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
	v := p.reading(i).view
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
		if c.Det == clause.Definite && c.Noun >= 0 && c.Noun < c.End && p.eventNoun(v, c) {
			return true
		}
	}
	return false
}

// anaphoric reports whether the sentence speaks of the event of the one before: "The attack took place on Sunday".
func (p *page) anaphoric(i int) bool {
	v := p.reading(i).view
	for k := range v.Chunks {
		if c := &v.Chunks[k]; c.Kind == clause.NP && c.Det == clause.Definite && c.Noun >= 0 && c.Noun < c.End && p.eventNoun(v, c) {
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

func (p *page) eventNoun(v *clause.View, c *clause.Chunk) bool {
	w := v.Norm(c.Head)
	if lexicon.Listed("event noun", w) {
		return true
	}
	row, ok := lexicon.MeasureNoun(w)
	return ok && row.Kind == "thing"
}

// onlyDay is the sentence's one time expression of a day, or of a stretch where period is set, that is not that of a
// statement; or nil.
func (p *page) onlyDay(i int, period bool) *timex.Mention {
	var found *timex.Mention
	times := p.times.Mentions(i)
	for k := range times {
		t := &times[k]
		if t.Kind == timex.Vague || t.Period && !period || p.reportAt(i, t) != nil || p.dateline(p.tagged(i), t) {
			continue
		}
		if found != nil {
			return nil
		}
		found = t
	}
	return found
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
		case "--", "-":
			return true
		case "(":
			return i <= t.Last+1 && r.index == 0 && i+1 < len(r.Tokens) && r.Tokens[i+1].Capital()
		case ",", ".":
			return false
		}
	}
	return false
}

// maxRestated is how many sentences apart a fact and its restatement may stand to share a date.
const maxRestated = 2

// maxRestating bounds how many facts before and after one are compared with it.
const maxRestating = 64

// restate gives a fact without a date that of the same count told again nearby: "12 people were killed, an official said.
// Rebels attacked the post on Wednesday, killing 12."
func restate(drafts []draft, facts []Fact) {
	for i := range facts {
		if facts[i].Date != nil || drafts[i].toll {
			continue
		}
		for j := max(0, i-maxRestating); j < min(len(facts), i+maxRestating); j++ {
			if i == j || facts[j].Date == nil || facts[j].Measure != facts[i].Measure || abs(drafts[i].in.index-drafts[j].in.index) > maxRestated ||
				drafts[i].in == drafts[j].in || !sameValue(&facts[i].Count, &facts[j].Count) {
				continue
			}
			date := *facts[j].Date
			facts[i].Date = &date
			break
		}
	}
}

// sameValue reports whether two counts, of more than a few, bound the same number.
func sameValue(a, b *Count) bool {
	if a.Low == nil || b.Low == nil || *a.Low != *b.Low {
		return false
	}
	return *a.Low > 2 && a.Modifier != Vague && b.Modifier != Vague
}
