// Package endtoend holds tests of the kfacts command that need more than the standard library: its HTML page in a real
// browser, and its JSON against the published schema. It is a module of its own, so that importing kfacts brings
// neither along.
package endtoend
