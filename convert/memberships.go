package convert

import (
	"encoding/json"
	"iter"
	"maps"
	"slices"
	"strings"

	"muster/schema"
)

// Memberships yields the roles and organizations that the app_metadata of a user speaks of. An import makes none of
// them: they are data of the user until somebody makes them in the tenant.
func Memberships(user []byte) iter.Seq[Left] {
	return func(yield func(Left) bool) {
		var u struct {
			AppMetadata map[string]any `json:"app_metadata"`
		}
		if json.Unmarshal(user, &u) != nil {
			return
		}
		for _, name := range slices.Sorted(maps.Keys(u.AppMetadata)) {
			kind := kindOfMembership(name)
			if kind == "" {
				continue
			}
			for _, member := range namesIn(u.AppMetadata[name], "") {
				if !yield(Left{kind, member}) {
					return
				}
			}
		}
	}
}

// kindOfMembership is what a field of metadata is called by, "" for something else.
func kindOfMembership(name string) string {
	folded := schema.Folded(name)
	switch {
	case strings.HasSuffix(folded, "role"), strings.HasSuffix(folded, "roles"):
		return "role"
	case strings.HasPrefix(folded, "organi") && (strings.HasSuffix(folded, "tion") || strings.HasSuffix(folded, "tions")):
		return "organization"
	}
	return ""
}

// namesIn are the texts in a value: those of a list, of an object under its names, or its own name.
func namesIn(v any, under string) (names []string) {
	switch v := v.(type) {
	case string:
		return []string{under + v}
	case []any:
		for _, item := range v {
			names = append(names, namesIn(item, under)...)
		}
	case map[string]any:
		for _, key := range []string{"name", "alias", "id"} {
			if name, ok := v[key].(string); ok {
				return []string{under + name}
			}
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			names = append(names, namesIn(v[key], under+key+".")...)
		}
	}
	return names
}
