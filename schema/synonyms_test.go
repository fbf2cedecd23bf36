package schema_test

import (
	"testing"

	"muster/schema"
)

// Each name stands for one attribute, and as it is compared.
func TestSynonyms(t *testing.T) {
	seen := map[string]string{}
	for _, s := range schema.Synonyms() {
		for _, name := range append(s.Names, s.Further...) {
			if schema.Folded(name) != name {
				t.Errorf("%q can never be found", name)
			}
			if before := seen[name]; before != "" {
				t.Errorf("%q is %s and %s", name, before, s.Attribute)
			}
			seen[name] = s.Attribute
		}
	}
	for name, want := range map[string]string{
		"E-Mail": "email", "sub": "user_id", "externalId": "user_id", "cn": "name", "SN": "family_name", "handle": "username",
		"Prénom": "given_name", "shoe": "", "": "",
	} {
		if got := schema.AttributeCalled(name); got != want {
			t.Errorf("%s is called %q", want, got)
		}
	}
}
