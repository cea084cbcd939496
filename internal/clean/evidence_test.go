package clean

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEvidence holds sentences of articles that speak to somebody, of the web, of gifts or of copying, and stay.
func TestEvidence(t *testing.T) {
	const news = "The council of the port met on Monday and heard what the engineers had found under the old quay.\n\n"
	for _, line := range []string{
		"Do you have any boats left for Friday?",
		"I'll go back on 4 May 2019.",
		"They've not seen him since, and we weren't told why.",
		"www.harbour.example/reports/2019-05-04",
		news + "We even asked our readers on the YouTube channel what they thought of the plan, and most of them were against it.",
		news + "This time our readers had been told about the news early, which is not always the case in such an affair.",
		news + "Our page of letters is open to all: if you dislike what you see in this paper, say so there, and we may well disagree with you, as we did last week about the ferry and the price of a ticket to the island.",
		news + "How can you help? You can give blood, and you can support the fund that the families have set up with a donation of any size; a donation made there goes to the widows, as the bank has confirmed to all who asked for proof of it.",
		news + "If you saw the car, or if you know who was at the wheel, please call the officers at the station in the port.",
		news + "An old boat lies on the beach near the lighthouse, and nobody knows whose it is. (Ana Ruiz/AP)\n\n" + news,
		news + "An old boat on the beach below the light © EU\n\n" + news,
		news + "“Follow us”, the banner said: “Subscribe to our channel”, and below it stood the name of the band.",
		news + "The word “frontera” is what they say for it, el muro de la frontera, and the guards say it too.",
		"HarbourPay donations for the widows rise again\n\n" + news,
		news + "Ana Ruiz, press officer of the port, Harbour House, ana.ruiz@port.example",
		news + "Its report may be copied for use in schools, a clerk said, but the photos are the property of their owners.",
	} {
		if diff := cmp.Diff([]string(nil), dropped(line)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", line, diff)
		}
		checkDivision(t, line)
	}
}

