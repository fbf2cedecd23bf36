package xmlrows

import (
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
)

// What stands behind the sample is reported, and read where a mapping asks for it.
func TestLate(t *testing.T) {
	text := "<users>" + strings.Repeat("<user><email>a</email></user>\n", 10) +
		"<user id=\"1\"><email>b</email><role>x</role><role>y</role><a><b>1</b></a><email>c</email></user></users>"
	small := sizes{100, 64, maxRow}
	r := read(t, text, rows.Options{}, small)
	want := []string{
		`xml/late-column 11:7 "id" is not in the first 3 records, by which the columns are known: it is left out here and further on`,
		`xml/late-column 11:30 "role" is not in the first 3 records, by which the columns are known: it is left out here and further on`,
		`xml/late-column 11:58 "a" is not in the first 3 records, by which the columns are known: it is left out here and further on`,
		`xml/several-values 11:80 "email" has several values, as it has nowhere among the first 3 records: here and further on, only the first is read`,
	}
	if !slices.Equal(r.Problems, want) || r.Rows[10] != "b" || r.Err != "" {
		t.Errorf("%q %s\n%s", r.Rows, r.Err, strings.Join(r.Problems, "\n"))
	}
	r = read(t, text, rows.Options{
		Columns:  []string{"email", "id", "role.all", "a.b", "role", "phone"},
		Optional: []string{"phone", "role", "role.all"},
	}, small)
	if got := r.Rows[10]; got != `b|1|["x","y"]|1|x|NULL` ||
		!slices.Contains(r.Problems, `xml/missing-column 0:0 the mapping asks for "id", which the first 3 records do not have`) {
		t.Errorf("%q, said %q", got, r.Problems)
	}
	again(t, r, rows.Options{})
}

// What is found in the data can decide what is asked for.
func TestColumnsFor(t *testing.T) {
	ask := func(format string, columns []string) (all, optional []string) {
		if format != "xml" || !slices.Equal(columns, []string{"email"}) {
			t.Errorf("it was asked with %s %q", format, columns)
		}
		return []string{"email", "late"}, []string{"late"}
	}
	text := "<users>" + strings.Repeat("<user><email>a</email></user>\n", 10) + "<user><late>3</late></user></users>"
	r := read(t, text, rows.Options{ColumnsFor: ask}, sizes{100, 64, maxRow})
	if r.Rows[10] != "NULL|3" || len(r.Problems) > 0 {
		t.Errorf("%q %q", r.Rows, r.Problems)
	}
}

// Which element is a record.
func TestChoose(t *testing.T) {
	tests := []struct {
		name, text, found, err string
		options                rows.Options
	}{
		{
			name: "one user", text: "<export version=\"1\"><user><email>a</email></user></export>",
			found: "records /export/user of 2 elements",
		},
		{
			name:  "users among others",
			text:  "<shop><orders><order><email>a</email></order><order><email>a</email></order></orders><users><user><email>a</email></user></users></shop>",
			found: "records /shop/orders/order of 2 elements",
		},
		{
			name:  "several users among others",
			text:  "<shop><orders><order><email>a</email></order><order><email>a</email></order></orders><users><user><email>a</email></user><user><email>a</email></user></users></shop>",
			found: "records /shop/users/user of 2 elements",
		},
		{
			name:  "addresses inside",
			text:  "<list><entry><id>1</id><mails><mail>a</mail></mails></entry><entry><id>1</id></entry></list>",
			found: "records /list/entry of 2 elements",
		},
		{
			name: "what repeats", text: "<list><entry><id>1</id></entry><entry><id>1</id></entry></list>",
			found: "records /list/entry",
		},
		{
			name: "nothing that looks like users",
			text: "<l><a><id>1</id></a><a><id>1</id></a><b><id>1</id></b><b><id>1</id></b></l>",
			err:  "no table looks like users; the file has a (2 rows), b (2 rows)",
		},
		{
			name: "no such element", text: "<l><a><id>1</id></a></l>", options: rows.Options{Format: rows.Format{Table: "as"}},
			err: "the file has no table as; it has a; did you mean --table a?",
		},
		{
			name: "no such path", text: "<l><a><id>1</id></a></l>", options: rows.Options{Format: rows.Format{Path: "/l/b"}},
			err: "no records are at \"/l/b\" in the first megabyte; did you mean --path /l/a?",
		},
		{
			name: "no such table", text: dump + structure + data + row1 + over + dumped,
			options: rows.Options{Format: rows.Format{Table: "usres"}},
			err:     "the file has no table usres; it has shop.users; did you mean --table users?",
		},
		{
			name: "no users", text: dump + strings.ReplaceAll(structure+data+row1+over, "users", "things") + dumped,
			err: "no table looks like users; the file has shop.things (1 row)",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := everySize(t, tt.text, tt.options)
			if !strings.HasPrefix(r.Message, tt.err) || tt.err == "" && r.Err != "" || tt.err == "" &&
				r.Table.Found != tt.found {
				t.Errorf("%s %q, want %q", r.Err, r.Message, tt.err)
				if r.Table != nil {
					t.Error(r.Table.Found)
				}
			}
		})
	}
}

func TestIs(t *testing.T) {
	for text, want := range map[string]bool{
		"<?xml version=\"1.0\"?>": true, " \n<a><b>": true, "<a x='1'/>": true, "<!-- x --><a><b/></a>": true,
		"<!DOCTYPE a><a/>": true, "<a>x</a>": true,
		"<email>,<name>\n": false, "<": false, "": false, "a<b>": false, "< a>": false, "<5,6\n": false, "<a": false,
	} {
		if got := Is([]byte(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
