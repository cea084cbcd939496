package clean

import "strings"

// maxNoticeWords is how many words of a long notice are read.
const maxNoticeWords = 120

// judgeChrome decides whether an English segment is of the page and not of the article, by its words.
func (x *index) judgeChrome(s string, ws []word) (verdict, bool) {
	v := verdict{kind: chrome, lang: none}
	if ascii(s) && !x.telling(ws) {
		return v, false
	}
	if len(ws) > 60 {
		if x.appeal(ws) && !quotes(s) {
			v.strong = true
			return v, true
		}
		if x.rights(ws) {
			v.strong, v.end = true, true
			return v, true
		}
		kind, ok := x.notice(s, ws[:min(len(ws), maxNoticeWords)])
		v.kind, v.strong = kind, ok
		return v, ok
	}
	if _, n := x.longestPhrase(ws, 0, func(e *entry) bool { return e.use&useWire != 0 }); n == len(ws) || n > 3 {
		return v, false
	}
	if _, n := x.longestPhrase(ws, 0, func(e *entry) bool { return e.use&useThread != 0 }); n >= 3 && !ended(s) {
		v.strong, v.exact, v.thread = true, true, true
		return v, true
	}
	quoted := quotes(s)
	if x.credit(s, ws) {
		v.strong, v.exact = true, true
		return v, true
	}
	if v, ok := x.covered(s, ws); ok && (!quoted || v.exact) {
		v.heading = v.heading || x.leads(s, ws)
		x.comments(&v, ws)
		return v, true
	}
	if ok, certain := x.starts(s, ws); ok && (!quoted || colonAfter(s, ws)) {
		v.strong, v.exact = true, certain
		v.heading = x.leads(s, ws)
		x.comments(&v, ws)
		return v, true
	}
	if x.request(s, ws) {
		v.strong, v.exact = true, true
		return v, true
	}
	if reason, ok := x.notice(s, ws); ok {
		v.kind, v.strong = reason, true
		return v, true
	}
	if quoted {
		return v, false
	}
	if x.meta(ws) || x.offer(s, ws) || x.appeal(ws) {
		v.strong = true
		return v, true
	}
	if x.author(ws) {
		v.strong = x.reached(s, ws)
		return v, true
	}
	if strings.Contains(s, "©") && len(ws) < 40 && !captioned(s) || len(ws) > 1 && ws[0].norm == "copyright" && len(ws) < 30 {
		v.strong, v.end = true, true
		return v, true
	}
	if x.foot(s, ws) || x.rights(ws) {
		v.strong, v.end = true, true
		return v, true
	}
	return v, false
}

// minRights is how many words of the law of copies make a notice of it.
const minRights = 5

// rights reports whether a paragraph says who may copy the page, and how: each seventh word is of that, and nobody says it.
func (x *index) rights(ws []word) bool {
	ws = ws[:min(len(ws), maxNoticeWords)]
	n := 0
	seen := map[string]bool{}
	for i := range ws {
		if ws[i].is(useRights) {
			n++
			seen[ws[i].norm] = true
		}
	}
	return len(seen) >= minRights && n*7 >= len(ws) && !reported(ws)
}

// captioned reports whether the copyright sign ends a caption, before a name and no year: "A market in the old town © EPA".
func captioned(s string) bool {
	before, after, _ := strings.Cut(s, "©")
	return strings.Count(before, " ") >= 4 && !strings.ContainsAny(after, "0123456789") && len(after) < 40
}

// maxFoot is how many words a sentence has that one phrase puts in the page's foot; a longer one must speak to the reader.
const maxFoot = 20

// foot reports whether a line is of the page's foot: it holds a phrase of one.
func (x *index) foot(s string, ws []word) bool {
	if len(ws) > 45 || len(ws) > maxFoot && ended(s) && !x.second(ws) && reportedOf(ws) {
		return false
	}
	for i := range ws {
		if _, n := x.longestPhrase(ws, i, func(e *entry) bool { return e.use&useEnd != 0 }); n > 1 {
			return true
		}
	}
	return false
}

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

// unsaid are the uses that say nothing by themselves.
const unsaid = useFunction | useGlue | useOffer | useAppeal | useRights | useLabel | useWire

// telling reports whether a word may be of a page: it has a use in the tables that says more than others, or begins a phrase.
func (x *index) telling(ws []word) bool {
	for i := range ws {
		if e := ws[i].entry; e != nil && (e.use&^unsaid != 0 || e.begins) {
			return true
		}
	}
	return false
}

