package pgarchive

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/klauspost/compress/zstd"
	"github.com/pierrec/lz4/v4"

	"muster/convert/source/rows"
)

const exports = "../../../testdata/exports/postgres/"

func export(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile(exports + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Each export has the same rows as copy.sql, but for how INSERT spells booleans.
func TestRealExports(t *testing.T) {
	want := everySize(t, export(t, "copy.sql"), rows.Options{})
	if want.Err != "" || len(want.Rows) != 14 {
		t.Fatal(want.Err, want.Message, len(want.Rows))
	}
	if got := want.Rows[6]; !strings.Contains(got, "|New\nLine|") ||
		!strings.HasSuffix(got, "|line one\nline two\r\nline three\n\\.\n-- four") {
		t.Errorf("%q", got)
	}
	if got := want.Rows[11]; !strings.HasSuffix(got, "|\\N") || !strings.Contains(got, "|NULL|") {
		t.Errorf("%q", got)
	}
	for _, name := range []string{"all.sql", "custom.dump", "custom-none.dump", "users.tar"} {
		got := everySize(t, export(t, name), rows.Options{})
		if got.Err != "" || !slices.Equal(got.Rows, want.Rows) || !slices.Equal(got.Table.Columns, want.Table.Columns) {
			t.Errorf("%s: %s %s\n%q", name, got.Err, got.Message, got.Rows)
		}
	}
	folder := readAll(t, rows.Input{File: "folder", Folder: os.DirFS(exports + "folder")}, rows.Options{}, 64)
	if folder.Err != "" || !slices.Equal(folder.Rows, want.Rows) || !strings.HasPrefix(folder.Table.File, "folder/") {
		t.Errorf("%s %s\n%q", folder.Err, folder.Message, folder.Rows)
	}
	inserts := everySize(t, export(t, "inserts.sql"), rows.Options{})
	for _, name := range []string{"column-inserts.sql", "custom-inserts.dump"} {
		got := everySize(t, export(t, name), rows.Options{})
		if got.Err != "" || len(got.Rows) != 14 || !slices.Equal(got.Rows, inserts.Rows) {
			t.Errorf("%s: %s %s", name, got.Err, got.Message)
		}
	}
}

// Wherever an archive is cut off, its rows stay, and it is said; wherever a byte of it is
// another one, nothing worse happens.
func TestDamagedArchives(t *testing.T) {
	for _, name := range []string{"custom.dump", "custom-none.dump", "users.tar", "custom-inserts.dump"} {
		dump := export(t, name)
		whole := read(t, dump, rows.Options{}, whole)
		for n := 0; n < len(dump); n += 97 {
			cut := read(t, dump[:n], rows.Options{Format: rows.Format{Table: "users"}}, 1000)
			if cut.Err == "" && len(cut.Rows) < len(whole.Rows) {
				t.Fatalf("%s cut at %d: %d rows and no error", name, n, len(cut.Rows))
			}
			other := []byte(dump)
			other[n] ^= 0x55
			read(t, string(other), rows.Options{}, 1000)
		}
	}
	cut := read(t, export(t, "custom-none.dump")[:9000], rows.Options{}, 1000)
	if cut.Err != "pg/archive 6:1" && len(cut.Rows) == 0 || cut.At.File != "d.sql/app.users" {
		t.Error(cut.Err, cut.Message, cut.At.File, len(cut.Rows))
	}
}

// archiveOf writes an archive in the custom format. Of the newest version, the table of
// contents stands after the rows, too, as pg_dump 18 writes it to its standard output.
func archiveOf(version byte, algorithm byte, data []byte, tables ...string) string {
	var b bytes.Buffer
	number := func(n int) {
		sign := byte(0)
		if n < 0 {
			sign, n = 1, -n
		}
		b.WriteByte(sign)
		binary.Write(&b, binary.LittleEndian, uint32(n))
	}
	text := func(s string) { number(len(s)); b.WriteString(s) }
	b.WriteString("PGDMP\x01" + string(version) + "\x00\x04\x08\x01")
	if version >= withAlgorithm {
		b.WriteByte(algorithm)
	} else {
		number(-int(algorithm))
	}
	for range 7 {
		number(0)
	}
	text("app")
	text("18.1")
	text("18.1")
	start := b.Len()
	number(len(tables))
	for i, table := range tables {
		number(i + 1)
		number(1)
		for _, s := range []string{"0", "0", table, "TABLE DATA"} {
			text(s)
		}
		number(3)
		text("")
		text("")
		text("COPY public." + table + " (id, email) FROM stdin;\n")
		text("public")
		text("")
		if version >= withAccess {
			text("")
		}
		if version >= withKind {
			number(0)
		}
		text("me")
		text("false")
		number(-1)
		b.WriteString("\x02\x00\x00\x00\x00\x00\x00\x00\x00")
	}
	contents := slices.Clone(b.Bytes()[start:])
	b.WriteByte(largeObjects)
	number(99)
	number(0)
	for i := range tables {
		b.WriteByte(dataBlock)
		number(i + 1)
		for piece := range slices.Chunk(data, 5) {
			number(len(piece))
			b.Write(piece)
		}
		number(0)
	}
	if version == newest {
		b.Write(contents)
	}
	return b.String()
}

func TestVersions(t *testing.T) {
	data := []byte("1\ta\n2\t\\N\n\\.\n\n\n")
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	w.Write(data)
	w.Close()
	var byLZ4, byZstd bytes.Buffer
	l := lz4.NewWriter(&byLZ4)
	l.Write(data)
	l.Close()
	z, err := zstd.NewWriter(&byZstd)
	if err != nil {
		t.Fatal(err)
	}
	z.Write(data)
	z.Close()
	for algorithm, data := range map[byte][]byte{2: byLZ4.Bytes(), 3: byZstd.Bytes()} {
		r := everySize(t, archiveOf(newest, algorithm, data, "users"), rows.Options{})
		if r.Err != "" || !slices.Equal(r.Rows, []string{"1|a", "2|NULL"}) {
			t.Errorf("%s: %s %s %q", compressions[algorithm], r.Err, r.Message, r.Rows)
		}
	}
	for version := byte(oldest); version <= newest; version++ {
		for algorithm, data := range [][]byte{data, packed.Bytes()} {
			r := everySize(t, archiveOf(version, byte(algorithm), data, "orders", "users"), rows.Options{})
			if r.Err != "" || !slices.Equal(r.Rows, []string{"1|a", "2|NULL"}) || r.Table.Name != "public.users" {
				t.Errorf("1.%d: %s %s %q", version, r.Err, r.Message, r.Rows)
			}
			again(t, r)
		}
	}
	r := everySize(t, archiveOf(newest, 0, data, "orders", "things"), rows.Options{})
	if want := "no table looks like users; the file has public.orders (2 rows), public.things (2 rows); say which one holds them, perhaps --table public.orders"; r.Message != want {
		t.Error(r.Message)
	}
	for dump, rule := range map[string]string{
		archiveOf(newest+1, 0, data, "users"):   "pg/archive-version 0:0",
		archiveOf(newest, 9, data, "users"):     "pg/archive-version 0:0",
		archiveOf(newest, 0, data[:6], "users"): "pg/truncated 2:1",
		archiveOf(newest, 1, data, "users"):     "pg/archive 1:1",
		archiveOf(newest, 2, data, "users"):     "pg/archive 1:1",
		archiveOf(newest, 3, data, "users"):     "pg/archive 1:1",
	} {
		if r := everySize(t, dump, rows.Options{}); r.Err != rule {
			t.Errorf("got %s (%s), want %s", r.Err, r.Message, rule)
		}
	}
	in := rows.Input{File: "d", Reader: iotest.OneByteReader(strings.NewReader(export(t, "custom.dump")))}
	if r := readAll(t, in, rows.Options{}, 64); r.Err != "" || len(r.Rows) != 14 {
		t.Error(r.Err, len(r.Rows))
	}
}
