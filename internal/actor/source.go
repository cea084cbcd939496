package actor

import (
	"strings"

	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// sourceKind is the kind of source that a body named is.
var sourceKind = map[string]string{Military: Military, Police: Police, Militant: Militant, Peacekeeper: Military,
	Government: Government, NGO: NGO, Media: Media, Company: Company, Medical: Medical, "party": NGO}

// source classifies a phrase as one who makes a claim.
func (c *Classifier) source(p *phrase) Class {
	class := Class{Kind: Unknown}
	h := p.sourceHead()
	switch {
	case h < 0:
		if p.n == 0 {
			break
		}
		if kind := lexicon.LentSource(p.buf[p.n-1].word); kind != "" {
			class = Class{Kind: kind, Known: true} // the first half of "health and police officials"
		} else if p.buf[p.n-1].proper {
			class.Kind = Person
			if kind := c.complementSource(p); kind != "" && !c.bodiless(p.complement) {
				class = Class{Kind: kind, Known: true} // "Luis Paz of the fire brigade"
			}
		}
	case p.buf[h].body != "":
		class = Class{Kind: sourceKind[p.buf[h].body], Known: true}
	case p.buf[h].place:
		class = Class{Kind: Government, Known: true}
		if p.buf[h].people {
			class.Kind = Witness
		}
	default:
		class = c.sourceNoun(p, h)
	}
	p.head = h
	class.Country = c.country(p, class.Kind)
	if class.Country == "" && (class.State() || class.Kind == NGO) {
		class.Country = c.anyCountry(p)
	}
	return class
}

// bodiless reports whether a phrase is the name of a place: "Luis Paz of Lima" speaks for nobody.
func (c *Classifier) bodiless(np []text.Token) bool {
	names, n := c.names.Find(np, 0)
	return n > 0 && n == len(np) && names[0].Sort != lexicon.Body
}

// sourceHead returns the index of the last word that is a noun of sources, or a name; -1 for none.
func (p *phrase) sourceHead() int {
	for i := p.n - 1; i >= 0; i-- {
		u := &p.buf[i]
		if u.place && u.sort >= lexicon.Capital && i > 0 && p.buf[i-1].proper && !p.buf[i-1].isNoun && !p.buf[i-1].place && p.buf[i-1].body == "" {
			continue // a surname
		}
		if u.place && i < p.n-1 && u.sort != lexicon.Adjective && p.buf[p.n-1].unknownName() {
			continue // "the Jamaica Gleaner": a name that begins with a place's
		}
		if u.body != "" || u.place && (i == p.n-1 || u.sort == lexicon.Capital || u.sort == lexicon.Country) {
			if u.place && i == p.n-1 && p.n > 1 {
				if j := p.sourceNounBefore(i); j >= 0 {
					return j
				}
			}
			return i
		}
		if _, ok := lexicon.FindSource(u.word); ok {
			return i
		}
		if u.isNoun && !u.noun.Derived && u.noun.Kind != Thing {
			return i
		}
	}
	return -1
}

// unknownName reports whether the unit is a name that no table holds.
func (u *unit) unknownName() bool { return u.proper && !u.isNoun && !u.place && u.body == "" }

// UnknownName reports whether a phrase is but a name such as media have, of one word or with an article of its own language.
func UnknownName(np []text.Token) bool {
	i := 0
	if len(np) > 1 && (np[0].Norm == "the" || articles[np[0].Norm] && np[0].Capital()) {
		i = 1
	}
	for _, t := range np[i:] {
		if t.Kind != text.Word || !t.Capital() {
			return false
		}
	}
	return i == len(np)-1 || i == 1
}

// articles holds articles that newspapers in other languages have in their names.
var articles = wordSet("el la los las le les il lo der die das o")

func (p *phrase) sourceNounBefore(i int) int {
	for j := i - 1; j >= 0; j-- {
		if _, ok := lexicon.FindSource(p.buf[j].word); ok {
			return j
		}
	}
	return -1
}

// actorSource maps the kind of an actor to that of a source.
var actorSource = map[string]string{Military: Military, Police: Police, Militant: Militant, Peacekeeper: Military,
	Official: Government, Civilian: Witness, Protester: Witness, Detainee: Witness, Migrant: Witness, Person: Person}

func (c *Classifier) sourceNoun(p *phrase, h int) Class {
	u := &p.buf[h]
	n, ok := lexicon.FindSource(u.word)
	if !ok {
		return Class{Kind: actorSource[u.noun.Kind], Known: true}
	}
	if n.Use == lexicon.Strong {
		if n.Kind == Document || n.Kind == Medical {
			if kind := p.lentSource(h); kind != "" {
				return Class{Kind: kind, Known: true}
			}
		}
		if n.Kind == Document {
			return c.author(p)
		}
		return Class{Kind: n.Kind, Known: true}
	}
	if kind := p.lentSource(h); kind != "" {
		return Class{Kind: kind, Known: true}
	}
	if kind := c.complementSource(p); kind != "" {
		return Class{Kind: kind, Known: true}
	}
	return Class{Kind: n.Kind, Known: n.Kind != Unknown}
}

// author classifies a document by who made it: "a report by the UN".
func (c *Classifier) author(p *phrase) Class {
	by := p.rest
	switch {
	case len(by) > 1 && by[0].Norm == "by":
		by = by[1:]
	case p.prep == "from":
		by = p.complement
	default:
		by = nil
	}
	if len(by) > 0 {
		if of := c.ClassifySource(by); of.Known && of.Kind != Witness && of.Kind != Unknown {
			return of
		}
	}
	return Class{Kind: Document, Known: true}
}

// lentSource returns the kind that the words before the head lend, the nearest first.
func (p *phrase) lentSource(h int) string {
	for i := h - 1; i >= 0; i-- {
		u := &p.buf[i]
		if u.body != "" {
			return sourceKind[u.body]
		}
		if kind := lexicon.LentSource(u.word); kind != "" {
			return kind
		}
		if n, ok := lexicon.FindSource(u.word); ok && n.Use == lexicon.Strong && lendsSource[n.Kind] {
			return n.Kind
		}
	}
	return ""
}

// lendsSource holds the kinds that a noun of sources lends by standing before another.
var lendsSource = map[string]bool{Government: true, Military: true, Police: true, Militant: true, Medical: true, NGO: true, Media: true, Company: true}

// complementSource returns the kind of the body that a role belongs to: "a spokesman for the army".
func (c *Classifier) complementSource(p *phrase) string {
	if len(p.complement) == 0 {
		return ""
	}
	if p.prep == "for" && strings.HasPrefix(joined(p.complement), "human rights") {
		return NGO
	}
	of := c.ClassifySource(p.complement)
	if of.Known && (of.Kind != Witness || p.prep == "of") {
		return of.Kind
	}
	return ""
}

func joined(np []text.Token) string {
	s := np[0].Norm
	if len(np) > 1 {
		s += " " + np[1].Norm
	}
	return s
}

// acting returns the country of the only state whose body sentence i names: "Polish border guards detained six men, officials said".
func (x *Context) acting(i int) string {
	if i < 0 || i >= len(x.sentences) {
		return ""
	}
	code, tokens := "", x.sentences[i].Tokens
	for _, p := range x.placesOf(i) {
		if p.Sort != lexicon.Adjective && p.Sort != lexicon.People || !stateBody(tokens, p.End) && !stateBody(tokens, p.End+1) {
			continue
		}
		if code != "" && code != p.Country {
			return ""
		}
		code = p.Country
	}
	return code
}

// stateBody reports whether a noun of one or two words for a body or officers of a state stands at tokens[i].
func stateBody(tokens []text.Token, i int) bool {
	for n := 1; n <= 2 && i+n <= len(tokens); n++ {
		w := lexicon.Fold(joined(tokens[i : i+n]))
		if noun, ok := lexicon.FindNoun(w); ok && (noun.Kind == Police || noun.Kind == Military) {
			return true
		}
		if source, ok := lexicon.FindSource(w); ok && (source.Kind == Government || source.Kind == Military || source.Kind == Police) {
			return true
		}
	}
	return false
}

// anyCountry returns the country of the first name after the head: "the police in Antioquia".
func (c *Classifier) anyCountry(p *phrase) string {
	for _, part := range [][]text.Token{p.complement, p.rest} {
		for i := 0; i < len(part) && i < maxUnits; i++ {
			names, n := c.names.Find(part, i)
			if n == 0 {
				continue
			}
			if names[0].Country != "" {
				return names[0].Country
			}
			i += n - 1
		}
	}
	return ""
}
