package jsonrows

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"muster/convert/source/rows"
	"muster/convert/source/scan"
	"muster/schema/jsontext"
)

// maxColumns is as many as delimited text may have. An object with more keys is no user.
const maxColumns = 16384

// check refuses records that can be read as JSON, but not as the users they are: their
// columns would mean something else than they say. A mapping that asks for one of the
// columns knows what it does.
func (l *learned) check(t *rows.Table, found location, options rows.Options, whole bool) error {
	if slices.ContainsFunc(options.Columns, func(c string) bool { return slices.Contains(t.Columns, c) }) {
		return nil
	}
	if by, under := l.root.typed(); by != "" {
		return scan.Error("json/typed-values", t.File, t.Header,
			fmt.Sprintf("each value stands in an object that says its type, as %s writes it", by),
			fmt.Sprintf("take the values out: jq -c '%s | map_values(if has(\"NULL\") then null else .[keys[0]] end)' FILE > "+
				"users.json", found.jq(under)))
	}
	if len(t.Columns) > maxColumns {
		return scan.Error("json/too-many-keys", t.File, t.Header,
			fmt.Sprintf("the records have more than %d keys, as many as muster reads", maxColumns),
			"are the users the values of one object? make a list of them: "+listOf("."))
	}
	if whole && l.records == 1 && !found.array {
		if path := l.root.keyed(""); path != "" {
			return scan.Error("json/keyed", t.File, t.Header, "the users are no list: each is the value of a key of its own",
				"make a list of them: "+listOf(path))
		}
	}
	return nil
}

func listOf(path string) string {
	return "jq -c '" + path + " | to_entries[] | {id: .key} + .value' FILE > users.json"
}

// jq is the records of a file as jq names them, or what stands in each under a key.
func (l location) jq(key string) string {
	path := ""
	for _, token := range l.at {
		path += jqKey(token)
	}
	if l.array {
		path += "[]"
	}
	if path += key; path == "" || path[0] != '.' {
		path = "." + path
	}
	return path
}

func jqKey(name string) string {
	for i, c := range []byte(name) {
		if c != '_' && (c|0x20 < 'a' || c|0x20 > 'z') && (i == 0 || c < '0' || c > '9') {
			quoted, _ := jsontext.AppendString(nil, []byte(name))
			return "[" + strings.ReplaceAll(string(quoted), "'", `\u0027`) + "]"
		}
	}
	return "." + name
}

// types are the keys with which databases say of what type a value is, and the key under
// which their records have them.
var types = []struct {
	by, under string
	keys      []string
}{
	{"DynamoDB", "Item", []string{"S", "N", "B", "BOOL", "NULL", "M", "L", "SS", "NS", "BS"}},
	{"Firestore", "fields", []string{
		"stringValue", "integerValue", "doubleValue", "booleanValue", "nullValue",
		"timestampValue",
		"mapValue", "arrayValue", "bytesValue", "referenceValue", "geoPointValue",
	}},
}

// typed says which database wrote each value of the records with its type, and under
// which key, as jq names it.
func (s *seen) typed() (by, under string) {
	for _, t := range types {
		if s.typedBy(t.keys) {
			return t.by, ""
		}
		if c := s.byName[t.under]; c != nil && c.typedBy(t.keys) {
			return t.by, jqKey(t.under)
		}
	}
	return "", ""
}

func (s *seen) typedBy(keys []string) bool {
	for _, c := range s.children {
		if c.scalar || !c.object ||
			slices.ContainsFunc(c.children, func(t *seen) bool { return !slices.Contains(keys, t.name) }) {
			return false
		}
	}
	return len(s.children) > 0
}

// keyed is where, as jq names it, two objects or more with an email address each are the
// values of one object; "" for nowhere.
func (s *seen) keyed(path string) string {
	if s.isUser() {
		return ""
	}
	if len(s.children) > 1 && !slices.ContainsFunc(s.children, func(c *seen) bool { return c.scalar || !c.isUser() }) {
		return cmp.Or(path, ".")
	}
	for _, c := range s.children {
		if found := c.keyed(path + jqKey(c.name)); found != "" {
			return found
		}
	}
	return ""
}

// isUser reports whether an object has an email address of its own, or among its attributes.
func (s *seen) isUser() bool {
	return slices.ContainsFunc(s.children, func(c *seen) bool {
		return isEmail(c.name) && c.address || (c.name == "Attributes" || c.name == "attributes") && c.isUser()
	})
}
