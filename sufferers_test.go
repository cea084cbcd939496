package kfacts_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts"
)

// TestCountedOf holds texts in which a word elsewhere says of whom those counted are: who bears a loss, what group or force
// members belong to, whose number an earlier one counted.
func TestCountedOf(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string // of each fact, count, text and kind of the actor
	}{
		// those who bear a loss
		{"The rebels suffered nine casualties.", []string{"nine casualties militant"}},
		{"THE PERUVIAN ARMY SUFFERED 12 CASUALTIES.", []string{"12 CASUALTIES PER military"}},
		{"The guerrillas had nine casualties.", []string{"nine casualties militant"}},
		{"The battalion has had 12 dead and 30 wounded.", []string{"12  military", "30  military"}},
		{"Ten casualties were suffered by the Chilean police.", []string{"Ten casualties CHL police"}},
		{"The ambush caused 20 casualties among government troops.", []string{"20 casualties military"}},
		{"The quake caused 20 casualties among villagers.", []string{"20 casualties civilian"}},
		{"The guerrillas inflicted six casualties upon the police.", []string{"six casualties police"}},
		{"Six casualties were inflicted on the guerrillas.", []string{"Six casualties militant"}},
		{"There were 14 casualties for the guerrillas.", []string{"14 casualties militant"}},
		{"Six murders for the gang were reported.", []string{"Six murders person"}},
		{"No casualties were reported on the side of the rebels.", []string{"No casualties militant"}},
		{"\"We had six casualties,\" the colonel said.", []string{"six casualties military"}},
		{"The village suffered 30 casualties.", []string{"30 casualties person"}},
		{"The gunmen caused 30 casualties.", []string{"30 casualties person"}},
		{"The enemy suffered 12 casualties, the army said.", []string{"12 casualties person"}},
		{"The guerrillas fled. The enemy suffered 12 casualties, the army said.", []string{"12 casualties militant"}},
		{"The enemy suffered 12 casualties, the rebels said.", []string{"12 casualties military"}},
		{"The army's casualties amounted to 14 dead and 20 wounded.", []string{"14  military", "20  military"}},
		{"Among the rebels there were 14 dead.", []string{"14 rebels militant"}},
		{"Among the villagers, there were 14 dead.", []string{"14 villagers civilian"}},
		{"In the village there were 14 dead.", []string{"14  person"}},
		{"Without suffering any casualties, the soldiers withdrew.", []string{"any casualties military"}},
		{"The soldiers withdrew without suffering any casualties.", []string{"any casualties military"}},
		{"The rebels' losses were 14 dead.", []string{"14  militant"}},
		{"TWO US ADVISERS WERE KILLED IN A RAID.", []string{"TWO US ADVISERS USA person"}},
		// members of groups
		{"The cartel split in March. Police arrested seven members of the organization.", []string{"seven members of the organization militant"}},
		{"The cartel split in March. Police arrested seven members of the so called Ejemplo organization.", []string{"seven members of the so called Ejemplo organization militant"}},
		{"The cartel split in March. Police arrested seven members of the teachers' organization.", []string{"seven members of the teachers' organization person"}},
		{"The charity moved in March. Police arrested seven members of the organization.", []string{"seven members of the organization person"}},
		{"Police arrested eight members of a car theft and money laundering ring.", []string{"eight members of a car theft and money laundering ring militant"}},
		{"Police arrested eight members of the army and police.", []string{"eight members of the army military"}},
		// those in a force
		{"A captain in Chile's army was arrested.", []string{"A captain in Chile's army CHL military"}},
		{"Two agents with the police were arrested.", []string{"Two agents with the police police"}},
		{"Two captains in the province were arrested.", []string{"Two captains military"}},
		// those whom another number counted
		{"The jail was built for 200 inmates, but is holding 450.", []string{"450 inmates detainee"}},
		{"Two brothers were kidnapped in May. Their mother wept. The two were found dead on Friday.", []string{"Two brothers person", "two brothers person"}},
	} {
		d, err := kfacts.Extract(test.text)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range d.Facts {
			a := &d.Facts[i].Actor
			line := d.Facts[i].Count.Text + " " + a.Text
			if a.Country != "" {
				line += " " + a.Country
			}
			got = append(got, line+" "+a.Kind)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.text, diff)
		}
	}
}
