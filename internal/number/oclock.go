package number

import "math"

// pastHour makes one time of day of minutes and an hour: "five past ten", "half past six", "a quarter to seven", "at ten to
// four", "ten minutes past three".
func (f *finder) pastHour(a, b *phrase) bool {
	mid := a.Mention.End
	if w := f.norm(mid); w == "minutes" || w == "minute" {
		mid++
	}
	if b.First != mid+1 || !f.hourOfDay(b) || f.nounAfter(b) {
		return false
	}
	minutes := a.Low / 60
	if a.form == fractionForm {
		minutes = a.Low
	}
	part := a.form == fractionForm && (a.Low == 0.5 || a.Low == 0.25)
	if !part && (a.form != cardinalForm || a.tail != "" || a.Low != math.Trunc(a.Low) || a.Low < 1 || a.Low > 29) {
		return false
	}
	switch w := f.norm(mid); {
	case w == "past":
	case w == "to" && (part && a.Low == 0.25 || f.norm(a.First-1) == "at"):
		minutes = -minutes
	default:
		return false
	}
	f.atHour(b, minutes)
	f.merge(a, b, b.Low, b.Low, Exact)
	a.form, a.Kind, a.Unit = b.form, b.Kind, b.Unit
	return true
}

// quarterPast makes one time of day of an hour and the bare quarter before it: "quarter past eight".
func (f *finder) quarterPast(p *phrase) {
	first := p.First - 2
	if f.norm(first) != "quarter" || !f.hourOfDay(p) || f.nounAfter(p) {
		return
	}
	switch f.norm(first + 1) {
	case "past":
		f.atHour(p, 0.25)
	case "to":
		f.atHour(p, -0.25)
	default:
		return
	}
	p.First, p.ModFirst, p.Start = first, first, f.tokens[first].Start
}

// hourOfDay reports whether the number can be the hour of a clock.
func (f *finder) hourOfDay(p *phrase) bool {
	return p.form == cardinalForm && p.tail == "" && p.Low == p.High && p.Low == math.Trunc(p.Low) && p.Low >= 1 && p.Low <= 12 &&
		p.currency == "" && f.currencyBefore(p.First) == nil && f.measures.at(f.tokens, p.Mention.End) == nil
}

// atHour makes the hour p a time of day that part of an hour after it.
func (f *finder) atHour(p *phrase, part float64) {
	v := p.Low + part
	if v < 1 {
		v += 12 // "a quarter to one"
	}
	p.Low = f.hour(v, "", p.Mention.End)
	p.High, p.form, p.Kind, p.Unit = p.Low, fixedForm, Time, "hour"
}
