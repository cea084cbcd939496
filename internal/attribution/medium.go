package attribution

import (
	"slices"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// mediumAfter reads "police figures obtained by the weekly", "sources who spoke to the daily".
func (l *line) mediumAfter(k int, t *tail) {
	switch {
	case (l.norm(k) == "obtained" || l.norm(k) == "quoted" || l.norm(k) == "cited" || l.norm(k) == "seen" || l.norm(k) == "consulted" || l.norm(k) == "interviewed") && l.norm(k+1) == "by":
		k += 2
	case l.norm(k) == "who" && (l.norm(k+1) == "spoke" || l.norm(k+1) == "talked") && (l.norm(k+2) == "to" || l.norm(k+2) == "with"):
		k += 3
	case l.norm(k) == "," && l.norm(k+1) == "speaking" && l.norm(k+2) == "to":
		k += 3
	default:
		return
	}
	if end := l.nounPhrase(k, false); end > k {
		t.listener = [2]int{k, end}
	}
}

// citing reads "…, Reuters reported, citing officials": the one cited is the source, the one before passes it on.
func (l *line) citing(k int) int {
	b := k + 1
	end := l.nounPhrase(b, true)
	if end == b || !l.speaks(b, end) || !l.namesSpeaker(b, end) {
		return k
	}
	s := subject{first: b, end: end, conj: -1, relative: -1, start: k, report: [2]int{end, end}}
	c := lx.Cue{Verb: "cite"}
	if l.citesFirst(k, end) {
		l.cited = &subject{first: b, end: end, start: k, conj: -1, relative: -1}
		return end
	}
	if n := len(l.r.found); n > l.first {
		last := l.r.found[n-1]
		a := Attribution{Sentence: l.index, Kind: According, Source: l.span(b, end), SourceFirst: b, SourceEnd: end, Cue: l.span(k, b), Via: last.Source,
			ReportFirst: end, ReportEnd: end}
		for _, c := range last.Content {
			if c.End > a.Cue.Start && c.Start < a.Cue.Start {
				before := k - 1
				if l.norm(before) == "," && before > 0 {
					before--
				}
				c.End = l.toks[before].End
			}
			a.Content = append(a.Content, c)
		}
		if l.open == n {
			l.cutAt(k)
		}
		l.r.push(a)
		return end
	}
	front := k
	if l.norm(k-1) != "," {
		return k
	}
	l.after(c, k, b, s, front, tail{at: end})
	return end
}

// citesFirst reports whether the citing [k,end) stands before the statement of whoever cites: "Citing the army, the daily said",
// "The daily, which cites the army, said",
// "The daily, citing the army, said".
func (l *line) citesFirst(k, end int) bool {
	if k == l.from || len(l.r.found) > l.first {
		return k == l.from
	}
	return l.is(k-1, lx.Relative) || l.norm(k-1) == "," && l.norm(end) == "," && !l.hasFinite(l.from, k)
}

// passOn gives what the sentence's first statement behind it says to the one cited before it.
func (l *line) passOn() {
	if l.cited == nil {
		return
	}
	s := *l.cited
	for i := l.first; i < len(l.r.found); i++ {
		last := &l.r.found[i]
		if last.Kind != Before || last.Quoted || last.Cue.Start < l.toks[s.end-1].End {
			continue
		}
		last.passedOn = true
		l.r.push(Attribution{Sentence: l.index, Kind: According, Source: l.span(s.first, s.end), SourceFirst: s.first, SourceEnd: s.end,
			Cue: l.span(s.start, s.start+1), Via: last.Source, Content: slices.Clone(last.Content)})
		return
	}
}

// quotedAs reads "X was quoted by Y as saying A", "Y quoted X as saying A" and "A, Y quoted X as saying".
func (l *line) quotedAs(k int) int {
	as := -1
	for j := k + 1; j < len(l.toks) && j-k < 24 && !l.stop(j); j++ {
		if l.norm(j) == "as" && (l.norm(j+1) == "saying" || l.norm(j+1) == "telling" || l.norm(j+1) == "stating" || l.norm(j+1) == "confirming" || l.norm(j+1) == "claiming" || l.norm(j+1) == "declaring") {
			as = j
			break
		}
	}
	if as < 0 {
		return k
	}
	t := l.tailOf(as+2, lx.Cue{})
	s, ok := l.subjectOf(k)
	if !ok {
		return k
	}
	if l.passive(k) || l.norm(k-1) == "," {
		if l.norm(k+1) == "by" {
			t.listener = [2]int{k + 2, l.nounPhrase(k+2, false)}
		}
	} else {
		t.listener = [2]int{s.first, s.end}
		start := s.start
		conj := s.conj
		end := l.nounPhrase(k+1, true)
		if end > as || end == k+1 {
			end = as
		}
		s = subject{first: k + 1, end: end, conj: conj, relative: -1, start: start}
	}
	if l.norm(t.at) == "by" {
		if end := l.nounPhrase(t.at+1, false); end > t.at+1 { // "was quoted as saying by Y"
			t.listener, t.at = [2]int{t.at + 1, end}, end
			t.ending = l.endingAt(&t)
		}
	}
	c := lx.Cue{Verb: "quote"}
	s.report = [2]int{as + 2, t.at}
	via := text.Span{}
	if t.listener[1] > t.listener[0] {
		via = l.span(t.listener[0], t.listener[1])
	}
	t.listener = [2]int{}
	n := len(l.r.found)
	if front, _ := l.front(subject{first: k, start: s.start, conj: s.conj, relative: -1}); front > 0 && (t.ending == atEnd || t.ending == atComma) {
		s2 := s
		s2.first = max(s.first, front)
		l.after(c, as, as+2, s2, front, t)
	} else {
		l.before(c, as, as+2, s, t, false)
	}
	for i := n; i < len(l.r.found); i++ {
		l.r.found[i].Via = via
	}
	return as + 2
}
