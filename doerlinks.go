package kfacts

import (
	"slices"
	"strings"
	"sync"

	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// The sides on which a word of responsibility has who did it.
const (
	linkSubject    = "subject"    // "the rebels are responsible for six deaths"
	linkComplement = "complement" // "six deaths attributed to the rebels"
)

// links lists those to whom a word of responsibility lays a deed.
func (f *doerFinder) links() {
	if !done(f.d.measure) {
		return
	}
	for i := range f.v.S.Tokens {
		if !responsible().Holds(&f.v.S.Tokens[i]) {
			continue
		}
		side, prep := f.link(i)
		switch side {
		case linkComplement:
			f.linked(prep+1, i, side)
		case linkSubject:
			if k := f.accused(i, prep); k >= 0 {
				f.linked(k, i, side)
				break
			}
			for _, k := range f.answerable(i) {
				f.linked(k, i, side)
			}
		}
	}
}

// responsible are the words of responsibility, without their prepositions.
var responsible = sync.OnceValue(func() *text.Sieve {
	return text.NewSieve(func(yield func(string) bool) {
		for words := range lexicon.RuleWords("responsibility") {
			if word, _, _ := strings.Cut(words, ":"); !yield(word) {
				return
			}
		}
	})
})

// link is the side of the word of responsibility at token i and the chunk of its preposition, "" for none.
func (f *doerFinder) link(i int) (side string, prep int) {
	k := f.v.At[i]
	for j := k + 1; j < len(f.v.Chunks) && j <= k+2; j++ {
		if c := &f.v.Chunks[j]; c.Kind == clause.Prep {
			if side, ok := lexicon.RuleWord("responsibility", f.v.Norm(i)+":"+c.Word); ok {
				return side, j
			}
			break
		}
	}
	if side, ok := lexicon.RuleWord("responsibility", f.v.Norm(i)+":-"); ok && f.bare(k, i) {
		return side, k
	}
	return "", 0
}

// bare reports whether the word of responsibility at token i of chunk k can lay a deed to its subject by itself: "rebels suspected",
// but neither "suspected rebels" nor "suspected the rebels".
func (f *doerFinder) bare(k, i int) bool {
	if c := &f.v.Chunks[k]; c.Kind == clause.NP {
		return c.Head == i
	}
	p := f.v.Pred(k)
	return p == nil || len(p.Object) == 0
}

// accused is the object of an active verb before its preposition: "police accused the rebels of"; -1 for none.
func (f *doerFinder) accused(i, prep int) int {
	k := f.v.At[i]
	if vg := &f.v.Chunks[k]; vg.Kind == clause.VG && !vg.Passive && !vg.Reduced && prep == k+2 && f.v.Chunks[k+1].Kind == clause.NP {
		return k + 1
	}
	return -1
}

// answerable is the subject of the word of responsibility at token i: that of its verb, or the noun phrase before.
func (f *doerFinder) answerable(i int) []int {
	at := f.v.At[i]
	for k := at; k >= 0 && k > at-4; k-- {
		switch c := &f.v.Chunks[k]; {
		case c.Kind == clause.VG:
			if p := f.v.Pred(k); p != nil && len(p.Subject) > 0 {
				return p.Subject
			}
		case c.Kind == clause.NP && k < at:
			if k == 0 || f.v.Chunks[k-1].Kind != clause.VG && f.v.Chunks[k-1].Kind != clause.Prep {
				return []int{k}
			}
		}
	}
	return nil
}

// linked lists the phrase at chunk k as laid a deed to by the word at token i.
func (f *doerFinder) linked(k, i int, side string) {
	if k >= len(f.v.Chunks) || f.v.Chunks[k].Kind != clause.NP {
		return
	}
	first, end := f.phrase(k)
	if end <= first {
		return
	}
	o := f.option(doer{f.in, first, end})
	at := f.v.At[i]
	o.add("link "+side, true)
	o.add("link bare", k < i && f.v.At[i] == len(f.v.Chunks)-1)
	if f.in != f.d.in {
		return
	}
	after := f.d.np > at
	o.add("link towards", after == (side == linkSubject))
	o.add("link, near", after == (side == linkSubject) && abs(f.d.np-at) <= 6)
	distance(o, at, f.d.np)
}

// isDeed reports whether the verb of the predicate says no more than that its agent did what the draft counts: "inflicted ten
// casualties", "22 murders committed by police".
func (f *doerFinder) isDeed(p *clause.Predicate) bool {
	vg := &f.v.Chunks[p.VG]
	if f.in != f.d.in || !lexicon.Listed("deed verb", lexicon.Lemma(f.v.Norm(vg.Main))) {
		return false
	}
	if vg.Passive || vg.Reduced && vg.Form == text.VBN {
		return slices.Contains(p.Subject, f.d.np)
	}
	return slices.Contains(p.Object, f.d.np) || f.d.np > 0 && slices.Contains(p.Object, f.d.np-1) // "caused the army 12 casualties"
}
