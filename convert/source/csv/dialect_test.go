package csv

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"muster/convert/source/rows"
	"muster/schema"
)

// plain is what a file holds: cells joined by "|", NULL as <null>; a row that is a
// problem as its line and rule; then the warnings, and the error that ended it.
func plain(text string, options rows.Options, size int) (all []string, found string, rejects []byte) {
	t, err := open(rows.Input{File: "f", Reader: strings.NewReader(text)}, options, nil, size)
	if err != nil {
		return []string{err.Error()}, "", nil
	}
	all = append(all, strings.Join(t.Columns, "|"))
	report := func(p schema.Problem, line, column int) {
		p.Pos.Line, p.Pos.Column = line, column
		all = append(all, p.Pos.String()+" "+p.Rule)
	}
	for _, p := range t.Notes {
		report(p, p.Pos.Line, p.Pos.Column)
	}
	for chunk, err := range t.Chunks {
		if err != nil {
			return append(all, err.Error()), t.Found, rejects
		}
		b := chunk()
		bad := b.Problems
		for r := range b.Rows {
			rejects = t.AppendReject(rejects, b, r, "bad, \"very\"", len(rejects) == 0)
			readable := true
			for ; len(bad) > 0 && bad[0].Row == r; bad = bad[1:] {
				at := b.Place(int(bad[0].Offset))
				bad[0].Problem.Pos.File = "f"
				report(bad[0].Problem, at.Line, at.Column)
				readable = readable && bad[0].Readable
			}
			if !readable {
				continue
			}
			var cells []string
			for c := range b.Width {
				cell := b.Cell(r, c)
				if cell.Null() {
					cells = append(cells, "<null>")
				} else {
					cells = append(cells, string(b.Value(cell)))
				}
			}
			all = append(all, strings.Join(cells, "|"))
		}
		if b.Err != nil {
			all = append(all, b.Err.Error())
		}
		b.Release()
	}
	for _, p := range t.After() {
		report(p, p.Pos.Line, p.Pos.Column)
	}
	return all, t.Found, rejects
}

