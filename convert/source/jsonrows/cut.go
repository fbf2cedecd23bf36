package jsonrows

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"muster/convert/source/rows"
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
}

// cutter cuts a file into pieces of whole records, on one goroutine.
type cutter struct {
	location
	file   string
	pieces *schema.Pieces

	shut bool // the array has ended
	tail tail
	// other is the place of the first address in the tail.
	other schema.Place
	err   error

	known, single bool // the records stand one a line
}

// piece is records, or what follows their array.
type piece struct {
	schema.Piece
	first bool // it begins where the array does
	tail  bool
	err   error // the stream ends with it
}

// next returns the next piece; io.EOF after the last one.
func (c *cutter) next() (piece, error) {
	if c.err != nil {
		return piece{}, io.EOF
	}
	first, after := !c.known, c.shut
	p, err := c.pieces.Next()
	if err == io.EOF && c.array && (!c.shut || c.tail.depth > 0) {
		at := schema.Place{Line: c.pieces.Line, Column: c.pieces.Column}
		c.err = problem("json/unfinished", c.file, at, "the file ends before its array does", "it was cut off: make it again")
		if c.shut {
			c.err = problem("json/unfinished", c.file, at, "the file ends before its document does",
				"it was cut off: make it again")
		}
		return piece{err: c.err}, nil
	}
	if err == nil && after && c.tail.address >= 0 && c.other.Line == 0 {
		cursor := schema.Cursor{Text: p.Text, Line: p.Line, Column: p.Column}
		c.other = cursor.Place(c.tail.address)
	}
	if err == nil && after && c.tail.stray >= 0 {
		cursor := schema.Cursor{Text: p.Text, Line: p.Line, Column: p.Column}
		c.err = problem("json/trailing", c.file, cursor.Place(c.tail.stray), "text follows the end of the document",
			"one file holds one document; NDJSON holds one object after the other")
		return piece{Piece: p, tail: true, err: c.err}, nil
	}
	return piece{Piece: p, first: first, tail: after}, err
}

// cut returns where the last whole record in text ends.
func (c *cutter) cut(text []byte) int {
	switch {
	case c.shut:
		c.tail.read(text)
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
		if isStart(text, i) || single && i+1 < len(text) && text[i+1] == '{' {
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
			if depth--; depth < 0 {
				c.shut = true
				c.tail = tail{depth: c.around, stray: -1, address: -1}
				return i + 1
			}
		case ',':
			if depth == 0 {
				end = i + 1
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

// tail goes through what follows the array in its document.
type tail struct {
	depth           int // of what is still open
	inText, escaped bool
	stray           int // offset of what follows the document in the last text, -1 for nothing

	word    []byte // the string read last, as far as a name may go
	email   bool   // the string before it is a key that is called as addresses are
	address int    // offset of the first address under such a key in the last text, -1 for none
	users   int    // such addresses
}

const longestName = 64 // bytes of a key that is called as addresses are

func (t *tail) read(text []byte) {
	t.stray, t.address = -1, -1
	for i, c := range text {
		switch {
		case t.escaped:
			t.escaped = false
		case t.inText:
			t.escaped = c == '\\'
			if t.inText = c != '"'; t.inText && len(t.word) < longestName {
				t.word = append(t.word, c)
			}
			if c == '@' && t.email {
				if t.email = false; t.address < 0 {
					t.address = i
				}
				t.users++
			}
		case isSpace(c):
		case t.depth == 0:
			t.stray = i
			return
		case c == '"':
			t.inText, t.word = true, t.word[:0]
		case c == ':':
			t.email = isEmail(string(t.word))
		case c == '{' || c == '[':
			t.depth++
			t.email = false
		case c == '}' || c == ']':
			t.depth--
		case c == ',':
			t.email = false
		}
	}
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
