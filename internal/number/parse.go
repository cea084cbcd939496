package number

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"kfacts/internal/text"
)

// parse reads the number that starts with lexeme k. The second result is the lexeme after it, k where there is none.
func (f *finder) parse(l []lexeme, k int) (phrase, int) {
	x := &l[k]
	p := phrase{scale: 1}
	p.Modifier = Exact
	set := func(low, high float64, next int) (phrase, int) {
		p.Low, p.High = low, high
		return p, next
	}
	switch x.class {
	case special:
		p.form, p.Kind, p.Unit, p.digits, p.figures = fixedForm, x.kind, x.unit, x.digits, true
		return set(x.low, x.high, k+1)
	case multiple:
		p.form, p.Kind, p.Unit = fixedForm, Other, "times" // "tenfold"
		return set(x.low, x.low, k+1)
	case few, couple, group:
		return f.vague(l, k)
	case plural:
		return f.plurals(l, k)
	case event:
		if l[k].end == f.tokens[x.token].End && f.eventOf(x) {
			return set(x.low, x.low, k+1)
		}
		return p, k
	case ordinal:
		p.form = ordinalForm
		p.figures = x.norm != "" && isDigit(x.norm[0])
		if x.norm == "quarter" && k+1 < len(l) && l[k+1].multiplies() {
			p.form = cardinalForm
			return set(l[k+1].low/4, l[k+1].low/4, k+2)
		}
		if x.norm == "quarter" || x.norm == "quarters" || x.ends('s') && !p.figures {
			return p, k
		}
		return set(x.low, x.low, k+1)
	}
	if p, next := f.halves(l, k); next > k {
		return p, next
	}
	if a, ok := mixed(l, k); ok && (l[k].class == figures || l[a.next-1].class != ordinal || f.standsAlone(l, k, a.next)) {
		p.scale, p.figures = a.scale, x.class == figures
		return set(a.low, a.low, a.next)
	}
	if a := fraction(l, k); a.next > k && f.isFraction(l, k, a.next) {
		p.form = fractionForm
		// "two thirds of a million"
		if n := a.next; n+2 < len(l) && l[n].class == of && l[n+1].class == article && l[n+2].multiplies() {
			p.form = cardinalForm
			a.low, a.next = tidy(a.low*l[n+2].low), n+3
		}
		return set(a.low, a.low, a.next)
	}
	c := cardinal(l, k)
	if c.next == k {
		return p, k
	}
	p.scale = c.scale
	if x.class == figures {
		p.figures, p.digits, p.currency, p.glued = true, x.digits, x.unit, x.modifier
	}
	if c.next > k+1 {
		p.digits = 0
	}
	n := c.next
	switch {
	case n+1 < len(l) && l[n].class == point && c.scale < 1000 && !f.atOnePoint(x):
		if v, next := decimals(l, n+1); next > n+1 {
			c.low, c.next = c.low+v, next
			if next < len(l) && l[next].class == scale {
				c.low, c.next, p.scale = tidy(c.low*l[next].low), next+1, l[next].low
			}
		}
	case n < len(l) && l[n].class == ordinal && compoundOrdinal(&l[n-1], &l[n]):
		p.form = ordinalForm
		c.low, c.next = c.low+l[n].low, n+1
	case n == k+1 && (x.class == teen || x.norm == "twenty") && n < len(l) && (l[n].class == ten || l[n].class == teen):
		// "nineteen eighty-nine"
		if y := cardinal(l, n); y.low < 100 && y.low >= 10 {
			p.form, p.Kind = fixedForm, Date
			c.low, c.next = c.low*100+y.low, y.next
		}
	}
	return set(c.low, c.low, c.next)
}

// compoundOrdinal reports whether the ordinal completes the cardinal before it: "twenty-first", "one hundred and fifth".
func compoundOrdinal(last, x *lexeme) bool {
	if x.ends('s') || isDigit(x.norm[0]) || last.class == figures {
		return false
	}
	return last.class == ten && x.low < 10 || last.multiplies() && x.low < last.low
}

