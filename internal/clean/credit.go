package clean

import (
	"slices"
	"strings"
)

// Who made a picture, and who wrote: credits and the lines on writers.

// captioned reports whether the copyright sign ends a caption, before a name and no year: "A market in the old town © EPA".
func captioned(s string) bool {
	before, after, _ := strings.Cut(s, "©")
	return strings.Count(before, " ") >= 4 && !strings.ContainsAny(after, "0123456789") && len(after) < 40
}

// credit reports whether a segment credits a picture: "Photo: Ana Ruiz / AP", "PHOTO/AFP", "Associated Press photo".
func (x *index) credit(s string, ws []word) bool {
	if len(ws) < 2 || len(ws) > 16 || s[0] == '(' || s[0] == '[' || byline(s) { // in brackets it is of the caption before it
		return false
	}
	_, n := x.longestPhrase(ws, 0, func(e *entry) bool { return e.use&useCredit != 0 })
	if n == 0 {
		last := ws[len(ws)-1].norm
		if len(ws) > maxCredit || ended(s) {
			return false
		}
		return (last == "photo" || last == "handout") && x.names(ws[:len(ws)-1]) || strings.ContainsAny(s, "/|") && x.names(ws) && x.agency(ws)
	}
	if n == len(ws) || ended(strings.TrimRight(s, ".")) {
		return false
	}
	next := strings.TrimLeft(s[ws[n-1].end:], " ")
	if strings.IndexByte(":/|", next[0]) >= 0 || strings.HasPrefix(next, "©") || strings.HasPrefix(next, "：") {
		return x.names(ws[n:])
	}
	switch ws[n].norm {
	case "by", "via", "courtesy", "credit":
		return n+1 < len(ws) && x.names(ws[n+1:])
	}
	return false
}

// maxCredit is how many words name a photographer and those who sell the picture.
const maxCredit = 9

// agency reports whether one of the words after the first is an agency that sells pictures.
func (x *index) agency(ws []word) bool {
	for i := 1; i < len(ws); i++ {
		if ws[i].is(useAgency) {
			return true
		}
	}
	return false
}

// names reports whether words are names, or the small words between them.
func (x *index) names(ws []word) bool {
	plain := 0
	for i := range ws {
		if w := &ws[i]; !w.capital && w.norm != "#" && !w.is(useGlue|useCredit) {
			plain++
		}
	}
	return plain*3 <= len(ws)
}

// author reports whether a line presents a writer of the medium: "Ana Ruiz is a reporter who covers the courts."
func (x *index) author(ws []word) bool {
	if len(ws) < 5 || len(ws) > 50 || !ws[0].capital || !ws[1].capital || reported(ws[:4]) {
		return false
	}
	for i := 2; i < 5 && i+3 < len(ws); i++ {
		if ws[i].norm != "is" {
			continue
		}
		switch ws[i+1].norm {
		case "a", "an", "the", "our":
		default:
			return false
		}
		for _, w := range ws[i+2 : min(len(ws), i+9)] {
			switch w.norm {
			case "reporter", "correspondent", "columnist", "editor", "journalist", "freelancer", "writer":
				return true
			}
		}
	}
	return false
}

// maxPresented is how many words the name of a writer has at most, with the verb after it.
const maxPresented = 4

// presents reports whether a paragraph says what a writer does: "Ruiz is a digital journalist known for …". Whether it does
// so of somebody in the news, only its place tells.
func (x *index) presents(ws []word) bool {
	for i := 1; i < min(len(ws), maxPresented); i++ {
		if !ws[i-1].capital {
			return false
		}
		if ws[i].norm != "is" || i+4 > len(ws) {
			continue
		}
		switch ws[i+1].norm {
		case "a", "an", "the", "our":
		default:
			return false
		}
		for _, w := range ws[i+2 : min(len(ws), i+7)] {
			switch w.norm {
			case "reporter", "correspondent", "columnist", "editor", "journalist", "freelancer", "writer", "blogger":
				return !past(ws)
			}
		}
	}
	return false
}

// mayPresent reports whether the first words of s allow presents to say yes of it.
func mayPresent(s string) bool {
	var buf [maxPresented]word
	ws := cutFirst(buf[:0], s)
	return len(ws) > 1 && ws[0].capital && slices.ContainsFunc(ws[1:], func(w word) bool { return w.norm == "is" })
}

// past reports whether the words tell of what was: of somebody in the news.
func past(ws []word) bool {
	for i := range ws {
		switch ws[i].norm {
		case "was", "were", "had", "said", "told", "been", "killed", "arrested", "detained", "jailed", "missing":
			return true
		}
	}
	return false
}

// reached reports whether a line says how to reach or follow its writer, or what the writer covers.
func (x *index) reached(s string, ws []word) bool {
	if strings.Contains(s, "@") {
		return true
	}
	for i := range ws {
		switch ws[i].norm {
		case "covers", "covering", "reach", "follow", "email", "contact":
			return true
		}
	}
	return false
}
