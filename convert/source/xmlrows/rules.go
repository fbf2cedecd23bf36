package xmlrows

import "muster/schema"

const good = "<users>\n<user><id>1</id><email>ana@example.com</email></user>\n" +
	"<user><id>2</id><email>ben@example.com</email></user>\n</users>\n"

// Rules are what can be wrong with XML.
func Rules() []schema.Rule {
	const row = "<row>\n<field name=\"email\">ana@example.com</field>\n</row>\n"
	const dump = "<mysqldump>\n<database name=\"shop\">\n<table_data name=\"users\">\n"
	const end = "</table_data>\n</database>\n</mysqldump>\n"
	return []schema.Rule{
		{
			ID: "xml/no-table", Severity: schema.Error,
			Title: "the file has no such table or record, or none that looks like users",
			Doc: "In the XML of a database, a table is chosen as in a dump: --table NAME, else the first one whose name says " +
				"so and that has a column for email addresses. " +
				"In other documents, records are an element that repeats and has such a column; --table takes the name of the " +
				"element, --path all names down to it, as /users/user.",
			Bad: "<orders><order><id>1</id></order><order><id>2</id></order><lines><line><id>1</id></line><line><id>2</id></line></lines></orders>\n", Good: good,
		},
		{
			ID: "xml/more-users", Severity: schema.Warning, Title: "another element or table has users too",
			Doc: "Of a document, the records are one element, and of a dump one table. Another one with email addresses may " +
				"hold more users. --path names the element that is meant, --table the table, and ends the doubt.",
			Bad: "<r>\n<user><email>ana@example.com</email></user>\n<user><email>ben@example.com</email></user>\n" +
				"<admin><email>eve@example.com</email></admin>\n</r>\n", Good: good,
		},
		{
			ID: "xml/syntax", Severity: schema.Error, Title: "the file is not as XML has it",
			Doc: "Tags must end in the order in which they began, and the values of attributes stand in quotes. Inside a " +
				"record only that record is rejected; around records nothing " +
				"that follows could be trusted.",
			Bad:  "<users>\n<user><id>1</id><email>ana@example.com</user>\n<user><id>2</id><email>ben@example.com</email></user>\n</users>\n",
			Good: good,
		},
		{
			ID: "xml/entity", Severity: schema.Error, Title: "a & begins no reference that XML has",
			Doc: "A & in a text is written as &amp;. XML has five entities: amp, lt, gt, quot, apos. Others, as HTML has " +
				"them, must be declared, and muster takes no declarations.",
			Bad:  "<users>\n<user><email>ana@example.com</email><name>R&D</name></user>\n<user><email>ben@example.com</email><name>Zo&euml;</name></user>\n</users>\n",
			Good: "<users>\n<user><email>ana@example.com</email><name>R&amp;D</name></user>\n<user><email>ben@example.com</email><name>Zo&#235;</name></user>\n</users>\n",
		},
		{
			ID: "xml/doctype", Severity: schema.Error, Title: "the file has a document type",
			Doc: "A document type can declare entities that grow to gigabytes when they are expanded, and name files and " +
				"addresses to be read. No export of users needs one. " +
				"muster refuses it, unless it names the root element alone.",
			Bad: "<!DOCTYPE users [<!ENTITY a \"ana@example.com\">]>\n" + good, Good: "<!DOCTYPE users>\n" + good,
		},
		{
			ID: "xml/depth", Severity: schema.Error, Title: "elements stand too deep inside one another",
			Doc: "At most 100 elements may be open at a time.",
		},
		{
			ID: "xml/too-many-columns", Severity: schema.Error, Title: "the records have too many kinds of elements",
			Doc: "At most 16,384 kinds of elements and attributes may stand in the first megabyte. Names that hold data, such " +
				"as <user-4711>, do this.",
		},
		{
			ID: "xml/too-large", Severity: schema.Error, Title: "a row, a tag or a comment is longer than 16 MiB",
			Doc: "No user is that long. An end tag that is missing, or a quote that is never closed, does this.",
		},
		{
			ID: "xml/truncated", Severity: schema.Error, Title: "the file ends too early",
			Doc: "An element that was opened has no end. The rows that are missing cannot be seen from here, so the file is " +
				"not taken as complete. With --rejects the rows before are kept.",
			Bad: dump + row + "<row>\n<field name=\"email\">ben@exam", Good: dump + row + end,
		},
		{
			ID: "xml/unclosed", Severity: schema.Error, Title: "a comment or a CDATA section is never closed",
			Doc: "All up to the end of the file is part of it. A comment ends with -->, a CDATA section with ]]>.",
			Bad: "<users>\n<user><email>ana@example.com</email></user>\n<user><email><![CDATA[ben@example.com</email></user>\n</users>\n", Good: good,
		},
		{
			ID: "xml/empty", Severity: schema.Error, Title: "the file has no element",
			Doc: "There is a declaration or a comment, and nothing else. The export mostly failed.",
		},
		{
			ID: "xml/more-pages", Severity: schema.Error, Title: "the document says that there are more users than it holds",
			Doc: "APIs that answer in XML do so page by page. Attributes of the elements around the records and the elements " +
				"beside these are looked at, such as total=\"5000\", <nextPageToken>, <IsTruncated> and " +
				"<link rel=\"next\">; those in the records are not. All is as with json/more-pages.",
			Bad:  "<users total=\"5000\" page=\"1\">\n<user><email>ana@example.com</email></user>\n</users>\n",
			Good: "<users total=\"1\" page=\"1\">\n<user><email>ana@example.com</email></user>\n</users>\n",
		},
		{
			ID: "xml/encoding", Severity: schema.Error, Title: "the document names a charset that is not known",
			Doc: "The first line of an XML document says its charset. Names are those of the WHATWG Encoding Standard or of " +
				"IANA; --encoding says what is meant.",
			Bad:  "<?xml version=\"1.0\" encoding=\"klingon\"?>\n" + good,
			Good: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + good,
		},
		{
			ID: "xml/unknown-column", Severity: schema.Error, Title: "a row has a column that its table does not have",
			Doc: "The columns of a table stand in its table_structure, or else in its first row. mysqldump, mysql and " +
				"phpMyAdmin write the same ones in each row.",
			Bad: dump + row + "<row>\n<field name=\"emial\">ben@example.com</field>\n</row>\n" + end, Good: dump + row + end,
		},
		{
			ID: "xml/hex", Severity: schema.Error, Title: "a value is not written in hexadecimal digits",
			Doc: "mysqldump --hex-blob marks values with xsi:type=\"xs:hexBinary\" and writes two digits for each byte.",
			Bad: dump + "<row>\n<field name=\"email\" xsi:type=\"xs:hexBinary\">616E6</field>\n</row>\n" + end,
			Good: dump + "<row>\n<field name=\"email\" " +
				"xsi:type=\"xs:hexBinary\">616E61406578616D706C652E636F6D</field>\n</row>\n" + end,
		},
		{
			ID: "xml/more-results", Severity: schema.Warning, Title: "the file has the results of several statements",
			Doc: "mysql --xml writes one result after the other. The first one is read, or the one from the table that " +
				"--table names.",
			Bad: "<resultset statement=\"select * from users\">\n" + row +
				"</resultset>\n<resultset statement=\"select * from clients\">\n" + row + "</resultset>\n",
			Good: "<resultset statement=\"select * from users\">\n" + row + "</resultset>\n",
		},
		{
			ID: "xml/late-column", Severity: schema.Warning,
			Title: "an element is not among those by which the columns are known",
			Doc: "The columns are the elements and attributes of the records in the first megabyte. One that appears later is " +
				"left out, and named once, with the place where it " +
				"appears first. A column that a mapping asks for is read wherever it appears.",
		},
		{
			ID: "xml/missing-column", Severity: schema.Warning,
			Title: "the mapping asks for an element that the first records do not have",
			Doc: "A rare element may appear only late in a large file: it is read there. One that is misspelled in the " +
				"mapping looks the same. In a file that is read whole at the " +
				"beginning, it is an error: mapping/unknown-column.",
		},
		{
			ID: "xml/several-values", Severity: schema.Warning, Title: "an element repeats in its record, and has one column",
			Doc: "A column holds the first value. Where records in the first megabyte have several, the column NAME.all " +
				"beside it holds all of them, as a JSON list (type: json reads " +
				"it). Where only later ones do, the mapping must ask for NAME.all.",
		},
		{
			ID: "xml/mixed-text", Severity: schema.Warning, Title: "text stands beside elements",
			Doc: "A column holds the text of an element that has no others in it. Text around elements, as in a formatted " +
				"document, has no column: it is left out, and said once.",
			Bad:  "<users>\n<user><email>ana@example.com</email><bio>the <b>first</b> of all</bio></user>\n</users>\n",
			Good: good,
		},
	}
}
