package report

import (
	"strconv"
	"strings"
	"time"
)

// days gives the first and the last day that a TIMEX3 value covers, in ISO 8601, or "" where it does not fix them:
// "2020-09" is 2020-09-01 to 2020-09-30, "199" the decade of the 1990s, "XXXX-12-13" no day of any known year.
func days(value string) (first, last string) {
	low, high, isRange := strings.Cut(value, "/")
	if !isRange {
		high = low
	}
	from, _, ok := calendar(low)
	if !ok {
		return "", ""
	}
	_, to, ok := calendar(high)
	if !ok || to.Before(from) {
		return "", ""
	}
	return from.Format(time.DateOnly), to.Format(time.DateOnly)
}

// calendar reads a day, a week, a month, a year, a decade or a century, at most with a time of day behind it.
func calendar(value string) (first, last time.Time, ok bool) {
	value, _, _ = strings.Cut(value, "T")
	if day, err := time.Parse(time.DateOnly, value); err == nil {
		return day, day, true
	}
	if month, err := time.Parse("2006-01", value); err == nil {
		return month, month.AddDate(0, 1, -1), true
	}
	if year, week, found := strings.Cut(value, "-W"); found {
		return isoWeek(year, week)
	}
	if len(value) < 2 || len(value) > 4 {
		return first, last, false
	}
	n, err := strconv.ParseUint(value, 10, 16)
	if err != nil {
		return first, last, false
	}
	years := 1
	for range 4 - len(value) {
		years *= 10
	}
	first = time.Date(int(n)*years, 1, 1, 0, 0, 0, 0, time.UTC)
	return first, first.AddDate(years, 0, -1), true
}

// isoWeek is Monday to Sunday of a week as ISO 8601 counts them: week 1 is the one that holds January 4.
func isoWeek(year, week string) (first, last time.Time, ok bool) {
	y, err := strconv.ParseUint(year, 10, 16)
	if err != nil || len(year) != 4 {
		return first, last, false
	}
	w, err := strconv.ParseUint(week, 10, 8)
	if err != nil || len(week) != 2 || w < 1 || w > 53 {
		return first, last, false
	}
	fourth := time.Date(int(y), 1, 4, 0, 0, 0, 0, time.UTC)
	monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7)
	first = monday.AddDate(0, 0, 7*(int(w)-1))
	return first, first.AddDate(0, 0, 6), true
}
