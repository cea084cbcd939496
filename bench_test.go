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

// sizesParagraph is some 900 bytes of ordinary news with one fact.
const sizesParagraph = `The governor of the province met the heads of six villages on Tuesday to speak about the road that the rains had
washed away in spring. He said that engineers would come before the end of the month, and that the cost would be shared between the
province and the capital. "We know that the children walk for two hours to reach their school," he told the meeting.

Two farmers were killed when a bridge gave way near the market last week, according to the police. Traders have since carried
their goods across the river in small boats, and prices in the upper valley have risen by a third. A spokesman for the ministry
of transport said the old bridge had been built in 1968 and that nobody had looked after it for years.

The meeting ended without a plan. The elders asked for a letter with a date in it, and the governor promised to write one. They
will meet again in June, when the water is low and lorries can cross the ford by day.

`

// BenchmarkExtractSizes reads one document of growing length: MB/s, and B/op by the length, stay level where time and
// memory are linear.
func BenchmarkExtractSizes(b *testing.B) {
	for size := 1 << 10; size <= 64<<20; size <<= 4 {
		text := strings.Repeat(sizesParagraph, size/len(sizesParagraph)+1)[:size]
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
