package text

import "strings"

// Split cuts the kept stretches of input into sentences with their tokens. Sentences never reach over the end of a line,
// unless the text is hard-wrapped; a stretch that is left out within a line does not end the sentence.
func Split(input string, kept []Span) []Sentence { return new(Buffer).Split(input, kept) }

// A Buffer lends its memory to the sentences of one input after another. Its zero value is empty.
type Buffer struct {
	tokens []Token
	used   int // of tokens
	out    []Sentence
	forms  forms
}

// maxBuffer bounds the tokens that a Buffer keeps memory for.
const maxBuffer = 1 << 16

// Split is the function Split. What it returns may be used until Clear.
func (b *Buffer) Split(input string, kept []Span) []Sentence {
	if len(kept) == 0 {
		return nil
	}
	sp := splitter{tokenizer: newTokenizer(input, Span{kept[0].Start, kept[len(kept)-1].End})}
	if need := min(len(sp.lower)/bytesPerToken+8, maxBuffer); cap(b.tokens) < need {
		b.tokens = make([]Token, 0, need)
	}
	if need := len(sp.lower)/bytesPerSentence + 4; cap(b.out) < need {
		b.out = make([]Sentence, 0, need)
	}
	sp.slab, sp.out = b.tokens[:0], b.out[:0]
	block := -1
	for _, p := range pieces(input, kept) {
		if p.paragraph {
			block++
		}
		sp.add(p, max(block, 0))
	}
	b.out, b.used = sp.out, cap(b.tokens)
	if n := len(sp.slab); n > 0 && &sp.slab[0] == &b.tokens[:1][0] {
		b.used = n
	}
	return sp.out
}

// Know gives the tokens of a sentence what the tables know of their words already, and makes them remember what they say.
func (b *Buffer) Know(s *Sentence) {
	if len(s.Tokens) > 0 && s.Tokens[0].form == nil {
		b.KnowAll(s.Tokens)
	}
}

// KnowAll does for tokens what Know does for those of a sentence.
func (b *Buffer) KnowAll(tokens []Token) {
	b.forms.reset()
	for i := range tokens {
		tokens[i].form = b.forms.of(tokens[i].Norm)
	}
}

// Clear makes the memory of the sentences ready for the next input, and keeps no text alive.
func (b *Buffer) Clear() {
	clear(b.tokens[:b.used])
	clear(b.out)
	if b.out = b.out[:0]; cap(b.out) > maxBuffer {
		b.out = nil
	}
}

// A splitter gathers the sentences of one input. Their tokens share a few large slices.
type splitter struct {
	*tokenizer
	out  []Sentence
	slab []Token // the tokens of the piece at hand are appended here

}

// How much of English news text a token and a sentence take, in bytes, by a little less.
const (
	bytesPerToken    = 5
	bytesPerSentence = 110
)

// maxSlab bounds what is allocated at once.
const maxSlab = 1 << 14

// add appends the sentences of the piece.
func (sp *splitter) add(p piece, block int) {
	n := 0
	for _, s := range p.spans {
		n += s.End - s.Start
	}
	if need := n/bytesPerToken + 8; cap(sp.slab)-len(sp.slab) < need {
		sp.slab = make([]Token, 0, max(need, min(maxSlab, (len(sp.lower)-(p.spans[0].Start-sp.base))/bytesPerToken+8)))
	}
	tokens := sp.slab[len(sp.slab):]
	for _, s := range p.spans {
		tokens = sp.append(tokens, s)
	}
	if len(sp.slab)+len(tokens) <= cap(sp.slab) {
		sp.slab = sp.slab[:len(sp.slab)+len(tokens)]
	} else {
		sp.slab = nil // append had to move them
	}
	sp.cut(tokens, block)
}

// maxSentence bounds the tokens of a sentence, so that no later stage sees an endless one. Closing marks may make it
// longer by maxClosing.
const (
	maxSentence = 400
	maxClosing  = 8
)

// cut appends the sentences of one piece, given its tokens.
func (sp *splitter) cut(tokens []Token, block int) {
	c := cutter{tokens: tokens, caseless: caseless(tokens)}
	for i := range tokens {
		last := i+1 == len(tokens)
		if !last {
			length := i + 1 - c.first
			if !(length >= maxSentence || (tokens[i].Kind == Punct || tokens[i].Kind == Word && endsInStop(&tokens[i])) && c.ends(i)) {
				continue
			}
			if closes(&tokens[i+1]) && !tokens[i+1].Space && length < maxSentence+maxClosing {
				continue // the closing quotation mark belongs to the sentence
			}
		}
		sp.out = append(sp.out, newSentence(tokens[c.first:i+1:i+1], block, c.first == 0 && last))
		c.first = i + 1
	}
}

// caseless reports whether the words of a piece are all in capitals or all in lower case, so that no capital tells where a
// sentence starts.
func caseless(tokens []Token) bool {
	lower, upper := false, false
	for i := range tokens {
		if t := &tokens[i]; t.Kind == Word {
			switch wordCase(t.Text) {
			case lowerCase:
				lower = true
			case titleCase:
				lower, upper = true, true
			case upperCase:
				upper = true
			}
			if lower && upper {
				return false
			}
		}
	}
	return true
}

// small holds the words that headlines write without a capital where all others have one.
var small = words(`a an the of in on at to by for and or but as with from into over under after amid about against between during
through via vs v is are was were be its his her their that not no de la el al del`)

// capitalised reports whether every word that is not small has its capital.
func capitalised(tokens []Token) bool {
	for i := range tokens {
		if t := &tokens[i]; t.Kind == Word && wordCase(t.Text) == lowerCase && !small[t.Norm] && t.Text[0] != '\'' {
			return false
		}
	}
	return true
}

func newSentence(tokens []Token, block int, whole bool) Sentence {
	s := Sentence{Span: Span{tokens[0].Start, tokens[len(tokens)-1].End}, Tokens: tokens, Block: block}
	var count [upperCase + 1]int
	for i := range tokens {
		if tokens[i].Kind == Word {
			count[wordCase(tokens[i].Text)]++
		}
	}
	lower, upper, title := count[lowerCase], count[upperCase], count[titleCase]+count[noCase]
	words := lower + upper + title
	s.AllCaps = upper >= 3 && upper*10 >= words*7 && lower*10 <= words
	s.Lower = upper+title == 0 && lower > 0
	s.Title = count[titleCase] >= 4 && count[titleCase] > lower && capitalised(tokens)
	end := &tokens[len(tokens)-1]
	s.Headline = whole && !stop(end) && !closes(end) && words > 1
	return s
}

const (
	noCase    = iota // digits first, another script, or one capital
	lowerCase        // starts in lower case
	titleCase        // a capital and then lower case
	upperCase        // two or more letters, none in lower case
)

// wordCase returns how the word is written.
func wordCase(w string) int {
	switch c := w[0]; {
	case 'a' <= c && c <= 'z':
		return lowerCase
	case c >= 0x80 && startsLower(w):
		return lowerCase
	case !('A' <= c && c <= 'Z' || c >= 0x80 && startsUpper(w)):
		return noCase
	}
	letters := false
	for i := 1; i < len(w); i++ {
		switch c := w[i]; {
		case 'a' <= c && c <= 'z':
			return titleCase
		case 'A' <= c && c <= 'Z':
			letters = true
		case c >= 0x80:
			if strings.ToUpper(w) != w {
				return titleCase
			}
			return upperCase
		}
	}
	if letters {
		return upperCase
	}
	return noCase
}
