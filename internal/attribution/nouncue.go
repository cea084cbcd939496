package attribution

import (
	"strings"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// nounCue reads "X's claim that A" and "the announcement by X that A".
func (l *line) nounCue(k int) int {
	if l.is(k, lx.Tidings) {
		if end := l.statementMade(k); end > k {
			return end
		}
	}
	if l.is(k, lx.TollNoun|lx.TellingNoun|lx.CueNounWord) {
		if end := l.ownedIs(k); end > k {
			return end
		}
	}
	if !l.is(k, lx.CueNounWord) {
		return k
	}
	if end := l.statementMade(k); end > k {
		return end
	}
	c := lx.Cue{Verb: "claim"}
	if l.norm(k) == "denial" {
		c.Sort = lx.Deny
	}
	switch {
	case l.norm(k+1) == "that", l.norm(k+1) == "to" && l.norm(k+2) == "have": // "the rebels' claim to have shot 12 soldiers"
		p := k - 1 // "'s" or "his", an adjective or two before the noun
		for p > l.from && k-p < 4 && l.norm(p) != "'s" && l.norm(p) != "'" && (l.nominal(p) || l.past(p)) && !l.possessive(p) {
			p--
		}
		if l.possessive(p) {
			s := subject{first: p, end: p + 1, conj: -1, relative: -1, start: p}
			if owner, ok := l.owner(p); ok {
				s = owner
			}
			l.nounBefore(c, k, k+1, s, k+1)
			return k + 1
		}
		if l.norm(p) != "'s" && l.norm(p) != "'" {
			if b := l.modifier(k); b < k {
				l.nounBefore(c, k, k+1, subject{first: b, end: k, conj: -1, relative: -1, start: b}, k+1)
				return k + 1
			}
			return k
		}
		b := l.possessor(p)
		if b >= p {
			return k
		}
		s := subject{first: b, end: p, conj: -1, relative: -1, start: b}
		l.nounBefore(c, k, k+1, s, k+1)
		return k + 1
	case (l.norm(k+1) == "by" || l.norm(k+1) == "from" || l.norm(k+1) == "of"):
		e := l.nounPhrase(k+2, true)
		for j := k + 3; j < e; j++ {
			if l.norm(j) == "of" && l.figureAt(j+1) { // "claims by the rebels of 12 soldiers shot"
				e = j
			}
		}
		at := e
		if w := l.norm(e); w == "--" { // "an announcement by the police -- … -- of the arrest"
			for at = e + 1; at < len(l.toks) && l.norm(at) != "--" && at-e < 24; at++ {
			}
			at++
		}
		if l.norm(at) == "that" && l.is(at-1, lx.CueNounWord) {
			return k // "no confirmation of the governor's claim that": the claim's own
		}
		if e == k+2 || !(l.norm(at) == "that" || l.norm(at) == "of" && !strings.HasPrefix(l.norm(k), "report")) || !l.speaks(k+2, e) {
			return k
		}
		s := subject{first: k + 2, end: e, conj: -1, relative: -1, start: k}
		l.nounBefore(c, k, k+1, s, at)
		return e
	}
	return k
}

// givenOut reports whether the participle at v says that something was told.
func (l *line) givenOut(v int) bool {
	for _, c := range lx.Cues(l.norm(v)) {
		if c.Form == lx.CuePast && c.Frames&lx.CueNoun != 0 && c.Sort == lx.Say {
			return true
		}
	}
	return l.norm(v) == "provided" || l.norm(v) == "supplied"
}

// maxPossessor bounds how many tokens a possessor is long.
const maxPossessor = 10

// possessor returns where the noun phrase before the possessive ending at token p starts, or p where there is none.
func (l *line) possessor(p int) int {
	b := p
	for b > l.from && (l.nominal(b-1) || l.is(b-1, lx.Det)) && p-b < maxPossessor {
		b--
		if l.is(b, lx.Det) {
			break
		}
	}
	return b
}

// ownedIs reads "the ministry's toll stands at 40 dead", "the rebels' version is that A", "word from the hospital was that A".
func (l *line) ownedIs(k int) int {
	v := k + 1
	s := subject{conj: -1, relative: -1}
	if w := l.norm(v); w == "from" || w == "by" || w == "of" && !l.figureAt(v+1) && !l.bound(v+1) {
		e := l.nounPhrase(v+1, false)
		if e == v+1 || !l.speaks(v+1, e) || !l.is(k, lx.TellingNoun|lx.CueNounWord) {
			return k
		}
		s.first, s.end, v = v+1, e, e
	} else {
		own := k - 1
		for own > l.from && k-own < 4 && l.norm(own) != "'s" && l.norm(own) != "'" && l.nominal(own) {
			own--
		}
		if l.norm(own) != "'s" && l.norm(own) != "'" {
			return k
		}
		b := l.possessor(own)
		if b == own || !l.namesSpeaker(b, own) {
			return k
		}
		s.first, s.end = b, own
	}
	s.start, s.report = s.first, [2]int{v, v}
	at := v
	if l.norm(v) == "of" && l.is(k, lx.TollNoun|lx.CueNounWord) && s.first < k && (l.figureAt(v+1) || l.bound(v+1)) {
		l.nounBefore(lx.Cue{Verb: "claim"}, k, k+1, s, v+1) // "the ministry's toll of 40 dead"
		return v + 1
	}
	for l.is(at, lx.Auxiliary|lx.AdverbWord) {
		at++
	}
	stands := false
	switch l.norm(at) {
	case "stands", "stood", "standing", "reached", "rose", "puts", "has":
		stands = true
		at++
	}
	if !stands && (at == v || !l.is(at-1, lx.BeVerb)) {
		return k
	}
	if l.norm(at) == "at" || l.norm(at) == "to" {
		at++
	}
	if l.norm(at) != "that" && !(l.is(k, lx.TollNoun) && (l.figureAt(at) || l.bound(at) || l.norm(at-1) == "at")) {
		return k
	}
	l.nounBefore(lx.Cue{Verb: "claim"}, k, k+1, s, at)
	return at
}

// modifier returns where the name or noun of who claims it starts between the article and the noun at k: "a rebel claim that"; else k.
func (l *line) modifier(k int) int {
	b := k
	for b > l.from && k-b < 5 && l.nominal(b-1) && !l.is(b-1, lx.Det|lx.NewsAdjective) {
		b--
	}
	if w := l.norm(b - 1); b == k || w != "a" && w != "an" {
		return k
	}
	if _, ok := lx.FindSource(l.norm(k - 1)); ok || l.toks[k-1].Capital() && !l.s.AllCaps {
		return b
	}
	return k
}

// owner finds whom the possessive pronoun at p stands for where that is the subject of its clause: "The governor stood by his claim".
func (l *line) owner(p int) (subject, bool) {
	for v := p - 1; v > l.from && p-v < 6 && !l.stop(v) && l.norm(v) != ","; v-- {
		if l.finite(v) && !l.is(v, lx.Auxiliary) {
			s, ok := l.subjectOf(v)
			s.report = [2]int{}
			return s, ok && s.relative < 0 && l.namesSpeaker(s.first, s.end)
		}
	}
	return subject{}, false
}

// possessive reports whether a possessive pronoun of the third person stands at k.
func (l *line) possessive(k int) bool {
	switch l.norm(k) {
	case "his", "her", "their", "its":
		return true
	}
	return false
}

func (l *line) nounBefore(c lx.Cue, k, end int, s subject, at int) {
	t := tail{ending: atThat, at: at, adjuncts: end}
	b := l.contentEnd(t, k, c)
	for j := at; j < b; j++ {
		if l.norm(j) == ";" && l.quote[j] == l.quote[k] {
			b = j
		}
	}
	if l.opensSentence(k) {
		b = l.fronterEnd(at, b)
	}
	a, b := l.trim(at, b)
	if a < b {
		l.add(c, NounCue, k, end, s, []text.Span{l.spanOn(a, b, k)}, t)
	}
}

// statementMade reads "A. The previous statement was made by X": the noun at k, a passive and who made it. With "the" alone the
// statement must be made, as what is issued may be any that the text names.
func (l *line) statementMade(k int) int {
	v := k + 1
	for l.is(v, lx.Auxiliary) {
		v++
	}
	if v == k+1 || !l.is(v-1, lx.BeVerb) || !l.is(v, lx.IssueVerb) && !l.givenOut(v) || k > l.from+2 || k == l.from {
		return k
	}
	back := l.norm(l.from) == "this" || l.norm(l.from) == "the" && (k == l.from+1 && (l.norm(v) == "made" || l.is(k, lx.Tidings)) || l.is(l.from+1, lx.BackAdjective))
	by := max(v+1, l.timeEnd(v+1))
	if !back || l.norm(by) != "by" {
		return k
	}
	e := l.nounPhrase(by+1, false)
	if e == by+1 || !l.speaks(by+1, e) && !l.s.AllCaps {
		return k
	}
	s := subject{first: by + 1, end: e, conj: -1, relative: -1, start: v}
	l.backward(lx.Cue{Verb: "state"}, k, v+1, s, tail{at: e})
	return e
}
