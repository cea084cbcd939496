package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mojibake maps UTF-8 punctuation that was read as Windows-1252 and encoded again to what it stood for. The list is
// every mark of the General Punctuation block that newsrooms use, by the algorithm of the two encodings.
var mojibake = []struct{ bad, good string }{
	{"â€œ", `"`}, {"â€\u009d", `"`}, {"â€", `"`}, {"â€™", "'"}, {"â€˜", "'"}, {"â€“", "-"}, {"â€”", "--"}, {"â€¦", "..."},
	{"Ã¢â‚¬â„¢", "'"}, {"Ã¢â‚¬Å“", `"`}, {"Ã¢â‚¬", `"`}, {"Â\u00a0", " "},
}

// mark returns the ASCII form and the length in bytes of the punctuation mark at the start of s, or "" and 0.
func mark(s string) (norm string, size int) {
	switch c := s[0]; {
	case c == '\'' && strings.HasPrefix(s, "''"), c == '`' && strings.HasPrefix(s, "``"):
		n := 2
		for n < len(s) && n < 4 && s[n] == c {
			n++
		}
		return `"`, n
	case c == '`':
		return "'", 1
	case c == '-' && strings.HasPrefix(s, "--"):
		n := 2
		for n < len(s) && s[n] == '-' {
			n++
		}
		return "--", n
	case c == '.' && strings.HasPrefix(s, "..."):
		n := 3
		for n < len(s) && s[n] == '.' {
			n++
		}
		return "...", n
	case c < utf8.RuneSelf:
		if strings.IndexByte(`,.:;!?()[]{}"'-/`, c) >= 0 {
			return s[:1], 1
		}
		return "", 0
	}
	for _, m := range mojibake {
		if strings.HasPrefix(s, m.bad) {
			return m.good, len(m.bad)
		}
	}
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '“', '”', '„', '«', '»', '″', '‟':
		return `"`, n
	case '‘', '’', '‚', '‛', '´', 'ʼ', '′':
		return "'", n
	case '–', '‐', '‑', '‒', '−':
		return "-", n
	case '—', '―':
		return "--", n
	case '…':
		return "...", n
	}
	return "", 0
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || r == '_' }

// Tokenize returns the tokens of input[span.Start:span.End], with offsets into input.
func Tokenize(input string, span Span) []Token {
	return AppendTokens(make([]Token, 0, (span.End-span.Start)/5+2), input, span)
}

// AppendTokens appends the tokens of input[span.Start:span.End] to dst.
func AppendTokens(dst []Token, input string, span Span) []Token {
	space := false
	for at := span.Start; at < span.End; {
		s := input[at:span.End]
		r, n := rune(s[0]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s)
		}
		if unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' || r == '\u200e' || r == '\u200f' || r == 0 {
			space = true
			at += n
			continue
		}
		kind, size, norm := scan(s)
		first := len(dst)
		if kind == Word {
			dst = appendWord(dst, input, at, at+size)
		} else {
			if norm == "" {
				norm = strings.ToLower(s[:size])
			}
			dst = append(dst, Token{Span: Span{at, at + size}, Text: s[:size], Norm: norm, Kind: kind})
		}
		dst[first].Space = space
		space = false
		at += size
	}
	return dst
}

// scan finds the kind and size of the token at the start of s.
func scan(s string) (kind Kind, size int, norm string) {
	if norm, size = mark(s); size > 0 {
		return Punct, size, norm
	}
	if isDigit(s[0]) {
		size = number(s)
		rest := s[size:]
		if rest == "" {
			return Number, size, ""
		}
		// "60-kilometer", "14-year-old", "2nd", "A4": a word that starts with digits
		if rest[0] == '-' && len(rest) > 1 && isLetterAt(rest[1:]) {
			return Word, size + word(rest), ""
		}
		if isLetterAt(rest) {
			end := word(rest)
			return Number, size + end, ""
		}
		return Number, size, ""
	}
	if isLetterAt(s) {
		return Word, word(s), ""
	}
	_, n := utf8.DecodeRuneInString(s)
	return Symbol, n, ""
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetterAt(s string) bool {
	if s == "" {
		return false
	}
	if c := s[0]; c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_'
	}
	r, _ := utf8.DecodeRuneInString(s)
	if _, n := mark(s); n > 0 {
		return false
	}
	return letter(r)
}

