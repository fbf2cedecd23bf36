package jsonrows

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/convert/source/rows/rowstest"
	"muster/schema"
)

var usual = sizes{sample, schema.PieceSize, maxRecord}

var spelling = rowstest.Spelling{Names: true, Reason: "why [a/b]"}

func read(t testing.TB, text string, options rows.Options, size sizes) *rowstest.Reading {
	t.Helper()
	table, err := open(rows.Input{File: "f", Reader: strings.NewReader(text)}, options, size, false)
	return spelling.Read(t, table, err)
}

func TestOpen(t *testing.T) {
	const two = `{"email":"ana@example.com","id":1}, {"email":"ben@example.com","id":2}`
	both := []string{`email="ana@example.com" id=1`, `email="ben@example.com" id=2`}
	tests := map[string]struct {
		text    string
		options rows.Options
		rows    []string
		found   string
		err     string
	}{
		"array":        {text: "[" + two + "]", rows: both, found: "an array"},
		"spread array": {text: "\n [\n" + strings.ReplaceAll(two, ",", "\n,\r\n ") + "\n]\n", rows: both},
		"NDJSON": {
			text: strings.ReplaceAll(two, ", ", "\n") + "\n", rows: both,
			found: "objects one after the other",
		},
		"NDJSON, CRLF": {text: strings.ReplaceAll(two, ", ", "\r\n\r\n"), rows: both},
		"concatenated": {text: strings.ReplaceAll(two, ", ", ""), rows: both},
		"spread objects": {
			text: "{\n \"email\":\"ana@example.com\",\n \"id\":\n1\n}\n{\n \"email\":\"ben@example.com\", \"id\":2\n}\n",
			rows: both,
		},
		"RFC 7464": {text: "\x1e" + strings.ReplaceAll(two, ", ", "\n\x1e") + "\n", rows: both},
		"one object": {
			text: `{"email":"ana@example.com","roles":[{"name":"a"}]}`,
			rows: []string{`email="ana@example.com" roles=[{"name":"a"}]`},
		},
		"inside": {text: `{"total":2,"users":[` + two + `],"next":null}`, rows: both, found: "the array /users"},
		"deep inside": {
			text: `{"a":[{"x":1}],"data":{"list":[` + two + `]}}`, rows: both,
			found: "the array /data/list",
		},
		"the only array": {
			text: `{"things":[{"a":1},{"a":2}],"n":[1,2]}`, rows: []string{"a=1", "a=2"},
			found: "the array /things",
		},
		"path": {
			text:    `{"users":[{"a":0}],"old":{"us/ers":[` + two + `]}}`,
			options: rows.Options{Format: rows.Format{Path: "/old/us~1ers"}}, rows: both,
		},
		"path by number": {text: `[[1],[` + two + `]]`, options: rows.Options{Format: rows.Format{Path: "/1"}}, rows: both},
		"the likeliest": {
			text: `{"admins":[{"email":"x"}],"users":[` + two + `]}`, rows: both,
			found: "the array /users",
		},
		"own address": {text: `{"email":"a@example.com","users":[` + two + `]}`, rows: both, found: "the array /users"},
		"no such path": {
			text:    `{"users":[{"a":0}]}`,
			options: rows.Options{Format: rows.Format{Path: "/user"}}, err: "json/no-records 0:0",
		},
		"path of an object": {
			text:    `{"users":{"a":0}}`,
			options: rows.Options{Format: rows.Format{Path: "/users"}}, err: "json/no-records 1:10",
		},
		"bad path": {
			text: `[]`, options: rows.Options{Format: rows.Format{Path: "users"}},
			err: `--path "users": a JSON Pointer begins with /, such as /data/users`,
		},
		"several arrays": {text: `{"a":[{"x":1}],"b":[{"x":1}]}`, err: "json/no-records 0:0"},
		"table of none": {
			text: `[{"a":1}]`, options: rows.Options{Format: rows.Format{Table: "users"}},
			err: "--table users: the file is JSON without tables; --path names the array that holds the records",
		},
		"empty array":      {text: `[ ]`, err: "convert/no-rows 1:2"},
		"empty inside":     {text: `{"users":[]}`, err: "convert/no-rows 1:11"},
		"empty file":       {text: " \n", err: "json/empty 2:1"},
		"text":             {text: "hello", err: "json/syntax 1:1"},
		"pages":            {text: `{"users":[` + two + `]}` + "\n" + `{"users":[]}`, rows: both, err: "json/trailing 2:1"},
		"trailing":         {text: `[` + two + "]\n x", rows: both, err: "json/trailing 2:2"},
		"two arrays":       {text: `[` + two + "]\n[]", rows: both, err: "json/trailing 2:1"},
		"cut off":          {text: `[` + two + `, {"email":"c`, rows: both, err: "json/unfinished 1:83"},
		"cut off after":    {text: `[` + two + `,`, rows: both, err: "json/unfinished 1:73"},
		"no bracket":       {text: `[` + two, rows: both, err: "json/unfinished 1:72"},
		"document cut off": {text: `{"users":[` + two + `], "a`, rows: both, err: "json/unfinished 1:86"},
		"line cut off":     {text: strings.ReplaceAll(two, ", ", "\n") + "\n{\"em", rows: both, err: "json/unfinished 3:2"},
		"NaN":              {text: `[{"email":NaN}]`, err: "json/syntax 1:11"},
		"trailing comma":   {text: `[` + two + `,]`, rows: both, err: "json/syntax 1:73"},
		"no comma": {
			text: `[` + strings.Replace(two, "}, ", "} ", 1) + `]`, rows: both[:1],
			err: "json/syntax 1:37",
		},
		"bad value": {
			text: `[` + strings.Replace(two, "2}", "2x}", 1) + `]`, rows: both[:1],
			err: "json/syntax 1:71",
		},
		"deep":         {text: strings.Repeat("[", 1000000), err: "json/depth 1:130"},
		"deep objects": {text: strings.Repeat(`{"a":`, 1000000), err: "json/depth 1:646"},
		"deep value": {text: `[{"email":"a@example.com","a":` + strings.Repeat("[", 1000) + strings.Repeat("]", 1000) +
			"}]", err: "json/depth 1:159"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := read(t, test.text, test.options, usual)
			if !slices.Equal(r.Rows, test.rows) || r.Err != test.err {
				t.Errorf("%q %s (%s)", r.Rows, r.Err, r.Message)
			}
			if test.found != "" && r.Table.Found != test.found {
				t.Errorf("found %s", r.Table.Found)
			}
		})
	}
}

