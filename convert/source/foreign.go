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
	// Databases and directories.
	{isBacpac, "a .bacpac or .dacpac of SQL Server", ofSQLServer},
	{begins("TAPE\x00\x00\x03\x00", "MSSQLBAK"), "a backup of SQL Server", "restore it, then " + ofSQLServer},
	{
		begins("PGCOPY\n\xff\r\n\x00"), "a binary COPY of PostgreSQL",
		"export the users table: psql -c '\\copy users TO users.csv CSV HEADER'",
	},
	{isWAL, "a log of PostgreSQL (WAL)", "it holds changes, not tables: pg_dump -Fc -t users DATABASE > users.dump"},
	{isBaseBackup, "a base backup of PostgreSQL", ofPostgres},
	{
		begins("\x00\x01\x00\x00Standard Jet DB", "\x00\x01\x00\x00Standard ACE DB"), "an Access database",
		"export the table: mdb-export FILE Users > users.csv",
	},
	{
		isDataPump, "a dump of Oracle (exp or Data Pump)",
		"import it, then export the table with SQLcl: set sqlformat csv; spool users.csv; select * from users;",
	},
	{
		begins("XBSTCK01"), "a backup of XtraBackup (xbstream)",
		"unpack it with xbstream -x, prepare it with xtrabackup --prepare, " + ofMySQL,
	},
	{isInnoDB, "a data file of MySQL (.ibd)", ofMySQL},
	{isTableFile, "a file of a MySQL table (.frm, .MYI)", ofMySQL},
	{begins("\xfebin"), "a binary log of MySQL", "it holds changes, not tables: mysqldump DATABASE users > users.sql"},
	{
		isFirebird, "a Firebird database",
		"export the table as CSV, with DBeaver or: fbexport -Sc -D FILE -V USERS -F users.csv",
	},
	{
		isFileMaker, "a FileMaker file",
		"in FileMaker, File > Export Records as a Merge file (.mer), which is CSV with names",
	},
	{isDBase, "a dBase or FoxPro table (.dbf)", toCSV},
	{
		begins("REDIS0"), "a dump of Redis (RDB)",
		"write the users as one JSON object a line, from: rdb --command json FILE",
	},
	{
		isESE, "an ESE database, such as ntds.dit of Active Directory",
		"export the users: ldifde -f users.ldf -r \"(&(objectCategory=person)(objectClass=user))\"",
	},
	{isLDAPStore, "a database of OpenLDAP (LMDB or Berkeley DB)", "export the entries: slapcat -l users.ldif"},
	{
		begins("\x37\x7f\x06\x82", "\x37\x7f\x06\x83", "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"),
		"a log of SQLite (-wal or -journal)", "give the database itself, beside which it stands",
	},
	{
		begins("\x41\xd8\x01\x00"), "a data file of MongoDB (WiredTiger)",
		"start mongod on a copy of its folder, then: mongodump --archive=users.archive --db DATABASE",
	},
	{
		isLevelDB, "a log of LevelDB, as Firestore and Datastore export",
		"load it into BigQuery, and export that: bq load --source_format=DATASTORE_BACKUP … ; bq extract " +
			"--destination_format NEWLINE_DELIMITED_JSON …",
	},
	{isRealm, "a database of Realm", "in Realm Studio, File > Save data > CSV"},
	{
		begins("\x03\xd9\xa2\x9a"), "a database of KeePass",
		"in KeePass, File > Export > KeePass CSV; its passwords can be read: keep the file safe",
	},

	// Spreadsheets and statistics.
	{
		isLocked, "a workbook with a password",
		"open it with its password, and save it as XLSX without one, or as CSV UTF-8",
	},
	{begins("\xd0\xcf\x11\xe0"), "an old Excel or Access file", "save it as XLSX without a password, or as CSV UTF-8: " +
		soffice},
	{isBIFF, "an old Excel file", toCSV},
	{isSheet, "a workbook in the XML of Excel 2003", "save it as XLSX, or as CSV UTF-8"},
	{isTablePage, "a web page (HTML) with a table in it", "programs call such a file .xls: " + toCSV},
	{isPage, "a web page (HTML)", "the download gave a page instead of the export: log in, and export again as CSV"},
	{begins("MIME-Version:"), "a web archive (MHTML)", toCSV},
	{says("office:document", "opendocument:xmlns:office"), "a flat OpenDocument file (.fods)", toCSV},
	{says("Workbook", "www.gnumeric.org"), "a sheet of Gnumeric", "convert it: ssconvert FILE users.csv"},
	{begins("ID;PWXL", "ID;PSCALC", "ID;PCALCOOO"), "a SYLK sheet", toCSV},
	{begins("TABLE\r\n0,1", "TABLE\n0,1"), "a DIF sheet", toCSV},
	{
		begins("$FL2@(#)", "$FL3@(#)"), "a file of SPSS",
		"write it as CSV: SAVE TRANSLATE OUTFILE='users.csv' /TYPE=CSV /FIELDNAMES.",
	},
	{
		begins("HEADER RECORD*******LIB", sas7bdat), "a file of SAS",
		"write it as CSV: proc export data=LIB.USERS outfile='users.csv' dbms=csv; run;",
	},
	{begins("<stata_dta>"), "a file of Stata", "write it as CSV: export delimited using users.csv"},

	// Files of records.
	{begins("PAR1"), "Parquet", "convert it: duckdb -c \"COPY 'FILE' TO 'users.csv' (HEADER)\""},
	{begins("Obj\x01"), "Avro", "convert it: avro-tools tojson FILE > users.json"},
	{isORC, "ORC", "convert it: orc-contents FILE > users.json"},
	{
		begins("ARROW1\x00\x00", "FEA1"), "Arrow (Feather)",
		"convert it: python -c \"import pyarrow.feather as f; f.read_table('FILE').to_pandas().to_csv('users.csv', " +
			"index=False)\"",
	},
	{
		begins("$ion_1_0", "\xe0\x01\x00\xea"), "Ion",
		"export it again as JSON: of DynamoDB, aws dynamodb export-table-to-point-in-time … --export-format DYNAMODB_JSON",
	},
	{isPropertyList, "a property list", "convert it: plutil -convert json -o users.json FILE"},
	{begins("\xd9\xd9\xf7"), "CBOR", "convert it: python -m cbor2.tool -o users.json FILE"},
	{
		isMessagePack, "MessagePack",
		"convert it: python -c \"import msgpack, json; print(json.dumps(msgpack.load(open('FILE', 'rb'))))\" > users.json",
	},
	{
		begins("\x80\x02}", "\x80\x02]", "\x80\x03}", "\x80\x03]", "\x80\x04\x95", "\x80\x05\x95"), "pickled by Python",
		"write it as JSON, in the program that made it: json.dump(users, open('users.json', 'w'))",
	},
	{begins("\xac\xed\x00\x05"), "serialized by Java", "write it as JSON or CSV, in the program that made it"},
	{
		begins("a:1:{", "a:2:{", "a:3:{", "a:4:{", "a:5:{", "a:6:{", "a:7:{", "a:8:{", "a:9:{"), "serialized by PHP",
		"convert it: php -r \"echo json_encode(unserialize(file_get_contents('FILE')));\" > users.json",
	},
	{
		begins("X\n\x00\x00\x00", "RDX2\nX\n", "RDX3\nX\n"), "a file of R",
		"write it as CSV: Rscript -e \"write.csv(readRDS('FILE'), 'users.csv', row.names=FALSE)\"",
	},
	{
		begins("\x89HDF\r\n\x1a\n", "MATLAB 5.0 MAT-file"), "a file of measurements (HDF5, MATLAB)",
		"write its table as CSV, in the program that made it",
	},
	{
		matches(triples), "RDF",
		"ask for the users: arq --data FILE --query users.rq --results csv > users.csv",
	},
	{says("KeePassFile", "<Root>"), "an XML file of KeePass", "in KeePass, File > Export > KeePass CSV"},
	{
		says("dsml", "DSML"), "a directory in DSML",
		"export it as LDIF: slapcat, or ldapsearch -LLL '(objectClass=person)' '*' + > users.ldif",
	},
	{begins("%PDF-"), "a PDF document", "no table can be read out of it: export the users again, as CSV"},
	{
		begins("\x89PNG\r\n", "\xff\xd8\xff", "GIF87a", "GIF89a", "II*\x00", "MM\x00*"), "a picture",
		"no table can be read out of it: export the users again, as CSV",
	},
	{
		begins("\x7fELF", "MZ\x90\x00", "\xca\xfe\xba\xbe", "!<arch>\n", "\xed\xab\xee\xdb"),
		"a program, or a package of one",
		"is it the right file? an export of users is wanted",
	},
	{begins(`{\rtf`), "a text document (RTF)", "save it as plain text in UTF-8"},

	// What is encrypted or packed.
	{isPGP, "encrypted with PGP", "decrypt it: gpg --decrypt FILE > users.json"},
	{
		begins("age-encryption.org/v1", "-----BEGIN AGE ENCRYPTED FILE-----"), "encrypted with age",
		"decrypt it: age --decrypt -o users.csv FILE",
	},
	{
		begins("Salted__"), "encrypted with OpenSSL",
		"decrypt it, with the cipher that it was encrypted with: openssl enc -d -aes-256-cbc -pbkdf2 -in FILE -out " +
			"users.csv",
	},
	{
		begins("U2FsdGVkX1"), "encrypted with OpenSSL",
		"decrypt it, with the cipher that it was encrypted with: openssl enc -d -a -aes-256-cbc -pbkdf2 -in FILE -out " +
			"users.csv",
	},
	{
		begins("$ANSIBLE_VAULT;"), "encrypted with Ansible Vault",
		"decrypt it: ansible-vault decrypt --output users.csv FILE",
	},
	{begins("\xfe\xed\xfe\xed", "\xce\xce\xce\xce"), "a key store of Java", "it holds keys and certificates, no users"},
	{isDisc, "an image of a disc (ISO 9660)", "unpack it: 7z x FILE"},
	{begins("7z\xbc\xaf\x27\x1c"), "a 7z archive", "unpack it: 7z x FILE"},
	{begins("Rar!\x1a\x07"), "a RAR archive", "unpack it: unrar x FILE"},
	{isTar, "a tar archive", "unpack it with tar -xf FILE, and name the file that holds the users"},
	{begins("070701", "070702", "070707"), "a cpio archive", "unpack it: cpio -id < FILE"},
	{begins("\x1f\x9d"), "packed with compress (.Z)", "unpack it: gzip -dc FILE > users.csv"},
	{begins("LZIP\x01"), "packed with lzip", "unpack it: lzip -dc FILE > users.csv"},
	{begins("\x89LZO\x00\r\n\x1a\n"), "packed with lzop", "unpack it: lzop -dc FILE > users.csv"},
	{begins("\x5d\x00\x00"), "packed with lzma", "unpack it: xz -dc FILE > users.csv"},
	{begins("\xff\x06\x00\x00sNaPpY"), "packed with Snappy", "unpack it: snzip -dc FILE > users.csv"},
}

