package actor

import (
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// A PlaceName is a country, people, town, region or body of a state that a text names.
type PlaceName struct {
	First, End int // tokens [First,End)
	Country    string
	Sort       lexicon.Sort
}

// Places returns the names of countries, peoples, capitals, places and bodies of states among the tokens, in order.
func (c *Classifier) Places(tokens []text.Token) []PlaceName {
	var out []PlaceName
	for i := 0; i < len(tokens); i++ {
		names, n := c.names.Find(tokens, i)
		if n == 0 {
			continue
		}
		if s := names[0].Sort; (s != lexicon.Body || stateOf[names[0].Kind]) && names[0].Country != "" && !c.ordinary(tokens, i, n, names[0]) && !(n == 1 && s == lexicon.Place && c.afterName(tokens, i)) {
			out = append(out, PlaceName{i, i + n, names[0].Country, s})
		}
		i += n - 1
	}
	return out
}

// stateOf holds the kinds of bodies whose country a text speaks of when it names them.
var stateOf = map[string]bool{Military: true, Police: true, Government: true}

// asksTag reports whether the tag of the first token counts for the places among the tokens.
func (c *Classifier) asksTag(tokens []text.Token) bool {
	if len(tokens) < 2 {
		return false
	}
	_, n := c.names.Find(tokens, 1)
	return n > 0
}

// afterName reports whether a first name stands before tokens[i], so that the town's name there is a surname.
func (c *Classifier) afterName(tokens []text.Token, i int) bool {
	if i == 0 {
		return false
	}
	t := &tokens[i-1]
	if !t.Capital() || text.Upper(t.Text) || i > 1 && tokens[i-2].Norm == "." {
		return false
	}
	w := lexicon.Fold(t.Norm)
	if _, ok := lexicon.FindNoun(w); ok || cuts[w] || directions[w] || lexicon.Lent(w) != "" || i == 1 && !t.Tag.Proper() {
		return false
	}
	_, n := c.names.Find(tokens, i-1)
	return n == 0
}

// directions holds words that stand before the name of a place.
var directions = wordSet("north south east west northern southern eastern western central upper lower greater new old the downtown " +
	"from of to for with northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western")
