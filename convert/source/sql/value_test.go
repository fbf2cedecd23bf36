package sql

import (
	"strconv"
	"strings"
	"testing"

	"muster/convert/source/rows"
)

// In want, a value between quotes is one that stood between quotes.
func TestValues(t *testing.T) {
	tests := []struct{ value, want string }{
		{`'plain'`, `"plain"`},
		{`''`, `""`},
		{`'it''s'`, `"it's"`},
		{`''''`, `"'"`},
		{`'it\'s'`, `"it's"`},
		{`'\\'`, `"\\"`},
		{`'\\\''`, `"\\'"`},
		{`'\\\\'''`, `"\\\\'"`},
		{`'a\0b\'c\"d\be\nf\rg\th\Zi\\j'`, `"a\x00b'c\"d\be\nf\rg\th\x1ai\\j"`},
		{`'\%\_\x\q\'`, ``}, // the last quote is escaped
		{`'\%\_\x\q'`, `"\\%\\_xq"`},
		{`'é\é'`, `"éé"`},
		{`"double"`, `"double"`},
		{`"do""u'b\"le"`, `"do\"u'b\"le"`},
		{`'dou"ble'`, `"dou\"ble"`},
		{`'a' 'b'`, `"ab"`},
		{"'a'\n\t\"b\"/* c */'d'", `"abd"`},
		{`'),('`, `"),("`},
		{`';'`, `";"`},
		{`'-- x'`, `"-- x"`},
		{`'/* x */'`, `"/* x */"`},
		{`'a' COLLATE utf8mb4_bin`, `"a"`},
		{`_utf8mb4'a'`, `"a"`},
		{`_utf8mb4 'a' COLLATE utf8mb4_bin`, `"a"`},
		{"TIMESTAMP'2020-01-01 00:00:00.0'", `"2020-01-01 00:00:00.0"`},
		{"DATE '2020-01-01'", `"2020-01-01"`},
		{`_binary '\0'`, `"\x00"`},
		{"_binary '\x01'", `"\x01"`},
		{`_binary 0xC3A9`, `"é"`},
		{`N'a'`, `"a"`},
		{`n'a' 'b'`, `"ab"`},
		{`0x41`, `"A"`},
		{`0xfeadBEEF`, `"\xfe\xad\xbe\xef"`},
		{`0x123`, `"\x01#"`},
		{`x'4142'`, `"AB"`},
		{`X''`, `""`},
		{`x'123'`, `x'123'`},
		{`x'4z'`, `x'4z'`},
		{`0x4z`, `0x4z`},
		{`0x`, `0x`},
		{`b'1'`, `1`},
		{`B'0'`, `0`},
		{`b''`, `0`},
		{`b'101'`, `5`},
		{`0b1`, `1`},
		{`0b00000010`, `2`},
		{`b'2'`, `b'2'`},
		{`NULL`, `NULL`},
		{`null`, `NULL`},
		{` Null `, `NULL`},
		{`\N`, `NULL`},
		{`NULLS`, `NULLS`},
		{`0`, `0`},
		{`007`, `007`},
		{`9007199254740993`, `9007199254740993`},
		{`-1.50`, `-1.50`},
		{`+1.5e300`, `+1.5e300`},
		{`1.5E-3`, `1.5E-3`},
		{`- 1`, `- 1`},
		{` 1.5 /* one */ `, `1.5`},
		{`-5 -- five` + "\n", `-5`},
		{`TRUE`, `TRUE`},
		{`false`, `false`},
		{`DEFAULT`, `NULL`},
		{`(1) + (2)`, `(1) + (2)`},
		{`DEFAULT(id)`, `DEFAULT(id)`},
		{`CURRENT_TIMESTAMP()`, `CURRENT_TIMESTAMP()`},
		{`now( )`, `now( )`},
		{`CONCAT('a,)', ("b"), 1)`, `CONCAT('a,)', ("b"), 1)`},
		{`CAST('{"a": 1}' AS JSON)`, `CAST('{"a": 1}' AS JSON)`},
		{`1 + (2 * 3)`, `1 + (2 * 3)`},
		{`@x`, `@x`},
		{`_x`, `_x`},
		{"`column`", "`column`"},
		{`\x`, `\x`},
	}
	for _, tt := range tests {
		dump := "INSERT INTO users (a, b, c) VALUES (1," + tt.value + ",2);"
		r := everySize(t, dump, ofUsers)
		if tt.want == "" {
			if r.Err == "" {
				t.Errorf("%s: got %q", tt.value, r.Rows)
			}
			continue
		}
		if len(r.Rows) != 1 || r.Rows[0] != "1|"+tt.want+"|2" || r.Err != "" {
			t.Errorf("%s: got %q %s, want %s", tt.value, r.Rows, r.Err, tt.want)
			continue
		}
		// where the value begins, and not where what it says does
		space := len(tt.value) - len(strings.TrimLeft(tt.value, " "))
		if want := (len("INSERT INTO users (a, b, c) VALUES (1,") + 1 + space); !strings.HasPrefix(r.Places[0],
			"1:36 1:37 1:"+strconv.Itoa(want)+" ") {
			t.Errorf("%s: its place is %s, not %d", tt.value, r.Places[0], want)
		}
		detected.again(t, r, rows.Options{})

		dump = "INSERT INTO users SET a = 1, b = " + tt.value + ";"
		if r := everySize(t, dump, ofUsers); len(r.Rows) != 1 || r.Rows[0] != "1|"+tt.want || r.Err != "" {
			t.Errorf("%s: got %q %s after SET, want %s", tt.value, r.Rows, r.Err, tt.want)
		}
	}
}

