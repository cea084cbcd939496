package attribution

import (
	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// readParticiple reads ", adding that A" and "a statement saying A".
func (l *line) readParticiple(c lx.Cue, v, end int) {
	k := v - 1
	for k > l.from && l.is(k, lx.AdverbWord) {
		k--
	}
	var s subject
	var ok bool
	if k < l.from || l.stop(k) && !l.mark(k) && !l.dash(k) || k == l.from && l.is(k, lx.Prep|lx.Subordinator) {
		if t := l.tailOf(end, c); t.ending == atThat || t.ending == atOpen && c.Frames&lx.CueHeavy == 0 {
			l.pending = &pendingCue{c, v, end, t}
		}
		return
	}
	apart := l.norm(k) == "," || l.dash(k) || l.mark(k) || l.lends(k)
	switch {
	case l.follows(k):
		last := &l.r.found[len(l.r.found)-1]
		s, ok = subject{first: last.SourceFirst, end: last.SourceEnd, start: v, conj: -1, relative: -1, elided: true}, true
	case apart:
		s, ok = l.joined(k)
		if !ok {
			s, ok = l.elided(subject{conj: -1, relative: -1}, k)
		}
		// what things suggest is the writer's inference: "Shops were shut, suggesting that …"
		ok = ok && (lx.ClassOf(c.Verb)&lx.ThingVerb == 0 || l.speaks(s.first, s.end))
	default:
		s, ok = l.phraseBefore(v)
		if !ok {
			s, ok = l.subjectOf(v)
		}
		by, issued := l.issuer(s.first, s.end)
		switch {
		case ok && issued:
			s = by
		case ok:
			ok = l.speaks(s.first, s.end) || l.norm(s.first-1) == "with" && l.quantity(s.first)
		}
	}
	if !ok || (c.Verb == "show" || c.Verb == "find" || c.Frames&(lx.CueToll|lx.CueExhibit|lx.CueAt|lx.CueWitness) != 0) && !l.fits(c, v, s) {
		return
	}
	t := l.tailOf(end, c)
	if t.ending == atEnd || t.ending == atComma || t.ending == atAdjunct && !(l.norm(t.at) == "to" && c.Frames&lx.CueInfinite != 0) ||
		t.ending == atOpen && (c.Frames&lx.CueHeavy != 0 && c.Verb != "add" || c.Frames&(lx.CueClause|lx.CueNoun|lx.CueObject) == 0) {
		return
	}
	if l.lends(k) && t.ending != atThat && t.ending != atQuote && !l.clauseAt(t.at) {
		return // "by reporting their names"
	}
	if l.open > 0 && apart {
		l.cutAt(k)
	}
	s.conj, s.report = -1, [2]int{}
	l.before(c, v, end, s, t, false)
}

// follows reports whether the cue of the sentence's last statement ends with token k: "the police said adding that A".
func (l *line) follows(k int) bool {
	n := len(l.r.found)
	return n > l.first && l.r.found[n-1].Cue.End == l.toks[k].End && l.r.found[n-1].shares()
}

// joined finds the subject that and or but ties to the clause before and that the participle behind the comma at k follows
// at once: "The port shut and Ruiz, citing the rules".
func (l *line) joined(k int) (subject, bool) {
	b := k
	for b > l.low(k) && k-b < 12 && (l.nominal(b-1) || l.is(b-1, lx.Det)) {
		b--
	}
	s := subject{first: b, end: k, start: b, conj: -1, relative: -1}
	return s, l.norm(k) == "," && b < k && l.is(b-1, lx.Conjunction) && l.hasFinite(l.from, b) && !l.hasFinite(b, k) && l.speaks(b, k)
}

// phraseBefore finds the noun phrase right before the participle at v that can speak: "with the mayor saying".
func (l *line) phraseBefore(v int) (subject, bool) {
	b := v
	for b > l.low(v) && v-b < 12 && (l.nominal(b-1) || l.is(b-1, lx.Det) || l.share(b-1)) {
		b--
		if l.is(b, lx.Det) {
			break
		}
	}
	s := subject{first: b, end: v, start: b, conj: -1, relative: -1}
	return s, b < v && l.is(b-1, lx.Prep) && (l.speaks(b, v) || l.toks[b].Kind == text.Number || l.quantity(b))
}

// share reports whether the preposition at k stands inside a share of those asked: "three in 10", "42% of voters".
func (l *line) share(k int) bool {
	return (l.norm(k) == "in" || l.norm(k) == "of" || l.norm(k) == "out") && l.quantity(k-1)
}
