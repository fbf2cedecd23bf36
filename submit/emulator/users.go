package emulator

import (
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"
	"time"
)

// getUsers lists or searches users, by page. It knows terms field:value joined by AND.
// Source: Auth0 Management API, "List or search users".
func (s *Server) getUsers(c *call) answer {
	if ans, ok := knownQuery(c, "page", "per_page", "include_totals", "sort", "connection", "fields", "include_fields",
		"q", "search_engine", "primary_order"); !ok {
		return ans
	}
	query := c.URL.Query()
	page, perPage, totals, ans, ok := paging(query, 50, 100)
	if !ok {
		return ans
	}
	const most = 1000 // of results, on all pages together
	if (page+1)*perPage > most {
		return badRequest("invalid_paging", "You can only page through the first 1000 records.")
	}
	terms, problem := parseLogQuery(strings.TrimPrefix(query.Get("q"), "*"))
	if problem != "" {
		return badRequest("invalid_query_string", "Query validation error: '"+problem+"' on property q")
	}
	var found []json.RawMessage
	for _, u := range s.store.users {
		view := u.view()
		if (query.Get("connection") == "" || query.Get("connection") == u.connection.Name) &&
			!slices.ContainsFunc(terms, func(t logTerm) bool { return !t.finds(u, parseObject(view)) }) {
			found = append(found, view)
		}
	}
	start := min(page*perPage, len(found))
	end := min(start+perPage, len(found))
	list, ans, ok := selectFields(encode(append([]json.RawMessage{}, found[start:end]...)), query)
	switch {
	case !ok:
		return ans
	case totals:
		return rawAnswer(pageObject("users", list, start, perPage, end-start, min(len(found), most)))
	}
	return rawAnswer(list)
}

// finds reports whether a user has what a term of a search wants.
func (t logTerm) finds(u *user, view object) bool {
	value := view.text(t.field)
	if t.field == "identities.connection" {
		value = u.connection.Name
	}
	if t.prefix {
		return strings.HasPrefix(value, t.value)
	}
	return value != "" && strings.EqualFold(value, t.value)
}

// Seed adds a user to the first connection who has been there for a day.
func (s *Server) Seed(record []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	conn, ids := s.connections[0], identitiesOf(parseObject(record))
	if _, found := s.checkUser(record, conn); len(found) > 0 {
		return errors.New(found[0].Message)
	}
	if code := s.store.find(conn, ids).refusal(); code != "" {
		return errors.New("the user is there twice")
	}
	s.store.insert(conn, parseObject(record), ids, s.config.Now().Add(-24*time.Hour))
	return nil
}

// userBody reads the body of a request about one user.
func userBody(c *call) (object, answer, bool) {
	var any map[string]json.RawMessage
	if json.Unmarshal(c.body, &any) != nil {
		return nil, badRequest("invalid_body", "Payload validation error: 'Expected type object'."), false
	}
	return parseObject(c.body), answer{}, true
}

// postUser creates a user. Source: Auth0 Management API, "Create a user".
func (s *Server) postUser(c *call) answer {
	body, ans, ok := userBody(c)
	if !ok {
		return ans
	}
	i := slices.IndexFunc(s.connections, func(conn *connection) bool { return conn.Name == body.text("connection") })
	ids := identitiesOf(body)
	switch {
	case i < 0:
		return badRequest("invalid_body", "Payload validation error: 'Missing required property: connection'.")
	case s.connections[i].Strategy != "auth0":
		return badRequest("invalid_connection", "Connection must be a database connection.")
	case ids.email == "" || body.text("password") == "":
		return badRequest("invalid_body", "Payload validation error: 'Missing required property: email or password'.")
	case s.store.find(s.connections[i], ids).refusal() != "":
		return apiError(http.StatusConflict, "auth0_idp_error", "The user already exists.")
	}
	u := s.store.insert(s.connections[i], body.without("connection").without("password").without("verify_email"), ids,
		c.now)
	if err := s.save(); err != nil {
		return apiError(http.StatusInternalServerError, "", err.Error())
	}
	return jsonAnswer(http.StatusCreated, u.view())
}

