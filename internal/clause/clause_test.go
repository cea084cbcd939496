package clause_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kfacts/internal/clause"
	"kfacts/internal/number"
	"kfacts/internal/text"
	"kfacts/internal/timex"
)

// views parses each sentence of the input.
func views(input string) []*clause.View {
	sentences := text.Split(input, []text.Span{{Start: 0, End: len(input)}})
	times, _ := timex.Resolve(sentences, timex.Anchor{})
	var list []*clause.View
	for i := range sentences {
		s := &sentences[i]
		s.Tag()
		var numbers []clause.Number
		for _, m := range number.Find(s) {
			numbers = append(numbers, clause.Number{Range: clause.Range{First: m.First, End: m.End}, Outer: clause.Range{First: m.ModFirst, End: m.ModEnd},
				Count: m.Kind == number.Count || m.Kind == number.Mass || m.Kind == number.Volume, One: m.High == 1})
		}
		var spans []clause.Range
		for _, m := range times[i] {
			spans = append(spans, clause.Range{First: m.First, End: m.Last})
		}
		v := clause.New(s, numbers)
		v.Parse(spans)
		list = append(list, v)
	}
	return list
}

func words(v *clause.View, c *clause.Chunk) string {
	var w []string
	for i := c.First; i < c.End; i++ {
		w = append(w, v.Norm(i))
	}
	return strings.Join(w, " ")
}

var kinds = map[clause.Kind]string{clause.NP: "NP", clause.VG: "VG", clause.Prep: "P", clause.Sub: "SUB", clause.Rel: "REL", clause.Conj: "CC",
	clause.Adj: "ADJ", clause.Adv: "ADV", clause.Time: "T"}

// brackets prints the chunks: [NP two soldiers] [VG were killed] [P in] …; marks stand bare.
func brackets(v *clause.View) string {
	var out []string
	for i := range v.Chunks {
		c := &v.Chunks[i]
		if k := kinds[c.Kind]; k != "" {
			out = append(out, "["+k+" "+words(v, c)+"]")
		} else {
			out = append(out, words(v, c))
		}
	}
	return strings.Join(out, " ")
}

// predicates prints each verb group with its voice and its arguments: "wounded: rebels > six", "killed/passive: two soldiers >
// by rebels".
func predicates(v *clause.View) []string {
	heads := func(list []int) string {
		var w []string
		for _, k := range list {
			w = append(w, words(v, &v.Chunks[k]))
		}
		return strings.Join(w, " + ")
	}
	out := []string{}
	for i := range v.Preds {
		p := &v.Preds[i]
		vg := &v.Chunks[p.VG]
		voice := ""
		if vg.Passive {
			voice = "/passive"
		}
		if vg.Negated {
			voice += "/not"
		}
		line := fmt.Sprintf("%s%s: %s > %s", v.Norm(vg.Main), voice, heads(p.Subject), heads(p.Object))
		line = strings.TrimRight(line, " ")
		if len(p.By) > 0 {
			line += " by " + heads(p.By)
		}
		out = append(out, line)
	}
	return out
}

func TestChunks(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"Two soldiers were killed in a blast on Monday.", "[NP two soldiers] [VG were killed] [P in] [NP a blast] [P on] [T monday] ."},
		{"At least 12 people have been injured, police said.", "[NP at least 12 people] [VG have been injured] , [NP police] [VG said] ."},
		{"A further 300 villagers from the north are still missing.", "[NP a further 300 villagers] [P from] [NP the north] [VG are still missing] ."},
		{"No one was hurt.", "[NP no one] [VG was hurt] ."},
		{"Rebels who had seized the town freed four of the hostages.", "[NP rebels] [REL who] [VG had seized] [NP the town] [VG freed] [NP four of the hostages] ."},
		{"The governor did not say whether any shops had been looted.", "[NP the governor] [VG did not say] [SUB whether] [NP any shops] [VG had been looted] ."},
		{"Their last ten hostages were freed.", "[NP their last ten hostages] [VG were freed] ."},
		{"In all 57 people were held.", "[ADV in all] [NP 57 people] [VG were held] ."},
		{"Some 300 people a day are leaving.", "[NP some 300 people] [ADV a day] [VG are leaving] ."},
		{"The priest was himself held.", "[NP the priest] [VG was himself held] ."},
		{"Police held 12, incl. two women.", "[NP police] [VG held] [NP 12] , [P incl .] [NP two women] ."},
		{"Six policemen, a judge and three drivers died.", "[NP six policemen] , [NP a judge] [CC and] [NP three drivers] [VG died] ."},
	} {
		if got := brackets(views(test.in)[0]); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.in, got, test.want)
		}
	}
}

