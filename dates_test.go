package kfacts_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"kfacts"
)

func ExampleDates() {
	written := time.Date(2021, 6, 2, 0, 0, 0, 0, time.UTC)
	for _, d := range kfacts.Dates("Clashes erupted on Sept. 27, 2020, and again last month; two men died on Sunday.", written) {
		fmt.Println(d.Text, d.Value)
	}
	// Output:
	// Sept. 27, 2020 2020-09-27
	// last month 2021-05
	// Sunday 2021-05-30
}

func TestDocumentDate(t *testing.T) {
	x, err := kfacts.New(kfacts.WithMentions(), kfacts.WithReferenceDate(time.Date(2021, 6, 2, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		t.Fatal(err)
	}
	read := func(in kfacts.Input) string {
		doc, err := x.Extract(context.Background(), in)
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprint(doc.Date, " ", doc.Dates[0].Value)
	}
	if got, want := read(kfacts.Input{Text: "Two men died yesterday."}), "2021-06-02 2021-06-01"; got != want {
		t.Errorf("with the extractor's reference date: %s, want %s", got, want)
	}
	if got, want := read(kfacts.Input{Text: "Two men died yesterday.", Date: time.Date(2019, 3, 1, 0, 0, 0, 0, time.UTC)}), "2019-03-01 2019-02-28"; got != want {
		t.Errorf("with the input's date: %s, want %s", got, want)
	}
}

func FuzzDates(f *testing.F) {
	f.Add("Clashes erupted on Sept. 27, 2020, and again last month; \xff two men died on “Sunday”.", int64(1600000000))
	f.Fuzz(func(t *testing.T, input string, unix int64) {
		if unix < 0 || unix > 1<<40 {
			unix = 0
		}
		last := 0
		for _, d := range kfacts.Dates(input, time.Unix(unix, 0).UTC()) {
			if d.Start < last || d.End <= d.Start || d.End > len(input) || input[d.Start:d.End] != d.Text {
				t.Fatalf("%+v in %q", d, input)
			}
			last = d.End
		}
	})
}
