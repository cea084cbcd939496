package clause

import "strings"

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// The closed classes of English (Quirk, Greenbaum, Leech and Svartvik, A Comprehensive Grammar of the English Language,
// 1985: determiners §5.10, prepositions §9.7, auxiliaries §3.21, subordinators §14.12), and the verbs that pass their
// subject on to an infinitive or participle.
var (
	determiners = map[string]Determiner{
		"a": Indefinite, "an": Indefinite, "another": Another, "no": No, "any": Any, "the": Definite, "this": Definite, "that": Definite,
		"these": Definite, "those": Definite, "its": Definite, "his": Definite, "her": Definite, "their": Definite, "our": Definite,
		"my": Definite, "your": Definite, "both": Definite, "all": Definite, "each": Definite, "every": Definite, "either": Definite,
		"neither": No, "some": Definite, "such": Definite, "many": Definite, "most": Definite, "much": Definite, "half": Definite, "whose": Definite,
	}
	pronouns     = set("i me you he him she her it we us they them himself herself itself themselves myself ourselves one's none someone somebody anyone anybody everyone everybody nobody nothing something anything others other this that these those who which")
	nobody       = set("none nobody")
	prepositions = set(`of in on at by to for from with without about above across against along amid amidst among amongst around behind below
beneath beside besides between beyond concerning despite down during except inside into like near off onto opposite out outside over
past per regarding through throughout toward towards under underneath unlike until till up upon versus via within alongside
following including excluding involving aboard after before since as than because plus minus amounting`)
	subordinators = set("when while where whereas although though if unless because whenever wherever once after before since as until till so that whether")
	relatives     = set("who whom which that whose what")
	conjunctions  = set("and or but nor & plus")
	be            = set("be am is are was were been being 's 're 'm get gets got getting gotten")
	have          = set("have has had having 've 'd")
	do            = set("do does did")
	futures       = set("will shall 'll wo going due set expected slated scheduled plans planning intends")
	copulas       = set(`be am is are was were been being remain remains remained remaining become becomes became lie lies lay stay stays stayed go goes went gone
going seem seems seemed appear appears appeared 's 're`)
	negations = set("not n't never no neither nor hardly without cannot")

	// raising verbs: their subject is the subject of the verb that follows ("are believed to have fled")
	raising = set(`reported believed feared said presumed thought known alleged claimed confirmed estimated considered declared suspected
understood assumed rumored rumoured appear appears appeared seem seems seemed happen happened tend tends continue continues continued
begin begins began begun start starts started have has had used forced compelled obliged made seen found left listed allowed helped
help helps managed manage manages ordered caused led causing leading`)
	// verbs whose infinitive did happen ("managed to kill", "were forced to flee"; Karttunen, Implicative verbs, 1971)
	implicative = set(`manage manages managed managing force forces forced forcing compelled made caused causing led leading helped help
helping continued continue continues continuing began begin begins started left appeared seem seemed went came lived survived happened prompted
prompting able obliged obligated proceeded allowing enabled first last latest only`)
	// participles that give a name to the noun before them
	naming = set("called named known dubbed nicknamed titled identified codenamed")
	// past tenses that differ from their participle, so that they are never passive
	pastOnly = set("lay took fell went threw stole drove blew froze saw sank overran withdrew retook slew rose became began gave wrote spoke broke drank ran came shook")
	// verbs whose past tense without an object is active: "a coach overturned", "200 people gathered"
	ambitransitive = set("derail overturn burn sink collapse crash drown evacuate deploy turn gather assemble surrender withdraw move strike demobilize parade pour")
	// verbs that say where their subject goes before "into", and what is done to it elsewhere: "missiles smashed into a house"
	colliding = set("burst smash slam crash rip tear plow plough storm")
	// past tenses that are neither nouns nor adjectives, whatever the tagger thinks
	verbOnly = set("died fled perished surrendered protested rallied vanished succumbed gathered marched laid took stole overran withdrew retook slew sank blew went began gave wrote stood")
	// groups that the number after "of" counts the members of: "a total of 77 people", "a cell of three fighters"
	groups = set(`total group team gang crowd crowds squad band cell force party crew contingent convoy unit caravan mob assembly gathering company brigade regiment battalion division platoon squadron militia
garrison army detachment column posse throng sea batch couple horde busload boatload family patrol consignment shipment load`)
	// adjectives that are nouns where no noun follows
	nounish  = set("military civilian militant insurgent jihadist islamist rebel suspect teenager Palestinian major general elder")
	wholes   = set("all both most some many half")
	points   = set("north south east west northeast northwest southeast southwest")
	ablaze   = set("afire ablaze alight aflame")
	currency = set("$ € £ ¥ ₦ ₹ ₱ rs")
	captive  = set("hostage captive prisoner")
	// what "by" says the way of, not the doer
	means   = set("air bicycle boat bus car ferry foot helicopter land lorry phone plane rail road sea ship surprise train truck van")
	periods = set("hour day night week month year")
	// forms that are verbs and nothing else
	baseVerbs = set("flee languish regain seek")
	// predicate adjectives that are never verbs
	conditions = set("ill dead homeless sick")
	// verbs whose participle is their base
	invariant = set("let set put hurt cut beat hit")
	// singular nouns that take a plural verb
	plural    = set("police army navy military customs")
	linking   = set("de del di da do dos das du la las el al bin ibn van von der ag ould")
	reflexive = set("himself herself itself themselves")
	// words whose infinitive is planned ("plan to evacuate 12,000 people")
	planning  = set("plan plans planned planning expected expect expects hope hopes vow vows vowed aim aims set due scheduled slated preparing prepared prepares intends intend agreed pledged promised ordered about")
	particles = set("down up off over out away in around")
	shores    = set("coast coasts shore shores island islands beach beaches")
	// nouns that follow "to" without an article and look like verbs
	places  = set("hospital hospitals jail prison court school safety death custody power parliament")
	adverbs = set(`also already just only even still now then again later earlier recently reportedly allegedly apparently officially initially
immediately previously currently meanwhile instead together away back down up out off over not n't never here there about nearly almost
mostly mainly critically seriously severely fatally mortally gravely badly slightly so far yet today tonight tomorrow yesterday ago respectively dead alive too as well`)
)

// Implicative reports whether what the infinitive after the word says did happen: "managed", "forced".
func Implicative(norm string) bool { return implicative[norm] }

// Pronoun reports whether the word is a pronoun.
func Pronoun(norm string) bool { return pronouns[norm] }

// Raising reports whether the subject of the word is that of the predicate after it: "reported", "feared".
func Raising(norm string) bool { return raising[norm] }

// Planning reports whether what the infinitive after the word says is planned or expected.
func Planning(norm string) bool { return planning[norm] }
