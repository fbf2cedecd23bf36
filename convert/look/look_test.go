package look_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"muster/convert/look"
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

func looked(t testing.TB, text string) *look.Table {
	t.Helper()
	s, err := look.Read(context.Background(), open(t, text), look.Usual)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// column looks at a column of the cells given.
func column(t *testing.T, name string, cells ...string) *look.Column {
	t.Helper()
	return looked(t, "n|"+name+"\n1|"+strings.Join(cells, "\n1|")+"\n").Columns[1]
}

func TestKind(t *testing.T) {
	for _, test := range []struct {
		name, cells string // between spaces
		kind        look.Kind
		others      int
	}{
		{"a", "1 2 -30", look.Integer, 0},
		{"a", "1 2.5 1e9", look.Number, 0},
		{"a", "007 12", look.Text, 0},
		{"a", "1", look.Integer, 0},
		{"a", "1 0 1", look.Boolean, 0},
		{"a", "yes NO", look.Boolean, 0},
		{"a", "ana@example.com ben+x@sub.example.org", look.Email, 0},
		{"a", "a@example.com b@example.com c@example.com d@example.com nobody", look.Email, 1},
		{"a", "a@example.com nobody nothing", look.Text, 0},
		{"a", "@example.com a@", look.Text, 0},
		{"a", "2020-01-02 2020-12-31T10:00:00Z", look.Date, 0},
		{"a", "24.12.2019 01.02.2020", look.Date, 0},
		{"a", "2020-01-02 0000-00-00", look.Date, 0},
		{"a", "2020-01-02 24.12.2019", look.Text, 0},
		{"a", "20191224183000Z 20200101000000.0Z", look.Date, 0},
		{"a", "+12025550101 +442079460000", look.Phone, 0},
		{"a", `{"a":1} []`, look.JSON, 0},
		{"a", `a:1:{i:0;s:1:"x";} a:0:{}`, look.PHP, 0},
		{"a", `{a,b} {}`, look.PGArray, 0},
		{"a", "8d3b0f0a-0001-4d55-9d55-0a1b2c3d4e5f", look.UUID, 0},
		{"a", "https://example.com/a http://example.org", look.URL, 0},
		{"a", bcrypt + " " + phpass, look.Hashed, 0},
		{"a", bcrypt + " !locked", look.Hashed, 0},
		{"password", "5f4dcc3b5aa765d61d8327deb882cf99", look.Hashed, 0},
		{"password", "hunter2hunter2", look.Text, 0},
		{"a", "NULL", look.Nothing, 0},
		{"a", "some words", look.Text, 0},
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
	s := looked(t, text.String())
	if id, email := s.Columns[0], s.Columns[1]; !id.More || id.Repeated() != 0 || email.More ||
		email.Repeated() != 10_000 {
		t.Errorf("id: more %v, %d repeated; email: more %v, %d repeated", id.More, id.Repeated(), email.More,
			email.Repeated())
	}
}

func TestBounds(t *testing.T) {
	text := "email\n" + strings.Repeat("ana@example.com\n", 100_000)
	for _, test := range []struct {
		bounds look.Bounds
		rows   int
		all    bool
	}{
		{look.Bounds{Rows: 10, Bytes: 1 << 30}, 10, false},
		{look.Bounds{Rows: 100_000, Bytes: 1 << 30}, 100_000, true},
		{look.Bounds{Rows: 100_001, Bytes: 1 << 30}, 100_000, true},
	} {
		s, err := look.Read(context.Background(), open(t, text), test.bounds)
		if err != nil || s.Rows != test.rows || s.All != test.all {
			t.Errorf("%+v: %d rows, all %v, %v", test.bounds, s.Rows, s.All, err)
		}
	}
	s, err := look.Read(context.Background(), open(t, text), look.Bounds{Rows: 1 << 30, Bytes: 1})
	if err != nil || s.Rows == 0 || s.Rows == 100_000 {
		t.Errorf("one byte: %d rows, %v", s.Rows, err)
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := look.Read(ctx, open(t, text), look.Usual); err == nil {
		t.Error("it reads on after an interrupt")
	}
}
