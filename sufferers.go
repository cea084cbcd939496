package kfacts

import (
	"strings"

	"kfacts/internal/actor"
	"kfacts/internal/clause"
	"kfacts/internal/lexicon"
	"kfacts/internal/text"
)

// ofSufferer gives people of no known kind, and things, what is known of those who lost them: "the army suffered 12 dead",
// "Russia lost 400 men and nine tanks", "inflicted six casualties on the guard"; of "we", it is the source's.
func (p *page) ofSufferer(d *draft, noun []text.Token, source *Source, class actor.Class) actor.Class {
	if class.Kind != "person" && class.Kind != "thing" || class.Country != "" {
		return class
	}
	loss := isLoss(d, noun)
	k := loser(d)
	if loss && k < 0 {
		k = bearer(d.in.view, d.np)
	}
	if k < 0 {
		return class
	}
	among := k > 0 && strings.HasPrefix(d.in.view.Chunks[k-1].Word, "among")
	by := p.sufferer(d, k, source)
	switch {
	case class.Kind == "thing":
		class.Country = by.Country
	case fighters(by.Kind):
		class.Kind, class.Country = by.Kind, by.Country
	case by.Kind == "government" && d.measure != Missing && !loss:
		class.Kind, class.Country = "military", by.Country
	case by.Kind == "civilian" && loss && among:
		class.Kind = by.Kind
	}
	return class
}

// sufferer classifies the noun phrase at chunk k as one that lost people. The enemy of rebels is the army, that
// of an army the rebels spoken of.
func (p *page) sufferer(d *draft, k int, source *Source) actor.Class {
	v := d.in.view
	np := &v.Chunks[k]
	if np.Noun < 0 || np.Noun >= np.End {
		return actor.Class{}
	}
	if v.Norm(np.Head) == "enemy" && source != nil {
		switch source.Kind {
		case "militant":
			return actor.Class{Kind: "military", Country: p.context.Home(d.in.index)}
		case "military", "police", "government":
			if p.context.Armed(d.in.index) {
				return actor.Class{Kind: "militant"}
			}
		}
	}
	start, end := np.Noun, nounEnd(v, k)
	switch {
	case losses(v, k):
		start = np.First // "the army's casualties"
		if j := holder(d.in, k); j >= 0 {
			by := p.sufferer(d, j, source)
			if by.Kind == "government" {
				by.Kind = "military"
			}
			return by
		}
	case np.Head > np.Noun && v.Norm(np.Head) == "side":
		end = np.Head // "on the government side"
	}
	by := p.context.By(d.in.Tokens[start:end], d.in.index)
	if d.in.Tokens[np.Head].Tag == text.PRP && source != nil {
		by.Kind, by.Country = source.Kind, source.Country
	}
	if end == np.Head && by.Kind == "government" {
		by.Kind = "military"
	}
	return by
}

// holder is the subject of the verb that has the losses at chunk k for its object, where they are said to be its own, or -1: "the
// rebels gave their own losses as 12 dead".
func holder(in *reading, k int) int {
	if possessive(in, &in.view.Chunks[k]) == "" {
		return -1
	}
	for i := range in.view.Preds {
		if p := &in.view.Preds[i]; has(p.Object, k) && len(p.Agent) > 0 && p.Agent[0] < k {
			return p.Agent[0]
		}
	}
	return -1
}

// isLoss reports whether what draft d counts is named by what happened to it alone: "12 casualties", "six dead". The noun
// counted may be another's, or none.
func isLoss(d *draft, noun []text.Token) bool {
	switch d.measure {
	case Killed, Wounded, Casualties, Missing:
	default:
		return false
	}
	if len(noun) == 0 {
		return true
	}
	row, ok := lexicon.MeasureNoun(noun[len(noun)-1].Norm)
	return ok && row.Kind == "person"
}

// loser is the subject of the verb of losing whose object draft d is, or -1.
func loser(d *draft) int {
	v := d.in.view
	if d.pred != nil && d.rule == ruleObject && lexicon.Listed("losing verb", lexicon.Lemma(v.Norm(v.Chunks[d.pred.VG].Main))) {
		return first(d.pred.Agent)
	}
	return -1
}

func first(list []int) int {
	if len(list) == 0 {
		return -1
	}
	return list[0]
}

