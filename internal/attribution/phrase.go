package attribution

import (
	"strings"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// maxPhrase bounds a noun phrase, in tokens.
const maxPhrase = 40

// nounPhrase returns the end of the noun phrase that starts at i, or i. With pp, prepositional phrases and coordinated
// noun phrases that follow belong to it.
func (l *line) nounPhrase(i int, pp bool) int {
	if i < len(l.toks) && l.is(i, lx.Pronoun|lx.ObjectPronoun) && !l.is(i, lx.Det) {
		return i + 1
	}
	k := i
	if k < len(l.toks) && l.norm(k) == "that" || l.is(k, lx.Indefinite) || l.norm(k) == "half" {
		k++
	}
	end := i
	if l.is(i, lx.Indefinite) && l.is(i+1, lx.Prep) {
		end = i + 1 // "some on the left"
	}
	for k < len(l.toks) && k-i < maxPhrase {
		switch {
		case l.hidden[k]:
			k++
			if end > i {
				end = k
			}
			continue
		case l.is(k, lx.Det) && k > i && !l.is(k-1, lx.Prep|lx.Conjunction|lx.Det|lx.Indefinite):
			return l.closePhrase(i, end)
		case l.nominal(k):
			k++
			end = k
			continue
		case l.is(k, lx.Prep) && end > i && k == end && (l.norm(k) == "of" || pp && (l.attaches(k) || l.norm(k) == "by" && l.is(k-1, lx.DocumentNoun))):
			k++
			if !(k < len(l.toks) && (l.nominal(k) || l.hidden[k])) {
				return l.closePhrase(i, end)
			}
			continue
		case l.is(k, lx.Conjunction) && pp && end > i && k == end && k+1 < len(l.toks) && l.nominal(k+1) && !l.clauseAt(k+1):
			k++
			continue
		}
		break
	}
	return l.closePhrase(i, end)
}

// closePhrase leaves off what cannot end a noun phrase.
func (l *line) closePhrase(i, end int) int {
	for end > i && (l.toks[end-1].Kind == text.Punct && !l.hidden[end-1] || l.is(end-1, lx.Det) && l.norm(end-1) != "other" && !l.is(end-1, lx.Indefinite)) {
		end--
	}
	return end
}

// attaches reports whether the preposition at k ties a noun to the one before it in the name of a source.
func (l *line) attaches(k int) bool {
	switch l.norm(k) {
	case "for", "in", "from", "at", "with", "to", "on", "near":
		return !l.timeAt(k + 1)
	}
	return false
}

// clauseAt reports whether a noun phrase and then a finite verb stand at k.
func (l *line) clauseAt(k int) bool {
	for j := k; j < len(l.toks) && j-k < 12; j++ {
		if l.finite(j) {
			return true
		}
		if !l.nominal(j) && !l.hidden[j] && !l.is(j, lx.Prep|lx.Det|lx.Indefinite|lx.AdverbWord) && !(l.norm(j) == "than" && l.is(j-1, lx.Det)) && !(j == k && l.is(j, lx.Pronoun)) && !(l.is(j, lx.Conjunction) && j > k) {
			return false
		}
	}
	return false
}

// timeAt reports whether a time expression stands at k: "Monday", "late on Thursday", "the weekend".
func (l *line) timeAt(k int) bool { return l.timeEnd(k) > k }

// timeEnd returns the end of the time expression at k, a preposition before it included, or k.
func (l *line) timeEnd(k int) int {
	j, head := k, false
	for j < len(l.toks) && j-k < 10 {
		w := l.norm(j)
		switch {
		case l.is(j, lx.TimeHead):
			if l.norm(j+1) == "'s" {
				return k
			}
			head = true
		case l.is(j, lx.TimePart):
		case l.toks[j].Kind == text.Number:
			if head && !year(w) && !l.is(j+1, lx.TimePart) && strings.HasSuffix(l.norm(j-1), "day") {
				return l.timeClosed(k, j, head) // "told MPs on Tuesday 70 people had died"
			}
			if !head && !l.is(j+1, lx.TimePart) && !(l.norm(j-1) == "in" && year(w) && l.norm(j+1) == ",") {
				return l.timeClosed(k, j, head)
			}
			head = head || year(w) && l.norm(j-1) == "in"
		case !head && (w == "on" || w == "in" || w == "at" || w == "the" || w == "since" || w == "of" || w == "during" || w == "by"):
		case head && (w == "of" || w == "," && l.toks[min(j+1, len(l.toks)-1)].Kind == text.Number && year(l.norm(j+1)) || w == "in" && l.timeWordOnly(j+1)):
		case head && w == "on" && l.is(j+1, lx.TimeHead):
		default:
			return l.timeClosed(k, j, head)
		}
		j++
	}
	return l.timeClosed(k, j, head)
}

func (l *line) timeWordOnly(j int) bool {
	return l.norm(j) == "the" && l.is(j+1, lx.TimeHead) || l.is(j, lx.TimeHead)
}

func (l *line) timeClosed(k, end int, head bool) int {
	if !head && !(end > k && l.is(end-1, lx.TimePart) && (l.norm(end-1) == "ago" || l.norm(end-1) == "earlier" || l.norm(end-1) == "later")) {
		return k
	}
	for end > k && (l.is(end-1, lx.Prep) || l.norm(end-1) == "the" || l.norm(end-1) == ",") {
		end--
	}
	return end
}

func year(w string) bool {
	return len(w) == 4 && (w[0] == '1' || w[0] == '2') && w[1] >= '0' && w[1] <= '9'
}

// holds reports whether [a,b) holds a word of one of the classes outside brackets.
func (l *line) holds(a, b int, c lx.WordClass) bool {
	for k := a; k < b; k++ {
		if l.class[k]&c != 0 {
			return true
		}
	}
	return false
}

// named reports whether [a,b) holds a capitalised word where capitals tell something.
func (l *line) named(a, b int) bool {
	if l.s.AllCaps {
		return false
	}
	for k := a; k < b; k++ {
		if l.toks[k].Capital() && k > l.from && !l.is(k, lx.TimeHead) {
			return true
		}
	}
	return false
}

// speaks reports whether [a,b) can name somebody or something that makes statements.
func (l *line) speaks(a, b int) bool {
	if a >= b {
		return false
	}
	if b == a+1 && l.is(a, lx.Pronoun) {
		return true
	}
	return l.holds(a, b, lx.SpeakerNoun|lx.DocumentNoun|lx.MediaNoun|lx.OrgNoun) || l.named(a, b) || l.claimant(a, b)
}

// claimant reports whether the phrase [a,b) has a noun of those who make claims for its head: "the coast guard", "committees".
func (l *line) claimant(a, b int) bool {
	head := a
	for k := a; k < b && !(k > a && l.is(k, lx.Prep)); k++ {
		head = k
	}
	noun := l.norm(head)
	if _, ok := lx.FindSource(noun[strings.LastIndexByte(noun, '-')+1:]); ok { // "vice-president"
		return true
	}
	_, ok := lx.FindSource(l.norm(head-1) + " " + l.norm(head))
	return ok && head > a
}
