// Command article reads one news text and prints a line for each fact in it.
//
//	go run ./examples/article [FILE]
package main

import (
	"fmt"
	"log"
	"os"

	"kfacts"
)

const article = `MINDOLA, June 2 (Courier) -- At least 14 miners were killed on Tuesday when a shaft collapsed near the town of
Mindola, the Ministry of Mines said.

Another six are missing, the ministry added. Local doctors said that 23 people had been injured.`

func main() {
	text := article
	if len(os.Args) > 1 {
		content, err := os.ReadFile(os.Args[1])
		if err != nil {
			log.Fatal(err)
		}
		text = string(content)
	}
	doc, err := kfacts.Extract(text)
	if err != nil {
		log.Fatal(err)
	}
	for _, fact := range doc.Facts {
		says := "the writer"
		if fact.Source != nil {
			says = fact.Source.Name
		}
		// Every part carries the bytes of the text that it was read from.
		fmt.Printf("%s: %s %s, says %s (bytes %d to %d)\n",
			fact.Measure, text[fact.Count.Start:fact.Count.End], fact.Actor.Text, says, fact.Count.Start, fact.Count.End)
	}
}
