// Package clause gives one view of a sentence's grammar that every later stage shares: a flat row of chunks (noun
// phrases, verb groups, prepositions, marks), and over it the predicates with their arguments.
//
// It is a partial parser in the tradition of finite-state cascades (Abney, Partial parsing via finite-state cascades,
// 1996): each level reads the one below from left to right, decides once, and never goes back, so that its cost is
// linear in the sentence.
package clause

import (
	"strings"

	"kfacts/internal/lexicon"
	"kfacts/internal/slab"
	"kfacts/internal/text"
)

// Kind is the sort of a chunk.
type Kind uint8

const (
	Other Kind = iota
	NP         // noun phrase, or a number that stands for one
	VG         // verb group
	Prep       // preposition
	Sub        // subordinating conjunction, and "that" after a verb
	Rel        // relative pronoun
	Conj       // and, or, but, as well as
	Adj        // predicate adjective
	Adv        // adverb, particle
	Time       // time expression
	Comma
	Colon // : ;
	Dash
	Quote
	Open  // ( [
	Close // ) ]
)

// Determiner is what opens a noun phrase.
type Determiner uint8

const (
	Bare       Determiner = iota
	Indefinite            // a, an
	Another               // another
	No                    // no, not any
	Any                   // any
	Definite              // the, this, their, X's
)

// A Chunk is a run of tokens with one role.
type Chunk struct {
	Kind       Kind
	First, End int    // tokens [First,End)
	Word       string // Prep, Sub, Rel, Conj: its normal form

	// noun phrases
	Head   int        // the head noun's token, or the number's last where the noun is left out
	Noun   int        // the first token after determiner and number; == End where the noun is left out
	Num    int        // index into View.Numbers, or -1
	Det    Determiner // how it opens
	More   bool       // another, other(s), more, further, additional
	Parted bool       // "two of the men", "dozens of people": number, "of", noun
	Proper bool       // the head is a name

	// verb groups
	Main    int // the main verb's token
	Passive bool
	Finite  bool // has a finite verb
	Form    text.Tag
	Negated bool
	Modal   bool   // would, may, could, if
	Future  bool   // will, shall, to be, going to
	Reduced bool   // a participle with no auxiliary
	Copula  bool   // the main verb is be, remain, become …
	Raising string // "reported", "believed", "feared" before the main verb
	Control string // "tried", "forced": the verb that governs an infinitive, "" for none
}

// A Range is a run of tokens [First,End).
type Range struct{ First, End int }

// A Number is a number mention as the parser needs it.
type Number struct {
	Range          // the number phrase
	Outer    Range // with its modifiers: "at least 93", "100 or more"
	Count    bool  // it may count people or things; else it is an age, a sum of money, a distance …
	One      bool  // its value is one
	Many     bool  // it counts as many as a crowd has
	Hundreds bool  // its value is a hundred or more
}

// A View is the chunked sentence.
type View struct {
	S       *text.Sentence
	Numbers []Number
	Times   []Range
	Chunks  []Chunk
	At      []int // token index → chunk index
	Preds   []Predicate
	Classes [][]string // by chunk: what later stages take the noun phrases for; nil until they ask

	marked []marks // by token
	each   []int   // the chunks: 0, 1, 2 …
	predAt []int   // chunk index → index into Preds plus one, 0 for none
	memory *Memory
}

// New returns the view of a tagged sentence, whose tags it corrects. It has no chunks until Parse finds them.
func New(s *text.Sentence, numbers []Number) *View {
	return new(Memory).New(s, numbers)
}

// A Memory lends what views are made of. Its zero value is empty.
type Memory struct {
	views   slab.Slab[View]
	chunks  slab.Slab[Chunk]
	ints    slab.Slab[int]
	marks   slab.Slab[marks]
	preds   slab.Slab[Predicate]
	classes slab.Slab[[]string]
}

// New is the function New. What it returns may be used until Clear.
func (m *Memory) New(s *text.Sentence, numbers []Number) *View {
	v := &m.views.Take(1)[0]
	*v = View{S: s, Numbers: numbers, memory: m}
	v.mark()
	v.retag()
	return v
}

// Clear makes the memory ready for the views of the next text.
func (m *Memory) Clear() {
	m.views.Clear()
	m.chunks.Clear()
	m.ints.Clear()
	m.marks.Clear()
	m.preds.Clear()
	m.classes.Clear()
}

