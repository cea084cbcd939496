package text

// Tag is a Penn Treebank part-of-speech tag (Marcus, Santorini and Marcinkiewicz 1993). Zero is "not tagged".
type Tag uint8

const (
	NoTag Tag = iota
	CC
	CD
	DT
	EX
	FW
	IN
	JJ
	JJR
	JJS
	LS
	MD
	NN
	NNP
	NNPS
	NNS
	PDT
	POS
	PRP
	PRPS
	RB
	RBR
	RBS
	RP
	SYM
	TO
	UH
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WDT
	WP
	WPS
	WRB
	PUNCT
)

var tagNames = [...]string{"", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNP", "NNPS", "NNS",
	"PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT",
	"WP", "WP$", "WRB", "PUNCT"}

func (t Tag) String() string { return tagNames[t] }

// Noun reports whether t is a common or proper noun.
func (t Tag) Noun() bool { return t == NN || t == NNS || t == NNP || t == NNPS }

// Proper reports whether t is a proper noun.
func (t Tag) Proper() bool { return t == NNP || t == NNPS }

// Verb reports whether t is a verb form, modal verbs excluded.
func (t Tag) Verb() bool { return t >= VB && t <= VBZ }

// Finite reports whether t is a form that can head a finite clause by itself.
func (t Tag) Finite() bool { return t == VBD || t == VBP || t == VBZ || t == MD }

// Adjective reports whether t is an adjective.
func (t Tag) Adjective() bool { return t == JJ || t == JJR || t == JJS }

// Adverb reports whether t is an adverb.
func (t Tag) Adverb() bool { return t == RB || t == RBR || t == RBS }
