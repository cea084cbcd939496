package kfacts_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math"
	"runtime"
	"strings"
	"testing"
	"time"

	"kfacts"
)

// endless yields inputs until it is told to stop, and calls at with the number of each.
func endless(at func(n int)) iter.Seq[kfacts.Input] {
	return func(yield func(kfacts.Input) bool) {
		for n := 0; ; n++ {
			at(n)
			if !yield(kfacts.Input{ID: fmt.Sprint(n), Text: "Two miners were killed on Sunday, police said."}) {
				return
			}
		}
	}
}

// extractor returns an Extractor with so many workers.
func extractor(t *testing.T, workers int) *kfacts.Extractor {
	t.Helper()
	x, err := kfacts.New(kfacts.WithWorkers(workers))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// A stream that is cancelled yields the context's error once, as its last, and no goroutine stays behind; nor when its
// loop is broken off.
func TestAllEnds(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		x := extractor(t, workers)
		before := runtime.NumGoroutine()

		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		read, failed := 0, 0
		for doc, err := range x.All(ctx, endless(func(int) {})) {
			switch {
			case failed > 0:
				t.Fatalf("%d workers: the stream goes on after it was cancelled", workers)
			case err != nil:
				if failed++; !errors.Is(err, context.Canceled) || doc != nil {
					t.Errorf("%d workers: document %v, error %v; want none and context.Canceled", workers, doc, err)
				}
			default:
				if read++; read == 5 {
					cancel()
				}
			}
		}
		if read != 5 || failed != 1 {
			t.Errorf("%d workers: %d documents and %d errors, want 5 and 1", workers, read, failed)
		}

		taken := 0
		for doc := range x.All(context.Background(), endless(func(n int) { taken = n })) {
			if doc.ID == "7" {
				break
			}
		}
		if taken > 7+2*workers+3 {
			t.Errorf("%d workers: %d inputs were taken for 8 documents", workers, taken)
		}
		// A worker that has said it is done still counts until the scheduler has let it return.
		after := runtime.NumGoroutine()
		for wait := 0; after > before && wait < 1000; wait++ {
			time.Sleep(time.Millisecond)
			after = runtime.NumGoroutine()
		}
		if after > before {
			t.Errorf("%d workers: %d goroutines before, %d after", workers, before, after)
		}
	}
}

// A context that has ended before the first input gives its error and no document, from an empty stream too.
func TestAllCancelledBefore(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	none := func(func(kfacts.Input) bool) {}
	for name, inputs := range map[string]iter.Seq[kfacts.Input]{"endless": endless(func(int) {}), "empty": none} {
		var errs []error
		for doc, err := range extractor(t, 2).All(ctx, inputs) {
			if doc != nil {
				t.Errorf("%s: document %s", name, doc.ID)
			}
			errs = append(errs, err)
		}
		if len(errs) != 1 || !errors.Is(errs[0], context.Canceled) {
			t.Errorf("%s: errors %v, want context.Canceled once", name, errs)
		}
	}
	if doc, err := extractor(t, 1).Extract(ctx, kfacts.Input{Text: "x"}); doc != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("Extract: document %v, error %v", doc, err)
	}
}

// A text over the limit costs that text alone, and its error names it.
func TestAllGoesOnAfterAnError(t *testing.T) {
	x, err := kfacts.New(kfacts.WithMaxBytes(50), kfacts.WithWorkers(2))
	if err != nil {
		t.Fatal(err)
	}
	inputs := func(yield func(kfacts.Input) bool) {
		for _, n := range []int{50, 51, 10} {
			if !yield(kfacts.Input{ID: fmt.Sprint("of ", n), Text: strings.Repeat("x", n)}) {
				return
			}
		}
	}
	var got []string
	for doc, err := range x.All(context.Background(), inputs) {
		if err != nil {
			if !errors.Is(err, kfacts.ErrTooLong) || doc != nil {
				t.Errorf("document %v, error %v", doc, err)
			}
			got = append(got, err.Error())
			continue
		}
		got = append(got, doc.ID)
	}
	if want := `of 50; kfacts: input "of 51": 51 bytes: text is over the limit of 50; of 10`; strings.Join(got, "; ") != want {
		t.Errorf("got %s\nwant %s", strings.Join(got, "; "), want)
	}
}

func TestOptionsRefused(t *testing.T) {
	for want, opt := range map[string]kfacts.Option{
		"kfacts: WithMinConfidence: 1.5 is not between 0 and 1": kfacts.WithMinConfidence(1.5),
		"kfacts: WithMinConfidence: NaN is not between 0 and 1": kfacts.WithMinConfidence(math.NaN()),
		"kfacts: WithMaxBytes: 0 is not positive":               kfacts.WithMaxBytes(0),
		"kfacts: WithWorkers: -1 is negative":                   kfacts.WithWorkers(-1),
	} {
		if x, err := kfacts.New(opt); x != nil || err == nil || err.Error() != want {
			t.Errorf("Extractor %v, error %v; want none and %q", x, err, want)
		}
	}
}
