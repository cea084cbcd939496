package kfacts

import (
	"kfacts/internal/attribution"
	"kfacts/internal/clause"
	"kfacts/internal/timex"
)

// when tells when the counted thing happened, and when the source said so. The time of a reporting clause is never the
// event's.
func (p *page) when(d *draft, a *attribution.Attribution) (date, reported *Date) {
	r := d.in
	best, cost := -1, maxTimeCost
	for i := range r.times {
		t := &r.times[i]
		if a := p.reportAt(r.index, t); a != nil {
			continue
		}
		if c := timeCost(d, t); c < cost {
			best, cost = i, c
		}
	}
	if best >= 0 {
		date = p.date(&r.times[best])
	} else if t := p.neighbourTime(d); t != nil {
		date = p.date(t)
	}
	if a != nil {
		reported = p.reportedBy(a)
	}
	return date, reported
}

func (p *page) date(t *timex.Mention) *Date {
	d := toDate(t, p.input)
	return &d
}

// reportAt is the attribution of which the time expression dates the statement, or nil.
func (p *page) reportAt(sentence int, t *timex.Mention) *attribution.Attribution {
	for i := range p.attributions {
		a := &p.attributions[i]
		if a.Sentence == sentence && a.ReportFirst <= t.First && t.Last <= a.ReportEnd {
			return a
		}
	}
	return nil
}

// reportedBy is the date of the statement, or nil.
func (p *page) reportedBy(a *attribution.Attribution) *Date {
	for i := range p.readings[a.Sentence].times {
		if t := &p.readings[a.Sentence].times[i]; a.ReportFirst <= t.First && t.Last <= a.ReportEnd {
			return p.date(t)
		}
	}
	return nil
}

// The costs of taking a time expression for the event's: how much grammar lies between the two.
const (
	maxTimeCost   = 60
	clauseCost    = 6  // a conjunction or subordinator
	complementHop = 14 // "that", a colon, a quotation mark
	relativeHop   = 4
	otherFact     = 10 // the verb of another count
	vagueTime     = 3
	afterBonus    = -2
)

// timeCost is how far the time expression is from the draft's event, in grammar.
func timeCost(d *draft, t *timex.Mention) int {
	v := d.in.view
	at := v.At[t.First]
	from, to := d.trigger, at
	if d.pred == nil {
		from = d.np
	}
	cost := 0
	if at > from {
		cost += afterBonus
	}
	if from > to {
		from, to = to, from
	}
	for k := from + 1; k < to; k++ {
		switch c := &v.Chunks[k]; c.Kind {
		case clause.Conj:
			cost += clauseCost / 2
		case clause.Sub:
			if c.Word == "that" {
				cost += complementHop
			} else {
				cost += clauseCost / 2
			}
		case clause.Rel:
			cost += relativeHop
		case clause.Colon, clause.Quote:
			cost += complementHop
		case clause.VG:
			if c.Finite {
				cost += clauseCost
			}
		default:
			cost++
		}
	}
	if t.Kind == timex.Vague {
		cost += vagueTime
	}
	return cost
}

// neighbourTime is the time expression of a neighbouring sentence that plainly dates the same event, or nil.
func (p *page) neighbourTime(d *draft) *timex.Mention { return nil }
