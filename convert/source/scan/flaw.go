package scan

import (
	"muster/convert/source/rows"
	"muster/schema"
	"muster/schema/jsontext"
)

// Flaw is what is wrong at an offset of the text at hand. A flaw of JSON as text becomes one by conversion.
type Flaw jsontext.Flaw

// InRow returns the flaw as the problem of a row, which cannot be read because of it.
func (f *Flaw) InRow(row int) rows.RowProblem {
	p := f.Noted(row, schema.Error)
	p.Readable = false
	return p
}

// Noted returns the flaw as a problem of a row, which is read all the same.
func (f *Flaw) Noted(row int, severity schema.Severity) rows.RowProblem {
	return rows.RowProblem{
		Row: row, Offset: uint32(f.At), Readable: true,
		Problem: schema.Problem{Rule: f.Rule, Severity: severity, Message: f.Message, Hint: f.Hint},
	}
}

// Once is what has been reported of a block that is reported once. It keeps a block whose rows are odd each in its own
// way from filling memory: of a table, still fewer are reported.
type Once map[string]bool

// First reports whether this is to be reported, and takes note of it.
func (o Once) First(what string) bool {
	const most = 200
	if o[what] || len(o) >= most {
		return false
	}
	o[what] = true
	return true
}

// Fatal returns the flaw as the error that ends the stream, at the place of its offset.
func (f *Flaw) Fatal(file string, at schema.Place) error {
	return Error(f.Rule, file, at, f.Message, f.Hint)
}

// Error returns an error that ends the stream at a place of a file, which is zero where no place is to blame.
func Error(rule, file string, at schema.Place, message, hint string) error {
	return &schema.DataError{Problem: schema.Problem{
		Rule: rule, Severity: schema.Error, Index: -1,
		Pos:     schema.Pos{File: file, Line: at.Line, Column: at.Column},
		Message: message, Hint: hint,
	}}
}
