package timex

// coordinate gives dates that stand side by side the year of the one that bears it: "May 3 and June 4, 2018", "in March
// and May this year".
func (p *parser) coordinate(mentions []Mention) {
	for k := len(mentions) - 2; k >= 0; k-- {
		a, b := &mentions[k], &mentions[k+1]
		if !p.sideBySide(a, b) {
			continue
		}
		if a.to.kind == nothing && sameGrain(&a.from, &b.from) {
			shareYear(&a.from, &b.from)
			if bare(&a.from) && bare(&b.from) {
				a.from.like = &b.from
			}
		}
	}
	for k := 1; k < len(mentions); k++ {
		a, b := &mentions[k-1], &mentions[k]
		last := &a.from
		if a.to.kind != nothing {
			last = &a.to
		}
		if !bare(&b.from) || b.to.kind != nothing || last.year == 0 || last.month == 0 || !sameGrain(last, &b.from) || !p.sideBySide(a, b) {
			continue
		}
		if b.from.year = last.year; b.from.month < last.month {
			b.from.year++
		}
	}
}

// bare reports whether the form is a month or day of the calendar that leaves its year open.
func bare(f *form) bool {
	return f.kind == calendar && f.month > 0 && f.year == 0 && f.in == nil && f.n == 0
}

// sideBySide reports whether nothing but a comma and a conjunction stands between two dates of the calendar.
func (p *parser) sideBySide(a, b *Mention) bool {
	if a.from.kind != calendar || b.from.kind != calendar || a.Since || b.Since || b.First-a.Last < 1 || b.First-a.Last > 3 {
		return false
	}
	joined := false
	for i := a.Last; i < b.First; i++ {
		switch p.s.Tokens[i].Norm {
		case ",":
		case "and", "or", "&":
			joined = true
		case "on", "in":
			if !joined || p.s.Tokens[a.Last].Norm == "," {
				return false
			}
		default:
			return false
		}
	}
	return true
}
