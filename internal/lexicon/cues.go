package lexicon

import (
	"embed"
	"strings"
	"sync"

	"kfacts/internal/text"
)

//go:embed data/cues.tsv data/cue_phrases.tsv data/saying_words.tsv
var cueFiles embed.FS

// CueFrame is a set of the constructions that a cue verb stands in; see data/cues.tsv.
type CueFrame uint16

const (
	CueClause    CueFrame = 1 << iota // c: takes a clause or quotation
	CuePostposed                      // q: stands after or inside what is said
	CueNoun                           // n: takes a noun phrase
	CueInfinite                       // i: takes an infinitive
	CueListener                       // l: takes a listener before the content
	CueObject                         // o: takes an object with a complement
	CueHeavy                          // h: only with that, a quotation or a colon
	CueBackward                       // t: "this", what was said before, is the content
	CueStatement                      // s: only with a statement as object: "withdrew the report"
	CueFigure                         // f: only with a number in the object: "counted 12 dead"
	CueToll                           // v: only with a toll as object: "raised the toll"
	CueExhibit                        // x: only with what shows or names those counted as object: "published the names of 12 dead"
	CueAt                             // a: only with a number behind at or as: "put the toll at 12"
	CueWitness                        // e: only with one who sees and tells as subject: "a nurse saw 12 bodies"
)

// CueSort is what a cue verb does with its content.
type CueSort uint8

const (
	Say    CueSort = iota // the source says it
	Belief                // the source holds it
	Tally                 // the source counted it
	Deny                  // the source says that it is not so
	Own                   // the source says that it did it
	Stance                // the source takes it for granted
)

// CueForm is the grammatical form of a cue word.
type CueForm uint8

const (
	CueBase   CueForm = iota // say
	CueThird                 // says
	CuePast                  // said
	CueParted                // written (where it differs from the past)
	CueGerund                // saying
)

// A Cue is one form of a cue verb or phrase.
type Cue struct {
	Verb   string // the lemma
	Form   CueForm
	Frames CueFrame
	Sort   CueSort
	Rest   []string // the words that must follow, for a phrase
}

// Cues returns the cues that start with the given word in lower case, phrases first.
func Cues(word string) []Cue { return cues().Of(word) }

// CuesAt is Cues for the Norm of a token.
func CuesAt(t *text.Token) []Cue { return cues().At(t) }

var cues = sync.OnceValue(func() *text.Table[[]Cue] {
	m := make(map[string][]Cue)
	for _, row := range cueRows("data/cue_phrases.tsv") {
		addCue(m, row[0], row[1], strings.Fields(row[2]), row[3], row[4])
	}
	for _, row := range cueRows("data/cues.tsv") {
		addCue(m, row[0], row[1], nil, row[2], row[3])
	}
	return text.NewTable(text.CueColumn, m)
})

func cueRows(name string) [][]string {
	data, err := cueFiles.ReadFile(name)
	if err != nil {
		panic(err) // the file is compiled in
	}
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows
}

func addCue(m map[string][]Cue, verb, irregular string, rest []string, frames, sort string) {
	c := Cue{Verb: verb, Rest: rest, Sort: map[string]CueSort{"say": Say, "belief": Belief, "count": Tally, "deny": Deny, "own": Own, "stance": Stance}[sort]}
	for i := range frames {
		c.Frames |= 1 << strings.IndexByte("cqnilohtsfvxae", frames[i])
	}
	for form, word := range inflect(verb, irregular) {
		if word == "" {
			continue
		}
		c.Form = CueForm(form)
		m[word] = append(m[word], c)
	}
}

