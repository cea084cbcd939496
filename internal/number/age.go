package number

import (
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// aged reads the age after a name: "Name, 20, ...", "Name (20)", "in his 20s".
func (f *finder) aged(p *phrase) bool {
	i := p.First - 1
	if i < 1 || p.form != cardinalForm || p.High > 120 || p.Low < 1 || p.tail != "" || p.Modifier != Exact && p.Modifier != About {
		return false
	}
	open, close := f.norm(i), f.norm(p.Mention.End)
	named := f.tokens[i-1].Capital() || f.s.Lower && f.tokens[i-1].Kind == text.Word
	switch {
	case !named:
		return false
	case open == "(" && close == ")":
		if i < 2 || !f.tokens[i-2].Capital() {
			return false
		}
	case open == "," && (close == "," || close == ";" || close == ")"):
		if p.First+1 != p.Mention.End || f.months[f.norm(i-1)] {
			return false
		}
	case open == "," && p.figures && (close == "and" || close == "." || close == "") && !f.s.AllCaps && p.First > 2 && f.tokens[i-2].Capital():
	default:
		return false
	}
	p.Kind, p.Unit = Age, "year"
	return true
}

// personal reads "she is over 40", "he was 17 when".
func (f *finder) personal(p *phrase) bool {
	i := p.ModFirst - 1
	if w := f.norm(i - 1); w != "he" && w != "she" || p.High > 120 && p.Low > 120 || p.form != cardinalForm {
		return false
	}
	switch f.norm(i) {
	case "is", "was", "turns", "'s":
		next := f.norm(p.Mention.End)
		return f.ends(p.Mention.End) || next == "when" || next == "and" || next == "at"
	}
	return false
}

// limit reads an age that bounds a group of people: "children under 5", "people over 65".
func (f *finder) limit(p *phrase) bool {
	i := p.First - 1
	if p.form != cardinalForm || p.scale > 1 || p.tail != "" || p.Low < 1 && p.High > 110 || i < 1 || f.nounAfter(p) {
		return false
	}
	switch f.norm(i) {
	case "under", "over", "above", "below":
	default:
		return false
	}
	noun := f.norm(i - 1)
	if n, ok := lexicon.FindNoun(noun); !ok || n.Kind == "thing" {
		return noun == "those" || noun == "anyone" || noun == "everyone"
	}
	return true
}

// listed reads the number of a list item: a sentence that starts with "1." or "(1)".
func (f *finder) listed(p *phrase) bool {
	if !p.figures || p.digits == 0 || p.digits > 2 && len(f.tokens) > 2 {
		return false
	}
	close := f.norm(p.Mention.End)
	if p.First == 0 && (close == ")" || close == ".") && p.Mention.End < len(f.tokens) || p.First == 1 && f.norm(0) == "(" && close == ")" && len(f.tokens) > 3 {
		p.Kind = List
		return true
	}
	return false
}
