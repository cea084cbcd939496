package attribution

import (
	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// front returns the end of what stands before the clause of the source, and whether a quotation closes there; 0 for nothing.
func (l *line) front(s subject) (end int, quoted bool) {
	k := s.start - 1
	if s.relative >= 0 || s.elided || k <= l.low(s.first) {
		return 0, false
	}
	if s.conj >= 0 && (l.norm(s.conj) == "as" || l.norm(s.conj) == "so") {
		k = s.conj - 1
		if l.norm(k) == "or" {
			k-- // ", or so the villagers say"
		}
	}
	if l.norm(k) == "'" && (l.norm(k-1) == "," || l.norm(k-1) == "." || l.norm(k-1) == "?") {
		return k + 1, true
	}
	if l.mark(k) {
		if l.is(s.start, lx.Prep) && s.first > s.start {
			return 0, false // `against "all of it" in the way the mayor put it`: no new clause
		}
		return k + 1, facing(l.toks, k) <= 0
	}
	if l.norm(k) != "," {
		return 0, false
	}
	if l.mark(k - 1) {
		return k, true
	}
	a := max(l.floor, l.low(s.first))
	if l.subordinate(a, k) && !l.closes(s.end) {
		return 0, false
	}
	if last := l.sayEnds(s.end); k-a < 2 || !l.hasFinite(a, k) && !last && (k-a < 4 || l.is(a, lx.Prep|lx.AdverbWord|lx.TimePart|lx.Conjunction)) {
		return 0, false
	}
	return k, false
}

// sayEnds reports whether the cue behind the source that ends at k is the last word of its sentence: ", the mayor says."
func (l *line) sayEnds(k int) bool {
	for _, c := range lx.Cues(l.norm(k)) {
		if c.Verb == "say" && k+1 < len(l.toks) && l.stop(k+1) && l.norm(k+1) == "." {
			return true
		}
	}
	return false
}

// subordinate reports whether what stands in [a,b) is one subordinate clause, so that the main clause follows it.
func (l *line) subordinate(a, b int) bool {
	for k := a; k < b && k-a < 4; k++ {
		if l.is(k, lx.Subordinator) && l.norm(k) != "that" && l.norm(k) != "what" && l.norm(k) != "how" && l.norm(k) != "why" {
			return true
		}
		if !l.is(k, lx.AdverbWord|lx.Conjunction|lx.TimePart) && l.norm(k) != "back" {
			return false
		}
	}
	return false
}

// closes reports whether the cue behind the source that ends at k ends its clause: ", the mayor said." or ", he said,".
func (l *line) closes(k int) bool {
	for ; k < len(l.toks); k++ {
		if lx.Cues(l.norm(k)) != nil {
			return l.stop(k+1) || l.norm(k+1) == "," || l.is(k+1, lx.Prep|lx.TimePart|lx.AdverbWord)
		}
		if !l.is(k, lx.Auxiliary|lx.AdverbWord|lx.TimePart|lx.Negation) {
			return false
		}
	}
	return false
}

// frontStart returns where the content before a source starts.
func (l *line) frontStart(front int, s subject) int {
	a := max(l.floor, l.low(s.first))
	if s.first >= front { // source after the front, as ever but for odd input
		a = max(l.floor, min(l.low(s.first), front))
	}
	for k := front - 1; k > a; k-- {
		if l.quote[k] > 0 && l.quote[k] != l.quote[s.first] {
			continue
		}
		if l.norm(k) == ";" || l.norm(k) == "," && (l.norm(k+1) == "while" || l.norm(k+1) == "whereas" || l.norm(k+1) == "but") && k-a > 3 && (l.stated(k) || front-k < 4) {
			a = k + 1
			if l.open > 0 && l.norm(k) == "," {
				l.cutAt(k)
			}
			break
		}
	}
	for a < front && (l.norm(a) == "," || l.is(a, lx.Conjunction) || l.norm(a) == "while" || l.norm(a) == "whereas") {
		a++
	}
	return a
}

// spanBack returns the span of [a,b), from the start of the quotation that runs into it from earlier sentences.
func (l *line) spanBack(a, b int) text.Span {
	a, b = l.trim(a, b)
	if a >= b {
		return text.Span{}
	}
	out := l.span(a, b)
	if q := l.quote[a]; q > 0 && l.r.quotes[q-1].open.sent < l.index && l.quote[l.from] == q {
		o := l.r.quotes[q-1].open
		out.Start = l.r.sents[o.sent].Tokens[o.tok].Start
	}
	return out
}

// spanOn returns the span of [a,b), up to the end of the quotation that it leaves open; v is the cue.
func (l *line) spanOn(a, b, v int) text.Span {
	out := l.span(a, b)
	if q := l.quote[b-1]; q > 0 && q != l.quote[v] {
		if c := l.r.quotes[q-1].close; c.sent > l.index {
			out.End = l.r.sents[c.sent].Tokens[c.tok].End
		}
	}
	return out
}

// high returns the end of what token v can reach to the right.
func (l *line) high(v int) int {
	if l.quote[v] > 0 {
		for k := v + 1; k < len(l.toks); k++ {
			if l.mark(k) {
				return k
			}
		}
	}
	return len(l.toks)
}

// contentEnd returns where the content that starts at t.at ends.
func (l *line) contentEnd(t tail, v int, c lx.Cue) int {
	high := l.high(v)
	a := t.at
	if t.ending == atQuote && l.mark(a) {
		return l.quoteCloses(a, high)
	}
	for k := a; k < high; k++ {
		if k > a && c.Frames&lx.CueClause == 0 && !(c.Verb == "describe" && (l.norm(a) == "a" || l.norm(a) == "an")) && (l.is(k, lx.Relative) || l.norm(k) == "that") && l.finite(k+1) && !l.present(k+1) {
			return k // "claimed the attack that killed 20": the writer's
		}
		if k > a && c.Verb == "claim" && t.ending == atOpen && l.norm(a) == "the" && (l.is(k, lx.Relative) || l.norm(k) == "that") && l.finite(k+1) {
			return k // "claimed the attack that killed 20"
		}
		if k > a && lx.ClassOf(c.Verb)&lx.Offer != 0 && t.ending == atOpen && l.occasion(k) && !l.hasFiniteOutsideRelative(a, k) && (l.norm(k) != "to" && l.norm(k) != "for" || !l.hasFiniteOutsideRelative(a, high)) {
			return k // "announced aid for the families of the 30 killed", "declared a curfew after 30 were killed": the writer's
		}
		if k > a && c.Frames&ownObject != 0 && l.is(k, lx.Conjunction) && l.past(k+1) && !l.is(k+1, lx.LossWord) {
			return k // "registered a case and arrested two men"
		}
		if k > a && l.norm(k) == ";" && c.Frames&ownObject != 0 {
			return k // "revised the toll to 40; five of them are children"
		}
		if l.norm(a) == "to" && l.is(k, lx.Conjunction) && l.is(k+1, lx.Auxiliary) {
			return k // "asked them to stay and has called"
		}
		if l.quote[k] != l.quote[v] {
			continue
		}
		if l.quote[a] == 0 && l.dashEnds(k, high) {
			return k // "said the road was shut -- and it still is"
		}
		if l.norm(k) != "," {
			continue
		}
		if (l.norm(k+1) == "and" || l.norm(k+1) == "but") && (l.norm(k+2) == "has" || l.norm(k+2) == "have") && l.quote[a] == 0 {
			return k // "says it must change, and has called for a vote"
		}
		if l.norm(k+1) == "but" && l.quote[a] == 0 && l.clauseAt(k+2) && c.Frames&lx.CueClause != 0 && !l.limits(k+2) {
			return k // "said he would stay, but his party has left"
		}
		if l.norm(k+1) == "when" && l.quote[a] == 0 && l.backOverTime(k, a) < k && l.clauseAt(k+2) {
			return k // "have been killed since May, when the war began": the writer's
		}
		if l.norm(k+1) == "as" && l.is(k+2, lx.Auxiliary) && l.norm(k+2) != "being" {
			return k // ", as has his rival"
		}
		// a relative clause that only adds is the writer's: ", which has claimed 93 lives"
		if w := l.norm(k + 1); (w == "which" || w == "who" || w == "where" && l.norm(k+2) != "it") && !l.commaBeyond(k+1, high) {
			return k
		}
		if c.Frames&lx.CueClause == 0 || t.ending == atOpen && c.Frames&lx.CueNoun != 0 {
			switch l.norm(k + 1) {
			case "after", "while", "when", "as", "because", "although", "though", "but", "since", "whereas":
				return k
			}
		}
	}
	return high
}

// present reports whether the finite verb at k tells what holds now, and no event.
func (l *line) present(k int) bool {
	return l.norm(k) == "is" || l.norm(k) == "are" || l.s.Tagged && (l.toks[k].Tag == text.VBZ || l.toks[k].Tag == text.VBP) && l.norm(k) != "has" && l.norm(k) != "have"
}

// quoteCloses returns the end of the quotation that starts at a and is a whole statement, closed with a stop or comma; else high.
func (l *line) quoteCloses(a, high int) int {
	if !l.mark(a) {
		return high
	}
	for k := a + 1; k < high; k++ {
		if l.mark(k) {
			if w := l.norm(k - 1); w == "." || w == "," || w == "?" || w == "!" || k+1 < high && l.norm(k+1) == "," {
				return k + 1
			}
			break
		}
	}
	return high
}

// dash reports whether token k is a dash between clauses.
func (l *line) dash(k int) bool {
	n := l.norm(k)
	return n == "--" || n == "-" && l.toks[k].Space && k+1 < len(l.toks) && l.toks[k+1].Space
}

// dashEnds reports whether a lone dash stands at k behind which the writer goes on: with a clause that and or but adds, with
// a relative clause or with the next cue.
func (l *line) dashEnds(k, high int) bool {
	if !l.dash(k) {
		return false
	}
	for j := k + 1; j < high; j++ {
		if l.dash(j) {
			return false
		}
	}
	switch w := l.norm(k + 1); {
	case w == "and" || w == "but":
		return l.clauseAt(k + 2)
	case l.is(k+1, lx.Relative), w == "except":
		return true
	}
	j := k + 1
	for l.is(j, lx.AdverbWord) {
		j++
	}
	for _, c := range lx.Cues(l.norm(j)) {
		if c.Form == lx.CueGerund {
			return true
		}
	}
	return false
}

// relativeEnd returns the end of the relative clause that holds [a,b): the comma or dash before the verb of the main clause.
func (l *line) relativeEnd(a, b int) int {
	for k := a + 1; k < b-1; k++ {
		if l.quote[k] == l.quote[a] && (l.norm(k) == "," || l.norm(k) == "--") && (l.finite(k+1) || lx.Cues(l.norm(k+1)) != nil) {
			return k
		}
	}
	return b
}

// opensSentence reports whether token k stands in the phrase that opens the sentence, before any clause: "Despite his claim".
func (l *line) opensSentence(k int) bool {
	j := l.from
	for l.is(j, lx.Conjunction|lx.AdverbWord) {
		j++
	}
	return j < k && k-j < maxLook && l.is(j, lx.Prep|lx.Subordinator|lx.TimePart) && l.quote[k] == 0 && !l.hasFinite(j, k)
}

// fronterEnd returns the end of the subordinate clause that opens the sentence and holds [a,b): the comma before the main one.
func (l *line) fronterEnd(a, b int) int {
	for k := a + 1; k < b-1; k++ {
		if l.quote[k] == 0 && l.norm(k) == "," && l.clauseAt(k+1) {
			return k
		}
	}
	return b
}

func (l *line) commaBeyond(k, high int) bool {
	for ; k < high; k++ {
		if l.norm(k) == "," {
			return true
		}
	}
	return false
}

// clauseTail reports whether an adjunct at k leads to a clause that can be the content: "said in 2014 the group killed 20".
func (l *line) clauseTail(k int) bool {
	return (l.is(k, lx.Prep) || l.norm(k) == "if" || l.norm(k) == "when" || l.norm(k) == "while") && l.hasFinite(k+1, min(len(l.toks), k+25)) && l.norm(k) != "after" && l.norm(k) != "as"
}

// insertThenClause reports whether a short prepositional phrase with its comma and then a clause stand at k: "claimed at one
// point, a supporter asked".
func (l *line) insertThenClause(k int) bool {
	if !l.is(k, lx.Prep) {
		return false
	}
	e := l.nounPhrase(k+1, false)
	return e > k+1 && e-k < 6 && l.norm(e) == "," && l.clauseAt(e+1)
}

// cutOpen ends the content of the statement before where the clause of the next source starts.
func (l *line) cutOpen(s subject) {
	if l.open > 0 && l.norm(s.start-1) == ";" {
		l.cutAt(s.start - 1)
		return
	}
	if l.open == 0 || s.conj < 0 {
		return
	}
	switch l.norm(s.conj) {
	case "and", "but", "while", "whereas", "although", "though", "or", "nor", "as", "yet":
		l.cutAt(s.conj)
	}
}

// cutAt ends the open content before token k.
func (l *line) cutAt(k int) {
	a := &l.r.found[l.open-1]
	last := &a.Content[len(a.Content)-1]
	if k <= 0 || k >= len(l.toks) || l.toks[k].Start <= last.Start || l.toks[k].Start >= last.End {
		return
	}
	for k > 0 && (l.norm(k-1) == "," || l.is(k-1, lx.Conjunction)) {
		k--
	}
	if k > 0 && l.toks[k-1].End > last.Start {
		last.End = l.toks[k-1].End
	}
}

// reportEnd returns the end of the cue's adjuncts, a trailing adjunct up to the next comma included.
func (l *line) reportEnd(t tail) int {
	k := t.at
	if t.ending == atAdjunct {
		for k < len(l.toks) && !l.stop(k) && l.norm(k) != "," {
			k++
		}
	}
	return k
}
