package clean

import "strings"

// What stands around a block.

// at is the state of block i.
func (g *page) at(i int) state {
	if i < 0 || i >= len(g.states) {
		return edge
	}
	return g.states[i]
}

// around finds what stands around block i.
func (g *page) around(b *block, i int) {
	for _, n := range [...]struct {
		at    int
		signs [4]feature // by state
	}{
		{i - 1, [4]feature{prevEdge, prevNoisy, prevParagraph, prevLine}},
		{i + 1, [4]feature{nextEdge, nextNoisy, nextParagraph, nextLine}},
		{i - 2, [4]feature{prevEdge, prev2Noisy, prev2Paragraph, prev2Line}},
		{i + 2, [4]feature{next2Edge, next2Noisy, next2Paragraph, next2Line}},
	} {
		b.set(n.signs[g.at(n.at)])
	}
	g.near(b, i)
	g.place(b, i)
}

// near finds what the blocks on either side are and sound like.
func (g *page) near(b *block, i int) {
	near, run, remarks, aliens := 0, 0, 0, 0
	for j := i - 3; j <= i+3; j++ {
		if k := g.kind(j); j != i {
			if k.remark {
				remarks++
			}
			if k.alien {
				aliens++
			}
		}
		if j != i && g.at(j) == noisy {
			near++
		}
		if g.at(j) == line {
			run++
		}
	}
	before, after := g.kind(i-1), g.kind(i+1)
	b.setIf(prevRemark, before.remark)
	b.setIf(nextRemark, after.remark)
	b.setIf(remarksNear, remarks > 2)
	b.setIf(prevAlien, before.alien)
	b.setIf(nextAlien, after.alien)
	b.setIf(aliensNear, aliens > 2)
	b.setIf(prevHeadline, before.headline)
	b.setIf(nextHeadline, after.headline)
	b.setIf(amongNoise, g.at(i-1) == noisy && g.at(i+1) == noisy)
	b.setIf(noiseNear2, near >= 2)
	b.setIf(noiseNear4, near >= 4)
	b.setIf(longRun, run >= 5)
	b.setIf(sameBefore, g.sameLine(i))
	b.setIf(sameAfter, g.sameLine(i+1))
}

// place finds where block i stands.
func (g *page) place(b *block, i int) {
	above, below := g.gapBefore(i), i+1 < len(g.pieces) && g.gapBefore(i+1)
	b.setIf(gapAround, above && below)
	b.setIf(gapNone, !above && !below)
	b.setIf(firstBlock, i == 0)
	b.setIf(secondBlock, i == 1)
	b.setIf(lastBlock, i == len(g.pieces)-1)
	b.setIf(titleLike, i == g.title)
	b.setIf(titlePassed, g.title >= 0 && i > g.title)
	b.setIf(afterMark, g.marked[i])
	b.setIf(afterThread, g.threads[i])
	b.setIf(stampBeside, i > 0 && stamp(g.text(i-1)) || i+1 < len(g.pieces) && stamp(g.text(i+1)))
	b.setIf(stampsMany, g.stamps > 2)
	all := g.before[len(g.pieces)]
	b.setIf(little, all < 400)
	b.setIf(latePart, all > 0 && g.before[i]*4 >= all*3)
	b.setIf(goesOn, !ended(g.text(i)) && i+1 < len(g.pieces) && startsLower(g.text(i+1)))
	b.setIf(wentOn, startsLower(g.text(i)) && i > 0 && !ended(g.text(i-1)))
	b.setIf(endBefore, i > 0 && g.states[i-1] == line && !ended(g.text(i-1)))
}

const (
	likeTitle = 3  // what a line scores at most that no one would take for a title
	maxTitle  = 20 // words of a title
)

// pageWord reports whether an entry of the tables is of pages.
func pageWord(e *entry) bool {
	return e.use&(useLine|useHeading|useStart|useEnd|useWord|useName|useSection|useAd|useThread|useForm|useOutlet) != 0
}

// titleOf returns the block before the first paragraph that is most like a title, or -1.
func (g *page) titleOf() int {
	best, most := -1, likeTitle
	for i := 0; i < g.first && i < len(g.pieces); i++ {
		s := g.text(i)
		n := strings.Count(s, " ") + 1
		if g.states[i] != line || dated(s) || byline(s) || n > maxTitle || g.contains(i) {
			continue
		}
		ws := g.wordsIn(g.scratch[0][:0], s)
		g.scratch[0] = ws
		known := 0
		for j := range ws {
			if content(&ws[j]) && g.timesSaid(ws[j].norm) > 1 {
				known++
			}
		}
		if score := min(n, 8) + 2*known; score > most {
			best, most = i, score
		}
		if most > likeTitle || len(ws) == 0 {
			continue
		}
		if _, phrase := g.longestPhrase(ws, 0, pageWord); phrase == 0 {
			best = i // a title of a word or two
		}
	}
	return best
}
