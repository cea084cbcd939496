package number_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestForms holds one row for each form in which English writes a number, and what its neighbours make of it.
func TestForms(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want []string
	}{
		{"The rate was 12 per cent and 5 pct.", []string{"12 = 12 percent %", "5 = 5 percent %"}},
		{"They reported 5 cases per 1,000 people.", []string{"5 = 5 other", "1,000 = 1000 other"}},
		{"A 200-square-mile park and a 30 square kilometre lake.", []string{"200 = 200 area mi2", "30 = 30 area km2"}},
		{"He ran 10 metres, 3.5 miles and six feet.", []string{"10 = 10 distance m", "3.5 = 3.5 distance mile", "six = 6 distance foot"}},
		{"She was two years old, he 30 years of age, and the twins 3-year-olds.", []string{"two = 2 age year", "30 = 30 age year", "3 = 3 age year"}},
		{"It began at 7 p.m., 9 am, 12 am, 12 p.m. and 7pm.", []string{"7 = 19 time hour", "9 = 9 time hour", "12 = 0 time hour", "12 = 12 time hour", "7 = 19 time hour"}},
		{"It began at 19:30 and 7:30am and ended 2:1.", []string{"19:30 = 19.5 time hour", "7:30 = 7.5 time hour", "2 = 2 score", "1 = 1 score"}},
		{"It began at approximately 1915 and at 2460.", []string{"1915 = 19.25 about time hour", "2460 = 2460"}},
		{"He paid 15 euros, 3 cents, GBP 300, 20 USD and five dollars.", []string{"15 = 15 money EUR", "3 = 3 money USD", "300 = 300 money GBP", "20 = 20 money USD", "five = 5 money USD"}},
		{"He paid Rs 500m, £20m, $3bn, €2 million and US$50.", []string{"500m = 5e+08 money INR", "20m = 2e+07 money GBP", "3bn = 3e+09 money USD", "2 million = 2e+06 money EUR", "50 = 50 money USD"}},
		{"He paid fifty thousand rupees and a million pounds.", []string{"fifty thousand = 50000 money INR", "a million = 1e+06 money GBP"}},
		{"He was born in 1990s Rome, in the '90s and in his 20s.", []string{"1990s = 1990 date", "90s = 90 date", "20s = 20 age"}},
		{"The 21st, 2nd, 3rd and 11th floors burnt.", []string{"21st = 21 ordinal", "2nd = 2 ordinal", "3rd = 3 ordinal", "11th = 11 ordinal"}},
		{"A population of 12 345 678.90 and 1 234 567.", []string{"12 345 678.90 = 1.23456789e+07 other", "1 234 567 = 1.234567e+06"}},
		{"He bought .08 acres and 0.5 hectares.", []string{".08 = 0.08 area acre", "0.5 = 0.5 area ha"}},
		{"It fell on 24.12.2019.", []string{"24 = 24 date", "12 = 12 date", "2019 = 2019 date"}},
		{"They won by five goals to three.", []string{"five = 5", "three = 3"}},
		{"Three quarters of the men left, and one half stayed.", []string{"Three quarters = 0.75 fraction", "one half = 0.5 fraction"}},
		{"Half the men left; half of the women stayed.", []string{"Half = 0.5 fraction", "half = 0.5 fraction"}},
		{"Two and three quarters cups.", []string{"Two and three quarters = 2.75 other"}},
		{"One third of 300 men and two-fifths of the women.", []string{"One third = 0.3333333333333333 fraction", "300 = 300", "two-fifths = 0.4 fraction"}},
		{"A quarter of a million people fled.", []string{"A quarter of a million = 250000"}},
		{"A hundred and one dogs, a thousand and one nights, a dozen men.", []string{"A hundred and one = 101", "a thousand and one = 1001 duration day", "a dozen = 12"}},
		{"Nineteen hundred men and twenty-five hundred women came.", []string{"Nineteen hundred = 1900", "twenty-five hundred = 2500"}},
		{"Two hundred thousand and fifty men came.", []string{"Two hundred thousand and fifty = 200050"}},
		{"Two million three hundred thousand and five men came.", []string{"Two million three hundred thousand and five = 2.300005e+06"}},
		{"Three point five million people and nought point seven.", []string{"Three point five million = 3.5e+06", "nought point seven = 0.7000000000000001 other"}},
		{"Two point seventy-one per cent.", []string{"Two point seventy-one = 2.71 percent %"}},
		{"One hundred twenty three, four five six men.", []string{"One hundred twenty three = 123", "four = 4", "five = 5", "six = 6"}},
		{"Five hundred to six hundred men; five to six hundred men.", []string{"Five hundred to six hundred = 500..600 range", "five to six hundred = 500..600 range"}},
		{"Between five and ten thousand men.", []string{"five and ten thousand = 5000..10000 range"}},
		{"Between one hundred and two hundred men.", []string{"one hundred and two hundred = 100..200 range"}},
		{"From five million to ten million men.", []string{"five million to ten million = 5e+06..1e+07 range"}},
		{"20 to 30 percent of the men.", []string{"20 to 30 = 20..30 range percent %"}},
		{"2-3 million men and 2–3 thousand women.", []string{"2-3 million = 2e+06..3e+06 range", "2–3 thousand = 2000..3000 range"}},
		{"Not less than 20 men, no more than 30 women, not more than 5 boys.", []string{"20 = 20..+Inf at_least", "30 = -Inf..30 at_most", "5 = -Inf..5 at_most"}},
		{"Close to 20, almost 30, nearly 40, roughly 50, around 60, approximately 70 and well over 80 men.", []string{"20 = 20 nearly", "30 = 30 nearly", "40 = 40 nearly", "50 = 50 about", "60 = 60 about", "70 = 70 about", "80 = 80..+Inf more_than"}},
		{"More than a dozen men, over a hundred boys and less than half the girls.", []string{"a dozen = 12..+Inf more_than", "a hundred = 100..+Inf more_than", "half = -Inf..0.5 less_than fraction"}},
		{"A minimum of 20 men and a maximum of 30 boys.", []string{"20 = 20..+Inf at_least", "30 = -Inf..30 at_most"}},
		{"Twenty-odd men, twenty or so boys, hundreds upon hundreds of girls.", []string{"Twenty = 20 about", "twenty = 20 about", "hundreds = 200..999 vague", "hundreds = 200..999 vague"}},
		{"Hundreds of thousands fled, thousands died, millions stayed and dozens came.", []string{"Hundreds of thousands = 200000..999999 vague", "thousands = 2000..9999 vague", "millions = 2e+06..9.999999e+06 vague", "dozens = 24..99 vague"}},
		{"Hundreds of people, some hundreds of men, several dozen boys.", []string{"Hundreds = 200..999 vague", "hundreds = 200..999 vague", "several dozen = 36..108 vague"}},
		{"A score of men, three score boys, two dozen girls and a pair of shoes.", []string{"three = 3", "two dozen = 24", "a pair = 2"}},
		{"No men, zero boys and none of the girls.", []string{"zero = 0"}},
		{"One of the men; another one; the one who left; one must not run; this one; the only one.", []string{"One = 1"}},
		{"Nobody but one of them was left.", []string{"one = 1"}},
		{"One man and one-man shows, a one-time friend.", []string{"One = 1", "one = 1 compound man"}},
		{"Tens of men, a couple hundred boys, a few thousand girls.", []string{"Tens = 20..99 vague", "a couple hundred = 200 about", "a few thousand = 3000..9000 vague"}},
		{"The first three men, the last two boys and the next 5 girls.", []string{"first = 1 ordinal", "three = 3", "two = 2", "5 = 5"}},
		{"A five-year plan, a 10-day trip, a three-man crew and a 40-strong band.", []string{"five = 5 duration year", "10 = 10 duration day", "three = 3 compound man", "40 = 40 compound strong"}},
		{"A 6-foot wall, a 50-kilometre run, a 3,000-seat hall.", []string{"6 = 6 distance foot", "50 = 50 distance km", "3,000 = 3000 compound seat"}},
		{"Flight 370, Route 66, Article 5, Section 12 and Resolution 1325.", []string{"370 = 370 name", "66 = 66 name", "5 = 5 law", "12 = 12 law", "1325 = 1325 law"}},
		{"The G20, the F-16s, the AK-47, Apollo 11, Boeing 737 and Channel 4.", []string{"20 = 20 name", "16 = 16 name", "47 = 47 name", "11 = 11 name", "737 = 737 name", "4 = 4 name"}},
		{"He lives at 221 Baker Street and at 10 Downing Street.", []string{"221 = 221 address", "10 = 10 address"}},
		{"1. First item.", []string{"1 = 1 list", "First = 1 ordinal"}},
		{"He is 45. She, 33, left; Jane Roe (24) stayed; the boy, aged seven, too.", []string{"45 = 45 age year", "33 = 33 age year", "24 = 24 age year", "seven = 7 age year"}},
		{"He turned 30 in 2010, at the age of 40, in his forties.", []string{"30 = 30 age year", "2010 = 2010 date", "40 = 40 age year"}},
		{"On May 3, 5 men left. In May 2010, 3 men left.", []string{"3 = 3 date", "5 = 5", "2010 = 2010 date", "3 = 3"}},
		{"On 3 May five men and on the 5th of May six men left.", []string{"3 = 3 date", "five = 5", "5th = 5 date", "six = 6"}},
		{"In 2010 50 men left; by 2010, 50 more.", []string{"2010 = 2010 date", "50 = 50", "2010 = 2010 date", "50 = 50"}},
		{"Between 2010 and 2015; from 1990 to 1995; 1990-95; the 2010/11 season.", []string{"2010 and 2015 = 2010..2015 range date", "1990 to 1995 = 1990..1995 range date", "1990-95 = 1990..1995 range date", "2010 = 2010 date", "11 = 11 date"}},
		{"In the year 2000, 2000 men left.", []string{"2000 = 2000 date", "2000 = 2000"}},
		{"In 1995 alone, 300 men left.", []string{"1995 = 1995 date", "300 = 300"}},
		{"5,000-10,000 men and 5,000 - 10,000 boys.", []string{"5,000-10,000 = 5000..10000 range", "5,000 - 10,000 = 5000..10000 range"}},
		{"5 - 10 men left.", []string{"5 - 10 = 5..10 range"}},
		{"One million one hundred thousand.", []string{"One million one hundred thousand = 1.1e+06"}},
		{"5,00 men and 0,5 men.", []string{"5,00 = 5", "0,5 = 0.5 other"}},
		{"3x more men, 3 times as many, a two-fold rise, threefold and double.", []string{"3 = 3 other times", "3 = 3 other times", "two = 2 other times"}},
		{"½ of the men, 2½ men and 3¼ boys.", []string{"½ = 0.5 fraction", "2½ = 2.5 other", "3¼ = 3.25 other"}},
		{"A half million, half-million, quarter million, one-half.", []string{"A half million = 500000", "half-million = 500000", "quarter million = 250000", "one-half = 0.5 fraction"}},
		{"Once, twice, thrice.", []string{}},
		{"The 100-odd men, some 20-30 boys.", []string{"100 = 100 about", "20-30 = 20..30 range"}},
		{"MORE THAN 200 MEN AND AT LEAST FIVE BOYS.", []string{"200 = 200..+Inf more_than", "FIVE = 5..+Inf at_least"}},
		{"over1,000 men and Rs1,50,000 and US$3m.", []string{"1,000 = 1000..+Inf more_than", "1,50,000 = 150000 money INR", "3m = 3e+06 money USD"}},
		{"ten-year-old boy, a 5 year old girl, the 12-month-olds.", []string{"ten = 10 age year", "5 = 5 age year", "12 = 12 age month"}},
		{"Eleven hundredths and two hundredths.", []string{"Eleven hundredths = 0.11 fraction", "two hundredths = 0.02 fraction"}},
		{"Seven-tenths of one percent.", []string{"Seven-tenths = 0.7 fraction", "one = 1 percent %"}},
		{"Zero point five; minus five; -20.", []string{"Zero point five = 0.5 other", "minus five = -5", "-20 = -20"}},
		{"The men numbered 300, totalling 300, up from 200.", []string{"300 = 300", "300 = 300", "200 = 200"}},
		{"the 300 Spartans and the 7 dwarfs.", []string{"300 = 300", "7 = 7"}},
	} {
		if diff := cmp.Diff(tt.want, read(tt.in)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.in, diff)
		}
	}
}
