package actor

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts/internal/text"
)

// TestPhrases reads each phrase as counted, as a doer and as a source, and asks whether it is a name and can act.
func TestPhrases(t *testing.T) {
	type reading struct {
		Counted, By, Source Class
		Named, CanAct       bool
	}
	for _, test := range []struct {
		phrase              string
		counted, by, source Class
		named, canAct       bool
	}{
		{"General Lopez", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "", true}, false, true},
		{"Maria Flores Lazo", Class{Person, "", false}, Class{Person, "", false}, Class{Person, "", false}, false, true},
		{"Mayor Ana Medellin", Class{Official, "", true}, Class{Government, "", true}, Class{Government, "", true}, true, true},
		{"Colonel Pedro Cordoba", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "", true}, true, true},
		{"Pedro Cordoba", Class{Person, "", false}, Class{Person, "", false}, Class{Person, "", false}, true, true},
		{"Cordoba", Class{Official, "ARG", false}, Class{Government, "ARG", true}, Class{Government, "ARG", true}, true, true},
		{"Cordoba Ruiz", Class{Person, "", false}, Class{Person, "", false}, Class{Person, "", false}, false, true},
		{"THE BAKERS UNION", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{NGO, "", true}, false, true},
		{"THE SOLDIERS", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "", true}, false, true},
		{"MEN", Class{Person, "", true}, Class{Person, "", true}, Class{Person, "", true}, false, true},
		{"THE COOK", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Witness, "", true}, false, true},
		{"COOKS IN LIMA", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Witness, "", true}, false, true},
		{"PARIS POLICE", Class{Police, "FRA", true}, Class{Police, "FRA", true}, Class{Police, "FRA", true}, false, true},
		{"A MAN", Class{Person, "", true}, Class{Person, "", true}, Class{Person, "", true}, false, true},
		{"the army-backed militia members", Class{Militant, "", true}, Class{Militant, "", true}, Class{Militant, "", true}, false, true},
		{"the ex-soldiers", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "", true}, false, true},
		{"anti-army protesters", Class{Protester, "", true}, Class{Protester, "", true}, Class{Witness, "", true}, false, true},
		{"al-Shabab's men", Class{Militant, "", true}, Class{Militant, "", true}, Class{Person, "", true}, false, true},
		{"army and militia members", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "", true}, false, true},
		{"rebels & soldiers", Class{Militant, "", true}, Class{Militant, "", true}, Class{Militant, "", true}, false, true},
		{"rebels / soldiers", Class{Militant, "", true}, Class{Militant, "", true}, Class{Militant, "", true}, false, true},
		{"a driver, Kenyan", Class{Civilian, "KEN", true}, Class{Civilian, "KEN", true}, Class{Witness, "KEN", true}, true, true},
		{"Ahmed, a soldier", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "", true}, false, true},
		{"Foreign Minister Sergey Lavrov", Class{Official, "", true}, Class{Government, "", true}, Class{Government, "", true}, false, true},
		{"villagers alone", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Witness, "", true}, false, true},
		{"UN police", Class{Peacekeeper, "", true}, Class{Peacekeeper, "", true}, Class{Police, "", true}, false, true},
		{"UN staff", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{NGO, "", true}, false, true},
		{"NATO soldiers", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "", true}, false, true},
		{"rebel police", Class{Militant, "", true}, Class{Militant, "", true}, Class{Police, "", true}, false, true},
		{"rebel soldiers", Class{Militant, "", true}, Class{Militant, "", true}, Class{Military, "", true}, false, true},
		{"army doctors", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Military, "", true}, false, true},
		{"police dogs", Class{Thing, "", true}, Class{Thing, "", true}, Class{Police, "", true}, false, false},
		{"army trucks", Class{Thing, "", true}, Class{Thing, "", true}, Class{Military, "", true}, false, false},
		{"refugee children", Class{Migrant, "", true}, Class{Migrant, "", true}, Class{Person, "", true}, false, true},
		{"militia cooks", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Witness, "", true}, false, true},
		{"suspected rebels", Class{Militant, "", true}, Class{Militant, "", true}, Class{Militant, "", true}, false, true},
		{"rebels suspected of theft", Class{Militant, "", true}, Class{Militant, "", true}, Class{Militant, "", true}, false, true},
		{"those suspected", Class{Person, "", false}, Class{Person, "", false}, Class{Unknown, "", false}, false, true},
		{"groups linked to the army", Class{Person, "", true}, Class{Person, "", true}, Class{NGO, "", true}, false, true},
		{"linked groups", Class{Person, "", true}, Class{Person, "", true}, Class{NGO, "", true}, false, true},
		{"soldiers allied with Kenya", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "KEN", true}, false, true},
		{"soldiers stationed in Kenya", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "KEN", true}, false, true},
		{"stationed soldiers", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "", true}, false, true},
		{"the Kenyan", Class{Person, "KEN", true}, Class{Person, "KEN", true}, Class{Witness, "KEN", true}, true, true},
		{"the Afghan", Class{Person, "AFG", true}, Class{Person, "AFG", true}, Class{Witness, "AFG", true}, true, true},
		{"Afghan Kenyan", Class{Person, "", true}, Class{Person, "", true}, Class{Witness, "", true}, true, true},
		{"kenya", Class{Official, "KEN", false}, Class{Government, "KEN", true}, Class{Government, "KEN", true}, true, true},
		{"polish workers", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Witness, "", true}, false, true},
		{"Polish workers", Class{Civilian, "POL", true}, Class{Civilian, "POL", true}, Class{Witness, "POL", true}, false, true},
		{"mali soldiers", Class{Military, "MLI", true}, Class{Military, "MLI", true}, Class{Military, "MLI", true}, false, true},
		{"residents from Lima", Class{Civilian, "PER", true}, Class{Civilian, "PER", true}, Class{Witness, "PER", true}, false, true},
		{"a militant from Kenya", Class{Militant, "KEN", true}, Class{Militant, "KEN", true}, Class{Militant, "KEN", true}, false, true},
		{"a student from Kenya", Class{Civilian, "KEN", true}, Class{Civilian, "KEN", true}, Class{Witness, "KEN", true}, false, true},
		{"a student of Kenya", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Witness, "", true}, false, true},
		{"members of the Kenyan parliament", Class{Official, "KEN", true}, Class{Government, "KEN", true}, Class{Government, "KEN", true}, false, true},
		{"officers from the Kenyan army in Turkey", Class{Military, "KEN", true}, Class{Military, "KEN", true}, Class{Military, "KEN", true}, false, true},
		{"soldiers of the army in Turkey", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "TUR", true}, false, true},
		{"the soldiers who live in Peru", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "PER", true}, false, true},
		{"passengers of a bus in Peru", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Witness, "", true}, false, true},
		{"( rebels ) soldiers", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "", true}, false, true},
		{"(rebels", Class{Person, "", false}, Class{Person, "", false}, Class{Unknown, "", false}, false, true},
		{"the [army] cook", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Witness, "", true}, false, true},
		{"a soldier (of Peru) of Chile", Class{Military, "CHL", true}, Class{Military, "CHL", true}, Class{Military, "CHL", true}, false, true},
		{"others and students", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Witness, "", true}, false, true},
		{"tanks and soldiers", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "", true}, false, true},
		{"buses and cars and soldiers", Class{Thing, "", true}, Class{Thing, "", true}, Class{Military, "", true}, false, true},
		{"buses and soldiers and cooks", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "", true}, false, true},
		{"Kenyan and Ugandan", Class{Person, "KEN", true}, Class{Person, "KEN", true}, Class{Witness, "KEN", true}, true, true},
		{"men and Kenyan soldiers", Class{Military, "KEN", true}, Class{Military, "KEN", true}, Class{Military, "KEN", true}, false, true},
		{"soldiers and Kenyan police", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "", true}, false, true},
		{"soldiers and Kenyan soldiers", Class{Military, "KEN", true}, Class{Military, "KEN", true}, Class{Military, "KEN", true}, false, true},
		{"soldiers and Kenyan people", Class{Military, "", true}, Class{Military, "", true}, Class{Military, "", true}, false, true},
		{"the Taliban and soldiers", Class{Militant, "", true}, Class{Militant, "", true}, Class{Militant, "", true}, false, true},
		{"The Times journalists", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Media, "", true}, false, true},
		{"The Hindu", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Media, "", true}, true, true},
		{"New York Times reporters", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Media, "", true}, false, true},
		{"new york police", Class{Police, "USA", true}, Class{Police, "USA", true}, Class{Police, "USA", true}, false, true},
		{"United Nations soldiers", Class{Peacekeeper, "", true}, Class{Peacekeeper, "", true}, Class{Military, "", true}, false, true},
		{"Red Cross and Red Crescent workers", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{NGO, "", true}, false, true},
		{"Trinidad and Tobago police", Class{Police, "TTO", true}, Class{Police, "TTO", true}, Class{Police, "TTO", true}, false, true},
		{"soldiers of Trinidad and Tobago", Class{Military, "TTO", true}, Class{Military, "TTO", true}, Class{Military, "TTO", true}, false, true},
		{"Bosnia and Herzegovina soldiers", Class{Military, "BIH", true}, Class{Military, "BIH", true}, Class{Military, "BIH", true}, false, true},
		{"police from the town of Lima in Peru", Class{Police, "PER", true}, Class{Police, "PER", true}, Class{Police, "PER", true}, false, true},
		{"a report by police", Class{Thing, "", true}, Class{Thing, "", true}, Class{Police, "", true}, false, false},
		{"a report by", Class{Thing, "", true}, Class{Thing, "", true}, Class{Document, "", true}, false, false},
		{"the survey by the ministry", Class{Thing, "", true}, Class{Thing, "", true}, Class{Government, "", true}, false, false},
		{"a statement from", Class{Thing, "", true}, Class{Thing, "", true}, Class{Document, "", true}, false, false},
		{"Pedro Ruiz of Lima", Class{Person, "", false}, Class{Person, "", false}, Class{Person, "", false}, false, true},
		{"Pedro Ruiz of the army", Class{Person, "", false}, Class{Person, "", false}, Class{Military, "", true}, false, true},
		{"Pedro of", Class{Person, "", false}, Class{Person, "", false}, Class{Person, "", false}, false, true},
		{"the Kenya Lookout editor", Class{Civilian, "KEN", true}, Class{Civilian, "KEN", true}, Class{Media, "KEN", true}, false, true},
		{"workers from a town in Peru", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Witness, "", true}, false, true},
		{"officials from a factory, Peru", Class{Official, "PER", true}, Class{Government, "PER", true}, Class{Government, "PER", true}, false, true},
		{"teachers with no country", Class{Civilian, "", true}, Class{Civilian, "", true}, Class{Witness, "", true}, false, true},
	} {
		np := tokens(test.phrase)
		got := reading{Classify(np), ClassifyBy(np), ClassifySource(np), Named(np), CanAct(np)}
		if diff := cmp.Diff(reading{test.counted, test.by, test.source, test.named, test.canAct}, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.phrase, diff)
		}
	}
}

