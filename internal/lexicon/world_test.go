package lexicon

import (
	"strings"
	"testing"

	"kfacts/internal/text"
)

var actorKinds = strings.Fields("military police militant civilian protester peacekeeper detainee migrant official person thing")
var sourceKinds = strings.Fields("government military police militant medical ngo media witness company person document unknown")
var bodyKinds = strings.Fields("military police militant peacekeeper government ngo media company medical party")

func among(s string, list []string) bool {
	for _, x := range list {
		if s == x {
			return true
		}
	}
	return false
}

// countryCodes returns the codes of countries.tsv.
func countryCodes() map[string]bool {
	m := make(map[string]bool)
	for row := range table("countries.tsv") {
		m[row[0]] = true
	}
	return m
}

func TestCountries(t *testing.T) {
	last := ""
	for row := range table("countries.tsv") {
		if len(row) != 5 {
			t.Errorf("countries.tsv: %q has %d columns, want 5", row[0], len(row))
		}
		if len(row[0]) != 3 || strings.ToUpper(row[0]) != row[0] || row[0] <= last {
			t.Errorf("countries.tsv: %q after %q: not a code in order", row[0], last)
		}
		last = row[0]
		for _, names := range row[1:] {
			for _, name := range List(names) {
				if name != strings.TrimSpace(name) || name == "" {
					t.Errorf("countries.tsv: %s: name %q", row[0], name)
				}
			}
		}
	}
	if n := len(countryCodes()); n != 250 { // ISO 3166-1 and Kosovo
		t.Errorf("countries.tsv: %d codes, want 250", n)
	}
}

// TestTables checks that the rows of each table are in order, bear no key twice, and use known values.
func TestTables(t *testing.T) {
	codes := countryCodes()
	codes[""] = true
	isCode := func(s string) bool { return codes[s] }
	in := func(list []string) func(string) bool { return func(s string) bool { return among(s, list) } }
	isUse := func(s string) bool { _, ok := uses[s]; return ok }
	for _, test := range []struct {
		file string
		want []func(string) bool // of the columns after the first
	}{
		{"armed-groups.tsv", []func(string) bool{in([]string{"militant"}), isCode}},
		{"forces.tsv", []func(string) bool{in(bodyKinds), isCode}},
		{"organisations.tsv", []func(string) bool{in(bodyKinds), isCode}},
		{"media.tsv", []func(string) bool{in([]string{"media"}), isCode}},
		{"places.tsv", []func(string) bool{isCode}},
		{"nouns.tsv", []func(string) bool{in(actorKinds), isUse}},
		{"adjuncts.tsv", []func(string) bool{in(actorKinds)}},
		{"sources.tsv", []func(string) bool{in(sourceKinds), isUse}},
		{"doers.tsv", []func(string) bool{in(actorKinds)}},
		{"plurals.tsv", []func(string) bool{func(s string) bool { _, ok := FindNoun(s); return ok }}},
	} {
		last := ""
		for row := range table(test.file) {
			key := strings.ToLower(strings.TrimSuffix(row[0], "!"))
			if test.file == "sources.tsv" {
				key += "\t" + row[2]
			}
			if row[0] == "" || key <= last && test.file != "sources.tsv" || key == last {
				t.Errorf("%s: %q after %q: out of order", test.file, key, last)
			}
			last = key
			if len(row) != 1+len(test.want) {
				t.Errorf("%s: %q has %d columns, want %d", test.file, row[0], len(row), 1+len(test.want))
				continue
			}
			for i, ok := range test.want {
				if !ok(row[1+i]) {
					t.Errorf("%s: %q: bad value %q", test.file, row[0], row[1+i])
				}
			}
		}
	}
}

func TestNamesAreFoundAsWritten(t *testing.T) {
	for _, file := range bodyTables {
		for row := range table(file) {
			name := strings.TrimSuffix(row[0], "!")
			tokens := text.Tokenize(name, text.Span{End: len(name)})
			if _, n := World().Find(tokens, 0); n != len(tokens) {
				t.Errorf("%s: %q is found as %d of %d tokens", file, name, n, len(tokens))
			}
		}
	}
}

func TestFind(t *testing.T) {
	for _, test := range []struct {
		phrase, country, kind string
		words                 int
	}{
		{"Kenyan police", "KEN", "", 1},
		{"turkey shoot", "", "", 0},
		{"Turkey said", "TUR", "", 1},
		{"al Shabaab fighters", "", "militant", 2},
		{"Al-Shabaab fighters", "", "militant", 1},
		{"Côte d'Ivoire", "CIV", "", 2},
		{"is in town", "", "", 0},
		{"IS fighters", "", "militant", 1},
		{"IT IS SAID THAT", "", "", 0},
		{"People's Protection Units", "", "militant", 4},
		{"us-backed rebels", "", "", 0},
	} {
		tokens := text.Tokenize(test.phrase, text.Span{End: len(test.phrase)})
		names, n := World().Find(tokens, 0)
		var got Name
		if n > 0 {
			got = names[0]
		}
		if n != test.words || got.Country != test.country || got.Kind != test.kind {
			t.Errorf("Find(%q) = %+v, %d; want country %q, kind %q, %d", test.phrase, got, n, test.country, test.kind, test.words)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		loadWorld()
		loadNouns()
	}
}
