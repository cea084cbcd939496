package attribution

import (
	"strings"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// nounCue reads "X's claim that A" and "the announcement by X that A".
func (l *line) nounCue(k int) int {
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
	case l.norm(k+1) == "that":
		p := k - 1 // "'s" or "his", an adjective or two before the noun
		for p > l.from && k-p < 4 && l.norm(p) != "'s" && (l.nominal(p) || l.past(p)) && !l.possessive(p) {
			p--
		}
		if l.possessive(p) {
			l.nounBefore(c, k, k+1, subject{first: p, end: p + 1, conj: -1, relative: -1, start: p}, k+1)
			return k + 1
		}
		if l.norm(p) != "'s" {
			return k
		}
		b := p
		for b > l.from && (l.nominal(b-1) || l.is(b-1, lx.Det)) && p-b < 10 {
			b--
			if l.is(b, lx.Det) {
				break
			}
		}
		if b >= p {
			return k
		}
		s := subject{first: b, end: p, conj: -1, relative: -1, start: b}
		l.nounBefore(c, k, k+1, s, k+1)
		return k + 1
	case (l.norm(k+1) == "by" || l.norm(k+1) == "from" || l.norm(k+1) == "of"):
		e := l.nounPhrase(k+2, true)
		at := e
		if w := l.norm(e); w == "--" { // "an announcement by the police -- … -- of the arrest"
			for at = e + 1; at < len(l.toks) && l.norm(at) != "--" && at-e < 24; at++ {
			}
			at++
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
	if v == k+1 || !l.is(v-1, lx.BeVerb) || !l.is(v, lx.IssueVerb) || k > l.from+2 || k == l.from {
		return k
	}
	back := l.norm(l.from) == "this" || l.norm(l.from) == "the" && (k == l.from+1 && l.norm(v) == "made" || l.is(l.from+1, lx.BackAdjective))
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
