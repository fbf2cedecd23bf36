// Package rowstest is for the tests of readers: it reads a table to its end and says what was in it in words that can
// be compared, and it holds what is true of any reader's rows. A cell lies in its row; where a text is cut into pieces
// makes no difference; rejects are read as the rows were. The package that is tested only opens its table:
//
//	func read(t testing.TB, text string, options rows.Options, piece int) *rowstest.Reading {
//		t.Helper()
//		table, err := open(rows.Input{File: "f", Reader: strings.NewReader(text)}, options, piece)
//		return rowstest.Spelling{Names: true, Reason: "why"}.Read(t, table, err)
//	}
package rowstest

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"muster/convert/source/rows"
	"muster/schema"
)

// Spelling says how the rows of a table are put in words.
type Spelling struct {
	// Names is for tables each row of which has some of the columns: a row is column=value with blanks between, and
	// neither it nor its places have a word for NULL. Without it, a row is its values with | between, and NULL is NULL.
	Names  bool
	Reason string // that Rejects give of each row
}

// Reading is what came out of a table, in words.
type Reading struct {
	Table *rows.Table // nil where it could not be opened

	// Rows are the values of each row, as Go would quote them where they stood between quotes. One that could not be
	// read is "rule line:column message", one that is left out by a rule "skipped rule".
	Rows     []string
	Places   []string // line:column of each row and of its cells, with blanks between; "" for a row that is left out
	Problems []string // "rule line:column message" of what leaves rows readable, and of notes before and after them

	Rejects string // of all rows but those that are left out
	Bad     string // of the rows that could not be read, each with its message

	Err     string // "rule line:column" of what ended the reading, or an option that cannot be meant
	Message string // and hint of it
	At      schema.Pos

	unread       []bool // rows that could not be read
	once         map[string]bool
	rejects, bad []byte // Rejects and Bad as they grow
}

// Sizes are those of pieces that put a cut everywhere sooner or later.
var Sizes = []int{1, 2, 3, 5, 7, 16, 61, 1 << 10}

// One is the size of a piece that takes any test whole.
const One = 1 << 20

// Read reads a table to its end and closes it. It takes what opening it gave, the error too: one that is neither in the
// data nor in the options fails the test.
func (s Spelling) Read(t testing.TB, table *rows.Table, err error) *Reading {
	t.Helper()
	r := &Reading{once: map[string]bool{}}
	if err != nil {
		r.end(t, err)
		return r
	}
	r.Table = table
	if table.Close != nil {
		defer func() {
			if err := table.Close(); err != nil {
				t.Error(err)
			}
		}()
	}
	r.notes(table.Notes)
	for chunk, err := range table.Chunks {
		if err != nil {
			r.end(t, err)
			break
		}
		b := chunk()
		s.block(t, r, b)
		err = b.Err
		b.Release()
		if err != nil {
			r.end(t, err)
			break
		}
	}
	if table.After != nil {
		r.notes(table.After())
	}
	r.Rejects, r.Bad = string(r.rejects), string(r.bad)
	return r
}

// end notes what ended a reading.
func (r *Reading) end(t testing.TB, err error) {
	t.Helper()
	var data *schema.DataError
	var option *rows.OptionError
	switch {
	case errors.As(err, &data):
		p := data.Problem
		r.Err = fmt.Sprintf("%s %d:%d", p.Rule, p.Pos.Line, p.Pos.Column)
		r.Message, r.At = p.Message+"; "+p.Hint, p.Pos
	case errors.As(err, &option):
		r.Err = option.Message
	default:
		t.Fatalf("%v is neither in the data nor in the options", err)
	}
}

func (r *Reading) notes(problems []schema.Problem) {
	for _, p := range problems {
		r.Problems = append(r.Problems, inWords(p, schema.Place{Line: p.Pos.Line, Column: p.Pos.Column}))
	}
}

func inWords(p schema.Problem, at schema.Place) string {
	return fmt.Sprintf("%s %d:%d %s", p.Rule, at.Line, at.Column, p.Message)
}

// block adds the rows of a block, and what is wrong with them.
func (s Spelling) block(t testing.TB, r *Reading, b *rows.Block) {
	t.Helper()
	if len(b.Cells) != len(b.Rows)*b.Width || b.Width != len(r.Table.Columns) {
		t.Fatalf("%d cells for %d rows of %d, in %d columns", len(b.Cells), len(b.Rows), b.Width, len(r.Table.Columns))
	}
	unread := map[int]rows.RowProblem{}
	for _, p := range b.Problems {
		switch {
		case !p.Readable || p.Skip:
			if before, twice := unread[p.Row]; twice {
				t.Fatalf("row %d could not be read for %s, and for %s", p.Row, before.Problem.Rule, p.Problem.Rule)
			}
			unread[p.Row] = p
		case p.Once == "" || !r.once[p.Once]:
			r.once[p.Once] = true
			r.Problems = append(r.Problems, inWords(p.Problem, b.Place(int(p.Offset))))
		}
	}
	for row := range b.Rows {
		p, bad := unread[row]
		if p.Skip {
			r.add("skipped "+p.Problem.Rule, "", false)
			continue
		}
		words, places := s.row(t, r.Table, b, row)
		if bad {
			if slices.ContainsFunc(b.Cells[row*b.Width:(row+1)*b.Width], func(c rows.Cell) bool { return !c.Null() }) {
				t.Fatalf("row %d could not be read, and is %s", row, words)
			}
			words = inWords(p.Problem, b.Place(int(p.Offset)))
			r.bad = r.Table.AppendReject(r.bad, b, row, p.Problem.Message, len(r.bad) == 0)
		}
		r.rejects = r.Table.AppendReject(r.rejects, b, row, s.Reason, len(r.rejects) == 0)
		r.add(words, places, bad)
	}
}

