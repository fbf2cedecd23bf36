package sql

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"muster/convert/source/rows"
	"muster/schema"
)

const null = "\x00NULL"

// export are the rows of the real dump, which its README describes.
var export = [][]string{
	{
		"1", "ada@example.com", "$2y$10$5hGV4h6Btxb0kSU3mBt1meYjmeIGpQxdy3d9pAmyNDR4d2N96w0Ee", "Ada", "Lovelace",
		"Ada Lovelace", "+12025550101", "1", "ada", "2015-12-10 09:00:00", "First of them all.",
	},
	{
		"2", "grace.hopper@example.org", "$2y$10$ZTOZpSqxVkG4zoG67Q9tmONAKmZu3q02.gE0zPpeg3o6SVrU50lR.", "Grace", "Hopper",
		"Grace Hopper", "+12025550102", "1", "grace.h", "2016-01-09 10:11:12", "",
	},
	{
		"3", "linus@example.com", "$2y$10$VZzN129qktNeZpo3n7pq8eFGpkaH6c2dneFKK7Mx8bCcaRZmO1YXW", "Linus", "T", "Linus T",
		null, "0", "linus", "2016-02-29 23:59:59", null,
	},
	{
		"4", "jose.garcia@example.com", "$2y$10$EHKsFZCJ1zGcJ0FNaFwEa.Q9QX2PaPiUCcEvfjcEiTDLOemB2bMBi", "José", "García",
		"José García", "+12025550103", "1", "jose_g", "2016-03-27 02:30:00", "Señor año, ¿qué tal?",
	},
	{
		"5", "zoe@example.org", "$2b$10$zQNlVLWtKGFY90m54skdVO3p0vGCG5r7v49zYeev/5k7JkYBbTIDC", "Zoë", "Lefèvre",
		"Zoë Lefèvre", "+12025550104", "0", "zoe", "2016-05-05 05:05:05", "naïve café – déjà vu",
	},
	{
		"6", "obrien@example.com", "$2y$10$9p3iHNzTpR8zDHmpq94GJenzxEI7KY3gOlWSpid5QVbz9/LEZxT0G", "Conan", "O'Brien",
		"Conan O'Brien", "+12025550105", "1", "obrien", "2016-06-01 00:00:00", "it's ''doubled'' and 'single'",
	},
	{
		"7", "quoted@example.com", "$2b$10$l3ivqA5rTM9FZiOdww9ITu.CUVQqqQ.Img58G813HvszlvYANCsAi", "Dwayne", "Johnson",
		"Dwayne \"The Rock\" Johnson", "+12025550106", "1", "quote-d", "2016-07-04 12:00:00",
		"says \"hello\" and \\\"escaped\\\"",
	},
	{
		"8", "backslash@example.com", "$2y$10$P1hzrubRIURbb/8Vfi.QzefSbmXyomdlyqMd3L5WVnpoVLzVIlOB2", "Back", "Slash",
		"C:\\Users\\Back\\", "+12025550107", "0", "back.slash", "2016-08-08 08:08:08", "ends in a backslash \\",
	},
	{
		"9", "newline@example.org", "$2b$10$OE4wwxwL7xFWGY2SMpEL.OIDGtgQ9NrzbsYNmYK/KK7E4gY/U46Ka", "New", "Line",
		"New\nLine", null, "1", "newline", "2016-09-09 09:09:09", "line one\nline two\r\nline three\n",
	},
	{
		"10", "tabs@example.com", "$2y$10$BHYuReqs6NM8577lIQLpfuKaKqRiJF8BOmHdXgUMDQ9rDjKNLCgUu", "Tab", "Stop", "Tab Stop",
		"+12025550108", "1", "tabs", "2016-10-10 10:10:10", "a\tb\tc\x0bd\x08e",
	},
	{
		"11", "semicolon@example.com", "$2b$10$YsQBkJfsTraoaWcxbX9rB.ZOGQ8Z2KCCmC1Dh/nMcQnKrei7cxj9C", "Semi", "semi;colon",
		"semi;colon", "+12025550109", "0", "semi-colon", "2016-11-11 11:11:11", "one; two; INSERT INTO `users` VALUES (1);",
	},
	{
		"12", "dashes@example.org", "$2y$10$Wq3qsIaLb6XpY7.7qINvXu5kSYkBKoL1ogIkqqv3ffeUGZ7n0ynQm", "Dash",
		"-- not a comment", "-- not a comment", null, "1", "dashes", "2016-12-12 12:12:12", "-- not a comment\n-- nor this",
	},
	{
		"13", "slashstar@example.com", "$2b$10$oJw5xISTOBR5Q6qROA/LPukSSEOy9GmpuCBjIr0ZjE/VB7tp69iFG", "Slash", "Star",
		"/* nope */", "+12025550110", "1", "slashstar", "2017-01-01 00:00:01", "/*!40101 SET NAMES latin1 */ # hash",
	},
	{
		"14", "parens@example.com", "$2y$10$eZjcnfzOFr4zORA2V.RUQubIPWx0nguFLXhTB7/ChcZpID9IGDiku", "Paren", "Theses", "),(",
		"+12025550111", "0", "parens", "2017-02-02 02:02:02", "),('x','y'),(",
	},
	{
		"15", "emoji@example.org", "$2b$10$Fn7LFdWhDK3BG2nXh37dfO.ZujgWoqtm5G.Sy/HMu31BHOlOQ1Vca", "Émile", "🎉",
		"Émile 🎉👩‍👩‍👧", null, "1", "emoji", "2017-03-03 03:03:03", "🙈🙉🙊",
	},
	{
		"16", "wang.wei@example.com", "$2y$10$Nw2mHc0HZkNRsQeP5aKw8OQXQ/6i8J6sQeRISersFJTAx6jd4c36u", "伟", "王", "王伟",
		"+12025550112", "1", "wang.wei", "2017-04-04 04:04:04", "你好，世界",
	},
	{
		"17", "sato@example.org", "$2b$10$1xpzXrmJsAp42AvojGMbL.Gw8C5NJTKrEtU0TkpVhCpWw8Wpv1f6u", "さくら", "佐藤",
		"佐藤 さくら", "+12025550113", "1", "sato", "2017-05-05 05:05:05", "NULL",
	},
	{
		"18", "null@example.com", "$2y$10$VgO0fxR9nJhFV0HgAJfIa.x8IPV2CWUXxTNi8DCZEOGNitdy9eHf6", "Null", "NULL", "NULL",
		null, "0", "null-name", "2017-06-06 06:06:06", null,
	},
	{
		"19", "percent@example.org", "$2y$10$AW6d3L19wlZbpXPxqEO/HeWH9Pzjym6XycjehVlXU.ZK4YREvPoyK", "100%", "under_score",
		"100% \\% under\\_score", "+12025550115", "1", "percent", "2017-08-08 08:08:08",
		"LIKE '50\\%' \\n is two characters",
	},
	{
		"20", "backtick@example.com", "$2b$10$IuidjD4VSg3.fsondClZrO4.hhxauvquNSZqiwcbhU68OU0AWsAzi", "Back`", "Tick",
		"`users`", "+12025550116", "0", "backtick", "2017-09-09 09:09:09", "`back` ``ticks``",
	},
	{
		"21", "nulbyte@example.com", "$2y$10$I6hXd.JfJQxDwAkkbIRvnu0kRo0fgzpqrBX1m0anVVjqLpb5PX2Y6", "Nul", "Byte",
		"Nul Byte", null, "1", "nul.byte", "2017-10-10 10:10:10", "before\x00after\x1aend",
	},
	{
		"22", "space@example.org", "$2b$10$QD0PAbIBDPsLu3EAd8f.4./snE6JNwKkgM7XC7QehrX5mIdJKEG06", " Leading", "Trailing ",
		" both ", "+12025550117", "1", "space", "2017-11-11 11:11:11", "   ",
	},
	{
		"23", "madonna@example.com", "$2y$10$G6eHfcYb49uH7iDXHQoekOkoFCFO6txKVcF2bLzuWQKKknhLB9fUu", "Madonna", null,
		"Madonna", "+12025550118", "0", "madonna", "2017-12-12 12:12:12", "",
	},
	{
		"24", "longname@example.com", "$2b$10$8gKZ8ji555NXlI6Aj4H3gukKmSfdu4Et9nsyqXdgRW/0vjMVOg.Ga", strings.Repeat("N", 75),
		strings.Repeat("M", 74), strings.Repeat("N", 75) + " " + strings.Repeat("M", 74), "+12025550119", "1", "long.name",
		"2018-01-01 01:01:01", strings.Repeat("x", 2000),
	},
	{
		"25", "fifteen@example.org", "$2y$10$JQfsOhMsb98wBS.83xkQze9w6/MDSqfhQ7DaTjeZ5KkvzAc369evC", "Fifteen", "Characters",
		"Fifteen Characters", null, "1", "A-Za-z0-9_.-15c", "2018-02-02 02:02:02", "the longest username",
	},
	{
		"26", "q@example.com", "$2b$10$o.npwNX/jetGwvHs0hEhL.p4LagMMr7/BoC396pfdfUkeP76l06ly", "Q", "Q", "Q", "+12025550120",
		"0", "q", "2018-03-03 03:03:03", "the shortest username",
	},
	{
		"27", "plus+tag@example.com", "$2y$10$g1mWt0BxYIEy3Pi8EOT6ze6nbS0.aljllR.0c39l2h9v4qfOwIwW2", "Plus", "Tag",
		"Plus Tag", "+12025550121", "1", "plus", "2018-04-04 04:04:04", "a plus sign in the address",
	},
	{
		"28", "json@example.org", "$2b$10$fxck7wNTSHY9a3o30PWdJORMbSpE04ITVC4c0iD23mkUYhGhbrsOW", "Jay", "Son",
		"{\"a\": \"b\\n\"}", "+12025550122", "1", "json", "2018-05-05 05:05:05",
		"{\"k\": [1, \"two\", null, \"\\u00e9\", \"\\\\\"]}",
	},
	{
		"29", "last@example.com", "$2y$10$mctfXAyvyYugpF9hsOZJgOP9FLGFei6DsmdH6SDUJ29uNi8JaQmZW", "Åsa", "Östergård",
		"Åsa Östergård", "+12025550123", "1", "last", "2018-12-31 23:59:59", "the end",
	},
	{
		"9007199254740993", "bigid@example.com", "$2b$10$/pzgODcMSfEVXllYj3Ugq..RTe5NxfxnuHA3XIvWL9JMsUVSNfDNK", "Big",
		"Number", "Big Number", "+12025550114", "1", "big.id", "2017-07-07 07:07:07", "an id above 2^53",
	},
}

