package report

import (
	"bytes"
	"encoding/json"
	"io"

	"kfacts"
)

// jsonLines writes one document a line in the wire format.
type jsonLines struct{ w io.Writer }

func (j jsonLines) Write(doc *kfacts.Document, _ string) error {
	encoder := json.NewEncoder(j.w)
	encoder.SetEscapeHTML(false) // "<" stands as it is; this is not HTML
	return encoder.Encode(doc)
}

func (jsonLines) Close() error { return nil }

// jsonArray writes one array of documents, indented.
type jsonArray struct {
	w    io.Writer
	some bool
}

func (j *jsonArray) Write(doc *kfacts.Document, _ string) error {
	var b bytes.Buffer
	b.WriteString(map[bool]string{false: "[\n  ", true: ",\n  "}[j.some])
	j.some = true
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("  ", "  ")
	if err := encoder.Encode(doc); err != nil {
		return err
	}
	_, err := j.w.Write(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
	return err
}

func (j *jsonArray) Close() error {
	end := "\n]\n"
	if !j.some {
		end = "[]\n"
	}
	_, err := io.WriteString(j.w, end)
	return err
}
