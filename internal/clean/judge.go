package clean

import (
	"html"
	"strings"
	"unicode/utf8"
)

// kind is what a segment was found to be.
type kind uint8

const (
	plain   kind = iota // no evidence: a name, a headline, a figure
	prose               // English sentences
	foreign             // another language
	chrome              // English, of the page and not of the article
	cookie              // English, of a consent notice
	advert              // a mark of advertising, or markup
)

// none is no language.
const none = -1

// A verdict is what a segment is by its own evidence.
type verdict struct {
	kind    kind
	reason  string // where it is not the name of the kind
	strong  bool   // enough evidence to drop the segment without asking its neighbours
	heading bool   // links follow
	exact   bool   // the tables have the whole segment
	end     bool   // the article is over
	thread  bool   // readers' comments follow
	form    bool   // the form for a comment
	bio     bool   // what the writer does follows
	section bool   // a menu entry
	english float64
	lang    int // index.langs, or none
	code    string
	web     bool   // it holds a phrase of foreign web pages
	votes   []vote // the languages that the words speak for, best first
	words   int
}

// maxJudged is how many bytes of a segment are looked at word by word; the rest of a longer one is like its beginning.
const maxJudged = 4096

// judge decides on one segment by its own words.
func (x *index) judge(s string) verdict {
	if len(s) > maxJudged {
		s = strings.ToValidUTF8(s[:maxJudged], "")
	}
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	if code(s) {
		return verdict{kind: advert, reason: adMarker, strong: true, exact: true, lang: none}
	}
	if linkMark(s) {
		return verdict{kind: chrome, lang: none, words: strings.Count(s, " ")}
	}
	s = s[listMark(s):]
	linked := strings.Contains(s, "://") || strings.Contains(s, "www.")
	mail := strings.IndexByte(s, '@') > 0
	if linked || mail && strings.IndexByte(s, ' ') > 0 {
		s = withoutAddresses(s)
	}
	var buf [32]word
	ws := x.wordsIn(buf[:0], s)
	if linked && len(ws) <= maxLabel && x.label(ws) {
		return verdict{kind: advert, reason: linkReason, strong: true, lang: none}
	}
	if len(ws) == 0 || strings.IndexByte(s, '@') > 0 && strings.IndexByte(s, ' ') < 0 {
		return x.symbols(s)
	}
	if playerTime(s) || handle(s) || s == "0" || neighbours(s) || ticker(s) || rate(s) || pictureFile(s) || strip(s) {
		return verdict{kind: chrome, strong: true, exact: true, lang: none, words: len(ws)}
	}
	latinLetters, main, otherLetters := 0, latin, 0
	if !ascii(s) {
		latinLetters, main, otherLetters = letters(s)
	}
	if otherLetters > 0 && otherLetters*2 >= latinLetters {
		return x.judgeScript(s, ws, main)
	}
	v, ok := x.judgeChrome(s, ws)
	e := x.englishness(ws, s)
	if !ok {
		return x.judgeLatin(s, ws, e)
	}
	if !v.exact || v.section {
		if f := x.judgeLatin(s, ws, e); f.kind == foreign && f.strong && e.functions < 2 && !v.exact {
			return f
		} else {
			v.votes = f.votes
		}
	}
	v.words, v.english = len(ws), e.functions
	return v
}

// maxLabel is how many words stand before an address that is a line of its own.
const maxLabel = 3

// label reports whether all words are of those that stand before an address: "source", "read more at".
func (x *index) label(ws []word) bool {
	for i := range ws {
		if !ws[i].is(useWord | useGlue | useMedium | useHeading | useCredit | useLabel) {
			return false
		}
	}
	return true
}

// letters counts the Latin letters of s and all others, and names the commonest other script.
func letters(s string) (latinLetters int, main script, otherLetters int) {
	var n [other + 1]int
	for _, r := range s {
		n[scriptOf(r)]++
	}
	for k := latin + 1; k <= other; k++ {
		otherLetters += n[k]
		if n[k] > n[main] || main == common {
			main = k
		}
	}
	if n[kana] > 0 && main == han {
		main = kana
	}
	return n[latin], main, otherLetters
}

// judgeScript judges a segment that is not in Latin letters.
func (x *index) judgeScript(s string, ws []word, main script) verdict {
	v := verdict{kind: foreign, strong: true, lang: none, code: language[main], words: len(ws)}
	if main == han && traditionalHan(s) {
		v.code = "zh-Hant"
	}
	t := x.tally(ws, s)
	for _, c := range t.votes {
		if x.scripts[c.lang] == main {
			v.votes = append(v.votes, c)
		}
	}
	if n := len(v.votes); n == 0 || n > 1 && v.votes[0].weight < 1.4*v.votes[1].weight {
		x.askDetector(&v, s)
		for i := range v.votes {
			if v.votes[i].lang == v.lang {
				v.votes[i].weight++
			}
		}
		sortVotes(v.votes)
	}
	if len(v.votes) > 0 {
		v.lang = v.votes[0].lang
		v.code = x.langs[v.lang]
	}
	return v
}

