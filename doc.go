// Package kfacts reads noisy news text and returns typed facts: how many, of whom, who says so, and when, each bound to
// exact bytes of the input and with a confidence that is a probability.
//
// A fact is one claim in the text that a number of people or things had something happen to them, or did something: 2,783
// soldiers killed, 90,000 people displaced, seven districts taken. It carries
//
//   - its measure (Killed, Displaced, Territory …) and its count, with bounds and the modifier that the words give it;
//   - the actor: who or what is counted, with kind and country;
//   - the source: who makes the claim, resolved to its fuller name where the text says "the statement", or nil where the
//     writer makes it;
//   - the date of the event as TIMEX3 writes it, the date of the statement apart from it, and who did it.
//
// The smallest program:
//
//	doc, err := kfacts.Extract(text)
//	if err != nil {
//		log.Fatal(err)
//	}
//	for _, fact := range doc.Facts {
//		fmt.Println(fact.Measure, fact.Count.Text, fact.Actor.Text)
//	}
//
// New makes an Extractor with options (a reference date, a lowest confidence, actors and measures of the user's own); All
// reads a stream with several workers, in order. What is not the English article (another language, cookie notices, page
// chrome, advertisement marks) is dropped before anything else and accounted for in Document.Dropped; Clean does that
// alone. Numbers and Dates give all mentions of their sort.
//
// Same input, same output, byte for byte, at any number of workers. Nothing is read from the network or the clock.
//
// kfacts does not say whether a claim is true, does not add up or reconcile claims, does not link names to a knowledge base,
// reads English only, and leaves out what is hypothetical, asked, or a general rule.
package kfacts
