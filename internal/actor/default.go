package actor

import (
	"sync"

	"kfacts/internal/text"
)

var world = sync.OnceValue(func() *Classifier { return New(nil) })

// Classify is Classifier.Classify with the names of the tables.
func Classify(np []text.Token) Class { return world().Classify(np) }

// ClassifyBy is Classifier.ClassifyBy with the names of the tables.
func ClassifyBy(np []text.Token) Class { return world().ClassifyBy(np) }

// ClassifySource is Classifier.ClassifySource with the names of the tables.
func ClassifySource(np []text.Token) Class { return world().ClassifySource(np) }

// CanAct is Classifier.CanAct with the names of the tables.
func CanAct(np []text.Token) bool { return world().CanAct(np) }

// Named is Classifier.Named with the names of the tables.
func Named(np []text.Token) bool { return world().Named(np) }

// IsCountry is Classifier.IsCountry with the names of the tables.
func IsCountry(np []text.Token) bool { return world().IsCountry(np) }

// IsTown is Classifier.IsTown with the names of the tables.
func IsTown(np []text.Token) bool { return world().IsTown(np) }
