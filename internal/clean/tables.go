package clean

import (
	"math"
	"strings"
	"sync"

	"kfacts/internal/lexicon"
	"kfacts/internal/slab"
	"kfacts/internal/wordmap"
)

// A use is what an English phrase of lexicon/data/chrome.tsv says of the line that holds it.
type use uint32

const (
	useLine use = 1 << iota
	useHeading
	useStart
	useEnd
	useWord
	useName
	useSection
	useGlue
	useAd
	useReader
	useOrder
	useMedium
	useConsent
	useCookie
	useOffer
	useMeta
	useCredit
	useThread
	useForm
	useWire
	useAppeal
	useAgency
	useBio
	useGift
	useRights
	useLabel
	useOutlet
	useColon    // as useStart, before a colon or a bar
	useFunction // an English function word
)

var uses = map[string]use{"line": useLine, "heading": useHeading, "start": useStart, "end": useEnd, "word": useWord, "name": useName,
	"section": useSection, "glue": useGlue, "ad": useAd, "reader": useReader, "order": useOrder, "medium": useMedium,
	"consent": useConsent, "cookie": useCookie, "offer": useOffer, "meta": useMeta, "credit": useCredit, "thread": useThread, "form": useForm, "wire": useWire,
	"appeal": useAppeal, "agency": useAgency, "bio": useBio, "gift": useGift, "rights": useRights, "label": useLabel, "outlet": useOutlet}

// A vote is the evidence that one word or phrase gives for a language.
type vote struct {
	lang   int
	weight float64
}

type entry struct {
	use    use
	votes  []vote
	begins bool // longer phrases start so
	known  bool // not only the beginning of a longer phrase
	web    bool // a whole phrase of foreign pages, not just a word of one
	clear  bool // an English function word that no other language has

	english bool // a word of English
}

// An index is all tables of this package, ready to look up.
type index struct {
	langs   []string // BCP 47, by language number
	scripts []script // of each language
	phrases map[string]*entry
	entries slab.Slab[entry]     // of the phrases
	single  *wordmap.Map[*entry] // the phrases of one word, and the first words of others
	letters map[rune][]vote
	endings map[string][]vote      // of words
	english *wordmap.Map[struct{}] // the English word list, function words and what links the words of page chrome
	plain   map[string]uint8       // English words that the quick pass asks for
	packed  packedWords            // those of ASCII letters
}

// What the quick pass must know of a word.
const (
	quickFunction = 1 << iota // a function word: evidence of an English sentence
	quickClear                // one that no other language of the tables has
	quickSign                 // a word of page chrome or consent: the line deserves a second look
	quickMedium               // what pages ask the reader to use: newsletters, accounts, comments
	quickReader               // a word that speaks to the reader
	quickOrder                // the same, where it opens a sentence
	quickRights               // a word of notices on copying
)

var tables = sync.OnceValue(newIndex)

func newIndex() *index {
	x := &index{phrases: make(map[string]*entry, 1<<14), letters: map[rune][]vote{}, endings: map[string][]vote{}, english: wordmap.New[struct{}](1 << 14), plain: make(map[string]uint8, 1<<10)}
	x.readEnglish()
	x.readChrome()
	for w, bits := range x.plain {
		if bits&quickFunction == 0 || len(w) < 3 && w != "of" && w != "by" {
			continue // such words are too common elsewhere to speak for English by themselves
		}
		x.plain[w] |= quickClear
	}
	for w, e := range x.phrases {
		if e.use&(useMedium|useConsent) != 0 {
			x.plain[w] |= quickMedium
		}
		if e.use&useRights != 0 {
			x.plain[w] |= quickRights
		}
	}
	x.readLanguages()
	x.addBeginnings()
	x.single = wordmap.New[*entry](len(x.phrases))
	for w, e := range x.phrases {
		if strings.IndexByte(w, ' ') < 0 {
			x.single.Set(w, e)
			if e.use&(useFunction|useGlue) != 0 {
				x.english.Set(w, struct{}{})
			}
		}
	}
	for i := 1; i <= x.single.Len(); i++ {
		x.single.Value(i).english = x.isEnglish(x.single.Word(i))
	}
	for w, bits := range x.plain {
		if e := x.phrases[w]; e != nil {
			e.clear = bits&quickClear != 0
		}
		if len(w) <= maxPacked && !strings.ContainsAny(w, "'# -") {
			x.packed.add(w, bits)
		}
	}
	return x
}

