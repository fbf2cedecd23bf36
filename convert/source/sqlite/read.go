package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	sqlite3 "github.com/ncruces/go-sqlite3"

	"muster/convert/source/insert"
	"muster/convert/source/rows"
	"muster/schema"
)

const maxRow = 16 << 20 // bytes, as in dumps

// reader gives the rows of a statement.
type reader struct {
	file    string
	s       *sqlite3.Stmt
	explain func(error) error // makes an error of SQLite one of the data
	check   func() error      // called after the last row; nil for no check

	width int         // columns
	at    []int       // the column of the statement for each
	place int         // that of the place; -1 for none
	spell [][2]string // false and true of the columns of Booleans, where they are to be as the export has them
	size  int         // of a block, about
	rows  int         // read so far

	patience *patience // nil for no end of it
	done     bool
}

func (r *reader) table(rejectName string, close func() error) *rows.Table {
	t := &rows.Table{File: r.file, Format: "sqlite", Columns: columnsOf(r.s)}
	r.width, r.size = len(t.Columns), schema.PieceSize
	r.place = -1
	for i := range r.s.ColumnCount() {
		if r.s.ColumnName(i) == rows.Position {
			r.place = i
		} else {
			if isBytes(r.s.ColumnDeclType(i)) {
				t.Types = append(t.Types, make([]rows.Type, len(r.at)+1-len(t.Types))...)
				t.Types[len(r.at)] = rows.Bytes
			}
			r.at = append(r.at, i)
		}
	}
	large := false
	t.Large = func() bool { return large }
	t.Chunks = func(yield func(rows.Chunk, error) bool) {
		for {
			b, err := r.next()
			large = err == nil && len(b.Text) > schema.LargePiece
			if err == io.EOF {
				return
			}
			if !yield(func() *rows.Block { return b }, err) || err != nil {
				return
			}
		}
	}
	t.Close = func() error {
		r.s.Close()
		return close()
	}
	t.AppendReject = insert.Rejects{Table: rejectName, Columns: t.Columns}.Append
	return t
}

// isBytes reports whether a column with a declared type holds bytes.
func isBytes(declared string) bool {
	declared = strings.ToUpper(declared)
	return strings.Contains(declared, "BLOB") || strings.Contains(declared, "BINARY") || declared == "BYTEA"
}

// limit keeps SQLite from memory that no row of users needs.
func limit(c *sqlite3.Conn) { c.Limit(sqlite3.LIMIT_LENGTH, 2*maxRow) }

// patience is a context that ends when SQLite has worked on one row for so long that none is to be expected: it asks
// each thousand steps of its machine. It ends too where there are more rows than any query makes of what is there.
type patience struct {
	context.Context
	asked, steps int // thousands of steps, of the row at hand
	given, rows  int
}

// mostSteps is well below a minute: a sort of millions of rows takes fewer steps before its first row.
const mostSteps = 2_000_000 // thousands

// wait gives a connection such a patience. Of a small database, rows can be compared each with each; a large one has
// the bound alone.
func wait(c *sqlite3.Conn) *patience {
	size := sizeOf(c)
	p := &patience{Context: context.Background(), steps: mostSteps, rows: 1_000_000 + 4*size}
	if size < 10<<20 {
		p.steps = min(p.steps, 40_000+size*size/50_000)
	}
	c.SetInterrupt(p)
	return p
}

// sizeOf is how many bytes the databases of a connection have, 0 where they cannot be read.
func sizeOf(c *sqlite3.Conn) (n int) {
	s, _, err := c.Prepare(`SELECT sum(page_count * page_size) FROM pragma_database_list AS d, pragma_page_count(d.name),
		pragma_page_size(d.name)`)
	if err != nil {
		return 0
	}
	defer s.Close()
	if s.Step() {
		n = s.ColumnInt(0)
	}
	return n
}

// renew begins to count anew, and reports whether another row is to be expected.
func (p *patience) renew() bool {
	p.asked = 0
	p.given++
	return p.given <= p.rows
}

func (p *patience) Err() error {
	if p.asked++; p.asked > p.steps {
		return context.DeadlineExceeded
	}
	return nil
}

// next gives the next block, io.EOF after the last one.
func (r *reader) next() (*rows.Block, error) {
	if r.done {
		return nil, io.EOF
	}
	b := rows.New(schema.Piece{Text: make([]byte, 0, r.size+r.size/8)}, r.width)
	for len(b.Text) < r.size {
		if !r.patience.renew() {
			r.done = true
			b.Err = problem("sqlite/endless", r.file, r.rows, fmt.Sprintf("there are more than %d rows, of a database that is "+
				"small", r.rows), "does the view, or the query, ever end? a WITH RECURSIVE may not")
			break
		}
		if !r.s.Step() {
			r.done = true
			b.Err = r.failure(r.s.Err())
			break
		}
		r.rows++
		r.row(b)
		if n := len(b.Rows) - 1; b.Rows[n].End-b.Rows[n].Start > maxRow {
			r.done = true
			b.Rows, b.Cells = b.Rows[:n], b.Cells[:n*r.width]
			b.Err = rowTooLong(r.file, r.rows)
			break
		}
	}
	if r.done && len(b.Rows) == 0 {
		defer b.Release()
		if b.Err != nil {
			return nil, b.Err
		}
		return nil, io.EOF
	}
	return b, nil
}

func rowTooLong(file string, row int) error {
	return problem("sqlite/row-too-long", file, row, fmt.Sprintf("the row is longer than %d bytes", maxRow),
		"no user is that long; leave it, or the column, out: --query 'SELECT …'")
}

func (r *reader) failure(err error) error {
	switch {
	case errors.Is(err, sqlite3.TOOBIG):
		return rowTooLong(r.file, r.rows+1)
	case errors.Is(err, sqlite3.INTERRUPT):
		return problem("sqlite/endless", r.file, r.rows+1, "SQLite has looked for the next row for too long",
			"does the view, or the query, ever end? a WITH RECURSIVE may not")
	case err != nil:
		return r.explain(err)
	}
	if r.check != nil {
		return r.check()
	}
	return nil
}

func (r *reader) row(b *rows.Block) {
	start := len(b.Text)
	if r.place >= 0 {
		b.Places = append(b.Places, placeOf(r.s.ColumnInt64(r.place)))
	}
	for n, i := range r.at {
		if n > 0 {
			b.Text = append(b.Text, ',')
		}
		b.Cells = append(b.Cells, r.cell(b, i))
	}
	b.Rows = append(b.Rows, rows.Extent{Start: uint32(start), End: uint32(len(b.Text))})
}

func (r *reader) cell(b *rows.Block, column int) rows.Cell {
	switch r.s.ColumnType(column) {
	case sqlite3.NULL:
		return insert.Null(b)
	case sqlite3.TEXT:
		return insert.Text(b, r.s.ColumnRawText(column))
	case sqlite3.BLOB:
		return insert.Bytes(b, r.s.ColumnRawBlob(column))
	}
	v := r.s.ColumnRawText(column)
	if r.spell != nil && r.spell[column][0] != "" && len(v) == 1 && v[0]-'0' < 2 {
		return insert.Text(b, []byte(r.spell[column][v[0]-'0']))
	}
	return insert.Plain(b, v)
}
