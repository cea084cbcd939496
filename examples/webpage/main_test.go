package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts"
)

// summary is a fact in short, for a test to compare.
func summary(f kfacts.Fact) string { return fmt.Sprintf("%s %s", f.Measure, f.Count.Text) }

func TestPages(t *testing.T) {
	tests := []struct {
		file, title, site, date string
		facts                   []string // among others
	}{
		{"testdata/flood.html", "Flood kills 14 in Orsay valley", "The Valley Courier", "2021-06-02",
			[]string{"killed 14", "missing six", "displaced 3,000"}},
		{"testdata/strike.html", "Thousands march in Portmere as dockers strike", "Harbour News", "2022-11-17",
			[]string{"detained 31", "wounded Four"}},
	}
	x, err := kfacts.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		page, err := readFile(x, test.file)
		if err != nil {
			t.Errorf("%s: %v", test.file, err)
			continue
		}
		want := []string{test.title, test.site, test.date}
		if diff := cmp.Diff(want, []string{page.Title, page.Site, page.Facts.Date}); diff != "" {
			t.Errorf("%s: title, site, date (-want +got):\n%s", test.file, diff)
		}
		found := map[string]bool{}
		for _, f := range page.Facts.Facts {
			found[summary(f)] = true
			if got := page.Text[f.Count.Start:f.Count.End]; got != f.Count.Text {
				t.Errorf("%s: the bytes of %q are %q", test.file, f.Count.Text, got)
			}
		}
		for _, fact := range test.facts {
			if !found[fact] {
				t.Errorf("%s: no fact %q in %v", test.file, fact, found)
			}
		}
		for _, chrome := range []string{"cookies", "Most read", "999", "arrested 500", "Subscribe"} {
			if strings.Contains(page.Text, chrome) {
				t.Errorf("%s: the article holds %q:\n%s", test.file, chrome, page.Text)
			}
		}
	}
}

func TestNoArticle(t *testing.T) {
	x, err := kfacts.New()
	if err != nil {
		t.Fatal(err)
	}
	if page, err := read(x, "empty", strings.NewReader("<html></html>")); err == nil {
		t.Errorf("an empty page has the article %+v", page)
	}
	if _, err := readFile(x, "testdata/none.html"); err == nil {
		t.Error("a missing file is no error")
	}
}
