package timex

import (
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// How many items may name what something has run since, and how many the object of its verb.
const (
	maxHappening = 10
	maxObject    = 6
)

// since reads "since" with a date, an event or a clause: "since 1995", "since the start of the offensive", "since he took
// office on 3 May". The date of an event or clause is what it runs from; without one it has no value.
func (p *parser) since(i int) (expr, int) {
	if x, next := p.simple(i + 1); next > i+1 && x.from.kind != part {
		x.since = true
		return x, next
	}
	f, next := p.happening(i + 1)
	if next == i+1 {
		if next = p.onset(i + 1); next == i+1 {
			return expr{}, i
		}
	}
	if f.kind == nothing {
		f.kind = named
	}
	return expr{from: f, since: true}, next
}

// onset reads the start of something that is no event of its own: "the beginning of the rainy season".
func (p *parser) onset(i int) int {
	k := p.skip(i, cThe)
	if e := p.at(k); e.class != cEdge || e.n != 4 || !p.is(k+1, cOf) {
		return i
	}
	k = p.skip(k+2, cThe)
	first := k
	for k < first+3 && p.is(k, cNone) && p.nominal(k) && !p.ends(k) {
		k++
	}
	if k == first && !p.is(k, cSeason) {
		return i
	}
	return k
}

// happening reads an event or a clause of one that began, and returns its date, of kind nothing where it has none.
func (p *parser) happening(i int) (form, int) {
	f, k, event := p.subject(i)
	begun := k > i && p.is(k, cBegin)
	bare := begun && p.at(k).marks&weak == 0
	if begun {
		k = p.begun(k)
	}
	if date, next := p.dated(k); k > i && next > k {
		return date, next
	}
	if f.kind == nothing && !event && !bare {
		return form{}, i
	}
	return f, k
}

// subject reads the noun phrase at item i: up to the noun of it that names an event, or else up to a verb of beginning or the
// date that tells when it was. Its date may stand within it: "the 2014 coup".
func (p *parser) subject(i int) (date form, next int, event bool) {
	for k := i; k < len(p.items) && k-i < maxHappening; k++ {
		switch it := p.at(k); {
		case it.class == cEvent || it.class == cHappening:
			for k++; p.is(k, cHappening) || p.is(k, cEvent); k++ {
			}
			if p.is(k, cOf) && p.is(k+1, cThe) && date.kind == nothing {
				if inner, end, more := p.subject(k + 1); more {
					return inner, end, true // "the outbreak of the war"
				}
			}
			return date, p.ofPlace(k), true
		case it.class == cBegin:
			return date, k, false
		case it.class == cYear || it.class == cMonth:
			x, end := p.calendar(k)
			if end == k || date.kind != nothing {
				return form{}, i, false
			}
			date, k = x.from, end-1
		case it.class == cOn || it.class == cIn || it.class == cOf:
			if _, end := p.dated(k); end > k {
				return date, k, false
			}
			if it.class != cOf {
				return form{}, i, false
			}
		case !p.nominal(k):
			return form{}, i, false
		}
	}
	return form{}, i, false
}

// nominal reports whether item k can be a word of a noun phrase: not a verb that tells of harm, which has facts of its own.
func (p *parser) nominal(k int) bool {
	switch it := p.at(k); it.class {
	case cThe, cThat, cClitic, cDash, cEdge, cOrdinal, cEvent, cHappening:
		return true
	case cNone:
		if tok := &p.s.Tokens[it.token]; tok.Kind != text.Word {
			return false
		}
		lemma := lexicon.Lemma(it.norm)
		return lemma == it.norm || it.norm == lemma+"s" || lexicon.Verb(lemma) == nil && lexicon.DoerVerb(lemma) == nil
	}
	return false
}

// ofPlace reads whose or against whom an event is: "of Ukraine", "in the Central Highlands".
func (p *parser) ofPlace(k int) int {
	j := p.skip(k+1, cThe)
	if !p.is(k, cOf) && !p.is(k, cIn) || !p.capital(j) || !p.is(j, cNone) {
		return k
	}
	for p.capital(j) && p.is(j, cNone) {
		j++
	}
	return j
}

// begun reads a verb of beginning at item k and, where a date follows, its object: "took office". Those that are weak say
// nothing of a beginning without a date.
func (p *parser) begun(k int) int {
	k++
	if w := p.norm(k); w == "out" || w == "up" {
		k++
	}
	for j := k; j < k+maxObject && (j == k || p.nominal(j-1) || p.is(j-1, cOf)); j++ {
		if _, next := p.dated(j); next > j {
			return j
		}
	}
	return k
}

// dated reads the date of an event: "on 3 May", "in 2014".
func (p *parser) dated(k int) (form, int) {
	if !p.is(k, cOn) && !p.is(k, cIn) && !p.is(k, cOf) {
		return form{}, k
	}
	x, next := p.simple(k + 1)
	if next == k+1 || x.to.kind != nothing || x.from.kind != calendar && x.from.kind.sort() != Deictic {
		return form{}, k
	}
	return x.from, next
}
