package rows

import "bytes"

// A file of rejects has a column more than its export, of what is wrong with each row.
const (
	rejectColumn      = "problems"
	otherRejectColumn = "muster_problems" // of an export that has a column of the first name itself
)

// RejectColumn returns the name of the column that rejects of the table have more. A table that has it is a file of
// rejects itself.
func (t *Table) RejectColumn() string {
	if t.OwnProblems {
		return otherRejectColumn
	}
	return rejectColumn
}

// MayBeRejectColumn reports whether a column of the name may be that of a file of rejects.
func MayBeRejectColumn(name string) bool { return name == rejectColumn || name == otherRejectColumn }

// IsReason reports whether a cell is what a file of rejects says of a row: it ends with a rule in brackets.
func IsReason(cell []byte) bool {
	cell, ends := bytes.CutSuffix(bytes.TrimSpace(cell), []byte("]"))
	at := bytes.LastIndex(cell, []byte(" ["))
	stage, thing, ok := bytes.Cut(cell[at+1:], []byte("/"))
	const letters = "abcdefghijklmnopqrstuvwxyz0123456789-"
	return ends && at >= 0 && ok && len(stage) > 1 && len(thing) > 0 && len(bytes.Trim(stage[1:], letters)) == 0 &&
		len(bytes.Trim(thing, letters)) == 0
}
