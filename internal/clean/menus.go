package clean

import "strings"

// Menus and the lines at the head of a page: runs of entries, judged together.

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
