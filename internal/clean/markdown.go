package clean

import "strings"

// linkText returns what to drop of the Markdown link or image at the start of s, "[words](address)": the bracket before the
// words of a link; all of an image, or of a link without words; 0 where there is none.
func linkText(s string) int {
	end := linkEnd(s)
	if end == 0 {
		return 0
	}
	target := linkTarget(s[end:])
	if target == 0 {
		return 0
	}
	if strings.Trim(s[1:end], " \t") == "" {
		return end + target
	}
	return 1
}

// linkEnd returns the place of the bracket that closes the one at the start of s, on the same line, or 0.
func linkEnd(s string) int {
	depth := 0
	for i := 0; i < len(s) && i < maxLink && s[i] != '\n'; i++ {
		switch s[i] {
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return 0
}

// maxLink bounds the words of a link, in bytes.
const maxLink = 300

// linkTarget returns the length of the bracket and the address after a link's words, "](https://…)", at the start of s, or 0.
func linkTarget(s string) int {
	if len(s) < 4 || s[1] != '(' {
		return 0
	}
	end := strings.IndexAny(s, ")\n")
	if end < 3 || s[end] != ')' {
		return 0
	}
	to := s[2:end]
	if i := strings.IndexByte(to, ' '); i >= 0 {
		to = to[:i] // a title follows
	}
	if strings.Contains(to, "://") || to != "" && (to[0] == '/' || to[0] == '#') || strings.HasPrefix(to, "mailto:") || strings.HasPrefix(to, "www.") {
		return end + 1
	}
	return 0
}

// linkLine returns where the line around s[i] starts and ends, where links and the marks between them are all that it holds, or 0.
// A heading ("#") is not of that kind: it may link to its own article.
func linkLine(s string, low, i int, budget *int) (from, to int) {
	from = max(low, i-8)
	if j := strings.LastIndexByte(s[from:i], '\n'); j >= 0 {
		from += j + 1
	} else if from > 0 && s[from-1] != '\n' {
		return 0, 0
	}
	if strings.Trim(s[from:i], " \t*-+•!") != "" {
		return 0, 0
	}
	links := 0
	at := i
	for at < len(s) && s[at] != '\n' {
		if s[at] != '[' {
			if strings.IndexByte(" \t*-+•!|·>/,", s[at]) < 0 && s[at] < 0x80 {
				return 0, 0
			}
			at++
			continue
		}
		n := linkEnd(s[at:min(len(s), at+maxMark)])
		if n == 0 {
			return 0, 0
		}
		target := linkTarget(s[at+n : min(len(s), at+n+maxMark)])
		if *budget -= n + target + 8; target == 0 || *budget < 0 {
			return 0, 0
		}
		at += n + target
		links++
	}
	if links == 0 {
		return 0, 0
	}
	return from, at
}

// strayBlank returns the length of the entity for a blank at s[i] where it parts no words: beside white space or at the end
// of a line; else 0.
func strayBlank(s string, i int) int {
	const entity = "&nbsp;"
	if !strings.HasPrefix(s[i:], entity) {
		return 0
	}
	n := len(entity)
	for strings.HasPrefix(s[i+n:], entity) {
		n += len(entity)
	}
	if i == 0 || i+n == len(s) || space(s[i-1]) || space(s[i+n]) {
		return n
	}
	return 0
}

func space(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }
