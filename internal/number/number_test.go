package number_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts/internal/number"
	"kfacts/internal/text"
)

// read returns the mentions of a text as "text low..high modifier kind unit"; what is usual is left out.
func read(input string) []string {
	out := []string{}
	for _, s := range text.Split(input, []text.Span{{Start: 0, End: len(input)}}) {
		for _, m := range number.Find(&s) {
			f := []string{input[m.Start:m.Span.End], "=", fmt.Sprint(m.Low)}
			if m.High != m.Low {
				f[2] += ".." + fmt.Sprint(m.High)
			}
			if m.Modifier != number.Exact {
				f = append(f, m.Modifier)
			}
			if m.Kind != number.Count {
				f = append(f, string(m.Kind))
			}
			if m.Unit != "" {
				f = append(f, m.Unit)
			}
			out = append(out, strings.Join(f, " "))
		}
	}
	return out
}

func TestFind(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		// figures
		{"The army lost 2,783 soldiers.", []string{"2,783 = 2783"}},
		{"Some 2 783 soldiers fell.", []string{"2 783 = 2783 about"}},
		{"They sold 1,00,000 bags.", []string{"1,00,000 = 100000"}},
		{"It holds 1.234.567,00 files.", []string{"1.234.567,00 = 1.234567e+06"}},
		{"About 2.3 million people voted.", []string{"2.3 million = 2.3e+06 about"}},
		{"Nearly 90k users left.", []string{"90k = 90000 nearly"}},
		{"Over 3 crore voters and 2 lakh guards.", []string{"3 crore = 3e+07..+Inf more_than", "2 lakh = 200000"}},
		// words
		{"Twenty-one men and one hundred and five women came.", []string{"Twenty-one = 21", "one hundred and five = 105"}},
		{"THREE HUNDRED TROOPS AND TWO DOZEN GUARDS", []string{"THREE HUNDRED = 300", "TWO DOZEN = 24"}},
		{"Half a million fled, a thousand stayed, a half-dozen hid.", []string{"Half a million = 500000", "a thousand = 1000", "a half-dozen = 6"}},
		{"The price rose by two thirds.", []string{"two thirds = 0.6666666666666666 fraction"}},
		{"One in five homes burnt.", []string{"One in five = 0.2 fraction"}},
		{"It lost 3 one-hundredths in 1982/83 on 22d Street.", []string{"3 one-hundredths = 0.03 fraction", "1982 = 1982 date", "83 = 83 date", "22d = 22 ordinal"}},
		{"It has 1 414 021 100 files, ⅔ of them in 1.3x10^6 or 12e-1 folders.", []string{"1 414 021 100 = 1.4140211e+09", "⅔ = 0.6666666666666666 fraction", "1.3x10^6 = 1.3e+06", "12e-1 = 1.2 other"}},
		// vague
		{"Dozens died and tens of thousands fled.", []string{"Dozens = 24..99 vague", "tens of thousands = 20000..99999 vague"}},
		{"Several hundred men, a few boys and a couple of dogs", []string{"Several hundred = 300..900 vague", "a few = 3..9 vague", "a couple = 2 about"}},
		{"Scores of homes burnt in twin blasts.", []string{"Scores = 40..99 vague", "twin = 2"}},
		// ranges
		{"Between 20 and 30 men came, then two or three more.", []string{"20 and 30 = 20..30 range", "two or three = 2..3 range"}},
		{"From 20 to 30 boats sank.", []string{"20 to 30 = 20..30 range"}},
		{"The toll rose from 20 to 30.", []string{"20 = 20", "30 = 30"}},
		{"They killed 10-15 rebels.", []string{"10-15 = 10..15 range"}},
		{"They need two to three thousand tents.", []string{"two to three thousand = 2000..3000 range"}},
		{"Cases went (from 139 to 186) up, in fleets of 10-15,000 men.", []string{"139 = 139", "186 = 186", "10-15,000 = 10000..15000 range"}},
		{"It made $3 to $5 million.", []string{"3 to $5 million = 3e+06..5e+06 range money USD"}},
		// modifiers
		{"At least 93 died and more than 100 were hurt.", []string{"93 = 93..+Inf at_least", "100 = 100..+Inf more_than"}},
		{"Up to 90 men, fewer than 50 women, 100+ boys", []string{"90 = -Inf..90 at_most", "50 = -Inf..50 less_than", "100 = 100..+Inf more_than"}},
		{"At least another 20 people, 40 or more cows, some 20-odd goats", []string{"20 = 20..+Inf at_least", "40 = 40..+Inf more_than", "20 = 20 about"}},
		{"They fought over two villages.", []string{"two = 2"}},
		{"She asked about 20 prisoners.", []string{"20 = 20"}},
		// kinds
		{"In 2014, 2014 people came; the 1990s war ended on March 7, 2002.", []string{"2014 = 2014 date", "2014 = 2014", "1990s = 1990 date", "7 = 7 date", "2002 = 2002 date"}},
		{"A 55-year-old man, aged 12, and Jane Roe, 20, left.", []string{"55 = 55 age year", "12 = 12 age year", "20 = 20 age year"}},
		{"The 44-day war took six long weeks and 48 hours.", []string{"44 = 44 duration day", "six = 6 duration week", "48 = 48 duration hour"}},
		{"He paid $1.5 million, Rs 2 lakh, Rs1,500 and 50 million pesos.", []string{"1.5 million = 1.5e+06 money USD", "2 lakh = 200000 money INR", "1,500 = 1500 money INR", "50 million = 5e+07 money"}},
		{"About 60 percent, 7% or 8 per cent", []string{"60 = 60 about percent %", "7 = 7 percent %", "8 = 8 percent %"}},
		{"It carried 960 kilograms of coal over 30 km of Highway 57.", []string{"960 = 960 mass kg", "30 = 30..+Inf more_than distance km", "57 = 57 name"}},
		{"The third man and the 16th were let go at 7:30 p.m. under article 370.", []string{"third = 3 ordinal", "16th = 16 ordinal", "7:30 = 19.5 time hour", "370 = 370 law"}},
		{"They won 2-1 against the BMP-15 crew.", []string{"2 = 2 score", "1 = 1 score", "15 = 15 name"}},
		{"A 12-member panel met.", []string{"12 = 12 compound member"}},
		{"She is over 40, and he was 17.", []string{"40 = 40..+Inf more_than age year", "17 = 17 age year"}},
		{"From 296 in 2008 to 4,127 in 2014, at 12 per 100,000.", []string{"296 = 296", "2008 = 2008 date", "4,127 = 4127", "2014 = 2014 date", "12 = 12 other", "100,000 = 100000 other"}},
		{"It costs $20-$30, or 15,000 Brazilian reais.", []string{"20-$30 = 20..30 range money USD", "15,000 = 15000 money BRL"}},
		{"ON 28 MARCH AT 0630, THREE MEN DIED IN MAY 1989.", []string{"28 = 28 date", "0630 = 6.5 time hour", "THREE = 3", "1989 = 1989 date"}},
		{"in march 14 men may be freed; on march 7 he left", []string{"14 = 14", "7 = 7 date"}},
		{"An increase over 2014, open since at least 2011 under the 1853 treaty.", []string{"2014 = 2014 date", "2011 = 2011..+Inf at_least date", "1853 = 1853 date"}},
		{"A $5 million fine under Bill 1083 until 0400.", []string{"5 million = 5e+06 money USD", "1083 = 1083 law", "0400 = 4 time hour"}},
		// not numbers
		{"No one loves one another; the one who did cannot.", []string{}},
		{"One day there was zero tolerance.", []string{}},
		{"One person died, one of them a child.", []string{"One = 1", "one = 1"}},
		{strings.Repeat("9", 1000) + " men came.", []string{}},
	}
	for _, tt := range tests {
		got := read(tt.in)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.in, diff)
		}
	}
}

