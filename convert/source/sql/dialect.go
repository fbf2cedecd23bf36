package sql

import (
	"bytes"
	"slices"
	"strings"
)

// dialect is what the scripts of one kind of program have in common, and other scripts have not.
type dialect struct {
	name   string // of the format
	rules  string // what the ids of its rules begin with
	syntax syntax // at the beginning of a script
	quote  string // around names: an opening and a closing one
	frames []frame

	steps   func(c *cutter)            // gives the cutter the steps for its own statements
	keys    []string                   // begin the definitions in a CREATE TABLE that are not columns
	define  func(c *cutter, t *table, l *lexer) // changes a table that was created by what l reads behind its columns; may be nil
	batches bool                       // the next statement, or GO on a line, ends one without a mark
	body    body                       // of statements that are skipped; nil where the mark ends them
	inBody  func(b byte) bool          // reports whether a body wants to see a byte; nil where no statement has one
	routine func(what *lexer, t token) body // the body of what CREATE makes that is no table; nil for body
	ends    func(c *cutter, rest []byte) bool // reports whether a script may end with rest; nil for no
	value   func(p *parser, i, end int) rows.Cell // takes a value that is not just a string, a number or a word

	reject func(c *cutter, t *table) string // what must stand before the rejects of a table
	modes  func(s syntax) (on, off string)  // statements that set what strings are, and take it back; "" for the usual

	programs []string // that write the scripts, and may say something into them
	failed   string   // what they say when something went wrong
	program  string   // that should have written the script, in words
	whole    string   // the command that makes a whole export
	listing  string   // how to dump a table so that its columns are known
	inUTF8   string   // the option that dumps in UTF-8
}
