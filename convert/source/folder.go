package source

import (
	"fmt"
	"io/fs"
	"strings"

	"muster/convert/source/mysqltab"
	"muster/convert/source/rows"
	"muster/convert/source/scan"
)

// isFolder tells a folder from a file that stands in one.
func isFolder(in rows.Input) bool { return in.Folder != nil && in.Reader == nil }

// folder is an export that is a folder: an archive of pg_dump, or the files of mysqldump --tab.
type folder struct {
	in      rows.Input
	options rows.Options
	format  string
	found   string // the format, where it was found out
}

func recognizeFolder(in rows.Input, format string, options rows.Options) (*folder, error) {
	f := &folder{in: in, options: options, format: format}
	info, err := fs.Stat(in.Folder, "toc.dat")
	switch {
	case format != "" && format != "pgdump" && format != mysqltab.Name:
		return nil, &rows.OptionError{
			Message: fmt.Sprintf("%s is a folder, which format %s never is", in.File, format),
		}
	case format != "":
		return f, nil
	case err == nil && info.Mode().IsRegular():
		f.format = "pgdump"
	default:
		f.format = mysqltab.Name
	}
	f.found = f.format
	return f, nil
}

func (f *folder) read(c *scan.Chooser) (t *rows.Table, err error) {
	if f.format == mysqltab.Name {
		t, err = f.readTab(c)
	} else {
		t, err = readers[f.format](f.in, f.options, c)
	}
	if err == nil {
		f.describe(t)
	}
	return t, err
}

// readTab opens a table of mysqldump --tab: the file with its rows.
func (f *folder) readTab(c *scan.Chooser) (*rows.Table, error) {
	chosen, name, err := mysqltab.Choose(f.in, c)
	if err != nil {
		return nil, err
	}
	if chosen == nil {
		return nil, noExport(f.in)
	}
	text, err := f.in.Folder.Open(name)
	if err != nil {
		return nil, err
	}
	in := rows.Input{File: strings.TrimSuffix(f.in.File, "/") + "/" + name, Reader: text, Folder: f.in.Folder}
	r, err := recognizeFile(in, mysqltab.Name, f.options)
	if err != nil {
		text.Close()
		return nil, err
	}
	t, err := r.read(&scan.Chooser{})
	if t, err = closing(t, text, err); err != nil {
		return nil, err
	}
	found := t.Found
	c.Choose(chosen, t)
	t.Found = words(t.Found, found)
	t.Notes = append(t.Notes, c.MoreUsers("mysqltab/more-users", f.in.File)...)
	return t, nil
}

func (f *folder) rewind() {}

func (f *folder) describe(t *rows.Table) { t.Found = words(f.found, t.Found) }

func (f *folder) readsCopy() bool { return false }

func (f *folder) Close() error { return nil }

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
