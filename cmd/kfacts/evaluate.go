package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"time"

	"kfacts"
	"kfacts/internal/eval"
)

type evalFlags struct {
	extractorFlags
	errors, json bool
	system       string
}

func (f *evalFlags) register(fs *flag.FlagSet) {
	f.extractorFlags.register(fs)
	fs.BoolVar(&f.errors, "errors", false, "")
	fs.BoolVar(&f.json, "json", false, "")
	fs.StringVar(&f.system, "system", "", "")
}

// runEval scores kfacts, or a stored output, against a gold file.
func runEval(ctx context.Context, c *console, args []string) int {
	var f evalFlags
	fs := flag.NewFlagSet("kfacts eval", flag.ContinueOnError)
	f.register(fs)
	files, err := parse(fs, args)
	if err != nil {
		return c.wrongFlags(err)
	}
	if len(files) != 1 {
		return c.misuse("eval wants one gold file")
	}
	x, err := f.extractor()
	if err != nil {
		return c.misuse("%v", err)
	}
	gold, err := readGold(files[0])
	if err == nil && len(gold) == 0 {
		err = fmt.Errorf("%s: no documents", files[0])
	}
	var found []eval.Document
	if err == nil && f.system != "" {
		found, err = readGold(f.system)
	} else if err == nil {
		found, err = extractGold(ctx, x, gold)
	}
	if err != nil {
		fmt.Fprintf(c.err, "kfacts: %v\n", err)
		return statusFault
	}
	system := map[string]eval.Document{}
	for _, doc := range found {
		system[doc.ID] = doc
	}
	if err := f.print(c, eval.Score(gold, system)); err != nil {
		return c.outputFailed(err)
	}
	return statusOK
}

func (f *evalFlags) print(c *console, result eval.Result) error {
	out := bufio.NewWriter(c.out)
	if f.errors {
		if err := result.PrintErrors(out); err != nil {
			return err
		}
	}
	print := result.Print
	if f.json {
		print = result.PrintJSON
	}
	if err := print(out); err != nil {
		return err
	}
	return out.Flush()
}

func readGold(name string) ([]eval.Document, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, cause(name, err)
	}
	defer file.Close()
	documents, err := eval.Read(file)
	if err != nil {
		return nil, cause(name, err)
	}
	return documents, nil
}

// extractGold finds the facts of the gold texts and hands them on in the wire format, as any other program gets them.
func extractGold(ctx context.Context, x *kfacts.Extractor, gold []eval.Document) ([]eval.Document, error) {
	inputs := make([]kfacts.Input, len(gold))
	for i, doc := range gold {
		inputs[i] = kfacts.Input{ID: doc.ID, Text: doc.Text}
		if doc.Date == "" {
			continue
		}
		day, err := time.Parse(time.DateOnly, doc.Date)
		if err != nil {
			return nil, fmt.Errorf("document %q: the date %q is not a day written YYYY-MM-DD", doc.ID, doc.Date)
		}
		inputs[i].Date = day
	}
	found := make([]eval.Document, 0, len(gold))
	for doc, err := range x.All(ctx, slices.Values(inputs)) {
		if err != nil {
			return nil, err
		}
		wire, err := json.Marshal(doc)
		if err != nil {
			return nil, err
		}
		var parsed eval.Document
		if err := json.Unmarshal(wire, &parsed); err != nil {
			return nil, err
		}
		found = append(found, parsed)
	}
	return found, nil
}
