package convert

import (
	"slices"
	"strings"

	"muster/convert/source/csv"
	"muster/convert/source/jsonrows"
	"muster/convert/source/ldif"
	"muster/convert/source/mongo"
	"muster/convert/source/mysqltab"
	"muster/convert/source/pgarchive"
	"muster/convert/source/sql"
	"muster/convert/source/sqlite"
	"muster/convert/source/unpack"
	"muster/convert/source/xlsx"
	"muster/convert/source/xmlrows"
	"muster/schema"
)

// Rules are the rules of opening and converting exports. Examples under csv/, source/,
// convert/, password/ and unmapped columns are exports; those under mapping/ are mapping files.
func Rules() []schema.Rule {
	return slices.Concat(
		csv.Rules(),
		sourceRules(),
		unpack.Rules(),
		mappingRules(),
		convertRules(),
		passwordRules(),
		sql.Rules(),
		mysqltab.Rules(),
		jsonrows.Rules(),
		sqlite.Rules(),
		sql.PostgresRules(),
		pgarchive.Rules(),
		mongo.Rules(),
		xlsx.Rules(),
		ldif.Rules(),
		xmlrows.Rules(),
	)
}

func sourceRules() []schema.Rule {
	return []schema.Rule{
		{
			ID: "source/format", Severity: schema.Error, Title: "the export has a format that muster does not read",
			Doc: "The first bytes name the format. The hint has the command that makes a readable export of it.",
			Bad: "\xd0\xcf\x11\xe0", Good: "email\nana@example.com\n",
		},
		{
			ID: "source/folder", Severity: schema.Error, Title: "the folder holds no export",
			Doc: "Two kinds of folders are read: those of pg_dump -Fd, with a file toc.dat, and those of mysqldump --tab, " +
				"with files TABLE.sql and TABLE.txt. " +
				"Folders of other programs are named, with the command that makes a readable export.",
		},
		{
			ID: "source/guessed-table", Severity: schema.Warning, Title: "the table of users is chosen by what it holds",
			Doc: "No table of the export is called one of users. The first rows of each are looked at, and the one with " +
				"stored " +
				"passwords and the most addresses that differ is read. --table says for certain which one is meant.",
		},
		{
			ID: "source/binary", Severity: schema.Error, Title: "the file is binary",
			Doc: "A NUL byte stands in no text export.",
			Bad: "email\x00name\n", Good: "email\nana@example.com\n",
		},
		{
			ID: "source/utf-32", Severity: schema.Error, Title: "the file is UTF-32",
			Doc:  "Next to no program writes it. iconv makes UTF-8 of it.",
			Bad:  "\xff\xfe\x00\x00e\x00\x00\x00",
			Good: "\xff\xfee\x00m\x00a\x00i\x00l\x00\n\x00a\x00@\x00b\x00.\x00c\x00o\x00\n\x00",
		},
		{
			ID: "source/cut-character", Severity: schema.Error, Title: "the file ends inside a character",
			Doc: "A character of UTF-16 is two bytes or four. A file with an odd number of bytes was cut off, or lost a byte " +
				"on its way, and then every letter behind it is wrong.",
			Bad:  "\xff\xfee\x00m\x00a\x00i\x00l\x00\n\x00a\x00@\x00b\x00.\x00c\x00o",
			Good: "\xff\xfee\x00m\x00a\x00i\x00l\x00\n\x00a\x00@\x00b\x00.\x00c\x00o\x00\n\x00",
		},
	}
}

