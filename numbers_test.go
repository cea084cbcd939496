package kfacts_test

import (
	"fmt"
	"testing"

	"kfacts"
)

func ExampleNumbers() {
	for _, n := range kfacts.Numbers("At least 93 people, two dozen of them women, died in the 44-day siege of 2020.") {
		low, high := "open", "open"
		if n.Low != nil {
			low = fmt.Sprint(*n.Low)
		}
		if n.High != nil {
			high = fmt.Sprint(*n.High)
		}
		fmt.Println(n.Text, low, high, n.Modifier, n.Kind)
	}
	// Output:
	// 93 93 open at_least count
	// two dozen 24 24 exact count
	// 44 44 44 exact duration
	// 2020 2020 2020 exact date
}

func FuzzNumbers(f *testing.F) {
	f.Add("Between 20 and 30 men, $1.5 million and 2–1.")
	f.Add("half-a-million’s 1e400 \xff 12 345")
	f.Fuzz(func(t *testing.T, input string) {
		at := 0
		for _, n := range kfacts.Numbers(input) {
			if n.Start < at || n.End > len(input) || n.Text != input[n.Start:n.End] || n.Text == "" {
				t.Fatalf("%+v after %d", n, at)
			}
			if n.Low == nil && n.High == nil && n.Modifier != kfacts.Exact {
				t.Fatalf("%q has a modifier but no value", n.Text)
			}
			at = n.End
		}
	})
}
