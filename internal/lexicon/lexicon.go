// Package lexicon holds what kfacts knows about the world as tables: countries, places, bodies, nouns of people.
//
// A table is a file of tab-separated values under data. Its first lines are comments that give its source and licence;
// the last of them names the columns. A table is parsed once, when it is first asked for.
package lexicon

import (
	"embed"
	"fmt"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed data/countries.tsv data/places.tsv data/armed-groups.tsv data/forces.tsv data/organisations.tsv data/media.tsv
//go:embed data/nouns.tsv data/wordnet.tsv data/plurals.tsv data/adjuncts.tsv data/sources.tsv data/doers.tsv
var data embed.FS

// table yields the fields of each row of the table of that name. It panics where there is no such table, for the tables
// are part of the program.
func table(name string) iter.Seq[[]string] {
	b, err := data.ReadFile("data/" + name)
	if err != nil {
		panic(fmt.Sprintf("lexicon: %v", err))
	}
	return rows(string(b), 2)
}

// List splits a field that holds several names.
func List(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, "; ")
}

// Fold returns the form in which words are compared: lower case, without accents, full stops and hyphens, so that
// "Al-Shabaab", "al Shabaab" and "U.S.", "US" are the same.
func Fold(norm string) string {
	plain := true
	for i := 0; i < len(norm); i++ {
		if c := norm[i]; c >= utf8.RuneSelf || c == '.' || c == '-' || 'A' <= c && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return norm
	}
	var b strings.Builder
	b.Grow(len(norm))
	for _, r := range norm {
		switch {
		case r == '.':
		case r == '-':
			b.WriteByte(' ')
		case r < utf8.RuneSelf:
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteString(unaccented(unicode.ToLower(r)))
		}
	}
	return b.String()
}

// unaccented returns the letter without its mark, for the marked letters of the Latin script in European and Turkish
// orthographies and in common romanisations (Unicode blocks Latin-1 Supplement, Latin Extended-A and -B and Additional).
func unaccented(r rune) string {
	if unicode.Is(unicode.Mn, r) {
		return ""
	}
	if s, ok := accents[r]; ok {
		return s
	}
	return string(r)
}

var accents = func() map[rune]string {
	m := map[rune]string{'æ': "ae", 'œ': "oe", 'ß': "ss", 'þ': "th"}
	for _, row := range strings.Fields(`aàáâãäåāăąǎạả cçćĉċč dďđḑḍð eèéêëēĕėęěẽếềể gĝğġģǧḡ hĥħḩḥ iìíîïĩīĭįıị jĵ kķḵ lĺļľŀł nñńņňŉṅ
		oòóôõöøōŏőơọồố rŕŗřṛ sśŝşšșṣ tţťŧțṭ uùúûüũūŭůűųưụứữ wŵ yýÿŷ zźżžẓ`) {
		base, marked := row[:1], row[1:]
		for _, r := range marked {
			m[r] = base
		}
	}
	return m
}()
