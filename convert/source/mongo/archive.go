package mongo

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"hash"
	"hash/crc64"
	"io"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
)

// An archive is the magic number, a prelude that describes all its collections, and blocks:
// a header with the name of a collection, documents, and a terminator. The blocks of
// several collections take turns. The last one of each has no documents, but EOF and a
// checksum in its header.

// terminator ends the prelude and each block.
const terminator = "\xff\xff\xff\xff"

// archive reads the documents of one collection out of an archive.
type archive struct {
	documents
	chooser *scan.Chooser
	chosen  *rows.TableInfo

	inBlock bool // of the collection
	sum     hash.Hash64
	over    bool
}

// OpenArchive reads the documents of a collection: the one that somebody names, else
// the only one, else the first whose name says that it holds users.
func OpenArchive(in rows.Input, options rows.Options, chooser *scan.Chooser) (*rows.Table, error) {
	a := &archive{
		documents: documents{file: in.File, r: bufio.NewReader(in.Reader)},
		chooser:   chooser,
		sum:       crc64.New(crc64.MakeTable(crc64.ECMA)),
	}
	a.next = a.member
	if err := a.prelude(); err != nil {
		return nil, err
	}
	if a.chosen = chooser.First(); len(chooser.Tables) == 1 && chooser.Free() {
		a.chosen = chooser.Tables[0]
	}
	if a.chosen == nil {
		return nil, chooser.None("mongo/no-collection", in.File, "mongodump --archive=FILE")
	}
	t, err := a.open(options)
	if err != nil {
		return nil, err
	}
	chooser.Noun = "collection"
	chooser.Choose(a.chosen, t)
	t.Format, t.Name, t.Found = "mongo", a.chosen.Name, chooser.AmongAll()
	return t, nil
}

const mostCollections = 100_000

// prelude reads the names of the collections. Those of the server itself, and views, are
// left out.
func (a *archive) prelude() error {
	start := make([]byte, len(magic))
	if n, err := io.ReadFull(a.r, start); err != nil || string(start) != magic {
		if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
			return err
		}
		a.at = int64(n)
		return a.damaged(0, "the file is no archive of mongodump")
	}
	a.at = int64(len(magic))
	for first := true; ; first = false {
		ends, err := a.terminated()
		if err != nil {
			return err
		}
		if ends {
			return nil
		}
		doc, err := a.document()
		if err != nil {
			return a.ended(err)
		}
		if len(a.chooser.Tables) > mostCollections {
			return a.damaged(a.at-int64(len(doc)),
				fmt.Sprintf("the archive describes more than %d collections", mostCollections))
		}
		if first {
			continue // says which versions of the programs made it
		}
		var h header
		if !h.read(doc) {
			return a.damaged(a.at-int64(len(doc)), "the description of a collection is broken")
		}
		if h.database != "admin" && h.database != "config" && !strings.HasPrefix(h.collection, "system.") &&
			h.kind != "view" {
			a.chooser.Add(&rows.TableInfo{Schema: h.database, Name: h.collection, Rows: -1})
		}
	}
}

// header is what stands before documents.
type header struct {
	database, collection, kind string
	eof                        bool
	sum                        uint64
}

func (h *header) read(doc []byte) bool {
	return elements(doc, func(kind byte, name, value []byte) bool {
		text := ""
		if kind == kindText {
			text = string(value[4 : len(value)-1])
		}
		switch string(name) {
		case "db":
			h.database = text
		case "collection":
			h.collection = text
		case "type":
			h.kind = text
		case "EOF":
			h.eof = kind == kindBool && value[0] != 0
		case "CRC":
			if kind == kindInt64 {
				h.sum = binary.LittleEndian.Uint64(value)
			}
		}
		return true
	})
}

// terminated takes a terminator, where one is next.
func (a *archive) terminated() (bool, error) {
	next, err := a.r.Peek(len(terminator))
	if err != nil && err != io.EOF {
		return false, err
	}
	if string(next) != terminator {
		return false, nil
	}
	a.r.Discard(len(terminator))
	a.at += int64(len(terminator))
	return true, nil
}

// ended is err, where the end of the file is one.
func (a *archive) ended(err error) error {
	if err == io.EOF {
		return a.unfinished(a.at)
	}
	return err
}

// member reads the next document of the collection; io.EOF behind its last one. What
// follows in the archive is of no interest.
func (a *archive) member() ([]byte, error) {
	if a.over {
		return nil, io.EOF
	}
	for {
		ends, err := a.terminated()
		if err != nil {
			return nil, err
		}
		if ends {
			a.inBlock = false
			continue
		}
		if a.inBlock {
			doc, err := a.document()
			if err != nil {
				return nil, a.ended(err)
			}
			a.sum.Write(doc)
			return doc, nil
		}
		if done, err := a.block(); done || err != nil {
			a.over = true
			if err == nil {
				err = io.EOF
			}
			return nil, err
		}
	}
}

// block reads the header of a block, and goes through the documents of other collections;
// done is true of the last block of the collection.
func (a *archive) block() (done bool, err error) {
	doc, err := a.document()
	if err != nil {
		return false, a.ended(err)
	}
	var h header
	if !h.read(doc) {
		return false, a.damaged(a.at-int64(len(doc)), "the beginning of a block is broken")
	}
	if h.database == a.chosen.Schema && h.collection == a.chosen.Name {
		if h.eof && h.sum != a.sum.Sum64() {
			return false,
				a.damaged(a.at, fmt.Sprintf("the checksum of the collection %s is wrong", rows.ShowName(a.chosen.String())))
		}
		a.inBlock = true
		return h.eof, nil
	}
	for {
		if ends, err := a.terminated(); ends || err != nil {
			return false, err
		}
		if err := a.pass(); err != nil {
			return false, err
		}
	}
}

// pass goes behind a document.
func (a *archive) pass() error {
	head, err := a.r.Peek(4)
	if err != nil {
		if err == io.EOF {
			return a.unfinished(a.at)
		}
		return err
	}
	n := int(int32(binary.LittleEndian.Uint32(head)))
	if n < 5 || n > maxDocument {
		return a.damaged(a.at, fmt.Sprintf("a document cannot have %d bytes", n))
	}
	skipped, err := a.r.Discard(n)
	a.at += int64(skipped)
	if err == io.EOF {
		return a.unfinished(a.at - int64(skipped))
	}
	return err
}
