package timex

import "kfacts/internal/text"

// monthStands reports whether a month's name without day or year, items i ≤ k < next, is the month: "may" and "march" are
// verbs, "August" and "April" are people as well.
func (p *parser) monthStands(i, next int) bool {
	it := p.at(i)
	prev := p.at(i - 1)
	lower := !p.upper(i)
	if p.joinsMonth(i, next) {
		return true
	}
	if lower && (prev.class == cIn || prev.class == cSince) && it.marks&short == 0 && (p.ends(next) || next == len(p.items)) {
		return true // "in may."
	}
	if lower && !p.s.Lower && it.marks&weak != 0 {
		return false
	}
	switch prev.class {
	case cIn, cSince, cDuring, cFrom, cBetween, cRel, cEdge:
		return true
	case cOf, cBy, cOver, cAbout:
		return it.marks&weak == 0 || prev.class == cOf && (!lower || p.unit(i-2) >= day)
	case cTo:
		return it.marks&weak == 0 || prev.norm != "to" || p.is(i-2, cMonth) || p.is(i-2, cYear)
	case cDash, cAnd:
		return it.marks&weak == 0 || p.at(i-2).class == cMonth || prev.class == cDash && p.is(i-2, cEdge)
	case cBefore:
		return it.marks&weak == 0 || !lower
	}
	if p.is(next, cRel) || p.is(next, cOf) && p.is(next+1, cRel) || p.is(next, cClitic) && !lower && it.marks&short == 0 {
		return true
	}
	if it.marks&weak != 0 {
		return p.is(i-1, cThe) && !lower && it.marks&short == 0 && !p.s.AllCaps && p.norm(i) == "may"
	}
	return !p.person(i, next)
}

// upper reports whether item i, which may be a part of a token ("mid-May"), opens with a capital.
func (p *parser) upper(i int) bool {
	it := p.at(i)
	tok := &p.s.Tokens[it.token]
	if at := it.start - tok.Start; at > 0 && at < len(tok.Text) {
		return 'A' <= tok.Text[at] && tok.Text[at] <= 'Z'
	}
	return tok.Capital()
}

// joinsMonth reports whether another month follows at item next as the end of a stretch: "Jan-Feb", "May to March".
func (p *parser) joinsMonth(i, next int) bool {
	if !p.is(next, cDash) && !p.is(next, cTo) && !p.is(next, cSlash) || !p.is(next+1, cMonth) || p.s.AllCaps && !p.joined(next) {
		return false
	}
	return p.s.Lower || p.s.Tokens[p.at(i).token].Capital() && p.s.Tokens[p.at(next+1).token].Capital() || p.at(i).token == p.at(next+1).token
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
	it, prev := p.at(i), p.at(i-1)
	if p.amount(i) {
		return false
	}
	counts := p.countNoun(i + 1)
	strong := false // the word before makes it a year
	switch prev.class {
	case cIn, cSince, cDuring, cFrom, cBetween, cFiscal, cEdge:
		strong = true
	case cUnit:
		strong = prev.n == year
	}
	if it.n < 1900 || it.n > 2039 {
		return strong && it.n >= 1500 && it.n < 2200 && !counts
	}
	switch prev.class {
	case cThe, cClitic:
		return !counts || it.n%50 != 0 // "the 1985 riots"
	case cAt, cUnits, cSome:
		return false
	case cAbout, cOver:
		return !counts && it.n%10 != 0 && !p.s.AllCaps
	case cDash, cDot:
		return false
	}
	return !counts || strong && it.n%50 != 0
}

// amount reports whether four digits are told to be something else by the words next to them.
func (p *parser) amount(i int) bool {
	switch p.norm(i - 1) {
	case "$", "#", "no", "highway", "route", "resolution", "€", "£", "+", ":", "/", "flight", "rs", "page":
		return true
	case "than", "most", "nearly", "least":
		return p.countNoun(i+1) || p.at(i).n%50 == 0 || p.norm(i-1) != "least"
	}
	switch p.norm(i + 1) {
	case "%", "gmt", "percent", "km", "kg", "tons", "tonnes", "meters", "metres", "local":
		return true
	}
	return p.is(i+1, cUnits) || p.is(i+1, cUnit) || p.is(i+1, cDot) && p.is(i+2, cDigits)
}

// countNoun reports whether the word at item i can be what a number before it counts: a lower-case plural.
func (p *parser) countNoun(i int) bool {
	it := p.at(i)
	if it.class != cNone && it.class != cHappening || it.norm == "" {
		return false
	}
	tok := &p.s.Tokens[it.token]
	if tok.Kind != text.Word || tok.Capital() && !p.s.AllCaps {
		return false
	}
	switch it.norm {
	case "people", "men", "women", "children", "police", "troops", "personnel", "civilian":
		return true
	}
	return len(it.norm) > 4 && it.norm[len(it.norm)-1] == 's' && it.norm[len(it.norm)-2] != 's'
}

// countsPeople reports whether the number after a month is a count: "in March 20 soldiers were killed".
func (p *parser) countsPeople(i, at, next int) bool {
	return p.is(i-1, cIn) && p.at(at).class == cDigits && p.countNoun(next) || p.is(next, cStamp) && p.at(next).start == p.at(at).end
}
