package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tagged returns the text's words with their tags, marks left out, as "word/TAG word/TAG".
func tagged(input string) string {
	var words []string
	for _, s := range Split(input, []Span{{0, len(input)}}) {
		s.Tag()
		for _, t := range s.Tokens {
			if t.Tag != PUNCT {
				words = append(words, t.Text+"/"+t.Tag.String())
			}
		}
	}
	return strings.Join(words, " ")
}

func TestTag(t *testing.T) {
	for _, c := range []struct{ name, input, want string }{
		{"plain", "The minister resigned on Friday.", "The/DT minister/NN resigned/VBD on/IN Friday/NNP"},
		{"quotation marks", "“We fled,” she said.", "We/PRP fled/VBD she/PRP said/VBD"},
		{"clitics", "They can’t say who’s there.", "They/PRP can/MD ’t/RB say/VB who/WP ’s/VBZ there/RB"},
		{"abbreviation", "Gen. Musa Okello met Mr. Ode.", "Gen/NNP Musa/NNP Okello/NNP met/VBD Mr/NNP Ode/NNP"},
		{"capitals", "TROOPS ATTACKED THE VILLAGE ON 3 OCTOBER.", "TROOPS/NNS ATTACKED/VBD THE/DT VILLAGE/NN ON/IN 3/CD OCTOBER/NNP"},
		{"initialism in capitals", "U.S. FORCES LEFT THE CAMP.", "U.S./NNP FORCES/NNS LEFT/VBD THE/DT CAMP/NN"},
		{"lower case", "i saw the police in july.", "i/PRP saw/VBD the/DT police/NNS in/IN july/NNP"},
		{"number", "The 1990s and the 9th of 40.", "The/DT 1990s/CD and/CC the/DT 9th/JJ of/IN 40/CD"},
		{"police as a modifier", "A police station was hit.", "A/DT police/NN station/NN was/VBD hit/VBN"},
		{"plural after to", "It was given to muslims.", "It/PRP was/VBD given/VBN to/TO muslims/NNS"},
		{"participle after to", "He turned to organized crime.", "He/PRP turned/VBD to/TO organized/VBN crime/NN"},
		{"participle after an article", "The newly arrived troops left.", "The/DT newly/RB arrived/VBN troops/NNS left/VBD"},
		{"perfect", "Officials have often said so.", "Officials/NNS have/VBP often/RB said/VBN so/RB"},
		{"passive", "It is said that he left.", "It/PRP is/VBZ said/VBN that/IN he/PRP left/VBD"},
		{"modal verb", "They will state it today.", "They/PRP will/MD state/VB it/PRP today/NN"},
		{"headline", "12 killed in market blast", "12/CD killed/VBN in/IN market/NN blast/NN"},
		{"headline with capitals", "Chad Says Nine Villagers Murdered in Raid", "Chad/NNP Says/VBZ Nine/CD Villagers/NNS Murdered/VBN in/IN Raid/NN"},
		{"names are no headline", "Musa Okello met Ali Ode.", "Musa/NNP Okello/NNP met/VBD Ali/NNP Ode/NNP"},
		{"headline, both", "Eight killed, 20 wounded", "Eight/CD killed/VBN 20/CD wounded/VBN"},
		{"ellipsis", "Two people were killed and another nine wounded in the raid.",
			"Two/CD people/NNS were/VBD killed/VBN and/CC another/DT nine/CD wounded/VBN in/IN the/DT raid/NN"},
		{"reduced relative", "The men arrested last week denied it.", "The/DT men/NNS arrested/VBN last/JJ week/NN denied/VBD it/PRP"},
		{"active", "Unknown raiders killed at least 58 people.", "Unknown/JJ raiders/NNS killed/VBD at/IN least/JJS 58/CD people/NNS"},
		{"shared object", "A mine killed or wounded 26 civilians.", "A/DT mine/NN killed/VBD or/CC wounded/VBD 26/CD civilians/NNS"},
		{"coordinated participles", "Those who stayed were tortured, killed or evicted.",
			"Those/DT who/WP stayed/VBD were/VBD tortured/VBN killed/VBN or/CC evicted/VBN"},
		{"coordinated, other voice", "He was arrested and died in prison.", "He/PRP was/VBD arrested/VBN and/CC died/VBD in/IN prison/NN"},
		{"relative clause", "The storm that killed 30 has passed.", "The/DT storm/NN that/WDT killed/VBD 30/CD has/VBZ passed/VBN"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, tagged(c.input)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestTagLeavesTaggedSentences(t *testing.T) {
	s := Sentence{Tokens: []Token{{Text: "No", Norm: "no", Tag: NN}}, Tagged: true}
	s.Tag()
	if got := s.Tokens[0].Tag; got != NN {
		t.Errorf("tag %v, want NN as it was", got)
	}
}
