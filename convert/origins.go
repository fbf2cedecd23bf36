package convert

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"

	"muster/convert/password"
	"muster/convert/source/rows"
	"muster/schema"
)

// origins places the records of one block in its export.
type origins struct {
	converter *converter
	rows      *rows.Block
	first     int                // index of its first row in the stream
	row       int                // number of its first row in the table, from 0
	families  []password.Family  // of each row; nil where no column has passwords
	reasons   []*password.Reason // of each row; nil where nothing is wrong
	left      [][]Left           // of each row; nil where nothing stays behind
	entries   []byte             // of a side file
	ends      []uint32           // of each in entries
}

// arena is the memory that the users of a block are written into.
type arena struct {
	text  []byte
	spans []schema.Span

	families []password.Family
	places   []schema.Place
	entries  []byte
	ends     []uint32
}

var arenas = sync.Pool{New: func() any { return new(arena) }}

// write makes the entries of the side file.
func (o *origins) write(memory *arena) {
	o.entries, o.ends = memory.entries[:0], memory.ends[:0]
	for row := range o.rows.Rows {
		memory.places = o.Places(memory.places[:0], o.first+row)
		o.entries = schema.AppendEntry(o.entries, memory.places, o.Layout())
		o.ends = append(o.ends, uint32(len(o.entries)))
	}
	memory.entries, memory.ends = o.entries, o.ends
}

// Entry is nil unless Options.Entries was set.
func (o *origins) Entry(index int) []byte {
	if o.ends == nil {
		return nil
	}
	i, start := index-o.first, uint32(0)
	if i > 0 {
		start = o.ends[i-1]
	}
	return o.entries[start:o.ends[i]]
}

// Passwords are what the origins of converted users know beside their places.
type Passwords interface {
	// Password says how the user of a row keeps the password: with a hash of a family, or
	// not, for a reason or because there is none.
	Password(index int) (password.Family, *password.Reason)
	// Stored returns the password of a row as the export holds it, also where nothing takes it, with what goes with it in
	// other columns, and what the columns are called.
	Stored(index int) (password.Input, StoredIn)
}

// StoredIn are the columns of what the old program stored of a password; "" for none.
type StoredIn struct{ Hash, Salt, Username, Iterations string }

func (o *origins) Stored(index int) (in password.Input, columns StoredIn) {
	value := func(column int) ([]byte, string) {
		if column < 0 {
			return nil, ""
		}
		return o.rows.Value(o.rows.Cell(index-o.first, column)), o.converter.table.Columns[column]
	}
	stored := o.converter.stored
	in.Stored, columns.Hash = value(stored.hash)
	in.Salt, columns.Salt = value(stored.salt)
	in.Username, columns.Username = value(stored.username)
	in.Iterations, columns.Iterations = value(stored.iterations)
	return in, columns
}

func (o *origins) Password(index int) (password.Family, *password.Reason) {
	i := index - o.first
	if o.families == nil {
		return password.NoPassword, nil
	}
	if o.reasons == nil {
		return o.families[i], nil
	}
	return o.families[i], o.reasons[i]
}

// cell is where a row, or the cell behind a JSON Pointer, begins in the text. Column
// is -1 for a row.
func (o *origins) cell(index int, pointer string) (offset, column int) {
	i := index - o.first
	offset, column = int(o.rows.Rows[i].Start), o.converter.column(pointer)
	if column >= 0 {
		offset = o.rows.Offset(o.rows.Cell(i, column))
	}
	return offset, column
}

func (o *origins) At(index int, pointer string) schema.Pos {
	offset, column := o.cell(index, pointer)
	pos := o.pos(index-o.first, offset)
	if column >= 0 {
		pos.Field = o.converter.table.Columns[column]
	}
	return pos
}

func (o *origins) pos(row, offset int) schema.Pos {
	at := o.rows.Place(offset)
	return schema.Pos{File: o.converter.table.File, Line: at.Line, Column: at.Column, Row: o.row + row + 1}
}

func (o *origins) Layout() *schema.Layout { return &o.converter.plan.Layout }

func (o *origins) Places(dst []schema.Place, index int) []schema.Place {
	return o.rows.AppendPlaces(dst, index-o.first)
}

// Excerpt is the line around a cell. Cells that go to a secret are masked, and so are
// those that go nowhere, because nothing is known of them. A row that could not be
// taken apart is not shown, nor one that is so long that masking it many times takes minutes.
func (o *origins) Excerpt(problem schema.Problem) schema.Excerpt {
	row := problem.Index - o.first
	if extent := o.rows.Rows[row]; extent.End-extent.Start > schema.LongestShown {
		return schema.Excerpt{}
	}
	bad, _ := slices.BinarySearchFunc(o.rows.Problems, row, func(p rows.RowProblem, row int) int {
		return cmp.Compare(p.Row, row)
	})
	for _, p := range o.rows.Problems[bad:] {
		if p.Row != row {
			break
		}
		if !p.Readable {
			return schema.Excerpt{}
		}
	}
	visible := slices.Clone(o.converter.visible)
	for i := range visible {
		if cell := o.rows.Cell(row, i); visible[i] && !cell.Null() && isHash(o.rows.Value(cell)) {
			visible[i] = false
		}
	}
	if show := o.converter.table.Excerpt; show != nil {
		_, column := o.cell(problem.Index, problem.Pointer)
		return show(o.rows, row, column, visible)
	}
	extent := o.rows.Rows[row]
	text := bytes.Clone(bytes.TrimRight(o.rows.Text[extent.Start:extent.End], "\r\n"))
	offset, column := o.cell(problem.Index, problem.Pointer)
	start, end := offset-int(extent.Start), offset-int(extent.Start)+1
	cells := o.spelled(row)
	for i, c := range cells {
		to := len(text)
		if i+1 < len(cells) {
			to = cells[i+1].start - 1
		}
		if c.column == column {
			end = max(to, end)
		}
		if !visible[c.column] {
			for j := c.start; j < to; j++ {
				text[j] = '*'
			}
		}
	}
	e := schema.Window(text, start, end)
	e.Apart = o.rows.Places != nil // what a query made of the row
	return e
}

// spelled is where each cell of a row begins in the text of the row, in the order of the
// text, which an INSERT may choose.
func (o *origins) spelled(row int) []spelled {
	cells := make([]spelled, o.rows.Width)
	for c := range cells {
		cells[c] = spelled{c, o.rows.Offset(o.rows.Cell(row, c)) - int(o.rows.Rows[row].Start)}
	}
	slices.SortStableFunc(cells, func(a, b spelled) int { return a.start - b.start })
	return cells
}

type spelled struct{ column, start int }

func (o *origins) AppendReject(dst []byte, index int, problems []schema.Problem, first bool) []byte {
	reasons := make([]string, len(problems))
	for i, p := range problems {
		reasons[i] = p.Message + " [" + p.Rule + "]"
	}
	reasons = slices.Compact(reasons)
	return o.converter.table.AppendReject(dst, o.rows, index-o.first, strings.Join(reasons, "; "), first)
}
