package number

import (
	"math"
	"strconv"
	"strings"

	"kfacts/internal/text"
)

// suffix reads the letters glued to figures: "16th", "1990s", "90k", "7pm". What it does not know stays as a tail.
func (f *finder) suffix(x lexeme, rest string) lexeme {
	tok := &f.tokens[x.next-1]
	exact := tok.Text[len(tok.Text)-len(rest):]
	if rest == "" {
		// "10 bln", "1,674.5 G": letters apart multiply only as abbreviations that are no unit
		if t := x.next; t < len(f.tokens) && len(f.tokens[t].Text) <= 3 {
			if v, ok := f.suffixes[f.tokens[t].Text]; ok && f.tokens[t].Norm != "b" || len(f.tokens[t].Text) > 1 && f.multiple(f.tokens[t].Norm, &v) {
				return multiplied(x, v, f.tokens[t].End, t+1)
			}
		}
		return x
	}
	end := tok.End
	switch rest {
	case "d":
		if last := math.Mod(x.low, 10); last != 2 && last != 3 {
			return x
		}
		x.class, x.end = ordinal, end // "22d Street"
		return x
	case "st", "nd", "rd", "th":
		x.class, x.end = ordinal, end
		return x
	case "s":
		if x.digits == 4 || x.digits == 2 && math.Mod(x.low, 10) == 0 {
			x.class, x.kind, x.end = special, Date, end
			if x.digits == 2 && !(x.token > 0 && f.norm(x.token-1) == "'" || f.norm(x.token-1) == "the") {
				x.kind = Age
			}
		}
		return x
	case "am", "pm", "a.m", "p.m", "a.m.", "p.m.":
		x.class, x.kind, x.unit, x.low = special, Time, "hour", f.hour(x.low, rest, 0)
		x.high = x.low
		return x
	case "m":
		if f.currencies.before(f.tokens, x.token) != nil && exact == "m" {
			return multiplied(x, 1e6, end, x.next)
		}
	}
	if v, ok := f.suffixes[exact]; ok {
		return multiplied(x, v, end, x.next)
	}
	if rest[0] == 'e' && (len(rest) == 1 || digitsOnly(strings.TrimPrefix(rest[1:], "-"))) {
		return f.exponent(x, rest[1:], end)
	}
	return x
}

// multiple looks up a suffix of more than one letter in lower case.
func (f *finder) multiple(w string, v *float64) (ok bool) {
	*v, ok = f.suffixes[w]
	return ok && w != "mil"
}

func multiplied(x lexeme, v float64, end, next int) lexeme {
	x.low = tidy(x.low * v)
	x.high, x.scale, x.digits, x.decimal, x.end, x.next = x.low, v, 0, false, end, next
	return x
}

// thousands reads on where white space groups digits: "1 234 567.89".
func (f *finder) thousands(x lexeme) lexeme {
	if x.digits == 0 || x.digits > 3 || x.low == 0 || x.end != f.tokens[x.next-1].End || f.months[f.norm(x.token-1)] {
		return x
	}
	v := x.low
	for x.next < len(f.tokens) {
		t := &f.tokens[x.next]
		gap := t.Start - x.end
		if t.Kind != text.Number || gap < 1 || gap > 3 || len(t.Norm) < 3 || !digitsOnly(t.Norm[:3]) {
			break
		}
		last := len(t.Norm) > 3
		if last && (t.Norm[3] != '.' || !digitsOnly(t.Norm[4:]) || len(t.Norm) > 12) {
			break
		}
		more, _ := strconv.ParseFloat(t.Norm, 64)
		if v = v*1000 + more; v > most {
			break
		}
		x.low, x.high, x.end, x.next, x.digits = v, v, t.End, x.next+1, 0
		if last {
			x.decimal = true
			break
		}
	}
	return x
}

// power reads "^23", "x10^-4" after figures.
func (f *finder) power(x lexeme) lexeme {
	if f.norm(x.next) != "^" || f.tokens[x.next].Space {
		return x
	}
	base := x.low
	tail := f.tokens[x.next-1].Norm[x.end-f.tokens[x.next-1].Start:]
	exp, end, next, ok := f.signed(x.next + 1)
	switch {
	case !ok || tail != "" && tail != "x10":
		return x
	case tail == "x10":
		base = shifted(x.low, exp)
	default:
		base = math.Pow(base, exp)
	}
	return f.raised(x, base, end, next)
}

// exponent reads the digits after "1.3e", which may stand in the next tokens ("e+14").
func (f *finder) exponent(x lexeme, digits string, end int) lexeme {
	exp, next := plain(strings.TrimPrefix(digits, "-")), x.next
	if strings.HasPrefix(digits, "-") {
		exp = -exp
	}
	if digits == "" {
		var ok bool
		if exp, end, next, ok = f.signed(x.next); !ok {
			return x
		}
	}
	return f.raised(x, shifted(x.low, exp), end, next)
}

// shifted returns v times ten to the power of exp, without the rounding error of negative powers.
func shifted(v, exp float64) float64 {
	if exp < 0 {
		return v / math.Pow(10, -exp)
	}
	return v * math.Pow(10, exp)
}

// raised replaces the value where the result can be told.
func (f *finder) raised(x lexeme, v float64, end, next int) lexeme {
	if v <= most && v > 1e-300 {
		x.low = tidy(v)
		x.high, x.end, x.next, x.digits, x.decimal = x.low, end, next, 0, false
	}
	return x
}

// signed reads an integer with signs from token i on, all glued. Two signs are a slip of the pen for none.
func (f *finder) signed(i int) (v float64, end, next int, ok bool) {
	negative := false
	for n := 0; n < 2 && i < len(f.tokens) && !f.tokens[i].Space; n++ {
		if s := f.norm(i); s == "-" {
			negative = true
		} else if s != "+" && s != "--" {
			break
		}
		i++
	}
	if i >= len(f.tokens) || f.tokens[i].Space || !digitsOnly(f.norm(i)) || len(f.norm(i)) > 4 {
		return 0, 0, 0, false
	}
	v = plain(f.norm(i))
	if negative {
		v = -v
	}
	return v, f.tokens[i].End, i + 1, true
}
