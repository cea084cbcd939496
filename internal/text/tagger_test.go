package text

import (
	"bytes"
	"encoding/gob"
	"math"
	"math/bits"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/jdkato/prose/v2"
)

// seed returns the text of one of the two seed articles.
func seed(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

var proseModel = sync.OnceValue(func() *prose.Model { return prose.ModelFromData("shared") })

// proseTags returns prose's tokens of the words, with their tags. prose shares one token among all equal words of a
// text, which then has the tag of the last: last tells for each token whether it is that one.
func proseTags(t *testing.T, words string) (tokens []prose.Token, last []bool) {
	t.Helper()
	doc, err := prose.NewDocument(words, prose.WithSegmentation(false), prose.WithExtraction(false), prose.UsingModel(proseModel()))
	if err != nil {
		t.Fatal(err)
	}
	tokens = doc.Tokens()
	last = make([]bool, len(tokens))
	seen := map[string]bool{}
	for i := len(tokens) - 1; i >= 0; i-- {
		last[i] = !seen[tokens[i].Text]
		seen[tokens[i].Text] = true
	}
	return tokens, last
}

func TestDecodeAgreesWithProse(t *testing.T) {
	same, compared, sentences, all := 0, 0, 0, 0
	for _, name := range []string{"seed-000", "seed-001"} {
		input := seed(t, name)
		for _, s := range Split(input, []Span{{0, len(input)}}) {
			d := newDecoder(theModel())
			d.feed(&s)
			d.decode()
			all++
			var words []string
			for _, w := range d.words {
				words = append(words, w.text)
			}
			tokens, last := proseTags(t, strings.Join(words, " "))
			if !sameWords(tokens, words) {
				continue
			}
			sentences++
			for i, w := range d.words {
				if !last[i] {
					continue
				}
				compared++
				if got := d.m.classes[w.class]; got == tokens[i].Tag {
					same++
				} else {
					t.Logf("%s %q: %s, prose %s", name, w.text, got, tokens[i].Tag)
				}
			}
		}
	}
	t.Logf("%d of %d tags are prose's, in %d of %d sentences", same, compared, sentences, all)
	if compared < 450 || float64(same) < 0.995*float64(compared) {
		t.Errorf("%d of %d tags are prose's", same, compared)
	}
}

func sameWords(tokens []prose.Token, words []string) bool {
	if len(tokens) != len(words) {
		return false
	}
	for i := range words {
		if tokens[i].Text != words[i] {
			return false
		}
	}
	return true
}

// The compiled model must hold the weights that gob's own decoder reads.
func TestModelHoldsEveryWeight(t *testing.T) {
	b, err := prose.Asset(modelPath + "weights.gob")
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]map[string]float64
	if err := gob.NewDecoder(bytes.NewReader(b)).Decode(&want); err != nil {
		t.Fatal(err)
	}
	m := theModel()
	check := func(feature string, r row) {
		t.Helper()
		scores := newVector()
		m.add(&scores, r)
		for i, class := range m.classes {
			got := int(scores[i/lanes]>>(i%lanes*laneBits)&laneMask) - offset
			if w := int(math.Round(want[feature][class] * 1000)); got != w {
				t.Errorf("%s, %s: weight %d, want %d", feature, class, got, w)
			}
		}
	}
	for i := 1; i < len(m.words); i++ {
		w := m.vocabulary.Word(i)
		check("i word "+w, m.words[i].here)
		check("i-1 word "+w, m.words[i].prev)
		check("i-2 word "+w, m.words[i].prev2)
		check("i+1 word "+w, m.words[i].next)
		check("i+2 word "+w, m.words[i].next2)
		if suffix := w[max(0, len(w)-3):]; true {
			r := m.suffixRows[m.suffixOf(suffix)]
			check("i suffix "+suffix, r.here)
			check("i-1 suffix "+suffix, r.prev)
			check("i+1 suffix "+suffix, r.next)
		}
		for c, class := range m.classes {
			if after := m.words[i].after; after>>c&1 != 0 {
				before := bits.OnesCount64(after & (1<<c - 1))
				check("i-1 tag+i word "+class+" "+w, m.afterClass[int(m.words[i].afterFrom)+before])
			}
		}
	}
	n := 0
	for _, weights := range want {
		n += len(weights)
	}
	if len(m.weights) != n {
		t.Errorf("%d weights, want %d", len(m.weights), n)
	}
}

func BenchmarkLoadModel(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := loadModel(prose.Asset); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTag(b *testing.B) {
	input := seed(b, "seed-000")
	sentences := Split(input, []Span{{0, len(input)}})
	sentences[0].Tag()
	b.SetBytes(int64(len(input)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range sentences {
			sentences[i].Tagged = false
			sentences[i].Tag()
		}
	}
}
