package kfacts

import (
	"math"

	"kfacts/internal/number"
	"kfacts/internal/text"
)

// Numbers returns every number mention of a text in order: counts, and also years, ages, money, percentages and all else
// that is written as a number, told apart by Kind. Low and High are equal where the words give one value, and nil on a
// side that they leave open ("at least 93"). A number of more than 2^53, which a float64 cannot hold exactly, is left out.
func Numbers(input string) []Number {
	sentences := text.Split(input, []text.Span{{Start: 0, End: len(input)}})
	var out []Number
	for i := range sentences {
		out = appendNumbers(out, input, number.Find(&sentences[i]))
	}
	return out
}

// appendNumbers converts the mentions of a sentence of input.
func appendNumbers(dst []Number, input string, mentions []number.Mention) []Number {
	for i := range mentions {
		m := &mentions[i]
		dst = append(dst, Number{
			Text:     input[m.Start:m.Span.End],
			Span:     Span{m.Start, m.Span.End},
			Low:      bound(m.Low),
			High:     bound(m.High),
			Modifier: Modifier(m.Modifier),
			Kind:     string(m.Kind),
			Unit:     m.Unit,
		})
	}
	return dst
}

// bound returns nil for a side that is open.
func bound(v float64) *float64 {
	if math.IsInf(v, 0) {
		return nil
	}
	return &v
}
