package jsonrows

import (
	"bytes"

	"muster/convert/source/rows"
	"muster/schema"
	"muster/schema/jsontext"
)

// appendReject appends a record as it stands in the file, on a line of its own, with a
// key more that says what is wrong with it. What is no valid object stays as it is.
func appendReject(dst []byte, b *rows.Block, row int, problems string, _ bool) []byte {
	e := b.Rows[row]
	text := b.Text[e.Start:e.End]
	s := &jsontext.Scanner{}
	s.Reset(text)
	if _, bad := s.Value(0); bad != nil || text[0] != '{' {
		return append(append(dst, bytes.TrimRight(text, " \t\r\n")...), '\n')
	}
	// A record that has been a reject before ends with that key.
	last, before := 1, 1 // ends of the last member and of the one before it
	again := false
	with := rows.Table{}
	for w := jsontext.ItemsOf(text, 0); w.Next(); {
		last, before = w.At+len(w.Value), last
		again = isReasons(w.Name, w.Value)
		with.OwnProblems = with.OwnProblems || !again && string(w.Name) == `"`+with.RejectColumn()+`"`
	}
	if again {
		last = before
	}
	dst = append(dst, text[:last]...)
	if last > 1 {
		dst = append(dst, ',')
	}
	dst = append(dst, `"`+with.RejectColumn()+`":`...)
	dst, _ = jsontext.AppendString(dst, bytes.ToValidUTF8([]byte(problems), []byte("\ufffd")))
	return append(dst, "}\n"...)
}

// isReasons reports whether a member of a record is what a file of rejects says of it.
func isReasons(quoted, value []byte) bool {
	return len(quoted) > 2 && rows.MayBeRejectColumn(string(quoted[1:len(quoted)-1])) && value[0] == '"' &&
		rows.IsReason(value[1:len(value)-1])
}

// excerpt is the line around a value. Of values, only the cells of shown columns can be
// read: what has no column may be a secret.
func excerpt(b *rows.Block, row, column int, visible []bool) schema.Excerpt {
	e := b.Rows[row]
	text := b.Text[e.Start:e.End]
	s := &jsontext.Scanner{}
	s.Reset(text)
	if _, bad := s.Value(0); bad != nil {
		return schema.Excerpt{}
	}
	masked := bytes.Clone(text)
	mask(masked, text, 0)
	start, end := 0, 1
	for c := range b.Width {
		cell := b.Cell(row, c)
		from := b.Offset(cell) - int(e.Start)
		if from == 0 { // it is missing
			continue
		}
		to := jsontext.Skip(text, from)
		if visible[c] {
			copy(masked[from:to], text[from:to])
		}
		if c == column {
			start, end = from, to
		}
	}
	for c := range b.Width { // a shown object may hold what is hidden
		if from := b.Offset(b.Cell(row, c)) - int(e.Start); from > 0 && !visible[c] {
			mask(masked, text, from)
		}
	}
	return schema.Window(masked, start, end)
}

// mask hides the scalars in the value at i: quotes, brackets and names stay.
func mask(masked, text []byte, i int) {
	if text[i] != '{' && text[i] != '[' {
		for n := range jsontext.Skip(text, i) - i {
			if masked[i+n] != '"' {
				masked[i+n] = '*'
			}
		}
	}
	for w := jsontext.ItemsOf(text, i); w.Next(); {
		mask(masked, text, w.At)
	}
}
