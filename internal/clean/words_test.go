package clean

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFoldPhrase(t *testing.T) {
	for input, want := range map[string]string{
		"":                "",
		"read more":       "read more",
		" read  more ":    "read more",
		"Read More:":      "read more",
		"ShareOnSomeSite": "share on some site",
		"# comments":      "# comments",
		"12 more":         "# more",
		"Lire l’article":  "lire l'article",
	} {
		if diff := cmp.Diff(want, foldPhrase(input)); diff != "" {
			t.Errorf("foldPhrase(%q) (-want +got)\n%s", input, diff)
		}
	}
}
