package report

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"kfacts"
)

func TestPage(t *testing.T) {
	got := write(t, "html", Look{}, sample(t), sample(t))
	for _, want := range []string{
		`<!DOCTYPE html>`, `<h2 id="d1">a</h2>`, `<h2 id="d2">a</h2>`,
		`<a class="m count" href="#d1f1" data-f="d1f1" id="d1f1n" title="at least 93 miners killed says the French Ministry of Mines"`,
		`<span class="m source" data-f="d1f1">the Ministry of Mines</span>`,
		`<span class="m by" data-f="d1f2">FERNHILL</span>`,
		`title="left out: ad-marker"><span class="unseen">(left out, ad-marker:) </span>[ad_1]</del>`,
		`<li class="fact" id="d2f2" tabindex="-1" data-measure="displaced" data-source="" data-confidence="0.40">`,
		`<span style="width: 95%">`, `<span class="flag">cumulative</span>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	// Nothing on the page comes from elsewhere.
	if found := regexp.MustCompile(`(?i)(src|href)="?(https?:|//)|url\(|@import`).FindString(got); found != "" {
		t.Errorf("the page loads something: %s", found)
	}
	if strings.Count(got, "<html") != 1 || strings.Count(got, "</html>") != 1 || strings.Count(got, "<script>") != 1 {
		t.Error("the page is not one page with one script")
	}
	if empty := write(t, "html", Look{}); strings.Count(empty, "<html") != 1 || strings.Count(empty, "</html>") != 1 {
		t.Errorf("a page of no documents is no page: %s", empty)
	}
}

func TestPageEscapes(t *testing.T) {
	const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`
	doc := sample(t)
	doc.ID = evil
	doc.Date, doc.Language = evil, evil
	f := &doc.Facts[0]
	f.Count.Text, f.Measure, f.Flags = evil, evil, []kfacts.Flag{evil}
	f.Actor.Text, f.Actor.Name, f.Source.Name, f.Source.Via, f.Date.Text, f.Date.Value = evil, evil, evil, evil, evil, evil
	doc.Dropped[0].Reason = evil
	var b strings.Builder
	w := newPage(&b)
	if err := w.Write(doc, evil+article); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if strings.Count(b.String(), "<script>") != 1 || strings.Contains(b.String(), "<img") {
		t.Errorf("the page holds the markup of its article:\n%s", b.String())
	}
}

// Marks may overlap: each stretch of the text has the classes of all marks on it.
func TestSegments(t *testing.T) {
	const text = "ten soldiers of the army, the army said"
	span := func(start, end int) kfacts.Span { return kfacts.Span{Start: start, End: end} }
	doc := &kfacts.Document{Facts: []kfacts.Fact{
		{Measure: kfacts.Killed, Count: kfacts.Count{Text: "ten", Span: span(0, 3)}, Actor: kfacts.Actor{Text: "soldiers of the army", Span: span(4, 24)},
			Source: &kfacts.Source{Text: "the army", Name: "the army", Span: span(16, 39)}},
		{Measure: kfacts.Missing, Count: kfacts.Count{Text: "ten", Span: span(0, 3)}, Actor: kfacts.Actor{Span: span(50, 99)}},
	}}
	want := []segment{
		{Text: "ten", Classes: "count", Facts: "xf1 xf2", Target: "xf1", Link: "xf1", Label: "ten soldiers of the army killed says the army"},
		{Text: " "},
		{Text: "soldiers of ", Classes: "actor", Facts: "xf1"},
		{Text: "the army", Classes: "actor source", Facts: "xf1"},
		{Text: ", the army said", Classes: "source", Facts: "xf1"},
	}
	if diff := cmp.Diff(want, segments(doc, text, "x")); diff != "" {
		t.Errorf("segments (-want +got):\n%s", diff)
	}
}

func FuzzSegments(f *testing.F) {
	f.Add("ten soldiers of the army", 0, 3, 4, 24, 16, 24)
	f.Add("\xff\x00é", -1, 2, 1, 99, 2, 1)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d, e, g int) {
		doc := &kfacts.Document{
			Facts:   []kfacts.Fact{{Count: kfacts.Count{Span: kfacts.Span{Start: a, End: b}}, Actor: kfacts.Actor{Span: kfacts.Span{Start: c, End: d}}}},
			Dropped: []kfacts.Dropped{{Span: kfacts.Span{Start: e, End: g}, Reason: "chrome"}},
		}
		length := 0
		for _, s := range segments(doc, text, "x") {
			if s.Text == "" {
				t.Error("an empty segment")
			}
			if (s.Facts != "") != (strings.Contains(s.Classes, "count") || strings.Contains(s.Classes, "actor")) || (s.Dropped != "") != strings.Contains(s.Classes, "dropped") {
				t.Errorf("segment %+v", s)
			}
			length += len(s.Text)
		}
		ascii := utf8.RuneCountInString(text) == len(text) // of other text a mark may cut a character, which then shows as U+FFFD
		if ascii && printable(text) == text && length != len(text) {
			t.Errorf("segments hold %d of %d bytes of %q", length, len(text), text)
		}
	})
}
