package source

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/csv"
	"muster/convert/source/rows"
	"muster/convert/source/scan"
)

// rejectLine returns what must stand before rejects that begin so: how they are written, where they are not read as the
// table is without it.
func (f *file) rejectLine(t *rows.Table, start []byte) string {
	form, line := t.Form, t.Dialect
	if t.Format == "xlsx" {
		form, line = csv.Plain()
	}
	if f.charset.encode != nil && f.charset.mark == "" {
		line = strings.TrimSuffix(line, "\n") + fmt.Sprintf(" encoding=%q\n", f.charset.name)
	}
	without := readPlainly(start)
	columns := append(slices.Clone(t.Columns), t.RejectColumn())
	if n := len(columns); n > 1 && columns[n-1] == columns[n-2] { // they are rejects of rejects
		columns = columns[:n-1]
	}
	if !slices.Equal(without.columns, columns) {
		return line
	}
	if strings.TrimSpace(without.form) == strings.TrimSpace(form) {
		return ""
	}
	if with := readPlainly(append([]byte(line), start...)); len(start) < head && !without.failed &&
		slices.Equal(with.cells, without.cells) {
		return "" // that they are written otherwise makes no difference
	}
	return line
}

// reading is how a text is read where nobody says it.
type reading struct {
	columns, cells []string
	form           string
	failed         bool // it is not read, or not to its end
}

func readPlainly(text []byte) (r reading) {
	r.failed = true
	f, err := recognizeFile(rows.Input{File: "rejects", Reader: bytes.NewReader(text)}, "", rows.Options{})
	if err != nil || f.format != "csv" {
		return r
	}
	t, err := f.read(&scan.Chooser{})
	if err != nil {
		return r
	}
	defer closeTable(t)
	r.columns, r.form = t.Columns, t.Form
	for chunk, err := range t.Chunks {
		if err != nil {
			return r
		}
		b := chunk()
		for _, c := range b.Cells {
			v := "NULL"
			if !c.Null() {
				v = "=" + string(b.Value(c))
			}
			r.cells = append(r.cells, v)
		}
		for _, p := range b.Problems {
			r.cells = append(r.cells, fmt.Sprint(p.Row, p.Problem.Rule, p.Problem.Message))
		}
		failed := b.Err != nil
		b.Release()
		if failed {
			return r
		}
	}
	r.failed = false
	return r
}
