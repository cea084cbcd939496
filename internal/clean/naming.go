package clean

// nameLanguages names the language of each foreign piece by its own words and by those of all others on the page.
func (c *cleaner) nameLanguages() {
	mass := make([]float64, len(c.langs))
	total := map[script]float64{}
	for i := range c.pieces {
		p := &c.pieces[i]
		if p.kind != foreign {
			continue
		}
		for _, v := range p.votes {
			mass[v.lang] += v.weight
			total[c.scripts[v.lang]] += v.weight
		}
	}
	for i := range c.pieces {
		p := &c.pieces[i]
		if p.kind != foreign || len(p.votes) == 0 {
			continue
		}
		best := 0.0
		for _, v := range p.votes {
			if w := v.weight * (1 + 1.5*mass[v.lang]/total[c.scripts[v.lang]]); w > best {
				best = w
				p.lang = v.lang
			}
		}
		p.code = c.langs[p.lang]
	}
	c.chineseOrJapanese()
	for i := range c.pieces {
		if p := &c.pieces[i]; p.kind == foreign && len(p.votes) == 0 && p.code == "" {
			c.borrowLanguage(i)
		}
	}
}

// chineseOrJapanese names the lines in Chinese characters alone as the page's other lines are.
func (c *cleaner) chineseOrJapanese() {
	size := map[string]int{}
	for i := range c.pieces {
		if p := &c.pieces[i]; p.kind == foreign {
			n := p.end - p.start
			size[p.code] += n
		}
	}
	if size["zh"]+size["zh-Hant"] == 0 {
		return
	}
	code := "zh"
	if 3*size["zh-Hant"] > size["zh"] {
		code = "zh-Hant"
	}
	if size["ja"] > (size["zh"]+size["zh-Hant"])/2 {
		code = "ja"
	}
	for i := range c.pieces {
		if p := &c.pieces[i]; p.kind == foreign && (p.code == "zh" || p.code == "zh-Hant") && (code != "ja" || p.words <= 3) {
			p.code = code
		}
	}
}

// borrowLanguage gives a foreign piece that says nothing of its language that of the nearest piece that does.
func (c *cleaner) borrowLanguage(i int) {
	for d := 1; d <= 8; d++ {
		for _, j := range []int{i - d, i + d} {
			if j < 0 || j >= len(c.pieces) || c.pieces[j].kind != foreign || c.pieces[j].code == "" {
				continue
			}
			c.pieces[i].code, c.pieces[i].lang = c.pieces[j].code, c.pieces[j].lang
			return
		}
	}
}
