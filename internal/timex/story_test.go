package timex

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestStory holds what a text's dates are told from: the ones before them, and what else happened.
func TestStory(t *testing.T) {
	tests := []struct {
		name   string
		anchor Anchor
		input  string
		want   []string
	}{
		// A year told before.
		{"year before", Anchor{}, "On 4 May 2013 a barge sank. It was raised on 9 May.", []string{"4 May 2013=2013-05-04", "9 May=2013-05-09"}},
		{"over New Year", Anchor{}, "On 28 December 2013 a barge sank. It was raised on 3 January.", []string{"28 December 2013=2013-12-28", "3 January=2014-01-03"}},
		{"back over New Year", Anchor{}, "On 3 January 2014 a barge sank. Another had sunk in November.", []string{"3 January 2014=2014-01-03", "November=2013-11"}},
		{"half a year on", Anchor{}, "On 3 January 2014 a barge sank. It was raised on 5 July, and sold in August.", []string{"3 January 2014=2014-01-03", "5 July=2014-07-05", "August=2014-08"}},
		{"half a year back", Anchor{}, "On 3 August 2014 a barge sank. Another sank in February.", []string{"3 August 2014=2014-08-03", "February=2014-02"}},
		{"to come", Anchor{}, "On 3 August 2014 a barge sank. It will open on 2 August.", []string{"3 August 2014=2014-08-03", "2 August=2015-08-02"}},
		{"a stretch", Anchor{}, "On 30 December 2013 a barge sank. It was raised between 31 December and 4 January.",
			[]string{"30 December 2013=2013-12-30", "between 31 December and 4 January=2013-12-31/2014-01-04"}},
		{"weekday agrees", Anchor{}, "On 4 May 2013 a barge sank. It was raised on Thursday, May 9, and sold on Monday, May 14.",
			[]string{"4 May 2013=2013-05-04", "Thursday, May 9=2013-05-09", "Monday, May 14=XXXX-05-14"}},
		{"no leap year", Anchor{}, "On 4 January 2013 a barge sank. It was raised on 29 February.", []string{"4 January 2013=2013-01-04", "29 February=XXXX-02-29"}},
		{"too far", Anchor{}, "On 4 May 2013 a barge sank. It burned. It rusted. It rotted. It smelled. It leaked. It was raised on 9 May.",
			[]string{"4 May 2013=2013-05-04", "9 May=XXXX-05-09"}},
		{"another year since", Anchor{}, "On 4 May 2013 a barge sank, as in 2011. It was raised on 9 May.", []string{"4 May 2013=2013-05-04", "2011=2011", "9 May=XXXX-05-09"}},
		{"month too far", Anchor{}, "A barge sank in April 2013. It burned. It was sold in May.", []string{"April 2013=2013-04", "May=XXXX-05"}},
		{"last May", Anchor{}, "On 4 July 2013 a barge sank. It had run aground last May.", []string{"4 July 2013=2013-07-04", "last May=XXXX-05"}},
		{"month told before", Anchor{}, "A barge sank in April 2013. It will be raised in May.", []string{"April 2013=2013-04", "May=2013-05"}},
		{"day of writing", tuesday, "On 4 May 2013 a barge sank. One sank on 9 February.", []string{"4 May 2013=2013-05-04", "9 February=2019-02-09"}},
		{"the month", Anchor{}, "On 20 May 2013 a barge sank, the third since the start of the month, the end of the week and the close of the year.",
			[]string{"20 May 2013=2013-05-20", "since the start of the month=2013-05", "the end of the week=2013-W21", "the close of the year=2013"}},

		// The same period.
		{"year before last", Anchor{}, "It made 40 kegs from April to June 2013, and 30 in the same period last year.",
			[]string{"from April to June 2013=2013-04/2013-06", "the same period last year=2012-04/2012-06"}},
		{"the year before", Anchor{}, "It made 40 kegs from November 2013 to January 2014, and 30 in the same period the year before.",
			[]string{"from November 2013 to January 2014=2013-11/2014-01", "the same period the year before=2012-11/2013-01"}},
		{"of no year", Anchor{}, "It made 40 kegs from April to June, and 30 in the same period in 2012.", []string{"from April to June=XXXX-04/XXXX-06", "the same period in 2012=2012-04/2012-06"}},
		{"of no year, last year", Anchor{}, "It made 40 kegs in May, and 30 in the same month last year.", []string{"May=XXXX-05", "the same month last year=XXXX-05"}},
		{"of a year", Anchor{}, "It made 40 kegs in May 2013, and 30 in the same month of 2010.", []string{"May 2013=2013-05", "the same month of 2010=2010-05"}},
		{"this year", Anchor{}, "It made 40 kegs from April to June 2013, and 30 in the same period this year.",
			[]string{"from April to June 2013=2013-04/2013-06", "the same period this year=2014-04/2014-06"}},
		{"a year ago, no day of writing", Anchor{}, "It made 40 kegs in May 2013, and 30 in the same month a year ago.", []string{"May 2013=2013-05", "the same month a year ago=2012-05"}},
		{"next year, no day of writing", Anchor{}, "It made 40 kegs in May 2013, and 50 in the same month next year.", []string{"May 2013=2013-05", "the same month next year="}},
		{"of the day of writing", tuesday, "It made 40 kegs in January, and 30 in the same month last year.", []string{"January=2019-01", "the same month last year=2018-01"}},
		{"a year ago", tuesday, "It made 40 kegs this year, 30 in the same period a year ago and 20 in the same period a year earlier.",
			[]string{"this year=2019", "the same period a year ago=2018", "the same period a year earlier=2018"}},
		{"nothing before", tuesday, "It made 40 kegs in the same period last year.", []string{"the same period last year=2018"}},

		// The days before.
		{"week before a stretch", Anchor{}, "It made 40 kegs from 10 to 16 May 2013, and 30 in the week before.",
			[]string{"from 10 to 16 May 2013=2013-05-10/2013-05-16", "the week before=2013-05-03/2013-05-09"}},
		{"two weeks before", Anchor{}, "It made 40 kegs from 10 to 16 May 2013, and 30 in the two weeks before.",
			[]string{"from 10 to 16 May 2013=2013-05-10/2013-05-16", "the two weeks before=2013-04-26/2013-05-09"}},
		{"week before a day", Anchor{}, "A barge sank on 10 May 2013. It had been checked the week before.", []string{"10 May 2013=2013-05-10", "the week before=2013-05-03/2013-05-09"}},
		{"week before a week", tuesday, "It made 40 kegs last week, and 30 in the week before.", []string{"last week=2019-W09", "the week before=2019-W08"}},
		{"week before writing", tuesday, "It made 30 kegs in the week before, and 90 the month before.", []string{"the week before=2019-W09", "the month before=2019-02"}},
		{"no year", Anchor{}, "A barge sank on 10 May. It left port the day before. It was checked the week before.",
			[]string{"10 May=XXXX-05-10", "the day before=XXXX-05-09", "the week before="}},
		{"weekday", Anchor{}, "A barge sank on Friday. It left port the day before.", []string{"Friday=XXXX-WXX-5", "the day before=XXXX-WXX-4"}},
		{"had", tuesday, "The crew said that the day before they had seen smoke.", []string{"the day before=2019-03-04"}},
		{"clause", tuesday, "It rained the day before they sailed.", []string{"the day before="}},
		{"hours", tuesday, "A barge sank on Monday. It had made two trips in the 24 hours before. On Sunday it rested, as in the two hours before.",
			[]string{"Monday=2019-03-04", "the 24 hours before=2019-03-03", "Sunday=2019-03-03", "the two hours before=2019-03-02"}},
		{"previous week", Anchor{}, "A barge sank on 16 May 2013. It was new the previous week.", []string{"16 May 2013=2013-05-16", "the previous week=2013-W19"}},
		{"night before last", tuesday, "It rained the night before last.", []string{"the night before last=2019-03-03"}},

		// Since an event.
		{"took office", tuesday, "Ten mills shut since she took office on 14 January 2016.", []string{"since she took office on 14 January 2016=2016-01-14/2019-03-05"}},
		{"began", tuesday, "Ten mills shut since the strike began in 2015, and two since the drought started.",
			[]string{"since the strike began in 2015=2015/2019-03-05", "since the drought started="}},
		{"broke out", tuesday, "Ten mills shut since fighting broke out in May 2015.", []string{"since fighting broke out in May 2015=2015-05/2019-03-05"}},
		{"event", tuesday, "Ten mills shut since the outbreak of the war, since the invasion of Ruritania and since the coup.",
			[]string{"since the outbreak of the war=", "since the invasion of Ruritania=", "since the coup="}},
		{"event of a year", tuesday, "Ten mills shut since the 2014 coup, since independence in 1962 and since the floods of 3 May 2018.",
			[]string{"since the 2014 coup=2014/2019-03-05", "since independence in 1962=1962/2019-03-05", "since the floods of 3 May 2018=2018-05-03/2019-03-05"}},
		{"since, no day of writing", Anchor{}, "Ten mills shut since the attacks in Plainville on 3 May 2018.", []string{"since the attacks in Plainville on 3 May 2018=2018-05-03"}},
		{"no event", tuesday, "Ten mills shut since they had no grain; since the mill took fire, two died, since prices rose in most of the towns.", nil},
		{"with facts", tuesday, "Ten mills shut since bandits killed a miller on 3 May.", []string{"3 May=2019-05-03"}},

		{"event of two words", tuesday, "Ten mills shut since the coup violence of 2014 and since the protests in the North in May 2018.",
			[]string{"since the coup violence of 2014=2014/2019-03-05", "since the protests in the North in May 2018=2018-05/2019-03-05"}},
		{"too much between", tuesday, "Ten mills shut since she took the high office of the town on 3 May 2018, since she won & left on 4 May 2018.",
			[]string{"3 May 2018=2018-05-03", "4 May 2018=2018-05-04"}},
		{"raids", tuesday, "Ten mills shut since the raids on 3 May 2018, since bandits raided on 4 May 2018.",
			[]string{"since the raids on 3 May 2018=2018-05-03/2019-03-05", "4 May 2018=2018-05-04"}},
		{"a stretch", tuesday, "Ten mills shut since the talks on 3-5 May 2018 and since the talks on dry days.", []string{"3-5 May 2018=2018-05-03/2018-05-05"}},
		{"where", tuesday, "Ten mills shut since the coup in town, since the coup in Plainville, since the invasion of late.",
			[]string{"since the coup=", "since the coup in Plainville=", "since the invasion="}},
		{"two years", tuesday, "Ten mills shut since the 2014 2016 talks.", []string{"2014=2014"}},
		{"number and mark", tuesday, "Ten mills shut since 5 of them left, since & the war.", nil},

		// Nights, days up to now and rates.
		{"shared month", tuesday, "It rained on the night of 8/9 February and on 11/12 May 2018.",
			[]string{"the night of 8/9 February=2019-02-08/2019-02-09", "11/12 May 2018=2018-05-11/2018-05-12"}},
		{"months of a night", tuesday, "It rained on the night of 31 May/1 June 2018, the night of 28/ 29 May.",
			[]string{"the night of 31 May/1 June 2018=2018-05-31/2018-06-01", "the night of 28/ 29 May=2018-05-28/2018-05-29"}},
		{"no days in a row", tuesday, "It rained on 8/11 May.", []string{"8/11=2018-08-11"}},
		{"from and between", tuesday, "It rained in the night from Saturday to Sunday, the night between 2 and 3 June.",
			[]string{"the night from Saturday to Sunday=2019-03-02/2019-03-03", "the night between 2 and 3 June=2018-06-02/2018-06-03"}},
		{"overnight", tuesday, "It rained overnight Friday, overnight on 3 June, Monday overnight and overnight.",
			[]string{"overnight Friday=2019-03-01", "overnight on 3 June=2018-06-03", "Monday overnight=2019-03-04", "overnight=2019-03-04/2019-03-05"}},
		{"overnight into", tuesday, "It rained overnight into Sunday, overnight Friday into Saturday and overnight from Sunday to Monday.",
			[]string{"overnight into Sunday=2019-03-02/2019-03-03", "overnight Friday into Saturday=2019-03-01/2019-03-02", "overnight from Sunday to Monday=2019-03-03/2019-03-04"}},
		{"last day", tuesday, "Two mills burned over the last day, six in the past day and night. He came on the last day, in the last day of the fair.",
			[]string{"the last day=2019-03-04/2019-03-05", "the past day and night=2019-03-04/2019-03-05"}},
		{"weeks of raids", tuesday, "Two mills burned in one week of floods and over three days of storms, and two in two weeks of June.",
			[]string{"one week=", "three days=", "June=2018-06"}},
		{"rates", tuesday, "Two mills burn every Friday, each morning, each May and per year.", nil},
		{"this afternoon", Anchor{}, "The mill burned this Friday. It was new this afternoon, and yesterday it was sold.",
			[]string{"this Friday=XXXX-WXX-5", "this afternoon=XXXX-WXX-5", "yesterday=XXXX-WXX-4"}},
		{"two such days", Anchor{}, "The mill burned this Friday, not this Thursday. It was new this afternoon.",
			[]string{"this Friday=XXXX-WXX-5", "this Thursday=XXXX-WXX-4", "this afternoon="}},

		{"day of a night", tuesday, "It rained on the night of 8/9 February. The mill burned the same day.",
			[]string{"the night of 8/9 February=2019-02-08/2019-02-09", "the same day=2019-02-09"}},

		{"no nights", tuesday, "It rained in the night from Monday to work, the night between two mills.", []string{"the night=2019-03-05", "Monday=2019-03-04"}},
		{"weekday settles day and month", tuesday, "It rained on Saturday 11/04/2020 and Wednesday 11/04/2020.",
			[]string{"Saturday 11/04/2020=2020-04-11", "Wednesday 11/04/2020=2020-11-04"}},
		{"next winter", tuesday, "It was dry this coming winter, next winter and this past summer.",
			[]string{"this coming winter=2019-WI", "next winter=2019-WI", "this past summer=2018-SU"}},
		{"soon after New Year", Anchor{2000, 12, 28}, "It was dry on January 20, in the last two quarters and on 3 February.",
			[]string{"January 20=2001-01-20", "the last two quarters=2000-04/2000-09", "3 February=2001-02-03"}},
		{"weekday of two dates", Anchor{}, "It rained on Sunday, March 15, 2015 and Sunday, March 22, 2015. He came on Sunday.",
			[]string{"Sunday, March 15, 2015=2015-03-15", "Sunday, March 22, 2015=2015-03-22", "Sunday=XXXX-WXX-7"}},
		{"last year is dated", Anchor{}, "It rained on 4 May 2013 and in 2014. Last year was dry.", []string{"4 May 2013=2013-05-04", "2014=2014", "Last year=2013"}},
		{"January last year", Anchor{}, "It rained in January last year, in 2013 and this year.", []string{"January last year=2012-01", "2013=2013", "this year=2013"}},
		{"days of a month", Anchor{}, "It rained in the last three days of May 2016, and on the first two days of June.",
			[]string{"the last three days of May 2016=2016-05-29/2016-05-31", "the first two days of June=2016-06-01/2016-06-02"}},
		{"week after a weekday", Anchor{}, "It rained on Friday. A week later it snowed.", []string{"Friday=XXXX-WXX-5", "A week later=XXXX-WXX-5"}},
		{"decades and centuries", tuesday, "It rained the century before and the year before.", []string{"the century before=19", "the year before=2018"}},

		// Weeks by number.
		{"epidemiological", tuesday, "It had ten cases in EPI week 7, four in epidemiological week 40, 2018, two in EPI - Week 8.",
			[]string{"week 7=2019-W07", "week 40, 2018=2018-W40", "Week 8=2019-W08"}},
		{"ISO 8601", tuesday, "It had ten cases in 2018-W40.", []string{"2018-W40=2018-W40"}},
		{"week, no year", Anchor{}, "It had ten cases in EPI week 7. On 8 May 2018 it had 12, and in EPI week 9 two.", []string{"week 7=XXXX-W07", "8 May 2018=2018-05-08", "week 9=2018-W09"}},
		{"week of a show", tuesday, "Week 5 was dull.", nil},
		{"up to a day", tuesday, "Two mills burned in the 24 hours to Monday, in the week to 3 March and the two weeks ended Sunday; it took a week to Sunday.",
			[]string{"the 24 hours to Monday=2019-03-03/2019-03-04", "the week to 3 March=2019-02-25/2019-03-03", "the two weeks ended Sunday=2019-02-18/2019-03-03", "Sunday=2019-03-03"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, found(tt.input, tt.anchor)); diff != "" {
				t.Errorf("%q: mentions (-want +got):\n%s", tt.input, diff)
			}
		})
	}
}

// TestInferred holds which values lean on more than their words and the day of writing.
func TestInferred(t *testing.T) {
	for _, tt := range []struct {
		anchor Anchor
		input  string
		want   []bool
	}{
		{Anchor{}, "On 4 May 2013 a barge sank. It was raised on 9 May.", []bool{false, true}},
		{Anchor{}, "A barge sank on 4 May 2013, two in 2014. Last year one burned.", []bool{false, false, true}},
		{Anchor{}, "A barge sank this Friday. It was new this morning.", []bool{false, true}},
		{tuesday, "A barge sank on Friday. It was new this morning and had run aground the day before.", []bool{false, false, true}},
		{tuesday, "Four sank since May, and in the week before none.", []bool{false, true}},
	} {
		mentions, _ := Resolve(sentences(tt.input), tt.anchor)
		var got []bool
		for i := range mentions {
			for _, m := range mentions[i] {
				got = append(got, m.Inferred)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q: inferred (-want +got):\n%s", tt.input, diff)
		}
	}
}
