package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mojibake maps UTF-8 punctuation that was read as Windows-1252 and encoded again to what it stood for, once over and
// twice over: every mark of the General Punctuation block that newsrooms use, by the algorithm of the two encodings. The
// third byte of a closing quotation mark has no character in Windows-1252; it is left as a control, replaced, or lost.
var mojibake = []struct{ bad, good string }{
	{"â€œ", `"`}, {"â€\u009d", `"`}, {"â€\ufffd", `"`}, {"â€ž", `"`}, {"â€™â€™", `"`}, {"â€˜â€˜", `"`}, {"â€™", "'"}, {"â€˜", "'"}, {"â€š", "'"},
	{"â€“", "-"}, {"â€”", "--"}, {"â€¦", "..."}, {"â€", `"`},
	{"Ã¢â‚¬â„¢", "'"}, {"Ã¢â‚¬Ëœ", "'"}, {"Ã¢â‚¬Å“", `"`}, {"Ã¢â‚¬â€œ", "-"}, {"Ã¢â‚¬", `"`},
}

// mark returns the ASCII form and the length in bytes of the punctuation mark at the start of s, or "" and 0.
func mark(s string) (norm string, size int) {
	if s[0] < utf8.RuneSelf {
		return asciiMark(s)
	}
	if s[0] == 0xc3 { // the first byte of â and Ã
		for _, m := range mojibake {
			if strings.HasPrefix(s, m.bad) {
				return m.good, len(m.bad)
			}
		}
		return "", 0
	}
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '“', '”', '„', '«', '»', '″', '‟':
		return `"`, n
	case '‘', '’', '‚', '‛', '´', 'ʼ', '′', '\u0092', '\u0091':
		if next, size := utf8.DecodeRuneInString(s[n:]); next == r && r != 'ʼ' {
			return `"`, n + size // a quotation mark made of two
		}
		return "'", n
	case '–', '‐', '‑', '‒', '−', '\u0096':
		return "-", n
	case '—', '―', '\u0097':
		return "--", n
	case '…':
		return "...", n
	case '\u0093', '\u0094':
		return `"`, n
	}
	return "", 0
}

// asciiMark is mark for ASCII: runs of one mark that stand for another are one token.
func asciiMark(s string) (norm string, size int) {
	c := s[0]
	if byteClass[c] != markByte {
		return "", 0
	}
	n := 1
	switch c {
	case '-', '.':
		for n < len(s) && s[n] == c {
			n++
		}
	case '\'', '`':
		for n < len(s) && s[n] == c && n < 4 {
			n++
		}
	}
	switch {
	case n > 1 && c == '-':
		return "--", n
	case n > 2 && c == '.':
		return "...", n
	case n > 1 && (c == '\'' || c == '`'):
		return `"`, n
	case c == '`':
		return "'", 1
	}
	return s[:1], n // two full stops are one
}

var lowerByte = func() (lower [256]byte) {
	for c := range lower {
		lower[c] = byte(c)
		if 'A' <= c && c <= 'Z' {
			lower[c] |= 0x20
		}
	}
	return lower
}()

// lowerASCII returns s with its ASCII letters in lower case and all other bytes as they are.
func lowerASCII(s string) string {
	first := 0
	for first < len(s) && (s[first] < 'A' || s[first] > 'Z') {
		first++
	}
	if first == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:first])
	var buf [256]byte
	for rest := s[first:]; rest != ""; {
		n := min(len(rest), len(buf))
		for i := range n {
			buf[i] = lowerByte[rest[i]]
		}
		b.Write(buf[:n])
		rest = rest[n:]
	}
	return b.String()
}

// fold returns input[start:end] in lower case, its inner apostrophes and hyphens made ASCII, marks without width left out.
func (t *tokenizer) fold(start, end int) string {
	s := t.lower[start-t.base : end-t.base]
	plain := !strings.Contains(s, "''")
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] < utf8.RuneSelf
	}
	if plain {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		if n := apostrophe(s[i:]); n > 0 {
			b.WriteByte('\'')
			i += n
			continue
		}
		if norm, n := mark(s[i:]); n > 0 {
			b.WriteString(norm)
			i += n
			continue
		}
		switch r, n := utf8.DecodeRuneInString(s[i:]); {
		case r == utf8.RuneError && n == 1:
			b.WriteByte(s[i])
			i++
		case widthless(r):
			i += n
		default:
			b.WriteRune(unicode.ToLower(r))
			i += n
		}
	}
	return b.String()
}

// Upper reports whether s has no letter in lower case.
func Upper(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z':
			return false
		case c >= utf8.RuneSelf:
			return strings.ToUpper(s) == s
		}
	}
	return true
}
