package attribution

import (
	"strings"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// A subject is the source phrase of a cue as found beside it.
type subject struct {
	first, end int // the phrase that names the source
	start      int // where its clause starts: the first token that belongs to neither content nor source
	conj       int // the conjunction or subordinator right before its clause, or -1
	relative   int // the relative pronoun that stands for it ("who said"), or -1
	elided     bool
	role       [2]int // the description beside a name: "the mayor, Ann Ruiz,"
	report     [2]int // adjuncts between source and cue: "on Tuesday", "in a statement"
}

// maxLook bounds every scan to the left, in tokens.
const maxLook = 60

// backOverAdjuncts returns where the subject of the cue at v ends: auxiliaries, adverbs, dates and "in a statement"
// may stand between.
func (l *line) backOverAdjuncts(v, low int) int {
	i := v
	for i > low && v-i < 20 {
		k := i - 1
		switch {
		case l.hidden[k] && !l.mark(k), l.is(k, lx.Negation), l.norm(k) == "since" && l.is(k-1, lx.Auxiliary), l.norm(k) == "'s" && l.is(k-1, lx.Pronoun):
			i--
		case (l.norm(k) == "both" || l.norm(k) == "all") && l.is(k-1, lx.Auxiliary), // "have both argued"
			l.is(k, lx.Auxiliary) && !(l.is(k, lx.TimePart) && l.toks[k].Capital()),
			l.s.Tagged && l.toks[k].Tag.Adverb() && l.is(k-1, lx.Auxiliary),
			l.is(k, lx.AdverbWord) && !l.is(k, lx.TimePart), strings.HasSuffix(l.norm(k), "ly") && len(l.norm(k)) > 5 && (!l.toks[k].Capital() || l.s.AllCaps) && !l.is(k, lx.SpeakerNoun|lx.MediaNoun):
			i--
		default:
			j := l.backOverTime(i, low)
			if j == i {
				j = l.backOverRecord(i, low)
			}
			if j == i {
				return i
			}
			i = j
		}
	}
	return i
}

// backOverTime returns where the time expression that ends before i starts, or i.
func (l *line) backOverTime(i, low int) int {
	for j := max(low, i-6); j < i; j++ {
		if l.is(j-1, lx.Det) || l.norm(j) == "of" {
			continue
		}
		if l.timeEnd(j) == i {
			return j
		}
	}
	return i
}

// backOverRecord returns where "in a statement", "on Twitter", "at a news conference" starts that ends before i, or i.
func (l *line) backOverRecord(i, low int) int {
	if !l.is(i-1, lx.RecordNoun) {
		return i
	}
	for j := i - 2; j >= low && i-j <= 6; j-- {
		if l.is(j, lx.Prep) {
			switch l.norm(j) {
			case "in", "on", "at", "via", "through", "during", "by":
				if j > low {
					return j
				}
			}
			return i
		}
		if !l.nominal(j) {
			return i
		}
	}
	return i
}

// low returns the leftmost token that the clause of token v can reach: the sentence's own start, or the start of the
// quotation that v stands in.
func (l *line) low(v int) int {
	low := l.from
	if q := l.quote[v]; q > 0 {
		for k := v; k > low && v-k < 400; k-- {
			if l.mark(k) {
				return k + 1
			}
		}
	}
	return low
}

// subjectOf finds the subject of the cue at v to its left.
func (l *line) subjectOf(v int) (subject, bool) {
	low := l.low(v)
	e := l.backOverAdjuncts(v, low)
	s := subject{conj: -1, relative: -1, report: [2]int{e, v}}
	if e <= low {
		return s, false
	}
	switch k := e - 1; {
	case l.is(k, lx.Relative), l.norm(k) == "that" && l.nominal(k-1) && lx.Cues(l.norm(k-1)) == nil && (!l.is(k-1, lx.DocumentNoun) || k == v-1):
		a, ok := l.antecedent(s, k, low)
		if by, found := l.issuer(a.first, a.end); ok && found && l.norm(k) == "that" {
			return by, true
		}
		return a, ok
	case l.is(k, lx.Conjunction):
		return l.elided(s, k)
	case l.norm(k) == ",":
		if l.is(k-1, lx.Conjunction) || k <= low {
			return s, false
		}
		return l.chain(s, k, low)
	case l.norm(k) == "--" || l.norm(k) == "-" && l.stop(k):
		for j := k - 1; j > low && k-j < 30; j-- { // "insiders -- in both states -- said"
			if l.norm(j) == l.norm(k) && l.stop(j) {
				e = j
				break
			}
		}
		if e > k {
			return s, false
		}
	case l.stop(k):
		return s, false
	}
	b := l.regionStart(e, low)
	if b > low+1 && l.norm(b-1) == "that" && l.nominal(b-2) && l.finite(b) && lx.Cues(l.norm(b-2)) == nil { // "groups that back him say"
		e = b - 1
		b = l.regionStart(e, low)
	}
	if l.norm(b) == "whose" && e > b+1 { // ", whose lawyers said"
		s.first, s.end, s.start = b, e, b
		return s, true
	}
	if l.is(b, lx.Relative) && l.is(b+1, lx.Det|lx.Pronoun) && !l.hasFinite(b+1, e) { // ", which he said"
		b++
	}
	if b > low && l.norm(b-1) == "," && l.opener(b, v) {
		return l.chain(s, b-1, low) // "a witness, speaking by telephone said"
	}
	s.start = b
	if b > low && l.is(b-1, lx.Subordinator) {
		s.conj = b - 1
	}
	first, end, ok := l.analyse(b, e)
	if !ok {
		return s, false
	}
	if first > b && l.is(first-1, lx.Conjunction|lx.Subordinator) {
		s.conj, s.start = first-1, first
	}
	s.first, s.end = first, l.issuedBy(first, end, e)
	return s, true
}

// antecedent finds what the relative pronoun at k stands for: "officials who said".
func (l *line) antecedent(s subject, k, low int) (subject, bool) {
	s.relative = k
	a := k
	if l.norm(a-1) == "," || l.dash(a-1) {
		a--
	}
	b := l.regionStart(a, low)
	first, end, ok := l.analyse(b, a)
	if !ok && l.norm(a-1) == "those" {
		first, end, ok = a-1, a, true
	}
	s.first, s.end, s.start = first, end, b
	if ok && (l.norm(first) == "a" || l.norm(first) == "an") && l.norm(first-1) == "," {
		// "the Observatory, an NGO that says"
		if f, e, named := l.analyse(l.regionStart(first-1, low), first-1); named && l.named(f, e) && !l.hasFinite(f, e) {
			s.first, s.end, s.role = f, e, [2]int{first, end}
		}
	}
	return s, ok
}

// regionStart goes left from e to the mark or subordinator that bounds the clause.
func (l *line) regionStart(e, low int) int {
	b := e
	for b > low && e-b < maxLook {
		k := b - 1
		if !l.hidden[k] && (l.stop(k) || l.norm(k) == "," || l.is(k, lx.Subordinator) && !(l.norm(k) == "as" && l.norm(k-1) == "name") && !(l.norm(k) == "before" || l.norm(k) == "after" || l.norm(k) == "since" || l.norm(k) == "than")) {
			break
		}
		b--
	}
	return b
}

// analyse picks the subject out of the region [b,e) between a clause boundary and a verb.
func (l *line) analyse(b, e int) (first, end int, ok bool) {
	// "officials who fled", "residents living there", "a man arrested on Friday": the head stands before
	for k := b + 1; k < e; k++ {
		if (l.is(k, lx.Relative) || l.thatClause(k)) && !l.hidden[k] {
			if !l.hasFinite(k+1, e) { // "in which he said", "which police say": the subject is the clause's own
				b = k + 1
				continue
			}
			e = k
			break
		}
	}
	if b < e && l.is(b, lx.Relative) {
		b++
	}
	for k := e - 1; k > b; k-- { // "less credit than aides", "were upset after the mayor"
		if l.norm(k) == "than" || (l.norm(k) == "after" || l.norm(k) == "before") && l.s.Tagged && l.toks[k-1].Tag.Adjective() {
			b = k + 1
			break
		}
	}
	s := b
	for k := e - 1; k > s; k-- {
		if l.hidden[k] {
			continue
		}
		participle := !l.is(k, lx.Auxiliary) && (l.is(k+1, lx.Prep) || k+1 == e || l.timeAt(k+1)) && l.nominal(k-1) && !l.is(k-1, lx.Conjunction) && (l.past(k) || strings.HasSuffix(l.norm(k), "ing") && len(l.norm(k)) > 5 && !l.toks[k].Capital())
		switch {
		case participle && !l.hasConjunction(k, e):
			e = k
		case l.finite(k), l.perfect(k):
			s = k + 1
			for j := k + 1; j < e; j++ {
				if l.is(j, lx.Conjunction) && !l.hidden[j] {
					s = j + 1
				}
			}
			b = s
		}
		if s > b || s == k+1 {
			break
		}
	}
	if s < e && l.finite(s) && !l.nominal(s) {
		s++
	}
	s = l.skipFronted(s, e)
	for e > s && (l.s.Tagged && e > s+1 && l.toks[e-1].Tag.Adverb() && !l.is(e-1, lx.DocumentNoun|lx.SpeakerNoun) || l.hidden[e-1] && !l.nominal(e-1) || l.toks[e-1].Kind == text.Punct || l.is(e-1, lx.Prep)) {
		e--
	}
	if e < len(l.toks) && l.hidden[e] && l.toks[e].Kind == text.Punct { // "the army (land forces)": up to the bracket
		for e > s && l.hidden[e-1] {
			e--
		}
	}
	s = l.skipHost(s, e)
	if k := l.hosted(s, e); k > s {
		s = k
	}
	for s < e && l.toks[s].Kind == text.Punct && !l.hidden[s] {
		s++ // a closing mark that was taken for an apostrophe
	}
	if s >= e || !l.headed(s, e) {
		return 0, 0, false
	}
	return s, e, true
}

// perfect reports whether a past participle after have or had stands at k: "have said they think".
func (l *line) perfect(k int) bool {
	return l.s.Tagged && l.toks[k].Tag == text.VBN && l.is(l.auxBefore(k), lx.Auxiliary) && !l.is(l.auxBefore(k), lx.BeVerb)
}

// objectOf reports whether the noun phrase behind token k is what the verb at k governs, and no subject: "has sent a ship to the
// towns expected to".
func (l *line) objectOf(k, end int) bool {
	return l.s.Tagged && (l.toks[k].Tag == text.VBN || l.toks[k].Tag.Finite()) && lx.Cues(l.norm(k)) == nil && !l.is(k, lx.Auxiliary) && l.is(k+1, lx.Det) && !l.hasConjunction(k+1, end)
}

// skipHost goes over the noun that a relative clause without a pronoun hangs on: "the plan they", "a town Mr. Ruiz", "a game many".
func (l *line) skipHost(s, e int) int {
	for k := e - 1; k > s; k-- {
		title := l.norm(k) == "mr" || l.norm(k) == "ms" || l.norm(k) == "mrs"
		if (l.is(k, lx.Pronoun) && !l.is(k, lx.Det) || title || k == e-1 && l.is(k, lx.Indefinite)) && l.nominal(k-1) && (!l.toks[k-1].Capital() || l.s.AllCaps) && !l.hidden[k] && l.toks[k-1].Kind == text.Word && !strings.HasSuffix(l.norm(k-1), "ing") {
			return k
		}
	}
	return s
}

// hosted returns where the subject of a relative clause without a pronoun starts behind the noun that it hangs on, "a charge" in "a
// charge the government denied"; else s.
func (l *line) hosted(s, e int) int {
	if !l.is(s, lx.Det) {
		return s
	}
	for k := s + 2; k < e-1; k++ {
		if l.norm(k) == "the" && l.nominal(k-1) && l.toks[k-1].Kind == text.Word && !l.hidden[k] && !l.hidden[k-1] && !l.is(k-1, lx.Det) && (!l.toks[k-1].Capital() || l.s.AllCaps) && !l.hasConjunction(s, k) && !l.is(s+1, lx.TimePart) {
			return k
		}
	}
	return s
}

func (l *line) hasConjunction(a, b int) bool {
	for k := a; k < b; k++ {
		if l.is(k, lx.Conjunction) {
			return true
		}
	}
	return false
}

// skipFronted goes over what stands before the subject of a clause: "But", "However", "On Friday", "In Kabul".
func (l *line) skipFronted(s, e int) int {
	for s < e {
		switch t := l.timeEnd(s); {
		case t > s && t < e:
			s = t
		case l.afterTime(s, e) > s: // "two days after", "years before"
			s = l.afterTime(s, e)
		case l.is(s, lx.Conjunction|lx.Subordinator) && l.norm(s) != "that",
			l.is(s, lx.AdverbWord) && !l.is(s, lx.Det|lx.Pronoun), l.norm(s) == ",",
			l.s.Tagged && l.toks[s].Tag.Adverb() && s+1 < e && (l.is(s+1, lx.Pronoun) || l.toks[s+1].Capital() && !l.toks[s].Capital()):
			s++
		case l.is(s, lx.Prep):
			k := s + 1
			if k < e && l.quantity(k) {
				return s
			}
			if l.is(k, lx.Det) {
				k++
			}
			start := s + 1
			for ; k < e; k++ {
				if l.is(k, lx.Det|lx.Pronoun) && !l.is(k-1, lx.Prep|lx.Conjunction|lx.Det) {
					start = k
				}
			}
			return start
		default:
			return s
		}
	}
	return s
}

// afterTime returns the end of "two days after", "a year before" at s, or s.
func (l *line) afterTime(s, e int) int {
	for k := s; k < e && k-s < 4; k++ {
		switch w := l.norm(k); {
		case k > s && l.is(k-1, lx.TimePart) && (w == "after" || w == "before" || w == "since"):
			return k + 1
		case !l.is(k, lx.TimePart|lx.Det) && l.toks[k].Kind != text.Number:
			return s
		}
	}
	return s
}

// headed reports whether [s,e) holds a noun or subject pronoun, so that it can be a source.
func (l *line) headed(s, e int) bool {
	if l.is(s, lx.Pronoun) || l.norm(s) == "those" {
		return true
	}
	if l.is(s, lx.ObjectPronoun) && e == s+1 {
		return false
	}
	for k := s; k < e; k++ {
		if l.quantity(k) || l.toks[k].Kind == text.Word && !l.hidden[k] && (l.class[k]&(lx.Det|lx.Prep|lx.TimePart|lx.AdverbWord) == 0 || l.is(k, lx.Indefinite)) {
			return true
		}
	}
	return false
}

// quantity reports whether token k is a number that can stand for people: "about four in 10", "62 percent".
func (l *line) quantity(k int) bool {
	if l.toks[k].Kind == text.Number {
		return !year(l.norm(k))
	}
	switch l.norm(k) {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half", "percent":
		return true
	}
	return false
}
