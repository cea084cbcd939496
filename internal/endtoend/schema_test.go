package endtoend

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile("../../schema/kfacts.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// rich has a fact with every part, on which the schema must find nothing to mend.
const rich = `{"id":"rich","date":"2021-06-02","text":"The Ministry of Health said on Tuesday that at least 14 civilians had been killed by rebel gunmen on Sunday, up from 12. Between 20 and 30 others were wounded. Dozens of houses were burnt, officials told Reuters. More than 500 troops will be sent.\n\n[ad_1]\n\nBu site çerezleri kullanmaktadır ve kişisel verilerinizi korumak için gerekli önlemleri almaktadır."}
{"id":"empty","text":""}
`

// What the command writes is what the schema says.
func TestOutputKeepsToTheSchema(t *testing.T) {
	schema := schema(t)
	outputs := [][]byte{
		kfacts(t, rich, "-in", "jsonl", "-format", "jsonl"),
		kfacts(t, rich, "-in", "jsonl", "-format", "jsonl", "-mentions"),
		kfacts(t, "", "-format", "jsonl", "-mentions", "testdata"),
	}
	facts := 0
	for _, output := range outputs {
		for _, line := range bytes.Split(bytes.TrimSpace(output), []byte("\n")) {
			doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(line))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(doc); err != nil {
				t.Errorf("%v\n%s", err, line)
			}
			facts += len(doc.(map[string]any)["facts"].([]any))
		}
	}
	if facts < 15 {
		t.Errorf("only %d facts to test the schema with", facts)
	}
}

// The schema refuses what the format is not: each of these changes of a right document is refused.
func TestSchemaRefuses(t *testing.T) {
	schema := schema(t)
	first, _, _ := bytes.Cut(kfacts(t, rich, "-in", "jsonl", "-format", "jsonl", "-mentions"), []byte("\n"))
	fact := func(doc map[string]any) map[string]any { return doc["facts"].([]any)[0].(map[string]any) }
	for name, change := range map[string]func(map[string]any){
		"no facts":             func(doc map[string]any) { doc["facts"] = nil },
		"an unknown measure":   func(doc map[string]any) { fact(doc)["measure"] = "hurt" },
		"an unknown key":       func(doc map[string]any) { fact(doc)["comment"] = "" },
		"no flags":             func(doc map[string]any) { fact(doc)["flags"] = nil },
		"an unknown flag":      func(doc map[string]any) { fact(doc)["flags"] = []any{"old"} },
		"a confidence over 1":  func(doc map[string]any) { fact(doc)["confidence"] = 1.5 },
		"a negative offset":    func(doc map[string]any) { fact(doc)["sentence"].(map[string]any)["start"] = -1 },
		"a country of two":     func(doc map[string]any) { fact(doc)["actor"].(map[string]any)["country"] = "FR" },
		"a count of words":     func(doc map[string]any) { fact(doc)["count"].(map[string]any)["low"] = "14" },
		"a missing key":        func(doc map[string]any) { delete(fact(doc), "by") },
		"an unknown kind":      func(doc map[string]any) { fact(doc)["actor"].(map[string]any)["kind"] = "army" },
		"a date in some words": func(doc map[string]any) { doc["date"] = "yesterday" },
	} {
		var doc map[string]any
		if err := json.Unmarshal(first, &doc); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(doc); err != nil {
			t.Fatalf("unchanged: %v", err)
		}
		change(doc)
		if schema.Validate(doc) == nil {
			t.Errorf("the schema takes %s", name)
		}
	}
}

// The example of the README keeps to the schema as well.
func TestReadmeExampleKeepsToTheSchema(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, found := strings.Cut(string(readme), "```json\n")
	example, _, closed := strings.Cut(after, "```")
	if !found || !closed {
		t.Fatal("the README shows no JSON")
	}
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(example))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema(t).Validate(doc); err != nil {
		t.Error(err)
	}
}
