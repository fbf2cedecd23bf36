package sql

import "bytes"

// block is the body of statements in a statement: BEGIN … END.
type block struct {
	begins bool // BEGIN may come
	nested int  // BEGIN and CASE without their END
}

// at passes a word, and counts what it opens and closes. Words are passed whole, so that what stands before a string
// is seen with it: E'\” is not '\”.
func (b *block) at(c *cutter, text []byte, i int) (next int, ends, sure bool) {
	end := wordEnd(text, i)
	switch {
	case end == i:
		return i + 1, false, true
	case end == len(text), end == i+1 && end+1 == len(text) && text[end] == '&':
		return i, false, false
	case c.depth > 0:
		return end, false, true
	}
	switch w := text[i:end]; {
	case b.begins && bytes.EqualFold(w, []byte("begin")), b.nested > 0 && bytes.EqualFold(w, []byte("case")):
		b.nested++
	case b.nested > 0 && bytes.EqualFold(w, []byte("end")):
		b.nested--
	}
	return end, false, true
}

// holds reports whether a semicolon ends a statement in the block, or one in parentheses, as CREATE RULE has them.
func (b *block) holds(c *cutter) bool { return b.nested > 0 || c.depth > 0 }
