// Command custom adds actors and measures of its own to those that kfacts knows: here an armed group and a monitor that are
// in no table, cases of a disease, and tanks lost.
//
//	go run ./examples/custom
package main

import (
	"context"
	"fmt"
	"log"

	"kfacts"
)

const article = `The Harrow Brigade killed 14 soldiers near the border on Sunday, according to the Orsay Watch.

The Watch said that another 30 villagers had fled. The border district has reported 41 cholera cases. The army lost nine
tanks.`

func main() {
	x, err := kfacts.New(kfacts.WithActors(
		kfacts.KnownActor{Name: "Harrow Brigade", Kind: "militant"},
		kfacts.KnownActor{Name: "Orsay Watch", Aliases: []string{"the Watch"}, Kind: "ngo"},
	), kfacts.WithMeasures(
		kfacts.KnownMeasure{Measure: "cholera", Nouns: []string{"cholera cases", "cholera case"}},
		kfacts.KnownMeasure{Measure: "tanks lost", Verbs: []string{"lose"}, Things: []string{"tank", "tanks"}},
	))
	if err != nil {
		log.Fatal(err)
	}
	doc, err := x.Extract(context.Background(), kfacts.Input{Text: article})
	if err != nil {
		log.Fatal(err)
	}
	for _, fact := range doc.Facts {
		fmt.Print(fact.Measure, " ", fact.Count.Text, " ", fact.Actor.Text)
		if fact.By != nil {
			fmt.Printf(" by %s (%s)", fact.By.Text, fact.By.Kind)
		}
		if fact.Source != nil {
			fmt.Printf(", says %s (%s)", fact.Source.Name, fact.Source.Kind)
		}
		fmt.Println()
	}
}
