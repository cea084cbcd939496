package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts"
	"kfacts/internal/report"
)

// testConsole is a console for tests, with nothing of it a terminal.
func testConsole(stdin string) (c *console, out, errs *bytes.Buffer) {
	out, errs = new(bytes.Buffer), new(bytes.Buffer)
	return &console{in: strings.NewReader(stdin), out: out, err: errs,
		columns: func() int { return 0 }, getenv: func(string) string { return "" }}, out, errs
}

// kfactsRun runs a command line and returns what it wrote.
func kfactsRun(t *testing.T, stdin string, args ...string) (status int, out, errs string) {
	t.Helper()
	c, o, e := testConsole(stdin)
	status = run(context.Background(), c, args)
	return status, o.String(), e.String()
}

// files writes files into a new folder, into which the test changes.
func files(t *testing.T, contents map[string]string) {
	t.Helper()
	dir := t.TempDir()
	for name, content := range contents {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
}

// decode reads JSON Lines of documents.
func decode(t *testing.T, lines string) []kfacts.Document {
	t.Helper()
	var documents []kfacts.Document
	for decoder := json.NewDecoder(strings.NewReader(lines)); ; {
		var doc kfacts.Document
		if err := decoder.Decode(&doc); err == io.EOF {
			return documents
		} else if err != nil {
			t.Fatalf("output is not JSON Lines: %v\n%s", err, lines)
		}
		documents = append(documents, doc)
	}
}

func ids(documents []kfacts.Document) []string {
	var ids []string
	for _, doc := range documents {
		ids = append(ids, doc.ID)
	}
	return ids
}

func TestInputs(t *testing.T) {
	const sentence = "Police said two miners were killed."
	tests := map[string]struct {
		files map[string]string
		stdin string
		args  []string
		ids   []string
		fault string // on standard error, exactly; "" for none
	}{
		"a text": {
			files: map[string]string{"a.txt": sentence},
			args:  []string{"a.txt"},
			ids:   []string{"a.txt"},
		},
		"any name is a text": {
			files: map[string]string{"a.html": sentence},
			args:  []string{"a.html"},
			ids:   []string{"a.html"},
		},
		"a name that starts with a hyphen": {
			files: map[string]string{"-a": sentence},
			args:  []string{"--", "-a"},
			ids:   []string{"-a"},
		},
		"lines keep their order and ids": {
			files: map[string]string{"a.jsonl": `{"id":"z","text":"x"}` + "\n\n" + `{"text":"y","id":"b","date":"2021-06-02","facts":[1]}` + "\r\n" + `{"text":"no id"}` + "\n" + `{"id":7,"text":"no newline at the end"}`},
			args:  []string{"a.jsonl"},
			ids:   []string{"z", "b", "a.jsonl:4", "7"},
		},
		"a folder": {
			files: map[string]string{"d/b.txt": "b", "d/a.jsonl": `{"id":"1","text":"x"}` + "\n" + `{"id":"2","text":"y"}`, "d/sub/c.TXT": "c", "d/sub/skip.html": "<p>", "d/z.ndjson": `{"id":"3","text":"z"}`},
			args:  []string{"d"},
			ids:   []string{"1", "2", "d/b.txt", "d/sub/c.TXT", "3"},
		},
		"a folder with nothing to read": {
			files: map[string]string{"d/a.html": "<p>"},
			args:  []string{"d"},
			fault: "kfacts: d: the folder holds no .txt and no .jsonl file\n",
		},
		"standard input": {
			stdin: sentence,
			ids:   []string{"-"},
		},
		"lines on standard input": {
			stdin: `{"id":"a","text":"x"}` + "\n" + `{"id":"b","text":"y"}`,
			args:  []string{"-in", "jsonl", "-"},
			ids:   []string{"a", "b"},
		},
		"an empty file": {
			files: map[string]string{"empty.txt": "", "empty.jsonl": ""},
			args:  []string{"empty.txt", "empty.jsonl"},
			ids:   []string{"empty.txt"},
		},
		"a byte order mark": {
			files: map[string]string{"a.txt": "\ufeff" + sentence, "b.jsonl": "\ufeff" + `{"id":"b","text":"x"}`},
			args:  []string{"a.txt", "b.jsonl"},
			ids:   []string{"a.txt", "b"},
		},
		"a missing file": {
			files: map[string]string{"a.txt": "a"},
			args:  []string{"none.txt", "a.txt"},
			ids:   []string{"a.txt"},
			fault: "kfacts: none.txt: no such file or directory\n",
		},
		"a line that is not JSON": {
			files: map[string]string{"a.jsonl": `{"id":"a","text":"x"}` + "\n" + `{"id":"b","te` + "\n" + `{"id":"c","text":"x"}`},
			args:  []string{"a.jsonl"},
			ids:   []string{"a", "c"},
			fault: "kfacts: a.jsonl:2: not JSON: unexpected end of JSON input (byte 13 of the line)\n",
		},
		"lines without a text": {
			files: map[string]string{"a.jsonl": `{"id":"a"}` + "\n" + `{"text":null}` + "\n" + `{"text":["x"]}` + "\n" + `[1]` + "\n" + `"x"`},
			args:  []string{"a.jsonl"},
			fault: "kfacts: a.jsonl:1: no \"text\" that is a string\nkfacts: a.jsonl:2: no \"text\" that is a string\nkfacts: a.jsonl:3: no \"text\" that is a string\n" +
				"kfacts: a.jsonl:4: a JSON array, not an object\nkfacts: a.jsonl:5: a JSON string, not an object\n",
		},
		"dates": {
			files: map[string]string{"a.jsonl": `{"id":"a","text":"x","date":"2021-06-02T10:00:00Z"}` + "\n" + `{"id":"b","text":"x","date":"2 June"}` + "\n" + `{"id":"c","text":"x","date":20210602}` + "\n" + `{"id":"d","text":"x","date":""}`},
			args:  []string{"a.jsonl"},
			ids:   []string{"a", "b", "c", "d"},
			fault: "kfacts: a.jsonl:2: the date \"2 June\" is not a day written YYYY-MM-DD; read without\nkfacts: a.jsonl:3: the date 20210602 is not a day written YYYY-MM-DD; read without\n",
		},
		"invalid UTF-8 is read as it stands": {
			files: map[string]string{"a.txt": "Police said\ntwo \xff miners were killed.", "b.jsonl": "{\"id\":\"b\",\"text\":\"a\xff\"}"},
			args:  []string{"a.txt", "b.jsonl"},
			ids:   []string{"a.txt", "b"},
			fault: "kfacts: a.txt:2: invalid UTF-8 at byte 16, read as it stands\nkfacts: b.jsonl:1: invalid UTF-8 at byte 19, read as U+FFFD\n",
		},
		"NUL is read as it stands": {
			files: map[string]string{"a.txt": "one\x00two"},
			args:  []string{"a.txt"},
			ids:   []string{"a.txt"},
			fault: "kfacts: a.txt:1: a NUL byte at byte 3, read as it stands\n",
		},
		"texts over the limit": {
			files: map[string]string{"a.txt": "123456789", "b.txt": "12345678", "c.jsonl": `{"id":"long","text":"123456789"}` + "\n" + `{"id":"fits","text":"12345678"}`},
			args:  []string{"-max-bytes", "8", "a.txt", "b.txt", "c.jsonl"},
			ids:   []string{"b.txt", "fits"},
			fault: "kfacts: a.txt: the text is over the limit of 8 bytes (-max-bytes)\nkfacts: c.jsonl:1: the text is over the limit of 8 bytes (-max-bytes)\n",
		},
		"a line over the limit": {
			files: map[string]string{"a.jsonl": `{"id":"long","text":"` + strings.Repeat("x", 1<<17) + `"}` + "\n" + `{"id":"fits","text":"x"}`},
			args:  []string{"-max-bytes", "8", "a.jsonl"},
			ids:   []string{"fits"},
			fault: "kfacts: a.jsonl:1: the line is over the limit of 65584 bytes (-max-bytes)\n",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			files(t, test.files)
			status, out, errs := kfactsRun(t, test.stdin, append([]string{"-format", "jsonl"}, test.args...)...)
			if diff := cmp.Diff(test.ids, ids(decode(t, out))); diff != "" {
				t.Errorf("documents (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.fault, errs); diff != "" {
				t.Errorf("standard error (-want +got):\n%s", diff)
			}
			want := statusOK
			if test.fault != "" {
				want = statusFault
			}
			if status != want {
				t.Errorf("exit status %d, want %d", status, want)
			}
		})
	}
}

func TestDateReachesTheDocument(t *testing.T) {
	lines := `{"id":"own","text":"x","date":"2021-06-02"}` + "\n" + `{"id":"none","text":"x"}`
	_, out, _ := kfactsRun(t, lines, "-in", "jsonl", "-format", "jsonl", "-date", "2019-01-31")
	var dates []string
	for _, doc := range decode(t, out) {
		dates = append(dates, doc.Date)
	}
	if diff := cmp.Diff([]string{"2021-06-02", "2019-01-31"}, dates); diff != "" {
		t.Errorf("document dates (-want +got):\n%s", diff)
	}
}

func TestUsage(t *testing.T) {
	tests := map[string]struct {
		args []string
		want string
	}{
		"unknown flag":       {[]string{"-colour"}, "flag provided but not defined: -colour"},
		"unknown format":     {[]string{"-format", "xml"}, `-format "xml" is none of table, json, jsonl, csv, html`},
		"unknown form":       {[]string{"-in", "pdf"}, `-in "pdf" is none of auto, text, jsonl`},
		"no day":             {[]string{"-date", "yesterday"}, `-date "yesterday" is not a day written YYYY-MM-DD`},
		"no probability":     {[]string{"-min-confidence", "80"}, "-min-confidence 80 is not between 0 and 1"},
		"negative workers":   {[]string{"-j", "-1"}, "-j -1 is negative"},
		"no limit":           {[]string{"-max-bytes", "0"}, "-max-bytes 0 is not positive"},
		"eval without gold":  {[]string{"eval"}, "eval wants one gold file"},
		"serve with a file":  {[]string{"serve", "a.txt"}, "serve reads no files"},
		"serve without time": {[]string{"serve", "-timeout", "0s"}, "-timeout 0s is not positive"},
		"unknown shell":      {[]string{"completion", "cmd"}, "completion wants the name of a shell"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			status, out, errs := kfactsRun(t, "", test.args...)
			if status != statusUsage || out != "" || !strings.HasPrefix(errs, "kfacts: "+test.want) || strings.Count(errs, "\n") != 1 {
				t.Errorf("status %d, output %q, error %q; want status %d and one line with %q", status, out, errs, statusUsage, test.want)
			}
		})
	}
}

