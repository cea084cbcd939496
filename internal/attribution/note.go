package attribution

import (
	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// maxNoted bounds, in sentences, what the source in brackets at the end of a note covers.
const maxNoted = 20

// note reads "A (source: X)" and "A. Source: X." as event coders write: the source of all that stands before it in the
// paragraph, back to the last such source.
func (r *reader) note(i int) {
	s := &r.sents[i]
	for k := range s.Tokens {
		if w := s.Tokens[k].Norm; (w != "source" && w != "sources") || k+2 >= len(s.Tokens) || s.Tokens[k+1].Norm != ":" {
			continue
		}
		bracket := k > 0 && (s.Tokens[k-1].Norm == "(" || s.Tokens[k-1].Norm == "[")
		if k > 0 && !bracket {
			continue
		}
		first := k + 2
		end := first
		for end < len(s.Tokens) && end-first < maxBracket && partOfName(s.Tokens, end) {
			end++
		}
		before := k - 1
		if !bracket {
			before = k
		}
		start := r.noteStart(i)
		stop := s.Start
		switch {
		case before > 0:
			stop = s.Tokens[before-1].End
		case i > 0:
			stop = r.sents[i-1].End
		}
		if end == first || stop <= start {
			continue
		}
		r.push(Attribution{Sentence: i, Kind: Note, Source: text.Span{Start: s.Tokens[first].Start, End: s.Tokens[end-1].End}, SourceFirst: first, SourceEnd: end,
			Cue: text.Span{Start: s.Tokens[k].Start, End: s.Tokens[k+1].End}, Content: []text.Span{{Start: start, End: stop}}, Reports: true})
		for end < len(s.Tokens) && s.Tokens[end].Kind == text.Punct {
			end++
		}
		r.noted = s.Tokens[end-1].End
	}
}

// partOfName reports whether token k goes on with the name of a source that a mark of punctuation ends.
func partOfName(toks []text.Token, k int) bool {
	t := &toks[k]
	return t.Kind == text.Word || t.Kind == text.Number || t.Norm == "-" && !t.Space || t.Norm == "." && !t.Space && k+1 < len(toks) && toks[k+1].Kind == text.Word && !toks[k+1].Space
}

// noteStart returns where the note that ends in sentence i starts.
func (r *reader) noteStart(i int) int {
	j := i
	for j > 0 && i-j < maxNoted && r.sents[j-1].Block == r.sents[i].Block {
		j--
	}
	start := r.sents[j].Start
	if r.noted > start {
		for j < i && r.sents[j].End <= r.noted {
			j++
		}
		start = max(r.sents[j].Start, r.noted)
	}
	return start
}

// takeFloor gives a quotation that nobody is said to speak to whoever takes the floor in the sentence before it: "The imam
// spoke at the burial. 'We have lost …'"
func (r *reader) takeFloor() {
	taken := make([]bool, len(r.quotes))
	q := 0
	for i := range r.found {
		if r.found[i].Kind == Note || r.found[i].Kind == Heading {
			continue
		}
		for _, c := range r.found[i].Content {
			for q > 0 && r.start(q-1) >= c.Start {
				q--
			}
			for ; q < len(r.quotes) && r.start(q) < c.End; q++ {
				taken[q] = taken[q] || r.start(q) >= c.Start
			}
		}
	}
	n := len(r.found)
	for q := range r.quotes {
		o := r.quotes[q].open
		if taken[q] || !r.quotes[q].speech || o.tok != 0 || o.sent == 0 || r.ownSource(q) {
			continue
		}
		before := o.sent - 1
		if b := r.sents[before].Block; b != r.sents[o.sent].Block && !r.sents[before].Headline {
			continue
		}
		if a, ok := r.floors[before]; ok {
			c := r.quotes[q].close
			a.Content = []text.Span{{Start: r.start(q), End: r.sents[c.sent].Tokens[c.tok].End}}
			r.push(a)
		}
	}
	if len(r.found) > n {
		r.sort()
	}
}

// start returns where quotation q starts.
func (r *reader) start(q int) int {
	o := r.quotes[q].open
	return r.sents[o.sent].Tokens[o.tok].Start
}

// readFloor notes who takes the floor with the verb or noun at k.
func (l *line) readFloor(k int) {
	v := k
	if l.norm(k) == "responsibility" {
		v--
	}
	if l.quote[v] > 0 || l.is(v, lx.Det|lx.Prep) {
		return
	}
	s, ok := l.subjectOf(v)
	if !ok || s.relative >= 0 || !l.speaks(s.first, s.end) && !(s.first == l.from && l.toks[s.first].Capital() && !l.is(s.first, lx.Det)) {
		return
	}
	l.r.floors[l.index] = Attribution{Sentence: l.index, Kind: Before, Source: l.span(s.first, s.end), SourceFirst: s.first, SourceEnd: s.end,
		Cue: l.span(v, k+1)}
}
