package sql

import "muster/schema"

// Rules are what can be wrong with a script, but for those of PostgreSQL.
func Rules() []schema.Rule {
	rules := []schema.Rule{
		{
			ID:    "sql/no-table",
			Title: "the dump has no such table, or none that looks like users",
			Doc: "A dump may hold many tables, and users are read from one. Without --table it is the first whose " +
				"name says so (users, wp_users, members …) and that has a column for email addresses; for names " +
				"that also fit customers or contacts, a column for passwords must stand beside it. The message lists " +
				"the tables that there are.",
			Bad:  "CREATE TABLE orders (id int, total int);\nINSERT INTO orders VALUES (1, 20);\n",
			Good: "CREATE TABLE users (id int, email varchar(254));\nINSERT INTO users VALUES (1, 'ada@example.com');\n",
		},
		{
			ID:       "sql/more-users",
			Severity: schema.Warning,
			Title:    "the dump has another table that looks like users",
			Doc: "Users are read from one table: the first that looks like users. Another one with rows looks so " +
				"too, such as that of a second database, or members beside customers, and none of its users arrive. " +
				"Where they shall, it is a run of its own, with --table; where not, --table with the name of the " +
				"table that was read says so.",
			Bad: "CREATE TABLE users (id int, email varchar(254));\nINSERT INTO users VALUES (1, 'ada@example.com');\n" +
				"CREATE TABLE old_users (id int, email varchar(254));\nINSERT INTO old_users VALUES (1, 'bob@example.com');\n",
			Good: "CREATE TABLE users (id int, email varchar(254));\nINSERT INTO users VALUES (1, 'ada@example.com');\n",
		},
		{
			ID:    "sql/no-columns",
			Title: "the names of the columns are not in the dump",
			Doc: "A dump without CREATE TABLE statements must list the columns in each INSERT, or nobody can tell " +
				"which value is which. mysqldump does so with --complete-insert.",
			Bad:  "INSERT INTO users VALUES (1, 'ada@example.com');\n",
			Good: "INSERT INTO users (id, email) VALUES (1, 'ada@example.com');\n",
		},
		{
			ID:    "sql/unknown-column",
			Title: "an INSERT lists a column that the table does not have",
			Doc: "The columns of the rows are those of the CREATE TABLE statement, or, without one, those that the " +
				"first INSERT lists. A later INSERT with another column has values with no place to go, and none may " +
				"get lost.",
			Bad: "INSERT INTO users (email) VALUES ('ada@example.com');\nINSERT INTO users (email, phone) VALUES " +
				"('bob@example.com', '+12025550101');\n",
			Good: "INSERT INTO users (email, phone) VALUES ('ada@example.com', NULL);\nINSERT INTO users (email, phone) " +
				"VALUES ('bob@example.com', '+12025550101');\n",
		},
		{
			ID:    "sql/charset",
			Title: "the dump, or a value in it, is not in UTF-8",
			Doc: "SET NAMES says which character set a dump is in. Read as if it were UTF-8, every accent in it " +
				"would come out wrong. --encoding says that the file is to be converted. A value with a character " +
				"set of its own before it, _latin1'…', is decoded by that.",
			Bad:  "SET NAMES latin1;\nINSERT INTO users (email) VALUES ('ada@example.com');\n",
			Good: "SET NAMES utf8mb4;\nINSERT INTO users (email) VALUES ('ada@example.com');\n",
		},
		{
			ID:    "sql/value-count",
			Title: "a row has more or fewer values than there are columns",
			Doc: "Each value belongs to the column at the same place. Where their numbers differ, nobody can tell " +
				"which one is missing. Rows that were changed by hand often do this.",
			Bad:  "INSERT INTO users (id, email) VALUES (1, 'ada@example.com', 'Ada');\n",
			Good: "INSERT INTO users (id, email, name) VALUES (1, 'ada@example.com', 'Ada');\n",
		},
		{
			ID:    "sql/syntax",
			Title: "a row, or what stands between rows, is not as SQL has it",
			Doc: "No database writes such a thing. A quote inside a string that was changed by hand, and is neither " +
				"doubled nor has a backslash before it, ends the string too early.",
			Bad:  "INSERT INTO users (email, name) VALUES ('ada@example.com', 'Conan O'Brien'),('bob@example.com', '');\n",
			Good: "INSERT INTO users (email, name) VALUES ('ada@example.com', 'Conan O\\'Brien'),('bob@example.com', '');\n",
		},
		{
			ID:    "sql/change",
			Title: "a statement changes rows that were inserted",
			Doc: "A script by hand may insert users, and update or delete some of them further down. Rows are read " +
				"as they are inserted, and only a database can say what becomes of them. Programs that dump " +
				"databases write no such statements.",
			Bad:  "INSERT INTO `users` (`email`) VALUES ('ada@example.com');\nUPDATE `users` SET `email` = 'ada@example.org';\n",
			Good: "INSERT INTO `users` (`email`) VALUES ('ada@example.org');\n",
		},
		{
			ID:    "sql/expression",
			Title: "a value is an expression that is not understood",
			Doc: "Scripts of SQLite, SQL Server and Oracle may hold calls where a literal cannot hold a value. Those " +
				"that their programs write are worked out: replace, char, unistr, cast, to_date and the like. " +
				"Others, and queries inside a query, need the database: nobody else can say what they come to.",
			Bad: "PRAGMA foreign_keys=OFF;\nCREATE TABLE users (email);\nINSERT INTO users VALUES(lower('ADA@example.com'));\n",
			Good: "PRAGMA foreign_keys=OFF;\nCREATE TABLE users (email);\nINSERT INTO users VALUES(replace('ada at " +
				"example.com',' at ',char(64)));\n",
		},
		{
			ID:    "sql/as-written",
			Title: "a value is an expression, and is taken as it is written",
			Doc: "Programs that dump MySQL write values. A script by hand may hold now(), DEFAULT or CURRENT_TIMESTAMP, and " +
				"only the database can say what they come to. The text of the expression is taken as the value; the first " +
				"one of a table is named. DEFAULT is taken for NULL, and the first one of each column is named.",
			Severity: schema.Warning,
			Bad:      "INSERT INTO users (email, seen) VALUES ('ada@example.com', now());\n",
			Good:     "INSERT INTO users (email, seen) VALUES ('ada@example.com', '2026-01-02 03:04:05');\n",
		},
		{
			ID:    "sql/backslash",
			Title: "a backslash may be one, or may change what follows it",
			Doc: "In a string of MySQL, a backslash changes what follows it: \\n is a line end. For SQLite, SQL " +
				"Server, Oracle and PostgreSQL it is a character like others. A script that only inserts rows, with " +
				"no sign of the program that wrote it, is read as MySQL would; where that changes a value, it is " +
				"said once. --from settles it.",
			Severity: schema.Warning,
			Bad:      "INSERT INTO users (email, home) VALUES ('ada@example.com', 'C:\\new');\n",
			Good:     "INSERT INTO `users` (`email`, `home`) VALUES ('ada@example.com', 'C:\\\\new');\n",
		},
		{
			ID:    "sql/truncated",
			Title: "the dump ends too early",
			Doc: "It ends inside a statement, or before the line that mysqldump writes when it is done. A disk that " +
				"was full and a connection that was lost do this. The users that are missing cannot be seen from " +
				"here, so the file is not taken as complete. Where a part of a dump was cut out on purpose, take " +
				"away its first line, -- MySQL dump.",
			Bad:  "INSERT INTO users (email) VALUES ('ada@example.com'),('bo",
			Good: "INSERT INTO users (email) VALUES ('ada@example.com'),('bob@example.com');\n",
		},
		{
			ID:    "sql/unclosed-string",
			Title: "a string is never closed",
			Doc: "All that follows the quote is part of the string, up to the end of the file. The quote at its end " +
				"is missing, or a backslash stands before it that should be two.",
			Bad:  "INSERT INTO users (email, path) VALUES ('ada@example.com', 'C:\\');\nUNLOCK TABLES;\n",
			Good: "INSERT INTO `users` (email, path) VALUES ('ada@example.com', 'C:\\\\');\nUNLOCK TABLES;\n",
		},
		{
			ID:    "sql/row-too-long",
			Title: "a row is longer than 16 MiB",
			Doc: "No user is that long. A string that nobody closed often does this. Rows of other tables may be of " +
				"any length.",
		},
	}
	return severe(rules)
}

// severe makes errors of all that are no warnings.
func severe(rules []schema.Rule) []schema.Rule {
	for i := range rules {
		if rules[i].Severity != schema.Warning {
			rules[i].Severity = schema.Error
		}
	}
	return rules
}
