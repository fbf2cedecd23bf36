package validate

import (
	"bytes"
	"fmt"
	"slices"

	"muster/schema"
)

// uniqueness checks keys against all the earlier ones, in input order.
type uniqueness struct {
	store store
	files []string // that places name
}

// store keeps keys, each with the place where it came first. It is exact: two keys are
// one only if all their bytes are. It is the only part of a check that grows with its
// input.
type store interface {
	// warm tells which keys come next, so that their slots are fetched from memory all at
	// once and not one by one.
	warm(next []key)
	// add keeps a key with its place. If the key is there already, it stays as it is and
	// its place is returned.
	add(hash uint64, key []byte, at place) (first place, there bool, err error)
	close() error
}

// place is where a row begins.
type place struct {
	file, line, column, row int // file is an index
}

// warmed is how many keys are warmed together: more than a processor fetches at a time,
// fewer than would push each other out of the cache.
const warmed = 32

// check adds a problem to the block of each key that an earlier record has.
func (u *uniqueness) check(c *checked) error {
	for next := range slices.Chunk(c.keys.list, warmed) {
		u.store.warm(next)
		for _, k := range next {
			row := c.keys.rows[k.row]
			first, there, err := u.store.add(k.hash, c.keys.text[k.start:k.end], u.place(row))
			if err != nil {
				return err
			}
			if there {
				c.block.Add(u.problem(c, k, first))
			}
		}
	}
	return nil
}

// place numbers the file of a row. There are few, and mostly it is that of the row before.
func (u *uniqueness) place(p schema.Pos) place {
	file := len(u.files) - 1
	for file >= 0 && u.files[file] != p.File {
		file--
	}
	if file < 0 {
		u.files = append(u.files, p.File)
		file = len(u.files) - 1
	}
	return place{file, p.Line, p.Column, p.Row}
}

func (u *uniqueness) problem(c *checked, k key, first place) schema.Problem {
	kind := kinds[c.keys.text[k.start]]
	at := schema.Pos{File: u.files[first.file], Line: first.line, Column: first.column, Row: first.row}
	record := c.block.Record(c.block.Spans[k.span])
	p := schema.Problem{
		Rule: kind.rule, Severity: schema.Error, Index: record.Index, Pointer: "/" + kind.name, Related: []schema.Pos{at},
		Hint: "merge the two users, or give one of them another " + kind.name,
	}
	var written []byte
	for _, id := range identity(record.Bytes) {
		if kinds[id.kind] == kind {
			written, _ = id.value(record.Bytes)
		}
	}
	if kind.folded && !bytes.Equal(written, c.keys.text[k.start+1:k.end]) {
		p.Hint += "; capital letters make no difference"
	}
	p.Message = fmt.Sprintf("%s %s belongs to the user at %s already", kind.name, schema.Quote(string(written)), at)
	return p
}
