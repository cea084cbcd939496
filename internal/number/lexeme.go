package number

import (
	"math"
	"strings"
	"unicode/utf8"

	"kfacts/internal/text"
)

// A lexeme is a word, a piece of a hyphenated word, or a run of figures that a number may be made of.
type lexeme struct {
	entry
	norm        string
	start, end  int // bytes
	token, next int // the tokens that hold it: [token, next)
	scale       float64
	digits      int // of a plain run of digits
	decimal     bool
	kind        Kind // of a special
	unit        string
	modifier    string // written in one word with the figures
}

// maxRun bounds the lexemes read at once, and with them the work of the grammar. Of one hyphenated word no more are read.
const maxRun = 64

// read appends the phrases of the sentence; the first starts at or after token i.
func (f *finder) read(i int) {
	lex := f.lex
	for i < len(f.tokens) {
		if !f.starts(&f.tokens[i]) {
			i++
			continue
		}
		start := i
		if i > 0 && f.words.Of(f.norm(i-1)).class == article && (len(f.out) == 0 || f.out[len(f.out)-1].End < i) {
			start = i - 1
		}
		lex = f.run(lex[:0], start)
		for k := 0; k < len(lex); {
			p, next := f.parse(lex, k)
			if next == k {
				k++
				continue
			}
			f.finish(&p, lex[k:next])
			k = next
		}
		if len(lex) > 0 {
			i = max(i, lex[len(lex)-1].next-1)
		}
		i++
	}
	f.lex = lex
}

// run appends the lexemes from token i on, up to the first token that cannot be part of a number.
func (f *finder) run(lex []lexeme, i int) []lexeme {
	for i < len(f.tokens) && len(lex) < maxRun {
		tok, n := &f.tokens[i], len(lex)
		switch {
		case tok.Kind == text.Number:
			lex, i = f.figures(lex, i)
			if len(lex) == n || lex[len(lex)-1].end < f.tokens[i-1].End {
				return lex
			}
			continue
		case tok.Kind == text.Punct:
			if tok.Norm != "-" {
				return lex
			}
			lex = append(lex, lexeme{entry: entry{class: hyphen}, start: tok.Start, end: tok.End, token: i, next: i + 1})
		default:
			if e, ok := f.words.GetAt(tok); ok {
				lex = append(lex, lexeme{entry: e, norm: tok.Norm, start: tok.Start, end: tok.End, token: i, next: i + 1})
				break
			}
			whole := false
			if lex, whole = f.pieces(lex, i); !whole {
				if len(lex) == n || lex[len(lex)-1].class != figures || lex[len(lex)-1].end < f.tokens[lex[len(lex)-1].next-1].End {
					return lex
				}
				i = lex[len(lex)-1].next // "Rs50 crore"
				continue
			}
		}
		i++
	}
	return lex
}

// pieces appends the number words at the start of a hyphenated word, or the figures at the end of a name; whole is
// whether nothing of the word is left.
func (f *finder) pieces(lex []lexeme, i int) (out []lexeme, whole bool) {
	tok := &f.tokens[i]
	for at := 0; at < len(tok.Text) && len(lex) < maxRun; {
		size, sep := piece(tok.Text[at:])
		norm := lower(tok, at, at+size)
		x := lexeme{norm: norm, start: tok.Start + at, end: tok.Start + at + size, token: i, next: i + 1}
		if e, ok := f.words.Get(norm); ok {
			x.entry = e
		} else if norm != "" && isDigit(norm[0]) {
			body := digitsLength(norm)
			fig := readFigure(norm[:body])
			if !fig.ok || body < len(norm) && !(len(norm)-body == 1 && norm[body] == 's') {
				return lex, false
			}
			x.entry, x.scale, x.digits, x.decimal = entry{figures, fig.value, fig.value, 0}, 1, fig.digits, fig.decimal
			x.end = x.start + body
		} else {
			if at == 0 {
				lex = f.named(lex, i)
			}
			return lex, false
		}
		lex = append(lex, x)
		at += size + sep
	}
	return lex, true
}

// piece returns the length of the text up to the next hyphen, and that of the hyphen.
func piece(s string) (size, sep int) {
	for i, r := range s {
		switch r {
		case '-', '‐', '‑', '‒', '–', '−':
			return i, utf8.RuneLen(r)
		}
	}
	return len(s), 0
}

