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

// sourceHead returns the index of the last word that is a noun of sources, or a name; -1 for none.
func (p *phrase) sourceHead() int {
	for i := p.n - 1; i >= 0; i-- {
		u := &p.buf[i]
		if u.place && u.sort >= lexicon.Capital && i > 0 && p.buf[i-1].proper && !p.buf[i-1].isNoun && !p.buf[i-1].place && p.buf[i-1].body == "" {
			continue // a surname
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
