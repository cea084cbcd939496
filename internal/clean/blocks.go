package clean

import (
	"math"
	"math/bits"
	"strings"
	"sync"

	"kfacts/internal/lexicon"
	"kfacts/internal/slab"
)

// What the tables and the neighbours leave open, a fitted model decides for each block of a page: a line, or the part of
// one that stands by itself. It adds up the weights of shallow signs (Kohlschütter and others, Boilerplate detection using
// shallow text features, 2010), some of them of the blocks around (Pomikálek, Removing boilerplate and duplicate content
// from web corpora, 2011). The weights are in lexicon/data/blocks.tsv.

// A page is what the blocks of one input have in common.
type page struct {
	*cleaner
	first, last int // the first and the last paragraph
	before      []int
	title       int
	said        map[string]saying
	words       map[string]int // in how many paragraphs a word stands
	stamps      int            // lines that tell when something was written
	threads     []bool         // whether a mark of readers' comments stands before a block
	marked      []bool         // whether a mark of a page's foot does
	states      []state
	kinds       []blockKind
	cut         [][]word // of each block, once they are asked for
	room        *slab.Slab[word]
}

// rooms keeps the memory of words for the next page.
var rooms = sync.Pool{New: func() any { return new(slab.Slab[word]) }}

// bytesPerWord is how many bytes of English a word and the blank after it take, by a little less.
const bytesPerWord = 5

// A blockKind is what a block sounds like, whatever stands around it.
type blockKind struct{ remark, headline, alien bool }

// A saying is how often a page says a text, and where first.
type saying struct{ first, times int }

// A state is what a block is to the blocks around.
type state uint8

const (
	edge      state = iota // there is none
	noisy                  // it is noise
	paragraph              // it is a sentence, or more
	line                   // it is short and is no sentence
)

// Bounds of what is looked at.
const (
	minParagraph  = 80   // bytes of a block that is a paragraph for sure
	maxBlock      = 700  // bytes of a block that may yet be noise
	maxVocabulary = 4000 // words of the paragraphs that are remembered
)

// dropAbove is the probability above which a block is noise. To lose a line of the article is worse than to keep noise.
// Before the article it stands beside its title, and there are many ways to write a title.
var dropAbove = [zones]float64{0.9, 0.85, 0.8}

// weigh drops what the model finds to be noise.
func (c *cleaner) weigh() {
	if !c.uneven() {
		return
	}
	g := c.page()
	defer func() {
		g.room.Clear()
		rooms.Put(g.room)
	}()
	for i, p := range g.probabilities(blockModel()) {
		if c.pieces[i].kind <= prose && p > dropAbove[g.zone(i)] {
			c.absorb(i)
		}
	}
}

// probabilities returns how likely each block is noise, given what all others may be: the marginals of a chain in which noise
// stands beside noise (Rabiner, A tutorial on hidden Markov models, 1989).
func (g *page) probabilities(m *blockWeights) []float64 {
	n := len(g.pieces)
	odds := make([]float64, n) // of noise, by the block's own signs
	for i := range odds {
		switch {
		case g.pieces[i].kind > prose:
			odds[i] = certain
		case !g.open(i):
			odds[i] = 1 / certain
		case strings.IndexFunc(g.text(i), wordRune) < 0:
			odds[i] = 1 // "-" is what its neighbours are
		default:
			odds[i] = math.Exp(min(max(m.score(g.features(i)), -30), 30))
		}
	}
	// What the blocks before say of each, and then what those after do: the odds that the message multiplies its own by.
	out := make([]float64, n)
	before := 1.0
	for i := range odds {
		if i > 0 {
			o := odds[i-1] * before
			before = (1 + o*math.Exp(g.bond(m, i))) / (1 + o)
		}
		out[i] = before
	}
	after := 1.0
	for i := n - 1; i >= 0; i-- {
		if i+1 < n {
			o := odds[i+1] * after
			after = (1 + o*math.Exp(g.bond(m, i+1))) / (1 + o)
		}
		o := odds[i] * out[i] * after
		out[i] = o / (1 + o)
	}
	return out
}

// certain are the odds of what is no longer in question.
const certain = 1e12

// bond is how much more likely block i is noise where the one before is.
func (g *page) bond(m *blockWeights, i int) float64 {
	if g.gapBefore(i) {
		return m.weight[besideGap]
	}
	return m.weight[besideNoise]
}

// uneven reports whether a page holds anything but paragraphs under a title.
func (c *cleaner) uneven() bool {
	if len(c.pieces) < 3 {
		return false
	}
	if c.noise > 0 {
		return true
	}
	for i := 2; i < len(c.pieces); i++ {
		if c.size(i) < longLine && !c.sentence(i) {
			return true
		}
	}
	return false
}

// open reports whether the model may decide on block i: it is short, and no part of a line of which the rest is noise.
func (g *page) open(i int) bool {
	return g.size(i) <= maxBlock && (!g.sameLine(i) || g.states[i-1] != noisy) && (!g.sameLine(i+1) || g.states[i+1] != noisy)
}

