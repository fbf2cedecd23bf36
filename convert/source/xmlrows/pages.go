package xmlrows

import (
	"strings"

	"muster/convert/source/scan"
	"muster/convert/source/xmltext"
	"muster/schema"
)

// maxAside is how long an element beside the records may be that is looked at for marks of more pages.
const maxAside = 64 << 10

// around notes the attributes of an element around the records that say of more of them.
func (c *cutter) around(text []byte, t *xmltext.Tag, name string) {
	path := c.keys()
	if len(path) == 0 { // another document: the last one's count
		c.marks = nil
	}
	c.attributes(text, t, append(path, string(xmltext.Local([]byte(name)))))
}

// keys are the names of the elements that are open.
func (c *cutter) keys() (path []string) {
	for _, e := range c.open {
		path = append(path, string(xmltext.Local([]byte(e.name))))
	}
	return path
}

// attributes notes those of an element at the end of path.
func (c *cutter) attributes(text []byte, t *xmltext.Tag, path []string) {
	for i := t.NameEnd; ; {
		a, more, bad := t.Next(text, i)
		if bad != nil || !more {
			return
		}
		i = a.End + 1
		if name := text[a.Name:a.NameEnd]; !isNamespace(name) {
			c.mark(append(path, string(xmltext.Local(name))), text[a.Start:a.End], a.Name)
		}
	}
}

// mark notes a value that may say of more records.
func (c *cutter) mark(path []string, value []byte, at int) {
	if len(c.marks) >= scan.MaxMarks || len(value) > maxAside || !scan.MayBePages(path) {
		return
	}
	decoded, _ := xmltext.AppendText(nil, value, true)
	m := scan.Mark{Path: append([]string{}, path...), Value: strings.TrimSpace(string(decoded)), At: c.cursor.Place(at)}
	c.marks = append(c.marks, m)
	c.table.MoreRows = c.morePages
}

func (c *cutter) morePages(records, exports int) []schema.Problem {
	return scan.MorePages("xml/more-pages", c.table.File, c.marks, c.path, records, exports)
}

// aside goes on at a start tag beside the records, which is passed over. One that may say of more records is looked
// at in whole, where it is short.
func (c *cutter) aside(text []byte, t *xmltext.Tag, name string) (int, bool) {
	base := string(xmltext.Local([]byte(name)))
	path := append(c.keys(), base)
	known := len(c.marks)
	if name == c.dull { // one of many
		c.passOver(t, name, nil)
		return t.End, true
	}
	if t.Kind == xmltext.StartTag && (scan.IsEnvelope(base) || scan.MayBePages(path)) {
		end := rowEnd(text, t, "")
		if end < 0 && len(text)-t.Start < maxAside {
			c.opened.offset = t.Start
			return t.Start, false
		}
		if end > 0 {
			c.inside(text[:end], t.Start, path[:len(path)-1])
		}
	} else {
		c.attributes(text, t, path)
	}
	if len(c.marks) == known {
		c.dull = name
	}
	c.passOver(t, name, nil)
	return t.End, true
}

// inside notes the marks in the element at i, whose text is all that is left.
func (c *cutter) inside(text []byte, i int, path []string) {
	begun := i // of the text that a mark has
	for i < len(text) {
		if text[i] != '<' {
			i++
			continue
		}
		t := xmltext.At(text, i)
		switch t.Kind {
		case xmltext.StartTag, xmltext.EmptyTag:
			path = append(path, string(xmltext.Local(text[t.Name:t.NameEnd])))
			c.attributes(text, &t, path)
			if begun = t.End; t.Kind == xmltext.EmptyTag {
				path = path[:len(path)-1]
			}
		case xmltext.EndTag:
			if begun > 0 {
				c.mark(path, text[begun:i], begun)
			}
			if begun = 0; len(path) > 0 {
				path = path[:len(path)-1]
			}
		case xmltext.Short, xmltext.Broken:
			return
		}
		i = t.End
	}
}
