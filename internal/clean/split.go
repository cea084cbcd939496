package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// split judges input[start:end], a line that is not plain English at first sight: whole, and where that leaves a doubt, in
// parts.
func (c *cleaner) split(start, end int) {
	s := c.input[start:end]
	if fixed := unscramble(s); fixed != "" {
		c.add(piece{start, end, c.judge(fixed)})
		return
	}
	if !ascii(s) {
		if latinLetters, _, otherLetters := letters(s); otherLetters > 0 && latinLetters > 0 {
			c.byScript(start, end)
			return
		}
	}
	c.byCell(start, end)
}

// byCell judges the parts of a line that wide gaps separate.
func (c *cleaner) byCell(start, end int) {
	s := c.input[start:end]
	v := c.judge(s)
	if v.kind > prose && v.strong {
		c.add(piece{start, end, v})
		return
	}
	for at := start; at < end; {
		i := gap(c.input[at:end])
		if i < 0 {
			if at > start {
				v = c.judge(c.input[at:end])
			}
			c.bySentence(at, end, v)
			return
		}
		c.bySentence(at, at+i, c.judge(c.input[at:at+i]))
		at += i
		at, _ = trim(c.input, at, end)
	}
}

// gap returns where three or more blanks, or a tab, stand in s, or -1.
func gap(s string) int {
	i, j := strings.Index(s, "   "), strings.IndexByte(s, '\t')
	if i < 0 || j >= 0 && j < i {
		return j
	}
	return i
}

// bySentence takes a cell with the verdict on it, and where it is not noise, looks for noise between, before and after its
// sentences.
func (c *cleaner) bySentence(start, end int, v verdict) {
	start, end = trim(c.input, start, end)
	if start == end {
		return
	}
	s := c.input[start:end]
	if v.kind > prose || v.kind == plain && len(s) < maxGluedTitle {
		if v.kind == plain {
			if n := c.gluedTail(s); n > 0 {
				c.add(piece{start, start + n, c.judge(s[:n])})
				c.add(piece{start + n, end, verdict{kind: chrome, strong: true, exact: true, lang: none, words: 2}})
				return
			}
			if n := c.gluedHead(s); n > 0 {
				c.add(piece{start, start + n, c.judge(s[:n])})
				c.bySentence(start+n, end, c.judge(s[n:]))
				return
			}
		}
		c.add(piece{start, end, v})
		return
	}
	if n := c.gluedHead(s); n > 0 {
		c.add(piece{start, start + n, c.judge(s[:n])})
		start += n
	}
	c.sentences(start, end, v)
}

// parts judges the doubtful sentences of input[start:end], a line that is English prose but for them.
func (c *cleaner) parts(start, end int, v verdict) {
	from := start // of the kept stretch under way
	for _, d := range c.doubts {
		at, next := start+d.start, start+d.end
		if p := (piece{at, next, c.partVerdict(at, next, end)}); p.kind > prose {
			c.addKept(from, at, v)
			c.add(p)
			from = next
		}
	}
	c.addKept(from, end, v)
}

// sentences judges each sentence of input[start:end], which as a whole is English.
func (c *cleaner) sentences(start, end int, v verdict) {
	from := start
	for at := start; at < end; {
		next := at + sentenceEnd(c.input[at:end])
		if next == end && at == start || c.plainSentence(c.input[at:next]) {
			at = next
			continue
		}
		if p := (piece{at, next, c.partVerdict(at, next, end)}); p.kind > prose {
			c.addKept(from, at, v)
			c.add(p)
			from = next
		}
		at = next
	}
	c.addKept(from, end, v)
}

// minPlain is how many words a sentence has that is never a notice: "All rights reserved."
const minPlain = 4

// plainSentence reports whether s is English with no sign of anything else.
func (c *cleaner) plainSentence(s string) bool {
	if strings.Contains(s, "©") {
		return false
	}
	q := quickPass{index: c.index}
	q.quick(s)
	return len(q.doubts) == 0 && q.all >= minPlain && q.clears > 0 && q.functions*7 >= q.all
}

func (c *cleaner) addKept(start, end int, v verdict) {
	start, end = trim(c.input, start, end)
	if start < end {
		v.kind, v.strong = prose, true
		c.add(piece{start, end, v})
	}
}

