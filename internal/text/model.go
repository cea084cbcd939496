package text

import (
	"bytes"
	"encoding/binary"
	"encoding/gob"
	"errors"
	"math"
	"math/bits"
	"strings"
	"sync"

	"github.com/jdkato/prose/v2"
)

// A model is the averaged perceptron that prose ships, in a form that is fast to ask.
//
// The perceptron (Collins 2002; in this form Honnibal 2013) gives each word fourteen features, each feature a weight for
// some classes, and the word the class whose weights add up highest. prose keeps a map of maps keyed by the features'
// names, which it builds for every word. Here the names are taken apart once: what a feature says of a word is found
// from the word's number, what it says of the classes before it from theirs, so that a word costs three look-ups. prose's
// weights have three decimals; they are held as whole thousandths, so that sums are exact in any order.
type model struct {
	classes []string       // the tags that the model knows, in the order of its file
	tags    []Tag          // the Tag of each class
	fixed   map[string]int // words (as written) that have but one class
	dotted  map[string]string

	vocabulary map[string]int32 // normalised word → index into words
	words      []wordRows       // words[0] is the unknown word's
	suffixes   map[uint32]int32 // packed suffix → index into suffixRows
	suffixRows []suffixRows     // suffixRows[0] is the unknown suffix's
	initial    [256]row         // by the first byte of the word
	history    [][slots]int32   // by the two classes before: what every feature that holds no word adds up to

	afterClass []classRow // "class before + word", word by word; see wordRows.after
	weights    []int32    // weight<<classBits | class
}

// A row is the place of a feature's weights: offset<<classBits | length.
type row uint32

const (
	classBits = 6
	slots     = 48 // one for each of the 45 classes, rounded up
	maxClass  = 1<<classBits - 1
)

// The classes of the history that are no tags: the two before a sentence, and what prose's own exceptions yield.
const (
	classStart = slots - 3 + iota
	classStart2
	classNone
)

// wordRows holds the features that name one word, by the place of the word that is asked for.
type wordRows struct {
	here, prev, prev2, next, next2 row
	after                          row // into afterClass
}

type suffixRows struct{ here, prev, next row }

type classRow struct {
	class uint8
	row   row
}

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
	m := &model{vocabulary: map[string]int32{}, suffixes: map[uint32]int32{}, words: make([]wordRows, 1), suffixRows: make([]suffixRows, 1)}
	var fixed map[string]string
	if err := decodeGob(asset, "classes.gob", &m.classes); err != nil {
		return nil, err
	}
	if err := decodeGob(asset, "tags.gob", &fixed); err != nil {
		return nil, err
	}
	weights, err := asset(modelPath + "weights.gob")
	if err != nil {
		return nil, err
	}
	if len(m.classes) > classStart {
		return nil, errors.New("more classes than slots")
	}
	number := make(map[string]int, len(m.classes))
	for i, c := range m.classes {
		number[c] = i
		m.tags = append(m.tags, tagOf(c))
	}
	m.addFixed(fixed, number)
	for word, class := range settledClasses() {
		m.fixed[word] = number[class]
	}
	return m, m.addWeights(weights, number)
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
func (m *model) addFixed(fixed map[string]string, number map[string]int) {
	m.fixed = make(map[string]int, len(fixed))
	m.dotted = map[string]string{}
	for word, class := range fixed {
		m.fixed[word] = number[class]
		if bare, ok := strings.CutSuffix(word, "."); ok && bare != "" && !strings.Contains(bare, ".") {
			m.dotted[bare] = word
		}
	}
}

