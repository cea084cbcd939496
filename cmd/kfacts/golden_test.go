package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files")

// The output for the articles of testdata is known to the byte, and so are the figures on the labelled ones: a change of
// either is looked at before it is accepted.
func TestGolden(t *testing.T) {
	t.Chdir("../..")
	articles, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(articles) < 2 {
		t.Fatalf("articles %v (%v)", articles, err)
	}
	runs := map[string][]string{
		"testdata/articles/figures.golden.txt": {"eval", "testdata/articles/articles.jsonl"},
	}
	for _, article := range articles {
		runs[strings.TrimSuffix(article, ".txt")+".golden.json"] = []string{"-format", "json", article}
	}
	for golden, args := range runs {
		status, got, errs := kfactsRun(t, "", args...)
		if status != statusOK || errs != "" {
			t.Errorf("%s: status %d, error %q", args, status, errs)
		}
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got; go test ./cmd/kfacts -run Golden -update accepts it):\n%s", golden, diff)
		}
	}
}

// Every part of every fact, and of every mention, is the bytes that its offsets name.
func TestOffsetsName(t *testing.T) {
	t.Chdir("../..")
	for _, article := range []string{"testdata/seed-000.txt", "testdata/seed-001.txt"} {
		text, err := os.ReadFile(article)
		if err != nil {
			t.Fatal(err)
		}
		_, out, _ := kfactsRun(t, "", "-format", "jsonl", "-mentions", article)
		doc := decode(t, out)[0]
		check := func(what string, start, end int, want string) {
			if start < 0 || end < start || end > len(text) || string(text[start:end]) != want {
				t.Errorf("%s: %s %q is not at %d to %d", article, what, want, start, end)
			}
		}
		for _, f := range doc.Facts {
			check("count", f.Count.Start, f.Count.End, f.Count.Text)
			check("actor", f.Actor.Start, f.Actor.End, f.Actor.Text)
			if f.Source != nil {
				check("source", f.Source.Start, f.Source.End, f.Source.Text)
			}
			if f.Date != nil {
				check("date", f.Date.Start, f.Date.End, f.Date.Text)
			}
			if f.Reported != nil {
				check("reported", f.Reported.Start, f.Reported.End, f.Reported.Text)
			}
			if f.By != nil {
				check("by", f.By.Start, f.By.End, f.By.Text)
			}
		}
		if len(doc.Numbers) == 0 || len(doc.Dates) == 0 || len(doc.Actors) == 0 || len(doc.Attributions) == 0 {
			t.Errorf("%s: %d numbers, %d dates, %d actors, %d attributions", article, len(doc.Numbers), len(doc.Dates), len(doc.Actors), len(doc.Attributions))
		}
		for _, m := range doc.Numbers {
			check("number", m.Start, m.End, m.Text)
		}
		for _, m := range doc.Dates {
			check("date", m.Start, m.End, m.Text)
		}
		for _, m := range doc.Actors {
			check("actor", m.Start, m.End, m.Text)
		}
	}
}
