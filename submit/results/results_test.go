package results

import (
	"testing"

	"muster/schema"
)

func TestInert(t *testing.T) {
	for text, want := range map[string]string{
		"=1": "'=1", "+49": "'+49", "-": "'-", "@x": "'@x", "a=": "a=", "": "",
		"\tx": "'\tx",
	} {
		if got := inert(text); got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if seen[r.ID] || r.Title == "" || len(r.Doc) < 40 || (r.Severity == schema.Error) == (r.ID == "upsert/password-hash") {
			t.Errorf("%+v", r)
		}
		seen[r.ID] = true
	}
	for _, id := range []string{
		"batch/too-large", "batch/unknown", "batch/sum", "auth0/unmatched", "auth0/other",
		"auth0/mfa-factors-failed",
	} {
		if !seen[id] {
			t.Errorf("no rule %s", id)
		}
	}
	if len(seen) != 6+21 {
		t.Errorf("%d rules", len(seen))
	}
}
