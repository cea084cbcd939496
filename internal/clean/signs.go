package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A feature is a sign that a block has or has not.
type feature int

// A zone is where a block stands: before the article's first paragraph, among its paragraphs, after the last.
type zone uint8

const zones = 3

var zoneNames = [zones]string{"head", "body", "foot"}

// A block is the signs of one piece, as bits.
type block struct {
	zone zone
	has  [5]uint64
}

func (b *block) set(f feature) { b.has[f/64] |= 1 << (f % 64) }
func (b *block) setIf(f feature, ok bool) {
	if ok {
		b.set(f)
	}
}

// The signs, in the order of featureNames.
const (
	words1 feature = iota
	words2
	words4
	words7
	words12
	words20
	words35
	endStop
	endAsk
	endCry
	endColon
	endDots
	startLower
	startDigit
	startQuote
	startBracket
	startDash
	listed
	isProse
	noFunction
	fewFunctions
	manyFunctions
	allCapital
	mostCapital
	noCapital
	shouted
	digitsMany
	isDated
	hasMonth
	isAgo
	voiceI
	voiceYou
	voiceWe
	hasQuote
	hasCry
	hasSmile
	hasAddress
	hasBar
	hasColon
	hasParen
	commaList
	dashTail
	isByline
	saysSomething
	useMediumWord
	useReaderWord
	useOrderFirst
	useOfferWord
	useAppealWord
	useRightsWord
	useCreditWord
	useAgencyWord
	useOutletWord
	useSectionWord
	usePlatform
	useWordWord
	useLineWord
	useHeadingWord
	useLabelWord
	useConsentWord
	phraseSome
	phraseMost
	contentNone
	contentAlien
	contentFew
	contentMany
	contentAll
	alienName
	isNamed
	repeatedLine
	repeatedBefore
	holdsOther
	weakNoise
	foreignVote
	gluedWords
	rareWords
	prevEdge
	prevNoisy
	prevParagraph
	prevLine
	nextEdge
	nextNoisy
	nextParagraph
	nextLine
	prev2Noisy
	prev2Paragraph
	prev2Line
	next2Edge
	next2Noisy
	next2Paragraph
	next2Line
	amongNoise
	noiseNear2
	noiseNear4
	sameBefore
	sameAfter
	gapAround
	gapNone
	firstBlock
	secondBlock
	lastBlock
	titleLike
	titlePassed
	afterMark
	afterThread
	stampBeside
	stampsMany
	longRun
	little
	latePart
	endBefore
	endOpen
	goesOn
	wentOn
	headlineLike
	headlineAlien
	headlineKnown
	remarkLike
	hasPast
	hasDeterminer
	isTurn
	prevRemark
	nextRemark
	remarksNear
	prevAlien
	nextAlien
	aliensNear
	prevHeadline
	nextHeadline
	tagList
	stutters
	besideNoise
	besideGap
	crossed // from here on, two signs together
)

// features is how many signs there are, with the pairs.
const features = crossed + feature(len(lengths)*(len(ends)+len(wordKinds)+len(cases)))

// Pairs of signs that say more than each alone: a length with how the block ends, what its words are, and their capitals.
var (
	lengths   = [...]feature{words1, words2, words4, words7, words12, words20, words35}
	ends      = [...]feature{endStop, endAsk, endCry, endColon, endDots, endOpen}
	wordKinds = [...]feature{contentNone, contentAlien, contentFew, contentMany, contentAll}
	cases     = [...]feature{allCapital, mostCapital, noCapital}
)

// cross adds the pairs.
func (b *block) cross() {
	at := crossed
	for _, l := range lengths {
		for _, group := range [...][]feature{ends[:], wordKinds[:], cases[:]} {
			for _, f := range group {
				b.setIf(at, b.is(l) && b.is(f))
				at++
			}
		}
	}
}

func (b *block) is(f feature) bool { return b.has[f/64]>>(f%64)&1 == 1 }

// nameOf is the name of a sign or a pair.
func nameOf(f feature) string {
	if f < crossed {
		return featureNames[f]
	}
	at := crossed
	for _, l := range lengths {
		for _, group := range [...][]feature{ends[:], wordKinds[:], cases[:]} {
			for _, g := range group {
				if at == f {
					return featureNames[l] + " & " + featureNames[g]
				}
				at++
			}
		}
	}
	return ""
}

