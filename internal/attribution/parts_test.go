package attribution

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

var kinds = map[Kind]string{Before: "before", After: "after", Inside: "inside", According: "according", Headline: "headline", Label: "label",
	Elided: "elided", Passive: "passive", Backward: "backward", NounCue: "noun", ObjectClaim: "claim", Note: "note", Heading: "heading"}

var sorts = map[lx.CueSort]string{lx.Say: "says", lx.Belief: "believes", lx.Tally: "counts", lx.Deny: "denies", lx.Own: "owns", lx.Stance: "presumes"}

// details writes what a statement says of itself beside its source, cue and content.
func details(input string) []string {
	sents := text.Split(input, []text.Span{{Start: 0, End: len(input)}})
	var out []string
	for _, a := range Find(input, sents, func(i int) { sents[i].Tag() }) {
		row := input[a.Source.Start:a.Source.End] + " | " + input[a.Cue.Start:a.Cue.End]
		for _, c := range a.Content {
			row += " | " + input[c.Start:c.End]
		}
		if a.Via.End > 0 {
			row += " | via " + input[a.Via.Start:a.Via.End]
		}
		if a.Role.End > 0 {
			row += " | role " + input[a.Role.Start:a.Role.End]
		}
		if toks := sents[a.Sentence].Tokens; a.ReportEnd > a.ReportFirst {
			row += " | report " + input[toks[a.ReportFirst].Start:toks[a.ReportEnd-1].End]
		}
		row += " | " + kinds[a.Kind] + ", " + sorts[a.Sort]
		if a.Quoted {
			row += " quoted"
		}
		if a.Embedded {
			row += " embedded"
		}
		if a.Reports {
			row += " reports"
		}
		out = append(out, row)
	}
	return out
}

