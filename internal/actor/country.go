package actor

import (
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// country returns the country of those whom the phrase names: of the name nearest before the head, else of the
// complement where that says to whom the head belongs. Two adjectives side by side name no one country.
func (c *Classifier) country(p *phrase, kind string) string {
	state := kind == Military || kind == Police || kind == Official || kind == Government || kind == Peacekeeper
	code := ""
	for i := 0; i < p.n; i++ {
		u := &p.buf[i]
		if u.code == "" || u.sort == lexicon.Place && !state && !belongs[p.headWord()] {
			continue
		}
		if p.head >= 0 && i > p.head && u.sort != lexicon.Country && u.sort != lexicon.Adjective && u.sort != lexicon.People {
			continue
		}
		if code != "" && code != u.code && p.buf[i].sort == lexicon.Adjective && p.buf[i-1].sort == lexicon.Adjective {
			return ""
		}
		if u.body != "" && code != "" {
			continue // "the German Federal Police": many forces share a name
		}
		code = u.code
	}
	if code != "" || len(p.complement) == 0 {
		return code
	}
	switch {
	case state, kind == Militant && p.prep == "from", p.prep == "from", belongs[p.headWord()]:
	case roleHead(p) && c.Classify(p.complement).Kind != Thing: // but "the crew of a Greek ship"
	default:
		return ""
	}
	return c.belonging(p.complement, state || belongs[p.headWord()])
}

func (p *phrase) headWord() string {
	if p.head < 0 {
		return ""
	}
	return p.buf[p.head].word
}

func roleHead(p *phrase) bool {
	h := p.headUnit()
	return h != nil && h.isNoun && h.noun.Use == lexicon.Weak
}

// belongs holds nouns of people by the place that they belong to: "residents of Kabul".
var belongs = wordSet("citizen citizens national nationals native natives resident residents inhabitant inhabitants people")

// belonging returns the country of the first name of the complement.
func (c *Classifier) belonging(np []text.Token, places bool) string {
	for i := 0; i < len(np) && i < maxUnits; i++ {
		names, n := c.names.Find(np, i)
		if n == 0 {
			if cuts[np[i].Norm] {
				return ""
			}
			continue
		}
		if names[0].Country != "" && (places || names[0].Sort != lexicon.Place) {
			return names[0].Country
		}
		i += n - 1
	}
	return ""
}
