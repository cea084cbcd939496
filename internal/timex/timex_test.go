package timex

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// sentences splits a whole text.
func sentences(input string) []text.Sentence {
	return text.Split(input, []text.Span{{Start: 0, End: len(input)}})
}

// found returns "text=value" of every mention of a text.
func found(input string, a Anchor) []string {
	mentions, _ := Resolve(sentences(input), a)
	var out []string
	for i := range mentions {
		for _, m := range mentions[i] {
			out = append(out, input[m.Start:m.End]+"="+m.Timex)
		}
	}
	return out
}

// tuesday is the day of writing of the tests: Tuesday, 5 March 2019.
var tuesday = Anchor{2019, 3, 5}

func TestValues(t *testing.T) {
	tests := []struct {
		name, input string
		anchor      Anchor
		want        []string
	}{
		{"american", "The siege began on Sept. 27, 2020, in the north.", Anchor{}, []string{"Sept. 27, 2020=2020-09-27"}},
		{"british", "Two men died on 27 September.", Anchor{}, []string{"27 September=XXXX-09-27"}},
		{"the 26th of June", "Two men died on the 26th of June.", Anchor{}, []string{"the 26th of June=XXXX-06-26"}},
		{"month of year", "Prices rose in June of 2011 and in May 2010.", Anchor{}, []string{"June of 2011=2011-06", "May 2010=2010-05"}},
		{"digits", "It sank on 11/08/2024, was raised on 2024-12-01 and sold on 27.03.2025.", Anchor{},
			[]string{"11/08/2024=2024-11-08", "2024-12-01=2024-12-01", "27.03.2025=2025-03-27"}},
		{"weekday and date", "A bus fell on Saturday, June 7; another on Friday (October 23).", Anchor{},
			[]string{"Saturday, June 7=XXXX-06-07", "Friday (October 23)=XXXX-10-23"}},
		{"early hours", "It rained in the early hours of Friday, August 10.", Anchor{}, []string{"the early hours of Friday, August 10=XXXX-08-10"}},
		{"weekday, no anchor", "The boat left late Thursday and came back early on Sunday.", Anchor{}, []string{"late Thursday=XXXX-WXX-4", "early on Sunday=XXXX-WXX-7"}},
		{"misspelt weekday", "The boat left on Tuseday and wednessday.", Anchor{}, []string{"Tuseday and wednessday=XXXX-WXX-2/XXXX-WXX-3"}},
		{"weekday, past", "The boat left on Thursday night.", tuesday, []string{"Thursday night=2019-02-28"}},
		{"weekday, future", "The boat will leave on Thursday.", tuesday, []string{"Thursday=2019-03-07"}},
		{"last weekday", "The boat left last Tuesday.", tuesday, []string{"last Tuesday=2019-02-26"}},
		{"year before", "The boat left on December 28.", tuesday, []string{"December 28=2018-12-28"}},
		{"capitals", "THE BOAT LEFT ON 11 FEBRUARY AND NOT YESTERDAY.", tuesday, []string{"11 FEBRUARY=2019-02-11", "YESTERDAY=2019-03-04"}},
		{"deictic", "She came this morning, he last night, they two days ago and three weeks ago.", tuesday,
			[]string{"this morning=2019-03-05", "last night=2019-03-04", "two days ago=2019-03-03", "three weeks ago=2019-02-12"}},
		{"deictic units", "Sales fell last week, last month and last year; earlier this month they rose.", tuesday,
			[]string{"last week=2019-W09", "last month=2019-02", "last year=2018", "earlier this month=2019-03"}},
		{"past hours", "Nine died over the past 48 hours.", tuesday, []string{"the past 48 hours=2019-03-03/2019-03-05"}},
		{"no anchor", "Nine died last year and over the past 48 hours.", Anchor{}, []string{"last year=", "the past 48 hours="}},
		{"decades", "Born in the early 1990s, rich in the mid-2000s.", Anchor{}, []string{"the early 1990s=199", "the mid-2000s=200"}},
		{"first months", "The first five months of 2014 were worse than the same period in 2013.", Anchor{},
			[]string{"The first five months of 2014=2014-01/2014-05", "the same period in 2013=2013-01/2013-05"}},
		{"from to", "From 2006 to 2008 it grew, then between January and May this year it shrank.", tuesday,
			[]string{"From 2006 to 2008=2006/2008", "between January and May this year=2019-01/2019-05"}},
		{"since", "Closed since 1995, dry since March 1.", tuesday, []string{"since 1995=1995/2019-03-05", "since March 1=2019-03-01/2019-03-05"}},
		{"anaphoric", "It began on June 3. Two days later it ended. The previous day was calm.", Anchor{},
			[]string{"June 3=XXXX-06-03", "Two days later=XXXX-06-05", "The previous day=XXXX-06-04"}},
		{"clause after", "It opened on Monday, a day after three were built.", Anchor{}, []string{"Monday=XXXX-WXX-1", "a day after=XXXX-WXX-7"}},
		{"feasts", "On Christmas Eve and on Easter Sunday 2019 it snowed.", Anchor{}, []string{"Christmas Eve=XXXX-12-24", "Easter Sunday 2019=2019-04-21"}},
		{"weekend", "The shop burned over the weekend.", Anchor{}, []string{"the weekend=XXXX-WXX-WE"}},
		{"weekend, anchor", "The shop burned over the weekend.", tuesday, []string{"the weekend=2019-W09-WE"}},
		{"war", "Thousands fled during the war.", Anchor{}, []string{"during the war="}},
		{"periods", "Ten fell within the span of 24 hours, six over an eight-month period.", Anchor{}, []string{"the span of 24 hours=", "an eight-month period="}},
		{"fiscal", "In fiscal year 2010 it doubled.", Anchor{}, []string{"fiscal year 2010=2010"}},
		{"lower case", "they met on thursday evening and in march.", tuesday, []string{"thursday evening=2019-02-28", "march=2019-03"}},
		{"day range", "They met on November 18-19, 2018.", Anchor{}, []string{"November 18-19, 2018=2018-11-18/2018-11-19"}},
		{"today in brackets", "It burned shortly after 7pm tonight (Thursday December 8). It was lit this evening.", Anchor{},
			[]string{"tonight (Thursday December 8)=XXXX-12-08", "this evening=XXXX-12-08"}},
		{"year in words", "He left in nineteen ninety-six and in two thousand and fifteen.", Anchor{}, []string{"nineteen ninety-six=1996", "two thousand and fifteen=2015"}},
		{"quarter", "Sales fell in Q1 2019 and in the third quarter of 2018.", Anchor{}, []string{"Q1 2019=2019-01/2019-03", "the third quarter of 2018=2018-07/2018-09"}},
		{"year before a plural", "The 1985 floods and the 2013 levels.", Anchor{}, []string{"1985=1985", "2013=2013"}},
		{"day and month joined", "It sank on 22/Jan/2019 or 2020/Sep/23.", Anchor{}, []string{"22/Jan/2019=2019-01-22", "2020/Sep/23=2020-09-23"}},
		{"basic format", "It sank on 20161016.", Anchor{}, []string{"20161016=2016-10-16"}},
		{"this past", "It sank this past Monday; the next sails this coming Wednesday.", tuesday, []string{"this past Monday=2019-03-04", "this coming Wednesday=2019-03-06"}},
		{"last and next of the week", "It sank last Monday; the next sails next Wednesday.", tuesday, []string{"last Monday=2019-02-25", "next Wednesday=2019-03-13"}},
		{"weekday of a week", "They meet next week on Friday or on Monday of last week.", tuesday, []string{"next week on Friday=2019-03-15", "Monday of last week=2019-02-25"}},
		{"in two weeks", "She will leave in two weeks.", tuesday, []string{"in two weeks=2019-03-19"}},
		{"week of", "They met in the week of July 4, 2018.", tuesday, []string{"the week of July 4, 2018=2018-W27"}},
		{"no leap year", "It happened on February 29, 2019.", Anchor{}, []string{"February 29, 2019="}},
		{"glued dash", "Mar 13, 2018-Two boats sank on Monday.", Anchor{}, []string{"Mar 13, 2018=2018-03-13", "Monday=2018-03-12"}},
		{"begin and end", "Clashes erupted on Sept. 27, 2020, and ended on Nov. 10, 2020. Many fled during this time.", Anchor{},
			[]string{"Sept. 27, 2020=2020-09-27", "Nov. 10, 2020=2020-11-10", "this time=2020-09-27/2020-11-10"}},
		{"year from the text", "Fires broke out on May 2, 2016. They were the worst of last year.", Anchor{}, []string{"May 2, 2016=2016-05-02", "last year=2016"}},
		{"article", "The May 10 murder, the April 1990 elections, the early 1970's.", Anchor{}, []string{"May 10=XXXX-05-10", "April 1990=1990-04", "the early 1970's=197"}},
		{"last months", "It grew in the last months of 2014, beginning in August.", Anchor{}, []string{"the last months of 2014=2014", "August=XXXX-08"}},
		{"stated weekday", "It sank on Sunday, March 15, 2015. The crew swam on Sunday.", Anchor{}, []string{"Sunday, March 15, 2015=2015-03-15", "Sunday=2015-03-15"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, found(tt.input, tt.anchor)); diff != "" {
				t.Errorf("%q: mentions (-want +got):\n%s", tt.input, diff)
			}
		})
	}
}

