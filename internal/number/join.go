package number

import (
	"math"

	"kfacts/internal/text"
)

// join makes one mention of two numbers that are a range ("20 to 30"), a ratio ("one in five") or a mixed number ("1 4/5").
func (f *finder) join() {
	out := f.out[:0]
	for k := 0; k < len(f.out); k++ {
		p := f.out[k]
		if n := f.chain(k); n > 0 {
			for ; n > 0; n-- {
				out = append(out, f.out[k])
				k++
			}
			k--
			continue
		}
		if k+1 < len(f.out) && (f.pastHour(&p, &f.out[k+1]) || f.pair(&p, &f.out[k+1])) {
			k++
		} else {
			f.quarterPast(&p)
		}
		out = append(out, p)
	}
	f.out = out
}

// chain finds runs of figures with hyphens between them, as in phone numbers and dates, and returns how many there are.
func (f *finder) chain(k int) int {
	n := 1
	for k+n < len(f.out) && n < 8 {
		a, b := &f.out[k+n-1], &f.out[k+n]
		if b.First == a.First && f.mark(a) == ',' {
			break // "22,24,26"
		}
		if !b.figures || !a.figures || b.First != a.Mention.End+1 && b.First != a.First ||
			b.First > a.First && (f.norm(a.Mention.End) != "-" || f.tokens[b.First].Space || f.tokens[a.Mention.End].Space) {
			break
		}
		n++
	}
	a := &f.out[k]
	kind := Phone
	plus := f.norm(a.First-1) == "+" && a.figures && !f.tokens[a.First].Space
	for plus && k+n < len(f.out) && n < 8 && f.out[k+n].figures && f.out[k+n].First == f.out[k+n-1].Mention.End {
		n++ // "+44 20 7946 0958"
	}
	switch {
	case n == 3 && (a.digits == 4 && f.out[k+2].digits == 2 || f.out[k+2].digits == 4 && a.digits <= 2):
		kind = Date // "2014-03-12"
	case n > 3 && a.digits < 3 && f.out[k+1].First == a.First:
		kind = Name // "1.2.3.4"
	case n < 3 && !plus && !(n == 2 && a.digits == 3 && f.out[k+1].digits == 4):
		return 0
	case a.form == fixedForm || a.digits == 0:
		return 0
	}
	for i := k; i < k+n; i++ {
		f.out[i].form, f.out[i].Kind = fixedForm, kind
	}
	return n
}

// mark returns the byte after the number in the token that it starts, 0 at the token's end.
func (f *finder) mark(p *phrase) byte {
	if tok := &f.tokens[p.First]; p.Span.End < tok.End {
		return tok.Text[p.Span.End-tok.Start]
	}
	return 0
}

// pair joins b to a where the words between them say so.
func (f *finder) pair(a, b *phrase) bool {
	gap := b.First - a.Mention.End
	if q := f.currencyBefore(b.First); q != nil && gap == 1+len(q.tokens) && f.currencyBefore(a.First) != nil {
		gap = 1 // "$20-$30"
	}
	if gap < 0 || gap > 2 || a.form == fixedForm || b.form == fixedForm || a.form == ordinalForm || b.form == ordinalForm || a.tail != "" {
		return false
	}
	if gap == 0 {
		if a.digits > 0 && b.form == fractionForm && b.Low < 1 && a.form == cardinalForm {
			if a.Low < 0 {
				b.Low = -b.Low
			}
			f.merge(a, b, a.Low+b.Low, a.Low+b.Low, Exact)
			return true
		}
		return false
	}
	if a.form == fractionForm && b.form != fractionForm {
		return false
	}
	switch mid := f.norm(a.Mention.End); {
	case gap == 1 && mid == "in" && (a.Low == 1 || f.proportion(a, b)) && b.Low > 1 && b.digits < 4 && f.measures.at(f.tokens, b.Mention.End) == nil,
		gap == 2 && mid == "out" && f.norm(a.Mention.End+1) == "of" && a.Low == 1 && b.Low > 1:
		f.merge(a, b, a.Low/b.Low, a.Low/b.Low, Exact)
		a.form = fractionForm
		return true
	case gap == 1 && mid == "over" && f.ends(b.Mention.End) && b.Low > 0 && a.currency == "" && f.currencyBefore(a.First) == nil:
		f.merge(a, b, a.Low/b.Low, a.Low/b.Low, Exact)
		a.form = fractionForm
		return true
	case gap == 1 && mid == "-" || gap == 2 && mid == "-" && f.norm(a.Mention.End+1) == "'":
		return f.dash(a, b)
	case gap == 1 && (mid == "to" || mid == "or" || mid == "and"):
		return f.between(a, b, mid)
	}
	return false
}