// halves reads "half a million", "half a dozen", "half million", "a half-dozen".
func (f *finder) halves(l []lexeme, k int) (phrase, int) {
	p := phrase{scale: 1}
	p.Modifier = Exact
	n := k
	if l[n].class == article && n+1 < len(l) {
		n++
	}
	if l[n].class != half {
		return p, k
	}
	if n++; n < len(l) && l[n].class == article && l[k].class == half {
		n++
	}
	if n < len(l) && l[n].multiplies() {
		p.Low, p.High, p.scale = l[n].low/2, l[n].low/2, l[n].low
		return p, n + 1
	}
	return p, k
}

// isFraction reports whether lexemes [k, next) are a fraction and not an ordinal: "a fifth of the men", "a fifth man".
func (f *finder) isFraction(l []lexeme, k, next int) bool {
	if l[k].class != article {
		return true
	}
	if l[k+1].class == half || l[next-1].norm == "quarter" {
		return l[next-1].end == f.tokens[l[next-1].token].End || l[next-1].next == l[k].next
	}
	return f.norm(l[next-1].next) == "of" || f.standsAlone(l, k, next) && l[k].token == 0
}

// standsAlone reports whether no word of the sentence follows lexeme next-1, so that "two and a third" goes on no more.
func (f *finder) standsAlone(l []lexeme, k, next int) bool {
	i := l[next-1].next
	return i >= len(f.tokens) || f.tokens[i].Kind == text.Punct || f.norm(i) == "of" || f.measures.at(f.tokens, i) != nil || !l[next-1].ordinalOnly()
}

// ordinalOnly reports whether the word is an ordinal that is not "half" or "quarter".
func (x *lexeme) ordinalOnly() bool {
	return x.class == ordinal && x.norm != "quarter" && x.norm != "quarters" && x.norm != "halves" && !x.ends('s')
}

// atOnePoint reports whether the lexeme is the "one" of "at one point".
func (f *finder) atOnePoint(x *lexeme) bool { return x.norm == "one" && f.norm(x.token-1) == "at" }

// eventOf reports whether the word counts the events after it: "twin blasts", "a triple murder".
func (f *finder) eventOf(x *lexeme) bool {
	next := f.norm(x.next)
	return f.eventNouns[next] || x.norm == "twin" && len(next) > 3 && next[len(next)-1] == 's' && !f.tokens[x.next].Capital()
}

// vague reads "several hundred", "a few", "a couple of dozen", "a pair".
func (f *finder) vague(l []lexeme, k int) (phrase, int) {
	x := &l[k]
	p := phrase{scale: 1, form: vagueForm}
	p.Modifier, p.Low, p.High = Vague, x.low, x.high
	prev := f.norm(x.token - 1)
	hasArticle := k > 0 && l[k-1].class == article
	n := k + 1
	if x.class != few {
		p.Modifier, p.form = Exact, cardinalForm
		if x.class == group && !hasArticle && prev != "the" && prev != "another" && f.norm(x.next) != "of" {
			return p, k
		}
		if x.class == couple && f.norm(x.next) == "of" {
			p.Modifier = About
		}
	}
	if x.norm == "few" && !hasArticle {
		switch prev {
		case "last", "past", "next", "first", "these", "recent", "coming":
		default:
			if n >= len(l) || !l[n].multiplies() {
				return p, k
			}
		}
	}
	if x.class == couple && n+1 < len(l) && l[n].class == of && (l[n+1].multiplies() || l[n+1].class == plural) {
		n++
	}
	if n < len(l) {
		by := 0.0
		switch {
		case l[n].multiplies():
			by = l[n].low
		case l[n].class == plural && l[n].factor >= 12:
			by = l[n].factor
		}
		if by > 0 {
			p.Low, p.High, p.scale = p.Low*by, p.High*by, by
			n++
			if p.Modifier == Exact {
				p.Modifier = About
			}
			// "several hundred thousand"
			if n < len(l) && l[n].class == scale && by < l[n].low {
				p.Low, p.High, p.scale = p.Low*l[n].low, p.High*l[n].low, l[n].low
				n++
			}
		}
	}
	return p, n
}

