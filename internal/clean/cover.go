package clean

import "strings"

// How much of a segment the phrases of chrome.tsv cover.

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
