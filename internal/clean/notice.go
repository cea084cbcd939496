package clean

import "strings"

// Consent notices, offers, and appeals to the reader.

// maxNoticeWords is how many words of a long notice are read.
const maxNoticeWords = 120

// reportedOf reports whether the words tell of somebody, or of what "we" did.
func reportedOf(ws []word) bool {
	if reported(ws) {
		return true
	}
	for i := range ws {
		switch ws[i].norm {
		case "we", "they", "who", "them", "were", "had":
			return true
		}
	}
	return false
}

// offer reports whether a segment offers a subscription: of what such offers are made of, and little else.
func (x *index) offer(s string, ws []word) bool {
	if len(ws) < 2 || len(ws) > 30 || reported(ws) {
		return false
	}
	offers, core := 0, 0
	for i := range ws {
		switch {
		case ws[i].is(useOffer):
			offers++
			if ws[i].is(useWord) {
				core++
			}
		case ws[i].is(useReader | useGlue):
			offers++
		}
	}
	if ended(s) {
		return core >= 2 && offers*4 >= 3*len(ws)
	}
	return core >= 2 && offers*3 >= 2*len(ws)
}

// quotes reports whether s holds quoted words: then it tells of a notice, and is none.
func quotes(s string) bool {
	return (strings.IndexByte(s, '"') >= 0 || strings.Contains(s, "“") || strings.Contains(s, "”") || strings.Contains(s, "«") || strings.Contains(s, "„")) &&
		!strings.HasPrefix(s, "\"@")
}

// reader counts the words that speak to the reader.
func (x *index) reader(ws []word) int {
	n := 0
	for i := range ws {
		if ws[i].is(useReader) {
			n++
		}
	}
	return n
}

// notice reports whether the segment is a consent notice or an appeal to the reader: to subscribe, follow, share, log in.
func (x *index) notice(s string, ws []word) (kind, bool) {
	reader, medium, consent, cookies := 0, 0, 0, 0
	quoted := quotes(s)
	for i := range ws {
		w := ws[i].norm
		e := ws[i].entry
		if e == nil || e.use&(useReader|useMedium|useConsent) == 0 && w != "cookie" && w != "cookies" || quoted && inQuotes(s, ws[i].start) {
			continue // quoted, it tells of a notice
		}
		if e.use&useReader != 0 {
			reader++
		}
		if e.use&useMedium != 0 {
			medium++
		}
		if e.use&useConsent != 0 {
			consent++
		}
		if w == "cookie" || w == "cookies" {
			cookies++
		}
	}
	opens := len(ws) > 0 && ws[0].is(useOrder)
	if opens && own(ws[0].norm) && !x.second(ws) {
		opens = false // a speaker of the article
	}
	here := strings.Contains(s, "this site") || strings.Contains(s, "this website") || strings.Contains(s, "this page")
	if cookies > 0 && (reader > 0 || here) && (consent > 0 || reader > 1) || cookies > 1 && consent > 1 && len(ws) < 25 {
		return cookie, true
	}
	if reader > 1 && consent >= 4 && (reader+consent)*3 >= len(ws) && len(ws) < 50 && !reported(ws) {
		return cookie, true
	}
	if reader >= 4 && medium+consent >= 6 && (reader+medium+consent)*6 >= len(ws) && !reported(ws) && len(ws) > 25 && x.second(ws) {
		return chrome, true
	}
	if opens && reader > 0 && (medium > 1 || medium > 0 && len(ws) <= 14) && len(ws) <= 45 && !reported(ws) &&
		(!own(ws[0].norm) || (reader+medium)*4 >= len(ws)) {
		return chrome, true
	}
	if medium > 1 && len(ws) <= maxAppealLine && !reported(ws) && (opens && ws[0].is(useMedium|useWord) && !ended(s) || medium > 2 && reader > 0 && x.asks(s, ws)) {
		return chrome, true
	}
	return plain, false
}

// own reports whether a sentence that w opens is no request by that alone: "We …", "If …".
func own(w string) bool {
	switch w {
	case "we", "our", "this", "if", "when", "by":
		return true
	}
	return false
}

// request reports whether a short line asks for something of the web, in words of the web alone: "Support independent journalism".
func (x *index) request(s string, ws []word) bool {
	if len(ws) < 2 || len(ws) > 8 || ended(s) || !ws[0].is(useOrder) || !ws[0].is(useMedium|useWord) {
		return false
	}
	for i := range ws[1:] {
		if !ws[i+1].is(useAppeal | useMedium | useWord | useReader | useGlue | useName | useSection | useOffer) {
			return false
		}
	}
	return true
}

// maxAppealLine is how many words an appeal has that does not speak of "you".
const maxAppealLine = 30

// asks reports whether a sentence in s opens with a request that is of the web: "Download …", "Subscribe …".
func (x *index) asks(s string, ws []word) bool {
	for i := range ws {
		if ws[i].is(useOrder) && ws[i].is(useMedium) && (i == 0 || ended(s[ws[i-1].start:ws[i].start])) {
			return true
		}
	}
	return false
}

// appeal reports whether a paragraph asks the readers to support the medium: "we" speak, of journalism and of gifts.
func (x *index) appeal(ws []word) bool {
	if len(ws) > maxNoticeWords {
		return false
	}
	speaks, own, about, gifts := 0, 0, 0, 0
	for i := range ws {
		switch w := ws[i].norm; {
		case w == "we" || w == "us" || w == "our":
			speaks++
			own++
		case w == "you" || w == "your":
			speaks++
		case ws[i].is(useAppeal):
			about++
			if ws[i].is(useGift) {
				gifts++
			}
		}
	}
	return speaks >= 2 && own > 0 && about >= 3 && gifts > 0 && (speaks+about)*12 >= len(ws) && !reported(ws)
}

// second reports whether the words speak to a reader as "you".
func (x *index) second(ws []word) bool {
	for i := range ws {
		if w := ws[i].norm; w == "you" || w == "your" || w == "yours" {
			return true
		}
	}
	return false
}

// inQuotes reports whether s[i] stands between quotation marks.
func inQuotes(s string, i int) bool {
	before := s[:i]
	return strings.Count(before, "\"")%2 == 1 || strings.LastIndex(before, "“") > strings.LastIndex(before, "”") || strings.LastIndex(before, "«") > strings.LastIndex(before, "»")
}

// reported reports whether somebody says the words: then they are of the article.
func reported(ws []word) bool {
	for i := range ws {
		switch ws[i].norm {
		case "said", "says", "told", "added", "wrote", "asked", "he", "she", "his", "her", "they", "their":
			return true
		}
	}
	return false
}
