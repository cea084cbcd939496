// Package slab lends memory that many short-lived slices share, all given back at once.
package slab

// maxKept bounds the elements that a Slab keeps memory for.
const maxKept = 1 << 14

// A Slab lends slices. Its zero value is empty.
type Slab[T any] struct {
	room []T
	used int
}

// Take lends n zero values, until Clear.
func (s *Slab[T]) Take(n int) []T {
	if len(s.room)-s.used < n {
		s.room, s.used = make([]T, max(n, min(2*len(s.room), maxKept), 64)), 0 // what is lent of the old room lives on
	}
	s.used += n
	return s.room[s.used-n : s.used : s.used]
}

// Clone lends a copy of a slice.
func (s *Slab[T]) Clone(of []T) []T {
	to := s.Take(len(of))
	copy(to, of)
	return to
}

// Clear takes back all that was lent, and keeps nothing alive that it points to.
func (s *Slab[T]) Clear() {
	clear(s.room[:s.used])
	if s.used = 0; len(s.room) > maxKept {
		s.room = nil
	}
}
