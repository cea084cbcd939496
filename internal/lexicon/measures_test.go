package lexicon

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The words that the tables of measures may use.
var (
	knownMeasures = strings.Fields("killed wounded casualties missing abducted detained displaced deployed surrendered released protested infected destroyed seized territory attacks other none")
	knownClasses  = strings.Fields("* person soldier protester detainee migrant hostage victims body casualties lives place building vehicle missile drone weapon ordnance goods event unit animal toll elided disease thing none rescuer craft crowd mass family target bullet")
	knownRoles    = strings.Fields("object subject alone with of on upon to across over at through by for in out from into")
	knownDoers    = strings.Fields("militant captor fighter force anyone nobody")
	knownKinds    = strings.Fields("person thing protester detainee victim")
)

// lines returns the fields of a table's rows, and fails on a row that has other than n of them.
func lines(t *testing.T, name, tsv string, n int) [][]string {
	t.Helper()
	var list [][]string
	for line := range strings.Lines(tsv) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != n {
			t.Errorf("%s: %d fields, not %d: %q", name, len(f), n, line)
			continue
		}
		for _, field := range f {
			if field == "" || field != strings.TrimSpace(field) || field != strings.ToLower(field) {
				t.Errorf("%s: a field is empty, padded or in capitals: %q", name, line)
			}
		}
		list = append(list, f)
	}
	if len(list) == 0 {
		t.Errorf("%s: no rows", name)
	}
	return list
}

// once fails where a key comes twice.
func once(t *testing.T, name string, keys []string) {
	t.Helper()
	seen := map[string]bool{}
	for _, k := range keys {
		if seen[k] {
			t.Errorf("%s: %q is there twice", name, k)
		}
		seen[k] = true
	}
}

// known fails where a word is none of the list.
func known(t *testing.T, name, word string, list []string) {
	t.Helper()
	if !slices.Contains(list, word) {
		t.Errorf("%s: %q is none of %v", name, word, list)
	}
}

func TestTablesSayWhereTheyAreFrom(t *testing.T) {
	for name, tsv := range map[string]string{"measure_verbs": measureVerbsTSV, "verb_forms": verbFormsTSV, "measure_nouns": measureNounsTSV, "thing_classes": thingClassesTSV, "doer_verbs": doerVerbsTSV} {
		for _, want := range []string{"# Source: ", "Licence: "} {
			if !strings.Contains(tsv[:min(len(tsv), 1000)], want) {
				t.Errorf("%s: no %q at its head", name, want)
			}
		}
	}
}

func TestMeasureVerbs(t *testing.T) {
	var keys []string
	for _, f := range lines(t, "measure_verbs", measureVerbsTSV, 4) {
		keys = append(keys, strings.Join(f[:3], " "))
		known(t, "measure_verbs", f[2], knownRoles)
		for _, word := range strings.Fields(f[1]) {
			if list := strings.TrimLeft(word, "?!"); list[0] == '@' && RuleWords(list) == nil {
				t.Errorf("measure_verbs: %s: rule_words has no list %s", f[0], list)
			}
		}
		var classes []string
		for _, pair := range strings.Split(f[3], ",") {
			class, measure, ok := strings.Cut(pair, "=")
			if !ok {
				t.Errorf("measure_verbs: %s: no = in %q", f[0], pair)
			}
			kind, doer, ok := strings.Cut(class, "<")
			known(t, "measure_verbs: "+f[0], kind, append(knownClasses, "unknown"))
			if ok && RuleWords(doer) == nil {
				known(t, "measure_verbs: "+f[0], doer, knownDoers)
			}
			known(t, "measure_verbs: "+f[0], measure, knownMeasures)
			classes = append(classes, class)
		}
		once(t, "measure_verbs: "+f[0], classes)
		if i := slices.Index(classes, "*"); i >= 0 && i < len(classes)-1 {
			t.Errorf("measure_verbs: %s: classes after * are never tried", f[0])
		}
		if Lemma(f[0]) != f[0] {
			t.Errorf("measure_verbs: %q is no lemma: its lemma is %q", f[0], Lemma(f[0]))
		}
	}
	once(t, "measure_verbs", keys)
}

