package attribution

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSources holds the ways in which notes, wires and reports name whose number it is, and what only looks like them.
func TestSources(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The port shut. Nine ships were lost (source: Radio Norte).", []string{"Radio Norte | source: | The port shut. Nine ships were lost"}},
		{"Nine ships were lost (source: Radio Norte). Two were found (sources: Port-Watch, the mayor).", []string{"Radio Norte | source: | Nine ships were lost", "Port-Watch | sources: | Two were found"}},
		{"Nine ships were lost. Source: Radio Norte.", []string{"Radio Norte | Source: | Nine ships were lost."}},
		{"LIMA, 4 MAY 89 (EFE) -- [COMMUNIQUE] [PORT WORKERS' UNION, PWU] [TEXT] NINE SHIPS WERE LOST. TWO WERE FOUND.", []string{"PORT WORKERS' UNION | , | NINE SHIPS WERE LOST. TWO WERE FOUND."}},
		{"LIMA, 4 MAY 89 (EFE) -- [REPORT] [COLONEL ANA RUIZ] [TEXT] NINE SHIPS WERE LOST.", []string{"COLONEL ANA RUIZ | ] | NINE SHIPS WERE LOST."}},
		{"LIMA, 4 MAY 89 (EFE) -- [REPORT] [ANA RUIZ] [TEXT] NINE SHIPS WERE LOST.", nil},
		{"Going by a tally of the port office, nine ships were lost.", []string{"a tally of the port office | Going by | nine ships were lost"}},
		{"Nine ships were lost, going by a tally of the port office.", []string{"a tally of the port office | going by | Nine ships were lost"}},
		{"Based on figures from the port office, nine ships were lost.", []string{"figures from the port office | Based on | nine ships were lost"}},
		{"Based on the weather, nine ships were lost.", nil},
		{"By the union's count, nine ships were lost.", []string{"the union's count | By | nine ships were lost"}},
		{"Nine ships were lost, by the count of the union.", []string{"the count of the union | by | Nine ships were lost"}},
		{"Per the port office, nine ships were lost.", []string{"the port office | Per | nine ships were lost"}},
		{"Another source has nine dead.", []string{"Another source | has | nine dead"}},
		{"Another source has nine boats.", nil},
		{"The union put the loss at nine ships. The storm put nine ships at risk.", []string{"The union | put | the loss at nine ships"}},
		{"The mayor counted nine ships. Ruiz counted the ships.", []string{"The mayor | counted | nine ships"}},
		{"The union withdrew its claim that nine ships were lost. The union withdrew nine ships.", []string{"The union | withdrew | its claim that nine ships were lost", "The union | claim | that nine ships were lost"}},
		{"Reports that nine ships were lost were withdrawn by the mayor. The nine ships were withdrawn by the mayor.", []string{"the mayor | were withdrawn | Reports that nine ships were lost"}},
		{"It was reported by the union that nine ships were lost.", []string{"the union | reported | that nine ships were lost"}},
		{"Nine ships were lost. This was confirmed by the mayor.", []string{"the mayor | confirmed | Nine ships were lost."}},
		{"Nine ships were lost. That is what the mayor told reporters.", []string{"the mayor | told | Nine ships were lost."}},
		{"Citing the mayor, Radio Norte said nine ships were lost.", []string{"the mayor | Citing | nine ships were lost | Radio Norte", "Radio Norte | said | nine ships were lost"}},
		{"Radio Norte, which cites the mayor, says nine ships were lost.", []string{"the mayor | cites | nine ships were lost | Radio Norte", "Radio Norte | says | nine ships were lost"}},
		{"Radio Norte reported citing the mayor that nine ships were lost.", []string{"Radio Norte | reported | that nine ships were lost", "the mayor | citing | that nine ships were lost | Radio Norte"}},
		{"Nine ships were lost, Radio Norte reported citing the mayor.", []string{"Radio Norte | reported | Nine ships were lost", "the mayor | citing | Nine ships were lost | Radio Norte"}},
		{"The mayor, Ana Ruiz, said nine ships were lost. Ana Ruiz, the mayor, said two were found.", []string{"Ana Ruiz | said | nine ships were lost", "Ana Ruiz | said | two were found"}},
		{"Nine ships were lost, said the mayor, Ana Ruiz.", []string{"Ana Ruiz | said | Nine ships were lost"}},
		{"Nine ships were lost, according to the mayor, Ana Ruiz.", []string{"Ana Ruiz | according to | Nine ships were lost"}},
		{"The mayor spoke at the harbour. \"We have lost nine ships. Two were found.\"", []string{"The mayor | spoke | \"We have lost nine ships. Two were found.\""}},
		{"Al-Naim took responsibility in a video. \"We sank nine ships.\"", []string{"Al-Naim | took responsibility | \"We sank nine ships.\""}},
		{"Captain Hale spoke to reporters. \"The storm is over,\" he said.", []string{"he=Captain Hale | said | \"The storm is over,\""}},
		{"Situation report: nine ships lost", nil},
		{"Nine ships were lost, so the mayor said.", []string{"the mayor | said | Nine ships were lost"}},
		{"The mayor said 40 ships were lost since May, when nine crews left.", []string{"The mayor | said | 40 ships were lost since May"}},
		{"The mayor announced help for the crews of the nine ships.", []string{"The mayor | announced | help"}},
		{"Storms grew, the mayor said adding nine ships were lost.", []string{"the mayor | said | Storms grew", "the mayor | adding | nine ships were lost"}},
		{"The Port Observatory, a union that says nine ships were lost, is shut.", []string{"that=The Port Observatory | says | nine ships were lost"}},
		{"He asked the union, which says nine ships were lost.", []string{"which=the union | says | nine ships were lost"}},
		{"The loss of ships suggests that nine crews left.", nil},
		{"As the mayor noted, nine ships were lost.", []string{"the mayor | noted | nine ships were lost"}},
		{"Ruiz and Hale have both argued that nine ships were lost.", []string{"Ruiz and Hale | argued | that nine ships were lost"}},
		{"Ruiz saw Hale as an agent of the port, arguing that nine ships were lost.", []string{"Ruiz | arguing | that nine ships were lost"}},
		{"He called for a search for ships that were lost in May. He called for a search for ships that are lost.", []string{"He | called for | a search for ships", "He | called for | a search for ships that are lost"}},
		{"He has had less help than officials say he needs.", []string{"officials | say | he needs"}},
		{"The report that won the most pledged ships is out.", nil},
	} {
		if diff := cmp.Diff(c.want, findTagged(c.text)); diff != "" {
			t.Errorf("Find(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}
