package slab

import (
	"slices"
	"testing"
)

func TestSlab(t *testing.T) {
	var s Slab[int]
	for range 3 {
		var lent [][]int
		for n := range 200 {
			a := s.Take(n)
			if slices.ContainsFunc(a, func(x int) bool { return x != 0 }) {
				t.Fatalf("Take(%d) lends what is not zero: %v", n, a)
			}
			for i := range a {
				a[i] = n
			}
			lent = append(lent, a)
		}
		for n, a := range lent {
			if len(a) != n || cap(a) != n || slices.ContainsFunc(a, func(x int) bool { return x != n }) {
				t.Fatalf("slice %d is shared: %v", n, a)
			}
		}
		s.Clear()
	}
	if a := s.Clone([]int{1, 2}); !slices.Equal(a, []int{1, 2}) {
		t.Errorf("Clone: %v", a)
	}
}

func TestSlabKeepsLittle(t *testing.T) {
	var s Slab[byte]
	s.Take(maxKept + 1)
	s.Clear()
	if len(s.room) != 0 {
		t.Errorf("%d bytes kept", len(s.room))
	}
}
