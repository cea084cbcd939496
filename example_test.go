package kfacts_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"kfacts"
)

const article = "Gunmen killed at least 14 miners on Tuesday, the Ministry of Mines said. Another six are missing."

func ExampleExtract() {
	doc, err := kfacts.Extract(article)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range doc.Facts {
		fmt.Println(f.Measure, f.Count.Modifier, f.Count.Text, f.Actor.Text)
	}
	// Output:
	// killed at_least 14 miners
	// missing exact six miners
}

func ExampleNew() {
	x, err := kfacts.New(kfacts.WithReferenceDate(time.Date(2021, 6, 3, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		fmt.Println(err)
		return
	}
	doc, err := x.Extract(context.Background(), kfacts.Input{Text: article})
	if err != nil {
		fmt.Println(err)
		return
	}
	f := doc.Facts[0]
	fmt.Println(f.Date.Value, "-", f.Source.Name, "-", f.By.Text, f.By.Kind)
	// Output: 2021-06-01 - the Ministry of Mines - Gunmen militant
}

func ExampleExtractor_Extract() {
	x, err := kfacts.New(kfacts.WithMaxBytes(40))
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = x.Extract(context.Background(), kfacts.Input{ID: "a", Text: article})
	fmt.Println(err)
	fmt.Println(errors.Is(err, kfacts.ErrTooLong))
	// Output:
	// kfacts: input "a": 97 bytes: text is over the limit of 40
	// true
}

func ExampleExtractor_All() {
	x, err := kfacts.New(kfacts.WithWorkers(2))
	if err != nil {
		fmt.Println(err)
		return
	}
	inputs := []kfacts.Input{{ID: "a", Text: article}, {ID: "b", Text: "No one was hurt."}, {ID: "c", Text: "A quiet day."}}
	for doc, err := range x.All(context.Background(), slices.Values(inputs)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(doc.ID, len(doc.Facts))
	}
	// Output:
	// a 2
	// b 1
	// c 0
}

func ExampleWithMinConfidence() {
	x, err := kfacts.New(kfacts.WithMinConfidence(1))
	if err != nil {
		fmt.Println(err)
		return
	}
	doc, err := x.Extract(context.Background(), kfacts.Input{Text: article})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(doc.Facts))
	// Output: 0
}

func ExampleWithMentions() {
	x, err := kfacts.New(kfacts.WithMentions())
	if err != nil {
		fmt.Println(err)
		return
	}
	doc, err := x.Extract(context.Background(), kfacts.Input{Text: article})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, a := range doc.Attributions {
		fmt.Println(article[a.Source.Start:a.Source.End], "|", article[a.Cue.Start:a.Cue.End], "|", article[a.Content.Start:a.Content.End])
	}
	// Output: the Ministry of Mines | said | Gunmen killed at least 14 miners on Tuesday
}