// addWeights reads the features of weights.gob.
func (m *model) addWeights(b []byte, number map[string]int) error {
	dec := gobReader{b: b}
	n := dec.value()
	m.weights = make([]int32, 0, 1<<18)
	var hist []historyRow
	type wordClass struct {
		word int32
		classRow
	}
	var after []wordClass
	for ; n > 0 && dec.err == nil; n-- {
		feature := dec.bytes()
		from := len(m.weights)
		for k := dec.uint(); k > 0 && dec.err == nil; k-- {
			class, ok := number[string(dec.bytes())]
			w := int32(math.Round(dec.float() * 1000))
			if !ok {
				return errors.New("weight of an unknown class")
			}
			m.weights = append(m.weights, w<<classBits|int32(class))
		}
		if len(m.weights)-from > maxClass {
			return errors.New("feature with too many classes")
		}
		r := row(from<<classBits | (len(m.weights) - from))
		name, value := cutFeature(feature)
		switch name {
		case "bias", "i-1 tag", "i-2 tag", "i tag+i-2 tag":
			hist = append(hist, historyRow{name, string(value), r})
		case "i pref1":
			for _, c := range string(value) {
				m.initial[byte(c)] = r
			}
		case "i word":
			m.words[m.word(value)].here = r
		case "i-1 word":
			m.words[m.word(value)].prev = r
		case "i-2 word":
			m.words[m.word(value)].prev2 = r
		case "i+1 word":
			m.words[m.word(value)].next = r
		case "i+2 word":
			m.words[m.word(value)].next2 = r
		case "i suffix":
			m.suffixRows[m.suffix(value)].here = r
		case "i-1 suffix":
			m.suffixRows[m.suffix(value)].prev = r
		case "i+1 suffix":
			m.suffixRows[m.suffix(value)].next = r
		case "i-1 tag+i word":
			class, word, _ := bytes.Cut(value, []byte(" "))
			after = append(after, wordClass{m.word(word), classRow{uint8(historyClass(string(class), number)), r}})
		default:
			return errors.New("unknown feature " + string(feature))
		}
	}
	if dec.err != nil {
		return dec.err
	}
	m.addHistory(hist, number)
	// the rows of one word side by side: count, then place
	for _, a := range after {
		m.words[a.word].after++
	}
	at := 0
	for i := range m.words {
		n := int(m.words[i].after)
		m.words[i].after = row(at << classBits)
		at += n
	}
	m.afterClass = make([]classRow, at)
	for _, a := range after {
		w := &m.words[a.word]
		m.afterClass[w.after>>classBits+w.after&maxClass] = a.classRow
		w.after++
	}
	return nil
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
func (m *model) word(w []byte) int32 {
	i, ok := m.vocabulary[string(w)]
	if !ok {
		i = int32(len(m.words))
		m.vocabulary[string(w)] = i
		m.words = append(m.words, wordRows{})
	}
	return i
}

// suffix returns the index of a suffix, a new one if need be.
func (m *model) suffix(s []byte) int32 {
	key := packSuffix(s)
	i, ok := m.suffixes[key]
	if !ok {
		i = int32(len(m.suffixRows))
		m.suffixes[key] = i
		m.suffixRows = append(m.suffixRows, suffixRows{})
	}
	return i
}

// packSuffix packs the last three bytes of a word, or all of a shorter one.
func packSuffix[T string | []byte](w T) uint32 {
	switch n := len(w); n {
	case 0:
		return 0
	case 1:
		return uint32(w[0])
	case 2:
		return uint32(w[0])<<8 | uint32(w[1])
	default:
		return uint32(w[n-3])<<16 | uint32(w[n-2])<<8 | uint32(w[n-1])
	}
}

type historyRow struct {
	name, value string
	row         row
}

func historyClass(s string, number map[string]int) int {
	switch s {
	case "-START-":
		return classStart
	case "-START2-":
		return classStart2
	}
	if c, ok := number[s]; ok {
		return c
	}
	return classNone
}

// addHistory adds up, for every pair of classes before a word, the weights of the features that name no word.
func (m *model) addHistory(rows []historyRow, number map[string]int) {
	m.history = make([][slots]int32, slots*slots)
	for _, h := range rows {
		one, two := -1, -1 // any
		first, second, _ := strings.Cut(h.value, " ")
		switch h.name {
		case "i-1 tag":
			one = historyClass(first, number)
		case "i-2 tag":
			two = historyClass(first, number)
		case "i tag+i-2 tag":
			one, two = historyClass(first, number), historyClass(second, number)
		}
		for p1 := range slots {
			for p2 := range slots {
				if (one < 0 || one == p1) && (two < 0 || two == p2) {
					m.add(&m.history[p1*slots+p2], h.row)
				}
			}
		}
	}
}

// add adds the weights of a feature to the scores of the classes.
func (m *model) add(scores *[slots]int32, r row) {
	from := r >> classBits
	for _, w := range m.weights[from : from+r&maxClass] {
		if c := w & maxClass; c < slots {
			scores[c] += w >> classBits
		}
	}
}

// A gobReader reads a map of maps of floats in the encoding of package gob (described there). gob's own decoder would
// build 75,000 maps, four times as slow as inflating the file, only for them to be taken apart again.
type gobReader struct {
	b   []byte
	err error
}

// value skips the messages that define types and returns the number of entries of the map that follows.
func (g *gobReader) value() uint64 {
	for g.err == nil {
		size := g.uint()
		rest := len(g.b)
		id := g.uint()
		if id&1 == 0 { // not a type's definition: its number is positive, its sign in the lowest bit
			g.uint() // the value is no struct: one zero
			return g.uint()
		}
		g.skip(int(size) - (rest - len(g.b)))
	}
	return 0
}

func (g *gobReader) skip(n int) []byte {
	if n < 0 || n > len(g.b) {
		g.err = errors.New("gob: unexpected end")
		g.b = nil
		return nil
	}
	b := g.b[:n]
	g.b = g.b[n:]
	return b
}

func (g *gobReader) uint() uint64 {
	b := g.skip(1)
	if b == nil {
		return 0
	}
	if b[0] < 128 {
		return uint64(b[0])
	}
	var buf [8]byte
	n := -int(int8(b[0]))
	if n > len(buf) {
		g.err = errors.New("gob: number too long")
		return 0
	}
	copy(buf[8-n:], g.skip(n))
	return binary.BigEndian.Uint64(buf[:])
}

func (g *gobReader) bytes() []byte { return g.skip(int(g.uint())) }

func (g *gobReader) float() float64 { return math.Float64frombits(bits.ReverseBytes64(g.uint())) }
