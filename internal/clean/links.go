package clean

import (
	"strings"
	"unicode/utf8"
)

// Links to other pages: the lines under their headings, promotions, headlines that shout.

// promotions drops a line without an end that stands within chrome in or after the article, two lines of it on either side.
func (c *cleaner) promotions() {
	first, _ := c.proseRange()
	for i := first + 1; i < len(c.pieces); i++ {
		p := &c.pieces[i]
		if p.kind > prose || ended(c.text(i)) || closing(c.text(i)) || c.title(i) {
			continue
		}
		n := 0
		for _, j := range []int{i - 2, i - 1, i + 1, i + 2} {
			if c.noisy(j) && c.pieces[j].kind == chrome {
				n++
			}
		}
		if n == 4 {
			c.absorb(i)
		}
	}
}

// shouts drops a headline in capitals that stands between two sentences in small letters: a link to another article.
func (c *cleaner) shouts() {
	for i := 1; i+1 < len(c.pieces); i++ {
		p := &c.pieces[i]
		s := c.text(i)
		if p.kind <= prose && !ended(s) && strings.Count(s, " ") >= minShout && shout(s) && c.told(i-1) && c.told(i+1) && !shout(c.text(i-1)) && !shout(c.text(i+1)) &&
			!c.sameLine(i) && !c.sameLine(i+1) {
			c.absorb(i)
		}
	}
}

// minShout is more words than a heading of the article has.
const minShout = 7

// shout reports whether s is in capitals.
func shout(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z':
			return false
		case c >= utf8.RuneSelf:
			return s == strings.ToUpper(s)
		}
	}
	return true
}

// maxLinks bounds the lines that one heading ("Related articles") makes links.
const maxLinks = 12

// links drops the lines under a heading of links.
func (c *cleaner) links() {
	first, last := c.proseRange()
	title := c.noiseBefore(first)
	for i := 0; i < len(c.pieces); i++ {
		if !c.pieces[i].heading || !c.pieces[i].strong && (i < first || !c.listAfter(i)) {
			continue
		}
		c.items(i + 1)
		limit := min(len(c.pieces), i+maxLinks+1)
		if i < first && last >= 0 {
			limit = min(limit, title, c.titleBefore(first))
		}
		for j := i + 1; j < limit; j++ {
			p := &c.pieces[j]
			if p.kind > prose && p.strong {
				if p.kind == chrome && !p.heading {
					continue
				}
				break
			}
			if c.title(j) {
				break // the title
			}
			if j > i+1 && c.gapBefore(j) && j < last {
				break
			}
			s := c.text(j)
			if j < last && j > i+1 && c.gapLines > 2 && p.words <= maxEntry && c.sentence(j+1) {
				break // a heading of the article, which goes on
			}
			if truncated(s) && p.words <= 40 {
				p.kind, p.strong = chrome, true
				continue
			}
			question := strings.HasSuffix(s, "?") && p.words <= 16
			if j+1 < limit && p.words <= 25 && len(s) < longLine && !c.gapBefore(j+1) && c.headline(j+1) {
				question = true // links go on after it
			}
			if !question && (c.sentence(j) || ended(s) && p.words > 8) || p.words > 25 {
				break
			}
			p.kind, p.strong = chrome, true
		}
	}
}

// items drops the items of a list, two or more, that stand from piece i on: an article's title is none.
func (c *cleaner) items(i int) {
	end := i
	for end < len(c.pieces) && end < i+maxLinks && c.pieces[end].kind <= prose && listMark(c.text(end)) > 0 && !ended(c.text(end)) && (end == i || !c.gapBefore(end)) {
		end++
	}
	if end > i+1 {
		c.drop(i, end)
	}
}

// titleBefore returns the last line before piece i that could be a title, or len(c.pieces).
func (c *cleaner) titleBefore(i int) int {
	for i--; i >= 0; i-- {
		if p := &c.pieces[i]; p.kind <= prose && p.words >= 5 && !dated(c.text(i)) && !byline(c.text(i)) {
			return i
		}
	}
	return len(c.pieces)
}

// headline reports whether piece i is a line of several words that no stop ends.
func (c *cleaner) headline(i int) bool {
	p := &c.pieces[i]
	return p.kind <= prose && !c.sentence(i) && !c.sameLine(i) && strings.Count(c.text(i), " ") > 3
}

// noiseBefore returns the last noise before piece i: what stands after it is the article's title.
func (c *cleaner) noiseBefore(i int) int {
	for i > 0 {
		if i--; c.noisy(i) {
			break
		}
	}
	return i
}

// listAfter reports whether two or more entries of a word or three follow piece i: tags.
func (c *cleaner) listAfter(i int) bool {
	if i+2 >= len(c.pieces) {
		return false
	}
	for j := i + 1; j <= i+2; j++ {
		p := &c.pieces[j]
		if p.kind != plain || p.words > 4 || ended(c.text(j)) || byline(c.text(j)) {
			return false
		}
	}
	return true
}
