package xmlrows

import (
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
)

// Each of them is refused, or its row is, with the place of what is wrong.
func TestHostile(t *testing.T) {
	laughs := "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n <!ENTITY lol \"lol\">\n <!ENTITY lol2 \"&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;\">\n]>\n<users><user><email>&lol2;</email></user></users>"
	deep := strings.Repeat("<a>", 1_000_000)
	long := strings.Repeat("x", 20<<20)
	user := "<user><email>ana@example.com</email></user>"
	tests := []struct {
		name, text, err, message string
		rows                     []string
	}{
		{name: "billion laughs", text: laughs, err: "xml/doctype 2:1", message: `declares an entity of its own, "lol"`},
		{
			name: "billion laughs in a dump", text: strings.Replace(laughs, "<users>", dump[22:], 1), err: "xml/doctype 2:1",
			message: `declares an entity of its own, "lol"`,
		},
		{name: "an external entity", text: "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/passwd\">]><users>" + user +
			"</users>", err: "xml/doctype 1:1", message: `declares an entity of its own, "x"`},
		{name: "an external document type", text: "<!DOCTYPE a SYSTEM \"http://example.com/a.dtd\">\n<users>" + user +
			"</users>", err: "xml/doctype 1:1", message: "names another file, which muster does not open"},
		{
			name: "a document type inside", text: "<users>" + user + "<!DOCTYPE a></users>", rows: []string{"ana@example.com"},
			err: "xml/syntax 1:51", message: "inside the document",
		},
		{name: "a long document type", text: "<!DOCTYPE " + long, err: "xml/syntax 1:1", message: "has no end"},
		{name: "deep", text: deep, err: "xml/depth 1:301", message: "more than 100 elements"},
		{
			name: "deep in a row", text: dump + data + row1 + "<row><field name=\"id\">" + strings.Repeat("<a>", 5000) +
				"</row>" + over + dumped,
			rows: []string{"1|ana@example.com|\x01", "xml/unknown-column 10:23 the table has no column \"a\""},
		},
		{
			name: "deep in a row of any document", text: "<users>" + strings.Repeat(user, 3) + "<user><email>" +
				strings.Repeat("<a>", 5000) + "</user></users>",
			rows: []string{
				"ana@example.com|NULL", "ana@example.com|NULL", "ana@example.com|NULL",
				"xml/depth 1:447 more than 100 elements stand inside one another",
			},
		},
		{
			name: "deep beside rows", text: "<users>" + user + user + "<x>" + strings.Repeat("<a>", 5000),
			rows: []string{"ana@example.com", "ana@example.com"}, err: "xml/truncated 1:94",
			message: "the file ends inside the element <x> that begins here",
		},
		{
			name: "a long attribute", text: "<users>" + user + "\n<user x=\"" + long + "\"/></users>",
			rows: []string{"ana@example.com"}, err: "xml/too-large 2:1", message: "is longer than 16777216 bytes",
		},
		{
			name: "a long row", text: dump + data + "<row>" + long, err: "xml/too-large 4:2",
			message: "the element <table_data> that begins here is longer",
		},
		{
			name: "a long second row", text: dump + structure + data + row1 + "<row>" + long,
			rows: []string{"1|ana@example.com|1"}, err: "xml/too-large 16:1",
			message: "the row that begins here is longer than 16777216 bytes",
		},
		{
			name: "a long comment", text: "<users>" + user + "\n<!--" + long, rows: []string{"ana@example.com"},
			err: "xml/too-large 2:1", message: "the comment that begins here is longer",
		},
		{
			name: "a long name", text: "<users>" + user + "<" + long[:2000] + "></users>", rows: []string{"ana@example.com"},
			err: "xml/syntax 1:52", message: "a name is longer than 1024 bytes",
		},
		{
			name: "an unclosed CDATA", text: "<users>" + user + "\n<user><email><![CDATA[x</email></user></users>",
			rows: []string{"ana@example.com"}, err: "xml/unclosed 2:14",
			message: "the CDATA section that begins here is never closed",
		},
		{
			name: "an unclosed CDATA between rows", text: "<users>" + user + "\n<![CDATA[x</users>",
			rows: []string{"ana@example.com"}, err: "xml/unclosed 2:1", message: "the CDATA section",
		},
		{
			name: "an unclosed comment", text: dump + structure + data + row1 + "<!-- x " + over + dumped,
			rows: []string{"1|ana@example.com|1"}, err: "xml/unclosed 16:1",
			message: "the comment that begins here is never closed",
		},
		{
			name: "an unclosed quote", text: dump + data + row1 +
				"<row><field name=\"id>1</field><field name=\"email\">x</field></row>\n" + over + dumped,
			rows: []string{"1|ana@example.com|\x01", "xml/syntax 10:23 a < stands in the value of an attribute"},
		},
		{
			name: "many columns", text: "<users><user><email>a</email><a1/>" + manyElements(20000) + "</user></users>",
			err: "xml/too-many-columns 1:",
		},
		{
			name: "columns that never end", text: dump + data + "<row>" + manyElements(20000) + "</row>",
			err: "xml/too-many-columns 5:",
		},
		{
			name: "another root", text: "<users>" + user + "</users><user/>", rows: []string{"ana@example.com"},
			err: "xml/syntax 1:59", message: "a second document begins here, which is <user> and not <users>",
		},
		{
			name: "text behind", text: "<users>" + user + "</users> x", rows: []string{"ana@example.com"},
			err: "xml/syntax 1:60", message: "text stands here",
		},
		{
			name: "text between rows", text: dump + data + row1 + "row>" + over + dumped,
			rows: []string{"1|ana@example.com|\x01"}, err: "xml/syntax 10:1", message: "text stands here",
		},
		{
			name: "no start tag", text: dump + data + row1 + "<field name=\"id\">3</field></row>" + over + dumped,
			rows: []string{"1|ana@example.com|\x01"}, err: "xml/syntax 10:1", message: "a row is expected here, not <field>",
		},
		{
			name: "an end tag too many", text: "<users>" + user + "</user></users>", rows: []string{"ana@example.com"},
			err: "xml/syntax 1:51", message: "the end tag </user> stands where </users> is expected",
		},
		{name: "nothing", text: "<?xml version=\"1.0\"?>\n", err: "xml/empty 1:22"},
		{
			name: "a beginning", text: "<?xml version=\"1.0\"?>\n<use", err: "xml/truncated 2:1",
			message: "the file ends inside the tag that begins here",
		},
		{
			name: "a comment that does not end", text: "<!-- x", err: "xml/unclosed 1:1",
			message: "the comment that begins here is never closed",
		},
		{name: "no tag", text: dump + "< >", err: "xml/syntax 4:1", message: "a < stands here that begins no tag"},
		{name: "not XML", text: "email,name\n", err: "xml/empty 1:11"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := read(t, tt.text, rows.Options{}, usual)
			if !strings.HasPrefix(r.Err, tt.err) || tt.err == "" && r.Err != "" || !strings.Contains(r.Message, tt.message) {
				t.Errorf("%s %.300s, want %s %s", r.Err, r.Message, tt.err, tt.message)
			}
			if got, want := strings.Join(r.Rows, "\n"), strings.Join(tt.rows, "\n"); tt.rows != nil && got != want {
				t.Errorf("got\n%.500s\nwant\n%s", got, want)
			}
		})
	}
}

