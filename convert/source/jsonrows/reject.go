package jsonrows

import (
	"bytes"

	"muster/convert/source/rows"
	"muster/schema"
)

// appendReject appends a record as it stands in the file, on a line of its own, with a
// key more that says what is wrong with it. What is no valid object stays as it is.
func appendReject(dst []byte, b *rows.Block, row int, problems string, _ bool) []byte {
	e := b.Rows[row]
	text := b.Text[e.Start:e.End]
	s := schema.NewScanner(func(schema.Flaw) {})
	s.Reset(text)
	if _, bad := s.Value(0); bad != nil || text[0] != '{' {
		return append(append(dst, bytes.TrimRight(text, " \t\r\n")...), '\n')
	}
	// A record that has been a reject before ends with that key.
	last, before := 1, 1 // ends of the last member and of the one before it
	again := false
	members(s, text, 0, func(key []byte, i int) int {
		end, _ := s.Value(i)
		last, before = end, last
		again = string(key) == `"`+rejectColumn+`"` && text[i] == '"'
		return end
	})
	if again {
		last = before
	}
	dst = append(dst, text[:last]...)
	if last > 1 {
		dst = append(dst, ',')
	}
	dst = append(dst, `"`+rejectColumn+`":`...)
	dst, _ = schema.AppendString(dst, bytes.ToValidUTF8([]byte(problems), []byte("\ufffd")))
	return append(dst, "}\n"...)
}

// excerpt is the line around a value. Of values, only the cells of shown columns can be
// read: what has no column may be a secret.
func excerpt(b *rows.Block, row, column int, shown []bool) schema.Excerpt {
	e := b.Rows[row]
	text := b.Text[e.Start:e.End]
	s := schema.NewScanner(func(schema.Flaw) {})
	s.Reset(text)
	if _, bad := s.Value(0); bad != nil {
		return schema.Excerpt{}
	}
	masked := bytes.Clone(text)
	mask(s, masked, 0)
	start, end := 0, 1
	for c := range b.Width {
		cell := b.Cell(row, c)
		from := b.Offset(cell) - int(e.Start)
		if from == 0 { // it is missing
			continue
		}
		to, _ := s.Value(from)
		if shown[c] {
			copy(masked[from:to], text[from:to])
		}
		if c == column {
			start, end = from, to
		}
	}
	for c := range b.Width { // a shown object may hold what is hidden
		if from := b.Offset(b.Cell(row, c)) - int(e.Start); from > 0 && !shown[c] {
			to, _ := s.Value(from)
			mask(s, masked[:to], from)
		}
	}
	return schema.Window(masked, start, end)
}

// mask hides the scalars in the value at i: quotes, brackets and keys stay.
func mask(s *schema.Scanner, masked []byte, i int) {
	text := s.Text()
	end, _ := s.Value(i)
	switch text[i] {
	case '{':
		members(s, text, i, func(_ []byte, i int) int {
			mask(s, masked, i)
			end, _ := s.Value(i)
			return end
		})
	case '[':
		for i = s.Space(i + 1); text[i] != ']'; {
			mask(s, masked, i)
			i, _ = s.Value(i)
			if i = s.Space(i); text[i] == ',' {
				i = s.Space(i + 1)
			}
		}
	default:
		for n := i; n < end; n++ {
			if masked[n] != '"' {
				masked[n] = '*'
			}
		}
	}
}
