package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"kfacts"
)

// inputs reads the named files, folders and standard input one document at a time. What is at fault is reported to
// fault with its file and line, and the rest is still read.
type inputs struct {
	files    []string
	form     string // "auto", "text" or "jsonl"
	stdin    io.Reader
	maxBytes int
	fault    func(error)
	took     func(bytes int) // told of every stretch of input read

	read queue // what was handed out and not yet written
}

// all yields the documents in the order of the files, those of a folder sorted by name.
func (in *inputs) all() iter.Seq[kfacts.Input] {
	return func(yield func(kfacts.Input) bool) {
		in.each(in.fault, func(name string, open func() (io.ReadCloser, error)) bool {
			return in.file(name, open, func(doc kfacts.Input) bool {
				in.read.add(doc)
				return yield(doc)
			})
		})
	}
}

// each calls visit with every file that the arguments name, until visit says stop.
func (in *inputs) each(fault func(error), visit func(name string, open func() (io.ReadCloser, error)) bool) {
	openFile := func(name string) func() (io.ReadCloser, error) {
		return func() (io.ReadCloser, error) { return os.Open(name) }
	}
	for _, arg := range in.files {
		if arg == "-" {
			if !visit("-", func() (io.ReadCloser, error) { return io.NopCloser(in.stdin), nil }) {
				return
			}
			continue
		}
		info, err := os.Stat(arg)
		if err != nil {
			fault(cause(arg, err))
			continue
		}
		if !info.IsDir() {
			if !visit(arg, openFile(arg)) {
				return
			}
			continue
		}
		held, stopped := 0, false
		err = filepath.WalkDir(arg, func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				fault(cause(path, err))
				return nil
			}
			if entry.IsDir() || !isText(path) && !isLines(path) {
				return nil
			}
			held++
			if stopped = !visit(path, openFile(path)); stopped {
				return filepath.SkipAll
			}
			return nil
		})
		if stopped {
			return
		}
		if err == nil && held == 0 {
			fault(fmt.Errorf("%s: the folder holds no .txt and no .jsonl file", arg))
		}
	}
}

// size is the number of bytes that all will read, or 0 where that cannot be told beforehand.
func (in *inputs) size() int64 {
	var total int64
	known := true
	in.each(func(error) {}, func(name string, _ func() (io.ReadCloser, error)) bool {
		info, err := os.Stat(name)
		switch {
		case name == "-" || err == nil && !info.Mode().IsRegular():
			known = false
		case err == nil:
			total += info.Size()
		}
		return known
	})
	if !known {
		return 0
	}
	return total
}

func isText(path string) bool { return strings.EqualFold(filepath.Ext(path), ".txt") }

func isLines(path string) bool {
	ext := filepath.Ext(path)
	return strings.EqualFold(ext, ".jsonl") || strings.EqualFold(ext, ".ndjson")
}

// file reads the documents of one file and reports whether to go on.
func (in *inputs) file(name string, open func() (io.ReadCloser, error), yield func(kfacts.Input) bool) bool {
	r, err := open()
	if err != nil {
		in.fault(cause(name, err))
		return true
	}
	defer r.Close()
	if in.form == "jsonl" || in.form == "auto" && isLines(name) {
		return in.lines(name, r, yield)
	}
	return in.text(name, r, yield)
}

// text reads a whole file as one document, to the byte.
func (in *inputs) text(name string, r io.Reader, yield func(kfacts.Input) bool) bool {
	content, err := io.ReadAll(io.LimitReader(r, int64(in.maxBytes)+1))
	in.took(len(content))
	if err != nil {
		in.fault(cause(name, err))
		return true
	}
	if len(content) > in.maxBytes {
		in.fault(fmt.Errorf("%s: the text is over the limit of %d bytes (-max-bytes)", name, in.maxBytes))
		return true
	}
	if err := oddBytes(content); err != nil {
		in.fault(fmt.Errorf("%s:%w", name, err))
	}
	return yield(kfacts.Input{ID: filepath.ToSlash(name), Text: string(content)})
}

// cause puts the name of the file once before what went wrong with it.
func cause(name string, err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return fmt.Errorf("%s: %w", name, err)
}