func (r *Reading) add(words, places string, unread bool) {
	r.Rows, r.Places, r.unread = append(r.Rows, words), append(r.Places, places), append(r.unread, unread)
}

// row spells one row and its places, and holds it to what is true of any.
func (s Spelling) row(t testing.TB, table *rows.Table, b *rows.Block, row int) (words, places string) {
	t.Helper()
	e := b.Rows[row]
	place := func(offset int) string {
		at := b.Place(offset)
		return fmt.Sprintf("%d:%d", at.Line, at.Column)
	}
	var values []string
	at := []string{place(int(e.Start))}
	for i, column := range table.Columns {
		c := b.Cell(row, i)
		offset := b.Offset(c)
		if end := int(e.End); offset < int(e.Start) || offset > end || offset == end && c.Len() > 0 {
			t.Fatalf("column %s of row %d begins at %d, and the row stands from %d to %d", column, row, offset, e.Start, e.End)
		}
		if s.Names && c.Null() {
			continue
		}
		values, at = append(values, s.value(column, b.Value(c), c)), append(at, place(offset))
	}
	excerpts(t, table, b, row)
	between := "|"
	if s.Names {
		between = " "
	}
	return strings.Join(values, between), strings.Join(at, " ")
}

// value spells one value.
func (s Spelling) value(column string, value []byte, c rows.Cell) string {
	word := string(value)
	switch {
	case c.Null():
		word = "NULL"
	case c.Quoted():
		word = fmt.Sprintf("%q", value)
	}
	if s.Names {
		return column + "=" + word
	}
	return word
}

// excerpts asks for the text around a row and around its cells, half of which can be seen. What is marked lies in it,
// or is the end of it.
func excerpts(t testing.TB, table *rows.Table, b *rows.Block, row int) {
	t.Helper()
	if table.Excerpt == nil {
		return
	}
	const most = 20 // columns: each takes as long as the row is
	visible := make([]bool, b.Width)
	ask := func(column int) {
		e := table.Excerpt(b, row, column, visible)
		if e.Start < 0 || e.Start > e.End || e.Start > len(e.Text) || e.End > max(len(e.Text), e.Start+1) {
			t.Fatalf("column %d of row %d is marked from %d to %d in %q", column, row, e.Start, e.End, e.Text)
		}
	}
	for column := range min(b.Width, most) {
		visible[column] = column%2 == 0
		ask(column)
	}
	ask(-1)
}

// AllAtOnce has each chunk of a table taken apart on a goroutine of its own, on which take looks at the block. It takes
// what opening the table gave.
func AllAtOnce(t testing.TB, table *rows.Table, err error, take func(*rows.Block)) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var done sync.WaitGroup
	for chunk, err := range table.Chunks {
		if err != nil {
			t.Fatal(err)
		}
		done.Go(func() {
			b := chunk()
			take(b)
			b.Release()
		})
	}
	done.Wait()
}

// EverySize reads a table in one piece and in pieces of the sizes that are given, else of Sizes. It must make no
// difference.
func EverySize(t testing.TB, read func(piece int) *Reading, sizes ...int) *Reading {
	t.Helper()
	if len(sizes) == 0 {
		sizes = Sizes
	}
	want := read(One)
	for _, size := range sizes {
		Same(t, size, read(size), want)
	}
	return want
}

// Same ends the test unless what was read in pieces of a size is what was read in one.
func Same(t testing.TB, size int, got, want *Reading) {
	t.Helper()
	if !slices.Equal(got.Rows, want.Rows) || !slices.Equal(got.Places, want.Places) ||
		!slices.Equal(got.Problems, want.Problems) || got.Rejects != want.Rejects || got.Bad != want.Bad ||
		got.Err != want.Err || got.Message != want.Message || got.At != want.At {
		t.Fatalf("in pieces of %d\n%s\nin one\n%s", size, got, want)
	}
	if g, w := got.Table, want.Table; w != nil && (g.Name != w.Name || g.Found != w.Found || g.Header != w.Header ||
		!slices.Equal(g.Columns, w.Columns)) {
		t.Fatalf("in pieces of %d: %+v, in one: %+v", size, g, w)
	}
}

// String is all of a reading, for a person who looks for the difference.
func (r *Reading) String() string {
	return fmt.Sprintf("rows %q\nat %q\nproblems %q\nend %q at %v: %q\nrejects\n%sof rows that could not be read\n%s",
		r.Rows, r.Places, r.Problems, r.Err, r.At, r.Message, r.Rejects, r.Bad)
}

// Again reads the rejects of all rows, which must give the same rows in the same columns. A row that cannot be read
// cannot be read for the same reason.
func Again(t testing.TB, r *Reading, read func(rejects string) *Reading) {
	t.Helper()
	if r.Rejects == "" {
		return
	}
	second := read(r.Rejects)
	if second.Err != "" || !slices.Equal(second.Table.Columns, r.Table.Columns) || len(second.Rows) != len(r.Rows) {
		t.Fatalf("the rejects cannot be read: %s %s\n%s\nwas\n%s", second.Err, second.Message, second, r)
	}
	for i, want := range r.Rows {
		got := second.Rows[i]
		if r.unread[i] { // it stands elsewhere now
			got, _, _ = strings.Cut(got, " ")
			want, _, _ = strings.Cut(want, " ")
		}
		if got != want {
			t.Errorf("row %d comes back from the rejects as\n%s, not\n%s\n%s", i, got, want, r.Rejects)
		}
	}
}
