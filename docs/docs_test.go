// Package docs holds the documentation, and this test, which runs its examples.
package docs

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"kfacts"
)

// rows returns the cells of the table whose heading starts with the given cell.
func rows(t *testing.T, heading string) [][]string {
	t.Helper()
	page, err := os.ReadFile("values.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, found := strings.Cut(string(page), "| "+heading+" |")
	if !found {
		t.Fatalf("values.md has no table of %s", heading)
	}
	table, _, _ := strings.Cut(after, "\n\n")
	var rows [][]string
	for _, line := range strings.Split(table, "\n")[2:] {
		cells := strings.Split(strings.Trim(line, "|"), "|")
		for i, cell := range cells {
			cells[i] = strings.Trim(strings.TrimSpace(cell), "`")
		}
		rows = append(rows, cells)
	}
	return rows
}

// the returns the fact of an example whose count has the given text.
func the(t *testing.T, example, count string) *kfacts.Fact {
	t.Helper()
	doc, err := kfacts.Extract(example)
	if err != nil {
		t.Fatal(err)
	}
	for i := range doc.Facts {
		if doc.Facts[i].Count.Text == count {
			return &doc.Facts[i]
		}
	}
	t.Errorf("%q: no fact of %q, but %+v", example, count, doc.Facts)
	return nil
}

func TestMeasures(t *testing.T) {
	for _, row := range rows(t, "measure") {
		measure, example, count := row[0], row[2], row[3]
		if example == "" {
			continue
		}
		if f := the(t, example, count); f != nil && string(f.Measure) != measure {
			t.Errorf("%q: measure %s, want %s", example, f.Measure, measure)
		}
	}
}

func TestModifiers(t *testing.T) {
	for _, row := range rows(t, "modifier") {
		modifier, low, high, example, count := row[0], row[2], row[3], row[4], row[5]
		f := the(t, example, count)
		if f == nil {
			continue
		}
		if string(f.Count.Modifier) != modifier || bound(f.Count.Low) != low || bound(f.Count.High) != high {
			t.Errorf("%q: %s, %s to %s; want %s, %s to %s", example, f.Count.Modifier, bound(f.Count.Low), bound(f.Count.High), modifier, low, high)
		}
	}
}

func bound(v *float64) string {
	if v == nil {
		return "null"
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}

func TestFlags(t *testing.T) {
	for _, row := range rows(t, "flag") {
		flag, example := row[0], row[2]
		if example == "" {
			continue
		}
		doc, err := kfacts.Extract(example)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, f := range doc.Facts {
			for _, has := range f.Flags {
				found = found || string(has) == flag
			}
		}
		if !found {
			t.Errorf("%q: no fact with the flag %s, but %+v", example, flag, doc.Facts)
		}
	}
}