// partVerdict judges one sentence of a line that also holds English. It must be plainly noise.
func (c *cleaner) partVerdict(start, end, lineEnd int) verdict {
	s, e := trim(c.input, start, end)
	if s == e {
		return verdict{lang: none}
	}
	part := c.input[s:e]
	if quotes(part) {
		return verdict{lang: none}
	}
	glued := s == start && s > 0 && c.input[s-1] != ' ' && c.input[s-1] != '\n'
	v := c.judge(part)
	switch {
	case v.kind <= prose:
	case v.kind == advert && v.strong && v.reason != linkReason:
	case v.kind == foreign && s > 1 && (c.input[s-1] == '\t' || c.input[s-2:s] == "  "):
	case v.strong && (s == 0 || c.input[s-1] == '\n') && next(c.input, end, lineEnd): // glued to the article
	case glued && e == lineEnd && !v.section && (v.kind == foreign || v.strong):
	case v.strong && (v.kind == foreign && v.words > 1 || v.kind == cookie || v.end && !strings.HasSuffix(part, "?") || v.words > 1 && !ended(part)):
	case v.kind == foreign && v.strong && e == lineEnd && !ended(part):
	default:
		v = verdict{lang: none}
	}
	return v
}

// next reports whether a sentence follows at input[at] without a blank.
func next(input string, at, lineEnd int) bool {
	return at < lineEnd && input[at] >= 'A' && input[at] <= 'Z' && input[at-1] != ' '
}

// sentenceEnd returns where the first sentence of s ends, its closing quotation mark and blanks included.
func sentenceEnd(s string) int {
	for i := 0; i < len(s); {
		j := strings.IndexAny(s[i:], ".!?。։।؟")
		if j < 0 {
			return len(s)
		}
		_, n := utf8.DecodeRuneInString(s[i+j:])
		i += j + n
		k := i
		for k < len(s) {
			r, n := utf8.DecodeRuneInString(s[k:])
			if !strings.ContainsRune("\"'”’»)].!?", r) {
				break
			}
			k += n
		}
		if k == len(s) {
			return k
		}
		r, _ := utf8.DecodeRuneInString(s[k:])
		prev, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[:i-n], "\"”’»)"))
		if unicode.IsSpace(r) {
			rest := strings.TrimLeft(s[k:], " \u00a0")
			first, _ := utf8.DecodeRuneInString(rest)
			if !unicode.IsLower(first) && !unicode.IsDigit(first) {
				return len(s) - len(rest)
			}
		} else if unicode.IsUpper(r) && (unicode.IsLower(prev) && lastWord(strings.TrimRight(s[:i-n], "\"”’»)")) > 2 || k > i || unicode.IsDigit(prev)) || scriptOf(r) > latin {
			return k
		}
		i = k
	}
	return len(s)
}

// lastWord returns the length in bytes of the word at the end of s.
func lastWord(s string) int {
	n := 0
	for n < len(s) && n < 8 && s[len(s)-1-n] != ' ' && s[len(s)-1-n] != '.' {
		n++
	}
	return n
}

// gluedHead returns the length of a phrase of page chrome at the start of s to which a sentence is glued, or 0:
// "Deel dit artikelCustoms officers …".
func (c *cleaner) gluedHead(s string) int {
	head := s[:min(len(s), 160)]
	if !strings.ContainsFunc(head, func(r rune) bool { return r >= utf8.RuneSelf }) && !camel(head) {
		return 0
	}
	ws := c.words(head)
	for n := 1; n < len(ws) && n <= maxPhrase; n++ {
		if !ws[n].glued && !arrow(s[ws[n-1].end:ws[n].start]) {
			continue
		}
		if _, m := c.longestPhrase(ws[:n], 0, func(e *entry) bool {
			return e.web || e.use&(useLine|useHeading|useAd|useCookie) != 0
		}); m == n && ws[n].start >= minGlued {
			return ws[n].start
		}
	}
	return 0
}

// minGlued is how many bytes a phrase has at least that is no beginning of a name: "GoFundMe".
const minGlued = 4

// maxGluedTitle is more bytes than a title has to which buttons are glued.
const maxGluedTitle = 120

// gluedTail returns where two or more words of buttons are glued to the end of s, or 0: "Bridge closedShareTweetWhatsApp".
func (c *cleaner) gluedTail(s string) int {
	if !camel(s) {
		return 0
	}
	ws := c.words(s)
	for i := 1; i < len(ws); i++ {
		if !ws[i].glued {
			continue
		}
		buttons, j := 0, i
		for j < len(ws) {
			_, n := c.longestPhrase(ws, j, func(e *entry) bool { return e.use&(useWord|useName|useLine) != 0 })
			if n == 0 {
				break
			}
			buttons++
			j += n
		}
		if j == len(ws) && buttons > 1 {
			return ws[i].start
		}
	}
	return 0
}

// arrow reports whether s, between two words, is the arrow of a link.
func arrow(s string) bool {
	switch strings.TrimSpace(s) {
	case "→", "»", "›", "▶", "►":
		return true
	}
	return false
}

// camel reports whether a capital follows a small letter in s, which is ASCII.
func camel(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' && s[i-1] >= 'a' && s[i-1] <= 'z' {
			return true
		}
	}
	return false
}
