package clean

import "strings"

// threads drops the readers' comments between their heading and the form for another, or, where a comment is plainly marked
// as one, the end of the page.
func (c *cleaner) threads() {
	from, prosed, marked := -1, false, false
	for i := range c.pieces {
		p := &c.pieces[i]
		marked = marked || from >= 0 && c.commentMark(i)
		switch {
		case p.kind <= prose:
			prosed = prosed || p.kind == prose
			if from < 0 && prosed && saysSo(c.text(i)) && !c.sameLine(i) {
				c.drop(i, i+1)
				from, marked = i, true
			}
		case p.thread && p.strong && prosed && from < 0:
			from = i
		case p.form && p.strong && from >= 0:
			c.drop(from+1, i)
			from, marked = i, false
		}
	}
	if from >= 0 && (marked || c.answered(from)) {
		c.drop(from+1, len(c.pieces))
	}
}

// drop makes chrome of what is kept of the pieces i to j.
func (c *cleaner) drop(i, j int) {
	for ; i < j; i++ {
		if p := &c.pieces[i]; p.kind <= prose {
			p.kind, p.strong, p.exact = chrome, true, true
		}
	}
}

// commentMark reports whether piece i is what stands over or under one reader's comment.
func (c *cleaner) commentMark(i int) bool {
	s := c.text(i)
	return replyLink(s) || saysSo(s) || strings.HasSuffix(s, " says:") && strings.Count(s, " ") <= 4
}

// saysSo reports whether s is the line over a comment of a blog: "Ana said...".
func saysSo(s string) bool {
	return strings.HasSuffix(s, " said...") && strings.Count(s, " ") <= 4
}

// replyLink reports whether s is the row of links under a comment by which readers answer it: "Reply", "Like · Reply · 3".
func replyLink(s string) bool {
	if len(s) > maxPerson {
		return false
	}
	reply := false
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !wordRune(r) }) {
		switch w {
		case "Reply", "ReplyDelete", "REPLY":
			reply = true
		case "Like", "Likes", "Recommend", "Quote", "Report", "Flag", "Share", "Permalink", "Delete", "Edit", "to", "this", "·":
		default:
			if fold(w) != "#" {
				return false
			}
		}
	}
	return reply
}

// replies drops the comments between the links under them; before the first link, the last line and
// the name over it alone.
func (c *cleaner) replies() {
	first, last, n := -1, -1, 0
	for i := range c.pieces {
		if i > 0 && replyLink(c.text(i)) {
			if n++; first < 0 {
				first = i
			}
			last = i
		}
	}
	if n < 2 {
		return
	}
	from := first
	if c.size(first-1) < maxRepeat && first > 1 {
		from--
	}
	if from > 1 && c.person(from-1) {
		from--
	}
	c.drop(from, last+1)
}
