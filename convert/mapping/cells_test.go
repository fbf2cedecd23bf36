package mapping

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"muster/schema"
)

func TestStructures(t *testing.T) {
	long := `a:1:{i:0;`
	tests := []struct {
		name     string
		append   func(dst, cell []byte) ([]byte, error)
		in, want string // want "" is an error
	}{
		{"php", AppendPHP, `N;`, `null`},
		{"php", AppendPHP, `b:1;`, `true`},
		{"php", AppendPHP, `i:-9007199254740993;`, `-9007199254740993`},
		{"php", AppendPHP, `d:0.10000000000000001;`, `0.10000000000000001`},
		{"php", AppendPHP, `d:1.0E+25;`, `1.0E+25`},
		{"php", AppendPHP, `d:NAN;`, ``},
		{"php", AppendPHP, `s:5:"a"b"c";`, `"a\"b\"c"`},
		{"php", AppendPHP, `s:4:"Zoë";`, `"Zoë"`},
		{"php", AppendPHP, `s:3:"Zoë";`, ``},
		{"php", AppendPHP, "s:3:\"Zo\xeb\";", ``},
		{"php", AppendPHP, `a:0:{}`, `[]`},
		{"php", AppendPHP, `a:1:{s:13:"administrator";b:1;}`, `{"administrator":true}`},
		{"php", AppendPHP, `a:3:{i:0;a:2:{i:0;i:1;i:1;i:2;}i:1;s:1:"x";i:2;N;}`, `[[1,2],"x",null]`},
		{"php", AppendPHP, `a:2:{i:0;i:7;i:2;i:8;}`, `{"0":7,"2":8}`},
		{"php", AppendPHP, `a:2:{i:1;i:7;i:0;i:8;}`, `{"1":7,"0":8}`},
		{"php", AppendPHP, "O:4:\"User\":2:{s:1:\"a\";i:1;s:7:\"\x00User\x00b\";i:2;}", `{"a":1,"b":2}`},
		{"php", AppendPHP, `E:11:"Suit:Hearts";`, `"Hearts"`},
		{"php", AppendPHP, `a:1:{i:0;i:1;`, ``},
		{"php", AppendPHP, `a:1:{i:0;i:1;}x`, ``},
		{"php", AppendPHP, `a:99999999999:{}`, ``},
		{"php", AppendPHP, `R:1;`, ``},
		{"php", AppendPHP, strings.Repeat(long, 200), ``},
		{"phpset", AppendPHPSet, `a:1:{s:13:"administrator";b:1;}`, `["administrator"]`},
		{
			"phpset", AppendPHPSet, `a:5:{s:1:"a";i:1;s:1:"b";s:1:"1";s:1:"c";b:0;s:1:"d";s:1:"0";s:1:"e";b:1;}`,
			`["a","b","e"]`,
		},
		{"phpset", AppendPHPSet, `a:2:{s:1:"a";b:0;i:7;N;}`, `[]`},
		{"phpset", AppendPHPSet, `a:2:{s:1:"2";a:1:{s:6:"editor";b:1;}s:1:"3";a:0:{}}`, `{"2":["editor"],"3":[]}`},
		{"phpset", AppendPHPSet, `a:2:{s:1:"a";b:1;s:1:"b";s:3:"yes";}`, `{"a":true,"b":"yes"}`},
		{"phpset", AppendPHPSet, `a:2:{i:0;s:6:"editor";i:1;b:1;}`, `["editor",true]`},
		{"phpset", AppendPHPSet, `b:1;`, `true`},
		{"phpset", AppendPHPSet, `a:1:{s:6:"editor";b:1;`, ``},
		{"pgarray", AppendPGArray, `{}`, `[]`},
		{"pgarray", AppendPGArray, `{a,"b c",NULL,"NULL","q\"uo\\te"}`, `["a","b c",null,"NULL","q\"uo\\te"]`},
		{"pgarray", AppendPGArray, `{{1,2},{3,4}}`, `[["1","2"],["3","4"]]`},
		{"pgarray", AppendPGArray, `[0:1]={a, b }`, `["a","b"]`},
		{"pgarray", AppendPGArray, `{"",x}`, `["","x"]`},
		{"pgarray", AppendPGArray, `{a`, ``},
		{"pgarray", AppendPGArray, `{a,}`, ``},
		{"pgarray", AppendPGArray, `{a}b`, ``},
		{"pgarray", AppendPGArray, `{"a"b}`, ``},
		{"pgarray", AppendPGArray, `a,b`, ``},
		{"pgarray", AppendPGArray, "{\xeb}", ``},
		{"pgarray", AppendPGArray, strings.Repeat(`{`, 200), ``},
	}
	for _, test := range tests {
		got, err := test.append([]byte("x"), []byte(test.in))
		if string(got) != "x"+test.want || (err == nil) != (test.want != "") {
			t.Errorf("%s %q is %q, %v; want %q", test.name, test.in, got, err, test.want)
		}
	}
}

