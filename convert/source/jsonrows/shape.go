package jsonrows

import (
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/schema"
	"muster/schema/jsontext"
)

// shape says which column each key of a record belongs to. Workers share it.
type shape struct {
	columns []string
	members []member // by id
	objects int
	root    *object
	records int    // that it was learned from
	model   string // the only model whose records are rows; "" where there are none
}

// object is an object that is taken apart, or an array of names and values.
type object struct {
	id     int
	path   string // with a dot at its end, "" for the root
	pairs  bool
	whole  bool // there is a column for it as it stands, so that no key of it is lost
	byName map[string]int32
}

// member is a key of an object.
type member struct {
	path   string
	quoted []byte  // as it stands in the file
	column int32   // of a value that is not taken apart, -1 for none
	object *object // not nil where the value is taken apart
	known  bool    // that it has no column is no loss
}

// protected are the attributes of Auth0 that hold objects. They are taken apart only
// where a mapping asks for something inside.
var protected = []string{"app_metadata", "user_metadata", "custom_password_hash", "mfa_factors"}

// maxKeys is how many keys a nested object can have in all the first records before it
// is taken for a map, whose keys are data, and stays one cell.
const maxKeys = 64

type shaper struct {
	*shape
	asked  []string
	maybe  []string // of those asked for, what may be missing
	models bool
	twice  []string // columns of a name that another has
	taken  map[string]bool
}

// describe sets the columns of a table. Whole says that the records seen are all there are.
func (l *learned) describe(t *rows.Table, options rows.Options, whole bool) *shape {
	s := &shaper{
		shape: &shape{records: l.records, model: l.model}, asked: options.Columns, maybe: options.Optional,
		models: l.models, taken: map[string]bool{},
	}
	top := l.root
	if l.model != "" {
		top = l.byName[l.model].root
		s.records = l.byName[l.model].records
		t.Name = l.model
		l.words = []string{fmt.Sprintf("model %s of %d", l.model, len(l.order))}
	}
	s.root = s.object(top, "", 0, false)
	for _, name := range s.twice {
		s.note(t, "json/same-name", fmt.Sprintf("two keys make a column %q; the second is read as %q", name, name+"_2"),
			"rename one of them in the export: a key with a dot in it is called as a nested one is")
	}
	if !whole {
		s.missing(t)
	}
	t.Columns = s.columns
	return s.shape
}

func (s *shaper) note(t *rows.Table, rule, message, hint string) {
	t.Notes = append(t.Notes, schema.Problem{
		Rule: rule, Severity: schema.Warning, Index: -1, Message: message, Hint: hint,
		Pos: schema.Pos{File: t.File, Line: t.Header.Line, Column: t.Header.Column},
	})
}

// object makes an object that is taken apart. Only says that nothing in it has a
// column but what a mapping asks for.
func (s *shaper) object(of *seen, path string, depth int, only bool) *object {
	o := s.newObject(path)
	o.pairs, o.whole = of.pairs, only
	for _, c := range of.children {
		m := member{path: path + c.name, quoted: c.quoted, column: -1}
		asked, beneath := slices.Contains(s.asked, m.path), s.beneath(m.path)
		if only && !asked && !beneath {
			continue
		}
		isMap := depth == 0 && slices.Contains(protected, c.name) || len(c.children) > maxKeys
		apart := c.object != c.pairs && (!asked && !isMap || beneath)
		whole := !apart || asked || isMap
		switch {
		case s.models && depth == 0 && c.name == "fields":
			m.object = s.object(c, "", depth+1, false)
		case s.models && depth == 0 && c.name == "model":
			m.known = true
		default:
			if whole || c.scalar {
				m.column = s.column(m.path)
			}
			if apart {
				m.object = s.object(c, m.path+".", depth+1, whole)
			}
		}
		s.add(o, c.name, m)
	}
	return o
}

func (s *shaper) newObject(path string) *object {
	s.objects++
	return &object{id: s.objects - 1, path: path, byName: map[string]int32{}}
}

func (s *shaper) add(o *object, name string, m member) {
	o.byName[name] = int32(len(s.members))
	s.members = append(s.members, m)
}

// column is the index of a new column.
func (s *shaper) column(name string) int32 {
	if given := name; s.taken[name] {
		s.twice = append(s.twice, given)
		for n := 2; s.taken[name]; n++ {
			name = fmt.Sprintf("%s_%d", given, n)
		}
	}
	s.taken[name] = true
	s.columns = append(s.columns, name)
	return int32(len(s.columns) - 1)
}

// beneath reports whether a mapping asks for something inside the object at a path.
func (s *shaper) beneath(path string) bool {
	return slices.ContainsFunc(s.asked, func(a string) bool { return strings.HasPrefix(a, path+".") })
}

// missing adds the columns that a mapping asks for and the first records do not have.
func (s *shaper) missing(t *rows.Table) {
	known := slices.Clone(s.columns)
	for _, name := range s.asked {
		if slices.Contains(s.columns, name) {
			continue
		}
		column := s.column(name)
		root := s.root
		if id, ok := root.byName["fields"]; ok && s.models {
			root = s.members[id].object
		}
		s.place(root, name, column)
		if first, rest, nested := strings.Cut(name, "."); nested {
			s.nest(root, first, rest, column)
		}
		if slices.Contains(s.maybe, name) {
			continue
		}
		hint := "it is read where it appears; is its name right?"
		if near := schema.Nearest(name, known); near != "" {
			hint = fmt.Sprintf("it is read where it appears; or did you mean %q?", near)
		}
		s.note(t, "json/missing-column", fmt.Sprintf("the mapping asks for %q, which the first %d records do not have", name,
			s.records), hint)
	}
}

// place gives a key of an object a column. A key that has one keeps it.
func (s *shaper) place(o *object, name string, column int32) {
	id, ok := o.byName[name]
	if !ok {
		quoted, _ := jsontext.AppendString(nil, []byte(name))
		s.add(o, name, member{path: o.path + name, quoted: quoted, column: column})
	} else if s.members[id].column < 0 {
		s.members[id].column = column
		if s.members[id].object != nil {
			s.members[id].object.whole = true
		}
	}
}

// nest gives a nested key a column.
func (s *shaper) nest(o *object, first, rest string, column int32) {
	id, ok := o.byName[first]
	if !ok {
		quoted, _ := jsontext.AppendString(nil, []byte(first))
		id = int32(len(s.members))
		s.add(o, first, member{path: o.path + first, quoted: quoted, column: -1})
	}
	if s.members[id].object == nil {
		s.members[id].object = s.newObject(o.path + first + ".")
		s.members[id].object.whole = s.members[id].column >= 0
	}
	inner := s.members[id].object
	if next, rest, nested := strings.Cut(rest, "."); nested {
		s.nest(inner, next, rest, column)
		return
	}
	s.place(inner, rest, column)
}
