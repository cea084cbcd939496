package attribution

import (
	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// maxHeadSource is the longest source of a headline, in tokens.
const maxHeadSource = 8

// headline reads "A: X", "X: A" and "A - X".
func (l *line) headline() {
	n := len(l.toks)
	if !l.s.Headline && !(l.index == 0 && n < 30) {
		l.report()
		return
	}
	for n > 0 && l.norm(n-1) == "." {
		n--
	}
	for k := n - 2; k > 2 && n-k <= maxHeadSource; k-- {
		colon := l.norm(k) == ":"
		if !colon && !(l.norm(k) == "--" || l.norm(k) == "-" && (l.toks[k].Space || l.toks[k+1].Space)) {
			continue
		}
		if l.bareSource(k+1, n) && (colon || l.holds(k+1, n, lx.SpeakerNoun|lx.MediaNoun)) || !colon && l.signature(k+1, n) {
			l.addHeadline(k, k+1, n, l.from, k)
			return
		}
		break
	}
	if l.leadingLabel(n) {
		return
	}
	for k := n - 2; k > 2 && n-k <= maxHeadSource; k-- {
		if l.norm(k) == "," { // "Nine killed in blast, police sources"
			if _, _, cue := l.cueAt(n - 1); cue {
				return
			}
			if l.bareSource(k+1, n) && l.tells(k+1, n) && !l.is(k+1, lx.Conjunction) && !l.stated(k) && lx.Cues(l.norm(k+1)) == nil && (l.toks[n-1].End == l.s.End || l.holds(k+1, n, lx.GenericNoun) || l.norm(n-1) == "officials") {
				l.addHeadline(k, k+1, n, l.from, k)
			}
			return
		}
	}
}

// stated reports whether a cue stands before token k.
func (l *line) stated(k int) bool {
	for j := l.from; j < k; j++ {
		if _, _, ok := l.cueAt(j); ok {
			return true
		}
	}
	return false
}

// report reads "Police: 12 villagers killed" in the middle of a text, but not "Police: 12 killed", which says whose dead they are.
func (l *line) report() {
	for k := l.from + 1; k < len(l.toks)-2 && k-l.from < 5; k++ {
		if l.norm(k) != ":" {
			continue
		}
		if l.introduces(k) {
			l.addHeadline(k, l.from, k, k+1, len(l.toks))
			return
		}
		j := k + 1
		for j < len(l.toks) && (l.is(j, lx.Prep) || l.is(j, lx.TimePart) || l.norm(j) == "least") {
			j++
		}
		if l.bareSource(l.from, k) && l.tells(l.from, k) && l.figureAt(j) && l.nominal(j+1) && !l.is(j+1, lx.LossWord) && lx.Cues(l.norm(j+1)) == nil {
			l.addHeadline(k, l.from, k, k+1, len(l.toks))
		}
		return
	}
}

// introduces reports whether nothing but a name stands before the colon at k, and a quotation behind it: `Ana Ruiz: "…"`.
func (l *line) introduces(k int) bool {
	if !l.mark(k+1) || !l.bareName(l.from, k) && !l.oneName(l.from, k) {
		return false
	}
	for j := l.from; j < k; j++ {
		if lx.CuesAt(&l.toks[j]) != nil {
			return false
		}
	}
	return true
}

// leadingLabel reads "X: A" where the source is all that stands before the first colon.
func (l *line) leadingLabel(n int) bool {
	for k := l.from + 1; k < n-2 && k-l.from <= maxHeadSource; k++ {
		if l.norm(k) == ":" {
			if l.introduces(k) || l.bareSource(l.from, k) && (l.holds(l.from, k, lx.SpeakerNoun|lx.MediaNoun|lx.OrgNoun) || l.body(l.from, k)) && !l.genre(l.from, k) {
				l.addHeadline(k, l.from, k, k+1, n)
			}
			return true
		}
	}
	return false
}

// tells reports whether the head of [a,b) is a noun of those who pass on numbers from outside: officials, medics, media, witnesses.
func (l *line) tells(a, b int) bool {
	head := a
	for k := a; k < b && !(k > a && l.is(k, lx.Prep)); k++ {
		head = k
	}
	n, ok := lx.FindSource(l.norm(head))
	return ok && n.Kind != "person" && l.is(head, lx.SpeakerNoun|lx.MediaNoun)
}

// headKind returns the kind of source that the head of [a,b) is, or "".
func (l *line) headKind(a, b int) string {
	head := a
	for k := a; k < b && !(k > a && l.is(k, lx.Prep)); k++ {
		head = k
	}
	n, _ := lx.FindSource(l.norm(head))
	return n.Kind
}

// officer reports whether the head of [a,b) is a noun of those who hold an office or post: "a provincial councillor".
func (l *line) officer(a, b int) bool {
	n, ok := lx.FindSource(l.norm(b - 1))
	return ok && (n.Kind == "government" || n.Kind == "medical" || n.Kind == "ngo" || n.Kind == "media")
}

// body reports whether [a,b) is the name of a force, an organisation or a medium.
func (l *line) body(a, b int) bool { return l.bodyKind(a, b) != "" }

// bodyKind returns the kind of the body that [a,b) names, or "".
func (l *line) bodyKind(a, b int) string {
	if l.norm(a) == "the" {
		a++
	}
	if a >= b {
		return ""
	}
	names, n := lx.World().Find(l.toks[:b], a)
	for _, name := range names {
		if name.Sort == lx.Body && a+n == b {
			return name.Kind
		}
	}
	return ""
}

// signature reports whether [a,b) is a name that signs what stands before a dash: a medium's, or one that no table holds as a place's.
func (l *line) signature(a, b int) bool {
	if l.bodyKind(a, b) == "media" {
		return true
	}
	if l.s.AllCaps || l.s.Title || b-a < 2 || b-a > 4 {
		return false
	}
	for k := a; k < b; k++ {
		_, noun := lx.FindNoun(l.norm(k))
		_, place := lx.World().Find(l.toks[:b], k)
		if noun || place > 0 || !l.toks[k].Capital() || l.is(k, lx.TimePart|lx.AdverbWord|lx.LabelNoun|lx.Exhibit) {
			return false
		}
	}
	return a < b
}

// bareSource reports whether [a,b) is nothing but a phrase that can name a source.
func (l *line) bareSource(a, b int) bool {
	if a >= b || l.nounPhrase(a, true) < b || l.toks[a].Kind == text.Number || l.hasFinite(a, b) {
		return false
	}
	return l.speaks(a, b) || b-a <= 2 && allUpper(l.toks[a].Text)
}

// genre reports whether [a,b) only says what kind of text follows: "Situation report", "Key figures".
func (l *line) genre(a, b int) bool {
	switch l.norm(b - 1) {
	case "alert", "update", "exclusive", "live", "flash":
		return true
	}
	return b-a > 1 && l.is(b-1, lx.DocumentNoun) && !l.holds(a, b-1, lx.SpeakerNoun|lx.MediaNoun|lx.OrgNoun)
}

func (l *line) addHeadline(mark, first, end, a, b int) {
	a, b = l.trim(a, b)
	if a >= b {
		return
	}
	l.r.push(Attribution{Sentence: l.index, Kind: Headline, Source: l.span(first, end), SourceFirst: first, SourceEnd: end, Cue: l.span(mark, mark+1),
		Content: []text.Span{l.span(a, b)}})
}

// maxLabelled bounds, in sentences, what one speaker's label covers.
const maxLabelled = 40

// labels reads the speakers' labels of transcripts: "[Barco] We have arrested them."
func (r *reader) labels(i int) {
	s := &r.sents[i]
	if r.label > 0 && i-r.found[r.label-1].Sentence > maxLabelled {
		r.label = 0
	}
	extend := func(end int) {
		if r.label == 0 {
			return
		}
		a := &r.found[r.label-1]
		if last := &a.Content[0]; end > last.End {
			last.End = end
		}
	}
	last := 0
	for k := range s.Tokens {
		if s.Tokens[k].Norm != "[" || !(k == 0 || s.Tokens[k-1].Norm == "]" || s.Tokens[k-1].Norm == "--" || s.Tokens[k-1].Norm == "." || s.Tokens[k-1].Norm == "?") {
			continue
		}
		end, speaker, other := k+1, false, false
		named := 0 // where a comma ends the name: "[ANA RUIZ, MAYOR]"
		for end < len(s.Tokens) && end-k <= maxBracket && (s.Tokens[end].Kind == text.Word || end > k+1 && (s.Tokens[end].Norm == "," || s.Tokens[end].Norm == "." && !s.Tokens[end].Space)) {
			if s.Tokens[end].Norm == "," && named == 0 {
				named = end
			}
			t := &s.Tokens[end]
			if named > 0 {
				end++
				continue
			}
			other = other || lx.ClassOf(t.Norm)&lx.LabelNoun == 0
			speaker = speaker || t.Norm == "reporter" || t.Norm == "announcer" || t.Norm == "end"
			end++
		}
		if end == k+1 || end >= len(s.Tokens) || s.Tokens[end].Norm != "]" || !allUpper(s.Tokens[k+1].Text) {
			continue
		}
		if end+1 == len(s.Tokens) { // a sentence of its own
			if speaker && !other {
				r.label = 0
			}
			continue
		}
		if k > 0 && last < k {
			extend(s.Tokens[k-1].End)
		}
		switch {
		case other || speaker && s.Tokens[k+1].Norm == "announcer":
			next := s.Tokens[end+1]
			if next.Norm == "[" {
				continue
			}
			if named == 0 {
				named = end
			}
			r.found = append(r.found, Attribution{Sentence: i, Kind: Label, Source: text.Span{Start: s.Tokens[k+1].Start, End: s.Tokens[named-1].End},
				SourceFirst: k + 1, SourceEnd: named, Cue: s.Tokens[end].Span, Content: []text.Span{next.Span}})
			r.label = len(r.found)
		case speaker:
			r.label = 0
		}
		last = end
	}
	extend(s.End)
}
