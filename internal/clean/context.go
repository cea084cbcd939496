package clean

import "strings"

// context decides by the neighbours what the pieces alone leave open.
func (c *cleaner) context() {
	c.rules()
	c.weigh()
}

// rules decides what is certain by the neighbours.
func (c *cleaner) rules() {
	c.echoes()
	c.copies()
	if c.noise == 0 {
		c.threads()
		c.replies()
		c.repeats()
		c.shouts()
		c.others()
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
	c.others()
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
	return len(s) >= longLine && (ended(s) || listMark(s) == 0) || ended(s) || startsLower(s) || i+1 < len(c.pieces) && startsLower(c.text(i+1)) || c.sameLine(i) || c.sameLine(i+1)
}

// longLine is more bytes than a headline has.
const longLine = 150

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
	for _, w := range []string{"reporting by", "editing by", "writing by", "with reporting", "additional reporting", "correction", "source:", "developing story", "ends", "- with", "for further information"} {
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
