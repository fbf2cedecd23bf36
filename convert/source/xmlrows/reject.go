package xmlrows

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/xmltext"
	"muster/schema"
)

// rejects writes each row as it stands in the file, in a document of its own with the
// start tags that stand around it there: rows come from any place, and no end is known.
func (c *cutter) rejects() func(dst []byte, b *rows.Block, row int, problems string, first bool) []byte {
	return func(dst []byte, b *rows.Block, row int, problems string, first bool) []byte {
		if first {
			dst = c.appendHead(dst)
		}
		if problems != "" {
			dst = append(dst, "<!-- problems: "...)
			dst = append(dst, strings.ReplaceAll(strings.Map(oneLine, problems), "--", "- -")...)
			dst = append(dst, " -->\n"...)
		}
		dst = appendOpen(dst, c.wrap)
		e := b.Rows[row]
		dst = append(dst, bytes.TrimRight(b.Text[e.Start:e.End], "\r\n")...) // one without an end has what follows it
		return append(appendClose(dst, c.wrap), '\n')
	}
}

// appendHead appends what says which columns there are, whatever the rejects have.
func (c *cutter) appendHead(dst []byte) []byte {
	if c.declaration != "" {
		dst = append(append(dst, c.declaration...), '\n')
	}
	if c.kind != mysqldump || len(c.wrap) < 2 {
		head := header{Columns: c.table.Columns}
		if c.kind == generic {
			head.Records = c.shape.root.pointer()
		}
		return head.appendTo(dst)
	}
	around := c.wrap[:len(c.wrap)-1]
	dst = appendOpen(dst, around)
	dst = fmt.Appendf(dst, "<table_structure name=\"%s\">", escape(c.chosen.Name))
	for i, name := range c.chosen.Columns {
		dst = fmt.Appendf(dst, "<field Field=\"%s\"", escape(name))
		if i < len(c.chosen.bits) && c.chosen.bits[i] {
			dst = append(dst, ` Type="bit(1)"`...)
		}
		dst = append(dst, "/>"...)
	}
	return append(appendClose(append(dst, "</table_structure>"...), around), '\n')
}

func appendOpen(dst []byte, around []element) []byte {
	for _, e := range around {
		dst = append(dst, e.tag...)
	}
	return dst
}

func appendClose(dst []byte, around []element) []byte {
	for _, e := range slices.Backward(around) {
		dst = append(append(append(dst, "</"...), e.name...), '>')
	}
	return dst
}

func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}

// oneLine keeps text inside the comment that it stands in.
func oneLine(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}

// excerpt is the line around a value. Of values, only those of visible columns can be read:
// what has no column may be a secret.
func (s *shape) excerpt(b *rows.Block, row, column int, visible []bool) schema.Excerpt {
	e := b.Rows[row]
	text := b.Text[e.Start:e.End]
	masked := bytes.Clone(text)
	maskAll(masked)
	for c := range b.Width {
		cell := b.Cell(row, c)
		if !visible[c] || cell.Null() {
			continue
		}
		at := b.Offset(cell) - int(e.Start)
		end := at + valueEnd(text, at)
		copy(masked[at:end], text[at:end])
	}
	at, end := 0, 1
	if column >= 0 {
		if cell := b.Cell(row, column); !cell.Null() || b.Offset(cell) > int(e.Start) {
			at = b.Offset(cell) - int(e.Start)
			end = at + max(valueEnd(text, at), 1)
		}
	}
	return schema.Window(masked, at, min(end, len(masked)))
}

// valueEnd is the length of the value at an offset: of an attribute, of CDATA, or of text.
func valueEnd(text []byte, at int) int {
	rest, mark := text[at:], "<"
	switch {
	case bytes.HasSuffix(text[:at], []byte(xmltext.OpenData)):
		mark = xmltext.CloseData
	case at > 1 && text[at-2] == '=' && (text[at-1] == '"' || text[at-1] == '\''):
		mark = string(text[at-1 : at])
	}
	if n := bytes.Index(rest, []byte(mark)); n >= 0 {
		return n
	}
	return len(rest)
}

// maskAll hides all values in a row: text, and attributes but for those that name a field.
func maskAll(text []byte) {
	for i := 0; i < len(text); {
		if text[i] != '<' {
			if !xmltext.IsSpace(text[i]) {
				text[i] = '*'
			}
			i++
			continue
		}
		t := xmltext.At(text, i)
		switch t.Kind {
		case xmltext.StartTag, xmltext.EmptyTag:
			named := isNamed(xmltext.Local(text[t.Name:t.NameEnd]))
			for j := t.NameEnd; ; {
				a, more, bad := t.Next(text, j)
				if !more || bad != nil {
					break
				}
				if !named || !bytes.EqualFold(text[a.Name:a.NameEnd], []byte("name")) {
					hide(text[a.Start:a.End])
				}
				j = a.End + 1
			}
		case xmltext.Comment, xmltext.CData, xmltext.Instruction:
			hide(text[t.Start+2 : t.End-1])
		case xmltext.Short, xmltext.Broken:
			hide(text[i:])
			return
		}
		i = t.End
	}
}

// hide masks; line ends stay.
func hide(value []byte) {
	for i, c := range value {
		if c != '\r' && c != '\n' {
			value[i] = '*'
		}
	}
}