// TestDetails holds statements with what the source is beside its name, the adjuncts of the cue, the medium between, and
// whether the statement is part of another's.
func TestDetails(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The port reported on Monday that nine ships were lost.", []string{
			"The port | reported | that nine ships were lost | report on Monday | before, says reports",
		}},
		{"Ruiz, the mayor, said in a statement on Monday that nine ships were lost.", []string{
			"Ruiz | said | that nine ships were lost | role the mayor | report in a statement on Monday | before, says",
		}},
		{"Ruiz on Monday in a statement said nine ships were lost.", []string{
			"Ruiz | said | nine ships were lost | report on Monday in a statement | before, says",
		}},
		{"The mayor, Ana Ruiz, told Radio Norte by telephone on Sunday: \"Nine ships were lost.\"", []string{
			"Ana Ruiz | told | \"Nine ships were lost.\" | via Radio Norte | role The mayor | report Radio Norte by telephone on Sunday: | before, says",
		}},
		{"\"Nine ships were lost,\" Ruiz said late on Monday in a letter to the council.", []string{
			"Ruiz | said | \"Nine ships were lost,\" | report late on Monday in a letter to the council | after, says",
		}},
		{"\"Ruiz said nine ships were lost,\" Hale told reporters.", []string{
			"Ruiz | said | nine ships were lost | via Hale | before, says quoted",
			"Hale | told | \"Ruiz said nine ships were lost,\" | report reporters | after, says",
		}},
		{"Ruiz believes that nine ships were lost. Ruiz said Hale believes nine ships were lost.", []string{
			"Ruiz | believes | that nine ships were lost | before, believes",
			"Ruiz | said | Hale believes nine ships were lost | before, says",
			"Hale | believes | nine ships were lost | before, believes embedded",
		}},
		{"The harbour, 29, of Lima, said nine ships were lost.", []string{
			"The harbour | said | nine ships were lost | before, says",
		}},
		{"Ruiz, 29, said nine ships were lost. Ruiz, later, said two were found.", []string{
			"Ruiz | said | nine ships were lost | before, says",
			"Ruiz | said | two were found | before, says",
		}},
		{"Back when the port was open, Ruiz said nine ships were lost.", []string{
			"Ruiz | said | nine ships were lost | before, says",
		}},
		{"Ruiz said he would stay, and has called for a vote.", []string{
			"Ruiz | said | he would stay | before, says",
			"Ruiz | called for | a vote | report has | elided, presumes",
		}},
		{"Ruiz said he would stay, but has called for a vote.", []string{
			"Ruiz | said | he would stay | before, says",
			"Ruiz | called for | a vote | report has | elided, presumes",
		}},
		{"Ruiz said nine ships were lost -- except the Ana.", []string{
			"Ruiz | said | nine ships were lost | before, says",
		}},
		{"Ruiz said the port was shut -- noting that nine ships were lost.", []string{
			"Ruiz | said | the port was shut | before, says",
			"Ruiz | noting | that nine ships were lost | elided, says",
		}},
		{"Ruiz said in the harbour nine ships were lost.", []string{
			"Ruiz | said | in the harbour nine ships were lost | before, says",
		}},
		{"Ruiz said when the storm came nine ships were lost.", []string{
			"Ruiz | said | when the storm came nine ships were lost | before, says",
		}},
		{"Ruiz said if the storm came nine ships would be lost.", []string{
			"Ruiz | said | if the storm came nine ships would be lost | before, says",
		}},
		{"Ruiz said while the storm raged nine ships were lost.", []string{
			"Ruiz | said | while the storm raged nine ships were lost | before, says",
		}},
		{"Nine ships were lost, Ruiz said after the storm, and two were found.", []string{
			"Ruiz | said | Nine ships were lost | report after the storm | after, says",
		}},
		{"Ruiz has since said that nine ships were lost. Ruiz has since confirmed it.", []string{
			"Ruiz | said | that nine ships were lost | report has since | before, says",
			"Ruiz | confirmed | it | report has since | before, says",
		}},
		{"Police report nine ships lost. Men report nine ships lost. Women report nine ships lost. People report nine losses.", []string{
			"Police | report | nine ships lost | before, says reports",
			"Men | report | nine ships lost | before, says reports",
			"Women | report | nine ships lost | before, says reports",
			"People | report | nine losses | before, says reports",
		}},
		{"The media report that nine ships were lost. The data show that nine ships were lost. Sailors claim nine ships were lost.", []string{
			"The media | report | that nine ships were lost | before, says reports",
			"The data | show | that nine ships were lost | before, says",
			"Sailors | claim | nine ships were lost | before, says",
		}},
		{"Groups that back him claim nine ships were lost.", []string{
			"Groups | claim | nine ships were lost | before, says",
		}},
		{"Ruiz reports up to nine ships lost. Ruiz reports more than nine ships lost. Ruiz reports about nine ships lost.", []string{
			"Ruiz | reports | up to nine ships lost | before, says reports",
			"Ruiz | reports | more than nine ships lost | before, says reports",
			"Ruiz | reports | about nine ships lost | before, says reports",
		}},
		{"-- [REPORTER] WHERE? [RUIZ] NINE SHIPS WERE LOST. [ANNOUNCER] IT RAINED. [END] IT RAINED.", []string{
			"RUIZ | ] | NINE SHIPS WERE LOST. | label, says",
			"ANNOUNCER | ] | IT RAINED. | label, says",
		}},
		{"[TEXT] [ANNOUNCER ANA] IT RAINED. [RUIZ] NINE WERE LOST. [END RECORDING] TWO WERE FOUND.", []string{
			"ANNOUNCER ANA | ] | IT RAINED. | label, says",
			"RUIZ | ] | NINE WERE LOST. | label, says",
		}},
		{"LIMA, 4 MAY 89 (EFE) -- [RUIZ] NINE SHIPS WERE LOST. -- [HALE] TWO WERE FOUND.", []string{
			"RUIZ | ] | NINE SHIPS WERE LOST. -- | label, says",
			"HALE | ] | TWO WERE FOUND. | label, says",
		}},
		{"The Hale & Sons union said nine ships were lost. Some 62% said nine ships were lost.", []string{
			"The Hale & Sons union | said | nine ships were lost | before, says",
			"Some 62% | said | nine ships were lost | before, says",
		}},
		{"The army said nine ships were lost. The army posts were shut. The Lugo army fled.", []string{
			"The army | said | nine ships were lost | before, says",
		}},
		{"The ministry said nine ships were lost. The ministry building burned. Peru's Ministry of Ships is old.", []string{
			"The ministry | said | nine ships were lost | before, says",
		}},
		{"Hale said nine were lost. Port spokesman hale left.", []string{
			"Hale | said | nine were lost | before, says",
		}},
		{"\"Nine were lost,\" Ruiz said.\n\n\"Two were found.\"\n\n\"It rained.\"", []string{
			"Ruiz | said | \"Nine were lost,\" | \"Two were found.\" | \"It rained.\" | after, says",
		}},
		{"Ruiz said nine were lost. \"Two were found.\" It rained.", []string{
			"Ruiz | said | nine were lost | \"Two were found.\" | before, says",
		}},
		{"Ruiz believes nine were lost. \"Two were found.\"", []string{
			"Ruiz | believes | nine were lost | before, believes",
		}},
		{"\"Nine were lost\", Ruiz said. \"Two were found,\" Hale said.", []string{
			"Ruiz | said | \"Nine were lost\" | after, says",
			"Hale | said | \"Two were found,\" | after, says",
		}},
		{"The port shut.\n\n\"Nine were lost. Two were found.\n\n\"It rained,\" Ruiz said.", []string{
			"Ruiz | said | \"Nine were lost. Two were found.\n\n\"It rained,\" | after, says",
		}},
		{"Ruiz spoke at the harbour.\n\n\"Nine were lost.\"", nil},
		{"Ruiz spoke at the harbour. \"Nine were lost.\" Nine ships were lost (source: Radio Norte).", []string{
			"Ruiz | spoke | \"Nine were lost.\" | before, says",
			"Radio Norte | source: | Ruiz spoke at the harbour. \"Nine were lost.\" Nine ships were lost | note, says reports",
		}},
		{"His denial that nine ships were lost was false. The announcement from the mayor that nine were lost is old. The claim of the mayor that nine were lost is old.", []string{
			"His | denial | that nine ships were lost was false | noun, denies",
			"the mayor | announcement | that nine were lost is old | noun, says",
			"the mayor | claim | that nine were lost is old | noun, says",
		}},
		{"The mayor left, showing that nine ships were lost. The study came out, finding that nine ships were lost.", []string{
			"The mayor | showing | that nine ships were lost | elided, says",
			"The study | finding | that nine ships were lost | elided, says",
		}},
		{"Ruiz said in 2014, nine ships were lost. Ruiz said in March 2014 nine ships were lost.", []string{
			"Ruiz | said | nine ships were lost | report in 2014 | before, says",
			"Ruiz | said | nine ships were lost | report in March 2014 | before, says",
		}},
		{"Ruiz said at the weekend nine ships were lost. Ruiz said early on Monday in May nine were lost. Ruiz said Monday on Sunday's loss nine were right.", []string{
			"Ruiz | said | nine ships were lost | report at the weekend | before, says",
			"Ruiz | said | nine were lost | report early on Monday in May | before, says",
			"Ruiz | said | Monday on Sunday's loss nine were right | before, says",
		}},
		{"\"Why?“ he asked. \"Nine were lost.“", []string{
			"he | asked | \"Why?“ | \"Nine were lost.“ | after, presumes",
		}},
		{"``Nine were lost,'' Ruiz said.", []string{
			"Ruiz | said | ``Nine were lost,'' | after, says",
		}},
		{"Nine ships were lost, as stated by the mayor. Nine ships were lost, as noted by the port.", []string{
			"the mayor | stated by | Nine ships were lost | according, says",
			"the port | noted by | Nine ships were lost | according, says",
		}},
		{"One day said nine ships were lost. Monday said nine were lost.", nil},
		{"Nine ships were lost? Ruiz asked. \"Were nine lost?\" Ruiz said as the crowd left.", []string{
			"Ruiz | said | \"Were nine lost?\" | report as the crowd left | after, says",
		}},
		{"Nine were lost, according to a letter cited by Radio Norte. Nine were lost, according to a letter quoted by Radio Norte. Nine were lost, according to officials who talked with Radio Norte.", []string{
			"a letter | according to | Nine were lost | via Radio Norte | according, says",
			"a letter | according to | Nine were lost | via Radio Norte | according, says",
			"officials | according to | Nine were lost | via Radio Norte | according, says",
		}},
		{"By the official count, nine ships were lost. By an AP count, nine ships were lost. By the mayor's count nine ships were lost. By a count, nine were lost.", []string{
			"the official count | By | nine ships were lost | according, says",
			"an AP count | By | nine ships were lost | according, says",
			"the mayor's count | By | nine ships were lost | according, says",
		}},
		{"Radio Norte quoted Ruiz on Monday in Lima as saying nine were lost. Radio Norte quoted as saying nine were lost.", []string{
			"Ruiz | as saying | nine were lost | via Radio Norte | before, says",
		}},
		{"Ruiz had in a statement said nine ships were lost. Ruiz at a long news conference said nine ships were lost.", []string{
			"Ruiz | said | nine ships were lost | report had in a statement | before, says",
			"Ruiz | said | nine ships were lost | report at a long news conference | before, says",
		}},
		{"Insiders - in both ports - said nine ships were lost.", []string{
			"Insiders | said | nine ships were lost | before, says",
		}},
		{"The army (land forces) said nine ships were lost.", []string{
			"The army | said | nine ships were lost | report (land forces) | before, says",
		}},
		{"It was a storm many said would sink nine ships.", []string{
			"many | said | would sink nine ships | before, says",
		}},
		{"Them said nine ships were lost. According to them nine ships were lost.", []string{
			"them | According to | nine ships were lost | according, says",
		}},
		{"Ruiz told the BBC and CNN that nine were lost. Ruiz told the port and Hale said nine were lost. Ruiz told a joke. Ruiz told a sailor nine were lost.", []string{
			"Ruiz | told | that nine were lost | via the BBC and CNN | report the BBC and CNN | before, says",
			"Hale | said | nine were lost | before, says",
			"Ruiz | told | a joke | before, says",
			"Ruiz | told | nine were lost | report a sailor | before, says",
		}},
		{"Ruiz warned residents repeatedly, that nine ships would be lost. Ruiz warned residents: nine would be lost.", []string{
			"Ruiz | warned | that nine ships would be lost | report residents repeatedly, | before, says",
			"Ruiz | warned | nine would be lost | report residents: | before, says",
		}},
		{"Ruiz said in a letter published by Radio Norte that nine were lost. Ruiz said in a letter posted nine were lost.", []string{
			"Ruiz | said | that nine were lost | report in a letter published by Radio Norte | before, says",
			"Ruiz | said | nine were lost | report in a letter posted | before, says",
		}},
		{"Ruiz said, late on Monday, that nine were lost. Ruiz said, however, nine were lost. Ruiz said, with much regret, that nine were lost. Ruiz said, on Monday, nine were lost. Ruiz said, again and again and again, nine were lost.", []string{
			"Ruiz | said | that nine were lost | report , late on Monday, | before, says",
			"Ruiz | said | nine were lost | report , however, | before, says",
			"Ruiz | said | that nine were lost | report , with much regret, | before, says",
			"Ruiz | said | nine were lost | report , on Monday, | before, says",
		}},
	} {
		if diff := cmp.Diff(c.want, details(c.text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}
