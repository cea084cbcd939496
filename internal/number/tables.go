package number

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"kfacts/internal/lexicon"
	"kfacts/internal/text"
	"kfacts/internal/wordmap"
)

// class is the part that a word plays in a number.
type class uint8

const (
	noClass class = iota
	zero
	unit
	teen
	ten
	hundred
	scale
	dozen
	plural // "hundreds": vague alone, a multiplier after a number
	few
	couple
	group
	event
	half
	ordinal
	vulgar   // "½"
	multiple // "tenfold"
	article
	and
	of
	point
	hyphen
	figures // written in figures
	special // figures whose kind is known: a time, a date, a name
)

var classes = map[string]class{"zero": zero, "unit": unit, "teen": teen, "ten": ten, "hundred": hundred, "scale": scale,
	"dozen": dozen, "plural": plural, "few": few, "couple": couple, "group": group, "event": event, "half": half,
	"ordinal": ordinal, "vulgar": vulgar, "third": vulgar, "sixth": vulgar, "article": article, "and": and, "of": of,
	"point": point}

// opens reports whether a number can start with a word of the class. Articles are found by looking back.
func (c class) opens() bool { return c != noClass && c < article }

// An entry is what a number word means.
type entry struct {
	class     class
	low, high float64
	factor    float64 // of a plural
}

// A sequence is a phrase of the tables, its meaning beside it.
type sequence struct {
	tokens      []string
	value, unit string
}

// sequences finds phrases by their first token, or by their last. A nil one has none.
type sequences struct{ *wordmap.Map[[]sequence] }

// of returns the phrases that are filed under a token, the longer ones first.
func (s sequences) of(norm string) []sequence {
	if s.Map == nil {
		return nil
	}
	return s.Map.Of(norm)
}

type set map[string]bool

type tables struct {
	words    *text.Table[entry]
	opening  *text.Trait // of startsWord
	suffixes map[string]float64

	measures, links, after, fixed, glues                               sequences // by first token
	currencies, laws, leads, capitals, ages, years, modifiers, further sequences // by last token

	eventNouns, streets, months, counted, millions, changes, scores, topics, rises, oneAfter, oneBefore, sums, ratios set
	written                                                                                                           map[string]Kind
	letters                                                                                                           map[string]string // currencies
}

var words = sync.OnceValue(load)

func load() *tables {
	words := map[string]entry{}
	t := &tables{suffixes: map[string]float64{}, written: map[string]Kind{}, letters: map[string]string{}}
	byFirst := map[string]*sequences{"measure": &t.measures, "between": &t.links, "after": &t.after, "fixed": &t.fixed, "glued": &t.glues}
	byLast := map[string]*sequences{"currency": &t.currencies, "law": &t.laws, "lead": &t.leads, "capital": &t.capitals,
		"age": &t.ages, "yearlead": &t.years, "modifier": &t.modifiers, "further": &t.further}
	sets := map[string]*set{"eventnoun": &t.eventNouns, "street": &t.streets, "month": &t.months, "counted": &t.counted, "million": &t.millions, "sum": &t.sums, "ratio": &t.ratios,
		"change": &t.changes, "score": &t.scores, "topic": &t.topics, "rise": &t.rises, "oneafter": &t.oneAfter, "onebefore": &t.oneBefore}
	for _, row := range lexicon.NumberRows() {
		if row.Class == "currency" {
			row.Unit = row.Value
		}
		for _, w := range row.Words {
			switch {
			case classes[row.Class] != noClass:
				t.addWord(words, w, row)
			case row.Class == "suffix":
				t.suffixes[w], _ = strconv.ParseFloat(row.Value, 64)
			case row.Class == "letter":
				t.letters[w] = row.Value
			case row.Class == "figure":
				t.written[w] = Kind(row.Value)
			case sets[row.Class] != nil:
				add(sets[row.Class], w)
			case byFirst[row.Class] != nil:
				byFirst[row.Class].add(w, row, false)
			case byLast[row.Class] != nil:
				byLast[row.Class].add(w, row, true)
			}
		}
	}
	t.words = text.NewTable(text.NumberColumn, words)
	t.opening = text.NewTrait(text.NumberTrait, t.startsWord)
	return t
}

func add(s *set, w string) {
	if *s == nil {
		*s = set{}
	}
	(*s)[w] = true
}

// add files a phrase under its first or last token, longer phrases first.
func (s *sequences) add(phrase string, row lexicon.NumberRow, last bool) {
	if s.Map == nil {
		s.Map = wordmap.New[[]sequence](1 << 5)
	}
	tokens := strings.Fields(phrase)
	key := tokens[0]
	if last {
		key = tokens[len(tokens)-1]
	}
	list := append(s.of(key), sequence{tokens, row.Value, row.Unit})
	slices.SortStableFunc(list, func(a, b sequence) int { return len(b.tokens) - len(a.tokens) })
	s.Set(key, list)
}

func (t *tables) addWord(words map[string]entry, w string, row lexicon.NumberRow) {
	low, high, isRange := strings.Cut(row.Value, "..")
	e := entry{class: classes[row.Class]}
	e.low, _ = strconv.ParseFloat(low, 64)
	e.high = e.low
	if isRange {
		e.high, _ = strconv.ParseFloat(high, 64)
	}
	e.factor, _ = strconv.ParseFloat(row.Unit, 64)
	switch row.Class {
	case "third": // thirds and sixths have no exact decimal
		e.low /= 3
	case "sixth":
		e.low /= 6
	}
	words[w] = e
	if e.class >= unit && e.class <= scale {
		words[w+"fold"] = entry{class: multiple, low: e.low}
	}
}

// starts reports whether a number may start in the token.
func (t *tables) starts(tok *text.Token) bool {
	switch tok.Kind {
	case text.Number:
		return true
	case text.Word:
		return t.opening.At(tok) > 0
	case text.Symbol:
		return t.words.At(tok).class.opens()
	}
	return false
}

// startsWord returns 1 for a word that a number may start in, else 0.
func (t *tables) startsWord(n string) uint8 {
	e, ok := t.words.Get(n)
	switch {
	case n == "":
	case ok && e.class.opens(), !ok && len(n) > 1 && (isDigit(n[0]) || isDigit(n[len(n)-1]) || isDigit(n[len(n)-2]) || t.startsPiece(n)):
		return 1
	}
	return 0
}

// startsPiece reports whether the first piece of a hyphenated word is a number word.
func (t *tables) startsPiece(n string) bool {
	i := strings.IndexByte(n, '-')
	return i > 0 && t.words.Of(n[:i]).class.opens()
}

// at returns the longest phrase that starts with token i, or nil.
func (s sequences) at(tokens []text.Token, i int) *sequence {
	if i < 0 || i >= len(tokens) {
		return nil
	}
	list := s.of(tokens[i].Norm)
next:
	for k := range list {
		q := list[k].tokens
		if i+len(q) > len(tokens) {
			continue
		}
		for j := range q {
			if tokens[i+j].Norm != q[j] {
				continue next
			}
		}
		return &list[k]
	}
	return nil
}

// before returns the longest phrase that ends before token i, or nil.
func (s sequences) before(tokens []text.Token, i int) *sequence {
	if i <= 0 || i > len(tokens) {
		return nil
	}
	list := s.of(tokens[i-1].Norm)
next:
	for k := range list {
		q := list[k].tokens
		if len(q) > i {
			continue
		}
		for j := range q {
			if tokens[i-len(q)+j].Norm != q[j] {
				continue next
			}
		}
		return &list[k]
	}
	return nil
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
