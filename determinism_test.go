package kfacts

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"
)

// articleTexts are the labelled articles.
func articleTexts(t *testing.T) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/articles/articles.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for line := range bytes.Lines(data) {
		var doc struct{ Text string }
		if err := json.Unmarshal(line, &doc); err != nil {
			t.Fatal(err)
		}
		texts = append(texts, doc.Text)
	}
	return texts
}

// TestDeterminism reads all texts of testdata one by one, and then as streams with 1, 2 and 8 workers, in three orders:
// every document must come out in the same bytes, and in its place.
func TestDeterminism(t *testing.T) {
	day := time.Date(2021, 6, 2, 0, 0, 0, 0, time.UTC)
	var inputs []Input
	alone := map[string][]byte{}
	for i, s := range append(heldTexts(t), articleTexts(t)...) {
		in := Input{ID: strconv.Itoa(i), Text: s}
		if i%2 == 0 {
			in.Date = day
		}
		x, err := New(WithMentions())
		if err != nil {
			t.Fatal(err)
		}
		doc, err := x.Extract(context.Background(), in)
		if err != nil {
			t.Fatal(err)
		}
		inputs = append(inputs, in)
		alone[in.ID] = asJSON(t, doc)
	}
	backwards := slices.Clone(inputs)
	slices.Reverse(backwards)
	riffled := make([]Input, 0, len(inputs)) // first, middle, second, …
	for i, half := 0, len(inputs)/2; i < half; i++ {
		riffled = append(riffled, inputs[i], inputs[half+i])
	}
	for name, order := range map[string][]Input{"as they stand": inputs, "backwards": backwards, "riffled": riffled} {
		for _, workers := range []int{1, 2, 8} {
			x, err := New(WithMentions(), WithWorkers(workers))
			if err != nil {
				t.Fatal(err)
			}
			at := 0
			for doc, err := range x.All(context.Background(), slices.Values(order)) {
				if err != nil {
					t.Fatal(err)
				}
				if doc.ID != order[at].ID {
					t.Fatalf("%s, %d workers: document %s came as number %d, where %s belongs", name, workers, doc.ID, at, order[at].ID)
				}
				if got := asJSON(t, doc); !bytes.Equal(got, alone[doc.ID]) {
					t.Errorf("%s, %d workers: document %s\n got %s\nalone %s", name, workers, doc.ID, got, alone[doc.ID])
				}
				at++
			}
			if at != len(order) {
				t.Errorf("%s, %d workers: %d documents of %d", name, workers, at, len(order))
			}
		}
	}
}

func asJSON(t *testing.T, doc *Document) []byte {
	t.Helper()
	b, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
