// Command stream reads JSON Lines of {"id", "text", "date"} from standard input and prints the facts of each as they
// come, in order, while several texts are read at a time.
//
//	go run ./examples/stream < feed.jsonl
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"log"
	"os"
	"time"

	"kfacts"
)

// feed yields the documents of standard input.
func feed() iter.Seq[kfacts.Input] {
	return func(yield func(kfacts.Input) bool) {
		lines := bufio.NewScanner(os.Stdin)
		lines.Buffer(nil, 16<<20)
		for lines.Scan() {
			var record struct{ ID, Text, Date string }
			if err := json.Unmarshal(lines.Bytes(), &record); err != nil {
				log.Print(err)
				continue
			}
			date, _ := time.Parse(time.DateOnly, record.Date) // the zero time where there is none
			if !yield(kfacts.Input{ID: record.ID, Text: record.Text, Date: date}) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			log.Fatal(err)
		}
	}
}

func main() {
	x, err := kfacts.New(kfacts.WithMinConfidence(0.8))
	if err != nil {
		log.Fatal(err)
	}
	for doc, err := range x.All(context.Background(), feed()) {
		if err != nil {
			log.Print(err)
			continue
		}
		for _, fact := range doc.Facts {
			when := "no date"
			if fact.Date != nil {
				when = fact.Date.Value
			}
			fmt.Printf("%s\t%s\t%s\t%s\n", doc.ID, fact.Measure, fact.Count.Text, when)
		}
	}
}
