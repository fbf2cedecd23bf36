package mapping

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"muster/convert/cell"
	"muster/convert/mapping/phone"
	"muster/convert/yamltext"
	"muster/schema"
)

func (p *parser) users(n *yamltext.Node) {
	if n.Kind != yamltext.Map {
		p.Fail(n, "syntax", "write attribute: column", "users is a mapping of attributes to columns")
		return
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		path := strings.Split(key.Value, ".")
		if _, ok := attributes[path[0]]; !ok {
			known := slices.Sorted(maps.Keys(attributes))
			hint := didYouMean(key.Value, known)
			if attribute := schema.AttributeCalled(key.Value); attribute != "" {
				hint = fmt.Sprintf("did you mean %q?", attribute)
			}
			p.Fail(key, "unknown-attribute", hint, "Auth0 users have no attribute %q", key.Value)
			continue
		}
		if len(path) > 1 && !isMetadata(path[0]) && path[0] != "mfa" {
			p.Fail(key, "unknown-attribute", "only app_metadata and user_metadata hold further names",
				"%q has no names inside", path[0])
			continue
		}
		if p.Twice(seen, key) {
			continue
		}
		p.node(path, key, value)
	}
}

// sourceKeys are the keys by which a mapping is a field, not an object with names of its own.
var sourceKeys = []string{"column", "columns", "value", "expr"}

func (p *parser) node(path []string, key, n *yamltext.Node) {
	if path[0] == "mfa" && !p.factor(path, key, n) {
		return
	}
	if n.Kind == yamltext.Map && (len(path) == 1 && path[0] == "mfa" || isMetadata(path[0]) &&
		!yamltext.HasKey(n, sourceKeys...)) {
		p.object(path, key, n)
		return
	}
	from := "…"
	if n.Kind == yamltext.Scalar {
		from = Quoted(n.Value)
	}
	if wrong := nameProblem(path, from, p.Pos(key)); wrong != nil {
		p.Problems = append(p.Problems, *wrong)
		return
	}
	f := Field{Path: path, pos: p.Pos(n)}
	switch {
	case yamltext.IsNull(n) && (n.Value != "" || p.changes):
		p.removed = append(p.removed, path)
		return
	case n.Kind == yamltext.Scalar && n.Value == "":
		p.Fail(key, "syntax", "write "+key.Value+": COLUMN", "%s names no column", key.Value)
		return
	case n.Kind == yamltext.Scalar:
		f.Column = n.Value
	case n.Kind == yamltext.Map:
		p.field(&f, n)
	default:
		p.Fail(n, "syntax", "", "a column name or a mapping is expected here")
		return
	}
	p.m.Fields = append(p.m.Fields, f)
}

// object reads what stands inside a metadata object, or inside mfa.
func (p *parser) object(path []string, key, n *yamltext.Node) {
	if len(n.Content) == 0 {
		p.Fail(key, "source", "write name: COLUMN inside", "%s holds nothing", strings.Join(path, "."))
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		name := n.Content[i]
		if p.Twice(seen, name) {
			continue
		}
		if name.Value == "" {
			p.Fail(name, "metadata-name", "write name: COLUMN inside", "a field in %s has no name", path[0])
			continue
		}
		p.node(append(slices.Clone(path), name.Value), name, n.Content[i+1])
	}
}

// factor reports whether a path under mfa is one of a factor, or of the object around them.
func (p *parser) factor(path []string, key, n *yamltext.Node) bool {
	if len(path) == 1 {
		if n.Kind == yamltext.Map && !yamltext.HasKey(n, sourceKeys...) {
			return true
		}
		p.Fail(key, "unknown-attribute", "write mfa: {totp: COLUMN, phone: COLUMN, email: COLUMN}",
			"mfa holds factors, each with its column")
		return false
	}
	if _, ok := factors[path[1]]; ok && len(path) == 2 {
		return true
	}
	p.Fail(key, "unknown-attribute", didYouMean(path[1], slices.Sorted(maps.Keys(factors))), "Auth0 has no factor %q",
		strings.Join(path[1:], "."))
	return false
}

