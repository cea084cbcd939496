package logistic

import "math"

// descend finds the least of a convex function from w on, in place, by the limited-memory BFGS method (Nocedal, Updating
// quasi-Newton matrices with limited storage, 1980) with a backtracking search along each line. f returns the value at w
// and writes the gradient there.
func descend(w []float64, f func(w, gradient []float64) float64) {
	const rounds, kept, enough = 1000, 12, 1e-7
	gradient := make([]float64, len(w))
	value := f(w, gradient)
	var steps, turns [][]float64 // the last steps, and how the gradient turned on them
	for range rounds {
		direction := direct(gradient, steps, turns)
		slope := dot(direction, gradient)
		if slope >= 0 {
			steps, turns = nil, nil
			direction = direct(gradient, nil, nil)
			slope = dot(direction, gradient)
		}
		next, ahead := make([]float64, len(w)), make([]float64, len(w))
		stride, reached := 1.0, 0.0
		for {
			for i := range w {
				next[i] = w[i] + stride*direction[i]
			}
			reached = f(next, ahead)
			if reached <= value+1e-4*stride*slope {
				break
			}
			if stride /= 2; stride < 1e-12 {
				return
			}
		}
		step, turn := make([]float64, len(w)), make([]float64, len(w))
		for i := range w {
			step[i], turn[i] = next[i]-w[i], ahead[i]-gradient[i]
		}
		if dot(step, turn) > 1e-18 {
			steps, turns = append(steps, step), append(turns, turn)
			if len(steps) > kept {
				steps, turns = steps[1:], turns[1:]
			}
		}
		copy(w, next)
		if value-reached <= enough*(1+value) {
			return
		}
		gradient, value = ahead, reached
	}
}

// direct returns the direction of descent that the last steps advise.
func direct(gradient []float64, steps, turns [][]float64) []float64 {
	d := make([]float64, len(gradient))
	for i, g := range gradient {
		d[i] = -g
	}
	shares := make([]float64, len(steps))
	for k := len(steps) - 1; k >= 0; k-- {
		shares[k] = dot(steps[k], d) / dot(steps[k], turns[k])
		add(d, turns[k], -shares[k])
	}
	scale := 1 / max(1, size(gradient))
	if n := len(steps); n > 0 {
		scale = dot(steps[n-1], turns[n-1]) / dot(turns[n-1], turns[n-1])
	}
	for i := range d {
		d[i] *= scale
	}
	for k := range steps {
		add(d, steps[k], shares[k]-dot(turns[k], d)/dot(steps[k], turns[k]))
	}
	return d
}

func add(to, v []float64, times float64) {
	for i := range v {
		to[i] += times * v[i]
	}
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

func size(v []float64) float64 { return math.Sqrt(dot(v, v)) }
