package kfacts

import (
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// toll reads "the death toll rose from 58 to 62", "a toll of 45", "the number of injured stands at 12", "bringing the
// toll to six". It adds a draft and reports true where the number at chunk k is one of a toll.
func (m *measurer) toll(k int) bool {
	if m.v.Chunks[k].Num < 0 {
		return false
	}
	if j := m.tollSubject(k); j >= 0 {
		measure, ok := m.tollNoun(j, k)
		if row, found := m.nounRow(j); !ok && found {
			m.add(draft{in: m.in, np: k, measure: Measure(row.Counted), rule: ruleToll, trigger: j})
			return true
		}
		m.add(draft{in: m.in, np: k, measure: measure, rule: ruleToll, trigger: j, toll: m.running(j)})
		return true
	}
	for j, n := k-1, 0; j >= 0 && n < 20; j, n = j-1, n+1 {
		switch c := &m.v.Chunks[j]; c.Kind {
		case clause.NP:
			measure, ok := m.tollNoun(j, k)
			if ok {
				if !m.tollLink(j, k) {
					return false
				}
				m.add(draft{in: m.in, np: k, measure: measure, rule: ruleToll, trigger: j, toll: m.running(j)})
				return true
			}
			if k-j > 1 && c.Num < 0 && c.Det != clause.Bare && m.v.Chunks[max(0, j-1)].Kind != clause.Prep {
				return false
			}
		case clause.VG:
			if !lexicon.Listed("toll verb", m.v.Norm(c.Main)) && !m.insideNumberOf(j) {
				return false
			}
		case clause.Prep, clause.Time, clause.Adv, clause.Dash, clause.Colon, clause.Open, clause.Close:
			continue
		case clause.Comma, clause.Rel:
			continue
		case clause.Sub, clause.Conj, clause.Quote:
			return false
		}
	}
	return false
}

// running reports whether the toll at chunk j is one that grows as more is known: not a turnout.
func (m *measurer) running(j int) bool {
	return !lexicon.Listed("toll noun", m.v.Norm(max(m.v.Chunks[j].Head, 0)))
}

// tollSubject is the chunk of the toll that is the subject of the verb before the number at chunk k, or -1.
func (m *measurer) tollSubject(k int) int {
	if c := &m.v.Chunks[k]; c.Noun >= 0 && c.Noun < c.End && !(classOf(m.v, k).has("person") || m.v.Norm(c.Head) == "dead") {
		return -1
	}
	if s := k - 1; s >= 0 && lexicon.Listed("toll verb", m.v.Norm(m.v.Chunks[k].First)) {
		if s > 0 && m.v.Chunks[s].Kind == clause.VG {
			s-- // "fatalities have topped 9,000": the number has the verb
		}
		for s > 1 && m.v.Chunks[s].Kind == clause.NP && m.v.Chunks[s-1].Kind == clause.Prep && s > k-8 && !m.tolled(s, k) {
			s -= 2 // "the toll in the riots"
		}
		if m.tolled(s, k) {
			return s
		}
	}
	if j := m.tollAfter(k); j >= 0 {
		return j
	}
	if j := m.tollFar(k); j >= 0 {
		return j
	}
	if k+1 < len(m.v.Chunks) {
		if next := &m.v.Chunks[k+1]; next.Kind == clause.VG && next.Reduced || next.Kind == clause.Adj {
			if _, ok := measureWord("person", m.v.Norm(next.First)); ok {
				return -1 // "the casualties were 14 killed and 52 wounded"
			}
		}
	}
	for j := k - 1; j >= 0 && j > k-6; j-- {
		switch c := &m.v.Chunks[j]; c.Kind {
		case clause.Prep:
			if c.Word != "to" && c.Word != "at" && c.Word != "from" && c.Word != "by" && c.Word != "past" && c.Word != "toward" && c.Word != "towards" && c.Word != "as" {
				return -1
			}
		case clause.VG:
			p := m.v.Pred(j)
			if !lexicon.Listed("toll verb", m.v.Norm(c.Main)) || p == nil {
				return -1
			}
			for _, s := range p.Subject {
				if m.tolled(s, k) {
					return s
				}
			}
			if p.Subject == nil && !c.Finite {
				continue // "is now being quoted at"
			}
			return -1
		case clause.NP:
			if c.Num < 0 {
				return -1
			}
		case clause.Adv, clause.Time:
		default:
			return -1
		}
	}
	return -1
}

// tollAfter is the chunk of the toll that stands after its number at chunk k, or -1: "raised to 36 the number of dead", "revised
// upward, to 893, the number of people hurt".
func (m *measurer) tollAfter(k int) int {
	if k < 2 || !elided(m.v, k) || m.v.Chunks[k-1].Word != "to" {
		return -1
	}
	verb := k - 2
	for verb > 0 && verb > k-5 && (m.v.Chunks[verb].Kind == clause.Adv || m.v.Chunks[verb].Kind == clause.Comma) {
		verb--
	}
	if m.v.Chunks[verb].Kind != clause.VG || !lexicon.Listed("toll verb", m.v.Norm(m.v.Chunks[verb].Main)) {
		return -1
	}
	j := k + 1
	if j < len(m.v.Chunks) && m.v.Chunks[j].Kind == clause.Comma {
		j++
	}
	if j < len(m.v.Chunks) && m.v.Chunks[j].Kind == clause.NP && m.v.Chunks[j].Num < 0 {
		if _, ok := m.tollNoun(j, k); ok {
			return j
		}
	}
	return -1
}

// tolled reports whether the noun phrase at chunk s can be the subject of a toll verb whose number is at chunk k: a toll, or
// what is counted ("kidnappings fell from 120 to 45", "the dead numbered 40").
func (m *measurer) tolled(s, k int) bool {
	if m.v.Chunks[s].Kind != clause.NP {
		return false
	}
	if _, ok := m.tollNoun(s, k); ok {
		return true
	}
	row, ok := m.nounRow(s)
	if !ok || row.Counted == "" || m.v.Chunks[s].Num >= 0 || !elided(m.v, k) {
		return false
	}
	_, people := measureWord("person", m.v.Norm(m.v.Chunks[s].Head))
	return people || m.v.S.Tokens[m.v.Chunks[s].Head].Tag == text.NNS
}

// tollNoun reports whether the noun phrase at chunk j names a toll, and of what.
func (m *measurer) tollNoun(j, k int) (Measure, bool) {
	c := &m.v.Chunks[j]
	if c.Noun < 0 || c.Noun >= c.End || c.Num >= 0 {
		return "", false
	}
	if measure, ok := measureWord("person", m.v.Norm(c.Head)); ok && c.Det == clause.Definite && c.Head == c.Noun && (m.v.Chunks[k-1].Word == "at" || m.v.Chunks[k-1].Word == "as") && (j == k-2 || j >= k-4 && m.v.Chunks[j+1].Kind == clause.Prep) {
		return measure, true // "puts the dead at 87"
	}
	if w := m.v.Norm(c.Head); (w == "losses" || w == "deaths" || w == "fatalities") && (j == k-2 && m.v.Chunks[k-1].Word == "at" || m.v.Chunks[k-1].Word == "to" && j >= k-4 && m.brought(j)) {
		return Killed, true // "put its losses at 370 soldiers"
	}
	if measure, ok := measureWord("person", m.v.Norm(c.Head)); ok && c.Head > c.First && m.v.Norm(c.Head-1) == "number" {
		return measure, true // "the number hurt"
	}
	if measure, ok := lexicon.RuleWords("toll noun")[m.v.Norm(c.Head)]; ok && m.v.Chunks[k].Num >= 0 {
		return Measure(measure), true
	}
	switch m.v.Norm(c.Head) {
	case "toll", "tolls":
		return m.tollOf(c), true
	case "cases":
		return Infected, elided(m.v, k) && m.disease() // "cholera cases top 2,000"
	case "number", "figure", "total", "tally", "count", "list", "estimate", "estimates", "reports":
		return m.totalOf(j, k)
	}
	return "", false
}

// tollOf is the measure of the toll that the noun phrase names: of the dead, unless it says otherwise.
func (m *measurer) tollOf(c *clause.Chunk) Measure {
	for i := c.First; i < c.Head; i++ {
		switch m.v.Norm(i) {
		case "injury", "injured", "wounded":
			return Wounded
		case "casualty", "casualties":
			return Casualties
		}
	}
	if m.v.Norm(c.End) == "of" {
		for i := c.End + 1; i < c.End+4; i++ {
			if measure, ok := measureWord("person", m.v.Norm(i)); ok {
				return measure // "the toll of injured"
			}
		}
	}
	return Killed
}

// totalOf is the measure of the total that the noun phrase at chunk j names, whose number is at chunk k: "the number of people killed",
// "the figure".
func (m *measurer) totalOf(j, k int) (Measure, bool) {
	c := &m.v.Chunks[j]
	if w := m.v.Norm(c.Head); (w == "estimate" || w == "estimates" || w == "list" || w == "reports") && m.v.Norm(c.End) != "of" {
		return "", false
	}
	// the number of people killed, the number of dead
	for i, n := c.End, 0; i < len(m.v.S.Tokens) && n < 8 && (j > k || i < m.v.Chunks[k].First); i, n = i+1, n+1 {
		w := m.v.Norm(i)
		if measure, ok := measureWord("person", w); ok {
			return measure, true
		}
		if lexicon.Listed("body of people", m.v.Norm(i+1)) {
			return "", false // "the number of kidnapping gangs"
		}
		if measure, ok := measureWord("thing", w); ok && lexicon.ThingClasses(m.v.Norm(i-1)) != nil {
			return measure, true // "the number of houses destroyed"
		}
		if row, ok := lexicon.MeasureNoun(w); ok && row.Counted != "" {
			if row.Kind == "victim" && m.lastCounted(k) == Killed {
				return Killed, true // "two more died, bringing the number of victims to 12"
			}
			return Measure(row.Counted), true
		}
		if rows := lexicon.Verb(lexicon.Lemma(w)); rows != nil && m.v.S.Tokens[i].Tag.Verb() && !lexicon.Listed("toll verb", w) {
			for _, row := range rows {
				for _, cm := range row.Measures {
					if (cm.Class == "person" || cm.Class == "lives") && row.Role != lexicon.Oblique && !row.Not && (row.With == nil || w == "lost") {
						return Measure(cm.Measure), true
					}
				}
			}
		}
	}
	for i := c.First; i < c.Head; i++ {
		if w := m.v.Norm(i); w == "death" || w == "body" {
			return Killed, true
		} else if row, ok := lexicon.MeasureNoun(w); ok && row.Counted != "" && row.Counted != "-" {
			return Measure(row.Counted), true // "the murder count"
		}
	}
	if m.v.Norm(c.End) == "of" && lexicon.Listed("@troops", m.v.Norm(c.End+1)) && m.v.Chunks[max(0, j-1)].Kind == clause.VG {
		return Deployed, true // "bringing the number of soldiers in the region to 1,000"
	}
	if elided(m.v, k) && c.Det == clause.Definite && m.v.Norm(c.End) != "of" {
		told := m.told
		if last := m.lastCounted(k); last != "" {
			told = last
		}
		return told, told != "" // "the army puts the figure at 21"
	}
	return "", false
}

// lastCounted is the measure of the last draft, of people or things, with a number before chunk k; or "".
func (m *measurer) lastCounted(k int) Measure {
	if n := len(m.drafts) - 1; n >= 0 && m.drafts[n].np < k && m.v.Chunks[m.drafts[n].np].Num >= 0 && m.drafts[n].measure != Other {
		return m.drafts[n].measure
	}
	return lastTold(m.drafts)
}

// lastTold is the measure of the dead among the drafts, else of the last draft, where it counts people and "the figure" can take it up; else "".
func lastTold(drafts []draft) Measure {
	if len(drafts) == 0 {
		return ""
	}
	for i := range drafts {
		if d := &drafts[i]; d.measure == Killed && d.rule != ruleSubset {
			return Killed // of the dead and the wounded, "the figure" is the former
		}
	}
	switch d := &drafts[len(drafts)-1]; d.measure {
	case Killed, Wounded, Casualties, Missing, Displaced, Infected, Detained, Abducted:
		return d.measure
	}
	return ""
}

// brought reports whether the noun phrase at chunk j is the object of a verb of tolls: "bringing its losses to 58".
func (m *measurer) brought(j int) bool {
	p := m.governor(j)
	return p != nil && lexicon.Listed("toll verb", m.v.Norm(m.v.Chunks[p.VG].Main))
}

// tollFar is the chunk of the toll that opens the sentence or its main clause, where the verb right before the number at chunk k is
// one of tolls, whatever stands between them; or -1: "the number of people killed when a tsunami struck beaches on Saturday rose to
// 46".
func (m *measurer) tollFar(k int) int {
	vg := k - 1
	if vg > 0 && m.v.Chunks[vg].Kind == clause.Prep && m.v.Chunks[vg].Word == "to" {
		vg--
	}
	if vg < 3 || !elided(m.v, k) || m.v.Chunks[vg].Kind != clause.VG || m.v.Chunks[vg].Copula || !m.v.Chunks[vg].Finite || !lexicon.Listed("toll verb", m.v.Norm(m.v.Chunks[vg].Main)) {
		return -1
	}
	for j := 0; j < vg && j < maxListed; j++ {
		c := &m.v.Chunks[j]
		if c.Kind != clause.NP {
			continue
		}
		switch m.v.Norm(max(c.Head, 0)) {
		case "number", "toll":
			if _, ok := m.tollNoun(j, k); ok && c.Det == clause.Definite {
				return j
			}
		}
		if c.Num >= 0 {
			return -1
		}
	}
	return -1
}

// deedsBefore is the measure of the uncounted plural before chunk k that figures can be given of: "murders"; or "".
func (m *measurer) deedsBefore(k int) Measure {
	if j := m.seriesNoun(k); j >= 0 {
		row, _ := m.nounRow(j)
		return Measure(row.Counted)
	}
	return ""
}

// insideNumberOf reports whether the verb at chunk j belongs to the description of the toll ("the number of soldiers who
// lost their lives has risen to").
func (m *measurer) insideNumberOf(j int) bool {
	for i, n := j-1, 0; i >= 0 && n < 8; i, n = i-1, n+1 {
		if c := &m.v.Chunks[i]; c.Kind == clause.NP && c.Noun >= 0 && c.Noun < c.End {
			switch m.v.Norm(c.Head) {
			case "number", "figure", "total", "tally", "count":
				return true
			}
		}
	}
	return false
}

// tollLink reports whether the words between the toll at chunk j and its number at chunk k link the two: a toll verb,
// "of", "at", "to", a colon.
func (m *measurer) tollLink(j, k int) bool {
	last := &m.v.Chunks[k-1]
	verb := m.v.S.Tokens[m.v.Chunks[k].First].Tag.Verb() && k-j < 4 // "topped 2,000" is one number
	if verb {
		return true
	}
	for i := j + 1; i < k; i++ {
		if c := &m.v.Chunks[i]; c.Kind == clause.VG && lexicon.Listed("toll verb", m.v.Norm(c.Main)) {
			verb = true
		}
	}
	for i := j - 1; i >= 0 && i >= j-2; i-- {
		if c := &m.v.Chunks[i]; c.Kind == clause.VG && lexicon.Listed("toll verb", m.v.Norm(c.Main)) {
			verb = true
		}
	}
	switch last.Kind {
	case clause.Prep:
		switch last.Word {
		case "as":
			return j > 0 && m.v.Chunks[j-1].Kind == clause.VG && lexicon.Listed("giving verb", m.v.Norm(m.v.Chunks[j-1].Main))
		case "to", "at", "from", "past", "toward", "towards", "above", "over", "around", "beyond":
			return verb || j == k-2 || m.onlyNumbers(j+1, k)
		case "of":
			return j == k-2
		case "by":
			return verb
		}
	case clause.VG:
		return verb
	case clause.Adv:
		return verb
	case clause.Time:
		return verb || m.v.S.Heading() // "Toll in bridge collapse now 39"
	case clause.Colon, clause.Dash:
		return k-j <= 3
	}
	return j == k-1 && m.v.Chunks[k].Num >= 0
}

// onlyNumbers reports whether chunks [from,to) are prepositions and numbers: "from 544 to".
func (m *measurer) onlyNumbers(from, to int) bool {
	for i := from; i < to; i++ {
		if c := &m.v.Chunks[i]; c.Kind != clause.Prep && !(c.Kind == clause.NP && c.Num >= 0) {
			return false
		}
	}
	return true
}
