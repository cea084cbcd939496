package kfacts

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// benchInputs reads the texts of ../shared/bench/NAME.jsonl where that folder is there, else those of testdata/bench.
func benchInputs(b *testing.B, name string) (inputs []Input, bytes int64) {
	b.Helper()
	f, err := os.Open(filepath.Join("..", "shared", "bench", name+".jsonl"))
	if err != nil {
		f, err = os.Open(filepath.Join("testdata", "bench", name+".jsonl"))
	}
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var doc struct{ ID, Text, Date string }
		if err := json.Unmarshal(lines.Bytes(), &doc); err != nil {
			b.Fatal(err)
		}
		in := Input{ID: doc.ID, Text: doc.Text}
		in.Date, _ = time.Parse(time.DateOnly, doc.Date)
		inputs = append(inputs, in)
		bytes += int64(len(doc.Text))
	}
	if err := lines.Err(); err != nil {
		b.Fatal(err)
	}
	return inputs, bytes
}

func benchmarkExtract(b *testing.B, name string) {
	inputs, bytes := benchInputs(b, name)
	x, err := New()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(bytes)
	b.ReportAllocs()
	for b.Loop() {
		for _, in := range inputs {
			if _, err := x.Extract(context.Background(), in); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkExtractGeneral reads political news with few facts.
func BenchmarkExtractGeneral(b *testing.B) { benchmarkExtract(b, "general") }

// BenchmarkExtractDense reads texts in which almost every sentence holds a fact.
func BenchmarkExtractDense(b *testing.B) { benchmarkExtract(b, "dense") }

// BenchmarkExtractSizes reads one document of growing length: MB/s and B/op a byte that stay level are linear.
func BenchmarkExtractSizes(b *testing.B) {
	inputs, _ := benchInputs(b, "general")
	var paragraph strings.Builder
	for _, in := range inputs {
		paragraph.WriteString(in.Text)
		paragraph.WriteString("\n\n")
	}
	for size := 1 << 10; size <= 64<<20; size <<= 4 {
		text := paragraph.String()
		if len(text) < size {
			text = strings.Repeat(text, size/len(text)+1)
		}
		text = text[:size]
		b.Run(fmt.Sprintf("%dKiB", size>>10), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Extract(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkAll reads a stream of texts with one worker and with two.
func BenchmarkAll(b *testing.B) {
	inputs, bytes := benchInputs(b, "general")
	for _, n := range []int{1, 2} {
		b.Run(fmt.Sprintf("%dworkers", n), func(b *testing.B) {
			x, err := New(WithWorkers(n))
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(bytes)
			b.ReportAllocs()
			for b.Loop() {
				for _, err := range x.All(context.Background(), slices.Values(inputs)) {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// BenchmarkFields is the floor: no more than cutting the same texts at white space.
func BenchmarkFields(b *testing.B) {
	inputs, bytes := benchInputs(b, "general")
	b.SetBytes(bytes)
	b.ReportAllocs()
	for b.Loop() {
		for _, in := range inputs {
			_ = strings.Fields(in.Text)
		}
	}
}
