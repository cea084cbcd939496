package report

import (
	"bytes"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts"
)

var errFull = errors.New("no room")

// full takes the bytes that fit, and then no more.
type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	n := min(len(p), f.room)
	if f.room -= n; n < len(p) {
		return n, errFull
	}
	return n, nil
}

// Wherever the output ends, Write or Close says so.
func TestWritersTellOfAFullOutput(t *testing.T) {
	doc := sample(t)
	for len(doc.Facts) < 40 {
		doc.Facts = append(doc.Facts, doc.Facts[0]) // more than a buffer holds
	}
	for _, format := range []string{"table", "json", "jsonl", "csv", "html"} {
		whole := len(write(t, format, Look{}, doc))
		for room := 0; room < whole; room += 1 + whole/97 {
			w := New(format, &full{room}, Look{})
			if err := errors.Join(w.Write(doc, article), w.Close()); !errors.Is(err, errFull) {
				t.Errorf("%s: room for %d bytes of %d: error %v", format, room, whole, err)
			}
		}
		if whole := len(write(t, format, Look{})); whole > 0 {
			if err := New(format, &full{whole - 1}, Look{}).Close(); !errors.Is(err, errFull) {
				t.Errorf("%s: no documents, room for %d bytes of %d: error %v", format, whole-1, whole, err)
			}
		}
	}
}

func TestJSONRefusesWhatItCannotSay(t *testing.T) {
	doc := sample(t)
	doc.Facts[0].Confidence = math.NaN()
	for _, format := range []string{"json", "jsonl"} {
		var b bytes.Buffer
		if err := New(format, &b, Look{}).Write(doc, article); err == nil || b.Len() > 0 {
			t.Errorf("%s: error %v, wrote %q", format, err, b.String())
		}
	}
}

func TestCells(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "é": 1, "e\u0301": 1, "日本": 4, "한국": 4, "ｱ": 1, "Ａ": 2, "🔥": 2, "Ж": 1, "a\u20dd": 1} {
		if got := cells(s); got != want {
			t.Errorf("%q takes %d columns, want %d", s, got, want)
		}
	}
}

func TestAround(t *testing.T) {
	for _, tt := range []struct {
		before, middle, after string
		width                 int
		want                  [3]string
	}{
		{"ten men of ", "12", " fled", 40, [3]string{"ten men of ", "12", " fled"}},
		{"ten men of ", "12", " fled to town", 14, [3]string{"…n of ", "12", " fled…"}},
		{"x ", "12", " fled to the town", 12, [3]string{"x ", "12", " fled t…"}},
		{"ten men of the ", "12", " x", 12, [3]string{"…of the ", "12", " x"}},
		{"ten ", "12345", " men", 5, [3]string{"", "12345", ""}},
		{"ten ", "12345", " men", 4, [3]string{"", "123…", ""}},
		{"ten ", "12345", " men", 6, [3]string{"", "12345", "…"}},
		{"ten ", "12345", "", 6, [3]string{"…", "12345", ""}},
		{"", "日本日本", " men", 5, [3]string{"", "日本…", ""}},
	} {
		s := tt.before + tt.middle + tt.after
		before, middle, after := around(s, len(tt.before), len(tt.before)+len(tt.middle), tt.width)
		if diff := cmp.Diff(tt.want, [3]string{before, middle, after}); diff != "" {
			t.Errorf("%q in %d columns (-want +got):\n%s", s, tt.width, diff)
		}
	}
}

func TestFold(t *testing.T) {
	for _, tt := range []struct {
		s     string
		width int
		want  []string
	}{
		{"", 5, []string{""}},
		{"ten men", 7, []string{"ten men"}},
		{"ten men", 6, []string{"ten", "men"}},
		{"ten men", 3, []string{"ten", "men"}},
		{"ten men", 2, []string{"te", "n", "me", "n"}},
		{"日本", 2, []string{"日", "本"}},
	} {
		var got []string
		for _, at := range fold(tt.s, tt.width) {
			got = append(got, tt.s[at[0]:at[1]])
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q in %d columns (-want +got):\n%s", tt.s, tt.width, diff)
		}
	}
}

func TestWords(t *testing.T) {
	for _, tt := range []struct{ got, want string }{
		{called("", "the army"), "the army"},
		{called("it", "the army"), "it = the army"},
		{called("the army", "the  army"), "the army"},
		{called("it", ""), "it"},
		{tags("", "unknown"), ""},
		{tags("FRA", "person"), " (FRA)"},
		{tags("", "military"), " (military)"},
		{tags("FRA", "military"), " (FRA military)"},
		{title(&kfacts.Document{}), "(no id)"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

// A count that does not stand in its sentence, as a caller's own document may have it, has no sentence.
func TestSentenceOfAStrayCount(t *testing.T) {
	f := &kfacts.Fact{Count: kfacts.Count{Span: kfacts.Span{Start: 9, End: 11}}, Sentence: kfacts.Span{Start: 0, End: 4}}
	if sentence, low, high := sentenceOf(f, "Noon. At 12."); sentence != "" || low != 0 || high != 0 {
		t.Errorf("sentence %q, number %d to %d", sentence, low, high)
	}
}

// A column that is narrower than a letter breaks after each letter, and loses none.
func TestFoldNarrowerThanALetter(t *testing.T) {
	var got strings.Builder
	for _, at := range fold("日本", 1) {
		got.WriteString("日本"[at[0]:at[1]])
	}
	if got.String() != "日本" {
		t.Errorf("folded %q", got.String())
	}
}

// A row of the table has at most maxLines lines, and a fact that tells of whom and by whom tells both.
func TestTableCutsAHighRow(t *testing.T) {
	doc := sample(t)
	doc.Facts[0].By = &kfacts.Actor{Text: "rebels", Name: "rebels", Kind: "militant"}
	if got := squeeze(write(t, "table", Look{}, doc)); !strings.Contains(got, "miners (FRA civilian), by rebels (militant)") {
		t.Errorf("no doer beside the actor:\n%s", got)
	}
	doc.Facts[0].Actor.Name = strings.Repeat("miners of the north ", 40)
	got := write(t, "table", Look{Width: 100}, doc)
	if rows := strings.Count(got, "\n"); rows > 2+2*maxLines+1 || !strings.Contains(got, "cut to") {
		t.Errorf("%d lines:\n%s", rows, got)
	}
}
