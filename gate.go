package kfacts

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/number"
	"kfacts/internal/text"
	"kfacts/internal/wordmap"
)

// A gate is what the words of a sentence, as they are written, tell of whether the rules of measures.go can find a fact in it:
// whether it holds something to count with and something to measure by. What it knows of words it reads from the measure
// tables; what the rules name themselves stands in ruleWords. It is right whenever it says no; TestPromising holds it to that.
type gate struct {
	s       *text.Sentence
	marks   gateMarks
	things  uint32 // the classes of things that the sentence holds, one bit each
	follows uint64 // the complements of verbs that it holds, one bit each
	verbs   []gateVerb
}

// newGate looks at each word once. verbs lends memory.
func newGate(s *text.Sentence, verbs []gateVerb) gate {
	g := gate{s: s, verbs: verbs[:0]}
	words := gateWords()
	for i := range s.Tokens {
		switch t := &s.Tokens[i]; t.Kind {
		case text.Word:
			w := words.at(t)
			if w == nil {
				if composed(t.Norm) {
					g.marks |= counting
				}
				continue
			}
			g.marks |= w.marks
			g.things |= w.things
			g.follows |= w.follows
			if len(w.rows) > 0 {
				g.verbs = append(g.verbs, gateVerb{i, w.rows})
			}
		case text.Number, text.Symbol:
			g.marks |= counting
		}
	}
	if g.marks&denied == denied {
		g.marks |= zero
	}
	return g
}

// composed reports whether a word that no table has may still open with a number: "two-storey", "covid19".
func composed(norm string) bool {
	n := len(norm)
	return digit(norm[0]) || digit(norm[n-1]) || n > 1 && digit(norm[n-2]) || strings.IndexByte(norm, '-') > 0
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// wanted are the marks of what can measure for the sentence, 0 where it has nothing to count with.
func (g *gate) wanted() gateMarks {
	switch {
	case g.marks&(counting|zero|pronounOne) != 0, g.marks&single != 0 && g.marks&totals != 0:
		return measuresMany | measuresOne
	case g.marks&single != 0:
		return measuresOne
	}
	return 0
}

// passes reports whether the sentence can hold a fact, by which words it holds alone. Two sentences of three end here, before
// anything is known of their words' forms.
func (g *gate) passes() bool {
	wanted := g.wanted()
	if wanted == 0 || g.byItself()&wanted != 0 {
		return wanted != 0
	}
	things := g.things | ofKind // of which a word may name any
	for _, v := range g.verbs {
		for i := range v.rows {
			if r := &v.rows[i]; r.marks&wanted != 0 && r.follows&^g.follows == 0 && (r.things == 0 || r.things&things != 0) {
				return true
			}
		}
	}
	return false
}

// byItself are the marks that words give without a verb.
func (g *gate) byItself() gateMarks {
	has := g.marks
	if has&inCondition == inCondition {
		has |= measuresMany | measuresOne
	}
	return has
}

// promising asks more than passes: what stands beside each verb, what people there are, and which numbers, which it is given.
// It tells more again once the sentence has tags: whether a word is a verb, and "one" a number.
func (g *gate) promising(numbers func() []number.Mention) bool {
	wanted := g.wanted()
	if wanted == 0 {
		return false
	}
	has := g.byItself()
	if has&measuresOne == 0 {
		has |= g.verbMarks(wanted)
	}
	switch {
	case has&wanted == 0:
		return false
	case has&zero != 0, has&single != 0 && has&(measuresOne|totals) != 0:
		return true
	}
	return has&pronounOne != 0 && !g.s.Tagged || counts(g.s, numbers())
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

	takesUp // takes up what was counted before

	counting // starts a number
	anyWord  // "any", which is none under a negation
	negation

	denied      = anyWord | negation
	inCondition = being | within | condition
)

// A gateWord is what a gate knows of a word.
type gateWord struct {
	marks   gateMarks
	things  uint32    // its classes of things, one bit each
	follows uint64    // the complements that it is one of, one bit each
	rows    []gateRow // what it measures as a verb
}

// A gateTable holds the words of the gate.
type gateTable struct {
	sieve *text.Sieve
	words *wordmap.Map[*gateWord]
}

// at returns the word of a token, nil where the table does not hold it.
func (t *gateTable) at(tok *text.Token) *gateWord {
	if !t.sieve.Holds(tok) {
		return nil
	}
	return t.words.Of(tok.Norm)
}

// A gateRow is a row of the table of verbs: it measures where its words follow, and one of the classes stands in the
// sentence.
type gateRow struct {
	with     []string
	anywhere bool   // the words may stand before the verb: "bail was granted to 14"
	follows  uint64 // the words, one bit each; those beyond 64 share theirs
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

// verbMarks are those of the wanted marks that rows of the sentence's verbs give it.
func (g *gate) verbMarks(wanted gateMarks) (has gateMarks) {
	things := g.things
	absent := uint32(0) // classes that come of a kind and that the sentence does not hold
	for _, v := range g.verbs {
		i := v.token
		if g.s.Tagged && !canBeVerb(g.s.Tokens[i].Tag) && !labels(g.s, i) {
			continue
		}
		for k := range v.rows {
			row := &v.rows[k]
			if row.marks&wanted&^has == 0 || row.follows&^g.follows != 0 {
				continue
			}
			if !followed(g.s.Tokens[i+1:], row.with) && !(row.anywhere && followed(g.s.Tokens[max(0, i-maxFollow):], row.with)) {
				continue
			}
			if kinds := row.things & ofKind &^ absent; kinds != 0 && row.things&things == 0 {
				if found := uint32(actor.KindsIn(g.s.Tokens, actor.Kinds(kinds))); found&kinds != 0 {
					things |= found
				} else {
					absent |= kinds
				}
			}
			if row.things == 0 || row.things&things != 0 {
				has |= row.marks
			}
		}
	}
	return has & wanted
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
		if w := words.at(&s.Tokens[i]); w != nil && w.marks&(totals|takesUp) != 0 {
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
	return measure != Attacks && measure != Other && measure != Deployed && measure != Protested && measure != Displaced
}

// ruleWords are the words that the rules of measures.go and tolls.go name themselves.
var ruleWords = []struct {
	marks gateMarks
	words []string
}{
	{single, []string{"a", "an", "another"}},
	{zero | negation, []string{"no", "neither", "none", "nobody", "without"}},
	{anyWord, []string{"any"}},
	{negation, []string{"not", "n't", "never", "nor", "hardly", "deny", "denies", "denied", "denying"}},
	{pronounOne, []string{"one"}},
	{being, []string{"is", "are", "was", "were", "been", "lie", "lies", "lay", "remain", "remains", "remained"}},
	{within, []string{"in", "on", "at", "under", "beyond"}},
	{measuresMany, []string{"case", "cases", "home", "size", "attempt", "attempts"}},
	{measuresMany | measuresOne, []string{"toll", "tolls", "life", "lives", "fire", "exchange", "injury", "injuries", "wounds", "burns", "fractures", "taken", "survivors", "survivor", "fatal", "deadly", "lethal", "bodies", "condition"}},
	{takesUp, []string{"they", "them", "these", "those", "this", "there", "case", "cases", "instance", "instances"}},
	{totals, []string{"number", "figure", "total", "tally", "count"}},
}

// gateWords gathers the words of the tables and of the rules.
var gateWords = sync.OnceValue(func() *gateTable {
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
	for _, list := range []string{"claim verb", "claim verb of", "claim verb to", "claim verb for", "verb of record", "leading verb"} {
		for norm := range lexicon.RuleWords(list) {
			at(norm).marks |= takesUp
		}
	}
	for _, list := range []string{"toll noun", "group", "violent modifier", "trace", "fate", "search noun", "search verb", "@members", "@troops", "@corps"} {
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
	classes["rescuer"] = 1 << len(classes)
	for norm := range lexicon.RuleWords("rescuer") {
		at(norm).things |= classes["rescuer"]
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
	bits := complementBits(rows)
	for _, list := range rows {
		for k := range list {
			for _, word := range list[k].with {
				list[k].follows |= bits[word]
			}
		}
	}
	for word, bit := range bits {
		for norm := range lexicon.Completing(word) {
			at(norm).follows |= bit
		}
	}
	for norm := range number.Opening() {
		at(norm).marks |= counting
	}
	return &gateTable{text.NewSieve(maps.Keys(words)), wordmap.Of(words)}
})

// complementBits gives each complement of the rows a bit.
func complementBits(rows map[string][]gateRow) map[string]uint64 {
	bits := map[string]uint64{}
	for _, list := range rows {
		for k := range list {
			for _, word := range list[k].with {
				bits[word] = 0
			}
		}
	}
	for i, word := range slices.Sorted(maps.Keys(bits)) {
		bits[word] = 1 << (i % 64)
	}
	return bits
}

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
		with := gateRow{with: r.With, anywhere: len(r.With) == 1 && (r.Role != lexicon.Object || r.With[0] == "@captives")}
		anyone, many, one := with, with, with
		many.marks, one.marks = measuresMany, measuresMany|measuresOne
		for _, cm := range r.Measures {
			marks := marksOf(Measure(cm.Measure))
			switch bit := classes[cm.Class]; {
			case cm.Class == "elided":
				anyone.marks |= measuresMany // one alone does not leave its noun out
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
