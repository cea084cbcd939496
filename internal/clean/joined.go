package clean

import "strings"

// Pages whose lines a scraper joined: with bars, or with single blanks.

const (
	bar       = " | "
	minBars   = 4   // bars in a line that may be a page
	minJoined = 200 // bytes of such a line
	minRun    = 5   // words of entries in a row that are a menu, before or after sentences
)

// joined judges input[start:end] in parts where it is a page in one line, and reports whether it is.
func (c *cleaner) joined(start, end int) bool {
	s := c.input[start:end]
	if len(s) < minJoined {
		return false
	}
	if strings.Count(s, bar) >= minBars && strings.Contains(s, ". ") {
		c.byBar(start, end)
		return true
	}
	if !c.menuHead(s) {
		return false
	}
	head := c.run(s)
	if head == 0 {
		return false
	}
	c.addMenu(start, start+head)
	c.stretch(start+head, end)
	return true
}

// byBar judges what stands between the bars.
func (c *cleaner) byBar(start, end int) {
	for at := start; at < end; {
		next := end
		if i := strings.Index(c.input[at:end], bar); i >= 0 {
			next = at + i
		}
		c.stretch(at, next)
		if next < end {
			c.addMenu(next+1, next+2)
		}
		at = min(end, next+len(bar))
	}
}

// useMenu are the uses of what entries of menus are made of.
const useMenu = useLine | useWord | useName | useSection

// addMenu adds input[start:end] as a menu or a part of one.
func (c *cleaner) addMenu(start, end int) {
	c.add(piece{start, end, verdict{kind: chrome, strong: true, exact: true, lang: none, words: minRun}})
}

// menuHead reports whether the first words of s may open a menu: two in capitals that the tables have.
func (c *cleaner) menuHead(s string) bool {
	if c := s[0]; c >= 'a' && c <= 'z' {
		return false
	}
	if blank := strings.IndexByte(s, ' '); blank > 0 { // most lines open with no such word, and need no second look
		var buf [1]word
		if ws := cutFirst(buf[:0], s[:blank]); len(ws) > 0 {
			if e := c.single.Of(ws[0].norm); e == nil || e.use&useMenu == 0 {
				return false
			}
		}
	}
	ws := c.words(s[:strings.LastIndexByte(s[:min(len(s), 40)], ' ')+1])
	return len(ws) > 1 && ws[0].capital && ws[0].is(useMenu) && !ws[0].is(useFunction)
}

// run returns how many bytes of s are entries of menus in a row, each with a capital; 0 where they are few, or the sentence
// that they would leave does not start with a capital.
func (c *cleaner) run(s string) int {
	s = s[:min(len(s), maxJudged)]
	ws := c.words(s[:strings.LastIndexByte(s, ' ')+1])
	i := 0
	for i < len(ws) && ws[i].capital && strings.TrimSpace(between(s, ws, i)) == "" {
		_, m := c.longestPhrase(ws, i, func(e *entry) bool { return e.use&useMenu != 0 })
		if m == 0 {
			break
		}
		i += m
	}
	if i < minRun || i >= len(ws) || !ws[i].capital || strings.TrimSpace(between(s, ws, i)) != "" {
		return 0
	}
	return ws[i].start
}

// between is what stands in s before word i and after the word before it.
func between(s string, ws []word, i int) string {
	if i == 0 {
		return ""
	}
	return s[ws[i-1].end:ws[i].start]
}
