// Package actor tells what kind of people, bodies or things a noun phrase names, and of which country they are.
//
// The kind follows the head noun. Nouns of roles ("officers", "members") take it from the words before them ("army
// officers") or from their complement ("members of the council"). The country follows the adjectives, names of peoples and
// bodies inside the phrase, never the place where something happened. Nouns and names are tables of internal/lexicon.
package actor

import (
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// The kinds of actors.
const (
	Military    = "military"
	Police      = "police"
	Militant    = "militant"
	Civilian    = "civilian"
	Protester   = "protester"
	Peacekeeper = "peacekeeper"
	Detainee    = "detainee"
	Migrant     = "migrant"
	Official    = "official"
	Person      = "person"
	Thing       = "thing"
)

// The kinds that sources have besides military, police, militant and person. Doers may be of kind Government too.
const (
	Government = "government"
	Medical    = "medical"
	NGO        = "ngo"
	Media      = "media"
	Witness    = "witness"
	Company    = "company"
	Document   = "document"
	Unknown    = "unknown"
)

// A Class is what a noun phrase says of those whom it names.
type Class struct {
	Kind    string // one of the kinds; Person, or Unknown for a source, where nothing tells
	Country string // ISO 3166-1 alpha-3 of nationality or allegiance, "" where the phrase states none
	Known   bool   // some word of the phrase tells the kind
}

// State reports whether those named act for a state, so that at home they are of the country they are in.
func (c Class) State() bool {
	switch c.Kind {
	case Military, Police, Government, Official:
		return true
	}
	return false
}

// A Classifier classifies noun phrases with a set of names.
type Classifier struct {
	names *lexicon.Names
}

// New returns a Classifier that knows the names of the set, or those of the tables where it is nil.
func New(names *lexicon.Names) *Classifier {
	if names == nil {
		names = lexicon.World()
	}
	return &Classifier{names}
}

// Classify tells what a counted noun phrase, without its number, names: "soldiers of the Azerbaijani armed forces".
func (c *Classifier) Classify(np []text.Token) Class { return c.conjuncts(np, c.counted) }

// ClassifyBy tells what a phrase names that did something: "Saudi fighter jets".
func (c *Classifier) ClassifyBy(np []text.Token) Class { return c.conjuncts(np, c.doer) }

// ClassifySource tells what a phrase names that makes a claim: "Interior Ministry spokesman".
func (c *Classifier) ClassifySource(np []text.Token) Class { return c.conjuncts(np, c.source) }

// CanAct reports whether what the phrase names can do something: an explosion or a car bomb cannot.
func (c *Classifier) CanAct(np []text.Token) bool {
	p := c.parse(np)
	defer p.release()
	return c.doer(p).Kind != Thing
}

// Named reports whether the last word of the phrase ends a name that can act: a body, a country, or words with capitals.
func (c *Classifier) Named(np []text.Token) bool {
	p := c.parse(np)
	defer p.release()
	if p.n == 0 {
		return false
	}
	u := &p.buf[p.n-1]
	return u.body != "" || u.place || np[len(np)-1].Tag.Proper() && !(u.isNoun && u.noun.Kind == Thing)
}

// IsCountry reports whether a phrase is but the name of a country.
func (c *Classifier) IsCountry(np []text.Token) bool {
	names, n := c.names.Find(np, 0)
	return n > 0 && n == len(np) && names[0].Sort == lexicon.Country
}

// IsTown reports whether a phrase is but the name of a town or region, or of a lake, a mountain or such ("Lake Chad").
func (c *Classifier) IsTown(np []text.Token) bool {
	if len(np) > 1 && lexicon.Listed("geographic noun", np[0].Norm) {
		return true
	}
	names, n := c.names.Find(np, 0)
	return n > 0 && n == len(np) && (names[0].Sort == lexicon.Place || names[0].Sort == lexicon.Capital)
}

// maxTokens bounds the phrase that is read, and so how deep complements can stand in one another.
const maxTokens = 60

// conjuncts classifies the first conjunct that says more than "people" ("students and others"), or the second where the
// first is a thing ("state and local officials"); a later one lends its country where the first has none and the kinds agree.
func (c *Classifier) conjuncts(np []text.Token, classify func(*phrase) Class) Class {
	np = np[:min(len(np), maxTokens)]
	var first Class
	var parts [8][]text.Token
	for n, part := range split(parts[:0], np, c.names) {
		p := c.parse(part)
		class := classify(p)
		p.release()
		if n == 0 {
			first = class
			continue
		}
		if !first.Known || class.Known && class.Kind != Thing && (first.Kind == Person || first.Kind == Thing && n == 1) {
			class.Country = either(first.Country, class.Country)
			first = class
			continue
		}
		if first.Country == "" && class.Kind == first.Kind {
			first.Country = class.Country
		}
	}
	return first
}

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func (c *Classifier) counted(p *phrase) Class {
	class := Class{Kind: Person}
	switch h := p.headUnit(); {
	case h == nil:
	case h.body != "":
		class = Class{Kind: memberKind[h.body], Known: true}
	case h.place:
		class.Known = h.people
		if !h.people {
			class.Kind = Official
		}
	case h.isNoun:
		class = c.noun(p, h)
	}
	class.Country = c.country(p, class.Kind)
	return class
}

// memberKind is the kind of the members of a body.
var memberKind = map[string]string{Military: Military, Police: Police, Militant: Militant, Peacekeeper: Peacekeeper,
	Government: Official, NGO: Civilian, Media: Civilian, Company: Civilian, Medical: Civilian, "party": Civilian}

// noun classifies a phrase by its head noun.
func (c *Classifier) noun(p *phrase, h *unit) Class {
	kind := h.noun.Kind
	before := p.lent(lexicon.Lent)
	if lends[before] && lexicon.Listed("kin noun", h.word) {
		before = "" // "the soldiers' wives"
	}
	switch {
	case p.criminal():
		kind = Militant
	case p.office():
		kind = Official
	case h.noun.Use == lexicon.Weak && len(p.complement) > 0 && lexicon.Listed("animal count", h.word) && lexicon.Listed("livestock", p.complement[0].Norm):
		kind = Thing // "head of cattle"
	case h.noun.Use == lexicon.Strong:
		switch {
		case kind == Military && (before == Militant || before == Peacekeeper), kind == Police && before == Peacekeeper:
			kind = before // "rebel soldiers", "UN troops"
		}
	case before != "":
		kind = before
	case h.noun.Use == lexicon.Weak && len(p.complement) > 0:
		of := c.Classify(p.complement)
		switch {
		case lends[of.Kind] && lexicon.Listed("kin noun", h.word):
		case of.Known && of.Kind != Thing && of.Kind != Person:
			kind = of.Kind
		case of.Known && p.prep == "of":
			kind = either(c.topic(p.complement), kind)
		case !of.Known && p.complement[0].Norm == `"`:
			kind = Militant // members of "Los Ejemplos": a name in quotation marks is a gang's
		}
		if kind != Militant && p.suspected() && c.loose(p.complement) {
			kind = Militant // "alleged members of the Ejemplo clan"
		}
	}
	return Class{Kind: kind, Known: true}
}

// topic returns the kind that the words of a complement lend its head: "head of police intelligence".
func (c *Classifier) topic(np []text.Token) string {
	p := c.parse(np)
	defer p.release()
	return p.lent(lexicon.Lent)
}

func (c *Classifier) doer(p *phrase) Class {
	class := c.counted(p)
	h := p.headUnit()
	switch {
	case h == nil:
		return class
	case h.body == Government, h.place && !h.people:
		class.Kind, class.Known = Government, true
	case h.isNoun && class.Kind == Thing:
		if kind := lexicon.Doer(h.word); kind != "" {
			class.Kind = kind
		}
	case h.isNoun && class.Kind == Official:
		if n, ok := lexicon.FindSource(h.word); ok && n.Kind == Government {
			class.Kind = Government
		}
	}
	if class.Kind == Civilian && len(p.complement) > 0 {
		if of := c.Classify(p.complement); of.Kind == Militant {
			class.Kind = Militant // "activists of the Islamic State group"
		}
	}
	return class
}
