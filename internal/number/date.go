package number

import (
	"math"

	"kfacts/internal/text"
)

// dated reads days of the month, ordinals before a century, and years.
func (f *finder) dated(k int) bool {
	p := &f.out[k]
	if p.form != cardinalForm && p.form != ordinalForm || p.tail != "" {
		return false
	}
	if f.dayOfMonth(p) || p.form == cardinalForm && f.isYear(k) {
		p.Kind = Date
		if p.Modifier == MoreThan && f.norm(p.ModFirst) == "over" { // "an increase over 2014" compares
			p.High, p.Modifier, p.ModFirst = p.Low, Exact, p.First
		}
		return true
	}
	return false
}

// dayOfMonth reads "March 7", "7 March", "the 7th of March", "20 Aug 88".
func (f *finder) dayOfMonth(p *phrase) bool {
	if p.High > 99 || p.Low < 0 || p.scale > 1 || !p.figures && p.form != ordinalForm || p.digits == 0 && p.figures && p.form != ordinalForm && p.Modifier != Range {
		return false
	}
	first, end := p.First, p.Mention.End
	if f.norm(first-1) == "'" && first > 1 {
		first--
	}
	if f.month(first-1) && p.High <= 31 {
		// "in March 7 militants were killed": after "in" the day would be "on"
		counts := f.norm(first-2) == "in" || first >= 2 && f.tokens[first-2].Kind == text.Number
		return !(counts && p.form == cardinalForm && f.nounAfter(p))
	}
	if f.month(first-1) && first >= 2 && f.tokens[first-2].Kind == text.Number {
		return true // "20 Aug 88"
	}
	if p.High > 31 {
		return false
	}
	return f.month(end) || f.norm(end) == "of" && f.month(end+1)
}

// month reports whether token i names a month, and not the verbs "may" and "march".
func (f *finder) month(i int) bool {
	w := f.norm(i)
	if !f.months[w] {
		return false
	}
	t := &f.tokens[i]
	if t.Capital() && !f.s.AllCaps {
		return true
	}
	if w != "may" && w != "march" {
		return true
	}
	if !f.s.AllCaps && !f.s.Lower {
		return false
	}
	switch f.norm(i - 1) {
	case "on", "in", "of", "since", "from", "until", "by", "last", "early", "late":
		return true
	}
	// "on 28 march", against "the 20 may be freed"
	return i > 0 && f.tokens[i-1].Kind == text.Number && (w == "march" || f.ends(i+1) || f.tokens[i+1].Kind == text.Number)
}

// isYear tells a bare number of four digits that is a year from one that counts.
func (f *finder) isYear(k int) bool {
	p := &f.out[k]
	if p.figures && p.digits == 2 && p.First > 1 && !f.tokens[p.First].Space && p.Modifier == Exact {
		// "'88", "in ''85"
		switch f.norm(p.First - 1) {
		case "'":
			return f.tokens[p.First-1].Space
		case `"`:
			return f.years.before(f.tokens, p.First-1) != nil
		}
	}
	if !year(p) || p.scale != 1 || p.Low != math.Trunc(p.Low) {
		return false
	}
	if p.Modifier == Range {
		return p.digits == 4 && !f.countedAt(p.Mention.End)
	}
	counts := f.countedAt(p.Mention.End)
	round := math.Mod(p.Low, 50) == 0
	modern := p.Low >= 1900 && p.Low <= 2100
	before := f.norm(p.First - 1)
	switch {
	case p.Modifier != Exact && p.ModFirst < p.First && before != "around" && before != "about" && before != "circa":
		// "since at least 2011", "an increase over 2014"
		return modern && !round && (f.ends(p.Mention.End) || functionWord(f.norm(p.Mention.End))) && (before == "over" || f.years.before(f.tokens, p.ModFirst) != nil)
	case before == "the" && !modern && f.singularAfter(p.Mention.End):
		return true // "the 1853 constitution"
	case f.month(p.First - 1), before == "," && k > 0 && f.out[k-1].Kind == Date && f.out[k-1].digits <= 2 && f.out[k-1].Mention.End == p.First-1:
		return true
	case before == "," && f.month(p.First-2):
		return true
	case counts && (before == "in" || before == "since") && !round:
		return true // "in 2014 rebels attacked"
	case counts:
		return false
	case f.years.before(f.tokens, p.First) != nil:
		if before == "of" || before == "for" || before == "from" || before == "by" || before == "with" || !modern {
			return (modern || before == "in" || before == "since") && !(pluralNoun(f.norm(p.Mention.End)) && (round || !modern))
		}
		return !(round && pluralNoun(f.norm(p.Mention.End)))
	case p.Modifier != Exact:
		return false
	case before == "(" && f.norm(p.Mention.End) == ")":
		return true
	}
	return modern && !(round && p.Low != 2000 && p.Low != 1950) && !(pluralNoun(f.norm(p.Mention.End)) && f.verbBefore(p.First))
}

// singularAfter guesses whether token i is a noun in the singular.
func (f *finder) singularAfter(i int) bool {
	return i < len(f.tokens) && f.tokens[i].Kind == text.Word && !f.countedAt(i) && !pluralNoun(f.norm(i)) && !pluralNoun(f.norm(i+1))
}

// verbBefore guesses whether the word before token i takes what follows as its object: "killed 1985 rebels".
func (f *finder) verbBefore(i int) bool {
	w := f.norm(i - 1)
	n := len(w)
	return n > 4 && (w[n-2:] == "ed" || w[n-3:] == "ing")
}
