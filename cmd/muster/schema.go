package main

import (
	"maps"
	"slices"

	"github.com/spf13/pflag"

	"muster/schema"
)

// schemas are what muster schema prints, by name.
var schemas = map[string]func() []byte{
	"user": schema.UserSchema, "users": schema.UsersSchema, "mapping": schema.MappingSchema,
	"problem": schema.ProblemSchema,
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
