package clean

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFurniture holds what stands around an article, and what of it goes. "A" stands for the article.
func TestFurniture(t *testing.T) {
	const title = "Three fishermen drown off the northern cape\n"
	for _, test := range []struct {
		name, before, after string // the article
		want                []string
	}{
		{"counters under the title", "Log in\nMenu\nSubscribe\n" + title + "0\n132\n", "",
			[]string{"chrome: Log in\nMenu\nSubscribe", "chrome: 0\n132"}},
		{"unknown entry in the menu", "Your lighthouse\nAbout us\nContact us\nOur boats\nSubscribe now\n" + title + "By Ana Ruiz\n", "",
			[]string{"chrome: Your lighthouse\nAbout us\nContact us\nOur boats\nSubscribe now"}},
		{"trail to the page", "News / World\n" + title, "", []string{"chrome: News / World"}},
		{"switch of languages", "EN | FR | AR\n" + title, "", []string{"chrome: EN | FR | AR"}},
		{"heading before the title", "Trending now\nSign in\n" + title + "By Ana Ruiz\n", "", []string{"chrome: Trending now\nSign in"}},
		{"readers' comments", title, "2 thoughts on “Three fishermen drown”\n\n1. My uncle sailed there for years and he never saw such a sea.\n\nIt is a pity.\n\nLeave a Reply\nYour email address will not be published.\n",
			[]string{"chrome: 2 thoughts on “Three fishermen drown”\n\n1. My uncle sailed there for years and he never saw such a sea.\n\nIt is a pity.\n\nLeave a Reply\nYour email address will not be published."}},
		{"headlines after the article", title, "\nHarbour master resigns over the missing lifeboat\n\nWhy did the old lighthouse go dark?\n\nNew ferry to the island starts in May\n\nLeave a Reply\n",
			[]string{"chrome: Harbour master resigns over the missing lifeboat\n\nWhy did the old lighthouse go dark?\n\nNew ferry to the island starts in May\n\nLeave a Reply"}},
		{"teasers that break off", title, "Most Read\nThe harbour master said on Friday that he had not been told of the new rules for...\nFerry to the island\n",
			[]string{"chrome: Most Read\nThe harbour master said on Friday that he had not been told of the new rules for...\nFerry to the island"}},
		{"sentence among links", title, "Related posts:\nHarbour master resigns over the lifeboat\nThe council says that it will pay for a new one.\nFerry to the island starts again in May\n",
			[]string{"chrome: Related posts:\nHarbour master resigns over the lifeboat\nThe council says that it will pay for a new one.\nFerry to the island starts again in May"}},
		{"links with arrows", title, "» Harbour master resigns over the lifeboat and the lost keys\n» Ferry to the island starts again in May\n» Lighthouse sold\n",
			[]string{"chrome: » Harbour master resigns over the lifeboat and the lost keys\n» Ferry to the island starts again in May\n» Lighthouse sold"}},
		{"tags", title, "Tags\nFishing\nAccidents\nLeave a comment\n", []string{"chrome: Tags\nFishing\nAccidents\nLeave a comment"}},
		{"labels", title, "Labels\nFishing\nAccidents\nLeave a comment\n", []string{"chrome: Labels\nFishing\nAccidents\nLeave a comment"}},
		{"title again", title + "Share this article\n" + title, "", []string{"chrome: Share this article\nThree fishermen drown off the northern cape"}},
		{"writer under a heading", title, "About the author\nAna Ruiz has sailed all her life. She lives in the port.\n",
			[]string{"chrome: About the author\nAna Ruiz has sailed all her life. She lives in the port."}},
		{"writer with an address", title, "Ana Ruiz is a reporter who covers the coast. Reach her at ruiz@herald.example.\n",
			[]string{"chrome: Ana Ruiz is a reporter who covers the coast. Reach her at ruiz@herald.example."}},
		{"appeal", "Your gift helps us to tell such stories\nWe know that many of our readers cannot pay, and we still want them to read us.\n" +
			"Our newsroom lives from donations: with your support our reporters can go where the story is.\nDonate now\n" + title, "",
			[]string{"chrome: Your gift helps us to tell such stories\nWe know that many of our readers cannot pay, and we still want them to read us.\nOur newsroom lives from donations: with your support our reporters can go where the story is.\nDonate now"}},
		{"offer", title, "Unlock unlimited access\n- Ad-free reading on all devices\n- Cancel anytime\n", []string{"chrome: Unlock unlimited access\n- Ad-free reading on all devices\n- Cancel anytime"}},
		{"consent without the word", title, "You may accept or manage your choices below, and withdraw your consent at any time.\nMore options\n",
			[]string{"cookie: You may accept or manage your choices below, and withdraw your consent at any time.", "chrome: More options"}},
		{"post of a platform", title, "— Harbour Watch (@harbourwatch) July 28, 2021\n", []string{"chrome: — Harbour Watch (@harbourwatch) July 28, 2021"}},
		{"blog's neighbours", "« Lighthouse sold | Main | New ferry »\n" + title, "", []string{"chrome: « Lighthouse sold | Main | New ferry »"}},
		{"markets and weather", "Gold $2,431.90 +0.50%\nOil 76.40 -1.20%\n18°C Porto\n" + title, "", []string{"chrome: Gold $2,431.90 +0.50%\nOil 76.40 -1.20%\n18°C Porto"}},
		{"addresses", title, "Read more: https://herald.example/1\nhttps://herald.example/2\n", []string{"chrome: Read more: https://herald.example/1\nhttps://herald.example/2"}},
		{"foot of a page", title, "###\nBack to top\n", []string{"markup: ###", "chrome: Back to top"}},
		{"request alone in the article", title, "Download our app for the latest news\n" + article, []string{"chrome: Download our app for the latest news"}},
		{"request in the middle of a line", title, "Our app brings you the news of the coast first. Download it for free headlines and podcasts\n",
			[]string{"chrome: Our app brings you the news of the coast first. Download it for free headlines and podcasts"}},
		{"request of words of the web", title, "Support independent journalism\n" + article, []string{"chrome: Support independent journalism"}},
		{"the page speaks of itself", title, "This story has not been edited by our staff and comes from a syndicated feed.\nShare\n",
			[]string{"chrome: This story has not been edited by our staff and comes from a syndicated feed.\nShare"}},
		{"reader's question", title, "Was this article helpful?\nYes 👍\nNo 👎\n", []string{"chrome: Was this article helpful?\nYes 👍\nNo 👎"}},
		{"double-spaced page", "Home\n\nWorld\n\nSport\n\nOpinion\n\n" + title + "\n", "\n\nRelated Articles\n\nHarbour master resigns\n\nNew lifeboat for the island\n",
			[]string{"chrome: Home\n\nWorld\n\nSport\n\nOpinion", "chrome: Related Articles\n\nHarbour master resigns\n\nNew lifeboat for the island"}},
	} {
		page := test.before + article + test.after
		if diff := cmp.Diff(test.want, dropped(page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		checkDivision(t, page)
	}
}

// TestInLine holds what is glued to or stands within a line of the article.
func TestInLine(t *testing.T) {
	for _, test := range []struct {
		line string
		want []string
	}{
		{"A boat lies on the beach near the lighthouse on the northern cape. Photo: Ana Ruiz / AP\n" + article, []string{"chrome: Photo: Ana Ruiz / AP"}},
		{"A boat lies on the beach near the lighthouse on the northern cape. Ana Ruiz / Reuters\n" + article, []string{"chrome: Ana Ruiz / Reuters"}},
		{"Associated Press photo\n" + article, []string{"chrome: Associated Press photo"}},
		{"Photo by Ana Ruiz\n" + article, []string{"chrome: Photo by Ana Ruiz"}},
		{"Photo by photo, the museum shows how the harbour grew.\n" + article, nil},
		{"Photo: Ana Ruiz / Herald\n" + article, []string{"chrome: Photo: Ana Ruiz / Herald"}},
		{"Home\tWorld\tSport\n" + article, []string{"chrome: Home\tWorld\tSport"}},
		{"Boat capsizes near the harbourShareTweetWhatsApp\n" + article, []string{"chrome: ShareTweetWhatsApp"}},
		{"Read More →Two of the boats were found on Monday near the harbour, the coast guard said.\n" + article, []string{"chrome: Read More →"}},
		{"Your support makes all the difference.Two of the boats were found on Monday near the harbour, the coast guard said.\n" + article,
			[]string{"chrome: Your support makes all the difference."}},
		{"[Harbour](https://herald.example/harbour) | [Ferry](/ferry)\n" + article, []string{"ad-marker: [Harbour](https://herald.example/harbour) | [Ferry](/ferry)"}},
		{"![boat](https://herald.example/boat.jpg)\n" + article, []string{"ad-marker: ![boat](https://herald.example/boat.jpg)"}},
		{"The [coast guard](https://guard.example \"Guard\") said on Monday that the men had drowned.\n", []string{"ad-marker: [", "ad-marker: ](https://guard.example \"Guard\")"}},
		{"The ![](mailto:a@b.example) coast guard said [on Monday] that the [men] (all three) had drowned.\n", []string{"ad-marker: ![](mailto:a@b.example)"}},
		{"# [Boat capsizes off the cape](https://herald.example/1)\n" + article, []string{"chrome: #", "ad-marker: [", "ad-marker: ](https://herald.example/1)"}},
		{"The men had drowned,&nbsp; the guard said.&nbsp;&nbsp;\n" + article, []string{"markup: &nbsp;", "markup: &nbsp;&nbsp;"}},
		{"&copy; 2021 The Harbour Herald\n" + article, []string{"chrome: &copy; 2021 The Harbour Herald"}},
		{"Home &raquo; News &raquo; Harbour\n" + article, []string{"chrome: Home &raquo; News &raquo; Harbour"}},
		{"The men had drowned, the guard said on Monday pic.twitter.com/a1B2c3\n" + article, []string{"ad-marker: pic.twitter.com/a1B2c3"}},
		{"{adslot}\n" + article, []string{"ad-marker: {adslot}"}},
		{"[[embed:map:12]]\n" + article, []string{"ad-marker: [[embed:map:12]]"}},
		{".box p{margin:0 0 1em;font:16px/1.5 serif}\n" + article, []string{"ad-marker: .box p{margin:0 0 1em;font:16px/1.5 serif}"}},
		{"@media (max-width: 640px) { .box { display: none; } }\n" + article, []string{"ad-marker: @media (max-width: 640px) { .box { display: none; } }"}},
		{"{\"id\":12,\"slug\":\"letter\",\"on\":true}\n" + article, []string{"ad-marker: {\"id\":12,\"slug\":\"letter\",\"on\":true}"}},
		{"[{'id':12,'on':true}]\n" + article, []string{"ad-marker: [{'id':12,'on':true}]"}},
		{"$('.menu').slick({dots:true});\n" + article, []string{"ad-marker: $('.menu').slick({dots:true});"}},
		{"The set {x; y} = {1; 2} was on the blackboard when the police came, a teacher said.\n", nil},
		{"If (as they say) the men drowned (all three); no one else was on board.\n", nil},
	} {
		if diff := cmp.Diff(test.want, dropped(test.line)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.line, diff)
		}
		checkDivision(t, test.line)
	}
}

// TestKeepsArticle holds lines of articles that look like a page's furniture and are none.
func TestKeepsArticle(t *testing.T) {
	for _, page := range []string{
		"MORE TO FOLLOW\n" + article + "Share\nFollow us\n",
		article + "This is a developing story\nShare\nFollow us\n",
		article + "(Reporting by Ana Ruiz; editing by Tom Hill)\nShare\nFollow us\n",
		"Named: the victims\n" + article + "They were:\nAnong Chaiyasit, 34\nLi Wei, 27\nA girl, about 6\nHospital: 30\nShare\nFollow us\n",
		article + "What happens on Monday?\nThe boats will sail again.\nShare\nFollow us\n",
		article + "Flights were not affected.\nShare\nFollow us\n",
		article + "Nobody knows who will pay for it?\nShare\nFollow us\n",
		"Log in\nMenu\nBoat sinks\nThree fishermen drown off the northern cape\n" + article,
	} {
		for _, d := range Text(page).Dropped {
			switch s := page[d.Start:d.End]; s {
			case "Share\nFollow us\n", "\nShare\nFollow us\n", "Log in\nMenu", "Log in\nMenu\n":
			default:
				t.Errorf("%q: dropped %q", page, s)
			}
		}
	}
}