// Long chains of number words once took time exponential in their length; this test would then not end.
func TestFindLongChains(t *testing.T) {
	for _, part := range []string{"one trillion and one billion and one million and one thousand and one hundred and ", "one-two-three-",
		"three hundred and ", "22,24,26,", "20 to "} {
		got := read(strings.Repeat(part, 5000))
		if len(got) < 60 {
			t.Errorf("%q repeated: %d mentions", part, len(got))
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"At least 1,234.5 million-odd men", "one one hundred and fifths", "1.1^--23 x10^-4", "+1-222-2222/2222",
		"Rs1,50,000 and ⅔ of a dozen or so", "from two or three to 4e5", "nineteen eighty-nine – 1990s", "half-a-million’s 2‑3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, input string) {
		for _, s := range text.Split(input, []text.Span{{Start: 0, End: len(input)}}) {
			at, token := 0, 0
			got := number.Find(&s)
			for _, m := range got {
				if m.Start < at || m.Span.End <= m.Start || m.Start < s.Start || m.Span.End > s.End {
					t.Fatalf("span %v after %d in sentence %v", m.Span, at, s.Span)
				}
				if m.First < token || m.ModFirst > m.First || m.End <= m.First || m.ModEnd < m.End || m.ModFirst < 0 || m.ModEnd > len(s.Tokens) {
					t.Fatalf("tokens %+v after %d", m, token)
				}
				if s.Tokens[m.First].Start > m.Start || s.Tokens[m.End-1].End < m.Span.End {
					t.Fatalf("the tokens of %+v do not hold its bytes", m)
				}
				if !(m.Low <= m.High) || m.Low > 1<<53 || math.IsInf(m.Low, 1) || math.IsInf(m.High, -1) || m.Kind == "" || m.Modifier == "" {
					t.Fatalf("value %+v", m)
				}
				at, token = m.Span.End, m.First
			}
			if diff := cmp.Diff(got, number.Find(&s)); diff != "" {
				t.Fatalf("unstable:\n%s", diff)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	input := strings.Repeat("The ministry said on Sunday that at least 2,783 soldiers had died in the 44-day war, two dozen of them in March 2020. "+
		"It gave no further details of the fighting in the mountains, where the roads are closed. ", 50)
	sentences := text.Split(input, []text.Span{{Start: 0, End: len(input)}})
	b.SetBytes(int64(len(input)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range sentences {
			number.Find(&sentences[i])
		}
	}
}
