package schema

import "bytes"

// Cursor finds the line and column of offsets in a text. Places are mostly asked for
// in order: each count of lines goes on where the last one ended.
type Cursor struct {
	Text         []byte
	Line, Column int // of the first byte, 1-based

	offset, line, lineStart int
}

// Place is the line and column of an offset. Line ends are LF, CR or CRLF.
func (c *Cursor) Place(offset int) Place {
	if c.lineStart <= offset && offset < c.offset { // back to the beginning of a row
		return Place{Line: c.line, Column: offset - c.lineStart + 1}
	}
	if offset < c.offset || c.line == 0 {
		c.offset, c.line, c.lineStart = 0, c.Line, 1-c.Column
	}
	if lines, last := CountLines(c.Text[c.offset:offset], c.Text[offset:]); lines > 0 {
		c.line += lines
		c.lineStart = c.offset + last
	}
	c.offset = offset
	return Place{Line: c.line, Column: offset - c.lineStart + 1}
}

// CountLines counts the line ends in text and says where the last line begins. A
// CR at its end counts only where no LF follows.
func CountLines(text, after []byte) (lines, last int) {
	lines = bytes.Count(text, []byte{'\n'})
	if lines > 0 { // a search from the end is a byte at a time
		last = bytes.LastIndexByte(text, '\n') + 1
	}
	for i := 0; ; i++ {
		n := bytes.IndexByte(text[i:], '\r')
		if n < 0 {
			return lines, last
		}
		i += n
		next := after
		if i+1 < len(text) {
			next = text[i+1:]
		}
		if len(next) == 0 || next[0] != '\n' {
			lines++
			last = max(last, i+1)
		}
	}
}
