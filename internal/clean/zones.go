package clean

import "strings"

// A page around an article has a head (all before its first prose) and an ending (from the first mark of a page's foot after
// which hardly any prose comes). What says nothing by itself is judged by the zone that it stands in.

// size is the length of piece i in bytes.
func (c *cleaner) size(i int) int { return c.pieces[i].end - c.pieces[i].start }

func (c *cleaner) text(i int) string { return c.input[c.pieces[i].start:c.pieces[i].end] }

// fragments makes prose of what markup within a line leaves of a sentence: the words of a link.
func (c *cleaner) fragments() {
	for i := range c.pieces {
		if p := &c.pieces[i]; p.kind == plain && (c.markBeside(i, i-1) || c.markBeside(i+1, i+1)) {
			p.kind = prose
		}
	}
}

// markBeside reports whether piece j, on whose line piece i goes on, is markup.
func (c *cleaner) markBeside(i, j int) bool {
	return j >= 0 && j < len(c.pieces) && c.pieces[j].kind == advert && c.sameLine(i)
}

// spacing finds out whether a blank line stands between all lines of the page: then it takes two to make a gap.
func (c *cleaner) spacing() {
	pairs, gaps := 0, 0
	for i := 1; i < len(c.pieces); i++ {
		n := strings.Count(c.input[c.pieces[i-1].end:c.pieces[i].start], "\n")
		if n > 0 {
			pairs++
		}
		if n > 1 {
			gaps++
		}
	}
	c.gapLines = 2
	if pairs > 4 && gaps*5 >= pairs*4 {
		c.gapLines = 3
	}
}

// head drops the entries of menus that the tables do not know and the counters that stand before the article among chrome.
func (c *cleaner) head() {
	first, last := c.proseRange()
	if last < 0 {
		return
	}
	title, noise := -1, 0
	for i := 0; i < first; i++ {
		if c.noisy(i) {
			noise++
		} else if c.pieces[i].kind <= prose && !dated(c.text(i)) && (title < 0 || c.size(i) > c.size(title)) {
			title = i
		}
	}
	for i := 0; i < first; i++ {
		if bareNumber(c.text(i)) && c.pieces[i].kind == plain && (c.noisy(i-1) && !c.gapBefore(i) || c.noisy(i+1) && !c.gapBefore(i+1)) {
			c.absorb(i)
		}
	}
	if c.noise < 3 {
		return
	}
	for i := 0; i < first; i++ {
		p := &c.pieces[i]
		if p.kind != plain || i == title {
			continue
		}
		s := c.text(i)
		switch {
		case bareNumber(s):
			c.absorb(i)
		case noise < 2 || !c.noisy(i-1) && !c.noisy(i+1):
		case i < title && p.words <= maxEntry && !ended(s) && !byline(s) && !strings.ContainsAny(s, "0123456789\"“") &&
			(c.noisy(i-1) && c.noisy(i+1) || p.words < 4 && (c.noisy(i+1) || i+1 < title && c.noisy(i-1))):
			c.absorb(i)
		}
	}
}

// dated reports whether s is mostly a date or time.
func dated(s string) bool {
	digits := 0
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			digits++
		}
	}
	return digits >= 4
}

// maxEntry is how many words an entry of a menu has at most.
const maxEntry = 7

// ending drops what follows the article: readers' comments, teasers that break off, and the lines among them.
func (c *cleaner) ending() {
	c.threads()
	c.replies()
	c.bios()
	c.digest()
	all := 0
	for i := range c.pieces {
		if c.sentence(i) {
			all += c.size(i)
		}
	}
	before := 0
	for i := range c.pieces {
		p := &c.pieces[i]
		if c.sentence(i) {
			before += c.size(i)
		}
		if before > 0 && c.noisy(i) && (p.heading || p.verdict.end || p.form) && (all-before)*4 <= before {
			c.teasers(i + 1)
			return
		}
	}
}

// digest drops the short notes on other matters that follow an article, each under a line of one dash and a headline.
func (c *cleaner) digest() {
	told, from, notes, last := 0, -1, 0, 0
	for i := range c.pieces {
		switch {
		case c.text(i) == "-" && i+1 < len(c.pieces) && c.headline(i+1):
			if told < minTold {
				return // such notes are all of the page
			}
			if from < 0 {
				from = i
			}
			notes++
			last = i
		case from < 0:
			if c.told(i) {
				told++
			}
		case i-last > maxNote:
			return
		}
	}
	if notes >= 2 {
		c.drop(from, len(c.pieces))
		for ; from < len(c.pieces); from++ {
			c.pieces[from].strong = true
		}
	}
}

