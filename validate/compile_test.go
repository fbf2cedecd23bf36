package validate

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"muster/schema"
)

// Whatever the schema can say no with has a rule.
func TestEveryKeywordHasARule(t *testing.T) {
	silent := map[string]bool{ // these never fail by themselves
		"$schema": true, "$id": true, "$comment": true, "title": true, "description": true, "default": true,
		"writeOnly":   true,
		"definitions": true, "properties": true, "items": true, "propertyNames": true, "allOf": true, "$ref": true,
		"if": true, "then": true, "else": true,
	}
	rules := make(map[string]bool)
	for _, r := range Rules() {
		rules[r.ID] = true
	}
	used := make(map[string]bool)
	var walk func(at string, s map[string]any, failing bool)
	walk = func(at string, s map[string]any, failing bool) {
		comment, _ := s["$comment"].(string)
		own, named := strings.CutPrefix(comment, "rule: ")
		if named && !rules[own] {
			t.Errorf("%s names the rule %s, which is none", at, own)
		}
		used[own] = true
		for keyword, value := range s {
			switch {
			case silent[keyword]:
			case keyword == "additionalProperties" && value != false:
			case !failing || named:
			case !rules[keywordRules[keyword]]:
				t.Errorf("%s/%s has no rule", at, keyword)
			default:
				used[keywordRules[keyword]] = true
			}
			switch keyword {
			case "properties", "definitions":
				for name, child := range value.(map[string]any) {
					walk(at+"/"+keyword+"/"+name, child.(map[string]any), failing)
				}
			case "allOf":
				for i, child := range value.([]any) {
					walk(fmt.Sprintf("%s/allOf/%d", at, i), child.(map[string]any), failing)
				}
			case "if", "not": // what fails inside is not reported
				walk(at+"/"+keyword, value.(map[string]any), false)
			case "then", "else", "items", "propertyNames", "additionalProperties":
				if child, ok := value.(map[string]any); ok {
					walk(at+"/"+keyword, child, failing)
				}
			}
		}
	}
	var user map[string]any
	if err := json.Unmarshal(schema.UserSchema(), &user); err != nil {
		t.Fatal(err)
	}
	walk("#", user, true)
	for _, group := range [][]schema.Rule{schemaRules, passwordRules} {
		for _, r := range group {
			if !used[r.ID] {
				t.Errorf("nothing in the schema gives %s", r.ID)
			}
		}
	}
}

// Each place that a failure can name is known.
func TestPartsAreComplete(t *testing.T) {
	s, err := theSchema()
	if err != nil {
		t.Fatal(err)
	}
	var walk func(e *jsonschema.ValidationError)
	walk = func(e *jsonschema.ValidationError) {
		if len(e.Causes) == 0 {
			at := e.AbsoluteKeywordLocation
			if s.parts[at[:strings.LastIndexByte(at, '/')]] == nil {
				t.Errorf("%s is not known", at)
			}
		}
		for _, c := range e.Causes {
			walk(c)
		}
	}
	for _, r := range Rules() {
		if r.Bad == "" {
			continue
		}
		value, err := decode([]byte(r.Bad))
		if err != nil {
			t.Fatal(err)
		}
		if failed, ok := s.user.Validate(value).(*jsonschema.ValidationError); ok {
			walk(failed)
		}
	}
}

// The schema of a file of users finds that of a user beside it, and loads nothing.
func TestUsersSchema(t *testing.T) {
	c := jsonschema.NewCompiler()
	c.LoadURL = func(url string) (io.ReadCloser, error) { return nil, fmt.Errorf("loads %s", url) }
	for name, text := range map[string][]byte{
		"user.schema.json":  schema.UserSchema(),
		"users.schema.json": schema.UsersSchema(),
	} {
		if err := c.AddResource(base+name, bytes.NewReader(text)); err != nil {
			t.Fatal(err)
		}
	}
	s, err := c.Compile(base + "users.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for text, valid := range map[string]bool{
		`[]`: true, `[{"email": "ada@example.com"}]`: true, `[{}]`: false, `{"email": "ada@example.com"}`: false,
	} {
		value, _ := decode([]byte(text))
		if err := s.Validate(value); (err == nil) != valid {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		if _, err := compile(true); err != nil {
			b.Fatal(err)
		}
	}
}