func TestNothingToRead(t *testing.T) {
	c, out, errs := testConsole("")
	c.inTerminal = true
	if status := run(context.Background(), c, nil); status != statusUsage || out.Len() > 0 || errs.String() != shortUsage {
		t.Errorf("kfacts at a terminal: status %d, output %q, error %q", status, out, errs)
	}
}

func TestFlagsAfterFiles(t *testing.T) {
	files(t, map[string]string{"a.txt": "x"})
	status, out, _ := kfactsRun(t, "", "a.txt", "-format", "jsonl")
	if diff := cmp.Diff([]string{"a.txt"}, ids(decode(t, out))); status != statusOK || diff != "" {
		t.Errorf("status %d, documents (-want +got):\n%s", status, diff)
	}
}

func TestLook(t *testing.T) {
	tests := map[string]struct {
		terminal bool
		env      map[string]string
		want     report.Look
	}{
		"a terminal":               {true, nil, report.Look{Colour: true, Width: 120}},
		"a pipe":                   {false, nil, report.Look{}},
		"NO_COLOR":                 {true, map[string]string{"NO_COLOR": "1"}, report.Look{Width: 120}},
		"a dumb terminal":          {true, map[string]string{"TERM": "dumb"}, report.Look{Width: 120}},
		"COLUMNS":                  {true, map[string]string{"COLUMNS": "90"}, report.Look{Colour: true, Width: 90}},
		"COLUMNS on a pipe":        {false, map[string]string{"COLUMNS": "90"}, report.Look{Width: 90}},
		"COLUMNS that is no width": {true, map[string]string{"COLUMNS": "wide"}, report.Look{Colour: true, Width: 120}},
	}
	for name, test := range tests {
		c, _, _ := testConsole("")
		c.outTerminal, c.columns = test.terminal, func() int { return 120 }
		c.getenv = func(name string) string { return test.env[name] }
		if diff := cmp.Diff(test.want, c.look()); diff != "" {
			t.Errorf("%s: look (-want +got):\n%s", name, diff)
		}
	}
}

