package eval

import "math"

// A calibration compares confidences with how often they were right.
type calibration struct {
	bins      [10]struct{ confidence, right float64 }
	squares   float64
	n         int
	sure      int // confidences of at least 0.8
	sureRight int
}

func (c *calibration) add(confidence float64, right bool) {
	y := 0.0
	if right {
		y = 1
	}
	bin := &c.bins[min(9, max(0, int(confidence*10)))]
	bin.confidence += confidence
	bin.right += y
	c.squares += (confidence - y) * (confidence - y)
	c.n++
	if confidence >= 0.8 {
		c.sure++
		c.sureRight += int(y)
	}
}

// figures are the expected calibration error in ten bins of equal width (Naeini et al., AAAI 2015), the Brier score
// (1950), and precision and share of the facts that are quite sure; none where nothing has a confidence.
func (c *calibration) figures() []Figure {
	if c.n == 0 {
		return nil
	}
	off := 0.0
	for _, bin := range c.bins {
		off += math.Abs(bin.confidence - bin.right)
	}
	return []Figure{
		{Name: "ece", Value: off / float64(c.n)},
		{Name: "brier", Value: c.squares / float64(c.n)},
		{Name: "precision_at_0.8", Value: ratio(c.sureRight, c.sure)},
		{Name: "share_at_0.8", Value: ratio(c.sure, c.n)},
	}
}
