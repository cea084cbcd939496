package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts"
)

// article is a text with two facts, and sample what a reader finds in it.
const article = "FERNHILL\nAt least 93 miners died on Sunday, the Ministry of Mines said;\n\"dozens\" fled. [ad_1]"

func float(v float64) *float64 { return &v }

// at is where a piece stands in the article.
func at(t testing.TB, piece string) kfacts.Span {
	t.Helper()
	start := strings.Index(article, piece)
	if start < 0 {
		t.Fatalf("%q is not in the article", piece)
	}
	return kfacts.Span{Start: start, End: start + len(piece)}
}

func sample(t testing.TB) *kfacts.Document {
	sentence := kfacts.Span{Start: 9, End: len(article) - len(" [ad_1]")}
	return &kfacts.Document{
		ID: "a", Date: "2021-06-02", Language: "en",
		Facts: []kfacts.Fact{{
			Measure:    kfacts.Killed,
			Count:      kfacts.Count{Text: "93", Span: at(t, "93"), Low: float(93), Modifier: kfacts.AtLeast, Confidence: 0.97},
			Actor:      kfacts.Actor{Text: "miners", Span: at(t, "miners"), Name: "miners", Country: "FRA", Kind: "civilian", Confidence: 0.9},
			Source:     &kfacts.Source{Text: "the Ministry of Mines", Span: at(t, "the Ministry of Mines"), Name: "the French Ministry of Mines", Country: "FRA", Kind: "government", Via: "Reuters", Confidence: 0.8},
			Date:       &kfacts.Date{Text: "Sunday", Span: at(t, "Sunday"), Value: "2021-05-30", Confidence: 0.9},
			Reported:   &kfacts.Date{Text: "Sunday", Span: at(t, "Sunday"), Value: "2021-05"},
			Flags:      []kfacts.Flag{kfacts.Subset, kfacts.Cumulative},
			Sentence:   sentence,
			Confidence: 0.95,
		}, {
			Measure:    kfacts.Displaced,
			Count:      kfacts.Count{Text: "dozens", Span: at(t, "dozens"), Low: float(24), High: float(99), Modifier: kfacts.Vague},
			By:         &kfacts.Actor{Text: "FERNHILL", Span: at(t, "FERNHILL"), Name: "FERNHILL", Kind: "militant"},
			Flags:      []kfacts.Flag{},
			Sentence:   sentence,
			Confidence: 0.4,
		}},
		Dropped: []kfacts.Dropped{{Span: at(t, "[ad_1]"), Reason: "ad-marker"}},
	}
}

