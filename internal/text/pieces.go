package text

import (
	"strings"
	"unicode/utf8"
)

// A piece is a run of text in which no line end is a sentence end.
type piece struct {
	spans     []Span // without line ends, in order
	paragraph bool   // a blank line (or the start) stands before it
}

// The lengths of lines, in bytes, that tell hard-wrapped paragraphs: no line is longer than maxWrap, and none but the
// last is shorter than minWrap by more than a word.
const (
	maxWrap = 120
	minWrap = 55
)

// pieces joins the lines of hard-wrapped paragraphs, and the parts of a line around a stretch left out, and separates all
// other lines.
func pieces(input string, kept []Span) []piece {
	var out []piece
	paragraph := true
	width := 0 // of the longest line of the paragraph
	var prev string
	for _, k := range kept {
		for at := k.Start; at < k.End; {
			end := k.End
			if i := strings.IndexByte(input[at:k.End], '\n'); i >= 0 {
				end = at + i
			}
			line := strings.TrimSpace(input[at:end])
			switch {
			case line == "":
				paragraph = paragraph || at == 0 || input[at-1] == '\n'
			case !paragraph && (sameLine(input, out[len(out)-1], at) || wrapped(prev, line, width)):
				last := &out[len(out)-1]
				last.spans = append(last.spans, Span{at, end})
				prev = line
			default:
				if paragraph {
					width = widest(input[at:k.End])
				}
				out = append(out, piece{spans: []Span{{at, end}}, paragraph: paragraph})
				paragraph = false
				prev = line
			}
			at = end + 1
		}
	}
	return out
}

// sameLine reports whether no line ends between the piece and the given offset.
func sameLine(input string, p piece, at int) bool {
	return strings.IndexByte(input[p.spans[len(p.spans)-1].End:at], '\n') < 0
}

// widest returns the length of the longest line of the paragraph at the start of s, no more than maxWrap+1.
func widest(s string) int {
	width := 0
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if line == "" {
			break
		}
		if width = max(width, len(line)); width > maxWrap {
			return maxWrap + 1
		}
	}
	return width
}

// wrapped reports whether line goes on with the sentence that the line before it leaves open: where the paragraph's lines
// are all short, and the line's first word would not have fitted on the one before.
func wrapped(prev, line string, width int) bool {
	if len(prev) > maxWrap {
		return false
	}
	last := prev[len(prev)-1]
	switch {
	case last == '.' || last == '!' || last == '?' || last == ':' || last == '"':
		return false
	case last == ',' || lowerStart(line):
		return true
	}
	word := strings.IndexByte(line, ' ')
	if word < 0 {
		word = len(line)
	}
	return width <= maxWrap && len(prev) >= minWrap && len(prev)+1+word > width && strings.IndexByte(prev, ' ') > 0
}

func lowerStart(s string) bool {
	c := s[0]
	return 'a' <= c && c <= 'z' || c >= utf8.RuneSelf && startsLower(s)
}
