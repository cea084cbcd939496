package text

import "strings"

// A cutter tells where the sentences of one piece end.
type cutter struct {
	tokens   []Token
	first    int  // the first token of the sentence at hand
	caseless bool // no capitals to go by
}

func stop(t *Token) bool { return t.Norm == "." || t.Norm == "?" || t.Norm == "!" || t.Norm == "..." }

func closes(t *Token) bool { return t.Norm == `"` || t.Norm == "'" || t.Norm == ")" || t.Norm == "]" }

// endsInStop reports whether the word is an initialism that ends in its own full stop.
func endsInStop(t *Token) bool { return t.Norm[len(t.Norm)-1] == '.' }

// ends reports whether a sentence ends with token i, which is not the last.
func (c *cutter) ends(i int) bool {
	t, next := &c.tokens[i], &c.tokens[i+1]
	switch {
	case next.Kind == Punct && !c.opens(i+1):
		return false // a comma, another stop
	case t.Kind == Word:
		return c.opensAfterAbbreviation(i+1) || c.opensAfterHour(i)
	case closes(t):
		// ." at the end of a quotation
		return i > c.first && stop(&c.tokens[i-1]) && !t.Space && next.Space && !c.goesOn(i+1, c.tokens[i-1].Norm)
	case t.Norm == "?" || t.Norm == "!":
		return (next.Space || next.Capital() || next.Kind == Punct) && (c.caseless || !lowerStart(next.Text))
	case t.Norm == "...":
		return next.Space && c.startsLikeSentence(i+1)
	case t.Norm == "." && i > c.first:
		return c.fullStop(i)
	}
	return false
}

// opens reports whether token i can be the first of a sentence.
func (c *cutter) opens(i int) bool {
	switch t := &c.tokens[i]; t.Norm {
	case `"`, "'", "(", "[", "-", "--":
		return t.Space
	default:
		return t.Kind != Punct
	}
}

// fullStop reports whether the full stop at i, which is not the first token of its sentence, ends it.
func (c *cutter) fullStop(i int) bool {
	t, prev, next := &c.tokens[i], &c.tokens[i-1], &c.tokens[i+1]
	if t.Space {
		return next.Space && c.opens(i+1) // a stop that stands alone
	}
	switch prev.Kind {
	case Number:
		if next.Kind == Number && c.brokenNumber(i) {
			return false
		}
		if i-1 == c.first && len(prev.Text) <= 3 {
			return false // "3. The …": the number of a list
		}
	case Word:
		switch class := wordClasses[prev.Norm]; {
		case endsInStop(prev): // "U.S..": the initialism's own stop and another
			return c.opensAfterAbbreviation(i + 1)
		case class&titleAbbreviation != 0 && (next.Kind == Word || next.Kind == Number):
			return c.caseless && !prev.Capital() && wordClasses[next.Norm]&opener != 0
		case class&numberAbbreviation != 0 && (next.Kind == Number || next.Kind == Word && (len(next.Text) == 1 || hasDigit(next.Text))):
			return false
		case class&endAbbreviation != 0, class&nameAbbreviation != 0 && (c.caseless || prev.Capital()),
			class&wordAbbreviation != 0 && !c.caseless && prev.Capital():
			return next.Kind != Number && c.opensAfterAbbreviation(i+1)
		case len(prev.Text) == 1 && next.Kind == Word:
			return prev.Norm != "i" && c.opensAfterAbbreviation(i+1) // an initial: "J. Smith"
		}
	}
	if !next.Space {
		return c.lostSpace(i)
	}
	if next.Kind == Word && !next.Capital() && !c.caseless && prev.Capital() && len(prev.Text) <= 5 {
		return false // an abbreviation not known here, as no capital follows: "a Ph.D. in law", "Sabq. org"
	}
	return true
}

// lostSpace reports whether the full stop at i ends a sentence whose successor lost its space: "wounded.The army". Names of
// sites ("Sabq.org") and of files have no capital there.
func (c *cutter) lostSpace(i int) bool {
	prev, next := &c.tokens[i-1], &c.tokens[i+1]
	if next.Kind != Word || !next.Capital() || len(next.Text) == 1 && next.Norm != "a" && next.Norm != "i" {
		return false
	}
	switch {
	case wordClasses[next.Norm]&(opener|weakOpener) != 0:
		return len(prev.Text) > 1
	case c.caseless:
		return false
	}
	return prev.Kind == Word && !prev.Capital() && len(prev.Text) > 2 || closes(prev)
}

// opensAfterAbbreviation reports whether the sentence that starts with token i, if one does, is plainly one: abbreviations
// stand in the middle of sentences more often than at their ends.
func (c *cutter) opensAfterAbbreviation(i int) bool {
	t := &c.tokens[i]
	if t.Kind == Punct {
		return t.Space && !c.caseless && (t.Norm == `"` || t.Norm == "--" && i+1 < len(c.tokens) && c.tokens[i+1].Capital())
	}
	class := wordClasses[t.Norm]
	if c.caseless {
		return class&opener != 0
	}
	return t.Capital() && class&(opener|weakOpener) != 0
}

// opensAfterHour reports whether a sentence starts after the "p.m." at i: any word with a capital does that there, save for
// the day and, in capitals, the time zone.
func (c *cutter) opensAfterHour(i int) bool {
	next := &c.tokens[i+1]
	return (c.tokens[i].Norm == "p.m." || c.tokens[i].Norm == "a.m.") && !c.caseless && next.Kind == Word &&
		wordCase(next.Text) == titleCase && repairWords().Of(next.Norm)&calendarName == 0
}

// startsLikeSentence reports whether token i starts as the first of a sentence does, and only that.
func (c *cutter) startsLikeSentence(i int) bool {
	t := &c.tokens[i]
	switch {
	case t.Kind == Punct:
		return true
	case c.caseless:
		return wordClasses[t.Norm]&opener != 0
	}
	return t.Capital()
}

// goesOn reports whether the tokens from i on belong to the sentence of the quotation before them, which ends in the given
// mark: `"…!" he said`. Without capitals to go by, that takes a verb of saying, and no full stop in the quotation.
func (c *cutter) goesOn(i int, end string) bool {
	if c.tokens[i].Kind != Word {
		return false
	}
	if !c.caseless {
		return lowerStart(c.tokens[i].Text) && !lowerStart(c.tokens[c.first].Text)
	}
	for j := i; j < len(c.tokens) && j < i+3 && end != "."; j++ {
		switch c.tokens[j].Norm {
		case "said", "says", "asked", "asks", "told", "added", "adds", "remarked", "replied", "wondered", "shouted", "demanded":
			return true
		}
	}
	return false
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// brokenNumber reports whether a scraper set a space into the number around the stop at i: "at 6. 15 p.m.", "3. 3 feet".
func (c *cutter) brokenNumber(i int) bool {
	prev, next := c.tokens[i-1].Text, c.tokens[i+1].Text
	if len(prev) > 3 || len(next) > 3 {
		return false
	}
	if i+2 < len(c.tokens) {
		switch strings.TrimRight(c.tokens[i+2].Norm, ".") {
		case "am", "pm", "a.m", "p.m", "hours", "hrs", "feet", "ft", "foot", "percent", "per", "%", "million", "billion", "trillion", "lakh",
			"crore", "km", "kilometers", "kilometres", "miles", "metres", "meters", "inches", "kg", "tons", "tonnes", ".", ",":
			return true
		}
	}
	if i >= 2 {
		switch c.tokens[i-2].Norm {
		case "at", "around", "about", "by", "until", "till", "from", "between", "$", "rs", "magnitude":
			return len(next) == 2
		}
	}
	return false
}
