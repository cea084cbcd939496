package attribution

import (
	"strings"

	lx "kfacts/internal/lexicon"
)

// ending says what follows a cue and its adjuncts.
type ending uint8

const (
	atEnd     ending = iota // nothing: a full stop or the end of the sentence
	atComma                 // a comma
	atThat                  // that, whether, how: a clause for sure
	atQuote                 // a quotation or colon
	atAdjunct               // a preposition, subordinator or participle
	atOpen                  // anything else: a clause without that, or an object
)

// A tail is what stands right of a cue.
type tail struct {
	ending   ending
	at       int    // where the content starts, or where the adjuncts end
	listener [2]int // "told reporters"
	adjuncts int    // where the adjuncts of the cue begin
	later    bool   // a longer adjunct puts off the content
}

// tailOf reads listeners, dates and places of record after the cue that ends at k.
func (l *line) tailOf(k int, c lx.Cue) tail {
	t := tail{adjuncts: k}
	if c.Frames&lx.CueListener != 0 {
		k = l.listenerEnd(k, c, &t)
	}
	for n := 0; n < 6 && k < len(l.toks); n++ {
		next := l.adjunctEnd(k, &t)
		if next == k {
			break
		}
		k = next
	}
	t.at = k
	t.ending = l.endingAt(&t)
	return t
}

// listenerEnd goes over the listener: "told AFP", "warned residents that".
func (l *line) listenerEnd(k int, c lx.Cue, t *tail) int {
	if k >= len(l.toks) || l.norm(k) == "that" || l.mark(k) || l.is(k, lx.Prep|lx.Subordinator) {
		return k
	}
	end := l.nounPhrase(k, false)
	if end == k && l.is(k, lx.Relative|lx.Indefinite) {
		end = k + 1
	}
	for j := k + 1; j < end; j++ {
		if l.figureAt(j) && (l.toks[j-1].Capital() || l.is(j-1, lx.ListenerNoun)) && j+1 < end && !l.toks[j+1].Capital() && l.clauseAt(j) { // "told Radio Norte 40 people had died"
			end = j
		}
	}
	if end == k {
		return k
	}
	for end < len(l.toks) && l.is(end, lx.Conjunction) { // "told the BBC and CNN"
		more := l.nounPhrase(end+1, false)
		if more <= end+1 || l.clauseAt(end+1) {
			break
		}
		end = more
	}
	if c.Verb == "tell" && (l.norm(k) == "a" || l.norm(k) == "an") && l.stop(end) {
		return k // "told a joke"
	}
	for end < len(l.toks) && strings.HasSuffix(l.norm(end), "ly") {
		end++
	}
	if c.Verb != "tell" {
		next := l.norm(end)
		if !(l.is(end, lx.Subordinator) || next == "," || next == ":" || l.mark(end) || next == "to" && c.Frames&lx.CueObject != 0) {
			return k
		}
	}
	t.listener = [2]int{k, end}
	return end
}

// adjunctEnd returns the end of one adjunct of the cue that starts at k, or k.
func (l *line) adjunctEnd(k int, t *tail) int {
	if l.hidden[k] && l.norm(k) != `"` {
		return k + 1
	}
	if end := l.timeEnd(k); end > k {
		return end
	}
	if l.is(k, lx.AdverbWord) && !l.is(k, lx.Det) && !(l.norm(k) == "there" || l.norm(k) == "almost" || l.norm(k) == "only" || l.norm(k) == "just" || l.norm(k) == "once" || l.norm(k) == "still" || l.norm(k) == "too" || l.norm(k) == "even") {
		return k + 1
	}
	if l.norm(k) == "citing" || l.norm(k) == "quoting" {
		return max(k, l.nounPhrase(k+1, true)) // "reported citing officials that"
	}
	if l.norm(k) == "," { // ", however," and ", in a statement,"
		if end := l.shortInsert(k); end > k {
			return end
		}
		return k
	}
	if !l.is(k, lx.Prep) {
		return k
	}
	w := l.norm(k)
	end := l.nounPhrase(k+1, false)
	if end == k+1 {
		return k
	}
	switch {
	case w == "via":
		t.listener = [2]int{k + 1, end}
		return end
	case w == "to" && (l.holds(k+1, end, lx.ListenerNoun|lx.MediaNoun)):
		t.listener = [2]int{k + 1, end}
		return end
	case (w == "in" || w == "on" || w == "at" || w == "through" || w == "during" || w == "by" || w == "from" || w == "after") && l.holds(k+1, end, lx.RecordNoun):
		// "in a statement published on Monday", "during an interview with the daily"
		if l.norm(end) == "with" || l.norm(end) == "to" || l.norm(end) == "from" || l.norm(end) == "by" {
			if more := l.nounPhrase(end+1, false); more > end+1 {
				if l.norm(end) == "with" || l.norm(end) == "to" {
					t.listener = [2]int{end + 1, more}
				}
				end = more
			}
		}
		switch l.norm(end) {
		case "published", "released", "issued", "posted", "broadcast", "aired", "sent", "carried", "made", "obtained", "quoted", "held", "given", "granted", "offered", "delivered":
			end++
			if l.norm(end) == "by" {
				end = max(end+1, l.nounPhrase(end+1, false))
			}
		}
		return end
	}
	return k
}

