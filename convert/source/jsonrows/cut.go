package jsonrows

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
	"muster/schema/jsontext"
)

// location is where the records of a file are.
type location struct {
	array  bool     // they are the elements of an array, whose bracket has been read
	around int      // objects and arrays around that array
	table  bool     // of phpMyAdmin
	at     []string // the keys and numbers that lead to the array
	words  []string
	marks  []scan.Mark // before the array
}

// cutter cuts a file into pieces of whole records, on one goroutine.
type cutter struct {
	location
	file  string
	table *rows.Table

	record      *seen // the first one
	lastElement int   // where the last element of the array begins, in the text at hand

	begun bool // a piece has been found
	shut  bool // the array has ended
	after bool // so has the piece that it ends in
	tail  tail
	other schema.Place // of the first address in the tail

	single bool // the records stand one a line
}

// records is what was found in a piece.
type records struct {
	first bool // it begins where the array does
	none  bool // it stands behind the array
	end   int  // of the records in its text
}

type piece = scan.Piece[records]

// found passes over what follows the array, unless it follows the document too.
func (c *cutter) found(p schema.Piece) (records, bool, error) {
	first, after := !c.begun, c.after
	c.begun, c.after = true, c.shut
	if !after {
		return records{first: first, end: c.lastWord(p, first)}, true, nil
	}
	c.tail.place(p)
	if c.tail.address >= 0 && c.other.Line == 0 {
		c.other = p.Place(c.tail.address)
	}
	if c.tail.stray >= 0 {
		return records{none: true}, false, scan.Error("json/trailing", c.file, p.Place(c.tail.stray),
			"text follows the end of the document", "one file holds one document; NDJSON holds one object after the other")
	}
	return records{}, false, nil
}

// finish returns what is missing where the file ends, nil for nothing.
func (c *cutter) finish(at schema.Place) error {
	switch {
	case !c.array:
		return nil
	case !c.shut:
		return scan.Error(jsontext.Unfinished, c.file, at, "the file ends before its array does",
			"it was cut off: make it again")
	case c.tail.depth > 0:
		return scan.Error(jsontext.Unfinished, c.file, at, "the file ends before its document does",
			"it was cut off: make it again")
	}
	return nil
}

// cut returns where the last whole record in text ends.
func (c *cutter) cut(text []byte) int {
	switch {
	case c.shut:
		c.tail.read(text)
		return len(text)
	case (c.begun || c.array) && skip(text, 0) == len(text): // a blank may be longer than any record
		return len(text)
	case c.array:
		return c.cutArray(text)
	}
	end := lastStart(text)
	last := end + objects(text[end:])
	if last > 0 && skip(text, last) == len(text) { // the last record is whole too
		return len(text)
	}
	if end == 0 {
		return last
	}
	return end
}

// lastStart finds the last line that begins an object where the line before ended
// one. No JSON value has such a place inside: a comma would stand between the two, and
// a string has no line ends.
func lastStart(text []byte) int {
	for end := len(text); ; {
		end = bytes.LastIndexByte(text[:end], '\n')
		if end < 0 {
			return 0
		}
		if isStart(text, end) {
			return end + 1
		}
		for end > 0 && isSpace(text[end-1]) { // the line ends of one blank stand between the same two values
			end--
		}
	}
}

// nextStart finds the first such place in text[from:to], to for none. With single, a
// line that begins with an object is enough.
func nextStart(text []byte, from, to int, single bool) int {
	for i := from; ; i++ {
		n := bytes.IndexByte(text[i:to], '\n')
		if n < 0 {
			return to
		}
		i += n
		if isStart(text, i) {
			return i + 1
		}
		if blank := text[i:min(skip(text, i), to)]; len(blank) > 1 { // whose line ends stand between the same two values
			i += bytes.LastIndexByte(blank, '\n')
		}
		if single && i+1 < len(text) && text[i+1] == '{' {
			return i + 1
		}
	}
}

// isStart reports whether the line end at i stands between two objects.
func isStart(text []byte, i int) bool {
	after := skip(text, i)
	if after == len(text) || text[after] != '{' {
		return false
	}
	for i--; i >= 0 && isSpace(text[i]); i-- {
	}
	return i >= 0 && text[i] == '}'
}

// isSpace takes the record separators of RFC 7464 for white space.
func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0x1e }

// skip is the offset of the first byte from i on that is not white space.
func skip(text []byte, i int) int {
	for i < len(text) && isSpace(text[i]) {
		i++
	}
	return i
}

// cutArray returns the offset after the last comma between two elements, or after the
// bracket that ends the array. It hops from quote to quote.
func (c *cutter) cutArray(text []byte) int {
	depth, end, elements := 0, 0, 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			after := jsontext.StringEnd(text, i)
			if after < 0 {
				return end
			}
			i = after - 1
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth < 0 {
				c.shut, c.lastElement = true, end
				c.tail = tail{depth: c.around, stray: -1, address: -1}
				if c.around > 0 {
					c.tail.path = slices.Clone(c.location.at[:c.around-1])
				}
				return i + 1
			}
		case ',':
			if depth == 0 {
				end = i + 1
				if elements++; elements == scan.MostRows {
					return end
				}
			}
		}
	}
	return end
}

// objects returns the offset after the last object in text that is whole.
func objects(text []byte) int {
	depth, end := 0, 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			after := jsontext.StringEnd(text, i)
			if after < 0 {
				return end
			}
			i = after - 1
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth <= 0 {
				depth, end = 0, i+1
			}
		}
	}
	return end
}

// others is the problem of a document in which users stand behind the array that is read,
// unless the user chose it.
func (c *cutter) others(options rows.Options) []schema.Problem {
	if c.tail.users == 0 || options.Path != "" || options.Table != "" {
		return nil
	}
	array := "/" + strings.Join(c.location.at, "/")
	return []schema.Problem{{
		Rule: "json/more-users", Severity: schema.Error, Index: -1,
		Pos:     schema.Pos{File: c.file, Line: c.other.Line, Column: c.other.Column},
		Message: fmt.Sprintf("more email addresses stand behind the array %s, which alone is read (%d)", array, c.tail.users),
		Hint: "name the array that holds the users, --path " + array +
			" for this one; where users are the values of one object: " + listOf("."),
	}}
}
