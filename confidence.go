package kfacts

import (
	"math"
	"strings"
	"sync"

	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/logistic"
)

// evidence is what a fact's confidence is read from: how its core and each of its parts were found, as named features.
type evidence struct {
	core, actor, source, date []string
}

// evidenceOf collects the evidence of a fact.
func (p *page) evidenceOf(d *draft, f *Fact) evidence {
	length := lengthOf(len(p.sentences))
	return evidence{
		core:   append(coreEvidence(d, &f.Count), length),
		actor:  append(actorEvidence(d, &f.Actor), length),
		source: append(sourceEvidence(f.Source), length),
		date:   append(dateEvidence(d, f.Date), length),
	}
}

// longText is the feature of texts that tell more than one story: what a count in them belongs to is harder to see.
const longText = "sentences > 10"

// lengthOf is the feature of a text's length.
func lengthOf(sentences int) string {
	switch {
	case sentences <= 3:
		return "sentences <= 3"
	case sentences <= 10:
		return "sentences <= 10"
	}
	return longText
}

// confidences sets the confidence of a fact and of each of its parts.
func (e *evidence) confidences(f *Fact) {
	m := confidenceModels()
	f.Confidence = rounded(m["core"].Probability(e.core))
	f.Count.Confidence = f.Confidence
	f.Actor.Confidence = rounded(m["actor"].Probability(e.actor))
	if f.Source != nil {
		f.Source.Confidence = rounded(m["source"].Probability(e.source))
	}
	if f.Date != nil {
		f.Date.Confidence = rounded(m["date"].Probability(e.date))
	}
}

// rounded keeps the three decimals that the evidence bears.
func rounded(p float64) float64 { return math.Round(p*1000) / 1000 }

// confidenceModels are fitted on labelled text: see TestFitConfidence for the command that makes the table.
var confidenceModels = sync.OnceValue(func() map[string]logistic.Model {
	models := map[string]logistic.Model{}
	for row, weight := range lexicon.ConfidenceWeights() {
		part, feature := row[0], row[1]
		if models[part] == nil {
			models[part] = logistic.Model{}
		}
		models[part][feature] = weight
	}
	return models
})

// coreEvidence lists how measure and value of the draft were found.
func coreEvidence(d *draft, count *Count) []string {
	v := d.in.view
	c := &v.Chunks[d.np]
	e := []string{"rule=" + string(d.rule), "measure=" + string(d.measure)}
	add := func(name string, yes bool) {
		if yes {
			e = append(e, name)
		}
	}
	single := c.Num < 0 && count.High != nil && *count.High == 1
	add("single", single)
	add("single="+string(d.rule), single)
	add("zero", c.Num < 0 && !single)
	add("one", c.Num >= 0 && count.High != nil && *count.High == 1)
	add("vague", count.Modifier == Vague)
	add("elided", elided(v, d.np))
	add("with", d.with)
	add("doubt", d.doubt)
	add("planned", d.planned)
	add("shared", d.pred != nil && d.pred.Shared)
	add("far", abs(d.np-d.trigger) > 4)
	add("farther", abs(d.np-d.trigger) > 8)
	add("long", len(d.in.Tokens) > 45)
	add("headline", d.in.Headline)
	add("capitals", d.in.AllCaps)
	cls := classOf(v, d.np)
	add("thing", cls.has("thing") && !cls.has("person"))
	verbs := 0
	for k := min(d.np, d.trigger) + 1; k < max(d.np, d.trigger); k++ {
		if v.Chunks[k].Kind == clause.VG && v.Chunks[k].Finite {
			verbs++
		}
	}
	add("verbs between", verbs > 0)
	return append(e, "trigger="+triggerWord(v, d.trigger))
}

// triggerWord is the verb's lemma or the noun that gives a draft its measure.
func triggerWord(v *clause.View, k int) string {
	if c := &v.Chunks[k]; c.Kind != clause.VG {
		return v.Norm(max(c.Head, 0))
	}
	return lexicon.Lemma(v.Norm(v.Chunks[k].Main))
}

// actorEvidence lists how the actor was found.
func actorEvidence(d *draft, a *Actor) []string {
	e := []string{"kind=" + a.Kind}
	switch {
	case a.Text == "":
		e = append(e, "none")
	case elided(d.in.view, d.np):
		e = append(e, "donor")
	}
	if a.Country != "" {
		e = append(e, "country")
	}
	if strings.Contains(a.Text, " ") {
		e = append(e, "words")
	}
	return e
}

// sourceEvidence lists how the source was found.
func sourceEvidence(s *Source) []string {
	if s == nil {
		return nil
	}
	e := []string{"kind=" + s.Kind}
	if s.Name != s.Text {
		e = append(e, "resolved")
	}
	if s.Country != "" {
		e = append(e, "country")
	}
	return e
}

// dateEvidence lists how the date was found.
func dateEvidence(d *draft, date *Date) []string {
	if date == nil {
		return nil
	}
	e := []string{}
	if date.Value == "" {
		e = append(e, "no value")
	}
	if date.Start < d.in.Start || date.End > d.in.End {
		e = append(e, "neighbour")
	}
	if strings.Contains(date.Value, "/") {
		e = append(e, "range")
	}
	// how probable the choice among the times of the text found it
	switch p := date.Confidence; {
	case p < 0.5:
		e = append(e, "choice < 0.5")
	case p < 0.7:
		e = append(e, "choice < 0.7")
	case p < 0.85:
		e = append(e, "choice < 0.85")
	case p < 0.95:
		e = append(e, "choice < 0.95")
	}
	return e
}
