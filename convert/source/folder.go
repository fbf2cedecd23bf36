package source

import (
	"fmt"
	"io/fs"
	"strings"

	"muster/convert/source/mysqltab"
	"muster/convert/source/pgdump"
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
		open = pgdump.Open
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
	t, err := Open(rows.Input{File: strings.TrimSuffix(in.File, "/") + "/" + name, Reader: f, Folder: in.Folder}, mysqltab.Name, options)
	if err != nil {
		f.Close()
		return nil, err
	}
	t.Close = f.Close
	t.Found = words(found, t.Found)
	return t, nil
}

// noExport is the error of a folder that is none of those that are read.
func noExport(in rows.Input) error {
	hint := "give the export itself: a file, or one of these folders"
	if files, _ := fs.Glob(in.Folder, "*"); len(files) == 0 {
		hint = "it is empty: " + hint
	}
	return refuse(in.File, "source/folder", "the folder holds no export that muster reads: those are of pg_dump -Fd, with toc.dat in it, and of mysqldump --tab, with TABLE.sql and TABLE.txt", hint)
}
