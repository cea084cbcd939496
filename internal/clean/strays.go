package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lines that stand among an article's paragraphs, or after them, and are of no part of it: headlines of other articles,
// lists by the clock, credits alone, the writer at the end.

// others drops all of them.
func (c *cleaner) others() {
	c.mastheads()
	c.blurbs()
	c.remarks()
	c.credits()
	c.writers()
	c.strays()
	c.agenda()
}

// strays drops a headline alone between two paragraphs, or after the last, that names what no other line of the page does. A
// heading of the article speaks of what the paragraph under it does.
func (c *cleaner) strays() {
	told := 0
	for i := range c.pieces {
		if c.told(i) {
			told++
		}
	}
	if told < minTold {
		return
	}
	var alone []int
	for i := 1; i < len(c.pieces) && len(alone) <= maxStrays; i++ {
		if c.headline(i) && c.told(i-1) && (i+1 == len(c.pieces) || c.told(i+1)) && !c.sameLine(i+1) {
			alone = append(alone, i)
		}
	}
	if len(alone) > maxStrays {
		return
	}
	for _, i := range alone {
		if c.stray(i) {
			c.absorb(i)
		}
	}
}

// maxStrays is how many lines may stand alone between the paragraphs of a page that is not a list of short articles.
const maxStrays = 12

const (
	minAlien = 3 // words of a stray headline that the rest of the page does not have
	minSmall = 2 // words in small letters, which tell that its capitals are names
)

// stray reports whether piece i has a headline's grammar, with a name and most of its other words in no other line.
func (c *cleaner) stray(i int) bool {
	p := &c.pieces[i]
	s := c.text(i)
	if len(s) > maxHeadline || ended(s) || closing(s) || byline(s) || quotes(s) || strings.ContainsAny(s, ":()[]|") || listMark(s) > 0 || shout(s) {
		return false
	}
	ws := c.words(s)
	names, aliens, content, small := 0, 0, 0, 0
	for j := range ws {
		w := &ws[j]
		switch w.norm {
		case "the", "a", "an", "is", "are", "was", "were", "has", "have", "had":
			return false // the grammar of captions and of sentences
		}
		if w.is(useFunction|useGlue) || w.end-w.start < minContent {
			continue
		}
		content++
		if !w.capital {
			small++
		}
		if c.elsewhere(s[w.start:w.end], p) {
			continue
		}
		aliens++
		if w.capital && j > 0 {
			names++
		}
	}
	return names > 0 && small >= minSmall && aliens >= minAlien && aliens*2 >= content
}

// minContent is how many bytes a word has that says what a line is about.
const minContent = 4

// elsewhere reports whether the stem of a word stands in the input outside p, in small letters or in capitals at its start.
func (c *cleaner) elsewhere(w string, p *piece) bool {
	stem := w[:max(minContent, min(len(w)-2, maxStem))]
	for !utf8.ValidString(stem) {
		stem = stem[:len(stem)-1]
	}
	small := strings.ToLower(stem)
	r, n := utf8.DecodeRuneInString(small)
	capital := string(unicode.ToUpper(r)) + small[n:]
	for _, part := range []string{c.input[:p.start], c.input[p.end:]} {
		if strings.Contains(part, stem) || strings.Contains(part, small) || strings.Contains(part, capital) {
			return true
		}
	}
	return false
}

// maxStem bounds the stem by which two words are compared.
const maxStem = 6

// agenda drops the headlines under times of the day with which a page ends: "17:00", "Embassy reports no losses".
func (c *cleaner) agenda() {
	_, last := c.proseRange()
	for i := last + 1; i > 0 && i+1 < len(c.pieces); i++ {
		if c.pieces[i].kind <= prose && clock(c.text(i)) && !c.sameLine(i+1) && c.headline(i+1) && c.told(last) {
			c.drop(i, i+2)
		}
	}
}

// credits drops the credit of a picture in brackets that has a line for itself.
func (c *cleaner) credits() {
	for i := range c.pieces {
		s := c.text(i)
		if c.pieces[i].kind > prose || s[0] != '(' || len(s) > maxAgency || c.sameLine(i) || c.sameLine(i+1) {
			continue
		}
		inner, ok := strings.CutSuffix(s[1:], ")")
		if !ok || strings.ContainsAny(inner, "().") {
			continue
		}
		if ws := c.words(inner); len(ws) > 1 && (c.credit(inner, ws) || strings.Contains(inner, " via ") && c.names(ws) && c.agency(ws)) {
			c.absorb(i)
		}
	}
}

// writers drops the paragraph on the writer with which a page ends.
func (c *cleaner) writers() {
	_, last := c.proseRange()
	told := 0
	for i := range c.pieces {
		p := &c.pieces[i]
		if p.kind <= prose && told >= minTold && i >= last && c.size(i) < maxAppeal && !c.sameLine(i) && mayPresent(c.text(i)) && c.presents(c.words(c.text(i))) {
			c.absorb(i)
			return
		}
		if c.told(i) {
			told++
		}
	}
}

// blurbs drops paragraphs that break off before the title, two or more: what the site is and what else it has.
func (c *cleaner) blurbs() {
	n, end, told := 0, 0, 0
	for i := range c.pieces {
		switch {
		case c.pieces[i].kind > prose:
		case truncated(c.text(i)) && told == 0 && c.size(i) > maxHeadline:
			n++
			end = i + 1
		case c.told(i):
			told++
		}
	}
	if n < 2 || told < minTold {
		return
	}
	for i := range end {
		if c.pieces[i].kind <= prose && truncated(c.text(i)) {
			c.absorb(i)
		}
	}
}