// bearer is the noun phrase of those who bear the loss counted at chunk k, or -1: the subject of a verb of losing before
// it, the agent of one after it, or what stands after "on", "among", "for" behind it.
func bearer(v *clause.View, k int) int {
	head := firstLoss(v, k)
	if i := head - 1; i >= 0 && v.Chunks[i].Kind == clause.VG && !v.Chunks[i].Passive {
		if l := lexicon.Lemma(v.Norm(v.Chunks[i].Main)); lexicon.Listed("losing verb", l) || l == "have" || l == "take" {
			return agent(v, i)
		}
	}
	if i := fronted(v, head); i >= 0 {
		return i
	}
	if i := max(said(v, head), putAt(v, head)); i >= 0 {
		return i
	}
	list := v.List(k)
	j := list[len(list)-1] + 1
	if j < len(v.Chunks) && v.Chunks[j].Kind == clause.VG && v.Chunks[j].Passive {
		pred := v.Pred(j)
		if !has(pred.Subject, k) {
			return -1
		}
		if len(pred.By) > 0 {
			if lexicon.Listed("losing verb", lexicon.Lemma(v.Norm(v.Chunks[j].Main))) {
				return pred.By[0]
			}
			return -1
		}
		j++
	}
	if j+1 < len(v.Chunks) && v.Chunks[j].Kind == clause.Prep && lexicon.Listed("preposition of loss", v.Chunks[j].Word) && v.Chunks[j+1].Kind == clause.NP {
		if v.Chunks[j].Word == "for" && v.Norm(v.Chunks[k].Head) != "casualties" {
			return -1 // "six murders for the gang"
		}
		return sided(v, j+1)
	}
	return -1
}

// agent is the agent of the verb at chunk i, or where a participle has none that of the verb it goes with: "the soldiers
// killed three without suffering any casualties"; or -1.
func agent(v *clause.View, i int) int {
	if j := first(v.Pred(i).Agent); j >= 0 || v.Chunks[i].Form != text.VBG {
		return j
	}
	for j := i - 1; j >= 0 && i-j < maxRow; j-- {
		if v.Chunks[j].Kind == clause.VG && v.Chunks[j].Finite {
			return first(v.Pred(j).Agent)
		}
	}
	for j := i + 1; j < len(v.Chunks) && j-i < maxRow; j++ {
		if v.Chunks[j].Kind == clause.VG && v.Chunks[j].Finite {
			return first(v.Pred(j).Agent)
		}
	}
	return -1
}

// fronted is the noun phrase of those among whom there are the losses at chunk k, or -1: "among the rebels there were 12 dead".
func fronted(v *clause.View, k int) int {
	i := k - 1
	if i < 0 || v.Chunks[i].Kind != clause.VG || !v.Chunks[i].Copula {
		return -1
	}
	for i--; i >= 0 && k-i < 6; i-- {
		c := &v.Chunks[i]
		switch {
		case c.Kind == clause.NP && i > 0 && v.Chunks[i-1].Kind == clause.Prep && lexicon.Listed("preposition of loss", v.Chunks[i-1].Word) && v.Norm(c.Head) != "there":
			return i
		case c.Kind == clause.Comma, c.Kind == clause.Adv, c.Kind == clause.NP && v.Norm(c.Head) == "there":
		default:
			return -1
		}
	}
	return -1
}

// said is the noun phrase of losses whose number is said at chunk k, or -1: "the army's casualties were 14 dead", "amounted to
// 14 dead".
func said(v *clause.View, k int) int {
	i := k - 1
	if i >= 0 && v.Chunks[i].Kind == clause.Prep {
		i--
	}
	if i < 0 || v.Chunks[i].Kind != clause.VG {
		return -1
	}
	if j := first(v.Pred(i).Subject); j >= 0 && losses(v, j) {
		return j
	}
	return -1
}

// putAt is the noun phrase of losses that a verb puts at the number of chunk k, or -1: "the army put rebel losses at 40 dead".
func putAt(v *clause.View, k int) int {
	if i := k - 2; i > 0 && v.Chunks[k-1].Kind == clause.Prep && (v.Chunks[k-1].Word == "at" || v.Chunks[k-1].Word == "as") && v.Chunks[i].Kind == clause.NP && losses(v, i) {
		return i
	}
	return -1
}

// losses reports whether the noun phrase at chunk k names losses as such.
func losses(v *clause.View, k int) bool {
	switch v.Norm(v.Chunks[k].Head) {
	case "casualties", "losses", "deaths":
		return v.Chunks[k].Num < 0
	}
	return false
}

// firstLoss is the first of the losses told in a row with that at chunk k: "12 dead, 30 wounded and two missing".
func firstLoss(v *clause.View, k int) int {
	head := k
	for i := k - 1; i >= 0 && k-i < maxRow; i-- {
		switch c := &v.Chunks[i]; {
		case c.Kind == clause.NP && c.Num >= 0:
			head = i
		case c.Kind == clause.Comma, c.Kind == clause.Conj, c.Kind == clause.Adv, c.Kind == clause.Adj, c.Kind == clause.VG && c.Reduced:
		default:
			return head
		}
	}
	return head
}

// maxRow is how many chunks the losses in a row may take.
const maxRow = 12

// sided is the noun phrase whose side or ranks chunk k names, else k: "on the side of the rebels".
func sided(v *clause.View, k int) int {
	switch v.Norm(v.Chunks[k].Head) {
	case "side", "ranks", "part":
		if k+2 < len(v.Chunks) && v.Chunks[k+1].Kind == clause.Prep && v.Chunks[k+1].Word == "of" && v.Chunks[k+2].Kind == clause.NP {
			return k + 2
		}
	}
	return k
}
