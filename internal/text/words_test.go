package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTrait asks a trait of tokens that share forms and of tokens that have none: the answers are the same, and each form's
// is found once.
func TestTrait(t *testing.T) {
	const input = "the boat met the other boat the long way"
	for _, tt := range []struct {
		name  string
		know  bool
		asked string
	}{
		{"with forms", true, "the boat met other long way"},
		{"without forms", false, input},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b Buffer
			s := b.Split(input, []Span{{0, len(input)}})
			if tt.know {
				b.Know(&s[0])
			}
			var asked []string
			trait := NewTrait(NumberTrait, func(norm string) uint8 {
				asked = append(asked, norm)
				return uint8(len(norm))
			})
			var got, want []uint8
			for i := range s[0].Tokens {
				got = append(got, trait.At(&s[0].Tokens[i]))
				want = append(want, uint8(len(s[0].Tokens[i].Norm)))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("traits (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(tt.asked, strings.Join(asked, " ")); diff != "" {
				t.Errorf("words asked about (-want +got)\n%s", diff)
			}
		})
	}
}
