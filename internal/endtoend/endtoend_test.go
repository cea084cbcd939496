package endtoend

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// program is the kfacts command, built once.
var program string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "kfacts")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(dir, "kfacts")
	if out, err := exec.Command("go", "build", "-C", "../..", "-o", program, "./cmd/kfacts").CombinedOutput(); err != nil {
		panic(string(out))
	}
	status := m.Run()
	os.RemoveAll(dir)
	os.Exit(status)
}

// kfacts runs the command at the top of the repository and returns what it prints.
func kfacts(t *testing.T, stdin string, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	command := exec.Command(program, args...)
	command.Dir = "../.."
	command.Stdin, command.Stdout, command.Stderr = strings.NewReader(stdin), &out, &errs
	if err := command.Run(); err != nil {
		t.Fatalf("kfacts %v: %v\n%s", args, err, errs.String())
	}
	return out.Bytes()
}
