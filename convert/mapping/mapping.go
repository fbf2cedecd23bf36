// Package mapping says which column of an export becomes which attribute of a user:
// it reads mapping files, makes mappings from the names of columns, and compiles
// them for one table.
package mapping

import (
	"fmt"
	"slices"
	"time"

	"github.com/expr-lang/expr/vm"

	"muster/convert/cell"
	"muster/convert/password"
	"muster/convert/source/rows"
	"muster/convert/systems"
	"muster/schema"
)

// Mapping is a mapping file, or what Auto makes of the names of columns.
type Mapping struct {
	rows.Format // of the export; Query is over Tables, or over those of the export where Tables is nil

	File    string      // "" for an automatic one
	From    string      // format
	Extends string      // system or file that it changes; "" for none
	Fields  []Field     // in the order in which they are written
	Skip    []Condition // rows that are left out
	Reject  []Condition // rows that are problems
	// LeftBehind says what of users no import takes over.
	LeftBehind []Left
	Unmapped   string   // warn, error, drop, app_metadata or user_metadata; "" is warn
	Ignore     []string // columns that are left out without a word
	Secrets    []string // columns that Unmapped puts into no metadata
	// Recognize are the columns by which a system is known, and Title is its name.
	Recognize []string
	Title     string
	Tables    []Table     // that of the users first
	Meta      *Meta       // of Tables, the one with a row for each thing that is known of a user; nil for none
	Sides     []rows.Side // of Tables, those that are joined to the first without a query

	texts    map[string][]byte // of the files that it was read from, by name
	fromPos  schema.Pos        // of From
	queryPos schema.Pos        // of Query; none where another file has it
}

// UnmappedPolicies are what may become of columns that have no target.
var UnmappedPolicies = []string{"warn", "error", "drop", "app_metadata", "user_metadata"}

// Condition is an expression that chooses rows, and why.
type Condition struct {
	*Expr
	Because string // in the words of the mapping file; "" for none
}

// Field says where the value of one attribute comes from, and what is done with it.
// It comes from a column, several, a constant or an expression; an expression over the value of one column reads it.
type Field struct {
	Path     []string // attribute, then the names inside a metadata object
	Column   string
	Columns  []string
	Value    []byte // constant, JSON
	Expr     *Expr
	Join     *string // between the cells of Columns; nil makes them a list
	First    bool    // of Columns, the first that holds something
	Optional bool    // the export may lack the column; then the attribute is left out

	Type     Type
	True     []string // spellings of true; nil for the usual ones
	False    []string
	None     []string // spellings of NULL
	Trim     bool
	HTML     bool     // the cell was made HTML
	Strip    []string // taken off the beginning of a cell, one after the other
	Case     Case
	Empty    Policy            // what an empty cell becomes
	Null     Policy            // what NULL becomes
	Default  []byte            // JSON, for a cell without a value; nil for none
	Split    string            // separator of a list; "" for none
	Decimal  string            // before the fraction of a number; "" for a point
	Groups   string            // between thousands; "" for nothing
	Layouts  []cell.Layout     // of a date, tried in turn; nil for the usual ones
	Zone     *time.Location    // of dates that name none; nil is UTC
	Region   string            // of phone numbers without a country code
	Lookup   map[string][]byte // by cell; nil for none
	Cells    bool              // what Lookup holds are cells, to be converted; else JSON
	Hash     Hash              // how a password was hashed
	Encoding string            // of a TOTP seed; "" for what its characters say

	pos schema.Pos
}

// Hash is what a mapping says of stored passwords. Package password makes use of it.
type Hash struct {
	Scheme     *password.Scheme // nil is auto: by the shape of the hash
	Words      []string         // columns whose words together name the scheme of each row
	Salt       string           // column
	Iterations string           // column
	Username   string           // column
	Pepper     string           // from a file; never shown
	Guess      bool             // the scheme is the likeliest of several, and nobody has tried it
}

// Expr is an expression of the expr language over row.
type Expr struct {
	Source  string
	Columns []string // that it reads
	Maybe   []string // of Columns, those that the export may lack: get(row, "NAME")
	All     bool     // it may read any column
	ofCell  bool     // it reads the cell of the column that it stands beside
	program *vm.Program
	pos     schema.Pos
}

// Type is what a cell becomes.
type Type uint8

const (
	Inferred Type = iota // what the attribute takes; string in metadata
	String
	Boolean
	Integer
	Number
	JSON
	Date     // ISO 8601
	Phone    // E.164
	PHP      // JSON of what PHP serialized
	PHPSet   // the same, with lists of names for arrays that say which are true
	PGArray  // JSON of an array as PostgreSQL writes it
	Present  // true where a cell holds something
	UUID     // of 16 bytes, or of their hexadecimal digits
	Hex      // the hexadecimal digits of bytes
	Password // password_hash or custom_password_hash, by the shape of the hash
	TOTP     // a seed in base32
)

var typeNames = map[string]Type{
	"string": String, "boolean": Boolean, "integer": Integer, "number": Number, "json": JSON, "date": Date,
	"phone": Phone, "php": PHP, "phpset": PHPSet, "pgarray": PGArray, "present": Present,
	"uuid": UUID, "hex": Hex,
}

// Case is how text is written.
type Case uint8

const (
	AsIs Case = iota
	Lower
	Upper
	Title
)

var caseNames = map[string]Case{"lower": Lower, "upper": Upper, "title": Title}

// Policy is what a cell without a value becomes.
type Policy uint8

const (
	Unset Policy = iota // as Omit, unless the mapping as a whole says otherwise
	Omit
	AsNull
	Keep // an empty text
)

var policyNames = map[string]Policy{"omit": Omit, "null": AsNull, "keep": Keep}

// attributes are the keys under users, with the type that each takes.
var attributes = map[string]Type{
	"email": String, "email_verified": Boolean, "phone_number": String, "phone_verified": Boolean,
	"user_id": String, "username": String, "given_name": String, "family_name": String, "name": String,
	"nickname": String, "picture": String, "blocked": Boolean, "password_hash": String,
	"custom_password_hash": JSON, "app_metadata": JSON, "user_metadata": JSON, "mfa_factors": JSON,
	"password": Password, "mfa": JSON,
}

// factors are the names inside mfa, with the type that each takes.
var factors = map[string]Type{"totp": TOTP, "phone": Phone, "email": String}

// CheckFrom returns what is wrong with the format that the file names, nil for nothing. Formats are those that there
// are.
func (m *Mapping) CheckFrom(formats []string) error {
	if m.From == "" || slices.Contains(formats, m.From) {
		return nil
	}
	return m.Reported(schema.Problem{
		Rule: "mapping/value", Severity: schema.Error, Index: -1, Pos: m.fromPos,
		Message: fmt.Sprintf("there is no format or system %q", m.From),
		Hint:    didYouMean(m.From, slices.Concat(formats, systems.Names())),
	})
}

// CheckQuery returns what is wrong with the query of the file, as far as that is to be known without its tables; nil
// for nothing. Check says it.
func (m *Mapping) CheckQuery(check func(sql string) (message string, err error)) error {
	if m.Query == "" || m.queryPos == (schema.Pos{}) {
		return nil
	}
	message, err := check(m.Query)
	if message == "" {
		return err
	}
	return m.Reported(schema.Problem{
		Rule: "mapping/value", Severity: schema.Error, Index: -1, Pos: m.queryPos, Message: "the query: " + message,
	})
}

// Has reports whether some field fills an attribute.
func (m *Mapping) Has(attribute string) bool {
	return slices.ContainsFunc(m.Fields, func(f Field) bool { return f.Path[0] == attribute })
}
