// Package sql reads scripts of SQL: the dumps that mysqldump, mariadb-dump, phpMyAdmin, Adminer and HeidiSQL write, the
// .dump of sqlite3, the scripts of SQL Server Management Studio and Oracle SQL Developer, and those of pg_dump and
// pg_dumpall. Of all the tables of a script it reads one, and goes through the rest as fast as it can.
//
// What SQL is, it has once. A syntax says what bytes mean (syntax.go), a lexer takes statements apart (lex.go), and the
// cutter goes through the text and finds the rows (cut.go, statement.go). A parser takes rows apart into cells, on any
// goroutine (parse.go, value.go).
//
// What programs do in ways of their own is a dialect, a row each in dialect.go: its syntax, what stands around its
// scripts, and steps for the statements that only it has. COPY is such a step (copy.go), GO and DELIMITER are others.
package sql

import (
	"io"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

const maxRow = 16 << 20 // bytes

// Open reads a script of the MySQL family up to the first row of the table that is chosen.
func Open(in rows.Input, options rows.Options, choice *scan.Chooser) (*rows.Table, error) {
	return open(in, options, choice, mysql, 0, maxRow)
}

// OpenUnsigned is Open for a script that was taken for one of the MySQL family because it inserts rows: where that
// matters, a warning says so.
func OpenUnsigned(in rows.Input, options rows.Options, choice *scan.Chooser) (*rows.Table, error) {
	return open(in, options, choice, anyone, 0, maxRow)
}

// OpenSQLite is Open for what the .dump command of sqlite3 writes.
func OpenSQLite(in rows.Input, options rows.Options, choice *scan.Chooser) (*rows.Table, error) {
	return open(in, options, choice, sqlite, 0, maxRow)
}

// OpenSQLServer is Open for scripts that SQL Server Management Studio generates.
func OpenSQLServer(in rows.Input, options rows.Options, choice *scan.Chooser) (*rows.Table, error) {
	return open(in, options, choice, sqlserver, 0, maxRow)
}

// OpenOracle is Open for the inserts that Oracle SQL Developer exports.
func OpenOracle(in rows.Input, options rows.Options, choice *scan.Chooser) (*rows.Table, error) {
	return open(in, options, choice, oracle, 0, maxRow)
}

// OpenPostgres is Open for the scripts of pg_dump and pg_dumpall. A table of which COPY has no rows is only chosen if
// no other is.
func OpenPostgres(in rows.Input, options rows.Options, choice *scan.Chooser) (*rows.Table, error) {
	return open(in, options, choice, postgres, 0, maxRow)
}

// open is Open for a dialect, with other sizes than usual.
func open(
	in rows.Input, options rows.Options, choice *scan.Chooser, d *dialect, size, most int,
) (*rows.Table, error) {
	s := newScript(in.File, options, choice, d, size, most)
	s.parts = onlyPart(Part{Name: in.File, Data: in.Reader})
	return s.open()
}

// script reads a script that comes in parts, of which most have one.
type script struct {
	*cutter
	parts   func() (Part, error)
	several bool                // tables of an archive look like the one that is wanted
	size    int                 // of pieces, where it is not the usual one
	reader  *scan.Reader[found] // of the part at hand
}

type piece = scan.Piece[found]

func newScript(
	file string, options rows.Options, choice *scan.Chooser, d *dialect, size, most int,
) *script {
	t := &rows.Table{File: file, Format: d.name}
	return &script{cutter: newCutter(t, options, choice, d, most), size: size}
}

// open reads on until the first row of the table.
func (s *script) open() (*rows.Table, error) {
	t, d := s.table, s.dialect
	first, err := s.next()
	switch {
	case err == io.EOF && s.chosen == nil:
		return nil, s.choice.None(d.rules+"no-table", t.File, d.whole)
	case err == io.EOF:
		t.Chunks = func(func(rows.Chunk, error) bool) {}
		return t, nil
	case err != nil:
		return nil, err
	case first.Found.empty() && t.Columns == nil:
		first.Release()
		return nil, first.Err
	}
	ahead := true
	next := func() (piece, error) {
		if ahead {
			ahead = false
			return first, nil
		}
		return s.next()
	}
	t.Large = func() bool { return s.reader.Large() }
	t.Chunks = scan.Chunks(next, func(p piece) *rows.Block { return parse(t, d, &p, s.options.Decode) })
	return t, nil
}

// next returns the next piece that holds rows of the table, or that ends with an error of the data; io.EOF after the
// last one.
func (s *script) next() (piece, error) {
	for {
		if s.reader != nil {
			p, err := s.reader.Next()
			if err != io.EOF {
				return p, err
			}
		}
		if s.err != nil {
			return piece{}, io.EOF
		}
		if err := s.nextPart(); err != nil {
			return piece{}, err
		}
	}
}

// take takes what the cutter found in a piece.
func (s *script) take(p schema.Piece) (f found, ok bool, err error) {
	if p.Broken && s.err == nil {
		s.err = s.broken(p)
	}
	f = s.found
	if s.err == nil && f.empty() {
		return f, false, nil
	}
	s.found = found{rows: make([]rows.Extent, 0, len(f.rows)+8), runs: make([]run, 0, 2)}
	return f, true, s.err
}
