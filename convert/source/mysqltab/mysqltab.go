// Package mysqltab reads what mysqldump --tab writes: for each table a file TABLE.sql,
// which describes it, and TABLE.txt with its rows. The rows are delimited text, which
// package csv reads in its dialect mysql-tab; the names of the columns stand in TABLE.sql.
package mysqltab

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"muster/convert/source/csv"
	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/convert/source/sql"
	"muster/convert/source/unpack"
	"muster/schema"
)

// Name is that of the format, and of the dialect of its rows.
const Name = "mysql-tab"

const maxScript = 16 << 20 // bytes that are read of a .sql file

// Open reads the rows of one table. Its .sql file stands beside the .txt file: in the
// folder of the input, or else in that of its path.
func Open(in rows.Input, options rows.Options, chooser *scan.Chooser) (*rows.Table, error) {
	folder, name := beside(in)
	if folder == nil {
		return nil, noColumns(in.File,
			"the names of the columns stand in another file, which cannot be found from here",
			"give the folder that mysqldump --tab wrote")
	}
	t, err := find(folder, filepath.Dir(in.File), name)
	if err != nil {
		return nil, err
	}
	if chooser.Add(&t.TableInfo); !chooser.Named(&t.TableInfo) && !chooser.Free() {
		return nil, chooser.None("mysqltab/no-table", in.File, command)
	}
	return t.open(in, options)
}

const command = "mysqldump --tab=DIR DATABASE"

// Is reports whether a file is the .txt file of a table, with its .sql file beside it.
func Is(in rows.Input) bool {
	folder, name := beside(in)
	if folder == nil || filepath.Ext(unpacked(name)) != ".txt" {
		return false
	}
	_, err := find(folder, "", name)
	return err == nil
}

// beside is the folder in which a file stands, and its name there; nil for none.
func beside(in rows.Input) (folder fs.FS, name string) {
	switch {
	case in.Folder != nil:
		return in.Folder, filepath.Base(in.File)
	case in.Path != "":
		return os.DirFS(filepath.Dir(in.Path)), filepath.Base(in.Path)
	}
	return nil, ""
}

// table is one of the tables of a folder.
type table struct {
	sql.Definition
	rows   string // the name of the .txt file
	script string // the .sql file, as it is named to people
}

// find is the table whose rows stand in a file of a folder.
func find(folder fs.FS, dir, name string) (*table, error) {
	base := strings.TrimSuffix(unpacked(name), ".txt")
	for _, packed := range packings {
		script := base + ".sql" + packed
		if info, err := fs.Stat(folder, script); err == nil && info.Mode().IsRegular() {
			return describe(folder, dir, script, name)
		}
	}
	return nil, noColumns(filepath.Join(dir, name),
		fmt.Sprintf("there is no file %s.sql beside it, which has the names of the columns", base),
		"give the folder that mysqldump --tab wrote, or name the file's dialect: --dialect mysql-tab")
}

// packings are what the name of a packed file ends in.
var packings = []string{"", ".gz", ".zst", ".xz", ".bz2", ".lz4"}

func unpacked(name string) string {
	for _, packed := range packings[1:] {
		name = strings.TrimSuffix(name, packed)
	}
	return name
}

// describe reads the script of a table.
func describe(folder fs.FS, dir, script, rowsFile string) (*table, error) {
	named := filepath.Join(dir, script)
	f, err := folder.Open(script)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Size() > maxScript {
		return nil, noColumns(named, "the file is too large to be the description of one table",
			"is it a whole dump? convert it by itself")
	}
	r, _, err := unpack.Open(named, f)
	if err != nil {
		return nil, err
	}
	list, err := sql.Definitions(named, r)
	if err != nil {
		return nil, err
	}
	base := strings.TrimSuffix(unpacked(script), ".sql")
	for _, d := range list {
		if len(list) == 1 || strings.EqualFold(d.Name, base) {
			d.Rows = -1
			return &table{d, rowsFile, named}, nil
		}
	}
	return nil, noColumns(named, fmt.Sprintf("the file has no CREATE TABLE for %s",
		rows.ShowName(base)), "write both files again: "+command)
}

