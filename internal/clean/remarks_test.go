package clean

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRemarks holds readers' comments that no link or form marks, and what looks like them.
func TestRemarks(t *testing.T) {
	for _, test := range []struct {
		name, page string
		want       []string
	}{
		{"names and remarks", paragraphs + "SaltyDog\nI knew one of them. So sorry.\nMrs Gull\nWhy did nobody stop them?\nOtto Brandt\nSo sad.\n",
			[]string{"chrome: SaltyDog\nI knew one of them. So sorry.\nMrs Gull\nWhy did nobody stop them?\nOtto Brandt\nSo sad."}},
		{"time since", paragraphs + "Salty Dog\nshould have stayed home\n4 Months ago\n", []string{"chrome: Salty Dog\nshould have stayed home\n4 Months ago"}},
		{"heading alone", paragraphs + "Top Comments\nSalty · 06/26/2020\nmay they rest in peace\n", []string{"chrome: Top Comments\nSalty · 06/26/2020\nmay they rest in peace"}},
		{"thoughts on the title", paragraphs + "2 thoughts on “Fishermen drown”\nI knew one of them.\nWhy did you leave that out?\n",
			[]string{"chrome: 2 thoughts on “Fishermen drown”\nI knew one of them.\nWhy did you leave that out?"}},
		{"name and time in one line", paragraphs + "Salty Dog - 4 years ago\nI knew one of them, and I miss him.\nOtto - 3 years ago\nWhy did nobody stop them from sailing?\n",
			[]string{"chrome: Salty Dog - 4 years ago\nI knew one of them, and I miss him.\nOtto - 3 years ago\nWhy did nobody stop them from sailing?"}},
		{"name and date in one line", paragraphs + "salty: on July 20th, 2012 05:38 pm (UTC)\nI knew one of them, and I miss him.\n",
			[]string{"chrome: salty: on July 20th, 2012 05:38 pm (UTC)\nI knew one of them, and I miss him."}},
		{"name and years", paragraphs + "Salty Dog 1 year\nI knew one of them, and I miss him.\nOtto 2 years\nWhy did nobody stop them from sailing?\n",
			[]string{"chrome: Salty Dog 1 year\nI knew one of them, and I miss him.\nOtto 2 years\nWhy did nobody stop them from sailing?"}},
		{"numbers", paragraphs + "1. So sad! I knew one of them.\n2. Why did nobody stop them from sailing?\n3. I am sorry for your loss.\n",
			[]string{"chrome: 1. So sad! I knew one of them.\n2. Why did nobody stop them from sailing?\n3. I am sorry for your loss."}},
		{"demands by number", paragraphs + "1. An inquiry by the ministry.\n2. Better boats for the coast guard.\n3. Pensions for the families.\n", nil},
		{"a sentence in years", paragraphs + "Skipper jailed for 2 years\n" + article, nil},
		{"links under remarks", paragraphs + "Salty\nI knew one of them.\nReply Recommend 0\nOtto\nThey should have stayed home.\nReply Recommend 3\n",
			[]string{"chrome: Salty\nI knew one of them.\nReply Recommend 0\nOtto\nThey should have stayed home.\nReply Recommend 3"}},
		{"the dead by name", paragraphs + "Ana Ruiz\nA baker from the old town, she left two sons.\nOtto Brandt\nHe had sailed for thirty years.\nMaria Lund\nA student, 22, of Lerwick.\n", nil},
		{"headings of sections", paragraphs + "The search\n" + article + "The storm\n" + article + "The boat\n" + article, nil},
		{"a link to comments before the article goes on", article + "3 Comments\n" + paragraphs, []string{"chrome: 3 Comments"}},
	} {
		if diff := cmp.Diff(test.want, dropped(test.page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		checkDivision(t, test.page)
	}
}
