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
	places    [][]PlaceName         // by sentence
	most      string                // the country named most
	where     map[string][]position // of words with a capital; built when first asked for
	bodies    []string              // by sentence: the kind of the last body named up to its end
}

// NewContext reads the places and bodies of a document's sentences.
func (c *Classifier) NewContext(sentences []text.Sentence) *Context {
	x := &Context{c: c, sentences: sentences, places: make([][]PlaceName, len(sentences)), bodies: make([]string, len(sentences))}
	var count tally
	last := ""
	for i := range sentences {
		tokens := sentences[i].Tokens
		x.places[i] = c.Places(tokens)
		for _, p := range x.places[i] {
			count.add(p.Country, weight(p.Sort))
		}
		if kind := c.lastBody(tokens); kind != "" {
			last = kind
		}
		x.bodies[i] = last
	}
	x.most = count.best()
	return x
}

// weight is how much a name tells of where something happens: a place more than an adjective.
func weight(s lexicon.Sort) int {
	if s == lexicon.Adjective || s == lexicon.People {
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
			if noun, ok := lexicon.FindNoun(tokens[i].Norm); ok && noun.Kind == Militant && noun.Use == lexicon.Strong && !noun.Derived {
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
	if i < 0 || i >= len(x.places) {
		return x.most
	}
	var count tally
	for _, p := range x.places[i] {
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
	case Thing:
		if kind := x.c.topic(np); kind == Military || kind == Police {
			class.Country = either(class.Country, x.home(kind, i)) // "army vehicles"
		}
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
		class.Country = either(class.Country, x.home(class.Kind, i))
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

// loose gives a bare noun of a group its kind: "members", "the group" are of the armed group spoken of.
func (x *Context) loose(np []text.Token, i int, class Class) Class {
	if len(np) == 0 || len(np) > 3 || !class.Known || class.Country != "" || i < 0 || i >= len(x.bodies) || x.bodies[i] != Militant {
		return class
	}
	if class.Kind != Person && class.Kind != Military || x.c.topic(np) != "" {
		return class
	}
	for i := range np[:len(np)-1] {
		if _, ok := lexicon.FindNoun(np[i].Norm); ok {
			return class // "family member"
		}
	}
	switch lexicon.Fold(np[len(np)-1].Norm) {
	case "member", "members", "group", "groups", "leader", "leaders", "organization", "organisation", "commander", "commanders", "lieutenant", "branch":
		class.Kind = Militant
	}
	return class
}
