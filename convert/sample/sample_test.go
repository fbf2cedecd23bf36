package sample_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"muster/convert/mapping"
	"muster/convert/sample"
	"muster/convert/source/csv"
	"muster/convert/source/rows"
)

const (
	bcrypt = "$2b$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m"
	phpass = "$P$BVbptZxEcZV2yeLyYeN.O4ZeG8225d."
)

func open(t testing.TB, text string) *rows.Table {
	t.Helper()
	table, err := csv.Open(rows.Input{File: "users.csv", Reader: strings.NewReader(text)},
		rows.Options{Format: rows.Format{Delimiter: "|", Dialect: "pipe", Null: []string{"NULL"}}})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func look(t testing.TB, text string) *sample.Sample {
	t.Helper()
	s, err := sample.Read(context.Background(), open(t, text), sample.Usual)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// column looks at a column of the cells given.
func column(t *testing.T, name string, cells ...string) *sample.Column {
	t.Helper()
	return look(t, "n|"+name+"\n1|"+strings.Join(cells, "\n1|")+"\n").Columns[1]
}

func TestKind(t *testing.T) {
	for _, test := range []struct {
		name, cells string // between spaces
		kind        sample.Kind
		others      int
	}{
		{"a", "1 2 -30", sample.Integer, 0},
		{"a", "1 2.5 1e9", sample.Number, 0},
		{"a", "007 12", sample.Text, 0},
		{"a", "1", sample.Integer, 0},
		{"a", "1 0 1", sample.Boolean, 0},
		{"a", "yes NO", sample.Boolean, 0},
		{"a", "ana@example.com ben+x@sub.example.org", sample.Email, 0},
		{"a", "a@example.com b@example.com c@example.com d@example.com nobody", sample.Email, 1},
		{"a", "a@example.com nobody nothing", sample.Text, 0},
		{"a", "@example.com a@", sample.Text, 0},
		{"a", "2020-01-02 2020-12-31T10:00:00Z", sample.Date, 0},
		{"a", "24.12.2019 01.02.2020", sample.Date, 0},
		{"a", "2020-01-02 0000-00-00", sample.Date, 0},
		{"a", "2020-01-02 24.12.2019", sample.Text, 0},
		{"a", "20191224183000Z 20200101000000.0Z", sample.Date, 0},
		{"a", "+12025550101 +442079460000", sample.Phone, 0},
		{"a", `{"a":1} []`, sample.JSON, 0},
		{"a", `a:1:{i:0;s:1:"x";} a:0:{}`, sample.PHP, 0},
		{"a", `{a,b} {}`, sample.PGArray, 0},
		{"a", "8d3b0f0a-0001-4d55-9d55-0a1b2c3d4e5f", sample.UUID, 0},
		{"a", "https://example.com/a http://example.org", sample.URL, 0},
		{"a", bcrypt + " " + phpass, sample.Hashed, 0},
		{"a", bcrypt + " !locked", sample.Hashed, 0},
		{"password", "5f4dcc3b5aa765d61d8327deb882cf99", sample.Hashed, 0},
		{"password", "hunter2hunter2", sample.Text, 0},
		{"a", "NULL", sample.Nothing, 0},
		{"a", "some words", sample.Text, 0},
	} {
		kind, others := column(t, test.name, strings.Fields(test.cells)...).Kind()
		if kind != test.kind || others != test.others {
			t.Errorf("%s %s: %s but for %d, not %s but for %d", test.name, test.cells, kind, others, test.kind, test.others)
		}
	}
}

func TestLayout(t *testing.T) {
	for _, test := range []struct{ cells, layout, other string }{
		{"2020-01-02", "", ""},
		{"24.12.2019;01.02.2020", "02.01.2006", ""},
		{"1.2.2020;24.12.2019", "2.1.2006", ""},
		{"24/12/2019;01/02/2020", "02/01/2006", ""},
		{"12/24/2019;01/02/2020", "01/02/2006", ""},
		{"01/02/2020;03/04/2020", "02/01/2006", "01/02/2006"},
		{"01/02/2020 10:30", "02/01/2006 15:04", "01/02/2006 15:04"},
		{"01-02-2020", "02-01-2006", "01-02-2006"},
		{"1/2/2020", "2/1/2006", "1/2/2006"},
		{"1/24/2020 3:04 PM", "1/2/2006 3:04 PM", ""},
		{"Jan 2, 2020", "Jan 2, 2006", ""},
		{"20191224183000Z", "ldap", ""},
	} {
		layout, other := column(t, "a", strings.Split(test.cells, ";")...).Layout()
		if layout != test.layout || other != test.other {
			t.Errorf("%s: %q or %q, not %q or %q", test.cells, layout, other, test.layout, test.other)
		}
	}
}

func TestCounts(t *testing.T) {
	c := column(t, "a", "x", "", "NULL", "y", "x", "")
	if c.Null != 1 || c.Empty != 2 || c.Filled != 3 || c.Distinct != 2 || c.Repeated() != 1 {
		t.Errorf("%d NULL, %d empty, %d filled, %d different, %d repeated", c.Null, c.Empty, c.Filled, c.Distinct,
			c.Repeated())
	}
	h := column(t, "a", bcrypt, phpass, bcrypt, "*")
	var seen []string
	for _, hash := range h.Hashes {
		seen = append(seen, fmt.Sprint(hash.Count, " ", hash.Name))
	}
	if got := strings.Join(seen, ", "); got != "2 bcrypt, 1 phpass, 1 no password" {
		t.Errorf("hashes: %s", got)
	}
}

func TestManyDifferent(t *testing.T) {
	var text strings.Builder
	text.WriteString("id|email\n")
	for i := range 30_000 {
		fmt.Fprintf(&text, "%d|user%d@example.com\n", i, i%20_000)
	}
	s := look(t, text.String())
	if id, email := s.Columns[0], s.Columns[1]; !id.More || id.Repeated() != 0 || email.More ||
		email.Repeated() != 10_000 {
		t.Errorf("id: more %v, %d repeated; email: more %v, %d repeated", id.More, id.Repeated(), email.More,
			email.Repeated())
	}
}

func TestBounds(t *testing.T) {
	text := "email\n" + strings.Repeat("ana@example.com\n", 100_000)
	for _, test := range []struct {
		bounds sample.Bounds
		rows   int
		all    bool
	}{
		{sample.Bounds{Rows: 10, Bytes: 1 << 30}, 10, false},
		{sample.Bounds{Rows: 100_000, Bytes: 1 << 30}, 100_000, true},
		{sample.Bounds{Rows: 100_001, Bytes: 1 << 30}, 100_000, true},
	} {
		s, err := sample.Read(context.Background(), open(t, text), test.bounds)
		if err != nil || s.Rows != test.rows || s.All != test.all {
			t.Errorf("%+v: %d rows, all %v, %v", test.bounds, s.Rows, s.All, err)
		}
	}
	s, err := sample.Read(context.Background(), open(t, text), sample.Bounds{Rows: 1 << 30, Bytes: 1})
	if err != nil || s.Rows == 0 || s.Rows == 100_000 {
		t.Errorf("one byte: %d rows, %v", s.Rows, err)
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := sample.Read(ctx, open(t, text), sample.Usual); err == nil {
		t.Error("it reads on after an interrupt")
	}
}

// TestDraft looks for lines of drafts, and for what must not stand there.
func TestDraft(t *testing.T) {
	for _, test := range []struct{ name, text, want, never string }{
		{
			"by content", "a|b\nana@example.com|" + bcrypt + "\nben@example.com|" + strings.Replace(bcrypt, "7Eq", "8Eq", 1) +
				"\n",
			"\n  email: a\n", "example",
		},
		{
			"hashes by content", "email|b\nana@example.com|" + bcrypt + "\nben@example.com|" + strings.Replace(bcrypt, "7Eq",
				"8Eq", 1) + "\n",
			"\n  password: {column: b, scheme: auto}\n", "$2",
		},
		{"the better column", "email|mail\nnobody|ana@example.com\nnothing|ben@example.com\n", "\n  email: mail\n", ""},
		{
			"two columns", "email|mail\nana@example.com|\n|ben@example.com\n",
			"mail may hold it too; to take the first that holds something: email: {columns: [email, mail], first: true}", "",
		},
		{"ids once", "id|user_id|email\n1|7|ana@example.com\n2|7|ben@example.com\n", "\n  user_id: id\n", ""},
		{"no hash", "email|password\nana@example.com|hunter2hunter2\n", "\n  # password: {column: password", "hunter2"},
		{"spaces", "email\n ana@example.com\n", "email: {column: email, trim: true}", ""},
		{
			"a date stands for true", "email|verified_at\nana@example.com|2020-01-02\nben@example.com|NULL\n",
			"\n  email_verified: {column: verified_at, type: present}\n", "",
		},
		{
			"words", "email|confirmed\nana@example.com|ja\nben@example.com|nein\n",
			"\n  email_verified: {column: confirmed, true: [ja], false: [nein]}\n", "",
		},
		{
			"numbers that are dates", "email|last_login\nana@example.com|1577934245\n", "{column: last_login, layout: epoch}",
			"",
		},
		{
			"active", "email|is_active\nana@example.com|1\nben@example.com|0\n", "shall users who are not active be blocked?",
			"\n  blocked",
		},
		{"deleted", "email|deleted_at\nana@example.com|2020-01-01\n", "\n# skip: 'row[\"deleted_at\"] != nil", ""},
		{
			"a place of its own", "email|app_metadata.plan\nana@example.com|3\n",
			"\n  app_metadata.plan: {column: app_metadata.plan, type: integer}\n", "",
		},
		{"secrets", "email|api_token|salt\nana@example.com|abc|def\n", "a secret, not shown", "xxx"},
		{
			"odd names", "email|a: #b|yes|it's \"x\"\nana@example.com|1|2|3\n",
			`"app_metadata.it's \"x\"": {column: "it's \"x\"", type: integer}`, "",
		},
		{"nothing there", "email|x\nana@example.com|\n", "These columns hold nothing: x", ""},
		{"no address", "name|x\nAna|1\n", "TODO no column holds e-mail addresses", ""},
		{"shared values", "email|plan\n" + strings.Repeat("ana@example.com|gold\n", 5), "gold 5×", ""},
		{"shared addresses", "email|x\n" + strings.Repeat("ana@example.com|boss@example.org\n", 9), "x: e-mail", "boss"},
		{
			"shared numbers", "email|x\n" + strings.Repeat("ana@example.com|202 555 0123\n", 9), "such as \"999 999 9999\"",
			"0123",
		},
		{"values of few", "email|plan\n" + strings.Repeat("ana@example.com|gold\n", 4), `such as "xxxx"`, "gold"},
	} {
		t.Run(test.name, func(t *testing.T) {
			table := open(t, test.text)
			s, err := sample.Read(context.Background(), table, sample.Usual)
			if err != nil {
				t.Fatal(err)
			}
			d := s.Propose(nil, rows.Format{})
			text := d.Write()
			if !bytes.Contains(text, []byte(test.want)) {
				t.Errorf("%q is missing in\n%s", test.want, text)
			}
			if test.never != "" && bytes.Contains(text, []byte(test.never)) {
				t.Errorf("%q stands in\n%s", test.never, text)
			}
			runs(t, d, table.Columns)
		})
	}
}

// runs reads a draft as convert does, and each of its proposals by itself.
func runs(t *testing.T, d *sample.Draft, columns []string) {
	t.Helper()
	read := func(text string) {
		t.Helper()
		m, err := mapping.Parse(strings.NewReader(text), "mapping.yaml", func(name string) (io.ReadCloser, error) {
			return nil, io.EOF
		})
		if err == nil {
			_, err = m.Compile("users.csv", columns)
		}
		if err != nil {
			t.Errorf("%v in\n%s", err, text)
		}
	}
	if d.Runs() {
		read(string(d.Write()))
	}
	for _, l := range d.Lines {
		if l.Key != "" && l.Value != "" {
			read("users:\n  " + l.Key + ": " + l.Value + "\n")
		}
	}
	for _, condition := range d.Skip {
		read("users: {name: {value: x}}\nskip: '" + strings.ReplaceAll(condition, "'", "''") + "'\n")
	}
}

// FuzzDraft: whatever an export holds, its draft is a mapping file that fits it.
func FuzzDraft(f *testing.F) {
	f.Add("email|name\nana@example.com|Ana\n")
	f.Add("yes|null|a: b|#\n1|2|3|4\n")
	f.Add("app_metadata|app_metadata.x|user_metadata..y\n{}|1|2\n")
	f.Add("password|totp|deleted\n" + bcrypt + "|x|1\n")
	f.Add("a\xff|\x00|\u2028\n\xff|\"\n\"|[{\"value\":\"a@example.com\"}]\n")
	f.Add("active|blocked\n\x01|\"\x00\"\n")
	f.Fuzz(func(t *testing.T, text string) {
		table, err := csv.Open(rows.Input{File: "users.csv", Reader: strings.NewReader(text)},
			rows.Options{Format: rows.Format{Delimiter: "|", Dialect: "pipe"}})
		if err != nil {
			return
		}
		s, err := sample.Read(context.Background(), table, sample.Usual)
		if err != nil {
			return
		}
		runs(t, s.Propose(nil, rows.Format{}), table.Columns)
	})
}
