package kfacts

import (
	"strings"

	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// ofOwner gives people whom a possessive pronoun says to be somebody's what is known of him: "the ministry said 12 of its men
// had died", "the commander and two of his escorts".
func (p *page) ofOwner(n countedNoun, source *Source, class actor.Class) actor.Class {
	c := &n.in.view.Chunks[n.chunk]
	if class.Country != "" || class.Kind == "thing" || c.Noun >= c.End {
		return class
	}
	var owner actor.Class
	switch possessive(n.in, c) {
	case "his", "her":
		owner = p.named(n)
	case "their":
		if source != nil && strings.HasSuffix(source.Text, "s") {
			owner = actor.Class{Kind: source.Kind, Country: source.Country}
		}
	case "its", "our":
		if source != nil {
			owner = actor.Class{Kind: source.Kind, Country: source.Country}
		}
	}
	switch {
	case class.Kind == "military" && !owner.State() && owner.Known && p.context.Armed(n.in.index):
		class.Kind = "militant" // "the ringleader and three of his lieutenants"
	case fighters(owner.Kind) && class.Kind == "person" && !lexicon.Listed("kin noun", n.in.view.Norm(c.Head)):
		class.Kind, class.Country = owner.Kind, owner.Country
	case owner.Kind == "government" && lexicon.Listed("men of a force", n.in.view.Norm(c.Head)):
		class.Kind, class.Country = "military", owner.Country
	case owner.State() && owner.Kind == class.Kind:
		class.Country = owner.Country
	}
	return class
}

// possessive is the possessive pronoun that determines the noun phrase c, or "".
func possessive(in *reading, c *clause.Chunk) string {
	for i := c.First; i < c.Noun; i++ {
		if in.Tokens[i].Tag == text.PRPS {
			return in.Tokens[i].Norm
		}
	}
	return ""
}

// maxOwner is how many chunks before his people the one may stand whose they are.
const maxOwner = 6

// named is the class of the person named shortly before a noun phrase: "the rebel leader and three of his men".
func (p *page) named(n countedNoun) actor.Class {
	v := n.in.view
	for k := n.chunk - 1; k >= 0 && n.chunk-k <= maxOwner; k-- {
		c := &v.Chunks[k]
		if c.Kind == clause.NP && !elided(v, k) && n.in.Tokens[c.Head].Tag.Noun() && classOf(v, k).has("person") {
			return p.context.Actor(n.in.Tokens[c.Noun:nounEnd(v, k)], n.in.index)
		}
	}
	return actor.Class{}
}
