package clean

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMastheads holds what stands over the title of an article.
func TestMastheads(t *testing.T) {
	const title = "Three fishermen drown off the northern cape\n\n"
	for _, test := range []struct {
		head string
		want []string
	}{
		{"The Harbour Herald\n" + title, []string{"chrome: The Harbour Herald"}},
		{"Your Number 1 Source of Harbour News\n" + title, []string{"chrome: Your Number 1 Source of Harbour News"}},
		{"Harbour Times\nYour daily magazine from the coast\n" + title, []string{"chrome: Harbour Times\nYour daily magazine from the coast"}},
		{"Politics\n" + title, []string{"chrome: Politics"}},
		{"Fishermen drown\n\n", nil},
		{"Lerwick\n" + title, nil},
		{"Ana Ruiz\n" + title, nil},
		{"Fishermen mourn death of Star\n\n", nil},
		{title, nil},
	} {
		if diff := cmp.Diff(test.want, dropped(test.head+article)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.head, diff)
		}
		checkDivision(t, test.head+article)
	}
}
