package pgdump

import "bytes"

// Start is how many bytes IsArchive looks at.
const Start = len(tarStart)

// IsArchive reports whether a file begins as the archives of pg_dump do that are one file.
func IsArchive(start []byte) bool {
	return bytes.HasPrefix(start, []byte(magic)) || bytes.HasPrefix(start, []byte(tarStart))
}

// IsScript reports whether text begins as the scripts of pg_dump, pg_dumpall and psql do.
func IsScript(text []byte) bool {
	for line := range bytes.Lines(text) {
		line = bytes.TrimRight(line, "\r\n")
		switch {
		case bytes.HasPrefix(line, []byte(databaseDump)), bytes.HasPrefix(line, []byte(clusterDump)),
			bytes.HasPrefix(line, []byte(`\restrict `)), bytes.HasPrefix(line, []byte(`\connect `)),
			bytes.HasPrefix(line, []byte("SELECT pg_catalog.set_config(")),
			bytes.HasPrefix(line, []byte("SET client_encoding =")),
			bytes.HasPrefix(line, []byte("COPY ")) && bytes.HasSuffix(bytes.ToLower(line), []byte(" from stdin;")):
			return true
		}
	}
	return false
}