func TestColumns(t *testing.T) {
	many := "{"
	for i := range 70 {
		many += fmt.Sprintf(`"k%d":%d,`, i, i)
	}
	many = strings.TrimSuffix(many, ",") + "}"
	tests := map[string]struct {
		text     string
		asked    []string
		rows     []string
		problems []string
	}{
		"nested":      {text: `[{"a":{"b":{"c":"x"},"d":null}}]`, rows: []string{`a.b.c="x"`}},
		"arrays stay": {text: `[{"a":[1,{"b":2}],"c":[]}]`, rows: []string{`a=[1,{"b":2}] c=[]`}},
		"scalars": {
			text: `[{"a":true,"b":false,"c":null,"d":9007199254740993,"e":1.50,"f":""}]`,
			rows: []string{`a=true b=false d=9007199254740993 e=1.50 f=""`},
		},
		"escapes": {
			text: `[{"\u0061\n":"q\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\u0000"}]`,
			rows: []string{"a\n=" + `"q\"\\/\b\f\n\r\té😀\x00"`},
		},
		"half a pair": {text: `[{"a":"\ud83dx"}]`, rows: []string{`a="\xed\xa0\xbdx"`}},
		"key order": {
			text: `[{"a":1,"b":2,"c":3},{"c":3,"a":1},{"b":2,"c":3,"a":1},{"a":1,"b":2,"c":3}]`,
			rows: []string{"a=1 b=2 c=3", "a=1 c=3", "a=1 b=2 c=3", "a=1 b=2 c=3"},
		},
		"missing": {text: `[{"a":1},{},{"b":2}]`, rows: []string{"a=1", "", "b=2"}},
		"same keys": {
			text: `[{"a":{"a":1,"b":2},"b":{"a":3,"b":4}},{"b":{"b":4},"a":{"b":2}}]`,
			rows: []string{"a.a=1 a.b=2 b.a=3 b.b=4", "a.b=2 b.b=4"},
		},
		"mixed": {
			text: `[{"a":{"b":1}},{"a":"x"},{"a":[]},{"a":null},{"a":{}}]`,
			rows: []string{"a.b=1", `a="x"`, "a=[]", "", ""},
		},
		"empty objects": {text: `[{"a":{}}]`, rows: []string{"a={}"}},
		"same name": {
			text: `[{"a.b":1,"a":{"b":2}}]`, rows: []string{"a.b=1 a.b_2=2"},
			problems: []string{`json/same-name 1:2 two keys make a column "a.b"; the second is read as "a.b_2"`},
		},
		"whole": {text: `[{"a":{"b":1, "c":{"d":2}}}]`, asked: []string{"a"}, rows: []string{`a={"b":1, "c":{"d":2}}`}},
		"whole and part": {
			text: `[{"a":{"b":1, "c":{"d":2}}},{"a":null}]`, asked: []string{"a.c.d", "a"},
			rows: []string{`a={"b":1, "c":{"d":2}} a.c.d=2`, ""},
		},
		"protected": {
			text: `[{"app_metadata":{"a":{"b":1}},"custom_password_hash":{"x":1},"x":{"app_metadata":{"y":2}}}]`,
			rows: []string{`app_metadata={"a":{"b":1}} custom_password_hash={"x":1} x.app_metadata.y=2`},
		},
		"not protected": {
			text: `[{"app_metadata":{"a":{"b":1},"c":2}}]`, asked: []string{"app_metadata.c"},
			rows: []string{`app_metadata={"a":{"b":1},"c":2} app_metadata.c=2`},
		},
		"map": {text: `[{"a":` + many + `}]`, rows: []string{"a=" + many}},
		"pairs": {
			text: `[{"A":[{"Name":"x","Value":"1"},{"Value":2,"Name":"y"}]},{"A":[]},{"A":[{"Name":"y","Value":null}]}]`,
			rows: []string{`A.x="1" A.y=2`, "", ""},
		},
		"small pairs": {text: `[{"A":[{"name":"custom:x","value":"1"}]}]`, rows: []string{`A.custom:x="1"`}},
		"no pairs": {
			text: `[{"A":[{"name":"x","value":"1","more":1}]},{"A":[{"name":"x","value":"1"}]}]`,
			rows: []string{`A=[{"name":"x","value":"1","more":1}]`, `A=[{"name":"x","value":"1"}] A.x="1"`},
		},
		"duplicate pairs": {
			text: `[{"A":[{"Name":"x","Value":"1"},{"Name":"x","Value":"2"}]}]`, rows: []string{`A.x="2"`},
			problems: []string{`json/duplicate-key 1:53 the property "A.x" stands in the object already`},
		},
		"duplicate keys": {
			text: `[{"a":1,"b":2,"a":3},{"b":{"c":1,"c":2}}]`, rows: []string{"a=3 b=2", "b.c=2"},
			problems: []string{
				`json/duplicate-key 1:15 the property "a" stands in the object already`,
				`json/duplicate-key 1:34 the property "b.c" stands in the object already`,
			},
		},
		"duplicates in a list": {
			text: `[{"a":[{"c":1,"c":2}]}]`, rows: []string{`a=[{"c":1,"c":2}]`},
			problems: []string{`json/duplicate-key 1:15 the property "c" stands in the object already`},
		},
		"no objects": {text: `[{"a":1},2,null,"x",[3],{"a":4}]`, rows: []string{
			"a=1",
			"json/not-object 1:10 the record is a number, not an object",
			"json/not-object 1:12 the record is null, not an object",
			"json/not-object 1:17 the record is a string, not an object",
			"json/not-object 1:21 the record is an array, not an object",
			"a=4",
		}},
		"broken lines": {
			text: "{\"a\":1}\n{\"a\":,}\n{\"a\":3\n{\"a\":4}\n{\"a\":\"5\n{\"a\":6}\nx\n{\"a\":7}\n",
			rows: []string{
				"a=1",
				"json/syntax 2:6 a value is expected here, not ','",
				"json/syntax 3:1 the record that begins here does not end before the next one begins",
				"a=4",
				"json/syntax 5:8 the control character U+000A must be written as an escape in a string",
				"a=6",
				"json/syntax 7:1 a value is expected here, not 'x'",
				"a=7",
			},
		},
		"Extended JSON 2": {
			text: `[{"_id":{"$oid":"5f1e"},"at":{"$date":{"$numberLong":"1577836800123"}},"n":{"$numberLong":"9007199254740993"},"on":{"$date":"2020-01-01T00:00:00Z"},` +
				`"u":{"$binary":{"base64":"AAECAwQFBgcICQoLDA0ODw==","subType":"04"}},"b":{"$binary":{"base64":"AAE=","subType":"00"}},"i":{"$numberInt":"5"},"z":{"$undefined":true},"r":{"$ref":"x","$id":1},"m":{"$minKey":1}}]`,
			rows: []string{
				`_id="5f1e" at="2020-01-01T00:00:00.123Z" n="9007199254740993" on="2020-01-01T00:00:00Z" u="00010203-0405-0607-0809-0a0b0c0d0e0f" b="AAE=" i="5" r.$ref="x" r.$id=1 m.$minKey=1`,
			},
		},
		"Extended JSON 1": {
			text: `[{"at":{"$date":1577836800000},"b":{"$binary":"AAE=","$type":"00"},"u":{"$type":"04","$binary":"AAECAwQFBgcICQoLDA0ODw=="}}]`,
			rows: []string{`at="2020-01-01T00:00:00Z" b="AAE=" u="00010203-0405-0607-0809-0a0b0c0d0e0f"`},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := read(t, test.text, rows.Options{Columns: test.asked}, usual)
			if !slices.Equal(r.Rows, test.rows) || r.Err != "" || !slices.Equal(r.Problems, test.problems) {
				t.Errorf("%q %q %s (%s)", r.Rows, r.Problems, r.Err, r.Message)
			}
		})
	}
}

