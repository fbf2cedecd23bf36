package xmlrows

import (
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
	"muster/convert/source/scan"
)

// one takes any test in one piece.
var one = sizes{16 << 10, rowstest.One, maxRow}

func read(t testing.TB, text string, options rows.Options, size sizes) *rowstest.Reading {
	t.Helper()
	table, err := open(rows.Input{File: "d.xml", Reader: strings.NewReader(text)}, options,
		&scan.Chooser{Wanted: options.Table}, size)
	return rowstest.Spelling{}.Read(t, table, err)
}

// everySize reads a document in pieces of many sizes, which must make no difference.
func everySize(t testing.TB, text string, options rows.Options, pieces ...int) *rowstest.Reading {
	t.Helper()
	return rowstest.EverySize(t, func(piece int) *rowstest.Reading {
		return read(t, text, options, sizes{one.sample, piece, maxRow})
	}, pieces...)
}

// again reads the rejects of all rows, which must give the same rows and the same rejects.
func again(t testing.TB, r *rowstest.Reading, options rows.Options) {
	t.Helper()
	rowstest.Again(t, r, func(rejects string) *rowstest.Reading {
		second := read(t, rejects, options, one)
		if second.Rejects != rejects {
			t.Errorf("the rejects of the rejects are\n%s\nnot\n%s", second.Rejects, rejects)
		}
		return second
	})
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
		places     string // of the last row and its cells
		found      string
		problems   []string
		err        string
	}{
		{
			name: "mysqldump", text: dump + "<table_data name=\"orders\"><row><field name=\"id\">1</field></row></table_data>" +
				structure + data + row1 + row2 + row3 + over + dumped,
			columns: "id|email|on", rows: []string{"1|ana@example.com|1", "2|NULL|0", "3|<a&b> \"éé\r\n|"},
			places: "21:2 22:20 23:23 25:20",
			found:  "table shop.users of 2 (shop.orders, shop.users)",
		},
		{
			name: "mysqldump without structure", text: dump + data + row1 + "<!-- x -->" + row2 + over + data + row1 + over +
				dumped,
			columns: "id|email|on", rows: []string{"1|ana@example.com|\x01", "2|NULL|\x00", "1|ana@example.com|\x01"},
			places: "17:2 18:20 19:23 20:20", found: "table shop.users",
		},
		{
			name: "mysqldump of a server with GTIDs", text: strings.Replace(dump, "<database",
				"SET @@SESSION.SQL_LOG_BIN= 0;\nSET @@GLOBAL.GTID_PURGED=/*!80000 '+'*/ '8663386c:1-313';\n<database", 1) +
				data + row1 + over + "</database>\nSET @@SESSION.SQL_LOG_BIN = @MYSQLDUMP_TEMP_LOG_BIN;\n</mysqldump>\n",
			columns: "id|email|on", rows: []string{"1|ana@example.com|\x01"}, places: "7:2 8:20 9:23 10:20",
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
			places: "13:2 14:20 15:23 16:20",
		},
		{
			name: "hex-blob", text: dump + data +
				"<row><field name=\"id\" xsi:type=\"xs:hexBinary\">616A</field><field name=\"email\" xsi:type=\"xs:hexBinary\"></field></row>" + over + dumped,
			columns: "id|email", rows: []string{"aj|"}, places: "5:1 5:47 5:103", found: "table shop.users",
		},
		{
			name: "HeidiSQL", text: "<?xml version=\"1.0\"?>\n<table_data name=\"users\">\n" + row1 + "</table_data>\n",
			columns: "id|email|on", rows: []string{"1|ana@example.com|\x01"},
			places: "3:2 4:20 5:23 6:20", found: "table users",
		},
		{
			name:    "mysql -X",
			text:    "<?xml version=\"1.0\"?>\n\n<resultset statement=\"select * from `users` where id &lt; 3\n\" xmlns:xsi=\"x\">\n" + row1 + row2 + "</resultset>\n",
			columns: "id|email|on", rows: []string{"1|ana@example.com|\x01", "2|NULL|\x00"}, places: "10:2 11:20 12:3 13:20",
			found: "table users",
		},
		{
			name: "two results", text: "<?xml version=\"1.0\"?>\n<resultset statement=\"x\">" + row1 +
				"</resultset>\n<?xml version=\"1.0\"?>\n<resultset statement=\"y\">" + row2 + "</resultset>",
			columns: "id|email|on", rows: []string{"1|ana@example.com|\x01"}, places: "2:27 3:20 4:23 5:20", found: "table result",
			problems: []string{"xml/more-results 9:1 the result of another statement begins here, and is not read"},
		},
		{
			name: "phpMyAdmin", text: pma +
				"<table name=\"logs\"><column name=\"id\">1</column></table>\n<table name=\"users\">\n<column name=\"id\">1</column>\n<column name=\"email\">NULL</column>\n</table>\n" +
				"<table name=\"users\">\n<column name=\"id\">2</column>\n<column name=\"email\">b&amp;</column>\n</table>\n</database>\n</pma_xml_export>\n",
			columns: "id|email", rows: []string{"1|NULL", "2|b&"}, places: "13:1 14:19 15:22",
			found: "table shop.users of 2 (shop.logs, shop.users)",
		},
		{
			name: "elements",
			text: "<users>\n <user id=\"1\" xmlns=\"x\"><email>a</email><address type=\"home\">\r\n<city>B\r\nC</city><zip/></address></user>\n" +
				" <user><address><city>D</city></address><email><![CDATA[<b>&amp;]]></email></user>\n</users>",
			columns: "id|email|address.type|address.city|address.zip",
			rows:    []string{"1|a|home|B\nC|", "NULL|<b>&amp;|NULL|D|NULL"}, places: "5:2 5:2 5:57 5:2 5:23 5:2",
			found: "records /users/user of 2 elements",
		},
		{
			name:    "attributes",
			text:    "<?xml version='1.0' encoding='UTF-8'?><users>\n<row Id='1' Email='a&#10;&apos;' />\n<row Id=\"2\" Email=\"\"/>\n</users>",
			columns: "Id|Email", rows: []string{"1|a\n'", "2|"}, places: "3:1 3:10 3:20", found: "records /users/row",
		},
		{
			name:    "fields by name",
			text:    "<RESULTS>\n<ROW><COLUMN NAME=\"ID\"><![CDATA[1]]></COLUMN><COLUMN NAME=\"EMAIL\"><![CDATA[a]]><![CDATA[b]]></COLUMN></ROW>\n<ROW><COLUMN NAME=\"EMAIL\">c<!-- x -->d</COLUMN></ROW></RESULTS>",
			columns: "ID|EMAIL", rows: []string{"1|ab", "NULL|cd"}, places: "3:1 3:1 3:27", found: "records /RESULTS/ROW",
		},
		{
			name:    "lists",
			text:    "<users><user><email>a</email><role>x</role><role>\"y\"</role></user><user><email>b</email><role>z</role></user></users>",
			columns: "email|role|role.all", rows: []string{`a|x|["x","\"y\""]`, `b|z|["z"]`}, places: "1:67 1:80 1:95 1:95",
			found: "records /users/user",
		},
		{
			name: "an attribute beside its element", text: "<users><user id=\"1\"><email>a</email><id>2</id></user></users>",
			columns: "@id|email|id", rows: []string{"1|a|2"}, places: "1:8 1:18 1:28 1:41", found: "records /users/user",
		},
		{
			name:    "prefixes and NULL",
			text:    "<x:users xmlns:x=\"u\"><x:user><x:email i:nil=\"1\"/><x:n>&#x1F511;&#55357;&#56593;</x:n></x:user><x:user><x:email>a</x:email></x:user></x:users>",
			columns: "email|n", rows: []string{"NULL|🔑🔑", "a|NULL"}, places: "1:95 1:112 1:95", found: "records /users/user",
		},
		{
			name: "records without a root", text: "<user><email>a</email></user>\n<user><email>b</email></user>",
			columns: "email", rows: []string{"a", "b"}, places: "2:1 2:14", found: "records /user",
		},
		{
			name: "a path", text: "<a><users><user><email>a</email></user></users><old><user><email>b</email></user></old></a>",
			options: rows.Options{Format: rows.Format{Path: "/a/old/user"}},
			columns: "email", rows: []string{"b"}, places: "1:53 1:66", found: "records /a/old/user",
		},
		{
			name:    "an element by its name",
			text:    "<a><users><user><email>a</email></user></users><old><gone><email>b</email></gone></old></a>",
			options: rows.Options{Format: rows.Format{Table: "Gone"}},
			columns: "email", rows: []string{"b"}, places: "1:53 1:66", found: "records /a/old/gone",
		},
		{
			name: "texts with attributes", text: "<users><user id=\"1\">a</user><user id=\"2\">b</user></users>",
			options: rows.Options{Format: rows.Format{Table: "user"}},
			columns: "user|id", rows: []string{"a|1", "b|2"}, places: "1:29 1:42 1:39",
			found: "records /users/user",
		},
		{
			name: "mixed", text: "<users><user><email>a</email>hm<bio>x<b>y</b></bio></user></users>", columns: "email|bio.b",
			rows: []string{"a|y"}, places: "1:8 1:21 1:41", found: "records /users/user of 2 elements",
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
			places: "21:56 21:56 21:56 21:56", found: "table shop.users",
		},
		{
			name: "an empty document type", text: "<!DOCTYPE users>\n<users><user><email>a</email></user></users>",
			columns: "email", rows: []string{"a"}, places: "2:8 2:21", found: "records /users/user",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := everySize(t, tt.text, tt.options)
			if r.Err != tt.err {
				t.Fatalf("error %q (%s), want %q", r.Err, r.Message, tt.err)
			}
			if got := strings.Join(r.Table.Columns, "|"); got != tt.columns || !slices.Equal(r.Rows, tt.rows) {
				t.Errorf("%s\n%q\nwant %s\n%q", got, r.Rows, tt.columns, tt.rows)
			}
			if n := len(r.Places); n > 0 && r.Places[n-1] != tt.places {
				t.Errorf("the last row is at %s, want %s", r.Places[n-1], tt.places)
			}
			if r.Table.Found != tt.found || !slices.Equal(r.Problems, tt.problems) {
				t.Errorf("found %q, said %q", r.Table.Found, r.Problems)
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
	var got atomic.Int64
	rowstest.AllAtOnce(t, table, err, func(b *rows.Block) {
		for row := range b.Rows {
			table.AppendReject(nil, b, row, "bad", row == 0)
			if !b.Cell(row, 0).Null() {
				got.Add(1)
			}
		}
	})
	if got.Load() != 600 {
		t.Errorf("%d rows", got.Load())
	}
}
