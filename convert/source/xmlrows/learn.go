package xmlrows

import (
	"encoding/json"
	"fmt"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
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
		t := scan(text, i)
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
	return syntax(t.start, fmt.Sprintf("the end tag </%s> stands where </%s> is expected", name, open), "was the file changed by hand?")
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
		l.flaw = &flaw{rule: "xml/too-many-columns", at: t.start, message: fmt.Sprintf("more than %d kinds of elements and attributes stand before this one", maxNodes),
			hint: "an export of users has a few dozen"}
	case t.kind == startTag && len(l.open) > maxDepth:
		l.flaw = tooDeep(t.start)
	case t.kind == startTag:
		l.open = append(l.open, level{node: n, number: l.elements, name: string(text[t.name:t.nameEnd])})
	}
}

func tooDeep(at int) *flaw {
	return &flaw{rule: "xml/depth", at: at, message: fmt.Sprintf("more than %d elements stand inside one another", maxDepth), hint: "no export of users is nested so; is it damaged?"}
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

// isNamespace says whether an attribute is about XML itself, and holds no data.
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
	if ok && json.Unmarshal([]byte(strings.TrimSuffix(text, closeComment)), &said) == nil && len(said.Columns) <= maxNodes {
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

// passDoctype is the offset behind a document type that declares nothing, 0 where text
// ends before it.
func passDoctype(text []byte, i int) (end int, bad *flaw) {
	rest := text[i:]
	for n, c := range rest {
		switch {
		case c == '[':
			return 1, ownEntities(rest, i)
		case c == '"' || c == '\'':
			return 1, &flaw{rule: "xml/doctype", at: i, message: "the document type names another file, which muster does not open",
				hint: "take the line with <!DOCTYPE out of the file"}
		case c == '>':
			return i + n + 1, nil
		case n > maxName:
			return 1, syntax(i, "the document type has no end", "is this XML?")
		}
	}
	return 0, nil
}

// ownEntities refuses what a document type declares.
func ownEntities(rest []byte, at int) *flaw {
	message := "the document type declares elements or entities of its own"
	if _, after, ok := strings.Cut(string(rest[:min(len(rest), 64<<10)]), "<!ENTITY"); ok {
		if words := strings.Fields(strings.TrimPrefix(strings.TrimSpace(after[:min(len(after), 200)]), "%")); len(words) > 0 {
			message = "the document type declares an entity of its own, " + schema.Quote(words[0])
		}
	}
	return &flaw{rule: "xml/doctype", at: at, message: message, hint: "muster takes the five entities of XML and no others: take the document type out of the file, and write out what its entities mean"}
}

// candidates are the elements that may be records: those with attributes, or with
// elements that hold text. The ones that stand around others come first.
func (l *learner) candidates() (list []*node) {
	for level := l.root.children; len(level) > 0; {
		var next []*node
		for _, n := range level {
			if len(n.attrs) > 0 || len(direct(n)) > 0 {
				list = append(list, n)
			}
			next = append(next, n.children...)
		}
		level = next
	}
	return list
}

// direct are the columns of a record that are not nested.
func direct(n *node) (columns []string) {
	for _, c := range n.order {
		if n.byAttr[c.name] == c || c.leaf() {
			columns = append(columns, c.name)
		}
	}
	return columns
}

// nested are all of them.
func nested(n *node) []string {
	s := &shape{root: &node{order: n.order, byName: n.byName, byAttr: n.byAttr}}
	s.assign()
	return s.columns
}

// pointer is the path of an element in its document.
func (n *node) pointer() string {
	if n.parent == nil {
		return ""
	}
	return n.parent.pointer() + "/" + n.name
}

// choose finds the element that is a record.
func (l *learner) choose(file string, options rows.Options) (*node, []*rows.Listed, error) {
	all := l.candidates()
	var list []*rows.Listed
	for _, n := range all {
		list = append(list, &rows.Listed{Name: n.name, Columns: direct(n), Rows: n.count})
	}
	is := func(name string, columns []string) bool {
		return (&rows.Listed{Name: name, Columns: columns}).LooksLikeUsers()
	}
	tests := []func(n *node) bool{
		func(n *node) bool { return n.repeated && is(n.name, direct(n)) },
		func(n *node) bool { return n.repeated && is("users", direct(n)) },
		func(n *node) bool { return n.repeated && is("users", nested(n)) },
		func(n *node) bool { return is(n.name, direct(n)) },
		func(n *node) bool { return is("users", direct(n)) },
		func(n *node) bool { return is("users", nested(n)) },
		func(n *node) bool { return n.repeated && only(all, n) },
	}
	switch {
	case options.Path != "":
		tests = []func(n *node) bool{func(n *node) bool { return n.pointer() == strings.TrimSuffix(options.Path, "/") }}
	case options.Table == "" && l.told.Records != "":
		tests = []func(n *node) bool{func(n *node) bool { return n.pointer() == l.told.Records }}
	case options.Table != "":
		tests = []func(n *node) bool{func(n *node) bool { return strings.EqualFold(n.name, options.Table) }}
	}
	for _, test := range tests {
		for _, n := range all {
			if test(n) {
				return n, list, nil
			}
		}
	}
	if options.Path != "" {
		var paths []string
		for _, n := range all {
			paths = append(paths, n.pointer())
		}
		return nil, nil, noPath(file, options.Path, paths)
	}
	return nil, nil, rows.NoTable("xml/no-table", file, options.Table, list, "mysqldump --xml DATABASE users > users.xml")
}

// only says whether no other candidate repeats.
func only(all []*node, n *node) bool {
	for _, other := range all {
		if other != n && other.repeated {
			return false
		}
	}
	return true
}

func noPath(file, path string, paths []string) error {
	p := schema.Problem{Rule: "xml/no-table", Severity: schema.Error, Index: -1, Pos: schema.Pos{File: file},
		Message: fmt.Sprintf("no records are at %s in the first megabyte", schema.Quote(path)), Hint: "--path takes the names of the elements down to a record: /users/user"}
	if near := schema.Nearest(path, paths); near != "" {
		p.Hint = "did you mean --path " + near + "?"
	}
	return &schema.DataError{Problem: p}
}
