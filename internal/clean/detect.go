package clean

import (
	"strings"

	"github.com/abadojack/whatlanggo"
)

const (
	enoughText  = 60   // bytes under which whatlanggo guesses
	maxDetected = 1000 // bytes of a text that it is given
)

// askDetector names the language by letter trigrams (whatlanggo), where the words could not.
func (x *index) askDetector(v *verdict, s string) {
	if len(s) < enoughText {
		return
	}
	if len(s) > maxDetected {
		s = strings.ToValidUTF8(s[:maxDetected], "")
	}
	info := whatlanggo.Detect(s)
	if info.Confidence < 0.5 || info.Lang == whatlanggo.Eng {
		return
	}
	code := info.Lang.Iso6391()
	switch info.Lang {
	case whatlanggo.Nob, whatlanggo.Nno:
		code = "no"
	case whatlanggo.Cmn:
		code = "zh"
	}
	if code == "" {
		code = info.Lang.Iso6393()
	}
	v.lang, v.code = none, code
	for i, l := range x.langs {
		if l == code {
			v.lang = i
		}
	}
}
