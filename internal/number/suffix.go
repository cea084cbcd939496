package number

import (
	"math"
	"strconv"
	"strings"

	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// suffix reads the letters glued to figures: "16th", "1990s", "90k", "7pm". What it does not know stays as a tail.
func (f *finder) suffix(x lexeme, rest string) lexeme {
	tok := &f.tokens[x.next-1]
	exact := tok.Text[len(tok.Text)-len(rest):]
	if rest == "" {
		if t := x.next; t < len(f.tokens) && f.tokens[t].Text == "m" && f.tokens[t].Space && f.counts(t+1) {
			return multiplied(x, 1e6, f.tokens[t].End, t+1) // "3 m customers"
		}
		// "10 bln", "1,674.5 G": letters apart multiply only as abbreviations that are no unit
		if t := x.next; t < len(f.tokens) && len(f.tokens[t].Text) <= 3 {
			if v, ok := f.suffixes[f.tokens[t].Text]; ok && f.tokens[t].Norm != "b" || len(f.tokens[t].Text) > 1 && f.multiple(f.tokens[t].Norm, &v) {
				return multiplied(x, v, f.tokens[t].End, t+1)
			}
		}
		return x
	}
	end := tok.End
	if rest[0] == 'e' && (len(rest) == 1 || digitsOnly(strings.TrimPrefix(rest[1:], "-"))) {
		return f.exponent(x, rest[1:], end)
	}
	if head, _, ok := strings.Cut(rest, "-"); ok && head != "" {
		switch head {
		case "st", "nd", "rd", "th":
			x.class, x.end = ordinal, end-len(rest)+len(head) // "19th-century"
			return x
		}
		// "$5.5m-a-year": the letters before the hyphen may multiply
		if v, ok := f.suffixes[exact[:len(head)]]; ok || exact[:len(head)] == "m" && f.currencyBefore(x.token) != nil {
			if !ok {
				v = 1e6
			}
			return multiplied(x, v, end-len(rest)+len(head), x.next)
		}
		return x
	}
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
		if x.decimal {
			x.low = minutes(x.low) // "10.30am"
		}
		x.class, x.kind, x.unit, x.low = special, Time, "hour", f.hour(x.low, rest, 0)
		x.high = x.low
		return x
	case "m":
		if exact == "m" && f.inMillions(x.token, x.next) {
			return multiplied(x, 1e6, end, x.next)
		}
	}
	if strings.Trim(exact, "O") == "" {
		return multiplied(x, math.Pow10(len(exact)), end, x.next) // a scanner's zeros: "1OO"
	}
	if v, ok := f.suffixes[exact]; ok && !(len(exact) == 1 && f.ofName(x.token)) {
		return multiplied(x, v, end, x.next)
	}
	return x
}

// ofName reports whether the word before token i makes a letter after its figures part of a name: "Room 12B".
func (f *finder) ofName(i int) bool {
	if f.laws.before(f.tokens, i) != nil {
		return true
	}
	q := f.leads.before(f.tokens, i)
	return q != nil && Kind(q.value) == Name || i > 0 && f.capitals.before(f.tokens, i) != nil && f.tokens[i-1].Capital()
}

// inMillions reports whether the "m" glued to the figures of token i is that of millions and not of metres: money, and
// what nobody measures in metres. The next token is next.
func (f *finder) inMillions(i, next int) bool {
	return f.currencyBefore(i) != nil || f.counts(next)
}

// counts reports whether a noun that is counted in millions stands at token i or, after an adjective, next to it.
func (f *finder) counts(i int) bool {
	for end := i + 2; i < end && i < len(f.tokens) && f.tokens[i].Kind == text.Word; i++ {
		w := f.tokens[i].Norm
		if f.millions[w] {
			return true
		}
		if n, ok := lexicon.FindNoun(w); ok && n.Plural && n.Kind != "thing" {
			return true
		}
		if functionWord(w) || f.measures.at(f.tokens, i) != nil {
			return false
		}
	}
	return false
}

// minutes reads a time of day with a stop between hours and minutes: 10.30 is half past ten.
func minutes(v float64) float64 {
	hours, m := math.Modf(v)
	if m *= 100; m > 59.5 {
		return v
	}
	return hours + math.Round(m)/60
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
		gap, by := t.Start-x.end, 1
		if (t.Norm == "'" && !t.Space || t.Norm == "," && t.Space) && x.next+1 < len(f.tokens) && !f.tokens[x.next+1].Space {
			t, by = &f.tokens[x.next+1], 2 // "1'250'000", "12 ,500"
		}
		if t.Kind != text.Number || gap < 1 && by == 1 || gap > 3 || len(t.Norm) < 3 || !digitsOnly(t.Norm[:3]) {
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
		x.low, x.high, x.end, x.next, x.digits = v, v, t.End, x.next+by, 0
		if last {
			x.decimal = true
			break
		}
	}
	return x
}
