package attribution

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestInventory holds one row for each way of naming a source that goes by an object, an adjective, a noun or a mark, and for
// what looks like it.
func TestInventory(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		// what goes on behind "A, X said"
		{"Nine ships were lost, the port said, and two crews drowned.", []string{"the port | said | Nine ships were lost / and two crews drowned"}},
		{"Nine ships were lost, the port said, killing two sailors.", []string{"the port | said | Nine ships were lost / killing two sailors"}},
		{"Nine ships were lost, the port said, most of them trawlers.", []string{"the port | said | Nine ships were lost / most of them trawlers"}},
		{"Nine ships were lost, the port said; two crews are missing.", []string{"the port | said | Nine ships were lost / two crews are missing"}},
		{"Nine ships were lost, the port said, after a gale sank 40 boats.", []string{"the port | said | Nine ships were lost"}},
		{"Nine ships were lost, the port said, and two crews drowned, the mayor said.", []string{"the port | said | Nine ships were lost", "the mayor | said | two crews drowned"}},
		{"Nine ships were lost, according to the port; two crews are missing.", []string{"the port | according to | Nine ships were lost / two crews are missing"}},
		{"Nine ships were seen, and two of them, the port said, were lost.", []string{"the port | said | two of them / were lost"}},
		{"The storm, in which, the port says, nine ships were lost, is over.", []string{"the port | says | nine ships were lost, is over"}},
		// objects
		{"The mayor raised the toll from seven to nine.", []string{"The mayor | raised | the toll from seven to nine"}},
		{"The storm raised the toll to nine.", nil},
		{"The crews sank, raising the toll to nine.", nil},
		{"The mayor raised the wages of nine men.", nil},
		{"The toll was put at nine by the mayor.", []string{"the mayor | was put | The toll / at nine"}},
		{"The union gave its losses as nine dead.", []string{"The union | gave | its losses as nine dead"}},
		{"Radio Norte gives nine dead.", []string{"Radio Norte | gives | nine dead"}},
		{"The mayor gave nine dead sailors a medal.", nil},
		{"The union published the names of nine sailors.", []string{"The union | published | the names of nine sailors"}},
		{"The union published the names of the nine sailors.", nil},
		{"The union published a book on the nine sailors.", nil},
		{"A nurse saw nine bodies. Sunday saw nine boats sink.", []string{"A nurse | saw | nine bodies"}},
		{"Nine boats sank, a reporter saw.", []string{"a reporter | saw | Nine boats sank"}},
		{"The mayor knows of nine dead. The mayor knows the nine sailors.", []string{"The mayor | knows of | nine dead"}},
		{"The mayor announced a feast after nine ships were lost.", []string{"The mayor | announced | a feast"}},
		{"The union claimed to have sunk nine ships.", []string{"The union | claimed | to have sunk nine ships"}},
		{"The hospital had admitted nine sailors.", nil},
		// accounts
		{"Nine ships were lost, in the words of the mayor.", []string{"the mayor | in the words of | Nine ships were lost"}},
		{"Nine ships were lost, by the mayor's own account.", []string{"the mayor | by | Nine ships were lost"}},
		{"Nine ships were lost, if the mayor is to be believed.", []string{"the mayor | if | Nine ships were lost"}},
		{"In a report by the union nine ships are listed as lost.", []string{"the union | In a report by | nine ships are listed as lost"}},
		{"In a report, it was said that nine ships were lost.", []string{"a report | said | that nine ships were lost"}},
		{"Nine ships were lost, according to what the mayor told Radio Norte.", []string{"the mayor | according to what | Nine ships were lost"}},
		{"Nine ships were lost. That is according to the mayor.", []string{"the mayor | according to | Nine ships were lost."}},
		{"Nine ships were lost. So says the mayor.", []string{"the mayor | says | Nine ships were lost."}},
		{"Nine ships were lost. The information was provided by the mayor.", []string{"the mayor | information was provided | Nine ships were lost."}},
		{"The mayor is certain that nine ships were lost.", []string{"The mayor | certain | that nine ships were lost"}},
		{"It is certain that nine ships were lost.", nil},
		{"The mayor's toll stands at nine dead.", []string{"The mayor | toll | nine dead"}},
		{"The mayor's claim to have sunk nine ships is false.", []string{"The mayor | claim | to have sunk nine ships is false"}},
		{"A rebel claim that nine ships were sunk is false.", []string{"rebel | claim | that nine ships were sunk is false"}},
		{"The mayor stood by his claim that nine ships were lost.", []string{"The mayor | claim | that nine ships were lost"}},
		{"The crew is believed by the police to have sunk nine ships.", []string{"the police | is believed | The crew / to have sunk nine ships"}},
		{"Nine boats sank in a storm reported by the mayor.", nil},
		{"The crews learned from the mayor that nine ships were lost.", []string{"the mayor | learned | that nine ships were lost"}},
		{"Nine ships were lost, Radio Norte learned from port officials.", []string{"port officials | learned | Nine ships were lost | Radio Norte"}},
		{"The mayor held a press conference to announce that nine ships were lost.", []string{"The mayor | announce | that nine ships were lost"}},
		// marks
		{"Nine ships lost in storm, port sources", []string{"port sources | , | Nine ships lost in storm"}},
		{"Nine ships lost in storm - El Eco", []string{"El Eco | - | Nine ships lost in storm"}},
		{"Nine ships were lost. - Radio Norte", []string{"Radio Norte | - | Nine ships were lost."}},
		{"Nine ships were lost (Radio Norte).", []string{"Radio Norte | ( | Nine ships were lost"}},
		{"Nine ships were lost (port officials).", []string{"port officials | ( | Nine ships were lost"}},
		{"Nine ships are lost (Ana Ruiz/Radio Norte).", nil},
		{"Nine ships were lost by the Ocean Liners Union (OLU).", nil},
		{"Some 90 sailors (police estimate) marched.", []string{"police | ( | 90 sailors"}},
		{"The ship sank. Police: nine sailors drowned.", []string{"Police | : | nine sailors drowned"}},
		{"The ship sank. Police: nine killed.", nil},
		{"Ana Ruiz: \"Nine ships were lost.\"", []string{"Ana Ruiz | : | \"Nine ships were lost.\""}},
		{"LIMA, 4 MAY 89 (EFE) -- [SPEECH BY ANA RUIZ] [TEXT] NINE SHIPS WERE LOST.", []string{"ANA RUIZ | ] | NINE SHIPS WERE LOST."}},
		{"LIMA, 4 MAY 89 (EFE) -- [TEXT] PWU COMMUNIQUE:\n\nNINE SHIPS WERE LOST. TWO WERE FOUND.", []string{"PWU | COMMUNIQUE | NINE SHIPS WERE LOST. TWO WERE FOUND."}},
		{"[BEGIN RECORDING] [ANA RUIZ, MAYOR] NINE SHIPS WERE LOST.\n\n[END RECORDING]\n\nTWO WERE FOUND.", []string{"ANA RUIZ | ] | NINE SHIPS WERE LOST."}},
	} {
		if diff := cmp.Diff(c.want, findTagged(c.text)); diff != "" {
			t.Errorf("Find(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}
