package emulator

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"
)

// user is one user held. Its attributes are replaced, never changed in place,
// so that a copy of a user stays true.
type user struct {
	id         string // auth0|…
	connection *Connection
	ids        identities
	attributes json.RawMessage // as imported, without user_id; email and username in lower case
	created    time.Time
	updated    time.Time
	writes     int // one for the insert and one for every update
	loggedIn   bool
}

// store holds the users of all connections. Email, username, phone and user_id are unique
// within a connection; of a user_id in several of them, the one made first is found.
type store struct {
	users []*user // oldest first
	byKey map[string]*user
}

func newStore() *store {
	return &store{byKey: map[string]*user{}}
}

// holders are the users that hold the identities of a record; nil for none.
type holders struct {
	byID, byEmail, byUsername, byPhone *user
}

func (st *store) find(conn *Connection, ids identities) holders {
	return holders{
		byID:       st.byKey[key(conn, "user_id", ids.id)],
		byEmail:    st.byKey[key(conn, "email", ids.email)],
		byUsername: st.byKey[key(conn, "username", ids.username)],
		byPhone:    st.byKey[key(conn, "phone", ids.phone)],
	}
}

func (st *store) byID(id string) *user {
	return st.byKey["user_id "+id]
}

func key(conn *Connection, what, value string) string {
	return conn.ID + " " + what + " " + value
}

// insert holds a new user; its identities are known to be free.
func (st *store) insert(conn *Connection, record object, ids identities, at time.Time) *user {
	if ids.id == "" {
		ids.id = "auth0|" + randomHex(24)
	}
	attributes := record.without("user_id")
	attributes.set("email", encode(ids.email))
	if ids.username != "" {
		attributes.set("username", encode(ids.username))
	}
	if attributes.get("email_verified") == nil {
		attributes.set("email_verified", []byte("false"))
	}
	u := &user{
		id: ids.id, connection: conn, ids: ids, attributes: attributes.bytes(),
		created: at, updated: at, writes: 1,
	}
	st.add(u)
	return u
}

// add puts a user into the list and the index.
func (st *store) add(u *user) {
	st.users = append(st.users, u)
	if st.byID(u.id) == nil {
		st.byKey["user_id "+u.id] = u
	}
	for _, k := range u.keys() {
		st.byKey[k] = u
	}
}

// keys are what a user is found by in his connection.
func (u *user) keys() []string {
	var keys []string
	for _, id := range [...]struct{ what, value string }{
		{"user_id", u.id}, {"email", u.ids.email}, {"username", u.ids.username}, {"phone", u.ids.phone},
	} {
		if id.value != "" {
			keys = append(keys, key(u.connection, id.what, id.value))
		}
	}
	return keys
}

// replace puts a user with the same user_id into the place of another.
func (st *store) replace(u, by *user) {
	st.users[slices.Index(st.users, u)] = by
	if st.byID(u.id) == u {
		st.byKey["user_id "+u.id] = by
	}
	for _, k := range u.keys() {
		delete(st.byKey, k)
	}
	for _, k := range by.keys() {
		st.byKey[k] = by
	}
}

// remove takes a user out of the list and the index.
func (st *store) remove(u *user) {
	st.users = slices.DeleteFunc(st.users, func(other *user) bool { return other == u })
	for _, k := range u.keys() {
		delete(st.byKey, k)
	}
	if st.byID(u.id) != u {
		return
	}
	delete(st.byKey, "user_id "+u.id)
	if i := slices.IndexFunc(st.users, func(other *user) bool { return other.id == u.id }); i >= 0 {
		st.byKey["user_id "+u.id] = st.users[i]
	}
}

// shown is a user as the Management API shows it: no hash, no factor.
func (u *user) shown() json.RawMessage {
	o := object{{"user_id", encode(u.id)}}
	for _, m := range parseObject(u.attributes) {
		switch m.key {
		case "password_hash", "custom_password_hash", "mfa_factors":
		default:
			o.set(m.key, m.value)
		}
	}
	// Auth0 fills these in where the import says nothing.
	local, _, _ := strings.Cut(u.ids.email, "@")
	if o.get("name") == nil {
		o.set("name", encode(u.ids.email))
	}
	if o.get("nickname") == nil {
		o.set("nickname", encode(local))
	}
	o.set("identities", encode([]struct {
		Connection string `json:"connection"`
		UserID     string `json:"user_id"`
		Provider   string `json:"provider"`
		Social     bool   `json:"isSocial"`
	}{{u.connection.Name, strings.TrimPrefix(u.id, "auth0|"), "auth0", false}}))
	o.set("created_at", encode(stamp(u.created)))
	o.set("updated_at", encode(stamp(u.updated)))
	return o.bytes()
}

// held is a user as the emulator holds it, for /_emulator/users.
func (u *user) held() json.RawMessage {
	o := object{{"user_id", encode(u.id)}}
	for _, m := range parseObject(u.attributes) {
		o.set(m.key, m.value)
	}
	o.set("connection", encode(u.connection.Name))
	o.set("connection_id", encode(u.connection.ID))
	o.set("created_at", encode(stamp(u.created)))
	o.set("updated_at", encode(stamp(u.updated)))
	o.set("writes", []byte(fmt.Sprint(u.writes)))
	return o.bytes()
}

// getUser answers a user by id. Source: Auth0 Management API, "Get a user".
func (s *Server) getUser(c *call) answer {
	if ans, ok := knownQuery(c, "fields", "include_fields"); !ok {
		return ans
	}
	u := s.store.byID(c.id)
	if u == nil {
		return apiError(http.StatusNotFound, "inexistent_user", "The user does not exist.")
	}
	shown, ans, ok := selectFields(u.shown(), c.URL.Query())
	if !ok {
		return ans
	}
	return rawAnswer(shown)
}

// getUsersByEmail answers the users with an email, of all connections. It
// compares case-sensitively, and emails are stored in lower case.
// Source: Auth0 docs, "Search for users by email".
func (s *Server) getUsersByEmail(c *call) answer {
	if ans, ok := knownQuery(c, "email", "fields", "include_fields"); !ok {
		return ans
	}
	query := c.URL.Query()
	if query.Get("email") == "" {
		return badRequest("invalid_query_string", "Query validation error: 'Missing required property: email'")
	}
	found := []json.RawMessage{}
	for _, conn := range s.connections {
		if u := s.store.byKey[key(conn, "email", query.Get("email"))]; u != nil {
			found = append(found, u.shown())
		}
	}
	shown, ans, ok := selectFields(encode(found), query)
	if !ok {
		return ans
	}
	return rawAnswer(shown)
}

// snapshot copies the users, so that they can be written without the lock.
func (st *store) snapshot() []user {
	users := make([]user, len(st.users))
	for i, u := range st.users {
		users[i] = *u
	}
	return users
}
