// Package systems holds a mapping file for each legacy system whose columns are known.
package systems

import (
	"bytes"
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

// Title returns the name of a system as people write it.
func Title(name string) string {
	for line := range bytes.Lines(Text(name)) {
		if title, ok := bytes.CutPrefix(line, []byte("title: ")); ok {
			return strings.Trim(strings.TrimSpace(string(title)), `"`)
		}
	}
	return name
}

// Joins is the part of the mapping file of a system that says how its tables are joined: the lines before users, from
// tables on.
func Joins(name string) []byte {
	_, text, _ := bytes.Cut(Text(name), []byte("\ntables:"))
	text, _, _ = bytes.Cut(text, []byte("\nusers:"))
	return append([]byte("tables:"), text...)
}

// Known is the format, "" for any, and the columns by which a system is known: the lines from
// and recognize of its file. They are read as text, as this is asked of all systems whenever
// a table has no mapping.
func Known(name string) (format string, columns []string) {
	for line := range bytes.Lines(Text(name)) {
		key, value, _ := strings.Cut(strings.TrimSpace(string(line)), ": ")
		switch key {
		case "from":
			format = value
		case "recognize":
			for column := range strings.SplitSeq(strings.Trim(value, "[]"), ", ") {
				columns = append(columns, strings.Trim(column, `"`))
			}
		}
	}
	return format, columns
}
