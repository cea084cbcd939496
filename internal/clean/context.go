package clean

import (
	"strings"
	"unicode/utf8"
)

// context decides by the neighbours what the pieces alone leave open.
func (c *cleaner) context() {
	if c.noise == 0 {
		c.threads()
		c.repeats()
		c.shouts()
		return
	}
	c.spacing()
	c.fragments()
	c.wrapped()
	c.nameLanguages()
	c.wholePage()
	c.between()
	c.menus()
	c.masthead()
	c.head()
	c.links()
	c.appeals()
	c.ending()
	c.trailing()
	c.repeats()
	c.promotions()
	c.shouts()
	c.tail()
	c.alone()
	c.brief()
	c.nameLanguages()
}

// brief keeps a text of no more than two lines that weak evidence alone would drop whole: it is more likely a sentence that
// somebody asks about than a page.
func (c *cleaner) brief() {
	if len(c.pieces) > 2 || strings.Count(strings.Trim(c.input, invisible), "\n") > 2 {
		return
	}
	for i := range c.pieces {
		p := &c.pieces[i]
		weak := p.kind == chrome && !p.exact || p.reason == linkReason || p.kind == foreign && c.inLatin(i) && p.english > 0 && !p.web && (len(p.votes) == 0 || p.votes[0].weight < 1)
		if p.kind <= prose || !weak {
			return
		}
	}
	for i := range c.pieces {
		c.pieces[i].kind = plain
	}
}

// inLatin reports whether piece i is in Latin letters.
func (c *cleaner) inLatin(i int) bool {
	_, _, other := letters(c.text(i))
	return other == 0
}

// noisy reports whether piece i is there and is dropped as things stand.
func (c *cleaner) noisy(i int) bool {
	return i >= 0 && i < len(c.pieces) && c.pieces[i].kind > prose && c.pieces[i].strong
}

// gapBefore reports whether a blank line stands before piece i.
func (c *cleaner) gapBefore(i int) bool {
	return i > 0 && strings.Count(c.input[c.pieces[i-1].end:c.pieces[i].start], "\n") >= c.gapLines
}

// sameLine reports whether piece i stands in the line of the one before.
func (c *cleaner) sameLine(i int) bool {
	return i > 0 && i < len(c.pieces) && strings.IndexByte(c.input[c.pieces[i-1].end:c.pieces[i].start], '\n') < 0
}

// wholePage drops all of a page that is in another language, the lines too that would say nothing alone.
func (c *cleaner) wholePage() {
	other, english := 0, 0
	size := map[string]int{}
	code, lang, most := "", none, 0
	for i := range c.pieces {
		p := &c.pieces[i]
		n := p.end - p.start
		switch {
		case p.kind == foreign:
			if p.code != "" && (p.lang == none || c.scripts[p.lang] != latin) {
				n /= 2 // two or three bytes a letter
			}
			other += n
			size[p.code] += n
			if size[p.code] > most && p.code != "" {
				code, lang, most = p.code, p.lang, size[p.code]
			}
		case p.kind == prose && c.voteFor(p, lang) < 0.5:
			english += n
		case p.kind <= prose:
			english += n / 4
		}
	}
	if other <= 3*english || most == 0 {
		return
	}
	for i := range c.pieces {
		if p := &c.pieces[i]; p.kind <= prose && c.voteFor(p, lang) >= max(0.3, 0.4*p.english) || p.kind == plain && p.english < 2 || p.kind == foreign || p.section {
			if p.kind != foreign || p.code == "" || len(p.votes) > 0 && p.votes[0].weight < 1 {
				p.votes = nil
				p.code, p.lang = code, lang
			}
			p.kind, p.strong = foreign, true
		}
	}
}

// wrapped makes prose of plain lines that are one broken sentence: the second goes on in lower case.
func (c *cleaner) wrapped() {
	for i := 1; i < len(c.pieces); i++ {
		p, before := &c.pieces[i], &c.pieces[i-1]
		if p.kind > prose || p.english == 0 || !startsLower(c.input[p.start:p.end]) {
			continue
		}
		p.kind = prose
		if before.kind == plain && before.english > 0 && !ended(c.input[before.start:before.end]) {
			before.kind = prose
		}
	}
}

func startsLower(s string) bool { return s[0] >= 'a' && s[0] <= 'z' }

func (c *cleaner) voteFor(p *piece, lang int) float64 {
	for _, v := range p.votes {
		if v.lang == lang {
			return v.weight
		}
	}
	return 0
}

