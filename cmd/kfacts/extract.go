package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"iter"
	"strconv"
	"sync"

	"kfacts"
	"kfacts/internal/report"
)

// runExtract reads the named inputs and writes what is found in them, document by document, in the order of the inputs.
func runExtract(ctx context.Context, c *console, args []string) int {
	var f extractFlags
	fs := flag.NewFlagSet("kfacts", flag.ContinueOnError)
	f.register(fs)
	files, err := parse(fs, args)
	if err != nil {
		return c.wrongFlags(err)
	}
	if err := f.check(); err != nil {
		return c.misuse("%v", err)
	}
	x, err := f.extractor()
	if err != nil {
		return c.misuse("%v", err)
	}
	if len(files) == 0 {
		if c.inTerminal {
			fmt.Fprint(c.err, shortUsage)
			return statusUsage
		}
		files = []string{"-"}
	}

	var progress progress
	progress.start(c)
	in := &inputs{files: files, form: f.in, stdin: c.in, maxBytes: f.maxBytes, fault: progress.fault, took: progress.took}
	progress.expect(in.size)
	out := bufio.NewWriter(c.out)
	w := report.New(f.format, out, c.look())
	err = writeAll(x.All(ctx, in.all()), in, w, out, &progress)
	if err == nil {
		err = w.Close()
	}
	if err == nil {
		err = out.Flush()
	}
	progress.finish()
	if err != nil {
		return c.outputFailed(err)
	}
	if progress.faults > 0 {
		return statusFault
	}
	return statusOK
}

// writeAll writes each document as soon as it is there, so that whoever reads the output need not wait for the end.
func writeAll(documents iter.Seq2[*kfacts.Document, error], in *inputs, w report.Writer, out *bufio.Writer, p *progress) error {
	for doc, err := range documents {
		if err != nil {
			in.read.next()
			p.fault(err)
			continue
		}
		if err := w.Write(doc, in.read.next().Text); err != nil {
			return err
		}
		if err := out.Flush(); err != nil {
			return err
		}
		p.wrote(doc)
	}
	return nil
}

// A queue holds the inputs between their reading and their writing: All answers in order, so the first in is the one
// that a document belongs to.
type queue struct {
	mu     sync.Mutex
	inputs []kfacts.Input
}

func (q *queue) add(in kfacts.Input) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.inputs = append(q.inputs, in)
}

// next takes the first input; the zero Input when there is none, as after the last one when All reports that ctx ended.
func (q *queue) next() kfacts.Input {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.inputs) == 0 {
		return kfacts.Input{}
	}
	first := q.inputs[0]
	q.inputs[0] = kfacts.Input{}
	q.inputs = q.inputs[1:]
	return first
}

// look says how a table may look: in colour on a terminal unless NO_COLOR is set (https://no-color.org), as wide as
// COLUMNS or the terminal says, and whole where neither does.
func (c *console) look() report.Look {
	look := report.Look{Colour: c.outTerminal && c.getenv("NO_COLOR") == "" && c.getenv("TERM") != "dumb"}
	if columns, err := strconv.Atoi(c.getenv("COLUMNS")); err == nil && columns > 0 {
		look.Width = columns
	} else if c.outTerminal {
		look.Width = c.columns()
	}
	return look
}
