package attribution

import (
	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

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
