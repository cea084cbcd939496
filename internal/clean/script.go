package clean

import "unicode"

// A script is a writing system, as far as it tells languages apart.
type script uint8

const (
	common script = iota // digits, marks, symbols
	latin
	cyrillic
	arabic
	devanagari
	bengali
	ethiopic
	hebrew
	han
	kana
	hangul
	greek
	armenian
	georgian
	thai
	lao
	khmer
	burmese
	sinhala
	tamil
	telugu
	kannada
	malayalam
	gujarati
	gurmukhi
	odia
	tibetan
	thaana
	mongolian
	syriac
	tifinagh
	syllabics
	olChiki
	cherokee
	meetei
	nko
	yi
	other
)

// language gives the language of the scripts that have (nearly) one; the others are told by their words.
var language = [...]string{cyrillic: "ru", arabic: "ar", devanagari: "hi", bengali: "bn", ethiopic: "am", hebrew: "he", han: "zh", kana: "ja",
	hangul: "ko", greek: "el", armenian: "hy", georgian: "ka", thai: "th", lao: "lo", khmer: "km", burmese: "my", sinhala: "si", tamil: "ta",
	telugu: "te", kannada: "kn", malayalam: "ml", gujarati: "gu", gurmukhi: "pa", odia: "or", tibetan: "bo", thaana: "dv",
	mongolian: "mn-Mong", syriac: "syr", tifinagh: "zgh", syllabics: "iu", olChiki: "sat", cherokee: "chr",
	meetei: "mni-Mtei", nko: "nqo", yi: "ii", other: "und"}

// ranges holds the scripts above by Unicode block, in order of code point.
var ranges = []struct {
	first, last rune
	script      script
}{
	{0x00C0, 0x024F, latin}, {0x0250, 0x02AF, latin}, {0x0370, 0x03FF, greek}, {0x0400, 0x052F, cyrillic}, {0x0530, 0x058F, armenian},
	{0x0590, 0x05FF, hebrew}, {0x0600, 0x06FF, arabic}, {0x0700, 0x074F, syriac}, {0x0750, 0x077F, arabic}, {0x0780, 0x07BF, thaana}, {0x07C0, 0x07FF, nko},
	{0x0860, 0x08FF, arabic}, {0x0900, 0x097F, devanagari}, {0x0980, 0x09FF, bengali}, {0x0A00, 0x0A7F, gurmukhi}, {0x0A80, 0x0AFF, gujarati},
	{0x0B00, 0x0B7F, odia}, {0x0B80, 0x0BFF, tamil}, {0x0C00, 0x0C7F, telugu}, {0x0C80, 0x0CFF, kannada}, {0x0D00, 0x0D7F, malayalam},
	{0x0D80, 0x0DFF, sinhala}, {0x0E00, 0x0E7F, thai}, {0x0E80, 0x0EFF, lao}, {0x0F00, 0x0FFF, tibetan}, {0x1000, 0x109F, burmese},
	{0x10A0, 0x10FF, georgian}, {0x1100, 0x11FF, hangul}, {0x1200, 0x139F, ethiopic}, {0x13A0, 0x13FF, cherokee}, {0x1400, 0x167F, syllabics}, {0x1780, 0x17FF, khmer}, {0x1800, 0x18AF, mongolian}, {0x18B0, 0x18FF, syllabics}, {0x1C50, 0x1C7F, olChiki},
	{0x1C80, 0x1C8F, cyrillic}, {0x1C90, 0x1CBF, georgian}, {0x1E00, 0x1EFF, latin}, {0x1F00, 0x1FFF, greek}, {0x2D30, 0x2D7F, tifinagh},
	{0x2D80, 0x2DDF, ethiopic}, {0x3040, 0x30FF, kana}, {0x3130, 0x318F, hangul}, {0x3400, 0x4DBF, han}, {0x4E00, 0x9FFF, han}, {0xA000, 0xA4CF, yi},
	{0xA8E0, 0xA8FF, devanagari}, {0xA9E0, 0xA9FF, burmese}, {0xAA60, 0xAA7F, burmese}, {0xAAE0, 0xAAFF, meetei}, {0xAB00, 0xAB2F, ethiopic}, {0xAB70, 0xABBF, cherokee}, {0xABC0, 0xABFF, meetei}, {0xAC00, 0xD7AF, hangul},
	{0xF900, 0xFAFF, han}, {0xFB1D, 0xFB4F, hebrew}, {0xFB50, 0xFDFF, arabic}, {0xFE70, 0xFEFC, arabic}, {0xFF66, 0xFF9F, kana},
	{0x20000, 0x3134F, han},
}

// scriptOf returns the script of a letter; what is no letter is common.
func scriptOf(r rune) script {
	if r < 0x80 {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			return latin
		}
		return common
	}
	if !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) {
		return common
	}
	lo, hi := 0, len(ranges)
	for lo < hi {
		m := (lo + hi) / 2
		if r > ranges[m].last {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(ranges) && r >= ranges[lo].first {
		return ranges[lo].script
	}
	if r < 0x0370 || unicode.Is(unicode.M, r) || unicode.Is(unicode.Latin, r) {
		return common
	}
	return other
}

// traditional and simplified are common Chinese characters that only one of the two orthographies uses.
const (
	traditional = "國會這來時個們說對開關學發為與實現電車馬長門問間東書讓還點頁報導應區萬經過後動業產種條體總無傷據爾記錄應責聯繫載權轉複製閱讀聽寫選舉"
	simplified  = "国会这来时个们说对开关学发为与实现电车马长门问间东书让还点页报导应区万经过后动业产种条体总无伤据尔记录应责联系载权转复制阅读听写选举"
)
