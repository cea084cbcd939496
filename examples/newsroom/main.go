// Command newsroom watches a folder of .txt files and prints only what is new: facts whose number, or whose claimant,
// no earlier article had.
//
//	go run ./examples/newsroom -every 10s FOLDER
//	go run ./examples/newsroom -once FOLDER
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"kfacts"
)

// A claim is what makes two facts the same news: what happened to whom, how many, who says so.
type claim struct {
	measure      kfacts.Measure
	actor, count string
	source       string
}

type newsroom struct {
	x    *kfacts.Extractor
	read map[string]time.Time // files, with their time of change
	told map[claim]bool
}

func main() {
	once := flag.Bool("once", false, "read the folder once and stop")
	every := flag.Duration("every", 10*time.Second, "how often to look")
	flag.Parse()
	if flag.NArg() != 1 || *every <= 0 {
		log.Fatal("usage: newsroom [-once] [-every 10s] FOLDER")
	}
	x, err := kfacts.New(kfacts.WithMinConfidence(0.8))
	if err != nil {
		log.Fatal(err)
	}
	n := newsroom{x, map[string]time.Time{}, map[claim]bool{}}
	for {
		if err := n.look(flag.Arg(0)); err != nil {
			log.Print(err)
		}
		if *once {
			return
		}
		time.Sleep(*every)
	}
}

// look reads the files that are new or changed, the oldest first, as the news came in.
func (n *newsroom) look(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	var files []os.FileInfo
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil || filepath.Ext(info.Name()) != ".txt" || n.read[info.Name()].Equal(info.ModTime()) {
			continue
		}
		files = append(files, info)
	}
	slices.SortStableFunc(files, func(a, b os.FileInfo) int {
		return cmp.Or(a.ModTime().Compare(b.ModTime()), strings.Compare(a.Name(), b.Name()))
	})
	for _, info := range files {
		n.read[info.Name()] = info.ModTime()
		if err := n.article(filepath.Join(folder, info.Name()), info.ModTime()); err != nil {
			return err
		}
	}
	return nil
}

func (n *newsroom) article(path string, published time.Time) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	doc, err := n.x.Extract(context.Background(), kfacts.Input{ID: path, Text: string(text), Date: published})
	if err != nil {
		return err
	}
	for _, fact := range doc.Facts {
		c := claimOf(fact)
		if n.told[c] {
			continue
		}
		n.told[c] = true
		source := c.source
		if source == "" {
			source = "the writer"
		}
		fmt.Printf("%s: %s %s %s, says %s\n", filepath.Base(path), fact.Measure, c.count, fact.Actor.Text, source)
	}
	return nil
}

func claimOf(f kfacts.Fact) claim {
	// Articles call the same people by other words; country and kind stay.
	c := claim{measure: f.Measure, actor: f.Actor.Country + " " + f.Actor.Kind, count: string(f.Count.Modifier) + " " + bound(f.Count.Low) + "-" + bound(f.Count.High)}
	if f.Count.Modifier == kfacts.Exact {
		c.count = bound(f.Count.Low)
	}
	if f.Source != nil {
		c.source = strings.TrimPrefix(strings.TrimPrefix(f.Source.Name, "The "), "the ")
	}
	return c
}

func bound(v *float64) string {
	if v == nil {
		return ""
	}
	return fmt.Sprint(*v)
}
