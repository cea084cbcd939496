package kfacts_test

import (
	"reflect"
	"runtime"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts"
)

// hard are inputs that bring grammars, tables and taggers to their worst case, by the text that is repeated.
var hard = []struct{ name, unit string }{
	{"open brackets", "("},
	{"quotes", `"`},
	{"digits", "7"},
	{"digit groups", "1,"},
	{"page markers", "[ad_1]"},
	{"apostrophes", "a'"},
	{"one word", "a"},
	{"newlines", "\n"},
	{"carriage returns", "\r"},
	{"spaces", " "},
	{"combining marks", "\u0301"},
	{"right-to-left marks", "\u200f"},
	{"zero-width joiners", "\u200d"},
	{"invalid UTF-8", "\xff\xc0"},
	{"NUL", "\x00"},
	{"dashes", "- "},
	{"commas", ", "},
	{"full stops", ". "},
	{"said", "said "},
	{"that", "that "},
	{"of", "of "},
	{"and", "and "},
	{"who", "who "},
	{"killed", "killed "},
	{"numbers", "5 "},
	{"number words", "hundred thousand "},
	{"numbers in a list", "five, "},
	{"killed 5 and", "killed 5 and "},
	{"5 soldiers, ", "5 soldiers, "},
	{"5 of them", "5 of them "},
	{"including 3", "people including 3 "},
	{"ranges", "5 to "},
	{"dates", "on 3 May 2021 "},
	{"last Monday", "last Monday "},
	{"nested quotations", `he said "she said 'they `},
	{"nested asides", "police (who "},
	{"subordinate clauses", "because he said that "},
	{"a sentence without end", "Gunmen killed five people in the town and "},
	{"names", "Aleksandr "},
	{"capitals", "POLICE SAID "},
	{"hyphens", "a-"},
	{"references", "http://"},
	{"tags", "<p>"},
	{"entities", "&amp;"},
	{"mixed scripts", "убит 殺害 قتل "},
	{"sentences", "Three men were killed on Monday, police said. "},
	{"paragraphs", "Three men were killed on Monday.\n\n"},
}

// TestExtractHard reads each hard input at a quarter of its size and at its full size: it must keep the invariants, and the memory
// it takes, which stands for the work done, must grow no faster than the input, give or take a step by which a buffer grows.
func TestExtractHard(t *testing.T) {
	size := 1 << 16
	if testing.Short() {
		size = 1 << 15
	}
	for _, h := range hard {
		t.Run(h.name, func(t *testing.T) {
			whole := strings.Repeat(h.unit, size/len(h.unit))
			quarter := whole[:len(whole)/4/len(h.unit)*len(h.unit)]
			small, large := allocated(t, quarter), allocated(t, whole)
			if ratio := float64(large) / float64(small); ratio > 6.5 {
				t.Errorf("%d bytes take %d bytes of memory, %d bytes take %d: %.2f times as much", len(quarter), small, len(whole), large, ratio)
			}
		})
	}
}

// allocated returns the bytes of memory that reading a text takes, and checks what was read.
func allocated(t *testing.T, input string) uint64 {
	t.Helper()
	runtime.GC()
	runtime.GC() // the second empties the pools, so that memory kept from another text hides nothing
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	doc, err := kfacts.Extract(input)
	runtime.ReadMemStats(&after)
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, input, doc)
	return after.TotalAlloc - before.TotalAlloc
}

// checkDocument checks what holds of every document, whatever the input.
func checkDocument(t *testing.T, input string, doc *kfacts.Document) {
	t.Helper()
	slice := func(what, text string, s kfacts.Span) {
		if s.Start < 0 || s.Start > s.End || s.End > len(input) {
			t.Fatalf("%s: span %v is outside the input of %d bytes", what, s, len(input))
		}
		if text != input[s.Start:s.End] {
			t.Errorf("%s: text %q, but the input has %q at %v", what, text, input[s.Start:s.End], s)
		}
	}
	sure := func(what string, c float64) {
		if !(c >= 0 && c <= 1) {
			t.Errorf("%s: confidence %v", what, c)
		}
	}
	for i := range doc.Facts {
		f := &doc.Facts[i]
		slice("count", f.Count.Text, f.Count.Span)
		sure("fact", f.Confidence)
		sure("count", f.Count.Confidence)
		sure("actor", f.Actor.Confidence)
		if f.Actor.Text != "" {
			slice("actor", f.Actor.Text, f.Actor.Span)
		}
		if f.Source != nil {
			slice("source", f.Source.Text, f.Source.Span)
			sure("source", f.Source.Confidence)
		}
		for _, d := range []*kfacts.Date{f.Date, f.Reported} {
			if d != nil {
				slice("date", d.Text, d.Span)
				sure("date", d.Confidence)
			}
		}
		if f.By != nil {
			slice("by", f.By.Text, f.By.Span)
			sure("by", f.By.Confidence)
		}
		if s := f.Sentence; s.Start > f.Count.Start || s.End < f.Count.End {
			t.Errorf("count %v stands outside its sentence %v", f.Count.Span, s)
		}
		if f.Count.Low != nil && f.Count.High != nil && *f.Count.Low > *f.Count.High {
			t.Errorf("count %q: low %v over high %v", f.Count.Text, *f.Count.Low, *f.Count.High)
		}
	}
	if !sort.SliceIsSorted(doc.Facts, func(i, j int) bool { return doc.Facts[i].Count.Start < doc.Facts[j].Count.Start }) {
		t.Error("facts are not in the order of their counts")
	}
	for _, d := range doc.Dropped {
		if d.Start < 0 || d.Start > d.End || d.End > len(input) {
			t.Errorf("dropped: span %v is outside the input of %d bytes", d.Span, len(input))
		}
	}
}

