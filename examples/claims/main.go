// Command claims prints only what one side says: the facts whose source belongs to the given country.
//
//	go run ./examples/claims AZE testdata/seed-000.txt testdata/seed-001.txt
package main

import (
	"fmt"
	"log"
	"os"

	"kfacts"
)

func main() {
	if len(os.Args) < 3 {
		log.Fatal("usage: claims COUNTRY FILE..., with the country as in ISO 3166-1 alpha-3")
	}
	side := os.Args[1]
	for _, name := range os.Args[2:] {
		text, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		doc, err := kfacts.Extract(string(text))
		if err != nil {
			log.Fatal(err)
		}
		for _, fact := range doc.Facts {
			if fact.Source == nil || fact.Source.Country != side {
				continue
			}
			fmt.Printf("%s: %s says %s %s (%s) of %s\n", name, fact.Source.Name, fact.Count.Text, fact.Actor.Text, fact.Measure, country(fact.Actor))
		}
	}
}

func country(a kfacts.Actor) string {
	if a.Country == "" {
		return "no stated country"
	}
	return a.Country
}
