package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// texts returns the text of each sentence of the input.
func texts(input string, kept ...Span) []string {
	if kept == nil {
		kept = []Span{{0, len(input)}}
	}
	var out []string
	for _, s := range Split(input, kept) {
		out = append(out, input[s.Start:s.End])
	}
	return out
}

// In want, | stands where a sentence ends and the next starts; white space between them is left out.
func TestSplit(t *testing.T) {
	for _, c := range []struct{ name, input, want string }{
		{"plain", "The army left. Nobody stayed.", "The army left.|Nobody stayed."},
		{"question and exclamation", "Who left? Everyone! They ran.", "Who left?|Everyone!|They ran."},
		{"month", "It began on Sept. 27 and ended on Nov. 10. The army left.", "It began on Sept. 27 and ended on Nov. 10.|The army left."},
		{"month at the end", "It began in Sept. The army left.", "It began in Sept.|The army left."},
		{"title", "They met Gen. Okello and Gov. de la Vega. They left.", "They met Gen. Okello and Gov. de la Vega.|They left."},
		{"title, lower-case particle", "He wrote to Ms. del Campo. She replied.", "He wrote to Ms. del Campo.|She replied."},
		{"initialism as a modifier", "The U.S. Army left. It had 40 men.", "The U.S. Army left.|It had 40 men."},
		{"initialism at the end", "He fled to the U.S. The army left.", "He fled to the U.S.|The army left."},
		{"initialism, two stops", "He fled to the U.S.. troops say.", "He fled to the U.S.. troops say."},
		{"state, two stops", "He lives in Danby, Conn.. with two sons.", "He lives in Danby, Conn.. with two sons."},
		{"two stops", "He was wounded.. The army left.", "He was wounded..|The army left."},
		{"hour", "It fell at 5 p.m. on Friday. It rained.", "It fell at 5 p.m. on Friday.|It rained."},
		{"hour at the end", "It fell at 5 p.m. The army left.", "It fell at 5 p.m.|The army left."},
		{"hour and day", "It fell at 5 p.m. Monday, at 6 p.m. GMT. It rained.", "It fell at 5 p.m. Monday, at 6 p.m. GMT.|It rained."},
		{"hour and a name", "It fell at 5 p.m. Rescuers came.", "It fell at 5 p.m.|Rescuers came."},
		{"number", "Camp No. 5 was hit. Nobody died.", "Camp No. 5 was hit.|Nobody died."},
		{"no as a word", "He said no. The army left.", "He said no.|The army left."},
		{"saint", "He left St. Petersburg. It rained.", "He left St. Petersburg.|It rained."},
		{"initials", "The book by J. R. Smith sold well. It rained.", "The book by J. R. Smith sold well.|It rained."},
		{"company", "He owns Acme Inc. of Ohio. It failed.", "He owns Acme Inc. of Ohio.|It failed."},
		{"unknown abbreviation", "She has a Ph.D. in law. It took years.", "She has a Ph.D. in law.|It took years."},
		{"weekday", "It fell on Sun. The army left.", "It fell on Sun.|The army left."},
		{"sun", "They sat in the sun. Protesters came.", "They sat in the sun.|Protesters came."},
		{"dateline", "KABUL, Oct. 3 (Reuters) - A bomb fell. It rained.", "KABUL, Oct. 3 (Reuters) - A bomb fell.|It rained."},
		{"wire dateline", "LIMA, 14 SEP 89 (X) -- [TEXT] THE ARMY LEFT. IT RAINED.", "LIMA, 14 SEP 89 (X) -- [TEXT] THE ARMY LEFT.|IT RAINED."},
		{"quotation, stop inside", "“We fled.” The army stayed.", "“We fled.”|The army stayed."},
		{"quotation, stop outside", "They “fled”. The army stayed.", "They “fled”.|The army stayed."},
		{"quotation with its verb", "“Who fled?” he asked. Nobody spoke.", "“Who fled?” he asked.|Nobody spoke."},
		{"quotation after quotation", `"We fled." "All of us."`, `"We fled."|"All of us."`},
		{"quotation, lower case", `"who fled?" he asked. nobody spoke.`, `"who fled?" he asked.|nobody spoke.`},
		{"parenthesis", "They fled (all of them.) The army stayed.", "They fled (all of them.)|The army stayed."},
		{"headline", "Army leaves\nThe army left. It rained.", "Army leaves|The army left.|It rained."},
		{"long headline", "Army leaves the valley after nine weeks of heavy fighting\nThe army left the valley on Monday after nine weeks of fighting that cost the lives of forty soldiers and of a great many villagers.",
			"Army leaves the valley after nine weeks of heavy fighting|The army left the valley on Monday after nine weeks of fighting that cost the lives of forty soldiers and of a great many villagers."},
		{"lost space", "Nine were wounded.The army left.", "Nine were wounded.|The army left."},
		{"lost space after a name", "It fell on Kabul.The army left.", "It fell on Kabul.|The army left."},
		{"site", "The site kabulnews.com said so.", "The site kabulnews.com said so."},
		{"site, broken", "The site Kabul. com said so.", "The site Kabul. com said so."},
		{"address", "See https://a.example/b?c=1.2. The army left.", "See https://a.example/b?c=1.2.|The army left."},
		{"ellipsis", "They fled ... and came back... The army left.", "They fled ... and came back...|The army left."},
		{"number with a stop", "It fell at 7.30 a.m. on Friday.", "It fell at 7.30 a.m. on Friday."},
		{"broken hour", "Updated at 6. 15 p.m. Nine died.", "Updated at 6. 15 p.m.|Nine died."},
		{"broken decimal", "Snow of a metre (3. 3 feet) fell.", "Snow of a metre (3. 3 feet) fell."},
		{"number at the end", "The toll rose to 45. 12 others were hurt.", "The toll rose to 45.|12 others were hurt."},
		{"year at the end", "It began in 2019. 300 died.", "It began in 2019.|300 died."},
		{"list", "1. The army left.\n2. Nobody stayed.", "1. The army left.|2. Nobody stayed."},
		{"capitals", "TROOPS LEFT LIMA. POLICE STAYED. U.S. TROOPS CAME AT 5 P.M. ON MONDAY.",
			"TROOPS LEFT LIMA.|POLICE STAYED.|U.S. TROOPS CAME AT 5 P.M. ON MONDAY."},
		{"capitals, number", "CAR NO. CH-02 LEFT. IT RAINED.", "CAR NO. CH-02 LEFT.|IT RAINED."},
		{"lower case", "the army left. nobody stayed in the u.s. on monday.", "the army left.|nobody stayed in the u.s. on monday."},
		{"lower case, initial", "the judge was k. mehta. he left.", "the judge was k. mehta.|he left."},
		{"question mark for a character", "The art of Peru?s museums was sold.", "The art of Peru?s museums was sold."},
		{"left-over words", "They fled the region. people of the area.", "They fled the region.|people of the area."},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, strings.Join(texts(c.input), "|")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

const wrappedText = "The army left the valley on Monday after nine weeks of heavy\n" +
	"fighting that cost the lives of forty soldiers. Many more had\n" +
	"fled to the hills of Ode before then. Nobody knows where those\n" +
	"People of the hills went.\n\nThe second paragraph.\n"

func TestSplitHardWrapped(t *testing.T) {
	want := []string{
		"The army left the valley on Monday after nine weeks of heavy\nfighting that cost the lives of forty soldiers.",
		"Many more had\nfled to the hills of Ode before then.",
		"Nobody knows where those\nPeople of the hills went.",
		"The second paragraph.",
	}
	if diff := cmp.Diff(want, texts(wrappedText)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	crlf := strings.ReplaceAll(wrappedText, "\n", "\r\n")
	for i := range want {
		want[i] = strings.ReplaceAll(want[i], "\n", "\r\n")
	}
	if diff := cmp.Diff(want, texts(crlf)); diff != "" {
		t.Errorf("CRLF: (-want +got)\n%s", diff)
	}
	// one paragraph a line must give the same sentences
	oneLine := strings.Replace(strings.ReplaceAll(wrappedText, "\n", " "), "went.  ", "went.\n\n", 1)
	for i := range want {
		want[i] = strings.ReplaceAll(want[i], "\r\n", " ")
	}
	if diff := cmp.Diff(want, texts(oneLine)); diff != "" {
		t.Errorf("one paragraph a line: (-want +got)\n%s", diff)
	}
}

func TestSplitLeavesOutDropped(t *testing.T) {
	input := "[ad_1]\nThe army [ad_2] left.\nNobody stayed."
	at := strings.Index(input, "[ad_2]")
	kept := []Span{{len("[ad_1]"), at}, {at + len("[ad_2]"), len(input)}}
	var words []string
	for _, s := range Split(input, kept) {
		var w []string
		for _, t := range s.Tokens {
			w = append(w, t.Text)
		}
		words = append(words, strings.Join(w, " "))
	}
	if diff := cmp.Diff([]string{"The army left .", "Nobody stayed ."}, words); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestSentenceMarks(t *testing.T) {
	type marks struct {
		Text                            string
		Block                           int
		Headline, AllCaps, Lower, Title bool
	}
	input := "Army leaves valley\n\nTHE ARMY LEFT THE U.S. BASE.\nnobody stayed.\n\nIn 2020 the UN came.\n\nArmy Leaves the Valley of Ode"
	want := []marks{
		{"Army leaves valley", 0, true, false, false, false},
		{"THE ARMY LEFT THE U.S. BASE.", 1, false, true, false, false},
		{"nobody stayed.", 1, false, false, true, false},
		{"In 2020 the UN came.", 2, false, false, false, false},
		{"Army Leaves the Valley of Ode", 3, true, false, false, true},
	}
	var got []marks
	for _, s := range Split(input, []Span{{0, len(input)}}) {
		got = append(got, marks{input[s.Start:s.End], s.Block, s.Headline, s.AllCaps, s.Lower, s.Title})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// However odd the text, no sentence is endless.
func TestSplitBoundsSentences(t *testing.T) {
	for _, unit := range []string{"word ", ")", ". ", "\"", "a.", "1", "'", "-", "“ ", "no. ", "?", "é", "\xff", "â€", "\t", "x,"} {
		input := strings.Repeat(unit, 40000/len(unit))
		for _, s := range Split(input, []Span{{0, len(input)}}) {
			if len(s.Tokens) > maxSentence+maxClosing {
				t.Errorf("%q repeated: a sentence of %d tokens", unit, len(s.Tokens))
				break
			}
		}
	}
}
