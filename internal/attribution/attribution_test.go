package attribution

import (
	"strings"
	"testing"

	"kfacts/internal/text"

	"github.com/google/go-cmp/cmp"
)

// find writes every statement as "source | cue | content / content | via", with the name behind "=" where it differs.
func find(input string) []string {
	return rows(input, Find(input, text.Split(input, []text.Span{{Start: 0, End: len(input)}}), nil))
}

// findTagged is find with the tags of the words, as the package's user asks for it.
func findTagged(input string) []string {
	sents := text.Split(input, []text.Span{{Start: 0, End: len(input)}})
	return rows(input, Find(input, sents, func(i int) { sents[i].Tag() }))
}

func rows(input string, found []Attribution) []string {
	var out []string
	for _, a := range found {
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
		{"it added", "The ministry said 5 men died. It added that 3 were hurt.",
			[]string{"The ministry | said | 5 men died", "It=The ministry | added | that 3 were hurt"}},
		{"denial", "The governor denied that 40 houses had burnt.", []string{"The governor | denied | that 40 houses had burnt"}},
		{"lower case", "the army said on monday that 12 villagers were killed, adding that 3 were missing.",
			[]string{"the army | said | that 12 villagers were killed", "the army | adding | that 3 were missing"}},
		{"capitals, quotation", `THE ARMY SAID THAT 12 MEN WERE KILLED. "WE LOST TWO MEN," COLONEL RUIZ SAID.`,
			[]string{"THE ARMY | SAID | THAT 12 MEN WERE KILLED", `COLONEL RUIZ | SAID | "WE LOST TWO MEN,"`}},
		{"two quotations and an adjunct", `"They came at night," Bello said in Kano. "We ran."`,
			[]string{`Bello | said | "They came at night," / "We ran."`}},
		{"quotation of three sentences", "“Is it the end? No. But it does harm,” said Peter Moss, the head of the port.",
			[]string{"Peter Moss | said | “Is it the end? No. But it does harm,”"}},
		{"question", "“Did you see it?” Ruiz asked the captain.", []string{"Ruiz | asked | “Did you see it?”"}},
		{"closing mark turned round", "“Will you come back?“ he asked.", []string{"he | asked | “Will you come back?“"}},
		{"quotation after a clause", `Ruiz said as he left the hall, "Nobody will be forgotten in this town."`,
			[]string{`Ruiz | said | "Nobody will be forgotten in this town."`}},
		{"cue inside a quotation cuts nothing", "He added, “People are tired of those who tell one town this and tell another town that.”",
			[]string{"He | added | “People are tired of those who tell one town this and tell another town that.”",
				"who=those | tell | this", "who | tell | that"}},
		{"indirect, then quotation", `The harbour will not close, Ruiz said. "We need the boats and the people who sail them."`,
			[]string{`Ruiz | said | The harbour will not close / "We need the boats and the people who sail them."`}},
		{"quotation with a source of its own is not carried", `Ruiz said the harbour was shut. "We saw the boats burn that night," Ana Bello said.`,
			[]string{"Ruiz | said | the harbour was shut", `Ana Bello | said | "We saw the boats burn that night,"`}},
		{"so has another", "The party said it will not back the mayor, as has the union.", []string{"The party | said | it will not back the mayor"}},
		{"participle before the source", "Speaking later on the radio, Ana Ruiz said that 6 boats were lost.",
			[]string{"Ana Ruiz | said | that 6 boats were lost"}},
		{"having said", "Having announced that the port would close, the mayor left.",
			[]string{"the mayor | Having announced | that the port would close"}},
		{"according to nobody", "The work went on according to plan.", nil},
		{"according to a title", `In May 1990, according to "The Last Harbour" by Jon Hale, the fleet lost 9 ships.`,
			[]string{`"The Last Harbour" by Jon Hale | according to | In May 1990 / the fleet lost 9 ships`}},
		{"according to a record of a statement", `"We won," the senator said at a closed meeting, according to a recording.`,
			[]string{`the senator | said | "We won,"`, `a recording | according to | "We won," the senator said at a closed meeting`}},
		{"told a body", "Ruiz told the council that 6 boats were lost.", []string{"Ruiz | told | that 6 boats were lost"}},
		{"told, after a quotation", `"We lost 6 boats," Ruiz, 40, told Radio Norte.`, []string{`Ruiz | told | "We lost 6 boats," | Radio Norte`}},
		{"embedded quotation", `Ruiz called the plan "a slow death for the harbour."`, []string{`Ruiz | called | the plan "a slow death for the harbour."`}},
		{"possessive claim", "There were doubts about her claim that 300 men had left.", []string{"her | claim | that 300 men had left"}},
		{"claim with an adjective", "Moss's repeated insistence that 300 men had left was no help to him.",
			[]string{"Moss | insistence | that 300 men had left was no help to him"}},
		{"attitude", "The mayor believes that 40 families will leave. Ruiz hopes to win back the harbour.",
			[]string{"The mayor | believes | that 40 families will leave", "Ruiz | hopes | to win back the harbour"}},
		{"said he believed", "Ruiz said he believed that 40 families would leave.", []string{"Ruiz | said | he believed that 40 families would leave"}},
		{"dashes", "Hale — who sailed with them for years — states that 9 ships were lost.", []string{"Hale | states | that 9 ships were lost"}},
		{"insertion before that", "She revealed, with some relief, that 9 ships had come back.", []string{"She | revealed | that 9 ships had come back"}},
		{"place and age", "Ana Bello, 29, of Leeds, Ala., says her street is under water.", []string{"Ana Bello | says | her street is under water"}},
		{"relative clause before the cue", "Groups that have backed him say the count was false.", []string{"Groups | say | the count was false"}},
		{"relative clause ends at the main verb", "Ruiz, who has said that 9 ships were lost, left the town.",
			[]string{"who=Ruiz | said | that 9 ships were lost"}},
		{"but", "Ruiz said the harbour was safe, but the boats have left.", []string{"Ruiz | said | the harbour was safe"}},
		{"fronted clause", "Years after Ruiz claimed that the harbour was safe, the boats left it.",
			[]string{"Ruiz | claimed | that the harbour was safe"}},
		{"this as a subject", "The boats left. Ruiz said this was a mistake.", []string{"Ruiz | said | this was a mistake"}},
		{"this as the statement", "The boats left. Ruiz said this in a letter.", []string{"Ruiz | said this | The boats left."}},
		{"semicolon", "The boats have gone, Ruiz noted; the port will close.", []string{"Ruiz | noted | The boats have gone / the port will close"}},
		{"participle after a preposition", "The mayor left after telling reporters that 9 ships were lost.",
			[]string{"The mayor | telling | that 9 ships were lost"}},
		{"what things suggest", "Shops were shut for 9 days, suggesting that the owners had left.", nil},
		{"what officials suggest", "Officials closed the shops, suggesting that the owners had left.", []string{"Officials | suggesting | that the owners had left"}},
		{"according to, in a relative clause", "Ruiz, who according to police sources sank 9 ships, is gone.", []string{"police sources | according to | sank 9 ships"}},
		{"share of those asked", "In the north, 42% say they are poor.", []string{"42% | say | they are poor"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, find(c.text)); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", c.text, diff)
			}
		})
	}
}

