package attribution

import (
	"testing"

	"kfacts/internal/text"

	"github.com/google/go-cmp/cmp"
)

// TestSpans holds the constructions that say where a statement and its source begin and end, read with the tags of the words.
func TestSpans(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The WHO said nine ships were lost. Nine ships were lost, the WHO said.", []string{"The WHO | said | nine ships were lost", "the WHO | said | Nine ships were lost"}},
		{"The US said nine ships were lost.", []string{"The US | said | nine ships were lost"}},
		{"WHO: nine ships lost", []string{"WHO | : | nine ships lost"}},
		{"Ruiz, who said that nine ships were lost, left.", []string{"who=Ruiz | said | that nine ships were lost"}},
		{"Nine ships were lost and, according to Ruiz, two were found.", []string{"Ruiz | according to | two were found"}},
		{"Nine ships were lost, but according to the mayor two were found.", []string{"the mayor | according to | two were found"}},
		{"\"Were nine ships lost?\" Ruiz asked, according to a transcript.", []string{"Ruiz | asked | \"Were nine ships lost?\"", "a transcript | according to | \"Were nine ships lost?\" Ruiz asked"}},
		{"Nine ships were lost, Ruiz said at a meeting, according to a recording.", []string{"Ruiz | said | Nine ships were lost", "a recording | according to | Nine ships were lost, Ruiz said at a meeting"}},
		{"Nine ships were lost, as reported by Radio Norte.", []string{"Radio Norte | reported by | Nine ships were lost"}},
		{"\"Nine ships were lost,\" she said, as recalled by Ana Ruiz.", []string{"she | said | \"Nine ships were lost,\" | Ana Ruiz", "Ana Ruiz | recalled by | \"Nine ships were lost,\" she said"}},
		{"Ruiz said as he took the stage: \"Nine ships were lost.\"", []string{"Ruiz | said | \"Nine ships were lost.\""}},
		{"Said Ruiz: \"Nine ships were lost.\"", []string{"Ruiz | Said | \"Nine ships were lost.\""}},
		{"Stated the mayor, \"Nine ships were lost.\"", []string{"the mayor | Stated | \"Nine ships were lost.\""}},
		{"Said to be lost: nine ships.", nil},
		{"\"Nine ships were lost,\" said a port worker, \"and two were found.\"", []string{"a port worker | said | \"Nine ships were lost,\" / \"and two were found.\""}},
		{"\"The sea, my friends,\" she said, would take nine ships.", []string{"she | said | \"The sea, my friends,\" / would take nine ships"}},
		{"\"Nine ships were lost,\" Ruiz told a crowd in the hall called \"The Ark.\"", []string{"Ruiz | told | \"Nine ships were lost,\""}},
		{"Only nine, port clerk Jon Hale says.", []string{"port clerk Jon Hale | says | Only nine"}},
		{"Ruiz said nine ships were lost -- and the port is still shut.", []string{"Ruiz | said | nine ships were lost"}},
		{"Ruiz said nine ships were lost - adding that two were found.", []string{"Ruiz | said | nine ships were lost", "Ruiz | adding | that two were found"}},
		{"Ruiz said nine ships -- and two boats -- were lost.", []string{"Ruiz | said | nine ships -- and two boats -- were lost"}},
		{"Ruiz said nine ships were lost -- a tenth of the fleet.", []string{"Ruiz | said | nine ships were lost -- a tenth of the fleet"}},
		{"Despite Ruiz's claim that nine ships were lost, the port stayed open.", []string{"Ruiz | claim | that nine ships were lost"}},
		{"In a letter announcing the loss, Ruiz named nine ships.", []string{"a letter | announcing | the loss"}},
		{"After port workers asked the mayor to shut the harbour, nine ships were lost.", []string{"port workers | asked | to shut the harbour"}},
		{"As the storm grew, Ruiz vowed to find the nine ships.", []string{"Ruiz | vowed | to find the nine ships"}},
		{"When the storm came, the fishermen feared the loss of nine ships.", []string{"the fishermen | feared | the loss of nine ships"}},
		{"When the storm came nine ships were lost, the fishermen said.", []string{"the fishermen | said | When the storm came nine ships were lost"}},
		{"In an interview, the mayor, Ana Ruiz, warned that nine ships were lost.", []string{"Ana Ruiz | warned | that nine ships were lost"}},
		{"But in an interview, the union's president, Ana Ruiz, said nine ships were lost.", []string{"Ana Ruiz | said | nine ships were lost"}},
		{"Both Ruiz and the port have long complained that nine ships were lost.", []string{"Both Ruiz and the port | complained | that nine ships were lost"}},
		{"Shortly after the storm, the families had met, warning that nine ships were lost.", []string{"the families | warning | that nine ships were lost"}},
		{"Ruiz repeated that promise on Monday, saying nine ships would sail.", []string{"Ruiz | saying | nine ships would sail"}},
		{"Ruiz released a video that said nine ships were lost.", []string{"Ruiz | said | nine ships were lost"}},
		{"Ruiz filed a lawsuit in May alleging that nine ships were lost.", []string{"Ruiz | alleging | that nine ships were lost"}},
		{"Ruiz met the crew and sent a letter to Mr. Hale saying nine ships were lost.", []string{"Ruiz | saying | nine ships were lost"}},
		{"Ruiz saw a report saying nine ships were lost.", []string{"a report | saying | nine ships were lost"}},
		{"After announcing the loss of nine ships, Ruiz left the hall.", []string{"Ruiz | announcing | the loss of nine ships"}},
		{"The clerks were asked, with three in 10 saying nine ships were lost.", []string{"three in 10 | saying | nine ships were lost"}},
		{"He began by saying, \"Nine ships were lost.\"", []string{"He | saying | \"Nine ships were lost.\""}},
		{"Ana Ruiz, who lives in the port of Lugo, said he still \"hopes that nine ships will come.\"", []string{"Ana Ruiz | said | he still \"hopes that nine ships will come.\""}},
		{"The head of the port, Gen. Ana Ruiz Jr., recently asked Captain Hale just that.", []string{"Gen. Ana Ruiz Jr | asked | Captain Hale just that"}},
		{"Ruiz called on him to find the nine ships.", []string{"Ruiz | called on | him to find the nine ships"}},
		{"Ruiz did not rule out the loss of nine ships.", nil},
		{"The port has sent a tug to the towns expected to lose nine ships.", nil},
		{"The crews have said they think nine ships were lost.", []string{"The crews | said | they think nine ships were lost"}},
		{"It is a plan they think will save nine ships.", []string{"they | think | will save nine ships"}},
		{"He praised a ship Mr. Ruiz called \"unsinkable.\"", []string{"He | praised | a ship Mr. Ruiz called \"unsinkable.\"", "Mr. Ruiz | called | \"unsinkable.\""}},
		{"Ruiz, who was named by the king and confirmed by the council, left.", nil},
		{"The lead fell from 12 points to 9 points.", nil},
		{"One night in May, according to the book, Ruiz went to the harbour and called nine ships.", []string{"the book | according to | One night in May / Ruiz went to the harbour and called nine ships"}},
		{"According to Ruiz, \"Nine ships were lost,\" which would be a record.", []string{"Ruiz | According to | \"Nine ships were lost,\""}},
		{"The mayor, nine years in office, \"a good man,\" said nine ships were lost.", []string{"The mayor | said | nine ships were lost"}},
		{"Ruiz said nine ships were lost, and has called for a search.", []string{"Ruiz | said | nine ships were lost", "Ruiz | called for | a search"}},
		{"Ruiz asked the crews to stay in port and has sent a tug.", []string{"Ruiz | asked | to stay in port"}},
		{"Ruiz claimed the attack that sank nine ships.", []string{"Ruiz | claimed | the attack"}},
		{"Ruiz said nine ships left the port, which is the largest of the coast.", []string{"Ruiz | said | nine ships left the port"}},
		{"Ruiz announced the loss of nine ships, although the port stayed open.", []string{"Ruiz | announced | the loss of nine ships"}},
		{"Ruiz said nine ships were lost - they had been built in May.", []string{"Ruiz | said | nine ships were lost - they had been built in May"}},
		{"Ruiz said the ships -- which were old -- were lost.", []string{"Ruiz | said | the ships -- which were old -- were lost"}},
		{"Ruiz said nine ships were lost -- who would miss them?", []string{"Ruiz | said | nine ships were lost"}},
		{"Ruiz said nine ships were lost - later adding that two were found.", []string{"Ruiz | said | nine ships were lost", "Ruiz | adding | that two were found"}},
		{"'Nine ships were lost,' said Ruiz. 'Nine ships were lost,' Ruiz said.", []string{"Ruiz | said | 'Nine ships were lost", "Ruiz | said | 'Nine ships were lost"}},
		{"He spoke against \"all of it\" in the way the mayor speaks of ships.", []string{"the mayor | speaks of | ships"}},
		{"Nine ships left the port in May; two came back in June, Ruiz said.", []string{"Ruiz | said | two came back in June"}},
		{"Nine ships left the port in May, while two came back in June, Ruiz said.", []string{"Ruiz | said | Nine ships left the port in May, while two came back in June"}},
		{"Ruiz said nine ships left the port, while two came back, the port said.", []string{"Ruiz | said | nine ships left the port", "the port | said | two came back"}},
		{"The loss, officials said, was the largest in years.", []string{"officials | said | The loss / was the largest in years"}},
		{"In May, officials said, nine ships were lost.", []string{"officials | said | In May / nine ships were lost"}},
		{"The nine ships, officials said late on Monday, were lost in the storm.", []string{"officials | said | The nine ships / were lost in the storm"}},
		{"Nine ships were lost, Ruiz said in a letter, and two were found.", []string{"Ruiz | said | Nine ships were lost"}},
		{"The state of nine rivers in Rivers State changed.", nil},
		{"Television shows depicting nine lost ships are new.", nil},
		{"The toll reported by clerks, nine ships, rose.", nil},
		{"Early reports say nine ships were lost. Initial reports said two were.", []string{"Early reports | say | nine ships were lost", "Initial reports | said | two were"}},
		{"Residents here say nine ships were lost.", []string{"Residents | say | nine ships were lost"}},
		{"Nine ships were lost, Radio Norte reports.", []string{"Radio Norte | reports | Nine ships were lost"}},
		{"Nine ships were lost, and the storm goes on, radio reports.", []string{"radio | reports | Nine ships were lost, and the storm goes on"}},
		{"A port clerk's angry claim that nine ships were lost; that two were found; that it was late.", []string{"A port clerk | claim | that nine ships were lost"}},
		{"Ruiz, quickly adding that nine ships were lost, left.", []string{"Ruiz | adding | that nine ships were lost"}},
		{"Ruiz left, agreeing the date.", nil},
		{"Ruiz and the port's clerks and guards said nine ships were lost.", []string{"Ruiz and the port's clerks and guards | said | nine ships were lost"}},
		{"Ruiz said on Monday's show that nine ships were lost.", []string{"Ruiz | said | that nine ships were lost"}},
		{"Ruiz said on May 3, 1998 that nine ships were lost.", []string{"Ruiz | said | that nine ships were lost"}},
		{"Ruiz said early in the morning of Monday on Friday nine ships were lost.", []string{"Ruiz | said | nine ships were lost"}},
		{"There said nine. No clerk said that nine ships were lost.", nil},
		{"I believe nine ships were lost. Ruiz does not believe nine ships were lost.", nil},
		{"The port observatory recorded nine losses. The ACLED recorded nine losses. Ruiz recorded nine losses.", []string{"The port observatory | recorded | nine losses", "The ACLED | recorded | nine losses"}},
		{"If they warn them, the talks will continue.", nil},
		{"Ruiz insists on nine ships.", nil},
		{"Ruiz, as per the port, lost nine ships. Nine ships were lost, per the port office.", []string{"the port | per | lost nine ships", "the port office | per | Nine ships were lost"}},
		{"According the port office, nine ships were lost.", []string{"the port office | According | nine ships were lost"}},
		{"According to \"The Nine Ships\" by Ana Ruiz, the storm was long. According to \"The Nine Ships\", it was.", []string{"\"The Nine Ships\" by Ana Ruiz | According to | the storm was long", "\"The Nine Ships\" | According to | it was"}},
		{"According to Ruiz, who is a sailor and a mayor, nine ships were lost.", []string{"Ruiz | According to | nine ships were lost"}},
		{"Nine ships were lost citing port officials.", nil},
		{"The loss of nine ships was confirmed by Monday.", nil},
		{"\"Nine ships were lost,\" said Ruiz on Monday.", []string{"Ruiz | said | \"Nine ships were lost,\""}},
		{"\"Nine ships were lost,\" wrote the sea.", nil},
		{"Ruiz, whose lawyers said that nine ships were lost, left.", []string{"whose lawyers | said | that nine ships were lost"}},
		{"The loss, which he said was nine ships, is known.", []string{"he | said | was nine ships"}},
		{"A witness, speaking by telephone said nine ships were lost.", []string{"A witness | said | nine ships were lost"}},
		{"In a case in which he said nine ships were lost, he left.", []string{"he | said | nine ships were lost"}},
		{"On Friday Ruiz said nine ships were lost. Two days after Ruiz said nine ships were lost, he left.", []string{"Ruiz | said | nine ships were lost", "Ruiz | said | nine ships were lost"}},
		{"At the old port the mayor said nine ships were lost.", []string{"the mayor | said | nine ships were lost"}},
		{"Ruiz said via Radio Norte that nine ships were lost.", []string{"Ruiz | said | that nine ships were lost | Radio Norte"}},
		{"Ruiz said, that nine ships were lost.", []string{"Ruiz | said | that nine ships were lost"}},
		{"Ruiz said at least nine ships were lost.", []string{"Ruiz | said | at least nine ships were lost"}},
		{"Ruiz said at the port of Lugo, \"Nine ships were lost.\"", []string{"Ruiz | said | \"Nine ships were lost.\""}},
		{"Ruiz said there nine ships were lost. Ruiz said again nine ships were lost.", []string{"Ruiz | said | there nine ships were lost", "Ruiz | said | nine ships were lost"}},
		{"They said nine ships were lost. The fishermen said two were. They added that one was found.", []string{"They | said | nine ships were lost", "The fishermen | said | two were", "They | added | that one was found"}},
		{"The ministry of ships said nine ships were lost. The ministry said two were found.", []string{"The ministry of ships | said | nine ships were lost", "The ministry=The ministry of ships | said | two were found"}},
		{"The ministry said nine ships were lost. It was the Lugo ministry of Ships.", []string{"The ministry=the Lugo ministry of Ships | said | nine ships were lost"}},
		{"The army said nine ships were lost. The Lugo army posts were shut.", []string{"The army=The Lugo army | said | nine ships were lost"}},
		{"The army of Lugo said nine ships were lost at sea. The group said two were found.", []string{"The army of Lugo | said | nine ships were lost at sea", "The group=The army of Lugo | said | two were found"}},
		{"„Nine ships were lost,“ Ruiz said. «Nine ships were lost,» Ruiz said. ``Nine ships were lost,\" Ruiz said. ”Nine ships were lost,” Ruiz said.", []string{"Ruiz | said | „Nine ships were lost,“", "Ruiz | said | «Nine ships were lost,»", "Ruiz | said | ``Nine ships were lost,\"", "Ruiz | said | ”Nine ships were lost,”"}},
		{"\"Nine ships were lost,\" Ruiz said.\n\n\"Two were found.\n\n\"It was late,\" he said.", []string{"Ruiz | said | \"Nine ships were lost,\"", "he=Ruiz | said | \"Two were found.\n\n\"It was late,\""}},
		{"\"Nine ships were lost.\n\nTwo were found.", nil},
		{"Ruiz further summed up Hale as \"bad,\" denounced his record and said nine ships were lost.", []string{"Ruiz | denounced | his record", "Ruiz | said | nine ships were lost"}},
		{"The port was closed and Ruiz, citing the rules, left.", []string{"Ruiz | citing | the rules"}},
		{"In Lugo, the mayor met the crews and said nine ships were lost.", []string{"the mayor | said | nine ships were lost"}},
		{"Sadly for them, the mayor met the crews and said nine ships were lost.", []string{"the mayor | said | nine ships were lost"}},
		{"The crews said nine ships were lost, as has the mayor.", []string{"The crews | said | nine ships were lost"}},
		{"From 12 points to 9 the lead points to Ruiz.", nil},
		{"The port heard an announcement by the police -- the first in days -- that nine ships were lost.", []string{"the police | announcement | that nine ships were lost"}},
		{"The crews knew of his denial that nine ships were lost.", []string{"his | denial | that nine ships were lost"}},
		{"In the port 271 pledged ships were lost.", nil},
		{"Ruiz told many that nine ships were lost.", []string{"Ruiz | told | that nine ships were lost"}},
	} {
		if diff := cmp.Diff(c.want, findTagged(c.text)); diff != "" {
			t.Errorf("Find(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}

// TestFindEmbedded tells what somebody is said to have said from what he is said to think or want.
func TestFindEmbedded(t *testing.T) {
	const input = "Ruiz said that Hale thinks nine ships were lost. Bello said that Moreno said two were found. Adams fears that a storm will come."
	got := map[string]bool{}
	for _, a := range Find(input, text.Split(input, []text.Span{{Start: 0, End: len(input)}}), nil) {
		got[input[a.Source.Start:a.Source.End]] = a.Embedded
	}
	want := map[string]bool{"Ruiz": false, "Hale": true, "Bello": false, "Moreno": false, "Adams": false}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Embedded by source (-want +got):\n%s", diff)
	}
}
