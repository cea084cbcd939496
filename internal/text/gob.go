package text

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
)

// A gobReader reads a map of maps of floats in the encoding of package gob (described there). gob's own decoder would
// build 75,000 maps, four times as slow as inflating the file, only for them to be taken apart again.
type gobReader struct {
	b   []byte
	err error
}

// value skips the messages that define types and returns the number of entries of the map that follows.
func (g *gobReader) value() uint64 {
	for g.err == nil {
		size := g.uint()
		rest := len(g.b)
		id := g.uint()
		if id&1 == 0 { // not a type's definition: its number is positive, its sign in the lowest bit
			g.uint() // the value is no struct: one zero
			return g.uint()
		}
		g.skip(int(size) - (rest - len(g.b)))
	}
	return 0
}

func (g *gobReader) skip(n int) []byte {
	if n < 0 || n > len(g.b) {
		g.err = errors.New("gob: unexpected end")
		g.b = nil
		return nil
	}
	b := g.b[:n]
	g.b = g.b[n:]
	return b
}

func (g *gobReader) uint() uint64 {
	b := g.skip(1)
	if b == nil {
		return 0
	}
	if b[0] < 128 {
		return uint64(b[0])
	}
	var buf [8]byte
	n := -int(int8(b[0]))
	if n > len(buf) {
		g.err = errors.New("gob: number too long")
		return 0
	}
	copy(buf[8-n:], g.skip(n))
	return binary.BigEndian.Uint64(buf[:])
}

func (g *gobReader) bytes() []byte { return g.skip(int(g.uint())) }

func (g *gobReader) float() float64 { return math.Float64frombits(bits.ReverseBytes64(g.uint())) }
