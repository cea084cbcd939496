package eval

import "sort"

// A Figure is one number of a score: a count of facts, or a ratio.
type Figure struct {
	Name  string
	Value float64
	Whole bool // a count
}

// A Row is the score of one measure.
type Row struct {
	Measure             string
	Gold, Found, System int
}

// A Result is the score of a system on a gold file.
type Result struct {
	Figures  []Figure
	Measures []Row // most frequent in gold first
	Errors   []Error
}

// A tally counts while documents are scored.
type tally struct {
	n        map[string]int
	measures map[string]*Row
	order    []*Row // measures as they came up
	sure     calibration
	errors   []Error
}

// Score compares the system's facts with gold, document by document; a document that system lacks has no facts.
func Score(gold []Document, system map[string]Document) Result {
	t := tally{n: map[string]int{}, measures: map[string]*Row{}}
	for i := range gold {
		found := system[gold[i].ID].Facts
		core, loose := pair(gold[i].Facts, found, gold[i].Text)
		for k := range gold[i].Facts {
			t.gold(&gold[i], found, core, loose, k)
		}
		for k := range found {
			t.system(&gold[i], found, core, loose, k)
		}
	}
	rows := make([]Row, len(t.order))
	for i, row := range t.order {
		rows[i] = *row
	}
	sort.SliceStable(rows, func(i, j int) bool { return rows[i].Gold > rows[j].Gold })
	return Result{t.figures(), rows, t.errors}
}

func (t *tally) measure(name string) *Row {
	row := t.measures[name]
	if row == nil {
		row = &Row{Measure: name}
		t.measures[name] = row
		t.order = append(t.order, row)
	}
	return row
}

func (t *tally) count(name string, yes bool) {
	if yes {
		t.n[name]++
	}
}

// gold counts one gold fact: found, and which of its parts are right.
func (t *tally) gold(doc *Document, found []Fact, core, loose pairing, i int) {
	g := &doc.Facts[i]
	if g.optional() {
		return
	}
	t.n["gold"]++
	t.measure(g.Measure).Gold++
	t.count("loose", loose.gold[i] >= 0)
	if core.gold[i] < 0 {
		t.missed(doc, g, found, loose.gold[i])
		return
	}
	s := &found[core.gold[i]]
	t.n["core"]++
	t.measure(g.Measure).Found++
	t.count("modifier", g.Count.Modifier == s.Count.Modifier)
	right := map[string]bool{}
	for _, name := range parts {
		right[name] = partRight(name, g, s, doc.Text)
		t.count(name, right[name])
		if !right[name] {
			t.wrongPart(doc, name, g, s)
		}
		if name != "actor" {
			inGold, inSystem := present(g.part(name)), present(s.part(name))
			t.count(name+"_gold", inGold)
			t.count(name+"_sys", inSystem)
			t.count(name+"_hit", inGold && inSystem && right[name])
		}
	}
	actor, answer := orNone(g.Actor), orNone(s.Actor)
	t.count("actor_kind", actor.Kind == answer.Kind)
	t.count("actor_country", actor.Country == answer.Country)
	t.count("full", right["actor"] && right["source"] && right["date"])
}

func orNone(p *Part) *Part {
	if p == nil {
		return &Part{}
	}
	return p
}

// system counts one system fact, unless gold leaves it open whether it is one.
func (t *tally) system(doc *Document, found []Fact, core, loose pairing, j int) {
	s := &found[j]
	hit := core.system[j] >= 0
	switch {
	case !hit && s.optional(),
		hit && doc.Facts[core.system[j]].optional(),
		!hit && loose.system[j] >= 0 && doc.Facts[loose.system[j]].optional():
		return
	}
	t.n["system"]++
	t.measure(s.Measure).System++
	if s.Confidence != nil {
		t.sure.add(*s.Confidence, hit)
	}
	if !hit {
		t.spurious(doc, s, loose.system[j] >= 0)
	}
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func f1(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func (t *tally) figures() []Figure {
	n := t.n
	var out []Figure
	add := func(name string, value float64) { out = append(out, Figure{Name: name, Value: value}) }
	out = append(out, Figure{"gold", float64(n["gold"]), true}, Figure{"system", float64(n["system"]), true})
	p, r := ratio(n["core"], n["system"]), ratio(n["core"], n["gold"])
	add("core_p", p)
	add("core_r", r)
	add("core_f1", f1(p, r))
	add("loose_r", ratio(n["loose"], n["gold"]))
	for _, name := range []string{"modifier", "actor", "actor_kind", "actor_country"} {
		add(name, ratio(n[name], n["core"]))
	}
	for _, name := range parts[1:] {
		add(name, ratio(n[name], n["core"]))
		add(name+"_f1", f1(ratio(n[name+"_hit"], n[name+"_sys"]), ratio(n[name+"_hit"], n[name+"_gold"])))
	}
	p, r = ratio(n["full"], n["system"]), ratio(n["full"], n["gold"])
	add("full_p", p)
	add("full_r", r)
	add("full_f1", f1(p, r))
	return append(out, t.sure.figures()...)
}
