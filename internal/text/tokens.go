package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tokenize returns the tokens of input[span.Start:span.End], with offsets into input.
func Tokenize(input string, span Span) []Token {
	t := newTokenizer(input, span)
	return t.append(make([]Token, 0, (span.End-span.Start)/5+2), span)
}

// A tokenizer cuts stretches of one input into tokens.
type tokenizer struct {
	input string
	lower string // input from base on with its ASCII letters in lower case: the Norm of most words is a piece of it
	base  int
}

func newTokenizer(input string, span Span) *tokenizer {
	return &tokenizer{input: input, lower: lowerASCII(input[span.Start:span.End]), base: span.Start}
}

// The classes of bytes that tell most tokens apart without a look at the rune.
const (
	otherByte = iota
	spaceByte
	markByte // ASCII punctuation
	highByte // of a rune outside ASCII
	digitByte
	letterByte // wordByte relies on these two being the last
)

// wordByte reports whether c is a letter or digit of ASCII.
func wordByte(c byte) bool { return byteClass[c] >= digitByte }

var byteClass = func() (class [256]uint8) {
	for c := range class {
		switch b := byte(c); {
		case b >= utf8.RuneSelf:
			class[c] = highByte
		case b == ' ' || '\t' <= b && b <= '\r' || b == 0:
			class[c] = spaceByte
		case 'a' <= b|0x20 && b|0x20 <= 'z' || b == '_':
			class[c] = letterByte
		case '0' <= b && b <= '9':
			class[c] = digitByte
		case strings.IndexByte(",.:;!?()[]{}\"'`-/", b) >= 0:
			class[c] = markByte
		}
	}
	return class
}()

// append appends the tokens of the span to dst.
func (t *tokenizer) append(dst []Token, span Span) []Token {
	s := t.input[:span.End]
	space := false
	for at := span.Start; at < len(s); {
		class := byteClass[s[at]]
		if class == spaceByte {
			space = true
			at++
			continue
		}
		end := at + 1
		if class == letterByte {
			hash := uint32(0)
			for lower := t.lower[at-t.base : len(s)-t.base]; end-at <= len(lower); end++ {
				hash = hashed(hash, lower[end-1-at])
				if end == len(s) || !wordByte(s[end]) {
					break
				}
			}
			if end == len(s) || s[end] == ' ' || plainEnd(s, at, end) {
				if len(dst) == cap(dst) {
					dst = slices.Grow(dst, 1)
				}
				dst = dst[:len(dst)+1]
				tok := &dst[len(dst)-1] // in place, as most tokens are such
				tok.Start, tok.End, tok.Text, tok.Norm = at, end, s[at:end], t.lower[at-t.base:end-t.base]
				tok.Kind, tok.Tag, tok.Space, tok.hash, tok.form = Word, NoTag, space, hash, nil
				at, space = end, false
				continue
			}
		}
		if class == highByte {
			if n := blank(s[at:]); n > 0 {
				space = true
				at += n
				continue
			}
		}
		if s[at] == '&' {
			if n := blankEntity(s[at:]); n > 0 {
				space = true
				at += n
				continue
			}
		}
		kind, size, norm := scan(s[at:])
		end = at + size
		first := len(dst)
		switch {
		case kind == Word:
			dst = t.appendWord(dst, at, end)
		case norm == "":
			norm = t.fold(at, end)
			fallthrough
		default:
			dst = append(dst, Token{Span: Span{at, end}, Text: s[at:end], Norm: norm, Kind: kind})
		}
		dst[first].Space = space
		at, space = end, false
	}
	return dst
}

// plainEnd reports whether the letters and digits s[at:end] are a whole word by themselves, whatever follows.
func plainEnd(s string, at, end int) bool {
	switch c := s[end]; c {
	case '\'', '-':
		return false
	case '.':
		return end-at > 1 && !strings.EqualFold(s[at:end], "www")
	case ':':
		return !strings.HasPrefix(s[end:], "://")
	default:
		return c < utf8.RuneSelf
	}
}

