package emulator

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"muster/schema"
)

// user is one user of the tenant. Its attributes are replaced, never changed in place,
// so that a copy of a user stays true.
type user struct {
	id         string // auth0|…
	connection *connection
	ids        identities
	attributes json.RawMessage // as imported, without user_id; email and username in lower case
	created    time.Time
	updated    time.Time
	writes     int // one for the insert and one for every update
	loggedIn   bool
}

// store has the users of all connections. Email, username, phone and user_id are unique
// within a connection, the email where its settings say nothing else; of a user_id in several of them, the one made
// first is found.
type store struct {
	users []*user          // oldest first
	byID  map[string]*user // by user_id, in all connections
	in    map[*connection]index
}

func newStore() *store {
	return &store{byID: map[string]*user{}, in: map[*connection]index{}}
}

// index finds the users of a connection by what they are unique by, each in its own map.
type index [len(unique)]map[string]*user

// unique are what users are unique by, in the order of an index.
var unique = [...]string{byEmail: "email", byUsername: "username", byID: "user_id", byPhone: "phone_number"}

const (
	byEmail = iota
	byUsername
	byID
	byPhone
)

// values are the identities in the order of an index; "" for one that is not there.
func (ids identities) values() [len(unique)]string {
	return [...]string{byEmail: ids.email, byUsername: ids.username, byID: ids.id, byPhone: ids.phone}
}

// of is the index of a connection.
func (st *store) of(conn *connection) index {
	x, ok := st.in[conn]
	if !ok {
		for i := range x {
			x[i] = map[string]*user{}
		}
		st.in[conn] = x
	}
	return x
}

// owners are the users that have the identities of a record; nil for none.
type owners struct {
	byID, byEmail, byUsername, byPhone *user
}

func (st *store) find(conn *connection, ids identities) owners {
	x := st.of(conn)
	o := owners{byUsername: x[byUsername][ids.username], byID: x[byID][ids.id], byPhone: x[byPhone][ids.phone]}
	if !conn.sharesEmails() {
		o.byEmail = x[byEmail][ids.email]
	}
	return o
}

// sharesEmails reports whether two users may have one address.
func (c *connection) sharesEmails() bool { return c.settings.UniqueEmails == schema.No }

// insert adds a new user; its identities are known to be free. The record is insert's to change.
func (st *store) insert(conn *connection, record object, ids identities, at time.Time) *user {
	if ids.id == "" {
		ids.id = "auth0|" + randomHex(24)
	}
	attributes := slices.DeleteFunc(record, func(m member) bool { return m.key == "user_id" })
	if ids.email != "" {
		attributes.set("email", appendString(nil, ids.email))
	}
	if ids.username != "" {
		attributes.set("username", appendString(nil, ids.username))
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
	if st.byID[u.id] == nil {
		st.byID[u.id] = u
	}
	st.enter(u)
}

// enter puts a user into the index of his connection.
func (st *store) enter(u *user) {
	x := st.of(u.connection)
	for i, value := range u.ids.values() {
		if value != "" {
			x[i][value] = u
		}
	}
}

// leave takes a user out of the index of his connection.
func (st *store) leave(u *user) {
	x := st.of(u.connection)
	for i, value := range u.ids.values() {
		delete(x[i], value)
	}
}

// replace puts a user with the same user_id into the place of another.
func (st *store) replace(u, by *user) {
	st.users[slices.Index(st.users, u)] = by
	if st.byID[u.id] == u {
		st.byID[u.id] = by
	}
	st.leave(u)
	st.enter(by)
}

// remove takes a user out of the list and the index.
func (st *store) remove(u *user) {
	st.users = slices.DeleteFunc(st.users, func(other *user) bool { return other == u })
	st.leave(u)
	if st.byID[u.id] != u {
		return
	}
	delete(st.byID, u.id)
	if i := slices.IndexFunc(st.users, func(other *user) bool { return other.id == u.id }); i >= 0 {
		st.byID[u.id] = st.users[i]
	}
}

// view returns the user as the Management API shows it: no hash, no factor.
func (u *user) view() json.RawMessage {
	o := object{{"user_id", encode(u.id)}}
	for _, m := range parseObject(u.attributes) {
		switch m.key {
		case "password_hash", "custom_password_hash", "mfa_factors":
		default:
			o.set(m.key, m.value)
		}
	}
	// Auth0 fills these in where the import says nothing.
	name := firstNonEmpty(u.ids.email, u.ids.username, u.ids.phone)
	local, _, _ := strings.Cut(name, "@")
	if o.get("name") == nil {
		o.set("name", encode(name))
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

// dump returns all that is stored of the user, for /_emulator/users.
func (u *user) dump() json.RawMessage {
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

// getUser answers with a user by id. Source: Auth0 Management API, "Get a user".
func (s *Server) getUser(c *call) answer {
	if ans, ok := knownQuery(c, "fields", "include_fields"); !ok {
		return ans
	}
	u := s.store.byID[c.id]
	if u == nil {
		return apiError(http.StatusNotFound, "inexistent_user", "The user does not exist.")
	}
	view, ans, ok := selectFields(u.view(), c.URL.Query())
	if !ok {
		return ans
	}
	return rawAnswer(view)
}

// getUsersByEmail answers with the users with an email, of all connections. It
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
		for _, u := range s.store.withEmail(conn, query.Get("email")) {
			found = append(found, u.view())
		}
	}
	view, ans, ok := selectFields(encode(found), query)
	if !ok {
		return ans
	}
	return rawAnswer(view)
}

// withEmail returns the users of a connection with an address, in lower case.
func (st *store) withEmail(conn *connection, email string) (found []*user) {
	if !conn.sharesEmails() {
		if u := st.of(conn)[byEmail][email]; u != nil {
			found = append(found, u)
		}
		return found
	}
	for _, u := range st.users {
		if u.connection == conn && u.ids.email == email {
			found = append(found, u)
		}
	}
	return found
}

// snapshot copies the users, so that they can be written without the lock.
func (st *store) snapshot() []user {
	users := make([]user, len(st.users))
	for i, u := range st.users {
		users[i] = *u
	}
	return users
}
