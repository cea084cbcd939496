package clean

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
	ws := g.wordsIn(g.scratch[0][:0], s)
	g.scratch[0] = ws
	g.form(&b, s, ws)
	g.vocabularyOf(&b, i, s, ws)
	g.found(&b, i, s)
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
