package timex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kfacts/internal/text"
)

// monthStands reports whether a month's name without day or year, items i ≤ k < next, is the month: "may" and "march" are
// verbs, "August" and "April" are people as well.
func (p *parser) monthStands(i, next int) bool {
	it := p.at(i)
	prev := p.at(i - 1)
	tok := &p.s.Tokens[it.token]
	lower := !tok.Capital()
	if lower && !p.s.Lower && it.marks&weak != 0 {
		return false
	}
	switch prev.class {
	case cIn, cSince, cDuring, cFrom, cBetween, cRel, cEdge:
		return true
	case cOf, cBy, cOver, cAbout:
		return it.marks&weak == 0 || !lower && prev.class == cOf
	case cTo:
		return it.marks&weak == 0 || prev.norm != "to" || p.is(i-2, cMonth) || p.is(i-2, cYear)
	case cDash, cAnd:
		return it.marks&weak == 0 || p.at(i-2).class == cMonth
	}
	if p.is(next, cRel) || p.is(next, cOf) && p.is(next+1, cRel) || p.is(next, cClitic) && it.marks&weak == 0 {
		return true
	}
	if it.marks&weak != 0 {
		return p.is(i-1, cThe) && !lower && it.marks&short == 0 && !p.s.AllCaps && p.norm(i) == "may"
	}
	return !p.person(i, next)
}

// person reports whether a month's name is rather a person's: a capitalised word next to it, in mixed-case text.
func (p *parser) person(i, next int) bool {
	if p.s.AllCaps || p.s.Lower || p.is(i-1, cThe) || p.s.Headline {
		return false
	}
	if k := p.at(i).token - 1; k >= 0 && k < len(p.s.Tokens) && p.s.Tokens[k].Capital() && k > 0 && p.at(i-1).class == cNone {
		return true
	}
	k := p.at(next-1).token + 1
	return k < len(p.s.Tokens) && p.s.Tokens[k].Capital() && p.at(next).class == cNone
}

// yearStands reports whether four digits by themselves are a year, not a count, an amount or a time of day.
func (p *parser) yearStands(i int) bool {
	it, prev, next := p.at(i), p.at(i-1), p.at(i+1)
	strong := false
	switch prev.class {
	case cIn, cSince, cDuring, cFrom, cBetween, cTo, cRel, cFiscal, cEdge, cBy, cOf, cDash:
		strong = prev.norm != "by" && prev.norm != "of"
	case cUnit:
		strong = prev.n == year
	case cUnits, cAt, cAbout, cSome:
		return false
	}
	if it.n < 1900 || it.n > 2039 {
		return strong && it.n >= 1500 && it.n < 2100 && prev.class != cDash && prev.norm != "to" && !p.countNoun(i+1)
	}
	switch prev.norm {
	case "$", "#", "no", "than", "least", "most", "over", "nearly", "highway", "route", "resolution", "€", "£", "+", ":", "/", "flight", "rs", "page":
		return false
	}
	switch next.norm {
	case "%", "/", "gmt", "hours", "hrs", "percent", ":", "km", "kg", "tons", "tonnes", "people", "meters", "metres", "local":
		return next.norm == ":" || next.norm == "/"
	}
	if next.class == cUnits || next.class == cUnit {
		return false
	}
	if p.countNoun(i + 1) {
		return strong && it.n%50 != 0 && prev.class != cTo && prev.class != cDash
	}
	if prev.class == cDash || prev.norm == "." || next.norm == "." && i+2 < len(p.items) && p.at(i+2).class == cDigits {
		return strong && it.n >= 1950
	}
	return true
}

// countNoun reports whether the word at item i can be what a number before it counts: a lower-case plural.
func (p *parser) countNoun(i int) bool {
	it := p.at(i)
	if it.class != cNone || it.norm == "" {
		return false
	}
	tok := &p.s.Tokens[it.token]
	if tok.Kind != text.Word || tok.Capital() && !p.s.AllCaps {
		return false
	}
	switch it.norm {
	case "people", "men", "women", "children", "police", "troops", "personnel", "civilian", "was", "has", "is", "his", "its", "this", "as", "others", "us":
		return it.norm != "was" && it.norm != "has" && it.norm != "is" && it.norm != "his" && it.norm != "its" && it.norm != "this" && it.norm != "as" && it.norm != "us"
	}
	if r, _ := utf8.DecodeRuneInString(it.norm); !unicode.IsLetter(r) {
		return false
	}
	return strings.HasSuffix(it.norm, "s") && !strings.HasSuffix(it.norm, "ss") && len(it.norm) > 3
}

// countsPeople reports whether the number after a month is a count: "in March 20 soldiers were killed".
func (p *parser) countsPeople(i, at, next int) bool {
	return p.is(i-1, cIn) && p.at(at).class == cDigits && p.countNoun(next) || p.is(next, cStamp) && p.at(next).start == p.at(at).end
}
