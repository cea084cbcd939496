package clean

import "strings"

// isEnglish reports whether a lower-case word, or the stem that English inflection leaves of it, is in the English word list.
func (x *index) isEnglish(w string) bool {
	if x.known(w) {
		return true
	}
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
	if w == "" {
		return false
	}
	for _, e := range endings[w[len(w)-1]] {
		stem, ok := strings.CutSuffix(w, e.ending)
		if !ok || len(stem) < 2 {
			continue
		}
		if x.known(stem+e.instead) || len(e.ending) <= 2 && strings.HasSuffix(stem, "ness") && x.known(stem[:len(stem)-4]) {
			return true
		}
		if n := len(stem); n > 3 && stem[n-1] == stem[n-2] && x.known(stem[:n-1]) {
			return true // "stopped"
		}
	}
	return false
}

// inEnglish is isEnglish of a word that may be asked for again.
func (x *index) inEnglish(w *word) bool {
	if !w.asked {
		w.asked = true
		if w.entry != nil {
			w.english = w.entry.english
		} else {
			w.english = x.isEnglish(w.norm)
		}
	}
	return w.english
}

func (x *index) known(w string) bool { return x.english.Has(w) }

// contracted reports whether a folded word ends in a verb as English alone shortens it: "I'll", "they've", "wasn't".
func contracted(w string) bool {
	i := strings.LastIndexByte(w, '\'')
	if i < 1 {
		return false
	}
	switch w[i+1:] {
	case "ll", "ve", "re", "m":
		return true
	case "t":
		return w[i-1] == 'n'
	}
	return false
}

// An inflection is an ending of English and what the stem has instead of it.
type inflection struct{ ending, instead string }

// endings holds them by their last letter.
var endings = func() (by [256][]inflection) {
	for _, e := range inflections {
		last := e.ending[len(e.ending)-1]
		by[last] = append(by[last], e)
	}
	return by
}()

var inflections = []inflection{{"ies", "y"}, {"ied", "y"}, {"es", ""}, {"s", ""}, {"ed", ""}, {"ed", "e"}, {"ing", ""},
	{"ing", "e"}, {"ly", ""}, {"er", ""}, {"er", "e"}, {"ers", ""}, {"ers", "e"}, {"est", ""}, {"ness", ""}, {"our", "or"}, {"ised", "ize"},
	{"ise", "ize"}, {"ising", "ize"}, {"isation", "ization"}, {"tre", "ter"}, {"n't", ""}}
