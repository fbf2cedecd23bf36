package draft_test

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"muster/convert/draft"
	"muster/convert/look"
	"muster/convert/mapping"
	"muster/convert/source/csv"
	"muster/convert/source/rows"
)

const (
	bcrypt = "$2b$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m"
	phpass = "$P$BVbptZxEcZV2yeLyYeN.O4ZeG8225d."
)

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
			table, err := csv.Open(rows.Input{File: "users.csv", Reader: strings.NewReader(test.text)},
				rows.Options{Format: rows.Format{Delimiter: "|", Null: []string{"NULL"}}})
			if err != nil {
				t.Fatal(err)
			}
			s, err := look.Read(context.Background(), table, look.Usual)
			if err != nil {
				t.Fatal(err)
			}
			d := draft.Propose(s, nil, rows.Format{})
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
func runs(t *testing.T, d *draft.Draft, columns []string) {
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
		s, err := look.Read(context.Background(), table, look.Usual)
		if err != nil {
			return
		}
		runs(t, draft.Propose(s, nil, rows.Format{}), table.Columns)
	})
}