func TestVerbForms(t *testing.T) {
	var lemmas []string
	for _, f := range lines(t, "verb_forms", verbFormsTSV, 2) {
		lemmas = append(lemmas, f[0])
		for _, form := range strings.Fields(f[1]) {
			if got := Lemma(form); got != f[0] {
				t.Errorf("verb_forms: the lemma of %q is %q, not %q", form, got, f[0])
			}
		}
	}
	once(t, "verb_forms", lemmas)
	if !slices.IsSorted(lemmas) {
		t.Error("verb_forms: not sorted")
	}
}

func TestMeasureNouns(t *testing.T) {
	var nouns []string
	for _, f := range lines(t, "measure_nouns", measureNounsTSV, 4) {
		nouns = append(nouns, f[0])
		for _, measure := range f[1:3] {
			if measure != "-" {
				known(t, "measure_nouns: "+f[0], measure, knownMeasures)
			}
		}
		known(t, "measure_nouns: "+f[0], f[3], knownKinds)
	}
	once(t, "measure_nouns", nouns)
}

func TestThingClasses(t *testing.T) {
	var classes []string
	for _, f := range lines(t, "thing_classes", thingClassesTSV, 2) {
		classes = append(classes, f[0])
		known(t, "thing_classes", f[0], knownClasses)
		once(t, "thing_classes: "+f[0], strings.Fields(f[1]))
	}
	once(t, "thing_classes", classes)
}

func TestDoerVerbs(t *testing.T) {
	var keys []string
	for _, f := range lines(t, "doer_verbs", doerVerbsTSV, 3) {
		keys = append(keys, strings.Join(f[:2], " "))
		for _, measure := range strings.Split(f[2], ",") {
			if measure != "*" {
				known(t, "doer_verbs: "+f[0], measure, knownMeasures)
			}
		}
		if Lemma(f[0]) != f[0] {
			t.Errorf("doer_verbs: %q is no lemma: its lemma is %q", f[0], Lemma(f[0]))
		}
	}
	once(t, "doer_verbs", keys)
}

func TestLemma(t *testing.T) {
	for form, want := range map[string]string{
		"killed": "kill", "kills": "kill", "killing": "kill", "seized": "seize", "seizing": "seize", "buried": "bury", "buries": "bury",
		"shot": "shoot", "fled": "flee", "slain": "slay", "lost": "lose", "clashes": "clash", "kidnapped": "kidnap", "kidnaped": "kidnap",
		"town": "", "": "",
	} {
		if got := Lemma(form); got != want {
			t.Errorf("Lemma(%q) = %q, want %q", form, got, want)
		}
	}
}

func TestPlural(t *testing.T) {
	got := map[string]string{}
	for _, noun := range []string{"body", "boy", "blast", "clash", "policeman", "life", "aircraft", "box", "ox"} {
		got[noun] = Plural(noun)
	}
	want := map[string]string{"body": "bodies", "boy": "boys", "blast": "blasts", "clash": "clashes", "policeman": "policemen", "life": "lives", "aircraft": "aircraft", "box": "boxes", "ox": "oxen"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestVerbRows(t *testing.T) {
	for _, verb := range []string{"kill", "wound", "abduct", "arrest", "flee", "deploy", "surrender", "release", "march", "destroy", "seize", "capture"} {
		if len(Verb(verb)) == 0 {
			t.Errorf("Verb(%q) has no rows", verb)
		}
	}
	if row, ok := MeasureNoun("deaths"); !ok || row.Counted != "killed" || row.Of != "killed" {
		t.Errorf("MeasureNoun(deaths) = %+v, %v", row, ok)
	}
	if got := ThingClasses("villages"); !slices.Contains(got, "place") {
		t.Errorf("ThingClasses(villages) = %v", got)
	}
}
