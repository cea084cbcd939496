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
	if rest < high && (lead || !l.hasFinite(low, k) || l.norm(k-1) == "," && l.is(k-2, lx.Auxiliary) && (l.norm(k-2) == "was" || l.norm(k-2) == "were" || l.toks[rest].Tag == text.VBN || l.toks[rest].Tag == text.VBD)) {
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
