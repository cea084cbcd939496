package kfacts

import (
	"context"
	"runtime"
	"testing"
	"time"
)

// TestAllLeavesNothing breaks the loop over a stream off, and cancels one, and waits for its goroutines to be gone.
func TestAllLeavesNothing(t *testing.T) {
	x, err := New(WithWorkers(4))
	if err != nil {
		t.Fatal(err)
	}
	endless := func(yield func(Input) bool) {
		for yield(Input{Text: "Twelve people were killed on Monday."}) {
		}
	}
	before := runtime.NumGoroutine()
	for range x.All(context.Background(), endless) {
		break
	}
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	var last error
	for _, err := range x.All(ctx, endless) {
		if n++; n == 3 {
			cancel()
		}
		last = err
	}
	if last != context.Canceled || n > 4 {
		t.Errorf("a stream cancelled at its third document ended after %d with %v", n, last)
	}
	for range 100 { // a goroutine that has returned may still be counted for a moment
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Errorf("%d goroutines before, %d after", before, runtime.NumGoroutine())
}

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
