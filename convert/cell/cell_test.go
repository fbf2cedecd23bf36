package cell_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"muster/convert/cell"
)

func TestStructures(t *testing.T) {
	long := `a:1:{i:0;`
	tests := []struct {
		name     string
		append   func(dst, cell []byte) ([]byte, error)
		in, want string // want "" is an error
	}{
		{"php", cell.AppendPHP, `N;`, `null`},
		{"php", cell.AppendPHP, `b:1;`, `true`},
		{"php", cell.AppendPHP, `i:-9007199254740993;`, `-9007199254740993`},
		{"php", cell.AppendPHP, `d:0.10000000000000001;`, `0.10000000000000001`},
		{"php", cell.AppendPHP, `d:1.0E+25;`, `1.0E+25`},
		{"php", cell.AppendPHP, `d:NAN;`, ``},
		{"php", cell.AppendPHP, `s:5:"a"b"c";`, `"a\"b\"c"`},
		{"php", cell.AppendPHP, `s:4:"Zoë";`, `"Zoë"`},
		{"php", cell.AppendPHP, `s:3:"Zoë";`, ``},
		{"php", cell.AppendPHP, "s:3:\"Zo\xeb\";", ``},
		{"php", cell.AppendPHP, `a:0:{}`, `[]`},
		{"php", cell.AppendPHP, `a:1:{s:13:"administrator";b:1;}`, `{"administrator":true}`},
		{"php", cell.AppendPHP, `a:3:{i:0;a:2:{i:0;i:1;i:1;i:2;}i:1;s:1:"x";i:2;N;}`, `[[1,2],"x",null]`},
		{"php", cell.AppendPHP, `a:2:{i:0;i:7;i:2;i:8;}`, `{"0":7,"2":8}`},
		{"php", cell.AppendPHP, `a:2:{i:1;i:7;i:0;i:8;}`, `{"1":7,"0":8}`},
		{"php", cell.AppendPHP, "O:4:\"User\":2:{s:1:\"a\";i:1;s:7:\"\x00User\x00b\";i:2;}", `{"a":1,"b":2}`},
		{"php", cell.AppendPHP, `E:11:"Suit:Hearts";`, `"Hearts"`},
		{"php", cell.AppendPHP, `a:1:{i:0;i:1;`, ``},
		{"php", cell.AppendPHP, `a:1:{i:0;i:1;}x`, ``},
		{"php", cell.AppendPHP, `a:99999999999:{}`, ``},
		{"php", cell.AppendPHP, `R:1;`, ``},
		{"php", cell.AppendPHP, strings.Repeat(long, 200), ``},
		{"phpset", cell.AppendPHPSet, `a:1:{s:13:"administrator";b:1;}`, `["administrator"]`},
		{
			"phpset", cell.AppendPHPSet, `a:5:{s:1:"a";i:1;s:1:"b";s:1:"1";s:1:"c";b:0;s:1:"d";s:1:"0";s:1:"e";b:1;}`,
			`["a","b","e"]`,
		},
		{"phpset", cell.AppendPHPSet, `a:2:{s:1:"a";b:0;i:7;N;}`, `[]`},
		{"phpset", cell.AppendPHPSet, `a:2:{s:1:"2";a:1:{s:6:"editor";b:1;}s:1:"3";a:0:{}}`, `{"2":["editor"],"3":[]}`},
		{"phpset", cell.AppendPHPSet, `a:2:{s:1:"a";b:1;s:1:"b";s:3:"yes";}`, `{"a":true,"b":"yes"}`},
		{"phpset", cell.AppendPHPSet, `a:2:{i:0;s:6:"editor";i:1;b:1;}`, `["editor",true]`},
		{"phpset", cell.AppendPHPSet, `b:1;`, `true`},
		{"phpset", cell.AppendPHPSet, `a:1:{s:6:"editor";b:1;`, ``},
		{"pgarray", cell.AppendPGArray, `{}`, `[]`},
		{"pgarray", cell.AppendPGArray, `{a,"b c",NULL,"NULL","q\"uo\\te"}`, `["a","b c",null,"NULL","q\"uo\\te"]`},
		{"pgarray", cell.AppendPGArray, `{{1,2},{3,4}}`, `[["1","2"],["3","4"]]`},
		{"pgarray", cell.AppendPGArray, `[0:1]={a, b }`, `["a","b"]`},
		{"pgarray", cell.AppendPGArray, `{"",x}`, `["","x"]`},
		{"pgarray", cell.AppendPGArray, `{a`, ``},
		{"pgarray", cell.AppendPGArray, `{a,}`, ``},
		{"pgarray", cell.AppendPGArray, `{a}b`, ``},
		{"pgarray", cell.AppendPGArray, `{"a"b}`, ``},
		{"pgarray", cell.AppendPGArray, `a,b`, ``},
		{"pgarray", cell.AppendPGArray, "{\xeb}", ``},
		{"pgarray", cell.AppendPGArray, strings.Repeat(`{`, 200), ``},
	}
	for _, test := range tests {
		got, err := test.append([]byte("x"), []byte(test.in))
		if string(got) != "x"+test.want || (err == nil) != (test.want != "") {
			t.Errorf("%s %q is %q, %v; want %q", test.name, test.in, got, err, test.want)
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
		{"iso", "", "2020-01-02 03:04:05.678+00", "2020-01-02T03:04:05.678Z"},
		{"iso", "", "1577934245678", ""},
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
		layouts, bad := cell.ReadLayout(test.layout)
		if bad != nil {
			t.Errorf("%s: %s", test.layout, bad.Message)
			continue
		}
		var zone *time.Location
		if test.zone != "" {
			zone, _ = time.LoadLocation(test.zone)
		}
		got, _, ok := cell.AppendDate(nil, []byte(test.cell), layouts, zone)
		if string(got) != test.want || ok != (test.want != "") {
			t.Errorf("%q as %s is %q, want %q", test.cell, test.layout, got, test.want)
		}
	}
}

func TestDate(t *testing.T) {
	tests := []struct{ layout, cell, want string }{
		{"", "2020-01-02", "2020-01-02"},
		{"", "2020-01-02 03:04:05", "2020-01-02T03:04:05Z"},
		{"", "2020-01-02 03:04:05.678+02", "2020-01-02T03:04:05.678+02:00"},
		{"", "2020-01-02T03:04:05Z", "2020-01-02T03:04:05Z"},
		{"", "1/2/2020", ""},
		{"", "2020-02-30", ""},
		{"02.01.2006 15:04", "24.12.2019 18:30", "2019-12-24T18:30:00Z"},
		{"02.01.2006", "24.12.2019", "2019-12-24"},
	}
	for _, test := range tests {
		var layouts []cell.Layout
		if test.layout != "" {
			read, err := cell.ReadLayout(test.layout)
			if err != nil {
				t.Fatal(err.Message)
			}
			layouts = read
		}
		text, _, ok := cell.AppendDate(nil, []byte(test.cell), layouts, nil)
		if got := string(text); got != test.want || ok != (test.want != "") {
			t.Errorf("%q as %q is %q, %v", test.cell, test.layout, got, ok)
		}
	}
}

func FuzzPHP(f *testing.F) {
	fuzzStructure(f, cell.AppendPHP, `a:2:{i:0;s:1:"a";s:1:"b";O:1:"A":1:{s:1:"x";d:1.5;}}`)
}

func FuzzPHPSet(f *testing.F) {
	fuzzStructure(f, cell.AppendPHPSet, `a:2:{s:1:"2";a:2:{s:1:"a";b:1;s:1:"b";i:0;}s:1:"3";a:0:{}}`)
}

func FuzzPGArray(f *testing.F) { fuzzStructure(f, cell.AppendPGArray, `{a,"b\"c",NULL,{x}}`) }

// fuzzStructure holds that a cell becomes JSON behind what was there, or nothing.
func fuzzStructure(f *testing.F, convert func(dst, text []byte) ([]byte, error), seed string) {
	f.Add([]byte(seed))
	f.Fuzz(func(t *testing.T, text []byte) {
		got, err := convert([]byte("x"), text)
		rest, ok := strings.CutPrefix(string(got), "x")
		if !ok || err == nil && !json.Valid([]byte(rest)) || err != nil && rest != "" {
			t.Errorf("%q is %q, %v", text, got, err)
		}
	})
}

func TestDoubts(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		cell, layout string
		want         cell.Doubt
	}{
		{"29.03.2020 02:30", "02.01.2006 15:04", cell.InGap},
		{"29.03.2020 01:59", "02.01.2006 15:04", cell.NoDoubt},
		{"29.03.2020 03:00", "02.01.2006 15:04", cell.NoDoubt},
		{"25.10.2020 02:30", "02.01.2006 15:04", cell.Twice},
		{"25.10.2020 01:59", "02.01.2006 15:04", cell.NoDoubt},
		{"25.10.2020 02:00", "02.01.2006 15:04", cell.Twice},
		{"25.10.2020 03:00", "02.01.2006 15:04", cell.NoDoubt},
		{"2020-10-25T02:30:00+01:00", time.RFC3339, cell.NoDoubt},
		{"01.05.1965 00:00", "02.01.2006 15:04", cell.NoDoubt},
		{"19.01.1970 07:50", "02.01.2006 15:04", cell.TooEarly},
		{"01.05.1965", "02.01.2006", cell.NoDoubt},
		{"1583445600", "epoch-ms", cell.TooEarly},
		{"1583445600", "windows-filetime", cell.TooEarly},
		{"1583445600", "epoch", cell.NoDoubt},
	} {
		layouts, bad := cell.ReadLayout(test.layout)
		if bad != nil {
			t.Fatal(bad)
		}
		if to, doubt, ok := cell.AppendDate(nil, []byte(test.cell), layouts, berlin); !ok || doubt != test.want {
			t.Errorf("%s is %s, %d, %v", test.cell, to, doubt, ok)
		}
	}
}
