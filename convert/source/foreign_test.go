package source

import (
	"errors"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/schema"
)

// The beginnings are as the programs write them; what follows does not matter.
func TestForeign(t *testing.T) {
	zeros := strings.Repeat("\x00\x10\x00\x00", 1000)
	tests := []struct{ start, what, hint string }{
		{"TAPE\x00\x00\x03\x00\x8c\x00\x0e\x01" + zeros, "a backup of SQL Server", "bcp "},
		{"PGCOPY\n\xff\r\n\x00\x00\x00\x00\x00", "a binary COPY of PostgreSQL", "psql "},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + zeros, "an old Excel or Access file", "CSV"},
		{"\x00\x01\x00\x00Standard Jet DB\x00\x00" + zeros, "an Access database", "mdb-export FILE Users"},
		{"\x00\x01\x00\x00Standard ACE DB\x00\x02" + zeros, "an Access database", "mdb-export"},
		{"\x03\x00\x01EXPORT:V11.02.00\nDSHOP\nRTABLES\n", "a dump of Oracle (exp or Data Pump)", "sqlformat csv"},
		{"\x03\x01\x04\x00\x00" + zeros[:200] + `"SHOP"."SYS_EXPORT_TABLE_01"` + zeros, "a dump of Oracle (exp or Data Pump)", "sqlformat csv"},
		{"PAR1\x15\x04\x15\x1c" + zeros, "Parquet", "duckdb"},
		{"-----BEGIN PGP MESSAGE-----\n\nhQEMA\n", "encrypted with PGP", "gpg --decrypt FILE"},
		{"\x85\x01\x0c\x03\x11\x22" + zeros, "encrypted with PGP", "gpg"},
		{"\x8c\x0d\x04\x09\x03\x0a" + zeros, "encrypted with PGP", "gpg"},
		{"\ufeff\n<!doctype HTML>\n<html>", "a web page (HTML)", "log in"},
		{"<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "a workbook in the XML of Excel 2003", "XLSX"},
		{"7z\xbc\xaf\x27\x1c\x00\x04" + zeros, "a 7z archive", "7z x"},
	}
	for _, tt := range tests {
		_, err := Open(rows.Input{File: "f.bin", Reader: strings.NewReader(tt.start)}, "", rows.Options{})
		var data *schema.DataError
		if !errors.As(err, &data) || data.Problem.Rule != "source/format" || data.Problem.Message != "the file is "+tt.what+", which muster does not read" ||
			!strings.Contains(data.Problem.Hint, tt.hint) {
			t.Errorf("%.20q: %v", tt.start, err)
		}
	}
	for _, text := range []string{"EMAIL,\"KU$_X\"\na@example.com,1\n", "\x85mail,email\nx,ada@example.com\n"} {
		if _, err := Open(rows.Input{File: "f.csv", Reader: strings.NewReader(text)}, "", rows.Options{}); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}