// inflect returns the forms of an English verb in the order of CueForm; "" for a form that repeats the one before.
func inflect(verb, irregular string) [5]string {
	last := verb[len(verb)-1]
	vowelBefore := len(verb) > 1 && strings.IndexByte("aeiou", verb[len(verb)-2]) >= 0
	third, past, gerund := verb+"s", verb+"ed", verb+"ing"
	switch {
	case last == 'e':
		past, gerund = verb+"d", verb[:len(verb)-1]+"ing"
	case verb == "have":
		third = "has"
	case last == 'y' && !vowelBefore:
		third, past = verb[:len(verb)-1]+"ies", verb[:len(verb)-1]+"ied"
	case strings.HasSuffix(verb, "sh"), strings.HasSuffix(verb, "ss"), strings.HasSuffix(verb, "ch"), last == 'o':
		third = verb + "es"
	case verb == "admit" || verb == "log" || verb == "quip" || verb == "refer" || verb == "regret":
		past, gerund = verb+string(last)+"ed", verb+string(last)+"ing"
	}
	part := ""
	if irregular != "" {
		past, part, _ = strings.Cut(irregular, ",")
	}
	return [5]string{verb, third, past, part, gerund}
}

// WordClass is a set of the classes of data/saying_words.tsv.
type WordClass uint64

const (
	Det WordClass = 1 << iota
	Prep
	Subordinator
	Relative
	Conjunction
	Pronoun
	ObjectPronoun
	Indefinite
	Auxiliary
	BeVerb
	Negation
	AdverbWord
	TimePart
	TimeHead
	FiniteVerb
	NameInEd // a name that ends like a past form: "Ahmed"
	AdjectiveWord
	RecordNoun
	DocumentNoun
	ListenerNoun
	SpeakerNoun
	MonitorNoun
	MediaNoun
	WireName
	OrgNoun
	LabelNoun
	GenericNoun
	NewsAdjective // before a noun of report: "latest reports"
	BackAdjective // before a noun of statement: what was said before, "the previous statement"
	CueNounWord   // "claim", with whose it is and what it says
	Exhibit       // what shows something and makes no statement: "the evidence shows"
	NoSource      // what things go by that makes no statement: "according to plan"
	ThingVerb     // a verb of saying whose subject may be any event
	VerbOnly      // a verb whose -s form is seldom a noun
	IssueVerb     // what one does with a document that speaks for one: "released a video that said"
	CountNoun     // a count that is somebody's: "by the ministry's count"
	Genre         // the label of what is all one speaker's: "[COMMUNIQUE] [FRONT] [TEXT]"
	LossWord      // what is said of those counted, behind them: "has 12 killed"
	Numeral       // a number word: "counted twelve dead"
	Offer         // a verb whose object is for somebody: "announced aid for"
	TakesFloor    // what one who is about to be quoted does: "spoke to reporters"
	TollNoun      // a number of dead that one can raise or put somewhere: "the toll"
	TellingNoun   // what somebody says of it, as that which one goes by: "in the words of the mayor", "by his own account"
	Tidings       // what was said before, as that which somebody confirms or gives: "the police confirmed the report"
	ErrandVerb    // what one does to say something: "called a press conference to announce"
	Shown         // what names or shows those counted: "the names of 12 dead"
)

var classNames = strings.Fields(`det prep sub wh conj pron object indefinite aux be not adv time timehead finite edname adjective record
document listener speaker monitor media wire org label generic newsadjective backadjective cuenoun exhibit nosource thingverb verbonly issue counting genre loss numeral offer floor tollnoun telling tidings errand shown`)

// ClassOf returns the classes of a word in lower case.
func ClassOf(word string) WordClass { return classes().Of(word) }

// ClassAt is ClassOf for the Norm of a token.
func ClassAt(t *text.Token) WordClass { return classes().At(t) }

var classes = sync.OnceValue(func() *text.Table[WordClass] {
	bit := make(map[string]WordClass)
	for i, name := range classNames {
		bit[name] = 1 << i
	}
	m := make(map[string]WordClass)
	for _, row := range cueRows("data/saying_words.tsv") {
		for word := range strings.FieldsSeq(row[1]) {
			m[word] |= bit[row[0]]
		}
	}
	return text.NewTable(text.SayingColumn, m)
})
