package attribution

import (
	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// sentence reads the statements of one sentence from left to right.
func (r *reader) sentence(i int) {
	l := r.newLine(i)
	l.headline()
	for k := l.from; k < len(l.toks); k++ {
		l.enter(l.quote[k])
		if l.toks[k].Kind != text.Word || l.hidden[k] && !l.s.AllCaps || !reads(&l.toks[k]) {
			continue
		}
		if k > l.from && l.is(k, lx.TakesFloor) {
			l.readFloor(k)
		}
		if end := l.specialAt(k); end > k {
			k = end - 1
			continue
		}
		k = max(k, l.readAt(k)-1)
	}
	l.closePending()
	l.passOn()
}

// enter notes that the reading has come to a token in quotation q. What is stated inside a quotation bounds nothing outside.
func (l *line) enter(q int) {
	if q == l.inside {
		return
	}
	if l.inside > 0 {
		l.open, l.floor = l.outer.open, l.outer.floor
	}
	if q > 0 {
		l.outer.open, l.outer.floor = l.open, l.floor
		l.open = 0
	}
	l.inside = q
}

// read reads the statement whose cue verb is [v,end).
func (l *line) read(c lx.Cue, v, end int) {
	if (c.Form == lx.CuePast || c.Form == lx.CueParted) && l.norm(v-1) == "as" && l.norm(end) == "by" {
		l.according(v, end+1) // "as reported by X"
		return
	}
	if (c.Form == lx.CuePast || c.Form == lx.CueParted) && (l.passive(v) || l.agentAt(end) && !l.byMeans(end)) {
		l.readPassive(c, v, end)
		return
	}
	if c.Form != lx.CueGerund && l.norm(v-1) == "having" {
		l.readParticiple(c, v-1, end)
		return
	}
	if c.Form == lx.CueGerund && !l.is(l.backOverAdjuncts(v, l.from), lx.BeVerb) {
		l.readParticiple(c, v, end)
		return
	}
	if s, ok := l.leading(v, end); ok && c.Frames&lx.CuePostposed != 0 {
		l.before(c, v, end, s, l.tailOf(s.end, c), false)
		return
	}
	if c.Frames&lx.CuePostposed != 0 && c.Verb != "find" && (c.Form != lx.CueBase || c.Verb == "say" && l.norm(v-1) == ",") && (c.Frames&lx.CueListener == 0 || c.Verb != "tell" && l.norm(v-1) != ",") {
		if s, ok := l.inverted(v, end, c.Verb == "say" || c.Verb == "add" || c.Verb == "ask"); ok {
			front := v - 1
			if l.mark(front) {
				front = v
			}
			at := s.report[1]
			if l.norm(at) == "," && l.mark(at+1) && facing(l.toks, at+1) > 0 {
				l.around(c, v, end, s, front, tail{at: at + 1}) // `"A," said X, "B"`
				return
			}
			if l.norm(at) == "who" && l.finite(at+1) && s.role[1] == 0 && l.countsIn(at+1) { // "A, said a man who carried out nine bodies"
				l.around(c, v, end, s, front, tail{at: at + 1})
				l.floor = at
				return
			}
			if l.goesOn(at, l.mark(v-1) || l.mark(v-2)) {
				l.around(c, v, end, s, front, tail{at: at})
				l.floor = at
				return
			}
			l.after(c, v, end, s, front, tail{at: at})
			return
		}
	}
	if v == l.from+1 && l.norm(l.from) == "so" && c.Verb == "say" { // "A. So says X"
		if e := l.nounPhrase(end, true); e > end && l.headed(end, e) {
			l.backward(c, v, end, subject{first: end, end: e, start: v, conj: -1, relative: -1}, tail{at: e})
			return
		}
	}
	if l.norm(l.from) == "that" && l.is(l.from+1, lx.BeVerb) && l.norm(l.from+2) == "what" && c.Frames&lx.CueClause != 0 {
		if s, ok := l.subjectOf(v); ok { // "A. That is what X told reporters"
			l.backward(c, v, end, s, l.tailOf(end, c))
			return
		}
	}
	verb := v
	if c.Form == lx.CueBase && l.norm(v-1) == "to" {
		verb = l.errand(v)
	}
	s, ok := l.subjectOf(verb)
	if c.Verb == "learn" && l.norm(end) == "from" && ok {
		if e := l.nounPhrase(end+1, false); e > end+1 && l.norm(e) == "that" && l.speaks(end+1, e) {
			s.first, s.end, s.report = end+1, e, [2]int{e, e}
			l.before(c, v, end, s, tail{ending: atThat, at: e, adjuncts: e}, false) // "MPs learned from X that A"
			return
		}
	}
	if !ok || !l.fits(c, v, s) || s.relative < 0 && !s.elided && s.first > l.from && l.objectOf(s.first-1, s.end) {
		return
	}
	n := len(l.r.found)
	l.place(c, v, end, s)
	if c.Verb == "learn" && l.norm(end) == "from" && len(l.r.found) == n+1 {
		l.learntFrom(end, &l.r.found[n])
	}
}

// learntFrom names who told whoever learnt it: "A, the daily learned from hospital sources".
func (l *line) learntFrom(k int, a *Attribution) {
	e := l.nounPhrase(k+1, false)
	if e == k+1 || !l.speaks(k+1, e) {
		return
	}
	a.Via = a.Source
	a.Source, a.SourceFirst, a.SourceEnd = l.span(k+1, e), k+1, e
}

// fits reports whether the subject can do what the cue says.
func (l *line) fits(c lx.Cue, v int, s subject) bool {
	if l.is(s.end-1, lx.TimeHead) && l.timeEnd(s.first) == s.end || l.norm(s.first) == "one" && l.is(s.first+1, lx.TimeHead) {
		return false
	}
	if l.norm(s.end-1) == "there" || l.holds(s.first, s.end, lx.Negation) {
		return false
	}
	if c.Sort == lx.Belief && (firstPerson(l.norm(s.first)) || l.is(s.report[0]+1, lx.Negation) || l.is(s.report[0], lx.Negation)) {
		return false
	}
	if c.Verb == "rule" && (l.is(s.report[0], lx.Negation) || l.is(s.report[0]+1, lx.Negation)) {
		return false // "did not rule out"
	}
	if c.Frames&(lx.CueFigure|lx.CueStatement|lx.CueToll|lx.CueExhibit|lx.CueAt|lx.CueWitness) != 0 {
		return l.fitsObject(c, v, s)
	}
	if lx.ClassOf(c.Verb)&lx.ThingVerb != 0 && s.relative < 0 && !s.elided && !l.namesSpeaker(s.first, s.end) && !(c.Form != lx.CueBase && l.bareCaps(s.first, s.end)) {
		return false // "the intervention of the police suggests"
	}
	switch c.Verb {
	case "call":
		if w := l.norm(v + 1); w == "out" || w == "up" || w == "in" || w == "off" || w == "back" {
			return false // "called out 24 platoons"
		}
	case "admit":
		if l.figureAt(v+1) && !l.clauseAt(v+1) && l.headKind(s.first, s.end) == "medical" {
			return false // "the hospital had admitted 40 wounded"
		}
	case "learn":
		return l.eyewitness(s) || l.named(s.first, s.end) && !l.is(s.first, lx.Pronoun)
	case "remember":
		if w := l.norm(v - 1); w == "could" || w == "can" || w == "to" {
			return false
		}
	case "show", "find", "read":
		return c.Verb == "read" && l.holds(s.first, s.end, lx.DocumentNoun) || c.Verb != "read" && (l.holds(s.first, s.end, lx.DocumentNoun|lx.MonitorNoun|lx.SpeakerNoun))
	}
	return true
}

func firstPerson(norm string) bool {
	return norm == "i" || norm == "we" || norm == "our" || norm == "my"
}

func (l *line) acronym(a, b int) bool {
	for k := a; k < b; k++ {
		if !l.s.AllCaps && allUpper(l.toks[k].Text) {
			return true
		}
	}
	return false
}

// place decides on which side of the cue the content stands, and adds the statement.
func (l *line) place(c lx.Cue, v, end int, s subject) {
	t := l.tailOf(end, c)
	front, quoted := l.front(s)
	if front == 0 && c.Frames&lx.CuePostposed != 0 && s.start == l.from && (t.ending == atEnd || t.ending == atComma || t.ending == atAdjunct && !l.clauseTail(t.at) || t.ending == atOpen && c.Frames&lx.CueListener != 0 && !l.clauseAt(t.at)) && l.quoteBefore(c, v, end, s, t) {
		return
	}
	switch {
	case c.Frames&lx.CueBackward != 0:
		l.backward(c, v, end, s, t)
		return
	case quoted && t.ending == atQuote && t.later:
		// `"A," X told the crowd in the town called "B". "C"`: what stands behind the cue is its own
		s.report = [2]int{end, t.adjuncts}
		l.after(c, v, end, s, front, t)
		return
	case quoted && t.ending == atComma && !l.hasFinite(l.frontStart(front, s), front) && l.finite(t.at+1):
		l.around(c, v, end, s, front, t) // `"The sea," she said, would win`
		return
	case t.ending == atThat || t.ending == atQuote:
		if c.Frames&lx.CueClause == 0 && t.ending == atThat && c.Frames&(lx.CueNoun|lx.CueObject) == 0 || c.Verb == "repeat" && l.norm(t.at) == "that" && !l.clauseAt(t.at+1) {
			break // "repeated that promise"
		}
		l.before(c, v, end, s, t, quoted)
		return
	case t.ending == atComma && c.Frames&lx.CuePostposed != 0 && l.norm(s.start-1) == "," && l.is(s.start-2, lx.Relative|lx.Subordinator|lx.Conjunction) && s.start-2 > l.from && (l.clauseAt(t.at+1) && !l.finite(t.at+1) || l.norm(s.start-2) == "and" && l.finite(t.at+1)):
		t.at++
		l.before(c, v, end, s, t, false) // "an ambush in which, the army says, nine died"
		return
	case front > 0 && !quoted && c.Frames&lx.CueHeavy != 0 && c.Frames&lx.CueClause == 0:
		return // "If they fail, the talks will continue"
	case front > 0 && c.Frames&lx.CuePostposed != 0 && (t.ending != atOpen && !(t.ending == atAdjunct && !quoted && (l.clauseTail(t.at) || c.Frames&lx.CueInfinite != 0 && l.norm(t.at) == "to")) || t.ending == atOpen && quoted && !l.clauseAt(t.at)):
		s.report = [2]int{end, l.reportEnd(t)}
		if t.ending == atComma && !quoted && l.finite(t.at+1) {
			l.floor = l.lastPiece(front)
		}
		if t.ending == atComma && !quoted && l.insideClause(front, t.at) {
			l.around(c, v, end, s, front, t)
			return
		}
		if l.goesOn(t.at, quoted) {
			l.around(c, v, end, s, front, t)
			l.floor = t.at
			return
		}
		l.after(c, v, end, s, front, t)
		return
	case t.ending == atComma && c.Frames&lx.CuePostposed != 0 && l.norm(s.start-1) == "," && s.start-1 > max(l.floor, l.low(s.first)) && !s.elided && len(l.toks)-t.at > 4 && (l.clauseAt(t.at+1) || l.finite(t.at+1) || l.fronted(s.start-1)):
		l.around(c, v, end, s, s.start-1, t)
		return
	case c.Verb == "point" && (l.quantity(s.end-1) || l.norm(s.end-1) == "percentage"):
		return // "from 12 points to 8"
	case c.Frames&lx.CueHeavy != 0 && !(c.Frames&lx.CueClause != 0 && c.Verb != "observe" && t.ending == atOpen && c.Form == lx.CuePast && l.is(t.at, lx.Det|lx.Pronoun) && l.clauseAt(t.at)):
		return
	case t.ending == atOpen && c.Frames&(lx.CueClause|lx.CueNoun|lx.CueObject) != 0:
		if c.Frames&(lx.CueNoun|lx.CueObject) == 0 && front > 0 && !l.clauseAt(t.at) && !quoted && c.Frames&lx.CuePostposed != 0 {
			l.after(c, v, end, s, front, t)
			return
		}
		if c.Verb != "say" && c.Verb != "tell" && c.Frames&(lx.CueNoun|lx.CueObject) == 0 && !l.hasFinite(t.at, min(len(l.toks), t.at+30)) {
			return
		}
		l.before(c, v, end, s, t, false)
		return
	case t.ending == atAdjunct && l.norm(t.at) == "to" && c.Frames&(lx.CueInfinite|lx.CueObject) != 0,
		t.ending == atAdjunct && c.Frames&lx.CueClause != 0 && c.Frames&lx.CueNoun == 0 && l.clauseTail(t.at),
		t.ending == atAdjunct && c.Frames&lx.CueClause != 0 && l.insertThenClause(t.at),
		t.ending == atComma && c.Frames&lx.CueClause != 0 && l.clauseAt(t.at+1) && (c.Frames&lx.CueNoun == 0 || l.norm(s.conj) == "as") && (l.norm(s.conj) == "as" || !l.is(s.conj, lx.Subordinator)):
		l.before(c, v, end, s, t, false)
	}
}

// quoteBefore adds `"A?" X said.` where the sentence was cut at the closing mark, and reports whether it was.
func (l *line) quoteBefore(c lx.Cue, v, end int, s subject, t tail) bool {
	q, ok := l.r.quoteEndingAt(l.index - 1)
	if !ok || l.s.Block != l.r.sents[l.index-1].Block {
		return false
	}
	o := l.r.quotes[q]
	if !o.speech {
		return false
	}
	s.report = [2]int{end, l.reportEnd(t)}
	l.add(c, After, v, end, s, []text.Span{{Start: l.r.sents[o.open.sent].Tokens[o.open.tok].Start, End: l.r.sents[l.index-1].End}}, t)
	l.floor = t.at
	return true
}

// quoteEndingAt returns the quotation that closes with the last token of sentence i.
func (r *reader) quoteEndingAt(i int) (int, bool) {
	for q := r.next; q >= 0 && q < len(r.quotes) || q == len(r.quotes); q-- {
		if q == len(r.quotes) || r.quotes[q].close.sent > i {
			continue
		}
		return q, r.quotes[q].close.sent == i && r.quotes[q].close.tok == len(r.sents[i].Tokens)-1
	}
	return 0, false
}
