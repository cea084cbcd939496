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
		if l.toks[k].Kind != text.Word || l.hidden[k] && !l.s.AllCaps {
			continue
		}
		if end := l.specialAt(k); end > k {
			k = end - 1
			continue
		}
		c, end, ok := l.cueAt(k)
		if !ok {
			continue
		}
		l.read(c, k, end)
		k = end - 1
	}
	l.closePending()
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
	if (c.Form == lx.CuePast || c.Form == lx.CueParted) && (l.passive(v) || l.norm(end) == "by") {
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
	if c.Frames&lx.CuePostposed != 0 && c.Form != lx.CueBase && (c.Frames&lx.CueListener == 0 || c.Verb != "tell" && l.norm(v-1) != ",") {
		if s, ok := l.inverted(v, end, c.Verb == "say" || c.Verb == "add" || c.Verb == "ask"); ok {
			front := v - 1
			if l.mark(front) {
				front = v
			}
			l.after(c, v, end, s, front, tail{at: s.report[1]})
			return
		}
	}
	s, ok := l.subjectOf(v)
	if !ok || !l.fits(c, s) {
		return
	}
	l.place(c, v, end, s)
}

// fits reports whether the subject can do what the cue says.
func (l *line) fits(c lx.Cue, s subject) bool {
	if l.is(s.end-1, lx.TimeHead) && l.timeEnd(s.first) == s.end {
		return false
	}
	if l.norm(s.end-1) == "there" || l.holds(s.first, s.end, lx.Negation) {
		return false
	}
	if c.Sort == lx.Belief && (firstPerson(l.norm(s.first)) || l.is(s.report[0]+1, lx.Negation) || l.is(s.report[0], lx.Negation)) {
		return false
	}
	if c.Sort == lx.Tally {
		return l.holds(s.first, s.end, lx.MonitorNoun) || l.acronym(s.first, s.end)
	}
	switch c.Verb {
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
	case t.ending == atThat || t.ending == atQuote:
		if c.Frames&lx.CueClause == 0 && t.ending == atThat && c.Frames&(lx.CueNoun|lx.CueObject) == 0 {
			break
		}
		l.before(c, v, end, s, t, quoted)
		return
	case front > 0 && !quoted && c.Frames&lx.CueHeavy != 0 && c.Frames&lx.CueClause == 0:
		return // "If they fail, the talks will continue"
	case front > 0 && c.Frames&lx.CuePostposed != 0 && (t.ending != atOpen && !(t.ending == atAdjunct && !quoted && l.clauseTail(t.at)) || t.ending == atOpen && quoted && !l.clauseAt(t.at)):
		s.report = [2]int{end, l.reportEnd(t)}
		if t.ending == atComma && !quoted && l.insideClause(front, t.at) {
			l.around(c, v, end, s, front, t)
			return
		}
		if l.norm(t.at) == ";" && l.clauseAt(t.at+1) {
			l.around(c, v, end, s, front, t) // "A, he said; B"
			return
		}
		l.after(c, v, end, s, front, t)
		return
	case t.ending == atComma && c.Frames&lx.CuePostposed != 0 && l.norm(s.start-1) == "," && s.start-1 > max(l.floor, l.low(s.first)) && !s.elided && len(l.toks)-t.at > 4 && (l.clauseAt(t.at+1) || l.finite(t.at+1) || l.fronted(s.start-1)):
		l.around(c, v, end, s, s.start-1, t)
		return
	case c.Frames&lx.CueHeavy != 0 && !(c.Frames&lx.CueClause != 0 && t.ending == atOpen && c.Form == lx.CuePast && l.is(t.at, lx.Det|lx.Pronoun) && l.clauseAt(t.at)):
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
		t.ending == atComma && c.Frames&lx.CueClause != 0 && l.clauseAt(t.at+1) && c.Frames&lx.CueNoun == 0:
		l.before(c, v, end, s, t, false)
	}
}

// fronted reports whether what stands before the comma at k is an adverbial that opens the sentence, with no clause of its own.
func (l *line) fronted(k int) bool {
	a := max(l.floor, l.from)
	return l.is(a, lx.Prep|lx.AdverbWord|lx.TimePart) && !l.hasFinite(a, k)
}

