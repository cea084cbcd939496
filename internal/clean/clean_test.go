package clean

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// dropped returns the dropped stretches of a page as "reason language: text" lines.
func dropped(page string) []string {
	var out []string
	for _, d := range Text(page).Dropped {
		s := d.Reason
		if d.Language != "" {
			s += " " + d.Language
		}
		out = append(out, s+": "+strings.Trim(page[d.Start:d.End], invisible))
	}
	return out
}

const article = "Three fishermen drowned when their boat capsized in heavy seas on Monday, the coast guard said.\n" +
	"Rescuers found two of the bodies near the harbour, and were still searching for the third at dusk.\n"

func TestDrops(t *testing.T) {
	for _, test := range []struct {
		name, page string
		want       []string
	}{
		{"plain", article, nil},
		{"menu in English", "Home\nWorld\nOpinion\nVideo\nLog in\n\n" + article, []string{"chrome: Home\nWorld\nOpinion\nVideo\nLog in"}},
		{"menu in Croatian", "Naslovnica\nVijesti\nGospodarstvo\nPretplati se\n\n" + article, []string{"language hr: Naslovnica\nVijesti\nGospodarstvo\nPretplati se"}},
		{"menu in Basque", "Hasiera\nGizartea\nKirolak\n\n" + article, []string{"language eu: Hasiera\nGizartea\nKirolak"}},
		{"consent in English", article + "We and our partners use cookies to measure visits to this site.\nAccept all\n",
			[]string{"cookie: We and our partners use cookies to measure visits to this site.\nAccept all"}},
		{"consent in Welsh", article + "Rydym yn defnyddio cwcis ar y wefan hon.\nDerbyn\n", []string{"language cy: Rydym yn defnyddio cwcis ar y wefan hon.\nDerbyn"}},
		{"script alone", article + "გააზიარეთ ეს სტატია\n", []string{"language ka: გააზიარეთ ეს სტატია"}},
		{"shortcode in a line", "The bridge [quads id=12] was closed for the whole of the day, the mayor said.", []string{"ad-marker: [quads id=12]"}},
		{"script in a line", "The bridge was closed for the day.googletag.cmd.push(function() { googletag.display('a'); }); It opened again at night.",
			[]string{"ad-marker: googletag.cmd.push(function() { googletag.display('a'); });"}},
		{"comment and tag", "The bridge was closed <!-- ad --> for the whole of the <b>day, the mayor said.", []string{"ad-marker: <!-- ad -->", "ad-marker: <b>"}},
		{"glued tail", "Nobody was hurt when the roof came down, the mayor of the town said.Advertentie\n" + article, []string{"language nl: Advertentie"}},
		{"glued platforms", "FacebookTwitterWhatsAppTelegram\n" + article, []string{"chrome: FacebookTwitterWhatsAppTelegram"}},
		{"links after a heading", article + "Related stories\nHarbour master resigns\nNew lifeboat for the island\n", []string{"chrome: Related stories\nHarbour master resigns\nNew lifeboat for the island"}},
		{"masthead and menu", "Log in\nThe Harbour Herald\nNews\nOpinion\nSport\nCulture\nTravel\nFisheries\nThree fishermen drown off the northern cape\n\n" + article,
			[]string{"chrome: Log in\nThe Harbour Herald\nNews\nOpinion\nSport\nCulture\nTravel\nFisheries"}},
		{"foreign block", article + "Tres pescadores murieron ahogados cuando su barca volcó en el mar.\n\n" + article, []string{"language es: Tres pescadores murieron ahogados cuando su barca volcó en el mar."}},
		{"counters of a share bar", article + "12\nShares\nShare on Facebook\n48\nViews\n", []string{"chrome: 12\nShares\nShare on Facebook\n48\nViews"}},
		{"media player", "Listen to this article\n0:00 / 2:31\n" + article, []string{"chrome: Listen to this article\n0:00 / 2:31"}},
		{"mojibake notice", article + "PaylaÅŸ\nTÃ¼m haklarÄ± saklÄ±dÄ±r\n", []string{"language tr: PaylaÅŸ\nTÃ¼m haklarÄ± saklÄ±dÄ±r"}},
	} {
		if diff := cmp.Diff(test.want, dropped(test.page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestKeepsEnglish(t *testing.T) {
	for _, page := range []string{
		"Ferry sinks off island",
		"SEVEN MINERS DIE IN BLAST, [REPORT] SAYS UNION\n\nMORE",
		"police say 4 dead in bar shooting in the old town",
		"The banner read “Justicia ya”, and a second one “Basta ya”, witnesses said.",
		"Villagers of Քարվաճառ (Kelbajar) left, and others wrote «Ազատություն» on the wall of the school.",
		"He said: “We use cookies” is not what a reader wants to see.",
		"Among the dead were Jean de la Tour, Marie Dupont, Élise Béranger and José María Núñez.",
		"The minister didnâ€™t answer; he said only that the talks would â€œgo onâ€.",
		"The A&amp;B factory employed two&nbsp;hundred people, its owner said.",
		"4 – 2\n\nThat was the score when the match, played for the survivors, ended.",
		"On the place of incident worked 5 crews of doctors,informs the press-service of department.",
	} {
		if diff := cmp.Diff([]string(nil), dropped(page)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", page, diff)
		}
	}
}

func TestForeignPage(t *testing.T) {
	for _, test := range []struct{ page, want string }{
		{"Drei Menschen sind bei einem Unfall auf der Autobahn ums Leben gekommen, wie die Polizei mitteilte.\n\nBerlin\n\nTeilen", "de"},
		{"Trois personnes sont mortes dans un accident sur la route de la plage, selon les pompiers.", "fr"},
		{"Ավտովթարի հետևանքով երեք մարդ է մահացել։", "hy"},
		{"В результате аварии погибли три человека, сообщили в полиции.", "ru"},
		{"По данни на полицията при катастрофата са загинали трима души, а още петима са ранени.", "bg"},
	} {
		r := Text(test.page)
		if r.Language != test.want || len(r.Kept) != 0 {
			t.Errorf("%q: language %q, kept %v; want %q and nothing", test.page, r.Language, r.Kept, test.want)
		}
	}
}

// checkDivision fails where kept and dropped are not, in order and without overlap, the input.
func checkDivision(t *testing.T, input string) {
	t.Helper()
	r := Text(input)
	at, k, d := 0, 0, 0
	for k < len(r.Kept) || d < len(r.Dropped) {
		switch {
		case k < len(r.Kept) && r.Kept[k].Start == at && r.Kept[k].End > at:
			at = r.Kept[k].End
			k++
		case d < len(r.Dropped) && r.Dropped[d].Start == at && r.Dropped[d].End > at:
			at = r.Dropped[d].End
			d++
		default:
			t.Fatalf("%.200q: byte %d is in no stretch: %+v", input, at, r)
		}
	}
	if at != len(input) {
		t.Fatalf("%.200q: bytes from %d on are in no stretch: %+v", input, at, r)
	}
}

// TestHostile reads what could make a scan quadratic; it ends at once or not at all.
func TestHostile(t *testing.T) {
	for _, unit := range []string{"[ad_1]", "(", "\n", "a ", "<", "<!--", "<script>", "[", "window.", "googletag.cmd.push(", "var x = ", "\xff", "\x00",
		"\ufeff", "\r\n", "é", "ш", "ша a ", "a.A", "“", "ad", "Share", "Ã¼", "{\"@", "&nbsp;", "Related stories\n", "X\n", "Compartir\n", "   "} {
		checkDivision(t, strings.Repeat(unit, 1<<20/len(unit)))
	}
}

func FuzzText(f *testing.F) {
	f.Add("Home | World\n\n" + article + "[ad_1] <!-- x --> Compartir\n\x00\xff")
	f.Add("Teilen Քարին a\r\nPaylaÅŸ\t(adsbygoogle = window.adsbygoogle || []).push({});")
	f.Fuzz(func(t *testing.T, input string) { checkDivision(t, input) })
}
