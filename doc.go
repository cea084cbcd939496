// Package kfacts reads noisy news text and returns typed facts: how many, of whom, who says so, and when.
package kfacts
