package clause

import (
	"slices"

	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// Link is how a clause hangs on another.
type Link string

const (
	LinkMain    Link = "main"    // it hangs on none
	LinkRel     Link = "rel"     // relative: "who fled"
	LinkAfter   Link = "after"   // "after …", "before …", "since …", "until …"
	LinkWhile   Link = "while"   // "when …", "as …", "while …", "although …"
	LinkThat    Link = "that"    // what is said, with or without "that"
	LinkSub     Link = "sub"     // another conjunction's
	LinkConj    Link = "conj"    // coordinated with the one before
	LinkMark    Link = "mark"    // after a colon, semicolon or quotation mark
	LinkReport  Link = "report"  // the verb of saying after what is said: "…, police said"
	LinkComma   Link = "comma"   // goes on without a sign
	LinkTo      Link = "to"      // an infinitive
	LinkGerund  Link = "gerund"  // "…, killing six"
	LinkPrep    Link = "prep"    // a gerund after a preposition: "for killing six"
	LinkReduced Link = "reduced" // a participle: "men captured in May"
)

// A Clause is a verb group with what hangs on it.
type Clause struct {
	VG     int  // chunk
	Parent int  // number of the clause that it hangs on, or -1
	Link   Link // how it does
}

// A Tree says of each chunk of a sentence in which clause it stands. It is a guess, made once from left to right.
type Tree struct {
	Clauses []Clause
	Of      []int // chunk → clause, -1 where the sentence has no verb
}

// Tree returns the clauses of a parsed sentence.
func (v *View) Tree() *Tree {
	b := treeBuilder{v: v, top: -1, tree: &Tree{Of: make([]int, len(v.Chunks))}}
	for k := range b.tree.Of {
		b.tree.Of[k] = -1
	}
	b.expect(0, LinkMain)
	for k := range v.Chunks {
		b.chunk(k)
	}
	for k := range b.tree.Of {
		if b.tree.Of[k] < 0 {
			b.tree.Of[k] = b.top
		}
	}
	return b.tree
}

// Between returns how the clauses of two chunks hang on what they share: the link of each, "" for one that the other hangs
// on. Both are "" within one clause.
func (t *Tree) Between(a, b int) (up, down Link) {
	x, y := t.Of[a], t.Of[b]
	if x == y {
		return "", ""
	}
	if !t.under(y, x) {
		up = t.Clauses[x].Link
	}
	if !t.under(x, y) {
		down = t.Clauses[y].Link
	}
	return up, down
}

// under reports whether clause n is clause top or hangs on it.
func (t *Tree) under(n, top int) bool {
	for range maxDepth {
		if n == top {
			return true
		}
		if n < 0 {
			break
		}
		n = t.Clauses[n].Parent
	}
	return false
}

const (
	maxDepth  = 16 // of clauses
	maxOpen   = 4  // clauses whose verb is still to come
	verbAhead = 24 // chunks searched for one
)

// A coming clause is one whose sign or subject has been read, and its verb not yet.
type coming struct {
	link   Link
	first  int // chunk
	parent int
	before int // how many clauses there were
}

type treeBuilder struct {
	v       *View
	tree    *Tree
	top     int      // the clause at hand, or -1
	reading bool     // the last of open is being read: no verb has come since its sign
	open    []coming // those to come, the innermost last
}

func (b *treeBuilder) expect(k int, link Link) {
	if len(b.open) == maxOpen {
		b.open = slices.Delete(b.open, 0, 1)
	}
	b.open = append(b.open, coming{link, k, b.top, len(b.tree.Clauses)})
	b.reading = true
}

func (b *treeBuilder) chunk(k int) {
	switch c := &b.v.Chunks[k]; c.Kind {
	case VG:
		b.verb(k)
		return
	case Rel:
		b.expect(k, LinkRel)
	case Sub:
		b.expect(k, subordinate(c.Word))
	case Conj:
		if b.verbFollows(k) {
			b.expect(k, LinkConj)
		}
	case Colon, Quote:
		if b.verbFollows(k) {
			b.expect(k, LinkMark)
		}
	case Prep:
		if k+1 < len(b.v.Chunks) && b.v.Chunks[k+1].Kind == VG && !b.v.Chunks[k+1].Finite {
			b.expect(k, LinkPrep)
		}
	}
	if !b.reading {
		b.tree.Of[k] = b.top
	}
}

func subordinate(word string) Link {
	switch word {
	case "that":
		return LinkThat
	case "after", "before", "since", "until", "once":
		return LinkAfter
	case "when", "as", "while", "whereas", "although", "though":
		return LinkWhile
	}
	return LinkSub
}

// verbFollows reports whether a verb of its own comes after chunk k before the next sign of a clause.
func (b *treeBuilder) verbFollows(k int) bool {
	for j := k + 1; j < len(b.v.Chunks) && j < k+verbAhead; j++ {
		switch c := &b.v.Chunks[j]; c.Kind {
		case VG:
			return c.Finite || c.Form == text.VBG || j == k+1
		case Rel, Sub, Conj, Colon:
			return false
		}
	}
	return false
}

func (b *treeBuilder) verb(k int) {
	c := &b.v.Chunks[k]
	switch {
	case b.reading && (c.Finite || b.open[len(b.open)-1].first == k-1 && b.open[len(b.open)-1].link != LinkMain):
		b.come(k)
	case !c.Finite:
		b.begin(k, k, participle(c), b.top)
	case len(b.open) > 0: // "[six men captured in May] were freed"
		b.come(k)
	default:
		b.begin(k, k, b.unmarked(k), b.top)
	}
}

// come begins the innermost of the clauses to come, on which those hang that were read while it was open.
func (b *treeBuilder) come(k int) {
	c := b.open[len(b.open)-1]
	b.open = b.open[:len(b.open)-1]
	for n := c.before; n < len(b.tree.Clauses); n++ {
		if b.tree.Clauses[n].Parent == c.parent {
			b.tree.Clauses[n].Parent = len(b.tree.Clauses)
		}
	}
	b.begin(c.first, k, c.link, c.parent)
}

// begin begins a clause with its verb at chunk k.
func (b *treeBuilder) begin(first, k int, link Link, parent int) {
	n := len(b.tree.Clauses)
	b.tree.Clauses = append(b.tree.Clauses, Clause{k, parent, link})
	for j := first; j <= k; j++ {
		if b.tree.Of[j] < 0 {
			b.tree.Of[j] = n
		}
	}
	b.top, b.reading = n, false
}

func participle(c *Chunk) Link {
	switch c.Form {
	case text.VB:
		return LinkTo
	case text.VBG:
		return LinkGerund
	}
	return LinkReduced
}

// unmarked is the link of a finite verb that nothing announces.
func (b *treeBuilder) unmarked(k int) Link {
	says := func(k int) bool { return lexicon.Cues(b.v.Norm(b.v.Chunks[k].Main)) != nil }
	last := b.tree.Clauses[b.top].VG
	switch {
	case says(k) && hasComma(b.v, last, k):
		return LinkReport
	case says(last):
		return LinkThat
	}
	return LinkComma
}

func hasComma(v *View, from, to int) bool {
	for k := from; k < to; k++ {
		if v.Chunks[k].Kind == Comma {
			return true
		}
	}
	return false
}
