package actor

import (
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// criminal reports whether the head is a group that the words before it say lives by crime: "kidnapping ring".
func (p *phrase) criminal() bool {
	if !p.looseGroup() {
		return false
	}
	for i := 0; i < p.head; i++ {
		if lexicon.Listed("crime", p.buf[i].word) {
			return true
		}
	}
	return false
}

// office reports whether those whom the phrase names lead a party.
func (p *phrase) office() bool {
	return p.head > 0 && p.buf[p.head-1].body == "party" && lexicon.Listed("party office", p.buf[p.head].word)
}

// suspected reports whether the words before the head say that those whom it names are under suspicion.
func (p *phrase) suspected() bool {
	for i := 0; i < p.head; i++ {
		if lexicon.Listed("word of suspicion", p.buf[i].word) {
			return true
		}
	}
	return false
}

// looseGroup reports whether the head says only that it is a group, of which the document tells more elsewhere.
func (p *phrase) looseGroup() bool {
	return p.head >= 0 && lexicon.Listed("loose group", p.buf[p.head].word)
}

// loose reports whether a complement names a loose group, or what no table knows.
func (c *Classifier) loose(np []text.Token) bool {
	p := c.parse(np)
	defer p.release()
	return p.looseGroup() || p.headUnit() == nil && p.n > 0 && p.buf[p.n-1].proper
}

// maxSince is how many sentences ago an armed group must have been named for "members of the group" to be its.
const maxSince = 4

// Armed reports whether a group of fighters of no state was named in sentence i or shortly before it.
func (x *Context) Armed(i int) bool {
	if x.groups == nil {
		x.groups = make([]bool, len(x.sentences))
		for k := range x.sentences {
			x.groups[k] = x.c.namesGroup(x.sentences[k].Tokens)
		}
	}
	for k := i; k >= 0 && i-k <= maxSince; k-- {
		if x.groups[k] {
			return true
		}
	}
	return false
}

// maxApart is how many words may stand from a crime to the group that lives by it.
const maxApart = 3

// namesGroup reports whether the tokens name a group of fighters of no state, or one that lives by crime.
func (c *Classifier) namesGroup(tokens []text.Token) bool {
	crime := -maxApart
	for i := 0; i < len(tokens); i++ {
		if names, n := c.names.Find(tokens, i); n > 0 {
			if names[0].Sort == lexicon.Body && names[0].Kind == Militant {
				return true
			}
			i += n - 1
			continue
		}
		switch w := tokens[i].Norm; {
		case lexicon.Listed("crime", w):
			crime = i
		case lexicon.Listed("loose group", w) && i-crime < maxApart:
			return true
		default:
			if noun, ok := lexicon.ListedNoun(w); ok && noun.Kind == Militant && noun.Use == lexicon.Strong {
				return true
			}
		}
	}
	return false
}
