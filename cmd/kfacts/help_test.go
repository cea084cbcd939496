package main

import (
	"flag"
	"os/exec"
	"strings"
	"testing"

	"kfacts/internal/report"
)

// Every flag and every choice stands in the help and in each completion.
func TestHelpAndCompletionNameEverything(t *testing.T) {
	fs := flag.NewFlagSet("", flag.PanicOnError)
	new(extractFlags).register(fs)
	texts := map[string]string{"help": usage, "bash": completions["bash"], "zsh": completions["zsh"], "fish": completions["fish"]}
	flags := []*flag.FlagSet{fs, flag.NewFlagSet("", flag.PanicOnError), flag.NewFlagSet("", flag.PanicOnError)}
	new(evalFlags).register(flags[1])
	new(serveFlags).register(flags[2])
	for name, text := range texts {
		for _, set := range flags {
			set.VisitAll(func(f *flag.Flag) {
				if !strings.Contains(text, "-"+f.Name) && !strings.Contains(text, "-o "+f.Name+" ") {
					t.Errorf("%s does not name the flag -%s", name, f.Name)
				}
			})
		}
		for _, choice := range append(append([]string{"eval", "serve", "completion", "bash", "zsh", "fish"}, report.Formats...), inputForms...) {
			if !strings.Contains(text, choice) {
				t.Errorf("%s does not name the choice %s", name, choice)
			}
		}
	}
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{"-h"}, {"--help"}, {"help"}, {"eval", "-h"}, {"serve", "-h"}} {
		if status, out, errs := kfactsRun(t, "", args...); status != statusOK || out != usage || errs != "" {
			t.Errorf("kfacts %v: status %d, error %q, and the help: %t", args, status, errs, out == usage)
		}
	}
	for _, line := range strings.Split(usage, "\n") {
		if len(line) > 98 {
			t.Errorf("a line of the help is too long for a terminal: %q", line)
		}
	}
}

// The scripts parse in the shells that are there.
func TestCompletionScripts(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish"} {
		path, err := exec.LookPath(shell)
		if err != nil {
			t.Logf("%s is not installed", shell)
			continue
		}
		_, script, _ := kfactsRun(t, "", "completion", shell)
		check := exec.Command(path, "-n")
		check.Stdin = strings.NewReader(script)
		if out, err := check.CombinedOutput(); err != nil {
			t.Errorf("%s -n: %v\n%s", shell, err, out)
		}
	}
}

// The completion completes, in the one shell that is everywhere.
func TestBashCompletes(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("bash is not installed")
	}
	script := completions["bash"] + `
compopt() { :; }
COMP_WORDS=(kfacts -format js); COMP_CWORD=2; _kfacts; echo "${COMPREPLY[@]}"
COMP_WORDS=(kfacts eval -e); COMP_CWORD=2; _kfacts; echo "${COMPREPLY[@]}"
COMP_WORDS=(kfacts comp); COMP_CWORD=1; _kfacts; echo "${COMPREPLY[@]}"
`
	check := exec.Command(bash, "-c", script)
	check.Dir = t.TempDir()
	out, err := check.CombinedOutput()
	if want := "json jsonl\n-errors\ncompletion\n"; err != nil || string(out) != want {
		t.Errorf("bash completes to %q (%v), want %q", out, err, want)
	}
}
