package lexicon

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts/internal/text"
)

func TestForms(t *testing.T) {
	for lemma, want := range map[string][]string{
		"plant": {"plant", "plants", "planting", "planted"},
		"bake":  {"bake", "bakes", "baking", "baked"},
		"carry": {"carry", "carries", "carrying", "carried"},
		"spray": {"spray", "sprays", "spraying", "sprayed"},
		"y":     {"y", "ys", "ying", "yed"},
		"wash":  {"wash", "washes", "washing", "washed"},
		"catch": {"catch", "catches", "catching", "caught"},
		"box":   {"box", "boxes", "boxing", "boxed"},
		"buzz":  {"buzz", "buzzes", "buzzing", "buzzed"},
		"press": {"press", "presses", "pressing", "pressed"},
		"":      nil,
	} {
		got := map[string]bool{}
		for _, form := range Forms(lemma) {
			got[form] = true
		}
		for _, form := range want {
			if !got[form] {
				t.Errorf("Forms(%q) = %q, without %q", lemma, Forms(lemma), form)
			}
		}
		if want == nil && len(got) > 0 {
			t.Errorf("Forms(%q) = %q, want none", lemma, Forms(lemma))
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"plain": "plain", "": "", "U.S.": "us", "Al-Shabaab": "al shabaab", "São": "sao", "Łódź": "lodz", "Großdorf": "grossdorf",
		"e\u0301te\u0301": "ete", "Київ": "київ", "日本": "日本", "\xff": "\ufffd",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// Whoever has enough rows is given no more.
func TestRowsStop(t *testing.T) {
	for n := 1; n <= 3; n++ {
		seen := 0
		for range rows("# comment\na\tb\nshort\n\nc\td\ne\tf\n", 2) {
			if seen++; seen == n {
				break
			}
		}
		weighed := 0
		for range weights("a table", "p\tf\t0.5\np\tg\t-2\nq\tf\t1e3\n") {
			if weighed++; weighed == n {
				break
			}
		}
		if seen != n || weighed != n {
			t.Errorf("%d rows and %d weights, want %d of each", seen, weighed, n)
		}
	}
	got := map[[2]string]float64{}
	for row, weight := range weights("a table", "p\tf\t0.5\np\t\t-2\nq\tf\t1e3\n") {
		got[row] = weight
	}
	want := map[[2]string]float64{{"p", "f"}: 0.5, {"p", ""}: -2, {"q", "f"}: 1000}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("weights (-want +got):\n%s", diff)
	}
}

// A fault of a table that is part of the program is told with the table's name.
func TestBadTables(t *testing.T) {
	for want, read := range map[string]func(){
		`lexicon: a table: strconv.ParseFloat: parsing "much": invalid syntax`: func() {
			for range weights("a table", "p\tf\tmuch\n") {
			}
		},
		"lexicon: open data/none.tsv: file does not exist": func() {
			for range table("none.tsv") {
			}
		},
	} {
		func() {
			defer func() {
				if got := recover(); got != want {
					t.Errorf("panic %v, want %q", got, want)
				}
			}()
			read()
		}()
	}
}

// A set with names of its own gives its own meaning where that is at least as long, and the tables' where theirs is longer.
func TestExtended(t *testing.T) {
	s := World().Extended()
	for _, name := range []string{"Turkey!", "Free Town Guard", "qrf", "Union"} {
		if !s.Add(name, Name{Sort: Body, Kind: "police", Country: "KEN"}) {
			t.Errorf("%q is not added", name)
		}
	}
	for _, name := range []string{"", "!", "12", "(x)"} {
		if s.Add(name, Name{Sort: Body}) {
			t.Errorf("%q is added, and starts with no word", name)
		}
	}
	for _, test := range []struct {
		phrase, kind string
		words        int
	}{
		{"Turkey said", "police", 1},
		{"turkey shoot", "", 0},
		{"free town guard posts", "police", 3},
		{"Free Town", "", 0},
		{"QRF men", "police", 1},
		{"the union of men", "", 0},
		{"Kenya said", "", 1},
		{"12 men", "", 0},
	} {
		tokens := text.Tokenize(test.phrase, text.Span{End: len(test.phrase)})
		names, n := s.Find(tokens, 0)
		kind := ""
		if n > 0 {
			kind = names[0].Kind
		}
		if n != test.words || kind != test.kind {
			t.Errorf("Find(%q) = %+v, %d; want kind %q, %d", test.phrase, names, n, test.kind, test.words)
		}
	}
	const african = "African Union"
	tokens := text.Tokenize(african, text.Span{End: len(african)})
	if _, n := s.Find(tokens, 0); n != 2 {
		t.Errorf("%q is found as %d words", african, n)
	}
}

// An acronym counts in small letters only where the text has no capitals at all.
func TestAcronymInSmallLetters(t *testing.T) {
	for phrase, words := range map[string]int{"nato troops": 1, "nato troops in Kabul": 0, "NATO troops in Kabul": 1} {
		tokens := text.Tokenize(phrase, text.Span{End: len(phrase)})
		if _, n := World().Find(tokens, 0); n != words {
			t.Errorf("Find(%q) has %d words, want %d", phrase, n, words)
		}
	}
}
