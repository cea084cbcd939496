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

// timeOfDay makes the number a time of day: read turns what is written into hours. A bound that is open stays open.
func (p *phrase) timeOfDay(read func(written float64) float64) {
	for _, bound := range []*float64{&p.Low, &p.High} {
		if !math.IsInf(*bound, 0) {
			*bound = read(*bound)
		}
	}
	if p.High < p.Low { // "10 to 12 am"
		p.High = p.Low
	}
	p.Kind, p.Unit = Time, "hour"
}

// clockTime reads "7 p.m.", "at 0730 local time".
func (f *finder) clockTime(p *phrase) bool {
	switch f.norm(p.Mention.End) {
	case "am", "pm", "a.m", "p.m", "a.m.", "p.m.":
		if p.High > 12.99 && p.digits != 4 || p.form != cardinalForm {
			return false
		}
		if f.norm(p.Mention.End) == "am" && !p.figures {
			return false
		}
		p.timeOfDay(func(v float64) float64 {
			if v != math.Trunc(v) {
				v = minutes(v)
			}
			return f.hour(v, "", p.Mention.End)
		})
		return true
	}
	if p.digits > 2 && f.tokens[p.First].Norm[0] == '0' && p.Mention.End < len(f.tokens) && len(f.tokens[p.Mention.End].Norm) > 3 && digitsOnly(f.tokens[p.Mention.End].Norm) {
		p.Kind = Phone // "0800 123456"
		return true
	}
	// "at 0630 on Monday", "until 0400", "at approximately 1915"
	if p.digits == 4 && p.Low == p.High && p.Low < 2400 && math.Mod(p.Low, 100) < 60 && !f.nounAfter(p) &&
		(f.norm(p.ModFirst-1) == "at" || f.tokens[p.First].Norm[0] == '0') {
		p.timeOfDay(fourDigits)
		return true
	}
	return false
}
