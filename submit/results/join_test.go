package results

import (
	"encoding/json"
	"fmt"
	"testing"

	"muster/submit/ledger"
)

func TestFind(t *testing.T) {
	batch := []string{
		`{"user_id":"1","email":"a@example.com"}`,
		`{"user_id":"auth0|1","email":"b@example.com"}`,
		`{"email":"C@example.com","username":"Carl","phone_number":"+49301"}`,
		`{"email":"d@example.com","name":"one","password_hash":"x"}`,
		`{"email":"d@example.com","name":"two","password_hash":"x"}`,
		`{"email":"e@example.com"}`,
		`{"email":"e@example.com"}`,
		`{"email":"f@example.com","password_hash":"1"}`,
		`{"email":"f@example.com","password_hash":"2"}`,
		`{"name":"nobody","app_metadata":{"n":9007199254740993}}`,
		`5`,
		`{"user_id":7}`,
	}
	var users []User
	for _, raw := range batch {
		users = append(users, User{Raw: []byte(raw), ID: identityOf([]byte(raw))})
	}
	for _, raw := range []string{`{"email":"g@example.com"}`, `{"email":"G@example.com"}`} {
		users = append(users, User{Raw: []byte(raw), ID: identityOf([]byte(raw))})
	}
	j := newJoiner(users, ledger.All(len(users)))
	for echo, want := range map[string]string{
		`{"user_id":"1"}`:                                         "[0]",
		`{"user_id":"auth0|1"}`:                                   "[1]",
		`{"user_id":"auth0|1","email":"A@example.com"}`:           "[0]",
		`{"user_id":"auth0|auth0|1"}`:                             "[1]",
		`{"user_id":"1","email":"z@example.com"}`:                 "[]", // it contradicts itself
		`{"email":"c@EXAMPLE.com"}`:                               "[2]",
		`{"username":"carl"}`:                                     "[2]",
		`{"phone_number":"+49301","password_hash":"*****"}`:       "[2]",
		`{"email":"d@example.com","name":"two"}`:                  "[4]",
		`{"email":"d@example.com"}`:                               "[3 4]",
		`{"email":"e@example.com"}`:                               "[6]",
		`{"email":"f@example.com","password_hash":"*****"}`:       "[7 8]",
		`{"app_metadata":{"n":9007199254740993},"name":"nobody"}`: "[9]",
		`{"app_metadata":{"n":9007199254740992},"name":"nobody"}`: "[]",
		`5`:                                "[10]",
		`{"user_id":7}`:                    "[11]",
		`null`:                             "[]",
		``:                                 "[]",
		`{"email":"G@example.com"}`:        "[13]",
		`{"email":"G@EXAMPLE.com"}`:        "[12 13]",
		`{"email":"stranger@example.com"}`: "[]",
	} {
		if got := fmt.Sprint(j.find(json.RawMessage(echo))); got != want {
			t.Errorf("%s: got %s, want %s", echo, got, want)
		}
	}
	// Each user has one entry.
	j.taken[6], j.taken[8], j.taken[0] = true, true, true
	for echo, want := range map[string]string{
		`{"email":"e@example.com"}`: "[5]", `{"email":"f@example.com"}`: "[7]",
		`{"email":"a@example.com"}`: "[]",
	} {
		if got := fmt.Sprint(j.find(json.RawMessage(echo))); got != want {
			t.Errorf("%s: got %s, want %s", echo, got, want)
		}
	}
}

func TestMask(t *testing.T) {
	user := `{"email":"a@example.com","password_hash":"$2y$abc","custom_password_hash":{"algorithm":"sha256","hash":{"value":"deadbeefff","encoding":"hex"},"odd":"deadbeef"}}`
	if got, want := mask("a@example.com: sha256 deadbeefff $2y$abc deadbeef", []byte(user)),
		"a@example.com: sha256 [redacted] [redacted] [redacted]"; got != want {
		t.Errorf("got %s", got)
	}
}