func TestBits(t *testing.T) {
	create := "CREATE TABLE users (a bit(1), b bit, c bit(8), d binary(1), email text);"
	for value, want := range map[string]string{
		"'\x00'":          `0|0|"\x00"|"\x00"`,
		"'\x01'":          `1|1|"\x01"|"\x01"`,
		"'\\0'":           `0|0|"\x00"|"\x00"`,
		"_binary '\x01'":  `1|1|"\x01"|"\x01"`,
		"_binary '\\0'":   `0|0|"\x00"|"\x00"`,
		"0x01":            `1|1|"\x01"|"\x01"`,
		"0x00":            `0|0|"\x00"|"\x00"`,
		"b'1'":            `1|1|1|1`,
		"b'0'":            `0|0|0|0`,
		"1":               `1|1|1|1`,
		"NULL":            `NULL|NULL|NULL|NULL`,
		"_binary '\x02'":  `"\x02"|"\x02"|"\x02"|"\x02"`,
		"'\x01\x01'":      `"\x01\x01"|"\x01\x01"|"\x01\x01"|"\x01\x01"`,
		"''":              `""|""|""|""`,
		"TRUE":            `TRUE|TRUE|TRUE|TRUE`,
		"'1'":             `"1"|"1"|"1"|"1"`,
		"_binary '\x01' ": `1|1|"\x01"|"\x01"`,
	} {
		dump := create + "INSERT INTO users VALUES (" + strings.Repeat(value+",", 4) + "'x');"
		r := everySize(t, dump, rows.Options{})
		if len(r.Rows) != 1 || r.Rows[0] != want+`|"x"` || r.Err != "" {
			t.Errorf("%q: got %q %s, want %s", value, r.Rows, r.Err, want)
		}
		detected.again(t, r, rows.Options{})
	}
}

func TestNoBackslashEscapes(t *testing.T) {
	for value, want := range map[string]string{
		`'\'`:      `"\\"`,
		`'\\'`:     `"\\\\"`,
		`'\n''\'`:  `"\\n'\\"`,
		`"\"`:      `"\\"`,
		`'\' '\n'`: `"\\\\n"`,
	} {
		dump := "SET SQL_MODE='NO_BACKSLASH_ESCAPES';INSERT INTO users (a, b) VALUES (" + value + ",2);"
		r := everySize(t, dump, ofUsers)
		if len(r.Rows) != 1 || r.Rows[0] != want+"|2" || r.Err != "" {
			t.Errorf("%s: got %q %s, want %s", value, r.Rows, r.Err, want)
		}
		detected.again(t, r, rows.Options{})
	}
}
