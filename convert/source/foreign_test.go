package source

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"muster/convert/source/rows"
	"muster/schema"
)

// The beginnings are as the programs write them; what follows does not matter.
func TestForeign(t *testing.T) {
	zeros := strings.Repeat("\x00\x10\x00\x00", 1000)
	tests := []struct{ start, what, hint string }{
		{"TAPE\x00\x00\x03\x00\x8c\x00\x0e\x01" + zeros, "a backup of SQL Server", "bcp "},
		{"\xfe\xed\xfe\xed\x00\x00\x00\x02", "a key store of Java", "no users"},
		{strings.Repeat("\x00", 0x8000) + "\x01CD001\x01" + zeros, "an image of a disc (ISO 9660)", "7z x"},
		{
			"\x1d\x32\x64\x6a\x1e\x00\x01\x0a\x1cusers a@example.com protobuf",
			"a log of LevelDB, as Firestore and Datastore export", "bq load",
		},
		{"-- H2 2.1.214;\n;\nCREATE USER IF NOT EXISTS \"SA\"", "a script of H2", "csvwrite"},
		{"SET DATABASE UNIQUE NAME HSQLDB8A0D\nSET", "a script of HSQLDB", "xq USERS"},
		{"\\documentclass{article}\n\\begin{document}\n", "a text for TeX", "CSV"},
		{"\\begin{tabular}{ll}\nid & email \\\\\n", "a text for TeX", "CSV"},
		{"@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n<http://a> a foaf:Person .\n", "RDF", "arq"},
		{"<http://a> <http://xmlns.com/foaf/0.1/mbox> <mailto:a@example.com> .\n", "RDF", "arq"},
		{"UNA:+.? 'UNB+UNOC:3+A:14+B:14'", "a message of EDI or HL7", "CSV"},
		{"MSH|^~\\&|A|B|C|D|2024||ADT^A01|1|P|2.3\rPID|1", "a message of EDI or HL7", "CSV"},
		{"127.0.0.1 - ana [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.0\" 200 2\n", "a log", "table of users"},
		{"Oct  1 12:00:00 host sshd[123]: Accepted password for ana\n", "a log", "table of users"},
		{"2024-01-02 03:04:05,123 INFO [main] User ana@example.com\n", "a log", "table of users"},
		{"2024-01-02 03:04:05.123 UTC [1] LOG:  statement\n", "a log", "table of users"},
		{"#Fields: date time s-ip\n2024-01-01 00:00:00 ::1\n", "a log", "table of users"},
		{
			"ID    EMAIL             NAME  \n1     a@example.com     Ann   \n2     bob@example.com   Bob   \n",
			"a table of columns of fixed width", "in2csv",
		},
		{"PGCOPY\n\xff\r\n\x00\x00\x00\x00\x00", "a binary COPY of PostgreSQL", "psql "},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + zeros, "an old Excel or Access file", "CSV"},
		{"\x00\x01\x00\x00Standard Jet DB\x00\x00" + zeros, "an Access database", "mdb-export FILE Users"},
		{"\x00\x01\x00\x00Standard ACE DB\x00\x02" + zeros, "an Access database", "mdb-export"},
		{"\x03\x00\x01EXPORT:V11.02.00\nDSHOP\nRTABLES\n", "a dump of Oracle (exp or Data Pump)", "sqlformat csv"},
		{
			"\x03\x01\x04\x00\x00" + zeros[:200] + `"SHOP"."SYS_EXPORT_TABLE_01"` + zeros, "a dump of Oracle (exp or Data Pump)",
			"sqlformat csv",
		},
		{"PAR1\x15\x04\x15\x1c" + zeros, "Parquet", "duckdb"},
		{"-----BEGIN PGP MESSAGE-----\n\nhQEMA\n", "encrypted with PGP", "gpg --decrypt FILE"},
		{"\x85\x01\x0c\x03\x11\x22" + zeros, "encrypted with PGP", "gpg"},
		{"\x8c\x0d\x04\x09\x03\x0a" + zeros, "encrypted with PGP", "gpg"},
		{"\ufeff\n<!doctype HTML>\n<html>", "a web page (HTML)", "log in"},
		{
			"<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
			"a workbook in the XML of Excel 2003", "XLSX",
		},
		{"MSSQLBAK\x01\x00\x00\x00" + zeros, "a backup of SQL Server", "restore it"},
		{"\x0d\xd1\x02\x00" + zeros, "a log of PostgreSQL (WAL)", "pg_dump -Fc"},
		{tarOf("backup_label"), "a base backup of PostgreSQL", "start a server on it"},
		{tarOf("users.csv"), "a tar archive", "tar -xf FILE"},
		{"XBSTCK01\x00P\x0b\x00\x00\x00ibdata1.ibd" + zeros, "a backup of XtraBackup (xbstream)", "xbstream -x"},
		{"\xab\xcd\xef\x01\x00\x00\x00\x00" + strings.Repeat("\x00", 16) + "\x00\x08" + strings.Repeat("\x00", 8) +
			"\x00\x00\x00\x07\x00\x00\x00\x07" + zeros, "a data file of MySQL (.ibd)", "mysqldump"},
		{"\xfe\x01\x0a\x0c\x03\x00" + zeros, "a file of a MySQL table (.frm, .MYI)", "mysqldump"},
		{"\xfebin\x00" + zeros, "a binary log of MySQL", "mysqldump"},
		{"\x01\x00" + strings.Repeat("\x00", 14) + "\x00\x20\x0c\x80" + zeros, "a Firebird database", "fbexport"},
		{"\x00\x01\x00\x00\x00\x02\x00\x01\x00\x05\x00\x02\x00\x02\xc0HBAM7" + zeros, "a FileMaker file", ".mer"},
		{"\x03\x7e\x0b\x1a\x03\x00\x00\x00\x61\x00\x32\x00" + strings.Repeat("\x00", 20) + "EMAIL\x00\x00\x00\x00\x00\x00C" +
			zeros, "a dBase or FoxPro table (.dbf)", "soffice"},
		{"REDIS0009\xfa\x09redis-ver", "a dump of Redis (RDB)", "rdb --command json"},
		{
			"\x01\x02\x03\x04\xef\xcd\xab\x89" + zeros, "an ESE database, such as ntds.dit of Active Directory",
			"ldifde -f users.ldf",
		},
		{
			strings.Repeat("\x00", 16) + "\xde\xc0\xef\xbe\x01" + zeros, "a database of OpenLDAP (LMDB or Berkeley DB)",
			"slapcat -l users.ldif",
		},
		{"\xd0\xcf\x11\xe0" + zeros + utf16le("EncryptedPackage") + zeros, "a workbook with a password", "without one"},
		{"\x09\x08\x08\x00\x00\x05\x05\x00" + zeros, "an old Excel file", "soffice"},
		{"<html><body><table><TR><TD>email", "a web page (HTML) with a table in it", "soffice"},
		{"\n<table border=1><tr><th>email</th></tr>", "a web page (HTML) with a table in it", "soffice"},
		{"MIME-Version: 1.0\nX-Document-Type: Workbook\n", "a web archive (MHTML)", "soffice"},
		{"ID;PWXL;N;E\nP;PGeneral\n", "a SYLK sheet", "soffice"},
		{"TABLE\r\n0,1\r\n", "a DIF sheet", "soffice"},
		{"$FL2@(#) SPSS DATA FILE" + zeros, "a file of SPSS", "SAVE TRANSLATE"},
		{"<stata_dta><header>", "a file of Stata", "export delimited"},
		{"Obj\x01\x04\x16avro.schema" + zeros, "Avro", "avro-tools tojson FILE"},
		{"ORC\x08\x01" + zeros, "ORC", "orc-contents FILE"},
		{"ARROW1\x00\x00" + zeros, "Arrow (Feather)", "pyarrow"},
		{"$ion_1_0 {Item:{email:", "Ion", "DYNAMODB_JSON"},
		{"bplist00" + zeros, "a property list", "plutil"},
		{"<?xml version=\"1.0\"?>\n<!DOCTYPE plist PUBLIC", "a property list", "plutil"},
		{"%PDF-1.7\n", "a PDF document", "as CSV"},
		{"{\\rtf1\\ansi", "a text document (RTF)", "plain text"},
		{"age-encryption.org/v1\n-> X25519", "encrypted with age", "age --decrypt"},
		{"Salted__" + zeros, "encrypted with OpenSSL", "openssl enc -d -aes"},
		{"U2FsdGVkX19hYmNk\n", "encrypted with OpenSSL", "openssl enc -d -a "},
		{"$ANSIBLE_VAULT;1.1;AES256\n", "encrypted with Ansible Vault", "ansible-vault decrypt"},
		{"\x1f\x9d\x90" + zeros, "packed with compress (.Z)", "gzip -dc FILE"},
		{"users:\n  - email: a@example.com\n    name: Ana\n", "YAML", "yq "},
		{"---\n- email: a@example.com\n", "YAML", "yq "},
		{"+----+-------+\n| id | email |\n", "a table drawn with lines", "mysql --batch"},
		{" id | email \n----+-------\n  1 | a@example.com\n", "a table that psql has drawn", "psql --csv"},
		{"id          email\r\n----------- -----\r\n", "a table that sqlcmd or sqlplus has drawn", "bcp "},
		{
			"\x85\x94\x81\x89\x93\x6b\x95\x81\x94\x85\x25\x81\x95\x81\x7c\x85\xa7\x81\x94\x97\x93\x85\x4b\x83\x96\x94",
			"text in EBCDIC", "iconv -f IBM037",
		},
		{"-[ RECORD 1 ]----------\nid    | 1\nemail | ada@example.com\n", "a table drawn for reading", "psql --csv"},
		{
			"*************************** 1. row ***************************\n   id: 1\n", "a table drawn for reading",
			"mysql --batch",
		},
		{
			"┌────┬─────────────────┐\n│ id │      email      │\n",
			"a table drawn for reading", "sqlite3 -header -csv",
		},
		{"| id |      email      |\n|----|-----------------|\n", "a table drawn for reading", "sqlite3"},
		{"7z\xbc\xaf\x27\x1c\x00\x04" + zeros, "a 7z archive", "7z x"},
		{"\x37\x7f\x06\x82\x00\x2d\xe2\x18" + zeros, "a log of SQLite (-wal or -journal)", "database itself"},
		{"\x41\xd8\x01\x00\x01\x00" + zeros, "a data file of MongoDB (WiredTiger)", "mongodump"},
		{strings.Repeat("\x00", 16) + "T-DB\x09" + zeros, "a database of Realm", "CSV"},
		{"\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5" + zeros, "a database of KeePass", "KeePass CSV"},
		{"<?xml version=\"1.0\"?>\n<KeePassFile><Root>", "an XML file of KeePass", "KeePass CSV"},
		{
			"<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">",
			"a flat OpenDocument file (.fods)", "soffice",
		},
		{"<gnm:Workbook xmlns:gnm=\"http://www.gnumeric.org/v10.dtd\">", "a sheet of Gnumeric", "ssconvert"},
		{"<dsml:dsml xmlns:dsml=\"http://www.dsml.org/DSML\">", "a directory in DSML", "ldapsearch"},
		{"\xd9\xd9\xf7\x82\xa1\x65email", "CBOR", "cbor2"},
		{"\x92\x82\xa5email\xa3a@b", "MessagePack", "msgpack"},
		{"\x80\x04\x95\x1e\x00" + zeros, "pickled by Python", "json.dump"},
		{"\xac\xed\x00\x05sr\x00\x13java.util", "serialized by Java", "as JSON"},
		{"a:1:{i:0;a:1:{s:5:\"email\";s:3:\"a@b\";}}", "serialized by PHP", "php -r"},
		{"RDX3\nX\n\x00" + zeros, "a file of R", "write.csv"},
		{"\x89HDF\r\n\x1a\n" + zeros, "a file of measurements (HDF5, MATLAB)", "as CSV"},
		{"\x89PNG\r\n\x1a\n" + zeros, "a picture", "as CSV"},
		{"\x7fELF\x02\x01" + zeros, "a program, or a package of one", "the right file"},
		{"[[users]]\nemail = \"a@b.c\"\n", "TOML, or INI", "yq -p toml"},
		{"; users\n[ana]\nemail=a@b.c\n", "TOML, or INI", "yq -p ini"},
		{"ana:\n  email: a@b.c\n  name: Ana\n", "YAML", "yq "},
		{"%YAML 1.2\n---\nname: Ana\nemail: a@b.c\n", "YAML", "yq "},
		{
			"{\"index\":{\"_index\":\"users\",\"_id\":\"1\"}}\n{\"email\":\"a@b.c\"}\n", "made for Elasticsearch's bulk import",
			"jq -c",
		},
		{"{ \"_id\" : ObjectId(\"5f\"), \"email\" : \"a@b.c\" }\n", "printed by the shell of MongoDB", "mongoexport"},
		{"[\n  {\n    name: 'Ana',\n    at: ISODate('2020-01-01'),\n", "printed by the shell of MongoDB", "mongoexport"},
		{"// users\n/* all */\n[{\"email\": \"a@b.c\"}]", "JSON with comments", "json5"},
		{"<?php\nreturn [];\n", "code in PHP", "php -r"},
		{"module.exports = [\n  {email: 'a@b.c'}];\n", "code of a program", "JSON.stringify"},
		{"# all\nusers = [\n    {'email': 'a@b.c'},\n", "code of a program", "json.dumps"},
		{"BEGIN:VCARD\r\nVERSION:3.0\r\n", "an address book (vCard)", "CSV"},
		{"BEGIN:VCALENDAR\r\n", "a calendar", "no users"},
		{"Return-Path: <a@b.c>\r\nReceived: from x\r\n\tby y\r\nSubject: Users\r\n\r\n", "an e-mail message", "attachment"},
		{"-----BEGIN CERTIFICATE-----\nMII\n", "a key, a certificate, or what is signed or encrypted (PEM)", "no export"},
		{"Windows Registry Editor Version 5.00\r\n", "a part of the registry of Windows", "no users"},
		{"kdb5_util load_dump version 7\n", "a dump of Kerberos", "LDIF"},
		{"*2\r\n$6\r\nSELECT\r\n", "a log of Redis (AOF)", "JSON"},
		{"CREATE (:User {email: 'a@b.c'});\n", "a script of Neo4j", "apoc"},
		{"\r\nName : Ana\r\nMail : a@b.c\r\n\r\nName : Ben\r\n", "a list that PowerShell has printed", "Export-Csv"},
		{"# Users\n\nAll.\n\n| id | email |\n| :- | :---: |\n| 1 | a@b.c |\n", "a table drawn for reading", "psql --csv"},
		{"<TR><TH>email</TH>\n</TR>\n<TR><TD>a@b.c</TD>", "a web page (HTML) with a table in it", "soffice"},
	}
	for _, tt := range tests {
		_, err := Open(rows.Input{File: "f.bin", Reader: strings.NewReader(tt.start)}, "", rows.Options{})
		var data *schema.DataError
		if !errors.As(err, &data) || data.Problem.Rule != "source/format" ||
			data.Problem.Message != "the file is "+tt.what+", which muster does not read" ||
			!strings.Contains(data.Problem.Hint, tt.hint) {
			t.Errorf("%.20q: %v", tt.start, err)
		}
	}
	for _, text := range []string{
		"EMAIL,\"KU$_X\"\na@example.com,1\n", "\x85mail,email\nx,ada@example.com\n",
		"ORCID,email\nx,a@example.com\n", "ID;PHONE;EMAIL\nP;1;a@example.com\n", "email\n-----@example.com\n",
		"email,a\n--,-- --\n", "MIME,email\nx,a@example.com\n",
		"\u0410\u0411,email\nx,a@example.com\n", "- email,name\na@example.com,x\n",
		"email|name\n-|--\nada@example.com|-----\n", "email\n--\n",
		"|id|email|\n|1|a@example.com|\n", "name,email\n// x,a@example.com\n", "[email]\na@example.com\n"[1:],
		`[{"email":"a@example.com","x":"ObjectId("}]`, `{"index":{"_index":"a"},"email":"a@example.com"}`,
		"From,Date,email\nTo: x,y,a@example.com\n", "key : email\nx : a@example.com\n",
		"const,email\nlet x = y,a@example.com\n",
	} {
		if _, err := Open(rows.Input{File: "f.csv", Reader: strings.NewReader(text)}, "", rows.Options{}); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// tarOf is the first block of a tar archive.
func tarOf(name string) string {
	block := make([]byte, 1024)
	copy(block, name)
	copy(block[257:], "ustar\x0000")
	return string(block)
}

func utf16le(text string) string {
	var b strings.Builder
	for _, c := range []byte(text) {
		b.Write([]byte{c, 0})
	}
	return b.String()
}

// A folder is named, with what to do with it.
func TestForeignFolders(t *testing.T) {
	tests := map[string][2]string{
		"@.json": {"the folder is a dump of MySQL Shell, which muster does not read", "util.loadDump"},
		"shop.users-schema.sql": {
			"the folder is a dump of mydumper, which muster does not read",
			"cat dir/*.users-schema.sql dir/*.users.0*.sql > users.sql",
		},
		"ibdata1": {"the folder is the data folder of MySQL, which muster does not read", "mysqldump"},
		"PG_VERSION": {
			"the folder is the data folder of PostgreSQL, which muster does not read",
			"pg_dump -Fc",
		},
		"shop/users.bson.gz": {
			"the folder is a dump of MongoDB, whose files are read one by one",
			"name that of the users: dir/shop/users.bson.gz",
		},
		"manifest-summary.json": {
			"the folder is an export of DynamoDB, whose files are read one by one",
			"muster convert dir/data/*.json.gz",
		},
		"a.overall_export_metadata": {"the folder is an export of Firestore, which muster does not read", "Admin SDK"},
		"users-1.csv":               {"the folder is no export, but holds some", "muster convert dir/users-1.csv"},
		"data.mdb":                  {"the folder is a database of OpenLDAP, which muster does not read", "slapcat"},
		"part-0000.parquet":         {"the folder is Parquet, which muster does not read", "dir/*.parquet"},
		"xtrabackup_checkpoints":    {"the folder is a backup of XtraBackup, which muster does not read", "--prepare"},
		"base.tar.gz":               {"the folder is a base backup of PostgreSQL, which muster does not read", "unpack it"},
	}
	for file, want := range tests {
		_, err := Open(rows.Input{File: "dir/", Folder: fstest.MapFS{file: {}}}, "", rows.Options{})
		var data *schema.DataError
		if !errors.As(err, &data) || data.Problem.Rule != "source/folder" || data.Problem.Message != want[0] ||
			!strings.Contains(data.Problem.Hint, want[1]) {
			t.Errorf("%s: %v", file, err)
		}
	}
}
