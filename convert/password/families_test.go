package password

import (
	"encoding/json"
	"os"
	"testing"
)

// TestFamilies: hashes that Node, OpenSSL and the programs themselves made become users whose
// password logs in, and no other does.
func TestFamilies(t *testing.T) {
	text, err := os.ReadFile("testdata/families.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []struct {
		ID, Scheme, Stored, Salt, Iterations, Password string
		Stored64, Salt64                               []byte
		Explain                                        bool
	}
	if err := json.Unmarshal(text, &all); err != nil || len(all) < 60 {
		t.Fatal(len(all), err)
	}
	for _, v := range all {
		t.Run(v.ID, func(t *testing.T) {
			t.Parallel()
			in := Input{
				Stored: append([]byte(v.Stored), v.Stored64...), Salt: append([]byte(v.Salt), v.Salt64...),
				Iterations: []byte(v.Iterations),
			}
			user, _, reason := translate(t, v.Scheme, in)
			if reason != nil && reason.Way != Probe {
				t.Fatalf("%s: %s", reason.Rule, reason.Text)
			}
			verifies(t, user, v.Password)
			if v.Explain && Explain(in, v.Password) != v.Scheme {
				t.Errorf("explained as %s", Explain(in, v.Password))
			}
		})
	}
}
