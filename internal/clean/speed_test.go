package clean

import (
	"strings"
	"testing"
)

// BenchmarkArticle cleans an ordinary English article: one look at each line must do.
func BenchmarkArticle(b *testing.B) {
	text := strings.Repeat(`The governor of the province met the heads of six villages on Tuesday to speak about the road that the rains had washed away. He said that engineers would come before the end of the month.

"We know that the children walk for two hours to reach their school," he told the meeting. The law does not say who pays.

Two farmers were killed when a bridge gave way near the market last week, according to the police. Traders have since carried their goods across the river in small boats.

`, 40)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Text(text)
	}
}
