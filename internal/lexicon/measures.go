package lexicon

import (
	_ "embed"
	"iter"
	"maps"
	"strings"
	"sync"

	"kfacts/internal/text"
	"kfacts/internal/wordmap"
)

var (
	//go:embed data/measure_verbs.tsv
	measureVerbsTSV string
	//go:embed data/verb_forms.tsv
	verbFormsTSV string
	//go:embed data/measure_nouns.tsv
	measureNounsTSV string
	//go:embed data/thing_classes.tsv
	thingClassesTSV string
	//go:embed data/doer_verbs.tsv
	doerVerbsTSV string
)

// A Role is the argument of a verb whose count the verb measures.
type Role uint8

const (
	Object  Role = iota // object of the active, subject of the passive
	Subject             // subject of the active, agent of the passive
	Alone               // subject of the active without an object
	Oblique             // what stands after a preposition that the row names: "made off with 12 rifles"
)

// A VerbRow says which measure the counted argument of a verb has, by the class of what is counted.
type VerbRow struct {
	With     []string // words that must follow in the clause, nil for none
	Tight    bool     // they must stand side by side, where the first of them stands first
	Not      bool     // the verb must be denied: "did not survive"
	Near     []string // words of which each must stand somewhere in the sentence
	Without  []string // words of which none may
	Role     Role
	Prep     string // the preposition of Oblique
	Measures []ClassMeasure
}

// A ClassMeasure pairs a class of counted things ("person", "place"; "*" is any), and the kind of the doer where it says
// which, with a measure.
type ClassMeasure struct{ Class, Doer, Measure string }

// Completes reports whether a word of a sentence is the complement that a row of the table of verbs names: the word
// itself, or one of the list of rule_words.tsv that it names ("@custody").
func Completes(norm, word string) bool {
	return norm == word || word[0] == '@' && Listed(word, norm)
}

// Completing yields the words that Completes accepts for one of the table's.
func Completing(word string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if yield(word) && word[0] == '@' {
			maps.Keys(RuleWords(word))(yield)
		}
	}
}

// CompletesAt is Completes for the Norm of a token.
func CompletesAt(t *text.Token, word string) bool {
	return t.Norm == word || word[0] == '@' && listedAt(word, t)
}

// A NounRow says which measure a noun has when it is counted, and what its "of" phrase has; "" for none.
type NounRow struct {
	Counted, Of string
	Kind        string // the kind of the counted actor
}

var roles = map[string]Role{"object": Object, "subject": Subject, "alone": Alone}

type measureTables struct {
	verbs   map[string][]VerbRow
	lemmas  map[string]string
	nouns   map[string]NounRow
	pasts   map[string]bool
	classes map[string][]string
	doers   map[string][]DoerRow

	verb  *wordmap.Map[[]VerbRow] // by lemma
	lemma *text.Table[string]
	noun  *text.Table[NounRow]
	class *text.Table[[]string]
}

var measures = sync.OnceValue(loadMeasures)

// Verb returns the rows of a verb by its lemma, in the order of the table.
func Verb(lemma string) []VerbRow { return measures().verb.Of(lemma) }

// Lemma returns the lemma of a form of a verb that the measure tables know, or "".
func Lemma(form string) string { return measures().lemma.Of(form) }

// LemmaAt is Lemma for the Norm of a token.
func LemmaAt(t *text.Token) string { return measures().lemma.At(t) }

// Past reports whether the word is a past tense or participle of a verb of the measure tables.
func Past(form string) bool {
	return measures().pasts[form] || strings.HasSuffix(form, "ed") && Lemma(form) != ""
}

// Pasts yields the words that Past tells, in no order.
func Pasts() iter.Seq[string] {
	return func(yield func(string) bool) {
		for form := range measures().lemmas { // of which the pasts are some
			if Past(form) && !yield(form) {
				return
			}
		}
	}
}

// VerbForms yields the forms of the verbs of the tables with their lemmas, in no order.
func VerbForms() iter.Seq2[string, string] { return maps.All(measures().lemmas) }

// MeasureNouns yields the nouns of the tables with their rows, in no order.
func MeasureNouns() iter.Seq2[string, NounRow] { return maps.All(measures().nouns) }

// Things yields the nouns of things and places with their classes, in no order.
func Things() iter.Seq2[string, []string] { return maps.All(measures().classes) }

// MeasureNoun returns the row of a noun, singular or plural.
func MeasureNoun(norm string) (NounRow, bool) {
	return measures().noun.Get(norm)
}

// ThingClasses returns the classes of a noun that names things or places, singular or plural; nil for others.
func ThingClasses(norm string) []string { return measures().class.Of(norm) }

// A DoerRow says that the subject of a verb does harm: with the word that must follow the verb, or "-", and the measures
// of what may be its harm, nil for any.
type DoerRow struct {
	With     string
	Measures []string
}

// DoerVerb returns the rows of a verb whose subject does harm, by its lemma; nil for other verbs.
func DoerVerb(lemma string) []DoerRow { return measures().doers[lemma] }

