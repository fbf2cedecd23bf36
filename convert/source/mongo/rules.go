package mongo

import "muster/schema"

// Rules are what can be wrong with what mongodump wrote. They have no examples, since it is
// no text. What can be wrong with documents, json/ says.
func Rules() []schema.Rule {
	return []schema.Rule{
		{
			ID: "mongo/damaged", Severity: schema.Error, Title: "the BSON file or the archive is damaged",
			Doc: "A length, a type or a checksum is not as it must be. A copy in text mode does this. Nothing behind that " +
				"place can be read.",
		},
		{
			ID: "mongo/unfinished", Severity: schema.Error, Title: "the BSON file or the archive ends too early",
			Doc: "It ends inside a document, or before the mark that ends the collection. A disk that was full and a " +
				"connection that was lost do this. The users that are missing " +
				"cannot be seen from here, so the file is not taken as complete.",
		},
		{
			ID: "mongo/no-collection", Severity: schema.Error,
			Title: "the archive has no such collection, or none that looks like users",
			Doc: "An archive may hold many collections, and users are read from one: the only one, or the first that is " +
				"called users or the like. --table names another, with its " +
				"database before a dot where two have it.",
		},
	}
}
