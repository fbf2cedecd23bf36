package ldif

import (
	"bytes"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
)

// appendReject appends an entry as it stands in the file, below a comment that says
// what is wrong with it.
func appendReject(dst []byte, b *rows.Block, row int, problems string, _ bool) []byte {
	dst = append(dst, "# problems: "...)
	dst = append(dst, strings.Map(oneLine, problems)...)
	dst = append(dst, '\n')
	e := b.Rows[row]
	if b.Text[e.Start] == ' ' { // it would go on with the comment
		dst = append(dst, '\n')
	}
	dst = append(dst, bytes.TrimRight(b.Text[e.Start:e.End], "\r\n")...)
	return append(dst, "\n\n"...)
}

// oneLine keeps text inside the comment that it stands in.
func oneLine(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}

// excerpt is the line around a value. Of values, only those of shown columns can be read:
// what has no column may be a secret.
func (s *shape) excerpt(b *rows.Block, row, column int, visible []bool) schema.Excerpt {
	e := b.Rows[row]
	masked := bytes.Clone(b.Text[e.Start:e.End])
	var key []byte
	lines(b.Text[e.Start:e.End], 0, len(masked), func(l line) bool {
		key = appendKey(key[:0], l.name)
		if a := s.byKey[string(key)]; l.name == nil || roleOf(l.name) != isControl && (a == nil || !visible[a.first]) {
			mask(masked[l.start:l.end])
		}
		return true
	})
	at := 0
	if column >= 0 {
		at = b.Offset(b.Cell(row, column)) - int(e.Start)
	} else if at = inRow(b, row); at < 0 {
		return schema.Excerpt{}
	}
	start, end := 0, 1
	if at > 0 {
		start = at
		end, _, _ = lineEnd(masked, at)
	}
	return schema.Window(bytes.TrimRight(masked, "\r\n"), start, end)
}

// inRow is where in its row the one problem of the row is, -1 where it has several.
func inRow(b *rows.Block, row int) int {
	at := 0
	for _, p := range b.Problems {
		if p.Row != row {
			continue
		}
		if at > 0 {
			return -1
		}
		at = int(p.Offset) - int(b.Rows[row].Start)
	}
	return at
}

// mask hides a value; line ends stay.
func mask(value []byte) {
	for i, c := range value {
		if c != '\r' && c != '\n' {
			value[i] = '*'
		}
	}
}
