package clean

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const paragraphs = "Three fishermen drowned when their boat capsized in heavy seas on Monday, the coast guard said.\n" +
	"Rescuers found two of the bodies near the harbour, and were still searching for the third at dusk.\n" +
	"The mayor said that the boat had left the harbour in spite of a storm warning.\n"

// TestAmidArticle holds lines that stand among the paragraphs of an article, or after them, without a mark of the page.
func TestAmidArticle(t *testing.T) {
	for _, test := range []struct {
		name, page string
		want       []string
	}{
		{"headline of another article", paragraphs + "Orchard growers in Malta win prize for lemons\n" + article, []string{"chrome: Orchard growers in Malta win prize for lemons"}},
		{"heading of the article", paragraphs + "Search for third fisherman goes on in Lerwick\n" + article, nil},
		{"heading without a name", paragraphs + "Fresh questions over warnings and patrols\n" + article, nil},
		{"heading in title case", paragraphs + "March Toward Capital Sparks Further Tension\n" + article, nil},
		{"caption", paragraphs + "A wrecked trawler lies on a beach near Ardnamurchan\n" + article, nil},
		{"headline under a time, at the end", paragraphs + "17:00\nOrchard growers in Malta win prize\n", []string{"chrome: 17:00\nOrchard growers in Malta win prize"}},
		{"credit alone", paragraphs + "(AP Photo/Ana Ruiz)\n" + article, []string{"chrome: (AP Photo/Ana Ruiz)"}},
		{"credit after its caption", paragraphs + "A boat in the harbour on Monday. (AP Photo/Ana Ruiz)\n" + article, nil},
		{"writer at the end", paragraphs + "Ruiz is a digital journalist known for her work on ports.\n", []string{"chrome: Ruiz is a digital journalist known for her work on ports."}},
		{"journalist in the news", paragraphs + "Ruiz is a journalist who was jailed in May.\n", nil},
		{"journalist in the middle", paragraphs + "Ruiz is a journalist in the port of Lerwick.\n" + article, nil},
		{"blurbs before the title", "The Harbour Radio is the most trusted source of news of all the northern islands, and has been so for fifty years, with reports on boats, weather and fish from every [...]\n" +
			"The Harbour Channel brings films, series and sport to all the homes of the northern islands on each day of the week, with the best of the old and the new, and more of it [...]\n" +
			"Fishermen drown off northern cape\n" + paragraphs,
			[]string{"chrome: The Harbour Radio is the most trusted source of news of all the northern islands, and has been so for fifty years, with reports on boats, weather and fish from every [...]\n" +
				"The Harbour Channel brings films, series and sport to all the homes of the northern islands on each day of the week, with the best of the old and the new, and more of it [...]"}},
	} {
		if diff := cmp.Diff(test.want, dropped(test.page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		checkDivision(t, test.page)
	}
}

// TestEchoes holds sentences that a page says again and again.
func TestEchoes(t *testing.T) {
	const nag = "View photos in our app and save data."
	three := func(s string) string {
		return "Three fishermen drowned off the cape on Monday. " + s + "\nRescuers found two of the bodies near the harbour. " + s + "\n" + s + "\nThe mayor said that a storm warning had been out.\n"
	}
	for _, test := range []struct {
		name, page string
		want       []string
	}{
		{"request to the reader", three(nag), []string{"chrome: " + nag, "chrome: " + nag + "\n" + nag}},
		{"what happened each time", three("No injuries were reported."), nil},
		{"said once", "Three fishermen drowned off the cape on Monday. " + nag + "\n" + article, nil},
		{"quoted", three("“" + nag + "”"), nil},
	} {
		got := dropped(test.page)
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		checkDivision(t, test.page)
	}
}
