package wordmap

import (
	"fmt"
	"strings"
	"testing"
)

func TestMap(t *testing.T) {
	want := map[string]int{}
	m := New[int](0)
	for i := range 5000 {
		word := strings.Repeat("w", i%23) + fmt.Sprint(i*i)
		m.Set(word, -1)
		m.Set(word, i)
		want[word] = i
	}
	if m.Len() != len(want) {
		t.Errorf("Len() = %d, want %d", m.Len(), len(want))
	}
	for _, from := range []*Map[int]{m, Of(want)} {
		for word, i := range want {
			if got, ok := from.Get(word); got != i || !ok {
				t.Errorf("Get(%q) = %d, %v, want %d", word, got, ok, i)
			}
			if p := from.Find(word); from.Word(p) != word || from.Value(p) != i {
				t.Errorf("Find(%q) = %d, the place of %q", word, p, from.Word(p))
			}
			if got, ok := from.Get(word + "x"); got != 0 || ok {
				t.Errorf("Get(%q) = %d, %v, want none", word+"x", got, ok)
			}
		}
	}
}

func TestMapEmpty(t *testing.T) {
	m := New[string](0)
	for _, word := range []string{"", "a", "word", "a long word"} {
		if m.Has(word) || m.Of(word) != "" {
			t.Errorf("an empty Map has %q", word)
		}
	}
	m.Set("", "nothing")
	if m.Of("") != "nothing" || m.Has("a") {
		t.Error("the empty word is not held as any other is")
	}
}