func (x *index) readEnglish() {
	for _, row := range lexicon.English() {
		for w := range strings.FieldsSeq(row[0]) {
			x.english.Set(w, struct{}{})
		}
	}
	for _, row := range lexicon.SentenceWords() {
		for w := range strings.FieldsSeq(row[1]) {
			x.at(w).use |= useFunction
			x.plain[w] |= quickFunction
		}
	}
	for _, w := range []string{"you", "your", "our", "we", "us"} {
		x.plain[w] |= quickFunction | quickReader
	}
}

func (x *index) readChrome() {
	for _, row := range lexicon.Chrome() {
		for _, p := range lexicon.Phrases(row[1]) {
			u := uses[row[0]]
			switch row[0] {
			case "sign":
				x.plain[p] |= quickSign
			case "opener":
				x.plain[p] |= quickOrder
			}
			if u == 0 {
				continue
			}
			if u == useStart && strings.HasSuffix(p, ":") {
				u = useColon
			}
			x.use(foldPhrase(p), u)
			if lower := strings.ToLower(p); lower != p {
				x.use(foldPhrase(lower), u) // "WHATSAPP" has no inner capitals to cut at
			}
		}
	}
}

func (x *index) use(key string, u use) {
	if key != "" {
		x.at(key).use |= u
	}
}

func (x *index) readLanguages() {
	number := map[string]int{}
	for _, row := range lexicon.Languages() {
		lang, ok := number[row[0]]
		if !ok {
			lang = len(x.langs)
			number[row[0]] = lang
			x.langs = append(x.langs, row[0])
			x.scripts = append(x.scripts, latin)
		}
		switch row[1] {
		case "f":
			for w := range strings.FieldsSeq(row[2]) {
				w = fold(w)
				x.vote(w, lang, 1)
				if bits, ok := x.plain[w]; ok {
					x.plain[w] = bits &^ quickClear
				}
			}
		case "w":
			for _, p := range lexicon.Phrases(row[2]) {
				x.webPhrase(p, lang)
			}
		case "e":
			for w := range strings.FieldsSeq(row[2]) {
				w = fold(w)
				x.endings[w] = append(x.endings[w], vote{lang, 1})
			}
		case "l":
			for _, r := range row[2] {
				x.letters[r] = append(x.letters[r], vote{lang, 1})
			}
		}
		for _, r := range row[2] {
			if s := scriptOf(r); s != common && s != latin {
				x.scripts[lang] = s
			}
		}
	}
	for _, e := range x.phrases {
		share(e.votes)
	}
	for _, v := range x.letters {
		share(v)
	}
	for _, v := range x.endings {
		share(v)
	}
}

// share makes evidence that several languages claim weaker for each.
func share(votes []vote) {
	for i := range votes {
		votes[i].weight /= math.Sqrt(float64(len(votes)))
	}
}

func (x *index) webPhrase(p string, lang int) {
	words := strings.Fields(foldPhrase(p))
	key := strings.Join(words, " ")
	x.vote(key, lang, float64(len(words)))
	x.phrases[key].web = true
	if dotless := strings.ReplaceAll(key, "ı", "i"); dotless != key { // Turkish capitals lower-cased without knowing Turkish
		x.vote(dotless, lang, float64(len(words)))
		x.phrases[dotless].web = true
	}
	if len(words) == 1 {
		return
	}
	for _, w := range words {
		if len(w) >= 4 {
			x.vote(w, lang, 0.5)
		}
	}
}

// vote records evidence once a language; the strongest counts.
func (x *index) vote(key string, lang int, weight float64) {
	e := x.at(key)
	for i := range e.votes {
		if e.votes[i].lang == lang {
			e.votes[i].weight = max(e.votes[i].weight, weight)
			return
		}
	}
	e.votes = append(e.votes, vote{lang, weight})
}

func (x *index) at(key string) *entry {
	e := x.phrases[key]
	if e == nil {
		e = &x.entries.Take(1)[0]
		x.phrases[key] = e
	}
	return e
}

// addBeginnings gives the beginning of each phrase an entry, so that a search knows when to stop.
func (x *index) addBeginnings() {
	keys := make([]string, 0, len(x.phrases))
	for k, e := range x.phrases {
		e.known = true
		keys = append(keys, k)
	}
	for _, k := range keys {
		for i := strings.LastIndexByte(k, ' '); i > 0; i = strings.LastIndexByte(k[:i], ' ') {
			x.at(k[:i]).begins = true
		}
	}
}
