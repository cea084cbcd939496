package clean

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A markedPage is a page of testdata/pages.txt: its text, and of each byte whether it is to be dropped, and as what language.
type markedPage struct {
	name string
	text strings.Builder
	drop []string // of each byte: "" for the article, "noise" or a language
}

func (p *markedPage) write(s, what string) {
	p.text.WriteString(s)
	for range len(s) {
		p.drop = append(p.drop, what)
	}
}

// markOf cuts a mark ("c ", "l fr ", "a|") off the start of s.
func markOf(s, end string) (what, rest string) {
	mark, rest, _ := strings.Cut(s, end)
	if mark == "l" {
		mark, rest, _ = strings.Cut(rest, end)
		return mark, rest
	}
	if lang, ok := strings.CutPrefix(mark, "l "); ok {
		return lang, rest
	}
	return "noise", rest
}

func readPages(t *testing.T, name string) []*markedPage {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var pages []*markedPage
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSuffix(line, "\n")
		if title, ok := strings.CutPrefix(line, "=== "); ok {
			pages = append(pages, &markedPage{name: title})
			continue
		}
		if len(pages) == 0 {
			continue // the comment at the top
		}
		p := pages[len(pages)-1]
		if marked, ok := strings.CutPrefix(line, "@"); ok {
			what, rest := markOf(marked, " ")
			p.write(rest, what)
		} else {
			for line != "" {
				plain, marked, found := strings.Cut(line, "{{")
				p.write(plain, "")
				line = ""
				if found {
					var inside string
					inside, line, _ = strings.Cut(marked, "}}")
					what, rest := markOf(inside, "|")
					p.write(rest, what)
				}
			}
		}
		p.write("\n", "")
	}
	return pages
}

// TestMarkedPages compares, line by line, what is dropped of each page, and the languages named, with the marks.
func TestMarkedPages(t *testing.T) {
	for _, p := range readPages(t, "testdata/pages.txt") {
		text := p.text.String()
		got := make([]string, len(text))
		for _, d := range Text(text).Dropped {
			for i := d.Start; i < d.End; i++ {
				if got[i] = "noise"; d.Language != "" {
					got[i] = d.Language
				}
			}
		}
		if diff := cmp.Diff(divided(text, p.drop), divided(text, got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", p.name, diff)
		}
	}
}

// divided gives a text in stretches of one kind, each with its kind.
func divided(text string, kind []string) []string {
	var out []string
	start, last := -1, ""
	flush := func(end int) {
		if start >= 0 {
			out = append(out, last+": "+strings.TrimSpace(text[start:end]))
		}
	}
	for i := range len(text) {
		if strings.ContainsRune(" \t\n", rune(text[i])) {
			continue
		}
		if start < 0 || kind[i] != last {
			flush(i)
			start, last = i, kind[i]
		}
	}
	flush(len(text))
	return out
}
