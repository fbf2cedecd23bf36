package source_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"muster/convert/source"
	"muster/convert/source/rows"
	"muster/schema"
)

// utf16le is text in UTF-16; swapped makes it big endian.
func utf16le(text string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return string(b)
}

func swapped(text string) string {
	b := []byte(text)
	for i := 0; i+1 < len(b); i += 2 {
		b[i], b[i+1] = b[i+1], b[i]
	}
	return string(b)
}

// table is what came out of an export: rows as cells joined by "|", a "!" before
// each cell that is not UTF-8; and its rejects if all rows were rejected.
type table struct {
	Rows    []string
	Found   string
	Rejects string
	Err     string
}

func read(text string, options rows.Options) table { return readAs("", text, options) }

func readAs(format, text string, options rows.Options) (got table) {
	t, err := source.Open(rows.Input{File: "f", Reader: iotest.HalfReader(strings.NewReader(text))}, format, options)
	if err != nil {
		return table{Err: errorText(err)}
	}
	got.Found = t.Found
	got.Rows = []string{strings.Join(t.Columns, "|")}
	var rejects []byte
	for chunk, err := range t.Chunks {
		if err != nil {
			got.Err = errorText(err)
			break
		}
		b := chunk()
		for r := range b.Rows {
			var cells []string
			for c := range b.Width {
				value := string(b.Value(b.Cell(r, c)))
				if !utf8.ValidString(value) {
					value = "!"
				}
				cells = append(cells, value)
			}
			got.Rows = append(got.Rows, strings.Join(cells, "|"))
			rejects = t.AppendReject(rejects, b, r, "bad", len(rejects) == 0)
		}
		if b.Err != nil {
			got.Err = errorText(b.Err)
		}
	}
	got.Rejects = string(rejects)
	return got
}

func errorText(err error) string {
	var data *schema.DataError
	if errors.As(err, &data) {
		return fmt.Sprintf("%s:%d %s", data.Problem.Pos.File, data.Problem.Pos.Line, data.Problem.Rule)
	}
	return err.Error()
}

// The mark is taken off whatever the format, and whatever the charset that has spelled it.
func TestMark(t *testing.T) {
	for format, text := range map[string]string{
		"csv":         "email,name\na@b.co,Zoë\n",
		"json":        `[{"email":"a@b.co","name":"Zoë"}]`,
		"ldif":        "dn: o=x\nobjectClass: person\nmail: a@b.co\nsn: Zoë\n",
		"mysqldump":   "INSERT INTO `users` (`email`,`name`) VALUES ('a@b.co','Zoë');\n",
		"ndjson":      `{"email":"a@b.co","name":"Zoë"}`,
		"pgdump":      "COPY public.users (email, name) FROM stdin;\na@b.co\tZoë\n\\.\n",
		"sqlserver":   "INSERT [dbo].[Users] ([Email], [Name]) VALUES (N'a@b.co', N'Zoë')\nGO\n",
		"tsv":         "email\tname\na@b.co\tZoë\n",
		"xml":         "<users><user><email>a@b.co</email><name>Zoë</name></user></users>",
		"sqlite-dump": "INSERT INTO users(email,name) VALUES('a@b.co','Zoë');\n",
	} {
		chinese := strings.ReplaceAll(text, "ë", "\x81\x30\x8a\x30")
		for _, tt := range []struct{ charset, mark, text string }{
			{"", "\xef\xbb\xbf", text}, {"utf-8", "\xef\xbb\xbf", text}, {"gb18030", "\x84\x31\x95\x33", chinese},
		} {
			options := rows.Options{Format: rows.Format{Encoding: tt.charset}}
			without, with := readAs(format, tt.text, options), readAs(format, tt.mark+tt.text, options)
			without.Rejects, with.Rejects = "", ""
			if diff := cmp.Diff(without, with); diff != "" || len(with.Rows) != 2 {
				t.Errorf("%s %s %q (-without +with):\n%s", format, tt.charset, with.Rows, diff)
			}
		}
	}
}

