package rows

import (
	"bytes"
	"strings"
)

// Side is a table of a join whose rows belong to those of another: to the users or, inside a side, to its rows. Of all
// that belong to one row, it makes columns.
type Side struct {
	Table   string // name of the view
	Of      []Pair // columns that are equal in rows that belong together; none is NULL. Nil: all rows belong to each
	Split   string // in the first column of Of, what stands between several values; "" for nothing
	Fold    bool   // the case of ASCII letters makes no difference between what stands in columns of Of
	Key     string // column that names the thing that a row has of a user; "" for none. What nobody reads is counted
	Prefix  *Prefix
	Implies *Implies
	Sides   []Side
	Columns []Gathered
}

// Pair are a column of a side, and the one above that it refers to.
type Pair struct{ Own, Above Ref }

// Ref is a column, or several, of which the first counts that holds something. Each is spelled as PartOf reads it.
type Ref []string

// RefOf reads columns with | between them.
func RefOf(text string) Ref { return strings.Split(text, "|") }

// Part is a column of a Ref, or what is taken out of it.
type Part struct {
	Column string
	JSON   bool     // the cell is JSON, and what counts is inside: the value itself or, with a Path, a member of it
	Path   []string // names of members
	Open   bool     // the columns whose names begin with Column, and that the view does not name, as a JSON object
}

// PartOf reads COLUMN, COLUMN->MEMBER->MEMBER, COLUMN-> for the value itself, and BEGINNING*.
func PartOf(text string) (p Part) {
	path := strings.Split(text, "->")
	p.Column, p.JSON = path[0], len(path) > 1
	if p.JSON && path[1] != "" {
		p.Path = path[1:]
	}
	p.Column, p.Open = strings.CutSuffix(p.Column, AllColumns)
	return p
}

func (r Ref) String() string { return strings.Join(r, "|") }

// Prefix says what keys begin with, which an installation chose: of those that end with Of, what stands before it in
// the shortest that has another beside it, with Beside for Of; where none has, in that of most rows.
type Prefix struct{ Of, Beside string }

// Implies says that a row counts also with each value that the one in a column leads to, however far: from one column
// of another table to another. Beside is a table without which, in an export, it is not so; "" for none.
type Implies struct{ Column, Table, From, To, Beside string }

// Gathered is a column that a side makes.
type Gathered struct {
	Name    string
	Pick    Pick
	Value   Ref      // of the rows; nil for Any, and for a List of objects
	Label   Ref      // that names what an Object has; nil for the part of the key for which a pattern stands
	Members []Member // of an object, in a List of them; of First, what stands before Value, without names
	Between string   // them and Value
	Where   []Condition
	Alone   []Condition // where the row of a name in Lists meets them, and is the only one, its value stands in no list
	Up      Pair        // of a Path: the column of the table that refers to another of its rows, and the one it refers to
	Order   Ref         // of the rows; nil for that of the export
	Numbers bool        // Order is by numbers
	Unique  bool        // a List has each value once
	None    string
}

// Member is a member of an object: its name, and the column that has its value.
type Member struct {
	Name  string
	Value Ref
}

// Pick is what becomes of the rows.
type Pick uint8

// The picks. All but First leave out rows whose value is NULL, and give NULL, or None, where there is no row.
const (
	First  Pick = iota // the value of the first row
	List               // JSON: an array of texts, or of objects
	Object             // JSON: an object of texts, by Label
	Lists              // JSON: an object of arrays of texts, by Label, in the order of the names, in which . and $ are _
	Path               // the values of the first row and of those above it, each behind /
	PHP                // the same as PHP serializes it, of values that are serialized
	Max                // the greatest of the values, as texts
	Any                // 1
)

// Condition is what a row must be for a column to be made of it. NULL meets none but Null and Empty.
type Condition struct {
	Column Ref
	Is     Test
	Not    bool
	Texts  []Pattern // for OneOf
}

// Test is the kind of a condition.
type Test uint8

// The tests.
const (
	OneOf  Test = iota
	Null        // which Not makes: anything else
	Filled      // neither NULL nor empty
	Empty       // one of the two
	True        // 1, t or true, whatever the case
)

// Pattern is a text, or what it begins and ends with.
type Pattern struct {
	Prefixed      bool   // what the keys of the installation begin with stands before it
	Before, After string // After is "" where nothing is open
	Open          bool   // any text may stand between them
	Number        bool   // digits stand between them
}

// What stands in a pattern for other text.
const (
	anyText  = "*"
	anyPart  = "{prefix}"
	anyDigit = "{number}"
)

// PatternOf reads a pattern: a text in which * stands for any text or {number} for digits, and which may begin with
// {prefix}.
func PatternOf(text string) (p Pattern) {
	text, p.Prefixed = strings.CutPrefix(text, anyPart)
	if p.Before, p.After, p.Number = strings.Cut(text, anyDigit); !p.Number {
		p.Before, p.After, p.Open = strings.Cut(text, anyText)
	}
	return p
}

// Match returns what stands where the pattern is open. Without a prefix, nil, any will do.
func (p *Pattern) Match(v, prefix []byte) (between []byte, ok bool) {
	if p.Prefixed {
		if prefix == nil {
			return nil, bytes.HasSuffix(v, []byte(p.end()))
		}
		if v, ok = bytes.CutPrefix(v, prefix); !ok {
			return nil, false
		}
	}
	if !p.Open && !p.Number {
		return nil, string(v) == p.Before
	}
	if len(v) < len(p.Before)+len(p.After) || string(v[:len(p.Before)]) != p.Before ||
		string(v[len(v)-len(p.After):]) != p.After {
		return nil, false
	}
	between = v[len(p.Before) : len(v)-len(p.After)]
	if p.Number {
		return between, len(between) > 0 && len(bytes.Trim(between, "0123456789")) == 0
	}
	return between, true
}

// end is what a text that matches ends with, whatever its prefix.
func (p *Pattern) end() string {
	if p.Open || p.Number {
		return p.After
	}
	return p.Before
}
