package xmlrows

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// reading is what came out of a document, spelled so that it can be compared.
type reading struct {
	table    *rows.Table
	rows     []string // values with | between them, or the rule and place of what is wrong
	places   []string // of the cells
	problems []string // what leaves rows readable
	rejects  []byte   // every row
	bad      []byte   // only the rows with a problem
	err      string   // "rule line:column"
	message  string
}

// one takes any test in one piece.
var one = sizes{16 << 10, 1 << 20, maxRow}

func read(t testing.TB, text string, options rows.Options, size sizes) *reading {
	t.Helper()
	r := &reading{}
	table, err := open(rows.Input{File: "d.xml", Reader: strings.NewReader(text)}, options,
		&scan.Chooser{Wanted: options.Table}, size)
	if err != nil {
		r.fail(t, err)
		return r
	}
	r.table = table
	for chunk, err := range table.Chunks {
		if err != nil {
			r.fail(t, err)
			break
		}
		b := chunk()
		for row := range b.Rows {
			r.row(t, b, row)
		}
		for _, p := range b.Problems {
			at := b.Place(int(p.Offset))
			problems := fmt.Sprintf("%s %d:%d %s", p.Problem.Rule, at.Line, at.Column, p.Problem.Message)
			if p.Once != "" {
				if !slices.ContainsFunc(r.problems, func(s string) bool { return strings.HasSuffix(s, p.Problem.Message) }) {
					r.problems = append(r.problems, problems)
				}
				continue
			}
			r.rows[len(r.rows)-len(b.Rows)+p.Row] = problems
			r.bad = table.AppendReject(r.bad, b, p.Row, p.Problem.Message, len(r.bad) == 0)
		}
		if b.Err != nil {
			r.fail(t, b.Err)
		}
		b.Release()
	}
	if table.After != nil {
		for _, p := range table.After() {
			r.problems = append(r.problems, fmt.Sprintf("%s %d:%d %s", p.Rule, p.Pos.Line, p.Pos.Column, p.Message))
		}
	}
	for _, p := range table.Notes {
		r.problems = append(r.problems, p.Rule+" "+p.Message)
	}
	return r
}

func (r *reading) row(t testing.TB, b *rows.Block, row int) {
	t.Helper()
	var values, places []string
	e := b.Rows[row]
	if len(b.Cells) != b.Width*len(b.Rows) {
		t.Fatalf("%d cells for %d rows of %d", len(b.Cells), len(b.Rows), b.Width)
	}
	visible := make([]bool, b.Width)
	for column := range b.Width {
		c := b.Cell(row, column)
		value := string(b.Value(c))
		if c.Null() {
			value = "NULL"
		}
		values = append(values, value)
		offset := b.Offset(c)
		if offset < int(e.Start) || offset > int(e.End) {
			t.Fatalf("cell at %d, row at %d to %d", offset, e.Start, e.End)
		}
		at := b.Place(offset)
		places = append(places, fmt.Sprintf("%d:%d", at.Line, at.Column))
		visible[column] = column%2 == 0
		if column < 20 {
			r.table.Excerpt(b, row, column, visible)
		}
	}
	r.table.Excerpt(b, row, -1, visible)
	r.rejects = r.table.AppendReject(r.rejects, b, row, "", len(r.rejects) == 0)
	r.rows = append(r.rows, strings.Join(values, "|"))
	r.places = append(r.places, strings.Join(places, " "))
}

func (r *reading) fail(t testing.TB, err error) {
	t.Helper()
	var data *schema.DataError
	if !errors.As(err, &data) {
		t.Fatalf("%v is no DataError", err)
	}
	p := data.Problem
	r.err = fmt.Sprintf("%s %d:%d", p.Rule, p.Pos.Line, p.Pos.Column)
	r.message = p.Message + "; " + p.Hint
}

