package eval

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func readFile(t *testing.T, name string) []Document {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	documents, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	return documents
}

func index(documents []Document) map[string]Document {
	m := map[string]Document{}
	for _, doc := range documents {
		m[doc.ID] = doc
	}
	return m
}

// testdata/gold.jsonl has a fact of each sort, testdata/system.jsonl an answer of each sort; what they score was
// worked out by hand and by an independent scorer.
func TestScore(t *testing.T) {
	result := Score(readFile(t, "testdata/gold.jsonl"), index(readFile(t, "testdata/system.jsonl")))
	var got bytes.Buffer
	if err := errors.Join(result.PrintErrors(&got), result.Print(&got)); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/want.txt")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("score (-want +got):\n%s", diff)
	}
	got.Reset()
	if err := result.PrintJSON(&got); err != nil {
		t.Fatal(err)
	}
	var figures map[string]float64
	if err := json.Unmarshal(got.Bytes(), &figures); err != nil {
		t.Fatal(err)
	}
	if len(figures) != len(result.Figures) || figures["gold"] != 7 || figures["core_p"] != 4.0/7 {
		t.Errorf("figures as JSON: %s", got.String())
	}
}

// Gold scored against itself is right in everything, and against nothing right in nothing.
func TestScoreOfItselfAndOfNothing(t *testing.T) {
	gold := readFile(t, "testdata/gold.jsonl")
	figures := func(system map[string]Document) map[string]float64 {
		m := map[string]float64{}
		for _, f := range Score(gold, system).Figures {
			m[f.Name] = f.Value
		}
		return m
	}
	for name, value := range figures(index(gold)) {
		if want := 1.0; name != "gold" && name != "system" && value != want {
			t.Errorf("gold against itself: %s %v", name, value)
		}
	}
	for name, value := range figures(nil) {
		if name != "gold" && value != 0 {
			t.Errorf("gold against nothing: %s %v", name, value)
		}
	}
}

func TestFind(t *testing.T) {
	tests := []struct {
		text string
		part Part
		want span
	}{
		{"a 12 b 12", Part{Text: "12"}, span{2, 4}},
		{"a 12 b 12", Part{Text: "12", Occurrence: 2}, span{7, 9}},
		{"a 12 b 12", Part{Text: "12", Occurrence: 3}, span{}},
		{"aaa", Part{Text: "aa", Occurrence: 2}, span{1, 3}},
		{"é 12", Part{Text: "12"}, span{3, 5}},
		{"a", Part{}, span{}},
	}
	for _, test := range tests {
		if got := find(test.text, &test.part); got != test.want {
			t.Errorf("find(%q, %+v) = %v, want %v", test.text, test.part, got, test.want)
		}
	}
}

func TestSameName(t *testing.T) {
	for _, same := range [][2]string{{"The Ministry of Health", "ministry of health"}, {"Yemen's army", "the Yemen army"}} {
		if !sameName(same[0], same[1]) {
			t.Errorf("%q and %q are not the same name", same[0], same[1])
		}
	}
	if sameName("the Ministry of Health", "the Ministry of Defence") {
		t.Error("two ministries are the same")
	}
}

func TestReadNamesTheLine(t *testing.T) {
	_, err := Read(strings.NewReader("{\"id\":\"a\"}\n\n{\"id\":"))
	if err == nil || !strings.HasPrefix(err.Error(), "line 3: ") {
		t.Errorf("error %v, want one that names line 3", err)
	}
}
