// Package number finds the number expressions of a sentence and says what each one measures.
//
// It reads in steps, each in its files: lexeme.go, figures.go, suffix.go and scientific.go turn tokens into the words and figures that
// numbers are made of; parse.go, cardinal.go and fraction.go put these together; join.go makes ranges of two numbers;
// modifier.go reads "at least" and "or so"; kind.go, units.go, date.go, age.go and pronoun.go tell counts from years, ages, money and
// the like. All words stand in internal/lexicon/data/numbers.tsv.
//
// A value is a float64. A number of more than 2^53, which a float64 cannot hold exactly, is left out: a missing number
// can be noticed, a wrong one cannot.
package number

import (
	"iter"
	"sync"

	"kfacts/internal/text"
)

// A Kind says what a number measures.
type Kind string

const (
	Count       Kind = "count"    // people or things, or nothing that the words tell
	Date        Kind = "date"     // a year, a day of the month, a decade
	Time        Kind = "time"     // a time of day; the value is in hours
	Age         Kind = "age"      // of a person: "a 55-year-old"
	Duration    Kind = "duration" // "six weeks", "44-day"
	Distance    Kind = "distance"
	Area        Kind = "area"
	Mass        Kind = "mass"
	Volume      Kind = "volume"
	Money       Kind = "money"
	Percent     Kind = "percent"
	Ordinal     Kind = "ordinal" // "third", "16th"
	Score       Kind = "score"   // each of the two numbers of a result or a vote: "2-1"
	Speed       Kind = "speed"
	Temperature Kind = "temperature"
	Name        Kind = "name" // part of a name: roads, flights, models, "No. 7"
	Law         Kind = "law"  // "article 370"
	Address     Kind = "address"
	Phone       Kind = "phone"
	Fraction    Kind = "fraction" // "two thirds", "one in five"
	Compound    Kind = "compound" // says of what size one thing is: "a 12-member panel"; Unit is the rest of the word
	List        Kind = "list"     // the number of a list item
	Other       Kind = "other"    // any other measure: multiples, magnitudes, watts
)

// The modifiers, as in the root package.
const (
	Exact    = "exact"
	AtLeast  = "at_least"
	MoreThan = "more_than"
	AtMost   = "at_most"
	LessThan = "less_than"
	Nearly   = "nearly"
	About    = "about"
	Range    = "range"
	Vague    = "vague"
)

// A Mention is one number expression.
type Mention struct {
	text.Span          // the bytes of the number without the words of its modifier, currency or unit
	First, End int     // the tokens that hold it: [First, End); a hyphenated word counts as a whole
	ModFirst   int     // the first token of the modifier before it ("at least"); First where there is none
	ModEnd     int     // the end of the tokens of the modifier after it ("or more"); End where there is none
	Low, High  float64 // -Inf and +Inf where the words leave that side open
	Modifier   string
	Kind       Kind
	Unit       string // "km", "USD", "year"; for Compound the word that the number is joined to; "" for counts
}

// Find returns the number mentions of a sentence in order. They do not overlap. It allocates nothing for a sentence
// without numbers.
func Find(s *text.Sentence) []Mention {
	t := words()
	for i := range s.Tokens {
		if t.starts(&s.Tokens[i]) {
			return find(t, s, i)
		}
	}
	return nil
}

// Starts reports whether a number may start in the token: Find finds nothing in a sentence where none does.
func Starts(t *text.Token) bool { return words().starts(t) }

// Opening yields the words of the tables that a number may start with.
func Opening() iter.Seq[string] {
	return func(yield func(string) bool) {
		for w, e := range words().words.All() {
			if e.class.opens() && !yield(w) {
				return
			}
		}
	}
}

// A phrase is a mention on its way, with what the later steps need to know of its form.
type phrase struct {
	Mention
	form     form
	scale    float64 // the multiplier that it ends in ("1.5 million"), else 1
	digits   int     // the number of its digits where it is one plain run of them, else 0
	figures  bool    // written in figures
	tail     string  // the rest of its last token: "year-old", "km"
	currency string  // of the currency sign before it
	glued    string  // the modifier written in one word with it
	dropped  bool
}

// form is how a number is written.
type form uint8

const (
	cardinalForm form = iota
	ordinalForm
	fractionForm
	vagueForm
	fixedForm // its kind is known from its form
)

// find names the steps in order. The first number starts at or after token i.
func find(t *tables, s *text.Sentence, i int) []Mention {
	f := scratch.Get().(*finder)
	defer scratch.Put(f)
	f.tables, f.s, f.tokens, f.lex, f.out = t, s, s.Tokens, f.lex[:0], f.out[:0]
	f.read(i)
	f.join()
	for k := range f.out {
		f.modify(&f.out[k])
	}
	for k := range f.out {
		f.classify(k)
	}
	f.shareKinds()
	out := make([]Mention, 0, len(f.out))
	for k := range f.out {
		if !f.out[k].dropped {
			out = append(out, f.out[k].Mention)
		}
	}
	f.s, f.tokens = nil, nil
	return out
}

// scratch keeps the working memory of finders for the next sentence.
var scratch = sync.Pool{New: func() any { return &finder{lex: make([]lexeme, 0, 16), out: make([]phrase, 0, 16)} }}

// A finder holds the state of one sentence.
type finder struct {
	*tables
	s      *text.Sentence
	tokens []text.Token
	lex    []lexeme
	out    []phrase
}

// norm returns the normal form of token i, "" outside the sentence.
func (f *finder) norm(i int) string {
	if i < 0 || i >= len(f.tokens) {
		return ""
	}
	return f.tokens[i].Norm
}
