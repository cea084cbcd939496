package lexicon

import (
	"strings"
	"sync"

	"kfacts/internal/wordmap"
)

// A Use says how a noun gets its kind.
type Use uint8

const (
	Strong  Use = iota // its own: "soldier", "villager"
	Weak               // that of the words around it, and its own only where they say nothing: "officer", "member"
	Event              // that of the words before it alone: "death", "victim"
	Adjunct            // it only lends its kind to the noun after it: "health" in "health workers"
)

var uses = map[string]Use{"strong": Strong, "role": Weak, "event": Event, "adjunct": Adjunct}

// A Noun is a noun of people or things.
type Noun struct {
	Kind    string // a kind of actor: "military", "civilian", "thing", …; or of source
	Use     Use
	Plural  bool // the form asked for is a plural
	Derived bool // known from WordNet's senses alone
}

type nounTable struct {
	nouns    *wordmap.Map[Noun]
	adjuncts *wordmap.Map[string]
	sources  *wordmap.Map[Noun]
	lent     map[string]string // by the adjuncts of sources
	doers    map[string]string
	plurals  *wordmap.Map[string] // irregular plural → singular
	derived  *wordmap.Map[string] // kind of a noun that WordNet alone knows
}

var nouns = sync.OnceValue(loadNouns)

func loadNouns() *nounTable {
	t := &nounTable{lent: make(map[string]string, 1<<7), doers: make(map[string]string)}
	listed, sources := make(map[string]Noun, 1<<11), make(map[string]Noun, 1<<9)
	adjuncts, plurals, derived := make(map[string]string, 1<<8), make(map[string]string, 1<<9), make(map[string]string, 20000)
	for row := range table("nouns.tsv") {
		listed[row[0]] = Noun{Kind: row[1], Use: uses[row[2]]}
	}
	for row := range table("wordnet.tsv") {
		for word := range strings.SplitSeq(row[1], " ") {
			if _, known := derived[word]; !known {
				derived[word] = row[0]
			}
		}
	}
	for row := range table("plurals.tsv") {
		plurals[row[0]] = row[1]
	}
	for row := range table("adjuncts.tsv") {
		adjuncts[row[0]] = row[1]
	}
	for row := range table("sources.tsv") {
		if use := uses[row[2]]; use == Adjunct {
			t.lent[row[0]] = row[1]
		} else {
			sources[row[0]] = Noun{Kind: row[1], Use: use}
		}
	}
	for row := range table("doers.tsv") {
		t.doers[row[0]] = row[1]
	}
	t.nouns, t.sources = wordmap.Of(listed), wordmap.Of(sources)
	t.adjuncts, t.plurals, t.derived = wordmap.Of(adjuncts), wordmap.Of(plurals), wordmap.Of(derived)
	return t
}

// FindNoun looks a noun of actors up by its folded form, singular or plural.
func FindNoun(word string) (Noun, bool) {
	if n, ok := ListedNoun(word); ok {
		return n, true
	}
	t := nouns()
	plural := false
	if s := t.plurals.Of(word); s != "" {
		word, plural = s, true
	}
	if n, ok := t.derivedNoun(word); ok {
		n.Plural = plural
		return n, true
	}
	for _, s := range singulars(word) {
		if n, ok := t.derivedNoun(s); ok {
			n.Plural = true
			return n, true
		}
	}
	return Noun{}, false
}

// ListedNoun is FindNoun without the nouns that are known from WordNet's senses alone.
func ListedNoun(word string) (Noun, bool) {
	t := nouns()
	if n, ok := find(t.nouns, word); ok {
		return n, true
	}
	if s := t.plurals.Of(word); s != "" {
		n, ok := t.nouns.Get(s)
		n.Plural = ok
		return n, ok
	}
	return Noun{}, false
}

func (t *nounTable) derivedNoun(word string) (Noun, bool) {
	kind, ok := t.derived.Get(word)
	return Noun{Kind: kind, Derived: ok}, ok
}

// FindSource looks a noun of sources up in the same way; its kinds are those of sources.
func FindSource(word string) (Noun, bool) { return find(nouns().sources, word) }

// Doer returns the kind of those for whom a thing acts: "military" for "warplanes". It returns "" for a thing that does
// nothing by itself.
func Doer(word string) string {
	t := nouns().doers
	if kind := t[word]; kind != "" {
		return kind
	}
	for _, s := range singulars(word) {
		if kind := t[s]; kind != "" {
			return kind
		}
	}
	return ""
}

// Lent returns the kind that a word lends to the actor that it stands before: "army" in "army officers"; "" for none.
func Lent(word string) string { return nouns().adjuncts.Of(word) }

// LentSource returns the kind that a word lends to the source that it stands before: "health" in "health officials".
func LentSource(word string) string { return nouns().lent[word] }

func find(t *wordmap.Map[Noun], word string) (Noun, bool) {
	if n, ok := t.Get(word); ok {
		return n, true
	}
	for _, s := range singulars(word) {
		if n, ok := t.Get(s); ok && s != "" {
			n.Plural = true
			return n, true
		}
	}
	return Noun{}, false
}

// singulars returns the words of which w can be the regular plural.
func singulars(w string) [3]string {
	var out [3]string
	if len(w) < 4 || w[len(w)-1] != 's' || strings.HasSuffix(w, "ss") {
		if strings.HasSuffix(w, "men") {
			out[0] = w[:len(w)-3] + "man"
		}
		return out
	}
	out[0] = w[:len(w)-1]
	if strings.HasSuffix(w, "es") {
		out[1] = w[:len(w)-2]
	}
	if strings.HasSuffix(w, "ies") {
		out[2] = w[:len(w)-3] + "y"
	}
	return out
}
