package validate_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"muster/schema"
	"muster/validate"
)

// The bad example of a rule breaks that rule and no other; the good one breaks none.
func TestRules(t *testing.T) {
	seen := make(map[string]bool)
	for _, r := range validate.Rules() {
		t.Run(r.ID, func(t *testing.T) {
			if seen[r.ID] {
				t.Error("twice")
			}
			seen[r.ID] = true
			if r.Title == "" || r.Doc == "" || r.Severity == schema.Off {
				t.Errorf("%+v", r)
			}
			if !regexp.MustCompile(`^[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*$`).MatchString(r.ID) {
				t.Error("not stage/thing in kebab-case")
			}
			if r.Bad == "" { // its example would be huge, or takes an option
				return
			}
			all := problems(t, users(t, r.Bad))
			if len(all) == 0 {
				t.Error("the bad example is silent")
			}
			for _, p := range all {
				if p.Rule != r.ID {
					t.Errorf("the bad example gives %s: %s", p.Rule, p.Message)
				}
			}
			for _, p := range problems(t, users(t, r.Good)) {
				t.Errorf("the good example gives %s: %s", p.Rule, p.Message)
			}
		})
	}
}

func users(t *testing.T, example string) string {
	if !json.Valid([]byte(example)) || strings.Contains(example, "\n") {
		t.Errorf("not one line of JSON: %s", example)
	}
	if strings.HasPrefix(example, "[") {
		return example
	}
	return "[" + example + "]"
}

func ExampleRules() {
	for _, r := range validate.Rules() {
		if r.Severity == schema.Warning && strings.HasPrefix(r.ID, "password/") {
			fmt.Printf("%s: %s\n  %s\n", r.ID, r.Title, r.Bad[:41])
		}
	}
	// Output:
	// password/bcrypt-prefix: a bcrypt hash has PHP's prefix $2y$
	//   {"email": "ada@example.com", "custom_pass
	// password/ldap-scheme: the scheme of an LDAP hash is in small letters
	//   {"email": "ada@example.com", "custom_pass
}
