package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"runtime"
	"strings"
	"unicode/utf8"

	"kfacts"
	"kfacts/internal/report"
)

// slots lets as many texts be read at a time as there are processors, unless workers says otherwise.
func slots(workers int) chan struct{} {
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return make(chan struct{}, workers)
}

func (s *service) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /extract", s.extract)
	mux.HandleFunc("/extract", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Allow", http.MethodPost)
		refuse(w, &requestError{http.StatusMethodNotAllowed, "POST a text, or JSON, to /extract"})
	})
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		io.WriteString(w, "ok\n")
	})
	mux.HandleFunc("GET /{$}", s.form)
	mux.HandleFunc("POST /{$}", s.page)
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		refuse(w, &requestError{http.StatusNotFound, "there is /, /extract and /healthz"})
	})
	return guard(mux)
}

// guard refuses what a browser sends on behalf of other sites, and keeps answers from being framed or sniffed.
func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		if r.Method == http.MethodPost && r.Header.Get("Sec-Fetch-Site") == "cross-site" {
			refuse(w, &requestError{http.StatusForbidden, "a page of another site may not post here"})
			return
		}
		next.ServeHTTP(w, r)
	})
}

// A requestError is an answer that says what is wrong with a request.
type requestError struct {
	status  int
	message string
}

func (e *requestError) Error() string { return e.message }

// refuse answers {"error": "…"}.
func refuse(w http.ResponseWriter, err error) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(statusOf(err))
	json.NewEncoder(w).Encode(map[string]string{"error": err.Error()})
}

func statusOf(err error) int {
	var wrong *requestError
	if errors.As(err, &wrong) {
		return wrong.status
	}
	return http.StatusInternalServerError
}

// extract answers POST /extract with a document in the wire format.
func (s *service) extract(w http.ResponseWriter, r *http.Request) {
	in, err := s.input(w, r)
	if err != nil {
		refuse(w, err)
		return
	}
	doc, err := s.read(r.Context(), in)
	if err != nil {
		refuse(w, err)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	report.New("jsonl", w, report.Look{}).Write(doc, in.Text) // a client that has gone needs no word
}

// input reads the body: JSON as in JSON Lines where the request says so, else a text.
func (s *service) input(w http.ResponseWriter, r *http.Request) (kfacts.Input, error) {
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		kind = ""
	}
	isJSON := kind == "application/json"
	limit := s.maxBytes
	if isJSON {
		limit = lineLimit(s.maxBytes)
	}
	body, err := s.body(w, r, limit)
	if err != nil {
		return kfacts.Input{}, err
	}
	if !utf8.Valid(body) {
		return kfacts.Input{}, &requestError{http.StatusBadRequest, fmt.Sprintf("the body is not UTF-8, at byte %d", invalidUTF8(body))}
	}
	if !isJSON {
		if strings.HasPrefix(kind, "multipart/") {
			return kfacts.Input{}, &requestError{http.StatusUnsupportedMediaType, "send text/plain or application/json"}
		}
		return dated(kfacts.Input{ID: r.URL.Query().Get("id"), Text: string(body)}, r.URL.Query().Get("date"))
	}
	doc, err := parseRecord(bytes.TrimSpace(body))
	if err != nil {
		return kfacts.Input{}, &requestError{http.StatusBadRequest, strings.TrimSuffix(err.Error(), "; read without")}
	}
	return *doc, nil
}

// dated is the input with a date, where the request has one.
func dated(in kfacts.Input, date string) (kfacts.Input, error) {
	if date == "" {
		return in, nil
	}
	day, err := parseDay(date)
	if err != nil {
		return in, &requestError{http.StatusBadRequest, fmt.Sprintf("the date %q is not a day written YYYY-MM-DD", date)}
	}
	in.Date = day
	return in, nil
}

func (s *service) body(w http.ResponseWriter, r *http.Request, limit int) ([]byte, error) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, int64(limit)))
	var tooLong *http.MaxBytesError
	switch {
	case errors.As(err, &tooLong):
		return nil, &requestError{http.StatusRequestEntityTooLarge, fmt.Sprintf("the body is over the limit of %d bytes", limit)}
	case err != nil:
		return nil, &requestError{http.StatusBadRequest, "the body could not be read"}
	}
	return body, nil
}

// read waits for a slot and extracts, within the time for a request.
func (s *service) read(ctx context.Context, in kfacts.Input) (*kfacts.Document, error) {
	ctx, cancel := context.WithTimeout(ctx, s.timeout)
	defer cancel()
	select {
	case s.slots <- struct{}{}:
		defer func() { <-s.slots }()
	case <-ctx.Done():
		return nil, &requestError{http.StatusServiceUnavailable, "too busy; try again later"}
	}
	doc, err := s.x.Extract(ctx, in)
	switch {
	case errors.Is(err, kfacts.ErrTooLong):
		return nil, &requestError{http.StatusRequestEntityTooLarge, fmt.Sprintf("the text is over the limit of %d bytes", s.maxBytes)}
	case err != nil:
		return nil, &requestError{http.StatusServiceUnavailable, "the time for a request is over"}
	}
	return doc, nil
}

// form shows the page with its form, and nothing below it.
func (s *service) form(w http.ResponseWriter, _ *http.Request) {
	s.show(w, http.StatusOK, &report.Form{MaxBytes: s.maxBytes}, nil)
}

// page reads the text of the form and shows what is found in it.
func (s *service) page(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, int64(3*s.maxBytes)+1<<12) // a form writes a byte in at most three
	form := &report.Form{MaxBytes: s.maxBytes}
	if err := r.ParseForm(); err != nil {
		form.Error = fmt.Sprintf("The text is over the limit of %d bytes.", s.maxBytes)
		s.show(w, http.StatusRequestEntityTooLarge, form, nil)
		return
	}
	form.Text, form.Date = strings.ToValidUTF8(r.PostForm.Get("text"), "\ufffd"), r.PostForm.Get("date")
	in, err := dated(kfacts.Input{ID: "Your text", Text: form.Text}, form.Date)
	var doc *kfacts.Document
	if err == nil {
		doc, err = s.read(r.Context(), in)
	}
	if err != nil {
		form.Error = err.Error()
		s.show(w, statusOf(err), form, nil)
		return
	}
	s.show(w, http.StatusOK, form, doc)
}

func (s *service) show(w http.ResponseWriter, status int, form *report.Form, doc *kfacts.Document) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", report.PagePolicy()+"; form-action 'self'; frame-ancestors 'none'")
	w.WriteHeader(status)
	page := report.NewPage(w, form)
	if doc != nil {
		page.Write(doc, form.Text) // a client that has gone needs no word
	}
	page.Close()
}