// Parse finds the chunks and predicates of a sentence with the given time expressions. It is to be called once.
func (v *View) Parse(times []Range) {
	v.Times = times
	v.chunk()
	v.predicates()
	v.Classes = v.memory.classes.Take(len(v.Chunks))
}

// retagNames makes the words of a known name of several words names, in a sentence whose capitals say nothing: the tagger
// takes some for verbs ("SHINING PATH").
func (v *View) retagNames() {
	tokens := v.S.Tokens
	for i := 0; i < len(tokens); {
		_, n := lexicon.World().Find(tokens, i)
		for j := i; n > 1 && j < i+n; j++ {
			if tokens[j].Tag.Verb() || tokens[j].Tag.Adjective() {
				tokens[j].Tag = text.NNP
			}
		}
		i += max(n, 1)
	}
}

// retag corrects tags by what the measure tables know: a form of one of their verbs that the tagger took for an
// adjective or noun is a past tense before a number ("and injured several others"), and a participle after a counted noun
// or before a noun ("one vehicle destroyed", "one destroyed vehicle").
func (v *View) retag() {
	if v.S.AllCaps {
		v.retagNames()
	}
	for i := range v.S.Tokens {
		t := &v.S.Tokens[i]
		next, is := v.tag(i+1), v.marks(i)
		switch {
		case t.Text == "US" && !t.Tag.Proper() && (next.Noun() || next.Adjective()) && !(v.S.AllCaps && v.tag(i-1).Verb()):
			t.Tag = text.NNP // "two US advisers", but "GAVE US WEAPONS"
		case (t.Norm == "hospital" || t.Norm == "lightning") && t.Tag.Verb():
			t.Tag = text.NN
		case t.Norm == "lives" && t.Tag.Verb() && v.tag(i-1) == text.CD && next == text.VBN:
			t.Tag = text.NNS // "64 lives lost"
		case (t.Tag == text.JJ || t.Tag == text.VBN) && v.tag(i-1) == text.NN && (next.Noun() || next == text.DT) && is&pastForm != 0 && personNoun(v.norm(i-1)) && undergone(t.Norm):
			t.Tag = text.VBD // "a captain embraced martyrdom"
		case t.Norm == "lay" && t.Tag.Noun() && measured(v.norm(i+1)):
			t.Tag = text.VBD // "a girl lay dead"
		case t.Tag == text.JJ && !measured(t.Norm) && v.tag(i-1) == text.NN && !next.Noun() && !next.Adjective() && lexicon.LemmaAt(t) == "" && personNoun(t.Norm):
			t.Tag = text.NN // "a head constable"
		case t.Norm == "speaks" && t.Tag.Noun():
			t.Tag = text.VBZ
		case t.Norm == "spoke" && t.Tag.Noun() && v.tag(i-1) != text.DT:
			t.Tag = text.VBD
		case t.Norm == "dead" && t.Tag == text.JJ && !next.Noun() && !next.Adjective() && (v.tag(i-1) == text.POS || v.norm(i-1) == "own"):
			t.Tag = text.NNS // "his side's dead"
		case (t.Norm == "armed" || t.Norm == "armored" || t.Norm == "armoured") && (next.Noun() || next.Adjective()):
			t.Tag = text.JJ
		case t.Tag == text.JJ && is&nominal != 0 && !next.Noun() && !next.Adjective() && v.norm(i+1) != "-":
			t.Tag = text.NN
		case t.Tag == text.NN && i > 0 && v.tag(i-1).Noun() && is&pastForm != 0 && !strings.HasSuffix(t.Norm, "ed") && (next == text.DT || next == text.PRP || next == text.PRPS):
			t.Tag = text.VBD // "a mob beat a man"
		case (t.Norm == "towards" || t.Norm == "toward") && t.Tag.Noun():
			t.Tag = text.IN
		case t.Norm == "claim" && t.Tag.Noun() && (v.norm(i+1) == "responsibility" || v.norm(i+1) == "credit"):
			t.Tag = text.VBP // "Al-Ejemplo claim responsibility"
			if i > 0 && v.S.Tokens[i-1].Tag == text.JJ {
				v.S.Tokens[i-1].Tag = text.NNP
			}
		case t.Tag == text.VBZ && i > 0 && v.tag(i-1).Noun() && (next == text.VBD || next == text.VBP) && personNoun(t.Norm):
			t.Tag = text.NNS // "Army troops overran"
		case t.Norm == "lay" && i > 1 && !v.is(i-1, determiner) && (v.norm(i+1) == "dead" || v.norm(i+1) == "wounded" || v.norm(i+1) == "injured"):
			t.Tag = text.VBD // "a schoolgirl lay dead"
			if v.S.Tokens[i-1].Tag == text.JJ {
				v.S.Tokens[i-1].Tag = text.NN
			}
		case t.Tag == text.NN && i > 0 && v.tag(i-1).Noun() && v.norm(i+1) == "dead" && is&pastForm != 0:
			t.Tag = text.VBN // "a commander shot dead"
		case t.Tag == text.JJ && i > 0 && (v.is(i-1, beForm) || v.tag(i-1).Adverb() && i > 1 && v.is(i-2, beForm)) && !next.Noun() && (!next.Adjective() || v.norm(i+1) == "alive" || v.norm(i+1) == "dead") &&
			lexicon.LemmaAt(t) != "" && lexicon.LemmaAt(t) != t.Norm:
			t.Tag = text.VBN // "were burnt to death"
		case (t.Tag == text.JJ || t.Tag == text.NN) && i > 1 && v.is(i-1, raises) && v.is(i-2, beForm) && is&pastForm != 0 && !next.Noun():
			t.Tag = text.VBN // "is presumed drowned"
		case t.Tag == text.RB && i > 0 && v.is(i-1, beForm) && lexicon.LemmaAt(t) != "" && is&burning == 0 && t.Norm != "back":
			t.Tag = text.VBN // "had been burnt"
		case t.Tag == text.NN && i > 0 && v.tag(i-1).Proper() && strings.HasSuffix(t.Norm, "ed") && lexicon.LemmaAt(t) != "" && v.is(i+1, beForm):
			t.Tag = text.VBD // "the men whom Boko Haram freed are"
		case t.Tag == text.VBZ && i > 0 && (v.tag(i-1).Noun() || v.tag(i-1).Adjective()) && lexicon.LemmaAt(t) == "" && is&(beForm|haveForm|doForm) == 0 && (next == text.VBD || next == text.VBP || next == text.VBZ):
			t.Tag = text.NNS // "Baloch separatists hijacked"
		case t.Tag == text.VBZ && lexicon.LemmaAt(t) == "" && i > 1 && v.tag(i-1).Noun() && v.is(i-2, determiner) && personNoun(t.Norm):
			t.Tag = text.NNS // "FROM THE FMLN TERRORISTS"
		case t.Tag == text.VBP && strings.HasSuffix(t.Norm, "ed") && lexicon.LemmaAt(t) != "" && lexicon.LemmaAt(t) != t.Norm:
			t.Tag = text.VBD
		case t.Norm == "set" && t.Tag.Noun() && (v.norm(i+1) == "fire" || v.is(i+1, burning)):
			t.Tag = text.VBD // "SET FIRE TO A VEHICLE"
		case t.Norm == "belonging" && t.Tag.Noun() && v.norm(i+1) == "to":
			t.Tag = text.VBG
		case (t.Norm == "home" || t.Norm == "alias") && t.Tag.Verb():
			t.Tag = text.NN
		case t.Tag.Noun() && !t.Tag.Proper() && v.is(i-1, beForm) && is&pastForm != 0 && lexicon.LemmaAt(t) != t.Norm && !next.Noun():
			t.Tag = text.VBN // "were burnt alive"
		case is&base != 0 && !t.Tag.Verb():
			t.Tag = text.VBP
		case t.Tag == text.VBZ && lexicon.LemmaAt(t) == "" && (next == text.VBN || next == text.VBD) && personNoun(t.Norm):
			t.Tag = text.NNS // "On Friday, bandits kidnapped"
		case t.Tag == text.VB && i > 0 && v.tag(i-1) == text.TO && v.norm(i+1) == "of" && counted(t.Norm):
			t.Tag = text.NN // "referring to arrest of a teacher"
		case t.Tag.Noun() && is&pastForm != 0 && v.norm(i-1) == "those":
			t.Tag = text.VBN // "four of those held"
		case t.Norm == "crew" && t.Tag.Verb() && next.Noun():
			t.Tag = text.NN // "Four Yemeni crew members"
		case t.Tag == text.VB && is&place != 0 && v.tag(i-1) == text.TO:
			t.Tag = text.NN // "26 taken to hospital"
		case t.Tag.Adverb() && personNoun(t.Norm):
			t.Tag = text.NN // "4 students, teacher killed"
		case (t.Tag == text.VBD || t.Tag == text.VBN) && strings.HasSuffix(t.Norm, "s") && lexicon.LemmaAt(t) == "" && is&(beForm|haveForm|doForm) == 0:
			t.Tag = text.NNS // no past tense ends so: "THE GUERRILLAS"
		case (t.Norm == "remain" || t.Norm == "remained") && t.Tag.Noun():
			t.Tag = text.VBP // "60 remain missing"
		case is&verbal != 0 && !t.Tag.Verb():
			t.Tag = text.VBD
		case t.Tag == text.VB && is&pastForm != 0 && v.pastHere(i):
			t.Tag = text.VBD // "a mob beat a man", "and swept away two huts"
		case t.Tag.Verb() && is&state != 0:
			t.Tag = text.JJ // "40 students ill after meal"
		case is&burning != 0, is&captured != 0 && i > 1 && !next.Noun() && !next.Adjective() && (v.tag(i-1).Noun() || v.tag(i-1).Verb()) && v.takenBefore(i):
			t.Tag = text.RB // "took six men hostage"
		case (t.Norm == "improvised" || t.Norm == "breathing") && (next.Noun() || next.Adjective()):
			t.Tag = text.JJ
		case i > 0 && v.tag(i-1) == text.TO && (t.Tag == text.JJ || t.Tag == text.NN) && next == text.CD && lexicon.LemmaAt(t) == t.Norm:
			t.Tag = text.VB // "is to free 800 prisoners"
		case t.Tag == text.JJ && (t.Norm == "outside" || t.Norm == "inside" || t.Norm == "near") && i > 0 && v.tag(i-1).Noun() && (next.Noun() || next.Adjective()):
			t.Tag = text.IN // "15 people outside Pakistani churches"
		case t.Tag == text.NNP && is&point != 0 && v.norm(i+1) == "of":
			t.Tag = text.RB
		case t.Tag.Noun() && i > 0 && v.is(i+1, reflex) && !v.is(i-1, determiner) && lexicon.LemmaAt(t) != "":
			t.Tag = text.VBD
		}
	}
	for _, n := range v.Numbers {
		if !n.Count {
			continue
		}
		v.retagToll(n.Outer.First - 1)
		if i := n.Outer.First - 1; i > 0 && v.norm(i) == "cost" && v.norm(n.Outer.End) == "lives" {
			v.S.Tokens[i].Tag = text.VBD // "a blast in 2007 cost 38 lives"
		}
		i := n.Outer.First - 1
		if v.S.Heading() && v.is(i, particle) {
			i-- // "Kidnappers hand back six girls"
		}
		if i > 0 && v.lemma(i) != "" && !v.tag(i).Verb() {
			switch prev := v.tag(i - 1); {
			case v.tag(i) == text.CC && strings.HasSuffix(v.norm(i), "s") && prev.Noun():
				v.S.Tokens[i].Tag = text.VBZ // "NDLEA nabs 64"
			case (v.tag(i) == text.NNS || v.S.Heading() && v.tag(i).Proper() && strings.HasSuffix(v.norm(i), "s")) && prev != text.DT && prev != text.PRPS && (!prev.Adjective() || v.S.AllCaps && i == 1) && prev != text.IN && (prev != text.CD || v.uncounted(i-1)):
				v.S.Tokens[i].Tag = text.VBZ // "Lightning kills 16"
			case v.S.Heading() && (prev == text.NNS || prev.Proper() || prev.Adjective() && i == 1 || prev == text.VBZ && v.lemma(i-1) == "" || v.is(i-1, pluralVerb) || v.norm(i-1) == ",") && v.lemma(i) == v.norm(i):
				v.S.Tokens[i].Tag = text.VBP // "Police arrest 12"
				if prev == text.VBZ {
					v.S.Tokens[i-1].Tag = text.NNS // "Operatives arrest 12"
				}
			}
		}
		if i := n.Outer.First - 1; i > 1 && v.tag(i-1) == text.CC && v.tag(i-2).Verb() && !v.tag(i).Verb() && v.lemma(i) != "" {
			v.S.Tokens[i].Tag = text.VBD
		}
		if i := n.Outer.First - 1; i > 0 && v.tag(i).Noun() && strings.HasSuffix(v.norm(i), "ing") && v.lemma(i) != "" && (v.is(i-1, beForm) || v.norm(i-1) == "," || v.norm(i-1) == "and" && v.norm(i-2) == ",") {
			v.S.Tokens[i].Tag = text.VBG // "Bus Plunges Off Bridge, Killing 31"
		}
		if i = n.Outer.First - 1; i > 0 && v.tag(i-1) == text.TO && (v.tag(i) == text.NN || v.tag(i).Adjective()) && v.lemma(i) == v.norm(i) {
			v.S.Tokens[i].Tag = text.VB // "is believed to number between 200 and 300"
		} else if i > 1 && v.tag(i) == text.NN && v.tag(i-1) == text.NNS && v.is(i-2, determiner) && v.lemma(i) == v.norm(i) && lexicon.Verb(v.norm(i)) != nil {
			v.S.Tokens[i].Tag = text.VBP // "the militants control at least 40 villages"
		}
		if i = n.Outer.First - 1; i > 0 && v.norm(i) == "another" {
			i--
		}
		if i > 0 && v.verbForm(i) && (v.tag(i-1) == text.CC || v.tag(i-1).Noun() || v.tag(i-1).Adverb() || v.norm(i-1) == ",") {
			v.S.Tokens[i].Tag = text.VBD
		} else if i > 0 && v.tag(i) == text.NN && strings.HasSuffix(v.norm(i), "ing") && lexicon.Listed("holding verb", v.lemma(i)) && v.tag(i-1) != text.DT {
			v.S.Tokens[i].Tag = text.VBG // "a man carrying 12 rounds"
		} else if i > 1 && (v.tag(i).Adjective() || v.S.AllCaps) && v.tag(i-1).Adjective() && v.tag(i-2) == text.DT && v.verbForm(i) {
			v.S.Tokens[i].Tag, v.S.Tokens[i-1].Tag = text.VBD, text.NN // "the navy intercepted two boats"
		}
		if i := n.Outer.End; n.One && (v.tag(i) == text.VBP || v.tag(i) == text.VB) && counted(v.norm(i)) {
			v.S.Tokens[i].Tag = text.NN // "at least one arrest"
		}
		after := n.Outer.End
		if more(v.norm(after)) {
			after++
		}
		if i := after; i < len(v.S.Tokens) && !n.One && v.tag(i) == text.NN && v.lemma(i) == v.norm(i) && (i+1 == len(v.S.Tokens) || v.tag(i+1) == text.IN || v.S.Tokens[i+1].Kind == text.Punct) {
			v.S.Tokens[i].Tag = text.VBP // "three die in crackdown"
		}
		if i := after; !n.One && v.tag(i) == text.NN && v.lemma(i) == v.norm(i) && (v.tag(i+1) == text.DT || v.tag(i+1) == text.PRPS) {
			v.S.Tokens[i].Tag = text.VBP // "some 3,000 patrol the streets"
		}
		past := n.Outer.End + 1
		if v.norm(n.Outer.End) == "of" {
			past++ // "3 of family die"
		}
		if i := past; v.S.Heading() && i < len(v.S.Tokens) && v.tag(i) == text.NN && (v.tag(i-1) == text.NNS || past > n.Outer.End+1 && v.tag(i-1).Noun()) && v.lemma(i) == v.norm(i) && (i+1 == len(v.S.Tokens) || v.tag(i+1) == text.IN || v.tag(i+1) == text.TO || v.S.Tokens[i+1].Kind == text.Punct) {
			v.S.Tokens[i].Tag = text.VBP // "8 rebels surrender in Bukidnon"
		}
		if i := n.Outer.End; (v.tag(i) == text.VBN || v.tag(i).Adjective()) && (v.tag(i+1).Noun() || v.tag(i+1).Adjective()) && lexicon.Past(v.norm(i)) && undergone(v.norm(i)) {
			v.S.Tokens[i].Tag = text.VBD // "20 sustained various injuries"
			continue
		}
		for i := n.Outer.End; i < len(v.S.Tokens) && i < n.Outer.End+4; i++ {
			t := v.tag(i)
			if v.marks(i+1)&captured != 0 && v.verbForm(i) && v.takenBefore(i+1) {
				v.S.Tokens[i].Tag, v.S.Tokens[i+1].Tag = text.VBN, text.RB // "26 held hostage"
				break
			}
			if (t == text.VBP || t == text.VB) && v.is(i, pastForm) && !v.is(i, onlyPast) && (v.tag(i+1) == text.IN || v.tag(i+1) == text.CC || i+1 == len(v.S.Tokens) || v.S.Tokens[i+1].Kind == text.Punct) {
				v.S.Tokens[i].Tag = text.VBN // "30 hurt in crash"
				break
			}
			if v.verbForm(i) && v.is(i, pastForm) && !(n.One && t.Noun() && !strings.HasSuffix(v.norm(i), "ed")) && (t == text.NN || t == text.NNS || t == text.NNP || !v.tag(i+1).Noun() || v.tag(i-1) == text.NNS) {
				v.S.Tokens[i].Tag = text.VBN
				if v.tag(i-1) == text.NNS && v.tag(i+1).Noun() {
					v.S.Tokens[i].Tag = text.VBD // "24 civilians suffered suffocation"
				}
				break
			}
			if !t.Noun() && !t.Adjective() {
				break
			}
		}
	}
}

