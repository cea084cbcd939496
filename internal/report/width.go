package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cells is how many columns of a terminal a text takes.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n += cellsOf(r)
	}
	return n
}

// wide are the scripts and blocks that terminals draw two columns wide: East Asian Width W and F of Unicode's UAX #11,
// by block.
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{{0x1100, 0x115f, 1}, {0x2e80, 0xa4cf, 1}, {0xac00, 0xd7a3, 1}, {0xf900, 0xfaff, 1}, {0xfe30, 0xfe6f, 1}, {0xff00, 0xff60, 1}, {0xffe0, 0xffe6, 1}},
	R32: []unicode.Range32{{0x1f300, 0x1f64f, 1}, {0x1f900, 0x1f9ff, 1}, {0x20000, 0x3fffd, 1}},
}

func cellsOf(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	case unicode.Is(wide, r):
		return 2
	}
	return 1
}

// clip cuts a text to so many columns, the last of which holds "…".
func clip(s string, width int) string {
	if cells(s) <= width {
		return s
	}
	return take(s, width-1) + "…"
}

// take is the longest beginning of s that fits.
func take(s string, width int) string {
	for i, r := range s {
		if width -= cellsOf(r); width < 0 {
			return s[:i]
		}
	}
	return s
}

// takeEnd is the longest end of s that fits.
func takeEnd(s string, width int) string {
	at := len(s)
	for at > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:at])
		if width -= cellsOf(r); width < 0 {
			break
		}
		at -= size
	}
	return s[at:]
}

// around cuts a sentence to so many columns with s[low:high] about the middle, and returns its three parts.
func around(s string, low, high, width int) (before, middle, after string) {
	before, middle, after = s[:low], s[low:high], s[high:]
	if cells(s) <= width {
		return before, middle, after
	}
	if cells(middle) >= width {
		return "", clip(middle, width), ""
	}
	room := width - cells(middle)
	left := min(cells(before), max(room/2, room-cells(after)))
	right := room - left
	if left < cells(before) {
		before = "…" + strings.TrimLeft(takeEnd(before, left-1), " ")
	}
	if right < cells(after) {
		after = strings.TrimRight(take(after, right-1), " ") + "…"
	}
	if left <= 0 {
		before = ""
	}
	if right <= 0 {
		after = ""
	}
	return before, middle, after
}

// fold breaks a text into lines of so many columns, between words where it can, and returns the bytes of each line.
func fold(s string, width int) [][2]int {
	var lines [][2]int
	start := 0
	for cells(s[start:]) > width {
		end := start + len(take(s[start:], width))
		if end == start { // a wide character in a narrow column
			_, size := utf8.DecodeRuneInString(s[start:])
			end += size
		}
		if end < len(s) && s[end] != ' ' {
			if space := strings.LastIndexByte(s[start:end], ' '); space > 0 {
				end = start + space
			}
		}
		lines = append(lines, [2]int{start, end})
		start = end
		if start < len(s) && s[start] == ' ' {
			start++
		}
	}
	return append(lines, [2]int{start, len(s)})
}
