package attribution

import (
	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// An object is what the scan behind a cue found of what its frame may ask for.
type object struct {
	figure    bool // a number
	at        bool // a number behind at or as
	statement bool // somebody's statement
	lost      bool // a number and nothing but what befell those counted: "gives 19 dead"
	toll      bool // a toll, or a number of dead
	shown     bool // what names or shows those counted
}

// maxObject bounds the scan for an object, in tokens.
const maxObject = 16

// objectOfCue reads what stands behind the cue at v up to the end of its clause, or to the comma behind its number.
func (l *line) objectOfCue(v int) object {
	var o object
	clause := false // a clause begins before any number: "knew of his claim that nine had died"
	for k := v + 1; k < len(l.toks) && k-v < maxObject && !l.stop(k) && !(o.figure && l.norm(k) == ","); k++ {
		if l.is(k, lx.Subordinator) && l.norm(k) != "as" && l.norm(k) != "than" && l.norm(k) != "that" || l.finite(k) && l.is(k-1, lx.Conjunction) {
			break // "cut its losses after 12 had died", "recognised them and arrested 12"
		}
		if !o.figure && (l.norm(k) == "that" || l.is(k, lx.Relative)) {
			clause = true
		}
		number := l.toks[k].Kind == text.Number || l.is(k, lx.Numeral)
		o.statement = o.statement || l.is(k, lx.CueNounWord)
		o.at = o.at || (l.norm(k) == "at" || l.norm(k) == "as") && (l.figureAt(k+1) || l.is(k+1, lx.AdverbWord|lx.AdjectiveWord) && l.figureAt(k+2) || l.bound(k) && l.norm(k) == "at")
		o.at = o.at || l.is(k, lx.TollNoun) && (l.norm(k+1) == "of" || l.norm(k+1) == ":") && (l.figureAt(k+2) || l.bound(k+2))
		o.lost = o.lost || k == v+1 && l.figureAt(k) && l.lostAt(k+1)
		if !o.figure && (l.is(k, lx.TollNoun) || (l.norm(k) == "number" || l.norm(k) == "total") && l.norm(k+1) == "of" && l.holds(k+2, min(k+5, len(l.toks)), lx.LossWord)) {
			o.toll = o.toll || l.withinPhrase(v+1, k)
		}
		if number && !o.figure {
			o.shown = l.shows(v+1, k)
		}
		o.figure = o.figure || number && !clause
	}
	return o
}

// withinPhrase reports whether nothing but the words of one noun phrase stands in [a,b): "an earlier".
func (l *line) withinPhrase(a, b int) bool {
	for k := a; k < b; k++ {
		if !l.nominal(k) && !l.is(k, lx.Det|lx.TimePart|lx.AdverbWord|lx.AdjectiveWord) {
			return false
		}
	}
	return true
}

// lostAt reports whether what befell those counted stands at k and closes the phrase.
func (l *line) lostAt(k int) bool {
	return l.is(k, lx.LossWord) && (l.stop(k+1) || l.norm(k+1) == "," || l.is(k+1, lx.Conjunction|lx.Prep))
}

// shows reports whether the phrase that starts at a names or shows those whose number stands at k, and not the ones known
// already: "the names of 12 dead", "pictures of at least two men", but not "pictures of the two men".
func (l *line) shows(a, k int) bool {
	if l.is(k-1, lx.Det) {
		return false
	}
	for j := a; j < k && j-a < 6; j++ {
		if l.is(j, lx.Shown) {
			w := l.norm(j + 1)
			return w == "of" || w == "on" || w == "about" || w == "with" || w == "that" && l.is(j, lx.CueNounWord)
		}
		if !l.nominal(j) && !l.is(j, lx.Det) {
			return false
		}
	}
	return false
}

// fitsObject reports whether the cue at v governs what its frame asks for, and whether the subject is one who can tell.
func (l *line) fitsObject(c lx.Cue, v int, s subject) bool {
	o := l.objectOfCue(v)
	switch {
	case c.Frames&lx.CueStatement != 0:
		return o.statement
	case c.Frames&lx.CueWitness != 0:
		return (c.Frames&lx.CueFigure == 0 || o.figure) && l.eyewitness(s)
	case c.Frames&lx.CueToll != 0:
		return o.toll && o.figure && s.relative < 0 && c.Form != lx.CueGerund && l.namesSpeaker(s.first, s.end)
	case c.Frames&lx.CueExhibit != 0:
		return o.shown && l.namesSpeaker(s.first, s.end)
	case c.Frames&lx.CueAt != 0:
		return o.lost && c.Verb == "give" && l.namesSpeaker(s.first, s.end) || o.at && (o.toll && l.namesSpeaker(s.first, s.end) || (c.Verb == "put" || c.Verb == "place") && l.speaks(s.first, s.end))
	}
	body := l.holds(s.first, s.end, lx.MonitorNoun) || l.acronym(s.first, s.end)
	switch c.Verb {
	case "show":
		return o.figure && lx.ClassOf(headNoun(l.toks[s.first:s.end]))&lx.DocumentNoun != 0
	case "count", "tally", "list", "document", "know", "hear":
		return body || o.figure && l.speaks(s.first, s.end)
	}
	return body || o.figure && (l.holds(s.first, s.end, lx.SpeakerNoun|lx.DocumentNoun|lx.OrgNoun) || l.claimant(s.first, s.end))
}

// eyewitness reports whether the subject is somebody who saw it or a medium, by the noun or by the role beside a name.
func (l *line) eyewitness(s subject) bool {
	for _, p := range [][2]int{{s.first, s.end}, s.role} {
		if p[1] <= p[0] {
			continue
		}
		head := p[0]
		for k := p[0]; k < p[1] && !(k > p[0] && l.is(k, lx.Prep)); k++ {
			head = k
		}
		if n, ok := lx.FindSource(l.norm(head)); ok && (n.Kind == "witness" || n.Kind == "medical" || n.Kind == "media") {
			return true
		}
		if l.is(head, lx.MediaNoun) {
			return true
		}
	}
	return false
}
