package text

import (
	"sync/atomic"

	"kfacts/internal/wordmap"
)

// A model is the averaged perceptron that prose ships, in a form that is fast to ask.
//
// The perceptron (Collins 2002; in this form Honnibal 2013) gives each word fourteen features, each feature a weight for
// some classes, and the word the class whose weights add up highest. prose keeps a map of maps keyed by the features'
// names, which it builds for every word. Here the names are taken apart once: what a feature says of a word is found
// from the word's number, what it says of the classes before it from theirs, so that most words cost one look-up. prose's
// weights have three decimals; they are held as whole thousandths, so that sums are exact in any order.
type model struct {
	classes []string            // the tags that the model knows, in the order of its file
	tags    []Tag               // the Tag of each class
	fixed   *wordmap.Map[int32] // words (as written) that have but one class
	dotted  map[string]string   // abbreviation without its full stop → with it

	vocabulary *wordmap.Map[struct{}]     // normalised words, in the order of words
	words      []wordRows                 // words[0] is the unknown word's
	suffixes   *wordmap.Map[struct{}]     // the last three bytes of words, in the order of suffixRows
	suffixRows []suffixRows               // suffixRows[0] is the unknown suffix's
	initial    [256]vector                // by the first byte of the word
	history    []vector                   // by the two classes before: what every feature that holds no word adds up to
	contexts   []atomic.Pointer[contexts] // by word, then by suffix of an unknown word; nil until they are asked for

	afterClass []row   // class before + word, word by word; see wordRows.after
	weights    []int32 // weight<<classBits | class
}

// A row is the place of a feature's weights: offset<<classBits | length.
type row uint32

const (
	classBits = 6
	slots     = 48 // one for each of the 45 classes and of the three below
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
	after                          uint64 // the classes before it that tell more beside it
	afterFrom                      int32  // into afterClass, where a row stands for each of them in order
	suffix                         int32  // index into suffixRows
	fixed                          int32  // the only class of the word as it stands, or noClass
}

const noClass = -1

type suffixRows struct{ here, prev, next row }

// suffixOf returns the number of a word's suffix.
func (m *model) suffixOf(word string) int32 {
	return int32(m.suffixes.Find(word[max(0, len(word)-3):]))
}
