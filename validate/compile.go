package validate

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"muster/schema"
	"muster/validate/verdict"
)

// compiled is the embedded schema of a user, ready for use.
type compiled struct {
	user  *jsonschema.Schema
	fast  *verdict.Verdict              // derived from it: accepts most valid users
	parts map[string]*jsonschema.Schema // its subschemas by location
}

// base is the made-up place that the embedded schemas stand at. Nothing is loaded from it.
const base = "embedded:///"

// theSchema is compiled when the first record needs it, which takes a few milliseconds.
var (
	theSchema          = sync.OnceValues(func() (*compiled, error) { return compile(true) })
	schemaWithoutEmail = sync.OnceValues(func() (*compiled, error) { return compile(false) })
)

// schema is that of the users of a connection: with an address, unless it is known to ask for none.
func (s *settings) schema() (*compiled, error) {
	if s.NeedsEmail == schema.No {
		return schemaWithoutEmail()
	}
	return theSchema()
}

func compile(needsEmail bool) (*compiled, error) {
	c := jsonschema.NewCompiler()
	c.AssertFormat = true
	c.ExtractAnnotations = true // comments name rules
	c.Formats = formats()
	c.LoadURL = func(url string) (io.ReadCloser, error) {
		return nil, fmt.Errorf("%s is not embedded", url)
	}
	if err := c.AddResource(base+"user.schema.json", bytes.NewReader(schema.UserSchema())); err != nil {
		return nil, err
	}
	user, err := c.Compile(base + "user.schema.json")
	if err != nil {
		return nil, err
	}
	if !needsEmail { // which is all that it requires
		user.Required = nil
	}
	s := &compiled{user: user, parts: make(map[string]*jsonschema.Schema)}
	s.collect(user)
	s.fast, err = deriveVerdict(user)
	return s, err
}

// deriveVerdict derives the verdict of a schema, which also notes what identifies a user and
// what the rules beyond the schema look at.
func deriveVerdict(s *jsonschema.Schema) (*verdict.Verdict, error) {
	var names []string
	for _, k := range kinds {
		names = append(names, k.name)
	}
	return verdict.Derive(s, verdict.Options{
		Formats: map[string]func([]byte) bool{"email": plainEmail}, Noted: names, Checks: looks,
	})
}

func (s *compiled) collect(part *jsonschema.Schema) {
	if part == nil || s.parts[part.Location] != nil {
		return
	}
	s.parts[part.Location] = part
	for _, p := range part.Properties {
		s.collect(p)
	}
	for _, p := range part.AllOf {
		s.collect(p)
	}
	for _, p := range []*jsonschema.Schema{part.Ref, part.Not, part.If, part.Then, part.Else, part.PropertyNames} {
		s.collect(p)
	}
	for _, p := range []any{part.Items, part.AdditionalProperties} {
		if p, ok := p.(*jsonschema.Schema); ok {
			s.collect(p)
		}
	}
}

// ruleOf is the rule that a subschema gives to failures of its own keywords, in a
// comment; "" for none.
func ruleOf(part *jsonschema.Schema) string {
	rule, ok := strings.CutPrefix(part.Comment, "rule: ")
	if !ok {
		return ""
	}
	return rule
}
