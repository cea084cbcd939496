package actor

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts/internal/text"
)

func tokens(s string) []text.Token { return text.Tokenize(s, text.Span{End: len(s)}) }

func TestClassify(t *testing.T) {
	for _, test := range []struct {
		phrase string
		want   Class
	}{
		{"soldiers", Class{Military, "", true}},
		{"soldiers of the Azerbaijani armed forces", Class{Military, "AZE", true}},
		{"Shia Muslim worshippers", Class{Civilian, "", true}},
		{"Russian peacekeepers", Class{Peacekeeper, "RUS", true}},
		{"CRPF personnel", Class{Police, "IND", true}},
		{"tanks", Class{Thing, "", true}},
		{"Palestinians", Class{Person, "PSE", true}},
		{"army officers", Class{Military, "", true}},
		{"police officers", Class{Police, "", true}},
		{"Taliban fighters", Class{Militant, "", true}},
		{"rebel soldiers", Class{Militant, "", true}},
		{"UN soldiers", Class{Peacekeeper, "", true}},
		{"members of the Zetas", Class{Militant, "", true}},
		{"a group of tourists", Class{Civilian, "", true}},
		{"members of parliament", Class{Official, "", true}},
		{"civilian deaths", Class{Civilian, "", true}},
		{"rickshaw pullers", Class{Civilian, "", true}},
		{"cops", Class{Police, "", true}},
		{"bodies", Class{Person, "", true}},
		{"people in Kabul", Class{Person, "", true}},
		{"hitmen from Colombia", Class{Person, "COL", true}},
		{"students and others", Class{Civilian, "", true}},
		{"US-backed fighters", Class{Militant, "", true}},
		{"Ann Example", Class{Person, "", false}},
		{"Col. Sam Example", Class{Military, "", true}},
		{"", Class{Person, "", false}},
	} {
		if diff := cmp.Diff(test.want, Classify(tokens(test.phrase))); diff != "" {
			t.Errorf("Classify(%q): -want +got\n%s", test.phrase, diff)
		}
	}
}

func TestClassifyBy(t *testing.T) {
	for _, test := range []struct{ phrase, kind, country string }{
		{"Saudi fighter jets", Military, "SAU"},
		{"US warplanes", Military, "USA"},
		{"security forces", Military, ""},
		{"armed men", Militant, ""},
		{"gunmen", Militant, ""},
		{"an angry mob", Person, ""},
		{"Norway", Government, "NOR"},
		{"Peruvian authorities", Government, "PER"},
		{"an explosion", Thing, ""},
		{"a car bomb", Thing, ""},
	} {
		got := ClassifyBy(tokens(test.phrase))
		if got.Kind != test.kind || got.Country != test.country {
			t.Errorf("ClassifyBy(%q) = %+v, want %s %q", test.phrase, got, test.kind, test.country)
		}
	}
}

func TestClassifySource(t *testing.T) {
	for _, test := range []struct{ phrase, kind, country string }{
		{"the military", Military, ""},
		{"Interior Ministry spokesman Ali Example", Government, ""},
		{"officials", Government, ""},
		{"police sources", Police, ""},
		{"health officials", Medical, ""},
		{"a hospital official", Medical, ""},
		{"the Syrian Observatory for Human Rights", NGO, "SYR"},
		{"Reuters", Media, ""},
		{"local media", Media, ""},
		{"residents", Witness, ""},
		{"Yerevan", Government, "ARM"},
		{"the Pentagon", Military, "USA"},
		{"the statement", Document, ""},
		{"Human Rights Watch", NGO, ""},
		{"sources", Unknown, ""},
		{"Hezbollah", Militant, ""},
	} {
		got := ClassifySource(tokens(test.phrase))
		if got.Kind != test.kind || got.Country != test.country {
			t.Errorf("ClassifySource(%q) = %+v, want %s %q", test.phrase, got, test.kind, test.country)
		}
	}
}
