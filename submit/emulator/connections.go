package emulator

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"muster/schema"
)

// connectionView is a connection as the API shows it.
type connectionView struct {
	ID      string          `json:"id"`
	Name    string          `json:"name"`
	Options *schema.Options `json:"options,omitempty"` // by scope
	// Strategy "auth0" is a database connection.
	Strategy    string   `json:"strategy"`
	Realms      []string `json:"realms"`
	DomainLevel bool     `json:"is_domain_connection"`
}

func (s *Server) connectionView(c *connection) connectionView {
	v := connectionView{
		ID: c.ID, Name: c.Name, Strategy: c.Strategy, Realms: []string{c.Name},
	}
	if slices.Contains(s.config.Scopes, scopeOptions) {
		v.Options = c.Options
	}
	return v
}

// clients are the applications that have a connection enabled.
func (s *Server) clients(c *connection) []string {
	if c.EnabledClients == nil {
		return []string{s.config.ClientID}
	}
	return c.EnabledClients
}

// getClients answers with the applications that have a connection enabled, from a checkpoint.
// Source: Auth0 Management API, "Get enabled clients for a connection".
func (s *Server) getClients(c *call) answer {
	if ans, ok := knownQuery(c, "from", "take"); !ok {
		return ans
	}
	query := c.URL.Query()
	take, ans, ok := intParameter(query, "take", 50, 1, 100)
	if !ok {
		return ans
	}
	conn := s.connection(c.id)
	if conn == nil {
		return apiError(http.StatusNotFound, "inexistent_connection", "The connection does not exist")
	}
	type client struct {
		ID string `json:"client_id"`
	}
	var page struct {
		Clients []client `json:"clients"`
		Next    string   `json:"next,omitempty"`
	}
	page.Clients = []client{}
	all := s.clients(conn)
	all = all[max(0, slices.Index(all, query.Get("from"))):]
	for _, id := range all[:min(take, len(all))] {
		page.Clients = append(page.Clients, client{id})
	}
	if take < len(all) {
		page.Next = all[take]
	}
	return jsonAnswer(http.StatusOK, page)
}

// getConnections lists connections by page, or from a checkpoint.
// Source: Auth0 Management API, "Get all connections".
func (s *Server) getConnections(c *call) answer {
	if ans, ok := knownQuery(c, "strategy", "strategy[0]", "strategy[1]", "name", "page", "per_page", "include_totals",
		"from", "take", "fields", "include_fields"); !ok {
		return ans
	}
	query := c.URL.Query()
	page, perPage, totals, ans, ok := paging(query, 100, 100)
	if !ok {
		return ans
	}
	found := []connectionView{}
	for _, conn := range s.connections {
		strategies := slices.Concat(query["strategy"], query["strategy[0]"], query["strategy[1]"])
		if (len(strategies) == 0 || slices.Contains(strategies, conn.Strategy)) &&
			(!query.Has("name") || query.Get("name") == conn.Name) {
			found = append(found, s.connectionView(conn))
		}
	}
	if query.Has("take") || query.Has("from") {
		return connectionsFrom(found, query)
	}
	start := min(page*perPage, len(found))
	end := min(start+perPage, len(found))
	list, ans, ok := selectFields(encode(found[start:end]), query)
	if !ok {
		return ans
	}
	if !totals {
		return rawAnswer(list)
	}
	return rawAnswer(pageObject("connections", list, start, perPage, end-start, len(found)))
}

// connectionsFrom is paging by checkpoint: the checkpoint is the last id of a page.
func connectionsFrom(found []connectionView, query url.Values) answer {
	take, ans, ok := intParameter(query, "take", 50, 1, 100)
	if !ok {
		return ans
	}
	start := 0
	if from := query.Get("from"); from != "" {
		i := slices.IndexFunc(found, func(v connectionView) bool { return v.ID == from })
		if i < 0 {
			return badRequest("invalid_query_string", "Query validation error: 'unknown checkpoint' on property from")
		}
		start = i + 1
	}
	end := min(start+take, len(found))
	list, ans, ok := selectFields(encode(found[start:end]), query)
	if !ok {
		return ans
	}
	var page object
	if end < len(found) {
		page.set("next", encode(found[end-1].ID))
	}
	page.set("connections", list)
	return rawAnswer(page.bytes())
}

func (s *Server) getConnection(c *call) answer {
	if ans, ok := knownQuery(c, "fields", "include_fields"); !ok {
		return ans
	}
	if !connectionID().MatchString(c.id) {
		return badRequest("invalid_uri",
			"Path validation error: 'String does not match pattern "+connectionID().String()+"' on property id")
	}
	conn := s.connection(c.id)
	if conn == nil {
		return apiError(http.StatusNotFound, "inexistent_connection", "The connection does not exist")
	}
	view, ans, ok := selectFields(encode(s.connectionView(conn)), c.URL.Query())
	if !ok {
		return ans
	}
	return rawAnswer(view)
}

// paging reads page, per_page and include_totals.
func paging(query url.Values, size, most int) (page, perPage int, totals bool, ans answer, ok bool) {
	if page, ans, ok = intParameter(query, "page", 0, 0, 1<<20); !ok {
		return
	}
	if perPage, ans, ok = intParameter(query, "per_page", size, 0, most); !ok {
		return
	}
	totals, ans, ok = boolParameter(query, "include_totals", false)
	return
}

func intParameter(query url.Values, name string, fallback, least, most int) (int, answer, bool) {
	if !query.Has(name) {
		return fallback, answer{}, true
	}
	n, err := strconv.Atoi(query.Get(name))
	if err != nil || n < least || n > most {
		return 0, badRequest("invalid_query_string", "Query validation error: 'Value must be an integer from "+
			itoa(least)+" to "+itoa(most)+"' on property "+name), false
	}
	return n, answer{}, true
}

func boolParameter(query url.Values, name string, fallback bool) (bool, answer, bool) {
	if !query.Has(name) {
		return fallback, answer{}, true
	}
	switch query.Get(name) {
	case "true":
		return true, answer{}, true
	case "false":
		return false, answer{}, true
	}
	return false, badRequest("invalid_query_string",
		"Query validation error: 'Expected type boolean but found type string' on property "+name), false
}

// selectFields applies fields and include_fields to an object or to every
// object of an array.
func selectFields(raw []byte, query url.Values) ([]byte, answer, bool) {
	include, ans, ok := boolParameter(query, "include_fields", true)
	if !ok || query.Get("fields") == "" {
		return raw, ans, ok
	}
	fields := strings.Split(query.Get("fields"), ",")
	keep := func(m member) bool { return slices.Contains(fields, m.key) == include }
	if kindOf(raw) == "object" {
		return parseObject(raw).filter(keep).bytes(), ans, true
	}
	var out []byte
	for _, item := range parseArray(raw) {
		out = append(out, ',')
		out = append(out, parseObject(item).filter(keep).bytes()...)
	}
	return append(append([]byte{'['}, out[min(1, len(out)):]...), ']'), ans, true
}

// pageObject is the answer to include_totals=true.
func pageObject(name string, list []byte, start, limit, length, total int) []byte {
	var page object
	page.set("start", []byte(itoa(start)))
	page.set("limit", []byte(itoa(limit)))
	page.set("length", []byte(itoa(length)))
	page.set("total", []byte(itoa(total)))
	page.set(name, list)
	return page.bytes()
}