// everySize reads a document in pieces of many sizes, which must make no difference.
func everySize(t testing.TB, text string, options rows.Options) *reading {
	t.Helper()
	want := read(t, text, options, one)
	for _, size := range []int{1, 2, 3, 5, 7, 16, 61, 1 << 10} {
		got := read(t, text, options, sizes{one.sample, size, maxRow})
		if !slices.Equal(got.rows, want.rows) || !slices.Equal(got.places, want.places) || got.err != want.err ||
			!slices.Equal(got.problems, want.problems) ||
			got.message != want.message || !bytes.Equal(got.rejects, want.rejects) || !bytes.Equal(got.bad, want.bad) {
			t.Fatalf("in pieces of %d\n%q %q %s %s\n%s\nin one\n%q %q %s %s\n%s",
				size, got.rows, got.problems, got.err, got.message, got.rejects, want.rows, want.problems, want.err, want.message,
				want.rejects)
		}
	}
	return want
}

// again reads the rejects of all rows, which must give the same rows and the same rejects.
func again(t testing.TB, r *reading, options rows.Options) {
	t.Helper()
	if len(r.rejects) == 0 {
		return
	}
	second := read(t, string(r.rejects), options, one)
	if second.err != "" || len(second.rows) != len(r.rows) || !bytes.Equal(second.rejects, r.rejects) {
		t.Fatalf("the rejects\n%s\ncannot be read: %s %s, %q of %q; their rejects\n%s", r.rejects, second.err, second.message,
			second.rows, r.rows, second.rejects)
	}
	for i, row := range r.rows {
		if strings.HasPrefix(row, "xml/") {
			row, second.rows[i], _ = strings.Cut(row, " ")
			second.rows[i] = row
		}
		if second.rows[i] != r.rows[i] && !strings.HasPrefix(r.rows[i], "xml/") ||
			!slices.Equal(second.table.Columns, r.table.Columns) {
			t.Fatalf("row %d was %q, and is %q in\n%s", i, r.rows[i], second.rows[i], r.rejects)
		}
	}
}

const (
	dump      = "<?xml version=\"1.0\"?>\n<mysqldump xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n<database name=\"shop\">\n"
	dumped    = "</database>\n</mysqldump>\n"
	structure = "\t<table_structure name=\"users\">\n\t\t<field Field=\"id\" Type=\"int(11)\" />\n\t\t<field Field=\"email\" Type=\"text\" />\n\t\t<field Field=\"on\" Type=\"bit(1)\" />\n" +
		"\t\t<key Table=\"users\" Key_name=\"PRIMARY\" />\n\t</table_structure>\n"
	data = "\t<table_data name=\"users\">\n"
	row1 = "\t<row>\n\t\t<field name=\"id\">1</field>\n\t\t<field name=\"email\">ana@example.com</field>\n\t\t<field name=\"on\">\x01</field>\n\t</row>\n"
	row2 = "\t<row>\n\t\t<field name=\"id\">2</field>\n\t\t<field name=\"email\" xsi:nil=\"true\" />\n\t\t<field name=\"on\">\x00</field>\n\t</row>\n"
	row3 = "\t<row>\n\t\t<field name=\"id\">3</field>\n\t\t<field name=\"email\">&lt;a&amp;b&gt; &quot;&#233;&#xe9;\r\n</field>\n\t\t<field name=\"on\"></field>\n\t</row>\n"
	over = "\t</table_data>\n"
	pma  = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!--\n- phpMyAdmin XML Dump\n-->\n<pma_xml_export version=\"1.0\" xmlns:pma=\"https://www.phpmyadmin.net/some_doc_url/\">\n" +
		"<pma:structure_schemas><pma:database name=\"shop\"><pma:table name=\"users\">CREATE TABLE `users` (`id` int);</pma:table></pma:database></pma:structure_schemas>\n<database name=\"shop\">\n"
)

