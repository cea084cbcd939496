// Command webpage takes saved web pages through go-trafilatura, which finds the article in a page, into kfacts, and
// prints a line of JSON a page: title, site and date of the page, and the facts.
//
//	go run . testdata/*.html
//
// It is a module of its own, so that importing kfacts does not bring an HTML parser along.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"time"

	trafilatura "github.com/markusmobius/go-trafilatura"

	"kfacts"
)

// A Page is a web page with what kfacts found in its article. The offsets of the facts count bytes of Text.
type Page struct {
	File  string           `json:"file"`
	Title string           `json:"title"`
	Site  string           `json:"site"`
	Text  string           `json:"text"`
	Facts *kfacts.Document `json:"document"`
}

func main() {
	x, err := kfacts.New()
	if err != nil {
		log.Fatal(err)
	}
	out := json.NewEncoder(os.Stdout)
	status := 0
	for _, name := range os.Args[1:] {
		page, err := readFile(x, name)
		if err != nil {
			log.Printf("%s: %v", name, err)
			status = 1
			continue
		}
		if err := out.Encode(page); err != nil {
			log.Fatal(err)
		}
	}
	os.Exit(status)
}

func readFile(x *kfacts.Extractor, name string) (*Page, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return read(x, name, file)
}

// read finds the article in a page and the facts in the article.
func read(x *kfacts.Extractor, name string, html io.Reader) (*Page, error) {
	article, err := trafilatura.Extract(html, trafilatura.Options{EnableFallback: true, ExcludeComments: true})
	if err != nil {
		return nil, fmt.Errorf("no article: %w", err)
	}
	page := &Page{File: name, Title: article.Metadata.Title, Site: article.Metadata.Sitename, Text: article.ContentText}
	page.Facts, err = x.Extract(context.Background(), kfacts.Input{
		ID:   name,
		Text: page.Text,
		Date: day(article.Metadata.Date),
	})
	return page, err
}

// day keeps the day of a date and leaves off its time.
func day(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}
