package kfacts

import (
	"context"
	"iter"
	"sync"
)

// inOrder maps inputs through work with n workers and yields the results in the order of the inputs. At most 2n+1
// inputs are in flight. It returns when inputs end, ctx ends or yield says stop, and leaves no goroutine behind.
func inOrder[In, Out any](ctx context.Context, n int, inputs iter.Seq[In], work func(context.Context, In) (Out, error), yield func(Out, error) bool) {
	type result struct {
		out Out
		err error
	}
	type job struct {
		in   In
		done chan result
	}
	ctx, cancel := context.WithCancel(ctx)
	jobs := make(chan job)
	order := make(chan chan result, 2*n)
	var running sync.WaitGroup
	defer running.Wait()
	defer cancel()
	for range n {
		running.Add(1)
		go func() {
			defer running.Done()
			for j := range jobs {
				var r result
				r.out, r.err = work(ctx, j.in)
				j.done <- r
			}
		}()
	}
	running.Add(1)
	go func() {
		defer running.Done()
		defer close(order)
		defer close(jobs)
		for in := range inputs {
			j := job{in, make(chan result, 1)}
			select {
			case order <- j.done:
			case <-ctx.Done():
				return
			}
			select {
			case jobs <- j:
			case <-ctx.Done():
				j.done <- result{err: ctx.Err()}
				return
			}
		}
	}()
	for done := range order {
		r := <-done
		if err := ctx.Err(); err != nil {
			var none Out
			yield(none, err)
			return
		}
		if !yield(r.out, r.err) {
			return
		}
	}
	if err := ctx.Err(); err != nil {
		var none Out
		yield(none, err)
	}
}
