package xmlrows

import (
	"bytes"
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
		switch t := tagAt(head, i); t.kind {
		case comment, instruction:
			i = t.end
		case doctype:
			end, _ := passDoctype(head, i)
			if end <= i {
				return ""
			}
			i = end
		case startTag, emptyTag:
			return string(head[t.name:t.nameEnd])
		default:
			return ""
		}
	}
}

// Is reports whether text begins as XML does: with a declaration, or with a tag that
// another one follows.
func Is(text []byte) bool {
	i := space(text, 0)
	for i < len(text) && text[i] == '<' {
		t := tagAt(text, i)
		switch t.kind {
		case instruction:
			return bytes.HasPrefix(text[i:], []byte("<?xml"))
		case doctype, cdata:
			return true
		case comment:
			i = space(text, t.end)
			continue
		case startTag, emptyTag:
			next := space(text, t.end)
			return next == len(text) || text[next] == '<' || t.kind == startTag && closes(text, &t)
		}
		return false
	}
	return false
}

// closes reports whether the first element holds text alone.
func closes(text []byte, t *tag) bool {
	n := bytes.IndexByte(text[t.end:], '<')
	return n >= 0 && bytes.HasPrefix(text[t.end+n:], append([]byte("</"), text[t.name:t.nameEnd]...))
}

// Encoding is the charset that the declaration of a document names; "" for none.
func Encoding(text []byte) string {
	d := declaration(text)
	if d == "" {
		return ""
	}
	t := tag{kind: emptyTag, start: 0, nameEnd: len("<?xml"), end: len(d)}
	name, _ := t.find([]byte(d), "encoding")
	return name
}

// declaration is what a document says of itself, <?xml … ?>.
func declaration(text []byte) string {
	text = bytes.TrimPrefix(text, bom)
	if t := scanned(text); t.kind == instruction && bytes.HasPrefix(text, []byte("<?xml")) && t.end < 1<<10 {
		return string(text[:t.end])
	}
	return ""
}

func scanned(text []byte) tag {
	if len(text) == 0 || text[0] != '<' {
		return tag{}
	}
	return tagAt(text, 0)
}