// shortInsert returns the token after the second comma of a short insertion that starts at the comma k, or k.
func (l *line) shortInsert(k int) int {
	for j := k + 1; j < len(l.toks) && j-k <= 8; j++ {
		if l.norm(j) == "," {
			if j == k+1 {
				return k
			}
			if l.is(k+1, lx.AdverbWord|lx.TimePart) && j-k <= 4 || l.is(k+1, lx.Prep) && (l.holds(k+1, j, lx.RecordNoun) || l.timeEnd(k+1) == j) {
				return j + 1
			}
			if l.norm(j+1) == "that" {
				return j + 1 // "said, with some relief, that"
			}
			return k
		}
		if l.stop(j) || l.finite(j) {
			return k
		}
	}
	return k
}

// endingAt classifies what stands at t.at, and moves t.at on to the content where a longer adjunct stands between.
func (l *line) endingAt(t *tail) ending {
	k := t.at
	if k >= len(l.toks) {
		return atEnd
	}
	switch w := l.norm(k); {
	case w == "adding":
		return atEnd // "the police said adding that"
	case w == `"`:
		if facing(l.toks, k) >= 0 {
			return atQuote
		}
		return atEnd
	case w == ":":
		if k+1 >= len(l.toks) && !l.quoteFollows() {
			return atEnd
		}
		t.at = k + 1
		return atQuote
	case w == ",":
		switch {
		case l.mark(k+1) || l.norm(k+1) == "'" && l.toks[k+1].Space:
			t.at = k + 1
			return atQuote
		case l.norm(k+1) == "that":
			t.at = k + 1
			return atThat
		}
		return atComma
	case l.stop(k):
		return atEnd
	case w == "that", w == "whether", w == "how", w == "why", w == "what", w == "if":
		return atThat
	case l.is(k, lx.Prep), l.is(k, lx.Subordinator), l.is(k, lx.Relative), l.is(k, lx.Conjunction):
		if l.bound(k) {
			return atOpen
		}
		if at, e := l.contentLater(k); e != atEnd {
			t.at, t.later = at, true
			return e
		}
		return atAdjunct
	}
	return atOpen
}

func (l *line) quoteFollows() bool {
	i := l.index + 1
	return i < len(l.r.sents) && len(l.r.sents[i].Tokens) > 0 && l.r.sents[i].Tokens[0].Norm == `"`
}

// contentLater looks for the that or quotation that a longer adjunct puts off: "said during a visit to Kabul that …".
func (l *line) contentLater(k int) (int, ending) {
	clause := false
	for j := k + 1; j < len(l.toks) && j-k < 24; j++ {
		switch {
		case l.mark(j) && l.norm(j-1) == "," && facing(l.toks, j) > 0:
			return j, atQuote // "said as he took the stage, "…"
		case l.norm(j) == ":" && (l.mark(j+1) || j+1 == len(l.toks) && l.quoteFollows()):
			return j + 1, atQuote
		case l.norm(j) == "that" && clause && (l.norm(k) == "before" || l.norm(k) == "after" || l.norm(k) == "as" || l.norm(k) == "while") && j-k < 16 && l.nominal(j-1) && lx.Cues(l.norm(j-1)) == nil && !l.is(j+1, lx.Auxiliary):
			return j, atThat // "said before he spoke to the committee that"
		case clause:
		case l.norm(j) == "that" && j-k < 16 && !l.is(j-1, lx.Prep) && !l.is(j+1, lx.Auxiliary):
			return j, atThat
		case l.mark(j) && l.norm(j-1) == ":":
			return j, atQuote
		case l.norm(j) == ":" && !clause && j+2 < len(l.toks):
			return j + 1, atQuote
		case l.stop(j):
			return 0, atEnd
		case l.finite(j):
			clause = true
		}
	}
	return 0, atEnd
}