func mappingRules() []schema.Rule {
	const good = "users:\n  email: email\n"
	return []schema.Rule{
		{
			ID: "mapping/syntax", Severity: schema.Error, Title: "the mapping file is not what YAML or a mapping looks like",
			Doc: "A mapping file is a YAML mapping with the key users, which maps attributes of Auth0 to columns.",
			Bad: "users:\n\temail: email\n", Good: good,
		},
		{
			ID: "mapping/unknown-key", Severity: schema.Error, Title: "the mapping has a key that does not exist",
			Doc: "A misspelled key would be left out in silence, so it is an error.",
			Bad: "users:\n  email: {colunm: email}\n", Good: good,
		},
		{
			ID: "mapping/unknown-attribute", Severity: schema.Error, Title: "Auth0 users have no such attribute",
			Doc: "Users have the root attributes of Auth0's import schema. Everything else goes into app_metadata or " +
				"user_metadata.",
			Bad: "users:\n  email: email\n  first_name: first\n", Good: "users:\n  email: email\n  given_name: first\n",
		},
		{
			ID: "mapping/unknown-column", Severity: schema.Error, Title: "the export has no such column",
			Doc: "Column names are compared as written in the header, upper and lower case included.",
			Bad: "users:\n  email: e-mail\n", Good: good,
		},
		{
			ID: "mapping/duplicate-key", Severity: schema.Error, Title: "a key stands twice",
			Doc: "Only one of the two could count.",
			Bad: "users:\n  email: email\n  email: name\n", Good: good,
		},
		{
			ID: "mapping/value", Severity: schema.Error, Title: "a key has a value that it does not take",
			Doc: "The hint lists the values.",
			Bad: "users:\n  email: {column: email, type: text}\n", Good: "users:\n  email: {column: email, type: string}\n",
		},
		{
			ID: "mapping/overlap", Severity: schema.Error, Title: "two fields fill the same place",
			Doc:  "One of the two would be lost, or would stand inside the other.",
			Bad:  "users:\n  email: email\n  app_metadata: {value: {a: 1}}\n  app_metadata.name: name\n",
			Good: "users:\n  email: email\n  app_metadata.a: {value: 1}\n  app_metadata.name: name\n",
		},
		{
			ID: "mapping/source", Severity: schema.Error, Title: "a field has no source, or several",
			Doc: "A value comes from a column, from several (columns), from a constant (value), or from an expression (expr).",
			Bad: "users:\n  email: {column: email, expr: row.email}\n", Good: good,
		},
		{
			ID: "mapping/expression", Severity: schema.Error, Title: "an expression cannot be used",
			Doc:  "Expressions are those of the expr language. Columns are row.NAME or row[\"odd name\"].",
			Bad:  "users:\n  email: email\n  name: {expr: 'trim(row.name'}\n",
			Good: "users:\n  email: email\n  name: {expr: 'trim(row.name)'}\n",
		},
		{
			ID: "mapping/lookup", Severity: schema.Error, Title: "a lookup table cannot be used",
			Doc: "A lookup in a file names the file, relative to the mapping, and its columns key and value. A key stands in " +
				"it once.",
			Bad:  "users:\n  email: email\n  app_metadata.plan: {column: plan, lookup: plans.csv}\n",
			Good: "users:\n  email: email\n  app_metadata.plan: {column: name, lookup: {Ana: free}, default: none}\n",
		},
		{
			ID: "mapping/metadata-name", Severity: schema.Error, Title: "a metadata name holds . or $",
			Doc:  "Auth0 refuses both in the names of metadata fields.",
			Bad:  "users:\n  email: email\n  app_metadata: {a$b: name}\n",
			Good: "users:\n  email: email\n  app_metadata: {a_b: name}\n",
		},
		{
			ID: "mapping/refused-column", Severity: schema.Error, Title: "a column taken by its name holds what Auth0 refuses",
			Doc: "Without a mapping, columns are matched by name. Where more than half of the cells of such a column, in the " +
				"rows that are looked at first, are national phone numbers, addresses with a name or blanks around them or no " +
				"addresses at all, or for username email addresses, each of these users would fail at the upload. So it is said " +
				"once, with the line to write. What Auth0 may refuse is a warning: pictures without a host, ids with white " +
				"space, other characters in user names, texts that are too long. Single cells are told by muster validate. " +
				"--severity mapping/refused-column=warning takes the cells as they are, for a connection that allows addresses " +
				"as user names; muster run knows of one whose settings it can read.",
		},
		{
			ID: "mapping/reserved-name", Severity: schema.Error, Title: "a name in app_metadata is one that Auth0 keeps",
			Doc: "Auth0 refuses each user with one of these at the top level of app_metadata: " +
				strings.Join(schema.ReservedMetadata(), ", ") + ". So the column is named once, before all users fail, in a " +
				"mapping and with --unmapped app_metadata.",
			Bad:  "users:\n  email: email\n  app_metadata.created_at: name\n",
			Good: "users:\n  email: email\n  app_metadata.signed_up: name\n",
		},
		{
			ID: "mapping/no-users", Severity: schema.Error, Title: "the mapping names no attribute",
			Doc: "A mapping has at least users: {email: COLUMN}.",
			Bad: "unmapped: drop\n", Good: good,
		},
		{
			ID: "mapping/no-email", Severity: schema.Error, Title: "no column is called email",
			Doc: "Users need an email address by Auth0's page on imports, unless the connection asks for none " +
				"(options.attributes.email.profile_required). Where the column has an unusual name, a mapping file says which it " +
				"is. Where there is none, --severity mapping/no-email=warning goes on without, and so do a mapping with username " +
				"or phone_number, which is told once, and muster run to a connection that is known to ask for none.",
		},
		{
			ID: "mapping/unmapped", Severity: schema.Warning, Title: "columns have no target",
			Doc: "What is not mapped is left out, and each such column is named once. --unmapped puts them into a metadata " +
				"object, or makes them an error.",
		},
		{
			ID: "mapping/hashes-left-out", Severity: schema.Error, Title: "a column of stored passwords is left out",
			Doc: "No user gets a password, though a column without a target holds what is a stored password and nothing else: " +
				"$2b$, $argon2, pbkdf2_, {SSHA}, or a digest beside a salt or under the name of a password. The hint has " +
				"the line " +
				"to write. Where a password is taken already, or tokens look the same, it is a warning. A column that is " +
				"something else is named under ignore, or by --ignore. The first 1,000 rows are looked at in full, and some later.",
		},
		{
			ID: "mapping/disabled-left-out", Severity: schema.Warning,
			Title: "a column that says who must not log in is left out",
			Doc: "Without it, accounts that are disabled, locked or deleted in the source arrive active. The message has the " +
				"values and how many users have them, the hint the line to write: blocked, or skip for those who are " +
				"deleted. What " +
				"a number means as a status, only people know. A column that is something else is named under ignore, or by " +
				"--ignore.",
		},
		{
			ID: "mapping/guessed-email", Severity: schema.Warning, Title: "the column of addresses is chosen by what it holds",
			Doc: "No column is called email, and one alone holds addresses that differ: it is taken. A mapping file says " +
				"so for certain.",
		},
		{
			ID: "mapping/guessed-scheme", Severity: schema.Warning, Title: "the scheme of the passwords is a guess",
			Doc: "A digest does not say how it was made, and the mapping says by guess: true that its scheme is only the " +
				"likeliest. If it is wrong, users are imported without an error, and none of them can log in until they reset " +
				"their passwords. Prove it with one known password, muster verify --credentials FILE; with --explain it finds " +
				"the scheme that is right. Then take guess: true out of the mapping.",
			Bad: "users:\n  email: email\n" +
				"  password: {expr: '\"5f4dcc3b5aa765d61d8327deb882cf99\"', scheme: md5(password), guess: true}\n",
			Good: "users:\n  email: email\n" +
				"  password: {expr: '\"5f4dcc3b5aa765d61d8327deb882cf99\"', scheme: md5(password)}\n",
		},
		{
			ID: "mapping/skip", Severity: schema.Off, Title: "a row is skipped by the mapping",
			Doc: "The condition skip of the mapping held for it. Skipped rows are counted in the summary.",
		},
		{
			ID: "mapping/reject", Severity: schema.Error, Title: "a row is rejected by the mapping",
			Doc: "The condition reject of the mapping held for it.",
		},
	}
}

