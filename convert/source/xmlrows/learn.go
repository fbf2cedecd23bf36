package xmlrows

import (
	"encoding/json"
	"fmt"
	"strings"
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
	flaw     *flaw // where it could not go on
	told     told
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
			top.text = top.text || !isBlank(text[i:end])
			i = end
			continue
		}
		t := tagAt(text, i)
		switch t.kind {
		case short:
			return l
		case broken:
			l.flaw = t.flaw
		case doctype:
			if t.end, l.flaw = passDoctype(text, i); t.end == 0 {
				return l
			}
		case comment:
			if len(l.open) == 1 {
				l.told.read(text[t.start:t.end])
			}
		case cdata:
			top.text = top.text || t.end-t.start > len(openData+closeData)
		case endTag:
			l.end(text, &t)
		case startTag, emptyTag:
			l.start(text, &t)
		}
		i = t.end
	}
	return l
}

func (l *learner) end(text []byte, t *tag) {
	top := l.open[len(l.open)-1]
	if len(l.open) == 1 || top.name != string(text[t.name:t.nameEnd]) {
		l.flaw = wrongEnd(text, t, top.name)
		return
	}
	top.node.text = top.node.text || top.text && !top.inner
	l.open = l.open[:len(l.open)-1]
}

func wrongEnd(text []byte, t *tag, open string) *flaw {
	name := string(text[t.name:t.nameEnd])
	if open == "" {
		return syntax(t.start, fmt.Sprintf("the end tag </%s> ends nothing", name), "was the file changed by hand?")
	}
	return syntax(t.start, fmt.Sprintf("the end tag </%s> stands where </%s> is expected", name, open),
		"was the file changed by hand?")
}

func (l *learner) start(text []byte, t *tag) {
	parent := &l.open[len(l.open)-1]
	parent.inner = true
	key, named := keyOf(text, t)
	n := parent.node.child(&l.shape, key)
	l.elements++
	n.count++
	n.repeated = n.repeated || n.lastIn == parent.number+1
	n.lastIn = parent.number + 1
	for i := t.nameEnd; ; {
		a, more, bad := t.next(text, i)
		if bad != nil {
			l.flaw = bad
		}
		if !more {
			break
		}
		if name := text[a.name:a.nameEnd]; !named && !isNamespace(name) {
			n.attr(&l.shape, string(local(name)))
		}
		i = a.end + 1
	}
	switch {
	case l.nodes > maxNodes:
		l.flaw = &flaw{
			rule: "xml/too-many-columns", at: t.start,
			message: fmt.Sprintf("more than %d kinds of elements and attributes stand before this one", maxNodes),
			hint:    "an export of users has a few dozen",
		}
	case t.kind == startTag && len(l.open) > maxDepth:
		l.flaw = tooDeep(t.start)
	case t.kind == startTag:
		l.open = append(l.open, level{node: n, number: l.elements, name: string(text[t.name:t.nameEnd])})
	}
}

func tooDeep(at int) *flaw {
	return &flaw{rule: "xml/depth", at: at, message: fmt.Sprintf("more than %d elements stand inside one another",
		maxDepth), hint: "no export of users is nested so; is it damaged?"}
}

// keyOf is what an element is called: its name without prefix, or what its attribute
// name says.
func keyOf(text []byte, t *tag) (key string, named bool) {
	name := local(text[t.name:t.nameEnd])
	if isNamed(name) {
		for i := t.nameEnd; ; {
			a, more, bad := t.next(text, i)
			if !more || bad != nil {
				break
			}
			if strings.EqualFold(string(text[a.name:a.nameEnd]), "name") {
				decoded, _ := appendText(nil, text[a.start:a.end], true)
				return string(decoded), true
			}
			i = a.end + 1
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
	base := local(name)
	return len(base) < len(name) && string(base) == "nil"
}

// told is what a comment of rejects says about them, which may have few of the columns.
type told struct {
	Records string   `json:"records,omitempty"` // the path of a record
	Columns []string `json:"columns"`
}

const toldMark = "<!-- columns: "

// read takes what a comment says; others are passed.
func (c *told) read(comment []byte) {
	var said told
	text, ok := strings.CutPrefix(string(comment), toldMark)
	if ok && json.Unmarshal([]byte(strings.TrimSuffix(text, closeComment)), &said) == nil &&
		len(said.Columns) <= maxNodes {
		*c = said
	}
}

// appendTo appends the comment.
func (c *told) appendTo(dst []byte) []byte {
	text, _ := json.Marshal(c)
	dst = append(dst, toldMark...)
	dst = append(dst, strings.ReplaceAll(string(text), "--", `-\u002d`)...)
	return append(dst, " "+closeComment+"\n"...)
}
