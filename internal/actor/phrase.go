package actor

import (
	"slices"
	"strings"
	"sync"

	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// A unit is a word or name of a phrase.
type unit struct {
	word   string // folded; of a compound with a hyphen that is not in the tables, its last part
	body   string // kind of the body named, or ""
	place  bool   // names a country, people, capital or place
	people bool   // names a people: "Afghans", "Afghan"
	sort   lexicon.Sort
	code   string // country of the name
	noun   lexicon.Noun
	isNoun bool
	proper bool // written with a capital in running text
	apart  bool // a mark stands before it: a comma
}

// maxUnits bounds the words of a phrase that are looked at.
const maxUnits = 24

// A phrase is a noun phrase cut at its first preposition.
type phrase struct {
	buf        [maxUnits]unit
	n          int
	head       int // index of the head in buf, or -1
	prep       string
	complement []text.Token // after prep
	rest       []text.Token // from the first preposition that opens no complement
}

// phrases keeps phrases, which are large and live no longer than a question about one.
var phrases = sync.Pool{New: func() any { return new(phrase) }}

// release gives the phrase's memory to the next one.
func (p *phrase) release() {
	clear(p.buf[:p.n]) // keep no text alive
	p.n, p.prep, p.complement, p.rest = 0, "", nil, nil
	phrases.Put(p)
}

func (p *phrase) headUnit() *unit {
	if p.head < 0 {
		return nil
	}
	return &p.buf[p.head]
}

// complementOf holds prepositions after which stand those to whom the head belongs.
var complementOf = map[string]bool{"of": true, "from": true, "with": true, "for": true}

// cuts holds words after which nothing belongs to the noun phrase any more.
var cuts = wordSet(`in at on near by inside outside across around along over under against between among amid during after before since
who whom whose which that where when to into about as behind beyond including loyal allied affiliated linked belonging wearing
working living believed accused suspected stationed based involved`)

// openers holds words that may stand before a noun like any adjective, though they are in cuts.
var openers = wordSet("suspected allied affiliated linked believed accused involved stationed")

// linked holds the words that come after such a word where it follows the noun: "groups linked to the army".
var linked = wordSet("to with of in by at")

func wordSet(s string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// marks are what parse asks of every word.
type marks uint8

const (
	cut marks = 1 << iota
	opener
	complements
)

var marked = sync.OnceValue(func() *text.Table[marks] {
	words := map[string]marks{}
	for w := range cuts {
		words[w] |= cut
	}
	for w := range openers {
		words[w] |= opener
	}
	for w := range complementOf {
		words[w] |= complements
	}
	return text.NewTable(text.ActorColumn, words)
})

// split cuts a phrase at "and", "or" and commas between conjuncts that can each stand alone. "army and militia members"
// is left in two parts all the same: the first conjunct tells the kind. The parts are appended to out, which is empty.
func split(out [][]text.Token, np []text.Token, names *lexicon.Names) [][]text.Token {
	if !slices.ContainsFunc(np, func(t text.Token) bool { return parts(t.Norm) }) {
		return append(out, np) // as most phrases are
	}
	first := 0
	for i := 0; i < len(np); i++ {
		if _, n := names.Find(np, i); n > 1 {
			i += n - 1
			continue
		}
		if parts(np[i].Norm) {
			if i > first {
				out = append(out, np[first:i])
			}
			first = i + 1
		}
	}
	if first < len(np) || len(out) == 0 {
		out = append(out, np[first:])
	}
	return out
}

// parts reports whether a word or mark stands between two conjuncts.
func parts(norm string) bool { return norm == "and" || norm == "or" || norm == "&" || norm == "/" }

// parse reads a phrase without coordination. Its memory is to be released.
func (c *Classifier) parse(np []text.Token) *phrase {
	p := phrases.Get().(*phrase)
	p.head = -1
	caps := allCapitals(np)
	depth, apart, nouns := 0, false, false
	for i := 0; i < len(np) && p.n < maxUnits; i++ {
		t := &np[i]
		switch t.Norm {
		case "(", "[":
			depth++
			continue
		case ")", "]":
			depth = max(depth-1, 0)
			continue
		case ",":
			apart = true
			continue
		}
		if t.Kind != text.Word || depth > 0 {
			continue
		}
		if names, n := c.names.Find(np, i); n > 0 && !c.ordinary(np, i, n, names[0]) {
			last := lexicon.NounWordAt(&np[i+n-1])
			u := unit{word: last.Folded, proper: true, apart: apart, noun: last.Noun, isNoun: last.IsNoun}
			u.named(names)
			p.add(u)
			i += n - 1
			nouns, apart = true, false
			continue
		}
		w := marked().At(t)
		if nouns && w&complements != 0 {
			p.prep, p.complement = t.Norm, np[i+1:]
			break
		}
		if w&cut != 0 && (nouns || w&opener == 0) && !(w&opener != 0 && i+1 < len(np) && !linked[np[i+1].Norm]) {
			p.rest = np[i:]
			break
		}
		u, n := common(np, i, caps)
		u.apart = apart
		p.add(u)
		i += n - 1
		nouns, apart = nouns || u.isNoun || u.proper, false
	}
	p.findHead()
	return p
}

// ordinary reports whether a name is rather a common noun here: a name of one word that a text in lower case does not set
// apart from one, or a newspaper's before more words.
func (c *Classifier) ordinary(np []text.Token, i, words int, n lexicon.Name) bool {
	if n.Kind == Media && words == 2 && np[i].Norm == "the" {
		return i+2 < len(np) && np[i+2].Kind == text.Word // "The Hindu families"
	}
	if words == 1 && capitalNoun(np, i) {
		return true
	}
	if words > 1 || np[i].Capital() || n.Sort != lexicon.Place && n.Sort != lexicon.Body {
		return false
	}
	return lexicon.NounWordAt(&np[i]).IsNoun || lexicon.Lent(np[i].Norm) != ""
}

// capitalNoun reports whether np[i] is a common noun in a text of capitals, which a code might be too: "CAR BOMBS".
func capitalNoun(np []text.Token, i int) bool {
	if !capitals(&np[i]) || len(np[i].Text) > maxCode || !lexicon.NounWordAt(&np[i]).IsNoun {
		return false
	}
	return i+1 < len(np) && len(np[i+1].Text) > maxCode && capitals(&np[i+1]) || i > 0 && len(np[i-1].Text) > maxCode && capitals(&np[i-1])
}

// maxCode is the length of the longest code of a country: "CAR", "USA".
const maxCode = 3

// capitals reports whether a word is written in capitals alone.
func capitals(t *text.Token) bool {
	return t.Kind == text.Word && text.Upper(t.Text)
}

func (u *unit) named(names []lexicon.Name) {
	for _, n := range names {
		if n.Sort == lexicon.Body {
			if u.body == "" && u.sort == 0 {
				u.body, u.code = n.Kind, n.Country
			}
			continue
		}
		if u.body != "" || n.Country == "" {
			break
		}
		if u.sort == 0 {
			u.sort, u.code, u.place = n.Sort, n.Country, true
		}
		u.people = u.people || n.Sort == lexicon.People || n.Sort == lexicon.Adjective
	}
}

// common reads the word or two-word noun at np[i].
func common(np []text.Token, i int, caps bool) (unit, int) {
	t := &np[i]
	w := lexicon.NounWordAt(t)
	u := unit{word: w.Folded, proper: t.Capital() && !caps, noun: w.Noun, isNoun: w.IsNoun}
	if w.Opens && i+1 < len(np) && np[i+1].Kind == text.Word {
		two := w.Last + " " + lexicon.Fold(np[i+1].Norm)
		if n, ok := lexicon.FindNoun(two); ok {
			return unit{word: two, noun: n, isNoun: true, proper: u.proper}, 2
		}
		if _, ok := lexicon.FindSource(two); ok || lexicon.Lent(two) != "" {
			return unit{word: two, proper: u.proper}, 2
		}
	}
	if !u.isNoun {
		if k := strings.LastIndexByte(u.word, ' '); k > 0 && lexicon.Lent(u.word) == "" {
			u.noun, u.isNoun = lexicon.FindNoun(u.word[k+1:])
			if u.isNoun {
				u.word = u.word[k+1:]
			}
		}
	}
	if u.isNoun && u.noun.Derived && u.proper && (i > 0 || i+1 < len(np) && np[i+1].Capital()) {
		u.noun, u.isNoun = lexicon.Noun{}, false // "Mr Baker"
	}
	return u, 1
}

func allCapitals(np []text.Token) bool {
	long := 0
	for i := range np[:min(len(np), maxUnits)] {
		if np[i].Kind != text.Word {
			continue
		}
		if !text.Upper(np[i].Text) {
			return false
		}
		if len(np[i].Text) > 5 {
			long++
		}
	}
	return long > 0
}

func (p *phrase) add(u unit) {
	p.buf[p.n] = u
	p.n++
}

// findHead takes the last known word, and passes over the words of a person's name after a title ("Foreign Minister
// Sergey Lavrov"), and over an apposition after a comma.
func (p *phrase) findHead() {
	for i := p.n - 1; i >= 0; i-- {
		u := &p.buf[i]
		if u.isNoun || u.body != "" || u.place {
			if p.head >= 0 && p.buf[p.head].apart && !u.apart && u.isNoun {
				p.head = i
				continue
			}
			if p.head < 0 {
				p.head = i
			}
			continue
		}
		if p.head < 0 && !u.proper && i == p.n-1 && u.word != "'" && !trailing[u.word] {
			if p.n == 1 || !capitalsOnly(p) {
				return
			}
		}
	}
	if p.surname() {
		p.head = -1
		return
	}
	if p.head > 0 && p.buf[p.head].place && !p.buf[p.head].people && !p.buf[p.head].isNoun && p.head == p.n-1 {
		p.titled()
	}
}

// surname reports whether the head is a town's name in a person's: "Maria Flores Lazo".
func (p *phrase) surname() bool {
	if p.head < 0 || !p.buf[p.head].place || p.buf[p.head].sort < lexicon.Capital {
		return false
	}
	beside := false
	for i := 0; i < p.n; i++ {
		u := &p.buf[i]
		if u.isNoun && i != p.head || u.body != "" {
			return false
		}
		if (i == p.head-1 || i == p.head+1) && u.proper && !u.isNoun && !u.place && lexicon.Lent(u.word) == "" {
			beside = true
		}
	}
	return beside
}

// trailing holds words after the noun that leave it the head.
var trailing = wordSet("'s alone killed wounded injured dead alive themselves abroad overseas combined together online")

func capitalsOnly(p *phrase) bool { return p.buf[p.n-1].proper }

// titled moves the head from a name that is also a place's to the title before it: "Gen. Santander".
func (p *phrase) titled() {
	for i := p.head - 1; i >= 0; i-- {
		if u := &p.buf[i]; u.isNoun && u.noun.Kind != Thing {
			p.head = i
			return
		}
	}
}

// lent returns the kind that the words before the head lend to it, the nearest first; "" for none.
func (p *phrase) lent(word func(string) string) string {
	for i := p.head - 1; i >= 0; i-- {
		u := &p.buf[i]
		if u.body != "" {
			kind := memberKind[u.body]
			if u.body == NGO {
				if p.buf[p.head].noun.Kind == Military || p.buf[p.head].noun.Kind == Police {
					kind = Peacekeeper // "UN troops"
				}
			}
			return kind
		}
		if kind := word(u.word); kind != "" {
			return kind
		}
		if u.isNoun && lends[u.noun.Kind] && !u.noun.Derived {
			return u.noun.Kind
		}
	}
	return ""
}

// lends holds the kinds that a noun lends by standing before another: "rebel fighters", "refugee children".
var lends = map[string]bool{Military: true, Police: true, Militant: true, Peacekeeper: true}
