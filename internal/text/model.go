package text

// A model is the averaged perceptron that prose ships, in a form that is fast to ask.
//
// The perceptron (Collins 2002; in this form Honnibal 2013) gives each word fourteen features, each feature a weight for
// some classes, and the word the class whose weights add up highest. prose keeps a map of maps keyed by the features'
// names, which it builds for every word. Here the names are taken apart once: what a feature says of a word is found
// from the word's number, what it says of the classes before it from theirs, so that most words cost one look-up. prose's
// weights have three decimals; they are held as whole thousandths, so that sums are exact in any order.
type model struct {
	classes []string          // the tags that the model knows, in the order of its file
	tags    []Tag             // the Tag of each class
	fixed   map[string]int32  // words (as written) that have but one class
	dotted  map[string]string // abbreviation without its full stop → with it

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
	slots     = 48 // one for each of the 45 classes and of the three below
	maxClass  = 1<<classBits - 1
)

// The classes of the history that are no tags: the two before a sentence, and what prose's own exceptions yield.
const (
	classStart = slots - 3 + iota
	classStart2
	classNone
)

// scores are what the features give each class.
type scores [1 << classBits]int32

// wordRows holds the features that name one word, by the place of the word that is asked for.
type wordRows struct {
	here, prev, prev2, next, next2 row
	after                          row   // into afterClass
	suffix                         int32 // index into suffixRows
	fixed                          int32 // the only class of the word as it stands, or noClass
}

const noClass = -1

type suffixRows struct{ here, prev, next row }

type classRow struct {
	class uint8
	row   row
}

// add adds the weights of a feature to the scores.
func (m *model) add(s *scores, r row) {
	from := r >> classBits
	for _, w := range m.weights[from : from+r&maxClass] {
		s[w&maxClass] += w >> classBits
	}
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