func TestRealExport(t *testing.T) {
	r := everySize(t, realExport(t), rows.Options{})
	columns := []string{
		"id", "email", "password_hash", "first_name", "last_name", "display_name", "phone",
		"email_verified", "username", "created_at", "bio",
	}
	if r.Err != "" || len(r.Problems) > 0 || len(r.Rows) != len(export) {
		t.Fatalf("%d rows, want %d; %s %s %q", len(r.Rows), len(export), r.Err, r.Message, r.Problems)
	}
	if r.Table.Found != "table users of 3 (orders, sessions, users)" || !slices.Equal(r.Table.Columns, columns) ||
		r.Table.Header != (schema.Place{Line: 89, Column: 1}) {
		t.Fatalf("%+v", r.Table)
	}
	for i, values := range export {
		var want []string
		for column, value := range values {
			switch {
			case value == null:
				value = "NULL"
			case column != 0 && column != 7: // the numbers stand without quotes
				value = strconv.Quote(value)
			}
			want = append(want, value)
		}
		if want := strings.Join(want, "|"); r.Rows[i] != want {
			t.Errorf("row %d: got %s, want %s", i+1, r.Rows[i], want)
		}
		if want := fmt.Sprintf("%d:1 ", 114+i); !strings.HasPrefix(r.Places[i], want) {
			t.Errorf("row %d stands at %s, not at %s", i+1, r.Places[i], want)
		}
	}
}

