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
	edges [4]*contexts // of the two words before the sentence and the two after it
	words []fedWord
}

// A fedWord is a word as the model is asked about it.
type fedWord struct {
	text   string
	says   *contexts // of the normalised word
	word   int32     // index into model.words
	suffix int32     // index into model.suffixRows, of the normalised word
	own    int32     // the same, of the word as it stands
	token  int32     // index into Sentence.Tokens
	class  int32     // noClass until it is decoded, unless the word has but one
}

var decoders = sync.Pool{New: func() any {
	return newDecoder(theModel())
}}

func newDecoder(m *model) *decoder {
	edges := [4]*contexts{m.edge("-START-"), m.edge("-START2-"), m.edge("-END-"), m.edge("-END2-")}
	return &decoder{m, edges, make([]fedWord, 0, maxSentence)}
}

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
		d.m.lookUp(w, &s.Tokens[w.token])
	}
}

// lookUp finds what the model knows of w, which stands for the token.
func (m *model) lookUp(w *fedWord, t *Token) {
	norm, own := normalize(w.text, t.Norm)
	if own {
		w.word = int32(m.vocabulary.place(t))
	} else {
		w.word = int32(m.vocabulary.words.Find(norm))
	}
	w.class = m.words[w.word].fixed
	w.suffix = m.words[w.word].suffix
	if w.word == 0 {
		w.suffix = m.suffixOf(norm)
	}
	w.own = w.suffix
	if w.word == 0 || w.text != norm {
		class, ok := int32(0), false
		if w.text == t.Norm {
			class, ok = m.fixed.GetAt(t)
		} else {
			class, ok = m.fixed.Get(w.text)
		}
		if w.class = noClass; ok {
			w.class = class
		}
		w.own = m.suffixOf(w.text)
	}
	w.says = m.contextsOf(w.word, w.suffix)
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
	if _, name := m.fixed.Get(t.Text); name || wordCase(t.Text) != titleCase {
		return t.Text
	}
	if m.vocabulary.place(t) > 0 || strings.HasSuffix(t.Norm, "ed") || strings.HasSuffix(t.Norm, "ing") {
		return t.Norm
	}
	return t.Text
}

// normalize returns the form by which the model knows a word: text in lower case, or a class for hyphens and digits. Where
// that is the token's own normal form, it says so.
func normalize(text, norm string) (form string, own bool) {
	switch c := text[0]; {
	case c != '-' && strings.IndexByte(text, '-') > 0:
		return "!HYPHEN", false
	case isDigit(c):
		if len(text) == 4 && isDigit(text[1]) && isDigit(text[2]) && isDigit(text[3]) {
			return "!YEAR", false
		}
		return "!DIGITS", false
	case len(text) == len(norm) && c < utf8.RuneSelf && c != '`' && c != '\'':
		return norm, true
	}
	return strings.ToLower(text), false
}

// decode gives each word its class from left to right.
func (d *decoder) decode() {
	m := d.m
	at := func(i int) *contexts {
		switch {
		case i == -2:
			return d.edges[0]
		case i == -1:
			return d.edges[1]
		case i == len(d.words):
			return d.edges[2]
		case i == len(d.words)+1:
			return d.edges[3]
		}
		return d.words[i].says
	}
	p1, p2 := int32(classStart), int32(classStart2)
	for i := range d.words {
		w := &d.words[i]
		if w.class == noClass {
			w.class = m.predict(w, [4]*contexts{at(i - 2), at(i - 1), at(i + 1), at(i + 2)}, p1, p2)
		}
		p1, p2 = w.class, p1
	}
}

// edge returns the contexts of one of the words that stand for what is outside the sentence.
func (m *model) edge(name string) *contexts {
	return m.contextsOf(int32(m.vocabulary.words.Find(name)), m.suffixOf(name))
}

// predict returns the class that w's features score highest; of equals, the first in the order of the model's file. around
// is of the two words before and the two after, p1 and p2 are the classes of the two before, the nearer first.
func (m *model) predict(w *fedWord, around [4]*contexts, p1, p2 int32) int32 {
	here := &w.says.here
	if w.own != w.suffix {
		apart := newVector()
		m.add(&apart, m.words[w.word].here)
		m.add(&apart, m.suffixRows[w.own].here)
		here = &apart
	}
	scores := m.history[p1*slots+p2]
	initial, prev2, prev, next, next2 := &m.initial[w.text[0]], &around[0].prev2, &around[1].prev, &around[2].next, &around[3].next2
	for i := range scores {
		scores[i] += here[i] + initial[i] + prev2[i] + prev[i] + next[i] + next2[i]
	}
	word := &m.words[w.word]
	from := word.after >> classBits
	for _, r := range m.afterClass[from : from+word.after&maxClass] {
		if int32(r.class) == p1 {
			m.add(&scores, r.row)
		}
	}
	return scores.best(len(m.classes))
}
