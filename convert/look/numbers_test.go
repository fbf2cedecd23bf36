package look

import "testing"

// How numbers are written is told from all of them.
func TestDecimals(t *testing.T) {
	for _, test := range []struct {
		cells              []string
		decimal, thousands string
	}{
		{[]string{"1.234,50", "3,00"}, ",", "."},
		{[]string{"1,5", "12,25"}, ",", ""},
		{[]string{"1,234.50", "3.00"}, ".", ","},
		{[]string{"1.5", "2"}, "", ""},
		{[]string{"1,5", "12;25"}, "", ""},
		{[]string{"ja", "nein"}, "", ""},
		{nil, "", ""},
	} {
		c := newColumn("total", "")
		for _, cell := range test.cells {
			c.add([]byte(cell), false)
		}
		if decimal, thousands := c.Decimals(); decimal != test.decimal || thousands != test.thousands {
			t.Errorf("%q: %q and %q", test.cells, decimal, thousands)
		}
	}
}

// A column of dates is one though a cell in five is none: a day that never was, or a word.
func TestNearlyDates(t *testing.T) {
	for _, test := range []struct {
		cells  []string
		kind   Kind
		others int
		layout string
	}{
		{[]string{"29.02.2001", "01.03.1999", "17.12.1980", "03.04.1970", "05.06.1971", "x"}, Text, 0, ""},
		{[]string{"unbekannt", "01.03.1999", "17.12.1980", "03.04.1970", "05.06.1971"}, Date, 1, "02.01.2006"},
		{[]string{"17/12/1980", "01/02/1999", "29/02/2001", "03/04/1970", "05/06/1971", "05/06/1972"}, Date, 1, "02/01/2006"},
		{[]string{"2001-02-29", "2001-02-28", "2001-03-28", "2001-04-28", "2001-05-28"}, Date, 1, ""},
		{[]string{"17.12.1980", "x", "y", "z"}, Text, 0, ""},
		{[]string{"01.03.1999", "17.12.1980"}, Date, 0, "02.01.2006"},
	} {
		c := newColumn("born", "")
		for _, cell := range test.cells {
			c.add([]byte(cell), false)
		}
		kind, others := c.Kind()
		layout := ""
		if kind == Date {
			layout, _ = c.Layout()
		}
		if kind != test.kind || others != test.others || layout != test.layout {
			t.Errorf("%q: %s but for %d, %q", test.cells, kind, others, layout)
		}
	}
}
