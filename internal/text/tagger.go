package text

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// Tag sets the part of speech of every token of s; a sentence already tagged is left as it is.
//
// The tags are those of the perceptron that prose ships, repaired where news prose is known to mislead it (see repair).
// It was trained on the Wall Street Journal, so it is given words as that paper would write them: see feed.
func (s *Sentence) Tag() {
	if s.Tagged {
		return
	}
	d := decoders.Get().(*decoder)
	d.feed(s)
	d.decode()
	for _, w := range d.words {
		s.Tokens[w.token].Tag = d.m.tags[w.class]
	}
	d.words = d.words[:0]
	decoders.Put(d)
	repair(s)
	s.Tagged = true
}

// A decoder holds what tagging one sentence needs.
type decoder struct {
	m     *model
	words []fedWord // with two more on either side, as the features look that far
}

// A fedWord is a word as the model is asked about it.
type fedWord struct {
	text   string
	word   int32 // index into model.words
	suffix int32 // index into model.suffixRows, of the normalised word
	own    int32 // the same, of the word as it stands
	token  int32 // index into Sentence.Tokens
	class  int32 // noClass until it is decoded, unless the word has but one
}

var decoders = sync.Pool{New: func() any {
	return &decoder{m: theModel(), words: make([]fedWord, 0, maxSentence)}
}}

// feed turns the tokens into the words that the model was trained on: quotation marks as two grave or two straight accents, a dash as --,
// abbreviations with their full stop, the words of a sentence in capitals in lower case.
func (d *decoder) feed(s *Sentence) {
	for i := 0; i < len(s.Tokens); i++ {
		t := &s.Tokens[i]
		text := t.Norm
		switch {
		case t.Kind == Punct:
			text = fedMark(s.Tokens, i)
		case s.AllCaps:
			text = truecase(s.Tokens, i)
		case t.Norm == "'t":
			text = "n't"
		case s.Title:
			text = d.m.headlineCase(t)
		case t.Capital():
			text = t.Text
		}
		d.words = append(d.words, fedWord{text: text, token: int32(i)})
		if i+2 < len(s.Tokens) && s.Tokens[i+1].Norm == "." && !s.Tokens[i+1].Space {
			if whole, ok := d.m.dotted[text]; ok {
				d.words[len(d.words)-1].text = whole
				i++
				s.Tokens[i].Tag = PUNCT
			}
		}
	}
	for i := range d.words {
		w := &d.words[i]
		d.m.lookUp(w, normalize(w.text, s.Tokens[w.token].Norm))
	}
}

// lookUp finds what the model knows of w, whose normalised form is given.
func (m *model) lookUp(w *fedWord, norm string) {
	w.word = m.vocabulary[norm]
	w.class = m.words[w.word].fixed
	w.suffix = m.words[w.word].suffix
	if w.word == 0 {
		w.suffix = m.suffixes[packSuffix(norm)]
	}
	w.own = w.suffix
	if w.word == 0 || w.text != norm {
		w.class = noClass
		if class, ok := m.fixed[w.text]; ok {
			w.class = class
		}
		if own := packSuffix(w.text); own != packSuffix(norm) {
			w.own = m.suffixes[own]
		}
	}
}

// fedMark returns the mark as the Penn Treebank writes it.
func fedMark(tokens []Token, i int) string {
	t := &tokens[i]
	switch t.Norm {
	case `"`:
		if i+1 < len(tokens) && !tokens[i+1].Space && (t.Space || i == 0) {
			return "``"
		}
		return "''"
	case "-":
		return "--"
	case "[", "{":
		return "("
	case "]", "}":
		return ")"
	}
	return t.Norm
}

// truecase returns a word of a sentence in capitals as running text would write it.
func truecase(tokens []Token, i int) string {
	t := &tokens[i]
	if strings.IndexByte(t.Norm, '.') > 0 {
		return t.Text
	}
	return t.Norm
}

// headlineCase returns a word of a headline that writes all words with capitals as running text would: a name that the
// model knows as such and a word that it does not know keep theirs, save for the endings of verbs.
func (m *model) headlineCase(t *Token) string {
	if _, name := m.fixed[t.Text]; name || wordCase(t.Text) != titleCase {
		return t.Text
	}
	if _, known := m.vocabulary[t.Norm]; known || strings.HasSuffix(t.Norm, "ed") || strings.HasSuffix(t.Norm, "ing") {
		return t.Norm
	}
	return t.Text
}

// normalize returns the form by which the model knows a word: text in lower case, or a class for hyphens and digits. The
// token's own normal form saves the lower-casing where it is the same word.
func normalize(text, norm string) string {
	switch c := text[0]; {
	case c != '-' && strings.IndexByte(text, '-') > 0:
		return "!HYPHEN"
	case isDigit(c):
		if len(text) == 4 && isDigit(text[1]) && isDigit(text[2]) && isDigit(text[3]) {
			return "!YEAR"
		}
		return "!DIGITS"
	case len(text) == len(norm) && c < utf8.RuneSelf && c != '`' && c != '\'':
		return norm
	}
	return strings.ToLower(text)
}

// decode gives each word its class from left to right.
func (d *decoder) decode() {
	m := d.m
	start, start2 := m.edge("-START-"), m.edge("-START2-")
	end, end2 := m.edge("-END-"), m.edge("-END2-")
	at := func(i int) *fedWord {
		switch {
		case i == -2:
			return &start
		case i == -1:
			return &start2
		case i == len(d.words):
			return &end
		case i == len(d.words)+1:
			return &end2
		}
		return &d.words[i]
	}
	p1, p2 := int32(classStart), int32(classStart2)
	for i := range d.words {
		w := &d.words[i]
		if w.class == noClass {
			w.class = m.predict(w, [4]*fedWord{at(i - 2), at(i - 1), at(i + 1), at(i + 2)}, p1, p2)
		}
		p1, p2 = w.class, p1
	}
}

// edge returns one of the words that stand for what is outside the sentence.
func (m *model) edge(name string) fedWord {
	return fedWord{text: name, word: m.vocabulary[name], suffix: m.suffixes[packSuffix(name)]}
}

// predict returns the class that w's features score highest; of equals, the first in the order of the model's file. around
// holds the two words before and the two after, p1 and p2 are the classes of the two before, the nearer first.
func (m *model) predict(w *fedWord, around [4]*fedWord, p1, p2 int32) int32 {
	var scores scores
	copy(scores[:], m.history[p1*slots+p2][:])
	word := &m.words[w.word]
	m.add(&scores, m.initial[w.text[0]])
	m.add(&scores, m.suffixRows[w.own].here)
	m.add(&scores, word.here)
	m.add(&scores, m.words[around[0].word].prev2)
	m.add(&scores, m.words[around[1].word].prev)
	m.add(&scores, m.suffixRows[around[1].suffix].prev)
	m.add(&scores, m.words[around[2].word].next)
	m.add(&scores, m.suffixRows[around[2].suffix].next)
	m.add(&scores, m.words[around[3].word].next2)
	from := word.after >> classBits
	for _, r := range m.afterClass[from : from+word.after&maxClass] {
		if int32(r.class) == p1 {
			m.add(&scores, r.row)
		}
	}
	best := 0
	for c, score := range scores[:len(m.classes)] {
		if score > scores[best] {
			best = c
		}
	}
	return int32(best)
}
