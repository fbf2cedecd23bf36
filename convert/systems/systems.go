// Package systems holds a mapping file for each legacy system whose columns are known.
package systems

import (
	"embed"
	"slices"
	"strings"
)

//go:embed *.yaml
var files embed.FS

// Names are the systems, in order.
func Names() []string {
	entries, _ := files.ReadDir(".") // of what is built in, reading cannot fail
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = strings.TrimSuffix(e.Name(), ".yaml")
	}
	slices.Sort(names)
	return names
}

// Text is the mapping file of a system, nil for a name that is none.
func Text(name string) []byte {
	text, err := files.ReadFile(name + ".yaml")
	if err != nil {
		return nil
	}
	return text
}
