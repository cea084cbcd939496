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

func TestContext(t *testing.T) {
	const input = "Clashes broke out in Nairobi on Monday. The police arrested ten men, said Ann Example, mayor of the city. " +
		"Example said al-Shabab had sent them. Members of the group fled."
	sentences := text.Split(input, []text.Span{{End: len(input)}})
	x := New(nil).NewContext(sentences, nil)
	for _, test := range []struct {
		classify func([]text.Token, int) Class
		phrase   string
		sentence int
		want     Class
	}{
		{x.By, "The police", 1, Class{Police, "KEN", true}},
		{x.Actor, "ten men", 1, Class{Person, "", true}},
		{x.Source, "Example", 2, Class{Government, "KEN", true}},
		{x.Actor, "Members", 3, Class{Militant, "", true}},
		{x.Actor, "family members", 3, Class{Person, "", true}},
		{x.Actor, "soldiers", -1, Class{Military, "KEN", true}},
	} {
		if diff := cmp.Diff(test.want, test.classify(tokens(test.phrase), test.sentence)); diff != "" {
			t.Errorf("%q in sentence %d: -want +got\n%s", test.phrase, test.sentence, diff)
		}
	}
}

func TestPlaces(t *testing.T) {
	type place struct{ Text, Country string }
	const input = "Kenyan troops in Mosul met Juan Mendoza of Mendoza, who hates turkey and Latin America."
	var got []place
	np := tokens(input)
	for _, p := range New(nil).Places(np) {
		got = append(got, place{input[np[p.First].Start:np[p.End-1].End], p.Country})
	}
	want := []place{{"Kenyan", "KEN"}, {"Mosul", "IRQ"}, {"Mendoza", "ARG"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Places: -want +got\n%s", diff)
	}
}

// FuzzClassify checks that no phrase breaks a classifier, and that every kind is one of those that the package names.
func FuzzClassify(f *testing.F) {
	f.Add("members of the \"Los Ejemplos\" of the (UN) and U.S.-backed, al-Shabab's")
	f.Add("UNITED STATES OF of with 's one of the of")
	kinds := map[string]bool{}
	for _, k := range []string{Military, Police, Militant, Civilian, Protester, Peacekeeper, Detainee, Migrant, Official, Person, Thing,
		Government, Medical, NGO, Media, Witness, Company, Document, Unknown} {
		kinds[k] = true
	}
	f.Fuzz(func(t *testing.T, phrase string) {
		np := tokens(phrase)
		for _, c := range []Class{Classify(np), ClassifyBy(np), ClassifySource(np)} {
			if !kinds[c.Kind] || c.Country != "" && len(c.Country) != 3 {
				t.Errorf("%q: %+v", phrase, c)
			}
		}
		Named(np)
		CanAct(np)
	})
}
