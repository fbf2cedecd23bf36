package main

import (
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// The schema that editors get knows the words of this program.
func TestMappingSchemaWords(t *testing.T) {
	_, text, _ := muster(nil, "schema", "mapping")
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:muster:schema:mapping", strings.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	editor, err := c.Compile("urn:muster:schema:mapping")
	if err != nil {
		t.Fatal(err)
	}
	field := func(of map[string]any) map[string]any {
		return map[string]any{"users": map[string]any{"email": "mail", "phone_number": of}}
	}
	for _, test := range []struct {
		name string
		file map[string]any
		good bool
	}{
		{"a format", map[string]any{"from": "csv", "users": map[string]any{"email": "mail"}}, true},
		{"a system", map[string]any{"from": "wordpress"}, true},
		{"no format", map[string]any{"from": "cvs"}, false},
		{"a region", field(map[string]any{"column": "tel", "region": "DE"}), true},
		{"no region", field(map[string]any{"column": "tel", "region": "XX"}), false},
		{"a layout of its own", field(map[string]any{"column": "tel", "layout": "TT.MM.JJJJ"}), true},
		{"layouts", field(map[string]any{"column": "tel", "layout": []any{"epoch"}}), true},
		{"a type", field(map[string]any{"column": "tel", "type": "number", "decimal": ",", "thousands": "."}), true},
		{"no type", field(map[string]any{"column": "tel", "type": "nubmer"}), false},
		{"no decimal", field(map[string]any{"column": "tel", "decimal": ";"}), false},
	} {
		if err := editor.Validate(test.file); (err == nil) != test.good {
			t.Errorf("%s: %v", test.name, err)
		}
	}
	if strings.Count(text, `"description"`) < 60 {
		t.Errorf("it describes %d things", strings.Count(text, `"description"`))
	}
}
