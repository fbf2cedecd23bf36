package xmlrows

import (
	"encoding/json"
	"fmt"
	"strings"

	"muster/convert/source/scan"
	"muster/convert/source/xmltext"
)

const (
	maxDepth = 100   // elements inside one another
	maxNodes = 16384 // elements and attributes that a record may have; as many as CSV has columns
)

// learner finds out what the elements at the beginning of a document look like.
type learner struct {
	shape
	open     []level
	elements int
	flaw     *scan.Flaw // where it could not go on
	header   header
}

// level is an element that is open.
type level struct {
	node   *node
	number int
	name   string
	inner  bool // it has elements
	text   bool
}

// learn reads text as far as it is whole.
func learn(text []byte) *learner {
	l := &learner{}
	l.root = l.newNode(nil, "")
	l.open = []level{{node: l.root}}
	for i := 0; i < len(text) && l.flaw == nil; {
		top := &l.open[len(l.open)-1]
		if text[i] != '<' {
			end := i
			for end < len(text) && text[end] != '<' {
				end++
			}
			top.text = top.text || !xmltext.IsBlank(text[i:end])
			i = end
			continue
		}
		t := xmltext.At(text, i)
		switch t.Kind {
		case xmltext.Short:
			return l
		case xmltext.Broken:
			l.flaw = t.Flaw
		case xmltext.Doctype:
			if t.End, l.flaw = passDoctype(text, i); t.End == 0 {
				return l
			}
		case xmltext.Comment:
			if len(l.open) == 1 {
				l.header.read(text[t.Start:t.End])
			}
		case xmltext.CData:
			top.text = top.text || t.End-t.Start > len(xmltext.OpenData+xmltext.CloseData)
		case xmltext.EndTag:
			l.end(text, &t)
		case xmltext.StartTag, xmltext.EmptyTag:
			l.start(text, &t)
		}
		i = t.End
	}
	return l
}

func (l *learner) end(text []byte, t *xmltext.Tag) {
	top := l.open[len(l.open)-1]
	if len(l.open) == 1 || top.name != string(text[t.Name:t.NameEnd]) {
		l.flaw = wrongEnd(text, t, top.name)
		return
	}
	top.node.text = top.node.text || top.text && !top.inner
	l.open = l.open[:len(l.open)-1]
}

func wrongEnd(text []byte, t *xmltext.Tag, open string) *scan.Flaw {
	name := string(text[t.Name:t.NameEnd])
	if open == "" {
		return xmltext.Syntax(t.Start, fmt.Sprintf("the end tag </%s> ends nothing", name), "was the file changed by hand?")
	}
	return xmltext.Syntax(t.Start, fmt.Sprintf("the end tag </%s> stands where </%s> is expected", name, open),
		"was the file changed by hand?")
}

func (l *learner) start(text []byte, t *xmltext.Tag) {
	parent := &l.open[len(l.open)-1]
	parent.inner = true
	key, named := keyOf(text, t)
	n := parent.node.child(&l.shape, key)
	l.elements++
	n.count++
	n.repeated = n.repeated || n.lastIn == parent.number+1
	n.lastIn = parent.number + 1
	for i := t.NameEnd; ; {
		a, more, bad := t.Next(text, i)
		if bad != nil {
			l.flaw = bad
		}
		if !more {
			break
		}
		if name := text[a.Name:a.NameEnd]; !named && !isNamespace(name) {
			n.attr(&l.shape, string(xmltext.Local(name)))
		}
		i = a.End + 1
	}
	switch {
	case l.nodes > maxNodes:
		l.flaw = &scan.Flaw{
			Rule: "xml/too-many-columns", At: t.Start,
			Message: fmt.Sprintf("more than %d kinds of elements and attributes stand before this one", maxNodes),
			Hint:    "an export of users has a few dozen",
		}
	case t.Kind == xmltext.StartTag && len(l.open) > maxDepth:
		l.flaw = tooDeep(t.Start)
	case t.Kind == xmltext.StartTag:
		l.open = append(l.open, level{node: n, number: l.elements, name: string(text[t.Name:t.NameEnd])})
	}
}

func tooDeep(at int) *scan.Flaw {
	return &scan.Flaw{Rule: "xml/depth", At: at, Message: fmt.Sprintf("more than %d elements stand inside one another",
		maxDepth), Hint: "no export of users is nested so; is it damaged?"}
}

// keyOf is what an element is called: its name without prefix, or what its attribute
// name says.
func keyOf(text []byte, t *xmltext.Tag) (key string, named bool) {
	name := xmltext.Local(text[t.Name:t.NameEnd])
	if isNamed(name) {
		for i := t.NameEnd; ; {
			a, more, bad := t.Next(text, i)
			if !more || bad != nil {
				break
			}
			if strings.EqualFold(string(text[a.Name:a.NameEnd]), "name") {
				decoded, _ := xmltext.AppendText(nil, text[a.Start:a.End], true)
				return string(decoded), true
			}
			i = a.End + 1
		}
	}
	return string(name), false
}

// isNamespace reports whether an attribute is about XML itself, and holds no data.
func isNamespace(name []byte) bool {
	for _, prefix := range []string{"xmlns", "xsi:", "xml:"} {
		if strings.HasPrefix(string(name[:min(len(name), len(prefix))]), prefix) {
			return true
		}
	}
	base := xmltext.Local(name)
	return len(base) < len(name) && string(base) == "nil"
}

// header is what a comment of rejects says about them, which may have few of the columns.
type header struct {
	Records string   `json:"records,omitempty"` // the path of a record
	Columns []string `json:"columns"`
}

const headerMark = "<!-- columns: "

// read takes what a comment says; others are passed.
func (c *header) read(comment []byte) {
	var head header
	text, ok := strings.CutPrefix(string(comment), headerMark)
	if ok && json.Unmarshal([]byte(strings.TrimSuffix(text, xmltext.CloseComment)), &head) == nil &&
		len(head.Columns) <= maxNodes {
		*c = head
	}
}

// appendTo appends the comment.
func (c *header) appendTo(dst []byte) []byte {
	text, _ := json.Marshal(c)
	dst = append(dst, headerMark...)
	dst = append(dst, strings.ReplaceAll(string(text), "--", `-\u002d`)...)
	return append(dst, " "+xmltext.CloseComment+"\n"...)
}
