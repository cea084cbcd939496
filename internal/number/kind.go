package number

import (
	"math"
	"strings"

	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// classify sets the kind and unit of the k-th phrase, or drops it. The tests stand in order of how sure they are.
func (f *finder) classify(k int) {
	p := &f.out[k]
	switch {
	case f.inFixed(p), f.pronoun(p):
		p.dropped = true
	case p.form == fixedForm:
	case f.money(p), f.feet(k), f.hoursMinutes(k), f.tailed(p), f.measured(p), f.clockTime(p):
	case f.dated(k):
	case p.form == ordinalForm:
		p.Kind = Ordinal
	case f.led(p), f.addressed(p), f.aged(p), f.listed(p):
	case p.form == fractionForm:
		p.Kind = Fraction
	case p.tail != "":
		p.Kind, p.Unit = Compound, p.tail
	case p.scale == 1 && (p.Low != math.Trunc(p.Low) || p.High != math.Trunc(p.High)) || f.rate(k):
		p.Kind = Other // people and things come whole
	default:
		p.Kind = Count
	}
}

// rate reports whether the number is part of "12 per 100,000", "12 for every 100,000".
func (f *finder) rate(k int) bool {
	p := &f.out[k]
	if f.norm(p.First-1) == "per" {
		return true
	}
	if k+1 >= len(f.out) || f.out[k+1].First-p.Mention.End >= 5 {
		return false
	}
	switch f.norm(f.out[k+1].First - 1) {
	case "per":
		return true
	case "every", "each":
		return f.norm(f.out[k+1].First-2) == "for"
	}
	return false
}

// inFixed reports whether the number is part of a set phrase: "zero tolerance", "one another".
func (f *finder) inFixed(p *phrase) bool {
	for i := max(p.First-3, 0); i <= p.First; i++ {
		if q := f.fixed.at(f.tokens, i); q != nil && i+len(q.tokens) >= p.Mention.End && i+len(q.tokens) > p.First {
			return true
		}
	}
	return false
}

func (f *finder) money(p *phrase) bool {
	if p.form == ordinalForm {
		return false
	}
	if p.currency != "" {
		p.Kind, p.Unit = Money, p.currency
		return true
	}
	q := f.currencyBefore(p.First)
	if q == nil || !p.figures && q.unit != "INR" {
		return false
	}
	switch sign := &f.tokens[p.First-1]; sign.Norm {
	case "nis", "re", "sh":
		if !sign.Capital() || f.s.AllCaps || sign.Norm == "re" && p.High != 1 {
			return false
		}
	}
	p.Kind, p.Unit = Money, q.unit
	return true
}

// tailed reads the unit joined to a number: "44-day", "55-year-old", "60km".
func (f *finder) tailed(p *phrase) bool {
	if p.tail == "" {
		return false
	}
	head, rest, _ := strings.Cut(p.tail, "-")
	var q *sequence
	switch {
	case head == "square" || head == "cubic":
		second, _, _ := strings.Cut(rest, "-")
		q = f.measures.words(head, second)
	case f.degrees(p):
		return true
	case head == "to" && f.numeral(rest):
		if p.Kind, p.Unit = Other, "ratio"; f.scores[f.norm(p.Mention.End)] {
			p.Kind, p.Unit = Score, "" // "a 5-to-4 vote"
		}
		return true
	case len(head) > 1 && head[0] == 'x' && isDigit(head[1]), head == "p" && lines[p.High]:
		p.Kind = Name // "4x100m", "1080p"
		return true
	case head == "s" && p.figures && p.Low != math.Trunc(p.Low):
		p.Kind, p.Unit = Duration, "second" // "9.58s"
		return true
	case len(head) == 1 && strings.IndexByte("nsew", head[0]) >= 0 && p.figures && p.Low != math.Trunc(p.Low):
		p.Kind, p.Unit = Other, "degree" // "34.5N"
		return true
	case p.figures && f.glues.of(head) != nil && p.Mention.End == p.First+1:
		q = &f.glues.of(head)[0]
	default:
		q = f.measures.words(head, "")
	}
	if q != nil && q.unit == "GBP" && head == "pound" && p.scale < 1000 && !f.sums[f.norm(p.Mention.End)] {
		q = f.measures.words("lb", "")
	}
	if q == nil || p.form == ordinalForm && Kind(q.value) != Date && q.unit != "century" {
		return false
	}
	p.Kind, p.Unit = Kind(q.value), q.unit
	switch {
	case p.Kind == Duration && (strings.Contains(rest, "old") || f.norm(p.Mention.End) == "old" || f.norm(p.Mention.End) == "olds"):
		p.Kind = Age
	case p.form == ordinalForm:
		p.Kind = Date // "19th-century"
	}
	return true
}

// numeral reports whether the word is a number by itself.
func (f *finder) numeral(w string) bool {
	c := f.words.Of(w).class
	return digitsOnly(w) || c >= unit && c <= ten
}

// words returns the row of a phrase of one or two tokens, or nil.
func (s sequences) words(a, b string) *sequence {
	list := s.of(a)
	for k := range list {
		q := list[k].tokens
		if len(q) == 1 && b == "" || len(q) == 2 && q[1] == b {
			return &list[k]
		}
	}
	return nil
}

// measured reads the unit after a number: "six weeks", "60 percent", "960 kilograms".
func (f *finder) measured(p *phrase) bool {
	if p.tail != "" {
		return false
	}
	i := p.ModEnd
	q := f.measures.at(f.tokens, i)
	if q == nil && p.form == vagueForm && f.norm(i) == "of" {
		if q = f.measures.at(f.tokens, i+1); q != nil && (Kind(q.value) != Money || q.unit == "GBP") {
			q = nil // "hundreds of millions of dollars", but not pounds, which weigh
		}
	}
	if q == nil {
		q = f.hyphenated(i)
	}
	if q == nil && p.form == fractionForm && (f.norm(i) == "of" && f.words.Of(f.norm(i+1)).class == article || p.Low == 0.5 && f.words.Of(f.norm(i)).class == article) {
		if i++; f.norm(i-1) == "of" {
			i++ // "three quarters of an hour", "half an hour"
		}
		if q = f.measures.at(f.tokens, i); q != nil && !divided[Kind(q.value)] {
			q = nil
		}
	}
	if q == nil {
		if skip := f.linking(i); skip > 0 {
			i += skip
			if q = f.measures.at(f.tokens, i); q != nil && Kind(q.value) != Duration && Kind(q.value) != Money {
				q = nil
			}
		}
	}
	if q == nil || !f.unitOf(p, q, i) {
		return false
	}
	kind, end := Kind(q.value), i+len(q.tokens)
	switch {
	case q.unit == "GBP" && (q.tokens[0] == "pounds" || q.tokens[0] == "pound") && f.weighs(p.ModFirst-1):
		kind, q = Mass, f.measures.words("lb", "")
	case kind == Temperature && f.direction(end):
		kind = Other // "45 degrees north"
	}
	if p.form == ordinalForm {
		if q.unit != "century" {
			return false
		}
		kind = Date
	}
	if p.form == fractionForm && kind != Percent && kind != Money && !divided[kind] {
		return false
	}
	if kind == Duration {
		switch {
		case f.norm(end) == "old" || f.norm(end) == "olds", f.norm(end) == "of" && f.norm(end+1) == "age", strings.HasSuffix(f.norm(end), "-old"):
			kind = Age
		case q.unit == "hour" && p.digits == 4:
			kind = Time // "1900 hours"
		case f.ages.before(f.tokens, p.First) != nil:
			kind = Age
		}
	}
	p.Kind, p.Unit = kind, milli(q.unit, f.tokens[i].Text)
	if kind == Time && p.digits > 2 {
		p.timeOfDay(fourDigits)
	}
	return true
}

// divided are the measures whose units come in parts: "half a mile".
var divided = map[Kind]bool{Duration: true, Distance: true, Mass: true, Area: true, Volume: true}

// linking returns the tokens of a word that may stand between a number and its unit: "six long weeks".
func (f *finder) linking(i int) int {
	if q := f.measures.at(f.tokens, i+1); q != nil && Kind(q.value) == Money && f.tokens[i].Capital() {
		return 1 // "15,000 Brazilian reais"
	}
	if q := f.links.at(f.tokens, i); q != nil {
		return len(q.tokens)
	}
	return 0
}

// unitOf guards the units that are common words too.
func (f *finder) unitOf(p *phrase, q *sequence, i int) bool {
	w := q.tokens[0]
	if p.High != 1 && Kind(q.value) != Duration && len(w) > 3 && w[len(w)-1] != 's' && f.measures.of(w+"s") != nil && pluralNoun(f.norm(i+1)) {
		return false // "two barrel bombs"
	}
	switch w {
	case "second", "foot", "degree", "times", "yard", "mark", "century", "crown", "inch", "minute", "cent":
		if w == "times" && f.tokens[i].Capital() && !f.s.AllCaps {
			return false
		}
		return w == "times" || w == "century" || p.Low == 1 && p.High == 1 || p.figures && w == "foot" && !f.soldiers(i+1)
	case "gmt", "utc", "local":
		return p.figures && (p.digits == 4 || p.digits == 3)
	case "points":
		return f.changeBefore(p.First) || f.ahead(i+1)
	case "bits":
		return p.figures && f.norm(i+1) != "of"
	case "magnitude", "celsius", "fahrenheit", "centigrade", "yr", "hr", "sec", "min":
		return p.figures
	}
	if w == "km" || w == "kg" || w == "cm" || w == "mm" {
		return true
	}
	return len(w) > 2 || p.figures && (f.tokens[i].Text == w || f.s.AllCaps || len(w) > 1)
}

func (f *finder) soldiers(i int) bool {
	switch f.norm(i) {
	case "soldiers", "patrols", "patrol", "men", "police", "constables", "officers":
		return true
	}
	return false
}

// led reads the word before a number that makes it part of a name: "Highway 57", "article 370", "magnitude 7.2".
func (f *finder) led(p *phrase) bool {
	if p.form != cardinalForm && p.form != fractionForm {
		return false
	}
	if q := f.laws.before(f.tokens, p.First); q != nil {
		if p.figures || len(q.tokens) > 1 || p.High < 20 && !f.nounAfter(p) {
			p.Kind = Law
			return true
		}
	}
	if q := f.ages.before(f.tokens, p.First); q != nil && p.High < 130 {
		p.Kind, p.Unit = Age, "year"
		return true
	}
	if f.personal(p) || f.limit(p) {
		p.Kind, p.Unit = Age, "year"
		return true
	}
	if q := f.leads.before(f.tokens, p.First); q != nil && p.Modifier == Exact {
		w := q.tokens[0]
		if w == "number" && lexicon.RuleWords("person")[f.norm(p.First-2)] != "" {
			return false // "the dead number 306"
		}
		if (w == "no" || w == "nos") && len(q.tokens) == 1 && (!p.figures || f.nounAfter(p)) {
			return false
		}
		if w == "number" || w == "no" || !f.nounAfter(p) || f.tokens[p.First-1].Capital() && !f.s.AllCaps && !f.s.Heading() {
			p.Kind = Kind(q.value)
			return true
		}
	}
	if q := f.capitals.before(f.tokens, p.First); q != nil && p.Modifier == Exact && f.tokens[p.First-1].Capital() && !f.nounAfter(p) {
		p.Kind = Name
		return true
	}
	return f.afterName(p)
}

// afterName reads figures between a capitalised word and a mark or another capitalised word as part of a name.
func (f *finder) afterName(p *phrase) bool {
	i := p.First - 1
	if i < 1 || !p.figures || p.digits == 0 || p.digits > 3 || p.Modifier != Exact || f.s.AllCaps || !f.tokens[i].Capital() || p.tail != "" {
		return false
	}
	if f.s.Heading() && lexicon.Lemma(f.norm(i)) != "" { // "Herdsmen Kill 26"
		return false
	}
	n := p.Mention.End
	if n < len(f.tokens) && !f.ends(n) && !f.tokens[n].Capital() {
		return false
	}
	p.Kind = Name
	return true
}

// nounAfter reports whether the word after the number looks like the plural noun that it counts.
func (f *finder) nounAfter(p *phrase) bool {
	return f.countedAt(p.Mention.End) || pluralNoun(f.norm(p.Mention.End)) || pluralNoun(f.norm(p.Mention.End+1)) && f.tokens[p.Mention.End].Kind == text.Word && !functionWord(f.norm(p.Mention.End))
}

func (f *finder) countedAt(i int) bool { return f.counted[f.norm(i)] }

// pluralNoun guesses from the ending.
func pluralNoun(w string) bool {
	n := len(w)
	if n < 4 || w[n-1] != 's' {
		return false
	}
	switch w[n-2] {
	case 's', 'u', 'i', '\'':
		return false
	}
	return w != "does" && w != "goes" && w != "says" && w != "always" && w != "perhaps"
}

// addressed reads the number of a house: "221 Baker Street".
func (f *finder) addressed(p *phrase) bool {
	if !p.figures || p.digits == 0 || p.Modifier != Exact {
		return false
	}
	for i := p.Mention.End; i < len(f.tokens) && i < p.Mention.End+4; i++ {
		if !f.tokens[i].Capital() {
			return false
		}
		if i > p.Mention.End && f.streets[f.norm(i)] && (!f.s.AllCaps || len(f.norm(i)) > 5) {
			p.Kind = Address
			return true
		}
	}
	return false
}

// shareKinds gives the first of two coordinated numbers the kind of the second: "five and 10 percent".
func (f *finder) shareKinds() {
	for k := 0; k+1 < len(f.out); k++ {
		a, b := &f.out[k], &f.out[k+1]
		gap := b.ModFirst - a.ModEnd
		if gap == 0 && a.Kind == Phone && b.digits > 3 {
			b.Kind, b.Unit = Phone, ""
		}
		if a.Kind == Percent && b.Kind == Count && gap > 0 && gap < 5 && f.norm(b.ModEnd) == "points" {
			b.Kind, b.Unit = Other, "point" // "3.4 percent, or 512 points"
		}
		if gap < 1 || gap > 2 || a.dropped || b.dropped {
			continue
		}
		mid := f.norm(a.ModEnd)
		switch {
		case a.Kind == Law && b.Kind == Count && gap == 1 && (mid == "and" || mid == "," || mid == "or" || mid == "to") && b.figures && !f.nounAfter(b):
			b.Kind = Law
		case a.Kind == Law && b.Kind == Count && mid == "(" && f.norm(b.Mention.End) == ")" && b.figures:
			b.Kind = Law // "section 4(2)"
		case (a.Kind == Count || a.Kind == Other && a.Unit == "") && gap == 1 && (mid == "and" || mid == "or" || mid == "to") && b.Unit != "" && b.Kind != Compound && (a.Low > 1 || a.Kind == Other):
			a.Kind, a.Unit = b.Kind, b.Unit
		case a.Kind == Date && b.Kind == Count && gap == 1 && (mid == "and" || mid == "to" || mid == "or") && b.digits > 0 &&
			(b.digits <= 2 && a.digits <= 2 && b.Low <= 31 || year(a) && year(b)) && !f.nounAfter(b):
			b.Kind = Date
		case b.Kind == Date && b.form == ordinalForm && a.Kind == Ordinal && gap == 1 && (mid == "and" || mid == "to" || mid == "or") && a.Low <= 31:
			a.Kind = Date // "the 3rd and 5th of May"
		case b.Kind == Date && a.Kind == Count && gap == 1 && (mid == "and" || mid == "to" || mid == "or") && a.digits > 0 &&
			(a.digits <= 2 && b.digits <= 2 && a.Low <= 31 || year(a) && year(b)):
			a.Kind = Date
		}
	}
}
