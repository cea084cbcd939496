package main

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"kfacts"
)

func TestProgressLine(t *testing.T) {
	p := progress{total: 4_000_000, bytes: 1_000_000, documents: 250}
	if got, want := p.line(2*time.Second), "250 documents  1 MB of 4 MB (25%)  500 kB/s  6s left"; got != want {
		t.Errorf("line = %q, want %q", got, want)
	}
	p.total = 0
	if got, want := p.line(2*time.Second), "250 documents  1 MB  500 kB/s"; got != want {
		t.Errorf("line of unknown size = %q, want %q", got, want)
	}
}

func TestProgressDrawsOnTerminalsOnly(t *testing.T) {
	for _, terminal := range []bool{false, true} {
		var errs bytes.Buffer
		var p progress
		p.start(&console{err: &errs, errTerminal: terminal})
		p.begun = p.begun.Add(-time.Minute) // a long run
		p.drawn = p.begun
		p.wrote(&kfacts.Document{Facts: make([]kfacts.Fact, 2), Dropped: make([]kfacts.Dropped, 1)})
		p.fault(errors.New("a.txt: bad\nname"))
		p.finish()
		got := errs.String()
		if !terminal && got != "kfacts: a.txt: bad\ufffdname\n" {
			t.Errorf("on a pipe: %q", got)
		}
		if terminal && (!strings.HasPrefix(got, "\r\x1b[K1 documents") || !strings.Contains(got, "\r\x1b[Kkfacts: a.txt: bad") ||
			!strings.Contains(got, "kfacts: 1 document, 2 facts, 1 stretch dropped, 1 error; 0 B in 1m0")) {
			t.Errorf("on a terminal: %q", got)
		}
	}
}

func TestProgressKnowsTheSize(t *testing.T) {
	files(t, map[string]string{"a.txt": "12345", "d/b.jsonl": "123", "d/c.html": "no"})
	for _, test := range []struct {
		files []string
		want  int64
	}{
		{[]string{"a.txt", "d"}, 8},
		{[]string{"a.txt", "-"}, 0},
		{[]string{"a.txt", "none"}, 5},
	} {
		in := inputs{files: test.files, fault: func(error) { t.Error("size reports a fault") }}
		if got := in.size(); got != test.want {
			t.Errorf("size of %v = %d, want %d", test.files, got, test.want)
		}
	}
}

func TestSummaryAtATerminal(t *testing.T) {
	c, _, errs := testConsole("two miners were killed")
	c.errTerminal = true
	run(context.Background(), c, []string{"-format", "jsonl"})
	if !strings.HasPrefix(errs.String(), "kfacts: 1 document, ") || strings.Count(errs.String(), "\n") != 1 {
		t.Errorf("standard error %q, want one line of summary", errs)
	}
}
