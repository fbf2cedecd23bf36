package source

import (
	"fmt"
	"io/fs"
	"strings"

	"muster/convert/source/mysqltab"
	"muster/convert/source/pgarchive"
	"muster/convert/source/rows"
)

// isFolder tells a folder from a file that stands in one.
func isFolder(in rows.Input) bool { return in.Folder != nil && in.Reader == nil }

// openFolder opens a folder: an archive of pg_dump, or the files of mysqldump --tab.
func openFolder(in rows.Input, format string, options rows.Options) (*rows.Table, error) {
	found, err := folderFormat(in, format)
	if err != nil {
		return nil, err
	}
	open := openTab
	if found == "pgdump" {
		open = pgarchive.Open
	}
	if options.Query != "" {
		open = func(in rows.Input, options rows.Options) (*rows.Table, error) { return query(in, found, options) }
	}
	t, err := open(in, options)
	t, err = join(in, found, options, t, err)
	if err == nil && format == "" {
		t.Found = words(found, t.Found)
	}
	return t, err
}

// folderFormat is the format of a folder, where it is not told.
func folderFormat(in rows.Input, format string) (string, error) {
	if format != "" && format != "pgdump" && format != mysqltab.Name {
		return "", &rows.OptionError{Message: fmt.Sprintf("%s is a folder, which format %s never is", in.File, format)}
	}
	info, err := fs.Stat(in.Folder, "toc.dat")
	switch {
	case err == nil && info.Mode().IsRegular() && format == "":
		return "pgdump", nil
	case format == "":
		return mysqltab.Name, nil
	}
	return format, nil
}

// openTab opens a table of a folder of mysqldump --tab.
func openTab(in rows.Input, options rows.Options) (*rows.Table, error) {
	name, found, none, err := mysqltab.Choose(in, options)
	if none {
		return nil, noExport(in)
	}
	if err != nil {
		return nil, err
	}
	f, err := in.Folder.Open(name)
	if err != nil {
		return nil, err
	}
	options.Table, options.Join = "", nil
	t, err := Open(rows.Input{File: strings.TrimSuffix(in.File, "/") + "/" + name, Reader: f, Folder: in.Folder},
		mysqltab.Name, options)
	if err != nil {
		f.Close()
		return nil, err
	}
	t.Close = f.Close
	t.Found = words(found, t.Found)
	return t, nil
}

// foreignFolders are the folders that muster does not read, a file that each has, and what
// to do. In a hint, DIR is the folder, and FILES are those that were found.
var foreignFolders = []struct{ file, what, hint string }{
	{
		"@.json", "is a dump of MySQL Shell, which muster does not read",
		"load it with util.loadDump, then: mysqldump DATABASE users > users.sql",
	},
	{
		"*-schema.sql", "is a dump of mydumper, which muster does not read",
		"join the files of the users table: cat DIR/*.users-schema.sql DIR/*.users.0*.sql > users.sql",
	},
	{
		"xtrabackup_checkpoints", "is a backup of XtraBackup, which muster does not read",
		"prepare it with xtrabackup --prepare, " + ofMySQL,
	},
	{"ibdata1", "is the data folder of MySQL, which muster does not read", ofMySQL},
	{"PG_VERSION", "is the data folder of PostgreSQL, which muster does not read", ofPostgres},
	{"base.tar*", "is a base backup of PostgreSQL, which muster does not read", "unpack it, " + ofPostgres},
	{
		"manifest-summary.json", "is an export of DynamoDB, whose files are read one by one",
		"name its files: muster convert DIR/data/*.json.gz",
	},
	{
		"*.overall_export_metadata", "is an export of Firestore, which muster does not read",
		"it is for Google alone: write the collection as one JSON object a line, with the Admin SDK",
	},
	{"data.mdb", "is a database of OpenLDAP, which muster does not read", "export the entries: slapcat -l users.ldif"},
	{"*/*.bson*", "is a dump of MongoDB, whose files are read one by one", "name that of the users: FILES"},
	{"*.bson*", "is a dump of MongoDB, whose files are read one by one", "name that of the users: FILES"},
	{
		"*.parquet", "is Parquet, which muster does not read",
		"convert it: duckdb -c \"COPY (FROM 'DIR/*.parquet') TO 'users.csv' (HEADER)\"",
	},
	{"*.csv*", "is no export, but holds some", "name those of the users: muster convert FILES"},
	{"*.json*", "is no export, but holds some", "name those of the users: muster convert FILES"},
	{"*.ldif", "is no export, but holds some", "name those of the users: muster convert FILES"},
}

// noExport is the error of a folder that is none of those that are read.
func noExport(in rows.Input) error {
	const most = 5
	for _, f := range foreignFolders {
		found, _ := fs.Glob(in.Folder, f.file)
		if found == nil {
			continue
		}
		dir := strings.TrimSuffix(in.File, "/")
		var files []string
		for _, name := range found[:min(most, len(found))] {
			files = append(files, dir+"/"+name)
		}
		if len(found) > most {
			files = append(files, "…")
		}
		hint := strings.NewReplacer("DIR", dir, "FILES", strings.Join(files, " ")).Replace(f.hint)
		return refuse(in.File, "source/folder", "the folder "+f.what, hint)
	}
	hint := "give the export itself: a file, or one of these folders"
	if files, _ := fs.Glob(in.Folder, "*"); len(files) == 0 {
		hint = "it is empty: " + hint
	}
	return refuse(in.File, "source/folder",
		"the folder holds no export that muster reads: those are of pg_dump -Fd, with toc.dat in it, and of mysqldump "+
			"--tab, with TABLE.sql and TABLE.txt", hint)
}
