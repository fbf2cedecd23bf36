package xmlrows

import (
	"bytes"

	"muster/convert/source/rows"
	"muster/convert/source/xmltext"
	"muster/schema"
)

// skip is an element that is passed over.
type skip struct {
	name  string // "" for none
	depth int    // of elements with this name
	rows  *table // its rows are counted
	place schema.Place
}

// isNext reports whether an element is a row like the one before: most are.
func (c *cutter) isNext(name []byte) bool {
	return len(c.rowName) > 0 && len(c.open) == len(c.wrap) && string(name) == string(c.rowName) &&
		(c.kind == generic || c.kind != phpMyAdmin && c.current == c.chosen)
}

// passOver leaves an element out. Of a table, rows are counted.
func (c *cutter) passOver(t *xmltext.Tag, name string, rows *table) {
	if t.Kind == xmltext.StartTag {
		c.skip = skip{name: name, depth: 1, rows: rows, place: c.cursor.Place(t.Start)}
	}
}

// pass goes on inside an element that is passed over, tag by tag.
func (c *cutter) pass(text []byte, i int) (int, bool) {
	for {
		n := bytes.IndexByte(text[i:], '<')
		if n < 0 {
			return len(text), true
		}
		i += n
		if i+1 == len(text) {
			return i, false
		}
		rest := text[i+1:]
		if rest[0] == '/' {
			if rest = rest[1:]; len(rest) == 0 {
				return i, false
			}
		}
		counts := c.skip.rows != nil && rest[0] == 'r'
		if rest[0] != c.skip.name[0] && rest[0] != '!' && rest[0] != '?' && !counts {
			if len(rest) == 1 { // the text may end inside a tag
				c.opened.offset = i
				return i, false
			}
			i++
			continue
		}
		t := xmltext.At(text, i)
		switch t.Kind {
		case xmltext.Short:
			c.opened.offset = i
			return i, false
		case xmltext.Broken:
			c.fail(t.Flaw)
			return i, true
		}
		i = t.End
		switch name := string(text[t.Name:t.NameEnd]); {
		case t.Kind == xmltext.StartTag && name == c.skip.name:
			c.skip.depth++
		case t.Kind == xmltext.StartTag && counts && name == "row":
			c.skip.rows.Rows++
		case t.Kind == xmltext.EndTag && name == c.skip.name:
			if c.skip.depth--; c.skip.depth == 0 {
				c.skip = skip{}
				return i, true
			}
		}
	}
}

// row takes a row whose start tag is t.
func (c *cutter) row(text []byte, t *xmltext.Tag) (int, bool) {
	if c.wrap == nil {
		c.wrap = append([]element{}, c.open...)
		if name := text[t.Name:t.NameEnd]; !isNamed(xmltext.Local(name)) {
			c.rowName = bytes.Clone(name)
		}
		if n := len(c.open); n > 0 &&
			(c.kind != generic || !c.shape.root.has(string(xmltext.Local([]byte(c.open[n-1].name))))) {
			c.stop = c.open[n-1].name
		}
	}
	end := rowEnd(text, t, c.stop)
	if end < 0 {
		c.opened.offset = ^end
		return t.Start, false
	}
	c.rows = append(c.rows, rows.Extent{Start: uint32(t.Start), End: uint32(end)})
	return end, true
}

// rowEnd is the offset behind the row that t begins: behind its end tag, or before the
// next start tag of this name, since rows stand in no rows, or before the end tag of the
// element around. Where text ends first, it is ^n with n the offset of what does not end.
func rowEnd(text []byte, t *xmltext.Tag, around string) int {
	if t.Kind == xmltext.EmptyTag {
		return t.End
	}
	name := text[t.Name:t.NameEnd]
	for i := t.End; ; {
		n := bytes.IndexByte(text[i:], '<')
		if n < 0 {
			return ^t.Start
		}
		i += n
		if i+2 >= len(text) {
			return ^t.Start
		}
		switch text[i+1] {
		case '/':
			if isTag(text[i+2:], name) {
				end := xmltext.Space(text, i+2+len(name))
				if end == len(text) {
					return ^t.Start
				}
				return end + 1 // what else stands there is reported when the row is read
			}
			if len(text)-i-2 <= max(len(name), len(around)) {
				return ^t.Start
			}
			if around != "" && isTag(text[i+2:], []byte(around)) {
				return i
			}
		case '!', '?':
			special := xmltext.At(text, i)
			switch special.Kind {
			case xmltext.Short:
				return ^i
			case xmltext.Comment, xmltext.CData, xmltext.Instruction:
				i = special.End
				continue
			}
		case name[0]:
			if len(text)-i-1 <= len(name) {
				return ^t.Start
			}
			if isTag(text[i+1:], name) {
				return i
			}
		}
		i++
	}
}

// isTag reports whether a name stands at the beginning of text, and ends there.
func isTag(text, name []byte) bool {
	return len(text) > len(name) && text[0] == name[0] && bytes.HasPrefix(text, name) && !xmltext.InName(text[len(name)])
}
