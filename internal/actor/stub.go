// Stand-in until the stage lands: remove this file then.
package actor

import "kfacts/internal/text"

type Class struct{ Kind, Country string }

func Classify(np []text.Token) Class { return Class{Kind: "person"} }
func CanAct(np []text.Token) bool    { return true }

type Context struct{}

func (c *Context) Actor(np []text.Token, i int) Class  { return Class{Kind: "person"} }
func (c *Context) Source(np []text.Token, i int) Class { return Class{Kind: "unknown"} }
func (c *Context) By(np []text.Token, i int) Class     { return Class{Kind: "militant"} }

func Named(np []text.Token) bool { return len(np) > 0 && np[len(np)-1].Tag.Proper() }

func NewContext(s []text.Sentence) *Context { return &Context{} }

func ClassifyBy(np []text.Token) Class { return Class{Kind: "militant"} }
