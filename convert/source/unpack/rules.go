package unpack

import "muster/schema"

// Rules are what can be wrong with a packed file.
func Rules() []schema.Rule {
	const good = "email\nana@example.com\n"
	const damaged = "A download that stopped, or a copy in text mode, leaves a file that cannot be unpacked to its end. " +
		"Users at the end would be missing."
	return []schema.Rule{
		{
			ID: "source/gzip", Severity: schema.Error, Title: "the gzip file is damaged", Doc: damaged,
			Bad: "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", Good: good,
		},
		{
			ID: "source/zstd", Severity: schema.Error, Title: "the zstd file is damaged",
			Doc: damaged + " Streams that refer back more than 128 MiB (zstd --long=28 and more) are not read either.",
			Bad: "\x28\xb5\x2f\xfd", Good: good,
		},
		{
			ID: "source/bzip2", Severity: schema.Error, Title: "the bzip2 file is damaged", Doc: damaged,
			Bad: "BZh91AY&SY", Good: good,
		},
		{
			ID: "source/xz", Severity: schema.Error, Title: "the xz file is damaged",
			Doc: damaged + " Files with a dictionary over 128 MiB are not read either.",
			Bad: "\xfd7zXZ\x00", Good: good,
		},
		{
			ID: "source/lz4", Severity: schema.Error, Title: "the lz4 file is damaged", Doc: damaged,
			Bad: "\x04\x22\x4d\x18", Good: good,
		},
		{
			ID: "source/zip", Severity: schema.Error, Title: "the zip is damaged, encrypted, or holds more than one file",
			Doc: "A zip is read where it holds one file with data; folders, and what file managers put beside files, do not " +
				"count. Which of several files holds the users, only you know.",
			Bad: "PK\x03\x04", Good: good,
		},
		{
			ID: "source/layers", Severity: schema.Error, Title: "the file is packed more than three times",
			Doc: "A gzip file in a zip is two layers. Nobody packs an export more often on purpose.",
		},
		{
			ID: "source/expansion", Severity: schema.Error, Title: "the file grows beyond all measure when it is unpacked",
			Doc: "Up to 256 MiB come out of any file, and beyond that up to 500 times its size. Exports of users shrink to a " +
				"twentieth at best. A file that grows more is made to fill disks. Nothing of it is kept in memory or on disk.",
		},
	}
}
