package attribution

import (
	"slices"
	"strings"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// A line is a sentence while it is read for statements.
type line struct {
	r     *reader
	index int
	s     *text.Sentence
	toks  []text.Token
	class []lx.WordClass
	// hidden holds, for each token inside round or square brackets or quotation marks that are no speech, true: the
	// scans go over it as if it were not there.
	hidden []bool
	quote  []int                     // the innermost quotation that holds the token, plus one; the marks belong to it
	from   int                       // first token of the sentence proper, after a dateline
	floor  int                       // first token that no finished statement of the sentence has taken
	inside int                       // the quotation that the reading stands in, plus one
	outer  struct{ open, floor int } // their values before that quotation
	open   int                       // index in reader.found of the last statement whose content runs on to the right, plus one
	// pending is the participle cue that opens the sentence and waits for its subject.
	pending *pendingCue
	cited   *subject // who is cited before the statement of whoever cites
	first   int      // length of reader.found when the sentence began
}

type pendingCue struct {
	cue    lx.Cue
	v, end int
	tail   tail
}

// maxBracket is the longest bracket, in tokens, that the scans go over.
const maxBracket = 16

// newLine returns sentence i to be read. It lends memory that the next line takes.
func (r *reader) newLine(i int) *line {
	s := &r.sents[i]
	n := len(s.Tokens)
	r.class, r.hidden, r.quote = slices.Grow(r.class[:0], n)[:n], slices.Grow(r.hidden[:0], n)[:n], slices.Grow(r.quote[:0], n)[:n]
	clear(r.class)
	clear(r.hidden)
	clear(r.quote)
	l := &line{r: r, index: i, s: s, toks: s.Tokens, class: r.class, hidden: r.hidden, quote: r.quote, first: len(r.found)}
	opened := -1
	for k := range l.toks {
		t := &l.toks[k]
		switch {
		case t.Kind == text.Word:
			l.class[k] = lx.ClassAt(t)
			if l.class[k]&(lx.Relative|lx.Pronoun|lx.ObjectPronoun) != 0 && !s.AllCaps && allUpper(t.Text) {
				l.class[k] = lx.OrgNoun | lx.SpeakerNoun // "the WHO", "the US"
			}
		case t.Norm == "(" || t.Norm == "[":
			opened = k
		case (t.Norm == ")" || t.Norm == "]") && opened >= 0:
			if k-opened <= maxBracket && (opened > 0 || k+2 < n) { // not a sentence all in brackets
				for j := opened; j <= k; j++ {
					l.hidden[j] = true
				}
			}
			opened = -1
		}
	}
	l.markQuotes()
	l.from = l.dateline()
	l.floor = l.from
	return l
}

func (l *line) markQuotes() {
	r := l.r
	for r.next < len(r.quotes) && r.quotes[r.next].close.sent < l.index {
		r.next++
	}
	for q := r.next; q < len(r.quotes) && r.quotes[q].open.sent <= l.index; q++ {
		a, b := 0, len(l.toks)-1
		if r.quotes[q].open.sent == l.index {
			a = r.quotes[q].open.tok
		}
		if r.quotes[q].close.sent == l.index {
			b = r.quotes[q].close.tok
		}
		if r.quotes[q].speech {
			for k := a; k <= b; k++ {
				l.quote[k] = q + 1
			}
		} else {
			l.hidden[a], l.hidden[b] = true, true
		}
	}
}

// dateline returns the first token after "MOSCOW (AP) -", "BOGOTA, 6 SEP 89 (DPA) -- [TEXT]" and the like.
func (l *line) dateline() int {
	start := 0
	for k := 0; k < len(l.toks) && k < 24; k++ {
		t := &l.toks[k]
		switch {
		case t.Norm == "--", t.Norm == "-" && t.Space && k+1 < len(l.toks) && l.toks[k+1].Space:
			if k > 0 && (l.toks[k-1].Norm == ")" || allUpper(l.toks[0].Text) && len(l.toks)-k > 4) {
				start = k + 1
			}
		case t.Norm == "]" && (k < 3 || l.s.AllCaps) && l.labelled(k):
			start = k + 1
		}
	}
	return start
}

// labelled reports whether the bracket that closes at k stands before the sentence ("[TEXT]") and not in it.
func (l *line) labelled(k int) bool {
	for j := k - 1; j >= 0 && k-j <= 6; j-- {
		if l.toks[j].Norm == "[" {
			return j == 0 || l.toks[j-1].Norm == "--" || l.toks[j-1].Norm == "]"
		}
	}
	return false
}

func allUpper(s string) bool { return len(s) > 1 && text.Upper(s) && strings.ToLower(s) != s }

func (l *line) norm(i int) string {
	l.r.steps++
	if i < 0 || i >= len(l.toks) {
		return ""
	}
	return l.toks[i].Norm
}

// is reports whether token i has one of the classes.
func (l *line) is(i int, c lx.WordClass) bool {
	l.r.steps++
	return i >= 0 && i < len(l.class) && l.class[i]&c != 0
}

// mark reports whether token i is the mark of a speech quotation.
func (l *line) mark(i int) bool {
	return i >= 0 && i < len(l.toks) && l.toks[i].Norm == `"` && !l.hidden[i]
}

// stop reports whether token i ends clauses of every kind, or lies outside the sentence.
func (l *line) stop(i int) bool {
	if i < 0 || i >= len(l.toks) {
		return true
	}
	if l.toks[i].Kind != text.Punct || l.hidden[i] {
		return false
	}
	switch n := l.toks[i].Norm; n {
	case ".":
		return !l.abbreviation(i)
	case ";", ":", "?", "!", "--", `"`, "(", ")", "[", "]":
		return true
	case "-":
		return l.toks[i].Space || i+1 < len(l.toks) && l.toks[i+1].Space
	case "...":
		return true
	}
	return false
}

// abbreviation reports whether the full stop at i belongs to the word before it: "Gen. Smith".
func (l *line) abbreviation(i int) bool {
	return i > 0 && i+1 < len(l.toks) && !l.toks[i].Space && l.toks[i-1].Kind == text.Word && (l.toks[i+1].Kind != text.Punct || l.toks[i+1].Norm == ",")
}

// past reports whether token i looks like a past form or participle in -ed that is used as a verb.
func (l *line) past(i int) bool {
	if i < 0 || i >= len(l.toks) {
		return false
	}
	t := &l.toks[i]
	if t.Kind != text.Word || len(t.Norm) < 5 || !strings.HasSuffix(t.Norm, "ed") || strings.IndexByte(t.Norm, '-') >= 0 || l.is(i, lx.AdjectiveWord|lx.NameInEd) {
		return false
	}
	if t.Capital() && !l.s.AllCaps && i > l.from {
		return false
	}
	if l.s.Tagged {
		return t.Tag == text.VBD || t.Tag == text.VBN
	}
	return !l.is(i-1, lx.Det) && !(l.is(i-1, lx.Prep))
}

// finite reports whether token i is likely a finite verb.
func (l *line) finite(i int) bool {
	if i < 0 || i >= len(l.toks) || l.hidden[i] || l.toks[i].Kind != text.Word {
		return false
	}
	if l.is(i, lx.Auxiliary) {
		return !(l.is(i, lx.TimePart) && l.toks[i].Capital()) && !l.particle(i) // "May"
	}
	if l.norm(i) == "'s" {
		return l.is(i-1, lx.Pronoun|lx.Relative) || l.norm(i-1) == "that" || l.norm(i-1) == "there"
	}
	if l.s.Tagged {
		return (l.toks[i].Tag.Finite() || l.past(i)) && !l.nameBeforeVerb(i)
	}
	return l.is(i, lx.FiniteVerb) || l.past(i)
}

func (l *line) hasFinite(a, b int) bool {
	for k := a; k < b; k++ {
		if l.finite(k) {
			return true
		}
	}
	return false
}

// nominal reports whether token i can stand inside a noun phrase.
func (l *line) nominal(i int) bool {
	if i < 0 || i >= len(l.toks) {
		return false
	}
	t := &l.toks[i]
	switch t.Kind {
	case text.Number:
		return true
	case text.Word:
		if t.Norm == "'s" {
			return true
		}
		const closed = lx.Prep | lx.Subordinator | lx.Relative | lx.Conjunction | lx.Pronoun | lx.ObjectPronoun | lx.Auxiliary | lx.Negation | lx.AdverbWord | lx.FiniteVerb
		if l.class[i]&closed != 0 {
			return l.particle(i) || l.class[i]&lx.TimePart != 0 && t.Capital() && l.class[i]&lx.Auxiliary != 0 || l.class[i]&lx.OrgNoun != 0
		}
		return !l.past(i) || l.is(i-1, lx.AdjectiveWord)
	case text.Symbol:
		return t.Norm == "&" || t.Norm == "%"
	}
	return t.Norm == "." && l.abbreviation(i) || t.Norm == "-" && !t.Space || t.Norm == "'" && !t.Space || t.Norm == "/"
}

// nameBeforeVerb reports whether the word at i, tagged as a present, has the verb of its clause right behind it and so is but part of a
// name: "Save Lives says", "COLONEL KEITA POINTED OUT".
func (l *line) nameBeforeVerb(i int) bool {
	t := &l.toks[i]
	if t.Tag != text.VBP && t.Tag != text.VBZ || !t.Capital() || i == l.from || i+1 >= len(l.toks) || !l.nominal(i-1) && !l.is(i-1, lx.FiniteVerb) || l.is(i, lx.FiniteVerb) {
		return false
	}
	next := &l.toks[i+1]
	return l.is(i+1, lx.Auxiliary) || (next.Tag.Finite() || next.Tag == text.VBN) && lx.CuesAt(next) != nil
}

// particle reports whether the word at i stands inside a name of another language: "Correio do Brasil".
func (l *line) particle(i int) bool {
	return l.norm(i) == "do" && !l.s.AllCaps && i > 0 && i+1 < len(l.toks) && !l.toks[i].Capital() && l.toks[i-1].Capital() && l.toks[i+1].Capital() && !l.is(i-1, lx.Pronoun|lx.Relative|lx.AdverbWord)
}

// trim narrows [a,b) so that it neither starts nor ends with commas, stops or conjunctions.
func (l *line) trim(a, b int) (int, int) {
	for a < b && l.toks[a].Kind == text.Punct && !l.mark(a) && l.norm(a) != "(" && l.norm(a) != "[" && l.norm(a) != "'" {
		a++
	}
	for b > a && l.toks[b-1].Kind == text.Punct && strings.Contains(".,;:-", l.norm(b - 1)[:1]) {
		b--
	}
	return a, b
}

func (l *line) span(a, b int) text.Span {
	return text.Span{Start: l.toks[a].Start, End: l.toks[b-1].End}
}
