package xmlrows

import (
	"fmt"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema"
)

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

// whole is the command that makes a whole export.
const whole = "mysqldump --xml DATABASE users > users.xml"

// choose finds the element that is a record.
func (l *learner) choose(file string, options rows.Options, chooser *scan.Chooser) (*node, error) {
	all := l.candidates()
	for _, n := range all {
		chooser.Add(&rows.TableInfo{Name: n.name, Columns: direct(n), Rows: n.count})
	}
	is := func(name string, columns []string) bool {
		return scan.LooksLikeUsers(&rows.TableInfo{Name: name, Columns: columns})
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
	case chooser.ListOnly:
		tests = nil
	case options.Path != "":
		tests = []func(n *node) bool{func(n *node) bool { return n.pointer() == strings.TrimSuffix(options.Path, "/") }}
	case chooser.Free() && l.header.Records != "":
		tests = []func(n *node) bool{func(n *node) bool { return n.pointer() == l.header.Records }}
	case !chooser.Free():
		tests = []func(n *node) bool{func(n *node) bool { return strings.EqualFold(n.name, chooser.Wanted) }}
	}
	for _, test := range tests {
		for _, n := range all {
			if test(n) {
				return n, nil
			}
		}
	}
	if options.Path != "" {
		var paths []string
		for _, n := range all {
			paths = append(paths, n.pointer())
		}
		return nil, noPath(file, options.Path, paths)
	}
	return nil, chooser.None("xml/no-table", file, whole)
}

// others are the candidates that stand neither around a record nor in it; of a name, if one was wanted.
func (l *learner) others(record *node, wanted string) *scan.Chooser {
	c := &scan.Chooser{Noun: "element", Flag: "--path", Nameless: true, Chosen: &rows.TableInfo{Name: record.pointer()}}
	for _, n := range l.candidates() {
		p, own := n.pointer()+"/", record.pointer()+"/"
		if !strings.HasPrefix(p, own) && !strings.HasPrefix(own, p) && (wanted == "" || strings.EqualFold(n.name, wanted)) {
			c.Add(&rows.TableInfo{Name: n.pointer(), Columns: direct(n), Rows: n.count})
		}
	}
	return c
}

// only reports whether no other candidate repeats.
func only(all []*node, n *node) bool {
	for _, other := range all {
		if other != n && other.repeated {
			return false
		}
	}
	return true
}

func noPath(file, path string, paths []string) error {
	p := schema.Problem{
		Rule: "xml/no-table", Severity: schema.Error, Index: -1, Pos: schema.Pos{File: file},
		Message: fmt.Sprintf("no records are at %s in the first megabyte", schema.Quote(path)),
		Hint:    "--path takes the names of the elements down to a record: /users/user",
	}
	if near := schema.Nearest(path, paths); near != "" {
		p.Hint = "did you mean --path " + near + "?"
	}
	return &schema.DataError{Problem: p}
}