// contextOf is what a text says of its phrases.
func contextOf(input string) *Context {
	return New(nil).NewContext(text.Split(input, []text.Span{{End: len(input)}}), nil)
}

// TestBearers holds names and bare nouns that only the rest of the document explains, counted and as sources.
func TestBearers(t *testing.T) {
	for _, test := range []struct {
		input           string
		sentence        int
		phrase          string
		counted, source Class
	}{
		{"Ann Zubin, a lawyer, spoke. Zubin said so.", 1, "Zubin", Class{Civilian, "", true}, Class{Person, "", false}},
		{"Ann Zubin of the Red Cross spoke. Zubin said so.", 1, "Zubin", Class{Person, "", false}, Class{NGO, "", true}},
		{"Ann Zubin, of the Red Cross, spoke. Zubin said so.", 1, "Zubin", Class{Civilian, "", true}, Class{NGO, "", true}},
		{"The mayor, Ann Zubin, spoke. Zubin said so.", 1, "Zubin", Class{Official, "", true}, Class{Government, "", true}},
		{"Police chief Ann Zubin spoke. Zubin said so.", 1, "Zubin", Class{Police, "", true}, Class{Police, "", true}},
		{"Col. Ann Zubin spoke. Zubin said so.", 1, "Zubin", Class{Military, "", true}, Class{Military, "", true}},
		{"The army spokesman Ann Maria Zubin spoke. Zubin said so.", 1, "Zubin", Class{Military, "", true}, Class{Military, "", true}},
		{"The police spokesman, Ann Maria de Zubin, spoke. Zubin said so.", 1, "Zubin", Class{Person, "", false}, Class{Person, "", false}},
		{"Ann Zubin, spokesman for the army, spoke. Zubin said so.", 1, "Zubin", Class{Military, "", true}, Class{Military, "", true}},
		{"Ann Zubin, the Kenyan rebel leader, spoke. Zubin said so.", 1, "Zubin", Class{Militant, "KEN", true}, Class{Militant, "KEN", true}},
		{"Ann Zubin, who fled, spoke. Zubin said so.", 1, "Zubin", Class{Person, "", false}, Class{Person, "", false}},
		{"Ann Zubin and a soldier spoke. Zubin said so.", 1, "Zubin", Class{Person, "", false}, Class{Person, "", false}},
		{"Soldiers saw Ann Zubin. Zubin said so.", 1, "Zubin", Class{Person, "", false}, Class{Person, "", false}},
		{"Rebel commander Oto Tuve Triva Fero Zubin spoke. Zubin said so.", 1, "Zubin", Class{Militant, "", true}, Class{Militant, "", true}},
		{"Rebel commander Tuve Triva Fero Zubin spoke. Zubin said so.", 1, "Zubin", Class{Militant, "", true}, Class{Militant, "", true}},
		{"A rebel commander Zubin spoke. Zubin said so.", 1, "Zubin", Class{Militant, "", true}, Class{Militant, "", true}},
		{"Commander Zubin spoke. Zubin said so.", 1, "Zubin", Class{Military, "", true}, Class{Military, "", true}},
		{"In the army commander Zubin spoke. Zubin said so.", 1, "Zubin", Class{Military, "", true}, Class{Military, "", true}},
		{"The men met army commander Zubin. Zubin said so.", 1, "Zubin", Class{Military, "", true}, Class{Military, "", true}},
		{"Mr Ox spoke. Police chief Ox left. Ox said so.", 2, "Ox", Class{Person, "", false}, Class{Person, "", false}},
		{"Oxy spoke. Police chief Oxy left. Oxy said so.", 2, "Oxy", Class{Police, "", true}, Class{Police, "", true}},
		{"Police chief Ozy left. Ozy said so.", 1, "Ozy", Class{Police, "", true}, Class{Police, "", true}},
		{"Zubin spoke. Zubin, a soldier", 0, "Zubin", Class{Military, "", true}, Class{Military, "", true}},
		{"Zubin, a", 0, "Zubin", Class{Person, "", false}, Class{Person, "", false}},
		{"Zubin of", 0, "Zubin", Class{Person, "", false}, Class{Person, "", false}},
		{"Zubin, ", 0, "Zubin", Class{Person, "", false}, Class{Person, "", false}},
		{"Soldier Zubin said so.", 0, "Zubin", Class{Military, "", true}, Class{Military, "", true}},
		{"He met reporter Ann Zubin, a doctor at the hospital. Zubin said so.", 1, "Zubin", Class{Civilian, "", true}, Class{Medical, "", true}},
		{"He met Ann Zubin, a reporter. She met Zubin, a doctor. Zubin said so.", 2, "Zubin", Class{Civilian, "", true}, Class{Medical, "", true}},
		{"It was Zubin. Captain Zubin spoke.", 0, "Zubin", Class{Military, "", true}, Class{Military, "", true}},
		{"The soldier shot Zubin, doctor at the hospital, at noon. Zubin said so.", 1, "Zubin", Class{Civilian, "", true}, Class{Medical, "", true}},
		{"Zubin was shot. The soldier, Zubin, fled. He said so.", 1, "Ann Zubin", Class{Military, "", true}, Class{Military, "", true}},
		{"Ann Zubin, a very long and rather slow but also quite tall and fair man and soldier, fled. Zubin spoke.", 1, "Zubin", Class{Person, "", false}, Class{Person, "", false}},
		{"Ann Zubin, the tall. A soldier fled. Zubin spoke.", 1, "Zubin", Class{Person, "", false}, Class{Person, "", false}},
		{"zubin, a soldier, fled. Zubin spoke.", 1, "Zubin", Class{Person, "", false}, Class{Person, "", false}},
		{"Rebels fled. Members fled.", 1, "members", Class{Militant, "", true}, Class{Government, "", true}},
		{"Rebels fled. Members of the council fled.", 1, "members of the council", Class{Official, "", true}, Class{Government, "", true}},
		{"Rebels fled. The two tall members fled.", 1, "the two tall members", Class{Person, "", true}, Class{Government, "", true}},
		{"Rebels fled. The tall members fled.", 1, "the tall members", Class{Militant, "", true}, Class{Government, "", true}},
		{"Rebels fled. The police members fled.", 1, "police members", Class{Police, "", true}, Class{Police, "", true}},
		{"Rebels fled. The family members fled.", 1, "family members", Class{Person, "", true}, Class{Person, "", true}},
		{"Rebels fled. Kenyan leaders fled.", 1, "Kenyan leaders", Class{Person, "KEN", true}, Class{Government, "KEN", true}},
		{"Rebels fled. Leaders fled.", 1, "leaders", Class{Militant, "", true}, Class{Government, "", true}},
		{"Rebels fled. Leaders fled.", 0, "leaders", Class{Militant, "", true}, Class{Government, "", true}},
		{"Rebels fled. Leaders fled.", 2, "leaders", Class{Person, "", true}, Class{Government, "", true}},
		{"Rebels fled. The commander fled.", 1, "the commander", Class{Militant, "", true}, Class{Militant, "", true}},
		{"Rebels fled. The captain fled.", 1, "the captain", Class{Military, "", true}, Class{Military, "", true}},
		{"The Taliban met the Kenyan army. The commander fled.", 1, "the commander", Class{Militant, "", true}, Class{Militant, "", true}},
		{"The Kenyan army met the Taliban. The commander fled.", 1, "the commander", Class{Militant, "", true}, Class{Militant, "", true}},
		{"Peasants met. The commander fled.", 1, "the commander", Class{Military, "", true}, Class{Military, "", true}},
		{"New York is far. The Taliban came. The commander fled.", 2, "the commander", Class{Militant, "", true}, Class{Militant, "", true}},
	} {
		x := contextOf(test.input)
		np := tokens(test.phrase)
		want := []Class{test.counted, test.source}
		if diff := cmp.Diff(want, []Class{x.Actor(np, test.sentence), x.Source(np, test.sentence)}); diff != "" {
			t.Errorf("%q in sentence %d of %q (-want +got):\n%s", test.phrase, test.sentence, test.input, diff)
		}
	}
}

