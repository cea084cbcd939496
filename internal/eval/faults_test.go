package eval

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var errFull = errors.New("no room")

// full takes the bytes that fit, and then no more.
type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	n := min(len(p), f.room)
	if f.room -= n; n < len(p) {
		return n, errFull
	}
	return n, nil
}

// Wherever the output ends, whoever prints to it is told.
func TestPrintTellsOfAFullOutput(t *testing.T) {
	result := Score(readFile(t, "testdata/gold.jsonl"), index(readFile(t, "testdata/system.jsonl")))
	for name, print := range map[string]func(io.Writer) error{"figures": result.Print, "JSON": result.PrintJSON, "errors": result.PrintErrors} {
		var whole bytes.Buffer
		if err := print(&whole); err != nil || whole.Len() < 2 {
			t.Fatalf("%s: %d bytes, error %v", name, whole.Len(), err)
		}
		for room := range whole.Len() {
			if err := print(&full{room}); !errors.Is(err, errFull) {
				t.Fatalf("%s: room for %d bytes of %d: error %v", name, room, whole.Len(), err)
			}
		}
	}
}

// broken gives a line and then fails.
type broken struct{ io.Reader }

func (b broken) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err == io.EOF {
		err = errFull
	}
	return n, err
}

func TestReadTellsOfABrokenFile(t *testing.T) {
	documents, err := Read(broken{strings.NewReader("{\"id\":\"a\"}\n")})
	if documents != nil || !errors.Is(err, errFull) {
		t.Errorf("documents %v, error %v", documents, err)
	}
}

func TestSameValue(t *testing.T) {
	v := func(x float64) *float64 { return &x }
	dozens := Part{Modifier: "vague", Low: v(24), High: v(99)}
	for _, tt := range []struct {
		name         string
		gold, system Part
		want         bool
	}{
		{"the same bounds", Part{Low: v(3), High: v(3)}, Part{Low: v(3), High: v(3)}, true},
		{"another upper bound", Part{Low: v(3), High: v(3)}, Part{Low: v(3), High: v(4)}, false},
		{"an upper bound that gold has not", Part{Low: v(3)}, Part{Low: v(3), High: v(4)}, false},
		{"a lower bound that gold has not", Part{High: v(3)}, Part{Low: v(3), High: v(3)}, false},
		{"both vague", dozens, Part{Modifier: "vague"}, true},
		{"inside", dozens, Part{Low: v(30), High: v(40)}, true},
		{"at the lower end", dozens, Part{Low: v(2), High: v(24)}, true},
		{"below", dozens, Part{Low: v(2), High: v(23)}, false},
		{"above", dozens, Part{Low: v(100), High: v(100)}, false},
		{"at least, inside", dozens, Part{Low: v(30)}, true},
		{"at least, above", dozens, Part{Low: v(100)}, false},
		{"at most, inside", dozens, Part{High: v(30)}, true},
		{"at most, below", dozens, Part{High: v(23)}, false},
		{"no bound", dozens, Part{}, false},
		{"gold without bounds", Part{Modifier: "vague"}, Part{Low: v(1), High: v(1)}, false},
	} {
		if got := sameValue(&tt.gold, &tt.system); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestPartRight(t *testing.T) {
	const text = "The army said that police had held ten soldiers on Monday."
	soldiers := &Part{Text: "soldiers", Kind: "military"}
	for _, tt := range []struct {
		name, part   string
		gold, system *Part
		want         bool
	}{
		{"an actor that neither has", "actor", nil, nil, true},
		{"an actor that gold alone has", "actor", soldiers, nil, false},
		{"an actor that gold has not", "actor", nil, soldiers, false},
		{"an actor without words", "actor", &Part{Kind: "military"}, soldiers, true},
		{"an actor in another place", "actor", soldiers, &Part{Text: "army", Kind: "military"}, false},
		{"an actor of another kind", "actor", soldiers, &Part{Text: "soldiers", Kind: "person"}, false},
		{"the same source", "source", &Part{Text: "The army"}, &Part{Text: "army"}, true},
		{"another source", "source", &Part{Text: "The army"}, &Part{Text: "police"}, false},
		{"a source elsewhere by the same text", "source", &Part{Text: "Police"}, &Part{Text: "police"}, true},
		{"a source elsewhere by the same name", "source", &Part{Text: "police", Name: "Army"}, &Part{Text: "The army"}, true},
		{"no source", "source", nil, nil, true},
		{"a source that gold has not", "source", nil, &Part{Text: "police"}, false},
		{"a date", "date", &Part{Text: "Monday", Value: "2021-05-31"}, &Part{Text: "on Monday", Value: "2021-05-31"}, true},
		{"a date of another value", "date", &Part{Text: "Monday", Value: "2021-05-31"}, &Part{Text: "Monday", Value: "2021-06-07"}, false},
		{"a date of no value", "date", &Part{Text: "Monday"}, &Part{Text: "Monday", Value: "2021-06-07"}, true},
		{"a doer by the same name elsewhere", "by", &Part{Text: "police", Name: "army"}, &Part{Text: "army"}, false},
	} {
		fact := func(p *Part) *Fact {
			return map[string]*Fact{"actor": {Actor: p}, "source": {Source: p}, "date": {Date: p}, "by": {By: p}}[tt.part]
		}
		if got := partRight(tt.part, fact(tt.gold), fact(tt.system), text); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestAround(t *testing.T) {
	long := strings.Repeat("a ", 100) + "12" + strings.Repeat(" b", 100)
	for _, tt := range []struct {
		text string
		at   span
		want string
	}{
		{"ten\nmen", span{0, 3}, "…[ten] men…"},
		{"ten men", span{4, 7}, "…ten [men]…"},
		{"ten men", span{}, ""},
		{"ten men", span{4, 8}, ""},
		{"ten men", span{-1, 3}, ""},
		{long, span{200, 202}, "…" + strings.Repeat("a ", 45) + "[12]" + strings.Repeat(" b", 45) + "…"},
	} {
		if diff := cmp.Diff(tt.want, around(tt.text, tt.at)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tt.at, diff)
		}
	}
}

// Facts without an actor agree in it, and are listed as having none where the other side has one.
func TestScoreWithoutActors(t *testing.T) {
	gold := []Document{{ID: "a", Text: "12 died.", Facts: []Fact{{Measure: "killed", Count: Part{Text: "12"}}}}}
	for actor, want := range map[*Part]float64{nil: 1, {Kind: "military"}: 0} {
		system := map[string]Document{"a": {Facts: []Fact{{Measure: "killed", Count: Part{Text: "12"}, Actor: actor}}}}
		for _, f := range Score(gold, system).Figures {
			if f.Name == "actor" && f.Value != want {
				t.Errorf("actor %+v against none: %v, want %v", actor, f.Value, want)
			}
		}
	}
}