func TestCase(t *testing.T) {
	tests := []struct {
		to       Case
		in, want string
	}{
		{Lower, "ÉMILE", "émile"},
		{Upper, "straße", "STRASSE"[:4] + "ßE"},
		{Title, "ana MARIA o'neil-SILVA", "Ana Maria O'Neil-Silva"},
		{Title, "ana's d’ARCY 2nd", "Ana's D’Arcy 2nd"},
		{Title, "a\xffB", "A\xffB"},
	}
	for _, test := range tests {
		if got := string(test.to.AppendCase(nil, []byte(test.in))); got != test.want {
			t.Errorf("%q becomes %q, want %q", test.in, got, test.want)
		}
	}
}

func TestNumbers(t *testing.T) {
	tests := []struct{ layout, zone, cell, want string }{
		{"epoch", "", "1577934245", "2020-01-02T03:04:05Z"},
		{"epoch", "Europe/Berlin", "1577934245.25", "2020-01-02T04:04:05.25+01:00"},
		{"epoch", "", "-1.5", "1969-12-31T23:59:58.5Z"},
		{"epoch", "", "1577934245x", ""},
		{"epoch", "", "9223372036854775807", ""},
		{"epoch-ms", "", "1577934245678", "2020-01-02T03:04:05.678Z"},
		{"epoch-ms", "", "1.5", ""},
		{"epoch-us", "", "1577934245678901", "2020-01-02T03:04:05.678901Z"},
		{"windows-filetime", "", "132223178450000000", "2020-01-01T02:04:05Z"},
		{"windows-filetime", "", "9223372036854775807", ""},
		{"dotnet-ticks", "", "637135310450000000", "2020-01-02T03:04:05Z"},
		{"ldap", "", "20200102030405.0Z", "2020-01-02T03:04:05Z"},
		{"ldap", "", "20200102030405+0100", "2020-01-02T03:04:05+01:00"},
		{"%Y%m%d%H%M%S", "", "20200102030405", "2020-01-02T03:04:05Z"},
		{"%d.%m.%Y, %I:%M:%S.%f %p", "", "2.1.2020, 3:04:05.25 PM", "2020-01-02T15:04:05.25Z"},
		{"%b %e, %Y", "", "Jan  2, 2020", "2020-01-02"},
		{"2006-01-02 15:04", "America/New_York", "2020-07-01 12:00", "2020-07-01T12:00:00-04:00"},
	}
	for _, test := range tests {
		layouts, bad := readLayout(test.layout)
		if bad != nil {
			t.Errorf("%s: %s", test.layout, bad.message)
			continue
		}
		f := &Field{Layouts: layouts}
		if test.zone != "" {
			f.Zone, _ = time.LoadLocation(test.zone)
		}
		got, ok := f.AppendDate(nil, []byte(test.cell))
		if string(got) != test.want || ok != (test.want != "") {
			t.Errorf("%q as %s is %q, want %q", test.cell, test.layout, got, test.want)
		}
	}
}

// Expressions that would take all time or memory end.
func TestBounds(t *testing.T) {
	big := strings.Repeat("ab", 100_000)
	row := Row{"a": big, "b": nil}
	for source, want := range map[string]string{
		`string(all(1..400, all(1..400, # > 0)))`:                             "steps",
		`reduce(1..40, #acc + #acc, "ab")`:                                    "bytes",
		`let b = row.a + row.a; let c = b + b; let d = c + c; d + d + d`:      "bytes",
		`repeat(row.a, 1000)`:                                                 "bytes",
		`replace(row.a, "a", row.a)`:                                          "bytes",
		`join(map(1..100, row.a), row.a)`:                                     "bytes",
		`replace("banana", "an", "")`:                                         "",
		`join(map([1, 2], string(# + 1)), "-") + repeat("x", 2)`:              "",
		`string(len(filter(split("abab", "a"), # == "b"))) + string(1 + 2.5)`: "",
	} {
		e, err := compileExpr(source, schema.Pos{})
		if err != nil {
			t.Errorf("%s: %v", source, err)
			continue
		}
		v, err := e.Run(row)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s gives %.40v, %v", source, v, err)
		}
	}
}

func FuzzPHP(f *testing.F) {
	fuzzStructure(f, AppendPHP, `a:2:{i:0;s:1:"a";s:1:"b";O:1:"A":1:{s:1:"x";d:1.5;}}`)
}

func FuzzPHPSet(f *testing.F) {
	fuzzStructure(f, AppendPHPSet, `a:2:{s:1:"2";a:2:{s:1:"a";b:1;s:1:"b";i:0;}s:1:"3";a:0:{}}`)
}

func FuzzPGArray(f *testing.F) { fuzzStructure(f, AppendPGArray, `{a,"b\"c",NULL,{x}}`) }

// fuzzStructure holds that a cell becomes JSON behind what was there, or nothing.
func fuzzStructure(f *testing.F, convert func(dst, cell []byte) ([]byte, error), seed string) {
	f.Add([]byte(seed))
	f.Fuzz(func(t *testing.T, cell []byte) {
		got, err := convert([]byte("x"), cell)
		rest, ok := strings.CutPrefix(string(got), "x")
		if !ok || err == nil && !json.Valid([]byte(rest)) || err != nil && rest != "" {
			t.Errorf("%q is %q, %v", cell, got, err)
		}
	})
}
