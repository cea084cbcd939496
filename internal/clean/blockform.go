package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What the form of a block says, whatever its words.

// form finds it.
func (g *page) form(b *block, s string, ws []word) {
	b.set(length(len(ws)))
	b.end(s)
	b.start(s)
	b.setIf(listed, listMark(s) > 0)
	b.setIf(shouted, len(ws) > 0 && shout(s))
	digits, commas := 0, 0
	for j := range len(s) {
		switch {
		case s[j] >= '0' && s[j] <= '9':
			digits++
		case s[j] == ',':
			commas++
		}
	}
	b.setIf(isTurn, len(ws) > 3 && ws[0].end-ws[0].start == 1 && strings.HasPrefix(s[ws[0].end:], ":"))
	b.setIf(digitsMany, digits*4 > len(s))
	b.setIf(isDated, digits >= 4)
	b.setIf(isAgo, len(s) < 60 && strings.HasSuffix(s, " ago"))
	b.setIf(hasQuote, quotes(s))
	b.setIf(hasCry, strings.Contains(s, "!"))
	b.setIf(hasSmile, strings.Contains(s, ":)") || strings.Contains(s, ":(") || strings.Contains(s, ";)") || strings.Contains(s, "!!") || strings.Contains(s, "??") || strings.Contains(s, " :-"))
	b.setIf(hasAddress, strings.Contains(s, "://") || strings.Contains(s, "www.") || strings.Contains(s, ".com") || strings.IndexByte(s, '@') >= 0)
	b.setIf(hasBar, strings.IndexByte(s, '|') >= 0 || strings.IndexByte(s, '>') >= 0 || strings.Contains(s, " / ") || !ascii(s) && strings.ContainsAny(s, "»›•→«"))
	b.setIf(hasColon, strings.Contains(s, ": ") || strings.HasSuffix(s, ":"))
	b.setIf(hasParen, strings.HasSuffix(s, ")"))
	b.setIf(commaList, commas >= 2 && len(ws) <= 3*(commas+1) && !ended(s))
	if at := lastDash(s); at > len(s)/3 && at+1 < len(s) && s[at+1] == ' ' || strings.Contains(s, " – ") || strings.Contains(s, " — ") {
		b.setIf(dashTail, !ended(s))
	}
	b.setIf(isByline, byline(s) || strings.HasPrefix(s, "by ") || strings.HasPrefix(s, "By:"))
}

// length is the sign of a number of words.
func length(n int) feature {
	for i, most := range [...]int{1, 3, 6, 11, 19, 34} {
		if n <= most {
			return lengths[i]
		}
	}
	return words35
}

// end finds how a block ends.
func (b *block) end(s string) {
	switch last := strings.TrimRight(s, "\"'”’)] "); {
	case truncated(s):
		b.set(endDots)
	case strings.HasSuffix(last, "."):
		b.set(endStop)
	case strings.HasSuffix(last, "?"):
		b.set(endAsk)
	case strings.HasSuffix(last, "!"):
		b.set(endCry)
	case strings.HasSuffix(last, ":"):
		b.set(endColon)
	case strings.HasSuffix(last, ",") || strings.HasSuffix(last, ";"):
		b.set(endOpen)
	}
}

// start finds how it starts.
func (b *block) start(s string) {
	first, _ := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsLower(first):
		b.set(startLower)
	case unicode.IsDigit(first):
		b.set(startDigit)
	case strings.ContainsRune("\"'“‘", first):
		b.set(startQuote)
	case strings.ContainsRune("([{", first):
		b.set(startBracket)
	case strings.ContainsRune("-–—|/:;,.#", first):
		b.set(startDash)
	}
}

// lastDash returns where the last dash, bar or colon of s starts, or -1.
func lastDash(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case '-', '|', ':':
			return i
		case "–"[2], "—"[2]:
			if i >= 2 && s[i-2:i] == "–"[:2] {
				return i - 2
			}
		}
	}
	return -1
}