func (p *parser) field(f *Field, n *yamltext.Node) {
	var table lookup
	var pepper, formula *yamltext.Node
	sources := 0
	source := func(read func(*yamltext.Node)) func(*yamltext.Node) {
		return func(n *yamltext.Node) {
			sources++
			f.pos = p.Pos(n)
			read(n)
		}
	}
	known := map[string]func(*yamltext.Node){
		"column":    source(p.column(&f.Column)),
		"columns":   source(func(n *yamltext.Node) { f.Columns = p.columns(n) }),
		"value":     source(func(n *yamltext.Node) { f.Value = p.json(n); table.value = n.Value }),
		"expr":      source(func(n *yamltext.Node) { formula = n }),
		"join":      func(n *yamltext.Node) { f.Join = new(string); p.Text(f.Join)(n) },
		"first":     p.Bool(&f.First),
		"optional":  p.Bool(&f.Optional),
		"type":      yamltext.Word(p.Reader, &f.Type, typeNames),
		"true":      p.Texts(&f.True),
		"false":     p.Texts(&f.False),
		"none":      p.Texts(&f.None),
		"trim":      p.Bool(&f.Trim),
		"html":      p.Bool(&f.HTML),
		"strip":     p.Texts(&f.Strip),
		"case":      yamltext.Word(p.Reader, &f.Case, caseNames),
		"empty":     yamltext.Word(p.Reader, &f.Empty, policyNames),
		"null":      yamltext.Word(p.Reader, &f.Null, nullNames),
		"default":   func(n *yamltext.Node) { f.Default = p.json(n) },
		"split":     p.Text(&f.Split),
		"decimal":   p.separator(&f.Decimal, ".", ","),
		"thousands": p.separator(&f.Groups, ".", ",", "'", "’", " "),
		"layout":    func(n *yamltext.Node) { f.Layouts = p.layouts(n) },
		"zone":      func(n *yamltext.Node) { f.Zone = p.zone(n) },
		"region":    p.region(&f.Region),
		"lookup":    func(n *yamltext.Node) { table.node = n },
		"key":       p.Text(&table.key),
	}
	hash := map[string]func(*yamltext.Node){
		"scheme": func(n *yamltext.Node) { p.scheme(n, &f.Hash) }, "salt": p.column(&f.Hash.Salt),
		"iterations": p.column(&f.Hash.Iterations),
		"username":   p.column(&f.Hash.Username), "pepper_file": func(n *yamltext.Node) { pepper = n },
		"guess": p.Bool(&f.Hash.Guess),
	}
	if f.Path[0] == "mfa" && f.Path[1] == "totp" {
		known["encoding"] = p.Text(&f.Encoding, "base32", "hex", "base64", "raw")
	}
	if f.Path[0] == "password" {
		for key := range known {
			if key != "column" && key != "expr" && key != "optional" {
				known[key] = func(n *yamltext.Node) {
					p.Fail(n, "value", "keep column or expr, and scheme",
						"a password is a stored hash: the other keys do nothing to it")
				}
			}
		}
		maps.Copy(known, hash)
	}
	before := len(p.Problems)
	p.Map(n, "a field", known)
	misspelt := slices.ContainsFunc(p.Problems[before:], func(e schema.Problem) bool {
		return e.Rule == "mapping/unknown-key"
	})
	if formula != nil {
		over := valueOf(f)
		f.Expr = p.expression(formula, over)
		if over != "" && (f.Expr == nil || f.Expr.ofCell) {
			sources--
			f.Column, f.Columns, f.Join, f.First = "", nil, nil, false
		}
	}
	if pepper != nil {
		f.Hash.Pepper = p.pepper(pepper)
	}
	p.hash(n, f)
	if table.node != nil {
		if table.node.Kind == yamltext.Scalar && f.Value != nil {
			f.Value = nil // in a lookup, value names the column of the table that holds the result
			sources--
		}
		f.Lookup, f.Cells = p.lookup(table)
	}
	switch {
	case sources == 0 && misspelt:
		return // it is probably the source, and one fault is said once
	case sources != 1:
		p.Fail(n, "source", "give one of column, columns, value and expr, or an expr over value beside column or columns",
			"the field has %d sources", sources)
		return
	}
	f.infer()
	p.consistent(n, f)
}

// column reads the name of a column.
func (p *parser) column(to *string) func(*yamltext.Node) {
	return func(n *yamltext.Node) {
		if p.Text(to)(n); n.Kind == yamltext.Scalar && n.Value == "" {
			p.Fail(n, "value", "", "the name of a column is missing here")
		}
	}
}

func (p *parser) columns(n *yamltext.Node) []string {
	if n.Kind != yamltext.List || len(n.Content) == 0 {
		p.Fail(n, "value", "write columns: [first, last]", "columns is a list of columns")
		return nil
	}
	columns := make([]string, len(n.Content))
	for i, c := range n.Content {
		p.column(&columns[i])(c)
	}
	return columns
}

// layouts reads one layout or a list of them.
func (p *parser) layouts(n *yamltext.Node) (all []cell.Layout) {
	for _, n := range yamltext.Items(n) {
		if !p.Single(n) {
			continue
		}
		read, err := cell.ReadLayout(n.Value)
		if err != nil {
			p.Fail(n, "value", err.Hint, "%s", err.Message)
		}
		all = append(all, read...)
	}
	return all
}

