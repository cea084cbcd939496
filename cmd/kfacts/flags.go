package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"time"

	"kfacts"
	"kfacts/internal/report"
)

// parse reads flags and other arguments in any order, as people type them; after "--" everything is an argument.
func parse(fs *flag.FlagSet, args []string) (rest []string, err error) {
	fs.SetOutput(io.Discard)
	for {
		if err := fs.Parse(args); err != nil {
			return nil, err
		}
		left := fs.Args()
		if len(left) == 0 {
			return rest, nil
		}
		if used := len(args) - len(left); used > 0 && args[used-1] == "--" {
			return append(rest, left...), nil
		}
		rest, args = append(rest, left[0]), left[1:]
	}
}

// wrongFlags answers a failed parse: help for -h, else what is wrong.
func (c *console) wrongFlags(err error) int {
	if errors.Is(err, flag.ErrHelp) {
		return c.print(usage)
	}
	return c.misuse("%v", err)
}

// extractorFlags are the options of the package that every way of running it takes.
type extractorFlags struct {
	date          string
	minConfidence float64
	maxBytes      int
	workers       int
	mentions      bool
}

func (f *extractorFlags) register(fs *flag.FlagSet) {
	fs.StringVar(&f.date, "date", "", "")
	fs.Float64Var(&f.minConfidence, "min-confidence", kfacts.DefaultMinConfidence, "")
	fs.IntVar(&f.maxBytes, "max-bytes", kfacts.DefaultMaxBytes, "")
	fs.IntVar(&f.workers, "j", 0, "")
}

// extractor makes the Extractor that the flags ask for. Its error is one of usage.
func (f *extractorFlags) extractor() (*kfacts.Extractor, error) {
	options := []kfacts.Option{
		kfacts.WithMinConfidence(f.minConfidence),
		kfacts.WithMaxBytes(f.maxBytes),
		kfacts.WithWorkers(f.workers),
	}
	if f.mentions {
		options = append(options, kfacts.WithMentions())
	}
	if f.date != "" {
		date, err := time.Parse(time.DateOnly, f.date)
		if err != nil {
			return nil, fmt.Errorf("-date %q is not a day written YYYY-MM-DD", f.date)
		}
		options = append(options, kfacts.WithReferenceDate(date))
	}
	if !(f.minConfidence >= 0 && f.minConfidence <= 1) {
		return nil, fmt.Errorf("-min-confidence %v is not between 0 and 1", f.minConfidence)
	}
	if f.maxBytes <= 0 {
		return nil, fmt.Errorf("-max-bytes %d is not positive", f.maxBytes)
	}
	if f.workers < 0 {
		return nil, fmt.Errorf("-j %d is negative", f.workers)
	}
	return kfacts.New(options...)
}

// oneOf reports an error of usage unless value is one of the choices.
func oneOf(name, value string, choices []string) error {
	for _, choice := range choices {
		if value == choice {
			return nil
		}
	}
	return fmt.Errorf("%s %q is none of %s", name, value, strings.Join(choices, ", "))
}

var inputForms = []string{"auto", "text", "jsonl"}

// extractFlags are those of kfacts FILE….
type extractFlags struct {
	extractorFlags
	format string
	in     string
}

func (f *extractFlags) register(fs *flag.FlagSet) {
	f.extractorFlags.register(fs)
	fs.BoolVar(&f.mentions, "mentions", false, "")
	fs.StringVar(&f.format, "format", "table", "")
	fs.StringVar(&f.in, "in", "auto", "")
}

func (f *extractFlags) check() error {
	return errors.Join(oneOf("-format", f.format, report.Formats), oneOf("-in", f.in, inputForms))
}
