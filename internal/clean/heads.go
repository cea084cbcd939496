package clean

// maxSlogan is how many words the line has by which a site praises itself.
const maxSlogan = 12

// minTitle is how many words a title has that no other line of a page's head is taken for.
const minTitle = 5

// mastheads drops what stands over the title and is the site's: its name, its slogan, the section.
func (c *cleaner) mastheads() {
	first, last := c.proseRange()
	if last < 0 {
		return
	}
	title := 0
	for title < first && !(c.pieces[title].kind <= prose && c.count(title) >= minTitle && !c.slogan(title)) {
		title++
	}
	if title >= first {
		return
	}
	for i := range title {
		p := &c.pieces[i]
		if c.sameLine(i) || c.sameLine(i+1) {
			continue
		}
		if p.kind == plain && (c.slogan(i) || c.outlet(i)) || i == 0 && p.section && !p.strong {
			c.absorb(i)
		}
	}
}

// count is how many words piece i has.
func (c *cleaner) count(i int) int { return len(c.words(c.text(i))) }

// slogan reports whether piece i praises a medium to its reader: "Your first source of harbour news".
func (c *cleaner) slogan(i int) bool {
	s := c.text(i)
	ws := c.words(s)
	if len(ws) < 3 || len(ws) > maxSlogan || quotes(s) || reported(ws) {
		return false
	}
	reader, medium := false, false
	for j := range ws {
		reader = reader || ws[j].norm == "your" || ws[j].norm == "you"
		medium = medium || ws[j].is(useOutlet)
	}
	return reader && medium
}

// outlet reports whether piece i is the name of a medium: two to four words in capitals, the last of which media bear.
func (c *cleaner) outlet(i int) bool {
	ws := c.words(c.text(i))
	if len(ws) < 2 || len(ws) > 4 || ended(c.text(i)) || !ws[len(ws)-1].is(useOutlet) {
		return false
	}
	for j := range ws {
		if !ws[j].capital && !ws[j].is(useFunction) {
			return false
		}
	}
	return true
}
