package actor

import (
	"testing"

	"kfacts/internal/text"
)

// TestSources holds one row for each way in which a phrase says what sort of source it names.
func TestSources(t *testing.T) {
	for _, test := range []struct{ phrase, kind, country string }{
		{"health and police", Medical, ""},
		{"Ana Ruiz", Person, ""},
		{"Nairobi residents", Witness, "KEN"},
		{"Kenyan villagers", Witness, "KEN"},
		{"the Kenyan army spokesman", Military, "KEN"},
		{"a spokesman for the army", Military, ""},
		{"a spokesman for the human rights group", NGO, ""},
		{"a spokesman of the villagers", Witness, ""},
		{"army sources", Military, ""},
		{"Mexican government sources", Government, "MEX"},
		{"an army statement", Military, ""},
		{"the ministry report", Government, ""},
		{"doctors at the hospital", Medical, ""},
		{"hospital sources", Medical, ""},
		{"a company spokesman", Company, ""},
		{"Delta Airlines", Company, ""},
		{"the Red Cross", NGO, ""},
		{"the opposition party", NGO, ""},
		{"protesters", Witness, ""},
		{"detainees", Witness, ""},
		{"refugees", Witness, ""},
		{"migrants", Witness, ""},
		{"peacekeepers", Military, ""},
		{"the rebels", Militant, ""},
		{"a rebel commander", Militant, ""},
		{"the Taliban spokesman", Militant, ""},
		{"the mayor of Lima", Government, "PER"},
		{"the governor", Government, ""},
		{"the king of Jordan", Government, "JOR"},
		{"eyewitnesses", Witness, ""},
		{"a survivor", Witness, ""},
		{"relatives of the victims", Witness, ""},
		{"the prosecutor", Government, ""},
		{"a court", Government, ""},
		{"the newspaper El Mundo", Media, ""},
		{"state television", Media, ""},
		{"the radio station", Media, ""},
		{"the news agency", Media, ""},
		{"the police in Antioquia", Police, "COL"},
		{"the army of Peru", Military, "PER"},
		{"the French embassy in Chad", Government, "FRA"},
		{"the defence ministry in Ankara", Government, "TUR"},
		{"Washington", Government, "USA"},
		{"London police", Police, "GBR"},
		{"Iranian state media", Media, "IRN"},
		{"prison officials", Government, ""},
		{"coast guard officials", Government, ""},
		{"border guards of Poland", Military, "POL"},
		{"Russian-backed separatists", Militant, ""},
		{"a Syrian opposition group", NGO, "SYR"},
		{"workers of an Indian company", Witness, ""},
		{"teachers at a school in Kaduna", Witness, ""},
		{"the Jamaica Lookout", Person, "JAM"},
		{"a report by the Red Cross", NGO, ""},
		{"a statement from the Kenyan police", Police, "KEN"},
		{"a report from the north", Document, ""},
		{"a study of villagers", Document, ""},
		{"the official version", Government, ""},
		{"their account", Document, ""},
		{"parish representatives", NGO, ""},
		{"the liberation front", Militant, ""},
		{"a Petrobras spokesman", Company, "BRA"},
	} {
		if got := ClassifySource(tokens(test.phrase)); got.Kind != test.kind || got.Country != test.country {
			t.Errorf("ClassifySource(%q) = %+v, want %s %q", test.phrase, got, test.kind, test.country)
		}
	}
}

// TestCounted holds phrases that are counted.
func TestCounted(t *testing.T) {
	for _, test := range []struct {
		phrase string
		want   Class
	}{
		{"Kenyan villagers", Class{Civilian, "KEN", true}},
		{"protesters", Class{Protester, "", true}},
		{"detainees", Class{Detainee, "", true}},
		{"migrants", Class{Migrant, "", true}},
		{"the army of Peru", Class{Military, "PER", true}},
		{"London police", Class{Police, "GBR", true}},
		{"border guards of Poland", Class{Military, "POL", true}},
		{"sheep", Class{Thing, "", true}},
		{"houses", Class{Thing, "", true}},
		{"vehicles", Class{Thing, "", true}},
		{"three buses and a truck", Class{Thing, "", true}},
		{"two Frenchmen and a German", Class{Person, "FRA", true}},
		{"nine Indian nationals", Class{Person, "IND", true}},
		{"a Turkish drone", Class{Thing, "TUR", true}},
		{"an 8-year-old girl", Class{Person, "", true}},
		{"workers of an Indian company", Class{Civilian, "", true}},
		{"teachers at a school in Kaduna", Class{Civilian, "", true}},
		{"members of a kidnapping ring", Class{Militant, "", true}},
		{"members of a car theft and smuggling network", Class{Militant, "", true}},
		{"members of a trade network", Class{Person, "", true}},
		{"alleged members of the Ejemplo clan", Class{Militant, "", true}},
		{"members of the Ejemplo group", Class{Person, "", true}},
		{"suspected members of a union", Class{Civilian, "", true}},
		{"presumed members of a family", Class{Person, "", true}},
		{"kidnapping victims", Class{Person, "", true}},
		{"extortion network", Class{Militant, "", true}},
		{"BJP leaders", Class{Official, "IND", true}},
		{"BJP workers", Class{Civilian, "IND", true}},
		{"head of cattle", Class{Thing, "", true}},
		{"heads of department", Class{Person, "", true}},
		{"CAR BOMBS", Class{Thing, "", true}},
		{"BOMBED CAR", Class{Thing, "", true}},
		{"CAR troops", Class{Military, "CAF", true}},
		{"navy sailors", Class{Military, "", true}},
		{"merchant sailors", Class{Civilian, "", true}},
		{"ticket inspectors", Class{Civilian, "", true}},
		{"police inspectors", Class{Police, "", true}},
		{"drug lords", Class{Militant, "", true}},
		{"paramilitary groups", Class{Militant, "", true}},
	} {
		if got := Classify(tokens(test.phrase)); got != test.want {
			t.Errorf("Classify(%q) = %+v, want %+v", test.phrase, got, test.want)
		}
	}
}

// TestSourceAtHome tells whose officials a bare noun means by the bodies of state that its sentence names.
func TestSourceAtHome(t *testing.T) {
	for _, test := range []struct{ input, country string }{
		{"Polish border guards held ten men from a lorry that came from Turkey through Turkey, officials said.", "POL"},
		{"Polish police and Turkish police held ten men in Turkey, officials said.", "TUR"},
		{"Ten men were held in Poland, officials said.", "POL"},
		{"Ten men were held, officials said.", ""},
	} {
		sentences := text.Split(test.input, []text.Span{{End: len(test.input)}})
		if got := New(nil).NewContext(sentences, nil).Source(tokens("officials"), 0); got.Country != test.country {
			t.Errorf("officials in %q: %q, want %q", test.input, got.Country, test.country)
		}
	}
}

func TestUnknownName(t *testing.T) {
	for phrase, want := range map[string]bool{"Lookout": true, "the Lookout": true, "El Vigia del Norte": false, "El Vigia": true, "the Jamaica Lookout": true,
		"Ana Ruiz": false, "the army": false, "a Lookout": false, "": false} {
		if got := UnknownName(tokens(phrase)); got != want {
			t.Errorf("UnknownName(%q) = %v, want %v", phrase, got, want)
		}
	}
}