var featureNames = [crossed]string{"words 1", "words 2-3", "words 4-6", "words 7-11", "words 12-19", "words 20-34", "words 35+",
	"ends in a stop", "asks", "exclaims", "ends in a colon", "breaks off", "starts small", "starts with a digit", "starts with a quotation",
	"starts with a bracket", "starts with a dash", "item", "prose", "no function words", "few function words", "many function words",
	"all capitalised", "most capitalised", "none capitalised", "in capitals", "digits", "dated", "month", "ago", "I", "you", "we", "quotation",
	"exclamation mark", "smile", "address", "bar", "colon", "brackets", "list of commas", "dash and tail", "byline", "reports", "medium",
	"reader", "order first", "offer", "appeal", "rights", "credit", "agency", "outlet", "section", "platform", "button", "line", "heading",
	"label", "consent", "some of it phrases", "most of it phrases", "no content", "content alien", "content mostly alien", "content mostly known", "content known",
	"alien name", "name", "said again", "said before", "holds another", "weak noise", "foreign", "glued words", "rare words",
	"first of page", "noise before", "paragraph before", "line before", "last of page", "noise after", "paragraph after", "line after",
	"noise two before", "paragraph two before", "line two before", "end two after", "noise two after", "paragraph two after", "line two after", "between noise",
	"some noise near", "much noise near", "same line before", "same line after", "gap around", "no gap around", "first", "second", "last", "title", "after title",
	"after a foot's mark", "after a thread's mark", "time beside", "times on the page", "run of lines", "little text", "late", "after an open line",
	"ends in a comma", "goes on below", "goes on from above", "headline", "headline alien", "headline known", "remark", "past tense", "determiner", "turn", "remark before", "remark after", "remarks near", "alien before", "alien after", "aliens near", "headline before", "headline after", "tags", "stutters", "beside noise", "noise over a gap"}

// features finds the signs of block i.
func (g *page) features(i int) block {
	b := block{zone: g.zone(i)}
	s := g.text(i)
	ws := g.words(s)
	g.form(&b, s, ws)
	g.vocabularyOf(&b, i, s, ws)
	g.phrasesOf(&b, s, ws)
	g.around(&b, i)
	b.cross()
	return b
}

func (g *page) zone(i int) zone {
	switch all := g.before[len(g.pieces)]; {
	case i < g.first:
		return 0
	case g.before[i] == all:
		return 2
	}
	return 1
}

// form finds what the form of a block says.
func (g *page) form(b *block, s string, ws []word) {
	switch n := len(ws); {
	case n <= 1:
		b.set(words1)
	case n <= 3:
		b.set(words2)
	case n <= 6:
		b.set(words4)
	case n <= 11:
		b.set(words7)
	case n <= 19:
		b.set(words12)
	case n <= 34:
		b.set(words20)
	default:
		b.set(words35)
	}
	switch last := strings.TrimRight(s, "\"'”’)] "); {
	case truncated(s):
		b.set(endDots)
	case strings.HasSuffix(last, "."):
		b.set(endStop)
	case strings.HasSuffix(last, "?"):
		b.set(endAsk)
	case strings.HasSuffix(last, "!"):
		b.set(endCry)
	case strings.HasSuffix(last, ":"):
		b.set(endColon)
	case strings.HasSuffix(last, ",") || strings.HasSuffix(last, ";"):
		b.set(endOpen)
	}
	first, _ := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsLower(first):
		b.set(startLower)
	case unicode.IsDigit(first):
		b.set(startDigit)
	case strings.ContainsRune("\"'“‘", first):
		b.set(startQuote)
	case strings.ContainsRune("([{", first):
		b.set(startBracket)
	case strings.ContainsRune("-–—|/:;,.#", first):
		b.set(startDash)
	}
	b.setIf(listed, listMark(s) > 0)
	b.setIf(shouted, len(ws) > 0 && shout(s))
	digits, commas := 0, 0
	for j := range len(s) {
		switch {
		case s[j] >= '0' && s[j] <= '9':
			digits++
		case s[j] == ',':
			commas++
		}
	}
	b.setIf(isTurn, len(ws) > 3 && ws[0].end-ws[0].start == 1 && strings.HasPrefix(s[ws[0].end:], ":"))
	b.setIf(digitsMany, digits*4 > len(s))
	b.setIf(isDated, digits >= 4)
	b.setIf(isAgo, len(s) < 60 && strings.HasSuffix(s, " ago"))
	b.setIf(hasQuote, quotes(s))
	b.setIf(hasCry, strings.Contains(s, "!"))
	b.setIf(hasSmile, strings.Contains(s, ":)") || strings.Contains(s, ":(") || strings.Contains(s, ";)") || strings.Contains(s, "!!") || strings.Contains(s, "??") || strings.Contains(s, " :-"))
	b.setIf(hasAddress, strings.Contains(s, "://") || strings.Contains(s, "www.") || strings.Contains(s, ".com") || strings.IndexByte(s, '@') >= 0)
	b.setIf(hasBar, strings.IndexByte(s, '|') >= 0 || strings.IndexByte(s, '>') >= 0 || strings.Contains(s, " / ") || !ascii(s) && strings.ContainsAny(s, "»›•→«"))
	b.setIf(hasColon, strings.Contains(s, ": ") || strings.HasSuffix(s, ":"))
	b.setIf(hasParen, strings.HasSuffix(s, ")"))
	b.setIf(commaList, commas >= 2 && len(ws) <= 3*(commas+1) && !ended(s))
	if at := lastDash(s); at > len(s)/3 && at+1 < len(s) && s[at+1] == ' ' || strings.Contains(s, " – ") || strings.Contains(s, " — ") {
		b.setIf(dashTail, !ended(s))
	}
	b.setIf(isByline, byline(s) || strings.HasPrefix(s, "by ") || strings.HasPrefix(s, "By:"))
}

