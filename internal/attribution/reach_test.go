package attribution

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReach holds sentences in which a mark, a word beside the cue or the place in the text decides how far a statement
// reaches, or that nobody states anything.
func TestReach(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"[TEXT] [BEGIN RECORDING] [COLONEL PAZ] WE KILLED FIVE TERRORISTS. [END RECORDING] TWO BUSES WERE BURNED IN THE CITY.", []string{"COLONEL PAZ | ] | WE KILLED FIVE TERRORISTS."}},
		{"The judge refused to release four activists.", []string{"The judge | refused | to release four activists"}},
		{"(Reuters) - A bomb hidden in a fruit cart exploded in Peshawar on Thursday, killing at least five people and wounding 24, police said.", []string{"police | said | A bomb hidden in a fruit cart exploded in Peshawar on Thursday, killing at least five people and wounding 24"}},
		{"At one hospital they counted 62 bodies.", []string{"they | counted | 62 bodies"}},
		{"WITNESSES SAID THEY SAW NINE SHIPS SINK, WHILE POLICE SAID TWO SANK.", []string{"WITNESSES | SAID | THEY SAW NINE SHIPS SINK", "POLICE | SAID | TWO SANK"}},
		{"Salvadoran police have locked up 84,000 alleged gang members since March 2022.", nil},
		{"BUT IN AN INTERVIEW, THE UNION'S PRESIDENT, ANA RUIZ, SAID NINE SHIPS WERE LOST.", []string{"THE UNION'S PRESIDENT | SAID | NINE SHIPS WERE LOST"}},
		{"An earlier statement that two pilots were missing was taken back by the airline.", []string{"the airline | was taken back | An earlier statement that two pilots were missing"}},
		{"But WHO: nine ships lost", nil},
		{"Another source has 11 killed.", []string{"Another source | has | 11 killed"}},
		{"Lightning kills 16 in northern state", nil},
		{"The mayor had first spoken of 12 dead.", []string{"The mayor | spoken of | 12 dead"}},
		{"Three of the 12 companies reported losses.", nil},
		{"THE BOATS HAVE GONE, RUIZ NOTED; THE PORT WILL CLOSE.", []string{"RUIZ | NOTED | THE BOATS HAVE GONE / THE PORT WILL CLOSE"}},
		{"A doctor who treated the 17 wounded said that most had burns.", nil},
		{"LIMA (EFE) -- Groups that have backed him say the count was false.", []string{"Groups | say | the count was false"}},
		{"The army rejected the rebels' claim that 30 soldiers had been killed.", []string{"The army | rejected | the rebels' claim that 30 soldiers had been killed", "the rebels | claim | that 30 soldiers had been killed"}},
		{"Neither side has confirmed reports that 12 mercenaries were captured.", nil},
		{"THE WHO SAID NINE SHIPS WERE LOST. NINE SHIPS WERE LOST, THE WHO SAID.", nil},
		{"Hamas says the talks failed, when around 90 people were already released.", []string{"Hamas | says | the talks failed, when around 90 people were already released"}},
		{"LIMA (EFE) -- Despite Ruiz's claim that nine ships were lost, the port stayed open.", []string{"Ruiz | claim | that nine ships were lost"}},
		{"But Shortly after the storm, the families had met, warning that nine ships were lost.", []string{"the families | warning | that nine ships were lost"}},
		{"Since the start of the year, El Salvador has registered 1,047 murders, an average of five a day.", nil},
		{"TWO PEOPLE WERE KIDNAPPED LAST NIGHT BY HOODED MEN WHO SAID THEY BELONGED TO THE ARMY OF THE POOR.", []string{"WHO=MEN | SAID | THEY BELONGED TO THE ARMY OF THE POOR"}},
		{"Two farmers were shot dead near Pankshin (sources: Morning Courier, Radio Plateau).\n\nThree herders were killed in Barkin Ladi.", []string{"Morning Courier | sources: | Two farmers were shot dead near Pankshin"}},
		{"Police put the crowd at 10,000.", []string{"Police | put | the crowd at 10,000"}},
		{"“DID YOU SEE IT?” RUIZ ASKED THE CAPTAIN.", []string{"RUIZ | ASKED | “DID YOU SEE IT?”"}},
		{"Kenya has pledged 1,000 police officers to Haiti.", []string{"Kenya | pledged | 1,000 police officers"}},
		{"About 20,000 people are thought to have perished.", nil},
		{"Seven detainees have been refusing food since Friday.", nil},
		{"Had the bomb gone off it would have killed 200 people.", nil},
		{"Thousands of Israelis blocked highways demanding a deal.", nil},
		{"RUIZ SAID NINE SHIPS WERE LOST - ADDING THAT TWO WERE FOUND.", nil},
		{"Out of the 900 kidnappings reported last year, 40 ended in death.", nil},
		{"On Monday in Lima, ruiz, who said that nine ships were lost, left.", []string{"who=ruiz | said | that nine ships were lost"}},
		{"LIMA (EFE) -- Ruiz said on Monday's show that nine ships were lost.", []string{"Ruiz | said | that nine ships were lost"}},
		{"• 45,000 people displaced • 212 schools closed • 18 deaths confirmed", nil},
		{"At least 12 people were injured, per a statement by the fire service.", []string{"a statement by the fire service | per | At least 12 people were injured"}},
		{"LIMA (EFE) -- Nine ships were lost, Radio Norte quoted the mayor as saying.", []string{"the mayor | as saying | Nine ships were lost | Radio Norte"}},
		{"The rebels claim nine soldiers killed; the army puts its losses at two dead.", []string{"The rebels | claim | nine soldiers killed", "the army | puts | its losses at two dead"}},
		{"On Monday in Lima, ana Bello, 29, of Leeds, Ala., says her street is under water.", []string{"ana Bello | says | her street is under water"}},
		{"LIMA (EFE) -- Ruiz said before he spoke to the council that nine ships were lost.", []string{"Ruiz | said | that nine ships were lost"}},
		{"LIMA (EFE) -- Years after Ruiz claimed that the harbour was safe, the boats left it.", []string{"Ruiz | claimed | that the harbour was safe"}},
		{"\"We have counted 212 bodies so far,\" said Salma Idris, a doctor at the Omdurman hospital.", []string{"We | counted | 212 bodies so far | Salma Idris", "Salma Idris | said | \"We have counted 212 bodies so far,\""}},
		{"LIMA (EFE) -- Ruiz, as per the port, lost nine ships. Nine ships were lost, per the port office.", []string{"the port | per | lost nine ships", "the port office | per | Nine ships were lost"}},
		{"[TEXT] [REPORTER] HOW MANY PEOPLE DIED? [SALAZAR] WE HAVE FOUND SEVEN BODIES. FOUR PEOPLE ARE MISSING.", []string{"SALAZAR | ] | WE HAVE FOUND SEVEN BODIES. FOUR PEOPLE ARE MISSING."}},
		{"LIMA (EFE) -- He added, “People are tired of those who tell one town this and tell another town that.”", []string{"He | added | “People are tired of those who tell one town this and tell another town that.”", "who=those | tell | this", "who | tell | that"}},
		{"Ruiz said nine ships left the port, which is the largest of the coast (see the map), and the boats went home.", []string{"Ruiz | said | nine ships left the port, which is the largest of the coast (see the map), and the boats went home"}},
		{"On Monday in Lima, the port heard an announcement by the police -- the first in days -- that nine ships were lost.", []string{"the police | announcement | that nine ships were lost"}},
		{"According to local authorities, Tropical Storm Ana left 58 people dead, 12 missing and 190,000 in need of assistance.", []string{"local authorities | According to | Tropical Storm Ana left 58 people dead, 12 missing and 190,000 in need of assistance"}},
		{"Syria's state television said on Monday that four soldiers had been killed and seven injured in an Israeli missile strike near Homs.", []string{"Syria's state television | said | that four soldiers had been killed and seven injured in an Israeli missile strike near Homs"}},
		{"BOGOTA, 5 OCT 89 (EFE) -- [TEXT] AN AIR FORCE HELICOPTER WAS DOWNED BY GUERRILLAS IN ARAUCA TODAY AND ITS SIX CREWMEN DIED, THE ARMY REPORTED.", []string{"THE ARMY | REPORTED | AN AIR FORCE HELICOPTER WAS DOWNED BY GUERRILLAS IN ARAUCA TODAY AND ITS SIX CREWMEN DIED"}},
		{"Militants attacked a convoy in Marib. Six guards died and 15 were hurt, officials said. They also said that two of the attackers had been captured.", []string{"officials | said | Six guards died and 15 were hurt", "They=officials | said | that two of the attackers had been captured"}},
	} {
		if diff := cmp.Diff(c.want, findTagged(c.text)); diff != "" {
			t.Errorf("Find(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}
