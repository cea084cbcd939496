package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviations that a name or number commonly follows: a full stop after them does not end a sentence.
var beforeName = set(`adm atty brig capt cmdr cmdt col comdr cpl det dr fr gen gens gov govs hon insp lt lts maj messrs mr mrs ms mt
mgr msgr pfc pres prof pvt rep reps rev sen sens sgt sr sra spc st supt ste no nos art arts op vol fig jan feb mar apr jun jul aug sep sept oct
nov dec mon tue tues wed thu thur thurs fri sat approx ave vs dept univ rs brig-gen lt-gen maj-gen lt-col`)

// abbreviations after which a sentence ends only where the next word is a plain sentence opener.
var mayEnd = set(`a.m p.m am pm u.s u.n u.k u.a.e e.u d.c n.y l.a jr sr inc ltd corp co bros etc est al p.o u.s.a u.s.s.r`)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// Split cuts the kept stretches of input into sentences with their tokens. A stretch never shares a sentence with the
// next unless they stand on the same line.
func Split(input string, kept []Span) []Sentence {
	var out []Sentence
	block := 0
	for _, b := range blocks(input, kept) {
		if b.paragraph {
			block++
		}
		out = appendSentences(out, input, b, block)
	}
	return out
}

// A piece is a run of text in which no line end is a sentence end.
type piece struct {
	spans     []Span // without line ends, in order
	paragraph bool   // a blank line (or the start) stands before it
}

// maxWrap is the longest line, in bytes, that is taken as one of a hard-wrapped paragraph.
const maxWrap = 120

// blocks joins hard-wrapped lines and separates all others.
func blocks(input string, kept []Span) []piece {
	var out []piece
	paragraph := true
	var prev string
	for _, k := range kept {
		for at := k.Start; at < k.End; {
			end := k.End
			if i := strings.IndexByte(input[at:k.End], '\n'); i >= 0 {
				end = at + i
			}
			line := strings.TrimSpace(input[at:end])
			switch {
			case line == "":
				if end > at || end < k.End {
					paragraph = paragraph || blankLine(input, at)
				}
			case !paragraph && len(out) > 0 && wrapped(prev, line, input, out[len(out)-1], at):
				last := &out[len(out)-1]
				last.spans = append(last.spans, Span{at, end})
				prev = line
			default:
				out = append(out, piece{spans: []Span{{at, end}}, paragraph: paragraph})
				paragraph = false
				prev = line
			}
			at = end + 1
		}
	}
	return out
}

// blankLine reports whether the empty stretch at the given offset is a whole line.
func blankLine(input string, at int) bool { return at == 0 || input[at-1] == '\n' }