// patchUser changes attributes of a user: metadata is merged on its first level.
// Source: Auth0 Management API, "Update a user".
func (s *Server) patchUser(c *call) answer {
	body, ans, ok := userBody(c)
	if !ok {
		return ans
	}
	u := s.store.byID[c.id]
	if u == nil {
		return apiError(http.StatusNotFound, "inexistent_user", "The user does not exist.")
	}
	next := parseObject(u.attributes)
	for _, m := range body {
		switch m.key {
		case "connection", "client_id", "verify_email", "verify_password", "password":
			continue
		case "app_metadata", "user_metadata":
			merged := parseObject(next.get(m.key))
			for _, part := range parseObject(m.value) {
				if merged.set(part.key, part.value); kindOf(part.value) == "null" {
					merged = merged.without(part.key)
				}
			}
			m.value = merged.bytes()
		case "email", "username":
			m.value = encode(strings.ToLower(stringOf(m.value)))
		}
		next.set(m.key, m.value)
	}
	ids := identitiesOf(next)
	ids.id = u.id
	if code, _ := s.store.find(u.connection, ids).conflict(u); code != "" {
		return badRequest("auth0_idp_error", "The specified new email already exists")
	}
	changed := *u
	changed.attributes, changed.ids, changed.updated, changed.writes = next.bytes(), ids, c.now, u.writes+1
	s.store.replace(u, &changed)
	if err := s.save(); err != nil {
		return apiError(http.StatusInternalServerError, "", err.Error())
	}
	return rawAnswer(changed.view())
}

// deleteUser deletes a user, who need not be there. Source: Auth0 Management API, "Delete a user".
func (s *Server) deleteUser(c *call) answer {
	return s.forget(s.store.byID[c.id])
}

// deleteConnectionUser deletes the user with an address, also one that no search finds.
// Source: Auth0 Management API, "Delete a connection user".
func (s *Server) deleteConnectionUser(c *call) answer {
	if ans, ok := knownQuery(c, "email"); !ok {
		return ans
	}
	conn := s.connection(c.id)
	email := strings.ToLower(c.URL.Query().Get("email"))
	switch {
	case conn == nil:
		return apiError(http.StatusNotFound, "inexistent_connection", "The connection does not exist")
	case email == "":
		return badRequest("invalid_query_string", "Query validation error: 'Missing required property: email'")
	}
	delete(s.ghosts, ghost{conn, email})
	return s.forget(s.store.of(conn)[byEmail][email])
}

func (s *Server) forget(u *user) answer {
	if u != nil {
		s.store.remove(u)
	}
	if err := s.save(); err != nil {
		return apiError(http.StatusInternalServerError, "", err.Error())
	}
	return answer{status: http.StatusNoContent}
}

// postTicket makes a ticket for a new password.
// Source: Auth0 Management API, "Create a password change ticket".
func (s *Server) postTicket(c *call) answer {
	body, ans, ok := userBody(c)
	if !ok {
		return ans
	}
	u := s.store.byID[body.text("user_id")]
	if conn := s.connection(body.text("connection_id")); u == nil && conn != nil {
		u = s.store.of(conn)[byEmail][strings.ToLower(body.text("email"))]
	}
	switch {
	case u == nil:
		return apiError(http.StatusNotFound, "inexistent_user", "The user does not exist.")
	case body.text("result_url") != "" && body.text("client_id") != "":
		return badRequest("invalid_body", "Payload validation error: 'client_id and result_url exclude each other'.")
	}
	scheme := "http"
	if c.TLS != nil {
		scheme = "https"
	}
	return jsonAnswer(http.StatusCreated, map[string]string{"ticket": scheme + "://" + c.Host + "/lo/reset?ticket=" +
		random(32) + "#"})
}
