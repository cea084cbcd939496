package clean

import "strings"

// What a segment is by its form alone, whatever its words.

// withoutAddresses leaves out the addresses of s, whose words are of no language.
func withoutAddresses(s string) string {
	fields := strings.Fields(s)
	kept := fields[:0]
	for _, f := range fields {
		if !address(f) {
			kept = append(kept, f)
		}
	}
	return strings.Join(kept, " ")
}

// address reports whether a run of characters without a blank is an address of the web or of mail.
func address(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || strings.IndexByte(s, '@') > 0 && strings.IndexByte(s, '.') > 0
}

// symbols judges a segment without a word, or that is a mere address of mail.
func (x *index) symbols(s string) verdict {
	s = strings.TrimSpace(s)
	switch {
	case s == "" || strings.Trim(s, "&nbsp; ") == "":
		return verdict{kind: advert, reason: markupReason, strong: true, lang: none}
	case ruler(s):
		return verdict{kind: advert, reason: markupReason, strong: true, lang: none}
	case strings.Trim(s, marks) == "":
		return verdict{kind: chrome, lang: none}
	}
	return verdict{lang: none}
}

// ruler reports whether s is a line drawn of one character.
func ruler(s string) bool {
	return len(s) >= 3 && strings.Trim(s, s[:1]) == "" && strings.Contains(marks, s[:1])
}

// marks are what buttons, rulers and the like are made of.
const marks = "×✕✖☰»«›‹><|©▲▼►▶◀→←↑↓+•·….✓✔★☆_-=*#~–—/\\ "

// listMark returns the length of the bullet or number that opens an item of a list, or 0.
func listMark(s string) int {
	rest := strings.TrimLeft(s, "•·*>›»▪●■-– ")
	if n := len(s) - len(rest); n > 0 && (s[n-1] == ' ' || strings.HasPrefix(s, "•")) {
		return n
	}
	n := 0
	for n < len(s) && n < 3 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n > 0 && n+1 < len(s) && (s[n] == '.' || s[n] == ')') && s[n+1] == ' ' {
		return n + 2
	}
	return 0
}

// linkMark reports whether an arrow opens s, an item of a list of links.
func linkMark(s string) bool {
	if s == "" || letterByte(s[0]) {
		return false
	}
	return strings.ContainsAny(s[:listMark(s)], ">›»") && len(s) < 200 && !ended(s)
}

// playerTime reports whether s is the clock of a media player: "0:00 / 1:47".
func playerTime(s string) bool {
	a, b, ok := strings.Cut(s, "/")
	return ok && clock(a) && clock(b)
}

func clock(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) < 4 || len(s) > 8 || s[len(s)-3] != ':' {
		return false
	}
	for _, c := range []byte(s) {
		if c != ':' && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}

// handle reports whether s signs a post of a platform: "— Harbour Watch (@harbourwatch) July 28, 2021".
func handle(s string) bool {
	i := strings.Index(s, "(@")
	return i > 0 && i < 80 && len(s) < 140 && (strings.HasPrefix(s, "—") || strings.HasPrefix(s, "–") || s[0] == '-') && strings.IndexByte(s[i:], ')') > 0
}

// neighbours reports whether s links to the posts before and after: "« Harbour closed | Main | New lifeboat »".
func neighbours(s string) bool {
	return strings.HasPrefix(s, "«") && strings.HasSuffix(s, "»") && strings.IndexByte(s, '|') > 0 && len(s) < 200
}

// ticker reports whether s is a quotation of a market or a reading of the weather: "Gold $2,431.90 +0.50%", "18°C London".
func ticker(s string) bool {
	if len(s) > 60 || ended(s) {
		return false
	}
	if strings.Contains(s, "°C") || strings.Contains(s, "°F") {
		return strings.Count(s, " ") < 8 && strings.IndexByte(s, ',') < 20
	}
	i := strings.LastIndexAny(s, "+-−▲▼")
	return i > 0 && s[i-1] != ' ' == strings.HasPrefix(s[i:], "▲") && strings.HasSuffix(s, "%") && !strings.Contains(s[i:], " ") && strings.ContainsAny(s[:i], "0123456789")
}

// strip reports whether s is a row of headlines with marks between them.
func strip(s string) bool {
	for _, mark := range []string{" • ", " | ", " · "} {
		if n := strings.Count(s, mark); n >= minStrip && strings.Count(s, " ") >= 5*n && !ended(s) {
			return true
		}
	}
	return false
}

// minStrip is how many marks such a row has.
const minStrip = 4

// rate reports whether s is a line of a table of exchange rates: a currency's code and a decimal number.
func rate(s string) bool {
	code, number, ok := strings.Cut(s, " ")
	return ok && len(code) == 3 && shout(code) && letterByte(code[0]) && strings.IndexByte(number, '.') > 0 && strings.Trim(number, "0123456789.") == ""
}

// pictureFile reports whether s is the name of a picture's file and nothing else, as dumps leave it where the picture was.
func pictureFile(s string) bool {
	i := strings.LastIndexByte(s, '.')
	if i < 1 || len(s) > maxFileName {
		return false
	}
	switch strings.ToLower(s[i+1:]) {
	case "jpg", "jpeg", "png", "gif", "webp", "svg":
		return true
	}
	return false
}

// maxFileName bounds the name of a file, in bytes.
const maxFileName = 80

// bareNumber reports whether s is a number and nothing else, as a counter or a player shows it: "140", "1,024",
// "3.2k", "2:31".
func bareNumber(s string) bool {
	s = s[listMark(s):]
	if clock(s) {
		return true
	}
	if len(s) > 7 {
		return false
	}
	for i, b := range []byte(s) {
		if (b < '0' || b > '9') && (i == 0 || b != '.' && b != ',' && b != 'k' && b != 'K' && b != 'M') {
			return false
		}
	}
	return s != ""
}

// truncated reports whether s breaks off with dots, as the teaser of another page does.
func truncated(s string) bool {
	s = strings.TrimRight(s, " ]")
	return strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…")
}

// code reports whether s is a line of a script, a style sheet or structured data: one that brackets enclose or end and of
// which much is punctuation that prose does not have.
func code(s string) bool {
	if !strings.ContainsAny(s, "{}=;") {
		return false
	}
	n, braces := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{', '}':
			n++
			braces++
		case '(', ')', '[', ']', ';', '=', ':', '"', '\'', '<', '>', '&', '|', '$', '_', '!', '#', '.', ',', '/':
			n++
		}
	}
	if n*8 < len(s) {
		return false
	}
	s = strings.TrimSpace(s)
	last := s[len(s)-1]
	switch {
	case s[0] == '{' && last == '}', s[0] == '[' && strings.HasPrefix(strings.TrimLeft(s[1:], " "), "{"):
		return strings.Contains(s, `":`) || strings.Contains(s, "':")
	case braces >= 2 && last == '}' && strings.IndexByte(s, ':') > 0:
		return strings.IndexByte(".#@*:", s[0]) >= 0 || letterByte(s[0]) && n*5 >= len(s)
	case last == ';' || last == '{' || last == ')':
		return n*5 >= len(s) && (braces > 0 || strings.Contains(s, "(") && strings.Contains(s, ");"))
	}
	return false
}
