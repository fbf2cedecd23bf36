package pgarchive

import "muster/schema"

// Rules are what can be wrong with an archive, beside what can be wrong with a script.
func Rules() []schema.Rule {
	const good = "COPY public.users (id, email) FROM stdin;\n1\tada@example.com\n\\.\n"
	return []schema.Rule{
		{
			ID:       "pg/archive",
			Severity: schema.Error,
			Title:    "the archive of pg_dump is damaged or cut off",
			Doc: "An archive in the formats custom, tar or directory begins with a table of contents, and the rows " +
				"follow in blocks or files. A copy in text mode, or a transfer that stopped, leaves one that cannot " +
				"be read to its end. Users at the end would be missing.",
			Bad:  "PGDMP\x01\x0e\x00\x04\x08\x01",
			Good: good,
		},
		{
			ID:       "pg/archive-version",
			Severity: schema.Error,
			Title:    "the archive is of a version that muster does not read",
			Doc: "Versions 1.12 to 1.16 are read: those of PostgreSQL 9.0 to 18. Of any other, the pg_restore that " +
				"belongs to it makes text: pg_restore -f dump.sql FILE.",
			Bad:  "PGDMP\x01\x30\x00\x04\x08\x01",
			Good: good,
		},
	}
}
