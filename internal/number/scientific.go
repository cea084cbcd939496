package number

import (
	"math"
	"strings"
	"unicode/utf8"
)

// power reads "^23", "x10^-4" after figures.
func (f *finder) power(x lexeme) lexeme {
	if exp, end, next, ok := f.timesTen(x.next); ok && x.end == f.tokens[x.next-1].End {
		return f.raised(x, shifted(x.low, exp), end, next)
	}
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
	if v > most {
		v = math.Inf(1) // too great to be told
	}
	if v > 1e-300 {
		x.low = tidy(v)
		x.high, x.end, x.next, x.digits, x.decimal = x.low, end, next, 0, false
	}
	return x
}

// timesTen reads "x 10^6", "× 10⁶" from token i on: the exponent and where it ends.
func (f *finder) timesTen(i int) (exp float64, end, next int, ok bool) {
	if w := f.norm(i); w != "x" && w != "×" || f.norm(i+1) != "10" || i+2 >= len(f.tokens) || f.tokens[i+2].Space {
		return 0, 0, 0, false
	}
	i += 2
	switch f.norm(i) {
	case "^":
		return f.signed(i + 1)
	case "-":
		return f.signed(i) // "x 10-5": a lost superscript
	}
	negative, n := false, 0
	for ; i < len(f.tokens) && !f.tokens[i].Space && n < 4; i++ {
		d := strings.Index(superscripts, f.tokens[i].Text)
		if d < 0 {
			break
		}
		if end = f.tokens[i].End; f.tokens[i].Text == "⁻" {
			negative = true
			continue
		}
		exp, n = exp*10+float64(utf8.RuneCountInString(superscripts[:d])), n+1
	}
	if negative {
		exp = -exp
	}
	return exp, end, i, n > 0
}

// superscripts in the order of their values.
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"

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