// Short rows with thousands of columns come in small blocks.
func TestManyCells(t *testing.T) {
	text := "<users><user><email>a</email>" + manyElements(10000) + "</user>" + strings.Repeat("<user/>", 3000) +
		"</users>"
	table, err := Open(rows.Input{File: "d.xml", Reader: strings.NewReader(text)}, rows.Options{}, &scan.Chooser{})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for chunk := range table.Chunks {
		b := chunk()
		n += len(b.Rows)
		if len(b.Cells) > maxCells+b.Width {
			t.Errorf("%d cells in a block", len(b.Cells))
		}
		b.Release()
	}
	if n != 3001 {
		t.Errorf("%d rows", n)
	}
}

func manyElements(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("<a" + string(rune('a'+i%26)) + strings.Repeat("b", i/26%50) + strings.Repeat("c", i/1300) + "/>")
	}
	return b.String()
}

// Wherever a document is cut off, that is said, with the place where the row began, and
// the rows before are kept.
func TestTruncated(t *testing.T) {
	for _, text := range []string{
		dump + structure + data + row1 + row3 + over + dumped,
		"<users>\n<user id='1'><email><![CDATA[a]]></email></user>\n<!-- x -->\n<user id='2'><email>b</email></user>\n</users>",
		"<resultset statement=\"select\">\n" + row1 + row2 + "</resultset>",
	} {
		whole := read(t, text, rows.Options{Format: rows.Format{Table: ""}}, one)
		if whole.Err != "" || len(whole.Rows) != 2 {
			t.Fatalf("%s %q", whole.Err, whole.Rows)
		}
		for n := range len(text) {
			r := everySize(t, text[:n], rows.Options{})
			rule, _, _ := strings.Cut(r.Err, " ")
			switch rule {
			case "xml/truncated", "xml/unclosed", "xml/no-table", "xml/empty":
			case "":
				if strings.TrimSpace(text[n:]) != "" {
					t.Fatalf("no error for %q", text[:n])
				}
			default:
				t.Fatalf("%s %s for %q", r.Err, r.Message, text[:n])
			}
			for i, row := range r.Rows {
				if row != whole.Rows[i] {
					t.Fatalf("row %q of %q for %q", row, whole.Rows[i], text[:n])
				}
			}
			if complete := strings.Count(text[:n], "</row>") + strings.Count(text[:n], "</user>"); len(r.Rows) != complete &&
				rule != "xml/no-table" && rule != "xml/empty" {
				t.Fatalf("%d rows, want %d, for %q: %s", len(r.Rows), complete, text[:n], r.Err)
			}
			if strings.Contains(r.Message, "the row that begins here") && !strings.HasSuffix(r.Err, ":1") &&
				!strings.HasSuffix(r.Err, ":2") {
				t.Fatalf("%s %s for %q", r.Err, r.Message, text[:n])
			}
		}
	}
}