func (p *parser) zone(n *yamltext.Node) *time.Location {
	zone, err := time.LoadLocation(n.Value)
	if err != nil || n.Value == "" || n.Value == "Local" {
		p.Fail(n, "value", "it takes a name such as Europe/Berlin or UTC", "there is no time zone %q", n.Value)
		return nil
	}
	return zone
}

func (p *parser) region(to *string) func(*yamltext.Node) {
	return func(n *yamltext.Node) {
		if p.Text(to)(n); !phone.Known(n.Value) {
			p.Fail(n, "value", "it takes two letters of ISO 3166, such as DE or US",
				"%q is no region with phone numbers", n.Value)
		}
	}
}

// infer takes the type from keys that go with one type alone.
func (f *Field) infer() {
	if f.Type != Inferred {
		return
	}
	switch {
	case f.Layouts != nil || f.Zone != nil:
		f.Type = Date
	case f.Region != "":
		f.Type = Phone
	case f.True != nil || f.False != nil:
		f.Type = Boolean
	case f.Decimal != "" || f.Groups != "":
		f.Type = Number
	}
}

// separator reads one of the marks that stand in numbers.
func (p *parser) separator(to *string, known ...string) func(*yamltext.Node) {
	return func(n *yamltext.Node) {
		if p.Text(to)(n); n.Kind == yamltext.Scalar && !slices.Contains(known, n.Value) {
			p.Fail(n, "value", `it takes one of "`+strings.Join(known, `" "`)+`"`, "no number is written with %s in it",
				schema.Quote(n.Value))
		}
	}
}

// takesText reports whether an empty text can be the value of a field.
func (f *Field) takesText() bool {
	t := f.Type
	if t == Inferred && !isMetadata(f.Path[0]) {
		t = attributes[f.Path[0]]
	}
	return t <= String && f.Split == "" && f.Expr == nil && f.Value == nil
}

// consistent reports keys that would do nothing, or undo one another.
func (p *parser) consistent(n *yamltext.Node, f *Field) {
	t := f.Type
	if t == Inferred {
		t = attributes[f.Path[0]]
		if f.Path[0] == "mfa" && len(f.Path) > 1 {
			t = factors[f.Path[1]]
		}
	}
	for _, wrong := range []struct {
		is            bool
		message, hint string
	}{
		{
			(f.True != nil || f.False != nil) && t != Boolean, "true and false go with type: boolean",
			"leave them out, or the type",
		},
		{
			slices.ContainsFunc(f.True, func(s string) bool { return slices.Contains(f.False, s) }),
			"true and false have a spelling in common", "leave it in one of them",
		},
		{
			(f.Layouts != nil || f.Zone != nil) && t != Date, "layout and zone go with type: date",
			"leave them out, or the type",
		},
		{
			(f.Decimal != "" || f.Groups != "") && t != Number, "decimal and thousands go with type: number",
			"leave them out, or the type",
		},
		{
			f.Groups != "" && f.Groups == cmp.Or(f.Decimal, "."), "decimal and thousands are the same mark",
			`such as decimal: ",", thousands: "."`,
		},
		{f.Region != "" && t != Phone, "region goes with type: phone", "leave one of them out"},
		{
			f.Columns == nil && (f.Join != nil || f.First), "join and first go with columns",
			"write columns: [first, last], join: \" \"",
		},
		{f.Join != nil && f.Strip != nil, "strip is for one cell, and join makes one of several", "leave one of them out"},
		{f.Join != nil && f.First, "join and first exclude one another", "keep one of them"},
		{
			f.Value != nil && (f.Type != Inferred || f.Split != "" || f.Lookup != nil || f.Default != nil || f.Trim || f.HTML ||
				f.Strip != nil || f.Case != AsIs || f.None != nil || f.Optional),
			"a constant is written as it is: the other keys do nothing to it", "keep value alone",
		},
		{f.Empty == Keep && !f.takesText(), "empty: keep is for text", "use omit or null, or a default"},
		{
			(f.Empty == AsNull || f.Null == AsNull) && (!isMetadata(f.Path[0]) || len(f.Path) == 1),
			"Auth0 takes null inside metadata alone", "use omit, or a default",
		},
		{f.Null != Unset && f.Default != nil, "default and null both say what NULL becomes", "keep one of them"},
		{
			t == Present && (f.Default != nil || f.Empty != Unset || f.Null != Unset || f.Split != "" || f.Lookup != nil),
			"type: present is true or false for every cell: the other keys do nothing to it", "keep column, trim and none",
		},
	} {
		if wrong.is {
			p.Fail(n, "value", wrong.hint, "%s", wrong.message)
		}
	}
}
