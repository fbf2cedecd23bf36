package schema

import (
	"bytes"

	"muster/schema/jsontext"
)

// jsonOrigins places users that were read from JSON where they stand in it.
type jsonOrigins struct {
	file   string
	cursor Cursor
	first  int // index of its first row in the stream
	number int // of its first row in the file, from 0
	rows   []extent

	last    int // the row that was asked for last, and its values
	locator *jsontext.Locator
}

// extent is where a row begins and ends in its text.
type extent struct{ start, end int }

func (o *jsonOrigins) row(index int) ([]byte, int) {
	r := o.rows[index-o.first]
	return o.cursor.Text[r.start:r.end], r.start
}

func (o *jsonOrigins) At(index int, pointer string) Pos {
	text, start := o.row(index)
	if pointer == "" { // asked of every user
		return o.pos(index, start+jsontext.Space(text, 0))
	}
	if o.locator == nil || o.last != index {
		o.last, o.locator = index, jsontext.NewLocator(text)
	}
	value, _ := o.locator.Locate(pointer)
	return o.pos(index, start+value)
}

// pos is the place of a byte of the text that belongs to a row.
func (o *jsonOrigins) pos(index, offset int) Pos {
	at := o.cursor.Place(offset)
	return Pos{File: o.file, Line: at.Line, Column: at.Column, Row: o.number + index - o.first + 1}
}

func (o *jsonOrigins) Layout() *Layout { return nil }

func (o *jsonOrigins) Places(dst []Place, index int) []Place {
	_, start := o.row(index)
	return append(dst, o.cursor.Place(start))
}

func (o *jsonOrigins) AppendReject(dst []byte, index int, _ []Problem, _ bool) []byte {
	text, _ := o.row(index)
	return append(append(dst, text...), '\n')
}

// Excerpt is the line around a value, as far as it belongs to the user. A user that is
// not JSON is not shown: where in it a secret stands cannot be told.
func (o *jsonOrigins) Excerpt(p Problem) Excerpt {
	text, _ := o.row(p.Index)
	if len(text) > LongestShown {
		return Excerpt{}
	}
	if at := o.At(p.Index, p.Pointer); p.Pos.Line > 0 && (at.Line != p.Pos.Line || at.Column != p.Pos.Column) {
		return o.excerptAt(p.Index, p.Pos)
	}
	return excerptOf(text, p.Pointer)
}

// excerptOf is the line around the value at a JSON Pointer in a user.
func excerptOf(text []byte, pointer string) Excerpt {
	masked := withoutSecrets(text)
	if masked == nil {
		return Excerpt{}
	}
	start, end := jsontext.Locate(text, pointer)
	if pointer == "" {
		end = start + 1
	}
	return Window(masked, start, end)
}

// excerptAt is the line around a place inside a user that no pointer tells.
func (o *jsonOrigins) excerptAt(index int, at Pos) Excerpt {
	text, start := o.row(index)
	row := o.cursor.Place(start)
	i := 0
	for ; row.Line < at.Line && i < len(text); row = (Place{row.Line + 1, 1}) {
		n := bytes.IndexByte(text[i:], '\n')
		if n < 0 {
			return Excerpt{}
		}
		i += n + 1
	}
	i += at.Column - row.Column
	masked := withoutSecrets(text)
	if masked == nil || i < 0 || i >= len(text) || row.Line != at.Line {
		return Excerpt{}
	}
	end := i + 1
	if text[i] == '"' {
		end = jsontext.StringEnd(text, i)
	}
	return Window(masked, i, end)
}

// withoutSecrets masks what in a user may be secret; nil for text that is not JSON.
func withoutSecrets(text []byte) []byte {
	s := &jsontext.Scanner{}
	s.Reset(text)
	if _, bad := s.Value(0); bad != nil {
		return nil
	}
	masked := bytes.Clone(text)
	jsontext.Walk(text, func(p string, start, end int) {
		scalar := text[start] != '{' && text[start] != '['
		if Secret(p) || scalar && ShowsSecret(p, string(bytes.Trim(text[start:end], `"`))) {
			for i := start; i < end; i++ {
				if masked[i] != '"' {
					masked[i] = '*'
				}
			}
		}
	})
	return masked
}
