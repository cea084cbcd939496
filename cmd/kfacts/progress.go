package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"kfacts"
)

// progress counts what is done, reports faults, and keeps a person at a terminal informed. It draws its line only
// where standard error is a terminal and standard output is not: output that scrolls by is its own progress.
type progress struct {
	mu            sync.Mutex
	err           io.Writer
	draws, closes bool // whether it draws a line meanwhile, and a summary at the end
	begun, drawn  time.Time
	drawnOnce     bool
	total         int64 // bytes to come in all; 0 when unknown
	bytes         int64
	documents     int
	facts         int
	dropped       int
	faults        int
}

func (p *progress) start(c *console) {
	p.err = c.err
	p.closes = c.errTerminal
	p.draws = c.errTerminal && !c.outTerminal
	p.begun = time.Now()
	p.drawn = p.begun
}

// expect asks for the number of bytes to come, where somebody will see it.
func (p *progress) expect(size func() int64) {
	if p.draws {
		p.total = size()
	}
}

// took counts input read.
func (p *progress) took(bytes int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.bytes += int64(bytes)
}

// fault reports one fault, on a line of its own.
func (p *progress) fault(err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.faults++
	p.wipe()
	fmt.Fprintf(p.err, "kfacts: %s\n", oneLine(strings.TrimPrefix(err.Error(), "kfacts: ")))
}

// oneLine keeps a message to its line, whatever the name of a file holds.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return utf8.RuneError
		}
		return r
	}, s)
}

// wrote counts a document written.
func (p *progress) wrote(doc *kfacts.Document) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.documents++
	p.facts += len(doc.Facts)
	p.dropped += len(doc.Dropped)
	if now := time.Now(); p.draws && now.Sub(p.drawn) > time.Second/4 && now.Sub(p.begun) > time.Second {
		p.drawn, p.drawnOnce = now, true
		fmt.Fprintf(p.err, "\r\x1b[K%s", p.line(now.Sub(p.begun)))
	}
}

// finish ends the line and sums up.
func (p *progress) finish() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.wipe()
	if p.closes {
		fmt.Fprintln(p.err, p.summary(time.Since(p.begun)))
	}
}

func (p *progress) wipe() {
	if p.drawnOnce {
		fmt.Fprint(p.err, "\r\x1b[K")
		p.drawnOnce = false
	}
}

// line is the state after some time: documents, bytes, rate, time left where the size is known.
func (p *progress) line(after time.Duration) string {
	rate := float64(p.bytes) / after.Seconds()
	s := fmt.Sprintf("%d documents  %s", p.documents, size(float64(p.bytes)))
	if p.total > 0 {
		s += fmt.Sprintf(" of %s (%d%%)", size(float64(p.total)), 100*p.bytes/p.total)
	}
	s += fmt.Sprintf("  %s/s", size(rate))
	if p.total > p.bytes && rate > 0 {
		left := time.Duration(float64(p.total-p.bytes) / rate * float64(time.Second))
		s += fmt.Sprintf("  %s left", left.Round(time.Second))
	}
	return s
}

func (p *progress) summary(after time.Duration) string {
	return fmt.Sprintf("kfacts: %s, %s, %s dropped, %s; %s in %s",
		count(p.documents, "document"), count(p.facts, "fact"), count(p.dropped, "stretch"), count(p.faults, "error"),
		size(float64(p.bytes)), after.Round(10*time.Millisecond))
}

func count(n int, what string) string {
	switch {
	case n == 1:
		return "1 " + what
	case what == "stretch":
		return fmt.Sprintf("%d stretches", n)
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func size(bytes float64) string {
	for _, unit := range []string{"B", "kB", "MB"} {
		if bytes < 1000 {
			return fmt.Sprintf("%.0f %s", bytes, unit)
		}
		bytes /= 1000
	}
	return fmt.Sprintf("%.1f GB", bytes)
}