// between turns a doubtful piece between two of one foreign language into that language, where its words allow it.
func (c *cleaner) between() {
	for i := range c.pieces {
		p := &c.pieces[i]
		if p.kind == foreign || p.kind == advert || p.kind == cookie || p.strong && !p.section && p.kind == chrome {
			continue
		}
		for _, j := range []int{i - 1, i + 1} {
			if !c.noisy(j) || c.pieces[j].kind != foreign || j < i && c.gapBefore(i) || j > i && c.gapBefore(j) {
				continue
			}
			n := &c.pieces[j]
			w := c.voteFor(p, n.lang)
			if p.kind == chrome && w > 0 || p.kind <= prose && !(p.kind == prose && p.strong) && p.words <= 4 && w >= 0.3 ||
				p.kind == prose && w >= 1 && w > p.english && c.noisy(i-1) && c.noisy(i+1) {
				p.kind, p.strong, p.section, p.lang, p.code = foreign, true, false, n.lang, n.code
				break
			}
		}
	}
}

// menus decides the weak pieces by the run of lines they stand in: menus, share bars, footers.
func (c *cleaner) menus() {
	first, last := c.proseRange()
	for i := 0; i < len(c.pieces); {
		j, weak, strong := i, 0, 0
		for j < len(c.pieces) && (j == i || !c.gapBefore(j)) {
			p := &c.pieces[j]
			if p.kind <= prose && !((c.entry(j) || c.counter(j)) && j > i && (c.noiseAfter(j) || j-i >= minMenu && c.titleAfter(j))) {
				break
			}
			if p.kind > prose {
				if p.strong {
					strong++
				} else {
					weak++
				}
			}
			j++
		}
		if j == i {
			i++
			continue
		}
		if strong > 0 || weak >= 3 || weak >= 2 && (i < first || i > last) {
			c.settle(i, j)
		}
		i = j
	}
}

// entry reports whether piece i could be an entry of a menu: a few words without a figure, a stop or a quotation.
func (c *cleaner) entry(i int) bool {
	p := &c.pieces[i]
	s := c.input[p.start:p.end]
	return p.kind == plain && p.words > 0 && p.words <= 4 && !ended(s) && !strings.ContainsAny(s, "0123456789\"“,:;()") && !byline(s)
}

func byline(s string) bool { return strings.HasPrefix(s, "By ") || strings.HasPrefix(s, "BY ") }

// minMenu is how many lines make a list of chrome a menu, to which lines of a word or two at its end belong too.
const minMenu = 5

// titleAfter reports whether piece i, and entries of a menu after it, stand directly before a line long enough for a title.
func (c *cleaner) titleAfter(i int) bool {
	for j := i + 1; j < len(c.pieces) && j <= i+8; j++ {
		if c.pieces[j].kind == plain && c.pieces[j].words >= 5 {
			return true
		}
		if c.gapBefore(j) || !c.entry(j) {
			return false
		}
	}
	return false
}

// counter reports whether piece i is a bare number right beside chrome: of shares, of views.
func (c *cleaner) counter(i int) bool {
	p := &c.pieces[i]
	if !c.noisy(i-1) && (i == 0 || c.pieces[i-1].kind <= prose) || c.gapBefore(i) {
		return false
	}
	return bareNumber(c.input[p.start:p.end])
}

// masthead drops the lines of a page's head that stand before its menu, among other chrome.
func (c *cleaner) masthead() {
	first, _ := c.proseRange()
	menu := 0 // the start of the last menu before the article
	for i := 0; i+minMenu < first; i++ {
		sections := 0
		for j := i; j < i+minMenu; j++ {
			if c.noisy(j) && c.pieces[j].section {
				sections++
			}
		}
		if sections >= 3 && c.noisy(i) {
			menu = i
		}
	}
	seen := false
	for i := 0; i < menu; i++ {
		p := &c.pieces[i]
		seen = seen || c.noisy(i)
		if p.kind == plain && seen && p.words <= 12 {
			c.absorb(i)
		}
	}
}

// promotions drops a line without an end that stands within chrome in or after the article, two lines of it on either side.
func (c *cleaner) promotions() {
	first, _ := c.proseRange()
	for i := first + 1; i < len(c.pieces); i++ {
		p := &c.pieces[i]
		if p.kind > prose || ended(c.text(i)) || closing(c.text(i)) || c.title(i) {
			continue
		}
		n := 0
		for _, j := range []int{i - 2, i - 1, i + 1, i + 2} {
			if c.noisy(j) && c.pieces[j].kind == chrome {
				n++
			}
		}
		if n == 4 {
			c.absorb(i)
		}
	}
}

// shouts drops a headline in capitals that stands between two sentences in small letters: a link to another article.
func (c *cleaner) shouts() {
	for i := 1; i+1 < len(c.pieces); i++ {
		p := &c.pieces[i]
		s := c.text(i)
		if p.kind <= prose && !ended(s) && strings.Count(s, " ") >= minShout && shout(s) && c.told(i-1) && c.told(i+1) && !shout(c.text(i-1)) && !shout(c.text(i+1)) &&
			!c.sameLine(i) && !c.sameLine(i+1) {
			c.absorb(i)
		}
	}
}

