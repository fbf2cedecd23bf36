package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"muster/convert/mapping/phone"
	"muster/convert/source"
	"muster/convert/systems"
	"muster/schema"
)

// schemas are what muster schema prints, by name.
var schemas = map[string]func() []byte{
	"user": schema.UserSchema, "users": schema.UsersSchema, "mapping": mappingSchema,
	"problem": schema.ProblemSchema,
}

// mappingSchema has the words that a mapping file may have by what this program knows, for editors to complete.
func mappingSchema() []byte {
	text := schema.MappingSchema()
	for key, words := range map[string][]string{
		`"from": {"type": "string"`:                            append(source.Formats(), systems.Names()...),
		`"region": {"type": "string", "pattern": "^[A-Z]{2}$"`: phone.Regions(),
	} {
		list, err := json.Marshal(words)
		if err != nil {
			panic(err) // words can be encoded
		}
		name, _, _ := strings.Cut(key, ":")
		text = bytes.Replace(text, []byte(key), fmt.Appendf(nil, `%s: {"enum": %s`, name, list), 1)
	}
	return text
}

func schemaNames() []string { return slices.Sorted(maps.Keys(schemas)) }

var schemaCommand = command{
	name: "schema", prints: true, words: schemaNames, usage: "[NAME]", short: "print an embedded JSON Schema",
	examples: `  muster schema             one user
  muster schema users       an import file
  muster schema mapping     a mapping file
  muster schema problem     a line of --report json
`,
	run: func(a *app, fs *pflag.FlagSet) func([]string) error {
		return func(args []string) error {
			name := "user"
			if len(args) > 0 {
				name = args[0]
			}
			text, ok := schemas[name]
			if !ok || len(args) > 1 {
				return usageError{"there is no schema " + schema.Quote(name), meanWord(name, schemaNames())}
			}
			_, err := a.stdout.Write(text())
			return err
		}
	},
}
