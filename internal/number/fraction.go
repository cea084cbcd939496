package number

// fraction reads "two thirds", "a fifth", "three twenty-firsts", "one hundred and thirty fifths" from lexeme i on. next
// is i where there is none.
func fraction(l []lexeme, i int) amount {
	no := amount{next: i, and: -1}
	if i >= len(l) {
		return no
	}
	if l[i].class == vulgar {
		return amount{low: l[i].low, scale: 1, next: i + 1, and: -1}
	}
	if l[i].class == article && i+1 < len(l) {
		switch x := &l[i+1]; {
		case x.class == half:
			return amount{low: 0.5, scale: 1, next: i + 2, and: -1}
		case x.denominator() && !x.ends('s'):
			return amount{low: 1 / x.low, scale: 1, next: i + 2, and: -1}
		case x.class == ten && i+2 < len(l) && l[i+2].class == ordinal && l[i+2].low < 10:
			return amount{low: 1 / (x.low + l[i+2].low), scale: 1, next: i + 3, and: -1}
		}
	}
	c := cardinal(l, i)
	if c.next == i {
		if l[i].class == half {
			return amount{low: 0.5, scale: 1, next: i + 1, and: -1}
		}
		return no
	}
	top, k := c.low, c.next
	if k+1 < len(l) && l[k].class == hyphen {
		k++
	}
	if k >= len(l) {
		return no
	}
	x, last := &l[k], &l[c.next-1]
	below := x.low
	switch {
	case x.class == half && top == 1:
		below = 2
	case last.class == ten && x.class == ordinal && x.low < 10:
		// "one hundred thirty fifths": the tens belong to the denominator unless they are all there is, or "and" is before them
		if c.next-2 >= i && l[c.next-2].class != and && l[c.next-2].class != hyphen {
			top, below = top-last.low, last.low+x.low
		} else if !x.ends('s') {
			return no
		}
	case x.class == unit && top >= 1 && longDenominator(l, k) != nil:
		d := longDenominator(l, k)
		below, k = d.low, d.next-1
	case x.class == ten && k+1 < len(l) && l[k+1].class == ordinal && l[k+1].low < 10 && (top == 1 || l[k+1].ends('s')):
		below = x.low + l[k+1].low
		k++
	case !x.denominator(), !x.ends('s') && top != 1 && x.norm != "quarter", last.multiplies() && !x.ends('s'):
		return no
	}
	return amount{low: top / below, scale: 1, next: k + 1, and: c.and}
}

// longDenominator reads "one-hundredth", "one hundred and fifths" from lexeme i on; nil where there is none.
func longDenominator(l []lexeme, i int) *amount {
	c := cardinal(l, i)
	j := c.next
	if j < len(l) && l[j].class == and {
		j++
	}
	if c.next == i || j >= len(l) || l[j].class != ordinal || isDigit(l[j].norm[0]) {
		return nil
	}
	switch last := &l[c.next-1]; {
	case last.multiplies() && l[j].low < last.low:
		c.low += l[j].low
	case c.low == 1 && l[j].low >= 100 && j == c.next:
		c.low = l[j].low
	default:
		return nil
	}
	c.next = j + 1
	return &c
}

// denominator reports whether the lexeme can stand below the line of a fraction.
func (x *lexeme) denominator() bool {
	return x.class == ordinal && x.norm != "" && !isDigit(x.norm[0]) && (x.low > 2 || x.norm == "halves")
}

func (x *lexeme) ends(c byte) bool { return x.norm != "" && x.norm[len(x.norm)-1] == c }

// mixed reads a cardinal with a fraction after it ("one and a half", "two hundred and fifty-four hundredths", "one
// million and a half", "five and a half million"). ok is whether there is one.
func mixed(l []lexeme, i int) (amount, bool) {
	c := cardinal(l, i)
	if c.next == i {
		return c, false
	}
	at := c.next
	if c.and >= 0 {
		if sub := fraction(l, c.and+1); sub.next > c.next && sub.low < 1 {
			at = c.and
		}
	}
	if at+1 >= len(l) || l[at].class != and && l[at].class != vulgar {
		return c, false
	}
	start := at
	if l[at].class == and {
		start++
	}
	sub := fraction(l, start)
	if sub.next == start || sub.low >= 1 {
		return c, false
	}
	whole := cardinal(l[:at], i)
	unit := 1.0
	if whole.scale >= 1000 && l[at-1].class == scale {
		unit = whole.scale
	}
	if sub.next < len(l) && (l[sub.next].class == scale || l[sub.next].class == dozen) {
		by := l[sub.next].low
		sub.next++
		if whole.scale >= 1000 {
			unit = by // "one billion and a quarter million"
		} else {
			whole.low *= by
			unit = by
		}
	}
	v := tidy(whole.low + sub.low*unit)
	return amount{low: v, high: v, scale: unit, next: sub.next, and: -1}, v <= most
}