// Choose picks a table of a folder, and returns the name of the file with its rows; no table is
// for a folder that has none of this kind.
func Choose(in rows.Input, chooser *scan.Chooser) (chosen *rows.TableInfo, name string, err error) {
	pairs, err := pairsOf(in.Folder)
	if err != nil || len(pairs) == 0 {
		return nil, "", err
	}
	files := map[*rows.TableInfo]string{}
	for _, pair := range pairs {
		t, err := describe(in.Folder, in.File, pair.script, pair.rows)
		if err != nil {
			return nil, "", err
		}
		if info, err := fs.Stat(in.Folder, pair.rows); err == nil && info.Size() == 0 {
			t.Rows = 0
		}
		chooser.Add(&t.TableInfo)
		files[&t.TableInfo] = t.rows
	}
	if chosen = chooser.First(); chosen == nil {
		return nil, "", chooser.None("mysqltab/no-table", in.File, command)
	}
	return chosen, files[chosen], nil
}

// pair is the two files of a table.
type pair struct{ script, rows string }

// pairsOf are the pairs of a folder, by name.
func pairsOf(folder fs.FS) ([]pair, error) {
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil, err
	}
	scripts := map[string]string{}
	for _, e := range entries {
		if base, ok := strings.CutSuffix(unpacked(e.Name()), ".sql"); ok && !e.IsDir() {
			scripts[base] = e.Name()
		}
	}
	var pairs []pair
	for _, e := range entries {
		base, ok := strings.CutSuffix(unpacked(e.Name()), ".txt")
		if ok && !e.IsDir() && scripts[base] != "" {
			pairs = append(pairs, pair{scripts[base], e.Name()})
			delete(scripts, base)
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int { return cmp.Compare(a.script, b.script) })
	return pairs, nil
}

// open reads the rows.
func (t *table) open(in rows.Input, options rows.Options) (*rows.Table, error) {
	if options.Dialect == "" {
		options.Dialect = Name
	}
	var bits []bool
	out, err := csv.OpenRows(in, options, func(cells int) ([]string, error) {
		var names []string
		for _, all := range []bool{true, false} {
			names, bits = t.columns(all)
			if cells == 0 || cells == len(names) {
				return names, nil
			}
		}
		return nil, t.fieldCount(in.File, cells)
	})
	if err != nil {
		return nil, err
	}
	out.Name = t.Name
	out.Types = t.typesOf(out.Columns)
	if slices.Contains(bits, true) {
		out.Chunks = withBits(out.Chunks, bits)
	}
	if out.Format = Name; options.Dialect == Name {
		out.Form = strings.TrimSpace(Name + " " + strings.TrimPrefix(out.Form, Name))
	}
	return out, nil
}

func (t *table) typesOf(columns []string) (types []rows.Type) {
	for _, c := range columns {
		types = append(types, t.Types[slices.Index(t.Columns, c)])
	}
	return types
}

// columns are those whose values a row has: MariaDB writes the generated ones too, and
// MySQL leaves them out.
func (t *table) columns(all bool) (names []string, bits []bool) {
	for i, name := range t.Columns {
		if all || !t.Generated[i] {
			names = append(names, name)
			bits = append(bits, t.Bits[i])
		}
	}
	return names, bits
}

func (t *table) fieldCount(file string, cells int) error {
	p := schema.Problem{
		Rule: "mysqltab/field-count", Severity: schema.Error, Index: -1,
		Pos: schema.Pos{File: file, Line: 1, Column: 1},
		Message: fmt.Sprintf("the first row has %s, and the table %s in %s", rows.Count(cells, "field"),
			rows.Count(len(t.Columns), "column"), t.script),
		Hint:    "do both files come from one dump? other delimiters than TAB are named with --delimiter and --quote",
		Related: []schema.Pos{{File: t.script, Line: t.At.Line, Column: t.At.Column}},
	}
	return &schema.DataError{Problem: p}
}

// withBits spells values that are one bit wide as 0 and 1: MySQL writes them as bytes.
func withBits(chunks rows.Chunks, bits []bool) rows.Chunks {
	return func(yield func(rows.Chunk, error) bool) {
		for chunk, err := range chunks {
			if chunk != nil {
				raw := chunk
				chunk = func() *rows.Block { return spellBits(raw(), bits) }
			}
			if !yield(chunk, err) {
				return
			}
		}
	}
}

func spellBits(b *rows.Block, bits []bool) *rows.Block {
	for i, c := range b.Cells {
		if !bits[i%b.Width] || c.Null() {
			continue
		}
		if v := b.Value(c); len(v) == 1 && v[0] <= 1 {
			digit := '0' + v[0]
			b.Cells[i] = b.DecodedCell(b.Offset(c), c.Quoted(), func(dst []byte) []byte { return append(dst, digit) })
		}
	}
	return b
}

func noColumns(file, message, hint string) error {
	return scan.Error("mysqltab/no-columns", file, schema.Place{}, message, hint)
}
