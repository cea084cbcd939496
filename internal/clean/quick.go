package clean

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// A quickPass reads a line once, byte by byte, to tell English prose from all else: words of which enough are English
// function words, in every sentence, and none of the signs of chrome or of another language. Most of an article needs no
// more; a sentence that leaves a doubt, or a line that does, goes to the slower judge.
type quickPass struct {
	*index
	sentence
	doubts         []stretch // sentences that need a second look
	sentences      int
	all, functions int  // words of the line, function words among them
	clears         int  // function words that no other language has
	readers        int  // words that speak to the reader
	rights         int  // words of notices on copying
	last           int  // length of the last word
	camel          bool // a capital stands within a word
}

// A stretch is a part of a line.
type stretch struct{ start, end int }

// A sentence is what the pass has seen of the sentence under way.
type sentence struct {
	start, count, function, clear, medium int
	doubt, you, accent                    bool
	quote, glued                          bool
}

// An outcome is what a quick pass finds of a line.
type outcome uint8

const (
	unsure    outcome = iota // nothing is certain
	sure                     // all of it is English prose
	sureParts                // it is English prose but for the doubts
)

// maxPacked is how many letters a word has at most that the pass knows.
const maxPacked = 14

// minProse is how many words a line must have to be prose beyond doubt.
const minProse = 9

// maxNotice is how many words a notice of several sentences has at most.
const maxNotice = 50

// shortNotice is how many words an appeal to the reader has that names one thing of the page only.
const shortNotice = 16

// quick reads a line.
func (q *quickPass) quick(s string) outcome {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			i = q.word(s, i)
			continue
		case c == '.' || c == '!' || c == '?':
			i = q.stop(s, i)
			continue
		case c == '|':
			return unsure
		case c == '\t' || c == ' ' && i+2 < len(s) && s[i+1] == ' ' && s[i+2] == ' ':
			if q.count > 0 {
				q.close(i, true) // what stands beyond a gap is by itself
			}
		case c == '"':
			q.quote = true
		case c >= utf8.RuneSelf:
			n := q.mark(s[i:])
			if n == 0 || i > 0 && strings.HasPrefix(s[i:], "•") {
				return unsure
			}
			i += n
			continue
		}
		i++
	}
	q.close(len(s), true)
	switch {
	case q.all < minProse || q.functions*7 < q.all || q.clears*14 < q.all || s[0] == '>':
		return unsure
	case len(q.doubts) == 0:
		return sure
	case q.sentences == 1 || q.doubts[0].start == 0 && q.all <= maxNotice || q.readers >= 4 && q.all <= maxNoticeWords:
		return unsure
	}
	return sureParts
}

// word reads the word at s[i] and returns where it ends.
func (q *quickPass) word(s string, i int) int {
	start, n, key := i, 0, uint64(0)
	for i < len(s) {
		c := s[i]
		lower := c | 0x20
		if lower < 'a' || lower > 'z' {
			break
		}
		if c < 'a' && n > 2 && s[i-1] >= 'a' && !(n == 3 && s[start] == 'M') { // "artikelCustoms", but "MacLeod"
			q.doubt = q.doubt || q.all < 12
			q.glued, q.camel = true, true
		}
		key = bits.RotateLeft64(key, 8) ^ uint64(lower)
		n++
		i++
	}
	q.last = n
	q.count++
	q.all++
	if n > maxPacked || accentAt(s, i) || start > 1 && s[start-1] >= utf8.RuneSelf && accentAt(s, start-2) {
		return i
	}
	w := q.packed.find(key)
	if w == 0 {
		return i
	}
	if w&quickFunction != 0 {
		q.function++
		q.functions++
	}
	if w&quickClear != 0 {
		q.clear++
		q.clears++
	}
	if w&quickReader != 0 {
		q.you = true
		q.readers++
	}
	if w&quickRights != 0 {
		q.rights++
	}
	if w&quickMedium != 0 {
		q.medium++
	}
	q.doubt = q.doubt || w&quickSign != 0 || w&quickOrder != 0 && q.count == 1
	return i
}

// stop reads the stop at s[i], ends the sentence if it is an end, and returns where to go on.
func (q *quickPass) stop(s string, i int) int {
	j := i + 1
	for j < len(s) && (s[j] == '"' || s[j] == '\'' || s[j] == ')' || s[j] == '.') {
		j++
	}
	for j+2 < len(s) && s[j] == 0xE2 && s[j+1] == 0x80 && (s[j+2] == 0x9D || s[j+2] == 0x99) {
		j += 3
	}
	switch {
	case j == len(s) || s[j] == ' ':
		if q.count >= 3 || q.function > 0 || q.glued || j == len(s) {
			q.close(j, false)
		}
	case q.last > 2 && s[j] >= 'A' && s[j] <= 'Z' || s[j] >= utf8.RuneSelf: // "said.He"; not "U.S.", "3.5", "example.com"
		q.close(j, false)
		q.glued = true
	}
	return j
}

// close ends a sentence at byte end of the line.
func (q *quickPass) close(end int, open bool) {
	s := &q.sentence
	few := s.function*6 < s.count
	if s.count > 0 {
		q.sentences++
	}
	if s.doubt || s.you && !s.quote && (s.medium > 1 || s.medium > 0 && s.count <= shortNotice) || s.accent && few || s.count >= 4 && s.clear == 0 && s.function*3 < s.count ||
		s.count > 0 && s.glued && few || open && s.count > 0 && (few || s.glued) {
		q.doubts = append(q.doubts, stretch{s.start, end})
	}
	*s = sentence{start: end}
}

// mark reads the character at the start of s that is not ASCII, and returns its length, or 0 for one that English prose
// does not hold.
func (q *quickPass) mark(s string) int {
	switch c := s[0]; {
	case c == 0xE2 && len(s) >= 3:
		if s[1] < 0xB0 { // – — ‘ ’ “ ” … € and other signs
			q.quote = q.quote || s[1] == 0x80 && s[2] == 0x9C
			return 3
		}
	case c == 0xC2 && len(s) >= 2 && s[1] != 0xA9: // £ ° and other signs; not ©
		return 2
	case (c >= 0xC3 && c <= 0xC6 || c == 0xCC) && len(s) >= 2: // letters of names, "é"
		q.accent = true
		return 2
	}
	return 0
}

// accentAt reports whether a letter of the Latin-1 or Latin Extended blocks, or a combining mark, starts at s[i].
func accentAt(s string, i int) bool {
	return i < len(s) && (s[i] >= 0xC3 && s[i] <= 0xC6 || s[i] == 0xCC)
}

// A packedWords finds what is known of a word of ASCII letters, packed into one number: a hash table with open addressing,
// several times as fast as a map of strings.
type packedWords struct {
	keys [1 << 11]uint64
	uses [1 << 11]uint8
}

func (t *packedWords) slot(key uint64) uint64 {
	i := key * 0x9E3779B97F4A7C15 >> 53
	for t.keys[i] != 0 && t.keys[i] != key {
		i = (i + 1) & (1<<11 - 1)
	}
	return i
}

func (t *packedWords) find(key uint64) uint8 { return t.uses[t.slot(key)] }

// pack packs the letters of a word into one number. Those of a long word overlap, so that its number holds a byte that is no
// letter.
func pack(w string) uint64 {
	var key uint64
	for i := range len(w) {
		key = bits.RotateLeft64(key, 8) ^ uint64(w[i])
	}
	return key
}

func (t *packedWords) add(w string, uses uint8) {
	key := pack(w)
	i := t.slot(key)
	t.keys[i], t.uses[i] = key, uses
}
