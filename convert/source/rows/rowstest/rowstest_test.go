package rowstest_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
	"muster/schema"
)

// block is two rows of an odd text, the second of which could not be read, and a third that is no user.
func block() *rows.Block {
	b := rows.New(schema.Piece{Text: []byte("1,\"x\"\n?\n-\n"), Line: 4, Column: 1}, 2)
	b.Rows = []rows.Extent{{Start: 0, End: 6}, {Start: 6, End: 8}, {Start: 8, End: 10}}
	b.Cells = []rows.Cell{
		rows.PlainCell(0, 1), rows.QuotedCell(3, 4), rows.NullCell(6), rows.NullCell(6), rows.NullCell(8), rows.NullCell(8),
	}
	b.Problems = []rows.RowProblem{
		{Row: 0, Offset: 2, Readable: true, Once: "odd", Problem: schema.Problem{Rule: "a/odd", Message: "it is odd"}},
		{Row: 0, Offset: 3, Readable: true, Once: "odd", Problem: schema.Problem{Rule: "a/odd", Message: "it is odd"}},
		{Row: 1, Offset: 6, Problem: schema.Problem{Rule: "a/bad", Message: "it is bad"}},
		{Row: 2, Offset: 8, Skip: true, Problem: schema.Problem{Rule: "a/other"}},
	}
	return b
}

// table has one block, and ends with an error.
func table(b *rows.Block) *rows.Table {
	return &rows.Table{
		Columns: []string{"a", "b"}, Notes: []schema.Problem{{Rule: "a/note", Message: "before"}},
		Chunks: func(yield func(rows.Chunk, error) bool) {
			_ = yield(func() *rows.Block { return b }, nil) && yield(nil, &schema.DataError{Problem: schema.Problem{
				Rule: "a/end", Message: "it ends", Hint: "go on", Pos: schema.Pos{File: "f", Line: 7, Column: 1},
			}})
		},
		After: func() []schema.Problem { return []schema.Problem{{Rule: "a/note", Message: "after"}} },
		AppendReject: func(dst []byte, b *rows.Block, row int, problems string, first bool) []byte {
			e := b.Rows[row]
			return fmt.Appendf(dst, "%t %s # %s\n", first, b.Text[e.Start:e.End-1], problems)
		},
		Excerpt: func(*rows.Block, int, int, []bool) schema.Excerpt { return schema.Excerpt{Text: "x", End: 1} },
	}
}

func TestRead(t *testing.T) {
	got := rowstest.Spelling{Reason: "why"}.Read(t, table(block()), nil).String()
	want := `rows ["1|\"x\"" "a/bad 5:1 it is bad" "skipped a/other"]
at ["4:1 4:1 4:3" "5:1 5:1 5:1" ""]
problems ["a/note 0:0 before" "a/odd 4:3 it is odd" "a/note 0:0 after"]
end "a/end 7:1" at f:7:1: "it ends; go on"
rejects
true 1,"x" # why
false ? # why
of rows that could not be read
true ? # it is bad
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	r := rowstest.Spelling{Names: true}.Read(t, table(block()), nil)
	if r.Rows[0] != `a=1 b="x"` || r.Places[1] != "5:1" {
		t.Errorf("%s", r)
	}
	if r := (rowstest.Spelling{}).Read(t, nil, &rows.OptionError{Message: "--table: no"}); r.Err != "--table: no" {
		t.Errorf("%s", r)
	}
}

// recorder is a test that fails without its process.
type recorder struct {
	testing.TB
	failed []string
}

func (*recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.failed = append(r.failed, fmt.Sprintf(format, args...))
}

func (r *recorder) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

// failure is what a test of a reader fails with.
func failure(t *testing.T, test func(testing.TB)) (message string) {
	r := &recorder{TB: t}
	defer func() {
		if p := recover(); p != nil {
			message = fmt.Sprint(p)
		}
	}()
	test(r)
	return strings.Join(r.failed, "\n")
}

// What holds of no reader fails its test.
func TestFailures(t *testing.T) {
	read := func(change func(*rows.Block, *rows.Table)) func(testing.TB) {
		return func(tb testing.TB) {
			b := block()
			of := table(b)
			change(b, of)
			rowstest.Spelling{}.Read(tb, of, nil)
		}
	}
	first := func(t testing.TB) *rowstest.Reading { return rowstest.Spelling{}.Read(t, table(block()), nil) }
	for message, test := range map[string]func(testing.TB){
		"": read(func(*rows.Block, *rows.Table) {}),
		"column b of row 0 begins at 6": read(func(b *rows.Block, _ *rows.Table) {
			b.Cells[1] = rows.PlainCell(6, 7)
		}),
		"column a of row 1 begins at 0": read(func(b *rows.Block, _ *rows.Table) { b.Cells[2] = rows.NullCell(0) }),
		"5 cells for 3 rows of 2":       read(func(b *rows.Block, _ *rows.Table) { b.Cells = b.Cells[:5] }),
		"row 1 could not be read, and is ?|NULL": read(func(b *rows.Block, _ *rows.Table) {
			b.Cells[2] = rows.PlainCell(6, 7)
		}),
		"row 1 could not be read for a/bad, and for a/bad": read(func(b *rows.Block, _ *rows.Table) {
			b.Problems = append(b.Problems, b.Problems[2])
		}),
		"column 0 of row 0 is marked from 0 to 9": read(func(_ *rows.Block, t *rows.Table) {
			t.Excerpt = func(*rows.Block, int, int, []bool) schema.Excerpt { return schema.Excerpt{Text: "x", End: 9} }
		}),
		"a disk is neither in the data": func(t testing.TB) { rowstest.Spelling{}.Read(t, nil, errors.New("a disk")) },
		"in pieces of 3": func(t testing.TB) {
			rowstest.EverySize(t, func(piece int) *rowstest.Reading {
				r := first(t)
				if piece == 3 {
					r.Places[1] = "9:9"
				}
				return r
			})
		},
		"the rejects cannot be read": func(t testing.TB) { rowstest.Again(t, first(t), func(string) *rowstest.Reading { return first(t) }) },
		"row 0 comes back from the rejects as\n2": func(t testing.TB) {
			rowstest.Again(t, first(t), func(string) *rowstest.Reading {
				r := first(t)
				r.Err, r.Rows[0], r.Rows[1] = "", "2", "a/bad 9:9 elsewhere"
				return r
			})
		},
	} {
		got := failure(t, test)
		if !strings.HasPrefix(got, message) || (got == "") != (message == "") || strings.Contains(got, "row 1 comes") {
			t.Errorf("got %q, want %q", got, message)
		}
	}
}
