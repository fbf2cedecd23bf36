package mysqltab

import "muster/schema"

// Rules are what can be wrong with the files of mysqldump --tab. What can be wrong with a
// row is among the rules of delimited text.
func Rules() []schema.Rule {
	return []schema.Rule{
		{
			ID: "mysqltab/no-table", Severity: schema.Error,
			Title: "the folder has no such table, or none that looks like users",
			Doc: "mysqldump --tab writes two files for each table. Without --table, users are read from the first one whose " +
				"name says so and that has a column for " +
				"email addresses. The message lists the tables that there are.",
		},
		{
			ID: "mysqltab/no-columns", Severity: schema.Error, Title: "the names of the columns are not there",
			Doc: "TABLE.txt holds values alone. The names of their columns stand in the CREATE TABLE statement of TABLE.sql, " +
				"which must stand beside it: without it nobody " +
				"can tell which value is which.",
		},
		{
			ID: "mysqltab/more-users", Severity: schema.Warning, Title: "another table of the folder looks like users",
			Doc: "Of a folder one table is read. Another one whose name says that it holds users, with a column for email " +
				"addresses and with rows, may hold more of them. --table names the one that is meant, and ends the doubt.",
		},
		{
			ID: "mysqltab/field-count", Severity: schema.Error,
			Title: "the rows have another number of fields than the table has columns",
			Doc: "The first row of TABLE.txt has a field for each column of TABLE.sql. MySQL leaves out columns that are " +
				"generated, MariaDB does not: both are read. " +
				"Where neither fits, the two files are not of one dump, or the fields are not delimited with TAB.",
		},
	}
}
