package clean

// quick reports whether a line is English prose beyond doubt: words of which enough are English function words, in every
// sentence, with a sentence's end, and none of the signs of markup, chrome or another language. It is asked of every line
// and looks at each byte once; a line it does not know goes to the slower judge.
func (x *index) quick(s string) bool {
	q := quickPass{index: x}
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			i = q.word(s, i)
			if i < 0 {
				return false
			}
			continue
		case c == '.' || c == '!' || c == '?':
			if !q.stop(s, i) {
				return false
			}
		case c == '[' || c == ']' || c == '{' || c == '<' || c == '>' || c == '|' || c == '\t' || c == '&' || c == '=':
			return false
		case c == ' ':
			if i+2 < len(s) && s[i+1] == ' ' && s[i+2] == ' ' {
				return false
			}
		case c >= 0x80:
			n := quickMark(s[i:])
			if n == 0 {
				return false
			}
			q.quote = q.quote || c == 0xE2 && s[i+2] == 0x9C
			i += n
			continue
		case c == '"':
			q.quote = true
		}
		i++
	}
	if q.reader && !q.quote {
		return false // nobody is quoted who could speak to the reader but the page
	}
	// the last sentence must have ended
	return q.words == 0 && q.all >= 9 && q.functions*7 >= q.all
}

type quickPass struct {
	*index
	words, function int // of the sentence
	all, functions  int // of the line
	last            int // length of the last word
	reader, quote   bool
	buf             [16]byte
}

// word reads the word at s[i] and returns where it ends, or -1 for one that needs a second look.
func (q *quickPass) word(s string, i int) int {
	start, n := i, 0
	for i < len(s) {
		c := s[i]
		lower := c | 0x20
		if lower < 'a' || lower > 'z' {
			break
		}
		if c < 'a' && n > 2 && s[i-1] >= 'a' && !(n == 3 && s[start] == 'M') { // "artikelCustoms", but "MacLeod"
			return -1
		}
		if n < len(q.buf) {
			q.buf[n] = lower
		}
		n++
		i++
	}
	q.last = n
	q.words++
	q.all++
	if n > 13 {
		return i
	}
	switch q.plain[string(q.buf[:n])] {
	case quickFunction:
		q.function++
		q.functions++
	case quickSign:
		return -1
	case quickFunction | quickReader:
		q.function++
		q.functions++
		q.reader = true
	case quickOrder:
		if q.words == 1 {
			return -1
		}
	}
	return i
}

// stop ends a sentence at s[i], if it is one, and reports whether the sentence is English.
func (q *quickPass) stop(s string, i int) bool {
	j := i + 1
	for j < len(s) && (s[j] == '"' || s[j] == '\'' || s[j] == ')' || s[j] == '.') {
		j++
	}
	for j+2 < len(s) && s[j] == 0xE2 && s[j+1] == 0x80 && (s[j+2] == 0x9D || s[j+2] == 0x99) {
		j += 3
	}
	if j < len(s) && s[j] != ' ' {
		c := s[j] | 0x20
		return q.last < 3 || c < 'a' || c > 'z' || s[j] >= 'a' // "said.He" needs a second look; "U.S.", "3.5", "example.com" do not
	}
	if q.words >= 3 && q.function == 0 {
		return false
	}
	if q.words >= 3 || j == len(s) || q.function > 0 {
		q.words, q.function = 0, 0
	}
	return true
}

// quickMark returns the length of the typographic mark at the start of s that English prose may hold, or 0.
func quickMark(s string) int {
	switch {
	case len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80 && s[2] >= 0x93 && s[2] <= 0xA6 && s[2] != 0xA2: // – — ‘ ’ “ ” …
		return 3
	case len(s) >= 2 && s[0] == 0xC2 && (s[1] == 0xA3 || s[1] == 0xB0): // £ °
		return 2
	case len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x82 && s[2] == 0xAC: // €
		return 3
	}
	return 0
}