// proportion reports whether "a in b" is a part of a whole, as in "two in three voters", and not so many in so many.
func (f *finder) proportion(a, b *phrase) bool {
	if a.Low >= b.Low || b.Low > 10 && math.Mod(b.Low, 10) != 0 || a.scale > 1 || !f.nounAfter(b) {
		return false
	}
	switch f.norm(a.First - 1) {
	case "", ",", ";", ":", "(", "and", "or", "that", "of", "than", "nearly", "almost", "about", "as", "roughly", "with", "around", "every", "some":
		return true
	}
	return false
}

// ends reports whether no word follows at token i.
func (f *finder) ends(i int) bool { return i >= len(f.tokens) || f.tokens[i].Kind == text.Punct }

// dash reads two figures with a dash between them: a range, a span of years, or a result.
func (f *finder) dash(a, b *phrase) bool {
	glued := f.tokens[a.Mention.End].Space == f.tokens[b.First].Space
	switch {
	case !glued || a.figures != b.figures:
		return false
	case year(a) && (year(b) && b.Low > a.Low || b.digits == 2 && a.scale == 1):
		high := b.High
		if b.digits == 2 {
			high += math.Floor(a.Low/100) * 100
		}
		f.merge(a, b, a.Low, math.Max(a.Low, high), Range)
		a.form, a.Kind = fixedForm, Date
		return true
	case !a.figures && (a.form != cardinalForm || b.form != cardinalForm):
		return false
	case a.digits > 0 && b.digits > 0 && f.model(a):
		a.form, a.Kind, b.form, b.Kind = fixedForm, Name, fixedForm, Name // "Boeing 747-400"
		return false
	case a.figures && (a.Low >= b.Low || f.scoreBefore(a.First)) && a.digits > 0 && b.digits > 0 && a.Low < 1000:
		a.form, a.Kind, b.form, b.Kind = fixedForm, Score, fixedForm, Score
		return false
	case a.Low < b.Low:
		f.widen(a, b)
		return true
	}
	return false
}

// model reports whether a make stands before the figures.
func (f *finder) model(p *phrase) bool {
	q := f.leads.before(f.tokens, p.First)
	return q != nil && Kind(q.value) == Name && len(q.tokens) == 1 && f.tokens[p.First-1].Capital() && !f.s.AllCaps && p.High > 99
}

