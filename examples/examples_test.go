// Package examples holds programs to copy from, and this test, which builds and runs each of them.
package examples

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// runExample builds an example and runs it.
func runExample(t *testing.T, name, stdin string, args ...string) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), name)
	if out, err := exec.Command("go", "build", "-o", program, "./"+name).CombinedOutput(); err != nil {
		t.Fatalf("go build ./%s: %v\n%s", name, err, out)
	}
	var out, errs bytes.Buffer
	run := exec.Command(program, args...)
	run.Stdin, run.Stdout, run.Stderr = strings.NewReader(stdin), &out, &errs
	if err := run.Run(); err != nil || errs.Len() > 0 {
		t.Fatalf("%s %v: %v\n%s", name, args, err, errs.String())
	}
	return out.String()
}

// wantInOrder checks that each of the wanted pieces stands in the output, in order.
func wantInOrder(t *testing.T, got string, want ...string) {
	t.Helper()
	rest := got
	for _, piece := range want {
		_, after, found := strings.Cut(rest, piece)
		if !found {
			t.Fatalf("no %q (in order) in:\n%s", piece, got)
		}
		rest = after
	}
}

func TestArticle(t *testing.T) {
	out := runExample(t, "article", "")
	wantInOrder(t, out, "killed: 14 miners, says the Ministry of Mines", "missing: six ", "wounded: 23 people, says Local doctors")
	out = runExample(t, "article", "", "../testdata/seed-001.txt")
	wantInOrder(t, out, "killed: 2,900 soldiers, says", "territory: several strategic cities")
}

func TestStream(t *testing.T) {
	feed := `{"id":"b","text":"Police said that two miners were killed on Sunday.","date":"2021-06-02"}
{"id":"a","text":"Nothing was counted here."}
{"id":"c","text":"Rebels abducted 17 villagers in March 2020, residents said."}
`
	want := "b\tkilled\ttwo\t2021-05-30\nc\tabducted\t17\t2020-03\n"
	if got := runExample(t, "stream", feed); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestClaims(t *testing.T) {
	out := runExample(t, "claims", "", "ARM", "../testdata/seed-000.txt")
	if want := "../testdata/seed-000.txt: Yerevan says 2,317 Armenian soldiers (killed) of ARM\n"; out != want {
		t.Errorf("got %q, want %q", out, want)
	}
}

func TestCustom(t *testing.T) {
	out := runExample(t, "custom", "")
	wantInOrder(t, out, "killed 14 soldiers by", "Harrow Brigade (militant), says", "Orsay Watch (ngo)", "displaced 30 villagers, says")
}

func TestNewsroom(t *testing.T) {
	folder := t.TempDir()
	for i, article := range []string{
		"The Ministry of Health said that 12 people were killed.",
		"The Ministry of Health said that 12 people were killed. It repeated its call for help.",
		"The Ministry of Health said that 15 people were killed.",
		"The opposition said that 15 people were killed.",
	} {
		path := filepath.Join(folder, string(rune('a'+i))+".txt")
		if err := os.WriteFile(path, []byte(article), 0o666); err != nil {
			t.Fatal(err)
		}
		published := time.Date(2021, 6, 2, i, 0, 0, 0, time.UTC)
		if err := os.Chtimes(path, published, published); err != nil {
			t.Fatal(err)
		}
	}
	out := runExample(t, "newsroom", "", "-once", folder)
	wantInOrder(t, out, "a.txt: killed 12 people, says Ministry of Health", "c.txt: killed 15 people, says Ministry of Health", "d.txt: killed 15 people, says opposition")
	if strings.Contains(out, "b.txt") || strings.Count(out, "\n") != 3 {
		t.Errorf("what is old is news again:\n%s", out)
	}
}
