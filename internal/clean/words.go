package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is a run of letters and digits of a segment, cut where a small letter meets a capital ("FacebookTwitter").
type word struct {
	norm       string // lower case; "#" for a number
	start, end int    // bytes of the segment
	capital    bool
	glued      bool   // no character stands between it and the word before
	entry      *entry // of the tables, or nil
	asked      bool   // whether english is known
	english    bool   // of the English word list
}

// is reports whether the tables give the word one of the uses.
func (w *word) is(u use) bool { return w.entry != nil && w.entry.use&u != 0 }

// words returns the words of s with their entries in the tables.
func (x *index) words(s string) []word { return x.wordsIn(make([]word, 0, len(s)/6+2), s) }

// wordsIn is words in the memory of dst, which is empty.
func (x *index) wordsIn(dst []word, s string) []word {
	ws := cut(dst, s)
	for i := range ws {
		ws[i].entry = x.single.Of(ws[i].norm)
	}
	return ws
}

// cut appends the words of s to dst, which is empty.
func cut(dst []word, s string) []word {
	lower := ""
	if ascii(s) {
		lower = strings.ToLower(s)
	}
	return cutFolded(dst, s, lower, len(s))
}

// cutFirst is cut for no more words than dst has room for.
func cutFirst(dst []word, s string) []word { return cutFolded(dst, s, "", cap(dst)) }

// cutFolded appends no more than most words of s, whose lower-case form is given where s is ASCII and most words are wanted.
func cutFolded(dst []word, s, lower string, most int) []word {
	for at := 0; at < len(s) && len(dst) < most; {
		r, n := rune(s[at]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[at:])
		} else if !letterByte(s[at]) && (s[at] < '0' || s[at] > '9') {
			at++
			continue
		}
		if r >= utf8.RuneSelf && !wordRune(r) {
			at += n
			continue
		}
		end := wordEnd(s, at)
		w := word{start: at, end: end, capital: r < utf8.RuneSelf && r <= 'Z' && r >= 'A' || r >= utf8.RuneSelf && unicode.IsUpper(r)}
		if lower != "" && r > '9' {
			w.norm = lower[at:end]
		} else {
			w.norm = fold(s[at:end])
		}
		w.glued = len(dst) > 0 && dst[len(dst)-1].end == at
		dst = append(dst, w)
		at = end
	}
	return dst
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || r == '\u200c' || r == '\u200d'
}

// wordEnd returns where the word that starts at s[at] ends.
func wordEnd(s string, at int) int {
	var prev rune
	first := at
	if c := s[at]; c >= 'A' && c <= 'Z' {
		prev = rune(c)
		first++
	}
	small := first
	for first < len(s) && s[first] >= 'a' && s[first] <= 'z' {
		first++
	}
	if first > small { // small letters need no look-up
		prev = 'a'
	}
	if first > at && first < len(s) && s[first] < utf8.RuneSelf && s[first] != '\'' && !letterByte(s[first]) && (s[first] < '0' || s[first] > '9') {
		return first // as most words end
	}
	for i := first; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case wordRune(r):
			if unicode.IsUpper(r) && unicode.IsLower(prev) && i > at {
				return i
			}
		case i > at && joins(r, prev) && i+n < len(s):
			next, _ := utf8.DecodeRuneInString(s[i+n:])
			if !wordRune(next) || unicode.IsDigit(prev) != unicode.IsDigit(next) {
				return i
			}
		default:
			return i
		}
		prev = r
		i += n
	}
	return len(s)
}

// joins reports whether r may stand inside a word after prev: an apostrophe between letters, a separator between digits.
func joins(r, prev rune) bool {
	if unicode.IsDigit(prev) {
		return r == '.' || r == ',' || r == ':'
	}
	return r == '\'' || r == '’' || r == 'ʻ' || r == 'ʼ' || r == '·'
}

// fold returns the lower-case form by which words are compared.
func fold(s string) string {
	plain, number := true, true
	for i := 0; i < len(s); i++ {
		c := s[i]
		plain = plain && ('a' <= c && c <= 'z' || c == '\'')
		number = number && ('0' <= c && c <= '9' || c == '.' || c == ',' || c == ':')
	}
	if plain {
		return s
	}
	if number {
		return "#"
	}
	if ascii(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	digits := true
	for _, r := range s {
		switch r {
		case '’', 'ʻ', 'ʼ', '‘':
			r = '\''
		case '\u200c', '\u200d', '\u0307':
			continue
		}
		digits = digits && unicode.IsDigit(r)
		b.WriteRune(unicode.ToLower(r))
	}
	if digits && b.Len() > 0 {
		return "#"
	}
	return b.String()
}

// foldPhrase returns the words of s, folded and joined by spaces: the key of a phrase.
func foldPhrase(s string) string {
	if folded(s) {
		return s
	}
	var buf [16]word
	key := make([]byte, 0, len(s)+8)
	for p := range strings.FieldsSeq(s) {
		if p == "#" {
			key = append(append(key, p...), ' ')
			continue
		}
		for _, w := range cut(buf[:0], p) {
			key = append(append(key, w.norm...), ' ')
		}
	}
	return string(key[:max(len(key)-1, 0)])
}

// folded reports whether s is words of small ASCII letters with single spaces between.
func folded(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		c := s[i]
		if (c < 'a' || c > 'z') && (c != ' ' || before == ' ') {
			return false
		}
		before = c
	}
	return before != ' '
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
