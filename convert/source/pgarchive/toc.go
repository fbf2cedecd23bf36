package pgarchive

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"

	"muster/convert/source/scan"
	"muster/convert/source/sql"
	"muster/schema"
)

const (
	magic    = "PGDMP"
	tarStart = "toc.dat\x00" // the name of the first member stands first in a tar file
)

// Versions of archives, from PostgreSQL's src/bin/pg_dump/pg_backup_archiver.h: 1.12 is
// that of 9.0, 1.14 of 12, 1.15 of 16, 1.16 of 17 and 18.
const (
	oldest         = 12
	withAccess     = 14 // the access method of a table
	withAlgorithm  = 15 // a byte for the compression
	withKind       = 16 // the kind of a table
	newest         = 16
	formatCustom   = 1
	formatTar      = 3 // and of directories
	maxString      = 64 << 20
	dataBlock      = 1
	largeObjects   = 3
	blockEnd       = 0
	maxCompression = 3
)

// compressions are the words for the algorithms, by their numbers.
var compressions = [maxCompression + 1]string{"", "gzip", "lz4", "zstd"}

// contents are the tables of an archive, from its table of contents.
type contents struct {
	kind        string // custom, tar, directory
	version     int    // 1.x
	compression byte
	integers
	sql.Archive          // the statements, and the rows by them
	entries     []*entry // of the rows, in their order
}

// entry is what the table of contents says of the rows of a table.
type entry struct {
	sql.TableData
	id   int
	file string // of the member, without what compression adds
}

func (c *contents) words() string {
	return strings.TrimSuffix(c.kind+" archive, "+compressions[c.compression], ", ")
}

func damage(file, message string) error {
	return scan.Error("pg/archive", file, schema.Place{}, message, "copy it again, in binary mode, or dump it again")
}

func cutOff(file string) error { return damage(file, "the archive is cut off") }

// readContents reads the head of an archive and its table of contents.
func readContents(file string, r *bufio.Reader, want byte) (*contents, error) {
	c := &contents{Archive: sql.Archive{File: file}, integers: integers{r: r}}
	format := c.head()
	if c.err == nil && format != want {
		return nil, scan.Error("pg/archive", file, schema.Place{},
			"the file is not a whole archive of pg_dump, but its table of contents", "give the folder that it comes from")
	}
	if c.err == nil {
		c.table(format)
	}
	if c.err == io.EOF || c.err == io.ErrUnexpectedEOF {
		return nil, cutOff(file)
	}
	return c, c.err
}

func (c *contents) head() (format byte) {
	start := make([]byte, len(magic))
	if _, c.err = io.ReadFull(c.r, start); c.err != nil {
		return 0
	}
	if string(start) != magic {
		c.err = damage(c.File, "the file is no archive of pg_dump")
		return 0
	}
	major, minor := c.byte(), c.byte()
	c.byte() // revision
	if c.err == nil && (major != 1 || minor < oldest || minor > newest) {
		c.err = scan.Error("pg/archive-version", c.File, schema.Place{},
			fmt.Sprintf("the archive has version %d.%d; muster reads versions 1.%d to 1.%d", major, minor, oldest, newest),
			"write it as text, with the pg_restore of the PostgreSQL that made it: pg_restore -f dump.sql FILE")
		return 0
	}
	c.version = int(minor)
	c.size, c.offset = int(c.byte()), int(c.byte())
	format = c.byte()
	if c.err == nil && (c.size < 1 || c.size > 8 || c.offset < 1 || c.offset > 8 || format != formatCustom &&
		format != formatTar) {
		c.err = damage(c.File, "the head of the archive is damaged")
	}
	switch {
	case c.version >= withAlgorithm:
		c.compression = c.byte()
	case c.int() != 0: // the level
		c.compression = 1
	}
	if c.err == nil && c.compression > maxCompression {
		c.err = scan.Error("pg/archive-version", c.File, schema.Place{},
			fmt.Sprintf("the archive is compressed in a way that muster does not know, number %d", c.compression),
			"write it as text: pg_restore -f dump.sql FILE")
	}
	for range 7 { // when it was made
		c.int()
	}
	for range 3 { // the database, the versions of server and pg_dump
		c.skip()
	}
	return format
}

// table reads the entries and keeps those that matter.
func (c *contents) table(format byte) {
	for n := c.int(); n > 0 && c.err == nil; n-- {
		e := &entry{id: c.int()}
		hasData := c.int() != 0
		c.skip() // the object identifiers of the table and the object
		c.skip()
		e.Name, _ = c.string()
		description, _ := c.string()
		c.int() // section
		keep := c.err == nil && (description == "TABLE DATA" || defining[description])
		definition := ""
		if keep {
			definition, _ = c.string()
		} else {
			c.skip()
		}
		c.skip() // DROP
		e.Copy, _ = c.string()
		e.Schema, _ = c.string()
		c.skip() // table space
		if c.version >= withAccess {
			c.skip()
		}
		if c.version >= withKind {
			c.int()
		}
		c.skip() // owner
		c.skip() // WITH OIDS
		for more := true; more && c.err == nil; {
			_, more = c.string() // dependencies
		}
		if format == formatCustom {
			c.byte()
			c.discard(int64(c.offset))
		} else {
			e.file, _ = c.string()
		}
		switch {
		case !keep:
		case description != "TABLE DATA":
			c.Statements = append(c.Statements, sql.Statement{Schema: e.Schema, Text: definition})
		case hasData:
			c.entries = append(c.entries, e)
			c.Data = append(c.Data, &e.TableData)
		}
	}
}

// defining are the entries that say which tables there are, and how others are to be read.
var defining = map[string]bool{
	"TABLE": true, "FOREIGN TABLE": true, "TABLE ATTACH": true, "ENCODING": true,
	"STDSTRINGS": true, "SEARCHPATH": true,
}

// integers reads the numbers and strings of an archive. The first error stays.
type integers struct {
	r            *bufio.Reader
	size, offset int // bytes of integers and of offsets
	err          error
}

func (n *integers) byte() (b byte) {
	if n.err == nil {
		b, n.err = n.r.ReadByte()
	}
	return b
}

// int is a sign and bytes, the lowest first.
func (n *integers) int() int {
	negative := n.byte() != 0
	v := uint64(0)
	for i := range n.size {
		v |= uint64(n.byte()) << (8 * i)
	}
	if v > 1<<40 { // nothing is that big, and sums stay in range
		v = 1 << 40
	}
	if negative {
		return -int(v)
	}
	return int(v)
}

// string is a length and bytes; ok is false for NULL.
func (n *integers) string() (s string, ok bool) {
	length := n.int()
	switch {
	case n.err != nil || length < 0:
		return "", false
	case length > maxString:
		n.err = io.ErrUnexpectedEOF
		return "", false
	}
	var b bytes.Buffer
	if _, n.err = io.CopyN(&b, n.r, int64(length)); n.err != nil {
		return "", false
	}
	return b.String(), true
}

// skip passes a string.
func (n *integers) skip() {
	if length := n.int(); length > 0 {
		n.discard(int64(length))
	}
}

func (n *integers) discard(length int64) {
	for length > 0 && n.err == nil {
		var some int
		some, n.err = n.r.Discard(int(min(length, 1<<30)))
		length -= int64(some)
	}
}
