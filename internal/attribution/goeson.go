package attribution

import (
	"strings"

	lx "kfacts/internal/lexicon"
)

// limits reports whether what stands behind a but at k counts less than what was said before: "but only two", "but no".
func (l *line) limits(k int) bool {
	switch l.norm(k) {
	case "only", "just":
		return l.figureAt(k + 1)
	case "no", "none", "nobody":
		return l.norm(k) != "no" || l.norm(k+1) == "one" || l.is(k+1, lx.LossWord)
	}
	return false
}

// occasion reports whether the word at k leads to what an offer or order is for or comes of.
func (l *line) occasion(k int) bool {
	switch l.norm(k) {
	case "for", "to", "after", "following", "against", "amid", "since", "because", "as", "when", "days", "hours", "in":
		return l.norm(k) != "in" || l.norm(k+1) == "response" || l.norm(k+1) == "memory" || l.norm(k+1) == "honour" || l.norm(k+1) == "honor"
	}
	return false
}

// byMeans reports whether the by at k says by what means: "said by telephone".
func (l *line) byMeans(k int) bool {
	e := l.nounPhrase(k+1, false)
	return e > k+1 && e-k < 5 && l.is(e-1, lx.RecordNoun) && !l.holds(k+1, e-1, lx.SpeakerNoun|lx.MediaNoun)
}

// insideClause reports whether the statement goes on after the comma at k: "The attack, officials said, killed 20 people".
func (l *line) insideClause(front, k int) bool {
	a := max(l.floor, l.from)
	if !l.hasFinite(a, front) {
		return true
	}
	return l.finite(k+1) && !l.past(k+1) || l.tollFollows(k+1) || l.compares(k+1)
}

// goesOn reports whether what stands behind the mark at k, where "A, X said" ends, is more of A: another clause behind a
// semicolon; behind a comma what and or but adds to it, what goes with it, and what it leads to. A clause of time or reason,
// and what calls the event something, are the writer's; and behind a quotation all that a comma sets off.
func (l *line) goesOn(k int, quoted bool) bool {
	if l.norm(k) == ";" {
		return l.clauseAt(k+1) && !l.ownCue(k)
	}
	if l.norm(k) != "," || quoted || k+1 >= len(l.toks) {
		return false
	}
	k++
	switch l.norm(k) {
	case "and", "but", "while", "to":
		return !l.ownCue(k)
	case "with", "without", "for", "against", "including", "among", "plus":
		return true
	}
	if w := l.norm(k); len(w) > 5 && strings.HasSuffix(w, "ing") && !l.is(k, lx.Prep|lx.Subordinator) {
		if _, _, cue := l.cueAt(k); cue || l.is(k, lx.TakesFloor) {
			return false
		}
		return w != "following" && w != "according" && w != "citing" && w != "quoting" // "killing 12", "bringing to 40 the dead"
	}
	if l.is(k, lx.Numeral|lx.Indefinite) || l.quantity(k) || l.norm(k) == "most" || l.norm(k) == "all" {
		return l.norm(k+1) == "of" || l.norm(k+2) == "of"
	}
	return l.compares(k)
}

// countsIn reports whether a number stands in the clause at k.
func (l *line) countsIn(k int) bool {
	for ; k < len(l.toks) && !l.stop(k) && l.norm(k) != ","; k++ {
		if l.figureAt(k) {
			return true
		}
	}
	return false
}

// lastPiece returns where the subject behind the last ", and" before front starts, where nothing but it stands there: "40 fled, and eight
// of them, X said, died"; else the floor.
func (l *line) lastPiece(front int) int {
	for k := front - 1; k > max(l.floor, l.from) && front-k < 12; k-- {
		if l.finite(k) || l.mark(k) {
			break
		}
		if l.norm(k) == "," && l.is(k+1, lx.Conjunction) && k+2 < front && l.hasFinite(max(l.floor, l.from), k) {
			return k + 2
		}
	}
	return l.floor
}

// ownCue reports whether the clause that the word at k opens makes a statement of its own: ", while the rebels claim B".
func (l *line) ownCue(k int) bool {
	for j := k + 1; j < len(l.toks) && j-k < maxLook && !l.stop(j); j++ {
		if _, _, ok := l.cueAt(j); ok {
			return true
		}
	}
	return false
}

// compares reports whether what a figure is compared with stands at k: ", up from 60", ", compared with 60 a year before".
func (l *line) compares(k int) bool {
	switch l.norm(k) {
	case "up", "down":
		return l.norm(k+1) == "from" || l.norm(k+2) == "from" || l.norm(k+3) == "from"
	case "compared":
		return l.norm(k+1) == "with" || l.norm(k+1) == "to"
	}
	return false
}

// tollFollows reports whether a participle with the count that it leads to stands at k: ", taking the toll to 15".
func (l *line) tollFollows(k int) bool {
	if !strings.HasSuffix(l.norm(k), "ing") || len(l.norm(k)) < 6 {
		return false
	}
	for e := l.nounPhrase(k+1, true); k < e; k++ {
		if w := l.norm(k); w == "toll" || w == "total" || w == "number" || w == "count" || w == "tally" || w == "figure" {
			return true
		}
	}
	return false
}

// fronted reports whether what stands before the comma at k is an adverbial that opens the sentence, with no clause of its own.
func (l *line) fronted(k int) bool {
	a := max(l.floor, l.from)
	return l.is(a, lx.Prep|lx.AdverbWord|lx.TimePart) && !l.hasFinite(a, k)
}
