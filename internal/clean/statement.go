package clean

import "strings"

// roots are the names by which the scripts of advertisement and statistics services begin.
var roots = func() map[string]bool {
	m := map[string]bool{}
	for _, n := range strings.Fields(`window document googletag adsbygoogle yaContextCb Ya jQuery OBR dataLayer gtag fbq ga pbjs apstag taboola
_taboola console navigator location var let const function return self top parent undefined MarketGidComposite Outbrain twttr FB
googlefc admicro ezstandalone amzn_assoc_ad_type ADMIRAL moat_yi htlbid freestar nitroAds AdManager adthrive mediavine
advads_items defineSlot gaq _gaq _paq ym begun medianet pubwise tude pub_ads`) {
		m[n] = true
	}
	return m
}()

// statement returns the script statement that the mark s[i] is part of, or to = 0. It starts with a known root, or is a
// call or assignment that no prose holds: "name.name(function", "(name = …).push({})", "});".
func statement(s string, low, i int, budget *int) (from, to int) {
	*budget -= 8
	switch s[i] {
	case '(':
		if n := identifier(s[i+1:]); n > 0 && roots[rootOf(s[i+1:i+1+n])] {
			return i, run(s, i, budget)
		}
		// name(…): a call
		from = chain(s, low, i)
		if from < i && roots[rootOf(s[from:i])] && s[from:i] != "top" && s[from:i] != "location" && s[from:i] != "return" {
			return from, run(s, i, budget)
		}
	case '.':
		if i == low || i+1 == len(s) || identifier(s[i+1:]) == 0 {
			return 0, 0
		}
		from = chain(s, low, i)
		name := s[from:i]
		if from == i || !roots[name] || name == "top" || name == "location" || name == "parent" || name == "return" || name == "function" || name == "var" || name == "let" || name == "const" || name == "self" || name == "document" && i+2 < len(s) && s[i+1] < 'a' || name == "window" && s[i+1] < 'a' {
			return 0, 0
		}
		return from, run(s, i, budget)
	case '{':
		if n := identifier(s[i+1:]); n > 2 && n < 30 && i+1+n < len(s) && s[i+1+n] == '}' && s[i+1] >= 'a' && (i == 0 || space(s[i-1])) {
			return i, i + n + 2 // a placeholder of a template
		}
		if strings.HasPrefix(strings.TrimLeft(s[i+1:], " "), `"@`) { // JSON-LD
			return i, run(s, i, budget)
		}
	case '=':
		// var name = …; name = name || …
		from = i
		for from > low && (s[from-1] == ' ') && i-from < 3 {
			from--
		}
		from = chain(s, low, from)
		if before := strings.TrimRight(s[max(low, from-10):from], " "); from < i {
			for _, k := range []string{"var", "let", "const"} {
				if strings.HasSuffix(before, k) && (len(before) == len(k) || !letterByte(before[len(before)-len(k)-1])) {
					return strings.LastIndex(s[:from], k), run(s, i, budget)
				}
			}
			if roots[rootOf(s[from:max(from, i)])] && i+1 < len(s) && s[i+1] != '=' {
				return from, run(s, i, budget)
			}
		}
	}
	return 0, 0
}

func letterByte(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// identifier returns the length of the name at the start of s: letters, digits, _ and $, with dots between.
func identifier(s string) int {
	i := 0
	for i < len(s) && i < 80 {
		c := s[i]
		if !(letterByte(c) || c == '_' || c == '$' || i > 0 && (c >= '0' && c <= '9' || c == '.' && i+1 < len(s) && letterByte(s[i+1]))) {
			break
		}
		i++
	}
	return i
}

// rootOf returns the first name of a dotted chain.
func rootOf(s string) string {
	s = strings.TrimSpace(s)
	if i := strings.IndexByte(s, '.'); i >= 0 {
		return s[:i]
	}
	return s
}

// chain returns where the dotted chain of names that ends at s[i] starts; a sentence's full stop before a known root ends it.
func chain(s string, low, i int) int {
	j := i
	for j > low && i-j < 80 {
		c := s[j-1]
		if !(letterByte(c) || c == '_' || c == '$' || c >= '0' && c <= '9' || c == '.') {
			break
		}
		j--
	}
	for j < i && (s[j] == '.' || s[j] >= '0' && s[j] <= '9') {
		j++
	}
	for k := j; k < i; {
		n := strings.IndexByte(s[k:i], '.')
		if n < 0 {
			n = i - k
		}
		if roots[s[k:k+n]] {
			return k
		}
		k += n + 1
	}
	return j
}

// run returns where the statement that goes on at s[i] ends: at the semicolon or line end outside all brackets, or where
// the brackets close and no operator follows.
func run(s string, i int, budget *int) int {
	depth := 0
	start := i
	defer func() { *budget -= i - start }()
	var quote byte
	for ; i < len(s) && i-start < 1<<16; i++ {
		c := s[i]
		switch {
		case quote != 0:
			if c == '\\' {
				i++
			} else if c == quote || c == '\n' {
				quote = 0
			}
		case c == '"' || c == '\'' || c == '`':
			quote = c
		case c == '(' || c == '{' || c == '[':
			depth++
		case c == ')' || c == '}' || c == ']':
			depth--
			if depth <= 0 && closed(s[i+1:]) {
				end := i + 1
				for end < len(s) && (s[end] == ';' || s[end] == ')') {
					end++
				}
				i = end
				return end
			}
		case c == ';' && depth <= 0:
			i++
			return i
		case c == '\n' && depth <= 0:
			return i
		case c == '\n' && i+1 < len(s) && s[i+1] == '\n' && i-start > 400:
			return i // an unbalanced statement must not swallow the article
		}
	}
	return min(i, len(s))
}

// closed reports whether nothing that continues a statement stands at the start of s.
func closed(s string) bool {
	s = strings.TrimLeft(s, " ")
	return s == "" || strings.IndexByte(".(=|&[{,?:+", s[0]) < 0
}
