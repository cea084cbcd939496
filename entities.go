package kfacts

import (
	"fmt"
	"slices"
	"strings"

	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
)

// A KnownActor is a body that the user knows by name: an armed group, a force, an organisation, a medium.
type KnownActor struct {
	Name    string   // as texts write it; a name of capitals alone is found in capitals alone
	Aliases []string // other ways to write it
	Country string   // ISO 3166-1 alpha-3; "" for none
	Kind    string   // "military", "police", "militant", "peacekeeper", "government", "ngo", "media", "company" or "medical"
}

// knownKinds are the kinds that a KnownActor can have.
var knownKinds = []string{actor.Military, actor.Police, actor.Militant, actor.Peacekeeper, actor.Government, actor.NGO, actor.Media,
	actor.Company, actor.Medical}

// WithActors adds actors to those that kfacts knows. Where a name is known already, the user's meaning counts. It is an
// error for an actor to have no name, a kind of another sort, or a country that is not a code of ISO 3166-1 alpha-3.
func WithActors(actors ...KnownActor) Option {
	return func(o *options) error {
		if o.names == nil {
			o.names = lexicon.World().Extended()
		}
		for _, a := range actors {
			if !slices.Contains(knownKinds, a.Kind) {
				return fmt.Errorf("WithActors: %q: kind %q is none of %s", a.Name, a.Kind, strings.Join(knownKinds, ", "))
			}
			if a.Country != "" && !lexicon.IsCountry(a.Country) {
				return fmt.Errorf("WithActors: %q: %q is no code of ISO 3166-1 alpha-3", a.Name, a.Country)
			}
			for _, name := range append([]string{a.Name}, a.Aliases...) {
				if !o.names.Add(name, lexicon.Name{Sort: lexicon.Body, Kind: a.Kind, Country: a.Country}) {
					return fmt.Errorf("WithActors: name %q does not start with a letter", name)
				}
			}
		}
		return nil
	}
}

// actors returns the noun phrases of a reading that name persons or bodies: those whose kind their words, or the rest of
// the document, tell.
func (p *page) actors(r *reading) []Actor {
	var out []Actor
	for k := range r.view.Chunks {
		c := &r.view.Chunks[k]
		if c.Kind != clause.NP || c.Noun < 0 || c.Noun >= c.End {
			continue
		}
		np := r.Tokens[c.Noun:c.End]
		class := p.context.Actor(np, r.index)
		if !class.Known || class.Kind == actor.Thing {
			continue
		}
		s := r.span(c.Noun, c.End)
		t := p.input[s.Start:s.End]
		out = append(out, Actor{Text: t, Span: s, Name: t, Country: class.Country, Kind: class.Kind, Confidence: 0.8})
	}
	return out
}
