package report

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"
	"sync"

	"kfacts"
)

//go:embed page
var pageFiles embed.FS

// pageParts are the templates of the page and its policy, made once.
var pageParts = sync.OnceValue(func() (parts struct {
	*template.Template
	style  template.CSS
	script template.JS
	policy string
}) {
	read := func(name string) string {
		content, _ := pageFiles.ReadFile("page/" + name) // embedded: it is there
		return string(content)
	}
	script := read("page.js")
	hash := sha256.Sum256([]byte(script))
	parts.Template = template.Must(template.New("").ParseFS(pageFiles, "page/*.tmpl"))
	parts.style, parts.script = template.CSS(read("page.css")), template.JS(script)
	parts.policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" +
		base64.StdEncoding.EncodeToString(hash[:]) + "'; base-uri 'none'"
	return parts
})

// PagePolicy is the Content-Security-Policy of the page: it runs its own script, loads nothing, and would not run a
// script of an article even if one got through the escaping.
func PagePolicy() string { return pageParts().policy }

// A Form is what the page of the service shows above the documents.
type Form struct {
	Text, Date string
	Error      string
	MaxBytes   int
}

// page writes one self-contained web page: each article with the parts of its facts marked, the facts beside it.
type page struct {
	w         io.Writer
	form      *Form // nil for a page that is a file
	documents int
}

func newPage(w io.Writer) *page { return &page{w: w} }

// NewPage returns a Writer of a page with a form on top that posts a text to the page itself.
func NewPage(w io.Writer, form *Form) Writer { return &page{w: w, form: form} }

func (p *page) Write(doc *kfacts.Document, text string) error {
	if err := p.head(); err != nil {
		return err
	}
	p.documents++
	return pageParts().ExecuteTemplate(p.w, "document", viewOf(doc, text, p.documents))
}

// Close ends the page.
func (p *page) Close() error {
	if err := p.head(); err != nil {
		return err
	}
	return pageParts().ExecuteTemplate(p.w, "foot", pageParts().script)
}

func (p *page) head() error {
	if p.documents > 0 {
		return nil
	}
	return pageParts().ExecuteTemplate(p.w, "head", map[string]any{
		"Style": pageParts().style, "Policy": pageParts().policy, "Form": p.form,
	})
}

// A documentView is a document as the template shows it.
type documentView struct {
	Key, ID, Date, Language string
	Found, Dropped          string
	Segments                []segment
	Facts                   []factView
}

// A factView is a fact as the template shows it.
type factView struct {
	Key                    string
	Count, Measure         string
	Flags                  []string
	Rows                   []labelled
	Source                 string // to filter by; "" for the writer
	Confidence, Percentage string
}

type labelled struct{ Class, Label, Text string }

func viewOf(doc *kfacts.Document, text string, place int) documentView {
	key := "d" + strconv.Itoa(place)
	view := documentView{
		Key: key, ID: line(title(doc)), Date: doc.Date, Language: doc.Language,
		Found: number(len(doc.Facts), "fact"), Dropped: droppedWords(doc.Dropped),
		Segments: segments(doc, text, key),
	}
	for i := range doc.Facts {
		view.Facts = append(view.Facts, factViewOf(&doc.Facts[i], factKey(key, i)))
	}
	return view
}

func factKey(document string, i int) string { return fmt.Sprintf("%sf%d", document, i+1) }

func factViewOf(f *kfacts.Fact, key string) factView {
	v := factView{
		Key: key, Count: countWords(f.Count), Measure: string(f.Measure), Flags: flagNames(f.Flags),
		Confidence: fmt.Sprintf("%.2f", f.Confidence), Percentage: fmt.Sprintf("%.0f", 100*f.Confidence),
	}
	add := func(class, label, text string) {
		if text != "" {
			v.Rows = append(v.Rows, labelled{class, label, text})
		}
	}
	add("actor", "of", actorWords(&f.Actor))
	if f.By != nil {
		add("by", "by", actorWords(f.By))
	}
	if f.Source != nil {
		add("source", "says", sourceWords(f.Source))
		v.Source = line(f.Source.Name)
	} else {
		add("source", "says", "the writer")
	}
	if f.Date != nil {
		add("date", "when", dateWords(f.Date))
	}
	if f.Reported != nil {
		add("date", "reported", dateWords(f.Reported))
	}
	return v
}

// factLabel says a fact in one breath, for those who hear the page.
func factLabel(f *kfacts.Fact) string {
	words := []string{countWords(f.Count), line(f.Actor.Text), string(f.Measure)}
	if f.Source != nil {
		words = append(words, "says", line(f.Source.Name))
	}
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}
