package csv

import "muster/schema"

// Rules are what can be wrong with delimited text.
func Rules() []schema.Rule {
	return []schema.Rule{
		{
			ID: "csv/empty", Severity: schema.Error, Title: "the file is empty",
			Doc: "There is not even a header. The export mostly failed, or wrote somewhere else.",
			Bad: "\n", Good: "email\nana@example.com\n",
		},
		{
			ID: "csv/field-count", Severity: schema.Error, Title: "a row has more or fewer fields than the header",
			Doc: "From the wrong field on, every value would go to the wrong attribute. Mostly a field holds the delimiter " +
				"and stands without quotes.",
			Bad: "email,name\nana@example.com,Silva, Ana\n", Good: "email,name\nana@example.com,\"Silva, Ana\"\n",
		},
		{
			ID: "csv/unclosed-quote", Severity: schema.Error, Title: "a quote is never closed",
			Doc: "A quote at the beginning of a field takes everything up to the next single quote for text, line ends " +
				"included. Without one, the rest of the file is one field. The place is where it opens.",
			Bad:  "email,name\nana@example.com,\"Ana\nben@example.com,Ben\n",
			Good: "email,name\nana@example.com,\"Ana\"\nben@example.com,Ben\n",
		},
		{
			ID: "csv/quote", Severity: schema.Error, Title: "a quote stands where none belongs",
			Doc: "RFC 4180 doubles the quotes that are part of the text. Programs differ in what they make of text behind the " +
				"quote that closes a field, so muster does not guess. A quote inside a field that has none around it is " +
				"text, and " +
				"a warning: a delimiter before it, or another quote, may be missing. Where the row has too many or too few " +
				"fields as well, it is an error. Pairs of quotes around words, as in Robert \"Bob\" Roy, are fine, and so " +
				"are blanks between a delimiter and a quote.",
			Bad:  "email,name\nana@example.com,\"Ana \"la jefa\" Silva\"\n",
			Good: "email,name\nana@example.com,\"Ana \"\"la jefa\"\" Silva\"\n",
		},
		{
			ID: "csv/field-too-long", Severity: schema.Error, Title: "a field is longer than 1 MiB",
			Doc: "No attribute of a user is that long. A quote that nobody closed takes all up to the next one for text.",
		},
		{
			ID: "csv/row-too-long", Severity: schema.Error, Title: "a row is longer than 4 MiB",
			Doc: "No row of users is that long. The file is something else than CSV, or its lines end in an unusual way.",
		},
		{
			ID: "csv/header", Severity: schema.Warning, Title: "a column has no name, or the name of another",
			Doc: "Columns are mapped by their names. A second column of the same name is read as NAME_2, one without a name " +
				"as \"column N\". Spaces that cannot be seen (no-break space, byte order mark) are left out of names.",
			Bad:  "email,name,name\nana@example.com,Ana,Silva\n",
			Good: "email,given_name,family_name\nana@example.com,Ana,Silva\n",
		},
		{
			ID: "csv/lone-cr", Severity: schema.Error, Title: "a CR by itself cuts a row in two",
			Doc: "LF, CRLF and CR all end a line. A CR inside a field that stands without quotes ends the row too early, and " +
				"the rest of it is a row of its own.",
			Bad:  "email,name,nick\nana@example.com,Ana\rSilva,An\n",
			Good: "email,name,nick\nana@example.com,\"Ana\rSilva\",An\n",
		},
		{
			ID: "csv/nul", Severity: schema.Error, Title: "a NUL byte stands in a row",
			Doc: "Text holds no NUL. One in the first 64 KiB makes the whole file binary (source/binary); one further down is " +
				"the fault of its row. Disks that failed leave runs of them.",
		},
		{
			ID: "csv/repeated-header", Severity: schema.Error, Title: "a row is the header again",
			Doc: "Exports that were joined with cat or copy have a header at each seam. As a row it would become a user. " +
				"Other quotes, and capital letters, make no difference.",
			Bad:  "email,name\nana@example.com,Ana\nemail,name\nben@example.com,Ben\n",
			Good: "email,name\nana@example.com,Ana\nben@example.com,Ben\n",
		},
		{
			ID: "csv/no-data", Severity: schema.Off, Title: "a line is left out: it is no row",
			Doc: "Spreadsheets write rows of nothing but delimiters below a table. Programs draw a line of dashes under the " +
				"header, and write the number of the rows " +
				"behind them. Such lines are counted, and nothing else comes of them.",
		},
		{
			ID: "csv/quoted-row", Severity: schema.Error, Title: "the whole row stands between quotes",
			Doc: "A program took each line of a CSV file for one text, and wrote CSV of it. The quotes around the rows must " +
				"go, and those inside stand single then.",
			Bad: "\"email,name\"\n\"ana@example.com,Ana\"\n", Good: "email,name\nana@example.com,Ana\n",
		},
		{
			ID: "csv/header-width", Severity: schema.Error, Title: "the first line has another number of fields than the rows",
			Doc:  "Then it cannot be their header, and no value has a name.",
			Bad:  "email,name\nana@example.com,Ana,1\nben@example.com,Ben,2\n",
			Good: "email,name,nickname\nana@example.com,Ana,1\nben@example.com,Ben,2\n",
		},
		{
			ID: "csv/too-many-columns", Severity: schema.Error, Title: "the header has more than 16384 columns",
			Doc: "No program writes so many. The file is something else than delimited text, or its rows end in an " +
				"unusual way.",
		},
		{
			ID: "csv/preamble", Severity: schema.Warning, Title: "lines before the header are left out",
			Doc: "Reports often begin with a title. Lines that have fewer fields than the table, or hold something in few of " +
				"them, are passed over where what follows looks like a header.",
			Bad:  "Users of the shop\nemail,name\nana@example.com,Ana\nben@example.com,Ben\n",
			Good: "email,name\nana@example.com,Ana\nben@example.com,Ben\n",
		},
		{
			ID: "csv/no-header", Severity: schema.Warning, Title: "the file has no header",
			Doc: "The first row holds an email address, a hash, an id or a date, which is no name of a column. Columns are " +
				"called \"column 1\", \"column 2\" and so on, and a mapping file says what they are.",
		},
		{
			ID: "csv/mojibake", Severity: schema.Warning, Title: "texts were decoded in the wrong charset",
			Doc: "Text that is UTF-8 was read as windows-1252 by some program on the way: é became Ã©. muster imports what " +
				"it reads and does not guess. Where the whole file is so, --encoding mends it; where single rows are, the " +
				"program that wrote them must.",
			Bad: "email,name\nana@example.com,ZoÃ«\n", Good: "email,name\nana@example.com,Zoë\n",
		},
		{
			ID: "csv/exponent", Severity: schema.Warning, Title: "a spreadsheet has rounded long numbers",
			Doc: "Excel shows numbers of twelve digits and more as 1.23457E+11, and writes them so; LibreOffice writes " +
				"1.23456789012346E+018. The digits are gone.",
			Bad: "email,name\nana@example.com,1.23457E+11\n", Good: "email,name\nana@example.com,123456789012\n",
		},
		{
			ID: "csv/hashes", Severity: schema.Warning, Title: "cells say ###",
			Doc: "A spreadsheet shows ### where a column is too narrow, and some ways to export write what is shown.",
			Bad: "email,name\nana@example.com,########\n", Good: "email,name\nana@example.com,2019-12-24\n",
		},
		{
			ID: "csv/formula", Severity: schema.Warning, Title: "texts are wrapped as formulas",
			Doc: "=\"0123\" makes Excel leave a text as it is. In another program it is no number. --dialect excel takes the " +
				"wrapping off.",
			Bad: "email,name\nana@example.com,=\"0123\"\n", Good: "email,name\nana@example.com,0123\n",
		},
		{
			ID: "csv/excel-error", Severity: schema.Warning, Title: "cells hold the error of a formula",
			Doc: "#N/A and #REF! are what Excel shows in place of a value that it could not work out.",
			Bad: "email,name\nana@example.com,#N/A\n", Good: "email,name\nana@example.com,Ana\n",
		},
		{
			ID: "csv/leading-zeros", Severity: schema.Warning, Title: "numbers may have lost a leading zero",
			Doc: "In a column of phone numbers or postcodes, all numbers have one length but for some that are a digit " +
				"shorter, and none begins with 0. A spreadsheet that takes them for numbers does that.",
			Bad:  "email,name,zip\na@example.com,A,10115\nb@example.com,B,80331\nc@example.com,C,1067\n",
			Good: "email,name,zip\na@example.com,A,10115\nb@example.com,B,80331\nc@example.com,C,01067\n",
		},
		{
			ID: "csv/null-word", Severity: schema.Warning, Title: "cells say NULL",
			Doc: "Databases write NULL or \\N where there is no value. In a file of another kind it is text: somebody may be " +
				"called so. --null NULL, or the dialect, says which it is.",
			Bad: "email,name\nana@example.com,NULL\n", Good: "email,name\nana@example.com,\n",
		},
		{
			ID: "csv/backslash", Severity: schema.Warning, Title: "cells of a TAB-separated file hold backslashes",
			Doc: "Databases write TAB as \\t and a line end as \\n in such files. Without their dialect, the backslash is text.",
			Bad: "email\tname\nana@example.com\tAna\\nSilva\n", Good: "email\tname\nana@example.com\tAna Silva\n",
		},
		{
			ID: "csv/escape", Severity: schema.Error, Title: "a backslash stands where the program writes none",
			Doc: "MySQL's OUTFILE writes a backslash only before itself, the quote, the delimiter, a line end, 0 and N, and " +
				"PostgreSQL's COPY only before itself and b, f, n, r, t, v and N. A file is taken for one of theirs where the " +
				"first 64 KiB have such backslashes and no others. One further down shows that another program wrote the file: " +
				"--dialect says which one it was, and then nothing is asked.",
		},
		{
			ID: "csv/apostrophe", Severity: schema.Warning, Title: "cells have apostrophes before or around them",
			Doc: "Spreadsheets, and shops that write for them, mark a number as text by an apostrophe before it. It is " +
				"no part " +
				"of the value, but it is in the file: --dialect excel takes it off. Apostrophes around a cell are quotes of " +
				"another kind: --quote \"'\" reads them so.",
			Bad: "email,user_id\nana@example.com,'6000000000001\n", Good: "email,user_id\nana@example.com,6000000000001\n",
		},
		{
			ID: "csv/unfinished", Severity: schema.Warning, Title: "the last row has no line end",
			Doc: "COPY and psql, mysql and mysqldump, bcp and sqlite3 end each row. A file of theirs that does not end so was " +
				"cut off: the last value may be a part of what it was, and more rows may be missing. " +
				"In a folder of mysqldump --tab, which nobody edits, it is an error. In other files it is said only where " +
				"the last " +
				"cell looks like a part of one: shorter than all others of its column, which have one length, or the beginning " +
				"of a word that they are, or empty where no other is. A file that was cut off between two rows " +
				"cannot be told from a whole one: compare the number of rows.",
		},
		{
			ID: "csv/swallowed-rows", Severity: schema.Warning, Title: "a quoted field may have taken rows in",
			Doc: "Two stray quotes in two rows make one field of all that stands between them. Where each line of a field " +
				"would be a whole row by itself, that is more likely than a text that happens to look so.",
			Bad:  "email,name,nickname\nana@example.com,\"Ana,An\nben@example.com,Ben\",Be\n",
			Good: "email,name,nickname\nana@example.com,Ana,An\nben@example.com,Ben,Be\n",
		},
	}
}
