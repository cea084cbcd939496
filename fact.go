package kfacts

// A Span is a stretch of bytes of the input: Input.Text[Start:End].
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// A Measure names what happened to the counted people or things.
type Measure string

// The measures. MeasureOther holds any further number of people or things in an event that is worth a row.
const (
	Killed      Measure = "killed"
	Wounded     Measure = "wounded"
	Casualties  Measure = "casualties"
	Missing     Measure = "missing"
	Abducted    Measure = "abducted"
	Detained    Measure = "detained"
	Displaced   Measure = "displaced"
	Deployed    Measure = "deployed"
	Surrendered Measure = "surrendered"
	Released    Measure = "released"
	Protested   Measure = "protested"
	Infected    Measure = "infected"
	Destroyed   Measure = "destroyed"
	Seized      Measure = "seized"
	Territory   Measure = "territory"
	Attacks     Measure = "attacks"
	Other       Measure = "other"
)

// A Modifier says how a number's words bound its value.
type Modifier string

// The modifiers, with the bounds that they leave.
const (
	Exact    Modifier = "exact"     // "6", "a dozen": Low and High are the value
	AtLeast  Modifier = "at_least"  // "at least 93": High is nil
	MoreThan Modifier = "more_than" // "over 100", "100+": High is nil
	AtMost   Modifier = "at_most"   // "up to 90,000": Low is nil
	LessThan Modifier = "less_than" // "fewer than 50": Low is nil
	Nearly   Modifier = "nearly"    // "almost 300": Low and High are the value
	About    Modifier = "about"     // "some 30,000": Low and High are the value
	Range    Modifier = "range"     // "20 to 30": Low and High
	Vague    Modifier = "vague"     // "dozens": Low and High as in docs/values.md
)

// A Flag marks how a fact stands to others or to the world.
type Flag string

// The flags, in the order in which a fact lists them.
const (
	Subset     Flag = "subset"     // part of another fact's number: "including two women"
	Additional Flag = "additional" // on top of another number: "another 100"
	Cumulative Flag = "cumulative" // a running total: "the death toll rose to 45"
	Planned    Flag = "planned"    // expected, not yet so: "500 more troops will be sent"
	Denied     Flag = "denied"     // the source says it is not so
	Named      Flag = "named"      // one person, named or definite
)

// A Document is what kfacts found in one text.
type Document struct {
	ID       string    `json:"id"`
	Date     string    `json:"date"`     // the publication date, ISO 8601: given, or read from a dateline; "" when unknown
	Language string    `json:"language"` // BCP 47, of the article; "" when there is no text to tell from
	Facts    []Fact    `json:"facts"`
	Dropped  []Dropped `json:"dropped"`

	// The mentions that the facts were built from, in order of place. Nil, and not in JSON,
	// without WithMentions.
	Numbers      []Number      `json:"numbers,omitzero"`
	Dates        []Date        `json:"dates,omitzero"`
	Actors       []Actor       `json:"actors,omitzero"`
	Attributions []Attribution `json:"attributions,omitzero"`
}

// A Fact is one claim that a number of people or things had something happen to them, or did something.
type Fact struct {
	Measure    Measure `json:"measure"`
	Count      Count   `json:"count"`
	Actor      Actor   `json:"actor"`    // who or what is counted; Text is "" where the words leave it out
	Source     *Source `json:"source"`   // who says so; nil where the writer does
	Date       *Date   `json:"date"`     // when it happened; nil where the text does not say
	Reported   *Date   `json:"reported"` // when the source said so; nil where the text does not say
	By         *Actor  `json:"by"`       // who did it; nil where the text does not say
	Flags      []Flag  `json:"flags"`
	Sentence   Span    `json:"sentence"`
	Confidence float64 `json:"confidence"` // the probability, 0 to 1, that measure and value are right
}

// A Count is the number of a fact. Its Text is the number phrase without the words of its modifier.
type Count struct {
	Text string `json:"text"`
	Span
	Low        *float64 `json:"low"`  // nil: open below
	High       *float64 `json:"high"` // nil: open above
	Modifier   Modifier `json:"modifier"`
	Confidence float64  `json:"confidence"`
}

// An Actor is a person, a body of persons, or a thing.
type Actor struct {
	Text string `json:"text"`
	Span
	Name       string  `json:"name"`    // the fuller name where Text is a pronoun or a bare noun, else Text
	Country    string  `json:"country"` // ISO 3166-1 alpha-3 of nationality or allegiance; "" when not stated
	Kind       string  `json:"kind"`    // see docs/values.md
	Confidence float64 `json:"confidence"`
}

// A Source is the person, body or document that makes a claim.
type Source struct {
	Text string `json:"text"`
	Span
	Name       string  `json:"name"`    // the fuller name where Text is a pronoun or "the statement", else Text
	Country    string  `json:"country"` // ISO 3166-1 alpha-3; "" when not stated
	Kind       string  `json:"kind"`    // see docs/values.md
	Via        string  `json:"via"`     // the medium that passes the claim on: "officials told Saba"; "" for none
	Confidence float64 `json:"confidence"`
}

// A Date is a time expression.
type Date struct {
	Text string `json:"text"`
	Span
	Value      string  `json:"value"` // TIMEX3: "2020-09-27", "XXXX-WXX-4", "199", "2020-09-27/2020-11-10"; "" when it cannot be told
	Confidence float64 `json:"confidence"`
}

// A Number is a number mention of any kind.
type Number struct {
	Text string `json:"text"`
	Span
	Low      *float64 `json:"low"`  // nil: open below
	High     *float64 `json:"high"` // nil: open above
	Modifier Modifier `json:"modifier"`
	Kind     string   `json:"kind"` // "count", "percent", "money", "duration", "age", …: see docs/values.md
	Unit     string   `json:"unit"` // "km", "USD", "year", …; "" for counts
}

// An Attribution is a statement with its source: three spans of the input.
type Attribution struct {
	Source  Span `json:"source"`
	Cue     Span `json:"cue"`
	Content Span `json:"content"`
}

// A Dropped is a stretch of the input that no stage reads, and why.
type Dropped struct {
	Span
	Reason   string `json:"reason"`   // "language", "ad-marker", "chrome", …: see docs/values.md
	Language string `json:"language"` // BCP 47 for reason "language", else ""
}
