package clean

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestJoined holds long lines with bars, or that open with words of menus, and are an article all the same.
func TestJoined(t *testing.T) {
	long := strings.ReplaceAll(strings.TrimSpace(paragraphs), "\n", " ")
	for _, test := range []struct {
		line string
		want []string
	}{
		{long, nil},
		{"Home News Sport Weather Login " + long, []string{"chrome: Home News Sport Weather Login"}},
		{"World Health Organization teams reached the town. " + long, nil},
		{"News Sport " + long, nil},
		{"Home | News | Sport | Log in | " + long, []string{"chrome: Home | News | Sport | Log in |"}},
		{long + " | It was the third such loss. | The boat was built in 1970. | She had four owners. | The port is closed.", []string{"chrome: |", "chrome: |", "chrome: |", "chrome: |"}},
		{"Share of votes: A 12 | B 14 | C 3 | D 4 | E 5", nil},
	} {
		if diff := cmp.Diff(test.want, dropped(test.line)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.line, diff)
		}
		checkDivision(t, test.line)
	}
}
