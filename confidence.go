package kfacts

import (
	"math"
	"strings"
	"sync"

	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/wordmap"
)

// evidence is what a fact's confidence is read from: how its core and each of its parts were found, as named features.
type evidence struct {
	core, actor, source, date weighing
}

// evidenceOf collects the evidence of a fact.
func (p *page) evidenceOf(d *draft, f *Fact) *evidence {
	m := confidenceModels()
	weigh := func(part string) weighing {
		w := m[part]
		return weighing{weights: w, score: w.Of(""), naming: p.naming}
	}
	e := &evidence{core: weigh("core"), actor: weigh("actor"), source: weigh("source"), date: weigh("date")}
	coreEvidence(&e.core, d, &f.Count)
	actorEvidence(&e.actor, d, &f.Actor)
	if f.Source != nil {
		sourceEvidence(&e.source, f.Source)
	}
	if f.Date != nil {
		dateEvidence(&e.date, d, f.Date)
	}
	for _, w := range []*weighing{&e.core, &e.actor, &e.source, &e.date} {
		w.add(lengthOf(len(p.sentences)), true)
	}
	return e
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
	f.Confidence = e.core.probability()
	f.Count.Confidence = f.Confidence
	f.Actor.Confidence = e.actor.probability()
	if f.Source != nil {
		f.Source.Confidence = e.source.probability()
	}
	if f.Date != nil {
		f.Date.Confidence = e.date.probability()
	}
}

// probability is that of the score.
func (w *weighing) probability() float64 { return rounded(1 / (1 + math.Exp(-w.score))) }

// rounded keeps the three decimals that the evidence bears.
func rounded(p float64) float64 { return math.Round(p*1000) / 1000 }

// confidenceModels are the weights by part of a fact, fitted on labelled text: see TestFitConfidence for the command that makes
// their table. The bias is that of the feature "".
var confidenceModels = sync.OnceValue(func() map[string]*wordmap.Map[float64] {
	models := map[string]*wordmap.Map[float64]{}
	for row, weight := range lexicon.ConfidenceWeights() {
		part, feature := row[0], row[1]
		if models[part] == nil {
			models[part] = wordmap.New[float64](0)
		}
		models[part].Set(feature, weight)
	}
	return models
})

// coreEvidence lists how measure and value of the draft were found.
func coreEvidence(e *weighing, d *draft, count *Count) {
	v := d.in.view
	c := &v.Chunks[d.np]
	e.add("rule="+string(d.rule), true)
	e.add("measure="+string(d.measure), true)
	single := c.Num < 0 && count.High != nil && *count.High == 1
	e.add("single", single)
	e.add("single="+string(d.rule), single)
	e.add("zero", c.Num < 0 && !single)
	e.add("one", c.Num >= 0 && count.High != nil && *count.High == 1)
	e.add("vague", count.Modifier == Vague)
	e.add("elided", elided(v, d.np))
	e.add("with", d.with)
	e.add("doubt", d.doubt)
	e.add("planned", d.planned)
	e.add("shared", d.pred != nil && d.pred.Shared)
	e.add("far", abs(d.np-d.trigger) > 4)
	e.add("farther", abs(d.np-d.trigger) > 8)
	e.add("long", len(d.in.Tokens) > 45)
	e.add("headline", d.in.Headline)
	e.add("capitals", d.in.AllCaps)
	cls := classOf(v, d.np)
	e.add("thing", cls.has("thing") && !cls.has("person"))
	verbs := 0
	for k := min(d.np, d.trigger) + 1; k < max(d.np, d.trigger); k++ {
		if v.Chunks[k].Kind == clause.VG && v.Chunks[k].Finite {
			verbs++
		}
	}
	e.add("verbs between", verbs > 0)
	e.add("trigger="+triggerWord(v, d.trigger), true)
}

// triggerWord is the verb's lemma or the noun that gives a draft its measure.
func triggerWord(v *clause.View, k int) string {
	if c := &v.Chunks[k]; c.Kind != clause.VG {
		return v.Norm(max(c.Head, 0))
	}
	return lexicon.Lemma(v.Norm(v.Chunks[k].Main))
}

// actorEvidence lists how the actor was found.
func actorEvidence(e *weighing, d *draft, a *Actor) {
	e.add("kind="+a.Kind, true)
	switch {
	case a.Text == "":
		e.add("none", true)
	case elided(d.in.view, d.np):
		e.add("donor", true)
	}
	e.add("country", a.Country != "")
	e.add("words", strings.Contains(a.Text, " "))
}

// sourceEvidence lists how the source was found.
func sourceEvidence(e *weighing, s *Source) {
	e.add("kind="+s.Kind, true)
	e.add("resolved", s.Name != s.Text)
	e.add("country", s.Country != "")
}

// dateEvidence lists how the date was found.
func dateEvidence(e *weighing, d *draft, date *Date) {
	e.add("no value", date.Value == "")
	e.add("neighbour", date.Start < d.in.Start || date.End > d.in.End)
	e.add("range", strings.Contains(date.Value, "/"))
	// how probable the choice among the times of the text found it
	switch p := date.Confidence; {
	case p < 0.5:
		e.add("choice < 0.5", true)
	case p < 0.7:
		e.add("choice < 0.7", true)
	case p < 0.85:
		e.add("choice < 0.85", true)
	case p < 0.95:
		e.add("choice < 0.95", true)
	}
}
