package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kfacts"
)

func testService(t *testing.T, maxBytes int) *service {
	t.Helper()
	x, err := kfacts.New(kfacts.WithMaxBytes(maxBytes))
	if err != nil {
		t.Fatal(err)
	}
	return &service{x: x, maxBytes: maxBytes, timeout: 5 * time.Second, slots: slots(0)}
}

func TestService(t *testing.T) {
	handler := testService(t, 100).handler()
	tests := map[string]struct {
		method, path, kind, body string
		status                   int
		want                     string // a part of the answer
	}{
		"text":             {"POST", "/extract?id=a&date=2021-06-02", "text/plain", "Two miners died.", 200, `{"id":"a","date":"2021-06-02",`},
		"no kind":          {"POST", "/extract", "", "Two miners died.", 200, `{"id":"",`},
		"what curl -d has": {"POST", "/extract", "application/x-www-form-urlencoded", "Two miners died.", 200, `{"id":"",`},
		"JSON":             {"POST", "/extract", "application/json; charset=utf-8", `{"id":"b","text":"Two miners died.","date":"2021-06-02"}` + "\n", 200, `{"id":"b","date":"2021-06-02",`},
		"empty":            {"POST", "/extract", "text/plain", "", 200, `"facts":[]`},
		"broken JSON":      {"POST", "/extract", "application/json", `{"text":`, 400, `not JSON: unexpected end of JSON input`},
		"JSON of no text":  {"POST", "/extract", "application/json", `{}`, 400, `no \"text\" that is a string`},
		"JSON twice":       {"POST", "/extract", "application/json", `{"text":"a"}{"text":"b"}`, 400, `not JSON: invalid character`},
		"no day":           {"POST", "/extract?date=today", "text/plain", "x", 400, `the date \"today\" is not a day written YYYY-MM-DD`},
		"no day in JSON":   {"POST", "/extract", "application/json", `{"text":"x","date":"today"}`, 400, `the date \"today\" is not a day written YYYY-MM-DD"`},
		"invalid UTF-8":    {"POST", "/extract", "text/plain", "ab\xff", 400, `the body is not UTF-8, at byte 2`},
		"too long":         {"POST", "/extract", "text/plain", strings.Repeat("x", 101), 413, `the body is over the limit of 100 bytes`},
		"text too long":    {"POST", "/extract", "application/json", `{"text":"` + strings.Repeat("x", 101) + `"}`, 413, `the text is over the limit of 100 bytes`},
		"a form of files":  {"POST", "/extract", "multipart/form-data; boundary=x", "x", 415, `send text/plain or application/json`},
		"GET":              {"GET", "/extract", "", "", 405, `POST a text`},
		"elsewhere":        {"GET", "/metrics", "", "", 404, `there is /, /extract and /healthz`},
		"health":           {"GET", "/healthz", "", "", 200, "ok\n"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			request := httptest.NewRequest(test.method, test.path, strings.NewReader(test.body))
			request.Header.Set("Content-Type", test.kind)
			answer := httptest.NewRecorder()
			handler.ServeHTTP(answer, request)
			if answer.Code != test.status || !strings.Contains(answer.Body.String(), test.want) {
				t.Errorf("status %d, body %s; want status %d and %s", answer.Code, answer.Body, test.status, test.want)
			}
			if kind := answer.Header().Get("Content-Type"); test.path != "/healthz" && kind != "application/json; charset=utf-8" {
				t.Errorf("Content-Type %q", kind)
			}
			var refusal struct{ Error string }
			if err := json.Unmarshal(answer.Body.Bytes(), &refusal); test.status >= 400 && (err != nil || refusal.Error == "") {
				t.Errorf("the answer is no JSON error: %s", answer.Body)
			}
		})
	}
}

// The service and the command answer alike.
func TestServiceAnswersLikeTheCommand(t *testing.T) {
	const record = `{"id":"a","text":"Police said at least 12 miners were killed on Sunday.","date":"2021-06-02"}`
	_, want, _ := kfactsRun(t, record, "-in", "jsonl", "-format", "jsonl")
	request := httptest.NewRequest("POST", "/extract", strings.NewReader(record))
	request.Header.Set("Content-Type", "application/json")
	answer := httptest.NewRecorder()
	testService(t, 1000).handler().ServeHTTP(answer, request)
	if diff := cmp.Diff(want, answer.Body.String()); diff != "" {
		t.Errorf("the command and the service differ (-command +service):\n%s", diff)
	}
}

