package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestSizes(t *testing.T) {
	for bytes, want := range map[float64]string{0: "0 B", 999: "999 B", 1000: "1 kB", 2.5e6: "2 MB", 999e6: "999 MB", 1e9: "1.0 GB", 2.54e12: "2540.0 GB"} {
		if got := size(bytes); got != want {
			t.Errorf("size(%v) = %q, want %q", bytes, got, want)
		}
	}
}

// Options that the library refuses are a misuse of each command that has them.
func TestOptionsRefused(t *testing.T) {
	for _, command := range [][]string{{"eval", goldFile}, {"serve"}, nil} {
		status, out, errs := kfactsRun(t, "", append(command, "-min-confidence", "2")...)
		if want := "2 is not between 0 and 1; kfacts -h shows how it is used\n"; status != statusUsage || out != "" || !strings.HasSuffix(errs, want) {
			t.Errorf("%v: status %d, output %q, error %q; want %d and %q", command, status, out, errs, statusUsage, want)
		}
	}
}

// An output that fills up while eval prints is a fault, wherever that is.
func TestEvalOutputFails(t *testing.T) {
	args := []string{"eval", "-errors", "-system", "/dev/null", "../../testdata/articles/articles.jsonl"}
	_, whole, _ := kfactsRun(t, "", args...)
	if len(whole) < 3*4096 {
		t.Fatalf("%d bytes of errors are no more than the buffers hold", len(whole))
	}
	for _, room := range []int{0, 5000, len(whole) - 1} {
		c, _, errs := testConsole("")
		c.out = &shortDisk{room: room}
		if status := run(context.Background(), c, args); status != statusFault || !strings.Contains(errs.String(), "cannot write the output: no space left") {
			t.Errorf("room for %d bytes: status %d, error %q", room, status, errs)
		}
	}
}

// A gold text that cannot be read is named, and nothing is scored.
func TestEvalOfATextOverTheLimit(t *testing.T) {
	files(t, map[string]string{"gold.jsonl": `{"id":"a","text":"More than ten bytes.","facts":[]}`})
	status, out, errs := kfactsRun(t, "", "eval", "-max-bytes", "10", "gold.jsonl")
	if status != statusFault || out != "" || !strings.Contains(errs, `"a"`) || !strings.Contains(errs, "over the limit of 10") {
		t.Errorf("status %d, output %q, error %q", status, out, errs)
	}
}

func TestIdsThatAreNoStrings(t *testing.T) {
	lines := strings.Join([]string{`{"id":null,"text":"x"}`, `{"id":{"a":1},"text":"x"}`, `{"id":[1],"text":"x"}`, `{"id":7.5,"text":"x"}`, `{"id":true,"text":"x"}`, `{"text":"x"}`}, "\n")
	_, out, errs := kfactsRun(t, lines, "-in", "jsonl", "-format", "jsonl")
	if diff := cmp.Diff([]string{"-:1", "-:2", "-:3", "7.5", "true", "-:6"}, ids(decode(t, out))); diff != "" || errs != "" {
		t.Errorf("error %q, ids (-want +got):\n%s", errs, diff)
	}
}

func TestInvalidUTF8(t *testing.T) {
	for s, want := range map[string]int{"": -1, "é": -1, "\ufffd": -1, "\xff": 0, "a\ufffd\xffb": 4, "é\xc3": 2} {
		if got := invalidUTF8([]byte(s)); got != want {
			t.Errorf("invalidUTF8(%q) = %d, want %d", s, got, want)
		}
	}
}