func convertRules() []schema.Rule {
	return []schema.Rule{
		{
			ID: "convert/no-rows", Severity: schema.Error, Title: "the export has columns but no rows",
			Doc: "Mostly the query behind it found nobody. With --severity convert/no-rows=warning an empty list of users is " +
				"written.",
			Bad: "email,name\n", Good: "email,name\nana@example.com,Ana\n",
		},
		{
			ID: "convert/boolean", Severity: schema.Error, Title: "a cell is neither true nor false",
			Doc: "Usual spellings are true, t, 1, yes, y, on and false, f, 0, no, n, off, in upper or lower case. A mapping " +
				"can name others.",
			Bad: "email,email_verified\nana@example.com,maybe\n", Good: "email,email_verified\nana@example.com,yes\n",
		},
		{
			ID: "convert/integer", Severity: schema.Error, Title: "a cell is not an integer",
			Doc: "Integers keep their digits, however many. A leading zero is not one of JSON: an id with leading zeros is a " +
				"string.",
		},
		{
			ID: "convert/number", Severity: schema.Error, Title: "a cell is not a number",
			Doc: "Numbers are written as JSON has them, with a point and without separators of thousands. Where an export has " +
				"them otherwise, such as 1.234,50, its mapping says so: " +
				"{column: …, type: number, decimal: \",\", thousands: \".\"}.",
		},
		{
			ID: "convert/date", Severity: schema.Error, Title: "a cell is not a date of the known layouts",
			Doc: "Dates are read in ISO 8601 and as databases write them. Layouts that can be read in two ways, such as " +
				"1/2/2020, must be named in the mapping.",
		},
		{
			ID: "convert/doubtful-date", Severity: schema.Warning, Title: "a date may be another one than was meant",
			Doc: "Three kinds of dates are read as they stand, and are rarely meant. In a zone with summer time, the clocks " +
				"pass over an hour in spring, and show one twice in autumn. A number before 1971 is mostly in another unit: " +
				"seconds that are read as milliseconds are days in January 1970. The first one of each kind in a column is " +
				"named.",
		},
		{
			ID: "convert/all-skipped", Severity: schema.Error, Title: "all rows are skipped",
			Doc: "No row became a user, because conditions under skip, or rules of the export, leave each of them out. " +
				"Mostly a condition holds for more rows than was meant. With --severity convert/all-skipped=warning an " +
				"empty list of users is written.",
		},
		{
			ID: "convert/json", Severity: schema.Error, Title: "a cell is not JSON",
			Doc:  "A cell of type json goes into the user as it is.",
			Bad:  "email,user_metadata\nana@example.com,\"{\"\"lang\"\": }\"\n",
			Good: "email,user_metadata\nana@example.com,\"{\"\"lang\"\": \"\"pt\"\"}\"\n",
		},
		{
			ID: "convert/php", Severity: schema.Error, Title: "a cell is not what PHP's serialize writes",
			Doc: "Lengths in it are bytes: an export that was converted to another charset has wrong ones. References and " +
				"custom formats are not read.",
		},
		{
			ID: "convert/pgarray", Severity: schema.Error, Title: "a cell is not an array as PostgreSQL writes it",
			Doc: "Arrays stand in braces: {a,\"b c\",NULL}. A column of type json is read as type json.",
		},
		{
			ID: "convert/phone", Severity: schema.Error, Title: "a cell is not a phone number",
			Doc: "Auth0 takes E.164: a plus, the country code and the number. Numbers without a country code need a region in " +
				"the mapping, and each must have a length that its country uses.",
		},
		{
			ID: "convert/doubtful-phone", Severity: schema.Warning, Title: "a phone number is one of no country",
			Doc: "Auth0 asks for + and 1 to 15 digits. No country has the code with which the number begins, or uses numbers " +
				"of that length, so that codes sent to it arrive nowhere. The first of a column is told.",
			Bad: "email,phone_number\nana@example.com,+123\n", Good: "email,phone_number\nana@example.com,+12125550001\n",
		},
		{
			ID: "convert/other-address", Severity: schema.Warning, Title: "the address stands in a column that is left out",
			Doc: "The column of addresses is empty in a row, and another one, which has no target, has an address: the user " +
				"arrives without it, or is refused. The first of a column is told.",
			Bad:  "email,e_mail\nana@example.com,\n,ben@example.com\n",
			Good: "email,name\nana@example.com,Ana\nben@example.com,Ben\n",
		},
		{
			ID: "convert/lookup", Severity: schema.Error, Title: "a lookup has no value for a cell",
			Doc: "Without a default, a cell that the lookup does not know would be lost in silence.",
		},
		{
			ID: "convert/expression", Severity: schema.Error, Title: "an expression failed for a row",
			Doc: "Mostly a cell was NULL where the expression needs text: with value ?? \"\" in the place of value, or " +
				"row.NAME ?? \"\" in that of row.NAME, it is an empty text then.",
		},
		{
			ID: "convert/utf8", Severity: schema.Error, Title: "a cell is not UTF-8",
			Doc: "JSON is UTF-8. A file that looks like windows-1252 throughout is read so; in one where some cells are UTF-8 " +
				"and others are not, nobody can tell what was meant. What a charset leaves undefined, and half of a surrogate " +
				"pair, in UTF-16 or as \\ud83d in JSON, is no text either.",
			Bad:  "email,name\nana@example.com,Zo\xeb\nben@example.com,Zoë\n",
			Good: "email,name\nana@example.com,Zoë\nben@example.com,Zoë\n",
		},
		{
			ID: "convert/mojibake", Severity: schema.Warning, Title: "texts were decoded in the wrong charset",
			Doc: "Text that is UTF-8 was read as windows-1252 by some program on the way: é became Ã©. Databases hold it " +
				"where their client named the wrong charset for years. muster imports what it reads and does not guess; the " +
				"first row of a table is named. Delimited text has a rule of its own, csv/mojibake.",
			Bad:  "[{\"email\": \"ana@example.com\", \"name\": \"ZoÃ«\"}]\n",
			Good: "[{\"email\": \"ana@example.com\", \"name\": \"Zoë\"}]\n",
		},
		{
			ID: "convert/charset", Severity: schema.Warning, Title: "the charset that was guessed may be another",
			Doc: "Delimited text that is not UTF-8, and whose letters stand as in western names, is read as windows-1252. " +
				"macintosh, IBM850, windows-1254 and others have other letters for the same bytes: a sign in the middle of a " +
				"name betrays them, and the charsets are named in which the byte is a letter.",
			Bad:  "email,name\nana@example.com,Jos\x8e\n",
			Good: "email,name\nana@example.com,Jos\xe9\n",
		},
		{
			ID: "convert/bytes", Severity: schema.Error, Title: "a cell holds bytes that are no text",
			Doc: "Ids in binary(16), bytea and blob columns are bytes, and no charset makes text of them. In a mapping, type: " +
				"uuid writes 16 of them as a UUID, in their order, and type: hex writes any number as hexadecimal digits.",
			Bad:  "id,email\n\x9a\x1b\x8c\x3d\x4e\x5f\x60\x71\x82\x93\xa4\xb5\xc6\xd7\xe8\xfa,ana@example.com\n",
			Good: "id,email\n9a1b8c3d-4e5f-6071-8293-a4b5c6d7e8fa,ana@example.com\n",
		},
	}
}

