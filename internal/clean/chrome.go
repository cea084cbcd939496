package clean

import "strings"

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
		if strings.Contains(s, "©") {
			v.strong, v.end = true, true
		}
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
	if n := x.metaPhrase(ws); n > 3 && len(ws) <= 60 {
		v.strong = true
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
	if i := strings.Index(s, "©"); i >= 0 && len(ws) < 40 && sentenceEnd(s) > i && !captioned(s) || len(ws) > 1 && ws[0].norm == "copyright" && len(ws) < 30 {
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

// unsaid are the uses that say nothing by themselves.
const unsaid = useFunction | useGlue | useOffer | useAppeal | useRights | useLabel | useWire | useOutlet

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

// meta reports whether a sentence speaks of the page it stands on: "This browser does not support …".
func (x *index) meta(ws []word) bool {
	n := x.metaPhrase(ws)
	return n > 1 && len(ws) <= 60 && !reported(ws[n:])
}

// metaPhrase returns the length of the phrase with which a sentence speaks of its page, or 0.
func (x *index) metaPhrase(ws []word) int {
	_, n := x.longestPhrase(ws, 0, func(e *entry) bool { return e.use&useMeta != 0 })
	return n
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
