package attribution

import "kfacts/internal/text"

// place is a token of the document.
type place struct{ sent, tok int }

// A quotation runs from its opening to its closing mark. It may go on over several sentences and, by the custom of
// newspapers, paragraphs that each open with a mark while only the last closes.
type quotation struct {
	open, close place
	speech      bool // long enough, or punctuated, to be something said; else a nickname or a quoted term
}

// maxQuoted bounds, in sentences, a quotation whose closing mark is missing.
const maxQuoted = 40

// pairQuotes finds the quotations in order. Curly marks say which way they face; straight ones face the word they touch.
func pairQuotes(sents []text.Sentence) []quotation {
	var out []quotation
	open := place{-1, 0}
	last := place{}
	end := func(at place) {
		out = append(out, quotation{open: open, close: at, speech: isSpeech(sents, open, at)})
		open.sent = -1
	}
	for s := range sents {
		tokens := sents[s].Tokens
		if open.sent >= 0 && s > 0 && sents[s].Block != sents[s-1].Block && !(tokens[0].Norm == `"` && facing(tokens, 0) >= 0) {
			end(last)
		}
		if open.sent >= 0 && s-open.sent > maxQuoted {
			end(place{open.sent, len(sents[open.sent].Tokens) - 1})
		}
		for t := range tokens {
			if tokens[t].Norm == `"` {
				at, face := place{s, t}, facing(tokens, t)
				switch {
				case open.sent < 0 && face >= 0:
					open = at
				case open.sent < 0:
				case face <= 0:
					end(at)
				case t == 0 && s > open.sent && (tokens[t].Text == "“" || sents[s].Block != sents[s-1].Block):
					// the next paragraph of the same quotation
				default:
					end(last)
					open = at
				}
			}
			last = place{s, t}
		}
	}
	if open.sent >= 0 {
		end(last)
	}
	return out
}

// facing tells an opening mark (1) from a closing one (-1); 0 where nothing tells.
func facing(tokens []text.Token, i int) int {
	before := i == 0 || tokens[i].Space
	after := i+1 == len(tokens) || tokens[i+1].Space
	switch tokens[i].Text {
	case "“":
		if after && !before {
			return -1 // a slip of the keyboard: “Why?“ he asked
		}
		return 1
	case "„", "``", "«":
		return 1
	case "”":
		if before && !after {
			return 1
		}
		return -1
	case "»":
		return -1
	}
	switch {
	case before && !after:
		return 1
	case after && !before:
		return -1
	case i == 0:
		return 1
	case i+1 == len(tokens):
		return -1
	}
	return 0
}

// isSpeech tells what somebody said from a nickname ("El Chapo") or a quoted term.
func isSpeech(sents []text.Sentence, open, end place) bool {
	if open.sent != end.sent || end.tok-open.tok > 5 {
		return true
	}
	tokens := sents[open.sent].Tokens
	if end.tok == open.tok {
		return false
	}
	inner := tokens[end.tok-1].Norm
	after := ""
	if end.tok+1 < len(tokens) {
		after = tokens[end.tok+1].Norm
	}
	return inner == "." || inner == "?" || inner == "!" || open.tok == 0 && (inner == "," || after == ",")
}
