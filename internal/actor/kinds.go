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

// A kindWord is what a folded word gives a phrase that it stands in.
type kindWord struct {
	kinds Kinds // by itself
	opens bool  // names or nouns of several words start with it, or a name is it: all of them are looked up
}

// kindWords are the nouns and adjuncts that give one of Kinds, and the words that names and nouns that do so start with.
var kindWords = sync.OnceValue(func() *wordmap.Map[kindWord] {
	words := wordmap.New[kindWord](1 << 12)
	opens := func(word string) {
		first, _, _ := strings.Cut(word, " ")
		words.Set(first, kindWord{words.Of(first).kinds, true})
	}
	lexicon.KindWords(func(kind string) bool { return kindSets[kind] != 0 }, func(word, kind string) {
		w := words.Of(word)
		w.kinds |= kindSets[kind]
		words.Set(word, w)
		if strings.Contains(word, " ") {
			opens(word)
		}
	})
	lexicon.World().Each(func(key string, name lexicon.Name) {
		if kindOfName(name) != 0 {
			opens(key)
		}
	})
	return words
})

// kindOfName is what the members of a body that bears the name are.
func kindOfName(name lexicon.Name) Kinds {
	if name.Sort != lexicon.Body {
		return 0
	}
	return kindSets[memberKind[name.Kind]]
}

// several is the trait of a word that kinds alone does not tell of: it is a name, or the first word of one or of a noun.
const several = 1 << 7

// kindTrait is what a word gives by itself, and several.
var kindTrait = sync.OnceValue(func() *text.Trait {
	known := kindWords()
	return text.NewTrait(text.KindTrait, func(norm string) uint8 {
		word := lexicon.Fold(norm)
		whole := known.Of(word)
		first, last := whole, whole
		if k := strings.IndexByte(word, ' '); k >= 0 {
			first, last = known.Of(word[:k]), known.Of(word[strings.LastIndexByte(word, ' ')+1:])
		}
		trait := uint8(whole.kinds | last.kinds)
		if first.opens || last.opens {
			trait |= several
		}
		return trait
	})
})

// KindsIn returns kinds that Classify, with the names of the tables, can give to a phrase of the tokens, whatever their
// tags: it follows common, noun and lent. It looks until it finds one of those wanted; names, which take longest, come last.
func KindsIn(tokens []text.Token, wanted Kinds) (kinds Kinds) {
	traits := kindTrait()
	names := false
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.Kind == text.Word:
			trait := traits.At(t)
			kinds |= Kinds(trait &^ several)
			names = names || trait&several != 0
		case t.Norm == `"` && i > 0 && complementOf[tokens[i-1].Norm]:
			kinds |= Fighters // members of "Los Ejemplos"
		}
	}
	for i := 0; names && kinds&wanted == 0 && i < len(tokens); i++ {
		if tokens[i].Kind == text.Word && traits.At(&tokens[i])&several != 0 {
			kinds |= kindsOfSeveral(tokens, i)
		}
	}
	return kinds
}

// kindsOfSeveral returns what the names and the nouns of two words that start with tokens[i] give.
func kindsOfSeveral(tokens []text.Token, i int) (kinds Kinds) {
	word := lexicon.Fold(tokens[i].Norm)
	if i+1 < len(tokens) {
		kinds = kindWords().Of(word[strings.LastIndexByte(word, ' ')+1:] + " " + lexicon.Fold(tokens[i+1].Norm)).kinds
	}
	lexicon.World().Starting(tokens, i, func(name lexicon.Name) { kinds |= kindOfName(name) })
	return kinds
}