// foreignText are those whose text is looked at when its charset is known.
var foreignText = []struct {
	is         func(text []byte) bool
	what, hint string
}{
	{matches(mail), "an e-mail message", "save its attachment, and give that"},
	{isYAML, "YAML", "convert it: yq -o json FILE > users.json; where the list has a key, put '.users', with " +
		"that key, before FILE"},
	{matches(tables), "TOML, or INI", "convert it: yq -p toml -o json '.' FILE > users.json; of INI: yq -p ini"},
	{
		matches(bulk), "made for Elasticsearch's bulk import",
		"leave the lines of actions out: jq -c 'select(has(\"index\") or has(\"create\") | not)' FILE > users.json",
	},
	{
		matches(mongoShell), "printed by the shell of MongoDB",
		"export it as JSON: mongoexport --db DATABASE --collection users > users.ndjson",
	},
	{matches(commented), "JSON with comments", "take them out: npx json5 FILE > users.json"},
	{
		begins("<?php"), "code in PHP",
		"export it again as SQL; or, where it returns the users: php -r \"echo json_encode(require 'FILE');\" > users.json",
	},
	{
		matches(code), "code of a program",
		"write the list as JSON, in that language: JavaScript's JSON.stringify(users), Python's json.dumps(users)",
	},
	{begins("BEGIN:VCARD"), "an address book (vCard)", "export it as CSV: address books can"},
	{begins("BEGIN:VCALENDAR"), "a calendar", "it holds no users"},
	{begins("-----BEGIN "), "a key, a certificate, or what is signed or encrypted (PEM)", "it is no export; of S/MIME: " +
		"openssl smime -decrypt -in FILE -inkey KEY -out users.csv"},
	{begins("Windows Registry Editor"), "a part of the registry of Windows", "it holds no users"},
	{
		begins("kdb5_util load_dump", "kdb5_util dump", "ipropx "), "a dump of Kerberos",
		"its keys are no passwords that Auth0 checks: export the users of the directory, as LDIF",
	},
	{
		begins("-- H2 "), "a script of H2",
		"export the table: call csvwrite('users.csv', 'select * from USERS')",
	},
	{
		begins("SET DATABASE UNIQUE NAME "), "a script of HSQLDB",
		"export the table as CSV, with DBeaver or SqlTool: \\xq USERS",
	},
	{begins(`\documentclass`, `\begin{`), "a text for TeX", "export the users as CSV, in the program that made it"},
	{
		begins("UNA:+", "UNB+", "ISA*00*", `MSH|^~\&|`), "a message of EDI or HL7",
		"export the users as CSV, in the program that made it",
	},
	{
		matches(logged), "a log",
		"it says what was done, not who the users are: export the table of users of that program",
	},
	{
		isFixed, "a table of columns of fixed width",
		"make CSV of it: in a spreadsheet, Text to Columns; or in2csv -s WIDTHS.csv FILE > users.csv",
	},
	{matches(redis), "a log of Redis (AOF)", "write the users as one JSON object a line"},
	{matches(cypher), "a script of Neo4j", "export the users as CSV: apoc.export.csv.query"},
	{
		matches(listed), "a list that PowerShell has printed",
		"export it as data: Get-ADUser … | Export-Csv -NoTypeInformation -Encoding utf8 users.csv",
	},
	{
		begins("+--", "+=="), "a table drawn with lines",
		"export it as delimited text: mysql --batch -e 'SELECT * FROM users' DATABASE > users.tsv",
	},
	{isDrawn, "a table drawn for reading", "export it as data: psql --csv, mysql --batch, or sqlite3 -header -csv"},
	{isRuled(plus), "a table that psql has drawn", "export it as CSV: psql --csv -c 'SELECT * FROM users' > users.csv"},
	{
		isRuled(blank), "a table that sqlcmd or sqlplus has drawn",
		"export it as delimited text: bcp 'SELECT * FROM dbo.Users' queryout users.tsv -c; SQL*Plus: set markup csv on",
	},
	{
		isEBCDIC, "text in EBCDIC",
		"convert it, with the code page of the mainframe: iconv -f IBM037 -t UTF-8 FILE > users.csv",
	},
}