// write writes the documents in a form.
func write(t *testing.T, format string, look Look, documents ...*kfacts.Document) string {
	t.Helper()
	var b bytes.Buffer
	w := New(format, &b, look)
	for _, doc := range documents {
		if err := w.Write(doc, article); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTable(t *testing.T) {
	empty := &kfacts.Document{ID: "b\x1b[31m", Facts: []kfacts.Fact{}, Dropped: []kfacts.Dropped{}}
	got := write(t, "table", Look{}, sample(t), empty)
	want := `a · 2021-06-02 · en · 2 facts · dropped 1 ad-marker (6 bytes)
      COUNT  MEASURE                      ACTOR                        SOURCE                                                                              DATE                                             CONF  SENTENCE
at least 93  killed (subset, cumulative)  miners (FRA civilian)        the Ministry of Mines = the French Ministry of Mines (FRA government) via Reuters  Sunday [2021-05-30], reported Sunday [2021-05]  0.95  At least 93 miners died on Sunday, the Ministry of Mines said; "dozens" fled.
     dozens  displaced                    – by FERNHILL (militant)     –                                                                                  –                                                0.40  At least 93 miners died on Sunday, the Ministry of Mines said; "dozens" fled.

b�[31m · 0 facts
`
	if diff := cmp.Diff(squeeze(want), squeeze(got)); diff != "" {
		t.Errorf("table (-want +got):\n%s", diff)
	}
	lines := strings.Split(got, "\n")
	for _, line := range lines[2:4] { // aligned: every row has its confidence under the heading
		if place := []rune(lines[1]); string([]rune(line)[strings.Index(string(place), "CONF"):][:2]) != "0." {
			t.Errorf("not aligned:\n%s", got)
		}
	}
}

// squeeze leaves one space of many, for tables whose alignment is tested apart.
func squeeze(s string) string { return regexp.MustCompile(` {2,}`).ReplaceAllString(s, "  ") }

func TestTableFitsItsWidth(t *testing.T) {
	for _, width := range []int{80, 100, 120, 150, 200} {
		got := write(t, "table", Look{Width: width}, sample(t))
		for _, line := range strings.Split(got, "\n")[1:] {
			if cells(line) > width {
				t.Errorf("width %d: a line takes %d columns: %q", width, cells(line), line)
			}
		}
		// Nothing is cut without a word, and the parts of a fact are folded rather than cut.
		if cut := strings.Contains(strings.Split(got, "\n\n")[0], "…") || !strings.Contains(got, "SENTENCE"); cut != strings.Contains(got, "cut to") {
			t.Errorf("width %d: cut: %t, and it says so: %t\n%s", width, cut, !cut, got)
		}
		for _, word := range []string{"93", "killed", "French", "Reuters", "dozens", "0.40"} {
			if !strings.Contains(got, word) {
				t.Errorf("width %d: no %q in:\n%s", width, word, got)
			}
		}
	}
}

func TestTableColours(t *testing.T) {
	plain := write(t, "table", Look{Width: 120}, sample(t))
	coloured := write(t, "table", Look{Width: 120, Colour: true}, sample(t))
	if got := regexp.MustCompile("\x1b\\[[0-9]+m").ReplaceAllString(coloured, ""); got == coloured || got != plain {
		t.Errorf("colour changes more than colour (-plain +coloured):\n%s", cmp.Diff(plain, got))
	}
	if strings.Contains(plain, "\x1b") {
		t.Error("a plain table has colours")
	}
}

func TestJSONRoundTrip(t *testing.T) {
	doc := sample(t)
	doc.Facts[0].Actor.Text = "<b> & \u2028 “x”"
	lines := write(t, "jsonl", Look{}, doc, doc)
	if strings.Count(lines, "\n") != 2 || !strings.Contains(lines, "<b> &") {
		t.Errorf("not one document a line, as it is: %s", lines)
	}
	var array []kfacts.Document
	if err := json.Unmarshal([]byte(write(t, "json", Look{}, doc, doc)), &array); err != nil {
		t.Fatal(err)
	}
	var first kfacts.Document
	if err := json.NewDecoder(strings.NewReader(lines)).Decode(&first); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]kfacts.Document{*doc, *doc}, append(array[:1:1], first)); diff != "" {
		t.Errorf("round trip (-want +got):\n%s", diff)
	}
	if got := write(t, "json", Look{}); got != "[]\n" {
		t.Errorf("no documents are %q", got)
	}
}

func TestCSV(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(write(t, "csv", Look{}, sample(t)))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"id": "a", "document_date": "2021-06-02", "language": "en", "fact": "1",
		"measure": "killed", "count": "93", "low": "93", "high": "", "modifier": "at_least", "count_start": "18", "count_end": "20",
		"actor": "miners", "actor_name": "miners", "actor_country": "FRA", "actor_kind": "civilian",
		"source": "the Ministry of Mines", "source_name": "the French Ministry of Mines", "source_country": "FRA", "source_kind": "government", "source_via": "Reuters",
		"date": "Sunday", "date_value": "2021-05-30", "date_from": "2021-05-30", "date_to": "2021-05-30", "reported": "Sunday", "reported_value": "2021-05",
		"by": "", "by_name": "", "by_country": "", "by_kind": "",
		"flags": "subset cumulative", "confidence": "0.95",
		"sentence": `At least 93 miners died on Sunday, the Ministry of Mines said; "dozens" fled.`,
	}
	got := map[string]string{}
	for i, name := range rows[0] {
		got[name] = rows[1][i]
	}
	if diff := cmp.Diff(want, got); diff != "" || len(rows) != 3 {
		t.Errorf("%d rows; first (-want +got):\n%s", len(rows), diff)
	}
	if got, want := write(t, "csv", Look{}), strings.Join(csvColumns, ",")+"\n"; got != want {
		t.Errorf("no documents are %q, want %q", got, want)
	}
}

