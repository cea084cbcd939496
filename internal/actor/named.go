package actor

import (
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// A position is a token of a document.
type position struct{ sentence, token int }

// maxMentions bounds how many mentions of one name are looked at.
const maxMentions = 12

// surnames returns where each word with a capital stands in the document.
func (x *Context) surnames() map[string][]position {
	if x.where == nil {
		x.where = make(map[string][]position)
		for s := range x.sentences {
			for i := range x.sentences[s].Tokens {
				t := &x.sentences[s].Tokens[i]
				if at := x.where[t.Norm]; t.Capital() && len(t.Norm) > 2 && len(at) < maxMentions {
					x.where[t.Norm] = append(at, position{s, i})
				}
			}
		}
	}
	return x.where
}

// person classifies a person's name by what the document says of its bearer: the title before another mention of the name
// ("the mayor, Ann Example", "Col. Example") or the apposition after it ("Ann Example, a lawyer", "Ann Example of the Red Cross").
func (x *Context) person(np []text.Token, classify func([]text.Token) Class) (Class, bool) {
	if len(np) == 0 || !np[len(np)-1].Capital() {
		return Class{}, false
	}
	for _, at := range x.surnames()[np[len(np)-1].Norm] {
		tokens := x.tagged(at.sentence)
		first := at.token
		for first > 0 && at.token-first < 4 && tokens[first-1].Capital() && !isTitle(&tokens[first-1]) {
			first--
		}
		for _, phrase := range [][]text.Token{before(tokens, first), after(tokens, at.token+1)} {
			if len(phrase) == 0 {
				continue
			}
			if class := classify(phrase); class.Known && class.Kind != Thing && class.Kind != Person && class.Kind != Document && class.Kind != Media {
				return class, true
			}
		}
	}
	return Class{}, false
}

// isTitle reports whether a word is a noun of people that the tables know.
func isTitle(t *text.Token) bool {
	w := lexicon.Fold(t.Norm)
	if n, ok := lexicon.FindNoun(w); ok && !n.Derived && n.Kind != Thing {
		return true
	}
	_, ok := lexicon.FindSource(w)
	return ok
}

// maxTitle bounds the words of a title or an apposition.
const maxTitle = 12

// before returns the phrase that ends in a title right before tokens[i], with or without a comma.
func before(tokens []text.Token, i int) []text.Token {
	end := i
	if end > 0 && (tokens[end-1].Norm == "," || tokens[end-1].Norm == ".") {
		end--
	}
	if end == 0 || !isTitle(&tokens[end-1]) {
		return nil
	}
	first := end - 1
	for first > 0 && end-first < 5 && tokens[first-1].Kind == text.Word && !cuts[tokens[first-1].Norm] && !tokens[first-1].Tag.Verb() {
		first--
	}
	return tokens[first:end]
}

// after returns the apposition between commas that starts at tokens[i].
func after(tokens []text.Token, i int) []text.Token {
	if i+2 >= len(tokens) {
		return nil
	}
	first := i
	if tokens[i].Norm == "," {
		first++
	} else if tokens[i].Norm != "of" {
		return nil
	}
	switch tokens[first].Norm {
	case "of": // "Ann Example, of the Red Cross"
		first++
	case "a", "an", "the":
	default:
		if !isTitle(&tokens[first]) {
			return nil
		}
	}
	end := first
	for end < len(tokens) && end-first < maxTitle && tokens[end].Norm != "," && tokens[end].Norm != "." {
		end++
	}
	return tokens[first:end]
}