func TestDocuments(t *testing.T) {
	tests := []struct {
		name, text string
		options    rows.Options
		columns    string
		rows       []string
		places     string // of the last row
		found      string
		problems   []string
		err        string
	}{
		{
			name: "mysqldump", text: dump + "<table_data name=\"orders\"><row><field name=\"id\">1</field></row></table_data>" +
				structure + data + row1 + row2 + row3 + over + dumped,
			columns: "id|email|on", rows: []string{"1|ana@example.com|1", "2|NULL|0", "3|<a&b> \"éé\r\n|"},
			places: "22:20 23:23 25:20",
			found:  "table shop.users of 2 (shop.orders, shop.users)",
		},
		{
			name: "mysqldump without structure", text: dump + data + row1 + "<!-- x -->" + row2 + over + data + row1 + over +
				dumped,
			columns: "id|email|on", rows: []string{"1|ana@example.com|\x01", "2|NULL|\x00", "1|ana@example.com|\x01"},
			places: "18:20 19:23 20:20", found: "table shop.users",
		},
		{
			name: "mysqldump of a server with GTIDs", text: strings.Replace(dump, "<database",
				"SET @@SESSION.SQL_LOG_BIN= 0;\nSET @@GLOBAL.GTID_PURGED=/*!80000 '+'*/ '8663386c:1-313';\n<database", 1) +
				data + row1 + over + "</database>\nSET @@SESSION.SQL_LOG_BIN = @MYSQLDUMP_TEMP_LOG_BIN;\n</mysqldump>\n",
			columns: "id|email|on", rows: []string{"1|ana@example.com|\x01"}, places: "8:20 9:23 10:20",
			found: "table shop.users",
		},
		{
			name: "an empty table that is asked for", text: dump + structure + data + over + dumped,
			options: rows.Options{Format: rows.Format{Table: "users"}}, columns: "id|email|on", found: "table shop.users",
		},
		{
			name: "two databases", text: dump + structure + data + over + "</database><database name=\"b\">" + data + row1 +
				over + dumped,
			options: rows.Options{Format: rows.Format{Table: "b.users"}},
			columns: "id|email|on", rows: []string{"1|ana@example.com|\x01"},
			places: "14:20 15:23 16:20",
		},
		{
			name: "hex-blob", text: dump + data +
				"<row><field name=\"id\" xsi:type=\"xs:hexBinary\">616A</field><field name=\"email\" xsi:type=\"xs:hexBinary\"></field></row>" + over + dumped,
			columns: "id|email", rows: []string{"aj|"}, places: "5:47 5:103", found: "table shop.users",
		},
		{
			name: "HeidiSQL", text: "<?xml version=\"1.0\"?>\n<table_data name=\"users\">\n" + row1 + "</table_data>\n",
			columns: "id|email|on", rows: []string{"1|ana@example.com|\x01"},
			places: "4:20 5:23 6:20", found: "table users",
		},
		{
			name:    "mysql -X",
			text:    "<?xml version=\"1.0\"?>\n\n<resultset statement=\"select * from `users` where id &lt; 3\n\" xmlns:xsi=\"x\">\n" + row1 + row2 + "</resultset>\n",
			columns: "id|email|on", rows: []string{"1|ana@example.com|\x01", "2|NULL|\x00"}, places: "11:20 12:3 13:20",
			found: "table users",
		},
		{
			name: "two results", text: "<?xml version=\"1.0\"?>\n<resultset statement=\"x\">" + row1 +
				"</resultset>\n<?xml version=\"1.0\"?>\n<resultset statement=\"y\">" + row2 + "</resultset>",
			columns: "id|email|on", rows: []string{"1|ana@example.com|\x01"}, places: "3:20 4:23 5:20", found: "table result",
			problems: []string{"xml/more-results 9:1 the result of another statement begins here, and is not read"},
		},
		{
			name: "phpMyAdmin", text: pma +
				"<table name=\"logs\"><column name=\"id\">1</column></table>\n<table name=\"users\">\n<column name=\"id\">1</column>\n<column name=\"email\">NULL</column>\n</table>\n" +
				"<table name=\"users\">\n<column name=\"id\">2</column>\n<column name=\"email\">b&amp;</column>\n</table>\n</database>\n</pma_xml_export>\n",
			columns: "id|email", rows: []string{"1|NULL", "2|b&"}, places: "14:19 15:22",
			found: "table shop.users of 2 (shop.logs, shop.users)",
		},
		{
			name: "elements",
			text: "<users>\n <user id=\"1\" xmlns=\"x\"><email>a</email><address type=\"home\">\r\n<city>B\r\nC</city><zip/></address></user>\n" +
				" <user><address><city>D</city></address><email><![CDATA[<b>&amp;]]></email></user>\n</users>",
			columns: "id|email|address.type|address.city|address.zip",
			rows:    []string{"1|a|home|B\nC|", "NULL|<b>&amp;|NULL|D|NULL"}, places: "5:2 5:57 5:2 5:23 5:2",
			found: "records /users/user of 2 elements",
		},
		{
			name:    "attributes",
			text:    "<?xml version='1.0' encoding='UTF-8'?><users>\n<row Id='1' Email='a&#10;&apos;' />\n<row Id=\"2\" Email=\"\"/>\n</users>",
			columns: "Id|Email", rows: []string{"1|a\n'", "2|"}, places: "3:10 3:20", found: "records /users/row",
		},
		{
			name:    "fields by name",
			text:    "<RESULTS>\n<ROW><COLUMN NAME=\"ID\"><![CDATA[1]]></COLUMN><COLUMN NAME=\"EMAIL\"><![CDATA[a]]><![CDATA[b]]></COLUMN></ROW>\n<ROW><COLUMN NAME=\"EMAIL\">c<!-- x -->d</COLUMN></ROW></RESULTS>",
			columns: "ID|EMAIL", rows: []string{"1|ab", "NULL|cd"}, places: "3:1 3:27", found: "records /RESULTS/ROW",
		},
		{
			name:    "lists",
			text:    "<users><user><email>a</email><role>x</role><role>\"y\"</role></user><user><email>b</email><role>z</role></user></users>",
			columns: "email|role|role.all", rows: []string{`a|x|["x","\"y\""]`, `b|z|["z"]`}, places: "1:80 1:95 1:95",
			found: "records /users/user",
		},
		{
			name: "an attribute beside its element", text: "<users><user id=\"1\"><email>a</email><id>2</id></user></users>",
			columns: "@id|email|id", rows: []string{"1|a|2"}, places: "1:18 1:28 1:41", found: "records /users/user",
		},
		{
			name:    "prefixes and NULL",
			text:    "<x:users xmlns:x=\"u\"><x:user><x:email i:nil=\"1\"/><x:n>&#x1F511;&#55357;&#56593;</x:n></x:user><x:user><x:email>a</x:email></x:user></x:users>",
			columns: "email|n", rows: []string{"NULL|🔑🔑", "a|NULL"}, places: "1:112 1:95", found: "records /users/user",
		},
		{
			name: "records without a root", text: "<user><email>a</email></user>\n<user><email>b</email></user>",
			columns: "email", rows: []string{"a", "b"}, places: "2:14", found: "records /user",
		},
		{
			name: "a path", text: "<a><users><user><email>a</email></user></users><old><user><email>b</email></user></old></a>",
			options: rows.Options{Format: rows.Format{Path: "/a/old/user"}},
			columns: "email", rows: []string{"b"}, places: "1:66", found: "records /a/old/user",
		},
		{
			name:    "an element by its name",
			text:    "<a><users><user><email>a</email></user></users><old><gone><email>b</email></gone></old></a>",
			options: rows.Options{Format: rows.Format{Table: "Gone"}},
			columns: "email", rows: []string{"b"}, places: "1:66", found: "records /a/old/gone",
		},
		{
			name: "texts with attributes", text: "<users><user id=\"1\">a</user><user id=\"2\">b</user></users>",
			options: rows.Options{Format: rows.Format{Table: "user"}},
			columns: "user|id", rows: []string{"a|1", "b|2"}, places: "1:42 1:39",
			found: "records /users/user",
		},
		{
			name: "mixed", text: "<users><user><email>a</email>hm<bio>x<b>y</b></bio></user></users>", columns: "email|bio.b",
			rows: []string{"a|y"}, places: "1:21 1:41", found: "records /users/user of 2 elements",
			problems: []string{
				"xml/mixed-text 1:37 text stands beside elements in <bio>, and is left out here and further on",
				"xml/mixed-text 1:30 text stands beside elements in <user>, and is left out here and further on",
			},
		},
		{
			name: "rows that are broken", text: dump + structure + data + row1 + "<row><field name=\"id\">1</row>" +
				"<row><field name=\"x\">1</field></row><row><field name=\"id\">&nbsp;</field></row><row><field name=\"id\">1</field><field name=\"id\">1</field></row>" +
				"<row><field name=\"email\">R&D</field></row><row>x</row><row><field name=id>1</field></row><row><field name=\"id\">1</field>" + row2 + "<row><field name=\"email\" xsi:nil=\"true\">x</field></row><row>" + over + dumped,
			columns: "id|email|on",
			rows: []string{
				"1|ana@example.com|1", "xml/syntax 16:24 the end tag </row> stands where </field> is expected",
				"xml/unknown-column 16:35 the table has no column \"x\"",
				"xml/entity 16:88 the entity \"nbsp\" is none of the five that XML has",
				"xml/syntax 16:156 the column \"id\" stands in the row already",
				"xml/entity 16:197 a & stands here that begins no reference",
				"xml/syntax 16:218 text stands here, where only tags can",
				"xml/syntax 16:242 the value of an attribute has no quotes",
				"xml/syntax 16:260 the element <row> that begins here does not end within its row", "2|NULL|0",
				"xml/syntax 21:41 text stands in an element that is NULL by its attribute nil",
				"xml/syntax 21:56 the element <row> that begins here does not end within its row",
			},
			places: "21:56 21:56 21:56", found: "table shop.users",
		},
		{
			name: "an empty document type", text: "<!DOCTYPE users>\n<users><user><email>a</email></user></users>",
			columns: "email", rows: []string{"a"}, places: "2:21", found: "records /users/user",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := everySize(t, tt.text, tt.options)
			if r.err != tt.err {
				t.Fatalf("error %q (%s), want %q", r.err, r.message, tt.err)
			}
			if got := strings.Join(r.table.Columns, "|"); got != tt.columns || !slices.Equal(r.rows, tt.rows) {
				t.Errorf("%s\n%q\nwant %s\n%q", got, r.rows, tt.columns, tt.rows)
			}
			if n := len(r.places); n > 0 && r.places[n-1] != tt.places {
				t.Errorf("the last row is at %s, want %s", r.places[n-1], tt.places)
			}
			if r.table.Found != tt.found || !slices.Equal(r.problems, tt.problems) {
				t.Errorf("found %q, said %q", r.table.Found, r.problems)
			}
			options := tt.options
			options.Path = ""
			again(t, r, options)
		})
	}
}

// Chunks are taken apart on other goroutines than the one that cuts, and so are rejects.
func TestManyGoroutines(t *testing.T) {
	text := dump + structure + data + strings.Repeat(row1+row2, 300) + over + dumped
	table, err := open(rows.Input{File: "d.xml", Reader: strings.NewReader(text)}, rows.Options{}, &scan.Chooser{},
		sizes{1 << 10, 1 << 10, maxRow})
	if err != nil {
		t.Fatal(err)
	}
	var done sync.WaitGroup
	var got atomic.Int64
	for chunk, err := range table.Chunks {
		if err != nil {
			t.Fatal(err)
		}
		done.Go(func() {
			b := chunk()
			for row := range b.Rows {
				table.AppendReject(nil, b, row, "bad", row == 0)
				if !b.Cell(row, 0).Null() {
					got.Add(1)
				}
			}
			b.Release()
		})
	}
	done.Wait()
	if got.Load() != 600 {
		t.Errorf("%d rows", got.Load())
	}
}