// number returns the length of the digits at the start of s with their separators: "2,783", "1.5", "19:30", "3/4".
func number(s string) int {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	for i+1 < len(s) && strings.IndexByte(",.:/", s[i]) >= 0 && isDigit(s[i+1]) {
		// "12/13/14" and "1,200" go on; "1, 2" and "20-30" do not
		i++
		for i < len(s) && isDigit(s[i]) {
			i++
		}
	}
	return i
}

// word returns the length of the word at the start of s: letters and digits, inner hyphens and apostrophes, and the
// full stops of initialisms ("U.S.").
func word(s string) int {
	i := 0
	for i < len(s) {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', isDigit(c), c == '_':
			i++
			continue
		case c == '-' && i > 0 && s[i-1] != '-' && i+1 < len(s) && (isLetterAt(s[i+1:]) || isDigit(s[i+1])), i == 0 && c == '-':
			i++
			continue
		case c == '.' && initials(s, i):
			i++
			continue
		case c == '\'' && i > 0 && i+1 < len(s) && isLetterAt(s[i+1:]):
			i++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		if norm, n := mark(s[i:]); n > 0 {
			if (norm == "'" || norm == "-" && i > 0) && isLetterAt(s[i+n:]) {
				i += n
				continue
			}
			break
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError || !letter(r) && !unicode.IsDigit(r) {
			break
		}
		i += n
	}
	if i == 0 {
		_, i = utf8.DecodeRuneInString(s)
	}
	return i
}

// initials reports whether the full stop at s[i] belongs to an initialism: single letters each with a stop ("U.S.",
// "p.m.", "U.N.").
func initials(s string, i int) bool {
	if i == 0 || !isLetterAt(s[i-1:]) || i >= 2 && s[i-2] != '.' && s[i-2] != '-' {
		return false
	}
	if i >= 2 {
		return true // a later stop of the same initialism
	}
	return i+2 < len(s) && isLetterAt(s[i+1:]) && s[i+2] == '.'
}

// appendWord appends the word input[start:end], its clitic ('s, n't, 'll …) split off as Penn Treebank does.
func appendWord(dst []Token, input string, start, end int) []Token {
	s := input[start:end]
	cut := clitic(s)
	dst = append(dst, Token{Span: Span{start, start + cut}, Text: s[:cut], Norm: fold(s[:cut]), Kind: Word})
	if cut < len(s) {
		dst = append(dst, Token{Span: Span{start + cut, end}, Text: s[cut:], Norm: fold(s[cut:]), Kind: Word})
	}
	return dst
}

// clitic returns where the clitic of the word starts, or the word's length.
func clitic(s string) int {
	for i := len(s) - 1; i > 0; i-- {
		c := s[i]
		if c != '\'' && c < utf8.RuneSelf {
			continue
		}
		if !utf8.RuneStart(c) {
			continue
		}
		norm, n := mark(s[i:])
		if norm != "'" {
			continue
		}
		switch strings.ToLower(s[i+n:]) {
		case "s", "ll", "re", "ve", "m", "d":
			return i
		case "t":
			if i > 1 && (s[i-1] == 'n' || s[i-1] == 'N') {
				if strings.EqualFold(s[:i], "can") {
					return i
				}
				return i - 1
			}
		}
		return len(s)
	}
	return len(s)
}

// fold lower-cases a word and makes its inner apostrophes and hyphens ASCII.
func fold(s string) string {
	plain, lower := true, true
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			plain = false
			break
		}
		if 'A' <= s[i] && s[i] <= 'Z' {
			lower = false
		}
	}
	if plain {
		if lower {
			return s
		}
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		if norm, n := mark(s[i:]); n > 0 {
			b.WriteString(norm)
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		b.WriteRune(unicode.ToLower(r))
		i += n
	}
	return b.String()
}