// fullDisk takes some bytes and then no more.
type fullDisk struct{ room int }

func (d *fullDisk) Write(p []byte) (int, error) {
	if len(p) > d.room {
		return 0, errors.New("no space left on device")
	}
	d.room -= len(p)
	return len(p), nil
}

func TestOutputFails(t *testing.T) {
	lines := strings.Repeat(`{"text":"x"}`+"\n", 100)
	for _, args := range [][]string{
		{"-in", "jsonl", "-format", "jsonl"}, {"-in", "jsonl", "-format", "json"}, {"-in", "jsonl", "-format", "csv"},
		{"-in", "jsonl"}, {"-h"}, {"-version"}, {"completion", "zsh"},
	} {
		for _, room := range []int{0, 3} {
			c, _, errs := testConsole(lines)
			c.out = &fullDisk{room}
			status := run(context.Background(), c, args)
			if want := "kfacts: cannot write the output: no space left on device\n"; status != statusFault || errs.String() != want {
				t.Errorf("kfacts %v with room for %d bytes: status %d, error %q; want %d, %q", args, room, status, errs, statusFault, want)
			}
		}
	}
}

// brokenReader gives a line and then fails.
type brokenReader struct{ given bool }

func (r *brokenReader) Read(p []byte) (int, error) {
	if r.given {
		return 0, errors.New("input/output error")
	}
	r.given = true
	return copy(p, `{"id":"a","text":"x"}`+"\n"+`{"id":"b",`), nil
}

