package jsonrows

import "muster/schema"

// Rules are what can be wrong with JSON as an export, beside the rules that users have.
func Rules() []schema.Rule {
	return []schema.Rule{
		{
			ID: "json/no-records", Severity: schema.Error, Title: "the document has no array of users",
			Doc: "In a document, users are an array of objects. It is found by its name (users, Resources …) and by keys " +
				"for email addresses in its first " +
				"element; --path names another one with a JSON Pointer, such as /data/users. --table names a table of phpMyAdmin " +
				"or a model of Django.",
			Bad:  `{"orders": [{"id": 1}], "items": [{"id": 2}]}`,
			Good: `{"orders": [{"id": 1}], "users": [{"email": "ana@example.com"}]}`,
		},
		{
			ID: "json/not-object", Severity: schema.Error, Title: "a record is not an object",
			Doc: "Each user is an object with a key for each attribute. Text, a number or a list says not which " +
				"attribute it is.",
			Bad:  `[{"email": "ana@example.com"}, "ben@example.com"]`,
			Good: `[{"email": "ana@example.com"}, {"email": "ben@example.com"}]`,
		},
		{
			ID: "json/typed-values", Severity: schema.Error, Title: "each value says its type",
			Doc: `DynamoDB writes {"email": {"S": "ana@example.com"}}, and the interface of Firestore {"email": {"stringValue": …}}. Such types are no part of a ` +
				"user. jq takes the values out. A mapping that asks for a column such as Item.email.S reads them as they are.",
			Bad:  `{"Item": {"email": {"S": "ana@example.com"}, "id": {"N": "1"}}}`,
			Good: `{"email": "ana@example.com", "id": "1"}`,
		},
		{
			ID: "json/keyed", Severity: schema.Error, Title: "the users are the values of one object",
			Doc: "Firebase's Realtime Database and others write one object in which each user stands under an id of its own. " +
				"Read as a record, that would be one user " +
				"with a column for each attribute of each user. jq makes a list of them, with the key as id.",
			Bad:  `{"u1": {"email": "ana@example.com"}, "u2": {"email": "ben@example.com"}}`,
			Good: `[{"id": "u1", "email": "ana@example.com"}, {"id": "u2", "email": "ben@example.com"}]`,
		},
		{
			ID: "json/more-users", Severity: schema.Error, Title: "users stand beside the array that is read",
			Doc: "Of a document, one array is read. Where addresses stand behind it, under keys such as email, more users may " +
				"be there, which would be lost in silence. " +
				"--path says which array is meant, and ends the doubt. A document with several arrays of users is converted once " +
				"for each.",
			Bad:  `{"staff": {"users": [{"email": "ana@example.com"}]}, "guests": {"users": [{"email": "ben@example.com"}]}}`,
			Good: `{"users": [{"email": "ana@example.com"}, {"email": "ben@example.com"}]}`,
		},
		{
			ID: "json/more-pages", Severity: schema.Error, Title: "the document says that there are more users than it holds",
			Doc: "APIs answer page by page: aws cognito-idp list-users gives 60 users and a PaginationToken. Keys around the " +
				"records that say so are looked at, such as NextToken, nextPageToken, @odata.nextLink, links.next, " +
				"pageInfo.hasNextPage and has_more, and numbers such as total, totalResults, count and last_page; keys in the " +
				"records are not. A last line or element that is no user and has such a key, such as {\"next\": \"…\"}, is " +
				"looked at too. Several EXPORTS are counted together, and of what they say of a next page, the last one's " +
				"counts. Where the rest is not wanted, its severity turns it off.",
			Bad:  `{"Users": [{"email": "ana@example.com"}], "PaginationToken": "CAIS"}`,
			Good: `{"Users": [{"email": "ana@example.com"}], "PaginationToken": null, "total": 1}`,
		},
		{
			ID: "json/too-many-keys", Severity: schema.Error, Title: "the records have more keys than any user",
			Doc: "The columns of a JSON file are the keys of its records, and 16,384 are read. More of them are ids, mostly: " +
				"the document is one object whose values are the users.",
		},
		{
			ID: "json/late-column", Severity: schema.Warning,
			Title: "a key is not in the records by which the columns are known",
			Doc: "The columns of a JSON file are the keys in its first megabyte. A key that appears later is left out, and " +
				"named once, with the row where it " +
				"appears first. A column that a mapping asks for is read wherever it appears: name the key in a mapping file.",
		},
		{
			ID: "json/missing-column", Severity: schema.Warning,
			Title: "the mapping asks for a key that the first records do not have",
			Doc: "In JSON a key may be left out where it has no value, so that a rare one may appear only late in a large " +
				"file: it is read there. A key that is " +
				"misspelled in the mapping looks the same. In a file that is read whole at the beginning, it is an error: " +
				"mapping/unknown-column.",
		},
		{
			ID: "json/other-models", Severity: schema.Warning, Title: "a dump of Django has other models beside the users",
			Doc: "One model of a dump is read. What the others know of users, such as their groups, addresses and logins " +
				"elsewhere, is named with the number of its records, and stays behind. --query asks for it: each model is a " +
				"table, called app.model, whose key is the column pk.",
			Bad:  `[{"model": "auth.user", "pk": 1, "fields": {"email": "ana@example.com", "password": ""}}, {"model": "auth.group", "pk": 1, "fields": {"name": "staff"}}]`,
			Good: `[{"model": "auth.user", "pk": 1, "fields": {"email": "ana@example.com", "password": ""}}]`,
		},
		{
			ID: "json/same-name", Severity: schema.Warning, Title: "two keys make a column of one name",
			Doc:  `The email of {"profile": {"email": …}} is the column profile.email, and so is the key "profile.email" itself. The second one is read as profile.email_2.`,
			Bad:  `[{"email": "ana@example.com", "a": {"b": "x"}, "a.b": "y"}]`,
			Good: `[{"email": "ana@example.com", "name": "Ana"}]`,
		},
	}
}