// quoteBefore adds `"A?" X said.` where the sentence was cut at the closing mark, and reports whether it was.
func (l *line) quoteBefore(c lx.Cue, v, end int, s subject, t tail) bool {
	q, ok := l.r.quoteEndingAt(l.index - 1)
	if !ok || l.s.Block != l.r.sents[l.index-1].Block {
		return false
	}
	o := l.r.quotes[q]
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

// clauseTail reports whether an adjunct at k leads to a clause that can be the content: "said in 2014 the group killed 20".
func (l *line) clauseTail(k int) bool {
	return (l.is(k, lx.Prep) || l.norm(k) == "if" || l.norm(k) == "when" || l.norm(k) == "while") && l.hasFinite(k+1, min(len(l.toks), k+25)) && l.norm(k) != "after" && l.norm(k) != "as"
}

// front returns the end of what stands before the clause of the source, and whether a quotation closes there; 0 for nothing.
func (l *line) front(s subject) (end int, quoted bool) {
	k := s.start - 1
	if s.relative >= 0 || s.elided || k <= l.low(s.first) {
		return 0, false
	}
	if s.conj >= 0 && l.norm(s.conj) == "as" {
		k = s.conj - 1
	}
	if l.norm(k) == "'" && (l.norm(k-1) == "," || l.norm(k-1) == "." || l.norm(k-1) == "?") {
		return k + 1, true
	}
	if l.mark(k) {
		return k + 1, facing(l.toks, k) <= 0
	}
	if l.norm(k) != "," {
		return 0, false
	}
	if l.mark(k - 1) {
		return k, true
	}
	a := max(l.floor, l.low(s.first))
	if k-a < 2 || !l.hasFinite(a, k) && (k-a < 4 || l.is(a, lx.Prep|lx.AdverbWord|lx.TimePart|lx.Conjunction)) {
		return 0, false
	}
	return k, false
}

// insideClause reports whether the statement goes on after the comma at k: "The attack, officials said, killed 20 people".
func (l *line) insideClause(front, k int) bool {
	a := max(l.floor, l.from)
	if !l.hasFinite(a, front) {
		return true
	}
	return l.finite(k+1) && !l.past(k+1)
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

// after adds "A, X said": all that stands before, back to the last finished statement.
func (l *line) after(c lx.Cue, v, end int, s subject, front int, t tail) {
	a := l.frontStart(front, s)
	content := l.spanBack(a, front)
	if content.End <= content.Start {
		return
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
	case s.relative >= 0:
		b = l.relativeEnd(a, b)
	case s.conj == l.from && l.is(s.conj, lx.Subordinator), s.first > l.from && l.afterTime(l.from, s.first) == s.first:
		b = l.fronterEnd(a, b)
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
		if l.norm(k) == ";" || l.norm(k) == "," && (l.norm(k+1) == "while" || l.norm(k+1) == "whereas" || l.norm(k+1) == "but") && k-a > 3 {
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
	for k := a; k < high; k++ {
		if k > a && c.Frames&lx.CueClause == 0 && (l.is(k, lx.Relative) || l.norm(k) == "that") && l.finite(k+1) {
			return k // "claimed the attack that killed 20": the writer's
		}
		if l.norm(a) == "to" && l.is(k, lx.Conjunction) && l.is(k+1, lx.Auxiliary) {
			return k // "asked them to stay and has called"
		}
		if l.quote[k] != l.quote[v] || l.norm(k) != "," {
			continue
		}
		if l.norm(k+1) == "but" && l.quote[a] == 0 && l.clauseAt(k+2) && c.Frames&lx.CueClause != 0 {
			return k // "said he would stay, but his party has left"
		}
		if l.norm(k+1) == "as" && l.is(k+2, lx.Auxiliary) {
			return k // ", as has his rival"
		}
		// a relative clause that only adds is the writer's: ", which has claimed 93 lives"
		if w := l.norm(k + 1); (w == "which" || w == "who") && !l.commaBeyond(k+1, high) {
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

// relativeEnd returns the end of the relative clause that holds [a,b): the comma or dash before the verb of the main clause.
func (l *line) relativeEnd(a, b int) int {
	for k := a + 1; k < b-1; k++ {
		if l.quote[k] == l.quote[a] && (l.norm(k) == "," || l.norm(k) == "--") && (l.finite(k+1) || lx.Cues(l.norm(k+1)) != nil) {
			return k
		}
	}
	return b
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

// cutOpen ends the content of the statement before where the clause of the next source starts.
func (l *line) cutOpen(s subject) {
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
		a.Source = l.span(s.relative, s.relative+1)
		a.SourceFirst, a.SourceEnd = s.relative, s.relative+1
	} else {
		a.Source = l.span(s.first, s.end)
	}
	if t.listener[1] > t.listener[0] && l.medium(t.listener[0], t.listener[1]) {
		a.Via = l.span(t.listener[0], t.listener[1])
	}
	a.Quoted = l.quote[v] > 0
	a.firstPerson = firstPerson(l.norm(a.SourceFirst))
	l.r.push(a)
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
