package kfacts

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"kfacts/internal/text"
	"kfacts/internal/timex"
)

// heldTexts returns the texts of testdata: the constructions and the seeds.
func heldTexts(t testing.TB) []string {
	t.Helper()
	var out []string
	lists, err := filepath.Glob("testdata/constructions/*.jsonl")
	if err != nil || len(lists) == 0 {
		t.Fatalf("no constructions: %v", err)
	}
	for _, name := range lists {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var doc struct{ Text string }
			if err := json.Unmarshal(lines.Bytes(), &doc); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			out = append(out, doc.Text)
		}
	}
	for _, name := range []string{"seed-000.txt", "seed-001.txt"} {
		b, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(b))
	}
	return out
}

// TestPromising holds promising to its word: where it sees nothing in a sentence, the rules find nothing either.
func TestPromising(t *testing.T) {
	passed, all := 0, 0
	for _, input := range heldTexts(t) {
		p := newPage(input, []text.Span{{Start: 0, End: len(input)}}, timex.Anchor{}, nil)
		for i := range p.sentences {
			said := p.promising(i)
			found := len(measured(p.reading(i), nil, preceding{}))
			if all++; said {
				passed++
			} else if found > 0 {
				t.Errorf("%d facts in a sentence that does not look promising: %s", found, input[p.sentences[i].Start:p.sentences[i].End])
			}
		}
	}
	if passed == all || passed == 0 {
		t.Errorf("%d of %d sentences look promising: nothing is told apart", passed, all)
	}
}

// FuzzPromising asks the same of any text.
func FuzzPromising(f *testing.F) {
	for i, input := range heldTexts(f) { // TestPromising reads them all
		if i%16 == 0 && len(input) < 120 {
			f.Add(input)
		}
	}
	for _, input := range []string{
		"The ministry has 40 al-Qaeda men.", "It had no officers.", "The club has 12 members of \"Los Ejemplos\".", "A novel was released.",
		"The U.S. has 500 S.W.A.T. men in the valley.", "They have another.", "The port has two air-force bases and 30 co-operative sea men.",
	} {
		f.Add(input)
	}
	f.Fuzz(func(t *testing.T, input string) {
		p := newPage(input, []text.Span{{Start: 0, End: len(input)}}, timex.Anchor{}, nil)
		for i := range p.sentences {
			if p.promising(i) {
				continue
			}
			if found := len(measured(p.reading(i), nil, preceding{})); found > 0 {
				t.Errorf("%d facts in a sentence that does not look promising: %q", found, input[p.sentences[i].Start:p.sentences[i].End])
			}
		}
	})
}

func TestPromisingWords(t *testing.T) {
	for _, tt := range []struct {
		input string
		want  bool
	}{
		{"The two leaders met for an hour.", false},
		{"A soldier was killed.", true},
		{"A vote was held on the budget.", true}, // "held" may measure prisoners
		{"The book has a chapter on the war.", false},
		{"Nobody can predict the end of a book.", false},
		{"The soldiers were killed.", false},
		{"Nobody was hurt.", true},
		{"Were 12 people killed?", false},
		{"The party has 12 goals.", false},
		{"The army has 12 goals.", true}, // "have" measures soldiers
		{"In 2014 the army killed the rebels.", false},
		{"The army killed 14 rebels.", true},
		{"They took a break.", false},
		{"They took a man to the hospital.", true},
		{"The storm hit a nerve.", false},
		{"The storm hit a bus.", true},
		{"He was in a coma.", true},
		{"", false},
	} {
		got := false
		p := newPage(tt.input, []text.Span{{Start: 0, End: len(tt.input)}}, timex.Anchor{}, nil)
		for i := range p.sentences {
			got = got || p.promising(i)
		}
		if got != tt.want {
			t.Errorf("promising(%q) = %v, want %v", tt.input, got, tt.want)
		}
	}
}