// lastDash returns where the last dash, bar or colon of s starts, or -1.
func lastDash(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case '-', '|', ':':
			return i
		case "–"[2], "—"[2]:
			if i >= 2 && s[i-2:i] == "–"[:2] {
				return i - 2
			}
		}
	}
	return -1
}

var months = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true,
	"september": true, "october": true, "november": true, "december": true, "jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true,
	"aug": true, "sep": true, "sept": true, "oct": true, "nov": true, "dec": true}

// vocabularyOf finds what the words of a block say.
func (g *page) vocabularyOf(b *block, i int, s string, ws []word) {
	functions, capitals, small, alienNames, rare := 0, 0, 0, 0, 0
	known, contents := g.known(i, ws)
	own := 0
	if g.counted(i) {
		own = 1
	}
	for j := range ws {
		w := &ws[j]
		letters := w.norm != "#"
		switch {
		case w.is(useFunction):
			functions++
		case !letters:
		case w.capital:
			capitals++
		default:
			small++
		}
		b.setIf(gluedWords, w.glued && j > 0)
		switch w.norm {
		case "i", "i'm", "my", "me", "i'd", "i've":
			b.setIf(voiceI, true)
		case "you", "your", "you're", "u":
			b.set(voiceYou)
		case "we", "our", "us":
			b.setIf(voiceWe, w.norm != "us" || s[w.start:w.end] != "US")
		}
		switch w.norm {
		case "the", "a", "an", "this", "that", "his", "their":
			b.set(hasDeterminer)
		case "was", "were", "had", "said", "told", "did", "has", "have", "been", "fell", "began", "came", "went", "took", "shot", "hit", "left", "found", "held":
			b.set(hasPast)
		}
		b.setIf(hasPast, !w.capital && len(w.norm) > 4 && strings.HasSuffix(w.norm, "ed"))
		b.setIf(hasMonth, months[w.norm])
		if !content(w) {
			continue
		}
		if w.capital && j > 0 && g.timesSaid(w.norm) <= own {
			alienNames++
		}
		if !w.capital && !g.inEnglish(w) {
			rare++
		}
	}
	b.setIf(saysSomething, reported(ws))
	b.setIf(noFunction, functions == 0)
	b.setIf(fewFunctions, functions > 0 && functions*5 < len(ws))
	b.setIf(manyFunctions, functions*3 >= len(ws) && functions > 0)
	switch n := capitals + small; {
	case n == 0:
	case small == 0:
		b.set(allCapital)
	case capitals*3 >= n*2:
		b.set(mostCapital)
	case capitals == 0:
		b.set(noCapital)
	}
	b.setIf(isNamed, len(ws) >= 1 && len(ws) <= 3 && small == 0 && functions == 0 && capitals > 0)
	switch {
	case contents == 0:
		b.set(contentNone)
	case known == 0 && contents > 1:
		b.set(contentAlien)
	case known*2 < contents:
		b.set(contentFew)
	case known < contents:
		b.set(contentMany)
	default:
		b.set(contentAll)
	}
	b.setIf(alienName, alienNames > 0)
	b.setIf(rareWords, rare > 0)
	if g.kind(i).headline {
		b.set(headlineLike)
		b.setIf(headlineAlien, known*2 < contents)
		b.setIf(headlineKnown, known*2 >= contents)
	}
	b.setIf(tagList, b.is(commaList) && strings.Count(s, ",") >= 4 && functions == 0 && known*2 >= contents && !strings.ContainsAny(s, ":()"))
	b.setIf(stutters, len(ws) >= 4 && distinct(ws)*2 <= len(ws))
	b.setIf(remarkLike, g.kind(i).remark)
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
	for i := range ws[:min(len(ws), 40)] {
		for j := range i {
			if ws[j].norm == ws[i].norm {
				continue next
			}
		}
		n++
	}
	return n
}

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

// likeTitle is more than what a line scores that no one would take for a title.
const likeTitle = 3

// pageWord reports whether an entry of the tables is of pages.
func pageWord(e *entry) bool {
	return e.use&(useLine|useHeading|useStart|useEnd|useWord|useName|useSection|useAd|useThread|useForm|useOutlet) != 0
}

// titleOf returns the block before the first paragraph that is most like a title, or -1.
func (g *page) titleOf() int {
	best, most := -1, likeTitle
	for i := 0; i < g.first && i < len(g.pieces); i++ {
		if g.states[i] != line || dated(g.text(i)) || byline(g.text(i)) {
			continue
		}
		n := strings.Count(g.text(i), " ") + 1
		if n > 20 || g.contains(i) {
			continue
		}
		known := 0
		ws := g.words(g.text(i))
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
