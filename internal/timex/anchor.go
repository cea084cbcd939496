package timex

import "kfacts/internal/text"

// DatelineSentences is how many sentences at the head of a text a dateline may stand in.
const DatelineSentences = 8

// datelineTokens is after how many tokens of a sentence it may stand at most.
const datelineTokens = 16

// anchor returns the day on which a document was written: the given one, or what a dateline says ("BOGOTA, 7 FEB
// 90 (EFE) --", "Jerez, Jan 25:", "This story is from March 26, 2002"), or what "today (December 8)" says. Parts that
// nobody states stay 0.
func (d *Document) anchor() Anchor {
	given, sentences := d.given, d.sentences
	if given.full() {
		return given
	}
	var best Anchor
	for i := range sentences {
		header := i < DatelineSentences || published(&sentences[i])
		if !(header && early(&sentences[i])) && !bracketed(&sentences[i]) {
			continue
		}
		mentions := d.Mentions(i)
		for k := range mentions {
			m := &mentions[k]
			a, ok := stated(m)
			if !ok && header && dateline(&sentences[i], m) {
				a, ok = m.from.anchor(), true
			}
			if ok && score(a) > score(best) {
				best = a
			}
		}
		if best.full() {
			break
		}
	}
	if given.Year > 0 && (best.Year == 0 || best.Year != given.Year) {
		best.Year = given.Year
	}
	return best
}

// score counts the parts that are known.
func score(a Anchor) int {
	n := 0
	for _, part := range [...]int{a.Year, a.Month, a.Day} {
		if part > 0 {
			n++
		}
	}
	return n
}

func (f *form) anchor() Anchor { return Anchor{f.year, f.month, f.day} }

// early reports whether a date may stand near the start of the sentence: whether a number, a month or a word of several
// parts does.
func early(s *text.Sentence) bool {
	t := loaded()
	for i := range s.Tokens[:min(len(s.Tokens), datelineTokens+6)] {
		switch tok := &s.Tokens[i]; tok.Kind {
		case text.Number:
			return true
		case text.Word:
			if t.traits.At(tok)&dating != 0 {
				return true
			}
		}
	}
	return false
}

// bracketed reports whether the sentence holds a bracket, in which a day of writing may be stated.
func bracketed(s *text.Sentence) bool {
	for i := range s.Tokens {
		if tok := &s.Tokens[i]; tok.Kind == text.Punct && punctuation(tok.Norm) == cOpen {
			return true
		}
	}
	return false
}

// stated reads the day of writing off "today (December 8)" and "yesterday (7 May 2020)".
func stated(m *Mention) (Anchor, bool) {
	if m.from.kind != dayBy || m.from.in == nil || m.from.in.month == 0 {
		return Anchor{}, false
	}
	in := m.from.in
	s := stamp{dayGrain, in.year, in.month, in.day}.moved(day, -m.from.n)
	return Anchor{s.y, s.m, s.d}, s.grain != unknown
}

// published reports whether the sentence opens with a word that gives the day of writing.
func published(s *text.Sentence) bool {
	switch s.Tokens[0].Norm {
	case "updated", "published", "posted", "dated", "date", "issued":
		return true
	}
	return false
}

// monitored reports whether the mention is the date at the head of a broadcast or wire that was written down: "RADIO NACIONAL
// IN SPANISH TO CENTRAL AMERICA 2340 GMT 5 DEC 89 --".
func monitored(s *text.Sentence, m *Mention) bool {
	return m.First > 1 && s.Tokens[m.First-1].Norm == "gmt" && s.Tokens[m.First-2].Kind == text.Number &&
		m.Last < len(s.Tokens) && (isDash(s.Tokens[m.Last].Norm) || s.Tokens[m.Last].Norm == "[")
}

// dateline reports whether the mention is the date of a dateline: a day and month after nothing but names, and a dash,
// bracket, colon or the end of the line after it.
func dateline(s *text.Sentence, m *Mention) bool {
	f := &m.from
	if f.kind != calendar || f.month == 0 || f.day == 0 || m.to.kind != nothing || m.First > datelineTokens+6 {
		return false
	}
	if monitored(s, m) {
		return true
	}
	for i := 0; i < m.First; i++ {
		tok := &s.Tokens[i]
		if tok.Kind != text.Word {
			continue
		}
		switch tok.Norm {
		case "on", "since", "until", "by", "from", "in", "after", "before":
			if !(tok.Norm == "from" && i == 3 && s.Tokens[1].Norm == "story") && !published(s) {
				return false
			}
		case "this", "story", "is", "de", "of", "the", "last", "first", "at":
		default:
			if !tok.Capital() && !s.Lower && !published(s) {
				return false
			}
		}
	}
	if m.End < s.Tokens[m.Last-1].End {
		return true // "2018-Two": the dash is glued
	}
	if m.Last >= len(s.Tokens) {
		return m.First == 0 || f.year > 0
	}
	next := &s.Tokens[m.Last]
	switch next.Norm {
	case "(", "-", "--", ":", "/", "|", "[", ")":
		return true
	case ".":
		return f.year > 0 && m.Last+1 == len(s.Tokens) || published(s)
	case ",":
		return f.year > 0 && published(s)
	}
	return f.year > 0 && !s.AllCaps && (next.Capital() || published(s))
}
