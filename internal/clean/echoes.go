package clean

import "strings"

// minEchoes is how many times a page asks its reader for what an article asks once at most.
const minEchoes = 2

// echoes drops what asks the reader for something and is said twice or more, as a line or as the last sentence of one:
// what the software of the site puts under each paragraph.
func (c *cleaner) echoes() {
	if len(c.pieces) < minEchoes {
		return
	}
	if !c.endsAlike() {
		return
	}
	var lengths [maxRepeat + 1]int // how many last sentences are of each length
	longest := 0
	for i := range c.pieces {
		if n := c.repeatable(i); n > 0 {
			lengths[n]++
			longest = max(longest, lengths[n])
		}
	}
	if longest < minEchoes {
		return
	}
	said := map[string]int{}
	for i := range c.pieces {
		if n := c.repeatable(i); lengths[n] >= minEchoes {
			end := c.pieces[i].end
			said[c.input[end-n:end]]++
		}
	}
	for s, n := range said {
		if n < minEchoes || !c.addressed(s) {
			delete(said, s)
		}
	}
	if len(said) == 0 {
		return
	}
	pieces := make([]piece, 0, len(c.pieces)+len(said)*minEchoes)
	for i := range c.pieces {
		p := c.pieces[i]
		at := c.lastSentenceStart(i)
		if p.kind > prose || said[c.input[at:p.end]] == 0 {
			pieces = append(pieces, p)
			continue
		}
		if at > p.start {
			before := p
			before.start, before.end = trim(c.input, p.start, at)
			pieces = append(pieces, before)
		}
		c.noise++
		pieces = append(pieces, piece{at, p.end, verdict{kind: chrome, strong: true, exact: true, lang: none, words: p.words}})
	}
	c.pieces = pieces
}

// endsAlike reports whether two pieces may end in the same bytes.
func (c *cleaner) endsAlike() bool {
	var seen [1 << 6]uint64 // one bit for each value of a hash of twelve bits
	for i := range c.pieces {
		s := c.text(i)
		if len(s) < minRepeat {
			continue
		}
		var h uint64
		for _, b := range []byte(s[len(s)-tail:]) {
			h = (h ^ uint64(b)) * 0x9E3779B97F4A7C15
		}
		h >>= 52
		if seen[h>>6]&(1<<(h&63)) != 0 {
			return true
		}
		seen[h>>6] |= 1 << (h & 63)
	}
	return false
}

// tail is how many bytes at the end of a piece tell most from all others.
const tail = 12

// repeatable returns the length of the last sentence of piece i where it is one that a page may say twice, else 0.
func (c *cleaner) repeatable(i int) int {
	p := &c.pieces[i]
	if p.kind > prose && p.kind != chrome {
		return 0
	}
	if n := p.end - c.lastSentenceStart(i); n >= minRepeat && n <= maxRepeat {
		return n
	}
	return 0
}

// lastSentenceStart returns where the last sentence of piece i starts, or where the piece does if that sentence is longer
// than any that is said twice.
func (c *cleaner) lastSentenceStart(i int) int {
	p := &c.pieces[i]
	s := c.text(i)
	tail := strings.TrimRight(s, ".!?\"”’)")
	for at := len(tail) - 1; at > 1 && len(s)-at <= maxRepeat+1; at-- {
		if tail[at] != ' ' {
			continue
		}
		switch stop := tail[at-1]; {
		case stop == '.' || stop == '!' || stop == '?' || stop == '"', strings.HasSuffix(tail[:at], "”") && at > len("”"):
			return p.start + at + 1
		}
	}
	return p.start
}

// addressed reports whether s asks the reader for something, and nobody says it.
func (c *cleaner) addressed(s string) bool {
	ws := c.words(s)
	return len(ws) > 2 && !quotes(s) && !reported(ws) && (ws[0].is(useOrder) && !own(ws[0].norm) && c.ofPages(ws) || c.second(ws) && c.ofMedia(ws))
}

// ofPages reports whether one of the words after the first is of the web, of media or of their offers.
func (x *index) ofPages(ws []word) bool {
	for i := range ws[1:] {
		if ws[i+1].is(useMedium | useName | useAppeal | useWord | useOffer | useReader) {
			return true
		}
	}
	return false
}
