package kfacts

import (
	"maps"
	"strings"
	"sync"

	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/number"
	"kfacts/internal/text"
)

// promising reports whether the rules of measures.go can find a fact in the sentence, whose number mentions are given:
// whether its words hold something to count with and something to measure by. It is right whenever it says no;
// TestPromising holds it to that. It needs no tags, and tells more with them: whether a word is a verb, and "one" a number.
// What the measure tables know it reads from them; what the rules name themselves stands in ruleWords.
func promising(s *text.Sentence, numbers func() []number.Mention) bool {
	words := gateWords()
	var has gateMarks
	var things uint32
	var buf [32]gateVerb
	verbs := buf[:0]
	mayCount := false
	for i := range s.Tokens {
		t := &s.Tokens[i]
		mayCount = mayCount || number.Starts(t)
		if t.Kind == text.Word {
			if w := words.At(t); w != nil {
				has |= w.marks
				things |= w.things
				if len(w.rows) > 0 {
					verbs = append(verbs, gateVerb{i, w.rows})
				}
			}
		}
	}
	idle := gateMarks(0) // what it is no use to know
	if has&(zero|pronounOne) == 0 && !mayCount {
		if has&single == 0 {
			return false
		}
		if has&totals == 0 {
			idle = measuresMany
		}
	}
	if has&inCondition == inCondition {
		has |= measuresMany | measuresOne
	}
	if has&inPlace == inPlace {
		has |= measuresMany
	}
	if has&measuresOne == 0 {
		has |= verbMarks(s, verbs, things, idle)
	}
	switch {
	case has&(measuresMany|measuresOne) == 0 || question(s):
		return false
	case has&zero != 0, has&single != 0 && has&(measuresOne|totals) != 0:
		return true
	}
	return has&pronounOne != 0 && !s.Tagged || counts(s, numbers())
}

// gateMarks are what a word can give a sentence towards a fact.
type gateMarks uint16

const (
	single       gateMarks = 1 << iota // a singular indefinite
	zero                               // no number, or none left after "without"
	pronounOne                         // "one", of which only tags tell whether it is a number
	measuresMany                       // measures a count
	measuresOne                        // measures a singular indefinite too
	totals                             // names a total, of what the rest of the sentence says
	being
	within
	condition

	there
	troops

	counting // starts a number

	inCondition = being | within | condition
	inPlace     = there | troops
)

// A gateWord is what promising knows of a word.
type gateWord struct {
	marks  gateMarks
	things uint32    // its classes of things, one bit each
	rows   []gateRow // what it measures as a verb
}

// A gateRow is a row of the table of verbs: it measures where its words follow, and one of the classes stands in the
// sentence.
type gateRow struct {
	with     []string
	anywhere bool   // the words may stand before the verb: "bail was granted to 14"
	things   uint32 // the classes of things that are measured; 0 where people, or anything, is
	marks    gateMarks
}

// kindClasses are the classes of counted people that come of their kind, by the bit of the kind: see classify.
var kindClasses = map[string]uint32{"soldier": uint32(actor.Fighters), "protester": uint32(actor.Protesters), "detainee": uint32(actor.Detainees),
	"migrant": uint32(actor.Migrants)}

// ofKind are the bits of kindClasses.
const ofKind = uint32(actor.Fighters | actor.Protesters | actor.Detainees | actor.Migrants)

// A gateVerb is a verb of the sentence that measures.
type gateVerb struct {
	token int
	rows  []gateRow
}

// verbMarks are the marks of the rows that the sentence's verbs fulfil, but for the idle ones.
func verbMarks(s *text.Sentence, verbs []gateVerb, things uint32, idle gateMarks) gateMarks {
	has := idle
	absent := uint32(0) // classes that come of a kind and that the sentence does not hold
	for _, v := range verbs {
		i := v.token
		if s.Tagged && !canBeVerb(s.Tokens[i].Tag) && !labels(s, i) {
			continue
		}
		for k := range v.rows {
			row := &v.rows[k]
			if row.marks&^has == 0 || !followed(s.Tokens[i+1:], row.with) && !(row.anywhere && followed(s.Tokens[max(0, i-maxFollow):], row.with)) {
				continue
			}
			if wanted := row.things & ofKind &^ absent; wanted != 0 && row.things&things == 0 {
				if found := uint32(actor.KindsIn(s.Tokens, actor.Kinds(wanted))); found&wanted != 0 {
					things |= found
				} else {
					absent |= wanted
				}
			}
			if row.things == 0 || row.things&things != 0 {
				has |= row.marks
			}
		}
	}
	return has &^ idle
}

// labels reports whether token i is a label at the head of its sentence: "Freed: 21 girls".
func labels(s *text.Sentence, i int) bool {
	return i == 0 && len(s.Tokens) > 1 && s.Tokens[1].Norm == ":"
}

// canBeVerb reports whether a word of the tag can be the main word of a verb group.
func canBeVerb(t text.Tag) bool { return t.Verb() || t.Adverb() || t == text.MD }

// followed reports whether the words stand in order among the first tokens.
func followed(tokens []text.Token, words []string) bool {
	for i := 0; len(words) > 0 && i < len(tokens) && i < maxFollow; i++ {
		if lexicon.CompletesAt(&tokens[i], words[0]) {
			words = words[1:]
		}
	}
	return len(words) == 0
}

