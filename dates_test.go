package kfacts_test

import (
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
