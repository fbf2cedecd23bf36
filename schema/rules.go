package schema

// Rules are the rules of reading users and side files.
func Rules() []Rule {
	return []Rule{
		{
			ID: "json/syntax", Severity: Error, Title: "the text is not JSON",
			Doc: "Users are JSON as RFC 8259 has it. What cannot be read cannot be sent. In an array nothing after the place " +
				"can be trusted; in NDJSON only that line is lost.",
			Bad: `[{"email": "ana@example.com",}]`, Good: `[{"email": "ana@example.com"}]`,
		},
		{
			ID: "json/empty", Severity: Error, Title: "the file holds no users",
			Doc: "A file without a single character is mostly a step that failed before this one. A list that is meant to be " +
				"empty is written [].",
			Bad: "\n", Good: `[{"email": "ana@example.com"}]`,
		},
		{
			ID: "json/unfinished", Severity: Error, Title: "the file ends inside a value",
			Doc: "The closing bracket of an array says that all users are there. A file without it was cut off on its way, or " +
				"its maker stopped at an error.",
			Bad: `[{"email": "ana@example.com"},`, Good: `[{"email": "ana@example.com"}]`,
		},
		{
			ID: "json/trailing", Severity: Error, Title: "text follows the end of the array",
			Doc: "One file holds one array. Two arrays one after the other are mostly two files that were joined; Auth0 would " +
				"refuse the file.",
			Bad:  `[{"email": "ana@example.com"}] [{"email": "ben@example.com"}]`,
			Good: `[{"email": "ana@example.com"}, {"email": "ben@example.com"}]`,
		},
		{
			ID: "json/duplicate-key", Severity: Error, Title: "an object has the same property twice",
			Doc: "RFC 8259 leaves open which of the two counts, and programs differ. The user that arrives may not be the one " +
				"that you meant.",
			Bad:  `[{"email": "ana@example.com", "name": "Ana", "name": "Anna"}]`,
			Good: `[{"email": "ana@example.com", "name": "Anna"}]`,
		},
		{
			ID: "json/utf8", Severity: Error, Title: "the text is not UTF-8",
			Doc:  "JSON is UTF-8. Another encoding turns names into other characters, or makes Auth0 refuse the file.",
			Bad:  "[{\"email\": \"ana@example.com\", \"name\": \"Zo\xeb\"}]",
			Good: `[{"email": "ana@example.com", "name": "Zoë"}]`,
		},
		{
			ID: "json/surrogate", Severity: Warning, Title: "an escape is half of a character",
			Doc: "A character beyond U+FFFF has two escapes, \\ud83d\\ude42. One of them alone is no character: JSON allows " +
				"it, UTF-8 cannot hold it, and the user arrives with another text. It was mostly cut by a limit of length.",
			Bad:  `[{"email": "ana@example.com", "nickname": "Ana \ud83d"}]`,
			Good: `[{"email": "ana@example.com", "nickname": "Ana \ud83d\ude42"}]`,
		},
		{
			ID: "json/depth", Severity: Error, Title: "a value nests too deep",
			Doc: "Nesting of more than 128 levels is mostly a mistake of the program that wrote the file.",
		},
		{
			ID: "json/too-large", Severity: Error, Title: "a user is larger than 8 MiB",
			Doc: "Auth0 takes no import file over 500 KB, so no user can be this large. Often a quote or bracket is missing.",
		},
		{
			ID: "origins/mismatch", Severity: Error, Title: "the file of origins belongs to other users",
			Doc: "The n-th entry of a file of origins is the place of the n-th user. Where the numbers differ, every position " +
				"would be wrong. Write the file again in the run that writes the users.",
		},
	}
}