// minShout is more words than a heading of the article has.
const minShout = 7

// shout reports whether s is in capitals.
func shout(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z':
			return false
		case c >= utf8.RuneSelf:
			return s == strings.ToUpper(s)
		}
	}
	return true
}

// noiseAfter reports whether a run's next pieces, entries like i aside, are noise.
func (c *cleaner) noiseAfter(i int) bool {
	for j := i + 1; j < len(c.pieces) && j <= i+3 && !c.gapBefore(j); j++ {
		if c.pieces[j].kind > prose {
			return true
		}
		if !c.entry(j) {
			return false
		}
	}
	return false
}

// settle makes noise of pieces i to j.
func (c *cleaner) settle(i, j int) {
	for k := i; k < j; k++ {
		p := &c.pieces[k]
		p.strong = true
		near := c.nearForeign(k, i, j)
		switch {
		case near != nil && (p.section && c.voteFor(p, near.lang) > 0 || p.kind <= prose && !c.englishWords(p)):
			p.kind, p.section, p.lang, p.code = foreign, false, near.lang, near.code
		case p.kind <= prose:
			c.absorb(k)
		}
	}
	// a single word that goes on with a list in another language
	if j < len(c.pieces) && c.pieces[j-1].kind == foreign && !c.gapBefore(j) && c.entry(j) {
		p := &c.pieces[j]
		if s := c.input[p.start:p.end]; p.words == 1 && s != strings.ToUpper(s) && !c.englishWords(p) {
			p.kind, p.strong, p.lang, p.code = foreign, true, c.pieces[j-1].lang, c.pieces[j-1].code
		}
	}
}

// nearForeign returns the foreign piece of the run i to j that is nearest to k, or nil.
func (c *cleaner) nearForeign(k, i, j int) *piece {
	for d := 1; d <= 6; d++ {
		if n := k - d; n >= i && c.pieces[n].kind == foreign {
			return &c.pieces[n]
		}
		if n := k + d; n < j && c.pieces[n].kind == foreign {
			return &c.pieces[n]
		}
	}
	return nil
}

// englishWords reports whether a piece holds a word of the English word list.
func (c *cleaner) englishWords(p *piece) bool {
	for _, w := range c.words(c.input[p.start:p.end]) {
		if c.isEnglish(w.norm) {
			return true
		}
	}
	return false
}

// absorb makes piece i noise as its neighbours are.
func (c *cleaner) absorb(i int) {
	p := &c.pieces[i]
	p.kind, p.strong, p.exact = chrome, true, true
	if i > 0 && c.pieces[i-1].kind == foreign && (i+1 >= len(c.pieces) || c.pieces[i+1].kind == foreign) && !c.englishWords(p) {
		p.kind, p.lang, p.code = foreign, c.pieces[i-1].lang, c.pieces[i-1].code
	}
}

// inArticle reports whether prose stands both before and after piece i.
func (c *cleaner) inArticle(i int) bool {
	first, last := c.proseRange()
	return first < i && i < last
}

// proseRange returns the first and the last piece that is a sentence of the article, or len(c.pieces) and -1.
func (c *cleaner) proseRange() (first, last int) {
	first, last = len(c.pieces), -1
	for i := range c.pieces {
		if c.sentence(i) {
			if first > i {
				first = i
			}
			last = i
		}
	}
	return first, last
}

// sentence reports whether piece i is prose and no headline, however many words that has: it ends as sentences do, is long,
// or goes on in the next line.
func (c *cleaner) sentence(i int) bool {
	if c.pieces[i].kind != prose {
		return false
	}
	s := c.text(i)
	return len(s) >= longLine || ended(s) || startsLower(s) || i+1 < len(c.pieces) && startsLower(c.text(i+1)) || c.sameLine(i) || c.sameLine(i+1)
}

// longLine is more bytes than a headline has.
const longLine = 150

// maxLinks bounds the lines that one heading ("Related articles") makes links.
const maxLinks = 12

