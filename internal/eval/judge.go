package eval

// A Verdict says of one system fact whether it is right.
type Verdict struct {
	Open  bool            // gold leaves open whether it is a fact: neither right nor wrong
	Core  bool            // measure, place and value are those of a gold fact
	Parts map[string]bool // of a right core: whether actor, source, date and by are right
}

// Judge compares each fact that a system found in a document with gold.
func Judge(gold *Document, found []Fact) []Verdict {
	core, loose := pair(gold.Facts, found, gold.Text)
	verdicts := make([]Verdict, len(found))
	for j := range found {
		v, i := &verdicts[j], core.system[j]
		v.Core = i >= 0
		v.Open = !v.Core && found[j].optional() || v.Core && gold.Facts[i].optional() ||
			!v.Core && loose.system[j] >= 0 && gold.Facts[loose.system[j]].optional()
		if !v.Core {
			continue
		}
		v.Parts = map[string]bool{}
		for _, name := range parts {
			v.Parts[name] = partRight(name, &gold.Facts[i], &found[j], gold.Text)
		}
	}
	return verdicts
}
