package attribution

import (
	"strings"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// issuer finds who released, sent or posted the document [a,b) that speaks for them: "X released a video that said",
// "X sent a letter to Y saying".
func (l *line) issuer(a, b int) (s subject, ok bool) {
	if a <= l.from {
		return s, false
	}
	if l.norm(a-1) == "to" { // the receiver
		b = a - 1
		for a = b; a > l.from && b-a < 8 && (l.nominal(a-1) || l.is(a-1, lx.Det)); {
			a--
			if l.is(a, lx.Det) {
				break
			}
		}
	}
	if a <= l.from || !l.is(a-1, lx.IssueVerb) || !l.holds(a, b, lx.DocumentNoun|lx.RecordNoun) {
		return s, false
	}
	if l.norm(a-2) == "," || l.is(a-2, lx.Conjunction) {
		return l.elided(subject{conj: -1, relative: -1}, a-2)
	}
	return l.subjectOf(a - 1)
}

// issuedBy returns the end of the document [a,b) with who issued it, up to high: "a report published in May by the council".
func (l *line) issuedBy(a, b, high int) int {
	if b >= high || !l.is(b, lx.IssueVerb) || lx.ClassOf(headNoun(l.toks[a:b]))&(lx.DocumentNoun|lx.RecordNoun) == 0 {
		return b
	}
	k := max(b+1, l.timeEnd(b+1))
	if l.norm(k) != "by" {
		return b
	}
	if e := min(high, l.nounPhrase(k+1, false)); e > k+1 && l.speaks(k+1, e) {
		return e
	}
	return b
}

// issued reports whether a token is a participle of issuing: "a report published by".
func issued(t *text.Token) bool {
	return (t.Tag == text.VBN || strings.HasSuffix(t.Norm, "ed")) && lx.ClassOf(t.Norm)&lx.IssueVerb != 0
}