// realExport is the dump that the README of its folder describes.
func realExport(t testing.TB) string {
	t.Helper()
	dump, err := os.ReadFile("../../../testdata/exports/mariadb/users.sql")
	if err != nil {
		t.Fatal(err)
	}
	return string(dump)
}

func TestRealExportOfOtherTables(t *testing.T) {
	dump := realExport(t)
	tests := []struct {
		table string
		rows  []string
	}{
		{"orders", []string{
			`1|1|"ada@example.com"|12.50|1250|"gift; wrap it"|"2019-01-02 03:04:05"`,
			`2|1|"ada@example.com"|0.99|99|NULL|"2019-01-03 03:04:05"`,
			`3|9007199254740993|"bigid@example.com"|1234567.89|123456789|"it's ),( here"|"2019-02-03 04:05:06"`,
		}},
		{"shop.Sessions", []string{
			`"\x00\x11\"3DUfw\x88\x99\xaa\xbb\xcc\xdd\xee\xff"|1|1|"{\"cart\": [\"a\", \"b\\n\"]}"|"2020-01-01 00:00:00"`,
			`"'\\\n\r\x1a\x00;()\xff-- /*#"|2|0|NULL|"2020-01-02 00:00:00"`,
		}},
	}
	for _, tt := range tests {
		detected.holds(t, dump, strings.Join(tt.rows, "\n"), rows.Options{Format: rows.Format{Table: tt.table}})
	}
}
