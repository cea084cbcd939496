package kfacts

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"sync"
	"time"
)

// DefaultMaxBytes is the longest text that an Extractor reads unless WithMaxBytes says otherwise.
const DefaultMaxBytes = 64 << 20

// ErrTooLong is wrapped by the error for a text over the limit of WithMaxBytes.
var ErrTooLong = errors.New("text is over the limit")

// An Input is one text to read.
type Input struct {
	ID   string    // echoed in Document.ID and in errors; may be empty
	Text string    // any bytes; invalid UTF-8 is read as it stands
	Date time.Time // the publication date; zero when not known
}

// An Extractor finds facts. It is read-only after New and safe for concurrent use.
type Extractor struct {
	o options
}

// New returns an Extractor with the given options. It reports an error for an option that makes no sense.
func New(opts ...Option) (*Extractor, error) {
	x := &Extractor{o: options{maxBytes: DefaultMaxBytes, minConfidence: DefaultMinConfidence}}
	for _, opt := range opts {
		if err := opt(&x.o); err != nil {
			return nil, fmt.Errorf("kfacts: %w", err)
		}
	}
	return x, nil
}

var defaultExtractor = sync.OnceValue(func() *Extractor {
	x, _ := New() // without options there is nothing to refuse
	return x
})

// Extract reads one text with the default Extractor: no reference date, every confidence.
func Extract(input string) (*Document, error) {
	return defaultExtractor().Extract(context.Background(), Input{Text: input})
}

// Extract reads one text. The only errors are a cancelled context and a text over the limit, for which the error wraps
// ErrTooLong; the Document is nil then.
func (x *Extractor) Extract(ctx context.Context, in Input) (*Document, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if len(in.Text) > x.o.maxBytes {
		return nil, fmt.Errorf("kfacts: input %q: %d bytes: %w of %d", in.ID, len(in.Text), ErrTooLong, x.o.maxBytes)
	}
	return x.read(in), nil
}

// read names the stages in order.
func (x *Extractor) read(in Input) *Document {
	doc := &Document{ID: in.ID, Dropped: []Dropped{}}
	kept := clean(in.Text, doc)
	p := newPage(in.Text, kept, anchorOf(x.reference(in)), x.o.names)
	p.measures = x.o.measures
	doc.Facts = slices.DeleteFunc(p.facts(), func(f Fact) bool { return f.Confidence < x.o.minConfidence })
	if x.o.mentions {
		p.mentions(doc)
	}
	doc.Date = isoDate(p.written())
	p.release()
	return doc
}

// reference returns the day of writing of an input as it is given: the input's own, else that of WithReferenceDate.
func (x *Extractor) reference(in Input) time.Time {
	if in.Date.IsZero() {
		return x.o.reference
	}
	return in.Date
}

// All reads a stream of texts with as many workers as WithWorkers says and yields the documents in the order of the
// inputs. An input that fails yields a nil Document and its error, and the stream goes on; when ctx ends, the stream
// yields ctx.Err() once and stops. At most a few inputs a worker are held in memory.
func (x *Extractor) All(ctx context.Context, inputs iter.Seq[Input]) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		inOrder(ctx, x.o.workerCount(), inputs, x.Extract, yield)
	}
}
