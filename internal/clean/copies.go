package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A page says its title more than once.

// A removal is a stretch of a piece that is noise: chrome beside what is kept.
type removal struct{ piece, start, end int }

// cutOut makes pieces of their own of stretches, in order, no two in one piece.
func (c *cleaner) cutOut(cuts []removal) {
	if len(cuts) == 0 {
		return
	}
	pieces := make([]piece, 0, len(c.pieces)+2*len(cuts))
	for i := range c.pieces {
		p := c.pieces[i]
		if len(cuts) == 0 || cuts[0].piece != i {
			pieces = append(pieces, p)
			continue
		}
		start, end := cuts[0].start, cuts[0].end
		cuts = cuts[1:]
		if before := p; start > p.start {
			before.start, before.end = trim(c.input, p.start, start)
			pieces = append(pieces, before)
		}
		pieces = append(pieces, piece{start, end, verdict{kind: chrome, strong: true, exact: true, lang: none, words: 1}})
		c.noise++
		if after := p; end < p.end {
			after.start, after.end = trim(c.input, end, p.end)
			pieces = append(pieces, after)
		}
	}
	c.pieces = pieces
}

// copies drops what a page says again: a sentence, and the title beside the name of the site or where it is glued to the text.
func (c *cleaner) copies() {
	var cuts []removal
	for i := range c.pieces[:min(len(c.pieces), maxHead)] {
		if p := &c.pieces[i]; p.kind <= prose {
			if n := c.gluedTitle(i); n > 0 {
				cuts = append(cuts, removal{i, p.start, p.start + n})
			}
		}
	}
	c.cutOut(cuts)
	again := false // the block before is a copy
	for i := range c.pieces[:min(len(c.pieces), maxHead)] {
		if c.pieces[i].kind > prose {
			continue
		}
		// One sentence may well be said twice, but not a title and then the sentence under it.
		again = c.titled(i) || c.copied(i) && (again || !stopped(c.text(i)))
		if again {
			c.absorb(i)
		}
	}
}

// copied reports whether piece i says what a piece before it says, and hardly more: whose the picture is.
func (c *cleaner) copied(i int) bool {
	s := c.text(i)
	if len(s) < minCopy/2 {
		return false
	}
	for j := range i {
		if t := c.text(j); len(t) >= minCopy/2 && len(s)-len(t) < maxMore && strings.HasPrefix(s, t) {
			return true
		}
	}
	return false
}

const (
	minCopy   = 40 // bytes of a line that no article says twice
	maxMore   = 12 // bytes that the copy has more
	maxHead   = 12 // pieces of a page among which its title stands
	maxAround = 6  // words that a title has before it or after it, where the page names itself
)

// titled reports whether piece i is the title with the name of the site or of its section beside it: "Two die in fire - The
// Valley Post", "Home / Nation / Two die in fire".
func (c *cleaner) titled(i int) bool {
	s := c.text(i)
	if len(s) > 2*maxRepeat || stopped(s) {
		return false
	}
	for j := max(0, i-4); j < min(len(c.pieces), i+7); j++ {
		t := c.text(j)
		if j == i || len(t) < minRepeat || len(t)+2 > len(s) || c.pieces[j].kind > prose || strings.Count(t, " ") < 3 {
			continue
		}
		at := strings.Index(s, t)
		if at < 0 {
			continue
		}
		before, after := s[:at], s[at+len(t):]
		if strings.Count(strings.TrimSpace(before), " ") < maxAround && strings.Count(strings.TrimSpace(after), " ") < maxAround && c.bounds(before, after) {
			return true
		}
	}
	return false
}

// bounds reports whether a title stands between these two: signs that separate, or entries of a menu.
func (c *cleaner) bounds(before, after string) bool {
	b, a := strings.TrimSpace(before), strings.TrimSpace(after)
	if a != "" && !strings.ContainsRune(separators, firstRune(a)) {
		return false
	}
	if b == "" {
		return a != ""
	}
	ws := c.words(b)
	entries := 0
	last, _ := utf8.DecodeLastRuneInString(b)
	if len(ws) > 0 && last != ':' && strings.ContainsRune(separators, last) {
		return true
	}
	for i := range ws {
		if !ws[i].capital {
			return false
		}
		if ws[i].is(useSection | useLine | useHeading | useWord | useOutlet | useMedium) {
			entries++
		}
	}
	return entries > 1 && entries*2 > len(ws)
}

const separators = "-–—|:/>»›•·"

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// gluedTitle returns the length of the title, said shortly before, that is glued to the start of piece i, or 0.
func (c *cleaner) gluedTitle(i int) int {
	s := c.text(i)
	for j := max(0, i-4); j < i; j++ {
		t := c.text(j)
		if len(t) < minRepeat || len(t)+minCopy > len(s) || stopped(t) || !strings.HasPrefix(s, t) {
			continue
		}
		n := len(t)
		if s[n] == ',' {
			n++
		}
		if unicode.IsUpper(firstRune(s[n:])) {
			return n
		}
	}
	return 0
}
