package look

import (
	"math/bits"
	"strings"
	"time"

	"muster/convert/cell"
)

// layouts are dates as people and programs write them, in Go's notation; the first
// stands for all that muster reads without being told. Those with the day first come
// before their twins with the month first.
var layouts = makeLayouts()

func makeLayouts() []string {
	all := []string{"", "ldap"}
	times := []string{"", " 15:04", " 15:04:05", " 3:04 PM", " 3:04:05 PM"}
	for _, date := range []string{
		"02.01.2006", "02/01/2006", "01/02/2006", "02-01-2006", "01-02-2006", "2006/01/02",
		"2.1.2006", "2/1/2006", "1/2/2006", "02.01.06", "02/01/06", "01/02/06",
	} {
		for _, t := range times[:3] {
			all = append(all, date+t)
		}
	}
	for _, t := range times[3:] {
		all = append(all, "1/2/2006"+t)
	}
	return append(all, "Jan 2, 2006", "Jan 2, 2006 3:04 PM", "2 Jan 2006", "2 January 2006", "02-Jan-2006", "02-Jan-06",
		time.RFC1123, time.RFC1123Z, time.ANSIC, "2006-01-02T15:04:05-0700")
}

var allLayouts uint64 = 1<<len(layouts) - 1

// date takes out the layouts that do not fit a cell: of layouts at once, and of near once they do not fit more than one
// cell in five.
func (c *Column) date(v []byte) {
	c.seen++
	iso := false
	if len(v) > 9 && v[0] <= '9' && v[4] == '-' {
		if iso = isISO(v); !iso {
			c.scratch, _, iso = cell.AppendDate(c.scratch[:0], v, nil, nil)
		}
	}
	fit := false
	for left := c.near; left != 0; left &= left - 1 {
		i := bits.TrailingZeros64(left)
		if i == 0 && iso || i > 0 && !iso && len(v) >= 6 && len(v) <= 40 && fits(layouts[i], string(v)) {
			fit = true
			continue
		}
		c.layouts &^= 1 << i
		if c.misses[i]++; c.misses[i] > 1+c.seen/5 {
			c.near &^= 1 << i
		}
	}
	if fit {
		c.Kinds[Date]++
	}
}

// isISO reports whether a cell is a day as most are written, and in every month.
func isISO(v []byte) bool {
	return len(v) == 10 && v[4] == '-' && v[7] == '-' && isDigits(v[:4]) && isDigits(v[5:7]) && isDigits(v[8:]) &&
		"01" <= string(v[5:7]) && string(v[5:7]) <= "12" && "01" <= string(v[8:]) && string(v[8:]) <= "28"
}

// nearly is the layout that fits the most cells, and how many it does not fit; more than the others must fit it.
func (c *Column) nearly() (layout, misses int, ok bool) {
	misses = c.seen
	for left := c.near; left != 0; left &= left - 1 {
		if i := bits.TrailingZeros64(left); c.misses[i] < misses {
			layout, misses = i, c.misses[i]
		}
	}
	return layout, misses, 5*misses <= c.seen
}

func fits(layout, text string) bool {
	if layout == "ldap" {
		layout = "20060102150405Z0700"
		if len(text) < len("20060102150405Z") {
			return false
		}
	}
	_, err := time.Parse(layout, text)
	return err == nil
}

// Dated reports whether one layout fits all filled cells.
func (c *Column) Dated() bool { return c.layouts != 0 }

// Layout is how the dates of the column are written, "" for what muster reads without
// being told. Other is a layout with day and month the other way round, where it fits as well.
func (c *Column) Layout() (layout, other string) {
	best, misses, ok := c.nearly()
	if !ok {
		return "", ""
	}
	layout = layouts[best]
	twin := strings.NewReplacer("02", "01", "01", "02", "2/", "1/", "1/", "2/", "2006", "2006", "15:04:05",
		"15:04:05").Replace(layout)
	for left := c.near; left != 0; left &= left - 1 {
		i := bits.TrailingZeros64(left)
		if l := layouts[i]; l == twin && l != layout && c.misses[i] == misses {
			other = l
		}
	}
	return layout, other
}

// counts are the layouts of numbers that count from a point in time, with the least and
// the most that a date between the years 2000 and 2100 is, and how many digits it has.
var counts = []struct {
	layout      string
	least, most string
}{
	{"epoch", "946684800", "4102444800"},
	{"epoch-ms", "946684800000", "4102444800000"},
	{"epoch-us", "946684800000000", "4102444800000000"},
	{"windows-filetime", "125911584000000000", "157469184000000000"},
	{"dotnet-ticks", "630822816000000000", "662380416000000000"},
}

// CountOf is the layout of a number that may be a date; "" for none.
func CountOf(text string) string {
	atLeast := func(a, b string) bool { return len(a) > len(b) || len(a) == len(b) && a >= b }
	for _, n := range counts {
		if atLeast(text, n.least) && atLeast(n.most, text) {
			return n.layout
		}
	}
	return ""
}