func TestReaderFailsMidway(t *testing.T) {
	c, out, errs := testConsole("")
	c.in = &brokenReader{}
	status := run(context.Background(), c, []string{"-in", "jsonl", "-format", "jsonl"})
	if diff := cmp.Diff([]string{"a"}, ids(decode(t, out.String()))); status != statusFault || diff != "" {
		t.Errorf("status %d, documents (-want +got):\n%s", status, diff)
	}
	if want := "kfacts: -:2: input/output error\n"; errs.String() != want {
		t.Errorf("error %q, want %q", errs, want)
	}
}

func TestWorkersChangeNothing(t *testing.T) {
	articles, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	args := []string{"-format", "jsonl", "-mentions", articles, articles, articles}
	_, one, _ := kfactsRun(t, "", append(args, "-j", "1")...)
	for _, workers := range []string{"2", "8"} {
		if _, many, _ := kfactsRun(t, "", append(args, "-j", workers)...); many != one {
			t.Errorf("-j %s: other output than -j 1 (-1 +%s):\n%s", workers, workers, cmp.Diff(one, many))
		}
	}
}

func FuzzLines(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"Police said two miners were killed.","date":"2021-06-02"}` + "\n{\n\n"))
	f.Add([]byte("\ufeff{\"text\":\"\xff\\ud800\\u0000\"}\r\n[]"))
	f.Fuzz(func(t *testing.T, content []byte) {
		read, faults, documents := 0, 0, 0
		in := inputs{maxBytes: 64, fault: func(error) { faults++ }, took: func(n int) { read += n }}
		in.lines("f", bytes.NewReader(content), func(doc kfacts.Input) bool {
			documents++
			if doc.ID == "" || len(doc.Text) > 64 {
				t.Errorf("document %+v from %q", doc, content)
			}
			return true
		})
		if read != len(content) {
			t.Errorf("read %d of %d bytes of %q", read, len(content), content)
		}
		// A line has up to three: its bytes, its date, the length of its text.
		if lines := 1 + bytes.Count(content, []byte("\n")); documents > lines || faults > 3*lines {
			t.Errorf("%d documents and %d faults in %d lines of %q", documents, faults, lines, content)
		}
	})
}