// TestNoMentions holds what looks like a time and is none.
func TestNoMentions(t *testing.T) {
	for _, input := range []string{
		"It may rain, and they march on.",
		"He was sentenced to 10 years and ran for six weeks.",
		"A 44-day war and a 14-year-old boy.",
		"They sat in the sun at 19:30.",
		"More than 2000 people paid $1995.",
		"He reads the Sunday Times.",
		"The second man sat down.",
		"It ended fifteen minutes after the start, and as soon as they left.",
		"The same story was told by the last four people.",
		"In 2000 homes there was no power.",
		"WE ATTACKED AT 2005 GMT AND AT 1930.",
	} {
		if got := found(input, tuesday); got != nil {
			t.Errorf("%q: mentions %q, want none", input, got)
		}
	}
}

// TestTables holds the word tables to what the code knows.
func TestTables(t *testing.T) {
	for w, row := range lexicon.TimeWords() {
		if classNames[row.Class] == cNone || w != strings.ToLower(w) {
			t.Errorf("time.tsv: %q: class %q", w, row.Class)
		}
		for mark := range strings.FieldsSeq(row.Marks) {
			if markNames[mark] == 0 {
				t.Errorf("time.tsv: %q: mark %q", w, mark)
			}
		}
	}
	for name, rule := range lexicon.Holidays() {
		if s := feastDay(rule, 2020); rule != "" && (s.grain != dayGrain || s.y != 2020 || s.m < 1 || s.d < 1) {
			t.Errorf("holidays.tsv: %q: rule %q is %v", name, rule, s)
		}
	}
}