// plurals reads "dozens", "tens of thousands", "hundreds of thousands".
func (f *finder) plurals(l []lexeme, k int) (phrase, int) {
	x := &l[k]
	p := phrase{scale: 1, form: vagueForm}
	p.Modifier, p.Low, p.High = Vague, x.low, x.high
	n := k + 1
	next := f.norm(x.next)
	switch x.norm {
	case "tens":
		if next != "of" {
			return p, k
		}
	case "scores":
		if !f.countsScores(x) {
			return p, k
		}
	}
	if n+1 < len(l) && l[n].class == of && l[n+1].class == plural && l[n+1].factor > x.factor || n+1 < len(l) && l[n].class == of && l[n+1].class == plural && l[n+1].factor >= 1000 {
		by := l[n+1].factor
		p.Low, p.High = x.low*by, (x.high+1)*by-1
		n += 2
	}
	if p.High > most {
		return p, k
	}
	return p, n
}

// countsScores tells the twenties from the results of games and tests.
func (f *finder) countsScores(x *lexeme) bool {
	switch f.norm(x.next) {
	case "of", "more", "other", "others", "were", "are", "have", "had", "was", "killed", "dead", "hurt", "injured", "wounded",
		"arrested", "displaced", "missing", "have been", "remain", "feared":
		return true
	}
	return x.token == 0 && x.next < len(f.tokens) && strings.HasSuffix(f.norm(x.next), "s")
}

// finish sets the place of a phrase and appends it, with the article or the sign that belongs to it.
func (f *finder) finish(p *phrase, l []lexeme) {
	first, last := &l[0], &l[len(l)-1]
	p.Start, p.Span.End, p.First, p.Mention.End = first.start, last.end, first.token, last.next
	if p.Low > most || p.Low > p.High || math.IsNaN(p.Low) {
		return
	}
	tok := &f.tokens[last.next-1]
	if rest := tok.End - last.end; rest > 0 && rest < len(tok.Text) && last.end >= tok.Start {
		p.tail = strings.TrimLeft(lower(tok, len(tok.Text)-rest, len(tok.Text)), "-‐‑–")
		p.tail = strings.TrimPrefix(strings.TrimPrefix(p.tail, "a-"), "an-") // "half-an-hour"
		if p.tail != "" && !isLetter(p.tail) {
			p.tail = ""
		}
	}
	// "a couple", "a few": the article is part of the phrase
	if (l[0].class == few || l[0].class == couple || l[0].class == group) && f.words.Of(f.norm(p.First-1)).class == article {
		p.First--
		p.Start = f.tokens[p.First].Start
	}
	f.sign(p)
	p.ModFirst, p.ModEnd = p.First, p.Mention.End
	f.out = append(f.out, *p)
}

func isLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// sign takes a minus before the number. A dash before a counted noun is that of a list: nobody counts below zero.
func (f *finder) sign(p *phrase) {
	i := p.First - 1
	if i < 0 || p.form != cardinalForm && p.form != fractionForm || p.Start > f.tokens[p.First].Start {
		return
	}
	switch w := f.norm(i); {
	case w == "minus", w == "negative" && f.norm(i-1) != "tested":
	case w == "-" && (i == 0 || f.tokens[i].Space && f.tokens[i-1].Kind != text.Number):
		if f.tokens[p.First].Space && i > 0 {
			return
		}
	default:
		return
	}
	next := p.Mention.End
	if f.norm(i) == "-" && p.tail == "" && next < len(f.tokens) && f.tokens[next].Kind == text.Word && f.measures.at(f.tokens, next) == nil {
		return
	}
	p.Low, p.High = -p.High, -p.Low
	p.First, p.Start = i, f.tokens[i].Start
}
