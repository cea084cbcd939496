// Command kfacts reads news text and prints the facts in it: how many, of whom, who says so, and when.
//
//	kfacts FILE…            the facts of each file as a table
//	kfacts eval GOLD.jsonl  the accuracy of kfacts on a gold file
//	kfacts serve            the same over HTTP
//
// kfacts -h and docs/command.md say the rest.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"golang.org/x/term"
)

// The exit statuses.
const (
	statusOK    = 0 // every input was read and written
	statusFault = 1 // an input was at fault, or the output could not be written
	statusUsage = 2 // the command line makes no sense
)

// A console is what the command sees of the world.
type console struct {
	in       io.Reader
	out, err io.Writer
	// Whether in, out and err are terminals.
	inTerminal, outTerminal, errTerminal bool
	columns                              func() int          // the width of the terminal that out is; 0 when unknown
	getenv                               func(string) string // the environment
}

func main() {
	// A closed pipe is an error of the writer like a full disk, not a signal that ends the program without a word.
	signal.Ignore(syscall.SIGPIPE)
	c := &console{
		in: os.Stdin, out: os.Stdout, err: os.Stderr,
		inTerminal:  term.IsTerminal(int(os.Stdin.Fd())),
		outTerminal: term.IsTerminal(int(os.Stdout.Fd())),
		errTerminal: term.IsTerminal(int(os.Stderr.Fd())),
		columns: func() int {
			width, _, err := term.GetSize(int(os.Stdout.Fd()))
			if err != nil {
				return 0
			}
			return width
		},
		getenv: os.Getenv,
	}
	os.Exit(run(context.Background(), c, os.Args[1:]))
}

// run does what args ask for and returns the exit status.
func run(ctx context.Context, c *console, args []string) int {
	if len(args) > 0 {
		switch args[0] {
		case "eval":
			return runEval(ctx, c, args[1:])
		case "serve":
			return runServe(ctx, c, args[1:])
		case "completion":
			return runCompletion(c, args[1:])
		case "help":
			return c.print(usage)
		case "-version", "--version":
			return c.print("kfacts " + version() + "\n")
		}
	}
	return runExtract(ctx, c, args)
}

// version is that of the module the command was built from: "(devel)" for a work tree.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "unknown"
}

func (c *console) print(s string) int {
	if _, err := io.WriteString(c.out, s); err != nil {
		return c.outputFailed(err)
	}
	return statusOK
}

func (c *console) outputFailed(err error) int {
	fmt.Fprintf(c.err, "kfacts: cannot write the output: %v\n", err)
	return statusFault
}

// misuse reports a command line that makes no sense.
func (c *console) misuse(format string, args ...any) int {
	fmt.Fprintf(c.err, "kfacts: "+format+"; kfacts -h shows how it is used\n", args...)
	return statusUsage
}
