package clean

import "strings"

// scrambled are the first characters of UTF-8 that was read as Windows-1252.
const scrambled = "ÃÄÅâÐÑÂØÙÎÏ×Õáàã"

// windows1252 maps the characters of bytes 0x80 to 0x9F back to their bytes.
var windows1252 = map[rune]byte{'€': 0x80, '‚': 0x82, 'ƒ': 0x83, '„': 0x84, '…': 0x85, '†': 0x86, '‡': 0x87, 'ˆ': 0x88, '‰': 0x89, 'Š': 0x8A,
	'‹': 0x8B, 'Œ': 0x8C, 'Ž': 0x8E, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97, '˜': 0x98, '™': 0x99,
	'š': 0x9A, '›': 0x9B, 'œ': 0x9C, 'ž': 0x9E, 'Ÿ': 0x9F}

// unscramble returns a line of UTF-8 that was read as Windows-1252 as it was meant, or "" where it is no such line.
func unscramble(s string) string {
	if len(s) > maxJudged || ascii(s) || !strings.ContainsAny(s, scrambled) {
		return ""
	}
	b := make([]byte, 0, len(s))
	for _, r := range s {
		switch c, ok := windows1252[r]; {
		case ok:
			b = append(b, c)
		case r < 0x100:
			b = append(b, byte(r))
		default:
			return "" // a character that Windows-1252 does not have
		}
	}
	fixed := strings.ToValidUTF8(string(b), "\uFFFD")
	bad := strings.Count(fixed, "\uFFFD")
	good := 0
	for _, r := range fixed {
		if r >= 0x80 && r != '\uFFFD' {
			good++
		}
	}
	if good > 0 && bad*3 <= good {
		return fixed
	}
	return ""
}
