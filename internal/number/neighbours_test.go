package number_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestNeighbours holds what the words beside a number make of it, and what they do not.
func TestNeighbours(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want []string
	}{
		{"Meet at five past ten, at half past six and at a quarter to seven.", []string{"five past ten = 10.083333333333334 time hour", "half past six = 6.5 time hour", "a quarter to seven = 6.75 time hour"}},
		{"Meet at quarter past eight, quarter to one, at ten to four and at ten minutes past three p.m.", []string{"quarter past eight = 8.25 time hour", "quarter to one = 12.75 time hour", "ten to four = 3.8333333333333335 time hour", "ten minutes past three = 15.166666666666666 time hour"}},
		{"Meet at half past 12 a.m. or twenty-five past 12.", []string{"half past 12 = 0.5 time hour", "twenty-five past 12 = 12.416666666666666 time hour"}},
		{"He moved 5 past 10 men and went from ten to four, from a quarter to half.", []string{"5 = 5", "10 = 10", "ten = 10", "four = 4", "a quarter = 0.25 fraction", "half = 0.5 fraction"}},
		{"He ran a quarter past two miles and quarter past one men.", []string{"a quarter = 0.25 fraction", "two = 2 distance mile", "one = 1"}},
		{"It is worth 12B; it has 3B users in Room 12B and Section 4B.", []string{"12B = 1.2e+10", "3B = 3e+09", "12 = 12 name", "4 = 4 law"}},
		{"The ratio of 4 to 1, odds of 10 to 1 and a ratio of 3:1.", []string{"4 = 4 other ratio", "1 = 1 other ratio", "10 = 10 other ratio", "1 = 1 other ratio", "3 = 3 other ratio", "1 = 1 other ratio"}},
		{"A 4-to-1 ratio, a 5-to-4 vote and a 10-to-15-year term.", []string{"4 = 4 other ratio", "5 = 5 score", "10 = 10 compound to-15-year"}},
		{"Sales rose tenfold, a hundredfold and twenty-fold.", []string{"tenfold = 10 other times", "hundredfold = 100 other times", "twenty = 20 other times"}},
		{"A 19th-century house on the 1st-floor landing.", []string{"19th = 19 date century", "1st = 1 ordinal"}},
		{"They sat for half a litre, half of a ton, three quarters of an acre and half of a dollar.", []string{"half = 0.5 volume l", "half = 0.5 mass t", "three quarters = 0.75 area acre", "half = 0.5 fraction"}},
		{"They sold NIS 500, Sh 200, Re 1 and Re 5; re 5, sh 10.", []string{"500 = 500 money ILS", "200 = 200 money KES", "1 = 1 money INR", "5 = 5 name", "5 = 5", "10 = 10"}},
		{"They drank 20 at most and 20 at least; 20 approximately; 20 more.", []string{"20 = -Inf..20 at_most", "20 = 20..+Inf at_least", "20 = 20 about", "20 = 20"}},
		{"They drank a few dozens, a couple of dozens, a couple of hundred and several hundred thousand.", []string{"a few dozens = 36..108 vague", "a couple of dozens = 24 about", "a couple of hundred = 200 about", "several hundred thousand = 300000..900000 vague"}},
		{"Call 555.123.4567 or 555-123-4567, version 1.2.3.4, rows 22,24,26.", []string{"555 = 555 phone", "123 = 123 phone", "4567 = 4567 phone", "555 = 555 phone", "123 = 123 phone", "4567 = 4567 phone", "1 = 1 name", "2 = 2 name", "3 = 3 name", "4 = 4 name", "22 = 22", "24 = 24", "26 = 26"}},
		{"The 3rd and 5th of May; on 3 and 5 May; May 3 and 5; 2010 and 2011; 1990 to 2010.", []string{"3rd = 3 date", "5th = 5 date", "3 = 3 date", "5 = 5 date", "3 = 3 date", "5 = 5 date", "2010 = 2010 date", "2011 = 2011 date", "1990 to 2010 = 1990..2010 range date"}},
		{"Herdsmen Kill 26", []string{"26 = 26"}},
		{"A crowd (20) and the Boat, May, 20, left with Ann Poe, 30.", []string{"20 = 20", "20 = 20", "30 = 30 age year"}},
		{"It sank on 20 Aug 88; ON 20 MAY MEN LEFT.", []string{"20 = 20 date", "88 = 88 date", "20 = 20 date"}},
		{"it sank on 20 may, and the 20 may be freed; in march 20 men left.", []string{"20 = 20 date", "20 = 20", "20 = 20"}},
		{"IT SANK ON 28 MARCH; THE 20 MAY BE FREED.", []string{"28 = 28 date", "20 = 20"}},
		{"In '98 and in \"85 they left; in ''85 he came and called it \"85.", []string{"98 = 98 date", "85 = 85 date", "85 = 85 date", "85 = 85"}},
		{"In May, 1998, in 2014 rebels attacked; (2012) it was; around 2012 ships.", []string{"1998 = 1998 date", "2014 = 2014 date", "2012 = 2012 date", "2012 = 2012 about date"}},
		{"They killed 1985 rebels, fed 1990 mouths and since at least 2011 they had the 1853 charter.", []string{"1985 = 1985", "1990 = 1990 date", "2011 = 2011..+Inf at_least", "1853 = 1853 date"}},
		{"Two lakh crore, five hundreds, two thousands of men and three million billion.", []string{"Two lakh crore = 2e+12", "five hundreds = 500", "two thousands = 2000", "three million billion = 3e+15"}},
		{"Two hundred and 5.5 men; three hundred and 0 men; three hundred hundred men.", []string{"Two hundred = 200", "5.5 = 5.5 other", "three hundred = 300", "0 = 0", "three hundred = 300", "hundred = 100"}},
		{"Nought point 5, one point 75 and three point nineteen.", []string{"Nought point 5 = 0.5 other", "one point 75 = 1.75 other", "three point nineteen = 3.19 other"}},
		{"A twenty-first of the men, one thirty-second, three twenty-firsts and three hundred and fifths.", []string{"A twenty-first = 0.047619047619047616 fraction", "one thirty-second = 0.03125 fraction", "three twenty-firsts = 0.14285714285714285 fraction", "three hundred = 300"}},
		{"One million and a quarter million, one billion and a half, two and a half dozen.", []string{"One million and a quarter million = 1.25e+06", "one billion and a half = 1.5e+09", "two and a half dozen = 30"}},
		{"Three dozen, thirty dozen and a hundred dozen eggs.", []string{"Three dozen = 36", "thirty dozen = 360", "a hundred dozen = 1200"}},
		{"3 over 4 and one over two.", []string{"3 = 3", "4 = 4", "one over two = 0.5 fraction"}},
		{"A 4x100m relay, 1080p, a 9.58s run and 34.5N.", []string{"4 = 4 name", "1080 = 1080 name", "9.58 = 9.58 duration second", "34.5 = 34.5 other degree"}},
		{"He weighed 200 pounds, a weight of about 200 pounds, 20 pounds.", []string{"200 = 200 mass lb", "200 = 200 about mass lb", "20 = 20 money GBP"}},
		{"The third mile, the second foot and the 20th century.", []string{"third = 3 ordinal", "second = 2 ordinal", "20th = 20 date century"}},
		{"Two barrel bombs, 50 Times readers, 100 bits of it and 100 bits.", []string{"Two = 2", "50 = 50", "100 = 100", "100 = 100 other bit"}},
		{"50 foot soldiers, 50 foot walls, 13 pm, five am, 7.30 p.m. and 7.75 pm.", []string{"50 = 50", "50 = 50 distance foot", "13 = 13", "five = 5", "7.30 = 19.5 time hour", "7.75 = 19.75 time hour"}},
		{"Ring 0800 123456; No 5 men; no. 5 and number 5.", []string{"0800 = 800 phone", "123456 = 123456 phone", "5 = 5", "5 = 5 name", "5 = 5 name"}},
		{"Section 4(2), articles 5 and 6 and articles 5, 6 and 7.", []string{"4 = 4 law", "2 = 2 law", "5 = 5 law", "6 = 6 law", "5 = 5 law", "6 = 6 law", "7 = 7 law"}},
		{"It was 35F, 12c, 45 degrees north; five points clear.", []string{"35 = 35 temperature degree F", "12 = 12 compound c", "45 = 45 other degree", "five = 5 other point"}},
		{"In mid-2012, the mid-90s, pre-1990 and late-80s.", []string{"2012 = 2012 date", "90s = 90 age", "1990 = 1990 date", "80s = 80 age"}},
		{"24/7 care, 4e, 3x10, 3 x 10-5, 5 x 10⁻³, 3e+5, 3e-5, 3x10^ and 3x10^99999.", []string{"24/7 = -Inf..+Inf name", "4 = 4 compound e", "3 = 3 name", "3 x 10-5 = 3e-05 other", "5 x 10⁻³ = 0.005 other", "3e+5 = 300000", "3e-5 = 3e-05 other", "3 = 3 name", "3 = 3 name", "99999 = 99999"}},
		{"Over five years, for over five years, over five men, over 12 months; crossed 5 rivers, crossing 100.", []string{"five = 5 duration year", "five = 5..+Inf more_than duration year", "five = 5", "12 = 12 duration month", "5 = 5", "100 = 100..+Inf more_than"}},
		{"Few men, few hundred men, the last few days, pair of men, pair men, the pair of them.", []string{"few hundred = 300..900 vague", "few = 3..9 vague duration day", "pair = 2", "pair = 2"}},
		{"Tens, tens of men, the scores, scores were hurt, tens of thousands, dozens of hundreds.", []string{"tens = 20..99 vague", "scores = 40..99 vague", "tens of thousands = 20000..99999 vague", "dozens of hundreds = 2400..9999 vague"}},
		{"A - 5 men, a -5, -½, minus two thirds and 3 - 5 men.", []string{"5 = 5", "-5 = -5", "-½ = -0.5 fraction", "minus two thirds = -0.6666666666666666 fraction", "3 - 5 = 3..5 range"}},
		{"Thus - 20 km; tested negative 20; negative 20.", []string{"20 = 20 distance km", "20 = 20", "negative 20 = -20"}},
		{"The one which left; that one of them was shot; in which one man died; that one in Kabul; the one that man.", []string{"one = 1", "one = 1"}},
		{"3 m customers, 5 B, $5m-a-year, $5k-a-year, 6m rich people, 6m of rope.", []string{"3 m = 3e+06", "5 = 5", "5m = 5e+06 money USD", "5k = 5000 money USD", "6m = 6e+06", "6 = 6 distance m"}},
		{"1 234 5678, 1 234.5678, 12 ,500, 007 123 and March 3 500 men.", []string{"1 234 = 1234", "5678 = 5678", "1 234.5678 = 1234.5678 other", "12 ,500 = 12500", "007 123 = 7123", "3 = 3 date", "500 = 500"}},
		{"22d Street, 24d Street, 112d Street.", []string{"22d = 22 ordinal", "24 = 24 compound d", "112d = 112 ordinal"}},
		{"24.12.2019, 12.2019.05.", []string{"24 = 24 date", "12 = 12 date", "2019 = 2019 date", "12 = 12 date", "2019 = 2019 date", "05 = 5 date"}},
		{"Some 1 man, some one, perhaps one, perhaps 20, topped 5, topped 20, under 5 men, under 50 men.", []string{"1 = 1", "one = 1", "20 = 20 about", "5 = 5", "20 = 20..+Inf more_than", "5 = 5", "50 = -Inf..50 less_than"}},
		{"They lost 3 to 1; beat them 2-1; 5-3.", []string{"3 = 3 score", "1 = 1 score", "2 = 2 score", "1 = 1 score", "5 = 5 score", "3 = 3 score"}},
		{"Rs1,50,000.5 and USD1,2,3.", []string{"1,50,000.5 = 150000.5 money INR", "1 = 1 money USD", "2,3 = 2.3 other"}},
		{"One two three; twenty thirty.", []string{"One = 1", "two = 2", "three = 3", "twenty thirty = 2030 date"}},
		{"It was -90C, -91C, 130F and 131F.", []string{"-90 = -90 temperature degree C", "-91 = -91 compound c", "130 = 130 temperature degree F", "131 = 131 compound f"}},
		{"It was at Rome 35C, 35C by day; 35c.", []string{"35 = 35 compound c", "35 = 35 temperature degree C", "35 = 35 compound c"}},
		{"He is 9'11\" tall, 10'2\" wide, 5'12\" long and 0'6\" thick.", []string{"9 = 9 distance foot", "11 = 11 distance inch", "10 = 10", "2 = 2", "5 = 5", "12 = 12", "0 = 0 distance foot", "6 = 6 distance inch"}},
		{"5\" is short, and 5'7 is no height.", []string{"5 = 5", "5 = 5", "7 = 7"}},
		{"They met at 23h59, 17h60, 0h15.", []string{"23 = 23.983333333333334 time hour", "17 = 17 compound h60", "0 = 0.25 time hour"}},
		{"They ran for 2h 30m and 3h, 40m of it.", []string{"2 = 2 duration hour", "30 = 30 duration minute", "3 = 3 duration hour", "40 = 40 distance m"}},
		{"A weight of 90 pounds, weighing about 80 pounds, the sum of 70 pounds, weighed some 60 pounds.", []string{"90 = 90 mass lb", "80 = 80 about mass lb", "70 = 70 money GBP", "60 = 60 about mass lb"}},
		{"A$5 fine and a $5 fine, US$6 fine and US $7.", []string{"5 = 5 money AUD", "5 = 5 money USD", "6 = 6 money USD", "7 = 7 money USD"}},
		{"Two, some 2 men, some one man, over 10 men, under 10 men, above 9 men, around 9.5 men.", []string{"Two = 2", "2 = 2 about", "one = 1", "10 = 10..+Inf more_than", "10 = -Inf..10 less_than", "9 = 9", "9.5 = 9.5 other"}},
		{"20+ men and 20 + men; 10 plus men; 9 plus men; 10-odd men, 10 odd men.", []string{"20 = 20..+Inf more_than", "20 = 20", "10 = 10..+Inf more_than", "9 = 9", "10 = 10 about", "10 = 10 about"}},
		{"Topped 10 men, topped 9 men.", []string{"10 = 10..+Inf more_than", "9 = 9"}},
		{"Over $10, more than about $20 and at least another $30.", []string{"10 = 10..+Inf more_than money USD", "20 = 20 about money USD", "30 = 30..+Inf at_least money USD"}},
		{"At weight 20 pounds and the weight of 30 pounds, out of 40 pounds.", []string{"20 = 20 mass lb", "30 = 30 mass lb", "40 = 40 money GBP"}},
		{"Some 1.5 tonnes, 12 plus women, 10 plus.", []string{"1.5 = 1.5 about mass t", "12 = 12..+Inf more_than", "10 = 10"}},
		{"He met the 29 past 12 ships, at 30 past 12, at 29 past 12, at 29 past 13.", []string{"29 = 29", "12 = 12", "30 = 30", "12 = 12", "29 past 12 = 12.483333333333333 time hour", "29 = 29", "13 = 13"}},
		{"He met at 1.5 past 10, at 0 past 10 and at one past 10.", []string{"1.5 = 1.5 other", "10 = 10", "0 = 0", "10 = 10", "one past 10 = 10.016666666666667 time hour"}},
	} {
		if diff := cmp.Diff(tt.want, read(tt.in)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.in, diff)
		}
	}
}
