package kfacts

import (
	"strconv"
	"strings"
	"time"

	"kfacts/internal/clause"
	"kfacts/internal/text"
	"kfacts/internal/timex"
)

// timeNearby lists how a time expression of a neighbouring sentence hangs together with the event.
func (p *page) timeNearby(f *option, d *draft, r *reading, t *timex.Mention) {
	i, j := d.in.index, r.index
	earlier, later := min(i, j), max(i, j)
	f.add("two away", later-earlier == 2)
	f.add("three away", later-earlier == 3)
	f.add("other block", p.sentences[i].Block != p.sentences[j].Block)
	f.add("own", len(d.in.times) > 0)
	f.add("own of statement", len(d.in.times) == 1 && p.reportAt(i, &d.in.times[0]) != nil)
	f.add("own period", len(d.in.times) > 0 && t.Period)
	f.add("eventful", p.eventful(j))
	f.add("anaphor", p.anaphoric(later))
	f.add("continues", p.continues(later))
	f.add("same deed", p.sameDeed(i, j))
	f.add("fragment", i > 0 && p.fragment(i))
	f.add("lead", j < leads)
	f.add("far", later-earlier > maxTimeBack)
	f.add("from lead", i < leads)
	f.add("headline", d.in.Headline)
	f.add("shared name", sharedName(d.in.Sentence, r.Sentence))
	f.add("anaphor of eventful", p.anaphoric(later) && p.eventful(earlier))
	f.add("no own, eventful", len(d.in.times) == 0 && p.eventful(j))
	f.add("adds", d.in.view.Chunks[d.np].More)
	f.add("pronoun subject", p.opensWithPronoun(later))
	f.add("other time", p.timeBetween(earlier, later))
	f.add("perfect", d.pred != nil && perfect(d.in.view, d.pred.VG))
}

// timeBetween reports whether a sentence between the two, of those next to the later one, has a time expression.
func (p *page) timeBetween(i, j int) bool {
	for k := max(i+1, j-maxTimeBack); k < j; k++ {
		if len(p.times.Mentions(k)) > 0 {
			return true
		}
	}
	return false
}

// opensWithPronoun reports whether the first noun phrase of the sentence is a pronoun.
func (p *page) opensWithPronoun(i int) bool {
	v := p.reading(i).view
	for k := range v.Chunks {
		if c := &v.Chunks[k]; c.Kind == clause.NP && c.Head >= 0 {
			return v.S.Tokens[c.Head].Tag == text.PRP || v.S.Tokens[c.Head].Tag == text.DT
		}
	}
	return false
}

func harmless(m Measure) bool {
	return !harm[m] && m != Protested && m != Released
}

// maxTold bounds how many facts before and after one are compared with it.
const maxTold = 32

// toldAgain reports whether the sentence has a fact of the same measure as fact n, and of the same count: "12 people were
// killed, an official said. Rebels attacked the post on Wednesday, killing 12."
func toldAgain(drafts []draft, facts []Fact, n, sentence int) (measure, count bool) {
	for j := max(0, n-maxTold); j < min(len(drafts), n+maxTold); j++ {
		if drafts[j].in.index == sentence && facts[j].Measure == facts[n].Measure {
			measure = true
			count = count || sameValue(&facts[j].Count, &facts[n].Count)
		}
	}
	return measure, count
}

// sharedName reports whether the sentences have a name in common.
func sharedName(a, b *text.Sentence) bool {
	for i := range a.Tokens {
		if !a.Tokens[i].Tag.Proper() {
			continue
		}
		for k := range b.Tokens {
			if b.Tokens[k].Tag.Proper() && a.Tokens[i].Norm == b.Tokens[k].Norm {
				return true
			}
		}
	}
	return false
}

// age says how long before the day of writing a time was, as far as both are written.
func (p *page) age(t *timex.Mention) string {
	today := p.times.Anchor()
	first, _, _ := strings.Cut(t.Timex, "/")
	switch at, err := time.Parse(time.DateOnly, first); {
	case today.Year == 0:
		return "unknown"
	case strings.HasPrefix(first, "X") || first == "":
		return "unwritten"
	case err == nil && today.Month > 0 && today.Day > 0:
		return ages(int(time.Date(today.Year, time.Month(today.Month), today.Day, 0, 0, 0, 0, time.UTC).Sub(at).Hours() / 24))
	case len(first) >= 4 && first[:4] < strconv.Itoa(today.Year):
		return "other year"
	}
	return "coarse"
}

func ages(days int) string {
	switch {
	case days < 0:
		return "ahead"
	case days == 0:
		return "today"
	case days <= 3:
		return "days"
	case days <= 10:
		return "week"
	case days <= 100:
		return "months"
	}
	return "old"
}
