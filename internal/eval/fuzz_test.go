package eval

import (
	"bytes"
	"io"
	"testing"
)

// FuzzRead reads any bytes as a gold file and, where they are one, scores it against itself and against nothing: what is
// printed holds no NaN, and nothing panics.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"Two men were killed.","facts":[{"measure":"killed","count":{"text":"Two","start":0,"end":3,"low":2,"high":2}}]}`))
	f.Add([]byte("{}\n\n{\"facts\":[{},{}]}"))
	f.Add([]byte(`{"text":"x","facts":[{"count":{"text":"12","start":-1,"end":9},"source":{"text":"","start":5,"end":1}}]}` + "\n["))
	f.Fuzz(func(t *testing.T, content []byte) {
		gold, err := Read(bytes.NewReader(content))
		if err != nil {
			return
		}
		system := map[string]Document{}
		for _, doc := range gold {
			system[doc.ID] = doc
		}
		for _, other := range []map[string]Document{system, {}} {
			result := Score(gold, other)
			if err := result.PrintErrors(io.Discard); err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			if err := result.PrintJSON(&out); err != nil {
				t.Fatal(err)
			}
			if bytes.Contains(out.Bytes(), []byte("NaN")) {
				t.Errorf("not a number in %s", out.Bytes())
			}
		}
	})
}
