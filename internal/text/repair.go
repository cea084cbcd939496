package text

// repair mends what the model gets wrong in news text. Each rule looks at a few neighbours only.
func repair(s *Sentence) {
	tokens, words := s.Tokens, repairWords()
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.Kind == Number:
			t.Tag = numberTag(t)
		case t.Norm == "police":
			t.Tag = policeTag(tokens, i)
		case t.Text == "WHO" && !s.AllCaps:
			t.Tag = NNP // the World Health Organization
		case t.Tag == VB && sForm(t.Norm):
			t.Tag = sFormTag(tokens, i)
		case (t.Tag == VBP || t.Tag == VB) && edForm(t.Norm):
			t.Tag = edFormTag(tokens, i)
		case t.Tag == VBN && words.At(t)&intransitive != 0:
			t.Tag = edFormTag(tokens, i)
		case t.Tag == VBD || t.Tag == VBP || t.Tag == NN:
			t.Tag = afterAuxiliary(tokens, i)
		}
	}
	// the second pass needs the tags to the right mended
	for i := range tokens {
		if t := &tokens[i]; (t.Tag == VBD || t.Tag == VBN || t.Tag == JJ) && words.At(t)&transitive != 0 {
			t.Tag = voice(tokens, i)
		}
	}
	for i := range tokens {
		if tokens[i].Tag == VBD && words.At(&tokens[i])&transitive != 0 && coordinated(tokens, i) {
			tokens[i].Tag = VBN
		}
	}
}

// numberTag tells ordinals from all other digits.
func numberTag(t *Token) Tag {
	n := len(t.Norm)
	if n > 2 && !isDigit(t.Norm[n-1]) {
		switch t.Norm[n-2:] {
		case "st", "nd", "rd", "th":
			return JJ
		}
	}
	return CD
}

// policeTag: police is a plural by itself and no more than a modifier before another noun.
func policeTag(tokens []Token, i int) Tag {
	if i+1 < len(tokens) && tokens[i+1].Tag.Noun() && repairWords().At(&tokens[i+1])&(calendarName|timeNoun) == 0 {
		return NN
	}
	return NNS
}

// sForm reports whether a word ends as plurals and the third person do and base verbs do not ("pass", "focus", "canvas").
func sForm(norm string) bool {
	n := len(norm)
	return n > 3 && norm[n-1] == 's' && norm[n-2] != 's' && norm[n-2] != 'u' && norm[n-2] != 'a'
}

// sFormTag tells a plural ("to muslims": "to" is no sure sign of a verb) from a verb in the third person.
func sFormTag(tokens []Token, i int) Tag {
	if before := auxiliaryBefore(tokens, i); tokens[i].Capital() || before == nil || before.Tag == TO || before.Tag == MD {
		return NNS
	}
	return VBZ
}

// edForm reports whether a word ends as past forms do and base verbs do not ("proceed", "embed").
func edForm(norm string) bool {
	n := len(norm)
	return n > 5 && norm[n-2:] == "ed" && norm[n-3] != 'e'
}

// edFormTag tells a past form from a participle that modifies a noun ("to organized crime", "the newly arrived troops").
func edFormTag(tokens []Token, i int) Tag {
	before := auxiliaryBefore(tokens, i)
	if before != nil && (before.Tag == TO || before.Tag == DT || perfect(before) || passive(before)) {
		return VBN
	}
	return VBD
}

// maxAdverbs is how many adverbs may stand between an auxiliary and its verb.
const maxAdverbs = 4

// auxiliaryBefore returns the auxiliary that governs token i, adverbs and "not" skipped, or nil.
func auxiliaryBefore(tokens []Token, i int) *Token {
	for j := i - 1; j >= 0 && j >= i-1-maxAdverbs; j-- {
		if !tokens[j].Tag.Adverb() {
			return &tokens[j]
		}
	}
	return nil
}

// afterAuxiliary: "have" and "be" govern participles, modal verbs and "to" the base form.
func afterAuxiliary(tokens []Token, i int) Tag {
	t := &tokens[i]
	aux := auxiliaryBefore(tokens, i)
	if aux == nil {
		return t.Tag
	}
	switch {
	case t.Tag == VBD && (perfect(aux) || passive(aux)):
		return VBN
	case t.Tag == VBP && (aux.Tag == MD || aux.Tag == TO):
		return VB
	case t.Tag == NN && aux.Tag == MD && !(i+1 < len(tokens) && tokens[i+1].Tag.Verb()) && len(t.Norm) > 1:
		return VB // "will attack": only in questions does a noun follow a modal verb, and then its verb follows
	}
	return t.Tag
}

// perfect reports whether t is a form of "have", which a participle follows in the perfect tenses.
func perfect(t *Token) bool {
	switch t.Norm {
	case "have", "has", "had", "having", "'ve":
		return t.Tag.Verb()
	}
	return false
}

// passive reports whether t is a form of "be", which a participle follows in the passive voice.
func passive(t *Token) bool {
	switch t.Norm {
	case "be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m":
		return true
	case "'s":
		return t.Tag == VBZ
	}
	return false
}

