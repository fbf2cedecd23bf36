package ldif

import "muster/schema"

const good = "dn: uid=ana,dc=example,dc=com\nobjectClass: inetOrgPerson\nuid: ana\nmail: ana@example.com\n"

// Rules are what can be wrong with LDIF.
func Rules() []schema.Rule {
	const head = "dn: uid=ana,dc=example,dc=com\nobjectClass: inetOrgPerson\nuid: ana\n"
	return []schema.Rule{
		{
			ID: "ldif/no-people", Severity: schema.Error, Title: "no entry of the file is a person",
			Doc: "People are the entries with an object class such as inetOrgPerson, user or posixAccount, and those whose " +
				"classes are not known. Others hold the " +
				"directory together: units, groups, computers.",
			Bad: "dn: ou=people,dc=example,dc=com\nobjectClass: organizationalUnit\nou: people\n", Good: good,
		},
		{
			ID: "ldif/not-a-person", Severity: schema.Off, Title: "an entry is left out: it is no person",
			Doc: "Its object classes say that it is a unit, a group, a computer or another thing, and none that it is a " +
				"person; or it has no attributes at all. Such entries are " +
				"counted in the summary. What Active Directory calls a computer has the classes of a user too, and is left out " +
				"all the same.",
		},
		{
			ID: "ldif/syntax", Severity: schema.Error, Title: "a line of an entry is not as LDIF has it",
			Doc: "A line is an attribute, a colon and a value. A long value goes on in lines that begin with one space; an " +
				"editor that takes these spaces away breaks the file.",
			Bad: head + "mail: ana@exam\nple.com\n", Good: head + "mail: ana@exam\n ple.com\n",
		},
		{
			ID: "ldif/no-dn", Severity: schema.Error, Title: "an entry does not begin with dn",
			Doc: "An entry has its name first, and an empty line ends it. An empty line inside an entry cuts it in two.",
			Bad: good + "\nmail: ben@example.com\n", Good: good,
		},
		{
			ID: "ldif/base64", Severity: schema.Error, Title: "a value is not base64",
			Doc: "Two colons behind the name of an attribute say that base64 follows. Where no field takes the attribute, " +
				"it is a " +
				"warning.",
			Bad: good + "cn:: Zoë\n", Good: good + "cn:: Wm/Dqw==\n",
		},
		{
			ID: "ldif/url", Severity: schema.Error, Title: "a value stands at a URL",
			Doc: "name:< file:///… says that the value is in another file. muster opens no file and no address that an " +
				"export names, since an export may come from anywhere. " +
				"With --severity ldif/url=warning the attribute is left out, as it is where no field takes it.",
			Bad: good + "jpegPhoto:< file:///tmp/ana.jpg\n", Good: good + "jpegPhoto:: /9j/\n",
		},
		{
			ID: "ldif/change", Severity: schema.Error, Title: "an entry is a change",
			Doc: "changetype: modify, delete and modrdn are instructions for a directory. What users look like after them is " +
				"known only to the directory. changetype: add, which " +
				"ldifde writes everywhere, is an entry like others.",
			Bad:  good + "\ndn: uid=ben,dc=example,dc=com\nchangetype: modify\nreplace: mail\nmail: ben@example.com\n",
			Good: good,
		},
		{
			ID: "ldif/incomplete", Severity: schema.Error, Title: "the search did not find all entries",
			Doc: "ldapsearch ends its output with the result of the search. A limit of the server, mostly 500 or 1000 " +
				"entries, stops it early, and the users behind it are missing. " +
				"Paging gets all of them: ldapsearch -E pr=500/noprompt. A file that begins as its output does and has no result " +
				"was cut off.",
			Bad: good + "\n# search result\nsearch: 2\nresult: 4 Size limit exceeded\n", Good: good +
				"\n# search result\nsearch: 2\nresult: 0 Success\n",
		},
		{
			ID: "ldif/unfinished", Severity: schema.Error, Title: "the file ends inside a line",
			Doc: "Each line has an end, the last one too (RFC 2849). A file that was cut off does not end so: its last value " +
				"may be a part of what it was, and entries may be missing.",
			Bad: good + "sn: Silv", Good: good + "sn: Silva\n",
		},
		{
			ID: "ldif/too-large", Severity: schema.Error, Title: "an entry is longer than 16 MiB",
			Doc: "Only an empty line ends an entry. A file without empty lines is one entry.",
		},
		{
			ID: "ldif/late-column", Severity: schema.Warning,
			Title: "an attribute is not among those by which the columns are known",
			Doc: "The columns of an LDIF file are the attributes of the people in its first megabyte. One that appears later " +
				"is left out, and named once, with the entry where " +
				"it appears first. A column that a mapping asks for is read wherever it appears.",
		},
		{
			ID: "ldif/missing-column", Severity: schema.Warning,
			Title: "the mapping asks for an attribute that the first people do not have",
			Doc: "A rare attribute may appear only late in a large file: it is read there. One that is misspelled in the " +
				"mapping looks the same. In a file that is read whole " +
				"at the beginning, it is an error: mapping/unknown-column.",
		},
		{
			ID: "ldif/several-values", Severity: schema.Warning, Title: "an attribute has several values, and one column",
			Doc: "A column holds the first value of its attribute. Where the people in the first megabyte have several, the " +
				"column NAME.all beside it holds all of them, as a JSON " +
				"list (type: json reads it). Where only later ones do, the mapping must ask for NAME.all.",
		},
	}
}