func passwordRules() []schema.Rule {
	const head = "email,password_hash\nana@example.com,"
	const good = head + "$2b$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m\n"
	return []schema.Rule{
		{
			ID: "password/unsupported", Severity: schema.Error, Title: "a password hash that Auth0 cannot check",
			Doc: "Auth0 would import the user, and nobody could log in: the first import is the only chance to set a hash. " +
				"There are three ways out. A custom database connection with a login script checks the old hash once, and Auth0 " +
				"keeps its own from then on; " +
				"such users must not be in the import, or they are duplicates. " +
				"Or import the user without a hash (--severity password/unsupported=warning) and have the password reset. Or let " +
				"them log in without a password: a passwordless connection, or Passwordless on Database Connections (early " +
				"access in 2026), where users without a password stay in the connection.",
			Bad: head + "$P$BIRXVj/ZG0YRiBH8gnRy0x72BXGmTf/\n", Good: good,
		},
		{
			ID: "password/ambiguous", Severity: schema.Error, Title: "a password hash with several readings",
			Doc: "A wrong reading is imported without an error, and then nobody can log in. So muster does not guess: the " +
				"mapping names the scheme, " +
				"such as scheme: joomla, or writes it as a formula, such as scheme: sha1(salt + password). A known password " +
				"proves which one it is.",
			Bad: good + "ben@example.com,5f4dcc3b5aa765d61d8327deb882cf99\n", Good: good,
		},
		{
			ID: "password/damaged", Severity: schema.Error, Title: "a password hash that is cut off or changed",
			Doc: "It begins as a known scheme does and goes on as none does: a column was too narrow, a program read text as " +
				"a number, a quote was doubled. " +
				"No password would ever match it.",
			Bad: head + "$2b$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAf\n", Good: good,
		},
		{
			ID: "password/parameters", Severity: schema.Error, Title: "a password hash that takes minutes or gigabytes to check",
			Doc: "The limits are: bcrypt to cost 17; argon2 to 1 GiB, 4 GiB times passes, 255 lanes, salts of 8 to 64 and " +
				"hashes of 16 to 64 bytes; " +
				"scrypt to 1 GiB and N*r*p of 16,777,216; pbkdf2 to 10,000,000 iterations, and 20,000,000 times the blocks of " +
				"its digest; keys to 1024 bytes. " +
				"Programs write far less; such a hash is mostly a broken one.",
			Bad: head + "$2b$31$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m\n", Good: good,
		},
		{
			ID: "password/missing-part", Severity: schema.Error,
			Title: "a password hash whose salt, user name, iterations or pepper is missing",
			Doc: "Some programs keep a part of the hash in another column, or a secret in their configuration. The mapping " +
				"names the column or the file.",
			Bad: head + "md5a3556571e93b0d20722ba62be61e8c2d\n", Good: good,
		},
		{
			ID: "password/plain-text", Severity: schema.Error, Title: "a password that is not hashed",
			Doc: "Auth0 imports hashes only. With scheme: plain the passwords of a column are hashed here with bcrypt, about " +
				"20 a second and processor. " +
				"The salts are random: two runs give different hashes.",
			Bad: head + "{noop}correct horse\n", Good: good,
		},
		{
			ID: "password/scheme", Severity: schema.Error, Title: "a password hash of another scheme than the mapping names",
			Doc: "Columns often mix what a program wrote over the years. Schemes named after a program know all that it " +
				"writes, auto knows what names itself; " +
				"a formula with a user name or a pepper knows only its own.",
		},
		{
			ID: "password/risk", Severity: schema.Warning, Title: "a password hash that Auth0 may not be able to check",
			Doc: "Auth0 does not document how much memory its scrypt may use; the library behind it stops at 32 MiB by " +
				"default; nor whether it encodes passwords for pbkdf2, as SQL Server 2025 does in UTF-16. Or a salt that looks " +
				"like bytes in hex, behind \\x or 0x, is taken as text: hex(salt) takes the bytes. Or a value under scheme: " +
				"plain has the form of a digest. The hash is translated. Import one user whose password you know and log in " +
				"before you import the others; muster verify tells it as well. Said once a table.",
			Bad:  head + "scrypt:32768:8:1$salt$" + strings.Repeat("00", 64) + "\n",
			Good: head + "scrypt:16384:8:1$salt$" + strings.Repeat("00", 64) + "\n",
		},
		{
			ID: "password/hidden", Severity: schema.Error, Title: "the export hides the passwords",
			Doc: "All cells of the column of passwords are masks, such as ********** or [REDACTED], or nearly all are " +
				"the same. " +
				"They are neither hashes nor the passwords. The table itself has the hashes, or users reset their passwords.",
			Bad:  "email,password\nana@example.com,**********\n",
			Good: "email,password\nana@example.com,$2b$10$7EqJtq98hPqEX7fNZaFWoO.h3pBQw0cB0zVqiIcDAfuNBsQ3wVn9m\n",
		},
		{
			ID: "password/totp", Severity: schema.Error, Title: "a TOTP secret that Auth0 cannot use",
			Doc: "Auth0 counts in 30 seconds, 6 digits and SHA-1, and takes secrets in base32. A secret for other codes, a " +
				"counter (HOTP), or one under 10 bytes is none for it: " +
				"the user enrols again.",
		},
	}
}
