package csv

import (
	"bytes"
	stdcsv "encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"muster/convert/source/rows"
	"muster/schema"
)

var sizes = []int{1, 2, 3, 7, 64, schema.PieceSize}

// table is what came out of a file.
type table struct {
	Columns  []string
	Rows     [][]string // "line:column value" a cell
	Problems []string   // "row line:column rule"
	Err      string
}

func read(text string, options rows.Options, size int) table {
	var got table
	t, err := open(rows.Input{File: "f", Reader: strings.NewReader(text)}, options, nil, size)
	if err != nil {
		return table{Err: err.Error()}
	}
	got.Columns = t.Columns
	for chunk, err := range t.Chunks {
		if err != nil {
			got.Err = err.Error()
			break
		}
		b := chunk()
		for r := range b.Rows {
			var cells []string
			for c := range b.Width {
				cell := b.Cell(r, c)
				at := b.Place(b.Offset(cell))
				cells = append(cells, fmt.Sprintf("%d:%d %s", at.Line, at.Column, b.Value(cell)))
			}
			got.Rows = append(got.Rows, cells)
		}
		for _, p := range b.Problems {
			at := b.Place(int(p.Offset))
			if !p.Readable {
				got.Rows[len(got.Rows)-len(b.Rows)+p.Row] = nil
			}
			got.Problems = append(got.Problems, fmt.Sprintf("%d:%d %s", at.Line, at.Column, p.Problem.Rule))
		}
		if b.Err != nil {
			got.Err = b.Err.Error()
		}
		b.Release()
	}
	return got
}

// Marks in the input carry what is expected: § begins a cell, ∑ is where the problem
// of a row is. They are taken out before the input is read.
const (
	cellMark    = "§"
	problemMark = "∑"
)

type marked struct {
	text          string
	cells, faults []string // line:column
}

func unmark(text string) marked {
	var m marked
	line, column := 1, 1
	for len(text) > 0 {
		switch {
		case strings.HasPrefix(text, cellMark):
			m.cells = append(m.cells, fmt.Sprintf("%d:%d", line, column))
			text = text[len(cellMark):]
			continue
		case strings.HasPrefix(text, problemMark):
			m.faults = append(m.faults, fmt.Sprintf("%d:%d", line, column))
			text = text[len(problemMark):]
			continue
		}
		m.text += text[:1]
		column++
		if text[0] == '\n' || text[0] == '\r' && !strings.HasPrefix(text, "\r\n") {
			line, column = line+1, 1
		}
		text = text[1:]
	}
	return m
}

