package clean

import (
	"math"
	"math/bits"
	"strings"
	"sync"
	"unicode/utf8"

	"kfacts/internal/lexicon"
)

// What the tables and the neighbours leave open, a fitted model decides for each block of a page: a line, or the part of
// one that stands by itself. It adds up the weights of shallow signs (Kohlschütter and others, Boilerplate detection using
// shallow text features, 2010), some of them of the blocks around (Pomikálek, Removing boilerplate and duplicate content
// from web corpora, 2011). The weights are in lexicon/data/blocks.tsv.

// A page is what the blocks of one input have in common.
type page struct {
	*cleaner
	first      int   // the first paragraph
	before     []int // bytes of paragraphs before each block
	title      int   // the block that is most like a title, or -1
	said       map[string]saying
	vocabulary [1 << 12]uint8 // how often the paragraphs say a word, by its hash
	stamps     int            // lines that tell when something was written
	threads    []bool         // whether a mark of readers' comments stands before a block
	marked     []bool         // whether a mark of a page's foot does
	states     []state
	opened     []bool      // whether a block is of a list that a sentence opens: "They were:"
	kinds      []blockKind // of those that have been asked for
	scratch    [2][]word   // room for the words of the block that is looked at, and of one beside it
}

// A blockKind is what a block sounds like, whatever stands around it.
type blockKind struct{ known, remark, headline, alien bool }

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
	minParagraph = 80  // bytes of a block that is a paragraph for sure
	maxList      = 8   // items of a list that a sentence opens
	maxBlock     = 700 // bytes of a block that may yet be noise
)

// dropAbove is the probability above which a block is noise. To lose a line of the article is worse than to keep noise.
// Before the article it stands beside its title, and there are many ways to write a title.
var dropAbove = [zones]float64{0.8, 0.75, 0.65}

// weigh drops what the model finds to be noise.
func (c *cleaner) weigh() {
	if !c.uneven() {
		return
	}
	g := c.page()
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

// open reports whether the model may decide on block i: it is short, no turn of an interview, no item of a
// list that a sentence opens, no rate of exchange, and no part of a line of which the rest is noise.
func (g *page) open(i int) bool {
	return g.size(i) <= maxBlock && !g.amid(i) && !g.opened[i] && !turn(g.text(i)) && !strings.Contains(g.text(i), " = ") && (!g.sameLine(i) || g.states[i-1] != noisy) && (!g.sameLine(i+1) || g.states[i+1] != noisy)
}

// turn reports whether s is what one says in an interview: "Q: Who was it?", "[RUIZ] I do not know."
func turn(s string) bool {
	if len(s) < minRepeat {
		return false
	}
	if s[0] == '[' {
		at := strings.IndexByte(s[:min(len(s), maxPerson)], ']')
		return at > 1 && len(s)-at > minRepeat && shout(s[:at])
	}
	return (s[0] == 'Q' || s[0] == 'A') && (s[1] == ':' || s[1] == '.' && s[2] == ' ')
}

// amid reports whether block i is a paragraph amid others, with no noise near: whatever it says is of the article.
func (g *page) amid(i int) bool {
	for j := i - 1; j <= i+1; j++ {
		if s := g.at(j); s != paragraph && s != edge {
			return false
		}
	}
	return !g.threads[i] && g.at(i-2) != noisy && g.at(i+2) != noisy
}

func (c *cleaner) page() *page {
	n := len(c.pieces)
	g := &page{cleaner: c, first: n, before: make([]int, n+1), said: make(map[string]saying, n),
		threads: make([]bool, n), marked: make([]bool, n), states: make([]state, n),
		kinds: make([]blockKind, n), opened: make([]bool, n)}
	thread, foot := false, false
	list := 0 // lines that a list may yet have
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
		g.opened[i] = list > 0 && g.states[i] == line
		if list--; g.states[i] != line || strings.Count(s, " ") >= maxEntry {
			list = 0
		}
		if g.states[i] != noisy && strings.HasSuffix(s, ":") && c.opens(s) {
			list = maxList
		}
		thread = thread || g.first <= i && (p.kind > prose && (p.thread || p.form) || c.commentMark(i))
		foot = foot || g.first <= i && p.kind > prose && (p.heading || p.verdict.end)
	}
	for i := range c.pieces {
		if g.counted(i) {
			s := c.text(i)
			g.count(s[:min(len(s), maxBlock)])
		}
	}
	g.title = g.titleOf()
	return g
}

// kind is what block i sounds like, where there is one.
func (g *page) kind(i int) blockKind {
	if i < 0 || i >= len(g.kinds) || g.pieces[i].kind > prose || !g.open(i) {
		return blockKind{}
	}
	if !g.kinds[i].known {
		g.kinds[i] = g.sounds(i)
	}
	return g.kinds[i]
}

// sounds finds what block i sounds like.
func (g *page) sounds(i int) blockKind {
	s := g.text(i)
	ws := g.wordsIn(g.scratch[1][:0], s)
	g.scratch[1] = ws
	known, contents := g.known(i, ws)
	return blockKind{
		known:  true,
		remark: len(ws) <= 60 && (exclaims(s) || speaker(ws)) && !quotes(s) && !reported(ws),
		headline: len(ws) >= 4 && len(ws) <= 18 && !ended(s) && !dated(s) && !byline(s) && !startsLower(s) &&
			(i+1 == len(g.pieces) || !startsLower(g.text(i+1))),
		alien: contents > 1 && known*2 < contents,
	}
}

// known counts the words that say what block i is about, and those of them that other paragraphs have.
func (g *page) known(i int, ws []word) (known, contents int) {
	own := 0
	if g.counted(i) {
		own = 1
	}
	for j := range ws {
		if content(&ws[j]) {
			contents++
			if g.timesSaid(ws[j].norm) > own {
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

// count adds the words of s to the vocabulary.
func (g *page) count(s string) {
	n, h := 0, uint32(hashStart)
	for i := 0; i <= len(s); i++ {
		var b byte
		if i < len(s) {
			b = s[i]
			if b >= 'A' && b <= 'Z' {
				b |= 0x20
			}
		}
		if b >= 'a' && b <= 'z' || b >= utf8.RuneSelf {
			h = hashNext(h, b)
			n++
			continue
		}
		if n >= minContent {
			if at := &g.vocabulary[h%uint32(len(g.vocabulary))]; *at < 255 {
				*at++
			}
		}
		n, h = 0, hashStart
	}
}

// timesSaid returns how often the paragraphs say a folded word.
func (g *page) timesSaid(norm string) int {
	h := uint32(hashStart)
	for i := range len(norm) {
		if norm[i] == '\'' {
			break
		}
		h = hashNext(h, norm[i])
	}
	return int(g.vocabulary[h%uint32(len(g.vocabulary))])
}

// The hash is FNV-1a.
const hashStart = 2166136261

func hashNext(h uint32, b byte) uint32 { return (h ^ uint32(b)) * 16777619 }

// opens reports whether a line that ends in a colon tells what the list under it is of: "The dead were:". It does not speak to
// the reader.
func (c *cleaner) opens(s string) bool {
	ws := c.words(s[max(0, len(s)-maxBlock):])
	if c.reader(ws) > 0 {
		return false
	}
	for i := range ws {
		switch ws[i].norm {
		case "is", "are", "was", "were", "has", "have", "had", "include", "includes", "included", "said", "says":
			return true
		}
	}
	return false
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
