package clean

import (
	"strings"
	"unicode"
)

// A tally is what the words of a segment say of its language.
type tally struct {
	votes   []vote // best first
	covered int    // words in phrases of foreign pages
	words   int    // words that are no number and no platform's name
	label   bool   // the segment starts with such a phrase and a colon
}

// tally adds up the evidence of the words, phrases and letters for each language.
func (x *index) tally(ws []word, s string) tally {
	var t tally
	for i := range ws {
		if ws[i].norm != "#" && !ws[i].is(useName) {
			t.words++
		}
	}
	var buf [maxLangs]float64
	score := buf[:len(x.langs)]
	for i := 0; i < len(ws); {
		e, n := x.longestPhrase(ws, i, func(e *entry) bool { return len(e.votes) > 0 })
		if n == 0 {
			n = 1
			x.addEnding(score, &ws[i])
		} else {
			weight := 1.0
			if n == 1 && !e.web && ws[i].capital && i > 0 {
				weight = 0.3 // a particle in a name
			}
			if n == 1 && (len(ws[i].norm) == 1 || e.use&useFunction != 0) {
				weight *= 0.4
			}
			if n == 1 && len(ws[i].norm) > 1 && e.use&useFunction == 0 && x.inEnglish(&ws[i]) {
				weight *= 0.4
			}
			if e.web && x.native(ws[i:i+n]) {
				t.covered += n
				t.label = t.label || i == 0 && strings.HasPrefix(strings.TrimLeft(s[ws[n-1].end:], " "), ":")
			}
			for _, v := range e.votes {
				score[v.lang] += weight * v.weight
			}
		}
		for _, w := range ws[i : i+n] {
			x.addLetters(score, w, s)
		}
		i += n
	}
	for lang, f := range score {
		if f > 0 {
			t.votes = append(t.votes, vote{lang, f})
		}
	}
	sortVotes(t.votes)
	if len(t.votes) > 6 && len(ws) > 3 {
		t.votes = t.votes[:6:6]
	}
	return t
}

// native reports whether one of the words is not also English: "Photo :" and "Sport" say nothing of their language.
func (x *index) native(ws []word) bool {
	for i := range ws {
		if w := ws[i].norm; w != "#" && !ws[i].is(useName) && !x.inEnglish(&ws[i]) {
			return true
		}
	}
	return false
}

// An ending says less than a word of the tables, and a word has more letters than its ending.
const (
	endingWeight = 0.4
	minEnding    = 3
	maxEnding    = 8
	minStem      = 3
)

// addEnding lets the longest ending of the tables that a word has speak for its languages.
func (x *index) addEnding(score []float64, word *word) {
	w := word.norm
	if len(w) < minEnding+minStem || x.inEnglish(word) {
		return
	}
	for n := min(maxEnding, len(w)-minStem); n >= minEnding; n-- {
		if votes := x.endings[w[len(w)-n:]]; votes != nil {
			for _, v := range votes {
				score[v.lang] += endingWeight * v.weight
			}
			return
		}
	}
}

// addLetters lets each distinctive letter of a word speak for its languages; a name's less.
func (x *index) addLetters(score []float64, w word, s string) {
	if ascii(s[w.start:w.end]) {
		return
	}
	weight := 0.25
	if w.capital {
		weight = 0.1
	}
	for _, r := range s[w.start:w.end] {
		if r < 0x80 {
			continue
		}
		for _, v := range x.letters[unicode.ToLower(r)] {
			score[v.lang] += weight * v.weight
		}
	}
}

func sortVotes(v []vote) { // insertion sort: stable, and few
	for i := 1; i < len(v); i++ {
		for j := i; j > 0 && v[j].weight > v[j-1].weight; j-- {
			v[j], v[j-1] = v[j-1], v[j]
		}
	}
}

// maxLangs is room for the languages of the tables.
const maxLangs = 256

// maxPhrase is the longest phrase, in words, that is looked up.
const maxPhrase = 12

// longestPhrase returns the longest phrase of the tables at ws[i] that is wanted, and its number of words.
func (x *index) longestPhrase(ws []word, i int, want func(*entry) bool) (*entry, int) {
	best, length := ws[i].entry, 1
	if best == nil {
		return nil, 0
	}
	begins := best.begins
	if !best.known || !want(best) {
		best, length = nil, 0
	}
	if !begins {
		return best, length
	}
	var buf [160]byte
	key := append(buf[:0], ws[i].norm...)
	for n := 2; n <= maxPhrase && i+n <= len(ws); n++ {
		key = append(key, ' ')
		key = append(key, ws[i+n-1].norm...)
		if len(key) > 140 {
			break
		}
		e := x.phrases[string(key)]
		if e == nil {
			break
		}
		if e.known && want(e) {
			best, length = e, n
		}
	}
	return best, length
}
