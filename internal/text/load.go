package text

import (
	"bytes"
	"cmp"
	"encoding/gob"
	"errors"
	"math"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/jdkato/prose/v2"

	"kfacts/internal/wordmap"
)

const modelPath = "model/AveragedPerceptron/"

// theModel is read at the first call, as tagging is not needed for every text: inflating prose's 5 MB takes most of the
// time. The model is part of the program, so that a fault in it is a fault of the build.
var theModel = sync.OnceValue(func() *model {
	m, err := loadModel(prose.Asset)
	if err != nil {
		panic("text: prose's tagger model: " + err.Error())
	}
	return m
})

// loadModel compiles the model whose files asset returns.
func loadModel(asset func(name string) ([]byte, error)) (*model, error) {
	m := &model{suffixes: wordmap.New[struct{}](3000), suffixRows: make([]suffixRows, 1)}
	m.vocabulary = wordmap.New[struct{}](17000)
	m.words = append(m.words, wordRows{fixed: noClass})
	var fixed map[string]string
	if err := decodeGob(asset, "classes.gob", &m.classes); err != nil {
		return nil, err
	}
	if err := decodeGob(asset, "tags.gob", &fixed); err != nil {
		return nil, err
	}
	for first := range m.initial {
		m.initial[first] = newVector()
	}
	weights, err := asset(modelPath + "weights.gob")
	if err != nil {
		return nil, err
	}
	if len(m.classes) != classStart {
		return nil, errors.New("more or fewer classes than slots")
	}
	number := make(map[string]int32, len(m.classes))
	for i, c := range m.classes {
		number[c] = int32(i)
		m.tags = append(m.tags, tagOf(c))
	}
	m.addFixed(fixed, number)
	c := compiler{model: m, number: number}
	if err := c.read(weights); err != nil {
		return nil, err
	}
	m.index()
	return m, nil
}

func decodeGob(asset func(string) ([]byte, error), name string, to any) error {
	b, err := asset(modelPath + name)
	if err != nil {
		return err
	}
	return gob.NewDecoder(bytes.NewReader(b)).Decode(to)
}

// tagOf returns the Tag of a Penn Treebank tag as it is written there; marks of all kinds become PUNCT.
func tagOf(class string) Tag {
	for t, name := range tagNames {
		if name == class && t != int(NoTag) {
			return Tag(t)
		}
	}
	if class == "$" || class == "#" {
		return SYM
	}
	return PUNCT
}

// addFixed sets the words of one class, and which of them are abbreviations: "Sept" is "Sept." to the model.
func (m *model) addFixed(fixed map[string]string, number map[string]int32) {
	m.fixed = wordmap.New[int32](len(fixed))
	m.dotted = map[string]string{}
	for word, class := range fixed {
		m.fixed.Set(word, number[class])
		if bare, ok := strings.CutSuffix(word, "."); ok && bare != "" && !strings.Contains(bare, ".") {
			m.dotted[bare] = word
		}
	}
	for word, class := range settledClasses() {
		m.fixed.Set(word, number[class])
	}
}

// index notes with each word of the vocabulary what else is asked of it: its class, if it has but one, and its suffix.
func (m *model) index() {
	for i := 1; i < len(m.words); i++ {
		w := m.vocabulary.Word(i)
		m.words[i].suffix = m.suffixOf(w)
		if class, ok := m.fixed.Get(w); ok {
			m.words[i].fixed = class
		}
	}
	m.contexts = make([]atomic.Pointer[contexts], len(m.words)+len(m.suffixRows))
}

// A compiler takes the features of weights.gob apart.
type compiler struct {
	*model
	number  map[string]int32 // of the classes
	history []historyFeature
	after   []afterFeature
}

// A historyFeature is one that names none but classes, such as "i tag+i-2 tag NNP NNP".
type historyFeature struct {
	name, value string
	row         row
}

// An afterFeature is one that names the class before a word and the word.
type afterFeature struct {
	word, class int32
	row         row
}

// read reads the features of weights.gob.
func (c *compiler) read(b []byte) error {
	dec := gobReader{b: b}
	n := dec.value()
	c.weights = make([]int32, 0, 1<<18)
	for ; n > 0 && dec.err == nil; n-- {
		feature := dec.bytes()
		from := len(c.weights)
		for k := dec.uint(); k > 0 && dec.err == nil; k-- {
			class, ok := c.number[string(dec.bytes())]
			w := int32(math.Round(dec.float() * 1000))
			if !ok {
				return errors.New("weight of an unknown class")
			}
			c.weights = append(c.weights, w<<classBits|class)
		}
		if len(c.weights)-from > maxClass {
			return errors.New("feature with too many classes")
		}
		name, value := cutFeature(feature)
		if !c.place(name, value, row(from<<classBits|(len(c.weights)-from))) {
			return errors.New("unknown feature " + string(feature))
		}
	}
	if dec.err != nil {
		return dec.err
	}
	c.addHistory()
	c.addAfter()
	return c.checkWeights()
}

