package kfacts_test

import (
	"strings"
	"testing"
)

// TestExtractHuge reads inputs of a megabyte and more, as they come from broken pages or bad will: the invariants hold, and
// the memory taken, which stands for the work done, has a bound for each byte read, about twice what it
// is today.
func TestExtractHuge(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some thirty megabytes")
	}
	const megabyte = 1 << 20
	fill := func(unit string, size int) string { return strings.Repeat(unit, size/len(unit)) }
	for _, test := range []struct {
		name, input string
		bound       uint64 // bytes of memory for a byte of the input
	}{
		{"open brackets", fill("(", megabyte), 700},
		{"quotes", fill(`"`, megabyte), 700},
		{"digits", fill("7", megabyte), 40},
		{"digit groups", fill("1,", megabyte), 40},
		{"page markers", fill("[ad_1]", megabyte), 300},
		{"apostrophes", fill("a'", megabyte), 40},
		{"one word", fill("a", megabyte), 40},
		{"newlines", fill("\n", megabyte), 250},
		{"combining marks", fill("\u0301", megabyte), 40},
		{"right-to-left marks", fill("\u200f", megabyte), 40},
		{"invalid UTF-8", fill("\xff\xc0", megabyte), 40},
		{"said", fill("said ", megabyte), 40},
		{"nested quotations", fill(`he said "she said 'they `, megabyte), 120},
		{"a line of ten megabytes", fill("The ferry left the port at noon and came back. ", 10*megabyte), 80},
		{"a sentence of 100,000 words", fill("the boats of the town went out to sea and ", len("the boats of the town went out to sea and ")*10_000) + "gunmen killed five people.", 6000},
		{"ten thousand numbers in a sentence", "They counted " + fill("12, ", 4*10_000) + "and 9 people were killed.", 400},
		{"a number of a million digits", fill("9", megabyte) + " people were killed.", 40},
	} {
		t.Run(test.name, func(t *testing.T) {
			if took := allocated(t, test.input); took > test.bound*uint64(len(test.input)) {
				t.Errorf("%d bytes take %d bytes of memory, over %d for each", len(test.input), took, test.bound)
			}
		})
	}
}
