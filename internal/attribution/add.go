package attribution

import (
	"strings"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// after adds "A, X said": all that stands before, back to the last finished statement.
func (l *line) after(c lx.Cue, v, end int, s subject, front int, t tail) {
	a := l.frontStart(front, s)
	content := l.spanBack(a, front)
	if content.End <= content.Start {
		return
	}
	if l.open > 0 && l.r.found[l.open-1].Kind == Inside && a == l.floor { // "A, X said, and B, Y said"
		l.cutAt(a)
	}
	l.add(c, After, v, end, s, []text.Span{content}, t)
	l.floor = t.at
	l.open = 0
}

// around adds "A1, X said, A2".
func (l *line) around(c lx.Cue, v, end int, s subject, front int, t tail) {
	first := l.spanBack(l.frontStart(front, s), front)
	a, b := l.trim(t.at, l.high(v))
	if a >= b || first.End <= first.Start {
		return
	}
	l.add(c, Inside, v, end, s, []text.Span{first, l.spanOn(a, b, v)}, t)
	l.open = len(l.r.found)
}

// before adds "X said A", and what a quotation before it holds.
func (l *line) before(c lx.Cue, v, end int, s subject, t tail, quoted bool) {
	a, b := t.at, l.contentEnd(t, v, c)
	switch {
	case s.relative >= 0, l.inRelative(s), l.norm(s.end) == "," && v-s.end <= 3 && c.Form == lx.CueGerund:
		b = l.relativeEnd(a, b)
	case s.conj >= l.from && l.is(s.conj, lx.Subordinator) && l.skipJoin(l.from, s.conj) == s.conj, s.first > l.from && l.afterTime(l.from, s.first) == s.first,
		c.Form == lx.CueGerund && l.opensSentence(v), s.first > l.from && l.is(s.first-1, lx.Subordinator|lx.Relative) && l.norm(s.first-1) != "that" && l.opensSentence(s.first-1):
		b = l.fronterEnd(a, b)
	}
	if c.Frames&lx.CueObject != 0 && l.norm(s.start-1) == "what" {
		b = min(b, max(l.nounPhrase(a, false), a)) // "what the army calls a battle left nine dead"
	}
	a, b = l.trim(a, b)
	if a >= b {
		return
	}
	kind := Before
	if c.Frames&lx.CueObject != 0 && t.ending != atThat && t.ending != atQuote {
		kind = ObjectClaim
	}
	content := []text.Span{l.spanOn(a, b, v)}
	if front := s.start; quoted && front > 0 {
		if l.norm(front-1) == "," {
			front--
		}
		if first := l.spanBack(l.frontStart(front, s), front); first.End > first.Start {
			content = []text.Span{first, content[0]}
		}
	}
	l.cutOpen(s)
	l.addPending(s)
	if s.report[1] <= s.report[0] || t.at > t.adjuncts {
		s.report = [2]int{t.adjuncts, t.at}
	}
	l.add(c, kind, v, end, s, content, t)
	l.open = len(l.r.found)
}

// inRelative reports whether the source is the subject of a relative clause set off by a comma: ", which he said", ", whose
// lawyers said".
func (l *line) inRelative(s subject) bool {
	k := s.first
	if l.norm(k) != "whose" {
		k--
	}
	return l.is(k, lx.Relative) && l.norm(k-1) == ","
}

// addPending adds the statement of a participle that opens the sentence, now that its subject is known: "Noting that A,
// X said B".
func (l *line) addPending(s subject) {
	p := l.pending
	if p == nil || l.norm(s.start-1) != "," || s.start-1 <= p.tail.at {
		return
	}
	l.pending = nil
	if a, b := l.trim(p.tail.at, s.start-1); a < b {
		shared := s
		shared.report = [2]int{}
		l.add(p.cue, Elided, p.v, p.end, shared, []text.Span{l.span(a, b)}, tail{})
	}
}

// closePending adds the statement of a participle that opens the sentence and whose subject makes no further statement:
// "Having announced that A, X went home".
func (l *line) closePending() {
	p := l.pending
	if p == nil {
		return
	}
	for k := p.tail.at + 1; k < len(l.toks) && k-p.tail.at < maxLook; k++ {
		if l.quote[k] != 0 || l.norm(k) != "," {
			continue
		}
		e := l.nounPhrase(k+1, true)
		if e > k+1 && l.finite(e) && l.speaks(k+1, e) {
			l.addPending(subject{first: k + 1, end: e, start: k + 1, conj: -1, relative: -1})
			return
		}
	}
}

// add adds a statement.
func (l *line) add(c lx.Cue, kind Kind, v, end int, s subject, content []text.Span, t tail) {
	if c.Sort != lx.Say && c.Sort != lx.Deny && l.own(s) {
		return // "said he believed"
	}
	if s.elided && kind == Before {
		kind = Elided
	}
	a := Attribution{Sentence: l.index, Kind: kind, Sort: c.Sort, Cue: l.span(v, end), Content: content,
		SourceFirst: s.first, SourceEnd: s.end, ReportFirst: s.report[0], ReportEnd: max(s.report[0], s.report[1])}
	if s.relative >= 0 {
		a.Name = l.words(s.first, s.end)
		a.Antecedent = l.span(s.first, s.end)
		a.Source = l.span(s.relative, s.relative+1)
		a.SourceFirst, a.SourceEnd = s.relative, s.relative+1
	} else {
		a.Source = l.span(s.first, s.end)
	}
	if s.role[1] > s.role[0] {
		a.Role = l.span(s.role[0], s.role[1])
	}
	if t.listener[1] > t.listener[0] && l.medium(t.listener[0], t.listener[1]) {
		a.Via = l.span(t.listener[0], t.listener[1])
	}
	a.Quoted = l.quote[v] > 0
	a.said = (c.Sort == lx.Say || c.Sort == lx.Deny) && kind != ObjectClaim &&
		(kind != Before && kind != Elided || t.ending == atThat || t.ending == atQuote || l.clauseAt(t.at))
	a.Reports = c.Verb == "report"
	a.shown = lx.ClassOf(c.Verb)&lx.ThingVerb != 0 && lx.ClassOf(headNoun(l.toks[s.first:s.end]))&lx.Exhibit != 0
	if a.withheld = l.negated(s, v); a.withheld && c.Sort == lx.Deny {
		a.withheld, a.Sort = false, lx.Say // "does not deny that"
	}
	a.firstPerson = firstPerson(l.norm(a.SourceFirst)) && !(kind == According && s.end-s.first > 1 && l.claimant(s.first+1, s.end))
	l.r.push(a)
}

// negated reports whether the cue at v is denied: "could not confirm", "has not said".
func (l *line) negated(s subject, v int) bool {
	switch l.norm(s.first) {
	case "nobody", "none", "neither":
		return true
	}
	for k := v - 1; k > l.from && v-k < 6 && (l.is(k, lx.Auxiliary|lx.AdverbWord|lx.Negation) || l.toks[k].Tag.Adverb()); k-- {
		if w := l.norm(k); w == "may" || w == "might" || w == "should" {
			return true // "parents may admit to"
		}
		if (l.is(k, lx.Negation) || strings.HasSuffix(l.norm(k), "n't")) && l.norm(k+1) != "only" {
			return true
		}
	}
	return false
}

// own reports whether the source is a pronoun that opens what another is saying, and so most likely stands for the speaker.
func (l *line) own(s subject) bool {
	if l.open == 0 || !l.is(s.first, lx.Pronoun) {
		return false
	}
	for _, c := range l.r.found[l.open-1].Content {
		k := s.first
		if l.norm(k-1) == "that" {
			k--
		}
		if c.Start == l.toks[k].Start {
			return true
		}
	}
	return false
}

// words returns the bytes of [a,b).
func (l *line) words(a, b int) string { return l.r.input[l.toks[a].Start:l.toks[b-1].End] }

// medium reports whether the listener [a,b) passes statements on: a paper, an agency, a station, or a name.
func (l *line) medium(a, b int) bool {
	if l.holds(a, b, lx.MediaNoun) {
		return true
	}
	return l.named(a, b) && !l.holds(a, b, lx.ListenerNoun|lx.OrgNoun) || l.norm(b-1) == "microblog"
}

// push adds a statement unless its parts are out of order or overlap.
func (r *reader) push(a Attribution) {
	if a.Source.End <= a.Source.Start || a.Cue.End <= a.Cue.Start {
		return
	}
	kept := a.Content[:0]
	for _, c := range a.Content {
		if c.End > c.Start && !overlap(c, a.Source) && !overlap(c, a.Cue) && (len(kept) == 0 || c.Start >= kept[len(kept)-1].End) {
			kept = append(kept, c)
		}
	}
	a.Content = kept
	if len(kept) == 0 || overlap(a.Source, a.Cue) {
		return
	}
	r.found = append(r.found, a)
}

func overlap(a, b text.Span) bool { return a.Start < b.End && b.Start < a.End }
