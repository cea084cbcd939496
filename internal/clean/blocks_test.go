package clean

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts/internal/lexicon"
)

// TestBlocks holds what no phrase of the tables names, and only the place and the look of a block tell.
func TestBlocks(t *testing.T) {
	for _, test := range []struct {
		name, page string
		want       []string
	}{
		{"masthead", "Skip to content\nThe Lerwick Courier\nNews without fear\nHome\nNews\nSport\nThree drown off Lerwick as boat capsizes\n" + paragraphs,
			[]string{"chrome: Skip to content\nThe Lerwick Courier\nNews without fear\nHome\nNews\nSport"}},
		{"headlines of others", paragraphs + "Share\nTweet\nBank keeps rate at nine per cent\nSinger cancels tour after fall\nHow to bake bread without yeast\nPrivacy policy\n",
			[]string{"chrome: Share\nTweet\nBank keeps rate at nine per cent\nSinger cancels tour after fall\nHow to bake bread without yeast\nPrivacy policy"}},
		{"remarks under their heading", paragraphs + "Comments\nSo sad. I knew him from school.\nYou people never learn!\nlol who wrote this\nPost a comment\n",
			[]string{"chrome: Comments\nSo sad. I knew him from school.\nYou people never learn!\nlol who wrote this\nPost a comment"}},
		{"list that a sentence opens", paragraphs + "The dead were:\nAnong Chaiyasit, 34\nLi Wei, 27\nOtto Brandt\nShare\nFollow us\n", []string{"chrome: Share\nFollow us"}},
		{"rate of exchange", paragraphs + "($1 = 0.9631 euros)\nShare\nFollow us\n", []string{"chrome: Share\nFollow us"}},
		{"short paragraphs", paragraphs + "The search goes on.\nNobody else is missing.\n" + article, nil},
		{"quotations", paragraphs + "\"I saw the boat turn over.\"\n\"You could not hear your own voice,\" said his brother.\n" + article, nil},
		{"sentence in three lines", paragraphs + "Divers of the navy searched\nthe wreck on Tuesday and found\nnobody in it.\n" + article + "Share\nTweet\n", []string{"chrome: Share\nTweet"}},
	} {
		if diff := cmp.Diff(test.want, dropped(test.page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		checkDivision(t, test.page)
	}
}

// TestBlockWeights holds the table of weights to the signs that there are.
func TestBlockWeights(t *testing.T) {
	known := map[string]bool{"": true}
	for f := range features {
		if name := nameOf(f); name == "" || known[name] {
			t.Errorf("sign %d has the name %q, which is none or another's", f, name)
		} else {
			known[name] = true
		}
	}
	n := 0
	for name := range lexicon.BlockWeights() {
		n++
		if !known[name[1]] || name[0] != "" && name[0] != "head" && name[0] != "body" && name[0] != "foot" {
			t.Errorf("weight of %q, which is no sign", name)
		}
	}
	if n < int(crossed) {
		t.Errorf("%d weights for %d signs", n, crossed)
	}
}

// TestChain holds what a doubtful block is to those beside it.
func TestChain(t *testing.T) {
	m := &blockWeights{bias: -1.9}
	m.weight[besideNoise], m.weight[besideGap] = 2, 1
	for _, test := range []struct {
		name, page string
		kinds      []kind
		want       []string // of each block, whether noise is likely
	}{
		{"between noise", "Ana\nBen\nCleo\n", []kind{chrome, plain, chrome}, []string{"yes", "yes", "yes"}},
		{"beside noise", "Ana\nBen\nCleo\n", []kind{chrome, plain, plain}, []string{"yes", "yes", "no"}},
		{"beyond a gap", "Ana\n\nBen\nCleo\n", []kind{chrome, plain, plain}, []string{"yes", "no", "no"}},
		{"no noise", "Ana\nBen\nCleo\n", []kind{plain, plain, plain}, []string{"no", "no", "no"}},
		{"a rate of exchange is none", "Ana\nBen = 1\nCleo\n", []kind{chrome, plain, chrome}, []string{"yes", "no", "yes"}},
		{"a dash is what its neighbours are", "Ana\n-\nCleo\n", []kind{chrome, plain, chrome}, []string{"yes", "yes", "yes"}},
	} {
		c := cleaner{index: tables(), input: test.page}
		for at := 0; at < len(test.page); {
			end := at + strings.IndexByte(test.page[at:], '\n')
			if end > at {
				c.pieces = append(c.pieces, piece{at, end, verdict{kind: test.kinds[len(c.pieces)], strong: true}})
			}
			at = end + 1
		}
		c.spacing()
		var got []string
		for _, p := range c.page().probabilities(m) {
			if p > 0.5 {
				got = append(got, "yes")
			} else {
				got = append(got, "no")
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// TestCopies holds what a page says again.
func TestCopies(t *testing.T) {
	title := "Three fishermen drown off Lerwick in heavy seas"
	for _, test := range []struct {
		name, page string
		want       []string
	}{
		{"title with the site", title + " - The Lerwick Courier\n" + title + "\n" + paragraphs, []string{"chrome: " + title + " - The Lerwick Courier"}},
		{"title in a breadcrumb", "Home / Nation / " + title + "\n" + title + "\n" + paragraphs, []string{"chrome: Home / Nation / " + title}},
		{"title glued to the text", title + "\n" + title + "Rescuers searched until dusk and found two bodies, the coast guard of Lerwick said.\n" + paragraphs, []string{"chrome: " + title}},
		{"title and the sentence under it", title + "\nTwo were from one family, the coast guard said on Monday.\n" + title + "\nTwo were from one family, the coast guard said on Monday.\n" + paragraphs,
			[]string{"chrome: " + title + "\nTwo were from one family, the coast guard said on Monday."}},
		{"caption with its source", title + "\nThe quay of Lerwick after the storm of Monday night, seen from the lighthouse\nThe quay of Lerwick after the storm of Monday night, seen from the lighthouse AP\n" + paragraphs,
			[]string{"chrome: The quay of Lerwick after the storm of Monday night, seen from the lighthouse AP"}},
		{"sentence said twice", paragraphs + "They will not come back.\nThe search goes on.\nThey will not come back.\n", nil},
		{"longer title", title + ", and the search goes on\n" + title + "\n" + paragraphs, nil},
	} {
		if diff := cmp.Diff(test.want, dropped(test.page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		checkDivision(t, test.page)
	}
}
