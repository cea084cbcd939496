package actor

import (
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// A PlaceName is a country, people, town or region that a text names.
type PlaceName struct {
	First, End int // tokens [First,End)
	Country    string
	Sort       lexicon.Sort
}

// Places returns the names of countries, peoples, capitals and places among the tokens, in order.
func (c *Classifier) Places(tokens []text.Token) []PlaceName {
	var out []PlaceName
	for i := 0; i < len(tokens); i++ {
		names, n := c.names.Find(tokens, i)
		if n == 0 {
			continue
		}
		if s := names[0].Sort; s != lexicon.Body && !c.ordinary(tokens, i, n, names[0]) {
			out = append(out, PlaceName{i, i + n, names[0].Country, s})
		}
		i += n - 1
	}
	return out
}
