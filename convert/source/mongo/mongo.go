// Package mongo reads what mongodump writes: the file of one collection (users.bson), and
// archives of several (--archive). Documents are written as plain JSON, one on a line, and
// go on as such: see package jsonrows for their columns. Object ids are hexadecimal,
// dates ISO 8601, decimals and UUIDs text, other bytes base64.
//
// A place is the number of the document, as line, and the byte in its JSON, as column:
// bsondump writes documents in the same order, one on a line. Rejects are NDJSON.
package mongo

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"

	"muster/convert/source/jsonrows"
	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

// maxDocument is as MongoDB has it, and what its tools allow beyond.
const maxDocument = 16<<20 + 16<<10 // bytes

const magic = "\x6d\xe2\x99\x81"

// IsArchive reports whether a file begins as an archive does.
func IsArchive(start []byte) bool { return bytes.HasPrefix(start, []byte(magic)) }

// IsBSON reports whether a file begins with a document that is not empty.
func IsBSON(start []byte) bool {
	if len(start) < 8 {
		return false
	}
	n := int(int32(binary.LittleEndian.Uint32(start)))
	kind := start[4]
	if n < 8 || n > maxDocument || kind == 0 || kind > 0x13 && kind != 0x7f && kind != 0xff || n <= len(start) &&
		start[n-1] != 0 {
		return false
	}
	name, _, ok := bytes.Cut(start[5:], []byte{0})
	for _, c := range name {
		if c < ' ' {
			return false
		}
	}
	return ok && len(name) > 0
}

// Open reads the documents of one collection.
func Open(in rows.Input, options rows.Options) (*rows.Table, error) {
	if options.Table != "" {
		return nil, &rows.OptionError{Message: fmt.Sprintf("--table %s: a BSON file holds one collection", options.Table)}
	}
	d := &documents{file: in.File, r: bufio.NewReader(in.Reader)}
	d.next = d.document
	t, err := d.open(options)
	if err != nil {
		return nil, err
	}
	t.Format, t.Found = "bson", ""
	return t, nil
}

// documents gives the documents of a collection as lines of JSON.
type documents struct {
	file string
	r    *bufio.Reader
	at   int64 // bytes read so far
	next func() ([]byte, error)

	number int // of the document at hand, 1-based
	doc    []byte
	line   []byte
	rest   []byte // of the line, not yet handed out
	err    error  // that ended the documents; it comes again, since who peeks may lose it
}

// open opens the documents as lines of JSON.
func (d *documents) open(options rows.Options) (*rows.Table, error) {
	options.Table = ""
	return jsonrows.OpenLines(rows.Input{File: d.file, Reader: d}, options)
}

// Read gives JSON.
func (d *documents) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if len(d.rest) == 0 {
			if d.err == nil {
				d.err = d.fill()
			}
			if d.err != nil {
				return n, d.err
			}
		}
		m := copy(p[n:], d.rest)
		n += m
		d.rest = d.rest[m:]
	}
	return n, nil
}

// fill makes the line of the next document.
func (d *documents) fill() error {
	d.number++
	doc, err := d.next()
	if err != nil {
		return err
	}
	var ok bool
	if d.line, ok = appendDocument(d.line[:0], doc, false, 1); !ok {
		return d.damaged(d.at-int64(len(doc)), "the document is broken, or nests deeper than MongoDB allows")
	}
	d.line = append(d.line, '\n')
	d.rest = d.line
	return nil
}

// document reads a document; io.EOF at the end of the file.
func (d *documents) document() ([]byte, error) {
	begins := d.at
	head, err := d.r.Peek(4)
	if err == io.EOF && len(head) == 0 {
		return nil, io.EOF
	}
	if err == io.EOF {
		return nil, d.unfinished(begins)
	}
	if err != nil {
		return nil, err
	}
	n := int(int32(binary.LittleEndian.Uint32(head)))
	if n < 5 || n > maxDocument {
		return nil, d.damaged(begins, fmt.Sprintf("a document cannot have %d bytes", n))
	}
	if cap(d.doc) < n {
		d.doc = make([]byte, n+n/4)
	}
	d.doc = d.doc[:n]
	read, err := io.ReadFull(d.r, d.doc)
	d.at += int64(read)
	if err == io.ErrUnexpectedEOF {
		return nil, d.unfinished(begins)
	}
	return d.doc, err
}

// unfinished is the error of a file that ends inside the document at an offset.
func (d *documents) unfinished(at int64) error {
	return d.problem("mongo/unfinished", fmt.Sprintf("the file ends inside the document that begins at byte %d", at+1),
		"it was cut off: dump it again, or copy it again")
}

// damaged is the error of what is not as it must be at an offset of the file.
func (d *documents) damaged(at int64, why string) error {
	return d.problem("mongo/damaged", fmt.Sprintf("%s (at byte %d of the file)", why, at+1),
		"copy it again, in binary mode, or dump it again")
}

func (d *documents) problem(rule, message, hint string) error {
	return scan.Error(rule, d.file, schema.Place{Line: d.number}, message, hint)
}
