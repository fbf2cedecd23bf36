package emulator

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// identities are what users are unique by, as they are compared.
type identities struct {
	id       string // with its auth0| prefix; "" when none was given
	email    string // lower case; "" when none was given, and so on
	username string // lower case
	phone    string
}

func identitiesOf(u object) identities {
	ids := identities{
		email:    strings.ToLower(u.text("email")),
		username: strings.ToLower(u.text("username")),
		phone:    u.text("phone_number"),
	}
	if id := u.text("user_id"); id != "" {
		ids.id = "auth0|" + id
	}
	return ids
}

// importUser takes one record of a job: into the store, or into its errors.
func (s *Server) importUser(j *job, raw json.RawMessage, at time.Time) {
	u, found := s.checkUser(raw, j.connection)
	ids := identitiesOf(u)
	if twice := j.repeats(ids); twice != "" && len(found) == 0 {
		found = []finding{{
			Code:    "DUPLICATED_USER",
			Message: "A user with this " + twice + " was already provided.",
		}}
	}
	if len(found) == 0 {
		found = s.write(j, u, ids, at)
	}
	if s.config.Seen {
		for i, f := range found {
			found[i] = asSeen(f)
		}
	}
	if len(found) > 0 {
		j.errors = append(j.errors, userErrors{redact(raw), found})
	}
}

// repeats notes the identities of the next record and names the first that an
// earlier record of the file has too. That earlier record need not have been
// valid: it was provided, and the first wins.
func (j *job) repeats(ids identities) (what string) {
	for i, value := range ids.values() {
		if value == "" || i == byEmail && j.connection.sharesEmails() {
			continue
		}
		if j.seen[i][value] && what == "" {
			what = unique[i]
		}
		j.seen[i][value] = true
	}
	return what
}

// write inserts a valid record or updates the user it stands for.
func (s *Server) write(j *job, u object, ids identities, at time.Time) []finding {
	owners := s.store.find(j.connection, ids)
	if s.ghosts[ghost{j.connection, ids.email}] {
		return []finding{{Code: "DUPLICATED_USER", Message: "The user already exists"}}
	}
	if !j.upsert {
		if code := owners.refusal(); code != "" {
			return []finding{{Code: code, Message: "The user already exist and upsert parameter is false"}}
		}
	}
	same := owners.byEmail
	if code, path := owners.conflict(same); code != "" {
		return []finding{{
			Code: code, Path: path,
			Message: fmt.Sprintf("Error in %s property - it belongs to another user", path),
		}}
	}
	if same == nil {
		s.store.insert(j.connection, u, ids, at)
		j.inserted++
		return nil
	}
	if u.get("custom_password_hash") != nil && same.hasPassword() {
		return []finding{{
			Code: "CONFLICT", Path: "custom_password_hash",
			Message: "A custom_password_hash was provided, but the user already has password hash defined",
		}}
	}
	same.attributes = upserted(parseObject(same.attributes), u).bytes()
	same.updated, same.writes = at, same.writes+1
	j.updated++
	return nil
}

// hasPassword reports whether a user has a hash that no import replaces: all have but those who came with a
// custom_password_hash and have not logged in, for Auth0 gives a random one to who has none.
// Source: Auth0 docs, bulk user imports; the message and the random hash were seen.
func (u *user) hasPassword() bool {
	return u.loggedIn || parseObject(u.attributes).get("custom_password_hash") == nil
}

// refusal returns why a record cannot be inserted where upsert is off: it is the
// same user (email or user_id), or another one has its username or phone.
// Source: Auth0 docs, bulk user imports, parameter upsert.
func (o owners) refusal() (code string) {
	switch {
	case o.byEmail != nil || o.byID != nil:
		return "DUPLICATED_USER"
	case o.byUsername != nil:
		return "CONFLICT_USERNAME"
	case o.byPhone != nil:
		return "CONFLICT"
	}
	return ""
}

// conflict returns which identity of a record belongs to another user than the
// one that it updates (nil: it inserts).
func (o owners) conflict(same *user) (code, path string) {
	other := func(u *user) bool { return u != nil && u != same }
	switch {
	case other(o.byID) && same != nil:
		// The user_id names one user and the email another.
		return "CONFLICT_EMAIL", "email"
	case other(o.byID):
		return "CONFLICT", "user_id"
	case other(o.byUsername):
		return "CONFLICT_USERNAME", "username"
	case other(o.byPhone):
		return "CONFLICT", "phone_number"
	}
	return "", ""
}

// upserted returns a stored user with the upsertable attributes of a record. What is
// not upsertable stays as it is, metadata is replaced, not merged, and an address
// that is not said to be verified is not.
// Source: Auth0 docs, user profile structure, column "upsert", and bulk user imports.
func upserted(stored, record object) object {
	stored.set("email_verified", []byte("false"))
	for _, m := range record {
		switch m.key {
		case "email_verified", "family_name", "given_name", "name", "nickname", "picture",
			"app_metadata", "user_metadata", "custom_password_hash":
			stored.set(m.key, m.value)
		}
	}
	return stored
}