// lower returns Text[from:to] of the token in lower case, out of Norm where the two run side by side.
func lower(tok *text.Token, from, to int) string {
	if len(tok.Norm) == len(tok.Text) {
		return tok.Norm[from:to]
	}
	return strings.ToLower(tok.Text[from:to])
}

// named appends the figures at the end of a word that starts with letters: "BMP-15", "A3075", "mid-1990s", "Rs500".
func (f *finder) named(lex []lexeme, i int) []lexeme {
	tok := &f.tokens[i]
	s, end := tok.Text, len(tok.Text)
	if end > 1 && !isDigit(s[end-1]) {
		end-- // "F-16s", "1990s"
	}
	start := end
	for start > 0 && isDigit(s[start-1]) {
		start--
	}
	v := plain(s[start:end])
	if start == end || v > most {
		return lex
	}
	if more := i + 2; end == len(s) && start > 0 && s[start-1] != '-' && more < len(f.tokens) && f.norm(i+1) == "." && !f.tokens[i+1].Space &&
		!f.tokens[more].Space && digitsOnly(f.tokens[more].Text) && f.currencies.of(lower(tok, 0, start)) == nil {
		// "PM2.5"
		v += plain(f.tokens[more].Text) / math.Pow10(len(f.tokens[more].Text))
		return append(lex, lexeme{entry: entry{special, v, v, 0}, start: tok.Start + start, end: f.tokens[more].End, token: i, next: more + 1, kind: Name})
	}
	x := lexeme{entry: entry{special, v, v, 0}, start: tok.Start + start, end: tok.Start + end, token: i, next: i + 1, kind: Name, digits: end - start}
	prefix := strings.TrimSuffix(lower(tok, 0, start), "-")
	if code, ok := f.letters[prefix]; ok && start == 1 && end == len(s) {
		if y := f.glued(x); y.next > x.next || f.words.Of(f.norm(x.next)).class == scale {
			y.kind, y.unit = "", code // "P5 million", "N5,000"
			return append(lex, y)
		}
	}
	switch prefix {
	case "magnitude":
		x = f.glued(x)
		x.class, x.kind, x.unit = special, Other, "magnitude"
	case "mid", "early", "late", "pre", "post":
		x.end = tok.End
		if x.kind = Date; end-start == 2 {
			x.kind = Age
		}
	default:
		if end < len(s) && (prefix == "under" || prefix == "over") {
			x.kind, x.unit = Age, "year" // "under-17s"
		}
		if end < len(s) || s[start-1] == '-' {
			break
		}
		if q := f.currencies.of(prefix); q != nil && len(q[0].tokens) == 1 {
			x = f.glued(x)
			x.kind, x.unit = Money, q[0].unit
		} else if q := f.modifiers.of(prefix); q != nil && prefix[0] >= 'a' {
			x = f.glued(x) // a lost space: "over1,000"
			x.kind, x.modifier = "", f.single(prefix)
		}
	}
	return append(lex, x)
}

// single returns the meaning of a modifier of one word, or "".
func (f *finder) single(w string) string {
	for _, q := range f.modifiers.of(w) {
		if len(q.tokens) == 1 {
			return q.value
		}
	}
	return ""
}

// glued reads on after letters and digits in one word: "Rs1,50,000".
func (f *finder) glued(x lexeme) lexeme {
	s := f.tokens[x.token].Text[x.start-f.tokens[x.token].Start:]
	for i := x.next; i+1 < len(f.tokens) && len(s) < 30; i += 2 {
		sep, more := &f.tokens[i], &f.tokens[i+1]
		if sep.Space || more.Space || sep.Norm != "," && sep.Norm != "." || more.Kind != text.Number {
			break
		}
		joined := s + sep.Norm + more.Norm
		fig := readFigure(joined)
		if digitsLength(more.Norm) < len(more.Norm) || !fig.ok {
			break
		}
		s, x.low, x.end, x.next, x.digits = joined, fig.value, more.End, i+2, 0
	}
	x.class, x.high, x.scale = figures, x.low, 1
	return x
}

// digitsLength returns the length of the digits with separators that s starts with.
func digitsLength(s string) int {
	i := 0
	for i < len(s) && (isDigit(s[i]) || strings.IndexByte(",.:/", s[i]) >= 0) {
		i++
	}
	return i
}

