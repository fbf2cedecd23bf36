package pgarchive

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// reading is what came out of a dump, spelled so that it can be compared.
type reading struct {
	table   *rows.Table
	rows    []string // values with | between them
	places  []string // of the cells
	rejects []byte   // every row
	err     string   // "rule line:column"
	message string
	file    string // of the error
}

// whole is a piece size that takes any test in one piece.
const whole = 1 << 20

// read reads a dump to its end.
func read(t testing.TB, dump string, options rows.Options, piece int) *reading {
	t.Helper()
	return readAll(t, rows.Input{File: "d.sql", Reader: strings.NewReader(dump)}, options, piece)
}

func readAll(t testing.TB, in rows.Input, options rows.Options, piece int) *reading {
	t.Helper()
	r := &reading{}
	table, err := open(in, options, &scan.Chooser{Wanted: options.Table}, piece)
	if err != nil {
		r.fail(t, err)
		return r
	}
	r.table = table
	for chunk, err := range table.Chunks {
		if err != nil {
			r.fail(t, err)
			break
		}
		b := chunk()
		for row := range b.Rows {
			r.row(t, b, row)
		}
		for _, p := range b.Problems {
			at := b.Place(int(p.Offset))
			n := len(r.rows) - len(b.Rows) + p.Row
			r.rows[n] = fmt.Sprintf("%s %d:%d %s", p.Problem.Rule, at.Line, at.Column, p.Problem.Message)
		}
		if b.Err != nil {
			r.fail(t, b.Err)
		}
		b.Release()
	}
	return r
}

func (r *reading) row(t testing.TB, b *rows.Block, row int) {
	var values, places []string
	e := b.Rows[row]
	if len(b.Cells) != b.Width*len(b.Rows) {
		t.Fatalf("%d cells for %d rows of %d", len(b.Cells), len(b.Rows), b.Width)
	}
	for column := range b.Width {
		c := b.Cell(row, column)
		switch v := b.Value(c); {
		case c.Null():
			values = append(values, "NULL")
		case c.Quoted():
			values = append(values, fmt.Sprintf("%q", v))
		default:
			values = append(values, string(v))
		}
		offset := b.Offset(c)
		if offset < int(e.Start) || offset > int(e.End) {
			t.Fatalf("cell at %d, row at %d to %d", offset, e.Start, e.End)
		}
		at := b.Place(offset)
		places = append(places, fmt.Sprintf("%d:%d", at.Line, at.Column))
	}
	r.rejects = r.table.AppendReject(r.rejects, b, row, "", len(r.rows) == 0)
	r.rows = append(r.rows, strings.Join(values, "|"))
	r.places = append(r.places, strings.Join(places, " "))
}

func (r *reading) fail(t testing.TB, err error) {
	t.Helper()
	var data *schema.DataError
	if !errors.As(err, &data) {
		t.Fatalf("%v is no DataError", err)
	}
	p := data.Problem
	r.err = fmt.Sprintf("%s %d:%d", p.Rule, p.Pos.Line, p.Pos.Column)
	r.message, r.file = p.Message+"; "+p.Hint, p.Pos.File
}

// sizes are piece sizes that put a cut everywhere sooner or later.
var sizes = []int{1, 2, 3, 5, 7, 16, 61, 1 << 10}

// everySize reads a dump in pieces of many sizes, which must make no difference.
func everySize(t testing.TB, dump string, options rows.Options) *reading {
	t.Helper()
	want := read(t, dump, options, whole)
	for _, size := range sizes {
		got := read(t, dump, options, size)
		same(t, size, got, want)
	}
	return want
}

func same(t testing.TB, size int, got, want *reading) {
	t.Helper()
	if !slices.Equal(got.rows, want.rows) || !slices.Equal(got.places, want.places) ||
		got.err != want.err || got.message != want.message || !bytes.Equal(got.rejects, want.rejects) {
		t.Fatalf("in pieces of %d\n%q %s %s %s\n%s\nin one\n%q %s %s %s\n%s",
			size, got.rows, got.places, got.err, got.message, got.rejects, want.rows, want.places, want.err, want.message,
			want.rejects)
	}
	if want.table != nil && (got.table.Name != want.table.Name || got.table.Found != want.table.Found ||
		!slices.Equal(got.table.Columns, want.table.Columns) || got.table.Header != want.table.Header) {
		t.Fatalf("in pieces of %d: %+v, in one: %+v", size, got.table, want.table)
	}
}

// again reads the rejects of a reading, which must give the same rows.
func again(t testing.TB, r *reading) {
	t.Helper()
	if len(r.rows) == 0 {
		return
	}
	second := read(t, string(r.rejects), rows.Options{Format: rows.Format{Table: r.table.Name}}, whole)
	if second.err != "" || !slices.Equal(second.table.Columns, r.table.Columns) {
		t.Fatalf("rejects: %s %s\n%s", second.err, second.message, r.rejects)
	}
	if len(second.rows) != len(r.rows) {
		t.Fatalf("%d rejects of %d rows\n%s", len(second.rows), len(r.rows), r.rejects)
	}
	for i := range r.rows {
		got, want := second.rows[i], r.rows[i]
		if strings.HasPrefix(want, "pg/") { // the place is another one
			got, _, _ = strings.Cut(got, " ")
			want, _, _ = strings.Cut(want, " ")
		}
		if got != want {
			t.Errorf("row %d comes back from the rejects as\n%s, not\n%s\n%s", i, got, want, r.rejects)
		}
	}
}

// FuzzArchive reads anything as an archive.
func FuzzArchive(f *testing.F) {
	for _, name := range []string{
		"custom.dump", "custom-none.dump", "custom-inserts.dump", "users.tar",
		"folder/toc.dat",
	} {
		f.Add(export(f, name))
	}
	f.Add(archiveOf(newest, 0, []byte("1\ta\n\\.\n"), "users"))
	f.Add(archiveOf(oldest, 0, []byte("1\ta\n\\.\n"), "orders"))
	f.Fuzz(func(t *testing.T, dump string) {
		want := read(t, dump, rows.Options{}, whole)
		same(t, 7, read(t, dump, rows.Options{}, 7), want)
	})
}
