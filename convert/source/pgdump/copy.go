package pgdump

import (
	"bytes"

	"muster/convert/source/rows"
)

// copyEnd returns where the line \. that ends the rows of COPY begins, and where the
// one after it does; -1 where it is not in the text. Text begins where a line does,
// unless midLine says otherwise.
func copyEnd(text []byte, i int, midLine bool) (end, next int) {
	from := i
	for {
		n := bytes.Index(text[i:], []byte(`\.`))
		if n < 0 {
			return -1, -1
		}
		i += n
		rest := text[i+2:]
		if len(rest) > 0 && rest[0] == '\r' {
			rest = rest[1:]
		}
		switch {
		case i > from && !(text[i-1] == '\n' && !rows.Escaped(text[from:i-1])), i == from && midLine:
		case len(rest) > 0 && rest[0] == '\n':
			return i, len(text) - len(rest) + 1
		}
		i += 2
	}
}

// lines takes rows of COPY, as many as text holds whole.
func (c *cutter) lines(text []byte, i int) (int, bool) {
	end, next := copyEnd(text, i, false)
	if end < 0 {
		end = lastLine(text, i)
		next = end
	} else {
		c.state = between
	}
	if end > i {
		c.found.runs = append(c.found.runs, run{c.layout, len(c.found.rows), rows.Extent{Start: uint32(i), End: uint32(end)}})
	}
	return next, c.state == between
}

// lastLine returns where the last line begins that is not whole, i for the first one.
// A line end after a backslash is text.
func lastLine(text []byte, i int) int {
	end := len(text)
	for end > i {
		n := bytes.LastIndexByte(text[i:end], '\n')
		if n < 0 {
			return i
		}
		if end = i + n; !rows.Escaped(text[i:end]) {
			return end + 1
		}
	}
	return i
}

// passLines passes the rows of another table, and counts those that a message may be about.
func (c *cutter) passLines(text []byte, i int) (int, bool) {
	end, next := copyEnd(text, i, c.midLine)
	if end < 0 {
		// What may be the beginning of the last line is left.
		end = lastLine(text, i)
		next = end
		const longest = len("\\.\r")
		if rest := text[end:]; len(rest) > longest || len(rest) > 0 && (rest[0] != '\\' || end == i && c.midLine) {
			next = len(text)
			if text[next-1] == '\\' && rows.Escaped(rest) {
				next--
			}
		}
	} else {
		c.state = between
	}
	if c.counting != nil {
		c.counting.Rows += bytes.Count(text[i:end], []byte{'\n'})
	}
	if c.state == between {
		c.counting, c.midLine = nil, false
		return next, true
	}
	if next > i {
		c.midLine = next > end || end == i && c.midLine
	}
	return next, next == len(text)
}
