package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"kfacts"
)

// FuzzTextFile reads any bytes as a file of plain text: it is one document of just these bytes, or over the limit.
func FuzzTextFile(f *testing.F) {
	f.Add([]byte("Two miners were killed.\n"))
	f.Add([]byte("a\x00b\n\xff\xfe"))
	f.Add(bytes.Repeat([]byte("x"), 65))
	f.Fuzz(func(t *testing.T, content []byte) {
		var documents []kfacts.Input
		var faults []string
		in := inputs{maxBytes: 64, fault: func(err error) { faults = append(faults, err.Error()) }, took: func(int) {}}
		in.text("f", bytes.NewReader(content), func(doc kfacts.Input) bool {
			documents = append(documents, doc)
			return true
		})
		switch {
		case len(content) > 64:
			if len(documents) != 0 || len(faults) != 1 {
				t.Errorf("%d bytes: %d documents, faults %q", len(content), len(documents), faults)
			}
		case len(documents) != 1 || documents[0].Text != string(content):
			t.Errorf("documents %q of %q", documents, content)
		case len(faults) > 1:
			t.Errorf("%d faults: %q", len(faults), faults)
		}
		for _, fault := range faults {
			if !strings.HasPrefix(fault, "f:") {
				t.Errorf("the fault %q does not name the file", fault)
			}
		}
	})
}

// FuzzService posts any bytes, of any kind, to the service: it answers with a document or says what is wrong, in JSON.
func FuzzService(f *testing.F) {
	f.Add([]byte("Police said two miners were killed."), "text/plain", "id=a&date=2021-06-02")
	f.Add([]byte(`{"id":"a","text":"Two \ud800 miners were killed.","date":"2021-06-02T10:00"}`), "application/json", "")
	f.Add([]byte("\xff"), "multipart/form-data; boundary=x", "id=%ff&date=x")
	f.Add([]byte("text=Two+miners+were+killed.&date=2021-06-02"), "application/x-www-form-urlencoded", "%")
	x, err := kfacts.New(kfacts.WithMaxBytes(200))
	if err != nil {
		f.Fatal(err)
	}
	h := (&service{x: x, maxBytes: 200, timeout: time.Hour, slots: slots(1)}).handler()
	f.Fuzz(func(t *testing.T, body []byte, kind, query string) {
		for _, path := range []string{"/extract", "/"} {
			r := httptest.NewRequest(http.MethodPost, path, bytes.NewReader(body))
			r.URL.RawQuery = query
			r.Header.Set("Content-Type", kind)
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if w.Code >= http.StatusInternalServerError || w.Code < http.StatusOK {
				t.Errorf("%s: status %d: %s", path, w.Code, w.Body)
			}
			if path == "/extract" && !json.Valid(w.Body.Bytes()) {
				t.Errorf("%s: status %d: not JSON: %q", path, w.Code, w.Body)
			}
		}
	})
}
