package attribution

import (
	"strings"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// specialAt reads the constructions that have no cue verb with a subject, and returns the end of their cue, or k.
func (l *line) specialAt(k int) int {
	switch l.norm(k) {
	case "according":
		if l.norm(k+1) == "to" {
			return l.according(k, k+2)
		}
		if l.norm(k+1) == "the" {
			return l.according(k, k+1) // a slip of the writer
		}
	case "per":
		e := l.nounPhrase(k+1, true)
		if k == l.from || l.norm(k-1) == "," || l.norm(k-1) == "as" || l.stop(e) && l.namesSpeaker(k+1, e) && (l.named(k+1, e) || l.tells(k+1, e) && strings.HasSuffix(l.norm(e-1), "s")) {
			return l.according(k, k+1)
		}
	case "via":
		if e := l.nounPhrase(k+1, false); e > k+1 && l.norm(k-1) == "," && l.stop(e) && l.medium(k+1, e) {
			return l.according(k, k+1)
		}
	case "going":
		if l.norm(k+1) == "by" && (k == l.from || l.norm(k-1) == ",") {
			return l.according(k, k+2)
		}
	case "based":
		if l.norm(k+1) == "on" && (k == l.from || l.norm(k-1) == ",") {
			if end := l.nounPhrase(k+2, true); l.holds(k+2, end, lx.DocumentNoun|lx.CountNoun) {
				return l.according(k, k+2)
			}
		}
	case "by", "on", "in":
		return l.byAccount(k)
	case "go":
		if l.norm(k-1) == "to" && l.norm(k+1) == "by" && (k-1 == l.from || l.norm(k-2) == ",") {
			return l.according(k, k+2)
		}
	case "if":
		return l.ifBelieved(k)
	case "adamant", "certain", "convinced", "confident", "sure", "aware", "clear", "positive", "unequivocal":
		return l.sureThat(k)
	case "has", "had", "have":
		return l.hasDead(k)
	case "reference":
		if l.norm(k-1) == "with" && l.norm(k+1) == "to" {
			return l.according(k, k+2)
		}
	case "citing", "quoting":
		return l.citing(k)
	case "quoted", "cited", "quotes", "cites":
		if l.is(k-1, lx.Relative) {
			return l.citing(k)
		}
		return l.quotedAs(k)
	}
	return l.nounCue(k)
}

// according reads "according to X" wherever it stands; X starts at b.
func (l *line) according(k, b int) int {
	if l.norm(b) == "what" {
		return l.asTold(k, b)
	}
	end := l.nounPhrase(b, true)
	if l.norm(b) == `"` {
		end = l.titleEnd(b)
	}
	if end == b || !l.headed(b, end) && !l.is(b, lx.ObjectPronoun) {
		return k
	}
	if !l.named(b, end) && lx.ClassOf(headNoun(l.toks[b:end]))&lx.NoSource != 0 {
		return k
	}
	for j := b + 2; j < end; j++ { // "according to the hospital 22 bodies have been received"
		if l.figureAt(j) && l.nominal(j-1) && !l.toks[j-1].Capital() && j+1 < end && l.nominal(j+1) && !l.toks[j+1].Capital() && l.clauseAt(j) {
			end = j
		}
	}
	end = l.issuedBy(b, end, len(l.toks))
	if l.backTo(k) {
		l.backward(lx.Cue{Verb: "according"}, k, b, subject{first: b, end: end, conj: -1, relative: -1, start: k}, tail{at: end})
		return end
	}
	return l.goingBy(k, b, end, end)
}

// asTold reads "according to what X told Y", whose what is at b.
func (l *line) asTold(k, b int) int {
	end := l.nounPhrase(b+1, true)
	if end == b+1 || !l.speaks(b+1, end) {
		return k
	}
	v := end
	for l.is(v, lx.Auxiliary|lx.AdverbWord) {
		v++
	}
	for _, c := range lx.Cues(l.norm(v)) {
		if c.Sort == lx.Say {
			return l.goingBy(k, b+1, end, l.tailOf(v+1, c).at)
		}
	}
	return k
}

// backTo reports whether the sentence up to k only points back: "That is according to X".
func (l *line) backTo(k int) bool {
	w := l.norm(l.from)
	return k-l.from == 2 && (w == "that" || w == "this" || w == "it") && (l.is(k-1, lx.BeVerb) || l.norm(k-1) == "'s")
}

// goingBy adds what the source [b,end) says, named by a phrase that starts at k and ends at resume: "according to X", "in the words
// of X", "if X is to be believed".
func (l *line) goingBy(k, b, end, resume int) int {
	cue := k
	s := subject{first: b, end: end, conj: -1, relative: -1, start: k, report: [2]int{end, end}}
	c := lx.Cue{Verb: "according"}
	if resume == end {
		l.apposed(&s)
		resume = max(end, s.end)
	}
	end = resume
	low, high := max(l.floor, l.low(k)), l.high(k)
	t := tail{at: end}
	l.mediumAfter(end, &t)
	if l.norm(k-1) == "as" {
		k-- // "as per", "as reported by"
	}
	lead := k <= low+1 || l.is(k-1, lx.Subordinator|lx.Conjunction|lx.Relative) || !l.hasFinite(low, k) && k-low < 4 ||
		l.norm(k-1) == "," && (l.is(k-2, lx.Conjunction) || l.norm(k-2) == "that") // "A and, according to X, B"
	var content []text.Span
	if whole := l.saidBefore(k); whole.End > 0 {
		content, lead = append(content, whole), false
	} else if within, ok := l.passedBy(k, s); ok {
		content = append(content, within)
	} else if !lead {
		if first := l.spanBack(l.frontStart(k, s), k); first.End > first.Start {
			content = append(content, first)
		}
	}
	rest := l.afterInsert(end, high)
	if lead && end < high && (rest == high && !l.finite(end) && l.clauseAt(end) || l.mark(end) && facing(l.toks, end) > 0) {
		rest = end // "according to the mayor nine ships were lost"
	}
	if l.is(k-1, lx.Relative) { // "who according to the police fled"
		rest, high = end, min(high, rest)
	}
	if rest < high && (lead || !l.hasFinite(low, k) || l.norm(k-1) == "," && l.is(k-2, lx.Auxiliary) && (l.toks[rest].Tag == text.VBN || l.toks[rest].Tag == text.VBD)) {
		if a, e := l.trim(rest, l.quoteCloses(rest, high)); a < e {
			content = append(content, l.spanOn(a, e, k))
		}
	}
	if len(content) > 0 && content[len(content)-1].End <= l.toks[min(end, len(l.toks)-1)].Start && l.goesOn(end, false) {
		if a, e := l.trim(end+1, l.quoteCloses(end+1, high)); a < e {
			content = append(content, l.spanOn(a, e, k)) // ", according to X, up from 60"
		}
	}
	if len(content) == 0 {
		return k
	}
	n := len(l.r.found)
	if lead {
		switch {
		case l.is(k-1, lx.Subordinator|lx.Conjunction):
			s.conj = k - 1
		case l.is(k-2, lx.Conjunction):
			s.conj = k - 2
		}
		l.cutOpen(s)
	}
	l.add(c, According, cue, b, s, content, t)
	if len(l.r.found) > n {
		if lead {
			l.open = n + 1
		} else {
			l.floor, l.open = end, 0
		}
	}
	return end
}

// passedBy returns what a medium reports up to k, where who knows stands behind it: "the daily reported that A, according to X".
func (l *line) passedBy(k int, s subject) (text.Span, bool) {
	if l.open == 0 || l.norm(k-1) != "," && !l.closesAt(s.end) || l.medium(s.first, s.end) {
		return text.Span{}, false
	}
	a := &l.r.found[l.open-1]
	last := a.Content[len(a.Content)-1]
	if a.Kind != Before || a.Sort != lx.Say || a.Quoted || !l.medium(a.SourceFirst, a.SourceEnd) || last.Start >= l.toks[k-1].Start || last.End <= l.toks[k].Start {
		return text.Span{}, false
	}
	_, e := l.trim(a.SourceEnd, k)
	return text.Span{Start: last.Start, End: l.toks[e-1].End}, true
}

// closesAt reports whether the sentence or its clause ends at k.
func (l *line) closesAt(k int) bool { return l.stop(k) || l.norm(k) == "," }

// saidBefore returns all of "A, X said at a meeting" where nothing but the adjuncts of its cue stands between it and k:
// ", according to a recording".
func (l *line) saidBefore(k int) text.Span {
	n := len(l.r.found)
	if n == l.first || l.norm(k-1) != "," || l.hasFinite(l.floor, k) {
		return text.Span{}
	}
	last := &l.r.found[n-1]
	_, e := l.trim(l.from, k)
	if last.Kind != After || last.Quoted || e == l.from || last.Cue.End > l.toks[e-1].End {
		return text.Span{}
	}
	return text.Span{Start: last.Content[0].Start, End: l.toks[e-1].End}
}

// titleEnd returns the end of a title in quotation marks at b, with its author: "The Fixers" by A. Moss.
func (l *line) titleEnd(b int) int {
	for k := b + 1; k < len(l.toks) && k-b < 24; k++ {
		if l.norm(k) == `"` {
			if l.norm(k+1) == "by" {
				return max(k+1, l.nounPhrase(k+2, false))
			}
			return k + 1
		}
	}
	return b
}

// afterInsert returns the token after the comma that ends the source phrase and its appositions.
func (l *line) afterInsert(k, high int) int {
	for n := 0; k < high && n < 30; n++ {
		if l.norm(k) == "," {
			// an apposition: ", a rights group,"
			if l.is(k+1, lx.Det|lx.Relative) && !l.is(k+1, lx.Pronoun) {
				if end := l.nounPhrase(k+1, true); end < high && l.norm(end) == "," && end > k+1 {
					return end + 1
				}
				if l.is(k+1, lx.Relative) {
					k++
					continue
				}
			}
			return k + 1
		}
		if l.stop(k) {
			return high
		}
		k++
	}
	return k
}

// byAccount reads "by the ministry's count", "in the words of the mayor" at k.
func (l *line) byAccount(k int) int {
	if l.norm(k) == "by" && countedBy(l.toks, k, lx.CountNoun) > k {
		return l.according(k, k+1)
	}
	if l.norm(k) == "in" && k == l.from {
		return l.inDocument(k)
	}
	noun := countedBy(l.toks, k, lx.TellingNoun) - 1
	if noun < k || k > l.from && l.norm(k-1) != "," {
		return k
	}
	if l.norm(noun+1) == "of" {
		if end := l.nounPhrase(noun+2, false); end > noun+2 && l.speaks(noun+2, end) {
			return l.goingBy(k, noun+2, end, end)
		}
		return k
	}
	own := noun
	for own > k+1 && l.norm(own) != "'s" {
		own--
	}
	if own > k+1 && l.speaks(k+1, own) {
		return l.goingBy(k, k+1, own, noun+1)
	}
	return k
}

// inDocument reads "In a report by X, A" at k, the first word of the sentence; and "In the words of X, A".
func (l *line) inDocument(k int) int {
	for j := k + 2; j < len(l.toks) && j-k < 8; j++ {
		by := l.norm(j) == "by" && l.is(j-1, lx.DocumentNoun|lx.IssueVerb) || l.norm(j) == "of" && l.is(j-1, lx.TellingNoun)
		if end := l.nounPhrase(j+1, false); by && end > j+1 && l.speaks(j+1, end) {
			return l.goingBy(k, j+1, end, end)
		}
		if l.norm(j) == "'s" && l.is(j+1, lx.TellingNoun) && l.speaks(k+1, j) {
			return l.goingBy(k, k+1, j, j+2)
		}
		if !l.nominal(j) && !l.is(j, lx.Det|lx.IssueVerb) {
			break
		}
	}
	return k
}

// sureThat reads "X is certain that A" and "X is aware of 12 deaths" at the adjective k.
func (l *line) sureThat(k int) int {
	of := l.norm(k) == "aware" && l.norm(k+1) == "of" && (l.figureAt(k+2) || l.bound(k+2))
	if !l.is(l.auxBefore(k), lx.BeVerb) || l.norm(k+1) != "that" && !of {
		return k
	}
	s, ok := l.subjectOf(k)
	if !ok || !l.speaks(s.first, s.end) || l.norm(s.first) == "it" {
		return k
	}
	c := lx.Cue{Verb: "assert", Frames: lx.CueClause | lx.CueNoun}
	at := k + 1
	if of {
		at++
	}
	l.before(c, k, k+1, s, tail{ending: atThat, at: at, adjuncts: k + 1}, false)
	return k + 1
}

// ifBelieved reads "if X is to be believed" at k.
func (l *line) ifBelieved(k int) int {
	end := l.nounPhrase(k+1, true)
	if end == k+1 || !l.is(end, lx.BeVerb) || l.norm(end+1) != "to" || l.norm(end+2) != "be" || l.norm(end+3) != "believed" && l.norm(end+3) != "trusted" || !l.speaks(k+1, end) {
		return k
	}
	return l.goingBy(k, k+1, end, end+4)
}

// countedBy returns the end of "by the ministry's count", "by the count of the ministry" at k, or k: a phrase of a few words
// that says whose count, or whatever else nouns are, it is.
func countedBy(toks []text.Token, k int, nouns lx.WordClass) int {
	for j := k + 1; j < len(toks) && j-k < 8 && toks[j].Kind == text.Word; j++ {
		if lx.ClassOf(toks[j].Norm)&nouns == 0 {
			continue
		}
		owned := j+1 < len(toks) && toks[j+1].Norm == "of"
		for i := k + 1; i < j; i++ {
			owned = owned || toks[i].Norm == "'s" || lx.ClassOf(toks[i].Norm)&(lx.WireName|lx.NewsAdjective) != 0 || toks[i].Norm == "some" || toks[i].Norm == "most"
		}
		if owned {
			return j + 1
		}
	}
	return k
}

// hasDead reads "another source has 12 killed".
func (l *line) hasDead(k int) int {
	if l.toks[k].Kind != text.Word || k+2 >= len(l.toks) || l.toks[k+1].Kind != text.Number && !l.is(k+1, lx.Numeral) || !l.is(k-1, lx.DocumentNoun|lx.GenericNoun|lx.TellingNoun) && !l.documentBefore(k) {
		return k
	}
	for j := k + 2; j < len(l.toks) && j-k < 6 && !l.stop(j); j++ {
		if l.is(j, lx.LossWord) {
			if s, ok := l.subjectOf(k); ok {
				l.before(lx.Cue{Verb: "have", Frames: lx.CueNoun}, k, k+1, s, tail{ending: atOpen, at: k + 1, adjuncts: k + 1}, false)
			}
			break
		}
	}
	return k + 1
}

// documentBefore reports whether a document and who made it end at k: "an estimate by the Red Cross has 12 killed".
func (l *line) documentBefore(k int) bool {
	for j := k - 1; j > l.from && k-j < 8; j-- {
		if w := l.norm(j); w == "by" || w == "from" || w == "of" {
			return l.is(j-1, lx.DocumentNoun) && l.speaks(j+1, k)
		}
		if !l.nominal(j) && !l.is(j, lx.Det) {
			return false
		}
	}
	return false
}

// namesSpeaker reports whether the head of the phrase [a,b) can speak: "police figures", "Ana Ruiz", but not "Ruiz's silence".
func (l *line) namesSpeaker(a, b int) bool {
	head := a
	for k := a + 1; k < b && (l.hidden[k] || !l.is(k, lx.Prep)); k++ {
		if !l.hidden[k] {
			head = k
		}
	}
	if head > a && head+1 < b && issued(&l.toks[head]) {
		head--
	}
	return l.toks[head].Capital() && !l.s.AllCaps || l.claimant(a, b) || l.is(head, lx.SpeakerNoun|lx.DocumentNoun|lx.MediaNoun|lx.OrgNoun|lx.MonitorNoun|lx.Pronoun|lx.ObjectPronoun)
}

// bareCaps reports whether [a,b) looks like a name where capitals tell nothing: neither determiner nor preposition nor genitive.
func (l *line) bareCaps(a, b int) bool {
	if !l.s.AllCaps || lx.ClassOf(l.norm(b-1))&(lx.Exhibit|lx.NoSource) != 0 {
		return false
	}
	for k := a; k < b; k++ {
		if l.is(k, lx.Det|lx.Prep|lx.Conjunction) || l.norm(k) == "'s" || l.toks[k].Kind == text.Number {
			return false
		}
	}
	return true
}

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
