package timex

// overnight reads the day that "overnight" at item i is told by: "overnight Wednesday", "overnight on 3 May", "overnight from
// Saturday to Sunday", "overnight into Sunday".
func (p *parser) overnight(i int) (expr, int) {
	if x, next := p.nightOf(i + 1); next > i+1 {
		return x, next
	}
	into := p.norm(i+1) == "into"
	k := p.skip(i+1, cOn)
	if into {
		k = i + 2
	}
	x, next := p.calendar(k)
	if next == k || !x.from.dayLevel() || x.to.kind != nothing {
		return expr{}, i
	}
	if into {
		last := x.from
		x = expr{from: form{kind: agoN, unit: day, n: 1, in: &last}, to: last}
	} else if b, end := p.calendar(next + 1); p.norm(next) == "into" && end > next+1 && b.from.dayLevel() && b.to.kind == nothing {
		return expr{from: x.from, to: b.from}, end // "overnight Saturday into Sunday"
	}
	return x, next
}

// nightOf reads the two days of a night: "from Thursday to Friday", "between 3 and 4 May".
func (p *parser) nightOf(i int) (expr, int) {
	if !p.is(i, cFrom) && !p.is(i, cBetween) {
		return expr{}, i
	}
	x, next := p.expression(i)
	if next == i || x.to.kind == nothing || !x.from.dayLevel() || !x.to.dayLevel() {
		return expr{}, i
	}
	return x, next
}

// andNight reads the rest of "the last day and night" at item i.
func (p *parser) andNight(i int) int {
	if p.is(i, cAnd) && p.norm(i+1) == "night" {
		return i + 2
	}
	return i
}

// upToNow reports whether "last day", items i ≤ k < next, is the one up to now and not the end of something, nor the one
// before this: "over the last day", unlike "on the last day of the trial" and "last year".
func (p *parser) upToNow(i, next int) bool {
	if !p.is(i-1, cThe) {
		return false
	}
	switch p.at(i - 2).class {
	case cIn, cOver, cDuring, cWithin:
		return p.andNight(next) > next || p.ends(next) && !p.is(next, cIn) || next == len(p.items)
	}
	return false
}
