package attribution

import (
	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// maxHeader is the longest bracket of a wire's heading, in tokens.
const maxHeader = 24

// header reads the heading of a wire that gives what one speaker says: "[COMMUNIQUE] [THE FRONT] [TEXT] …". All that
// follows is theirs where no other source is named. A report is its writer's, unless an officer or official reads it.
func (r *reader) header(i int) {
	toks := r.sents[i].Tokens
	for k := 2; k+3 < len(toks); k++ {
		if toks[k].Norm != "[" || toks[k+1].Norm != "text" || toks[k+2].Norm != "]" {
			continue
		}
		first, end := r.speakerOf(toks, k)
		content := text.Span{Start: toks[k+3].Start, End: r.sents[len(r.sents)-1].End}
		if first < 0 {
			if first, end = announced(toks, k); first < 0 || i+1 == len(r.sents) {
				continue
			}
			content.Start = r.sents[i+1].Start
		}
		r.push(Attribution{Sentence: i, Kind: Heading, Source: text.Span{Start: toks[first].Start, End: toks[end-1].End}, SourceFirst: first, SourceEnd: end,
			Cue: toks[end].Span, Content: []text.Span{content}})
	}
}

// announced returns the tokens that name whose text follows the paragraph that begins with the [TEXT] at k: "[TEXT] FRONT COMMUNIQUE:",
// "[COMMUNIQUE] [TEXT] THE FRONT INFORMS THE PEOPLE:"; -1 for nobody.
func announced(toks []text.Token, k int) (first, end int) {
	first, end = k+3, len(toks)-1
	if toks[end].Norm != ":" || end-first > maxHeader {
		return -1, -1
	}
	if lx.ClassOf(toks[end-1].Norm)&lx.Genre != 0 && end-1 > first {
		for e := first + 1; e < end-1; e++ {
			if toks[e].Norm == "[" || toks[e].Norm == "," {
				return first, e
			}
		}
		return first, end - 1
	}
	if kind, kindEnd := bracketBefore(toks, k); kind < 0 || !speech(toks[kind:kindEnd], nil) {
		return -1, -1
	}
	for e := first + 1; e < end; e++ {
		if lx.CuesAt(&toks[e]) != nil {
			return first, e
		}
	}
	return -1, -1
}

// opened gives a text that is labelled as somebody's, but not whose, to who makes the first statement of it: "[COMMUNIQUE] [TEXT] THE
// FRONT INFORMS THE PEOPLE: …".
func (r *reader) opened() {
	for i := range r.found {
		a := &r.found[i]
		if a.Kind != Before || a.Sort != lx.Say || a.firstPerson || a.Quoted {
			continue
		}
		toks := r.sents[a.Sentence].Tokens
		k := a.SourceFirst
		if first, end := bracketBefore(toks, k); first < 0 || end-first != 1 || toks[first].Norm != "text" {
			continue
		}
		if first, end := bracketBefore(toks, k-3); first < 0 || !speech(toks[first:end], nil) {
			continue
		}
		heading := *a
		heading.Kind, heading.Content = Heading, []text.Span{{Start: a.Content[0].Start, End: r.sents[len(r.sents)-1].End}}
		r.found = append(r.found, heading)
		r.sort()
		return
	}
}

// speakerOf returns the tokens that name whose text begins with the [TEXT] at k: "[SPEECH] [ANA RUIZ, MAYOR] [TEXT]", "[SPEECH BY ANA
// RUIZ] [TEXT]"; -1 for nobody.
func (r *reader) speakerOf(toks []text.Token, k int) (first, end int) {
	first, end = bracketBefore(toks, k)
	if first < 0 {
		return -1, -1
	}
	kind, kindEnd := bracketBefore(toks, first-1)
	if kind < 0 || !speech(toks[kind:kindEnd], toks[first:end]) {
		by := first
		for by < end && toks[by].Norm != "by" {
			by++
		}
		if by >= end-1 || !speech(toks[first:by], toks[by+1:end]) {
			return -1, -1
		}
		first = by + 1
	}
	for e := first; e < end; e++ {
		if toks[e].Norm == "," {
			end = e
		}
	}
	if end == first {
		return -1, -1
	}
	return first, end
}

// bracketBefore returns the tokens inside the square bracket that closes right before token k, or -1.
func bracketBefore(toks []text.Token, k int) (first, end int) {
	if k < 1 || toks[k-1].Norm != "]" {
		return -1, -1
	}
	for j := k - 2; j >= 0 && k-j < maxHeader; j-- {
		if toks[j].Norm == "[" {
			return j + 1, k - 1
		}
	}
	return -1, -1
}

// speech reports whether the label of a heading names a kind of text that the one labelled next speaks in.
func speech(kind, speaker []text.Token) bool {
	for i := range kind {
		if lx.ClassOf(kind[i].Norm)&lx.Genre != 0 {
			return true
		}
		if kind[i].Norm == "report" {
			for j := range speaker {
				if c := lx.ClassOf(speaker[j].Norm); c&lx.SpeakerNoun != 0 && c&lx.LabelNoun == 0 {
					return true
				}
			}
		}
	}
	return false
}
