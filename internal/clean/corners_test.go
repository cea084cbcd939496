package clean

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var longAppeal = strings.Repeat("We rely on our readers and on donations, and your support pays for our journalism. ", 5) + "Donate to our newsroom today."

// TestCorners holds the less common forms of what goes: glued, cut, in other scripts, in scripts of the page.
func TestCorners(t *testing.T) {
	const title = "Three fishermen drown off the northern cape\n"
	for _, test := range []struct {
		name, page string
		want       []string
	}{
		{"glued head of a long line", "Deel dit artikelThe council of the port met on Monday and heard of the quay. It said that the work would take a year. Nobody was hurt, and the boats were safe.\n" + article,
			[]string{"language nl: Deel dit artikel"}},
		{"foreign sentence in a line", "The guards called out to them from the wall. Nadie puede pasar por aquí hasta que llegue el jefe. The men went back to the port and waited.\n" + article, nil},
		{"assignment", article + "window.harbour = {\"a\": \"it\\\"s\"};\n" + article, []string{"ad-marker: window.harbour = {\"a\": \"it\\\"s\"};"}},
		{"assignment without an end", article + "var harbour = 12\n" + article, []string{"ad-marker: var harbour = 12"}},
		{"end tag", article + "</div>\n" + article, []string{"ad-marker: </div>"}},
		{"teaser that breaks off", article + "The harbour master resigned over the lifeboat, and the council … [Read more]\n" + article, []string{"ad-marker: [Read more]"}},
		{"agency after the last sentence", article + "The ferry to the island will sail again in May, and the price of it will be as it was. (PNA)\n\nPopular\nNew quay for the port\n",
			[]string{"chrome: Popular\nNew quay for the port"}},
		{"no tag", "The wind was < 12 knots, and > 3 knots, he said.\n", nil},
		{"no link", "The minutes [see page 4](of the book) do not say who paid for it, he said.\n", nil},
		{"Japanese and Chinese characters", article + "漁師三人が北岬沖で溺れた\n海上保安\n", []string{"language ja: 漁師三人が北岬沖で溺れた\n海上保安"}},
		{"curved apostrophe", article + "L’été à la mer, c’est fini pour les pêcheurs de la côte.\n", []string{"language fr: L’été à la mer, c’est fini pour les pêcheurs de la côte."}},
		{"digits of another script", article + "شارك ١٢٣\n", []string{"language ar: شارك ١٢٣"}},
		{"section over the title", "World\n" + title + "Share this article\nCopy link\n" + article, []string{"chrome: World", "chrome: Share this article\nCopy link"}},
		{"section in the article", article + "World\n" + article, nil},
		{"heading and sentence", article + "Related stories\nHe said that the harbour would be closed until the end of the week, and that nobody knew why the boat had sailed in such a sea at all that day.\n",
			[]string{"chrome: Related stories"}},
		{"long appeal", article + longAppeal + "\n", []string{"chrome: " + longAppeal}},
		{"menu before a title of many words", "Home\nWorld\nOpinion\nSport\nCulture\nCape Watch\nThe boat that did not come back\n" + article, []string{"chrome: Home\nWorld\nOpinion\nSport\nCulture\nCape Watch"}},
		{"quoted link", article + "Read also: “No boat will sail,” says harbour master\n" + article, []string{"chrome: Read also: “No boat will sail,” says harbour master"}},
		{"menu entries glued", "AboutContactSubscribeAdvertise with us\n" + title + article, []string{"chrome: AboutContactSubscribeAdvertise with us"}},
		{"wrapped lines", "Share\nPrint\n\nThe council of the\nport met on Monday and\nheard of the quay.\n", []string{"chrome: Share\nPrint"}},
		{"script across lines", "<script>\nvar a = 1;\n</script>\n" + article, []string{"ad-marker: <script>\nvar a = 1;\n</script>"}},
	} {
		if diff := cmp.Diff(test.want, dropped(test.page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		checkDivision(t, test.page)
	}
}