// What to do, for several formats.
const (
	ofSQLServer = "export the table: bcp 'SELECT * FROM dbo.Users' queryout users.tsv -c -C 65001 -S SERVER -d DATABASE" +
		"; or Generate Scripts, with data"
	ofMySQL    = "start a server on a copy of its data folder, then: mysqldump DATABASE users > users.sql"
	ofPostgres = "start a server on it, then: pg_dump -Fc -t users DATABASE > users.dump"
	soffice    = "soffice --headless --convert-to csv FILE"
	toCSV      = "open it in a spreadsheet, and save it as CSV UTF-8: " + soffice
)

// checkForeign is an error where a file that begins with start is of such a format.
func checkForeign(file string, start []byte) error {
	for _, f := range foreign {
		if f.is(start) {
			return isForeign(file, f.what, f.hint)
		}
	}
	return nil
}

func checkForeignText(file string, text []byte) error {
	for _, f := range foreignText {
		if f.is(text) {
			return isForeign(file, f.what, f.hint)
		}
	}
	return nil
}

func isForeign(file, what, hint string) error {
	return refuse(file, "source/format", fmt.Sprintf("the file is %s, which muster does not read", what), hint)
}

func begins(magic ...string) func([]byte) bool {
	return func(start []byte) bool {
		for _, m := range magic {
			if bytes.HasPrefix(start, []byte(m)) {
				return true
			}
		}
		return false
	}
}
