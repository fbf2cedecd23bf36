package source

import (
	"bytes"
	"fmt"
)

// foreign are the formats that muster does not read, how they begin, and the command
// that makes a readable export.
var foreign = []struct {
	is         func(start []byte) bool
	what, hint string
}{
	{isBacpac, "a .bacpac of SQL Server", "export the table: bcp 'SELECT * FROM dbo.Users' queryout users.tsv -c -C 65001 -S SERVER -d DATABASE; or Generate Scripts, with data"},
	{begins("TAPE\x00\x00\x03\x00"), "a backup of SQL Server", "restore it, then export the table: bcp 'SELECT * FROM dbo.Users' queryout users.tsv -c -C 65001 -S SERVER -d DATABASE; or Generate Scripts, with data"},
	{begins("PGCOPY\n\xff\r\n\x00"), "a binary COPY of PostgreSQL", "export the users table: psql -c '\\copy users TO users.csv CSV HEADER'"},
	{begins("\xd0\xcf\x11\xe0"), "an old Excel or Access file", "save it as XLSX without a password, or as CSV UTF-8"},
	{isAccess, "an Access database", "export the table: mdb-export FILE Users > users.csv"},
	{isDataPump, "a dump of Oracle (exp or Data Pump)", "import it, then export the table with SQLcl: set sqlformat csv; spool users.csv; select * from users;"},
	{begins("PAR1"), "Parquet", "convert it: duckdb -c \"COPY 'FILE' TO 'users.csv' (HEADER)\""},
	{isPGP, "encrypted with PGP", "decrypt it: gpg --decrypt FILE > users.json"},
	{isPage, "a web page (HTML)", "the download gave a page instead of the export: log in, and export again as CSV"},
	{isSheet, "a workbook in the XML of Excel 2003", "save it as XLSX, or as CSV UTF-8"},
	{begins("7z\xbc\xaf\x27\x1c"), "a 7z archive", "unpack it: 7z x FILE"},
	{begins("Rar!\x1a\x07"), "a RAR archive", "unpack it: unrar x FILE"},
}

func begins(magic string) func([]byte) bool {
	return func(start []byte) bool { return bytes.HasPrefix(start, []byte(magic)) }
}

func isPage(start []byte) bool {
	first := bytes.ToLower(bytes.TrimLeft(start[:min(len(start), 1<<10)], "\xef\xbb\xbf \t\r\n"))
	return bytes.HasPrefix(first, []byte("<!doctype html")) || bytes.HasPrefix(first, []byte("<html"))
}

func isSheet(start []byte) bool {
	first := start[:min(len(start), 1<<10)]
	return bytes.Contains(first, []byte("<Workbook")) && bytes.Contains(first, []byte("urn:schemas-microsoft-com:office:spreadsheet"))
}

// isBacpac: it is a zip with a model of the database in it.
func isBacpac(start []byte) bool {
	return begins("PK\x03\x04")(start) && (bytes.Contains(start, []byte("DacMetadata.xml")) || bytes.Contains(start, []byte("model.xml")))
}

func isAccess(start []byte) bool {
	return begins("\x00\x01\x00\x00Standard Jet DB")(start) || begins("\x00\x01\x00\x00Standard ACE DB")(start)
}

// isDataPump: exp writes its version into the first bytes; Data Pump names its master
// table there, among bytes that no text has.
func isDataPump(start []byte) bool {
	if bytes.Contains(start[:min(len(start), 64)], []byte("EXPORT:V")) {
		return true
	}
	first := start[:min(len(start), 4<<10)]
	return bytes.IndexByte(first, 0) >= 0 && (bytes.Contains(first, []byte(`"SYS_EXPORT_`)) || bytes.Contains(first, []byte(`"KU$_`)))
}

// isPGP: in armour, or a packet with a session key (RFC 9580) of a known version.
func isPGP(start []byte) bool {
	if begins("-----BEGIN PGP MESSAGE-----")(start) {
		return true
	}
	if len(start) < 4 {
		return false
	}
	switch start[0] {
	case 0x84, 0xc1: // for a public key, with a length of one byte
		return start[2] == 3 && start[1] < 192
	case 0x85: // of two bytes
		return start[3] == 3
	case 0x8c, 0xc3: // for a pass phrase
		return start[2] == 4 && start[1] < 64
	}
	return false
}

// checkForeign is an error where a file that begins with start is of such a format.
func checkForeign(file string, start []byte) error {
	for _, f := range foreign {
		if f.is(start) {
			message := fmt.Sprintf("the file is %s, which muster does not read", f.what)
			return refuse(file, "source/format", message, f.hint)
		}
	}
	return nil
}
