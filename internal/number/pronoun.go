package number

import "kfacts/internal/text"

// pronoun reports whether the phrase is the pronoun "one": "no one", "the one who", "one cannot".
func (f *finder) pronoun(p *phrase) bool {
	if p.Mention.End != p.First+1 || f.norm(p.First) != "one" {
		return false
	}
	next := f.norm(p.Mention.End)
	if f.oneAfter[next] {
		return true
	}
	before := f.norm(p.First - 1)
	if f.adjectival(p) {
		return true
	}
	switch {
	case !f.oneBefore[before], before == "that" && next == "of": // "heard that one of them was shot"
		return false
	case before == "no", before == "each", before == "every", before == "this", before == "any":
		return true
	case before == "which":
		return !f.tokens[p.First-1].Space || !relative(f.norm(p.First-2))
	}
	// "the one in Kabul", against "the one soldier"
	i := p.Mention.End
	if f.ends(i) || f.tokens[i].Kind != text.Word {
		return true
	}
	if next == "of" || functionWord(next) {
		return true
	}
	return before == "that" && f.s.Tagged && !f.tokens[i].Tag.Noun() && !f.tokens[i].Tag.Adjective()
}

// adjectival reports whether the pronoun ends a noun phrase: "the other one", "the most sophisticated one".
func (f *finder) adjectival(p *phrase) bool {
	if next := f.norm(p.Mention.End); !f.ends(p.Mention.End) && !functionWord(next) {
		return false
	}
	i := p.First - 1
	if i < 1 || f.tokens[i].Kind != text.Word {
		return false
	}
	back := 1
	if f.s.Tagged {
		if back = 3; !f.tokens[i].Tag.Adjective() {
			return false
		}
	}
	for ; back > 0 && i > 0; back-- {
		i--
		switch f.norm(i) {
		case "a", "an", "the", "this", "that", "most", "more", "very", "only":
			return true
		}
	}
	return false
}

// functionWord reports whether the word can follow a noun phrase but not the number "one".
func functionWord(w string) bool {
	switch w {
	case "in", "at", "on", "to", "for", "from", "with", "by", "is", "was", "has", "had", "being", "where", "when", "and", "but", "as", "not", "against", "under", "after", "before", "during":
		return true
	}
	return false
}

// relative reports whether "which" after the word opens a relative clause: "in which one person died".
func relative(w string) bool {
	switch w {
	case "in", "of", "during", "at", "on", "after", "from", "for", "by", ",":
		return true
	}
	return false
}
