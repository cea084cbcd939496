package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"kfacts"
)

// lines reads JSON Lines: one object a line with "text", and "id" and "date" where known; other keys are passed over.
func (in *inputs) lines(name string, r io.Reader, yield func(kfacts.Input) bool) bool {
	buffered := bufio.NewReaderSize(r, 1<<16)
	limit := lineLimit(in.maxBytes)
	for number := 1; ; number++ {
		line, size, err := readLine(buffered, limit)
		in.took(size)
		if err != nil && err != io.EOF {
			in.fault(cause(fmt.Sprintf("%s:%d", name, number), err))
			return true
		}
		if size > limit {
			in.fault(fmt.Errorf("%s:%d: the line is over the limit of %d bytes (-max-bytes)", name, number, limit))
		} else if !in.line(fmt.Sprintf("%s:%d", name, number), line, number, yield) {
			return false
		}
		if err == io.EOF {
			return true
		}
	}
}

// lineLimit is how long a line of JSON may be whose text keeps to maxBytes: JSON writes a byte in at most six, and the
// other keys are granted something.
func lineLimit(maxBytes int) int { return 6*maxBytes + 1<<16 }

// readLine reads to the end of a line, which it leaves out, and returns how many bytes it read. Of a line over the
// limit it keeps nothing, so that no line can fill the memory.
func readLine(r *bufio.Reader, limit int) (line []byte, size int, err error) {
	for {
		part, err := r.ReadSlice('\n')
		size += len(part)
		if size <= limit {
			line = append(line, part...)
		} else {
			line = nil
		}
		if err != bufio.ErrBufferFull {
			return bytes.TrimSuffix(line, []byte("\n")), size, err
		}
	}
}

var byteOrderMark = []byte("\ufeff")

// line reads one line of JSON and reports whether to go on.
func (in *inputs) line(place string, line []byte, number int, yield func(kfacts.Input) bool) bool {
	if number == 1 {
		line = bytes.TrimPrefix(line, byteOrderMark)
	}
	if len(bytes.TrimSpace(line)) == 0 {
		return true
	}
	if at := invalidUTF8(line); at >= 0 {
		in.fault(fmt.Errorf("%s: invalid UTF-8 at byte %d, read as U+FFFD", place, at))
	}
	doc, err := parseRecord(line)
	if err != nil {
		in.fault(fmt.Errorf("%s: %w", place, err))
		if doc == nil {
			return true
		}
	}
	if len(doc.Text) > in.maxBytes {
		in.fault(fmt.Errorf("%s: the text is over the limit of %d bytes (-max-bytes)", place, in.maxBytes))
		return true
	}
	if doc.ID == "" {
		doc.ID = place
	}
	return yield(*doc)
}

// parseRecord reads {"id", "text", "date"}. An error beside a document says what of it was passed over.
func parseRecord(line []byte) (*kfacts.Input, error) {
	var record struct {
		ID, Text, Date json.RawMessage
	}
	if err := json.Unmarshal(line, &record); err != nil {
		return nil, notJSON(err)
	}
	text, ok := jsonString(record.Text)
	if !ok {
		return nil, errors.New(`no "text" that is a string`)
	}
	doc := &kfacts.Input{Text: text}
	id, ok := jsonString(record.ID)
	if !ok {
		id = strings.Trim(string(record.ID), " ") // a number, as some exports have it
		if id == "null" || strings.HasPrefix(id, "{") || strings.HasPrefix(id, "[") {
			id = ""
		}
	}
	doc.ID = id
	date, ok := jsonString(record.Date)
	if !ok && len(record.Date) > 0 && string(record.Date) != "null" {
		return doc, fmt.Errorf("the date %s is not a day written YYYY-MM-DD; read without", record.Date)
	}
	if date == "" {
		return doc, nil
	}
	day, err := parseDay(date)
	if err != nil {
		return doc, fmt.Errorf("the date %q is not a day written YYYY-MM-DD; read without", date)
	}
	doc.Date = day
	return doc, nil
}

// parseDay reads an ISO 8601 day, with or without a time of day behind it.
func parseDay(s string) (time.Time, error) {
	if len(s) > len(time.DateOnly) && strings.ContainsRune("T ", rune(s[len(time.DateOnly)])) {
		s = s[:len(time.DateOnly)]
	}
	return time.Parse(time.DateOnly, s)
}

func jsonString(raw json.RawMessage) (string, bool) {
	var s *string
	if json.Unmarshal(raw, &s) != nil || s == nil {
		return "", false
	}
	return *s, true
}

func notJSON(err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("not JSON: %w (byte %d of the line)", err, syntax.Offset)
	}
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return fmt.Errorf("a JSON %s, not an object", kind.Value)
	}
	return fmt.Errorf("not JSON: %w", err)
}

// oddBytes says where a text holds what no news text should: bytes that are not UTF-8, or NUL. Such a text is read as
// it stands, every offset counting its bytes.
func oddBytes(content []byte) error {
	at, what := invalidUTF8(content), "invalid UTF-8"
	if nul := bytes.IndexByte(content, 0); nul >= 0 && (at < 0 || nul < at) {
		at, what = nul, "a NUL byte"
	}
	if at < 0 {
		return nil
	}
	return fmt.Errorf("%d: %s at byte %d, read as it stands", 1+bytes.Count(content[:at], []byte("\n")), what, at)
}

// invalidUTF8 returns the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	for at := 0; ; {
		r, size := utf8.DecodeRune(b[at:])
		if r == utf8.RuneError && size <= 1 {
			return at
		}
		at += size
	}
}