func TestCharsets(t *testing.T) {
	const plain = "email,name\na@b.co,Zoë €\n"
	want := []string{"email|name", "a@b.co|Zoë €"}
	bad := []string{"email|name", "a@b.co|!"}
	emoji := strings.Replace(plain, "€", "🔑", 1)
	filler := strings.Repeat("c@b.co,Cy\n", 10000)
	tests := []struct {
		name, text, encoding, found string
		rows                        []string
		rejects                     string // in UTF-8, where it can be told
		err                         string
	}{
		{name: "UTF-8", text: plain, rows: want},
		{name: "UTF-8 with a mark", text: "\ufeff" + plain, rows: want},
		{name: "UTF-8 with a mark, named", text: "\ufeff" + plain, encoding: "UTF8", rows: want},
		{
			name: "UTF-16LE with a mark", text: utf16le("\ufeff" + emoji), found: "UTF-16LE",
			rows: []string{want[0], "a@b.co|Zoë 🔑"},
		},
		{
			name: "UTF-16BE with a mark", text: swapped(utf16le("\ufeff" + emoji)), found: "UTF-16BE",
			rows: []string{want[0], "a@b.co|Zoë 🔑"},
		},
		{name: "UTF-16LE", text: utf16le(plain), found: "UTF-16LE", rows: want},
		{name: "UTF-16BE", text: swapped(utf16le(plain)), found: "UTF-16BE", rows: want},
		{name: "UTF-16 by name", text: swapped(utf16le("\ufeff" + plain)), encoding: "utf-16", rows: want},
		{name: "UTF-16BE by name", text: swapped(utf16le(plain)), encoding: "utf-16be", rows: want},
		{
			name: "half a pair", text: utf16le("email,name\na@b.co,Zo") + "\x3d\xd8" + utf16le("e\n"), found: "UTF-16LE",
			rows: bad,
		},
		{
			name: "the other half", text: utf16le("email,name\na@b.co,Zo") + "\x3d\xdc" + utf16le("e\n"), found: "UTF-16LE",
			rows: bad,
		},
		{name: "half a pair at the end", text: utf16le("email,name\na@b.co,Zo") + "\x3d\xd8", found: "UTF-16LE", rows: bad},
		{
			name: "half a character", text: utf16le(plain+"c@b.co,Cy\n") + "x", err: "f:4 source/cut-character",
			found: "UTF-16LE", rows: append(slices.Clone(want), "c@b.co|Cy"),
		},
		{name: "UTF-32", text: "\xff\xfe\x00\x00e\x00\x00\x00", err: "f:0 source/utf-32"},
		{name: "UTF-32BE", text: "\x00\x00\xfe\xff\x00\x00\x00e", err: "f:0 source/utf-32"},
		{name: "windows-1252", text: "email,name\na@b.co,Zo\xeb \x80\n", found: "windows-1252", rows: want},
		{name: "windows-1252 by name", text: "email,name\na@b.co,Zo\xeb \x80\n", encoding: "Windows-1252", rows: want},
		{name: "Latin-1 is read as windows-1252", text: "email,name\na@b.co,Zo\xeb \x80\n", encoding: "latin1", rows: want},
		{
			name: "windows-1252, undefined byte by name", text: "email,name\na@b.co,Zo\x81\n", encoding: "cp1252",
			rows: []string{want[0], "a@b.co|Zo\u0081"},
		},
		{
			name: "IANA's name", text: "email,name\na@b.co,Zo\x89\n", encoding: "IBM850",
			rows: []string{want[0], "a@b.co|Zoë"},
		},
		{name: "undefined in windows-1253", text: "email,name\na@b.co,Zo\xd2\n", encoding: "windows-1253", rows: bad},
		{
			name: "Shift JIS", text: "email,name\na@b.co,\x93\x8c\x8b\x9e\n", encoding: "shift_jis",
			rows: []string{want[0], "a@b.co|東京"},
		},
		{name: "broken Shift JIS", text: "email,name\na@b.co,\x93\x8c\xff\n", encoding: "shift_jis", rows: bad},
		{
			name: "GB 18030", text: "email,name\na@b.co,\xb1\xb1\xbe\xa9\n", encoding: "gb18030",
			rows: []string{want[0], "a@b.co|北京"},
		},
		{name: "no guess of Cyrillic", text: "email,name\na@b.co,\xc0\xed\xed\xe0\n", rows: bad},
		{name: "no guess of Shift JIS", text: "email,name\na@b.co,\x93\x8c\x8b\x9e\n", rows: bad},
		{
			name: "no guess where both stand", text: "email,name\na@b.co,Zo\xeb\nc@b.co,Zoë\n",
			rows: append(slices.Clone(bad), "c@b.co|Zoë"),
		},
		{
			name: "an unknown name", text: plain, encoding: "klingon",
			err: `encoding "klingon" is not known; names are those of the WHATWG Encoding Standard or of IANA, such as windows-1252, utf-16le or IBM850`,
		},
		{
			name: "UTF-32 by name", text: plain, encoding: "utf-32",
			err: `encoding "utf-32": muster does not read UTF-32; convert the file: iconv -f utf-32 -t utf-8 FILE`,
		},
		{
			name: "what the library lacks", text: plain, encoding: "IBM-857",
			err: `encoding "IBM-857": muster does not read CP857; convert the file: iconv -f cp857 -t utf-8 FILE`,
		},
		{
			name: "UTF-7 by name", text: plain, encoding: "UTF-7",
			err: `encoding "UTF-7": muster does not read UTF-7; convert the file: iconv -f utf-7 -t utf-8 FILE`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := read(test.text, rows.Options{Format: rows.Format{Encoding: test.encoding}})
			if got.Rows != nil {
				if _, ok := strings.CutPrefix(got.Found, test.found+", csv"); !ok && got.Found != "csv, comma as delimiter" {
					t.Errorf("found %q", got.Found)
				}
			}
			if diff := cmp.Diff(test.rows, got.Rows); diff != "" || got.Err != test.err {
				t.Fatalf("error %q (-want +got):\n%s", got.Err, diff)
			}
			// What is set aside is read again as the same rows, byte by byte.
			if test.err == "" {
				again := read(got.Rejects, rows.Options{Format: rows.Format{Encoding: test.encoding}})
				var want []string
				for _, row := range test.rows {
					want = append(want, row+"|bad")
				}
				want[0] = strings.Replace(want[0], "bad", "problems", 1)
				if diff := cmp.Diff(want, again.Rows); diff != "" {
					t.Errorf("rejects %q (-want +got):\n%s", got.Rejects, diff)
				}
			}
		})
	}
	// A guess from the beginning is held against the rest.
	got := read("email,name\na@b.co,Zo\xeb\n"+filler+"d@b.co,Zoë\ne@b.co,Zo\x81\n", rows.Options{})
	if n := len(got.Rows); got.Rows[1] != "a@b.co|Zoë" || got.Rows[n-2] != "d@b.co|!" || got.Rows[n-1] != "e@b.co|!" {
		t.Errorf("got %q", got.Rows[n-2:])
	}
	if !strings.HasSuffix(got.Rejects, "d@b.co,Zoë,bad\ne@b.co,Zo\x81,bad\n") {
		t.Errorf("rejects %q", got.Rejects[len(got.Rejects)-60:])
	}
	got = read("email,name\n"+filler+"a@b.co,Zo\xeb\n", rows.Options{})
	if n := len(got.Rows); got.Rows[n-1] != "a@b.co|!" {
		t.Errorf("got %q", got.Rows[n-1:])
	}
}

// FuzzUTF16: what is decoded and set aside is what stood there.
func FuzzUTF16(f *testing.F) {
	f.Add("email\na@b.co\n\x3d\xd8\x00\xdc\x00\xd8")
	f.Fuzz(func(t *testing.T, name string) {
		name += strings.Repeat("x", len(name)%2)
		if strings.ContainsAny(name, "\x0a\x0d\x22\x2c") || strings.Contains(name, "\x00\x00") {
			return // it ends the field, or opens it with a quote
		}
		got := read("\xff\xfe"+utf16le("a,b\n1,")+name+utf16le("\n"), rows.Options{Format: rows.Format{Delimiter: ","}})
		want := "\xff\xfe" + utf16le("a,b,problems\n1,") + name + utf16le(",bad\n")
		if got.Rejects != want || got.Err != "" {
			t.Errorf("got %q %s, want %q", got.Rejects, got.Err, want)
		}
	})
}