func loadMeasures() *measureTables {
	t := &measureTables{verbs: map[string][]VerbRow{}, lemmas: map[string]string{}, pasts: map[string]bool{}, nouns: map[string]NounRow{}, classes: map[string][]string{}, doers: map[string][]DoerRow{}}
	for f := range rows(verbFormsTSV, 2) {
		t.lemmas[f[0]] = f[0]
		for _, form := range strings.Fields(f[1]) {
			t.lemmas[form] = f[0]
			if form != f[0]+"s" && !strings.HasSuffix(form, "ing") && !strings.HasSuffix(form, "es") {
				t.pasts[form] = true
			}
		}
	}
	for f := range rows(measureVerbsTSV, 4) {
		row := verbRow(f)
		if t.lemmas[f[0]] == "" {
			for _, form := range regularForms(f[0]) {
				t.lemmas[form] = f[0]
			}
		}
		t.verbs[f[0]] = append(t.verbs[f[0]], row)
	}
	for f := range rows(doerVerbsTSV, 3) {
		if t.lemmas[f[0]] == "" {
			for _, form := range regularForms(f[0]) {
				t.lemmas[form] = f[0]
			}
		}
		row := DoerRow{With: f[1]}
		if f[2] != "*" {
			row.Measures = strings.Split(f[2], ",")
		}
		t.doers[f[0]] = append(t.doers[f[0]], row)
	}
	for f := range rows(measureNounsTSV, 4) {
		row := NounRow{Kind: f[3]}
		if f[1] != "-" {
			row.Counted = f[1]
		}
		if f[2] != "-" {
			row.Of = f[2]
		}
		t.nouns[f[0]] = row
		t.nouns[Plural(f[0])] = row
	}
	for f := range rows(thingClassesTSV, 2) {
		for _, noun := range strings.Fields(f[1]) {
			t.classes[noun] = append(t.classes[noun], f[0])
			if p := Plural(noun); p != noun {
				t.classes[p] = append(t.classes[p], f[0])
			}
		}
	}
	t.verb = wordmap.Of(t.verbs)
	t.lemma = text.NewTable(text.LemmaColumn, t.lemmas)
	t.noun = text.NewTable(text.NounColumn, t.nouns)
	t.class = text.NewTable(text.ThingColumn, t.classes)
	return t
}

// verbRow reads the row of a verb from the fields of its line.
func verbRow(f []string) VerbRow {
	row := VerbRow{}
	if role, ok := roles[f[2]]; ok {
		row.Role = role
	} else {
		row.Role, row.Prep = Oblique, f[2]
	}
	for i, w := range strings.Fields(f[1]) {
		switch {
		case w == "-":
		case w == "not" && i == 0:
			row.Not = true
		case w == "+":
			row.Tight = true
		case w[0] == '!':
			row.Without = append(row.Without, w[1:])
		case w[0] == '?':
			row.Near = append(row.Near, w[1:])
		default:
			row.With = append(row.With, w)
		}
	}
	for _, pair := range strings.Split(f[3], ",") {
		class, measure, _ := strings.Cut(pair, "=")
		class, doer, _ := strings.Cut(class, "<")
		row.Measures = append(row.Measures, ClassMeasure{class, doer, measure})
	}
	return row
}

// rows yields the fields of each line of a table, comments left out. A line with fewer fields than n is a fault of the
// table, which a test finds.
func rows(tsv string, n int) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(tsv) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if f := strings.Split(line, "\t"); len(f) >= n && !yield(f) {
				return
			}
		}
	}
}

// Forms returns the forms of a verb by its lemma: those of the table of irregular verbs, else the regular ones.
func Forms(lemma string) []string {
	for f := range rows(verbFormsTSV, 2) {
		if f[0] == lemma {
			return append([]string{lemma}, strings.Fields(f[1])...)
		}
	}
	if lemma == "" {
		return nil
	}
	return regularForms(lemma)
}

// regularForms returns a regular verb's lemma, -s, -ing and -ed forms (Quirk et al. 1985, §3.5-3.9).
func regularForms(v string) []string {
	last := v[len(v)-1]
	stem := v
	switch {
	case last == 'e':
		return []string{v, v + "s", v[:len(v)-1] + "ing", v + "d"}
	case last == 'y' && len(v) > 1 && !vowel(v[len(v)-2]):
		stem = v[:len(v)-1]
		return []string{v, stem + "ies", v + "ing", stem + "ied"}
	case last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(v, "ch") || strings.HasSuffix(v, "sh"):
		return []string{v, v + "es", v + "ing", v + "ed"}
	}
	return []string{v, v + "s", v + "ing", v + "ed"}
}

// Plural returns the regular plural of a noun, and the irregular one where the noun is among the few that news counts.
func Plural(noun string) string {
	switch noun {
	case "aircraft", "headquarters", "barracks", "corps", "livestock", "cattle", "sheep", "dead", "wounded", "injured", "missing",
		"ammunition", "ordnance", "poultry", "teargas", "remains", "staff", "personnel", "fish":
		return noun
	case "man", "woman", "gunman", "policeman":
		return noun[:len(noun)-2] + "en"
	case "life", "knife":
		return noun[:len(noun)-2] + "ves"
	case "calf":
		return "calves"
	case "ox":
		return "oxen"
	}
	last := noun[len(noun)-1]
	switch {
	case last == 'y' && len(noun) > 1 && !vowel(noun[len(noun)-2]):
		return noun[:len(noun)-1] + "ies"
	case last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(noun, "ch") || strings.HasSuffix(noun, "sh"):
		return noun + "es"
	}
	return noun + "s"
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
