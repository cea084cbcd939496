// Stand-in until the stage lands: remove this file then.
package attribution

import "kfacts/internal/text"

type Attribution struct {
	Sentence               int
	Source                 text.Span
	Name                   string
	Cue                    text.Span
	Content                []text.Span
	Via                    text.Span
	ReportFirst, ReportEnd int
}
type Scope struct{}

func (s *Scope) Of(text.Span) *Attribution               { return nil }
func NewScope(a []Attribution) *Scope                    { return nil }
func Find(input string, s []text.Sentence) []Attribution { return nil }
