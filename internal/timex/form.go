package timex

// sort of a form: how its words tell the time.
type formKind uint8

const (
	nothing  formKind = iota
	calendar          // year, month, day, weekday: those that are not 0
	decade            // year is the decade's: 199
	century           // year is the century's: 19
	dayBy             // n days from the day of writing
	unitBy            // n units from the one that holds the day of writing
	lastN             // the n units up to the day of writing (n > 0) or after it (n < 0); 0 is "recent"
	agoN              // n units before the day of writing, or after it (n < 0)
	shiftN            // n units after an earlier mention, or before it (n < 0); 0 is the same
	spanN             // the n units from an earlier mention on
	nth               // the n-th to m-th unit of the container; counted from its end when n < 0
	weekend           // n weeks from this one
	season            // n: 1 spring … 4 winter
	feast             // the holiday of rule
	quarter           // n-th of the year
	halfYear          // n-th of the year
	part              // a part of some day
	vague
	named
	startN   // the n units that begin with the day in
	restOf   // what is left of the container on the day of writing
	weekNo   // the n-th week of the container or of this year
	workWeek // Monday to Friday of the week n weeks from this one
	workDays // the n working days up to the day of writing (n > 0) or after it (n < 0)
)

// units by length; their numbers are those of data/time.tsv.
const (
	second = iota
	minute
	hour
	day
	week
	fortnight
	month
	quarterYear
	year
	tenYears
	hundredYears
)

// A form is one end of a time expression as its words give it.
type form struct {
	kind             formKind
	year, month, day int
	weekday          int
	unit, n, m       int // what they mean depends on the kind
	rule             string
	in               *form // the container: "January" of "last year"
	like             *form // the date beside it, in whose year it is
	future           bool
	eitherWay        bool // day and month may be the other way round: "11/08/2024"
}

// An expr is a whole expression: one form, or two that bound it.
type expr struct {
	from, to form
	since    bool
	pair     bool // from and to are two days, not the ends of a stretch
}

// What m says of a form that tells one time from another.
const (
	besideClause = 1 // shiftN: "a day after three were killed", told from the same sentence alone
	namedUnit    = 2 // shiftN: "the previous week", with no mention before it the one before this
	toTheDay     = 3 // agoN: written as a day, however long the unit
	beforeIt     = 4 // shiftN: "the week before", the units up to the last mention, or to the day of writing
	theOne       = 5 // unitBy: "the month", the one of the last mention rather than of the day of writing
)

func (k formKind) sort() Kind {
	switch k {
	case dayBy, unitBy, lastN, agoN, weekend, startN, restOf, weekNo, workWeek, workDays:
		return Deictic
	case shiftN, spanN:
		return Anaphoric
	case part:
		return PartOfDay
	case vague:
		return Vague
	case named:
		return Named
	}
	return Calendar
}

func (f *form) onlyWeekday() bool {
	return f.kind == calendar && f.weekday > 0 && f.month == 0 && f.day == 0
}

// bare reports whether the form is a weekday or a year by itself, to which an article before it does not belong.
func (f *form) bare() bool { return f.kind == calendar && f.month == 0 && f.day == 0 }

// dayLevel reports whether the form names one day.
func (f *form) dayLevel() bool {
	switch f.kind {
	case calendar:
		return f.day > 0 || f.weekday > 0
	case dayBy, feast:
		return true
	case agoN, shiftN:
		return f.unit <= day
	}
	return false
}

// long reports whether the form is more than a day.
func (f *form) long() bool {
	return !f.dayLevel() && f.kind != part && f.kind != vague && f.kind != nothing
}
