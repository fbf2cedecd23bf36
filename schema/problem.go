package schema

import (
	"cmp"
	"fmt"
)

// Pos is a place a person can go to and fix something.
type Pos struct {
	File   string // as the user named it; "<stdin>"
	Line   int    // 1-based; 0 unknown
	Column int    // 1-based, in bytes; 0 unknown
	Row    int    // 1-based data row, header not counted; 0 for none
	Field  string // column header as written; "" for none
}

// String is file:line:column, with the unknown parts left out.
func (p Pos) String() string {
	switch {
	case p.Line == 0 && p.Row > 0:
		return fmt.Sprintf("%s:row %d", p.File, p.Row)
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Severity says what a problem does to its record.
type Severity uint8

const (
	Off     Severity = iota // not reported
	Warning                 // reported, the record goes on
	Error                   // reported, the record is withheld
)

func (s Severity) String() string {
	switch s {
	case Off:
		return "off"
	case Warning:
		return "warning"
	case Error:
		return "error"
	}
	return fmt.Sprintf("severity(%d)", uint8(s))
}

// ParseSeverity reads off, warning or error.
func ParseSeverity(s string) (Severity, error) {
	for _, v := range []Severity{Off, Warning, Error} {
		if s == v.String() {
			return v, nil
		}
	}
	return Off, fmt.Errorf("severity %q is not off, warning or error", s)
}

// Problem is one thing wrong with the data. It never holds a secret value.
type Problem struct {
	Rule     string // stage/thing, for ever
	Severity Severity
	Pos      Pos
	Index    int         // of the record in its stream, from 0; -1 for none
	Pointer  string      // JSON Pointer (RFC 6901) into the record; "" for the whole
	Message  string      // what is wrong
	Hint     string      // what to do
	Related  []Pos       // other places that take part, such as the first of two duplicates
	User     Identifiers // of the record; the gate sets it
	Excerpt  Excerpt     // what to show of the record, where its stream is gone and has no Origins to ask
}

// ByPlace is the order in which problems are reported: by record, then by place, then by rule.
func ByPlace(a, b Problem) int {
	return cmp.Or(a.Index-b.Index, a.Pos.Line-b.Pos.Line, a.Pos.Column-b.Pos.Column, cmp.Compare(a.Rule, b.Rule))
}

// Report takes problems one by one, in input order.
type Report func(Problem)

// DataError ends a stream because of its data: what follows the place cannot be read.
type DataError struct{ Problem Problem }

func (e *DataError) Error() string {
	return fmt.Sprintf("%s: %s [%s]", e.Problem.Pos, e.Problem.Message, e.Problem.Rule)
}

// Rule says what one rule id means.
type Rule struct {
	ID       string
	Title    string // one line
	Doc      string // what it means and why it matters
	Bad      string // an example that triggers it
	Good     string // the same, put right
	Severity Severity
}