// tallies reports whether the sentence speaks of a total, which may be that of the sentence before.
func tallies(s *text.Sentence) bool {
	words := gateWords()
	for i := range s.Tokens {
		if w := words.At(&s.Tokens[i]); w != nil && w.marks&totals != 0 {
			return true
		}
	}
	return false
}

// counts reports whether a number of the sentence can be a fact's.
func counts(s *text.Sentence, numbers []number.Mention) bool {
	for i := range numbers {
		if countable(s, &numbers[i]) || clause.Pronoun(s.Tokens[numbers[i].ModFirst].Norm) {
			return true
		}
	}
	return false
}

// ofOne reports whether a measure can be that of one person or thing told as news.
func ofOne(measure Measure) bool {
	return measure != Attacks && measure != Other && measure != Deployed && measure != Protested
}

// ruleWords are the words that the rules of measures.go and tolls.go name themselves.
var ruleWords = []struct {
	marks gateMarks
	words []string
}{
	{single, []string{"a", "an", "another"}},
	{zero, []string{"no", "any", "neither", "none", "nobody", "without"}},
	{pronounOne, []string{"one"}},
	{being, []string{"is", "are", "was", "were", "been"}},
	{within, []string{"in"}},
	{there, []string{"there", "are", "were"}},
	{measuresMany, []string{"case", "cases", "home", "size", "attempt", "attempts", "members", "fighters", "gunmen", "soldiers", "militants"}},
	{measuresMany | measuresOne, []string{"toll", "tolls", "life", "lives", "fire", "exchange", "injury", "injuries", "wounds", "burns", "fractures"}},
	{totals, []string{"number", "figure", "total", "tally", "count"}},
}

// gateWords are the words of gateTable.
var gateWords = sync.OnceValue(func() *text.Table[*gateWord] { return text.NewTable(text.GateColumn, gateTable()) })

// gateTable gathers the words of the tables and of the rules.
var gateTable = sync.OnceValue(func() map[string]*gateWord {
	words := make(map[string]*gateWord, 1<<12)
	at := func(norm string) *gateWord {
		w := words[norm]
		if w == nil {
			w = &gateWord{}
			words[norm] = w
		}
		return w
	}
	for _, r := range ruleWords {
		for _, norm := range r.words {
			at(norm).marks |= r.marks
		}
	}
	for _, list := range []string{"person", "thing"} {
		for norm, measure := range lexicon.RuleWords(list) {
			at(norm).marks |= marksOf(Measure(measure))
		}
	}
	for norm := range lexicon.RuleWords("@troops") {
		at(norm).marks |= troops
	}
	for _, list := range []string{"toll noun", "group", "violent modifier"} {
		for norm := range lexicon.RuleWords(list) {
			at(norm).marks |= measuresMany
		}
	}
	for words, measure := range lexicon.RuleWords("state") {
		_, norm, _ := strings.Cut(words, ":")
		norm, _, _ = strings.Cut(norm, ":")
		at(norm).marks |= marksOf(Measure(measure))
	}
	for words := range lexicon.RuleWords("state after verb") {
		_, norm, _ := strings.Cut(words, ":")
		at(norm).marks |= condition
	}
	for norm, row := range lexicon.MeasureNouns() {
		if row.Counted != "" {
			at(norm).marks |= measuresMany
		}
		if row.Of != "" {
			at(norm).marks |= marksOf(Measure(row.Of))
		}
	}
	classes := maps.Clone(kindClasses) // by name, the bit of each class that a noun must have
	for norm, list := range lexicon.Things() {
		for _, class := range list {
			if classes[class] == 0 {
				classes[class] = 1 << len(classes)
			}
			at(norm).things |= classes[class]
		}
	}
	rows := map[string][]gateRow{}
	for form, lemma := range lexicon.VerbForms() {
		if rows[lemma] == nil {
			rows[lemma] = gateRows(lexicon.Verb(lemma), classes)
		}
		if rows[lemma] != nil {
			at(form).rows = rows[lemma]
		}
	}
	return words
})

func marksOf(measure Measure) gateMarks {
	if ofOne(measure) {
		return measuresMany | measuresOne
	}
	return measuresMany
}

// gateRows makes two rows of each of the table's: of the classes that ask for a noun of things, and of those that do not.
func gateRows(table []lexicon.VerbRow, classes map[string]uint32) []gateRow {
	var rows []gateRow
	for _, r := range table {
		with := gateRow{with: r.With, anywhere: len(r.With) == 1 && r.Role != lexicon.Object}
		anyone, many, one := with, with, with
		many.marks, one.marks = measuresMany, measuresMany|measuresOne
		for _, cm := range r.Measures {
			marks := marksOf(Measure(cm.Measure))
			switch bit := classes[cm.Class]; {
			case bit == 0:
				anyone.marks |= marks
			case marks&measuresOne != 0:
				one.things |= bit
			default:
				many.things |= bit
			}
		}
		if anyone.marks != 0 {
			rows = append(rows, anyone)
		}
		for _, of := range []gateRow{one, many} {
			if of.things != 0 {
				rows = append(rows, of)
			}
		}
	}
	return rows
}