// TestBlankLines: blank lines between records cost no more than others of their length, and places count them.
func TestBlankLines(t *testing.T) {
	const blank = 4 << 20 // bytes, over which work that grows with the square of them would take minutes
	text := `{"email":"ana@example.com"}` + strings.Repeat("\n", blank) + `{"email":"ben@example.com"}` + "\n"
	r := read(t, text, rows.Options{}, usual)
	want := []string{`email="ana@example.com"`, `email="ben@example.com"`}
	if r.Err != "" || !slices.Equal(r.Rows, want) {
		t.Fatalf("%s %q", r.Err, r.Rows)
	}
	if got := fmt.Sprintf("%d:1 %d:10", blank+1, blank+1); r.Places[1] != got {
		t.Errorf("the second record is at %s, not %s", r.Places[1], got)
	}
	// A blank may be longer than any record.
	long := strings.Repeat(" ", 9<<20)
	for _, form := range []string{"%s\n%s%s", "[%s,%s%s]", "[%[2]s%[1]s,%[3]s]", `{"users":%[2]s[%[1]s,%[3]s]}%[2]s`} {
		text := fmt.Sprintf(form, `{"email":"ana@example.com"}`, long, `{"email":"ben@example.com"}`)
		if r := read(t, text, rows.Options{}, usual); r.Err != "" || !slices.Equal(r.Rows, want) {
			t.Errorf("%s: %s %q", form, r.Err, r.Rows)
		}
	}
}
