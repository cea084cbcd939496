package lexicon

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"kfacts/internal/text"
	"kfacts/internal/wordmap"
)

// A Sort says what a name names.
type Sort uint8

const (
	Country   Sort = iota + 1 // "Kenya"
	Adjective                 // "Kenyan"
	People                    // "Kenyans"
	Capital                   // "Nairobi", which also stands for the government
	Place                     // a town, province or region
	Body                      // a force, group, organisation or medium
)

// A Name is one entry of the tables of names.
type Name struct {
	Sort    Sort
	Kind    string // of a Body: "military", "militant", "ngo", …
	Country string // ISO 3166-1 alpha-3, or ""
	letter  letters
}

// letters says how a name must be written to be taken as the name.
type letters uint8

const (
	anyCase  letters = iota
	capital          // the first letter in upper case: "Turkey"
	upper            // all letters in upper case: "IS"
	unlikely         // upper, and a common word besides: "US" in a headline in capitals is likely "us"
)

// Names is a set of names, matched by their folded words.
type Names struct {
	entries *wordmap.Map[[]Name]
	longest *wordmap.Map[int] // first word → the most words of a name that starts with it
	starts  *text.Table[int]  // longest by token; nil for a set to which names are still added
	base    *Names            // looked in where the set itself has no name as long; nil for none
}

// Extended returns a set that starts with the names of s, and whose own go before them.
func (s *Names) Extended() *Names {
	return &Names{entries: wordmap.New[[]Name](0), longest: wordmap.New[int](0), base: s}
}

// IsCountry reports whether code is a code of the table of countries.
func IsCountry(code string) bool {
	for row := range table("countries.tsv") {
		if row[0] == code {
			return true
		}
	}
	return false
}

// bodyTables hold names, kinds and countries in three columns.
var bodyTables = []string{"armed-groups.tsv", "forces.tsv", "organisations.tsv", "media.tsv"}

// World is the set of all names in the tables.
var World = sync.OnceValue(loadWorld)

func loadWorld() *Names {
	s := &Names{entries: wordmap.New[[]Name](6000), longest: wordmap.New[int](5000)}
	for row := range table("countries.tsv") {
		for column, sort := range []Sort{1: Country, 2: Adjective, 3: People, 4: Capital} {
			if column == 0 {
				continue
			}
			for _, name := range List(row[column]) {
				s.Add(name, Name{Sort: sort, Country: row[0]})
			}
		}
	}
	for _, file := range bodyTables {
		for row := range table(file) {
			s.Add(row[0], Name{Sort: Body, Kind: row[1], Country: row[2]})
		}
	}
	for row := range table("places.tsv") {
		s.Add(row[0], Name{Sort: Place, Country: row[1]})
	}
	s.starts = text.NewFoldedTable(text.NameColumn, s.longest, firstWord)
	return s
}

// firstWord returns the first word of a token's folded form, by which longest knows it.
func firstWord(norm string) string {
	first, _, _ := strings.Cut(Fold(norm), " ")
	return first
}

// Add puts a name into the set. A "!" after it asks for a capital; a name of capitals is matched in capitals only. Of
// several meanings of one name the first added comes first. It reports whether the name has a word to start with.
func (s *Names) Add(name string, n Name) bool {
	if strings.HasSuffix(name, "!") {
		name, n.letter = name[:len(name)-1], capital
	}
	if n.letter == anyCase && acronym(name) {
		n.letter = upper
		if _, ok := FindNoun(strings.ToLower(name)); ok || len(name) <= 2 || smallWord[strings.ToLower(name)] {
			n.letter = unlikely
		}
	}
	key, first, words := keyOf(name)
	if first == "" || !wordStart(first) {
		return false
	}
	s.entries.Set(key, append(s.entries.Of(key), n))
	s.longest.Set(first, max(s.longest.Of(first), words))
	return true
}

