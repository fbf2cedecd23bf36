// Package cell reads what stands in one cell of an export: booleans in the usual spellings, dates, and the structures
// of PHP and PostgreSQL. It knows of no column and of no mapping.
package cell

import (
	"slices"
	"strings"
)

// Usual spellings, without case. The last ones are the bytes of a bit of MySQL.
var (
	UsualTrue  = []string{"true", "1", "t", "yes", "y", "on", "\x01"}
	UsualFalse = []string{"false", "0", "f", "no", "n", "off", "\x00"}
)

// Boolean reads a cell in the usual spellings.
func Boolean(cell []byte) (value, ok bool) {
	switch string(cell) { // without a search, for the bulk
	case "true", "1", "t":
		return true, true
	case "false", "0", "f":
		return false, true
	}
	value = Spelled(cell, UsualTrue)
	return value, value || Spelled(cell, UsualFalse)
}

// Spelled reports whether a cell is one of some spellings, whatever the case.
func Spelled(cell []byte, spellings []string) bool {
	return slices.ContainsFunc(spellings, func(s string) bool { return strings.EqualFold(s, string(cell)) })
}
