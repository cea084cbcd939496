package actor

import (
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// A Context is what a document says of where it happens and of whom it speaks, for phrases that do not say it
// themselves: "the army" in an article about Syria is Syria's.
type Context struct {
	c         *Classifier
	sentences []text.Sentence
	tag       func(i int)

	// built when first asked for
	places [][]PlaceName         // by sentence
	most   string                // the country named most
	where  map[string][]position // of words with a capital
	bodies []string              // by sentence: the kind of the last body named up to its end
	groups []bool                // by sentence: whether it names a group of fighters of no state
}

// NewContext returns the Context of a document's sentences. Before the tags of a sentence are looked at, tag is called with
// its index; it is nil where they are as they will be.
func (c *Classifier) NewContext(sentences []text.Sentence, tag func(i int)) *Context {
	return &Context{c: c, sentences: sentences, tag: tag}
}

// tagged returns the tokens of sentence i with their tags.
func (x *Context) tagged(i int) []text.Token {
	if x.tag != nil {
		x.tag(i)
	}
	return x.sentences[i].Tokens
}

// placesOf returns the places that sentence i names.
func (x *Context) placesOf(i int) []PlaceName {
	if x.places == nil {
		x.places = make([][]PlaceName, len(x.sentences))
		var count tally
		for i := range x.sentences {
			if x.c.asksTag(x.sentences[i].Tokens) || x.sentences[i].AllCaps && saysUS(x.sentences[i].Tokens) {
				x.tagged(i)
			}
			x.places[i] = x.c.Places(x.sentences[i].Tokens)
			for _, p := range x.places[i] {
				count.add(p.Country, weight(p.Sort))
			}
		}
		x.most = count.best()
	}
	if i < 0 || i >= len(x.places) {
		return nil
	}
	return x.places[i]
}

// saysUS reports whether the tokens hold "US", which in a text of capitals its tag alone tells from the pronoun.
func saysUS(tokens []text.Token) bool {
	for i := range tokens {
		if tokens[i].Text == "US" {
			return true
		}
	}
	return false
}

// body returns the kind of the last body of fighters named up to the end of sentence i.
func (x *Context) body(i int) string {
	if x.bodies == nil {
		x.bodies = make([]string, len(x.sentences))
		last := ""
		for i := range x.sentences {
			if kind := x.c.lastBody(x.sentences[i].Tokens); kind != "" {
				last = kind
			}
			x.bodies[i] = last
		}
	}
	return x.bodies[i]
}

// weight is how much a name tells of where something happens: a place more than an adjective.
func weight(s lexicon.Sort) int {
	if s == lexicon.Adjective || s == lexicon.People || s == lexicon.Body {
		return 1
	}
	return 2
}

// A tally counts weights by country, in the order of first mention.
type tally struct {
	codes  []string
	counts []int
}

func (t *tally) add(code string, n int) {
	for i := range t.codes {
		if t.codes[i] == code {
			t.counts[i] += n
			return
		}
	}
	t.codes, t.counts = append(t.codes, code), append(t.counts, n)
}

// best returns the country with the most; of equals the one named first.
func (t *tally) best() string {
	code, most := "", 0
	for i := range t.codes {
		if t.counts[i] > most {
			code, most = t.codes[i], t.counts[i]
		}
	}
	return code
}

// lastBody returns the kind of the last body of fighters, or the last fighters of no state, that the tokens name; or "".
func (c *Classifier) lastBody(tokens []text.Token) string {
	kind := ""
	for i := 0; i < len(tokens); i++ {
		names, n := c.names.Find(tokens, i)
		if n == 0 {
			if noun, ok := lexicon.ListedNoun(tokens[i].Norm); ok && noun.Kind == Militant && noun.Use == lexicon.Strong {
				kind = Militant
			}
			continue
		}
		if k := names[0].Kind; names[0].Sort == lexicon.Body && (k == Militant || k == Military || k == Police) {
			kind = k
		}
		i += n - 1
	}
	return kind
}

// Home returns the country in which sentence i is set: that of its places, else the one that the document names most.
func (x *Context) Home(i int) string {
	var count tally
	for _, p := range x.placesOf(i) {
		count.add(p.Country, weight(p.Sort))
	}
	if len(count.codes) > 1 {
		for k, code := range count.codes {
			if code == x.most {
				count.counts[k]++
			}
		}
	}
	return either(count.best(), x.most)
}

// Actor classifies a counted noun phrase of sentence i.
func (x *Context) Actor(np []text.Token, i int) Class {
	class := x.classify(np, i, x.c.Classify)
	switch class.Kind {
	case Military, Police, Official:
		class.Country = either(class.Country, x.home(class.Kind, i))
	}
	return class
}

// home returns the country of a state body that acts at home in sentence i. Palestine has no army: one in Gaza or the West
// Bank is Israel's.
func (x *Context) home(kind string, i int) string {
	code := x.Home(i)
	if code == "PSE" && kind == Military {
		return "ISR"
	}
	return code
}

// By classifies the phrase of a doer of sentence i.
func (x *Context) By(np []text.Token, i int) Class {
	class := x.classify(np, i, x.c.ClassifyBy)
	if class.State() {
		class.Country = either(class.Country, x.home(class.Kind, i))
	}
	return class
}

// Source classifies the phrase of a source of sentence i.
func (x *Context) Source(np []text.Token, i int) Class {
	class := x.classify(np, i, x.c.ClassifySource)
	if class.State() || class.Kind == Media && domestic(np) {
		class.Country = either(either(class.Country, x.acting(i)), x.home(class.Kind, i))
	}
	return class
}

// domestic reports whether a phrase of the media says that they are of the country spoken of.
func domestic(np []text.Token) bool {
	for i := range np[:min(len(np), 3)] {
		switch np[i].Norm {
		case "local", "state", "national", "state-run", "state-owned", "military-run":
			return true
		}
	}
	return false
}

// classify classifies a phrase, and where its own words do not tell, by the rest of the document.
func (x *Context) classify(np []text.Token, i int, by func([]text.Token) Class) Class {
	class := by(np)
	if !class.Known && class.Kind == Person {
		if named, ok := x.person(np, by); ok {
			named.Country = either(class.Country, named.Country)
			return named
		}
	}
	return x.loose(np, i, class)
}

// loose gives a noun of a group its kind: "members", "the group", "members of the organization" are of the armed group
// spoken of.
func (x *Context) loose(np []text.Token, i int, class Class) Class {
	if len(np) == 0 || len(np) > maxLoose || !class.Known || class.Country != "" || i < 0 || i >= len(x.sentences) || class.Kind != Person && class.Kind != Military && class.Kind != Civilian {
		return class
	}
	p := x.c.parse(np)
	word, first, within := p.headWord(), p.head == 0 || p.suspected(), p.complement
	trusted := p.suspected() || p.head > 0 && lexicon.Listed("rank in a gang", p.buf[p.head-1].word)
	p.release()
	switch word {
	case "lieutenant", "lieutenants":
		if !trusted {
			return class
		}
		fallthrough
	case "member", "members", "leader", "leaders", "commander", "commanders":
		if len(within) > 0 && first && class.Kind != Military {
			return x.member(within, i, class)
		}
	case "group", "groups", "organization", "organisation", "branch":
	default:
		return class
	}
	if class.Kind == Civilian || len(within) > 0 || len(np) > 3 || x.body(i) != Militant && !(word == "members" && class.Kind == Person && x.Armed(i)) || x.c.topic(np) != "" {
		return class
	}
	for i := range np[:len(np)-1] {
		if _, ok := lexicon.FindNoun(np[i].Norm); ok {
			return class // "family member"
		}
	}
	class.Kind = Militant
	return class
}

// maxLoose is how many words a phrase may have that the document is asked about.
const maxLoose = 8

// member gives the members of a group the kind of the armed group spoken of: "members of the organization".
func (x *Context) member(of []text.Token, i int, class Class) Class {
	p := x.c.parse(of)
	defer p.release()
	if !p.looseGroup() || p.complement != nil || !x.Armed(i) {
		return class
	}
	for k := 0; k < p.head; k++ {
		if u := &p.buf[k]; u.isNoun && !u.proper || u.body != "" {
			return class // "members of the teachers' organization"
		}
	}
	class.Kind = Militant
	return class
}
