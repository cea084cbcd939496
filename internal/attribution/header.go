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
		if first < 0 {
			continue
		}
		r.push(Attribution{Sentence: i, Kind: Heading, Source: text.Span{Start: toks[first].Start, End: toks[end-1].End}, SourceFirst: first, SourceEnd: end,
			Cue: toks[end].Span, Content: []text.Span{{Start: toks[k+3].Start, End: r.sents[len(r.sents)-1].End}}})
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