const (
	minTold = 3 // sentences or paragraphs that an article before such notes has at least
	maxNote = 3 // lines that one of them has at most
)

// teasers drops the prose from piece i on that breaks off.
func (c *cleaner) teasers(i int) {
	for ; i < len(c.pieces); i++ {
		if p := &c.pieces[i]; p.kind <= prose && truncated(c.text(i)) {
			p.kind, p.strong = chrome, true
		}
	}
}

// bios drops the paragraph on the writer under its heading, after the article.
func (c *cleaner) bios() {
	first, _ := c.proseRange()
	for i := first + 1; i+1 < len(c.pieces); i++ {
		if p := &c.pieces[i+1]; c.pieces[i].bio && c.noisy(i) && p.kind <= prose && c.size(i+1) < maxAppeal {
			c.absorb(i + 1)
		}
	}
}

// trailing drops headlines of other pages between the last sentence of the article and the page's foot.
func (c *cleaner) trailing() {
	_, last := c.proseRange()
	for n := 0; n < maxTrailing && last > 0 && (!c.sentence(last) || c.asks(last)); n++ {
		last-- // a headline may ask
	}
	if last < 0 || !c.sentence(last) || !ended(c.text(last)) {
		return
	}
	end := last + 1
	for end < len(c.pieces) && c.pieces[end].kind <= prose {
		end++
	}
	if end == len(c.pieces) || !c.noisy(end) || c.pieces[end].kind != chrome || end > last+maxTrailing {
		return
	}
	for i := end - 1; i > last; i-- {
		s := c.text(i)
		switch {
		case bareNumber(s):
		case c.asks(i) && i-1 > last:
		case len(s) > maxHeadline || strings.Count(s, " ") < 4 || ended(s) || closing(s) || byline(s) || s == strings.ToUpper(s) || listMark(s) > 0:
			return
		}
		c.absorb(i)
	}
}

// maxHeadline is how many bytes a headline has at most.
const maxHeadline = 130

// asks reports whether piece i is a question that might be a headline.
func (c *cleaner) asks(i int) bool {
	s := c.text(i)
	return strings.HasSuffix(s, "?") && len(s) < longLine && strings.Count(s, " ") > 3 && !c.sameLine(i)
}

// maxTrailing is how many such headlines there may be.
const maxTrailing = 6

// title reports whether piece i is said again shortly after, and a sentence follows: the title of an article.
func (c *cleaner) title(i int) bool {
	if c.size(i) < minRepeat {
		return false
	}
	for j := i + 1; j+1 < len(c.pieces) && j <= i+4; j++ {
		if c.size(j) == c.size(i) && c.text(j) == c.text(i) {
			return c.told(j+1) || j+2 < len(c.pieces) && c.told(j+2)
		}
	}
	return false
}

// told reports whether piece i is a sentence that does not break off.
func (c *cleaner) told(i int) bool { return c.sentence(i) && !truncated(c.text(i)) }

// minRepeat and maxRepeat are how many bytes a line has that is said twice by no accident.
const (
	minRepeat = 20
	maxRepeat = 200
)

// repeats drops a line that says again what a line shortly before it said: the title in a share bar or a caption.
func (c *cleaner) repeats() {
	for i := range c.pieces {
		p := &c.pieces[i]
		if p.kind > prose || c.size(i) < minRepeat || c.size(i) > maxRepeat {
			continue
		}
		for j := max(0, i-4); j < i; j++ {
			if c.pieces[j].kind <= prose && c.size(j) == c.size(i) && c.text(j) == c.text(i) && (j == i-1 || !ended(c.text(i))) {
				c.absorb(i)
				break
			}
		}
	}
}

// appeals drops the paragraphs of an appeal for support that say "we" between two others of it, before or after the article.
func (c *cleaner) appeals() {
	for i := 1; i+1 < len(c.pieces); i++ {
		p := &c.pieces[i]
		if p.kind <= prose && c.noisy(i-1) && c.noisy(i+1) && c.pieces[i-1].kind == chrome && c.pieces[i+1].kind == chrome && c.size(i) < maxAppeal && c.speaks(i) {
			c.absorb(i)
		}
	}
}

// maxAppeal is how many bytes such a paragraph has at most.
const maxAppeal = 600

// speaks reports whether "we" speak in piece i, and quote nobody.
func (c *cleaner) speaks(i int) bool {
	s := c.text(i)
	if quotes(s) {
		return false
	}
	ws := c.words(s)
	n := 0
	for j := range ws {
		switch ws[j].norm {
		case "we", "us", "our":
			n++
		}
	}
	return n > 1 && !reported(ws)
}
