package kfacts

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"kfacts/internal/eval"
)

func ExampleWithMeasures() {
	x, err := New(WithMeasures(
		KnownMeasure{Measure: "cholera", Nouns: []string{"cholera cases", "cholera case"}},
		KnownMeasure{Measure: "tanks lost", Verbs: []string{"lose"}, Things: []string{"tank", "tanks"}},
	))
	if err != nil {
		fmt.Println(err)
		return
	}
	doc, err := x.Extract(context.Background(), Input{Text: "The district reported 41 cholera cases. The brigade lost nine tanks and 30 men."})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range doc.Facts {
		fmt.Println(f.Measure, f.Count.Text, f.Actor.Text)
	}
	// Output:
	// cholera 41 cholera cases
	// tanks lost nine tanks
	// killed 30 men
}

func TestWithMeasuresRefuses(t *testing.T) {
	for _, k := range []KnownMeasure{{}, {Measure: "empty"}, {Measure: "blank", Nouns: []string{" "}}} {
		if _, err := New(WithMeasures(k)); err == nil {
			t.Errorf("New(WithMeasures(%+v)): no error", k)
		}
	}
}

func TestWithMinConfidence(t *testing.T) {
	const article = "Gunmen killed 12 people. In the attack a tanker burned."
	all, err := Extract(article)
	if err != nil || len(all.Facts) == 0 {
		t.Fatalf("facts %v, error %v", all, err)
	}
	highest := 0.0
	for _, f := range all.Facts {
		highest = max(highest, f.Confidence)
	}
	for _, bar := range []float64{0, highest, 1} {
		x, err := New(WithMinConfidence(bar))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := x.Extract(context.Background(), Input{Text: article})
		if err != nil {
			t.Fatal(err)
		}
		want := []Fact{}
		for _, f := range all.Facts {
			if f.Confidence >= bar {
				want = append(want, f)
			}
		}
		if d := cmp.Diff(want, doc.Facts); d != "" {
			t.Errorf("at %v (-want +got):\n%s", bar, d)
		}
	}
}

func TestFlags(t *testing.T) {
	for sentence, want := range map[string][]Flag{
		"The army denied that 20 soldiers had been killed.":     {Denied},
		"The junta is to free 800 prisoners.":                   {Planned},
		"The death toll rose to 45.":                            {Cumulative},
		"Another 100 soldiers are missing.":                     {Additional},
		"Gunmen killed 12 people on Monday in the market hall.": {},
	} {
		doc, err := Extract(sentence)
		if err != nil {
			t.Fatal(err)
		}
		if len(doc.Facts) != 1 {
			t.Errorf("%q: %d facts", sentence, len(doc.Facts))
			continue
		}
		if d := cmp.Diff(want, doc.Facts[0].Flags); d != "" {
			t.Errorf("%q (-want +got):\n%s", sentence, d)
		}
	}
}

// What is likelier wrong than right is left out where no bar is set, and nothing else.
func TestDefaultMinConfidence(t *testing.T) {
	open, err := New(WithMinConfidence(0))
	if err != nil {
		t.Fatal(err)
	}
	dropped := 0
	doubtful := eval.Document{ID: "doubtful", Text: "The 40 victims were called from 12 telephones, one of which was traced to a card that a guard had found in the county jail."}
	for _, g := range append(readLabelled(t, "testdata/articles/articles.jsonl"), doubtful) {
		all, err := open.Extract(context.Background(), Input{Text: g.Text})
		if err != nil {
			t.Fatal(err)
		}
		want := slices.DeleteFunc(slices.Clone(all.Facts), func(f Fact) bool { return f.Confidence < DefaultMinConfidence })
		got, err := Extract(g.Text)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got.Facts, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", g.ID, diff)
		}
		dropped += len(all.Facts) - len(got.Facts)
	}
	if dropped == 0 {
		t.Error("no fact below the bar in any text")
	}
}
