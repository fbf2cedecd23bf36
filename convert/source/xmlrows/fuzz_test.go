package xmlrows

import (
	"encoding/xml"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
)

// values are what encoding/xml makes of the elements of a document that hold no others.
// It says no where it does not take the document.
func values(text string) (list []string, ok bool) {
	d := xml.NewDecoder(strings.NewReader(text))
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, io.ErrUnexpectedEOF }
	var leaf *strings.Builder
	for depth := 0; ; {
		t, err := d.Token()
		if err == io.EOF {
			return list, depth == 0
		}
		if err != nil {
			return nil, false
		}
		switch t := t.(type) {
		case xml.StartElement:
			depth++
			leaf = &strings.Builder{}
			for _, a := range t.Attr {
				list = append(list, a.Value)
			}
		case xml.EndElement:
			depth--
			if leaf != nil {
				list = append(list, leaf.String())
			}
			leaf = nil
		case xml.CharData:
			if leaf != nil {
				leaf.Write(t)
			}
		case xml.Directive:
			return nil, false
		}
	}
}

// Values are those that encoding/xml finds.
func TestOracle(t *testing.T) {
	for _, value := range []string{
		"", " ", "a", "a&amp;b", "&lt;&gt;&quot;&apos;", "&#65;&#x42;&#x1F511;",
		"<![CDATA[<a>&amp;]]>", "a<![CDATA[b]]>c<![CDATA[]]>", "<!-- x -->a<!-- <b> -->",
		"a\nb\r\nc\rd\t", "<?pi <b> ?>é🔑", "]] >", "'\"", "&#13;&#10;",
	} {
		text := "<users>\n<user><email>" + value + "</email><n>1</n></user>\n<user><email>x</email></user></users>"
		want, ok := values(text)
		if !ok {
			t.Fatalf("encoding/xml does not take %q", text)
		}
		r := everySize(t, text, rows.Options{})
		if got := strings.TrimSuffix(r.Rows[0], "|1"); got != want[0] || r.Err != "" {
			t.Errorf("%q is %q, and %q for encoding/xml; %s", value, got, want[0], r.Err)
		}
	}
}

// FuzzXML reads anything: it must not panic, and where text is cut must make no
// difference; cells stand inside their rows; rejects can be read again.
func FuzzXML(f *testing.F) {
	real, err := os.ReadFile("../../../testdata/exports/mariadb/users.xml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(real[:12000])+over+dumped, "users")
	for _, r := range Rules() {
		f.Add(r.Bad, "")
		f.Add(r.Good, "users")
	}
	f.Add(dump+structure+data+row1+"<!-- x -->"+row2+row3+over+dumped, "")
	f.Add(pma+"<table name=\"users\"><column name=\"id\">1</column></table></database></pma_xml_export>", "users")
	f.Add("<?xml version='1.0'?><resultset statement=\"x\">"+row1+"<row><field name=\"id\" xsi:type=\"xs:hexBinary\">61</field></row></resultset>", "")
	f.Add("<users><user id='1'><email>a</email><r>x</r><r/><a t='x'><c>y</c></a></user><user><email><![CDATA[b]]>&#65;</email></user></users>", "")
	f.Add("<RESULTS><ROW><COLUMN NAME=\"EMAIL\">a</COLUMN></ROW><ROW/></RESULTS>", "ROW")
	f.Fuzz(func(t *testing.T, text, table string) {
		options := rows.Options{Format: rows.Format{Table: table}}
		want := everySize(t, text, options, 1, 2, 7, 64)
		unended := slices.ContainsFunc(want.Rows, func(row string) bool {
			return strings.Contains(row, "does not end within its row") // nor in a file of rejects that ends with it
		})
		if want.Err == "" && utf8.ValidString(text) && !unended {
			again(t, want, options)
		}
		compare(t, text, want)
	})
}

// compare holds a document of no known program against encoding/xml: a value that one
// finds in a row, the other finds too.
func compare(t *testing.T, text string, r *rowstest.Reading) {
	if r.Err != "" || r.Table == nil || !strings.HasPrefix(r.Table.Form, "xml /") || !utf8.ValidString(text) ||
		strings.ContainsAny(text, "\t") {
		return
	}
	list, ok := values(text)
	if !ok {
		return
	}
	for _, row := range r.Rows {
		if strings.HasPrefix(row, "xml/") {
			continue
		}
		for i, value := range strings.Split(row, "|") {
			if value != "NULL" && len(r.Table.Columns) == strings.Count(row, "|")+1 &&
				!strings.HasSuffix(r.Table.Columns[i], allSuffix) && !slices.Contains(list, value) {
				t.Fatalf("%q is no value for encoding/xml, which finds %q", value, list)
			}
		}
	}
}