// blank returns the length of the white space outside ASCII at the start of s: spaces of Unicode, marks without width, and
// no-break spaces that were read as Windows-1252 ("Â", with or without what is left of the space).
func blank(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsSpace(r) || widthless(r):
		return n
	case r == 'Â':
		if strings.HasPrefix(s[n:], "\u00a0") {
			return n + len("\u00a0")
		}
		if n == len(s) || byteClass[s[n]] == spaceByte || strings.HasPrefix(s[n:], "Â") {
			return n
		}
	}
	return 0
}

// blankEntity returns the length of the HTML entity for a space at the start of s, or 0.
func blankEntity(s string) int {
	for _, e := range [...]string{"&nbsp;", "&#160;", "&#xa0;", "&ensp;", "&emsp;", "&thinsp;", "&shy;"} {
		if len(s) >= len(e) && strings.EqualFold(s[:len(e)], e) {
			return len(e)
		}
	}
	return 0
}

// widthless reports whether r shows nothing: soft hyphens, joiners, marks of direction, byte order marks.
func widthless(r rune) bool {
	return r == '\u00ad' || '\u200b' <= r && r <= '\u200f' || '\u202a' <= r && r <= '\u202e' || r == '\u2060' || r == '\ufeff'
}

// scan finds the kind and size of the token at the start of s, which is no white space.
func scan(s string) (kind Kind, size int, norm string) {
	if norm, size = mark(s); size > 0 {
		return Punct, size, norm
	}
	if n := address(s); n > 0 {
		return Symbol, n, ""
	}
	if isDigit(s[0]) {
		size = number(s)
		rest := s[size:]
		switch {
		case rest == "":
		case rest[0] == '-' && isLetterAt(rest[1:]): // "60-kilometer", "14-year-old"
			return Word, size + word(rest), ""
		case isLetterAt(rest): // "2nd", "90k"
			size += word(rest)
		}
		return Number, size, ""
	}
	if isLetterAt(s) {
		return Word, word(s), ""
	}
	_, n := utf8.DecodeRuneInString(s)
	return Symbol, n, ""
}

// address returns the length of the web address at the start of s, without the mark that ends the sentence, or 0. It is one
// token, so that nothing is counted in it.
func address(s string) int {
	if s[0]|0x20 != 'h' && s[0]|0x20 != 'w' {
		return 0
	}
	head := strings.ToLower(s[:min(len(s), 8)])
	if !strings.HasPrefix(head, "http://") && !strings.HasPrefix(head, "https://") && !strings.HasPrefix(head, "www.") {
		return 0
	}
	n := 0
	for n < len(s) && byteClass[s[n]] != spaceByte && strings.IndexByte("\"<>()[]{}", s[n]) < 0 && blank(s[n:]) == 0 {
		n++
	}
	for n > 0 && strings.IndexByte(".,;:!?'", s[n-1]) >= 0 {
		n--
	}
	return n
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetterAt(s string) bool {
	if s == "" {
		return false
	}
	if s[0] < utf8.RuneSelf {
		return byteClass[s[0]] == letterByte
	}
	if _, n := mark(s); n > 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return letter(r)
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.M, r) }

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// number returns the length of the digits at the start of s with their separators: "2,783", "1.5", "19:30", "12/13/14". In
// "1, 2" and "20-30" the number ends before the mark.
func number(s string) int {
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	for i+1 < len(s) && strings.IndexByte(",.:/", s[i]) >= 0 && isDigit(s[i+1]) {
		for i++; i < len(s) && isDigit(s[i]); i++ {
		}
	}
	return i
}