// figures appends what the figures of token i mean, and returns the token after them.
func (f *finder) figures(lex []lexeme, i int) ([]lexeme, int) {
	tok := &f.tokens[i]
	n := digitsLength(tok.Norm)
	body, rest := tok.Norm[:n], tok.Norm[n:]
	x := lexeme{norm: tok.Norm, start: tok.Start, end: tok.Start + n, token: i, next: i + 1, scale: 1}
	if kind, ok := f.written[tok.Norm]; ok {
		x.entry, x.kind, x.end = entry{special, math.Inf(-1), math.Inf(1), 0}, kind, tok.End
		return append(lex, x), i + 1
	}
	switch {
	case strings.IndexByte(body, ':') >= 0:
		return f.clock(lex, x, body, rest), i + 1
	case strings.IndexByte(body, '/') >= 0:
		a, b, _ := strings.Cut(body, "/")
		if digitsOnly(a) && digitsOnly(b) && plain(a) < plain(b) && plain(b) <= most {
			v := plain(a) / plain(b)
			x.entry = entry{vulgar, v, v, 0}
			return append(lex, x), i + 1
		}
		return parts(lex, x, body, slashKind(body)), i + 1
	}
	fig := readFigure(body)
	if !fig.ok {
		if fig.value > most {
			return lex, i + 1
		}
		kind := Other
		if a, rest, _ := strings.Cut(body, "."); strings.Count(rest, ".") == 1 && (len(a) == 4 || plain(a) <= 31) {
			kind = Date // "24.12.2019"
		}
		return parts(lex, x, body, kind), i + 1
	}
	if i > 0 && !tok.Space && f.norm(i-1) == "." && (i == 1 || f.tokens[i-1].Space) && fig.digits > 0 {
		fig.value /= math.Pow10(len(body)) // ".08"
		fig.decimal, fig.digits, x.start = true, 0, f.tokens[i-1].Start
		x.token--
	}
	x.entry, x.digits, x.decimal = entry{figures, fig.value, fig.value, 0}, fig.digits, fig.decimal
	x = f.suffix(x, rest)
	x = f.thousands(x)
	x = f.power(x)
	return append(lex, x), x.next
}

func digitsOnly(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

func slashKind(body string) Kind {
	a, b, _ := strings.Cut(body, "/")
	if strings.Count(body, "/") == 2 || len(a) == 4 && (len(b) == 2 || len(b) == 4) {
		return Date // "5/17/2018", "1982/83"
	}
	return Other
}

// parts appends one lexeme for each run of digits: "24.12.2019", "22,24,26".
func parts(lex []lexeme, x lexeme, body string, kind Kind) []lexeme {
	at := x.start
	for i := 0; i < len(body) && len(lex) < maxRun; {
		j := i
		for j < len(body) && isDigit(body[j]) {
			j++
		}
		if v := plain(body[i:j]); i < j && v <= most {
			y := x
			y.entry, y.start, y.end, y.kind = entry{special, v, v, 0}, at+i, at+j, kind
			if kind == Other {
				y.class, y.digits = figures, j-i
			}
			lex = append(lex, y)
		}
		i = j + 1
	}
	return lex
}

// clock appends a time of day ("19:30", "7:30pm"; the value is in hours), or the numbers of a result ("2:1").
func (f *finder) clock(lex []lexeme, x lexeme, body, rest string) []lexeme {
	h, m, _ := strings.Cut(body, ":")
	m, sec, _ := strings.Cut(m, ":")
	hours, minutes := plain(h), plain(m)
	if len(m) != 2 || len(h) > 2 || hours > 24 || minutes > 59 {
		first := len(lex)
		lex = parts(lex, x, body, Score)
		for i := first; i < len(lex) && f.ratioBefore(x.token); i++ {
			lex[i].kind, lex[i].unit = Other, "ratio"
		}
		return lex
	}
	seconds := 0.0
	if len(sec) == 2 && sec < "60" {
		seconds = plain(sec)
	}
	x.entry, x.kind, x.unit = entry{class: special, low: f.hour(hours+minutes/60+seconds/3600, rest, x.next)}, Time, "hour"
	x.high = x.low
	return append(lex, x)
}

// hour adds the half day of "pm", glued or as the next token.
func (f *finder) hour(v float64, rest string, next int) float64 {
	if rest == "" {
		rest = f.norm(next)
	}
	switch {
	case (rest == "pm" || rest == "p.m" || rest == "p.m.") && v < 12:
		return v + 12
	case (rest == "am" || rest == "a.m" || rest == "a.m.") && v >= 12 && v < 13:
		return v - 12
	}
	return v
}
