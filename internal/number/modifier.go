package number

import (
	"math"

	"kfacts/internal/text"
)

// modify reads the words around a number that bound its value: "at least 93", "100 or more", "some 30-odd".
func (f *finder) modify(p *phrase) {
	if p.form == fixedForm || p.form == ordinalForm {
		return
	}
	m := p.glued
	if q, first := f.modifierBefore(p); q != nil {
		m, p.ModFirst = q.value, first
	}
	switch p.tail {
	case "odd", "plus":
		m, p.tail = f.after.of(p.tail)[0].value, ""
	case "":
		if q := f.after.at(f.tokens, p.Mention.End); q != nil && f.follows(p, q) {
			p.ModEnd += len(q.tokens)
			if m == "" {
				m = q.value
			}
		}
	}
	f.bound(p, m)
}

// bound sets the bounds that a modifier leaves. A range stays one, and so does a vague number that is "about".
func (f *finder) bound(p *phrase, m string) {
	if m == "" || p.Modifier == Range {
		return
	}
	switch m {
	case AtLeast, MoreThan:
		p.High = math.Inf(1)
	case AtMost, LessThan:
		p.Low = math.Inf(-1)
	default:
		if p.Modifier == Vague {
			return
		}
	}
	p.Modifier = m
}

// modifierBefore returns the modifier before a number and its first token. "Another" and the like may stand between, and
// so may a currency sign.
func (f *finder) modifierBefore(p *phrase) (*sequence, int) {
	i := p.First
	if p.ModFirst < i {
		i = p.ModFirst
	}
	if q := f.currencyBefore(i); q != nil {
		i -= len(q.tokens)
	}
	q := f.modifiers.before(f.tokens, i)
	if q == nil {
		skip := f.further.before(f.tokens, i)
		if skip == nil {
			return nil, 0
		}
		i -= len(skip.tokens)
		if q = f.modifiers.before(f.tokens, i); q == nil || !f.mayStandApart(q) {
			return nil, 0
		}
	}
	first := i - len(q.tokens)
	if !f.means(q, first, p) {
		return nil, 0
	}
	return q, first
}

// mayStandApart tells the modifiers that stand before "another" or "the" too from the prepositions that they may be.
func (f *finder) mayStandApart(q *sequence) bool {
	return len(q.tokens) > 1 && q.value != About || q.tokens[0] == "nearly" || q.tokens[0] == "almost" || q.tokens[0] == "approximately"
}

// means reports whether the words are a modifier here. The prepositions among them are not before small numbers ("over
// two villages") or after a word of speech ("concerned about 20 men").
func (f *finder) means(q *sequence, first int, p *phrase) bool {
	if len(q.tokens) > 1 {
		return !(q.tokens[0] == "up" && q.tokens[1] == "to" && f.rises[f.norm(first-1)])
	}
	if q.tokens[0] == "over" && !f.mayExceed(first, p) {
		return false
	}
	switch q.tokens[0] {
	case "over", "under", "above", "below", "around":
		switch f.norm(first - 1) {
		case "hand", "hands", "handed", "handing", "turned", "turning":
			return false // "handed over 103 prisoners"
		}
		if p.High < 10 && p.Low == p.High && f.measures.at(f.tokens, p.Mention.End) == nil {
			return false
		}
	case "about":
		return !f.topics[f.norm(first-1)]
	case "some":
		return p.High > 1
	case "perhaps", "estimated", "practically", "virtually":
		return p.High > 1
	case "tops", "topped", "crosses", "crossed", "crossing":
		return p.High >= 10
	}
	return true
}

// follows reports whether the words after the number are a modifier of it and not the start of something else.
func (f *finder) follows(p *phrase, q *sequence) bool {
	end := p.Mention.End + len(q.tokens)
	switch q.tokens[0] {
	case "+":
		return !f.tokens[p.Mention.End].Space
	case "plus", "odd":
		return p.High >= 10 && end < len(f.tokens) && f.tokens[end].Kind == text.Word && !f.starts(&f.tokens[end])
	case "at":
		return f.ends(end) || functionWord(f.norm(end))
	case "approximately", "give", "more":
		return f.ends(end)
	}
	return true
}

// mayExceed tells "for over three years" from "over three years", which is during them.
func (f *finder) mayExceed(over int, p *phrase) bool {
	if q := f.measures.at(f.tokens, p.Mention.End); q == nil || Kind(q.value) != Duration {
		return true
	}
	switch f.norm(over - 1) {
	case "for", "of", "after", "lasted", "lasting", "spent", "took", "takes", "taken", "been", "is", "was", "a", "by", "with", "served", "serving":
		return true
	}
	return false
}