// TestFindQuoted tells what is said inside a quotation from what the text says.
func TestFindQuoted(t *testing.T) {
	const input = `"The army told us that 5 died," Bello said.`
	got := map[string]bool{}
	for _, a := range Find(input, text.Split(input, []text.Span{{Start: 0, End: len(input)}}), nil) {
		got[input[a.Source.Start:a.Source.End]] = a.Quoted
	}
	if diff := cmp.Diff(map[string]bool{"The army": true, "Bello": false}, got); diff != "" {
		t.Errorf("Quoted by source (-want +got):\n%s", diff)
	}
}

// TestFindIsLinear counts what Find looks at in texts made to be hard, and in texts twice as long.
func TestFindIsLinear(t *testing.T) {
	for _, unit := range []string{"said ", "he said that ", "\"he said, \"she said, ", "“x said ", "police: a : ", "he -- said ", "he, said, ", "quoted as saying ",
		"citing ", "the claims of ", "according to ", "who said ", "[A] he said ", "(he said ", "he said. \"A b c d e f.\" ", "it added. ", "\n\n\"he said so and so we went", "its claim that "} {
		steps := func(size int) int {
			input := strings.Repeat(unit, size/len(unit))
			r := newReader(input, text.Split(input, []text.Span{{Start: 0, End: len(input)}}))
			r.find(len(r.sents))
			return r.steps
		}
		if short, long := steps(50_000), steps(100_000); long > short*5/2 || long > 100_000*200 {
			t.Errorf("%q: %d steps for 50 kB, %d for 100 kB", unit, short, long)
		}
	}
}

// FuzzFind shows 0 executions a second while the fuzzer shrinks an input that it finds interesting; -fuzzminimizetime=1x
// keeps it going.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"Police said \"two died. Three are hurt,\" and left.", "A, X said, B. [BARCO] WE. According to the", "said said said, said", "\"\"\"''“”: - x",
		"X was quoted by Y as saying A, citing B", "He said it. “A. B,” she added. “C.”"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, input string) {
		sents := text.Split(input, []text.Span{{Start: 0, End: len(input)}})
		found := Find(input, sents, nil)
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
