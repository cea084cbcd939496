package text

import "errors"

// A vector holds a number for each class, several to a word of the machine, so that adding two vectors takes a third of the
// additions: what Lamport called multiple byte processing (CACM 18, 1975). A lane holds a sum of weights and an offset that
// keeps it from falling below zero; the offset is the same in all lanes, so the highest sum is in the highest lane.
type vector [(classStart + lanes - 1) / lanes]uint64

const (
	lanes    = 3
	laneBits = 21
	laneMask = 1<<laneBits - 1
	// maxWeight bounds the weights of the model and so, with offset, the sums: predict adds five vectors of at most three
	// features each, one of four, and a feature of the class before the word.
	maxWeight = 36000
	offset    = 4 * maxWeight
)

// The sums of predict fit their lanes.
const _ = uint(laneMask - (6*offset + (5*3+4+1)*maxWeight))

// newVector returns the vector of no feature.
func newVector() (v vector) {
	for i := range v {
		for lane := range lanes {
			v[i] |= offset << (lane * laneBits)
		}
	}
	return v
}

// add adds the weights of a feature.
func (m *model) add(v *vector, r row) {
	from := r >> classBits
	for _, w := range m.weights[from : from+r&maxClass] {
		class := uint(w & maxClass)
		v[class/lanes] += uint64(w>>classBits) << (class % lanes * laneBits)
	}
}

// best returns the class of the highest sum; of equals, the first. Each lane is compared at the top of a word, its class below
// it, a lower one higher.
func (v *vector) best() int32 {
	const top = (lanes - 1) * laneBits
	var best uint64
	for i, sums := range v {
		last := uint64(maxClass - lanes*i)
		best = max(best, sums<<top&(laneMask<<top)|last, sums<<laneBits&(laneMask<<top)|(last-1), sums&(laneMask<<top)|(last-2))
	}
	return maxClass - int32(best&maxClass)
}

// contexts are what a word says of its own class, and of the classes of the words around it.
type contexts struct {
	here                     vector // but for the first letter
	prev, prev2, next, next2 vector // of the word after it, of the second after it, of the one before it …
	after                    uint64 // the classes before it that tell more beside it, one bit each
	afterFrom                int32  // what they tell: rows of model.afterClass
}

// contextsOf returns the contexts of a word, and of its suffix. They are added up when a word is first met: a text has few
// of the words that the model knows.
func (m *model) contextsOf(word, suffix int32) *contexts {
	at := &m.contexts[word]
	if word == 0 {
		at = &m.contexts[len(m.words)+int(suffix)]
	}
	c := at.Load()
	if c == nil {
		c = m.newContexts(word, suffix)
		at.Store(c) // whoever else does so stores the same
	}
	return c
}

func (m *model) newContexts(word, suffix int32) *contexts {
	c := &contexts{here: newVector(), prev: newVector(), prev2: newVector(), next: newVector(), next2: newVector()}
	c.after, c.afterFrom = m.words[word].after, m.words[word].afterFrom
	w, s := &m.words[word], &m.suffixRows[suffix]
	for _, f := range [...]struct {
		to  *vector
		row row
	}{{&c.here, w.here}, {&c.here, s.here}, {&c.prev, w.prev}, {&c.prev, s.prev}, {&c.prev2, w.prev2}, {&c.next, w.next}, {&c.next, s.next}, {&c.next2, w.next2}} {
		m.add(f.to, f.row)
	}
	return c
}

// checkWeights reports an error for a model whose sums a vector might not hold.
func (m *model) checkWeights() error {
	for _, w := range m.weights {
		if w >>= classBits; w > maxWeight || w < -maxWeight {
			return errors.New("weight out of range")
		}
	}
	return nil
}
