package attribution

import (
	"slices"
	"strings"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// maxBack bounds, in statements, the search for the source that a pronoun stands for.
const maxBack = 40

// maxNear bounds, in tokens each way, the search for a fuller name.
const maxNear = 600

// resolve gives every source its fuller name.
func (r *reader) resolve() {
	for i := range r.found {
		a := &r.found[i]
		if a.Name == "" {
			a.Name = r.input[a.Source.Start:a.Source.End]
		}
		toks := r.sents[a.Sentence].Tokens[a.SourceFirst:a.SourceEnd]
		if len(toks) == 0 {
			continue
		}
		if name := r.fullName(i, toks); name != "" {
			a.Name = name
		}
	}
}

func (r *reader) fullName(i int, toks []text.Token) string {
	first, head := toks[0].Norm, toks[len(toks)-1].Norm
	class := lx.ClassOf(head)
	switch {
	case len(toks) == 1 && (first == "he" || first == "she"):
		return r.speaker(i, func(class lx.WordClass, plural bool) bool {
			return !plural && class&(lx.DocumentNoun|lx.MediaNoun|lx.MonitorNoun) == 0
		})
	case len(toks) == 1 && first == "it":
		return r.backTo(i, func(class lx.WordClass, plural bool) bool {
			return !plural && class&(lx.OrgNoun|lx.DocumentNoun|lx.MonitorNoun|lx.MediaNoun) != 0
		})
	case len(toks) == 1 && first == "they":
		return r.backTo(i, func(class lx.WordClass, plural bool) bool { return plural })
	case (first == "the" || first == "this" || first == "that" || first == "its" || first == "his") && len(toks) <= 3 && class&(lx.OrgNoun|lx.DocumentNoun|lx.MediaNoun) != 0:
		if name := r.longer(i, toks); name != "" {
			return name
		}
		if class&(lx.DocumentNoun|lx.GenericNoun) == 0 {
			return ""
		}
		return r.backTo(i, func(c lx.WordClass, plural bool) bool {
			return c&lx.DocumentNoun == 0 && plural == strings.HasSuffix(head, "s")
		})
	case len(toks) == 1 && (toks[0].Capital() || r.sents[r.found[i].Sentence].Lower) && class&(lx.SpeakerNoun|lx.WireName|lx.Pronoun|lx.Relative|lx.MediaNoun) == 0:
		if name := r.longer(i, toks); name != "" {
			return name
		}
		return r.again(i)
	}
	return ""
}

// again returns the fuller name that an earlier statement of the same speaker has.
func (r *reader) again(i int) string {
	a := &r.found[i]
	for j := i - 1; j >= 0 && i-j <= maxBack; j-- {
		if b := &r.found[j]; r.input[b.Source.Start:b.Source.End] == r.input[a.Source.Start:a.Source.End] {
			return b.Name
		}
	}
	return ""
}

// maxFloor bounds, in sentences, the search for one who takes the floor.
const maxFloor = 6

// speaker returns the name of the nearest earlier source that fits, else of who took the floor before.
func (r *reader) speaker(i int, fits func(class lx.WordClass, plural bool) bool) string {
	if name := r.backTo(i, fits); name != "" {
		return name
	}
	s := r.found[i].Sentence
	for j := s; j >= 0 && s-j <= maxFloor; j-- {
		if a, ok := r.floors[j]; ok && a.Source.End < r.found[i].Source.Start {
			return r.input[a.Source.Start:a.Source.End]
		}
	}
	return ""
}

// backTo returns the name of the nearest earlier source that fits.
func (r *reader) backTo(i int, fits func(class lx.WordClass, plural bool) bool) string {
	for j := i - 1; j >= 0 && i-j <= maxBack; j-- {
		a := &r.found[j]
		toks := r.sents[a.Sentence].Tokens[a.SourceFirst:a.SourceEnd]
		if len(toks) == 0 || a.Cue.Start > r.found[i].Cue.Start {
			continue
		}
		if lx.ClassOf(toks[0].Norm)&(lx.Pronoun|lx.Relative) != 0 && len(toks) == 1 {
			if r.input[a.Source.Start:a.Source.End] == a.Name || a.Name == "" || toks[0].Norm != r.first(i) {
				continue
			}
			return a.Name
		}
		head := headNoun(toks)
		plural := strings.HasSuffix(head, "s") && !strings.HasSuffix(head, "ss") && !toks[len(toks)-1].Capital() || head == "police" || slices.ContainsFunc(toks, func(t text.Token) bool { return t.Norm == "and" })
		if fits(lx.ClassOf(head), plural) {
			return a.Name
		}
	}
	return ""
}

func (r *reader) first(i int) string {
	a := &r.found[i]
	return r.sents[a.Sentence].Tokens[a.SourceFirst].Norm
}

// headNoun returns the head of a noun phrase: the last noun before its first preposition and the participle that governs that.
func headNoun(toks []text.Token) string {
	for k := 1; k < len(toks); k++ {
		if lx.ClassOf(toks[k].Norm)&lx.Prep != 0 {
			if k > 1 && issued(&toks[k-1]) {
				k--
			}
			return toks[k-1].Norm
		}
	}
	return toks[len(toks)-1].Norm
}

// longer returns a longer phrase near the source that ends with its head noun: "the ministry" → "Azerbaijan's Defense
// Ministry". Phrases before it win over those after it.
func (r *reader) longer(i int, toks []text.Token) string {
	a := &r.found[i]
	head, bare := toks[len(toks)-1].Norm, len(toks) == 1
	budget := maxNear
	for s := a.Sentence; s >= 0 && budget > 0; s-- {
		all := r.sents[s].Tokens
		from := len(all)
		if s == a.Sentence {
			from = a.SourceFirst
		}
		for k := from - 1; k >= 0 && budget > 0; k-- {
			budget--
			if all[k].Norm == head {
				if name := r.phraseAt(s, k, bare, len(toks)); name != "" {
					return name
				}
			}
		}
	}
	if bare {
		return ""
	}
	budget = maxNear
	for s := a.Sentence; s < len(r.sents) && budget > 0; s++ {
		all := r.sents[s].Tokens
		k := 0
		if s == a.Sentence {
			k = a.SourceEnd
		}
		for ; k < len(all) && budget > 0; k++ {
			budget--
			if all[k].Norm == head {
				if name := r.phraseAt(s, k, bare, len(toks)); name != "" {
					return name
				}
			}
		}
	}
	return ""
}

// phraseAt returns the noun phrase of all that has its head at k, if it says more than at most atMost tokens do.
func (r *reader) phraseAt(s, k int, name bool, atMost int) string {
	if r.tag != nil && !r.sents[s].Tagged && triggered(&r.sents[s]) {
		r.tag(s) // beyond the horizon
	}
	all, lower := r.sents[s].Tokens, name && r.sents[s].Lower
	if k+1 < len(all) && !name && all[k+1].Kind == text.Word && !all[k+1].Capital() == !all[k].Capital() && lx.ClassOf(all[k+1].Norm) == 0 && !all[k+1].Tag.Finite() {
		return "" // "the army posts": the word stands before another noun
	}
	const closed = lx.Prep | lx.Subordinator | lx.Relative | lx.Conjunction | lx.Pronoun | lx.ObjectPronoun | lx.Auxiliary | lx.AdverbWord | lx.FiniteVerb
	b, capital, speaker := k, false, false
	for b > 0 && k-b < 8 {
		t := &all[b-1]
		c := lx.ClassOf(t.Norm)
		title := t.Norm == "." && b > 1 && all[b].Space && all[b-2].Capital() && len(all[b-2].Norm) < 5
		if !title && (t.Kind != text.Word || c&closed != 0 && c&lx.OrgNoun == 0 || c&lx.TimeHead != 0 || name && !t.Capital() && !lower) {
			break
		}
		b--
		speaker = speaker || c&lx.SpeakerNoun != 0
		if c&lx.Det != 0 {
			break
		}
		capital = capital || t.Capital()
	}
	e := k + 1
	if !name && e+1 < len(all) && all[e].Norm == "of" {
		e += 2
		for e < len(all) && all[e].Capital() {
			e++
		}
	}
	if e-b <= atMost || !capital && e == k+1 && !(lower && speaker) {
		return ""
	}
	return r.input[all[b].Start:all[e-1].End]
}

// carryQuotes adds to a statement that ends in or after a quotation the quotations that follow right on it and have no
// source of their own.
func (r *reader) carryQuotes() {
	opens := make(map[int]int, len(r.quotes)) // sentence → quotation that opens it
	for q := range r.quotes {
		if r.quotes[q].open.tok == 0 && r.quotes[q].speech {
			opens[r.quotes[q].open.sent] = q
		}
	}
	taken := make([]bool, len(r.sents)) // sentences whose start some statement already holds as content
	lastOf := make(map[int]int, len(r.found))
	k := 0
	for i := range r.found {
		if j, ok := lastOf[r.found[i].Sentence]; r.carries(i) && (!ok || r.quoted(&r.found[i]) || !r.quoted(&r.found[j])) {
			lastOf[r.found[i].Sentence] = i
		}
		if r.found[i].Kind == Note || r.found[i].Kind == Heading {
			continue
		}
		for _, c := range r.found[i].Content {
			for k < len(r.sents) && r.sents[k].Start < c.Start {
				k++
			}
			for j := k; j > 0 && r.sents[j-1].Start >= c.Start; j-- {
				k = j - 1
			}
			for j := k; j < len(r.sents) && r.sents[j].Start < c.End; j++ {
				taken[j] = true
			}
		}
	}
	for s := range r.sents {
		i, ok := lastOf[s]
		if !ok {
			continue
		}
		a := &r.found[i]
		direct := r.quoted(a)
		next := s + 1
		if end := a.Content[len(a.Content)-1].End; end > r.sents[s].End {
			for next < len(r.sents) && r.sents[next].Start < end {
				next++
			}
		}
		for next < len(r.sents) {
			q, ok := opens[next]
			if !ok || taken[next] {
				break
			}
			o, c := r.quotes[q].open, r.quotes[q].close
			if r.awaitsSource(c) || r.ownSource(q) || !direct && r.sents[next].Block != r.sents[s].Block {
				break
			}
			a.Content = append(a.Content, text.Span{Start: r.sents[o.sent].Tokens[o.tok].Start, End: r.sents[c.sent].Tokens[c.tok].End})
			next = c.sent + 1
		}
	}
}

// carries reports whether a quotation that follows the statement, which stands outside quotations, can go on with it.
func (r *reader) carries(i int) bool {
	a := &r.found[i]
	switch a.Kind {
	case Before, After, Inside, Elided:
		return a.Sort == lx.Say && !a.Quoted || r.quoted(a)
	}
	return r.quoted(a)
}

// quoted reports whether the statement's content is (partly) a quotation.
func (r *reader) quoted(a *Attribution) bool {
	if a.Quoted || a.Kind == Backward || a.apart() || a.Sort == lx.Stance && a.Kind != After {
		return false
	}
	for _, c := range a.Content {
		if strings.ContainsAny(r.input[c.Start:min(c.End, c.Start+4)], "\"“«`'") || strings.ContainsAny(r.input[max(c.Start, c.End-4):c.End], "\"”»'") {
			return true
		}
	}
	return false
}

// awaitsSource reports whether the quotation that closes at c ends in a comma, so that its own source follows.
func (r *reader) awaitsSource(c place) bool {
	toks := r.sents[c.sent].Tokens
	return c.tok > 0 && c.tok+1 < len(toks) && (toks[c.tok-1].Norm == "," || toks[c.tok+1].Norm == ",")
}

// ownSource reports whether a statement has its cue in the sentence where the quotation closes, behind it.
func (r *reader) ownSource(q int) bool {
	c := r.quotes[q].close
	end := r.sents[c.sent].Tokens[c.tok].End
	i, _ := slices.BinarySearchFunc(r.found, end, func(a Attribution, at int) int { return a.Cue.Start - at })
	return i < len(r.found) && r.found[i].Sentence == c.sent
}

// chain marks as via the medium whose own statement holds another: "officials said A, Reuters reported".
func (r *reader) chain() {
	for i := range r.found {
		a := &r.found[i]
		for j := max(0, i-8); j < min(len(r.found), i+9); j++ {
			b := &r.found[j]
			if j == i || b.Sentence != a.Sentence || a.Via.End > 0 || b.Kind == Before || b.Kind != Headline && b.apart() || b.SourceEnd == 0 {
				continue
			}
			if !within(a.Cue, b.Content) || !within(a.Source, b.Content) {
				continue
			}
			toks := r.sents[b.Sentence].Tokens[b.SourceFirst:b.SourceEnd]
			if lx.ClassOf(headNoun(toks))&lx.MediaNoun != 0 || len(toks) <= 3 && toks[0].Capital() {
				a.Via = b.Source
			}
		}
	}
}

// maxEmbedded bounds, in statements, the search for one that holds another.
const maxEmbedded = 8

// embed marks the statements that are part of another's.
func (r *reader) embed() {
	for i := range r.found {
		a := &r.found[i]
		for j := max(0, i-maxEmbedded); j < min(len(r.found), i+maxEmbedded+1) && !a.Embedded && !a.said; j++ {
			b := &r.found[j]
			a.Embedded = j != i && !b.apart() && within(a.Cue, b.Content) && within(a.Source, b.Content)
		}
	}
}

func within(s text.Span, content []text.Span) bool {
	for _, c := range content {
		if c.Start <= s.Start && s.End <= c.End {
			return true
		}
	}
	return false
}