// links drops the lines under a heading of links.
func (c *cleaner) links() {
	first, last := c.proseRange()
	title := c.noiseBefore(first)
	for i := 0; i < len(c.pieces); i++ {
		if !c.pieces[i].heading || !c.pieces[i].strong && (i < first || !c.listAfter(i)) {
			continue
		}
		limit := min(len(c.pieces), i+maxLinks+1)
		if i < first && last >= 0 {
			limit = min(limit, title, c.titleBefore(first))
		}
		for j := i + 1; j < limit; j++ {
			p := &c.pieces[j]
			if p.kind > prose && p.strong {
				if p.kind == chrome && !p.heading {
					continue
				}
				break
			}
			if c.title(j) {
				break // the title
			}
			if j > i+1 && c.gapBefore(j) && j < last {
				break
			}
			s := c.text(j)
			if j < last && j > i+1 && c.gapLines > 2 && p.words <= maxEntry && c.sentence(j+1) {
				break // a heading of the article, which goes on
			}
			if truncated(s) && p.words <= 40 {
				p.kind, p.strong = chrome, true
				continue
			}
			question := strings.HasSuffix(s, "?") && p.words <= 16
			if j+1 < limit && p.words <= 25 && len(s) < longLine && !c.gapBefore(j+1) && c.headline(j+1) {
				question = true // links go on after it
			}
			if !question && (c.sentence(j) || ended(s) && p.words > 8) || p.words > 25 {
				break
			}
			p.kind, p.strong = chrome, true
		}
	}
}

// titleBefore returns the last line before piece i that could be a title, or len(c.pieces).
func (c *cleaner) titleBefore(i int) int {
	for i--; i >= 0; i-- {
		if p := &c.pieces[i]; p.kind <= prose && p.words >= 5 && !dated(c.text(i)) && !byline(c.text(i)) {
			return i
		}
	}
	return len(c.pieces)
}

// headline reports whether piece i is a line of several words that no stop ends.
func (c *cleaner) headline(i int) bool {
	p := &c.pieces[i]
	return p.kind <= prose && !c.sentence(i) && !c.sameLine(i) && strings.Count(c.text(i), " ") > 3
}

// noiseBefore returns the last noise before piece i: what stands after it is the article's title.
func (c *cleaner) noiseBefore(i int) int {
	for i > 0 {
		if i--; c.noisy(i) {
			break
		}
	}
	return i
}

// listAfter reports whether two or more entries of a word or three follow piece i: tags.
func (c *cleaner) listAfter(i int) bool {
	if i+2 >= len(c.pieces) {
		return false
	}
	for j := i + 1; j <= i+2; j++ {
		p := &c.pieces[j]
		if p.kind != plain || p.words > 4 || ended(c.text(j)) || byline(c.text(j)) {
			return false
		}
	}
	return true
}

// tail drops what says nothing alone, but stands among the noise after the article.
func (c *cleaner) tail() {
	_, last := c.proseRange()
	foot := false
	for i := last + 1; i < len(c.pieces); i++ {
		foot = foot || c.noisy(i)
	}
	seen := false
	for i := last + 1; i < len(c.pieces); i++ {
		p := &c.pieces[i]
		if p.kind > prose {
			p.strong = p.strong || foot && (!p.section || seen)
			seen = seen || p.strong && p.kind != advert
			continue
		}
		if seen && !closing(c.input[p.start:p.end]) {
			c.absorb(i)
		}
	}
}

// closing reports whether s is a line with which articles end: a credit to reporters, a rate of exchange, a correction.
func closing(s string) bool {
	if s[0] == '(' || strings.Contains(s, " = ") {
		return true
	}
	l := strings.ToLower(s[:min(len(s), 60)])
	for _, w := range []string{"reporting by", "editing by", "writing by", "with reporting", "additional reporting", "correction", "developing story", "ends", "- with", "for further information"} {
		if strings.Contains(l, w) {
			return true
		}
	}
	return false
}

// alone lets a doubtful piece stand where the page has hardly any other noise: an article may well speak of subscribing.
func (c *cleaner) alone() {
	n := 0
	for i := range c.pieces {
		if c.noisy(i) {
			n++
		}
	}
	inline := 0
	for i := range c.pieces {
		if c.pieces[i].kind == foreign && (c.sameLine(i) || c.sameLine(i+1)) {
			inline++
		}
	}
	for i := range c.pieces {
		p := &c.pieces[i]
		if p.kind <= prose {
			continue
		}
		if p.kind == foreign && inline < 3 && !p.web && p.lang != none && c.scripts[p.lang] == latin && c.sameLine(i) && c.sameLine(i+1) {
			p.kind = plain // a quotation among English sentences
			continue
		}
		if !p.strong {
			if n >= 2 && !p.section && (c.noisy(i-1) || c.noisy(i+1)) || n >= 4 && !p.section {
				p.strong = true
				continue
			}
			if p.section && i == 0 && n >= 2 && !c.sameLine(1) {
				p.strong = true // the section, over the title
				continue
			}
			p.kind = plain
		} else if p.kind == chrome && !p.exact && n < 3 && c.inArticle(i) {
			p.kind = plain
		}
	}
}
