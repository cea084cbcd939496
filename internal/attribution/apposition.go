package attribution

import (
	"strings"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// chain finds the head of "Ali Khan, a spokesman for the ministry, said" from the comma before the verb.
func (l *line) chain(s subject, comma, low int) (subject, bool) {
	found := false
	var near [2]int // the piece nearest to the verb
	end := comma
	for n := 0; n < 6 && end > low; n++ {
		b := end
		for b > low && comma-b < maxLook && !(!l.hidden[b-1] && (l.norm(b-1) == "," || l.stop(b-1))) {
			b--
		}
		atComma := b > low && l.norm(b-1) == ","
		opener := l.opener(b, end) || l.is(b, lx.Prep) || l.is(b, lx.Subordinator) && l.pointing(b, end) || l.toks[b].Kind == text.Number && end == b+1 || end == b+1 && l.is(b, lx.AdverbWord)
		aside := l.toks[b].Kind == text.Number && end == b+1 || l.is(b, lx.Prep) && !l.hasFinite(b, end) && end-b < 5 // "29", "of Lyon"
		if opener && !l.is(b, lx.Relative) && (found && !aside || !atComma) {
			break
		}
		if !opener {
			clause := l.hasFiniteOutsideRelative(b, end) || l.is(b, lx.Subordinator) || l.timeEnd(b) >= end || l.is(b, lx.Conjunction) && !found
			if clause && found {
				break
			}
			first, stop, ok := l.analyse(b, end)
			if !ok || found && first > b && l.is(l.skipJoin(b, first), lx.Prep) {
				break // "But in an interview, the president, Ann Ruiz, said"
			}
			if v := l.governor(b, first); v > b {
				// "Ruiz summed up the loss, denounced it and said": the subject of the first verb
				if f, e, ok := l.analyse(b, v); ok {
					first, stop = f, e
				}
			}
			if !found {
				near = [2]int{first, stop}
			}
			s.first, s.end, s.start, found = first, stop, first, true
			if first > b && l.is(first-1, lx.Conjunction|lx.Subordinator) {
				s.conj = first - 1
			}
			if clause {
				break
			}
		}
		if !atComma {
			break
		}
		end = b - 1
	}
	if found {
		l.setRole(&s, near)
	}
	return s, found
}

// setRole tells the name from the description of two phrases in apposition: the source is the name.
func (l *line) setRole(s *subject, other [2]int) {
	if other[0] == s.first || other[1] <= other[0] {
		return
	}
	switch own := l.bareName(s.first, s.end); {
	case own && !l.bareName(other[0], other[1]), l.oneName(s.first, s.end) && l.is(other[0], lx.Det):
		s.role = other
	case !own && l.bareName(other[0], other[1]):
		s.role = [2]int{s.first, s.end}
		s.first, s.end = other[0], other[1]
	}
}

// apposed sets the name that follows the description [s.first,s.end) behind a comma: "said the mayor, Ann Ruiz".
func (l *line) apposed(s *subject) {
	if l.norm(s.end) != "," {
		return
	}
	e := l.nounPhrase(s.end+1, false)
	if e == s.end+1 || !(l.stop(e) || l.norm(e) == ",") || l.bareName(s.first, s.end) || !l.bareName(s.end+1, e) {
		return
	}
	l.setRole(s, [2]int{s.end + 1, e})
	s.report = [2]int{e, e}
}

// bareName reports whether [a,b) is the name of a person or body and nothing else: two words or more, all with capitals.
func (l *line) bareName(a, b int) bool {
	if l.s.AllCaps || b-a < 2 || l.is(a, lx.Det) {
		return false
	}
	for k := a; k < b; k++ {
		if t := &l.toks[k]; !(t.Kind == text.Word && t.Capital() || t.Norm == "." && l.abbreviation(k)) {
			return false
		}
	}
	return true
}

// oneName reports whether [a,b) is one word with a capital that is no other word: "Khaled".
func (l *line) oneName(a, b int) bool {
	return b-a == 1 && !l.s.AllCaps && l.toks[a].Capital() && l.class[a]&^lx.NameInEd == 0 && lx.Cues(l.norm(a)) == nil
}

// governor returns the last finite verb of [b,end), no cue nor auxiliary, if what stands at end is its object; else b.
func (l *line) governor(b, end int) int {
	for k := end - 1; k > b; k-- {
		switch {
		case l.is(k, lx.Conjunction|lx.Subordinator) || l.norm(k) == ",":
			return b
		case l.finite(k):
			if l.is(k, lx.Auxiliary) || lx.Cues(l.norm(k)) != nil {
				return b
			}
			return k
		}
	}
	return b
}

// skipJoin goes over the conjunctions and adverbs that open [b,end).
func (l *line) skipJoin(b, end int) int {
	for b < end && l.is(b, lx.Conjunction|lx.AdverbWord) {
		b++
	}
	return b
}

// opener reports whether [b,end) is a relative or participle clause that hangs on what stands before it.
func (l *line) opener(b, end int) bool {
	return l.is(b, lx.Relative) || end > b+1 && (!l.toks[b].Capital() || l.s.AllCaps || b == l.from && l.is(b+1, lx.Det|lx.Prep|lx.AdverbWord)) && (strings.HasSuffix(l.norm(b), "ing") && len(l.norm(b)) > 5 && !l.is(b, lx.SpeakerNoun|lx.MonitorNoun) || l.past(b) && !l.is(b, lx.AdjectiveWord))
}

func (l *line) hasFiniteOutsideRelative(a, b int) bool {
	for k := a; k < b && !l.is(k, lx.Relative) && !l.thatClause(k); k++ {
		if l.finite(k) && !(l.s.Tagged && l.toks[k].Tag == text.VBN && k > a && l.nominal(k-1) && l.is(k+1, lx.Prep)) { // but "a group based in Lima"
			return true
		}
	}
	return false
}

// thatClause reports whether the that at k opens a relative clause: "an organization that tracks kidnappings".
func (l *line) thatClause(k int) bool {
	return l.norm(k) == "that" && l.nominal(k-1) && !l.is(k-1, lx.CueNounWord) && lx.Cues(l.norm(k-1)) == nil && l.finite(k+1)
}

// elided takes the subject of a verb that shares it with the one before: "police confirmed the deaths and said that …".
func (l *line) elided(s subject, conj int) (subject, bool) {
	s.elided, s.conj, s.start = true, conj, conj
	if n := len(l.r.found); n > l.first {
		if a := &l.r.found[n-1]; a.shares() && a.Quoted == (l.quote[conj] > 0) && a.Cue.End <= l.toks[conj].Start {
			s.first, s.end = a.SourceFirst, a.SourceEnd
			return s, true
		}
	}
	low := l.low(conj)
	b := low
	for k := conj - 1; k > low && conj-k < maxLook; k-- {
		if l.quote[k] == l.quote[conj] && (l.stop(k) || l.is(k, lx.Subordinator) && !l.pointing(k, conj) || l.is(k, lx.Conjunction) && l.norm(k-1) == ",") {
			b = k + 1
			if l.is(k, lx.Subordinator) {
				b = l.fronterEnd(k, conj)
				if b == conj {
					b = k
				}
				b++
			}
			break
		}
	}
	b = l.skipLead(b, conj)
	end := l.nounPhrase(b, true)
	if end == b || !l.headed(b, end) {
		return s, false
	}
	s.first, s.end = b, end
	return s, true
}

// shares reports whether the source is the subject of a clause, so that a verb joined by and or but can share it.
func (a *Attribution) shares() bool {
	switch a.Kind {
	case According, Headline, Label, Note, Heading, Passive, NounCue:
		return false
	}
	return a.SourceEnd > a.SourceFirst
}

// pointing reports whether the subordinator at k opens no clause up to end: "that promise on Monday", "as an agent of the
// state", "once directly".
func (l *line) pointing(k, end int) bool {
	switch l.norm(k) {
	case "that", "as", "once", "after", "before", "since", "until", "than", "so":
		return !l.hasFinite(k+1, end)
	}
	return false
}

// skipLead goes over a fronted phrase with its comma: "In a speech on Monday, ".
func (l *line) skipLead(b, e int) int {
	if l.is(b, lx.Prep|lx.Subordinator|lx.AdverbWord|lx.TimePart) || strings.HasSuffix(l.norm(b), "ing") || strings.HasSuffix(l.norm(b), "ly") && l.is(b+1, lx.Prep|lx.Subordinator) {
		for k := b; k < e && k-b < 24; k++ {
			if l.norm(k) == "," {
				return l.skipLead(k+1, e)
			}
		}
	}
	return l.skipFronted(b, e)
}

// inverted finds the source after the cue: `"…," said the minister`. The phrase must follow right after the verb, and no
// verb may follow it.
func (l *line) inverted(v, vEnd int, sayLike bool) (subject, bool) {
	s := subject{conj: -1, relative: -1, start: v}
	k := v - 1
	for k > l.from && l.is(k, lx.AdverbWord) {
		k--
	}
	if k < l.from || !(l.norm(k) == "," || l.mark(k) || l.norm(k) == "'" || l.norm(k) == "?") {
		return s, false
	}
	b := vEnd
	if b >= len(l.toks) || l.is(b, lx.ObjectPronoun|lx.Subordinator|lx.Prep|lx.Relative) || l.timeAt(b) || l.mark(b) {
		return s, false
	}
	end := l.nounPhrase(b, true)
	if end == b || !l.headed(b, end) {
		return s, false
	}
	if !sayLike && !(l.speaks(b, end) && l.namesSpeaker(b, end)) {
		return s, false
	}
	end = l.issuedBy(b, end, len(l.toks))
	after := end
	if t := l.timeEnd(after); t > after {
		after = t
	}
	if l.norm(k) == "," && !l.mark(k-1) && l.is(after, lx.AdverbWord) && (!l.stop(after+1) || l.mark(after+1)) && l.norm(after+1) != "," {
		return s, false // "Ann Ruiz, a sailor, said he still had it", "Ruiz, a sailor, asked Hale just that"
	}
	if l.past(after) && (l.is(after+1, lx.Prep|lx.AdverbWord) || l.norm(after+1) == "out") && l.norm(k) == "," && !l.is(b, lx.Pronoun) { // "say families gathered outside"
		after++
	}
	if after < len(l.toks) && !l.stop(after) && l.norm(after) != "," && !l.is(after, lx.Prep|lx.Relative|lx.Subordinator|lx.Conjunction) && !l.is(after, lx.AdverbWord) && !(sayLike && strings.HasSuffix(l.norm(after), "ing")) {
		return s, false
	}
	if l.clauseBeyond(after) || l.mark(after) && facing(l.toks, after) > 0 && !l.mark(k) {
		return s, false
	}
	s.first, s.end, s.report = b, end, [2]int{end, after}
	if after == end {
		l.apposed(&s)
	}
	return s, true
}

// leading finds the source of a cue that opens the sentence before its quotation: `Said the mayor: "…"`.
func (l *line) leading(v, end int) (subject, bool) {
	if v != l.from {
		return subject{}, false
	}
	e := l.nounPhrase(end, true)
	s := subject{first: end, end: e, start: v, conj: -1, relative: -1, report: [2]int{e, e}}
	return s, e > end && l.speaks(end, e) && (l.norm(e) == ":" || l.norm(e) == "," && l.mark(e+1))
}

// clauseBeyond reports whether a finite verb of the phrase's own stands behind k, before any mark or clause.
func (l *line) clauseBeyond(k int) bool {
	for j := k; j < len(l.toks) && j-k < 12 && !l.stop(j) && l.norm(j) != ","; j++ {
		if l.is(j, lx.Relative) || l.is(j, lx.Subordinator) && l.norm(j) != "so" || l.is(j, lx.Conjunction) {
			return false
		}
		if l.finite(j) && (!l.s.Tagged || l.toks[j].Tag.Finite()) {
			return true
		}
	}
	return false
}
