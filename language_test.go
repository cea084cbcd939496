package kfacts

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func ExampleClean() {
	page := "Ana Sayfa | Gündem | Spor\n" +
		"Two villages were evacuated on Friday, the governor said.[ad_1]\n" +
		"Bu sitede çerezler kullanılmaktadır.\n"
	c := Clean(page)
	for _, k := range c.Kept {
		fmt.Printf("keep %q\n", strings.TrimSpace(page[k.Start:k.End]))
	}
	for _, d := range c.Dropped {
		fmt.Printf("drop %s %q\n", strings.TrimSpace(d.Reason+" "+d.Language), strings.TrimSpace(page[d.Start:d.End]))
	}
	// Output:
	// keep "Two villages were evacuated on Friday, the governor said."
	// drop language tr "Ana Sayfa | Gündem | Spor"
	// drop ad-marker "[ad_1]"
	// drop language tr "Bu sitede çerezler kullanılmaktadır."
}

func TestCleanSeeds(t *testing.T) {
	for _, test := range []struct {
		file string
		want []string // reason, language and the beginning of each dropped stretch
	}{
		{"testdata/seed-000.txt", []string{"ad-marker  [ad_1]", "ad-marker  [ad_2]"}},
		{"testdata/seed-001.txt", []string{"chrome  X", "language tr Sitelerimizde reklam"}},
	} {
		b, err := os.ReadFile(test.file)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		c := Clean(string(b))
		for _, d := range c.Dropped {
			s := strings.TrimSpace(string(b[d.Start:d.End]))
			got = append(got, d.Reason+" "+d.Language+" "+s[:min(len(s), len("Sitelerimizde reklam"))])
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.file, diff)
		}
		if c.Language != "en" {
			t.Errorf("%s: language %q, want en", test.file, c.Language)
		}
	}
}

func TestForeignPageHasNoFactsAndNoError(t *testing.T) {
	doc, err := Extract("Veintitrés personas murieron en el accidente, según informó la policía local.\nCompartir\nComentarios\n")
	if err != nil {
		t.Fatal(err)
	}
	if doc.Language != "es" || len(doc.Facts) != 0 || len(doc.Dropped) == 0 {
		t.Errorf("got language %q, %d facts, %d dropped; want es, none, some", doc.Language, len(doc.Facts), len(doc.Dropped))
	}
}

func BenchmarkClean(b *testing.B) {
	text := strings.Repeat("The ministry said on Friday that 12 people had been killed and another 30 wounded when a bridge in the north of the country collapsed. "+
		"“We are still looking for three workers,” an official told reporters at the scene.\n\n", 60)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Clean(text)
	}
}
