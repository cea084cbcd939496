// Package text turns bytes into sentences and tokens that know where they stand in the input.
//
// Split is the way in: it joins the lines of hard-wrapped paragraphs, cuts what is left into tokens, and ends sentences at
// the stops that end one. Sentence.Tag adds parts of speech, on demand, as it costs more than all the rest. Every later
// stage works on this view and on no other.
//
// Offsets are always bytes into the input exactly as it was given. What is repaired on the way (curly quotation marks,
// UTF-8 read as Windows-1252, apostrophes doubled by an archive, marks that show nothing) is repaired in Token.Norm only.
//
// Nothing here refuses an input: invalid UTF-8 becomes tokens of Kind Symbol, and a text without a stop is cut after some
// 400 tokens. Time and memory grow with the length of the input and with nothing else. What the package does not do: it
// corrects no spelling, and it puts no word back together that a scraper has torn apart, save numbers around a full stop.
package text

// A Span is a stretch of bytes of the input: input[Start:End].
type Span struct{ Start, End int }

// Kind is the rough sort of a token.
type Kind uint8

const (
	Word   Kind = iota // letters, with inner hyphens, apostrophes and digits: "US-backed", "60-kilometer"
	Number             // digits with separators: "2,783", "1.5", "1990s", "90k", "19:30"
	Punct              // one mark: , . : ; ( ) " ' - – …
	Symbol             // any other rune: $ % & + = and everything not known
)

// A Token is one word, number, mark or symbol.
type Token struct {
	Span
	Text  string // the bytes of the input
	Norm  string // lower case, quotation marks and dashes made ASCII (" ' - --), mojibake repaired
	Kind  Kind
	Tag   Tag    // part of speech; 0 until Sentence.Tag has run
	Space bool   // white space stands before the token
	hash  uint32 // of the Norm of a Word, for a Sieve
	form  *form  // what the tables say of Norm; nil for one that no Buffer knows
}

// Capital reports whether the token starts with an upper-case letter.
func (t *Token) Capital() bool {
	return t.Kind == Word && len(t.Text) > 0 && startsUpper(t.Text)
}

// A Sentence is one sentence or headline with its tokens in order. Tokens never overlap, and all lie inside the span.
type Sentence struct {
	Span
	Tokens   []Token
	Block    int  // the paragraph (lines up to a blank line) it stands in, from 0
	Headline bool // a line of its own without a final full stop
	AllCaps  bool // written in capitals throughout
	Lower    bool // written in lower case throughout
	Title    bool // written with a capital on every word that counts, as some headlines are
	Tagged   bool // Token.Tag is filled in
}

// Heading reports whether the sentence is written as headlines are, with a full stop or without.
func (s *Sentence) Heading() bool { return s.Headline || s.Title }
