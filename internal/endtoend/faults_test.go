package endtoend

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// A reader of the output that goes away, and a disk that is full, end the run with one clear line and status 1.
func TestOutputGoesAway(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("there is no /dev/full here")
	}
	defer full.Close()
	reader, closed, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer closed.Close()
	reader.Close()
	lines := strings.Repeat(`{"text":"Two miners were killed on Sunday."}`+"\n", 2000)
	for want, out := range map[string]*os.File{"no space left on device": full, "broken pipe": closed} {
		for _, format := range []string{"table", "json", "jsonl", "csv", "html"} {
			var errs bytes.Buffer
			command := exec.Command(program, "-in", "jsonl", "-format", format)
			command.Stdin, command.Stdout, command.Stderr = strings.NewReader(lines), out, &errs
			command.Run()
			if status := command.ProcessState.ExitCode(); status != 1 || strings.Count(errs.String(), "\n") != 1 ||
				!strings.HasPrefix(errs.String(), "kfacts: cannot write the output: ") || !strings.Contains(errs.String(), want) {
				t.Errorf("%s: status %d, error %q; want status 1 and one line with %q", format, status, errs.String(), want)
			}
		}
	}
}
