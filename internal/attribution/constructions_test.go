package attribution

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestConstructions holds one row for each construction that names a source, and for those that look like one.
func TestConstructions(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"With reference to the port office, nine ships were lost.", []string{"the port office | reference to | nine ships were lost"}},
		{"Nine ships were lost, police figures obtained by Radio Norte showed.", []string{"police figures | showed | Nine ships were lost"}},
		{"Nine ships were lost, according to police figures obtained by Radio Norte.", []string{"police figures | according to | Nine ships were lost | Radio Norte"}},
		{"Nine ships were lost, according to officials who spoke to the Daily Echo.", []string{"officials | according to | Nine ships were lost | the Daily Echo"}},
		{"Nine ships were lost, according to the mayor, speaking to Radio Norte.", []string{"the mayor | according to | Nine ships were lost | Radio Norte"}},
		{"Nine ships were lost, Radio Norte reported, citing port officials.", []string{"Radio Norte | reported | Nine ships were lost", "port officials | citing | Nine ships were lost | Radio Norte"}},
		{"Nine ships were lost, citing port officials.", []string{"port officials | citing | Nine ships were lost"}},
		{"Radio Norte quoted the mayor as saying that nine ships were lost.", []string{"the mayor | as saying | that nine ships were lost | Radio Norte"}},
		{"Nine ships were lost, Radio Norte quoted the mayor as saying.", []string{"the mayor | as saying | Nine ships were lost | Radio Norte"}},
		{"The mayor was quoted by Radio Norte as saying nine ships were lost.", []string{"The mayor | as saying | nine ships were lost | Radio Norte"}},
		{"The mayor was quoted as saying that nine ships were lost.", []string{"The mayor | as saying | that nine ships were lost"}},
		{"That nine ships were lost was reported by the port office.", []string{"the port office | was reported | That nine ships were lost"}},
		{"The loss of nine ships was confirmed by the port office on Monday.", []string{"the port office | was confirmed | The loss of nine ships"}},
		{"Nine ships were lost in the storm, reports Radio Norte.", []string{"Radio Norte | reports | Nine ships were lost in the storm"}},
		{"Nine ships were lost, says a statement issued by the council.", []string{"a statement issued by the council | says | Nine ships were lost"}},
		{"A report published by the council found that nine ships were lost.", []string{"A report published by the council | found | that nine ships were lost"}},
		{"As Radio Norte reports, nine ships were lost.", []string{"Radio Norte | reports | nine ships were lost"}},
		{"The ship sank. The previous statement was made by the mayor.", []string{"the mayor | statement was made | The ship sank."}},
		{"The ship sank. The statement was issued by the mayor.", nil},
		{"Ruiz faces charges that nine ships were lost.", nil},
		{"The ship sank. The mayor disclosed this in a statement.", []string{"The mayor | disclosed this | The ship sank."}},
		{"The port issued a statement saying nine ships were lost.", []string{"The port | issued a statement saying | nine ships were lost"}},
		{"The mayor left the hall, adding that nine ships were lost.", []string{"The mayor | adding | that nine ships were lost"}},
		{"The mayor left the hall, adding: \"Nine ships were lost.\"", []string{"The mayor | adding | \"Nine ships were lost.\""}},
		{"The port was shut by reporting their names.", nil},
		{"Ruiz told residents and shop owners on Monday that nine ships were lost.", []string{"Ruiz | told | that nine ships were lost"}},
		{"Ruiz warned residents that nine ships would be lost.", []string{"Ruiz | warned | that nine ships would be lost"}},
		{"Ruiz told him repeatedly that nine ships were lost.", []string{"Ruiz | told | that nine ships were lost"}},
		{"Ruiz said to reporters in a statement published on Monday that nine ships were lost.", []string{"Ruiz | said | that nine ships were lost"}},
		{"Ruiz said in an interview with Radio Norte that nine ships were lost.", []string{"Ruiz | said | that nine ships were lost | Radio Norte"}},
		{"Ruiz said in a statement released by the port that nine ships were lost.", []string{"Ruiz | said | that nine ships were lost"}},
		{"Ruiz said during a visit to the harbour that nine ships were lost.", []string{"Ruiz | said | that nine ships were lost"}},
		{"Ruiz said before he spoke to the council that nine ships were lost.", []string{"Ruiz | said | that nine ships were lost"}},
		{"Ruiz said, however, that nine ships were lost.", []string{"Ruiz | said | that nine ships were lost"}},
		{"Ruiz said, in a letter, that nine ships were lost.", []string{"Ruiz | said | that nine ships were lost"}},
		{"Ruiz said:", nil},
		{"Ruiz said: nine ships were lost.", []string{"Ruiz | said | nine ships were lost"}},
		{"Ruiz said how nine ships were lost.", []string{"Ruiz | said | how nine ships were lost"}},
		{"According to him, nine ships were lost.", []string{"him | According to | nine ships were lost"}},
		{"According to the mayor, a former sailor, nine ships were lost.", []string{"the mayor | According to | nine ships were lost"}},
		{"The mayor, who according to the port lost nine ships, is gone.", []string{"the port | according to | lost nine ships"}},
		{"Nine ships lost: port office", []string{"port office | : | Nine ships lost"}},
		{"Port office: nine ships lost", []string{"Port office | : | nine ships lost"}},
		{"Mayor says nine ships lost in storm", []string{"Mayor | says | nine ships lost in storm"}},
		{"Nine ships lost in storm, says mayor", []string{"mayor | says | Nine ships lost in storm"}},
		{"\"Nine ships were lost,\" says mayor", []string{"mayor | says | \"Nine ships were lost,\""}},
		{"Mayor: 'Nine ships were lost'", []string{"Mayor | : | 'Nine ships were lost'"}},
		{"\"Nine ships were lost,\" Ruiz said, \"and two were found.\"", []string{"Ruiz | said | \"Nine ships were lost,\" / \"and two were found.\""}},
		{"\"Nine ships were lost\", he said. He added: \"Two were found.\"", []string{"he | said | \"Nine ships were lost\"", "He | added | \"Two were found.\""}},
		{"Asked about the ships, Ruiz said nine were lost.", []string{"Ruiz | said | nine were lost"}},
		{"Ruiz and Hale said nine ships were lost.", []string{"Ruiz and Hale | said | nine ships were lost"}},
		{"Neither Ruiz nor Hale said nine ships were lost.", []string{"Neither Ruiz nor Hale | said | nine ships were lost"}},
		{"Both the mayor and the port said that nine ships were lost.", []string{"Both the mayor and the port | said | that nine ships were lost"}},
		{"Port spokesman Jon Hale said nine ships were lost. Hale said two were found. He said it was late.", []string{"Port spokesman Jon Hale | said | nine ships were lost", "Hale=Jon Hale | said | two were found", "He=Jon Hale | said | it was late"}},
		{"The ministry said nine ships were lost. The ministry's statement added that two were found.", []string{"The ministry | said | nine ships were lost", "The ministry's statement | added | that two were found"}},
		{"He did not say that nine ships were lost.", []string{"He | say | that nine ships were lost"}},
		{"The mayor is expected to say that nine ships were lost.", nil},
		{"The mayor has said nine ships were lost and has called for help.", []string{"The mayor | said | nine ships were lost", "The mayor | called for | help"}},
		{"The mayor confirmed nine deaths. The mayor confirmed the loss of nine ships.", []string{"The mayor | confirmed | nine deaths", "The mayor | confirmed | the loss of nine ships"}},
		{"The mayor estimated that nine ships were lost.", []string{"The mayor | estimated | that nine ships were lost"}},
		{"The mayor estimates nine ships were lost.", []string{"The mayor | estimates | nine ships were lost"}},
		{"The study found that nine ships were lost. The data show that two were found.", []string{"The study | found | that nine ships were lost", "The data | show | that two were found"}},
		{"The report says nine ships were lost.", []string{"The report | says | nine ships were lost"}},
		{"Reports said nine ships were lost. Media reports say two were found.", []string{"Reports | said | nine ships were lost", "Media reports | say | two were found"}},
		{"It is said that nine ships were lost. Nine ships are said to be lost.", nil},
		{"Nine ships were reportedly lost. Nine ships were allegedly lost.", nil},
		{"Nine ships are believed to have been lost. Nine ships were reported lost.", nil},
		{"Ruiz accused the port of losing nine ships. Ruiz blamed the storm for the loss of nine ships.", []string{"Ruiz | accused | the port of losing nine ships", "Ruiz | blamed | the storm for the loss of nine ships"}},
		{"Ruiz vowed to find the nine ships. Ruiz promised that nine ships would be found.", []string{"Ruiz | vowed | to find the nine ships", "Ruiz | promised | that nine ships would be found"}},
		{"Ruiz tweeted that nine ships were lost. Ruiz wrote on Twitter: \"Nine ships were lost.\"", []string{"Ruiz | tweeted | that nine ships were lost", "Ruiz | wrote | \"Nine ships were lost.\""}},
		{"Ruiz said nine ships were lost and that two were found.", []string{"Ruiz | said | nine ships were lost and that two were found"}},
		{"Ruiz said that nine ships were lost, that two were found, and that the port was shut.", []string{"Ruiz | said | that nine ships were lost, that two were found, and that the port was shut"}},
		{"Nine ships were lost, sources close to the port told the Daily Echo on condition of anonymity.", []string{"sources close to the port | told | Nine ships were lost | the Daily Echo"}},
		{"Nine ships were lost, a source said, speaking on condition of anonymity.", []string{"a source | said | Nine ships were lost"}},
		{"Witnesses told AFP they saw nine ships sink.", []string{"Witnesses | told | they saw nine ships sink | AFP"}},
		{"Witnesses said they saw nine ships sink, while police said two sank.", []string{"Witnesses | said | they saw nine ships sink", "police | said | two sank"}},
		{"Police say nine ships sank but witnesses say two did.", []string{"Police | say | nine ships sank", "witnesses | say | two did"}},
		{"MAYOR RUIZ TOLD RADIO NORTE THAT NINE SHIPS WERE LOST. HE ADDED THAT TWO WERE FOUND.", []string{"MAYOR RUIZ | TOLD | THAT NINE SHIPS WERE LOST | RADIO NORTE", "HE=MAYOR RUIZ | ADDED | THAT TWO WERE FOUND"}},
		{"It said nine ships were lost. They said two were found. She told us.", []string{"It | said | nine ships were lost", "They | said | two were found"}},
	} {
		if diff := cmp.Diff(c.want, find(c.text)); diff != "" {
			t.Errorf("Find(%q) (-want +got):\n%s", c.text, diff)
		}
	}
}
