package eval

import "testing"

// Gold judged against itself is right in every part; a fact of another measure is wrong, and one that gold leaves open is
// neither.
func TestJudge(t *testing.T) {
	open := 0
	for _, doc := range readFile(t, "testdata/gold.jsonl") {
		for i, v := range Judge(&doc, doc.Facts) {
			if !v.Core {
				t.Errorf("%s: fact %d of gold is judged wrong", doc.ID, i)
			}
			if v.Open != doc.Facts[i].optional() {
				t.Errorf("%s: fact %d: open %v, want %v", doc.ID, i, v.Open, doc.Facts[i].optional())
			}
			if v.Open {
				open++
			}
			for _, part := range parts {
				if !v.Parts[part] {
					t.Errorf("%s: fact %d: %s is judged wrong against itself", doc.ID, i, part)
				}
			}
		}
		for i, other := range doc.Facts {
			other.Measure = "no measure"
			if v := Judge(&doc, []Fact{other})[0]; v.Core || v.Parts != nil {
				t.Errorf("%s: fact %d of another measure is judged %+v", doc.ID, i, v)
			}
		}
		if got := Judge(&doc, nil); len(got) != 0 {
			t.Errorf("%s: nothing found, %d verdicts", doc.ID, len(got))
		}
	}
	if open == 0 {
		t.Error("no fact of testdata/gold.jsonl is open")
	}
}
