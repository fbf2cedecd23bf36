package xmlrows

import (
	"bytes"

	"muster/convert/source/xmltext"
)

// kind is the program that wrote a document.
type program uint8

const (
	generic program = iota
	mysqldump
	mysqlClient
	phpMyAdmin
)

// kindOf tells the program by the root element.
func kindOf(head []byte) program {
	switch root(head) {
	case "mysqldump", "table_data":
		return mysqldump
	case "resultset":
		return mysqlClient
	case "pma_xml_export":
		return phpMyAdmin
	}
	return generic
}

// root is the name of the first element; "" where it is not in sight.
func root(head []byte) string {
	for i := 0; ; {
		n := bytes.IndexByte(head[i:], '<')
		if n < 0 {
			return ""
		}
		i += n
		switch t := xmltext.At(head, i); t.Kind {
		case xmltext.Comment, xmltext.Instruction:
			i = t.End
		case xmltext.Doctype:
			end, _ := passDoctype(head, i)
			if end <= i {
				return ""
			}
			i = end
		case xmltext.StartTag, xmltext.EmptyTag:
			return string(head[t.Name:t.NameEnd])
		default:
			return ""
		}
	}
}

// Is reports whether text begins as XML does: with a declaration, or with a tag that
// another one follows.
func Is(text []byte) bool {
	i := xmltext.Space(text, 0)
	for i < len(text) && text[i] == '<' {
		t := xmltext.At(text, i)
		switch t.Kind {
		case xmltext.Instruction:
			return bytes.HasPrefix(text[i:], []byte("<?xml"))
		case xmltext.Doctype, xmltext.CData:
			return true
		case xmltext.Comment:
			i = xmltext.Space(text, t.End)
			continue
		case xmltext.StartTag, xmltext.EmptyTag:
			next := xmltext.Space(text, t.End)
			return next == len(text) || text[next] == '<' || t.Kind == xmltext.StartTag && closes(text, &t)
		}
		return false
	}
	return false
}

// closes reports whether the first element holds text alone.
func closes(text []byte, t *xmltext.Tag) bool {
	n := bytes.IndexByte(text[t.End:], '<')
	return n >= 0 && bytes.HasPrefix(text[t.End+n:], append([]byte("</"), text[t.Name:t.NameEnd]...))
}

// Encoding is the charset that the declaration of a document names; "" for none.
func Encoding(text []byte) string {
	d := declaration(text)
	if d == "" {
		return ""
	}
	t := xmltext.Tag{Kind: xmltext.EmptyTag, NameEnd: len("<?xml"), End: len(d)} // its attributes end before ?>
	return t.Text([]byte(d), "encoding")
}

// declaration is what a document says of itself, <?xml … ?>.
func declaration(text []byte) string {
	if t := scanned(text); t.Kind == xmltext.Instruction && bytes.HasPrefix(text, []byte("<?xml")) && t.End < 1<<10 {
		return string(text[:t.End])
	}
	return ""
}

func scanned(text []byte) xmltext.Tag {
	if len(text) == 0 || text[0] != '<' {
		return xmltext.Tag{}
	}
	return xmltext.At(text, 0)
}
