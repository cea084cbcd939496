// Package clean tells the English article of a text from everything that a scraper leaves around it: other languages,
// menus, share buttons, related links, consent notices, advertisement marks and markup.
//
// A line that is English prose beyond doubt is kept after one look (quick). Any other line is cut into segments (split),
// each judged by its own evidence (judge): script, function words, phrases of web pages, the words' Englishness. What
// that leaves open, the neighbours decide (context). Offsets are bytes of the input.
package clean

import (
	"strings"

	"kfacts/internal/text"
)

// A Dropped is a stretch of the input that is not the article.
type Dropped struct {
	text.Span
	Reason   string // "language", "chrome", "cookie", "ad-marker" or "markup"
	Language string // BCP 47 for reason "language", else ""
}

// A Result is a text divided: Kept and Dropped together are the input, in order, and do not overlap.
type Result struct {
	Kept     []text.Span
	Dropped  []Dropped
	Language string // BCP 47, of what is kept; of the page where nothing is; "" where there is no letter
}

// Text divides input.
func Text(input string) Result {
	x := tables()
	c := cleaner{index: x, input: input}
	c.read()
	c.context()
	return c.result()
}

// A cleaner holds the pieces of one input.
type cleaner struct {
	*index
	input  string
	pieces []piece   // in order, without overlap; what lies between is white space
	doubts []stretch // room for those of a quick pass
	noise  int       // pieces that are not English

	gapLines int // line ends between two pieces that make a gap
}

// read cuts the input into lines and judges each.
func (c *cleaner) read() {
	c.pieces = make([]piece, 0, strings.Count(c.input, "\n")+4)
	var marks []piece
	if hard(c.input) {
		marks = markup(nil, c.input, 0, len(c.input))
	}
	for at := 0; at < len(c.input); {
		end := len(c.input)
		if i := strings.IndexByte(c.input[at:], '\n'); i >= 0 {
			end = at + i
		}
		marks = c.line(at, end, marks)
		at = end + 1
	}
}

// hard reports whether s holds what only markup and scripts hold.
func hard(s string) bool {
	for _, c := range []byte("[<{=&") {
		if strings.IndexByte(s, c) >= 0 {
			return true
		}
	}
	return strings.Contains(s, ");") || strings.Contains(s, ".twitter.com/")
}

// line judges input[start:end], around the marks in it, and returns the marks that remain.
func (c *cleaner) line(start, end int, marks []piece) []piece {
	for len(marks) > 0 && marks[0].start < end {
		m := marks[0]
		c.stretch(start, max(start, m.start))
		if m.start < start {
			m.start = start
		}
		m.end = min(m.end, end)
		if m.start < m.end {
			c.add(m)
		}
		start = m.end
		if marks[0].end > end {
			marks[0].start = end // goes on in the next line
			return marks
		}
		marks = marks[1:]
	}
	c.stretch(start, end)
	return marks
}

func (c *cleaner) add(p piece) {
	p.start, p.end = trim(c.input, p.start, p.end)
	if p.start == p.end {
		return
	}
	if p.kind > prose {
		c.noise++
	}
	c.pieces = append(c.pieces, p)
}

// trim leaves the white space and invisible characters off both ends of a span.
func trim(input string, start, end int) (int, int) {
	for start < end && input[start] == ' ' {
		start++
	}
	if start < end && input[start]-'!' < '~'-'!' && input[end-1]-'!' < '~'-'!' {
		return start, end // as most lines are
	}
	s := strings.TrimLeft(input[start:end], invisible)
	start = end - len(s)
	return start, start + len(strings.TrimRight(s, invisible))
}

const invisible = " \t\r\n\v\f\u0085\u00a0\u3000\ufeff\u200b\u200e\u200f\u2028\u2029\x00"

// stretch judges input[start:end], which lies in one line and holds no mark.
func (c *cleaner) stretch(start, end int) {
	start, end = trim(c.input, start, end)
	if start == end {
		return
	}
	s := c.input[start:end]
	if linkMark(s) {
		c.split(start, end)
		return
	}
	if c.joined(start, end) {
		return
	}
	q := quickPass{index: c.index, doubts: c.doubts[:0]}
	found := q.quick(s)
	c.doubts = q.doubts
	if found != unsure && q.rights >= minRights && c.rights(c.words(s)) {
		c.add(piece{start, end, verdict{kind: chrome, strong: true, end: true, lang: none, words: q.all}})
		return
	}
	switch found {
	case sure:
		c.add(piece{start, end, verdict{kind: prose, strong: true, lang: none}})
	case sureParts:
		if q.camel {
			if n := c.gluedHead(s); n > 0 {
				c.add(piece{start, start + n, c.judge(s[:n])})
				c.stretch(start+n, end)
				return
			}
		}
		if q.readers > 1 && q.all <= maxNoticeWords && !quotes(s) && c.appeal(c.words(s)) {
			c.add(piece{start, end, verdict{kind: chrome, strong: true, lang: none, words: q.all}})
			return
		}
		c.parts(start, end, verdict{strong: true, lang: none})
	default:
		c.split(start, end)
	}
}

// result turns the pieces into spans.
func (c *cleaner) result() Result {
	var r Result
	kept := 0 // start of the stretch not yet given out
	letters := false
	for _, p := range c.pieces {
		if p.kind <= prose {
			letters = true
			continue
		}
		d := Dropped{text.Span{Start: p.start, End: p.end}, p.name(), ""}
		if p.kind == foreign {
			d.Language = p.code
			if d.Language == "" {
				d.Language = "und"
			}
		}
		before := c.input[kept:p.start]
		if strings.Trim(before, invisible) != "" {
			r.Kept = append(r.Kept, text.Span{Start: kept, End: p.start})
		} else if n := len(r.Dropped); n > 0 {
			last := &r.Dropped[n-1]
			if last.Reason == d.Reason && last.Language == d.Language {
				last.End = p.end
				kept = p.end
				continue
			}
			last.End = p.start
		} else {
			d.Start = kept
		}
		r.Dropped = append(r.Dropped, d)
		kept = p.end
	}
	if rest := c.input[kept:]; strings.Trim(rest, invisible) != "" || len(r.Dropped) == 0 && rest != "" {
		r.Kept = append(r.Kept, text.Span{Start: kept, End: len(c.input)})
	} else if n := len(r.Dropped); n > 0 {
		r.Dropped[n-1].End = len(c.input)
	}
	r.Language = c.articleLanguage(letters, r.Dropped)
	return r
}

// name is the reason for dropping the piece.
func (p *piece) name() string {
	if p.reason != "" {
		return p.reason
	}
	switch p.kind {
	case foreign:
		return "language"
	case cookie:
		return "cookie"
	case advert:
		return adMarker
	}
	return "chrome"
}

// articleLanguage is English where anything is kept, else the language of most of what was dropped.
func (c *cleaner) articleLanguage(kept bool, dropped []Dropped) string {
	if kept {
		return "en"
	}
	best, most := "", 0
	size := map[string]int{}
	for _, d := range dropped {
		if d.Language == "" {
			continue
		}
		size[d.Language] += d.End - d.Start
		if n := size[d.Language]; n > most {
			best, most = d.Language, n
		}
	}
	return best
}
