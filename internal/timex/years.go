package timex

// yearNumber reads a year: four digits, or an apostrophe and two.
func (p *parser) yearNumber(i int) (n, next int) {
	switch it := p.at(i); {
	case it.class == cYear:
		return it.n, i + 1
	case it.class == cApostrophe && p.is(i+1, cDigits) && p.at(i+1).digits == 2 && p.at(i).end == p.at(i+1).start:
		return expandYear(p.at(i + 1).n), i + 2
	case it.class == cNumber:
		return p.yearInWords(i)
	}
	return 0, i
}

// yearInWords reads "nineteen ninety-six", "nineteen hundred ninety three" and "two thousand and fifteen".
func (p *parser) yearInWords(i int) (n, next int) {
	head := p.at(i).n
	j := i + 1
	thousand := head == 2 && p.norm(j) == "thousand"
	switch {
	case thousand:
		head, j = 20, j+1
		if p.is(j, cAnd) && p.is(j+1, cNumber) {
			j++
		}
	case head >= 15 && head <= 20 && p.at(j).marks&hundred != 0:
		j = p.skip(j+1, cAnd)
	case head < 15 || head > 20:
		return 0, i
	}
	rest, next := 0, j
	if it := p.at(j); it.class == cNumber && it.marks&hundred == 0 {
		rest, next = p.quantity(j)
	}
	if next == i+1 || rest > 99 || next == j && (!thousand || !p.ends(next)) || !thousand && rest < 10 || p.countNoun(next) || p.unit(next) >= 0 {
		return 0, i
	}
	return head*100 + rest, next
}

// expandYear tells the century of a year in two digits: 1940 to 2039.
func expandYear(n int) int {
	if n < 40 {
		return 2000 + n
	}
	return 1900 + n
}

// yearAfter reads the year that ends a date: "2020", ", 2020", "of 2020", "’90" and, where nothing counts it, "90".
func (p *parser) yearAfter(i int) (y, next int) {
	j := p.skip(i, cComma)
	if j == i {
		j = p.skip(i, cOf)
	}
	if p.joined(i) && p.is(i+1, cYear) {
		j = i + 1
	}
	if y, next = p.yearNumber(j); next > j && !(j > i && p.thousand(j)) {
		return y, next
	}
	if it := p.at(i); it.class == cOf && p.is(i+1, cDigits) && p.at(i+1).digits == 2 && p.at(i+1).n > 31 {
		return expandYear(p.at(i + 1).n), i + 2
	} else if it.class == cDigits && it.digits == 2 && it.n > 31 && !p.countNoun(i+1) {
		return expandYear(it.n), i + 1
	}
	return 0, i
}

// yearAlone reads a year, a fiscal year, a decade or a season by itself.
func (p *parser) yearAlone(i int) (expr, int) {
	it := p.at(i)
	switch it.class {
	case cFiscal:
		if u := p.at(i + 1); u.class == cUnit && u.n == year && p.is(i+2, cYear) {
			return expr{from: form{kind: calendar, year: p.at(i + 2).n}}, i + 3
		}
	case cNumber:
		if y, next := p.yearInWords(i); next > i && p.inPreposition(i-1) {
			return expr{from: form{kind: calendar, year: y}}, next
		}
	case cQuarter:
		j := p.skip(i+1, cOf)
		if p.joined(j) {
			j++
		}
		if y, next := p.yearNumber(j); next > j {
			return expr{from: p.partOfYear(i, y)}, next // "Q1 2019"
		}
		if p.inPreposition(i-1) || p.is(i-1, cOf) || p.is(i-1, cDash) {
			f := p.partOfYear(i, 0)
			f.in = nil
			return expr{from: f}, i + 1 // "in Q3"
		}
	case cYear:
		if q := p.skip(i+1, cDash); p.is(q, cQuarter) {
			return expr{from: p.partOfYear(q, it.n)}, q + 1 // "2019-Q1"
		}
		if m, next := p.monthName(i + 1); next > i+1 && p.at(i+1).marks&weak == 0 && !p.is(next, cDigits) {
			return expr{from: form{kind: calendar, year: it.n, month: m}}, next // "2017 April"
		}
		if it.n%10 == 0 && p.norm(i+1) == "s" {
			return expr{from: form{kind: decade, year: it.n / 10}}, i + 2 // "the 1970 s": a lost apostrophe
		}
		if s := p.at(i + 1); it.n%10 == 0 && s.class == cApostrophe && s.start == it.end && p.norm(i+2) == "s" && (p.is(i-1, cThe) || p.is(i-1, cEdge) || p.is(i-1, cIn)) {
			return expr{from: form{kind: decade, year: it.n / 10}}, i + 3 // "the 1970's"
		}
		if p.yearStands(i) {
			return expr{from: form{kind: calendar, year: it.n}}, i + 1
		}
	case cDecades:
		if it.digits == 4 && it.n >= 1000 && it.n < 2200 {
			return expr{from: form{kind: decade, year: it.n / 10}}, i + 1
		}
		if it.digits == 2 && (p.is(i-1, cThe) || p.is(i-1, cEdge) || p.is(i-1, cApostrophe)) {
			return expr{from: form{kind: decade, year: expandYear(it.n) / 10}}, i + 1
		}
	case cApostrophe:
		if d := p.at(i + 1); d.class == cDecades && d.digits == 2 && d.start == it.end {
			return expr{from: form{kind: decade, year: expandYear(d.n) / 10}}, i + 2
		}
	case cDecade:
		if p.is(i-1, cThe) || p.is(i-1, cEdge) || p.is(i-1, cDash) || p.is(i-1, cIn) {
			return expr{from: form{kind: decade, year: expandYear(it.n*10) / 10}}, i + 1
		}
	case cNth, cOrdinal:
		if u := p.at(i + 1); u.class == cUnit && u.n == hundredYears {
			return expr{from: form{kind: century, year: it.n - 1}}, i + 2
		}
	case cSeason:
		j := p.skip(i+1, cOf)
		if y, next := p.yearNumber(j); next > j {
			return expr{from: form{kind: season, n: it.n, year: y}}, next
		}
		if c := p.at(i - 1).class; c == cIn && it.marks&weak == 0 || c == cRel || c == cSince && it.marks&weak == 0 || c == cThe && p.inPreposition(i-2) && it.marks&weak == 0 {
			return expr{from: form{kind: season, n: it.n}}, i + 1
		}
	}
	return expr{}, i
}

// partOfYear returns the quarter or half that item i names, of year y.
func (p *parser) partOfYear(i, y int) form {
	f := form{kind: quarter, n: p.at(i).n, in: &form{kind: calendar, year: y}}
	if p.at(i).marks&half != 0 {
		f.kind = halfYear
	}
	return f
}
