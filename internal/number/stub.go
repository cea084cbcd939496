// Stand-in until the stage lands: remove this file then.
package number

import (
	"math"
	"strconv"
	"strings"

	"kfacts/internal/text"
)

type Kind string

type Mention struct {
	text.Span
	First, End, ModFirst, ModEnd int
	Low, High                    float64
	Modifier                     string
	Kind                         Kind
	Unit                         string
}

var vals = map[string]float64{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "twin": 2}
var vague = map[string][2]float64{"dozens": {24, 99}, "scores": {40, 99}, "hundreds": {200, 999}, "thousands": {2000, 9999}, "several": {3, 9}}

func Find(s *text.Sentence) []Mention {
	var out []Mention
	for i := range s.Tokens {
		t := &s.Tokens[i]
		m := Mention{Span: t.Span, First: i, End: i + 1, ModFirst: i, ModEnd: i + 1, Modifier: "exact", Kind: "count"}
		if v, ok := vals[t.Norm]; ok {
			m.Low, m.High = v, v
		} else if v, ok := vague[t.Norm]; ok {
			m.Low, m.High, m.Modifier = v[0], v[1], "vague"
		} else if t.Kind == text.Number {
			f, err := strconv.ParseFloat(strings.ReplaceAll(t.Norm, ",", ""), 64)
			if err != nil {
				continue
			}
			m.Low, m.High = f, f
			if f > 1900 && f < 2030 && !strings.Contains(t.Norm, ",") {
				m.Kind = "date"
			}
		} else {
			continue
		}
		p := func(k int) string {
			if k < 0 {
				return ""
			}
			return s.Tokens[k].Norm
		}
		switch {
		case p(i-1) == "least" && p(i-2) == "at":
			m.ModFirst = i - 2
			m.Modifier, m.High = "at_least", math.Inf(1)
		case p(i-1) == "than" && p(i-2) == "more":
			m.ModFirst = i - 2
			m.Modifier, m.High = "more_than", math.Inf(1)
		case p(i-1) == "over":
			m.ModFirst = i - 1
			m.Modifier, m.High = "more_than", math.Inf(1)
		case p(i-1) == "about" || p(i-1) == "some":
			m.ModFirst = i - 1
			m.Modifier = "about"
		}
		out = append(out, m)
	}
	return out
}
