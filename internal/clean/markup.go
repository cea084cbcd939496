package clean

import "strings"

// A piece is a stretch of the input with a verdict on it.
type piece struct {
	start, end int
	verdict
}

// markup appends the advertisement marks, tags, comments and scripts of input[start:end] to dst, in order.
func markup(dst []piece, input string, start, end int) []piece {
	s := input[start:end]
	budget := 4*len(s) + 1024 // bytes that the look-aheads may read in all, so that hostile input stays linear
	for at := 0; at < len(s); {
		i := at
		for i < len(s) && !markStart[s[i]] {
			i++
		}
		if i == len(s) {
			break
		}
		from, to, reason := markAt(s, at, i, &budget)
		if to <= i {
			at = i + 1
			continue
		}
		dst = append(dst, piece{start + from, start + to, verdict{kind: advert, reason: reason, strong: true, lang: none}})
		at = to
	}
	return dst
}

// markStart holds the bytes that a mark is known by.
var markStart = func() (t [256]bool) {
	for _, c := range []byte("[]<({;=|.&") {
		t[c] = true
	}
	return t
}()

const (
	adMarker     = "ad-marker"
	markupReason = "markup"
	linkReason   = "chrome" // an address on a line of its own
)

// markAt returns the mark that the byte s[i] is part of; it starts at or after s[low:]. to is 0 where there is none.
func markAt(s string, low, i int, budget *int) (from, to int, reason string) {
	if *budget <= 0 {
		return 0, 0, ""
	}
	rest := s[i:min(len(s), i+maxMark)]
	switch s[i] {
	case '[':
		if from, to := linkLine(s, low, i, budget); to > 0 {
			return from, to, adMarker
		}
		n := max(shortcode(rest), linkText(rest))
		*budget -= n + 32
		if n > 1 && i > low && s[i-1] == '!' {
			i--
			n++
		}
		return i, i + n, adMarker
	case ']':
		*budget -= 16
		return i, i + linkTarget(rest), adMarker
	case '<':
		n := tag(s[i:], budget)
		return i, i + n, adMarker
	case '&':
		*budget -= 16
		return i, i + strayBlank(s, i), markupReason
	}
	if embed := strings.TrimPrefix(rest, ".twitter.com/"); len(embed) < len(rest) && strings.HasSuffix(s[low:i], "pic") {
		return i - 3, i + len(rest) - len(embed) + identifier(embed), adMarker
	}
	from, n := statement(s, low, i, budget)
	return from, n, adMarker
}

// maxMark bounds a shortcode or tag, in bytes.
const maxMark = 1 << 10

// shortcode returns the length of the template shortcode at the start of s, or 0: "[ad_1]", "[quads id=3]",
// "[/caption]". A bracketed word of an editor, "[sic]" or "[REPORT]", is none: a shortcode's name is lower case and has an
// underscore, an attribute or a closing slash, or it is the name of an advertisement plug-in.
func shortcode(s string) int {
	end := strings.IndexByte(s, ']')
	if end < 2 || end > 300 || strings.IndexByte(s[:end], '\n') >= 0 {
		return 0
	}
	inner := s[1:end]
	if teaserEnds[strings.ToLower(strings.Trim(inner, " .…"))] {
		return end + 1
	}
	if inner[0] == '[' && end+1 < len(s) && s[end+1] == ']' && len(inner) > 2 && inner[1] >= 'a' && inner[1] <= 'z' && strings.ContainsAny(inner, ":_") && strings.IndexByte(inner, ' ') < 0 {
		return end + 2 // "[[embed:3]]"
	}
	closing := inner[0] == '/'
	inner = strings.Trim(inner, "/ ")
	n := 0
	for n < len(inner) && (inner[n] >= 'a' && inner[n] <= 'z' || inner[n] >= '0' && inner[n] <= '9' || inner[n] == '_' || inner[n] == '-') {
		n++
	}
	name, rest := inner[:n], strings.TrimSpace(inner[n:])
	switch {
	case n == 0 || name[0] < 'a':
		return 0
	case rest == "":
		if !closing && strings.IndexByte(name, '_') < 0 && !adNames[name] {
			return 0
		}
	case !attributes(rest) && !adNames[name]:
		return 0
	}
	return end + 1
}

