package mapping

import (
	"fmt"
	"slices"
	"strings"

	"muster/schema"
)

// FreeName is a name in a metadata object that Auth0 takes: the one given, or a like one where Auth0 keeps that for
// itself, or where it holds . or $.
func FreeName(object, name string) string {
	if object == "app_metadata" && slices.Contains(schema.ReservedMetadata(), name) {
		if free := instead[name]; free != "" {
			return free
		}
		return "old_" + strings.ToLower(strings.Trim(name, "_"))
	}
	return strings.NewReplacer(".", "_", "$", "_").Replace(name)
}

// FreePath is a path into metadata with names that Auth0 takes: it keeps some for itself at the top level alone.
func FreePath(path []string) []string {
	free := slices.Clone(path)
	for i := 1; i < len(path); i++ {
		object := ""
		if i == 1 {
			object = path[0]
		}
		free[i] = FreeName(object, path[i])
	}
	return free
}

// instead are names in the place of those that Auth0 keeps for itself.
var instead = map[string]string{
	"created_at": "signed_up", "updated_at": "changed", "lastLogin": "last_seen", "lastIP": "last_ip",
	"loginsCount": "logins", "metadata": "details", "_id": "old_id", "email": "other_email",
}

// nameProblem is what is wrong with the name of a field in metadata: at says where it stands, and from the column or
// whatever else it is filled from, as a mapping writes it. Nil for a name that Auth0 takes.
func nameProblem(path []string, from string, at schema.Pos) *schema.Problem {
	if len(path) < 2 || !isMetadata(path[0]) {
		return nil
	}
	free := FreePath(path)
	p := schema.Problem{Severity: schema.Error, Index: -1, Pos: at}
	for i := len(path) - 1; i > 0; i-- {
		if free[i] == path[i] {
			continue
		}
		p.Rule, p.Message = "mapping/metadata-name", fmt.Sprintf(
			"the name %s cannot be used in %s: Auth0 takes no . and no $ in metadata names", schema.Quote(path[i]), path[0])
		if !strings.ContainsAny(path[i], ".$") {
			p.Rule, p.Message = "mapping/reserved-name", fmt.Sprintf(
				"the name %s cannot be used in %s: Auth0 keeps it for itself", schema.Quote(path[i]), path[0])
		}
	}
	if p.Rule == "" {
		return nil
	}
	p.Hint = fmt.Sprintf("write %s: %s", Quoted(strings.Join(free, ".")), from)
	if _, attribute := attributes[path[1]]; attribute && p.Rule == "mapping/reserved-name" {
		p.Hint += fmt.Sprintf("; or %s: %s, where it is the user's own", path[1], from)
	}
	return &p
}
