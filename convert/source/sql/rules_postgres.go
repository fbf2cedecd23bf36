package sql

import "muster/schema"

const usersTable = "CREATE TABLE public.users (\n    id integer NOT NULL,\n    email text\n);\n"

// PostgresRules are what can be wrong with a script of PostgreSQL.
func PostgresRules() []schema.Rule {
	rules := []schema.Rule{
		{
			ID:    "pg/no-table",
			Title: "the dump has no such table, or none that looks like users",
			Doc: "A dump may hold many tables, and users are read from one. Without --table it is the first with " +
				"rows whose name says so (users, app_users, members …) and that has a column for email addresses; " +
				"for names that also fit customers or contacts, a column for passwords must stand beside it. The " +
				"message lists the tables that there are.",
			Bad: "CREATE TABLE public.orders (id integer, total integer);\nCOPY public.orders (id, total) FROM " +
				"stdin;\n1\t20\n\\.\n",
			Good: usersTable + "COPY public.users (id, email) FROM stdin;\n1\tada@example.com\n\\.\n",
		},
		{
			ID:       "pg/as-written",
			Severity: schema.Warning,
			Title:    "a value is an expression, and is taken as it is written",
			Doc: "pg_dump writes values. A script by hand may hold now() or CURRENT_TIMESTAMP, and only the database can say " +
				"what they come to. The text of the expression is taken as the value; the first one of a table is named. " +
				"DEFAULT is taken for NULL, and the first one of each column is named; that of a computed column, which " +
				"pg_dump writes too, is left out with it.",
			Bad: "SET client_encoding = 'UTF8';\nINSERT INTO users (email, seen) VALUES ('ada@example.com', now());\n",
			Good: "SET client_encoding = 'UTF8';\nINSERT INTO users (email, seen) VALUES ('ada@example.com', " +
				"'2026-01-02 03:04:05');\n",
		},
		{
			ID:       "pg/more-users",
			Severity: schema.Warning,
			Title:    "the dump has another table that looks like users",
			Doc: "Users are read from one table: the first that looks like users. Another one with rows looks so " +
				"too, such as that of a second database, or members beside customers, and none of its users arrive. " +
				"Where they shall, it is a run of its own, with --table; where not, --table with the name of the " +
				"table that was read says so.",
			Bad: usersTable + "COPY public.users (id, email) FROM stdin;\n1\tada@example.com\n\\.\n" +
				"CREATE TABLE shop.users (id integer, email text);\nCOPY shop.users (id, email) FROM " +
				"stdin;\n1\tbob@example.com\n\\.\n",
			Good: usersTable + "COPY public.users (id, email) FROM stdin;\n1\tada@example.com\n\\.\n",
		},
		{
			ID:    "pg/no-columns",
			Title: "the names of the columns are not in the dump",
			Doc: "pg_dump --data-only --inserts writes neither a CREATE TABLE nor the columns of each row, and " +
				"nobody can tell which value is which. COPY, which is the default, names them, and so does " +
				"--column-inserts.",
			Bad: "SELECT pg_catalog.set_config('search_path', '', false);\nINSERT INTO public.users VALUES (1, " +
				"'ada@example.com');\n",
			Good: "SELECT pg_catalog.set_config('search_path', '', false);\nINSERT INTO public.users (id, email) VALUES (1, " +
				"'ada@example.com');\n",
		},
		{
			ID:    "pg/unknown-column",
			Title: "a statement lists a column that the table does not have",
			Doc: "The columns of the rows are those of the CREATE TABLE statement, or, without one, those that the " +
				"first COPY or INSERT lists. A later one with another column has values with no place to go, and " +
				"none may get lost.",
			Bad: "COPY users (email) FROM stdin;\nada@example.com\n\\.\nCOPY users (email, phone) FROM " +
				"stdin;\nbob@example.com\t+12025550101\n\\.\n",
			Good: "COPY users (email, phone) FROM stdin;\nada@example.com\t\\N\n\\.\nCOPY users (email, phone) FROM " +
				"stdin;\nbob@example.com\t+12025550101\n\\.\n",
		},
		{
			ID:    "pg/charset",
			Title: "the dump is not in UTF-8",
			Doc: "SET client_encoding says which character set a dump is in. Read as if it were UTF-8, every accent " +
				"in it would come out wrong. --encoding says that the file is to be converted; an archive must be " +
				"dumped again, or written as text by pg_restore.",
			Bad:  "SET client_encoding = 'LATIN1';\nCOPY users (email) FROM stdin;\nada@example.com\n\\.\n",
			Good: "SET client_encoding = 'UTF8';\nCOPY users (email) FROM stdin;\nada@example.com\n\\.\n",
		},
		{
			ID:    "pg/value-count",
			Title: "a row has more or fewer values than there are columns",
			Doc: "Each value belongs to the column at the same place. Where their numbers differ, nobody can tell " +
				"which one is missing. In the rows of COPY, a TAB stands between fields, and one that is text is " +
				"written \\t.",
			Bad:  "COPY users (id, email) FROM stdin;\n1\tada@example.com\tAda\n\\.\n",
			Good: "COPY users (id, email, name) FROM stdin;\n1\tada@example.com\tAda\n\\.\n",
		},
		{
			ID:    "pg/syntax",
			Title: "a row, or what stands between rows, is not as pg_dump writes it",
			Doc: "A quote inside a string that was changed by hand, and is not doubled, ends the string too early. " +
				"COPY with options, such as CSV, is not what pg_dump writes, and is not read.",
			Bad: "INSERT INTO public.users (email, name) VALUES ('ada@example.com', 'Conan O'Brien'),('bob@example.com', " +
				"'');\nSET client_encoding = 'UTF8';\n",
			Good: "INSERT INTO public.users (email, name) VALUES ('ada@example.com', 'Conan O''Brien'),('bob@example.com', " +
				"'');\nSET client_encoding = 'UTF8';\n",
		},
		{
			ID:    "pg/change",
			Title: "a statement changes rows that were inserted",
			Doc: "A script by hand may insert users, and update or delete some of them further down. Rows are read " +
				"as they are inserted, and only a database can say what becomes of them. pg_dump writes no such " +
				"statements.",
			Bad: "-- PostgreSQL database dump\nCREATE TABLE users (email text);\nCOPY users (email) FROM " +
				"stdin;\nada@example.com\n\\.\nDELETE FROM users;\n-- PostgreSQL database dump complete\n",
			Good: "-- PostgreSQL database dump\nCREATE TABLE users (email text);\nCOPY users (email) FROM " +
				"stdin;\nada@example.com\n\\.\n-- PostgreSQL database dump complete\n",
		},
		{
			ID:    "pg/truncated",
			Title: "the dump ends too early",
			Doc: "It ends inside a statement or the rows of COPY, or before the line that pg_dump writes when it is " +
				"done. A disk that was full and a connection that was lost do this. The users that are missing " +
				"cannot be seen from here, so the file is not taken as complete. Where a part of a dump was cut out " +
				"on purpose, take away its first line, -- PostgreSQL database dump.",
			Bad:  "COPY public.users (id, email) FROM stdin;\n1\tada@example.com\n2\tbo",
			Good: "COPY public.users (id, email) FROM stdin;\n1\tada@example.com\n2\tbob@example.com\n\\.\n",
		},
		{
			ID:    "pg/unclosed-string",
			Title: "a string is never closed",
			Doc: "All that follows the quote is part of the string, up to the end of the file. The quote at its end " +
				"is missing.",
			Bad: "SET client_encoding = 'UTF8';\nINSERT INTO users (email) VALUES ('ada@example.com);\nSET client_encoding " +
				"= UTF8;\n",
			Good: "SET client_encoding = 'UTF8';\nINSERT INTO users (email) VALUES ('ada@example.com');\nSET client_encoding " +
				"= UTF8;\n",
		},
		{
			ID:    "pg/row-too-long",
			Title: "a row is longer than 16 MiB",
			Doc: "No user is that long. A string that nobody closed often does this. Rows of other tables may be of " +
				"any length.",
		},
	}
	return severe(rules)
}
