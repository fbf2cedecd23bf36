package mapping

import (
	"bytes"
	"slices"
	"strings"
	"time"
)

// Usual spellings, without case.
var (
	usualTrue  = []string{"true", "1", "t", "yes", "y", "on"}
	usualFalse = []string{"false", "0", "f", "no", "n", "off"}
)

// Boolean reads a cell. Without spellings in the field, the usual ones hold; with
// spellings for one of the two values only, the usual ones hold for the other.
func (f *Field) Boolean(cell []byte) (value, ok bool) {
	if f.True == nil && f.False == nil {
		switch string(cell) { // without a search, for the bulk
		case "true", "1", "t":
			return true, true
		case "false", "0", "f":
			return false, true
		}
	}
	return spelled(cell, f.True, usualTrue), spelled(cell, f.True, usualTrue) || spelled(cell, f.False, usualFalse)
}

func spelled(cell []byte, own, usual []string) bool {
	if own == nil {
		own = usual
	}
	return slices.ContainsFunc(own, func(s string) bool { return strings.EqualFold(s, string(cell)) })
}

// Spelled says whether the field itself gives a meaning to a cell.
func (f *Field) Spelled(cell string) bool {
	return slices.Contains(f.True, cell) || slices.Contains(f.False, cell)
}

// usualLayouts are dates that can be read in one way only. Those without a zone are UTC.
var usualLayouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05Z07",
	"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02",
}

// Date reads a cell and writes it as ISO 8601. A date without a time stays one.
func (f *Field) Date(cell []byte) (string, bool) {
	layouts := usualLayouts
	if f.Layout != "" {
		layouts = []string{f.Layout}
	}
	text := string(bytes.TrimSpace(cell))
	for _, layout := range layouts {
		t, err := time.Parse(layout, text)
		if err != nil {
			continue
		}
		if !strings.Contains(layout, "15") && !strings.Contains(layout, "03") && !strings.Contains(layout, "3:") {
			return t.Format(time.DateOnly), true
		}
		return t.Format(time.RFC3339Nano), true
	}
	return "", false
}
