package verdict

import (
	"math/big"
	"reflect"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// keywords are the fields of a schema that formula reads, and those that say nothing about
// a value. A schema with another one is not known.
var keywords = []string{
	"Location", "Draft", "Format", "Always", "Ref", "Types", "Constant", "Enum", "Not", "AllOf", "AnyOf", "OneOf", "If",
	"Then", "Else",
	"MinProperties", "MaxProperties", "Required", "Properties", "PropertyNames", "AdditionalProperties",
	"MinItems", "MaxItems", "Items", "MinLength", "MaxLength", "Pattern", "Minimum", "ExclusiveMinimum", "Maximum",
	"ExclusiveMaximum",
	"Title", "Description", "Default", "Comment", "ReadOnly", "WriteOnly", "Examples", "Deprecated",
}

// blankSchema is what a schema without keywords is compiled to.
func blankSchema(draft *jsonschema.Draft) (*jsonschema.Schema, error) {
	c := jsonschema.NewCompiler()
	c.Draft = draft
	c.ExtractAnnotations = true
	const url = "embedded:///blank.json"
	if err := c.AddResource(url, strings.NewReader("{}")); err != nil {
		return nil, err
	}
	return c.Compile(url)
}

// otherKeywords are the fields of a schema that formula does not read. They are all that
// there are, so that a later version of jsonschema may have more.
func otherKeywords() (fields []int) {
	of := reflect.TypeFor[jsonschema.Schema]()
	for i := range of.NumField() {
		if f := of.Field(i); f.IsExported() && !slices.Contains(keywords, f.Name) {
			fields = append(fields, i)
		}
	}
	return fields
}

// onlyKnown says that a schema has no keyword beyond those that formula reads.
func (c *deriver) onlyKnown(s *jsonschema.Schema) bool {
	if known, ok := c.known[s]; ok {
		return known
	}
	have, blank := reflect.ValueOf(s).Elem(), reflect.ValueOf(c.blank).Elem()
	c.known[s] = !slices.ContainsFunc(c.others, func(i int) bool {
		h, b := have.Field(i), blank.Field(i)
		return !(h.IsZero() && b.IsZero()) && !reflect.DeepEqual(h.Interface(), b.Interface())
	})
	return c.known[s]
}

// maxInPlace is how many subschemas may lead to one another for one value.
const maxInPlace = 32

// formula says when a value of the type fulfils a subschema, keyword by keyword like
// jsonschema's validate.
func (d *derivation) formula(s *jsonschema.Schema, depth int) formula {
	if s == nil {
		return known(true)
	}
	if depth > maxInPlace || !d.c.onlyKnown(s) {
		return unclear
	}
	if s.Always != nil {
		return known(*s.Always)
	}
	var parts []formula
	if len(s.Types) > 0 && !slices.Contains(s.Types, typeWord[d.of]) {
		if d.of != typeNumber || !slices.Contains(s.Types, "integer") {
			return known(false)
		}
		parts = append(parts, d.is(factKey{kind: factInteger}))
	}
	if len(s.Constant) > 0 {
		parts = append(parts, d.oneOf(s, s.Constant[:1], false))
	}
	if len(s.Enum) > 0 {
		parts = append(parts, d.oneOf(s, s.Enum, true))
	}
	if s.Format != "" {
		switch {
		case d.c.Formats[s.Format] == nil:
			parts = append(parts, unclear)
		case d.of == typeText:
			parts = append(parts, d.is(factKey{kind: factFormat, schema: s}))
		}
	}
	switch d.of {
	case typeObject:
		parts = append(parts, d.object(s)...)
	case typeArray:
		parts = append(parts, d.between(s.MinItems, s.MaxItems)...)
		switch items := s.Items.(type) {
		case nil:
		case *jsonschema.Schema:
			parts = append(parts, d.is(factKey{kind: factItem, schema: items}))
		default:
			return unclear
		}
	case typeText:
		parts = append(parts, d.between(s.MinLength, s.MaxLength)...)
		if s.Pattern != nil {
			if _, ok := newPattern(s.Pattern); ok {
				parts = append(parts, d.is(factKey{kind: factPattern, schema: s}))
			} else {
				parts = append(parts, unclear)
			}
		}
	case typeNumber:
		parts = append(parts, d.least(s.Minimum, 0), d.least(s.ExclusiveMinimum, 1))
		parts = append(parts, not(d.most(s.Maximum, 1)), not(d.most(s.ExclusiveMaximum, 0)))
	}
	return all(append(parts, d.inPlace(s, depth+1)...)...)
}

// inPlace is for the keywords that apply subschemas to the same value.
func (d *derivation) inPlace(s *jsonschema.Schema, depth int) []formula {
	each := func(schemas []*jsonschema.Schema) []formula {
		var list []formula
		for _, s := range schemas {
			list = append(list, d.formula(s, depth))
		}
		return list
	}
	parts := append(each(s.AllOf), d.formula(s.Ref, depth))
	if s.Not != nil {
		parts = append(parts, not(d.formula(s.Not, depth)))
	}
	if len(s.AnyOf) > 0 {
		parts = append(parts, some(each(s.AnyOf)...))
	}
	if len(s.OneOf) > 0 {
		list := each(s.OneOf)
		parts = append(parts, some(list...))
		for i, f := range list {
			for _, other := range list[:i] {
				parts = append(parts, not(all(f, other)))
			}
		}
	}
	if s.If != nil {
		condition := d.formula(s.If, depth)
		parts = append(parts, some(not(condition), d.formula(s.Then, depth)), some(condition, d.formula(s.Else, depth)))
	}
	return parts
}

func (d *derivation) object(s *jsonschema.Schema) []formula {
	parts := d.between(s.MinProperties, s.MaxProperties)
	for _, name := range s.Required {
		parts = append(parts, d.is(factKey{kind: factHas, entry: d.entry(name)}))
	}
	if s.PropertyNames != nil {
		parts = append(parts, d.is(factKey{kind: factName, schema: s.PropertyNames}))
	}
	for name, value := range s.Properties {
		parts = append(parts, d.is(factKey{kind: factValue, entry: d.entry(name), schema: value}))
	}
	for i := range len(d.names) + 1 {
		if i > 0 && s.Properties[d.names[i-1]] != nil {
			continue
		}
		switch others := s.AdditionalProperties.(type) {
		case nil:
		case bool:
			if !others {
				parts = append(parts, not(d.is(factKey{kind: factHas, entry: i})))
			}
		case *jsonschema.Schema:
			parts = append(parts, d.is(factKey{kind: factValue, entry: i, schema: others}))
		default:
			return []formula{unclear}
		}
	}
	return parts
}

// entry is the number of a property.
func (d *derivation) entry(name string) int {
	i, _ := slices.BinarySearch(d.names, name)
	return i + 1
}

// is is the formula that a fact holds.
func (d *derivation) is(key factKey) formula {
	f := d.keys[key]
	if f == nil {
		f = &fact{factKey: key, bit: -1}
		d.keys[key] = f
		d.facts = append(d.facts, f)
	}
	return formula{op: opFact, fact: f}
}

// oneOf says that the value is one of some.
func (d *derivation) oneOf(s *jsonschema.Schema, values []any, isEnum bool) formula {
	var words []string
	for _, value := range values {
		switch value := value.(type) {
		case nil:
			if d.of == typeNull {
				return known(true)
			}
		case bool:
			if d.of == typeTrue && value || d.of == typeFalse && !value {
				return known(true)
			}
		case string:
			words = append(words, value)
		case []any:
			if d.of == typeArray {
				return unclear
			}
		case map[string]any:
			if d.of == typeObject {
				return unclear
			}
		default:
			if d.of == typeNumber {
				return unclear
			}
		}
	}
	if d.of != typeText || len(words) == 0 {
		return known(false)
	}
	if len(words) > maxWords {
		return unclear
	}
	f := d.is(factKey{kind: factSet, schema: s, isEnum: isEnum})
	f.fact.words = words
	return f
}

// between is for a size with limits, each -1 for none.
func (d *derivation) between(least, most int) []formula {
	var parts []formula
	if least >= 0 {
		parts = append(parts, d.is(factKey{kind: factAtLeast, n: int64(least)}))
	}
	if most >= 0 {
		parts = append(parts, not(d.is(factKey{kind: factAtLeast, n: int64(most) + 1})))
	}
	return parts
}

// least says that a whole number is at least a limit plus more. Without a limit it is.
func (d *derivation) least(limit *big.Rat, more int64) formula {
	switch {
	case limit == nil:
		return known(true)
	case !limit.IsInt() || !limit.Num().IsInt64() || limit.Num().BitLen() > 62:
		return unclear
	}
	return d.is(factKey{kind: factAtLeast, n: limit.Num().Int64() + more})
}

// most is the opposite of a limit from above. Without a limit it never is.
func (d *derivation) most(limit *big.Rat, more int64) formula {
	if limit == nil {
		return known(false)
	}
	return d.least(limit, more)
}
