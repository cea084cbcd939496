package attribution

import (
	"strings"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// credit reads who is named for a text at its end: "A (Xinhua).", "A. - Radio Norte", "A (residents)", and for one number of it:
// "between 25,000 (police) and 60,000 (unions)".
func (r *reader) credit(i int) {
	s := &r.sents[i]
	n := len(s.Tokens)
	for n > 0 && s.Tokens[n-1].Norm == "." {
		n--
	}
	if n == 0 {
		return
	}
	if i > 0 && r.sents[i-1].Block == s.Block && n < maxCredit && dashed(s.Tokens) {
		if l := r.newLine(i); l.bareSource(1, n) && (l.tells(1, n) || l.holds(1, n, lx.MediaNoun)) || l.signature(1, n) {
			r.credited(i, 1, n, 1, text.Span{Start: r.noteStart(i), End: r.sents[i-1].End})
		}
		return
	}
	open := -1
	for k := range s.Tokens {
		switch w := s.Tokens[k].Norm; {
		case w == "(" || w == "[":
			open = k
		case (w == ")" || w == "]") && open >= 0:
			r.bracketed(i, open, k, n)
			open = -1
		}
	}
}

// maxCredit is the longest name of a source in brackets or behind a dash, in tokens, with its marks.
const maxCredit = 10

func dashed(toks []text.Token) bool {
	return (toks[0].Norm == "-" || toks[0].Norm == "--") && len(toks) > 1 && toks[1].Kind == text.Word
}

// bracketed reads the bracket from token open to token end of sentence i, which ends before token n.
func (r *reader) bracketed(i, open, end, n int) {
	s := &r.sents[i]
	a := open + 1
	if a < end && (s.Tokens[a].Norm == "per" || s.Tokens[a].Norm == "via") {
		a++
	}
	if end-a < 1 || end-a > maxCredit || s.Tokens[a].Kind != text.Word || s.Tokens[end-1].Kind != text.Word {
		return
	}
	for k := a; k < end; k++ {
		if s.Tokens[k].Norm == "/" {
			return // "(Ana Ruiz/Radio Norte)": who took a picture
		}
	}
	l := r.newLine(i)
	for k := open; k <= end; k++ {
		l.hidden[k] = false
	}
	b := end
	if b-a > 1 && l.is(b-1, lx.DocumentNoun) && l.holds(a, b-1, lx.MediaNoun) { // "[local media reports]"
		b--
	}
	counted := -1 // where the number stands that the bracket gives the source of: "40 farmers (police estimate)"
	if b-a > 1 && l.is(b-1, lx.CountNoun) && l.bareSource(a, b-1) && l.tells(a, b-1) {
		for k := open - 1; k >= 0 && open-k < 5; k-- {
			if l.figureAt(k) {
				counted = k
				break
			}
		}
	}
	medium := l.bodyKind(a, b) == "media" || l.bodyKind(a, b) == "ngo" && !l.initials(open, s.Tokens[a].Text) || l.holds(a, b, lx.MediaNoun) && l.toks[a].Capital() || l.is(a, lx.WireName)
	teller := l.bareSource(a, b) && (l.tells(a, b) || l.officer(a, b)) && !allUpper(s.Tokens[a].Text)
	switch {
	case counted >= 0:
		r.credited(i, a, b-1, open, text.Span{Start: s.Tokens[counted].Start, End: s.Tokens[open-1].End})
	case open > 0 && s.Tokens[open-1].Kind == text.Number && teller && !medium:
		r.credited(i, a, b, open, s.Tokens[open-1].Span)
	case end != n-1 || open == 0 && (i == 0 || r.sents[i-1].Block != s.Block) || medium && i+1 < len(r.sents) && r.sents[i+1].Block == s.Block:
	case medium && open == 0:
		r.credited(i, a, b, open, text.Span{Start: r.noteStart(i), End: r.sents[i-1].End})
	case medium:
		r.credited(i, a, b, open, text.Span{Start: r.noteStart(i), End: s.Tokens[open-1].End})
	case teller && open > 0:
		r.credited(i, a, b, open, text.Span{Start: s.Start, End: s.Tokens[open-1].End})
	}
}

// initials reports whether the capitals of an abbreviation are those of the words before the bracket at open, which it then stands for.
func (l *line) initials(open int, short string) bool {
	n := 0
	for k := open - 1; k >= 0 && open-k <= len(short)+2; k-- {
		if t := &l.toks[k]; t.Capital() && strings.IndexByte(short, t.Text[0]) >= 0 {
			n++
		}
	}
	return n > 1
}

// credited adds that [first,end) of sentence i is named for the content, with the mark before it as its cue.
func (r *reader) credited(i, first, end, mark int, content text.Span) {
	toks := r.sents[i].Tokens
	mark = min(mark, first-1)
	r.push(Attribution{Sentence: i, Kind: Note, Source: text.Span{Start: toks[first].Start, End: toks[end-1].End}, SourceFirst: first, SourceEnd: end,
		Cue: toks[mark].Span, Content: []text.Span{content}, Reports: true})
	r.noted = toks[end-1].End
}
