package schema

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"slices"
	"strings"
	"sync"
)

// The schemas are draft-07: it says all that they need, editors support it in full, and
// format is an assertion in it, where in 2020-12 it is a mere annotation and other
// validators would take any text for an email address. Their ids are relative, so that
// users.schema.json finds its neighbour wherever the two lie, and nothing is loaded
// from afar.

//go:embed user.schema.json
var userSchema string

//go:embed users.schema.json
var usersSchema string

// UserSchema is the JSON Schema of one user: Auth0's published one (Auth0 docs: Bulk
// User Import Database Schema and Examples), and the rules that the same page states
// in prose.
func UserSchema() []byte { return []byte(userSchema) }

// UsersSchema is the JSON Schema of a file of users; it refers to user.schema.json.
func UsersSchema() []byte { return []byte(usersSchema) }

// Secret reports whether the value at a JSON Pointer into a user is one that is never
// shown: a property that the schema marks writeOnly, or what lies below one.
func Secret(pointer string) bool {
	p, known := lookup(pointer)
	return known && p.WriteOnly
}

// MayHoldSecret reports whether what stands at a JSON Pointer could show a secret: at one,
// around one, and at a place inside that the schema does not know. A hash that was
// written where its object belongs is still a hash.
func MayHoldSecret(pointer string) bool {
	p, _ := lookup(pointer)
	return p.holds
}

// ShowsSecret reports whether a text at a JSON Pointer could be a secret: where one may stand,
// and in custom_password_hash any text that is longer than the words it takes.
func ShowsSecret(pointer, text string) bool {
	const longest = 16
	return MayHoldSecret(pointer) || len(text) > longest && strings.HasPrefix(pointer, "/custom_password_hash/")
}

// lookup goes down from the root as far as the schema knows the way.
func lookup(pointer string) (p *property, known bool) {
	p = root()
	for _, token := range strings.Split(pointer, "/")[1:] {
		next := p.Items // of any index
		if next == nil {
			next = p.Properties[token] // whose names need no escape
		}
		if p.WriteOnly || next == nil {
			return p, p.WriteOnly
		}
		p = next
	}
	return p, true
}

// property is what the schema says of a value, as far as secrecy goes.
type property struct {
	WriteOnly  bool
	Properties map[string]*property
	Items      *property

	holds bool // a secret is in it, or it is one
}

var root = sync.OnceValue(func() *property {
	p := new(property)
	if err := json.Unmarshal([]byte(userSchema), p); err != nil {
		panic("user.schema.json: " + err.Error())
	}
	p.settle()
	return p
})

func (p *property) settle() {
	p.holds = p.WriteOnly
	for name, child := range p.Properties {
		child.settle()
		child.holds = child.holds || name == "password" // what stands there instead of an object may be one
		p.holds = p.holds || child.holds
	}
	if p.Items != nil {
		p.Items.settle()
		p.holds = p.holds || p.Items.holds
	}
}

// ReservedMetadata are the names that app_metadata must not hold at its top level.
func ReservedMetadata() []string { return slices.Clone(reservedMetadata()) }

var reservedMetadata = sync.OnceValue(func() []string {
	var user struct {
		Properties struct {
			AppMetadata struct {
				PropertyNames struct{ Not struct{ Enum []string } }
			} `json:"app_metadata"`
		}
	}
	if err := json.Unmarshal([]byte(userSchema), &user); err != nil {
		panic("user.schema.json: " + err.Error())
	}
	return user.Properties.AppMetadata.PropertyNames.Not.Enum
})

// RootAttributes are the properties that a user can have, in the order of the schema.
func RootAttributes() []string { return slices.Clone(rootAttributes()) }

var rootAttributes = sync.OnceValue(func() []string {
	var object struct{ Properties json.RawMessage }
	if err := json.Unmarshal([]byte(userSchema), &object); err != nil {
		panic("user.schema.json: " + err.Error())
	}
	// A map would lose the order: the names are read one by one.
	var names []string
	d := json.NewDecoder(bytes.NewReader(object.Properties))
	d.Token() // the brace
	for d.More() {
		name, _ := d.Token()
		names = append(names, name.(string))
		var value json.RawMessage
		d.Decode(&value)
	}
	return names
})
