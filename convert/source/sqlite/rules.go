package sqlite

import "muster/schema"

// Rules are what can be wrong with a database file. Their examples would be binary.
func Rules() []schema.Rule {
	return []schema.Rule{
		{
			ID: "sqlite/no-table", Severity: schema.Error,
			Title: "the database has no such table, or none that looks like users",
			Doc: "Users are read from one table or view. Without --table it is the first whose name says so (users, " +
				"app_users, members …) and that has a column for " +
				"email addresses; for names that also fit customers or contacts, a column for passwords must stand beside it. " +
				"The message lists the tables " +
				"that there are. --query joins several of them.",
		},
		{
			ID: "sqlite/more-users", Severity: schema.Warning, Title: "the database has another table that looks like users",
			Doc: "Users are read from one table: the first that looks like users. Another one with rows looks so too, such as " +
				"members beside customers, and " +
				"none of its users arrive. Where they shall, it is a run of its own, with --table; where not, --table with the " +
				"name of the table that was read says so.",
		},
		{
			ID: "sqlite/damaged", Severity: schema.Error, Title: "the database is damaged",
			Doc: "SQLite finds pages that are missing or make no sense: the file was cut off, or copied while a program wrote " +
				"to it. What comes after such a page " +
				"cannot be told from what is not there, so the file is not taken as complete.",
		},
		{
			ID: "sqlite/changed", Severity: schema.Error, Title: "a program wrote to the database while it was read",
			Doc: "The database is read without locks, so that no program is kept waiting and nothing is written beside it. A " +
				"program that writes meanwhile may have " +
				"changed pages that were read together with older ones. Stop it, or read a copy that the .backup command of " +
				"sqlite3 makes.",
		},
		{
			ID: "sqlite/row-too-long", Severity: schema.Error, Title: "a row of the database is longer than 16 MiB",
			Doc: "No user is that long. A picture in a column may be: leave the column out with --query.",
		},
		{
			ID: "sqlite/too-many-tables", Severity: schema.Error, Title: "the database has more than 10,000 tables",
			Doc: "SQLite reads what each table, index and view is before the first row, and compares each with all others: " +
				"with so many, that takes longer than the rows. A dump of the one table of users is read at once: " +
				"sqlite3 FILE '.dump users' > users.sql.",
		},
		{
			ID: "sqlite/endless", Severity: schema.Error, Title: "a view or a query does not come to its next row",
			Doc: "SQLite has worked on one row for up to two thousand million steps, far more than it takes to sort " +
				"millions of them, or there are more rows than any query makes of what is in the database. A view that " +
				"recurses without an end does so: mend it, or read the table that it is made of. Or views that read each " +
				"other, several times each, are thousands in the end; or SQLite has no memory for a query in which a value " +
				"doubles at each level.",
		},
	}
}
