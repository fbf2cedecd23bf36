package validate

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"muster/schema"
)

// assigned are properties of Auth0's user profile that an import cannot set, folded.
var assigned = []string{
	"tenant", "clientid", "connection", "createdat", "globalclientid", "identities", "isimpersonated", "lastip",
	"lastlogin",
	"lastpasswordreset", "loginscount", "multifactor", "multifactorlastmodified", "provider", "updatedat",
}

// calledElsewhere returns the property that goes by a name elsewhere, "" for none. What does not
// say that it is a hash may be a password, which no property takes.
func calledElsewhere(name string) string {
	attribute := schema.AttributeCalled(name)
	if attribute != "password" {
		return attribute
	}
	for _, word := range []string{"hash", "crypt", "digest"} {
		if strings.Contains(schema.Folded(name), word) {
			return "password_hash"
		}
	}
	return ""
}

// nearest is the word that was meant, "" if none is near.
func nearest(name string, words []string) string {
	if len(name) > 64 {
		return ""
	}
	for _, w := range words {
		if schema.Folded(w) == schema.Folded(name) {
			return w
		}
	}
	return schema.Nearest(strings.ToLower(name), words)
}

const atHash = "/custom_password_hash"

// intended is the pointer of the property that was meant by one that does not exist, "" where
// there is no saying.
func (f finding) intended() string {
	around, name := parent(f.pointer), schema.Folded(f.name)
	switch {
	case f.keyword != "additionalProperties":
		return ""
	case around == "":
		if name == "password" || name == "metadata" || slices.Contains(assigned, name) {
			return ""
		}
		if s := calledElsewhere(name); s != "" {
			return "/" + s
		}
		if s := nearest(f.name, schema.RootAttributes()); s != "" {
			return "/" + s
		}
		return ""
	case around == atHash+"/hash" && name == "encoded":
		return around + "/value"
	case around == atHash+"/hash" && name == "salt":
		return atHash + "/salt"
	case name == "position" && strings.HasPrefix(around, atHash) && around != atHash+"/salt":
		return atHash + "/salt/position"
	case around == atHash:
		switch name {
		case "value", "encoding", "digest", "key":
			return atHash + "/hash/" + name
		case "n":
			return atHash + "/cost"
		case "r":
			return atHash + "/blockSize"
		case "p":
			return atHash + "/parallelization"
		}
	}
	known := f.known()
	if len(known) == 1 {
		return around + "/" + known[0]
	}
	if s := nearest(f.name, known); s != "" {
		return around + "/" + s
	}
	return ""
}

// known are the properties that there are beside one that there is not.
func (f finding) known() []string {
	return slices.Sorted(maps.Keys(f.part.Properties))
}

// unknownHint says what may have been meant by a property that does not exist.
func (f finding) unknownHint() string {
	around, name, intended := parent(f.pointer), schema.Folded(f.name), f.intended()
	switch {
	case intended != "" && valueAt(f.user, intended) != nil:
		return fmt.Sprintf("leave it out: %s is there already", attribute(intended))
	case intended == atHash+"/salt":
		return "salt belongs in custom_password_hash, beside hash"
	case intended != "" && parent(intended) != around:
		return fmt.Sprintf("%s belongs inside %s", lastName(intended), lastName(parent(intended)))
	case intended != "":
		return fmt.Sprintf("did you mean %s?", lastName(intended))
	case around != "":
		return "it can hold " + strings.Join(f.known(), ", ")
	case schema.AttributeCalled(name) == "password":
		return "Auth0 imports hashes, no passwords: password_hash for bcrypt of cost 10, custom_password_hash for all others"
	case name == "metadata":
		return "did you mean user_metadata or app_metadata?"
	case slices.Contains(assigned, name):
		return "leave it out: Auth0 sets it itself"
	}
	return "put data of your own in user_metadata or app_metadata"
}

func reservedHint(name string) string {
	if slices.Contains(schema.RootAttributes(), name) {
		return fmt.Sprintf("put it in the user itself, as %s, or give it another name", name)
	}
	return "leave it out, or give it another name"
}
