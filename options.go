package kfacts

import (
	"fmt"
	"runtime"
	"time"

	"kfacts/internal/lexicon"
)

// An Option changes what an Extractor does; New applies it.
type Option func(*options) error

type options struct {
	reference     time.Time
	minConfidence float64
	maxBytes      int
	workers       int
	mentions      bool
	measures      []customMeasure
	names         *lexicon.Names // with the user's own; nil for none
}

func (o *options) workerCount() int {
	if o.workers > 0 {
		return o.workers
	}
	return runtime.GOMAXPROCS(0)
}

// WithReferenceDate sets the publication date of inputs that carry none, and against which "Wednesday" or "last year"
// is resolved. Only the day counts, in the time's own zone.
func WithReferenceDate(t time.Time) Option {
	return func(o *options) error {
		o.reference = t
		return nil
	}
}

// DefaultMinConfidence is the bar that facts have to reach where WithMinConfidence sets none: what is likelier wrong than
// right is not told.
const DefaultMinConfidence = 0.5

// WithMinConfidence leaves out facts whose Confidence is below p, a probability from 0 (all) to 1; the default is
// DefaultMinConfidence.
func WithMinConfidence(p float64) Option {
	return func(o *options) error {
		if !(p >= 0 && p <= 1) {
			return fmt.Errorf("WithMinConfidence: %v is not between 0 and 1", p)
		}
		o.minConfidence = p
		return nil
	}
}

// WithMaxBytes sets the longest text, in bytes, that Extract reads; a longer one is an error that wraps ErrTooLong.
func WithMaxBytes(n int) Option {
	return func(o *options) error {
		if n <= 0 {
			return fmt.Errorf("WithMaxBytes: %d is not positive", n)
		}
		o.maxBytes = n
		return nil
	}
}

// WithWorkers sets how many texts All reads at a time; 0, the default, is one for each processor Go may use.
func WithWorkers(n int) Option {
	return func(o *options) error {
		if n < 0 {
			return fmt.Errorf("WithWorkers: %d is negative", n)
		}
		o.workers = n
		return nil
	}
}

// WithMentions fills Document.Numbers, Dates, Actors and Attributions.
func WithMentions() Option {
	return func(o *options) error {
		o.mentions = true
		return nil
	}
}
