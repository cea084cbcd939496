package number

import (
	"math"
	"strconv"
	"strings"
)

// most is the greatest number up to which a float64 holds every integer.
const most = 1 << 53

// A figure is what a run of digits with separators means.
type figure struct {
	value   float64
	digits  int  // where it is one plain run of digits
	decimal bool // it has a fraction
	ok      bool // it is one number
}

// readFigure reads digits with commas and full stops. It takes "1,234.5", "1.234,5", "12,34,567" (Indian grouping) and
// "1.234.567"; one comma with other than three digits after it is a decimal comma, one full stop always a decimal point.
func readFigure(s string) figure {
	commas, stops := strings.Count(s, ","), strings.Count(s, ".")
	comma, stop := strings.LastIndexByte(s, ','), strings.LastIndexByte(s, '.')
	whole, rest := s, ""
	switch {
	case commas == 0 && stops == 0:
		v := plain(s)
		return figure{v, len(s), false, v <= most}
	case stops == 1 && stop > comma:
		whole, rest = s[:stop], s[stop+1:]
		if commas > 0 && !grouped(whole, ',') {
			return figure{}
		}
	case commas == 1 && (stops > 0 || comma > 3 || len(s)-comma != 4 || s[0] == '0'):
		whole, rest = s[:comma], s[comma+1:]
		if stops > 0 && (!grouped(whole, '.') || comma < stop) {
			return figure{}
		}
	case stops == 0 && !grouped(s, ','), commas == 0 && !grouped(s, '.'), stops > 0 && commas > 0:
		return figure{}
	}
	var digits [48]byte
	if len(whole)+len(rest) >= len(digits) {
		return figure{}
	}
	n := 0
	for i := range len(whole) {
		if isDigit(whole[i]) {
			digits[n] = whole[i]
			n++
		}
	}
	digits[n] = '.'
	n += 1 + copy(digits[n+1:], rest)
	v, err := strconv.ParseFloat(string(digits[:n]), 64)
	return figure{v, 0, rest != "", err == nil && v <= most}
}

// grouped reports whether the separators stand before every third digit, or as in India.
func grouped(s string, sep byte) bool {
	first := strings.IndexByte(s, sep)
	if first < 0 {
		first = len(s)
	}
	if first == 0 || first > 3 {
		return false
	}
	three, two := true, first <= 2 && sep == ','
	for s = s[first:]; s != ""; {
		s = s[1:]
		n := strings.IndexByte(s, sep)
		if n < 0 {
			return len(s) == 3 && (three || two)
		}
		three, two = three && n == 3, two && n == 2
		s = s[n:]
	}
	return true
}

// plain returns the value of a run of digits, +Inf where it is too long to be told.
func plain(s string) float64 {
	if len(s) > 16 {
		return math.Inf(1)
	}
	var v float64
	for i := 0; i < len(s); i++ {
		v = v*10 + float64(s[i]-'0')
	}
	return v
}

// tidy takes the rounding error of a decimal multiplied by a power of ten away: 2.3 million is 2300000.
func tidy(v float64) float64 {
	if r := math.Round(v); math.Abs(v) >= 100 && math.Abs(v-r) < 1e-6*math.Abs(v)/1000 {
		return r
	}
	return v
}