// voice: a past form of a verb that must have an object is the participle where none follows ("12 killed in blast", "the
// men arrested on Monday said"), and the finite verb where a noun stands before it and an object after it.
func voice(tokens []Token, i int) Tag {
	if aux := auxiliaryBefore(tokens, i); aux == nil || passive(aux) || perfect(aux) {
		return tokens[i].Tag
	}
	prev := &tokens[i-1]
	if prev.Tag == CC && i > 1 && tokens[i-2].Tag == VBD && objectAt(tokens, i+1) == objectYes {
		return VBD // "killed or wounded 20 people"
	}
	subject := prev.Tag.Noun() || prev.Tag == CD || prev.Tag == WDT || prev.Tag == WP || prev.Tag == PRP || prev.Norm == ")"
	if !subject {
		return tokens[i].Tag
	}
	switch o := objectAt(tokens, i+1); {
	case o == objectYes && tokens[i].Tag == VBN:
		return VBD
	case o == objectNo && prev.Tag != WDT && prev.Tag != WP && prev.Tag != PRP:
		return VBN
	}
	return tokens[i].Tag
}

type objectAnswer uint8

const (
	objectUnknown objectAnswer = iota
	objectYes
	objectNo
)

// objectAt tells whether an object starts at token i.
func objectAt(tokens []Token, i int) objectAnswer {
	for n := 0; n < maxAdverbs && i < len(tokens) && tokens[i].Tag.Adverb(); n++ {
		i++
	}
	if i >= len(tokens) {
		return objectNo
	}
	t := &tokens[i]
	switch {
	case t.Norm == "," || t.Tag == CC:
		return sharedObject(tokens, i+1)
	case t.Norm == "." || t.Norm == ";" || t.Norm == ":" || t.Norm == "--" || t.Norm == ")":
		return objectNo
	case t.Tag == IN || t.Tag == TO || t.Tag == WRB:
		if quantifies(tokens, i) {
			return objectYes
		}
		return objectNo
	case t.Tag == DT || t.Tag == CD || t.Tag == PDT || t.Tag == PRPS || t.Tag == JJ:
		if timeFollows(tokens, i) {
			return objectNo
		}
		return objectYes
	case t.Tag == PRP:
		return objectYes
	case repairWords().At(t)&(calendarName|timeNoun) != 0:
		return objectNo
	}
	return objectUnknown
}

// sharedObject: in "killed or wounded 20 people" the object is that of both verbs.
func sharedObject(tokens []Token, i int) objectAnswer {
	if i < len(tokens) && tokens[i].Tag == CC {
		i++
	}
	if i < len(tokens) && (tokens[i].Tag == VBD || tokens[i].Tag == VBN) {
		if i+1 < len(tokens) && (tokens[i+1].Norm == "," || tokens[i+1].Tag == CC) {
			return objectUnknown
		}
		return objectAt(tokens, i+1)
	}
	return objectNo
}

// quantifies reports whether the preposition at i opens a number phrase: "at least 20", "more than 20", "about 20".
func quantifies(tokens []Token, i int) bool {
	for j := i + 1; j <= i+3 && j < len(tokens); j++ {
		switch tokens[i].Norm {
		case "at", "about", "around", "over", "up", "as", "under", "between", "nearly", "than":
		default:
			return false
		}
		if tokens[j].Tag == CD || tokens[j].Norm == "dozens" || tokens[j].Norm == "scores" {
			return !timeFollows(tokens, j)
		}
		switch tokens[j].Norm {
		case "least", "most", "to", "many", "as":
		default:
			return false
		}
	}
	return false
}

// timeFollows reports whether the noun phrase at i is one of time: "two days ago", "the night before".
func timeFollows(tokens []Token, i int) bool {
	for j := i; j < len(tokens) && j < i+4; j++ {
		t := &tokens[j]
		if repairWords().At(t)&(calendarName|timeNoun) != 0 {
			return true
		}
		if t.Tag.Noun() || t.Kind == Punct {
			return false
		}
	}
	return false
}

// coordinated reports whether the past form at i is joined to a participle and has no object of its own: "was tortured,
// killed or evicted".
func coordinated(tokens []Token, i int) bool {
	if i < 2 || objectAt(tokens, i+1) != objectNo {
		return false
	}
	j := i - 1
	if tokens[j].Tag.Adverb() {
		j--
	}
	if j < 1 || tokens[j].Tag != CC && tokens[j].Norm != "," {
		return false
	}
	first := j - 1
	if tokens[first].Norm == "," && first > 0 {
		first--
	}
	if tokens[first].Tag != VBN || tokens[j].Norm == "but" {
		return false
	}
	aux := auxiliaryBefore(tokens, first)
	return aux != nil && passive(aux) || first >= 2 && (tokens[first-1].Norm == "," || tokens[first-1].Tag == CC) && tokens[first-2].Tag == VBN
}
