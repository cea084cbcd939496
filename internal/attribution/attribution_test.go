package attribution

import (
	"strings"
	"testing"

	"kfacts/internal/text"

	"github.com/google/go-cmp/cmp"
)

// find writes every statement as "source | cue | content / content | via", with the name behind "=" where it differs.
func find(input string) []string {
	var out []string
	for _, a := range Find(input, text.Split(input, []text.Span{{Start: 0, End: len(input)}})) {
		cut := func(s text.Span) string { return input[s.Start:s.End] }
		var content []string
		for _, c := range a.Content {
			content = append(content, cut(c))
		}
		source := cut(a.Source)
		if a.Name != source {
			source += "=" + a.Name
		}
		row := source + " | " + cut(a.Cue) + " | " + strings.Join(content, " / ")
		if a.Via.End > 0 {
			row += " | " + cut(a.Via)
		}
		out = append(out, row)
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"before", "Officials said that 12 villagers were killed.", []string{"Officials | said | that 12 villagers were killed"}},
		{"before without that", "The army says 30 rebels surrendered on Sunday.", []string{"The army | says | 30 rebels surrendered on Sunday"}},
		{"after", "Twelve villagers were killed in the raid, police said.", []string{"police | said | Twelve villagers were killed in the raid"}},
		{"after, inverted", "Twelve villagers were killed in the raid, said the regional governor.",
			[]string{"the regional governor | said | Twelve villagers were killed in the raid"}},
		{"after, dated", "Two trucks were burnt, the ministry said late on Monday in a statement.",
			[]string{"the ministry | said | Two trucks were burnt"}},
		{"adjunct is no content", "A mine was defused, a spokesman said after an explosion killed 9 people.",
			[]string{"a spokesman | said | A mine was defused"}},
		{"according to, last", "At least 40 houses were destroyed, according to the Red Crescent.",
			[]string{"the Red Crescent | according to | At least 40 houses were destroyed"}},
		{"according to, first", "According to local doctors, 7 people died.", []string{"local doctors | According to | 7 people died"}},
		{"listener is the medium", "Rescuers told Reuters that 15 bodies were found.", []string{"Rescuers | told | that 15 bodies were found | Reuters"}},
		{"listener after", "Fifteen bodies were found in the river, rescuers told Reuters on Monday.",
			[]string{"rescuers | told | Fifteen bodies were found in the river | Reuters"}},
		{"insertion", "The blast, officials said, was heard in two towns.", []string{"officials | said | The blast / was heard in two towns"}},
		{"participle first", "Noting that 4 camps were empty, the mayor said that 90 families had left.",
			[]string{"the mayor | Noting | that 4 camps were empty", "the mayor | said | that 90 families had left"}},
		{"quotation over sentences", "“Two died. Three are hurt,” the doctor said. “We need blood.”",
			[]string{"the doctor | said | “Two died. Three are hurt,” / “We need blood.”"}},
		{"quoted by a medium", "Rebel leaders were quoted by local radio as saying that 8 tanks were burnt.",
			[]string{"Rebel leaders | as saying | that 8 tanks were burnt | local radio"}},
		{"name of a state", "Gunmen took 7 people in Rivers State, it was learnt.", nil},
		{"apposition", "Ana Ruiz, a spokeswoman for the city, said 3 men were hurt.", []string{"Ana Ruiz | said | 3 men were hurt"}},
		{"two sources", "The army said 5 soldiers died, while the rebels said they had killed 20.",
			[]string{"The army | said | 5 soldiers died", "the rebels | said | they had killed 20"}},
		{"next sentence has no source", "Four men were held, police said. The town was quiet.", []string{"police | said | Four men were held"}},
		{"headline, source last", "Flood kills 60 in the valley: ministry", []string{"ministry | : | Flood kills 60 in the valley"}},
		{"headline, source first", "UN: 4,000 people flee the fighting", []string{"UN | : | 4,000 people flee the fighting"}},
		{"passive without source", "It was reported that 5 men had died.", nil},
		{"adjective", "A reported clash left 3 people dead.", nil},
		{"claimed lives", "The flood has claimed 30 lives.", nil},
		{"capitals", "LIMA, 3 MAR 90 (AGENCY) -- [TEXT] THE POLICE REPORTED TODAY THAT TWO MAYORS WERE KILLED.",
			[]string{"THE POLICE | REPORTED | THAT TWO MAYORS WERE KILLED"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, find(c.text)); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", c.text, diff)
			}
		})
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"Police said \"two died. Three are hurt,\" and left.", "A, X said, B. [BARCO] WE. According to the", "said said said, said", "\"\"\"''“”: - x",
		"X was quoted by Y as saying A, citing B", "He said it. “A. B,” she added. “C.”"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, input string) {
		sents := text.Split(input, []text.Span{{Start: 0, End: len(input)}})
		found := Find(input, sents)
		last := 0
		for _, a := range found {
			parts := append([]text.Span{a.Source, a.Cue}, a.Content...)
			for i, p := range parts {
				if p.Start < 0 || p.End <= p.Start || p.End > len(input) {
					t.Fatalf("part %d of %+v lies outside the text of %d bytes", i, a, len(input))
				}
				for _, q := range parts[:i] {
					if overlap(p, q) {
						t.Fatalf("parts of %+v overlap", a)
					}
				}
			}
			if a.Cue.Start < last {
				t.Fatalf("cue at %d stands after one at %d", a.Cue.Start, last)
			}
			last = a.Cue.Start
			if n := len(sents[a.Sentence].Tokens); a.SourceFirst >= a.SourceEnd || a.SourceEnd > n || a.ReportFirst > a.ReportEnd || a.ReportEnd > n {
				t.Fatalf("tokens of %+v lie outside its sentence of %d", a, n)
			}
		}
		scope := NewScope(found)
		for at := 0; at < len(input); at += 7 {
			if a := scope.Of(text.Span{Start: at, End: at + 1}); a != nil && !within(text.Span{Start: at, End: at + 1}, a.Content) {
				t.Fatalf("byte %d is not in the content of %+v", at, *a)
			}
		}
	})
}