func TestDialects(t *testing.T) {
	tests := []struct {
		name, text string
		dialect    string // forced; "" where it is found out
		null       []string
		delimiter  string
		found      string
		want       []string
	}{
		{
			name: "excel, told the separator", text: "sep=;\r\na;b\r\n1,5;2\r\n", found: `semicolon as delimiter`,
			want: []string{"a|b", "1,5|2"},
		},
		{
			name: "excel, forced", dialect: "excel", text: "a;b\n=\"0123\";\"=\"\"4\"\"\"\n", found: "semicolon as delimiter",
			want: []string{"a|b", "0123|4"},
		},
		{
			name: "excel, not forced", text: "a;b\n=\"0123\";2\n", found: "semicolon as delimiter",
			want: []string{"a|b", `="0123"|2`, "f:2:1 csv/formula"},
		},
		{
			name: "pg-csv", text: "a,b,c\n,\"\",x\n,\"a,b\",\\N\n", found: "pg-csv, comma as delimiter",
			want: []string{"a|b|c", "<null>||x", `<null>|a,b|\N`, `f:3:8 csv/null-word`},
		},
		{name: "pg-csv, end mark", dialect: "pg-csv", text: "a,b\n1,\"\"\n\\.\n", want: []string{"a|b", "1|"}},
		{
			name: "pg-text", dialect: "pg-text", text: "a\tb\n\\N\t\\\\N\n1\\t\\x41\\101\\q\t\\b\\f\\n\\r\\v\n\\.\n",
			want: []string{"a|b", `<null>|\N`, "1\tAAq|\b\f\n\r\v"},
		},
		{
			name: "pg-text, found out", text: "a\tb\n\\N\tx\\ny\n", found: "pg-text, TAB as delimiter",
			want: []string{"a|b", "<null>|x\ny"},
		},
		{
			name: "mysql-tab", text: "7\tana@example.com\t\\N\n8\tx\\\ty\\\nz\t\\0\\\\\n",
			found: "mysql-tab, TAB as delimiter",
			want: []string{
				"column 1|column 2|column 3", "f:1:1 csv/no-header", "7|ana@example.com|<null>",
				"8|x\ty\nz|\x00\\",
			},
		},
		{
			name: "mysql-csv", text: "id,\"email\"\n1,\"say \\\"hi\\\", \\\\\"\n2,\\N\n3,\"\\N\"\n",
			found: "mysql-csv, comma as delimiter",
			want:  []string{"id|email", `1|say "hi", \`, "2|<null>", "3|N"},
		},
		{
			name: "mysql-csv, rows end with CRLF", dialect: "mysql-csv",
			text: "id,\"email\",x\r\n1,\"a\nb\\\r\n\",c\nd\r\n2,\"\",\\N\r\n", want: []string{
				"id|email|x", "1|a\nb\r\n|c\nd",
				"2||<null>",
			},
		},
		{
			name: "mysql-batch", dialect: "mysql-batch", text: "a\tb\nNULL\t\\n\\t\\\\\n",
			want: []string{"a|b", "<null>|\n\t\\"},
		},
		{
			name: "NULL in a file that may be of mysql", text: "a\tb\nNULL\tx\n", found: "TAB as delimiter",
			want: []string{"a|b", "NULL|x", "f:2:1 csv/null-word"},
		},
		{
			name: "--null", null: []string{"NULL", "-"}, text: "a,b\nNULL,\"NULL\"\n-,x\n", found: "comma as delimiter",
			want: []string{"a|b", "<null>|NULL", "<null>|x"},
		},
		{
			name: "passwd", dialect: "passwd",
			text: "a@x.org:{SHA}x=\n# left\nb@x.org:y:1:2::/home/b::m=maildir:~/M n=*:1\nc@x.org:z:::::::\n",
			want: []string{
				"user|password|uid|gid|gecos|home|shell|extra", "a@x.org|{SHA}x=||||||",
				"b@x.org|y|1|2||/home/b||m=maildir:~/M n=*:1", "c@x.org|z||||||:",
			},
		},
		{name: "bcp", dialect: "bcp", text: "a\tb\r\n\t\x00\r\n\"x\ty\r\n", want: []string{"a|b", "<null>|", `"x|y`}},
		{
			name: "sqlite -list", dialect: "sqlite", text: "a|b\n\"x|y\n", found: `"|" as delimiter`,
			want: []string{"a|b", `"x|y`},
		},
		{
			name: "cognito", text: "cognito:username,name,address\nana,Ana,\"1 Main St\\, City\n",
			found: "cognito, comma as delimiter", want: []string{"cognito:username|name|address", `ana|Ana|"1 Main St, City`},
		},
		{
			name: "auth0-csv", text: "\"'id\",\"'email\",\"at\"\n\"'a|1\",\"''x\",2020-01-01\n",
			found: "auth0-csv, comma as delimiter", want: []string{"id|email|at", "a|1|'x|2020-01-01"},
		},
		{
			name: "csvde",
			text: "DN,mail,objectGUID\n\"CN=Ana,DC=example\",X'5ac3bc',X'00ff'\n\"CN=Bob\",X'00ff',X'6162636465666768696a6b6c6d6e6f70'\n", found: "csvde, comma as delimiter", want: []string{"DN|mail|objectGUID", "CN=Ana,DC=example|Zü|AP8=", "CN=Bob|X'00ff'|64636261-6665-6867-696a-6b6c6d6e6f70"},
		},
		{name: "Ctrl-A", text: "a\x01b\n1\x012\n", found: `"\x01" as delimiter`, want: []string{"a|b", "1|2"}},
		{
			name: "several characters", text: "a||b\n1|x||\"2||3\"\n", found: `"||" as delimiter`,
			want: []string{"a|b", "1|x|2||3"},
		},
		{name: "several characters, told", delimiter: "<>", text: "a<>b\n1<2<>3\n", want: []string{"a|b", "1<2|3"}},
		{name: "a delimiter by its number", delimiter: `\x1f`, text: "a\x1fb\n1\x1f2\n", want: []string{"a|b", "1|2"}},
		{
			name: "apostrophes as quotes", text: "'a','b'\n'1,2','it''s'\n", found: "comma as delimiter, ' as quote",
			want: []string{"a|b", "1,2|it's"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			options := rows.Options{Format: rows.Format{Dialect: test.dialect, Null: test.null, Delimiter: test.delimiter}}
			got, found, rejects := plain(test.text, options, schema.PieceSize)
			if diff := cmp.Diff(test.want, got); diff != "" || found != test.found {
				t.Fatalf("found %q (-want +got):\n%s", found, diff)
			}
			for _, size := range []int{1, 7} {
				small, _, _ := plain(test.text, options, size)
				if diff := cmp.Diff(got, small); diff != "" {
					t.Errorf("pieces of %d bytes (-want +got):\n%s", size, diff)
				}
			}
			// Rejects are an export of the same dialect with one column more.
			again, _, _ := plain(string(rejects), options, schema.PieceSize)
			if test.dialect == "" {
				return // a few rows may not show their dialect: it is told then
			}
			if len(again) < 2 || !strings.HasSuffix(again[0], "|problems") || !strings.HasPrefix(again[1], test.want[1]+"|") {
				t.Errorf("rejects %q are read as %q", rejects, again)
			}
		})
	}
}

func TestFirebase(t *testing.T) {
	row := func(id string) string { return id + "," + id + "@example.com,true" + strings.Repeat(",", 26) + "\n" }
	got, found, rejects := plain(row("a")+row("b"), rows.Options{}, schema.PieceSize)
	if !strings.HasPrefix(got[0], "localId|email|emailVerified|passwordHash|") || len(got) != 3 ||
		!strings.HasPrefix(got[1], "a|a@example.com|true|<null>|") {
		t.Errorf("%q", got)
	}
	if found != "firebase-csv, comma as delimiter" {
		t.Error(found)
	}
	again, _, _ := plain(string(rejects), rows.Options{Format: rows.Format{Dialect: "firebase-csv"}}, schema.PieceSize)
	if len(again) != 3 || !strings.HasSuffix(again[0], "|problems") {
		t.Errorf("%q", again)
	}
}

func TestHardInputs(t *testing.T) {
	rest := "1,2\n3,4\n"
	tests := []struct{ name, text, want string }{
		{
			"a million columns", strings.Repeat("c,", 1000000) + "c\n",
			"f:1:32769: the header has 1000001 columns, and muster reads 16384 [csv/too-many-columns]",
		},
		{"a million fields", "a,b\n" + strings.Repeat("c,", 1000000) + "c\n" + rest, "f:2:5 csv/field-count"},
		{"a NUL", "a,b\nx\x00,2\n" + rest, "f:2:2 csv/nul"},
		{"a quoted NUL", "a,b\n1,\"x\x00\"\n" + rest, "f:2:5 csv/nul"},
		{"a lone CR", "a,b,c\n1,x\ry,2\n1,2,3\n", "f:2:4 csv/lone-cr"},
		{"a long field", "a,b\n1," + strings.Repeat("x", maxField+1) + "\n" + rest, "f:2:3 csv/field-too-long"},
		{
			"an unclosed quote", "a,b\n1,\"x\n" + strings.Repeat(rest, 1000000),
			"f:2:3: the quote that opens here is not closed within 4194304 bytes [csv/unclosed-quote]",
		},
	}
	for _, test := range tests {
		got, _, _ := plain(test.text, rows.Options{Format: rows.Format{Delimiter: ","}}, schema.PieceSize)
		if !strings.Contains(strings.Join(got, "\n"), test.want) {
			t.Errorf("%s: got %.300q", test.name, got)
		}
	}
}

// FuzzDialects: in every dialect, what is read does not depend on how the file is cut.
func FuzzDialects(f *testing.F) {
	for _, name := range Dialects() {
		f.Add(name, "a\tb,c|d\n\\N\t\"x\\\"\"\",\\\n\r\n'1'\t2\n")
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		options := rows.Options{Format: rows.Format{Dialect: name}}
		want, _, rejects := plain(text, options, schema.PieceSize)
		for _, size := range []int{1, 6, 33} {
			got, _, again := plain(text, options, size)
			if diff := cmp.Diff(want, got); diff != "" || !bytes.Equal(rejects, again) {
				t.Errorf("pieces of %d bytes (-want +got):\n%s", size, diff)
			}
		}
	})
}