func TestOpen(t *testing.T) {
	tests := []struct {
		name, in string
		options  rows.Options
		columns  []string
		values   [][]string // nil for a row that is a problem
		rules    []string
		err      string
	}{
		{
			name: "simple", in: "a,b\n§1,§2\n§3,§4\n", columns: []string{"a", "b"},
			values: [][]string{{"1", "2"}, {"3", "4"}},
		},
		{name: "no last line end", in: "a,b\n§1,§2", columns: []string{"a", "b"}, values: [][]string{{"1", "2"}}},
		{
			name: "CRLF", in: "a,b\r\n§1,§2\r\n§3,§4\r\n", columns: []string{"a", "b"},
			values: [][]string{{"1", "2"}, {"3", "4"}},
		},
		{name: "CR", in: "a,b\r§1,§2\r§3,§4\r", columns: []string{"a", "b"}, values: [][]string{{"1", "2"}, {"3", "4"}}},
		{
			name: "mixed line ends", in: "a,b\n§1,§2\r\n§3,§4\r§5,§6\n", columns: []string{"a", "b"},
			values: [][]string{{"1", "2"}, {"3", "4"}, {"5", "6"}},
		},
		{name: "quoted", in: "a,\"b\"\n§\"1\",§\"2, 3\"\n", columns: []string{"a", "b"}, values: [][]string{{"1", "2, 3"}}},
		{
			name: "quoted line ends", in: "a,b\n§\"1\n\r\n2\",§3\n§4,§5\n", columns: []string{"a", "b"},
			values: [][]string{{"1\n\r\n2", "3"}, {"4", "5"}},
		},
		{
			name: "doubled quotes", in: "a,b\n§\"say \"\"hi\"\"\",§\"\"\"\"\n", columns: []string{"a", "b"},
			values: [][]string{{`say "hi"`, `"`}},
		},
		{
			name: "empty fields", in: "a,b,c\n§,§\"\",§\n", columns: []string{"a", "b", "c"},
			values: [][]string{{"", "", ""}},
		},
		{
			name: "stray quote in an unquoted field", in: "a,b\n§5∑\" disk,§x\"y\"\n§3,§4\n", columns: []string{"a", "b"},
			values: [][]string{{`5" disk`, `x"y"`}, {"3", "4"}},
			rules:  []string{"csv/quote"},
		},
		{name: "blank lines", in: "\na,b\n\n§1,§2\n\r\n", columns: []string{"a", "b"}, values: [][]string{{"1", "2"}}},
		{
			name: "blank line of one column", in: "a\n§1\n§\n§2\n", columns: []string{"a"},
			values: [][]string{{"1"}, {""}, {"2"}},
		},
		{name: "semicolons", in: "a;b\n§1,5;§2\n", columns: []string{"a", "b"}, values: [][]string{{"1,5", "2"}}},
		{name: "TABs", in: "a\tb\n§1\t§2\n", columns: []string{"a", "b"}, values: [][]string{{"1", "2"}}},
		{name: "bars", in: "a|b\n§1|§2\n", columns: []string{"a", "b"}, values: [][]string{{"1", "2"}}},
		{
			name: "delimiter is told", in: "a;b,c\n§1;2,§3\n", options: rows.Options{Format: rows.Format{Delimiter: ","}},
			columns: []string{"a;b", "c"}, values: [][]string{{"1;2", "3"}},
		},
		{
			name: "no quotes", in: "a,b\n§\"1,§2\"\n",
			options: rows.Options{Format: rows.Format{Quote: "none"}}, columns: []string{"a", "b"},
			values: [][]string{{`"1`, `2"`}},
		},
		{
			name: "header names", in: " a ,b,b,\n§1,§2,§3,§4\n", columns: []string{"a", "b", "b_2", "column 4"},
			values: [][]string{{"1", "2", "3", "4"}},
		},
		{
			name: "long text", in: "a,b\n§" + strings.Repeat("x", 5000) + ",§é\n", columns: []string{"a", "b"},
			values: [][]string{{strings.Repeat("x", 5000), "é"}},
		},

		{
			name: "short row", in: "a,b,c\n1,2∑\n§3,§4,§5\n", columns: []string{"a", "b", "c"},
			values: [][]string{nil, {"3", "4", "5"}}, rules: []string{"csv/field-count"},
		},
		{
			name: "long row", in: "a,b\n1,2,∑3,4\r\n§5,§6\n", columns: []string{"a", "b"},
			values: [][]string{nil, {"5", "6"}}, rules: []string{"csv/field-count"},
		},
		{
			name: "text after a quote", in: "a,b\n\"1\"∑x,2\n§3,§4\n", columns: []string{"a", "b"},
			values: [][]string{nil, {"3", "4"}}, rules: []string{"csv/quote"},
		},
		{
			name: "unclosed quote in a row with a sign", in: "a,b\n§1,§2\nNULL,\"4\n5,6\n", columns: []string{"a", "b"},
			values: [][]string{{"1", "2"}},
			err:    "f:3:6: the quote that opens here is never closed [csv/unclosed-quote]",
		},
		{
			name: "unclosed quote", in: "a,b\n§1,§2\n3,\"4\n5,6\n", columns: []string{"a", "b"},
			values: [][]string{{"1", "2"}},
			err:    "f:3:3: the quote that opens here is never closed [csv/unclosed-quote]",
		},
		{name: "empty", in: "", err: "f:1: the file is empty [csv/empty]"},
		{name: "blank", in: "\n\n", err: "f:3: the file is empty [csv/empty]"},
		{name: "header only", in: "a,b\n", columns: []string{"a", "b"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := unmark(test.in)
			want := table{Columns: test.columns, Err: test.err}
			for _, row := range test.values {
				var cells []string
				for _, v := range row {
					cells = append(cells, m.cells[0]+" "+v)
					m.cells = m.cells[1:]
				}
				want.Rows = append(want.Rows, cells)
			}
			for i, rule := range test.rules {
				want.Problems = append(want.Problems, m.faults[i]+" "+rule)
			}
			for _, size := range sizes {
				if diff := cmp.Diff(want, read(m.text, test.options, size)); diff != "" {
					t.Errorf("pieces of %d bytes (-want +got):\n%s", size, diff)
				}
			}
		})
	}
}