func TestCSVIsReadable(t *testing.T) {
	if got, want := plain("a\x00b\xffc"), "a\ufffdb\ufffdc"; got != want {
		t.Errorf("plain = %q, want %q", got, want)
	}
}

func TestDays(t *testing.T) {
	tests := []struct{ value, first, last string }{
		{"2020-09-27", "2020-09-27", "2020-09-27"},
		{"2020-09-27T10:00", "2020-09-27", "2020-09-27"},
		{"2020-02", "2020-02-01", "2020-02-29"},
		{"2020", "2020-01-01", "2020-12-31"},
		{"199", "1990-01-01", "1999-12-31"},
		{"19", "1900-01-01", "1999-12-31"},
		{"2020-W53", "2020-12-28", "2021-01-03"},
		{"2021-W01", "2021-01-04", "2021-01-10"},
		{"2023-W01", "2023-01-02", "2023-01-08"},
		{"2020-09-27/2020-11-10", "2020-09-27", "2020-11-10"},
		{"2020/2021-03", "2020-01-01", "2021-03-31"},
		{"2021/2020", "", ""},
		{"XXXX-12-13", "", ""},
		{"XXXX-WXX-4", "", ""},
		{"2020-W54", "", ""},
		{"2020-13", "", ""},
		{"2020-02-30", "", ""},
		{"2020-SU", "", ""},
		{"20201", "", ""},
		{"1", "", ""},
		{"", "", ""},
		{"/", "", ""},
	}
	for _, test := range tests {
		if first, last := days(test.value); first != test.first || last != test.last {
			t.Errorf("days(%q) = %q, %q; want %q, %q", test.value, first, last, test.first, test.last)
		}
	}
}

func TestSentenceOfALongSentence(t *testing.T) {
	text := strings.Repeat("é ", 2000) + "7" + strings.Repeat(" ü", 2000)
	number := strings.Index(text, "7")
	f := &kfacts.Fact{Count: kfacts.Count{Span: kfacts.Span{Start: number, End: number + 1}}, Sentence: kfacts.Span{Start: 0, End: len(text)}}
	sentence, low, high := sentenceOf(f, text)
	if len(sentence) > 2*longSentence+20 || !strings.HasPrefix(sentence, "…") || !strings.HasSuffix(sentence, "…") || sentence[low:high] != "7" {
		t.Errorf("%d bytes, number %q: %q", len(sentence), sentence[low:high], sentence)
	}
}

func FuzzSentence(f *testing.F) {
	f.Add("At least 93 miners died.", 9, 11, 0, 24, 20)
	f.Add("\xff\u202e日本 12\x1b[0m", 8, 10, -1, 100, 3)
	f.Fuzz(func(t *testing.T, text string, from, to, start, end, width int) {
		fact := &kfacts.Fact{Count: kfacts.Count{Span: kfacts.Span{Start: from, End: to}}, Sentence: kfacts.Span{Start: start, End: end}}
		sentence, low, high := sentenceOf(fact, text)
		if low < 0 || high < low || high > len(sentence) || line(sentence) != strings.TrimSpace(sentence) {
			t.Fatalf("sentence %q with number %d to %d", sentence, low, high)
		}
		width = 2 + max(0, width)%200
		before, middle, after := around(sentence, low, high, width)
		if n := cells(before + middle + after); n > width {
			t.Errorf("around(%q, %d) takes %d columns", sentence, width, n)
		}
		end = 0
		for _, at := range fold(sentence, width) {
			if at[0] < end || at[0]-end > 1 || cells(sentence[at[0]:at[1]]) > width {
				t.Fatalf("fold(%q, %d) has the line %v", sentence, width, at)
			}
			end = at[1]
		}
		if end != len(sentence) {
			t.Errorf("fold(%q, %d) ends at %d", sentence, width, end)
		}
	})
}
