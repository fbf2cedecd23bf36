package mapping

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"muster/convert/systems"
	"muster/convert/yamltext"
	"muster/schema"
)

// documented are the mapping files of docs/mapping.md, of the golden cases and of the
// systems, by place.
func documented(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile("../../docs/mapping.md")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for i, m := range regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllStringSubmatch(string(text), -1) {
		all[fmt.Sprintf("docs/mapping.md example %d", i+1)] = m[1]
	}
	if len(all) < 10 {
		t.Fatalf("docs/mapping.md has only %d examples", len(all))
	}
	paths, _ := filepath.Glob("../../testdata/cases/*/mapping.yaml")
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all[path] = string(text)
	}
	for _, name := range systems.Names() {
		all[name] = string(systems.Text(name))
	}
	return all
}

// Every mapping file that is shown can be used, and editors find nothing wrong with it.
func TestDocumentedMappings(t *testing.T) {
	c := jsonschema.NewCompiler()
	if err := c.AddResource("mapping.schema.json", bytes.NewReader(schema.MappingSchema())); err != nil {
		t.Fatal(err)
	}
	editor, err := c.Compile("mapping.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range documented(t) {
		if _, err := parsed(text); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if err := editor.Validate(asJSON(t, text)); err != nil {
			t.Errorf("%s: the schema says: %#v", name, err)
		}
	}
}

// asJSON is a YAML text as an editor hands it to a schema: keys are texts.
func asJSON(t *testing.T, text string) any {
	t.Helper()
	r := &yamltext.Reader{}
	root, err := r.Read(strings.NewReader(text))
	if err != nil || root == nil {
		t.Fatal(err, r.Problems)
	}
	var of func(n *yamltext.Node) any
	of = func(n *yamltext.Node) any {
		switch n.Kind {
		case yamltext.Map:
			object := map[string]any{}
			for i := 0; i+1 < len(n.Content); i += 2 {
				object[n.Content[i].Value] = of(n.Content[i+1])
			}
			return object
		case yamltext.List:
			list := make([]any, len(n.Content))
			for i, item := range n.Content {
				list[i] = of(item)
			}
			return list
		}
		var v any
		if n.Tag == "!!timestamp" || n.Decode(&v) != nil {
			return n.Value
		}
		return v
	}
	return of(root)
}

// Every key of a field that the parser knows is in the schema and in the documentation.
func TestKeysAreDocumented(t *testing.T) {
	doc, err := os.ReadFile("../../docs/mapping.md")
	if err != nil {
		t.Fatal(err)
	}
	_, err = parsed("users: {email: {'?': a}}")
	hint := err.(*Error).Problems[0].Hint
	keys, ok := strings.CutPrefix(hint, "it takes ")
	if !ok {
		t.Fatalf("the hint is %q", hint)
	}
	for key := range strings.SplitSeq(keys, ", ") {
		if !bytes.Contains(schema.MappingSchema(), []byte(`"`+key+`": {`)) {
			t.Errorf("the schema lacks %q", key)
		}
		if !bytes.Contains(doc, []byte("`"+key)) {
			t.Errorf("docs/mapping.md lacks %q", key)
		}
	}
}