func TestPredicates(t *testing.T) {
	for _, test := range []struct {
		in   string
		want []string
	}{
		{"Two soldiers were killed by rebels.", []string{"killed/passive: two soldiers > by rebels"}},
		{"Rebels killed two soldiers and wounded six.", []string{"killed: rebels > two soldiers", "wounded: rebels > six"}},
		{"Gunmen stormed the farm, killing five workers and burning two huts.", []string{"stormed: gunmen > the farm", "killing: gunmen > five workers", "burning: gunmen > two huts"}},
		{"The bomb, which killed nine people, was hidden in a van.", []string{"killed: the bomb > nine people", "hidden/passive: the bomb >"}},
		{"Five men arrested in the raid were freed on Friday.", []string{"arrested/passive: five men >", "freed/passive: five men >"}},
		{"A boat carrying 40 migrants sank and 12 drowned.", []string{"carrying: a boat > 40 migrants", "sank: a boat >", "drowned: 12 >"}},
		{"Twelve miners were trapped, but nobody was hurt.", []string{"trapped/passive: twelve miners >", "hurt/passive: nobody >"}},
		{"The army said it had captured two villages and lost three tanks.", []string{"said: the army > it", "captured: it > two villages", "lost: it > three tanks"}},
		{"Ten people killed in ambush", []string{"killed/passive: ten people >"}},
		{"Officials denied that 20 prisoners had been shot.", []string{"denied: officials >", "shot/passive: 20 prisoners >"}},
		{"The troops tried to free the hostages.", []string{"tried: the troops >", "free: the troops > the hostages"}},
		{"Seven guards and two drivers were abducted and released.", []string{"abducted/passive: seven guards + two drivers >", "released/passive: seven guards + two drivers >"}},
		{"There were 14 dead.", []string{"were:  > 14"}},
		{"Five men who were seized and held in a cellar were found dead.", []string{"seized/passive: five men >", "held/passive: five men >", "found/passive: five men >"}},
		{"Twelve sailors from Goa, who had been held, were freed.", []string{"held/passive: twelve sailors >", "freed/passive: twelve sailors >"}},
		{"Two brothers, wanted since March, have surrendered.", []string{"wanted:  >", "surrendered: two brothers >"}},
		{"Ninety families, or 400 people, lost their homes.", []string{"lost: ninety families + 400 people > their homes"}},
		{"Hundreds of residents escaped by boat.", []string{"escaped: hundreds of residents >"}},
		{"Ten bales of hashish seized in port", []string{"seized/passive: ten bales >"}},
		{"The kidnappers let go of eight pupils.", []string{"let: the kidnappers > eight pupils", "go: the kidnappers >"}},
		{"Also injured was a vendor.", []string{"injured/passive: a vendor >", "was:  > a vendor"}},
		{"No shops were looted and police did not arrest anyone.", []string{"looted/passive: no shops >", "arrest/not: police > anyone"}},
	} {
		if diff := cmp.Diff(test.want, predicates(views(test.in)[0])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.in, diff)
		}
	}
}

// FuzzParse: the chunks tile the sentence, At points back at them, and every argument is a noun phrase or a pronoun that
// stands for one.
func FuzzParse(f *testing.F) {
	f.Add("Two soldiers were killed in a blast on Monday, and 12 others, who were hurt, fled.")
	f.Add("killed 5 and killed 6, of whom (the")
	f.Add("\"We lost 3,000 men\" - he said: 4 of the 5 - no one was")
	f.Fuzz(func(t *testing.T, input string) {
		for _, v := range views(input) {
			at := 0
			for i := range v.Chunks {
				c := &v.Chunks[i]
				if c.First != at || c.End <= c.First {
					t.Fatalf("chunk %d is [%d,%d) after %d", i, c.First, c.End, at)
				}
				for k := c.First; k < c.End; k++ {
					if v.At[k] != i {
						t.Fatalf("token %d is in chunk %d, not %d", k, v.At[k], i)
					}
				}
				at = c.End
			}
			if at != len(v.S.Tokens) {
				t.Fatalf("chunks end at %d of %d tokens", at, len(v.S.Tokens))
			}
			for i := range v.Preds {
				p := &v.Preds[i]
				if v.Chunks[p.VG].Kind != clause.VG || i > 0 && p.VG <= v.Preds[i-1].VG {
					t.Fatalf("predicate %d stands at chunk %d of kind %d", i, p.VG, v.Chunks[p.VG].Kind)
				}
				for _, k := range slices.Concat(p.Subject, p.Object, p.By) {
					if k < 0 || k >= len(v.Chunks) || v.Chunks[k].Kind != clause.NP {
						t.Fatalf("argument at chunk %d is no noun phrase", k)
					}
				}
			}
		}
	})
}
