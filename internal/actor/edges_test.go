package actor

import (
	"testing"

	"kfacts/internal/text"
)

// TestEdges holds phrases at the edges of the rules, counted and as doers.
func TestEdges(t *testing.T) {
	for _, test := range []struct {
		phrase string
		want   Class
	}{
		{`members of "Los Ejemplos"`, Class{Militant, "", true}},
		{"members of Los Ejemplos", Class{Person, "", true}},
		{"Kenyan Ugandan soldiers", Class{Military, "", true}},
		{"Kenyan and Ugandan soldiers", Class{Military, "KEN", true}},
		{"the French Federal Police", Class{Police, "FRA", true}},
		{"Pakistani Afghan National Army soldiers", Class{Military, "PAK", true}},
		{"Afghan National Army soldiers", Class{Military, "AFG", true}},
		{"the Federal Police", Class{Police, "", true}},
		{"The Hindu families", Class{Person, "", true}},
		{"soldiers (rebels)", Class{Military, "", true}},
		{"soldiers [rebels] of Peru", Class{Military, "PER", true}},
		{"soldiers )", Class{Military, "", true}},
	} {
		if got := Classify(tokens(test.phrase)); got != test.want {
			t.Errorf("Classify(%q) = %+v, want %+v", test.phrase, got, test.want)
		}
	}
	for phrase, kind := range map[string]string{
		"activists of the Islamic State group": Militant, "activists of the Red Cross": Civilian, "activists": Civilian,
	} {
		if got := ClassifyBy(tokens(phrase)); got.Kind != kind {
			t.Errorf("ClassifyBy(%q) = %+v, want %s", phrase, got, kind)
		}
	}
	for phrase, want := range map[string]Class{
		"Kenyans":                      {Witness, "KEN", true},
		"rainy Nairobi":                {Government, "KEN", true},
		"spokesman Washington":         {Government, "", true},
		"residents Nairobi":            {Witness, "", true},
		"a spokesman for human rights": {NGO, "", true},
	} {
		if got := ClassifySource(tokens(phrase)); got != want {
			t.Errorf("ClassifySource(%q) = %+v, want %+v", phrase, got, want)
		}
	}
}

func TestNamed(t *testing.T) {
	for phrase, want := range map[string]bool{"": false, "(": false, "Peru": true, "the Taliban": true, "a bomb": false, "soldiers": false} {
		if got := Named(tokens(phrase)); got != want {
			t.Errorf("Named(%q) = %v, want %v", phrase, got, want)
		}
	}
}

// A context asked about no sentence of its own tells what all of the text tells.
func TestContextOutside(t *testing.T) {
	const input = "Polish police and Turkish police held ten men, officials said. A lorry burned in Turkey."
	x := New(nil).NewContext(text.Split(input, []text.Span{{End: len(input)}}), nil)
	inside, outside := x.Source(tokens("officials"), 0), x.Source(tokens("officials"), -1)
	if beyond := x.Source(tokens("officials"), 99); outside.Kind != inside.Kind || beyond != outside {
		t.Errorf("officials are %+v, before the text %+v, behind it %+v", inside, outside, beyond)
	}
}
