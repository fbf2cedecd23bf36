package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
	"muster/convert/source/scan"
	"muster/schema"
)

// workbook is a workbook with one sheet, whose rows are given, and with parts that stand
// for others or beside them.
func workbook(t testing.TB, sheetRows string, parts map[string]string) []byte {
	t.Helper()
	all := map[string]string{
		"xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Users" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/>` +
			`<Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="x/styles" Target="styles.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet xmlns="m"><dimension ref="A1"/><sheetData>` + sheetRows +
			`</sheetData><mergeCells/></worksheet>`,
		"xl/sharedStrings.xml": `<sst><si><t>email</t></si><si><r><t>a</t></r><r><t xml:space="preserve">na &amp;</t></r><rPh><t>no</t></rPh></si><si/><si><t>_x000D__x005F_x</t></si>` +
			`<si><t>id</t></si></sst>`,
		"xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]d\-mmm;@"/><numFmt numFmtId="171" formatCode="00000"/></numFmts>` +
			`<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
	}
	for name, text := range parts {
		all[name] = text
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range all {
		if text == "" {
			continue
		}
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, text)
	}
	z.Close()
	return b.Bytes()
}

func read(t testing.TB, file []byte, options rows.Options, size int) *rowstest.Reading {
	t.Helper()
	table, err := open(rows.Input{File: "f", Reader: bytes.NewReader(file)}, options,
		&scan.Chooser{Wanted: options.Table}, size)
	return rowstest.Spelling{Names: true, Reason: "why"}.Read(t, table, err)
}

const header = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>n</t></is></c></row>`

func TestValues(t *testing.T) {
	for name, test := range map[string]struct{ cell, want string }{
		"shared":          {`<c t="s"><v>1</v></c>`, "email=ana &"},
		"empty shared":    {`<c t="s"><v>2</v></c><c><v>1</v></c>`, "email= n=1"},
		"escapes":         {`<c t="s"><v>3</v></c>`, "email=\r_x"},
		"inline":          {`<c t="inlineStr"><is><r><t>a</t></r><r><t>&#233;&#x1F600;</t></r></is></c>`, "email=aé😀"},
		"CDATA":           {`<c t="str"><v><![CDATA[a<b]]>&gt;</v></c>`, "email=a<b>"},
		"formula":         {`<c t="str"><f>A1&amp;"x"</f><v>ax</v></c>`, "email=ax"},
		"second column":   {`<c r="B2"><v>7</v></c>`, "n=7"},
		"styled, empty":   {`<c r="A2" s="1"/><c r="B2"><v>7</v></c>`, "n=7"},
		"true":            {`<c t="b"><v>1</v></c>`, "email=true"},
		"false":           {`<c t="b"><v>0</v></c>`, "email=false"},
		"number":          {`<c><v>1.1000000000000001</v></c>`, "email=1.1000000000000001"},
		"general":         {`<c s="0"><v>44000</v></c>`, "email=44000"},
		"date":            {`<c s="1"><v>44000</v></c>`, "email=2020-06-18"},
		"date and time":   {`<c s="2"><v>44000.5</v></c>`, "email=2020-06-18T12:00:00"},
		"midnight":        {`<c s="2"><v>44000</v></c>`, "email=2020-06-18T00:00:00"},
		"milliseconds":    {`<c s="2"><v>44000.000005787037</v></c>`, "email=2020-06-18T00:00:00.5"},
		"time":            {`<c s="3"><v>0.75</v></c>`, "email=18:00:00"},
		"date with more":  {`<c s="1"><v>44000.25</v></c>`, "email=2020-06-18T06:00:00"},
		"own format":      {`<c s="4"><v>44000</v></c>`, "email=2020-06-18"},
		"first day":       {`<c s="1"><v>1</v></c>`, "email=1900-01-01"},
		"before the leap": {`<c s="1"><v>59</v></c>`, "email=1900-02-28"},
		"no such day":     {`<c s="1"><v>60</v></c>`, "email=60"},
		"after the leap":  {`<c s="1"><v>61</v></c>`, "email=1900-03-01"},
		"last day":        {`<c s="1"><v>2958465</v></c>`, "email=9999-12-31"},
		"no date":         {`<c s="1"><v>-1</v></c>`, "email=-1"},
		"ISO":             {`<c t="d" s="1"><v>2020-06-18</v></c>`, "email=2020-06-18"},
		"unknown style":   {`<c s="99"><v>1</v></c>`, "email=1"},
	} {
		r := read(t, workbook(t, header+`<row r="2">`+test.cell+`</row>`, nil), rows.Options{}, schema.PieceSize)
		if name == "no such day" || name == "no date" {
			if len(r.Problems) != 1 || !strings.HasPrefix(r.Problems[0], "xlsx/no-date 2:1 ") {
				t.Errorf("%s: %q", name, r.Problems)
			}
			r.Problems = nil
		}
		if !slices.Equal(r.Rows, []string{test.want}) || len(r.Problems) > 0 || r.Err != "" {
			t.Errorf("%s: %q %q %s %s", name, r.Rows, r.Problems, r.Err, r.Message)
		}
	}
	since1904 := map[string]string{
		"xl/workbook.xml": `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="Users" r:id="rId1"/></sheets></workbook>`,
	}
	if r := read(t, workbook(t, header+`<row r="2"><c s="1"><v>42538</v></c></row>`, since1904), rows.Options{},
		1000); !slices.Equal(r.Rows, []string{"email=2020-06-18"}) {
		t.Errorf("%q", r.Rows)
	}
}

