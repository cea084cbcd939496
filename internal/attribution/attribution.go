// Package attribution finds who says it: for every statement of a text its source, its cue and its content.
//
// The scheme is that of the attribution relations of the Penn Discourse Treebank and PARC (Pareti 2012): a source (who
// says it), a cue (the words that link it) and a content (what is said). A statement that the writer makes has no source,
// and none is returned for it.
//
// The reader goes from cue to cue. A cue word that stands in cues.tsv is first checked to be a verb in use, then its
// subject is read to the left (or, inverted, to the right), then what follows it; the content is what remains, by
// construction. Nothing looks further than the sentence and the quotations that touch it, so the time is linear.
package attribution

import (
	"slices"

	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// Kind is the construction of a statement.
type Kind uint8

const (
	Before      Kind = iota // X said that A
	After                   // A, X said
	Inside                  // A1, X said, A2
	According               // according to X
	Headline                // A: X; X: A; A - X
	Label                   // [X] A, in transcripts
	Elided                  // X did this and said A; …, adding A
	Passive                 // A, it was stated by X; X was quoted as saying A
	Backward                // A. X said this in a statement
	NounCue                 // X's claim that A
	ObjectClaim             // X accused Y of A
	Note                    // A (source: X)
	Heading                 // [KIND] [X] [TEXT] A
)

// An Attribution is one statement with its source.
type Attribution struct {
	Sentence int // the sentence of the cue
	Kind     Kind
	Sort     lexicon.CueSort

	Source                 text.Span // the shortest phrase that names the source
	SourceFirst, SourceEnd int       // its tokens in the sentence
	Name                   string    // the fuller name where the source is a pronoun or a bare noun, else the source's own words

	// Antecedent is the phrase that the source stands for where it is a relative pronoun: "the police, who said".
	Antecedent text.Span

	// Role is the description beside the source where that is a name: "the mayor, Ann Ruiz, said".
	Role text.Span

	Cue     text.Span
	Content []text.Span // in order; usually one
	Via     text.Span   // the medium that passes the statement on; empty for none

	// Quoted is set where the statement stands inside a quotation: somebody passes it on.
	Quoted bool

	// Embedded is set where the statement is part of another's indirect statement and no saying of its own: what Ruiz says
	// that Hale believes, wants or condemns is Ruiz's to say.
	Embedded bool

	Reports bool // the cue is to report: what a medium does

	shown bool // an exhibit shows it, which makes no statement: the evidence, a video

	withheld bool // it is not made: "would not confirm that A"

	passedOn bool // it cites another, whose statement stands beside it

	firstPerson bool // the source is "I" or "we"
	said        bool // a clause or quotation is said: neither a belief nor a stance, nor something that is but named

	ReportFirst, ReportEnd int // tokens of the cue's own adjuncts ("on Wednesday"); equal for none
}

// apart reports whether the statement is named beside the text and not in it, so that what it holds is a text like any other.
func (a *Attribution) apart() bool {
	switch a.Kind {
	case Headline, Label, Note, Heading:
		return true
	}
	return false
}

// Denies reports whether the source says that the content is not so.
func (a *Attribution) Denies() bool { return a.Sort == lexicon.Deny }

// Find returns the statements of the document in the order of their cues.
// tag is called with the index of a sentence before its tags are looked at; it is nil where they are as they will be.
func Find(input string, sents []text.Sentence, tag func(i int)) []Attribution {
	return FindUntil(input, sents, len(sents)-1, tag)
}

// FindUntil is Find for who wants to know of the sentences up to last: it leaves out statements that cannot bear on them.
func FindUntil(input string, sents []text.Sentence, last int, tag func(i int)) []Attribution {
	r := newReader(input, sents)
	r.tag = tag
	r.find(r.horizon(last))
	return r.found
}

func newReader(input string, sents []text.Sentence) *reader {
	return &reader{input: input, sents: sents, quotes: pairQuotes(sents), floors: make(map[int]Attribution)}
}

// horizon returns the sentence from which on no statement bears on those up to last. One that stands after what it is about
// stands in the same paragraph, in or after the last of a quotation, or in the sentence after it.
func (r *reader) horizon(last int) int {
	end := r.blockEnd(last + 1)
	for _, q := range r.quotes {
		if q.open.sent < end && q.close.sent >= end {
			end = r.blockEnd(q.close.sent + 1)
		}
	}
	return r.blockEnd(end + 1)
}

// blockEnd returns where the paragraph ends that the sentence before i stands in.
func (r *reader) blockEnd(i int) int {
	if i >= len(r.sents) {
		return len(r.sents)
	}
	for i < len(r.sents) && r.sents[i].Block == r.sents[i-1].Block {
		i++
	}
	return i
}

// find reads the sentences before until.
func (r *reader) find(until int) {
	for i := range r.sents[:until] {
		if triggered(&r.sents[i]) {
			if r.tag != nil {
				r.tag(i)
			}
			r.sentence(i)
		}
		r.labels(i)
		r.header(i)
		r.note(i)
		r.credit(i)
	}
	r.sort()
	r.opened()
	r.carryQuotes()
	r.takeFloor()
	r.resolve()
	r.chain()
	r.embed()
}

// sort brings the statements into the order of their cues.
func (r *reader) sort() {
	slices.SortStableFunc(r.found, func(a, b Attribution) int { return a.Cue.Start - b.Cue.Start })
}

// The traits of a word that a statement may be read from.
const (
	opening  = 1 << iota // a cue, or a word of special
	flooring             // it takes the floor
	nounCue              // a noun that "that", "by" or "from" makes a cue of
	writing              // a noun of documents, which "has" a statement
)

var traits = text.NewTrait(text.StatementTrait, func(norm string) (traits uint8) {
	class := lexicon.ClassOf(norm)
	for _, t := range [...]struct {
		has   bool
		trait uint8
	}{{lexicon.Cues(norm) != nil || special(norm), opening}, {class&lexicon.TakesFloor != 0, flooring}, {class&(lexicon.CueNounWord|lexicon.TellingNoun|lexicon.TollNoun|lexicon.Tidings) != 0, nounCue},
		{class&(lexicon.DocumentNoun|lexicon.GenericNoun|lexicon.TellingNoun) != 0, writing}} {
		if t.has {
			traits |= t.trait
		}
	}
	return traits
})

// triggered reports whether a sentence holds a word or mark from which a statement can be read.
func triggered(s *text.Sentence) bool {
	var before uint8 // the traits of the token before
	for i := range s.Tokens {
		t := &s.Tokens[i]
		is := traits.At(t)
		switch {
		case t.Kind == text.Word && (is&opening != 0 || is&flooring != 0 && i > 0):
			return true
		case before&nounCue != 0 && (t.Norm == "that" || t.Norm == "by" || t.Norm == "from" || t.Norm == "of"):
			return true
		case before&nounCue != 0 && t.Kind == text.Word && (lexicon.ClassAt(t)&lexicon.BeVerb != 0 || t.Norm == "stands" || t.Norm == "stood" || t.Norm == "reached"), before&nounCue != 0 && (t.Norm == "has" || t.Norm == "had" || t.Norm == "have"):
			return true
		case before&writing != 0 && (t.Norm == "has" || t.Norm == "had" || t.Norm == "have"):
			return true
		case (t.Norm == "by" || t.Norm == "on" || t.Norm == "in") && countedBy(s.Tokens, i, lexicon.CountNoun|lexicon.TellingNoun) > i:
			return true
		case t.Kind == text.Punct && (t.Norm == ":" || t.Norm == "-" || t.Norm == "--"):
			return true
		}
		before = is
	}
	return trailed(s)
}

// trailed reports whether a sentence ends in a comma and a few words that may name its source: ", police sources".
func trailed(s *text.Sentence) bool {
	n := len(s.Tokens)
	for n > 0 && s.Tokens[n-1].Norm == "." {
		n--
	}
	if n == 0 || lexicon.ClassAt(&s.Tokens[n-1])&(lexicon.SpeakerNoun|lexicon.MediaNoun) == 0 {
		return false
	}
	for k := n - 2; k > 0 && n-k <= maxHeadSource; k-- {
		if s.Tokens[k].Norm == "," {
			return true
		}
	}
	return false
}

// reads reports whether a statement, or one who takes the floor, can be read at token i: triggered asks less of it.
func reads(t *text.Token) bool {
	if traits.At(t) != 0 {
		return true
	}
	switch t.Norm {
	case "by", "on", "in", "if", "has", "had", "have":
		return true
	}
	return false
}

// special reports whether a word starts a construction that is no cue verb's own.
func special(norm string) bool {
	switch norm {
	case "according", "citing", "quoting", "quoted", "cited", "cites", "quotes", "reference", "per", "via", "going", "go", "believed", "trusted", "based", "adamant", "certain", "convinced", "confident", "sure", "aware", "clear", "positive", "unequivocal":
		return true
	}
	return false
}

type reader struct {
	input  string
	sents  []text.Sentence
	tag    func(i int)
	quotes []quotation
	next   int // first quotation that does not end before the sentence being read
	found  []Attribution
	steps  int                 // tokens asked about, for the test that the cost is linear
	noted  int                 // where the last source in brackets ends
	floors map[int]Attribution // by sentence, who takes the floor there; without content
	label  int                 // index in found of the open transcript label, plus one

	// what the line at hand is read in
	class  []lexicon.WordClass
	hidden []bool
	quote  []int
}
