package clean

import (
	"strings"
	"unicode/utf8"
)

// A run is a stretch of a line in one script, Latin or not.
type scriptRun struct {
	start, end int
	foreign    bool
	letters    int
}

// byScript judges a line that mixes Latin letters with others. Foreign words inside an English sentence (quoted, in
// brackets, or named with English going on around them) stay; foreign runs beside English sentences go.
func (c *cleaner) byScript(start, end int) {
	line := c.input[start:end]
	runs := c.runs(line)
	total, english := 0, 0
	for _, r := range runs {
		if r.foreign {
			total += r.letters
		} else {
			ws := c.words(line[r.start:r.end])
			english += int(c.englishness(ws, line[r.start:r.end]).functions)
		}
	}
	latinLetters, _, _ := letters(line)
	if english == 0 && total*3 >= latinLetters || english <= 1 && total >= latinLetters {
		c.add(piece{start, end, c.judgeForeign(line)})
		return
	}
	from := 0
	for i, r := range runs {
		if !r.foreign || c.inside(line, runs, i) {
			continue
		}
		if from < r.start {
			c.byCell(start+from, start+r.start)
		}
		c.add(piece{start + r.start, start + r.end, c.judgeForeign(line[r.start:r.end])})
		from = r.end
	}
	if from < len(line) {
		c.byCell(start+from, end)
	}
}

// judgeForeign judges a stretch that is mostly not in Latin letters.
func (c *cleaner) judgeForeign(s string) verdict {
	_, main, _ := letters(s)
	if len(s) > maxJudged {
		s = strings.ToValidUTF8(s[:maxJudged], "")
	}
	return c.judgeScript(s, c.words(s), main)
}

// runs cuts a line where the script changes. Marks, digits and blanks go with the run before them, opening brackets and
// quotation marks with the one after; one or two Latin words between foreign ones belong to these.
func (c *cleaner) runs(line string) []scriptRun {
	var out []scriptRun
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRuneInString(line[i:])
		s := scriptOf(r)
		if s != common {
			f := s != latin
			if len(out) == 0 || out[len(out)-1].foreign != f {
				at := 0
				if len(out) > 0 {
					at = opening(line, out[len(out)-1].end, i)
					out[len(out)-1].end = at
				}
				out = append(out, scriptRun{start: at, foreign: f})
			}
			out[len(out)-1].letters++
			out[len(out)-1].end = i + n
		}
		i += n
	}
	if len(out) > 0 {
		out[len(out)-1].end = len(line)
	}
	return c.join(line, out)
}

// opening returns where the marks between end and next divide: after the blank before the first opening mark.
func opening(line string, end, next int) int {
	between := line[end:next]
	if i := strings.LastIndexAny(between, " \t"); i >= 0 {
		return end + i + 1
	}
	if i := strings.IndexAny(between, "(“\"«‘[©•—"); i >= 0 {
		return end + i
	}
	return next
}

// join gives short Latin runs between foreign ones (a platform's name, a link) to these.
func (c *cleaner) join(line string, runs []scriptRun) []scriptRun {
	var out []scriptRun
	for i, r := range runs {
		n := len(out)
		if n > 0 && !r.foreign && i+1 < len(runs) && out[n-1].foreign {
			s := line[r.start:r.end]
			ws := c.words(s)
			e := c.englishness(ws, s)
			if len(ws) <= 4 && e.functions == 0 && e.known == 0 && !strings.ContainsAny(s, "()“”\"") {
				r.foreign = true
			}
		}
		if n > 0 && out[n-1].foreign == r.foreign {
			out[n-1].end = r.end
			out[n-1].letters += r.letters
			continue
		}
		out = append(out, r)
	}
	return out
}

// inside reports whether foreign run i stands in an English sentence.
func (c *cleaner) inside(line string, runs []scriptRun, i int) bool {
	r := runs[i]
	s := strings.TrimSpace(line[r.start:r.end])
	first, _ := utf8.DecodeRuneInString(s)
	before := strings.TrimRight(line[:r.start], " ")
	if strings.ContainsRune("(“\"«‘'[„", first) && before != "" || openBracket(before) {
		return true
	}
	if i == 0 || i+1 == len(runs) {
		// at the line's edge: quoted words that open the sentence stay
		return i == 0 && i+1 < len(runs) && strings.ContainsRune("(“\"«‘[„", first)
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	if strings.ContainsRune(".!?”\"", last) {
		return false
	}
	after := strings.TrimLeft(line[r.end:], " ")
	next, _ := utf8.DecodeRuneInString(after)
	if next >= 'A' && next <= 'Z' {
		return false
	}
	// within a sentence: a name stays, a word of the page goes
	for _, w := range c.words(s) {
		if e := c.phrases[w.norm]; e != nil && e.web {
			return false
		}
	}
	return true
}

// openBracket reports whether a bracket or quotation that is open at the end of s has still to be closed.
func openBracket(s string) bool {
	s = s[max(0, len(s)-200):]
	return strings.LastIndexByte(s, '(') > strings.LastIndexByte(s, ')') || strings.LastIndex(s, "“") > strings.LastIndex(s, "”")
}