// TestComments holds readers' comments with and without a form, and what shows where they start.
func TestComments(t *testing.T) {
	for _, test := range []struct{ name, after, want string }{
		{"blog", "Harbour Cat said...\n\nSo sad.\n\nPost a Comment\n", "Harbour Cat said...\n\nSo sad.\n\nPost a Comment"},
		{"blog without a form", "Harbour Cat said...\n\nMy cousin was on that boat, he had two small children at home.\n", "Harbour Cat said...\n\nMy cousin was on that boat, he had two small children at home."},
		{"heading", "3 comments\n\nAna says:\n\nI was there and saw the whole thing from the quay.\n\nReply\n", "3 comments\n\nAna says:\n\nI was there and saw the whole thing from the quay.\n\nReply"},
		{"links under them", "so sad\nReplyDelete\nmy cousin was there and he saw it all\nReplyDelete\n", "so sad\nReplyDelete\nmy cousin was there and he saw it all\nReplyDelete"},
	} {
		page := article + test.after
		if diff := cmp.Diff([]string{"chrome: " + test.want}, dropped(page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		checkDivision(t, page)
	}
}

// TestRows holds rows of links, notices on copying, and headlines between paragraphs.
func TestRows(t *testing.T) {
	const title = "Three fishermen drown off the northern cape\n"
	for _, test := range []struct {
		name, page string
		want       []string
	}{
		{"sections with commas", "News, Business, World, Politics, Sports, Movies, Health, Fashion\n\n" + title + article, []string{"chrome: News, Business, World, Politics, Sports, Movies, Health, Fashion"}},
		{"headlines with dots", "Harbour master resigns over the missing lifeboat • New ferry to the island starts in May • Old lighthouse sold to a film maker • Council says no to the second quay • Crab season opens late again\n\n" + title + article,
			[]string{"chrome: Harbour master resigns over the missing lifeboat • New ferry to the island starts in May • Old lighthouse sold to a film maker • Council says no to the second quay • Crab season opens late again"}},
		{"platforms among words", "Facebook Twitter WhatsApp for harbour folk\n" + title + article, []string{"chrome: Facebook Twitter WhatsApp for harbour folk"}},
		{"advertisements among words", title + article + "Story continues below advertisement advertisement\n" + article, []string{"ad-marker: Story continues below advertisement advertisement"}},
		{"headline in capitals", article + "HARBOUR MASTER RESIGNS OVER THE MISSING LIFEBOAT AND THE LOST KEYS\n" + article, []string{"chrome: HARBOUR MASTER RESIGNS OVER THE MISSING LIFEBOAT AND THE LOST KEYS"}},
		{"notice on copying", article + "\nMaterials of the portal may be copied with a hyperlink to the site only. Citing or reprinting the texts and photos without permission of the owner is prohibited, and the rights to them are reserved under the law.\n",
			[]string{"chrome: Materials of the portal may be copied with a hyperlink to the site only. Citing or reprinting the texts and photos without permission of the owner is prohibited, and the rights to them are reserved under the law."}},
		{"title under a heading", "News Feed\nShow More\n" + title + "1 min read\n" + title + article, []string{"chrome: News Feed\nShow More", "chrome: 1 min read\nThree fishermen drown off the northern cape"}},
		{"title between headings", "Related posts\n" + title + "2 May\n" + title + article, []string{"chrome: Related posts", "chrome: Three fishermen drown off the northern cape"}},
		{"title twice and nothing else", title + title + article, []string{"chrome: Three fishermen drown off the northern cape"}},
		{"heading that leads on", article + "\nNext in Harbours\n\nFerry to the island starts again in May\nBy: Ana Ruiz\n", []string{"chrome: Next in Harbours\n\nFerry to the island starts again in May\nBy: Ana Ruiz"}},
		{"sign for more in a line of its own", article + "READ > Harbour master resigns over the lifeboat\n" + article, []string{"chrome: READ > Harbour master resigns over the lifeboat"}},
		{"ruler", article + "***\n" + article, []string{"markup: ***"}},
		{"address with a label", article + "source https://herald.example/harbour\n", []string{"chrome: source https://herald.example/harbour"}},
	} {
		if diff := cmp.Diff(test.want, dropped(test.page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		checkDivision(t, test.page)
	}
}

// TestLanguages names languages of few speakers, of scripts of their own, and of words in capitals.
func TestLanguages(t *testing.T) {
	for _, test := range []struct{ page, want string }{
		{"Polis a haña un boto bieu riba e playa, i nan no sa di ken e ta.", "pap"},
		{"Ol polisman i painim wanpela olpela bot long nambis, tasol ol i no save em i bilong husat.", "tpi"},
		{"ᓄᓇᕗᑦ ᐅᖃᓚᐅᖅᑐᖅ", "iu"},
		{"ᱯᱩᱞᱤᱥ ᱫᱚ ᱵᱟᱨ ᱦᱚᱲ", "sat"},
		{"ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ", "chr"},
		{"這個國家的學校對學生說電車還點在這裡", "zh-Hant"},
		{"这个国家的学校对学生说电车还点在这里", "zh"},
		{"Unidad de Protección y Restauración de Embarcaciones", "es"},
		{"𞤆𞤵𞤤𞤢𞤪", "und"},
	} {
		r := Text(test.page)
		if r.Language != test.want || len(r.Kept) != 0 {
			t.Errorf("%q: language %q, kept %v; want %q and nothing", test.page, r.Language, r.Kept, test.want)
		}
	}
}

func TestIsEnglish(t *testing.T) {
	x := tables()
	for _, test := range []struct {
		word string
		want bool
	}{{"", false}, {"'s", false}, {"harbors", true}, {"stopped", true}, {"hopelessness", true}, {"playa", false}} {
		if got := x.isEnglish(test.word); got != test.want {
			t.Errorf("isEnglish(%q) = %v, want %v", test.word, got, test.want)
		}
	}
	for _, test := range []struct {
		word string
		want bool
	}{{"i'll", true}, {"they've", true}, {"wasn't", true}, {"d'et", false}, {"'ll", false}, {"ana's", false}} {
		if got := contracted(test.word); got != test.want {
			t.Errorf("contracted(%q) = %v, want %v", test.word, got, test.want)
		}
	}
}