// place notes where the weights of a feature are; it reports whether the feature is known.
func (c *compiler) place(name string, value []byte, r row) bool {
	switch name {
	case "bias", "i-1 tag", "i-2 tag", "i tag+i-2 tag":
		c.history = append(c.history, historyFeature{name, string(value), r})
	case "i pref1":
		for _, first := range string(value) { // one byte, which prose writes as the rune of that number
			c.add(&c.initial[byte(first)], r)
		}
	case "i word":
		c.words[c.word(value)].here = r
	case "i-1 word":
		c.words[c.word(value)].prev = r
	case "i-2 word":
		c.words[c.word(value)].prev2 = r
	case "i+1 word":
		c.words[c.word(value)].next = r
	case "i+2 word":
		c.words[c.word(value)].next2 = r
	case "i suffix":
		c.suffixRows[c.suffix(value)].here = r
	case "i-1 suffix":
		c.suffixRows[c.suffix(value)].prev = r
	case "i+1 suffix":
		c.suffixRows[c.suffix(value)].next = r
	case "i-1 tag+i word":
		class, word, _ := bytes.Cut(value, []byte(" "))
		c.after = append(c.after, afterFeature{c.word(word), c.historyClass(string(class)), r})
	default:
		return false
	}
	return true
}

// addAfter sets the features of a class and a word side by side, word by word.
func (c *compiler) addAfter() {
	slices.SortFunc(c.after, func(a, b afterFeature) int { return cmp.Or(cmp.Compare(a.word, b.word), cmp.Compare(a.class, b.class)) })
	c.afterClass = make([]row, len(c.after))
	for i, f := range c.after {
		w := &c.words[f.word]
		if w.after == 0 {
			w.afterFrom = int32(i)
		}
		w.after |= 1 << f.class
		c.afterClass[i] = f.row
	}
}

// cutFeature splits a feature into its name, which may hold blanks, and its value.
func cutFeature(f []byte) (name string, value []byte) {
	for _, name := range [...]string{"i-1 tag+i word", "i tag+i-2 tag", "i suffix", "i pref1", "i-1 tag", "i-2 tag", "i word",
		"i-1 word", "i-1 suffix", "i-2 word", "i+1 word", "i+1 suffix", "i+2 word"} {
		if n := len(name); len(f) > n && f[n] == ' ' && string(f[:n]) == name {
			return name, f[n+1:]
		}
	}
	return string(f), nil
}

// word returns the index of a normalised word, a new one if need be.
func (c *compiler) word(w []byte) int32 {
	i := c.vocabulary.Find(string(w))
	if i == 0 {
		i = len(c.words)
		c.vocabulary.Set(string(w), struct{}{})
		c.words = append(c.words, wordRows{fixed: noClass})
	}
	return int32(i)
}

// suffix returns the index of a suffix, a new one if need be.
func (c *compiler) suffix(s []byte) int32 {
	i := c.suffixes.Find(string(s))
	if i == 0 {
		i = len(c.suffixRows)
		c.suffixes.Set(string(s), struct{}{})
		c.suffixRows = append(c.suffixRows, suffixRows{})
	}
	return int32(i)
}

// historyClass returns the number of what a feature names as the class of a word before.
func (c *compiler) historyClass(s string) int32 {
	switch s {
	case "-START-":
		return classStart
	case "-START2-":
		return classStart2
	}
	if class, ok := c.number[s]; ok {
		return class
	}
	return classNone
}

// addHistory adds up, for every pair of classes before a word, the weights of the features that name no word.
func (c *compiler) addHistory() {
	m := c.model
	m.history = make([]vector, slots*slots)
	for i := range m.history {
		m.history[i] = newVector()
	}
	for _, h := range c.history {
		one, two := int32(noClass), int32(noClass) // any
		first, second, _ := strings.Cut(h.value, " ")
		switch h.name {
		case "i-1 tag":
			one = c.historyClass(first)
		case "i-2 tag":
			two = c.historyClass(first)
		case "i tag+i-2 tag":
			one, two = c.historyClass(first), c.historyClass(second)
		}
		for p1 := range int32(slots) {
			for p2 := range int32(slots) {
				if (one == noClass || one == p1) && (two == noClass || two == p2) {
					m.add(&m.history[p1*slots+p2], h.row)
				}
			}
		}
	}
}