func TestServiceRefusesOtherSites(t *testing.T) {
	request := httptest.NewRequest("POST", "/extract", strings.NewReader("x"))
	request.Header.Set("Sec-Fetch-Site", "cross-site")
	answer := httptest.NewRecorder()
	testService(t, 100).handler().ServeHTTP(answer, request)
	if answer.Code != http.StatusForbidden {
		t.Errorf("status %d, want %d", answer.Code, http.StatusForbidden)
	}
}

func TestServiceIsBusy(t *testing.T) {
	s := testService(t, 100)
	s.slots = make(chan struct{}) // nobody will free one
	s.timeout = 10 * time.Millisecond
	answer := httptest.NewRecorder()
	s.handler().ServeHTTP(answer, httptest.NewRequest("POST", "/extract", strings.NewReader("x")))
	if answer.Code != http.StatusServiceUnavailable || !strings.Contains(answer.Body.String(), "too busy") {
		t.Errorf("status %d, body %s", answer.Code, answer.Body)
	}
}

func TestServeStopsGracefully(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error)
	go func() { done <- serve(ctx, listener, testService(t, 100)) }()

	// A request that is under way when the service is told to stop is still answered. The client sends its body only
	// when the service has begun to read it.
	body, writer := io.Pipe()
	answered := make(chan string)
	go func() {
		request, _ := http.NewRequest("POST", "http://"+listener.Addr().String()+"/extract?id=late", body)
		request.Header.Set("Expect", "100-continue")
		client := http.Client{Transport: &http.Transport{ExpectContinueTimeout: time.Minute}}
		answer, err := client.Do(request)
		if err != nil {
			answered <- err.Error()
			return
		}
		defer answer.Body.Close()
		var b bytes.Buffer
		b.ReadFrom(answer.Body)
		answered <- b.String()
	}()
	io.WriteString(writer, "Two miners ")
	cancel()
	io.WriteString(writer, "died.")
	writer.Close()
	if got := <-answered; !strings.HasPrefix(got, `{"id":"late"`) {
		t.Errorf("the last answer is %q", got)
	}
	if err := <-done; err != nil {
		t.Errorf("serve: %v", err)
	}
}

func TestServeCannotListen(t *testing.T) {
	status, _, errs := kfactsRun(t, "", "serve", "-addr", "256.0.0.1:http")
	if status != statusFault || !strings.HasPrefix(errs, "kfacts: cannot listen: ") {
		t.Errorf("status %d, error %q", status, errs)
	}
}

func TestServicePage(t *testing.T) {
	handler := testService(t, 100).handler()
	post := func(form url.Values) *httptest.ResponseRecorder {
		request := httptest.NewRequest("POST", "/", strings.NewReader(form.Encode()))
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, request)
		return answer
	}
	empty := httptest.NewRecorder()
	handler.ServeHTTP(empty, httptest.NewRequest("GET", "/", nil))
	if body := empty.Body.String(); empty.Code != 200 || !strings.Contains(body, "<textarea") || strings.Contains(body, "<article") {
		t.Errorf("the empty page: status %d\n%s", empty.Code, body)
	}
	if policy := empty.Header().Get("Content-Security-Policy"); !strings.Contains(policy, "script-src 'sha256-") || !strings.Contains(policy, "frame-ancestors 'none'") {
		t.Errorf("policy %q", policy)
	}
	full := post(url.Values{"text": {"Two miners were killed on Sunday. <u>It rained.</u>"}, "date": {"2021-06-02"}})
	if body := full.Body.String(); full.Code != 200 || strings.Contains(body, "<u>") || !strings.Contains(body, `value="2021-06-02"`) || !strings.Contains(body, `data-measure="killed"`) {
		t.Errorf("the full page: status %d\n%s", full.Code, body)
	}
	for want, form := range map[string]url.Values{
		"the date &#34;today&#34; is not a day written YYYY-MM-DD": {"text": {"x"}, "date": {"today"}},
		"the text is over the limit of 100 bytes":                  {"text": {strings.Repeat("x", 101)}},
		"The text is over the limit of 100 bytes.":                 {"text": {strings.Repeat("x", 10_000)}},
	} {
		if answer := post(form); answer.Code < 400 || !strings.Contains(answer.Body.String(), want) || !strings.Contains(answer.Body.String(), "</html>") {
			t.Errorf("status %d, no %q in\n%s", answer.Code, want, answer.Body)
		}
	}
}