// leads reports whether a line heads links to other articles: "More from …", "Next in …".
func (x *index) leads(s string, ws []word) bool {
	if len(ws) > 6 || ended(s) {
		return false
	}
	switch ws[0].norm {
	case "more", "next", "latest", "also":
		_, n := x.longestPhrase(ws, 0, func(e *entry) bool { return e.use&useStart != 0 })
		return n > 1
	}
	return false
}

// comments notes whether a line opens the readers' comments, or the form for one.
func (x *index) comments(v *verdict, ws []word) {
	_, n := x.longestPhrase(ws, 0, func(e *entry) bool { return e.use&useThread != 0 })
	v.thread = n > 0 && (n == len(ws) || n >= 3)
	_, n = x.longestPhrase(ws, 0, func(e *entry) bool { return e.use&useForm != 0 })
	v.form = n > 0
	_, n = x.longestPhrase(ws, 0, func(e *entry) bool { return e.use&useBio != 0 })
	v.bio = n > 0 && n == len(ws)
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

// meta reports whether a sentence speaks of the page it stands on: "This browser does not support …".
func (x *index) meta(ws []word) bool {
	_, n := x.longestPhrase(ws, 0, func(e *entry) bool { return e.use&useMeta != 0 })
	return n > 1 && len(ws) <= 60 && !reported(ws[n:])
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

// cover counts what the words of a short segment are.
type cover struct {
	lines, headings, ads, cookies int // words in phrases that stand alone
	words, names, sections, glue  int
	left                          int
	phrases                       int
}

// covered judges a segment by how much of it the phrases of chrome.tsv cover.
func (x *index) covered(s string, ws []word) (verdict, bool) {
	v := verdict{kind: chrome, lang: none}
	if len(ws) > 24 {
		return v, false
	}
	if e, n := x.longestPhrase(ws, 0, func(e *entry) bool { return e.use != 0 }); n == len(ws) {
		if v, ok := whole(e.use, len(ws)); ok {
			if strings.HasSuffix(s, ".") && v.kind == chrome && len(ws) < 4 && (v.heading || shout(s)) {
				v.strong, v.exact = false, false // "TOP STORIES." heads a column
			}
			return v, true
		}
	}
	var c cover
	if n := languageCodes(s); n > 0 {
		v.section, v.strong, v.exact = n == 1, n > 1, n > 1
		return v, true
	}
	for i := 0; i < len(ws); {
		e, n := x.longestPhrase(ws, i, func(e *entry) bool {
			return e.use&(useLine|useHeading|useAd|useCookie|useWord|useName|useSection|useGlue) != 0
		})
		if n == 0 {
			c.left++
			i++
			continue
		}
		c.add(e.use, n)
		i += n
	}
	certain := c.lines + c.headings + c.ads + c.cookies
	strong := c.names + c.words + certain
	switch {
	case c.left == 0 && (c.names >= 2 || c.names+c.words+certain >= 2 && strong > c.glue && !ended(s)):
		v.strong = certain > 0 || c.names > 1 || c.words > 1 || c.names+c.words > 1
		v.exact = (c.names > 0 && certain > 0 || certain > 2) && !ended(s)
		if c.ads > 0 && c.ads >= certain {
			v.kind, v.reason = advert, adMarker
		} else if c.cookies > 0 && c.cookies >= c.lines {
			v.kind = cookie
		}
		return v, true
	case c.left*5 <= len(ws) && c.sections > 0 && c.phrases >= minList && strings.Count(s, ",") >= c.phrases-2 && !ended(s):
		v.strong = true
		return v, true
	case c.left == 0 && c.sections > 0 && c.sections+strong >= c.glue:
		v.section = true
		v.strong = c.phrases >= 3 && c.sections+strong >= 3 && separated(s, ws) || c.phrases >= 2 && barred(s)
		return v, true
	case c.left == 1 && c.phrases >= 4 && separated(s, ws), c.left > 0 && c.left*4 <= len(ws) && c.phrases >= 4 && separated(s, ws) && !ended(s):
		v.strong = true
		return v, true
	case c.phrases >= 3 && c.left*2 < len(ws) && strings.Count(s, "   ") >= 3:
		v.strong = true
		return v, true
	case c.names >= 3 && c.left*2 <= len(ws) && !strings.Contains(s, ", "):
		v.strong = true
		return v, true
	}
	return v, false
}

// minList is how many sections with commas between them name what a page is about.
const minList = 6

func (c *cover) add(u use, n int) {
	c.phrases++
	switch {
	case u&useAd != 0 && n > 1:
		c.ads += n
	case u&useCookie != 0 && n > 1:
		c.cookies += n
	case u&useLine != 0 && n > 1:
		c.lines += n
	case u&useHeading != 0 && n > 1:
		c.headings += n
	case u&useName != 0:
		c.names++
	case u&(useWord) != 0:
		c.words += n
	case u&useSection != 0:
		c.sections += n
	case u&(useLine|useHeading|useAd|useCookie) != 0:
		c.words += n
	default:
		c.glue += n
		c.phrases--
	}
}

// whole judges a segment that is one phrase of the tables.
func whole(u use, n int) (verdict, bool) {
	v := verdict{kind: chrome, lang: none, strong: n > 1, exact: n > 1}
	switch {
	case u&useAd != 0:
		v.kind, v.reason = advert, adMarker
		v.strong, v.exact = true, true
	case u&useHeading != 0:
		v.heading = true
		v.strong = n > 1 || u&useWord != 0
	case u&useLine != 0:
	case u&useCookie != 0:
		v.kind = cookie
	case u&(useSection|useWord|useName) != 0:
		v.strong, v.section = false, u&useName == 0
	default:
		return v, false
	}
	return v, true
}

// separated reports whether the words stand apart like menu entries: by bars, arrows, or nothing at all.
func separated(s string, ws []word) bool {
	for i := range ws {
		if ws[i].glued {
			return true
		}
	}
	return strings.ContainsAny(s, "|»›>•·\t/") || strings.Contains(s, "  ") || !strings.ContainsAny(s, ".,;")
}

// barred reports whether bars or arrows part the words, as in a trail to the page: "News / World".
func barred(s string) bool {
	return strings.ContainsAny(s, "|»›>•·/") && !strings.ContainsAny(s, ".,;0123456789")
}

// starts reports whether the segment opens like a link, a share button or a credit; certain, where a colon or a word of
// the web confirms it.
func (x *index) starts(s string, ws []word) (ok, certain bool) {
	e, n := x.longestPhrase(ws, 0, func(e *entry) bool { return e.use&(useStart|useColon) != 0 })
	if n == 0 || len(ws) > 40 {
		return false, false
	}
	next := strings.TrimLeft(s[ws[n-1].end:], " ")
	if next != "" && strings.IndexByte(":|>/", next[0]) >= 0 || strings.HasPrefix(next, "»") || strings.HasPrefix(next, "：") {
		label := s[:ws[n-1].end]
		return true, !ended(s) && (n > 1 || strings.IndexByte(":|/", next[0]) < 0 || len(label) > 3 && shout(label))
	}
	if e.use&useStart == 0 {
		return false, false
	}
	if !ended(s) {
		return n > 1 || len(ws) <= 4, n > 1 && x.web(ws[1:]) && !reported(ws)
	}
	if end := sentenceEnd(s); end < len(s) && s[end-1] != ' ' {
		return false, false // a sentence of the article is glued to it
	}
	return n > 1 && len(ws) <= 25 && x.reader(ws) > 0 && (x.ofMedia(ws) || len(ws) <= maxQuestion), false
}

// web reports whether one of the words is of what pages ask the reader to use, or the name of a platform.
func (x *index) web(ws []word) bool {
	for i := range ws {
		if ws[i].is(useMedium | useName) {
			return true
		}
	}
	return false
}

// maxQuestion is how many words a question to the reader has that names nothing of the medium: "What do you think?"
const maxQuestion = 4

// ofMedia reports whether one of the words is of the web, or of what a medium asks its readers for.
func (x *index) ofMedia(ws []word) bool {
	for i := range ws {
		if ws[i].is(useMedium | useName | useAppeal) {
			return true
		}
	}
	return false
}

func colonAfter(s string, ws []word) bool {
	i := strings.IndexByte(s, ':')
	return i >= 0 && i < 30 && strings.IndexAny(s, "\"") != 0 && !strings.HasPrefix(s, "“")
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

// maxSwitch is how many bytes a switch between languages has at most.
const maxSwitch = 80

// languageCodes returns how many codes of languages a switch between them consists of: "EN", "ru | en"; 0 where it is none.
func languageCodes(s string) int {
	if len(s) > maxSwitch || len(s) < 2 || !letterByte(s[0]) && s[0] < 0x80 && s[0] != '|' {
		return 0
	}
	n := 0
	for _, code := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" |/·•-,", r) }) {
		if !languageCode(code) {
			return 0
		}
		n++
	}
	return n
}

// languageCode reports whether s is the code of a language in a switch: "EN", "ru".
func languageCode(s string) bool {
	return len(s) == 2 && letterByte(s[0]) && letterByte(s[1]) && (s[0] < 'a') == (s[1] < 'a') && !strings.EqualFold(s, "no") && !strings.EqualFold(s, "me")
}
