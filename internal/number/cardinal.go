package number

import "math"

// An amount is a number read from lexemes: its value and where the next lexeme stands.
type amount struct {
	low, high float64
	scale     float64 // the last multiplier
	next      int
	and       int // the index of the last "and" in it, -1 for none
}

// cardinal reads figures and number words from lexeme i on ("one hundred and five", "4 thousand 3 hundred and 21"). Each
// part must be smaller than the multiplier before it. next is i where there is none.
func cardinal(l []lexeme, i int) amount {
	const none = -1
	total, group := 0.0, 0.0
	room, limit := math.Inf(1), math.Inf(1) // what is added must be smaller than room, a new group than limit
	a := amount{scale: 1, next: i, and: none}
	had := false // the group has a hundred
	j := i
scan:
	for ; j < len(l); j++ {
		x := &l[j]
		var before class
		if j > i {
			before = l[j-1].class
		}
		switch {
		case x.class == article:
			if j > i || j+1 >= len(l) || !l[j+1].multiplies() {
				break scan
			}
			group, room = 1, 1
		case x.class == and:
			if before != hundred && before != scale || !additive(l, j+1, room, before) {
				break scan
			}
			a.and = j
		case x.class == hyphen:
			if before != ten || j+1 >= len(l) || l[j+1].class != unit {
				break scan
			}
		case x.class == zero:
			if j > i {
				break scan
			}
			return amount{scale: 1, next: i + 1, and: none}
		case x.class == figures:
			if j > i && (before != hundred && before != scale && before != and || x.decimal || x.digits == 0 || x.low >= room || x.low == 0) {
				break scan
			}
			group, room, a.scale = group+x.low, 1, x.scale
		case x.class == unit || x.class == teen || x.class == ten:
			if x.low >= room {
				break scan
			}
			if group += x.low; x.class == ten {
				room = 10
			} else {
				room = 1
			}
		case x.class == dozen || x.class == plural && x.factor == 12:
			if group == 0 && total == 0 && x.class == dozen {
				group = 1
			} else if group == 0 {
				break scan
			}
			last := math.Mod(group, 100)
			if last == 0 {
				last = group
			}
			group += last * 11
			j++
			a.scale = 12
			break scan
		case x.class == hundred || x.class == plural && x.factor == 100:
			if group == 0 && j == i && x.class == hundred {
				group = 1
			}
			if group == 0 || had || group*100 >= limit || before == and {
				break scan
			}
			group, room, had, a.scale = tidy(group*100), 100, true, 100
		case x.class == scale || x.class == plural && x.factor >= 1000:
			by := x.low
			if x.class == plural {
				by = x.factor
			}
			switch {
			case group == 0 && before == scale && by > l[j-1].low:
				total *= by // "three lakh crore"
			case group == 0 && (j > i || x.class == plural), group*by >= limit, before == and:
				break scan
			default:
				total += tidy(math.Max(group, 1) * by)
				group = 0
			}
			limit, room, had, a.scale = by, by, false, by
		default:
			break scan
		}
		a.next = j + 1
	}
	if j > i && l[j-1].class == and || j > i && l[j-1].class == hyphen {
		j--
	}
	if a.and >= j {
		a.and = none
	}
	if j == i+1 && l[i].class == article {
		a.next = i
		return a
	}
	a.low, a.next = total+group, j
	a.high = a.low
	return a
}

// multiplies reports whether the lexeme makes a number of the article before it: "a hundred", "a dozen".
func (x *lexeme) multiplies() bool { return x.class == hundred || x.class == scale || x.class == dozen }

// additive reports whether what follows "and" adds to the number before it. "Three hundred and two hundred" are two
// numbers, and figures go on only after "hundred".
func additive(l []lexeme, j int, room float64, before class) bool {
	if j >= len(l) || l[j].low >= room {
		return false
	}
	switch l[j].class {
	case figures:
		if before != hundred || l[j].decimal || l[j].digits == 0 || l[j].low == 0 {
			return false
		}
	case unit, teen, ten:
	default:
		return false
	}
	for ; j < len(l) && (l[j].class == figures || l[j].class >= unit && l[j].class <= ten); j++ {
	}
	return before != hundred || j == len(l) || l[j].class != hundred
}

// decimals reads the words after "point": "nought three", "seventy-one".
func decimals(l []lexeme, i int) (v float64, next int) {
	place := 0.1
	for next = i; next < len(l) && next < i+15; next++ {
		x := &l[next]
		switch {
		case x.class == zero || x.class == unit:
			v += x.low * place
			place /= 10
		case x.class == figures && next == i && x.digits > 0:
			return x.low * math.Pow10(-x.digits), next + 1
		case (x.class == teen || x.class == ten) && next == i:
			c := cardinal(l, i)
			return c.low / 100, c.next
		default:
			return v, next
		}
	}
	return v, next
}
