package number

import (
	"math"
	"strings"
	"testing"
)

// TestReadFigure holds what separators between digits mean, and which runs of digits mean no one number.
func TestReadFigure(t *testing.T) {
	const no = -1
	for _, tt := range []struct {
		in      string
		want    float64 // no where the figure is refused
		decimal bool
	}{
		{"7", 7, false},
		{"9007199254740992", 1 << 53, false},
		{"9007199254740993", 1 << 53, false}, // as near as a float64 comes
		{"9007199254740994", no, false},
		{"12345678901234567", no, false}, // too long to be told
		{"1,234", 1234, false},
		{"0,234", 0.234, true},
		{"1234,567", 1234.567, true},
		{"12,5", 12.5, true},
		{"1,234,567", 1234567, false},
		{"12,34,567", 1234567, false},
		{"123,45,678", no, false},
		{"1,23,456", 123456, false},
		{"1,23,4567", no, false},
		{"1,2345,678", no, false},
		{"1234,567,890", no, false},
		{",123,456", no, false},
		{"22,24,26", no, false},
		{"1.5", 1.5, true},
		{"1.234", 1.234, true},
		{"1,234.5", 1234.5, true},
		{"12,34.5", no, false},
		{"1.234,5", 1234.5, true},
		{"12.34,5", no, false},
		{"1.234.567", 1234567, false},
		{"1.234.567,25", 1234567.25, true},
		{"12.34.567", no, false}, // India groups by commas
		{"1.2.3", no, false},
		{"1,234.567,8", no, false},
		{"1,234,567.25", 1234567.25, true},
		{"9,007,199,254,740,992", 1 << 53, false},
		{"9,007,199,254,740,994", no, false},
		{"0." + strings.Repeat("3", 45), 1. / 3, true},
		{"0." + strings.Repeat("3", 47), no, false},
	} {
		got := readFigure(tt.in)
		switch {
		case tt.want == no && got.ok:
			t.Errorf("readFigure(%q) = %v, want none", tt.in, got.value)
		case tt.want != no && (!got.ok || got.value != tt.want || got.decimal != tt.decimal):
			t.Errorf("readFigure(%q) = %+v, want %v, decimal %v", tt.in, got, tt.want, tt.decimal)
		}
	}
}

func TestTidy(t *testing.T) {
	for in, want := range map[float64]float64{
		2300000.0000000005: 2300000, 1.1 * 1e6: 1100000, 100.00000000001: 100, 99.99999999999: 99.99999999999,
		-100.00000000001: -100, 150.5: 150.5, 1000.001: 1000.001, 0.3: 0.3,
	} {
		if got := tidy(in); got != want {
			t.Errorf("tidy(%v) = %v, want %v", in, got, want)
		}
	}
	if got := plain(strings.Repeat("9", 17)); !math.IsInf(got, 1) {
		t.Errorf("plain of 17 digits is %v", got)
	}
	if got := plain(strings.Repeat("1", 16)); got != 1111111111111111 {
		t.Errorf("plain of 16 digits is %v", got)
	}
}