func traditionalHan(s string) bool {
	n := 0
	for _, r := range s {
		if strings.ContainsRune(simplified, r) {
			n--
		}
		if strings.ContainsRune(traditional, r) {
			n++
		}
	}
	return n > 0
}

// evidence is how English the words of a segment are.
type evidence struct {
	functions float64 // function words
	clear     float64 // the same, less those that other languages have too
	known     int     // lower-case words of the English word list
	unknown   int     // lower-case words that are not
	capitals  int     // words of the list among the capitalised
	caps      bool
}

func (x *index) englishness(ws []word, s string) evidence {
	var e evidence
	upper := 0
	for i := range ws {
		if w := &ws[i]; w.capital && w.end-w.start > 1 && shout(s[w.start:w.end]) {
			upper++
		}
	}
	e.caps = upper*3 > len(ws)*2
	for i := range ws {
		w := &ws[i]
		if w.norm == "#" || w.norm == "" || w.norm == "a" && w.capital && i > 0 {
			continue
		}
		if w.entry != nil && w.entry.use&useFunction != 0 {
			e.functions++
			if e.clear += 0.4; w.entry.clear {
				e.clear += 0.6
			}
			continue
		}
		if contracted(w.norm) {
			e.functions++
			e.clear++
			continue
		}
		known := w.entry != nil && w.entry.use&useGlue != 0 || x.inEnglish(w)
		switch {
		case w.capital && !e.caps && known:
			e.capitals++
		case w.capital && !e.caps:
		case utf8.RuneCountInString(w.norm) < 2:
		case known:
			e.known++
		default:
			e.unknown++
		}
	}
	return e
}

// judgeLatin decides between English and other languages in Latin letters.
func (x *index) judgeLatin(s string, ws []word, e evidence) verdict {
	v := verdict{lang: none, words: len(ws), english: e.functions}
	if e.unknown == 0 && e.clear >= 2 && len(ws) >= 5 && ended(s) && ascii(s) {
		v.kind, v.strong = prose, true // beyond doubt: no word speaks for another language alone
		return v
	}
	t := x.tally(ws, s)
	v.votes, v.web = t.votes, t.covered > 0
	best := 0.0
	if len(t.votes) > 0 {
		best = t.votes[0].weight
	}
	english := e.clear + 0.3*float64(e.known) + 0.1*float64(e.capitals)
	switch {
	case t.covered > 0 && (t.covered*5 >= t.words*3 || t.label) && best > english && e.functions < 2:
		v.kind, v.strong = foreign, best >= 0.9 || len(ws) > 1 || t.covered == t.words
	case best >= 1.5 && best > 1.5*english:
		v.kind, v.strong = foreign, true
	case e.unknown >= 3 && e.functions == 0 && e.unknown > 2*e.known && (!e.caps || best >= 0.3): // capitals may be names
		v.kind, v.strong = foreign, best >= 0.3 || e.unknown >= 4
	case best >= 0.35 && best > english && e.unknown > e.known:
		v.kind, v.strong = foreign, best >= 1 && e.unknown >= 2
	case e.functions >= 2 && len(ws) >= 5 && (ended(s) || len(ws) >= 14):
		v.kind, v.strong = prose, true
	case len(ws) >= 3 && e.unknown == 0 && (e.functions >= 2 && !ws[0].is(useOrder) || len(ws) >= 4 && e.known >= 2) && strings.HasSuffix(s, "."):
		v.kind, v.strong = prose, true
	}
	if v.kind == foreign && len(t.votes) > 0 {
		v.lang = t.votes[0].lang
		v.code = x.langs[v.lang]
	}
	if v.kind == foreign && (v.lang == none || best < 1.5) {
		x.askDetector(&v, s)
	}
	return v
}

// maxAgency is how many bytes such brackets hold at most.
const maxAgency = 60

// ended reports whether s ends as a sentence does, the agency in brackets after it aside.
func ended(s string) bool {
	if n := len(s); n > 0 && s[n-1] == ')' {
		if i := strings.LastIndexByte(s, '('); i > 0 && n-i < maxAgency && stopped(s[:i]) {
			return true
		}
	}
	return stopped(s)
}

// stopped reports whether the last character of s, marks that close aside, ends a sentence.
func stopped(s string) bool {
	s = strings.TrimRight(s, " \t\r\"')]”’»")
	if s == "" {
		return false
	}
	switch r, _ := utf8.DecodeLastRuneInString(s); r {
	case '.', '!', '?', '…', ':':
		return true
	}
	return false
}
