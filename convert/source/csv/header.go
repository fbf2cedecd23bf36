package csv

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// readHeader reads the names of the columns and returns where the first data row begins.
func (f *file) readHeader(piece schema.Piece) (int, error) {
	t := f.table
	b := &rows.Block{Text: piece.Text, Line: piece.Line, Column: piece.Column}
	end, bad := f.scanner(b).fields(0)
	if bad != nil {
		return 0, bad.Fatal(t.File, b.Place(bad.At))
	}
	if len(b.Cells) > maxColumns {
		return 0, scan.Error("csv/too-many-columns", t.File, b.Place(b.Offset(b.Cells[maxColumns])),
			fmt.Sprintf("the header has %d columns, and muster reads %d", len(b.Cells), maxColumns),
			"is this a CSV file? name its delimiter with --delimiter")
	}
	t.Header = b.Place(0)
	f.loneCR = end > 0 && piece.Text[end-1] == '\r'
	if f.names != nil {
		names, err := f.names(len(b.Cells))
		t.Columns = names
		return 0, err
	}
	if f.noHeader(b, end) {
		if f.short {
			f.scanner(b).spread(0, len(f.columns))
		}
		for i := range b.Cells {
			t.Columns = append(t.Columns, f.columnAt(i))
		}
		hint := "give the file a first line with the names of its columns, or use these names in a mapping file"
		if f.name == "mysql-tab" {
			hint = "give the folder that mysqldump --tab wrote, whose .sql file has the names; or use these names in a " +
				"mapping file"
		}
		if f.columns == nil {
			t.Notes = append(t.Notes, f.note("csv/no-header", t.Header,
				"the first row holds data, not names; the columns are called \"column 1\", \"column 2\" …",
				hint))
		}
		return 0, nil
	}
	if len(b.Cells) == 1 && b.Cells[0].Quoted() && bytes.ContainsAny(b.Value(b.Cells[0]), ",;\t|") {
		return 0, scan.Error("csv/quoted-row", t.File, t.Header, "the whole row stands between quotes, and is one field",
			`take the quotes of the rows away: sed 's/^"//; s/"\r*$//; s/""/"/g' FILE > NEW`)
	}
	f.header = bytes.Clone(bytes.TrimRight(piece.Text[:end], "\r\n"))
	if v := bytes.TrimSpace(b.Value(b.Cells[0])); len(v) > 0 {
		f.initial = v[0] | 0x20
	}
	seen := map[string]int{}
	for i, c := range b.Cells {
		t.Columns = append(t.Columns, f.columnName(string(b.Value(c)), i, i == len(b.Cells)-1, b.Place(b.Offset(c)), seen))
	}
	return end, nil
}

// columnName is what a column is called, with a note where that is not what the header says.
func (f *file) columnName(written string, i int, last bool, at schema.Place, seen map[string]int) string {
	t := f.table
	if f.apostrophe {
		written = strings.TrimPrefix(written, "'")
	}
	column := strings.Trim(written, " \t\r\n\v\f\u00a0\ufeff\u200b")
	switch {
	case column == "":
		column = f.columnAt(i)
		if !last || i == 0 { // else a delimiter ends each line
			t.Notes = append(t.Notes, f.note("csv/header", at, fmt.Sprintf("column %d has no name; it is called %q", i+1,
				column), ""))
		}
	case strings.TrimSpace(strings.Trim(written, " \t\r\n\v\f")) != column:
		t.Notes = append(t.Notes,
			f.note("csv/header", at, fmt.Sprintf("a space that cannot be seen stands beside the name %q; it is left out",
				column), ""))
	}
	if given := column; seen[column] > 0 {
		for seen[column] > 0 {
			seen[given]++
			column = fmt.Sprintf("%s_%d", given, seen[given])
		}
		t.Notes = append(t.Notes, f.note("csv/header", at, fmt.Sprintf("a second column is called %s; it is read as %s",
			schema.Quote(given), schema.Quote(column)),
			"give each column a name of its own"))
	}
	seen[column]++
	return column
}

func (f *file) note(rule string, at schema.Place, message, hint string) schema.Problem {
	return schema.Problem{
		Rule: rule, Severity: schema.Warning, Index: -1,
		Pos: schema.Pos{File: f.table.File, Line: at.Line, Column: at.Column}, Message: message, Hint: hint,
	}
}

// columnAt is the name of a column that has none.
func (f *file) columnAt(i int) string {
	if i < len(f.columns) {
		return f.columns[i]
	}
	return fmt.Sprintf("column %d", i+1)
}

// noHeader reports whether the first row holds users: one of its cells is what no column is
// called. Of programs that mostly write no header, each name must look like one.
func (f *file) noHeader(b *rows.Block, end int) bool {
	if f.headed {
		return false
	}
	next := f.after(b, end)
	for i, c := range b.Cells {
		v := b.Value(c)
		if isDate(v) && i < len(next) && !isDate(next[i]) {
			continue // a column may be called by the day on which something was
		}
		if c.Null() && f.escapes != noEscapes || looksLikeData(v) || f.headerless && len(v) > 0 && !likeName().Match(v) {
			return true
		}
	}
	return false
}

// after returns the cells of the row at an offset.
func (f *file) after(b *rows.Block, offset int) (cells [][]byte) {
	if offset >= len(b.Text) {
		return nil
	}
	row := &rows.Block{Text: b.Text}
	f.scanner(row).fields(offset)
	for _, c := range row.Cells {
		cells = append(cells, row.Value(c))
	}
	return cells
}

// isDate reports whether v begins as a date of ISO 8601 does, and none of its bytes is a letter.
func isDate(v []byte) bool {
	return len(v) >= 10 && v[4] == '-' && v[7] == '-' && len(bytes.Trim(v, "0123456789-:. ")) == 0
}

// lazily compiles a pattern when the first file needs it.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

var (
	likeName  = lazily(`^[\pL_][\pL\pN_ .:-]*$`)
	likeEmail = lazily(`^'?[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$`)
	likeData  = lazily(
		`^(\$(2[abxy]?|argon2(id|i|d)|pbkdf2[a-z0-9-]*|P|H|S|1|5|6|scrypt|wp)\$.*|\{(SSHA|SHA|SMD5|MD5|CRYPT|PBKDF2|ARGON2)[0-9_A-Z-]*\}.+` +
			`|[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}|[0-9a-fA-F]{128}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9:.Z+-]+)?)$`)
)

func isEmail(v []byte) bool { return bytes.IndexByte(v, '@') > 0 && likeEmail().Match(v) }

func isBoolean(v []byte) bool { return string(v) == "true" || string(v) == "false" }

// looksLikeData reports whether v is an email address, a password hash, a UUID or a date.
func looksLikeData(v []byte) bool { return isEmail(v) || len(v) >= 10 && likeData().Match(v) }