// retagToll makes a verb of the noun before the number that follows token i, or before its preposition, which says where a toll
// stands: "the dead number 306", "homicides in Cali reach 61", "DEATH TOLL CLIMBS TO 88".
func (v *View) retagToll(i int) {
	if v.tag(i) == text.TO || v.norm(i) == "past" || v.norm(i) == "at" {
		i--
	}
	if i < 1 || !v.tag(i).Noun() && !v.tag(i).Adjective() || !lexicon.Listed("toll verb", v.norm(i)) {
		return
	}
	people := measured(v.norm(i-1)) || lexicon.Listed("count noun", v.norm(i-1)) && v.norm(i) != "number"
	sums := (v.norm(i) == "number" || v.norm(i) == "total") && v.tag(i-1) == text.NNS
	if people || sums || v.S.Heading() && (v.tag(i-1).Noun() || v.tag(i-1).Adjective()) {
		v.S.Tokens[i].Tag = text.VBP
		if people {
			v.S.Tokens[i-1].Tag = text.NNS
		}
	}
}

// uncounted reports whether token i ends a number that counts nothing: "a tremor of magnitude 7.1 kills".
func (v *View) uncounted(i int) bool {
	for _, n := range v.Numbers {
		if n.Outer.End == i+1 {
			return !n.Count
		}
	}
	return false
}