// word returns the length of the word at the start of s: letters and digits, inner hyphens and apostrophes, and the
// full stops of initialisms ("U.S.").
func word(s string) int {
	i := 0
	for i < len(s) {
		n := 0
		switch class := byteClass[s[i]]; {
		case class >= digitByte:
			n = 1
		case s[i] == '-':
			if i+1 < len(s) && isDigit(s[i+1]) && multiplier[s[:i]] {
				return i
			}
			if i == 0 || s[i-1] != '-' && i+1 < len(s) && (isDigit(s[i+1]) || isLetterAt(s[i+1:])) {
				n = 1
			}
		case s[i] == '.':
			if initials(s, i) {
				n = 1
			}
		case i > 0:
			n = inner(s[i:])
		case class == highByte:
			n = highLetter(s)
		}
		if n == 0 {
			break
		}
		i += n
	}
	if i == 0 {
		_, i = utf8.DecodeRuneInString(s)
	}
	return i
}

// multiplier holds the words after which a hyphen and a digit begin another number ("2 million-3 million"), where the
// hyphen else belongs to a name ("Covid-19").
var multiplier = map[string]bool{"hundred": true, "thousand": true, "million": true, "billion": true, "trillion": true}

// inner returns the length of what may stand inside a word at the start of s besides ASCII letters and digits: letters of
// other scripts, marks without width, and the apostrophe or hyphen that a letter follows.
func inner(s string) int {
	if n := apostrophe(s); n > 0 {
		if isLetterAt(s[n:]) {
			return n
		}
		return 0
	}
	if s[0] < utf8.RuneSelf {
		return 0
	}
	if norm, n := mark(s); n > 0 {
		if norm == "-" && isLetterAt(s[n:]) {
			return n
		}
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s); widthless(r) {
		if isLetterAt(s[n:]) {
			return n
		}
		return 0
	}
	return highLetter(s)
}

func highLetter(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError || !letter(r) && !unicode.IsDigit(r) || blank(s) > 0 {
		return 0
	}
	return n
}

// apostrophe returns the length of the apostrophe at the start of s, or 0. Some archives double it ("board”s").
func apostrophe(s string) int {
	if s[0] == '\'' {
		if len(s) > 1 && s[1] == '\'' {
			return doubled(s)
		}
		return 1
	}
	if s[0] < utf8.RuneSelf {
		return 0
	}
	if norm, n := mark(s); norm == "'" {
		return n
	}
	return 0
}

// doubled returns 2 where the two straight accents at the start of s are an apostrophe: a clitic and no more follows.
func doubled(s string) int {
	n := 2
	for n < len(s) && n < 5 && byteClass[s[n]] == letterByte {
		n++
	}
	if isClitic(s[2:n]) {
		return 2
	}
	return 0
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
func (t *tokenizer) appendWord(dst []Token, start, end int) []Token {
	cut := start + clitic(t.input[start:end])
	dst = append(dst, t.word(start, cut))
	if cut < end {
		dst = append(dst, t.word(cut, end))
	}
	return dst
}

func (t *tokenizer) word(start, end int) Token {
	norm := t.fold(start, end)
	return Token{Span: Span{start, end}, Text: t.input[start:end], Norm: norm, Kind: Word, hash: hashOf(norm)}
}

// maxClitic bounds the bytes after the apostrophe of a clitic and those of the apostrophe itself (as mojibake).
const maxClitic = 2 + 16

// clitic returns where the clitic of the word starts, or the word's length.
func clitic(s string) int {
	for i := len(s) - 1; i > 0 && i >= len(s)-maxClitic; i-- {
		n := apostrophe(s[i:])
		if n == 0 || s[i] == '\'' && s[i-1] == '\'' {
			continue
		}
		tail := strings.ToLower(s[i+n:])
		switch {
		case !isClitic(tail):
		case tail != "t":
			return i
		case i > 1 && s[i-1]|0x20 == 'n':
			if strings.EqualFold(s[:i], "can") {
				return i
			}
			return i - 1
		}
		return len(s)
	}
	return len(s)
}

func isClitic(tail string) bool {
	switch tail {
	case "s", "ll", "re", "ve", "m", "d", "t", "S", "LL", "RE", "VE", "M", "D", "T":
		return true
	}
	return false
}