func TestLimits(t *testing.T) {
	long := strings.Repeat("x", maxField+1)
	tests := []struct{ name, in, want string }{
		{"field", "a,b\n1," + long + "\n3,4\n", "csv/field-too-long"},
		{"quoted field", "a,b\n1,\"" + long + "\"\n3,4\n", "csv/field-too-long"},
		{"row", "a,b\n1," + strings.Repeat("y,", maxRow), "csv/row-too-long"},
		{"quote", "a,b\n1,\"" + strings.Repeat("y,", maxRow), "csv/unclosed-quote"},
	}
	for _, test := range tests {
		got := read(test.in, rows.Options{}, schema.PieceSize)
		if report := got.Err + strings.Join(got.Problems, " "); !strings.Contains(report, test.want) {
			t.Errorf("%s: got %.300q", test.name, report)
		}
	}
}

func TestReadErrorIsNotTheEnd(t *testing.T) {
	broken := errors.New("the disk is gone")
	table, err := Open(
		rows.Input{File: "f", Reader: io.MultiReader(strings.NewReader("a,b\n1,2\n"), iotest.ErrReader(broken))},
		rows.Options{})
	if err == nil {
		for _, e := range table.Chunks {
			err = e
		}
	}
	if !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

func TestRejectsAreReadAgain(t *testing.T) {
	const in = "a,b\n1,2\n3\n\"x\"\"\n\",5\n"
	want := "a,b,problems\n3,\"short, indeed\"\n\"x\"\"\n\",5,\"say \"\"no\"\"\"\n"
	var got []byte
	reject := func(text string, choose map[int]string) []byte {
		var out []byte
		table, err := Open(rows.Input{File: "f", Reader: strings.NewReader(text)},
			rows.Options{Format: rows.Format{Delimiter: ","}})
		if err != nil {
			t.Fatal(err)
		}
		for chunk := range table.Chunks {
			b := chunk()
			for r := range b.Rows {
				if report, ok := choose[r]; ok {
					out = table.AppendReject(out, b, r, report, len(out) == 0)
				}
			}
		}
		return out
	}
	got = reject(in, map[int]string{1: "short, indeed", 2: `say "no"`})
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Fatalf("(-want +got):\n%s", diff)
	}
	// The file of rejects, put right in one row, is an export like the first. What is
	// rejected again has one column of problems, not two.
	again := strings.Replace(want, "3,", "3,4,", 1)
	got = reject(again, map[int]string{1: "still wrong"})
	if diff := cmp.Diff("a,b,problems\n\"x\"\"\n\",5,still wrong\n", string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// FuzzOpen: what is read does not depend on how the file is cut; the text at each
// position is the cell; and encoding/csv agrees on what it reads without a complaint.
func FuzzOpen(f *testing.F) {
	for _, seed := range []string{
		"a,b\n1,2\n", "a,b\r\n\"x\"\"y\n\",\r\n", "a;b\n1;\"2\n", "a,b\n\"1\"x,2\n1\n",
		"a\r\r\nb\n", "a,b\nNULL,\"4\n", "a,b\n5\"\",\"\"\n", "0,\n,",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		options := rows.Options{Format: rows.Format{Delimiter: ",", Dialect: "rfc4180"}}
		want := read(text, options, schema.PieceSize)
		for _, size := range []int{1, 5, 16} {
			if diff := cmp.Diff(want, read(text, options, size)); diff != "" {
				t.Errorf("pieces of %d bytes (-want +got):\n%s", size, diff)
			}
		}
		checkPositions(t, text, want)
		checkAgainstStandard(t, text, want)
	})
}

func checkPositions(t *testing.T, text string, got table) {
	lines := splitLines(text)
	for _, row := range got.Rows {
		for _, cell := range row {
			var line, column int
			place, value, _ := strings.Cut(cell, " ")
			fmt.Sscanf(place, "%d:%d", &line, &column)
			if line > len(lines) {
				t.Fatalf("line %d of %d", line, len(lines))
			}
			at := lines[line-1][column-1:] + strings.Join(lines[line:], "")
			if strings.HasPrefix(at, `"`) {
				value = `"` + strings.ReplaceAll(value, `"`, `""`) + `"`
			}
			if !strings.HasPrefix(at, value) {
				t.Errorf("at %s stands %q, not %q", place, at, value)
			}
		}
	}
}

func splitLines(text string) []string {
	var lines []string
	start := 0
	for i := range len(text) {
		if text[i] == '\n' || text[i] == '\r' && !strings.HasPrefix(text[i:], "\r\n") {
			lines = append(lines, text[start:i+1])
			start = i + 1
		}
	}
	return append(lines, text[start:])
}

func checkAgainstStandard(t *testing.T, text string, got table) {
	if strings.HasPrefix(strings.TrimLeft(text, "\r\n"), "#") {
		return // comments are no rows to us
	}
	if strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\r") {
		return // a lone CR ends no line there, and a CRLF in quotes becomes LF
	}
	r := stdcsv.NewReader(strings.NewReader(text))
	want, err := r.ReadAll()
	if err != nil || len(want) == 0 || len(want[0]) == 1 {
		return // of one column it passes over blank lines, which are rows to us
	}
	problems := strings.Join(got.Problems, " ")
	if got.Columns != nil && got.Columns[0] == "column 1" || strings.Contains(problems, "csv/repeated-header") ||
		strings.Contains(problems, "csv/no-data") ||
		strings.Contains(text, "\x00") || strings.HasSuffix(text, "\x1a") {
		// that the first row holds data, that it stands twice, rows of nothing, NUL and Ctrl-Z: encoding/csv has no view
		return
	}
	want = want[1:]
	if got.Err != "" || len(got.Problems) > 0 || len(got.Rows) != len(want) {
		t.Fatalf("encoding/csv reads %d rows, we read %d, %q %q", len(want), len(got.Rows), got.Problems, got.Err)
	}
	for i, row := range got.Rows {
		for j, cell := range row {
			_, value, _ := strings.Cut(cell, " ")
			if value = strings.ReplaceAll(value, "\r\n", "\n"); value != want[i][j] {
				t.Errorf("row %d, column %d: encoding/csv reads %q, we read %q", i, j, want[i][j], value)
			}
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	var text bytes.Buffer
	text.WriteString("id,email,name,plan\n")
	for i := range 100000 {
		fmt.Fprintf(&text, "%d,user%d@example.com,\"Silva, Ana %d\",free\n", i, i, i)
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		t, err := Open(rows.Input{File: "f", Reader: bytes.NewReader(text.Bytes())}, rows.Options{})
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		for chunk := range t.Chunks {
			block := chunk()
			n += len(block.Rows)
			block.Release()
		}
		if n != 100000 {
			b.Fatalf("%d rows", n)
		}
	}
}