func wordStart(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// smallWord holds words of English that are acronyms as well, and that are not in the table of nouns.
var smallWord = map[string]bool{"who": true, "ice": true, "mend": true, "all": true, "are": true, "sap": true}

func acronym(name string) bool {
	for i := 0; i < len(name); i++ {
		if c := name[i]; 'a' <= c && c <= 'z' || c == ' ' || c >= 0x80 {
			return false
		}
	}
	return name != ""
}

// keyOf returns the folded words of a name, the first of its tokens folded, and the number of its tokens.
func keyOf(name string) (key, first string, words int) {
	if plainWord(name) {
		key = strings.ToLower(name)
		return key, key, 1
	}
	tokens := text.Tokenize(name, text.Span{Start: 0, End: len(name)})
	for i := range tokens {
		f := Fold(tokens[i].Norm)
		if i == 0 {
			key = f
			continue
		}
		key = join(key, f)
	}
	first, _, _ = strings.Cut(key, " ")
	return key, first, 1 + strings.Count(key, " ")
}

func plainWord(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

func join(a, b string) string {
	if b == "" {
		return a
	}
	return a + " " + b
}

// maxWords bounds the tokens that a name can have, whatever a table says.
const maxWords = 12

// Find returns the meanings of the longest name that starts at tokens[i], and how many tokens it has: nil and 0 where
// none does.
func (s *Names) Find(tokens []text.Token, i int) ([]Name, int) {
	best, length := s.own(tokens, i)
	if s.base != nil {
		if names, n := s.base.own(tokens, i); n > length {
			return names, n
		}
	}
	return best, length
}

func (s *Names) own(tokens []text.Token, i int) ([]Name, int) {
	if tokens[i].Kind != text.Word {
		return nil, 0
	}
	most := 0
	if s.starts != nil {
		most = s.starts.At(&tokens[i])
	} else {
		most = s.longest.Of(firstWord(tokens[i].Norm))
	}
	if most == 0 {
		return nil, 0
	}
	most = min(most, maxWords)
	var buf [maxKey]byte
	key := append(buf[:0], Fold(tokens[i].Norm)...)
	var best []Name
	length := 0
	for n := 1; ; n++ {
		if found := s.entries.Of(string(key)); found != nil && written(tokens, i, n, found[0].letter) {
			best, length = found, n
		}
		if n >= most || i+n >= len(tokens) {
			return best, length
		}
		key = appendWord(key, tokens[i+n].Norm)
	}
}

// maxKey is how long most names are at most, in bytes.
const maxKey = 64

// appendWord is join in the memory of the key.
func appendWord(key []byte, norm string) []byte {
	word := Fold(norm)
	if word == "" {
		return key
	}
	return append(append(key, ' '), word...)
}

// written reports whether the n tokens from i on are written as a name of that sort of letters is.
func written(tokens []text.Token, i, n int, l letters) bool {
	t := &tokens[i]
	switch l {
	case capital:
		return t.Capital()
	case upper:
		if text.Upper(t.Text) {
			return true
		}
		return n == 1 && len(t.Text) > 2 && !t.Capital() && allLower(tokens)
	case unlikely:
		return text.Upper(t.Text) && (strings.Contains(t.Text, ".") || t.Text == "US" && t.Tag.Proper() || !shouting(tokens, i)) // a pronoun has the tag of one
	}
	return true
}

// around bounds how far the words beside a name are looked at to learn how the text is written.
const around = 6

func allLower(tokens []text.Token) bool {
	for i := range tokens[:min(len(tokens), 2*around)] {
		if tokens[i].Capital() {
			return false
		}
	}
	return true
}

// shouting reports whether a word beside tokens[i] is written in capitals and no acronym by its length.
func shouting(tokens []text.Token, i int) bool {
	for j := max(0, i-around); j < min(len(tokens), i+around+1); j++ {
		if w := tokens[j].Text; j != i && tokens[j].Kind == text.Word && len(w) > 1 {
			return text.Upper(w) && len(w) != 3 && len(w) != 4
		}
	}
	return false
}
