package jsonrows

import (
	"bytes"
	"io"

	"muster/schema"
)

// location is where the records of a file are.
type location struct {
	array  bool // they are the elements of an array, whose bracket has been read
	around int  // objects and arrays around that array
	table  bool // of phpMyAdmin
	words  []string
}

// cutter cuts a file into pieces of whole records, on one goroutine.
type cutter struct {
	location
	file   string
	pieces *schema.Pieces

	shut bool // the array has ended
	tail tail
	err  error

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
			c.err = problem("json/unfinished", c.file, at, "the file ends before its document does", "it was cut off: make it again")
		}
		return piece{err: c.err}, nil
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
	if end == 0 {
		return last
	}
	if skip(text, last) == len(text) { // the last record is whole too
		return len(text)
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

// isStart says whether the line end at i stands between two objects.
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
			if i = closing(text, i+1); i < 0 {
				return end
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth < 0 {
				c.shut = true
				c.tail = tail{depth: c.around, stray: -1}
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
			if i = closing(text, i+1); i < 0 {
				return end
			}
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

// closing is the offset of the quote that closes the string with the text from i on, -1
// for none.
func closing(text []byte, i int) int {
	for from := i; ; i++ {
		q := bytes.IndexByte(text[i:], '"')
		if q < 0 {
			return -1
		}
		i += q
		slash := i
		for slash > from && text[slash-1] == '\\' {
			slash--
		}
		if (i-slash)%2 == 0 {
			return i
		}
	}
}

// tail goes through what follows the array in its document.
type tail struct {
	depth           int // of what is still open
	inText, escaped bool
	stray           int // offset of what follows the document in the last text, -1 for nothing
}

func (t *tail) read(text []byte) {
	t.stray = -1
	for i, c := range text {
		switch {
		case t.escaped:
			t.escaped = false
		case t.inText:
			t.escaped = c == '\\'
			t.inText = c != '"'
		case isSpace(c):
		case t.depth == 0:
			t.stray = i
			return
		case c == '"':
			t.inText = true
		case c == '{' || c == '[':
			t.depth++
		case c == '}' || c == ']':
			t.depth--
		}
	}
}