// Whoever has enough is asked for no more: not of the arguments, and not of a folder.
func TestInputsStop(t *testing.T) {
	files(t, map[string]string{"a.txt": "a", "d/b.txt": "b", "d/c.txt": "c", "e.txt": "e"})
	args := []string{"a.txt", "d", "-", "e.txt"}
	all := []string{"a.txt", filepath.Join("d", "b.txt"), filepath.Join("d", "c.txt"), "-", "e.txt"}
	for n := 1; n <= len(all); n++ {
		var got []string
		in := inputs{files: args}
		in.each(func(err error) { t.Error(err) }, func(name string, _ func() (io.ReadCloser, error)) bool {
			got = append(got, name)
			return len(got) < n
		})
		if diff := cmp.Diff(all[:n], got); diff != "" {
			t.Errorf("stopped after %d (-want +got):\n%s", n, diff)
		}
	}
}

// A file that is there but cannot be opened costs itself alone. A socket is one for whoever runs the test.
func TestFileThatCannotBeOpened(t *testing.T) {
	files(t, map[string]string{"a.txt": "x", "b.txt": "x"})
	listener, err := net.Listen("unix", "s.txt")
	if err != nil {
		t.Skip(err)
	}
	defer listener.Close()
	status, out, errs := kfactsRun(t, "", "-format", "jsonl", "a.txt", "s.txt", "b.txt")
	if diff := cmp.Diff([]string{"a.txt", "b.txt"}, ids(decode(t, out))); diff != "" || status != statusFault || !strings.HasPrefix(errs, "kfacts: s.txt: ") || strings.Count(errs, "\n") != 1 {
		t.Errorf("status %d, error %q, documents (-want +got):\n%s", status, errs, diff)
	}
}

// A command that is told to stop before it has begun writes no document, and says so.
func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	c, out, errs := testConsole("Two miners were killed.")
	if status := run(ctx, c, []string{"-format", "jsonl"}); status != statusFault || out.Len() > 0 || errs.String() != "kfacts: context canceled\n" {
		t.Errorf("status %d, output %q, error %q", status, out, errs)
	}
}

// The whole command listens, answers, and ends well when it is told to stop.
func TestServe(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	c, _, _ := testConsole("")
	says, errs := io.Pipe()
	c.err = errs
	status := make(chan int)
	go func() { status <- run(ctx, c, []string{"serve", "-addr", "127.0.0.1:0"}) }()
	line, err := bufio.NewReader(says).ReadString('\n')
	address, ok := strings.CutPrefix(strings.TrimSpace(line), "kfacts: listening on ")
	if err != nil || !ok {
		t.Fatalf("first line %q, error %v", line, err)
	}
	answer, err := http.Post(address+"/extract?id=a", "text/plain", strings.NewReader("Two miners were killed on Sunday."))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var body bytes.Buffer
	body.ReadFrom(answer.Body)
	if answer.StatusCode != http.StatusOK || !strings.Contains(body.String(), `"measure":"killed"`) {
		t.Errorf("status %d, body %s", answer.StatusCode, &body)
	}
	cancel()
	if got := <-status; got != statusOK {
		t.Errorf("exit status %d", got)
	}
}

func TestServeOnAListenerThatFails(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	listener.Close()
	if err := serve(context.Background(), listener, testService(t, 100)); !errors.Is(err, net.ErrClosed) {
		t.Errorf("error %v", err)
	}
}

// A client that breaks off, and a time that is over before it began.
func TestServiceBrokenOff(t *testing.T) {
	s := testService(t, 100)
	answer := httptest.NewRecorder()
	s.handler().ServeHTTP(answer, httptest.NewRequest("POST", "/extract", broken{}))
	if answer.Code != http.StatusBadRequest || !strings.Contains(answer.Body.String(), "the body could not be read") {
		t.Errorf("broken off: status %d, body %s", answer.Code, answer.Body)
	}
	s.timeout = time.Nanosecond
	for range 20 { // whichever of slot and end is seen first
		answer := httptest.NewRecorder()
		s.handler().ServeHTTP(answer, httptest.NewRequest("POST", "/extract", strings.NewReader("x")))
		if answer.Code != http.StatusServiceUnavailable {
			t.Errorf("no time: status %d, body %s", answer.Code, answer.Body)
		}
	}
}

// broken is a body that never comes.
type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("connection reset") }
