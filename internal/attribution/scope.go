package attribution

import (
	"cmp"
	"slices"
	"sort"

	lx "kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// A Scope answers which statement governs a place in the text. Build it with NewScope.
type Scope struct {
	found  []Attribution
	starts []int // where each stretch starts, ascending
	owner  []int // the statement that governs it, -1 for the writer
}

// NewScope indexes the content of the statements that Find returned. What a source only takes for granted
// (lexicon.Stance) or an exhibit shows is the writer's, and what an "I" or "we" says is said by whoever is quoted.
func NewScope(found []Attribution) *Scope {
	type piece struct{ start, end, owner int }
	var pieces []piece
	for i := range found {
		if found[i].Sort == lx.Stance && !found[i].spoken() || found[i].firstPerson || found[i].passedOn || found[i].withheld || found[i].shown {
			continue
		}
		for _, c := range found[i].Content {
			pieces = append(pieces, piece{c.Start, c.End, i})
		}
	}
	slices.SortStableFunc(pieces, func(a, b piece) int { return cmp.Or(a.start-b.start, b.end-a.end) })
	s := &Scope{found: found}
	var open []piece
	// close ends every open piece that ends at or before the given place
	closeTo := func(at int) {
		for len(open) > 0 && open[len(open)-1].end <= at {
			end := open[len(open)-1].end
			for len(open) > 0 && open[len(open)-1].end <= end {
				open = open[:len(open)-1]
			}
			owner := -1
			if len(open) > 0 {
				owner = open[len(open)-1].owner
			}
			s.push(end, owner)
		}
	}
	for _, p := range pieces {
		closeTo(p.start)
		if len(open) > 0 && found[p.owner].weak() {
			continue
		}
		open = append(open, p)
		s.push(p.start, p.owner)
	}
	closeTo(int(^uint(0) >> 1))
	return s
}

// spoken reports whether the words of the content are the source's own, whatever they ask for: `"A," he urged.`
func (a *Attribution) spoken() bool { return a.Kind == After || a.Kind == Inside }

// weak reports whether the statement governs only where no other does: what somebody is said to believe, or to have done,
// is the claim of whoever says so.
func (a *Attribution) weak() bool { return a.Sort == lx.Belief || a.Sort == lx.Own }

func (s *Scope) push(at, owner int) {
	if n := len(s.starts); n > 0 && s.starts[n-1] == at {
		s.owner[n-1] = owner
		return
	}
	s.starts = append(s.starts, at)
	s.owner = append(s.owner, owner)
}

// Of returns the innermost statement whose content holds the start of the span, or nil where the writer speaks.
func (s *Scope) Of(at text.Span) *Attribution {
	i := sort.SearchInts(s.starts, at.Start+1) - 1
	if i < 0 || s.owner[i] < 0 {
		return nil
	}
	return &s.found[s.owner[i]]
}
