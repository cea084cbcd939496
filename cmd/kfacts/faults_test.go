package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// One line among ten thousand that is no JSON costs that line alone: all others are written, in order, the error names
// the line, and the exit status tells.
func TestOneBadLineAmongTenThousand(t *testing.T) {
	const lines, bad = 10_000, 6_543
	var in strings.Builder
	var want []string
	for i := 1; i <= lines; i++ {
		if i == bad {
			in.WriteString(`{"id":"n6543","text":"Two min` + "\n")
			continue
		}
		fmt.Fprintf(&in, `{"id":"n%d","text":"Noon."}`+"\n", i)
		want = append(want, fmt.Sprint("n", i))
	}
	for _, workers := range []string{"1", "8"} {
		status, out, errs := kfactsRun(t, in.String(), "-in", "jsonl", "-format", "jsonl", "-j", workers)
		if diff := cmp.Diff(want, ids(decode(t, out))); diff != "" {
			t.Errorf("-j %s: documents (-want +got):\n%.2000s", workers, diff)
		}
		if fault := "kfacts: -:6543: not JSON: unexpected end of JSON input (byte 29 of the line)\n"; status != statusFault || errs != fault {
			t.Errorf("-j %s: status %d, error %q; want %d, %q", workers, status, errs, statusFault, fault)
		}
	}
}

// A reader of plain text that fails midway gives no document, for half an article may say the opposite of the whole; the
// files after it are read.
func TestTextReaderFailsMidway(t *testing.T) {
	files(t, map[string]string{"a.txt": "One miner was killed.", "b.txt": "Two miners were killed."})
	c, out, errs := testConsole("")
	c.in = &brokenReader{}
	status := run(context.Background(), c, []string{"-format", "jsonl", "a.txt", "-", "b.txt"})
	if diff := cmp.Diff([]string{"a.txt", "b.txt"}, ids(decode(t, out.String()))); diff != "" {
		t.Errorf("documents (-want +got):\n%s", diff)
	}
	if want := "kfacts: -: input/output error\n"; status != statusFault || errs.String() != want {
		t.Errorf("status %d, error %q; want %d, %q", status, errs, statusFault, want)
	}
}

// shortDisk takes the bytes that fit, as a disk does, and then no more.
type shortDisk struct {
	bytes.Buffer
	room int
}

func (d *shortDisk) Write(p []byte) (int, error) {
	n := min(len(p), d.room)
	d.room -= n
	d.Buffer.Write(p[:n])
	if n < len(p) {
		return n, errors.New("no space left on device")
	}
	return n, nil
}

// What a disk that fills up has taken is the start of what an empty one takes: whole documents, but for the last.
func TestDiskFillsUp(t *testing.T) {
	lines := strings.Repeat(`{"text":"Two miners were killed on Sunday."}`+"\n", 40)
	args := []string{"-in", "jsonl", "-format", "jsonl"}
	_, whole, _ := kfactsRun(t, lines, args...)
	one := strings.IndexByte(whole, '\n') + 1
	for _, room := range []int{one - 1, one, 3*one + 7, len(whole) - 1} {
		c, _, errs := testConsole(lines)
		disk := &shortDisk{room: room}
		c.out = disk
		status := run(context.Background(), c, args)
		if got := disk.String(); got != whole[:room] {
			t.Errorf("room for %d bytes: wrote %d bytes that are not the start of the whole output", room, len(got))
		}
		if want := "kfacts: cannot write the output: no space left on device\n"; status != statusFault || errs.String() != want {
			t.Errorf("room for %d bytes: status %d, error %q; want %d, %q", room, status, errs, statusFault, want)
		}
	}
}

// A document over the limit in the middle of a stream costs that document alone, whatever the number of workers.
func TestDocumentOverTheLimitInAStream(t *testing.T) {
	lines := `{"id":"a","text":"x"}` + "\n" + `{"id":"b","text":"` + strings.Repeat("x", 101) + `"}` + "\n" + `{"id":"c","text":"` + strings.Repeat("x", 100) + `"}`
	for _, workers := range []string{"1", "8"} {
		status, out, errs := kfactsRun(t, lines, "-in", "jsonl", "-format", "jsonl", "-max-bytes", "100", "-j", workers)
		if diff := cmp.Diff([]string{"a", "c"}, ids(decode(t, out))); diff != "" {
			t.Errorf("-j %s: documents (-want +got):\n%s", workers, diff)
		}
		if want := "kfacts: -:2: the text is over the limit of 100 bytes (-max-bytes)\n"; status != statusFault || errs != want {
			t.Errorf("-j %s: status %d, error %q; want %d, %q", workers, status, errs, statusFault, want)
		}
	}
}
