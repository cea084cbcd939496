package number

import (
	"math"
	"strings"
)

// fourDigits reads a time of day in four digits, in hours: 530 is half past five.
func fourDigits(v float64) float64 { return math.Floor(v/100) + math.Mod(v, 100)/60 }

// hyphenated returns the unit at the head of token i: "percent-a-year", "dollar-a-day".
func (f *finder) hyphenated(i int) *sequence {
	head, rest, ok := strings.Cut(f.norm(i), "-")
	if !ok || !strings.HasPrefix(rest, "a-") && !strings.HasPrefix(rest, "an-") && !strings.HasPrefix(rest, "per-") {
		return nil
	}
	return f.measures.words(head, "")
}

// hottest and coldest bound what a capital C or F after figures can be degrees of.
const coldest, hottest = -90, 130

// degrees reads a temperature without its sign: "35C", "-5C".
func (f *finder) degrees(p *phrase) bool {
	if p.tail != "c" && p.tail != "f" || !p.figures || p.Low < coldest || p.High > hottest || p.First > 0 && f.tokens[p.First-1].Capital() {
		return false
	}
	p.Kind, p.Unit = Temperature, "degree C"
	switch f.tokens[p.Mention.End-1].Text[len(f.tokens[p.Mention.End-1].Text)-1] {
	case 'C':
	case 'F':
		p.Unit = "degree F"
	default:
		p.Kind, p.Unit = "", ""
		return false
	}
	return true
}

// feet reads a height in feet and inches with their marks: 5'7".
func (f *finder) feet(k int) bool {
	p := &f.out[k]
	if p.form != cardinalForm || p.digits == 0 || p.tail != "" {
		return false
	}
	mark := p.Mention.End
	if f.norm(mark) == "'" && !f.tokens[mark].Space && p.Low < 10 && k+1 < len(f.out) {
		if q := &f.out[k+1]; q.First == mark+1 && q.High < 12 && f.norm(q.Mention.End) == `"` && !f.tokens[q.Mention.End].Space {
			p.Kind, p.Unit = Distance, "foot"
			return true
		}
	}
	if f.norm(mark) == `"` && !f.tokens[mark].Space && k > 0 && f.out[k-1].Unit == "foot" && f.out[k-1].Mention.End+1 == p.First && f.norm(p.First-1) == "'" {
		p.Kind, p.Unit = Distance, "inch"
		return true
	}
	return false
}

// hoursMinutes reads "17h30" as a time of day and the minutes of "2h 30m".
func (f *finder) hoursMinutes(k int) bool {
	p := &f.out[k]
	if p.digits == 0 || p.tail == "" {
		return false
	}
	if p.tail == "m" && k > 0 && f.out[k-1].Unit == "hour" && f.out[k-1].tail == "h" && f.out[k-1].Mention.End == p.First {
		p.Kind, p.Unit = Duration, "minute"
		return true
	}
	if len(p.tail) == 3 && p.tail[0] == 'h' && digitsOnly(p.tail[1:]) && p.High < 24 && plain(p.tail[1:]) < 60 {
		p.timeOfDay(func(v float64) float64 { return v + plain(p.tail[1:])/60 })
		return true
	}
	return false
}

// lines are the heights of pictures on a screen.
var lines = map[float64]bool{144: true, 240: true, 360: true, 480: true, 720: true, 1080: true, 1440: true, 2160: true}

// milli tells a thousandth from a million by the case in which a unit is written: mW and MW.
func milli(unit, written string) string {
	if unit != "" && unit[0] == 'M' && written == "m"+unit[1:] {
		return written
	}
	return unit
}

// ahead reports whether token i makes points those of a poll or an index and not of a map or a list.
func (f *finder) ahead(i int) bool {
	switch f.norm(i) {
	case "down", "up", "ahead", "behind", "lower", "higher", "clear", "to":
		return true
	}
	return false
}

// weighs reports whether token i makes pounds a mass.
func (f *finder) weighs(i int) bool {
	switch f.norm(i) {
	case "weigh", "weighs", "weighed", "weighing", "weight":
		return true
	case "of":
		return f.norm(i-1) == "weight"
	}
	return false
}

// direction reports whether token i makes degrees those of a place on the globe.
func (f *finder) direction(i int) bool {
	switch f.norm(i) {
	case "north", "south", "east", "west", "latitude", "longitude", "n", "s", "e", "w":
		return true
	}
	return false
}

// currencyBefore returns the currency that ends before token i, or nil. Letters belong to a sign that is joined to them:
// "A$5", but not "a $5 fine".
func (f *finder) currencyBefore(i int) *sequence {
	q := f.currencies.before(f.tokens, i)
	if q == nil || len(q.tokens) == 1 || q.tokens[1] != "$" || !f.tokens[i-1].Space {
		return q
	}
	list := f.currencies.of("$")
	return &list[len(list)-1] // the shortest
}
