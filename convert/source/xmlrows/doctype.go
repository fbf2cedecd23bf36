package xmlrows

import (
	"strings"

	"muster/convert/source/scan"
	"muster/convert/source/xmltext"
	"muster/schema"
)

// passDoctype is the offset behind a document type that declares nothing, 0 where text
// ends before it.
func passDoctype(text []byte, i int) (end int, bad *scan.Flaw) {
	rest := text[i:]
	for n, c := range rest {
		switch {
		case c == '[':
			return 1, ownEntities(rest, i)
		case c == '"' || c == '\'':
			return 1, &scan.Flaw{
				Rule: "xml/doctype", At: i,
				Message: "the document type names another file, which muster does not open",
				Hint:    "take the line with <!DOCTYPE out of the file",
			}
		case c == '>':
			return i + n + 1, nil
		case n > xmltext.MaxName:
			return 1, xmltext.Syntax(i, "the document type has no end", "is this XML?")
		}
	}
	return 0, nil
}

// ownEntities refuses what a document type declares.
func ownEntities(rest []byte, at int) *scan.Flaw {
	message := "the document type declares elements or entities of its own"
	if _, after, ok := strings.Cut(string(rest[:min(len(rest), 64<<10)]), "<!ENTITY"); ok {
		if words := strings.Fields(strings.TrimPrefix(strings.TrimSpace(after[:min(len(after), 200)]), "%")); len(words) > 0 {
			message = "the document type declares an entity of its own, " + schema.Quote(words[0])
		}
	}
	return &scan.Flaw{
		Rule: "xml/doctype", At: at, Message: message,
		Hint: "muster takes the five entities of XML and no others: take the document type out of the file, and write out " +
			"what its entities mean",
	}
}
