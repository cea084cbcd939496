package attribution

import (
	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// readPassive reads "A, it was reported by X" and "the figure stated by X": without the by there is no source.
func (l *line) readPassive(c lx.Cue, v, end int) {
	if c.Frames&(lx.CueNoun|lx.CueClause) == 0 || c.Sort == lx.Stance {
		return
	}
	by := l.agent(c, end)
	if by < 0 {
		l.saidIn(c, v, end)
		return
	}
	e := l.nounPhrase(by+1, false)
	if e == by+1 || !l.speaks(by+1, e) && !(l.norm(l.auxBefore(v)-1) == "it" && l.bareCaps(by+1, e)) {
		return
	}
	s := subject{first: by + 1, end: e, conj: -1, relative: -1, start: v, report: [2]int{e, e}}
	a := l.frontStart(v, s)
	if !l.passive(v) && l.hasFinite(a, v) {
		if a = l.phraseStart(a, v); !l.countsIn(a) { // "died in an attack claimed by the group": of the phrase alone
			return
		}
	}
	if c.Frames&lx.CueStatement != 0 && !l.holds(a, v, lx.CueNounWord) {
		return // "the town was taken back by the army"
	}
	if c.Frames&(lx.CueExhibit|lx.CueWitness) != 0 || c.Frames&(lx.CueToll|lx.CueAt) != 0 && !l.holds(a, v, lx.TollNoun) {
		return // "the letter was published by the council", "a shop was set on fire by a mob"
	}
	if l.norm(e) == "to" && l.is(e+1, lx.Auxiliary) { // "the gang is believed by the police to have killed nine"
		for v > a && l.is(v-1, lx.Auxiliary) {
			v--
		}
		if first := l.spanBack(a, v); first.End > first.Start {
			l.add(c, Passive, v, end, s, []text.Span{first, l.span(e, l.relativeEnd(e, l.clauseStop(e)))}, tail{})
		}
		return
	}
	if c.Sort == lx.Belief {
		return
	}
	if c.Frames&lx.CueListener != 0 && l.norm(e) == "that" {
		l.before(c, v, end, s, tail{ending: atThat, at: e, adjuncts: end}, false) // "MPs were told by X that A"
		return
	}
	if l.norm(a) == "it" && l.norm(e) == "that" {
		l.before(c, v, end, s, tail{ending: atThat, at: e, adjuncts: end}, false) // "it was reported by X that A"
		return
	}
	if (l.norm(a) == "this" || l.norm(a) == "that" || l.norm(a) == "it") && l.is(a+1, lx.Auxiliary) {
		l.backward(c, v, end, s, tail{at: e}) // "A. This was announced by X"
		return
	}
	for k := a; k < v; k++ {
		if l.is(k, lx.Relative) && l.quote[k] == l.quote[v] {
			return // "who was chosen by the king and confirmed by the council": of whoever the clause hangs on
		}
	}
	for b := v; b > a; b-- { // the aux belongs to the cue
		if l.is(b-1, lx.Auxiliary) {
			v = b - 1
			continue
		}
		break
	}
	content := []text.Span{l.spanBack(a, v)}
	if content[0].End <= content[0].Start {
		return
	}
	if c.Frames&(lx.CueToll|lx.CueAt) != 0 && by > end { // "the toll was put at nine by the mayor"
		content = append(content, l.span(end, by))
	}
	l.add(c, Passive, v, end, s, content, tail{})
}

// agentAt reports whether by stands at k, or behind an adverb there: "reported first by".
func (l *line) agentAt(k int) bool {
	return l.norm(k) == "by" || l.is(k, lx.AdverbWord) && l.norm(k+1) == "by"
}

// clauseStop returns the first mark at or behind k that ends clauses.
func (l *line) clauseStop(k int) int {
	for k < len(l.toks) && !l.stop(k) {
		k++
	}
	return k
}

// phraseStart returns where the noun phrase that ends before v starts.
func (l *line) phraseStart(low, v int) int {
	k := v
	for k > low && (l.nominal(k-1) || l.is(k-1, lx.Det) || l.norm(k-1) == "of") {
		k--
	}
	return k
}

// agent returns where who states it is named behind the passive cue that ends at end: "by X", or "from X" of what is learnt; -1 for
// nowhere.
func (l *line) agent(c lx.Cue, end int) int {
	for k := end; k < len(l.toks) && k-end < 8 && !l.stop(k) && l.norm(k) != "," && !l.finite(k); k++ {
		if l.norm(k) == "by" || l.norm(k) == "from" && c.Verb == "learn" {
			return k
		}
	}
	return -1
}

// saidIn reads "in a report, it was said that A": the document that opens the sentence says so.
func (l *line) saidIn(c lx.Cue, v, end int) {
	it := v - 1
	for it > l.from && l.is(it, lx.Auxiliary) {
		it--
	}
	b := l.from + 1
	if l.norm(it) != "it" || l.norm(end) != "that" || l.norm(l.from) != "in" {
		return
	}
	e := l.nounPhrase(b, true)
	if e == b || e != it && !(e+1 == it && l.norm(e) == ",") || lx.ClassOf(headNoun(l.toks[b:e]))&(lx.DocumentNoun|lx.RecordNoun) == 0 {
		return
	}
	l.before(c, v, end, subject{first: b, end: e, conj: -1, relative: -1, start: l.from, report: [2]int{e, e}}, tail{ending: atThat, at: end, adjuncts: end}, false)
}

// backward reads "the spokesman disclosed this in a statement": the sentence before is the content.
func (l *line) backward(c lx.Cue, v, end int, s subject, t tail) {
	if l.index == 0 || l.r.sents[l.index-1].Headline {
		return
	}
	s.report = [2]int{end, t.at}
	l.add(c, Backward, v, end, s, []text.Span{l.r.sents[l.index-1].Span}, t)
}
