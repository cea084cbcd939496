package actor

import (
	"strings"
	"sync"

	"kfacts/internal/lexicon"
	"kfacts/internal/text"
	"kfacts/internal/wordmap"
)

// Kinds is a set of kinds that counted people can have besides Person, Civilian and Official.
type Kinds uint8

// The members of Kinds.
const (
	Fighters Kinds = 1 << iota // Military, Police, Militant or Peacekeeper
	Protesters
	Detainees
	Migrants
)

var kindSets = map[string]Kinds{Military: Fighters, Police: Fighters, Militant: Fighters, Peacekeeper: Fighters, Protester: Protesters,
	Detainee: Detainees, Migrant: Migrants}

// kindWords are the nouns and adjuncts that give one of Kinds; opening are the first words of those that have several.
var kindWords = sync.OnceValue(func() (t struct {
	words   *wordmap.Map[Kinds]
	opening *wordmap.Map[struct{}]
}) {
	t.words, t.opening = wordmap.New[Kinds](1<<10), wordmap.New[struct{}](1<<6)
	lexicon.KindWords(func(kind string) bool { return kindSets[kind] != 0 }, func(word, kind string) {
		t.words.Set(word, t.words.Of(word)|kindSets[kind])
		if i := strings.IndexByte(word, ' '); i > 0 {
			t.opening.Set(word[:i], struct{}{})
		}
	})
	return t
})

// KindsIn returns the kinds that Classify, with the names of the tables, can give to any phrase of the tokens, whatever
// their tags: it follows common, noun and lent.
func KindsIn(tokens []text.Token) (kinds Kinds) {
	known, names := kindWords(), lexicon.World()
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.Norm == `"` && i > 0 && complementOf[tokens[i-1].Norm]:
			kinds |= Fighters // members of "Los Ejemplos"
		case t.Kind == text.Word:
			word := lexicon.Fold(t.Norm)
			last := word[strings.LastIndexByte(word, ' ')+1:]
			kinds |= known.words.Of(word) | known.words.Of(last)
			if i+1 < len(tokens) && known.opening.Has(last) {
				kinds |= known.words.Of(last + " " + lexicon.Fold(tokens[i+1].Norm))
			}
			names.Starting(tokens, i, func(name lexicon.Name) {
				if name.Sort == lexicon.Body {
					kinds |= kindSets[memberKind[name.Kind]]
				}
			})
		}
	}
	return kinds
}