func TestLooks(t *testing.T) {
	for code, want := range map[string]string{
		"yyyy-mm-dd": "date", "d/m/yy h:mm": "date time", "h:mm AM/PM": "time", "mm:ss.0": "time", "[h]:mm": "",
		"[$-F800]dddd\\, mmmm dd": "date", "mmm-yy": "date",
		"0.00": "", "#,##0 \"days\"": "", "General": "", "0.00E+00": "", "[Red]0": "", "@": "", "_(* #,##0_)": "", "\\d0": "",
		"mmm": "date",
	} {
		l := lookOfCode(code)
		got := ""
		if l.isDate {
			got = "date"
		}
		if l.isTime {
			got = strings.TrimSpace(got + " time")
		}
		if got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
}

func TestProblems(t *testing.T) {
	for name, test := range map[string]struct{ rows, problems, row string }{
		"error":     {`<row r="3"><c t="e"><v>#N/A</v></c></row>`, "xlsx/error-value 3:1 cell A3", ""},
		"no result": {`<row r="3"><c r="B3"><f>1+1</f></c></row>`, "xlsx/formula 3:2 the formula in cell B3", ""},
		"beyond":    {`<row r="3"><c><v>1</v></c><c/><c><v>2</v></c></row>`, "xlsx/no-header 3:2 cell C3", "email=1"},
		"long": {
			`<row r="3"><c><v>9007199254740993</v></c></row><row r="4"><c><v>9007199254740994</v></c></row>`,
			"xlsx/long-number 3:1 cell A3", "email=9007199254740993",
		},
		"long, rounded": {
			`<row r="3"><c><v>1.2345678901234568E+17</v></c></row>`, "xlsx/long-number 3:1 cell A3",
			"email=1.2345678901234568E+17",
		},
		"zeros":          {`<row r="3"><c s="5"><v>1234</v></c></row>`, "xlsx/leading-zeros 3:1 cell A3", "email=1234"},
		"zeros, in full": {`<row r="3"><c s="5"><v>12345</v></c></row>`, "", "email=12345"},
		"hidden": {
			`<row r="3" hidden="1"><c><v>1</v></c></row><row r="4" hidden="true"><c><v>2</v></c></row>`,
			"xlsx/hidden-row 3:1 row 3 is hidden", "email=1",
		},
		"hidden, empty":   {`<row r="3" hidden="1"/><row r="4" hidden="0"><c><v>2</v></c></row>`, "", "email=2"},
		"small exponent":  {`<row r="3"><c><v>1.5E-20</v></c></row>`, "", "email=1.5E-20"},
		"empty row":       {`<row r="3"><c s="1"/></row><row r="4"/><row r="5"><c><v>1</v></c></row>`, "", "email=1"},
		"beyond, nothing": {`<row r="3"><c><v>1</v></c><c/><c t="s"><v>2</v></c></row>`, "", "email=1"},
	} {
		r := read(t, workbook(t, header+test.rows, nil), rows.Options{}, 1000)
		problems := strings.Join(r.Problems, "; ")
		if !strings.HasPrefix(problems, test.problems) || (problems == "") != (test.problems == "") ||
			strings.Contains(problems, ";  ") ||
			r.Err != "" || len(r.Rows) == 0 || r.Rows[0] != test.row {
			t.Errorf("%s: %q %q %s %s", name, r.Rows, r.Problems, r.Err, r.Message)
		}
	}
}

// Areas that are merged stand behind the rows, which pieces cut anywhere.
func TestMerged(t *testing.T) {
	sheet := `<worksheet><sheetData>` + header + `<row r="2"><c><v>1</v></c></row></sheetData>` +
		`<conditionalFormatting/><mergeCells count="3"><mergeCell ref="A1:B1"/><mergeCell ref="B2:B4"/>` +
		`<mergeCell ref="A12:$B$14"></mergeCell></mergeCells></worksheet>`
	for size := 100; size < len(sheet); size++ {
		r := read(t, workbook(t, "", map[string]string{"xl/worksheets/sheet1.xml": sheet}), rows.Options{}, size)
		want := []schema.Problem{{
			Rule: "xlsx/merged", Severity: schema.Warning, Index: -1, Pos: schema.Pos{File: "f", Line: 2},
			Message: "the cells B2:B4 are merged, and all but the first are empty in the file; the sheet has 2 areas of this kind",
			Hint:    "in Excel, unmerge them, and fill each with the value that belongs to it",
		}}
		if got := r.Table.After(); !reflect.DeepEqual(got, want) || len(r.Rows) != 1 {
			t.Fatalf("%d: %v %s", size, got, r.Err)
		}
	}
}

func TestSheets(t *testing.T) {
	two := func(first, second, state string) map[string]string {
		return map[string]string{
			"xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="One" r:id="rId1"/><sheet name="Two" ` +
				state + ` r:id="rId2"/></sheets></workbook>`,
			"xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>` + first +
				`</x:v></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
			"xl/worksheets/sheet2.xml": `<worksheet><sheetData><row r="2"><c t="str"><v>` + second +
				`</v></c></row><row r="9"><c><v>2</v></c></row></sheetData></worksheet>`,
		}
	}
	for name, test := range map[string]struct {
		parts   map[string]string
		options rows.Options
		want    string
	}{
		"the one with addresses": {two("id", "E-Mail", ""), rows.Options{}, "E-Mail=2 sheet Two of 2 (One, Two)"},
		"first of two":           {two("email", "email", ""), rows.Options{}, "email=1 sheet One of 2 (One, Two)"},
		"of the mapping": {
			two("email", "wanted", ""),
			rows.Options{Columns: []string{"wanted"}},
			"wanted=2 sheet Two of 2 (One, Two)",
		},
		"hidden": {two("id", "email", `state="hidden"`), rows.Options{}, "id=1 sheet One"},
		"hidden, asked": {
			two("id", "email", `state="veryHidden"`),
			rows.Options{Format: rows.Format{Table: "two"}},
			"email=2 ",
		},
		"unknown":     {two("id", "email", ""), rows.Options{Format: rows.Format{Table: "Tow"}}, "xlsx/no-sheet 0:0"},
		"none of two": {two("id", "key", ""), rows.Options{}, "xlsx/no-sheet 0:0"},
		"empty": {
			map[string]string{"xl/worksheets/sheet1.xml": `<worksheet><sheetData/></worksheet>`},
			rows.Options{},
			"xlsx/empty 0:0",
		},
		"empty, asked": {
			map[string]string{"xl/worksheets/sheet1.xml": `<worksheet><sheetData/></worksheet>`},
			rows.Options{Format: rows.Format{Table: "users"}},
			"xlsx/empty 0:0",
		},
	} {
		r := read(t, workbook(t, "", test.parts), test.options, 1000)
		got := r.Err
		if got == "" {
			got = r.Rows[0] + " " + r.Table.Found
		}
		if got != test.want {
			t.Errorf("%s: %q %s", name, got, r.Message)
		}
	}
}

func TestDamaged(t *testing.T) {
	whole := workbook(t, header+`<row r="2"><c><v>1</v></c></row>`, nil)
	for name, test := range map[string]struct {
		file []byte
		want string
	}{
		"cut off":     {whole[:len(whole)/2], "xlsx/damaged 0:0"},
		"no zip":      {[]byte("PK\x03\x04"), "xlsx/damaged 0:0"},
		"no workbook": {workbook(t, header, map[string]string{"xl/workbook.xml": ""}), "xlsx/damaged 0:0"},
		"no sheet":    {workbook(t, header, map[string]string{"xl/worksheets/sheet1.xml": ""}), "xlsx/damaged 0:0"},
		"open row":    {workbook(t, header+"<row>", nil), "xlsx/damaged 2:0"},
		"no end": {
			workbook(t, "", map[string]string{"xl/worksheets/sheet1.xml": "<worksheet><sheetData>" + header}),
			"xlsx/damaged 0:0",
		},
		"wrong text": {workbook(t, header+`<row><c t="s"><v>9</v></c></row>`, nil), "xlsx/damaged 2:0"},
		"wrong cell": {workbook(t, header+`<row><c r="2A"><v>9</v></c></row>`, nil), "xlsx/damaged 2:0"},
		"row back":   {workbook(t, header+`<row r="1"><c><v>9</v></c></row>`, nil), "xlsx/damaged 1:0"},
		"document type": {
			workbook(t, "",
				map[string]string{"xl/worksheets/sheet1.xml": `<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData>` + header +
					`</sheetData></worksheet>`}), "xlsx/damaged 0:0",
		},
		"entity":       {workbook(t, header+`<row><c t="str"><v>&a;</v></c></row>`, nil), "xlsx/damaged 2:0"},
		"tag in a tag": {workbook(t, header+`<row><c t="str"><v <b></v></c></row>`, nil), "xlsx/damaged 2:0"},
		"no tag": {
			workbook(t, header+`<row><c t="inlineStr"><is><t>a < b</t></is></c></row>`, nil),
			"xlsx/damaged 2:0",
		},
		"half of a character": {
			workbook(t, header+`<row><c t="str"><v>&#xd83d;</v></c></row>`, nil), "xlsx/damaged 2:0",
		},
		"no tag in a shared text": {
			workbook(t, header, map[string]string{"xl/sharedStrings.xml": "<sst><si><t>a < b</t></si></sst>"}),
			"xlsx/damaged 0:0",
		},
		"entity apart": {
			workbook(t, header, map[string]string{"xl/workbook.xml": `<!DOCTYPE x [<!ENTITY a "b">]><workbook/>`}),
			"xlsx/damaged 0:0",
		},
		"bomb": {
			workbook(t, "", map[string]string{"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + header +
				`</sheetData>` + strings.Repeat(" ", 24<<20)}),
			"xlsx/bomb 0:0",
		},
		"OpenDocument": {
			workbook(t, "", map[string]string{"content.xml": "x", "mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
			"source/format 0:0",
		},
		"XLSB": {workbook(t, "", map[string]string{"xl/workbook.bin": "x"}), "source/format 0:0"},
	} {
		if r := read(t, test.file, rows.Options{}, 1000); r.Err != test.want {
			t.Errorf("%s: %q %s", name, r.Err, r.Message)
		}
	}
}

// Real workbooks give the same rows wherever their sheets are cut.
func TestReal(t *testing.T) {
	const users = `email=ana@example.com name=Ana Silva verified=true joined=2020-01-02 last login=2021-02-03T04:05:06.789 postcode=1234`
	for name, places := range map[string]string{
		"openpyxl":   "2:1 2:1 2:2 2:3 2:4 2:5 2:6 2:7",
		"xlsxwriter": "4:1 4:1 4:2 4:3 4:4 4:5 4:6 4:7",
	} {
		file, err := os.ReadFile("../../../testdata/exports/xlsx/" + name + ".xlsx")
		if err != nil {
			t.Fatal(err)
		}
		want := read(t, file, rows.Options{}, schema.PieceSize)
		if want.Err != "" || len(want.Rows) < 4 || want.Rows[0] != "id=1 "+users || want.Places[0] != places ||
			len(want.Problems) < 2 {
			t.Errorf("%s: %q %q %q %s", name, want.Rows, want.Places, want.Problems, want.Err)
		}
		for size := 1; size < 3000; size = size*2 + 1 {
			rowstest.Same(t, size, read(t, file, rows.Options{}, size), want)
		}
	}
}

func TestHeader(t *testing.T) {
	r := read(t, workbook(t,
		`<row r="2"/><row r="3"><c r="B3" t="str"><v> mail </v></c><c r="D3" t="str"><v>mail</v></c></row><row><c r="A4"><v>1</v></c></row>`, nil), rows.Options{}, 1000)
	if want := []string{"column A", "mail", "column C", "mail_2"}; !slices.Equal(r.Table.Columns, want) ||
		len(r.Problems) != 3 || r.Problems[2] != `xlsx/header 3:4 a second column is called "mail"; it is read as "mail_2"` {
		t.Errorf("%q %q", r.Table.Columns, r.Problems)
	}
	if want := "column A,mail,column C,mail_2,problems\n1,,,,why\n"; r.Rejects != want {
		t.Errorf("%q", r.Rejects)
	}
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 701: "ZZ", 702: "AAA"} {
		if got := letters(i); got != want {
			t.Errorf("%d is %s", i, got)
		}
		if got, ok := columnOf([]byte(want + "7")); got != i || !ok {
			t.Errorf("%s is %d", want, got)
		}
	}
}

// wellFormed reports whether text is elements that end.
func wellFormed(text string) bool {
	for d := xml.NewDecoder(strings.NewReader("<x>" + text + "</x>")); ; {
		if _, err := d.Token(); err != nil {
			return err == io.EOF
		}
	}
}

// FuzzXLSX reads any sheet and any texts: it must not panic, and where a good sheet is cut
// makes no difference.
func FuzzXLSX(f *testing.F) {
	f.Add(header+`<row r="2"><c t="s"><v>1</v></c><c s="1"><v>44000.5</v></c></row>`, `<si><t>a</t></si>`)
	f.Add(`<row><c t="inlineStr"><is><t>a</t><rPh><t>x</t></rPh></is></c></row><row/><row r="9"><c r="ZZ9" t="e"><v>x</v></c></row>`, `<si/>`)
	f.Add(`<row r="3"><c t="str"><f>x</f><v><![CDATA[x]]>&#65;_x0041_</v></c></row><!-- </row> --><row r="2">`,
		`<si><t><!-- x -->`)
	f.Fuzz(func(t *testing.T, sheetRows, texts string) {
		file := workbook(t, sheetRows, map[string]string{"xl/sharedStrings.xml": "<sst>" + texts + "</sst>"})
		want := read(t, file, rows.Options{}, 1<<20)
		if want.Err != "" || strings.Contains(sheetRows, "<!") || !wellFormed(sheetRows) { // a comment may be cut
			read(t, file, rows.Options{}, 1)
			return
		}
		for _, size := range []int{1, 33} {
			rowstest.Same(t, size, read(t, file, rows.Options{}, size), want)
		}
	})
}

// A title above the header is no header.
func TestTitle(t *testing.T) {
	row := func(n int, cells ...string) string {
		s := fmt.Sprintf(`<row r="%d">`, n)
		for i, c := range cells {
			s += fmt.Sprintf(`<c r="%s%d" t="str"><v>%s</v></c>`, letters(i), n, c)
		}
		return s + "</row>"
	}
	r := read(t, workbook(t, row(1, "Users of the shop")+row(3, "id", "E-Mail", "name")+row(4, "1", "a@example.com",
		"Ana"), nil), rows.Options{}, 1000)
	if !slices.Equal(r.Rows, []string{"id=1 E-Mail=a@example.com name=Ana"}) || len(r.Problems) != 1 ||
		r.Problems[0] != "xlsx/preamble 1:1 what stands above the header in row 3 is left out" {
		t.Errorf("%q %q %s", r.Rows, r.Problems, r.Err)
	}
	for _, sheet := range []string{
		row(1, "id", "login") + row(2, "1", "mail", "x"), // no title
		row(1, "id") + row(2, "a@example.com", "b", "c"),
		row(1, "E-Mail") + row(2, "E-Mail", "b", "c"),
	} {
		if r := read(t, workbook(t, sheet, nil), rows.Options{}, 1000); slices.ContainsFunc(r.Problems, func(s string) bool {
			return strings.Contains(s, "preamble")
		}) {
			t.Errorf("%s: %q", sheet, r.Problems)
		}
	}
}

// Texts that the memory does not hold are read back as they are, in any order.
func TestManyTexts(t *testing.T) {
	var texts, cells strings.Builder
	const n = 20_000
	text := func(i int) string { return fmt.Sprintf("%d %s", i, strings.Repeat("x", 900+i%7)) }
	texts.WriteString("<sst><si><t>email</t></si>")
	for i := 1; i <= n; i++ {
		texts.WriteString("<si><t>" + text(i) + "</t></si>")
	}
	cells.WriteString(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`)
	row := 1
	for i := 1; i <= n; i += 97 {
		for _, of := range []int{i, n + 1 - i} {
			row++
			fmt.Fprintf(&cells, `<row r="%d"><c r="A%d" t="s"><v>%d</v></c></row>`, row, row, of)
		}
	}
	r := read(t, workbook(t, cells.String(), map[string]string{"xl/sharedStrings.xml": texts.String() + "</sst>"}),
		rows.Options{}, schema.PieceSize)
	if r.Err != "" || len(r.Rows) != row-1 {
		t.Fatalf("%d rows, %s", len(r.Rows), r.Err)
	}
	for i, got := range r.Rows {
		of := 1 + i/2*97
		if i%2 == 1 {
			of = n + 1 - of
		}
		if want := "email=" + text(of); got != want {
			t.Fatalf("row %d is %.40q, not %.40q", i, got, want)
		}
	}
}
