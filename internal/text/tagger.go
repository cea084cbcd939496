package text

import (
	"math/bits"
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
	text  string
	token int32 // index into Sentence.Tokens
	fed
}

// A fed is what the model knows of a word as it is asked about it.
type fed struct {
	says   *contexts // of the normalised word
	word   int32     // index into model.words
	suffix int32     // index into model.suffixRows, of the normalised word
	own    int32     // the same, of the word as it stands
	class  int32     // noClass until it is decoded, unless the word has but one
	base   *vector   // of the word as it stands, whatever is around it; nil where it is not kept
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
		w.fed = d.m.known(w.text, &s.Tokens[w.token])
	}
}

// The ways to write a word whose feds its form keeps.
const (
	asNorm  = iota
	capital // with a capital first, and else as the normal form
	ways
)

// known returns what the model knows of text, which stands for the token; the token's form remembers it.
func (m *model) known(text string, t *Token) fed {
	if t.form == nil {
		return m.find(text, t.Norm)
	}
	way := asNorm
	if text != t.Norm {
		if way = capital; len(text) != len(t.Norm) || text[0]|0x20 != t.Norm[0] || text[1:] != t.Norm[1:] {
			return m.find(text, t.Norm)
		}
	}
	f := &t.form.rest(t.Norm).feds[way]
	if f.says == nil {
		*f = m.find(text, t.Norm)
		if f.class == noClass {
			base := m.base(f, text[0])
			f.base = &base
		}
	}
	return *f
}

// find looks up what the model knows of text, which stands for a token of the normal form.
func (m *model) find(text, normal string) (f fed) {
	norm := normalize(text, normal)
	f.word = int32(m.vocabulary.Find(norm))
	f.class = m.words[f.word].fixed
	f.suffix = m.words[f.word].suffix
	if f.word == 0 {
		f.suffix = m.suffixOf(norm)
	}
	f.own = f.suffix
	if f.word == 0 || text != norm {
		f.class = noClass
		if class, ok := m.fixed.Get(text); ok {
			f.class = class
		}
		f.own = m.suffixOf(text)
	}
	f.says = m.contextsOf(f.word, f.suffix)
	return f
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
	if m.vocabulary.Has(t.Norm) || strings.HasSuffix(t.Norm, "ed") || strings.HasSuffix(t.Norm, "ing") {
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

// base adds up what a word says of its own class, with its first byte.
func (m *model) base(f *fed, first byte) vector {
	v := f.says.here
	if f.own != f.suffix {
		v = newVector()
		m.add(&v, m.words[f.word].here)
		m.add(&v, m.suffixRows[f.own].here)
	}
	for i := range v {
		v[i] += m.initial[first][i]
	}
	return v
}

// edge returns the contexts of one of the words that stand for what is outside the sentence.
func (m *model) edge(name string) *contexts {
	return m.contextsOf(int32(m.vocabulary.Find(name)), m.suffixOf(name))
}

// predict returns the class that w's features score highest; of equals, the first in the order of the model's file. around
// is of the two words before and the two after, p1 and p2 are the classes of the two before, the nearer first.
func (m *model) predict(w *fedWord, around [4]*contexts, p1, p2 int32) int32 {
	base := w.base
	if base == nil {
		apart := m.base(&w.fed, w.text[0])
		base = &apart
	}
	scores := m.history[p1*slots+p2]
	prev2, prev, next, next2 := &around[0].prev2, &around[1].prev, &around[2].next, &around[3].next2
	for i := range scores {
		scores[i] += base[i] + prev2[i] + prev[i] + next[i] + next2[i]
	}
	if c := w.says; c.after>>p1&1 != 0 {
		m.add(&scores, m.afterClass[int(c.afterFrom)+bits.OnesCount64(c.after&(1<<p1-1))])
	}
	return scores.best()
}
