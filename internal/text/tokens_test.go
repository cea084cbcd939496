package text

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var kindNames = [...]string{"W", "N", "P", "S"}

// In want, tokens stand as norm/K with K the first letter of the kind, left out for words.
func TestTokenize(t *testing.T) {
	for _, c := range []struct{ name, input, want string }{
		{"words and marks", "The Army, he said.", "the army ,/P he said ./P"},
		{"numbers", "2,783 of 1.5 and 12/13/14 at 19:30, 1, 2", "2,783/N of 1.5/N and 12/13/14/N at 19:30/N ,/P 1/N ,/P 2/N"},
		{"range", "20-30 and 20–30", "20/N -/P 30/N and 20/N -/P 30/N"},
		{"digits and letters", "14-year-old 2nd 90k 1990s MS13 F-16", "14-year-old 2nd/N 90k/N 1990s/N ms13 f-16"},
		{"range of multiplied numbers", "2 million-3 million, Covid-19", "2/N million -/P 3/N million ,/P covid-19"},
		{"hyphens", "cease-fire -- a self–made co-", "cease-fire --/P a self-made co -/P"},
		{"initialisms", "U.S. p.m. U.N.", "u.s. p.m. u.n."},
		{"abbreviation", "Sept. 27", "sept ./P 27/N"},
		{"clitics", "don't can’t he'll Ode's ODE'S workers'", "do n't can 't he 'll ode 's ode 's workers '/P"},
		{"inner apostrophe", "O'Brien d’Ivoire", "o'brien d'ivoire"},
		{"doubled apostrophe", "board''s don''t ''yes''", `board 's do n't "/P yes "/P`},
		{"quotation marks", "“a” ‘b’ „c“ «d» ``e'' ‘‘f’’", `"/P a "/P '/P b '/P "/P c "/P "/P d "/P "/P e "/P "/P f "/P`},
		{"mojibake", "â€œitâ€™s aâ€“bâ€\u009d no-break:Â\u00a0x", `"/P it 's a-b "/P no-break :/P x`},
		{"stops", "a.. b... c…", "a ./P b .../P c .../P"},
		{"money", "$5m €3 £2.5", "$/S 5m/N €/S 3/N £/S 2.5/N"},
		{"address", "see (https://a.example/9?b=8), www.b.example.", "see (/P https://a.example/9?b=8/S )/P ,/P www.b.example/S ./P"},
		{"other scripts", "İzmir São Київ 東京", "izmir são київ 東京"},
		{"entities for spaces", "two&nbsp;drivers of AT&T;&#160;x", `two drivers of at &/S t ;/P x`},
		{"marks without width", "so\u00adl\u00addier a\u200bb", "soldier ab"},
		{"invalid bytes", "a\xffb \xc3", "a \xff/S b \xc3/S"},
		{"slash", "Ode/Obi", "ode //P obi"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, tok := range Tokenize(c.input, Span{0, len(c.input)}) {
				w := tok.Norm
				if tok.Kind != Word {
					w += "/" + kindNames[tok.Kind]
				}
				got = append(got, w)
			}
			if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// FuzzSplit checks what every later stage relies on.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{"The army left. Nobody stayed.", "a\n\nb c\r\nd", "“U.S.. 3. 3 feet” â€œ don''t", "[ad_1]\xff\xfe www.x.y/…",
		wrappedText, "\"\"\"))).)", strings.Repeat("a", 300) + "'s"} {
		f.Add(s, 3, 9)
	}
	f.Fuzz(func(t *testing.T, input string, a, b int) {
		kept := []Span{{0, len(input)}}
		if 0 <= a && a <= b && b <= len(input) {
			kept = []Span{{0, a}, {b, len(input)}} // input[a:b] is left out
		}
		seen := make([]bool, len(input))
		at, block := 0, 0
		for _, s := range Split(input, kept) {
			if len(s.Tokens) == 0 || len(s.Tokens) > maxSentence+maxClosing {
				t.Fatalf("a sentence of %d tokens", len(s.Tokens))
			}
			if s.Start != s.Tokens[0].Start || s.End != s.Tokens[len(s.Tokens)-1].End || s.Block < block {
				t.Fatalf("sentence %v in block %d, after block %d, has the tokens %v", s.Span, s.Block, block, s.Tokens)
			}
			block = s.Block
			for _, tok := range s.Tokens {
				if tok.Start < at || tok.End <= tok.Start || input[tok.Start:tok.End] != tok.Text || tok.Norm == "" {
					t.Fatalf("token %+v after offset %d", tok, at)
				}
				if !slices.ContainsFunc(kept, func(k Span) bool { return k.Start <= tok.Start && tok.End <= k.End }) {
					t.Fatalf("token %+v is not inside what was kept", tok)
				}
				at = tok.End
				for i := tok.Start; i < tok.End; i++ {
					seen[i] = true
				}
			}
			s.Tag()
			for _, tok := range s.Tokens {
				if tok.Tag == NoTag {
					t.Fatalf("no tag for %+v", tok)
				}
			}
		}
		for _, k := range kept {
			for i := k.Start; i < k.End; {
				n := blank(input[i:k.End])
				if byteClass[input[i]] == spaceByte {
					n = 1
				}
				if n == 0 && !seen[i] {
					t.Fatalf("byte %d, %s, is in no token", i, fmt.Sprintf("%q", input[i]))
				}
				i += max(n, 1)
			}
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	input := strings.Repeat(seed(b, "seed-000"), 20)
	b.SetBytes(int64(len(input)))
	b.ReportAllocs()
	for b.Loop() {
		Split(input, []Span{{0, len(input)}})
	}
}
