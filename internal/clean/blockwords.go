package clean

import "strings"

// What the words of a block say.

// wordSigns are the words that are a sign each.
var wordSigns = func() map[string]feature {
	m := map[string]feature{}
	for f, words := range map[feature]string{
		voiceI:        "i i'm i'd i've my me",
		voiceYou:      "you your you're u",
		voiceWe:       "we our us",
		hasDeterminer: "the a an this that his their",
		hasPast:       "was were had said told did has have been fell began came went took shot hit left found held",
		hasMonth: "january february march april may june july august september october november december " +
			"jan feb mar apr jun jul aug sep sept oct nov dec",
	} {
		for w := range strings.FieldsSeq(words) {
			m[w] = f
		}
	}
	return m
}()

// A wordCount is how many words of each kind a block has.
type wordCount struct{ functions, capitals, small, aliens, rare, known, contents int }

// vocabularyOf finds what the words of a block say.
func (g *page) vocabularyOf(b *block, i int, s string, ws []word) {
	n := g.countWords(b, i, s, ws)
	b.setIf(saysSomething, reported(ws))
	b.setIf(noFunction, n.functions == 0)
	b.setIf(fewFunctions, n.functions > 0 && n.functions*5 < len(ws))
	b.setIf(manyFunctions, n.functions*3 >= len(ws) && n.functions > 0)
	switch all := n.capitals + n.small; {
	case all == 0:
	case n.small == 0:
		b.set(allCapital)
	case n.capitals*3 >= all*2:
		b.set(mostCapital)
	case n.capitals == 0:
		b.set(noCapital)
	}
	switch {
	case n.contents == 0:
		b.set(contentNone)
	case n.known == 0 && n.contents > 1:
		b.set(contentAlien)
	case n.known*2 < n.contents:
		b.set(contentFew)
	case n.known < n.contents:
		b.set(contentMany)
	default:
		b.set(contentAll)
	}
	b.setIf(isNamed, len(ws) >= 1 && len(ws) <= 3 && n.small == 0 && n.functions == 0 && n.capitals > 0)
	b.setIf(alienName, n.aliens > 0)
	b.setIf(rareWords, n.rare > 0)
	b.setIf(tagList, b.is(commaList) && strings.Count(s, ",") >= 4 && n.functions == 0 && n.known*2 >= n.contents && !strings.ContainsAny(s, ":()"))
	b.setIf(stutters, len(ws) >= 4 && distinct(ws)*2 <= len(ws))
	b.setIf(remarkLike, g.kind(i).remark)
	if g.kind(i).headline {
		b.set(headlineLike)
		b.setIf(headlineAlien, n.known*2 < n.contents)
		b.setIf(headlineKnown, n.known*2 >= n.contents)
	}
}

// countWords counts the words of block i by kind, and notes those that are a sign each.
func (g *page) countWords(b *block, i int, s string, ws []word) wordCount {
	var n wordCount
	n.known, n.contents = g.known(i, ws)
	own := 0
	if g.counted(i) {
		own = 1
	}
	for j := range ws {
		w := &ws[j]
		switch {
		case w.is(useFunction):
			n.functions++
		case w.norm == "#":
		case w.capital:
			n.capitals++
		default:
			n.small++
		}
		b.setIf(gluedWords, w.glued && j > 0)
		if f, ok := wordSigns[w.norm]; ok && s[w.start:w.end] != "US" {
			b.set(f)
		}
		b.setIf(hasPast, !w.capital && len(w.norm) > 4 && strings.HasSuffix(w.norm, "ed"))
		if !content(w) {
			continue
		}
		if w.capital && j > 0 && g.timesSaid(w.norm) <= own {
			n.aliens++
		}
		if !w.capital && !g.inEnglish(w) {
			n.rare++
		}
	}
	return n
}

// found notes what the rules before have found of block i, and what it has of others.
func (g *page) found(b *block, i int, s string) {
	p := &g.pieces[i]
	b.setIf(isProse, p.kind == prose)
	b.setIf(weakNoise, p.section || p.heading)
	b.setIf(foreignVote, len(p.votes) > 0 && p.votes[0].weight > p.english)
	if at := g.said[s]; len(s) >= minRepeat/2 && at.times > 1 {
		b.setIf(repeatedBefore, at.first < i)
		b.setIf(repeatedLine, at.first == i)
	}
	b.setIf(holdsOther, len(s) <= 2*maxRepeat && g.contains(i))
}

// distinct counts the different words of a line.
func distinct(ws []word) int {
	n := 0
next:
	for i := range ws[:min(len(ws), maxDistinct)] {
		for j := range i {
			if ws[j].norm == ws[i].norm {
				continue next
			}
		}
		n++
	}
	return n
}

// maxDistinct bounds the words that are compared.
const maxDistinct = 40

// phrasesOf finds what the phrases of chrome.tsv in a block say.
func (g *page) phrasesOf(b *block, s string, ws []word) {
	covered := 0
	for j := 0; j < len(ws); {
		e, n := g.longestPhrase(ws, j, func(e *entry) bool { return e.use&^(useFunction|useGlue) != 0 })
		if n == 0 {
			j++
			continue
		}
		u := e.use
		for _, sign := range useSigns {
			b.setIf(sign.feature, u&sign.use != 0)
		}
		b.setIf(useOrderFirst, u&useOrder != 0 && j == 0)
		if u&(useLine|useHeading|useStart|useEnd|useWord|useAd|useThread|useForm|useOffer) != 0 {
			covered += n
		}
		j += n
	}
	b.setIf(phraseSome, covered > 0 && covered*2 < len(ws))
	b.setIf(phraseMost, covered > 0 && covered*2 >= len(ws))
}

var useSigns = []struct {
	use     use
	feature feature
}{{useMedium, useMediumWord}, {useReader, useReaderWord}, {useOffer, useOfferWord}, {useAppeal, useAppealWord}, {useRights, useRightsWord},
	{useCredit, useCreditWord}, {useAgency, useAgencyWord}, {useOutlet, useOutletWord}, {useSection, useSectionWord}, {useName, usePlatform},
	{useWord, useWordWord}, {useLine, useLineWord}, {useHeading, useHeadingWord}, {useLabel, useLabelWord}, {useConsent, useConsentWord}}