func TestExtractLongNumbers(t *testing.T) {
	for _, input := range []string{
		strings.Repeat("9", 1000) + " people were killed.",
		"killed " + strings.Repeat("1,000,", 300) + "000 people",
		"killed 0." + strings.Repeat("3", 1000) + " people",
		"killed 1e" + strings.Repeat("9", 400) + " people",
		strings.Repeat("nine hundred ninety-nine trillion ", 200) + "people were killed.",
		"-5 people were killed, 0 were injured and +3 are missing.",
	} {
		doc, err := kfacts.Extract(input)
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, input, doc)
	}
}

// speakers are texts in which a pronoun does what is counted and stands for the source, whom the same sentence or another
// names, one with fewer tokens or with more; with by whom each fact says that it was done.
var speakers = []struct {
	name, input string
	by          []string
}{
	{"in the sentence itself", "The navy said it had seized five rifles.", []string{"The navy"}},
	{"in a short sentence before", "\"We killed 20 rebels,\" the army said. \"We seized five rifles.\"", []string{"the army", "the army"}},
	{"in a long sentence after", "\"We came at dawn. We killed 20 rebels. We seized five rifles and then we went home by the road to the old mill and the ferry,\" the army said.", []string{"", "the army"}},
	{"in the paragraph before", "The army, which had been silent for a week about the fights along the river, spoke on Friday.\n\n\"We killed 20 rebels.\n\n\"We seized five rifles,\" it said.", []string{"", ""}},
	{"nowhere", "It seized five rifles. They killed two men. We detained nine.", []string{"", "", ""}},
}

// TestSpeaker reads facts whose doer is a pronoun for the source. Its words were once looked for in the fact's sentence,
// whichever it stood in.
func TestSpeaker(t *testing.T) {
	for _, s := range speakers {
		doc, err := kfacts.Extract(s.input)
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, s.input, doc)
		var by []string
		for _, f := range doc.Facts {
			if f.By == nil {
				by = append(by, "")
				continue
			}
			by = append(by, f.By.Text)
			if f.Source == nil || f.By.Span != f.Source.Span {
				t.Errorf("%s: %q is by %v, which is not the source %+v", s.name, f.Count.Text, f.By.Span, f.Source)
			}
		}
		if diff := cmp.Diff(s.by, by); diff != "" {
			t.Errorf("%s (-want +got):\n%s", s.name, diff)
		}
	}
}

// TestExtractKeepsInvariants reads the whole articles and every text of the constructions twice.
func TestExtractKeepsInvariants(t *testing.T) {
	for _, name := range []string{heldFile, "testdata/articles/articles.jsonl"} {
		for i, c := range readConstructions(t, name) {
			if testing.Short() && i%12 > 0 {
				continue
			}
			readTwice(t, c.Text)
		}
	}
}

// readTwice checks what holds of every document, and that a second reading gives the same.
func readTwice(t *testing.T, input string) {
	t.Helper()
	doc, err := kfacts.Extract(input)
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, input, doc)
	again, err := kfacts.Extract(input)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(doc, again) {
		t.Errorf("the same input read twice gives two documents: %.200q", input)
	}
}

// FuzzExtract starts from short texts: go test runs each seed several times under its instruments before it begins.
func FuzzExtract(f *testing.F) {
	for _, h := range hard {
		f.Add(strings.Repeat(h.unit, 3) + "Three men were killed.")
	}
	f.Add("At least 12 people, including two children, were killed and 30 others injured on Monday, police said.")
	f.Add("The toll rose from 58 to 62, of whom six were soldiers; \u201cno one was hurt\u201d, he added [ad_1] near Kyiv.")
	f.Add("BOGOTA, 3 MAY 88 -- [TEXT] FIVE POLICEMEN AND A JUDGE WERE MURDERED. 2 fatalities. Size=about 20.")
	for _, s := range speakers {
		f.Add(s.input)
	}
	for i, c := range readConstructions(f, heldFile) {
		if i%16 == 0 && len(c.Text) < 120 {
			f.Add(c.Text)
		}
	}
	f.Fuzz(readTwice)
}