func TestEaster(t *testing.T) {
	for y, want := range map[int]string{1961: "1961-04-02", 2000: "2000-04-23", 2008: "2008-03-23", 2038: "2038-04-25"} {
		if got := dayOf(easter(y)).String(); got != want {
			t.Errorf("easter(%d) = %s, want %s", y, got, want)
		}
	}
}

func TestDocumentAnchor(t *testing.T) {
	tests := []struct {
		input string
		want  Anchor
	}{
		{"BOGOTA, 7 FEB 90 (EFE) -- [TEXT] TWO MEN WERE KILLED.", Anchor{1990, 2, 7}},
		{"NEW DELHI, March 7 (Xinhua) -- Two men were killed.", Anchor{0, 3, 7}},
		{"Lima, 20 Aug 88 - Two men were killed.", Anchor{1988, 8, 20}},
		{"June 9, 2020. BEIRUT (Reuters) - Two men were killed.", Anchor{2020, 6, 9}},
		{"This story is from May 2, 2004\n\npatna: two men were killed.", Anchor{2004, 5, 2}},
		{"2020-09-01: Two men were killed.", Anchor{2020, 9, 1}},
		{"Two men killed\n\nUpdated 3 October 2021 at 10:15\n\nTwo men were killed.", Anchor{2021, 10, 3}},
		{"On March 8, protesters met.", Anchor{}},
		{"Protesters met in Lima on 20 August.", Anchor{}},
	}
	for _, tt := range tests {
		if _, got := Resolve(sentences(tt.input), Anchor{}); got != tt.want {
			t.Errorf("Resolve(%q): anchor %v, want %v", tt.input, got, tt.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Sept. 27, 2020, from May 3 to the early hours of Friday (June 7), 11/08/2024, mid-2000s", 2019, 3, 5)
	f.Add("the end of the first week of the day before the day after two days before Christmas 2011", 0, 2, 29)
	f.Fuzz(func(t *testing.T, input string, y, m, d int) {
		a := Anchor{}
		if y > 0 && y < 3000 && m > 0 && m < 13 && d > 0 && d < 29 {
			a = Anchor{y, m, d}
		}
		s := sentences(input)
		mentions, _ := Resolve(s, a)
		for i := range mentions {
			last := s[i].Start
			for _, m := range mentions[i] {
				if m.Start < last || m.End <= m.Start || m.End > s[i].End {
					t.Fatalf("mention %d-%d after %d in sentence %d-%d", m.Start, m.End, last, s[i].Start, s[i].End)
				}
				if m.First < 0 || m.Last <= m.First || m.Last > len(s[i].Tokens) || m.Start < s[i].Tokens[m.First].Start || m.End > s[i].Tokens[m.Last-1].End {
					t.Fatalf("tokens %d-%d do not hold %d-%d", m.First, m.Last, m.Start, m.End)
				}
				if strings.Contains(m.Timex, "-00") || strings.ContainsAny(m.Timex, " \n") {
					t.Fatalf("value %q of %q", m.Timex, input[m.Start:m.End])
				}
				last = m.End
			}
		}
		again, _ := Resolve(s, a)
		if diff := cmp.Diff(mentions, again, cmp.Comparer(func(a, b Mention) bool { return a.Span == b.Span && a.Timex == b.Timex && a.Kind == b.Kind })); diff != "" {
			t.Fatalf("second reading differs:\n%s", diff)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	for _, bench := range []struct{ name, input string }{
		{"none", "The ministry said in a statement that three soldiers were killed and seven others were wounded near the border."},
		{"dates", "The ministry said on Wednesday that three soldiers were killed on Sept. 27, 2020, and seven others over the past 48 hours."},
	} {
		s := sentences(bench.input)
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(bench.input)))
			b.ReportAllocs()
			for b.Loop() {
				Find(&s[0])
			}
		})
	}
}
