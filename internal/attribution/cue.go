package attribution

import (
	"strings"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// cueAt returns the cue that starts at token i, if the word is in use as a verb there, and its end.
func (l *line) cueAt(i int) (c lx.Cue, end int, ok bool) {
	if l.toks[i].Kind != text.Word || l.hidden[i] {
		return c, 0, false
	}
	for _, c := range lx.CuesAt(&l.toks[i]) {
		if end := l.inUse(c, i); end > 0 {
			return c, end, true
		}
	}
	return c, 0, false
}

// readAt reads the statement of the cue at token i and returns the cue's end, or i. A word of which one use asks for an object
// of its own kind is read in its other use where that object is wanting: "showed the names of 12 dead", "showed that A".
func (l *line) readAt(i int) int {
	last := i
	for _, c := range lx.CuesAt(&l.toks[i]) {
		end := l.inUse(c, i)
		if end == 0 {
			continue
		}
		n := len(l.r.found)
		l.read(c, i, end)
		if last = end; len(l.r.found) > n || c.Frames&ownObject == 0 {
			break
		}
	}
	return last
}

// ownObject holds the frames that ask for an object of a kind of their own.
const ownObject = lx.CueFigure | lx.CueToll | lx.CueExhibit | lx.CueAt | lx.CueWitness

// inUse returns the end of the cue c at token i where its words stand there and the first is used as a verb; else 0.
func (l *line) inUse(c lx.Cue, i int) int {
	end := i + 1
	for _, w := range c.Rest {
		if l.norm(end) != w {
			return 0
		}
		end++
	}
	if c.Frames&lx.CueBackward != 0 && !(l.stop(end) || l.norm(end) == "," || l.is(end, lx.Prep|lx.Subordinator|lx.Conjunction) && l.norm(end) != "of" && l.norm(end) != "that") {
		return 0 // "said this is so", "said this week"
	}
	if _, leads := l.leading(i, end); l.verbal(i, end, c) || leads && c.Frames&lx.CuePostposed != 0 {
		return end
	}
	return 0
}

// verbal reports whether the form at i is used as a finite verb or as a participle that shares a subject.
func (l *line) verbal(i, end int, c lx.Cue) bool {
	k := i - 1
	for k >= l.from && (l.norm(k) == "since" && l.is(k-1, lx.Auxiliary) || l.is(k, lx.AdverbWord) && !l.is(k, lx.TimePart) || l.is(k, lx.Negation)) {
		k--
	}
	before := k >= l.from && (!l.stop(k) || l.norm(k) == "--" || l.mark(k) && c.Form == lx.CueThird)
	if l.s.Tagged && l.toks[i].Tag.Proper() && l.toks[i].Capital() && !l.s.AllCaps && i > l.from && nounToo(c.Verb) {
		return false // "Rivers State"
	}
	if l.s.Tagged && l.toks[i].Tag.Noun() && nounToo(c.Verb) && (len(c.Rest) == 0 || c.Verb == "point") && l.norm(max(end, l.timeEnd(end))) != "that" && !l.closing(i, end) && !l.figureAt(end) && !l.asReported(i, end) && !l.invertedAt(i, end) {
		return false
	}
	switch c.Form {
	case lx.CueBase:
		if l.norm(i-1) == "to" && c.Frames&lx.CueClause != 0 && l.errand(i) < i {
			return true
		}
		if !before || l.is(k, lx.Det|lx.Prep) && !l.is(k, lx.Auxiliary|lx.Indefinite) || l.norm(k) == "to" || l.norm(k) == "'s" {
			return false
		}
		if l.is(k, lx.Auxiliary) && !l.is(k, lx.BeVerb) || l.is(k, lx.Pronoun|lx.Relative) {
			return true
		}
		if l.singular(i) {
			return false // "a rebel claim that"
		}
		if l.s.Tagged && len(c.Rest) == 0 && l.toks[i].Tag.Noun() && nounToo(c.Verb) && l.toks[k].Capital() && !l.is(k, lx.SpeakerNoun|lx.OrgNoun|lx.MediaNoun) && !strings.HasSuffix(l.norm(k), "s") && !strings.HasSuffix(l.norm(k), "men") && l.norm(k) != "people" {
			return false // "in Anambra state"
		}
		return (l.plural(i) || l.norm(end) == "that" || l.closing(i, end) && !nounToo(c.Verb) || l.norm(k) == "," && !nounToo(c.Verb)) && (l.objectAt(end) || len(c.Rest) > 0 || l.closing(i, end))
	case lx.CueThird:
		if w := l.norm(end); len(c.Rest) == 0 && (c.Verb != "report" || lx.Cues(w) != nil) && strings.HasSuffix(w, "ing") && len(w) > 5 && !strings.HasSuffix(w, "thing") && !(end < len(l.toks) && l.toks[end].Capital()) {
			return false // "television shows depicting"
		}
		if before && (l.is(k, lx.Det|lx.Prep|lx.Negation) && !l.is(k, lx.Indefinite) || l.norm(k) == "'s" || k == i-1 && nounToo(c.Verb) && l.adjectival(k) && !(len(c.Rest) > 0 && l.figureAt(end))) {
			return false
		}
		if nounToo(c.Verb) && len(c.Rest) == 1 && l.norm(end-1) == "that" {
			return false // "on charges that"
		}
		if nounToo(c.Verb) {
			// "reports", "claims": a noun unless an object follows, or it closes ", Reuters reports"
			return before && (l.objectAt(max(end, l.timeEnd(end))) || l.closing(i, end) || l.asReported(i, end))
		}
		return true
	case lx.CueGerund:
		return !l.finite(end) && (i == l.from || k >= l.from && (l.norm(k) == "," || l.dash(k) || l.follows(k) || l.is(k, lx.BeVerb) || l.mark(k) || l.lends(k) && l.objectAt(end) || before && l.nominal(k) && l.objectAt(end)))
	}
	if before && k == i-1 && (l.is(k, lx.Det) && !l.is(k, lx.Indefinite) || l.norm(k) == "'s" && !l.is(k-1, lx.Pronoun) || l.is(k, lx.AdjectiveWord) && !l.is(k-1, lx.BeVerb)) {
		return false
	}
	if l.is(k, lx.Prep) && !l.is(k, lx.TimePart) && k == i-1 {
		return false
	}
	if k == i-1 && before && (l.toks[k].Kind == text.Number || l.norm(k) == "most") && l.nominal(end) && len(c.Rest) == 0 {
		return false // "271 pledged delegates"
	}
	if l.s.Tagged && l.toks[i].Tag == text.VBN && !l.onlyVerb(i, c) && c.Verb != "say" && c.Verb != "tell" && l.norm(end) != "by" && !l.is(l.auxBefore(i), lx.Auxiliary) &&
		!(c.Frames&lx.CueInfinite != 0 && l.norm(end) == "to" && l.norm(end+1) == "have") && !(c.Frames&lx.CuePostposed != 0 && l.closing(i, l.tailOf(end, c).at)) &&
		(c.Frames&lx.CueObject != 0 || !(l.stop(end) || end < len(l.toks) && (l.norm(end) == "that" || l.norm(end) == "there" || l.mark(end) || l.norm(end) == "," || l.is(end, lx.Pronoun) || l.timeAt(end)))) {
		return false // "a toll expected to rise", "a gang called …"
	}
	return !l.lossOfLife(c, end)
}

// errand returns the verb of what one does to say it, where the cue at i is the purpose: "called a press conference to announce"; else i.
func (l *line) errand(i int) int {
	for k := i - 2; k > l.from && i-k < 8 && !l.stop(k) && l.norm(k) != "," && l.norm(k) != "to"; k-- {
		if l.is(k, lx.ErrandVerb) && l.finite(k) && k < i-2 {
			return k
		}
		if l.finite(k) {
			break
		}
	}
	return i
}

// onlyVerb reports whether the form at i, tagged as a participle, is the one verb that the clause of somebody who can speak has:
// "The rebels admitted losing 12 men."
func (l *line) onlyVerb(i int, c lx.Cue) bool {
	if c.Sort != lx.Say && c.Sort != lx.Tally || c.Frames&lx.CueObject != 0 || l.low(i) != l.from || l.stop(i+1) || l.is(i+1, lx.Prep) {
		return false
	}
	b := l.regionStart(i, l.from)
	if b != l.from || l.quantity(b) || !l.namesSpeaker(b, i) || l.hasFinite(b, i) {
		return false
	}
	for k := i + 1; k < len(l.toks) && k-i < maxLook && !l.stop(k); k++ {
		if l.finite(k) && l.is(k, lx.Auxiliary) {
			return false
		}
	}
	return true
}

// lends reports whether the word at k puts a participle under the subject of the clause: "after telling", "began by saying".
func (l *line) lends(k int) bool {
	switch l.norm(k) {
	case "after", "before", "since", "by", "while", "when", "and", "but":
		return k >= l.from
	}
	return false
}

// auxBefore returns the nearest token before i that is no adverb or negation.
func (l *line) auxBefore(i int) int {
	k := i - 1
	for k > l.from && i-k < 8 && (l.is(k, lx.AdverbWord|lx.Negation) && !l.is(k, lx.Auxiliary) || l.toks[k].Tag.Adverb() || l.hidden[k]) {
		k--
	}
	return k
}

// lossOfLife spots "claimed the lives of 20", "claimed 160,000 lives", "reported missing", "reported dead".
func (l *line) lossOfLife(c lx.Cue, end int) bool {
	if l.norm(end) == "by" || l.norm(end+1) == "by" {
		return false
	}
	switch c.Verb {
	case "claim":
		for k := end; k < len(l.toks) && k-end < 8 && !l.stop(k); k++ {
			if l.norm(k) == "that" {
				break
			}
			if w := l.norm(k); w == "lives" || w == "life" || w == "victims" {
				return true
			}
		}
	case "report", "confirm", "believe", "fear", "feel", "find", "declare":
		switch l.norm(end) {
		case "missing", "dead", "killed", "injured", "wounded", "guilty":
			return true
		case "to": // "reported to have died", but "confirmed to the paper that"
			return !l.is(end+1, lx.Det|lx.ObjectPronoun|lx.ListenerNoun) && !(end+1 < len(l.toks) && l.toks[end+1].Capital() && !l.s.AllCaps)
		}
	}
	return false
}

// nounToo reports whether the -s form of the verb is at least as often a noun.
func nounToo(verb string) bool { return lx.ClassOf(verb)&lx.VerbOnly == 0 }

// plural reports whether the word before the base form at i can be its plural subject.
func (l *line) plural(i int) bool {
	k := i - 1
	for k > l.from && (l.hidden[k] || l.is(k, lx.AdverbWord)) {
		k--
	}
	w := l.norm(k)
	return l.nominal(k) && (strings.HasSuffix(w, "s") || w == "police" || w == "people" || w == "men" || w == "women" || strings.HasSuffix(w, "men") || w == "data" || w == "media" || l.is(k, lx.OrgNoun)) ||
		l.is(k, lx.ObjectPronoun) && l.afterRelative(k) || l.quantity(k) || l.norm(k) == "%" || l.past(k) && l.norm(k-1) == "those" || l.backOverTime(k+1, l.from) <= k || l.is(k, lx.Conjunction) || l.mark(k) || l.nominal(k) && l.toks[k].Capital()
}

// singular reports whether the noun phrase that ends before i has the article of one: no base form is its verb.
func (l *line) singular(i int) bool {
	for k := i - 1; k >= l.from && i-k < 6 && (l.nominal(k) || l.is(k, lx.Det)); k-- {
		if w := l.norm(k); w == "a" || w == "an" {
			return !l.is(k+1, lx.Numeral) && l.norm(k+1) != "few" && l.norm(k+1) != "number" && l.norm(k+1) != "group"
		}
	}
	return false
}

// afterRelative reports whether token k ends a relative clause: "groups that have backed him".
func (l *line) afterRelative(k int) bool {
	for j := k - 1; j >= l.from && k-j < 8 && !l.stop(j) && l.norm(j) != ","; j-- {
		if l.is(j, lx.Relative) || l.norm(j) == "that" {
			return true
		}
	}
	return false
}

// figureAt reports whether a number, bounds before it included, stands at k.
func (l *line) figureAt(k int) bool {
	return k < len(l.toks) && (l.toks[k].Kind == text.Number || l.is(k, lx.Numeral) || l.bound(k))
}

// adjectival reports whether token k is an adjective that a noun must follow: "latest reports".
func (l *line) adjectival(k int) bool {
	if l.is(k, lx.AdjectiveWord|lx.NewsAdjective) {
		return true
	}
	w := l.norm(k)
	return strings.HasSuffix(w, "ial") || strings.HasSuffix(w, "ous")
}

// objectAt reports whether something that a verb can govern starts at k.
func (l *line) objectAt(k int) bool {
	if k >= len(l.toks) {
		return false
	}
	if l.bound(k) || l.mark(k) || l.norm(k) == "," && l.mark(k+1) || l.norm(k) == ":" || l.norm(k) == "that" || l.toks[k].Kind == text.Number {
		return true
	}
	if l.is(k, lx.Det|lx.Pronoun|lx.ObjectPronoun|lx.Indefinite) || l.norm(k) == "to" || l.is(k, lx.Subordinator) {
		return true
	}
	return l.toks[k].Kind == text.Word && !l.is(k, lx.Prep|lx.Conjunction|lx.Auxiliary|lx.Relative|lx.FiniteVerb) && lx.Cues(l.norm(k)) == nil && !l.past(k)
}

// bound reports whether words that bound a number stand at k: "at least", "about 40".
func (l *line) bound(k int) bool {
	switch l.norm(k) {
	case "at":
		return l.norm(k+1) == "least" || l.norm(k+1) == "most"
	case "about", "around", "over", "under", "up", "between", "nearly", "almost", "more", "some":
		return k+1 < len(l.toks) && (l.toks[k+1].Kind == text.Number || l.norm(k+1) == "to" || l.norm(k+1) == "than" || l.is(k+1, lx.Det))
	}
	return false
}

// closing reports whether the cue [i,end) ends the sentence or an insertion that a comma opens: ", Garowe Online reports."
func (l *line) closing(i, end int) bool {
	if end < len(l.toks) && !(l.stop(end) || l.norm(end) == "," || l.norm(end) == "citing" || l.norm(end) == "quoting") {
		return false
	}
	for k := i - 1; k > l.from && i-k < 10; k-- {
		if l.norm(k) == "," || l.mark(k) {
			return l.mark(k) || l.speaks(k+1, i)
		}
		if !l.nominal(k) && !l.hidden[k] && !l.is(k, lx.Prep|lx.Det|lx.Conjunction|lx.AdverbWord|lx.TimePart) && l.norm(k) != "so" && !(issued(&l.toks[k]) && l.norm(k+1) == "by") {
			return false
		}
	}
	return false
}

// passive reports whether the past form at i stands in the passive: "was reported", "have been confirmed".
func (l *line) passive(i int) bool {
	for k := i - 1; k >= l.from && i-k < 6; k-- {
		if l.is(k, lx.BeVerb) || l.norm(k) == "'s" && l.is(k-1, lx.Pronoun) && lx.Cues(l.norm(i)) != nil && l.norm(i) != "said" {
			return true
		}
		if !l.is(k, lx.AdverbWord|lx.Negation) && !l.hidden[k] && !strings.HasSuffix(l.norm(k), "ly") {
			return false
		}
	}
	return false
}

// asReported reports whether the cue [i,end) ends a clause that "as" opens before the main one: "As the Echo reports, …".
func (l *line) asReported(i, end int) bool {
	if l.norm(end) != "," {
		return false
	}
	for k := i - 1; k >= l.from && i-k < 10; k-- {
		if l.norm(k) == "as" {
			return k+1 < i && (k == l.from || l.is(k-1, lx.Conjunction)) && l.speaks(k+1, i)
		}
		if !l.nominal(k) && !l.hidden[k] && !l.is(k, lx.Prep|lx.Det) {
			return false
		}
	}
	return false
}

// invertedAt reports whether the cue [i,end) stands behind a clause and its comma, and before the whole name of who says so:
// ", reports the Echo."
func (l *line) invertedAt(i, end int) bool {
	if l.norm(i-1) != "," {
		return false
	}
	e := l.nounPhrase(end, false)
	return e > end && (l.stop(e) || l.norm(e) == ",") && !l.hidden[end] && l.speaks(end, e) && l.hasFinite(max(l.floor, l.low(i)), i-1)
}