var adNames = map[string]bool{"ad": true, "ads": true, "ad1": true, "ad2": true, "quads": true, "adrotate": true, "adinserter": true,
	"adsense": true, "bsa": true, "adsanity": true, "advert": true, "advertisement": true, "banner": true, "embed": true, "gallery": true,
	"widget": true, "newsletter": true, "caption": true, "video": true, "audio": true, "playlist": true, "toc": true}

// teaserEnds are what stands in brackets where a teaser breaks off.
var teaserEnds = map[string]bool{"read more": true, "more": true, "continue reading": true, "read full story": true, "read the rest": true}

// attributes reports whether s is a list of key=value.
func attributes(s string) bool {
	i := strings.IndexByte(s, '=')
	return i > 0 && i < 40 && strings.IndexByte(s[:i], ' ') < 0
}

// contentElements hold nothing of the article, whatever stands between their tags.
var contentElements = []string{"script", "style", "ins", "iframe", "noscript", "svg", "button", "form", "nav"}

// tag returns the length of the HTML comment, tag, or element without text of the article at the start of s, or 0.
func tag(s string, budget *int) int {
	if strings.HasPrefix(s, "<!--") {
		window := s[:min(len(s), *budget)]
		end := strings.Index(window, "-->")
		if end < 0 {
			*budget -= len(window)
			return 0
		}
		*budget -= end
		return end + 3
	}
	end := strings.IndexByte(s[:min(len(s), maxMark)], '>')
	if end < 0 {
		*budget -= min(len(s), maxMark)
		return 0
	}
	*budget -= end
	name := strings.TrimPrefix(s[1:end], "/")
	n := 0
	for n < len(name) && (name[n]|0x20 >= 'a' && name[n]|0x20 <= 'z' || name[n] >= '1' && name[n] <= '6') {
		n++
	}
	lower := strings.ToLower(name[:n])
	rest := strings.TrimSpace(strings.TrimSuffix(name[n:], "/"))
	if !htmlNames[lower] || rest != "" && !(name[n] == ' ' || name[n] == '\n' || name[n] == '\t') || rest != "" && !strings.Contains(rest, "=") && strings.Contains(rest, " ") {
		return 0
	}
	if s[1] == '/' {
		return end + 1
	}
	for _, e := range contentElements {
		if e == lower {
			window := s[end+1:]
			window = window[:min(len(window), max(*budget, 0))]
			if i := indexFold(window, "</"+e); i >= 0 {
				if j := strings.IndexByte(window[i:], '>'); j >= 0 {
					*budget -= i + j
					return end + 1 + i + j + 1
				}
			}
			*budget -= len(window)
		}
	}
	return end + 1
}

// indexFold is strings.Index for a lower-case ASCII needle, without regard to case.
func indexFold(s, needle string) int {
	for i := 0; i+len(needle) <= len(s); {
		j := strings.IndexByte(s[i:], needle[0])
		if j < 0 || i+j+len(needle) > len(s) {
			return -1
		}
		i += j
		if strings.EqualFold(s[i:i+len(needle)], needle) {
			return i
		}
		i++
	}
	return -1
}

var htmlNames = func() map[string]bool {
	m := map[string]bool{}
	for _, n := range strings.Fields(`a abbr address article aside audio b big blockquote body br button canvas center cite code col del
details dd div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins
label li link main map mark meta nav noscript object ol option p param picture pre q s script section select small source span strike strong style
sub sup svg table tbody td textarea tfoot th thead time title tr u ul use var video wbr path amp o st1`) {
		m[n] = true
	}
	return m
}()
