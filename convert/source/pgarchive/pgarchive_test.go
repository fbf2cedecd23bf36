package pgarchive

import (
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
	"muster/convert/source/scan"
)

// whole is a piece size that takes any test in one piece.
const whole = rowstest.One

// read reads a dump to its end.
func read(t testing.TB, dump string, options rows.Options, piece int) *rowstest.Reading {
	t.Helper()
	return readAll(t, rows.Input{File: "d.sql", Reader: strings.NewReader(dump)}, options, piece)
}

func readAll(t testing.TB, in rows.Input, options rows.Options, piece int) *rowstest.Reading {
	t.Helper()
	table, err := open(in, options, &scan.Chooser{Wanted: options.Table}, piece)
	return rowstest.Spelling{}.Read(t, table, err)
}

// everySize reads a dump in pieces of many sizes, which must make no difference.
func everySize(t testing.TB, dump string, options rows.Options) *rowstest.Reading {
	t.Helper()
	return rowstest.EverySize(t, func(piece int) *rowstest.Reading { return read(t, dump, options, piece) })
}

// again reads the rejects of a reading, which must give the same rows.
func again(t testing.TB, r *rowstest.Reading) {
	t.Helper()
	rowstest.Again(t, r, func(rejects string) *rowstest.Reading {
		return read(t, rejects, rows.Options{Format: rows.Format{Table: r.Table.Name}}, whole)
	})
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
		rowstest.Same(t, 7, read(t, dump, rows.Options{}, 7), want)
	})
}
