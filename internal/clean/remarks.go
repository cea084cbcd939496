package clean

import "strings"

// Readers' comments without a heading or a link that says so: by the shape that they repeat.

const (
	minRemarks = 3   // comments that tell themselves by their shape alone
	maxRemark  = 300 // bytes that a paragraph of one has
	maxTried   = 3   // signed lines from which on remarks are looked for
	maxPerson  = 30  // bytes that the line with a reader's name has
)

// remarks drops the comments after an article: from the first name with a time since beside it, or where names and remarks
// take turns until the page ends.
func (c *cleaner) remarks() {
	c.numbered()
	persons := c.persons()
	told, tried, rest := 0, 0, len(c.pieces)
	if persons > 0 {
		rest = c.rest()
	}
	for i := range c.pieces {
		if told >= minTold && i >= rest && c.stamped(i) {
			c.drop(i, len(c.pieces))
			return
		}
		if told > 1 && tried < maxTried && c.signed(i) {
			if c.sound(i) {
				c.drop(i, len(c.pieces))
				return
			}
			tried++
		}
		if c.told(i) {
			told++
		}
	}
	if persons < minRemarks {
		return
	}
	end := len(c.pieces)
	for end > 0 && c.pieces[end-1].kind > prose {
		end--
	}
	if from, n := c.exchange(end); n >= minRemarks && from >= max(rest, minTold) {
		c.drop(from, end)
	}
}

// rest returns the first piece from which on the page says little beside what stands before, and no paragraph of it is long.
func (c *cleaner) rest() int {
	all, after := 0, 0
	for i := range c.pieces {
		if c.pieces[i].kind <= prose {
			all += c.size(i)
		}
	}
	for i := len(c.pieces) - 1; i >= 0; i-- {
		if c.pieces[i].kind > prose {
			continue
		}
		if after += c.size(i); c.size(i) > maxRemark || after*3 > all {
			return i + 1
		}
	}
	return 0
}

// stamped reports whether a reader's name stands in line i, and how long ago in one of the two after it.
func (c *cleaner) stamped(i int) bool {
	return c.person(i) && i+1 < len(c.pieces) && (since(c.text(i+1)) || i+2 < len(c.pieces) && c.size(i+1) <= maxRemark && since(c.text(i+2)))
}

// signed reports whether line i says who wrote a remark, and when: "Ana - 4 years ago", "Ana on July 20th, 2012 05:38 pm".
func (c *cleaner) signed(i int) bool {
	s := c.text(i)
	if c.pieces[i].kind > prose || len(s) > 2*maxPerson || s[0] >= '0' && s[0] <= '9' || byline(s) || c.sameLine(i) || c.sameLine(i+1) {
		return false
	}
	if ws := c.words(s); len(ws) > 2 && c.lapse(ws) {
		return true
	}
	at := strings.Index(s, " on ")
	return at > 0 && at < maxPerson && dated(s[at:]) && strings.IndexByte(s[at:], ':') > 0
}

// lapse reports whether the words are a name and how long ago something was: "Ana 1 year", "Ana - 4 years ago".
func (c *cleaner) lapse(ws []word) bool {
	end := len(ws)
	if ws[end-1].norm == "ago" {
		end--
	}
	if end < 3 || end > 6 || ws[end-2].norm != "#" || ws[0].is(useMedium|useMeta|useStart|useLine|useWord) {
		return false
	}
	switch ws[end-1].norm {
	case "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minutes", "mins":
	default:
		return false
	}
	for i := range ws[:end-2] {
		if w := &ws[i]; i > 0 && !w.capital && w.norm != "#" {
			return false
		}
	}
	return true
}

// numbered drops the remarks with which a page ends where each has its number: "1. So sorry to hear this!"
func (c *cleaner) numbered() {
	end := len(c.pieces)
	for end > 0 && c.pieces[end-1].kind > prose {
		end--
	}
	from, voices := end, 0
	for from > 0 {
		s := c.text(from - 1)
		if c.pieces[from-1].kind > prose || s[0] < '1' || s[0] > '9' || listMark(s) == 0 || quotes(s) {
			break
		}
		if from--; c.voiced(s) {
			voices++
		}
	}
	if n := end - from; n > 1 && voices*3 >= n*2 && from >= minTold && listMark(c.text(from)) > 2 && strings.HasPrefix(c.text(from), "1") {
		c.drop(from, end)
	}
}

// sound reports whether half of what follows piece i sounds like remarks.
func (c *cleaner) sound(i int) bool {
	voices, n := 0, 0
	for j := i + 1; j < len(c.pieces); j++ {
		s := c.text(j)
		if c.pieces[j].kind > prose || c.signed(j) || c.person(j) || len(s) < maxPerson {
			continue
		}
		n++
		if reported(c.words(s)) && quotes(s) {
			return false
		}
		if c.voiced(s) {
			voices++
		}
	}
	return voices > 0 && voices*2 >= n
}

// since reports whether s is a line that tells how long ago something was: "4 months ago".
func since(s string) bool {
	return len(s) < maxPerson && s[0] >= '1' && s[0] <= '9' && strings.HasSuffix(s, " ago")
}

// persons is how many pieces may be a name that has a line for itself.
func (c *cleaner) persons() int {
	n := 0
	for i := range c.pieces {
		if c.person(i) {
			n++
		}
	}
	return n
}

// person reports whether piece i may be a name that has a line for itself.
func (c *cleaner) person(i int) bool {
	p := &c.pieces[i]
	s := c.text(i)
	return p.kind == plain && len(s) <= maxPerson && p.words <= 3 && !ended(s) && !byline(s) && !strings.ContainsAny(s, "0123456789,:;()\"") && !c.sameLine(i) && !c.sameLine(i+1)
}

// exchange returns where the names and remarks start that stand before piece end, and how many names there are; 0 where not
// two of three remarks sound like one.
func (c *cleaner) exchange(end int) (from, n int) {
	from = end
	voices, remarks := 0, 0
	for i := end - 1; i >= 0; i-- {
		if c.person(i) && i+1 < end && !c.person(i+1) {
			n++
			from, voices = i, voices+min(remarks, 1)
			remarks = 0
			continue
		}
		s := c.text(i)
		if c.pieces[i].kind > prose || len(s) > maxRemark || quotes(s) && strings.Count(s, " ") > maxShort || reported(c.words(s)) {
			break
		}
		if c.voiced(s) {
			remarks++
		}
	}
	if voices*3 < n*2 {
		return end, 0
	}
	return from, n
}

// maxShort is how many blanks an exclamation has at most.
const maxShort = 5

// voiced reports whether s sounds like a remark: it says "I" or "you", asks, or exclaims.
func (c *cleaner) voiced(s string) bool { return exclaims(s) || speaker(c.words(s)) }

// exclaims reports whether s asks or exclaims.
func exclaims(s string) bool {
	return strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "?\"")
}

// speaker reports whether the words say "I" or "you".
func speaker(ws []word) bool {
	for i := range ws {
		switch ws[i].norm {
		case "i", "i'm", "my", "me", "you", "your":
			return true
		}
	}
	return false
}

// answered reports whether what follows the heading of comments in piece i sounds like remarks and not like the article.
func (c *cleaner) answered(i int) bool {
	if i+1 < c.rest() {
		return false
	}
	voices, n := 0, 0
	for j := i + 1; j < len(c.pieces); j++ {
		if c.pieces[j].kind > prose || c.person(j) {
			continue
		}
		n++
		if s := c.text(j); c.voiced(s) || startsLower(s) || dated(s) && len(s) < 2*maxPerson {
			voices++
		}
	}
	return n > 0 && voices*3 >= n*2
}
