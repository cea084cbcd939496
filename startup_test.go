package kfacts

import (
	"testing"
)

// TestExtractTagsNothing bounds the memory that a text without facts takes once the tables are read: far less than its
// tags or chunks would.
func TestExtractTagsNothing(t *testing.T) {
	const input = "The committee will meet again next week to talk about the harbour. Its members have read the report, and they are glad of it."
	read := func() {
		doc, err := Extract(input)
		if err != nil || len(doc.Facts) > 0 {
			t.Fatalf("Extract: %v, %v", doc, err)
		}
	}
	read()
	if n := testing.AllocsPerRun(20, read); n > 40 {
		t.Errorf("%v allocations for a short text without facts", n)
	}
}