func (c *cleaner) page() *page {
	n := len(c.pieces)
	g := &page{cleaner: c, first: n, last: -1, before: make([]int, n+1), said: make(map[string]saying, n), words: map[string]int{},
		threads: make([]bool, n), marked: make([]bool, n), states: make([]state, n),
		kinds: make([]blockKind, n), cut: make([][]word, n), room: rooms.Get().(*slab.Slab[word])}
	thread, foot := false, false
	for i := range c.pieces {
		p := &c.pieces[i]
		s := c.text(i)
		g.before[i+1] = g.before[i]
		g.threads[i], g.marked[i] = thread, foot
		switch {
		case p.kind > prose:
			g.states[i] = noisy
		case c.told(i) && (len(s) >= minParagraph || ended(s)):
			g.states[i] = paragraph
		default:
			g.states[i] = line
		}
		if g.states[i] == paragraph && len(s) >= minParagraph {
			g.before[i+1] += len(s)
			g.first = min(g.first, i)
			g.last = i
		}
		if len(s) <= maxRepeat {
			at, ok := g.said[s]
			if !ok {
				at.first = i
			}
			at.times++
			g.said[s] = at
		}
		if g.first <= i && stamp(s) {
			g.stamps++
		}
		thread = thread || g.first <= i && (p.kind > prose && (p.thread || p.form) || c.commentMark(i))
		foot = foot || g.first <= i && p.kind > prose && (p.heading || p.verdict.end)
	}
	g.vocabulary()
	for i := range c.pieces {
		if g.open(i) && c.pieces[i].kind <= prose {
			g.kinds[i] = g.sounds(i)
		}
	}
	g.title = g.titleOf()
	return g
}

// wordsOf returns the words of block i, as far as they are looked at.
func (g *page) wordsOf(i int) []word {
	if g.cut[i] == nil {
		s := g.text(i)
		if len(s) > maxBlock {
			s = strings.ToValidUTF8(s[:maxBlock], "")
		}
		g.cut[i] = g.wordsIn(g.room.Take(len(s)/bytesPerWord + 4)[:0], s)
	}
	return g.cut[i]
}

// kind is what block i sounds like, where there is one.
func (g *page) kind(i int) blockKind {
	if i < 0 || i >= len(g.kinds) {
		return blockKind{}
	}
	return g.kinds[i]
}

// sounds finds what block i sounds like.
func (g *page) sounds(i int) blockKind {
	s, ws := g.text(i), g.wordsOf(i)
	known, contents := g.known(i)
	return blockKind{
		remark: len(ws) <= 60 && (exclaims(s) || speaker(ws)) && !quotes(s) && !reported(ws),
		headline: len(ws) >= 4 && len(ws) <= 18 && !ended(s) && !dated(s) && !byline(s) && !startsLower(s) &&
			(i+1 == len(g.pieces) || !startsLower(g.text(i+1))),
		alien: contents > 1 && known*2 < contents,
	}
}

// known counts the words that say what block i is about, and those of them that other paragraphs have.
func (g *page) known(i int) (known, contents int) {
	own := 0
	if g.counted(i) {
		own = 1
	}
	ws := g.wordsOf(i)
	for j := range ws {
		if content(&ws[j]) {
			contents++
			if g.words[ws[j].norm] > own {
				known++
			}
		}
	}
	return known, contents
}

// counted reports whether the words of block i are in the vocabulary.
func (g *page) counted(i int) bool {
	return g.pieces[i].kind <= prose && (g.states[i] == paragraph || g.states[i] == line && i < g.first)
}

// vocabulary counts in how many paragraphs each word stands.
func (g *page) vocabulary() {
	for i := range g.pieces {
		if !g.counted(i) {
			continue
		}
		ws := g.wordsOf(i)
		for j := range ws {
			if w := &ws[j]; content(w) && len(g.words) < maxVocabulary {
				g.words[w.norm]++
			}
		}
	}
}

// content reports whether a word says what a line is about.
func content(w *word) bool {
	return len(w.norm) >= minContent && w.norm != "#" && !w.is(useFunction|useGlue)
}

// stamp reports whether s is a short line that tells when something was written.
func stamp(s string) bool {
	return len(s) < maxStamp && (strings.HasSuffix(s, " ago") || dated(s) && !ended(s))
}

// maxStamp is how many bytes such a line has at most.
const maxStamp = 50

// A blockWeights holds the weight of each feature, and what it weighs more in each zone of the page.
type blockWeights struct {
	bias   float64
	weight [features]float64
	zoned  [zones][features]float64
}

var blockModel = sync.OnceValue(func() *blockWeights {
	m := &blockWeights{}
	number := map[string]feature{}
	for f := range features {
		number[nameOf(f)] = f
	}
	for name, w := range lexicon.BlockWeights() {
		zone, feature := name[0], name[1]
		switch {
		case feature == "":
			m.bias = w
		case zone == "":
			m.weight[number[feature]] = w
		default:
			for z, n := range zoneNames {
				if n == zone {
					m.zoned[z][number[feature]] = w
				}
			}
		}
	}
	return m
})

// score is the logarithm of the odds that a block with these signs is noise.
func (m *blockWeights) score(b block) float64 {
	z := m.bias
	for w, set := range b.has {
		for set != 0 {
			f := w*64 + bits.TrailingZeros64(set)
			z += m.weight[f] + m.zoned[b.zone][f]
			set &= set - 1
		}
	}
	return z
}

// names lists the features of a block as the table of weights has them.
func (b block) names() []string {
	var out []string
	for f := range features {
		if b.is(f) {
			out = append(out, nameOf(f), zoneNames[b.zone]+"\t"+nameOf(f))
		}
	}
	return out
}

// contains reports whether a block shortly before or after i, long enough for a title, is a part of block i.
func (g *page) contains(i int) bool {
	s := g.text(i)
	for j := max(0, i-6); j < min(len(g.pieces), i+7); j++ {
		if t := g.text(j); j != i && len(t) >= minRepeat && len(t) < len(s) && strings.Contains(s, t) {
			return true
		}
	}
	return false
}
