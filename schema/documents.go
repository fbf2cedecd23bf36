package schema

import _ "embed"

//go:embed mapping.schema.json
var mappingSchema string

//go:embed problem.schema.json
var problemSchema string

// MappingSchema is the JSON Schema of a mapping file, for editors.
func MappingSchema() []byte { return []byte(mappingSchema) }

// ProblemSchema is the JSON Schema of one line of a JSON report.
func ProblemSchema() []byte { return []byte(problemSchema) }
