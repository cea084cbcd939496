package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

const goldFile, systemFile = "../../internal/eval/testdata/gold.jsonl", "../../internal/eval/testdata/system.jsonl"

func TestEvalOfAStoredOutput(t *testing.T) {
	want, err := os.ReadFile("../../internal/eval/testdata/want.txt")
	if err != nil {
		t.Fatal(err)
	}
	if status, out, errs := kfactsRun(t, "", "eval", "-errors", goldFile, "-system", systemFile); status != statusOK || out != string(want) || errs != "" {
		t.Errorf("status %d, error %q, output:\n%s", status, errs, out)
	}
}

// What eval scores is what the command writes.
func TestEvalRunsTheExtractor(t *testing.T) {
	status, direct, errs := kfactsRun(t, "", "eval", "-json", goldFile)
	if status != statusOK {
		t.Fatalf("status %d, error %q", status, errs)
	}
	var figures map[string]float64
	if err := json.Unmarshal([]byte(direct), &figures); err != nil || figures["gold"] != 7 || figures["core_r"] == 0 {
		t.Errorf("figures %s (%v)", direct, err)
	}
	_, lines, _ := kfactsRun(t, "", "-format", "jsonl", goldFile)
	stored := t.TempDir() + "/stored.jsonl"
	if err := os.WriteFile(stored, []byte(lines), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, of, _ := kfactsRun(t, "", "eval", "-json", "-system", stored, goldFile); of != direct {
		t.Errorf("the stored output scores %s, the extractor %s", of, direct)
	}
}

func TestEvalOfBadGold(t *testing.T) {
	files(t, map[string]string{"empty.jsonl": "", "bad.jsonl": "{}\n{", "day.jsonl": `{"id":"a","date":"today","text":"x","facts":[]}`})
	for name, want := range map[string]string{
		"none.jsonl":  "none.jsonl: no such file or directory",
		"empty.jsonl": "empty.jsonl: no documents",
		"bad.jsonl":   "bad.jsonl: line 2: unexpected end of JSON input",
		"day.jsonl":   `document "a": the date "today" is not a day written YYYY-MM-DD`,
	} {
		status, _, errs := kfactsRun(t, "", "eval", name)
		if status != statusFault || errs != "kfacts: "+want+"\n" || strings.Count(errs, "\n") != 1 {
			t.Errorf("%s: status %d, error %q; want %q", name, status, errs, want)
		}
	}
}