// TestHome tells the country in which a sentence is set, and that of soldiers in it.
func TestHome(t *testing.T) {
	for _, test := range []struct {
		input          string
		sentence       int
		home, soldiers string
	}{
		{"Kenyans and Kenyans met in Peru. Men fled.", 1, "KEN", "KEN"},
		{"Kenyans met in Peru. Men fled.", 1, "PER", "PER"},
		{"Kenyan boys met in Peru. Men fled.", 1, "PER", "PER"},
		{"Kenyans met Peruvians. It rained in Peru.", 0, "PER", "PER"},
		{"Peruvians met Kenyans. It rained in Kenya.", 0, "KEN", "KEN"},
		{"Peru met Kenya. It rained in Kenya.", 0, "KEN", "KEN"},
		{"Peru met Kenya. Men fled.", 0, "PER", "PER"},
		{"Peru met Kenya. Men fled.", 1, "PER", "PER"},
		{"Kenya. Peru met Kenya, Chile and Chile. Chile met Chile.", 1, "CHL", "CHL"},
		{"Peru met Kenyans. Peru won.", 0, "PER", "PER"},
		{"Peruvians came to Kenya. Peru won. Peru won.", 0, "PER", "PER"},
		{"Peruvians and Kenya. Peruvians. Peruvians. Peruvians.", 0, "PER", "PER"},
		{"Men fled.", 0, "", ""},
		{"It rained in Peru.", 5, "PER", "PER"},
		{"It rained in Peru.", -1, "PER", "PER"},
		{"It rained in Gaza.", 0, "PSE", "ISR"},
	} {
		x := contextOf(test.input)
		got := []string{x.Home(test.sentence), x.Actor(tokens("soldiers"), test.sentence).Country}
		if diff := cmp.Diff([]string{test.home, test.soldiers}, got); diff != "" {
			t.Errorf("sentence %d of %q (-want +got):\n%s", test.sentence, test.input, diff)
		}
	}
}

// TestSurnames tells towns from people who have their names.
func TestSurnames(t *testing.T) {
	for input, want := range map[string]string{
		"Mendoza":      "0-1 ARG;",
		"Juan Mendoza": "1-2 ARG;", "They saw Juan Mendoza": "", "Mr. Mendoza": "2-3 ARG;", "MR MENDOZA": "1-2 ARG;", "the A. Mendoza": "3-4 ARG;", "In Mendoza": "1-2 ARG;", "Old Mendoza": "1-2 ARG;", "Army Mendoza": "1-2 ARG;", "He met Peru Mendoza": "2-3 PER;3-4 ARG;", "a Juan Mendoza": "", "the Mendoza": "1-2 ARG;", "and so in Kenya the Peruvian Juan Mendoza": "3-4 KEN;5-6 PER;",
	} {
		got := ""
		for _, p := range New(nil).Places(tokens(input)) {
			got += fmt.Sprintf("%d-%d %s;", p.First, p.End, p.Country)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", input, got, want)
		}
	}
}