// between reads "20 to 30", "two or three", "between 20 and 30".
func (f *finder) between(a, b *phrase, mid string) bool {
	if mid == "to" && f.ratioBefore(a.First) {
		for _, p := range []*phrase{a, b} {
			p.form, p.Kind, p.Unit = fixedForm, Other, "ratio"
		}
		return false
	}
	if lowOf(a, b) >= b.Low || a.form == vagueForm || b.form == vagueForm {
		if mid == "to" && a.digits > 0 && b.digits > 0 && f.scoreBefore(a.First) {
			a.form, a.Kind, b.form, b.Kind = fixedForm, Score, fixedForm, Score
		}
		return false
	}
	before := f.norm(a.First - 1)
	if q := f.currencyBefore(a.First); q != nil {
		before = f.norm(a.First - 1 - len(q.tokens))
	}
	if year(a) && !year(b) && (f.years.before(f.tokens, a.First) != nil || f.month(a.First-1)) {
		return false // "from 296 in 2008 to 4,127"
	}
	if hedges[before] && f.norm(a.First-2) == "from" {
		before = "from" // "from just two to 12"
	}
	switch mid {
	case "and":
		if before != "between" {
			return false
		}
	case "or":
		if b.Low > 10*lowOf(a, b) || a.scale > 1 && b.scale > 1 && a.scale < b.scale {
			return false
		}
		if a.scale >= 1000 && a.scale == b.scale && a.figures {
			return false // "10 bln or 12 bln": two numbers, each in full
		}
	case "to":
		if before == "from" && (f.changeBefore(a.First-1) || precise(a) && precise(b)) || b.Low > 20*lowOf(a, b) {
			return false
		}
		if a.digits > 0 && b.digits > 0 && f.scoreBefore(a.First) {
			a.form, a.Kind, b.form, b.Kind = fixedForm, Score, fixedForm, Score
			return false
		}
	}
	isYears := year(a) && year(b)
	f.widen(a, b)
	if before == "between" || before == "from" && mid == "to" {
		a.ModFirst = f.back(a.First, before)
	}
	if isYears && a.ModFirst < a.First {
		a.form, a.Kind = fixedForm, Date
	}
	return true
}

// hedges may stand between "from" and its number.
var hedges = set{"just": true, "only": true, "about": true, "around": true, "some": true, "nearly": true, "roughly": true, "over": true}

// precise tells the measured numbers of a change ("from 139 to 186") from the round ones of a range ("from 20 to 30").
func precise(p *phrase) bool {
	return p.figures && p.scale == 1 && p.Low > 30 && p.Low < 1400 && math.Mod(p.Low, 5) != 0
}

// back returns the last token before i with the normal form w; it stands at most a currency away.
func (f *finder) back(i int, w string) int {
	for i--; f.norm(i) != w; i-- {
	}
	return i
}

// lowOf returns the lower number of a range, in the unit of the higher: "two or three thousand".
func lowOf(a, b *phrase) float64 {
	if a.scale == 1 && b.scale > 1 && a.Low < 1000 && a.Low < b.Low/b.scale {
		return a.Low * b.scale
	}
	if a.scale == 1 && a.Low < 1000 && b.figures && b.digits == 0 && b.scale == 1 && math.Mod(b.Low, 1000) == 0 && a.Low*1000 < b.Low {
		return a.Low * 1000 // "10-15,000"
	}
	return a.Low
}

func (f *finder) widen(a, b *phrase) { f.merge(a, b, lowOf(a, b), b.High, Range) }

// merge makes a the phrase from a to b.
func (f *finder) merge(a, b *phrase, low, high float64, modifier string) {
	a.Low, a.High, a.Modifier = low, high, modifier
	a.Span.End, a.Mention.End, a.ModEnd = b.Span.End, b.Mention.End, b.Mention.End
	a.tail, a.scale, a.figures = b.tail, b.scale, a.figures && b.figures
	a.digits = min(a.digits, b.digits)
}

// year reports whether the figures may be those of a year.
func year(p *phrase) bool { return p.digits == 4 && p.Low >= 1400 && p.Low < 2200 }

// changeBefore reports whether a word of change stands in the clause before token i: "rose from 20 to 30".
func (f *finder) changeBefore(i int) bool {
	for n := 0; n < 8 && i > 0; n++ {
		i--
		if w := f.norm(i); w == ";" || w == "." || w == "," && n > 0 {
			return false
		}
		if f.changes[f.norm(i)] {
			return true
		}
	}
	return false
}

// ratioBefore reports whether a word of ratios stands before token i: "a ratio of 4 to 1".
func (f *finder) ratioBefore(i int) bool {
	return f.ratios[f.norm(i-1)] || f.ratios[f.norm(i-2)]
}

// scoreBefore reports whether a word of games or votes stands before token i.
func (f *finder) scoreBefore(i int) bool {
	for n := 0; n < 5 && i > 0; n++ {
		i--
		if f.scores[f.norm(i)] {
			return true
		}
	}
	return false
}
