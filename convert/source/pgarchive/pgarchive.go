// Package pgarchive reads the archives of pg_dump, in the formats custom, tar and directory. An archive is the script
// that it stands for, a member after the other: its table of contents has the statements, and the rows of each table
// are a member. They are handed to package sql, which reads scripts.
//
// Places are lines and columns of a member as it is unpacked, and the file is named with it: app.dump/public.users,
// app.tar/3052.dat.
package pgarchive

import (
	"bufio"
	"bytes"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/convert/source/sql"
)

// Start is how many bytes Is looks at.
const Start = len(tarStart)

// Is reports whether a file begins as the archives do that are one file.
func Is(start []byte) bool {
	return bytes.HasPrefix(start, []byte(magic)) || bytes.HasPrefix(start, []byte(tarStart))
}

// Open reads what pg_dump wrote, up to the first row of the table that is chosen. What is no archive is a
// script.
func Open(in rows.Input, options rows.Options, choice *scan.Chooser) (*rows.Table, error) {
	return open(in, options, choice, 0)
}

// open is Open with pieces of another size than usual.
func open(in rows.Input, options rows.Options, choice *scan.Chooser, size int) (*rows.Table, error) {
	var c *contents
	var err error
	switch r := bufio.NewReaderSize(in.Reader, 64<<10); {
	case in.Folder != nil && in.Reader == nil:
		c, err = openFolder(in)
	case startsWith(r, magic):
		c, err = openCustom(in.File, r)
	case startsWith(r, tarStart):
		c, err = openTar(in.File, r)
	default:
		in.Reader = r
		return sql.OpenPostgres(in, options, choice)
	}
	if err != nil {
		return nil, err
	}
	c.File, c.Size = in.File, size
	t, err := sql.OpenArchive(&c.Archive, options, choice)
	if err != nil {
		return nil, err
	}
	t.Found = strings.TrimSuffix(c.words()+", "+t.Found, ", ")
	return t, nil
}

func startsWith(r *bufio.Reader, s string) bool {
	start, _ := r.Peek(len(s))
	return string(start) == s
}