// wrapped reports whether line goes on with the sentence that prev leaves open.
func wrapped(prev, line, input string, last piece, at int) bool {
	end := last.spans[len(last.spans)-1].End
	if between := input[end:at]; strings.TrimSpace(between) != "" || !strings.Contains(between, "\n") {
		// a dropped stretch inside one line: the sentence goes on
		return strings.IndexByte(between, '\n') < 0
	}
	if len(prev) > maxWrap || len(prev) < 35 && !startsLower(line) {
		return false
	}
	switch c := prev[len(prev)-1]; {
	case strings.IndexByte(".!?:\"", c) >= 0:
		return false
	case c == ',' || startsLower(line):
		return true
	}
	return len(prev) >= 55 && strings.IndexByte(prev, ' ') > 0
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// maxSentence bounds the tokens of a sentence, so that no later stage sees an endless one.
const maxSentence = 400

func appendSentences(out []Sentence, input string, p piece, block int) []Sentence {
	n := 0
	for _, s := range p.spans {
		n += (s.End - s.Start) / 5
	}
	tokens := make([]Token, 0, n+2)
	for _, s := range p.spans {
		tokens = AppendTokens(tokens, input, s)
	}
	first := 0
	for i := range tokens {
		if i+1 < len(tokens) && !ends(tokens, i) && i-first < maxSentence {
			continue
		}
		if i+1 < len(tokens) && closes(&tokens[i+1]) && !tokens[i+1].Space {
			continue // the closing quotation mark belongs to the sentence
		}
		out = append(out, newSentence(tokens[first:i+1:i+1], block, first == 0 && i+1 == len(tokens)))
		first = i + 1
	}
	if first < len(tokens) {
		out = append(out, newSentence(tokens[first:], block, first == 0))
	}
	return out
}

func closes(t *Token) bool { return t.Norm == `"` || t.Norm == "'" || t.Norm == ")" || t.Norm == "]" }

// ends reports whether a sentence ends with token i.
func ends(tokens []Token, i int) bool {
	t, next := &tokens[i], &tokens[i+1]
	if closes(t) {
		// ." at the end of a quotation: a sentence end where a capital follows
		return i > 0 && stop(&tokens[i-1]) && !t.Space && next.Space && opens(tokens, i+1) && !reporting(tokens, i+1)
	}
	if !stop(t) {
		return false
	}
	if t.Norm == "?" || t.Norm == "!" {
		return !closes(next) && opens(tokens, i+1)
	}
	if t.Norm == "..." {
		return next.Space && opens(tokens, i+1) && next.Kind == Word
	}
	if i == 0 {
		return true
	}
	prev := &tokens[i-1]
	if next.Norm == "." || next.Norm == "," {
		return false
	}
	glued := !t.Space // the stop is glued to the word before it
	if glued && prev.Kind == Word {
		w := prev.Norm
		switch {
		case beforeName[w] && (next.Capital() || next.Kind == Number):
			return false
		case mayEnd[strings.TrimSuffix(w, ".")], strings.Contains(w, "."):
			return next.Capital() && opener[next.Norm]
		case len(prev.Text) == 1 && prev.Capital() && next.Capital() && !opener[next.Norm]:
			return false // an initial: "J. Smith"
		}
	}
	if !next.Space {
		// "word.Word": a lost space, where a capital or quotation follows a lower-case word
		return next.Capital() && prev.Kind == Word && len(prev.Text) > 1 && !prev.Capital() && len(next.Text) > 1
	}
	return opens(tokens, i+1)
}

func stop(t *Token) bool { return t.Norm == "." || t.Norm == "?" || t.Norm == "!" || t.Norm == "..." }

// opens reports whether token i can open a sentence.
func opens(tokens []Token, i int) bool {
	t := &tokens[i]
	switch {
	case t.Kind == Number, t.Kind == Symbol:
		return true
	case t.Kind == Word:
		return true
	}
	return t.Norm == `"` || t.Norm == "'" || t.Norm == "(" || t.Norm == "[" || t.Norm == "-" || t.Norm == "--"
}

// reporting reports whether tokens from i on are the tail of a quotation: `he said`, `said X`.
func reporting(tokens []Token, i int) bool {
	t := &tokens[i]
	return t.Kind == Word && !t.Capital() && tokens[0].Capital()
}

// opener holds words that, capitalised after an abbreviation, open a new sentence.
var opener = set(`the a an this that these those it he she they we i but and in on at after before when while if as there however
meanwhile his her their its our according for since during another some many several one two three police officials`)

func newSentence(tokens []Token, block int, whole bool) Sentence {
	s := Sentence{Span: Span{tokens[0].Start, tokens[len(tokens)-1].End}, Tokens: tokens, Block: block}
	upper, lower, capitals, words := 0, 0, 0, 0
	for i := range tokens {
		if tokens[i].Kind != Word {
			continue
		}
		words++
		t := tokens[i].Text
		switch {
		case len(t) > 1 && strings.ToUpper(t) == t && strings.ToLower(t) != t:
			upper++
		case startsLower(t):
			lower++
		default:
			capitals++
		}
	}
	s.AllCaps = upper >= 3 && upper*10 >= (upper+lower+capitals)*7 && lower*10 <= words
	s.Lower = upper+capitals == 0 && lower > 0
	s.Headline = whole && !stop(&tokens[len(tokens)-1]) && !closes(&tokens[len(tokens)-1]) && words > 1
	return s
}
