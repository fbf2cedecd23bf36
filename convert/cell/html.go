package cell

import (
	"bytes"
	"html"

	"muster/schema/jsontext"
)

// AppendHTML appends the text of a cell that a program made HTML before it kept it: &amp; and other characters that are
// spelled so, up to their semicolon, are themselves. Inside says that the cell is JSON, whose strings are HTML.
func AppendHTML(dst, cell []byte, inside bool) []byte {
	for {
		i := bytes.IndexByte(cell, '&')
		if i < 0 {
			return append(dst, cell...)
		}
		dst, cell = append(dst, cell[:i]...), cell[i:]
		n := bytes.IndexByte(cell[:min(len(cell), longestEntity)], ';') + 1
		text := html.UnescapeString(string(cell[:n]))
		switch {
		case n == 0 || text == string(cell[:n]):
			dst, cell = append(dst, '&'), cell[1:]
			continue
		case inside:
			start := len(dst)
			dst, _ = jsontext.AppendString(dst, []byte(text))
			dst = append(dst[:start], dst[start+1:len(dst)-1]...)
		default:
			dst = append(dst, text...)
		}
		cell = cell[n:]
	}
}

const longestEntity = 40 // bytes
