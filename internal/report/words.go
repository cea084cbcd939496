package report

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"kfacts"
)

// line makes a text fit for one line of a terminal or a cell: runs of white space become a space, bytes that are not
// UTF-8 and control characters, which could steer a terminal, become U+FFFD, and format characters, which could turn
// the direction of what follows, are left out.
func line(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case unicode.Is(unicode.Cf, r):
			continue
		case unicode.IsControl(r):
			r = utf8.RuneError
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

var modifierWords = map[kfacts.Modifier]string{
	kfacts.AtLeast:  "at least ",
	kfacts.MoreThan: "more than ",
	kfacts.AtMost:   "up to ",
	kfacts.LessThan: "fewer than ",
	kfacts.Nearly:   "nearly ",
	kfacts.About:    "about ",
}

func countWords(c kfacts.Count) string { return modifierWords[c.Modifier] + line(c.Text) }

func measureWords(f *kfacts.Fact) string {
	if len(f.Flags) == 0 {
		return string(f.Measure)
	}
	return fmt.Sprintf("%s (%s)", f.Measure, strings.Join(flagNames(f.Flags), ", "))
}

func flagNames(flags []kfacts.Flag) []string {
	names := make([]string, len(flags))
	for i, flag := range flags {
		names[i] = string(flag)
	}
	return names
}

// tags names country and kind behind a phrase, unless there is nothing to say: "soldiers (AZE military)".
func tags(country, kind string) string {
	if kind == "person" || kind == "thing" || kind == "unknown" {
		kind = ""
	}
	both := strings.TrimSpace(country + " " + kind)
	if both == "" {
		return ""
	}
	return " (" + both + ")"
}

// called is a phrase with the fuller name that it stands for: "the statement = the Ministry of Health".
func called(text, name string) string {
	text, name = line(text), line(name)
	switch {
	case name == "" || name == text:
		return text
	case text == "":
		return name
	}
	return text + " = " + name
}

func actorWords(a *kfacts.Actor) string { return called(a.Text, a.Name) + tags(a.Country, a.Kind) }

func sourceWords(s *kfacts.Source) string {
	words := called(s.Text, s.Name) + tags(s.Country, s.Kind)
	if s.Via != "" {
		words += " via " + line(s.Via)
	}
	return words
}

func dateWords(d *kfacts.Date) string {
	if d.Value == "" || d.Value == d.Text {
		return line(d.Text)
	}
	return fmt.Sprintf("%s [%s]", line(d.Text), line(d.Value))
}

// droppedWords sums up what was left out: "dropped 2 ad-marker, 1 language tr (1204 bytes)".
func droppedWords(dropped []kfacts.Dropped) string {
	if len(dropped) == 0 {
		return ""
	}
	number := map[string]int{}
	bytes := 0
	for _, d := range dropped {
		number[strings.TrimSpace(d.Reason+" "+d.Language)]++
		bytes += d.End - d.Start
	}
	parts := make([]string, 0, len(number))
	for reason, n := range number {
		parts = append(parts, fmt.Sprintf("%d %s", n, reason))
	}
	sort.Strings(parts)
	return fmt.Sprintf("dropped %s (%d bytes)", strings.Join(parts, ", "), bytes)
}

func number(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// longSentence is how many bytes of a sentence are shown on either side of a number. A wire list with ten thousand
// numbers in one sentence would otherwise repeat itself ten thousand times.
const longSentence = 500

// sentenceOf is the sentence of a fact on one line, and the place of its number in it. "…" marks where it was cut.
func sentenceOf(f *kfacts.Fact, text string) (sentence string, low, high int) {
	start, end := max(0, f.Sentence.Start), min(len(text), f.Sentence.End)
	from, to := max(start, f.Count.Start), min(end, f.Count.End)
	if from > to {
		return "", 0, 0
	}
	before, count, after := text[start:from], line(text[from:to]), text[to:end]
	spaceBefore := strings.TrimRightFunc(before, unicode.IsSpace) != before
	spaceAfter := strings.TrimLeftFunc(after, unicode.IsSpace) != after
	if len(before) > longSentence {
		before = "…" + line(strings.ToValidUTF8(before[len(before)-longSentence:], ""))
	} else {
		before = line(before)
	}
	if len(after) > longSentence {
		after = line(strings.ToValidUTF8(after[:longSentence], "")) + "…"
	} else {
		after = line(after)
	}
	if spaceBefore && before != "" {
		before += " "
	}
	if spaceAfter && after != "" && (count != "" || !spaceBefore) {
		after = " " + after
	}
	return before + count + after, len(before), len(before) + len(count)
}
