package cell

import (
	"encoding/json"
	"testing"
)

func TestAppendNumber(t *testing.T) {
	for _, test := range []struct{ cell, decimal, thousands, want string }{
		{"1.234,50", ",", ".", "1234.50"},
		{"1234,5", ",", ".", "1234.5"},
		{"-2.000.000,00", ",", ".", "-2000000.00"},
		{" +7 ", ",", ".", "7"},
		{"0,5", ",", "", "0.5"},
		{"1'234.5", ".", "'", "1234.5"},
		{"1,234", ".", ",", "1234"},
		{"1\u202f234,5", ",", " ", "1234.5"},
		{"1\u00a0234\u00a0567", ",", " ", "1234567"},
		{"1.23,50", ",", ".", ""}, // no group of three: who knows what is meant
		{"1.2345,0", ",", ".", ""},
		{"1234.567,0", ",", ".", ""},
		{".234", ",", ".", ""},
		{"1.234", ",", "", ""},
		{"1,2,3", ",", "", ""},
		{"1,", ",", "", ""},
		{",5", ",", "", ""},
		{"", ",", ".", ""},
		{"-", ",", ".", ""},
		{"007", ",", ".", ""},
		{"1e5", ",", ".", ""},
		{"12,5 €", ",", ".", ""},
	} {
		got, ok := AppendNumber([]byte("x"), []byte(test.cell), test.decimal, test.thousands)
		if ok != (test.want != "") || string(got) != "x"+test.want {
			t.Errorf("%q with %q and %q becomes %q, %v", test.cell, test.decimal, test.thousands, got, ok)
		}
	}
}

func FuzzAppendNumber(f *testing.F) {
	f.Add([]byte("1.234,50"), ",", ".")
	f.Fuzz(func(t *testing.T, cell []byte, decimal, thousands string) {
		if decimal == "" {
			t.Skip()
		}
		if got, ok := AppendNumber(nil, cell, decimal, thousands); ok && !json.Valid(got) || !ok && len(got) > 0 {
			t.Errorf("%q becomes %q, %v", cell, got, ok)
		}
	})
}

// Layouts are read as people write them, and mean what Go's would.
func TestLayoutsInLetters(t *testing.T) {
	for layout, cell := range map[string]string{
		"dd.mm.yyyy": "29.02.2000", "DD.MM.YYYY": "29.02.2000", "TT.MM.JJJJ": "29.02.2000", "tt.mm.jjjj": "29.02.2000",
		"jj/mm/aaaa": "29/02/2000", "dd/mm/aaaa": "29/02/2000", "gg/mm/aaaa": "29/02/2000", "MM/dd/yyyy": "02/29/2000",
		"d.m.yyyy": "29.2.2000", "T.M.JJJJ": "29.2.2000", "yyyy/mm/dd": "2000/02/29", "dd-MMM-yyyy": "29-Feb-2000",
		"d MMMM yyyy": "29 February 2000", "%d.%m.%Y": "29.02.2000", "02.01.2006": "29.02.2000", "dd.mm.yy": "29.02.00",
		"TT.MM.JJ": "29.02.00",
	} {
		layouts, bad := ReadLayout(layout)
		if bad != nil {
			t.Errorf("%s: %s", layout, bad.Message)
			continue
		}
		if got, _, ok := AppendDate(nil, []byte(cell), layouts, nil); !ok || string(got) != "2000-02-29" {
			t.Errorf("%s: %s becomes %s, %v", layout, cell, got, ok)
		}
	}
	for layout, cell := range map[string]string{
		"dd.mm.yyyy hh:mm": "29.02.2000 17:05", "dd.MM.yyyy HH:mm:ss": "29.02.2000 17:05:00",
		"TT.MM.JJJJ hh:mm:ss": "29.02.2000 17:05:00", "yyyy-MM-ddTHH:mm": "2000-02-29T17:05",
		"MM/dd/yyyy hh:mm tt": "02/29/2000 05:05 PM",
	} {
		layouts, bad := ReadLayout(layout)
		if bad != nil {
			t.Errorf("%s: %s", layout, bad.Message)
			continue
		}
		if got, _, ok := AppendDate(nil, []byte(cell), layouts, nil); !ok || string(got) != "2000-02-29T17:05:00Z" {
			t.Errorf("%s: %s becomes %s, %v", layout, cell, got, ok)
		}
	}
	for _, layout := range []string{"", "dd.mm", "yyyy", "day month year", "dd.mm.yyy", "xx.yy.zz", "mm.yyyy", "hh:mm"} {
		if _, bad := ReadLayout(layout); bad == nil {
			t.Errorf("%q is taken", layout)
		}
	}
}