// measured reports whether the word is one that measures the people it is said of: "dead", "missing".
func measured(norm string) bool {
	_, ok := lexicon.RuleWord("person", norm)
	return ok
}

// takenBefore reports whether a verb of taking or holding stands shortly before token i.
func (v *View) takenBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		switch v.lemma(k) {
		case "take", "hold":
			return true
		}
	}
	return false
}

// pastHere reports whether the form at token i, which could be a past tense or an infinitive, is the former: no infinitive
// marker, modal or do stands before it.
func (v *View) pastHere(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		t := v.tag(k)
		switch {
		case t == text.TO, t == text.MD, v.is(k, doForm):
			return false
		case t == text.CC:
			return v.norm(i) != v.lemma(i) || v.afterPast(k)
		case t.Noun():
			return true
		}
	}
	return false
}

// afterPast reports whether the nearest verb before token i is a past tense.
func (v *View) afterPast(i int) bool {
	for k := i - 1; k >= 0 && k >= i-12; k-- {
		if t := v.tag(k); t.Verb() {
			return t == text.VBD
		}
	}
	return false
}

// verbForm reports whether token i is a past or third-person form of a verb of the tables that is tagged as something
// else.
func (v *View) verbForm(i int) bool {
	t := &v.S.Tokens[i]
	if !t.Tag.Adjective() && !t.Tag.Noun() && t.Tag != text.IN && t.Tag != text.SYM && t.Tag != text.RB || lexicon.LemmaAt(t) == "" {
		return false
	}
	return v.is(i, pastForm) || strings.HasSuffix(t.Norm, "s") && t.Tag == text.NNS && i > 0 && v.tag(i-1).Noun()
}

// Norm is the normal form of token i, "" outside the sentence.
func (v *View) Norm(i int) string { return v.norm(i) }

// tag is the tag of token i, NoTag outside the sentence.
func (v *View) tag(i int) text.Tag {
	if i < 0 || i >= len(v.S.Tokens) {
		return text.NoTag
	}
	return v.S.Tokens[i].Tag
}

func (v *View) norm(i int) string {
	if i < 0 || i >= len(v.S.Tokens) {
		return ""
	}
	return v.S.Tokens[i].Norm
}

// personNoun reports whether the word is a noun of the tables that names people.
func personNoun(w string) bool {
	noun, ok := lexicon.ListedNoun(w)
	return ok && noun.Kind != "thing"
}

// counted reports whether the word is a noun that measures what it counts.
func counted(w string) bool {
	_, ok := lexicon.MeasureNoun(w)
	return ok
}
