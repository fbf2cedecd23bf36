package xlsx

import "muster/schema"

// Rules are what can be wrong with a workbook. They have no examples, since workbooks are
// no text.
func Rules() []schema.Rule {
	return []schema.Rule{
		{
			ID: "xlsx/damaged", Severity: schema.Error, Title: "the workbook is damaged",
			Doc: "A workbook is a zip of XML files. One that was cut off, or copied in text mode, cannot be read; programs " +
				"other than Excel sometimes write one that is not as the format has it.",
		},
		{
			ID: "xlsx/bomb", Severity: schema.Error, Title: "a part of the workbook grows beyond all measure",
			Doc: "A few kilobytes that unpack to gigabytes are no list of users, but made to fill the disk or the memory of " +
				"who opens it.",
		},
		{
			ID: "xlsx/empty", Severity: schema.Error, Title: "the workbook, or the sheet, is empty",
			Doc: "The first row of a sheet that holds anything has the names of the columns. Sheets that are hidden are read " +
				"only where --table names them.",
		},
		{
			ID: "xlsx/no-sheet", Severity: schema.Error,
			Title: "the workbook has no such sheet, or several and none that looks like users",
			Doc: "Of several sheets, the one is read that has the columns of the mapping, or else a column for email " +
				"addresses. --table names another one.",
		},
		{
			ID: "xlsx/preamble", Severity: schema.Warning, Title: "rows above the header are left out",
			Doc: "Reports often begin with a title. Rows that hold one cell or two are passed over where a row of names " +
				"follows, one of which is for email addresses.",
		},
		{
			ID: "xlsx/header", Severity: schema.Warning, Title: "a column has no name, or the name of another",
			Doc: "Columns are mapped by their names. A second column of the same name is read as NAME_2, one without a name " +
				"as \"column C\".",
		},
		{
			ID: "xlsx/no-header", Severity: schema.Error, Title: "a cell stands in a column without a name",
			Doc: "It is to the right of all names in the first row: nobody can tell what it is. Its row is not converted.",
		},
		{
			ID: "xlsx/formula", Severity: schema.Error, Title: "a formula has no result in the file",
			Doc: "Excel stores what a formula gave last. Programs that write formulas without computing them store nothing. " +
				"Opening and saving the workbook in Excel puts the results in.",
		},
		{
			ID: "xlsx/error-value", Severity: schema.Error, Title: "a cell holds an error",
			Doc: "#N/A, #REF! and the like are what a formula gives that failed. The value that should be there is lost.",
		},
		{
			ID: "xlsx/more-users", Severity: schema.Warning, Title: "another sheet has addresses too",
			Doc: "Of a workbook one sheet is read: the likeliest that can be seen. Another one with a column for email " +
				"addresses, hidden or not, may hold more users. --table names the sheet that is meant, and ends the doubt.",
		},
		{
			ID: "xlsx/hidden-row", Severity: schema.Warning, Title: "a row is hidden",
			Doc: "A filter, or a person, has hidden rows of the sheet. They are in the file, and are users as all others. " +
				"Said once a sheet.",
		},
		{
			ID: "xlsx/merged", Severity: schema.Warning, Title: "cells are merged",
			Doc: "Cells that are shown as one have their value in the first alone. What stands beside several rows belongs to " +
				"the first of them, and the others are empty there.",
		},
		{
			ID: "xlsx/no-date", Severity: schema.Warning, Title: "a cell is shown as a date, and holds none",
			Doc: "Excel counts days, and has one that never was: 29 February 1900, day 60. It, days below 0, and days " +
				"behind the year 9999 are no dates; the number is taken as it stands.",
		},
		{
			ID: "xlsx/long-number", Severity: schema.Warning, Title: "a number has more digits than Excel keeps",
			Doc: "Excel keeps 15 digits of a number and makes zeros of the others: 9007199254740993 becomes 9007199254740990. " +
				"Identifiers of that length must be text in a sheet. " +
				"The digits are taken as they are stored. Said once a column.",
		},
		{
			ID: "xlsx/leading-zeros", Severity: schema.Warning, Title: "zeros in front of a number are only shown, not stored",
			Doc: "A format such as 00000 shows a postal code as 01234, and the cell holds 1234, which is what is read. Said " +
				"once a column.",
		},
	}
}
