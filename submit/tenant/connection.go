package tenant

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"muster/schema"
	"muster/submit/failure"
)

// Connection is a database connection, and why its settings are not known; "" where they are.
type Connection struct {
	schema.Connection
	Unread string
}

// The shapes of ids. Source: Auth0 Management API, the jobs endpoints. Nothing of
// another shape gets into a URL or a form.
var (
	connectionID = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^con_[A-Za-z0-9]{16}$`) })
	jobID        = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^job_[A-Za-z0-9]{16}$`) })
)

// AnyConnectionID has the length of all.
const AnyConnectionID = "con_0000000000000000"

// The scopes that the requests need.
const (
	ScopeCreate      = "create:users"
	ScopeConnections = "read:connections"
	ScopeOptions     = "read:connections_options"
	ScopeUsers       = "read:users"
	ScopeLogs        = "read:logs"
)

// connectionFields are what is asked of a connection: not all, for some of the rest is secret.
const connectionFields = "fields=id,name,strategy,options"

// mostConnections is how many Auth0 returns at once.
const mostConnections = 100

// Connection finds a database connection by its name or id, and asks for its settings and who has it enabled. Where
// none is wanted it finds the only one there is.
func (t *Tenant) Connection(ctx context.Context, wanted string) (Connection, error) {
	const op = "find the connection"
	current, err := t.keys.get(ctx, t)
	if err != nil {
		return Connection{}, err
	}
	byID := connectionID().MatchString(wanted)
	unread := Connection{schema.Connection{ID: wanted}, "the token lacks " + ScopeConnections + " and " + ScopeOptions}
	if !current.allows(ScopeConnections) {
		switch {
		case byID:
			return unread, nil
		case wanted == "":
			return Connection{}, &failure.Error{
				Kind: failure.Usage, Op: op, Message: "none is named, and the access token may not look for one",
				Hint: "use --connection with its name or id, con_…, or give the token the scope " + ScopeConnections,
			}
		}
		return Connection{}, &failure.Error{
			Kind: failure.Usage, Op: op, Message: "the access token may not look connections up by name",
			Hint: "give it the scope " + ScopeConnections + ", or name the connection by its id, con_…",
		}
	}
	var no *Refusal
	found, why, err := t.connections(ctx, wanted)
	switch {
	case byID && errors.As(err, &no) && no.Status == http.StatusForbidden:
		return unread, nil
	case byID && errors.As(err, &no) && no.Status == http.StatusNotFound:
		return Connection{}, t.unknown(ctx, wanted)
	case err != nil:
		return Connection{}, t.Explain(op, ScopeConnections, err)
	case wanted == "" && len(found) != 1:
		return Connection{}, t.choose(ctx)
	}
	for _, f := range found {
		if wanted != "" && f.ID != wanted && f.Name != wanted || !connectionID().MatchString(f.ID) {
			continue
		}
		c := Connection{f, why}
		if f.Options == nil && why == "" {
			c.Unread = "the token lacks " + ScopeOptions
		}
		c.EnabledClients, err = t.enabledClients(ctx, f.ID)
		return c, err
	}
	return Connection{}, t.unknown(ctx, wanted)
}

// connections asks for the connection with a name or id, or for all database connections where none is wanted. Where
// their settings are not to be read, it says why, and they are unknown.
func (t *Tenant) connections(ctx context.Context, wanted string) (found []schema.Connection, why string, err error) {
	path := "/api/v2/connections?" + connectionFields + "&strategy=" + schema.DatabaseStrategy
	byID := connectionID().MatchString(wanted)
	switch {
	case byID:
		path = "/api/v2/connections/" + wanted + "?" + connectionFields
	case wanted != "":
		path += "&name=" + url.QueryEscape(wanted)
	default:
		path += fmt.Sprintf("&page=0&per_page=%d", mostConnections)
	}
	ans, err := t.retry(ctx, request{method: http.MethodGet, path: path}, preflightTries)
	if err != nil || string(bytes.TrimSpace(ans.body)) == "[]" {
		return nil, "", err
	}
	if found, err = schema.ReadConnections("the answer", ans.body); err == nil {
		return found, "", nil
	}
	why = err.Error()
	var plain []struct{ ID, Name, Strategy string }
	if byID {
		ans.body = slices.Concat([]byte("["), ans.body, []byte("]"))
	}
	if json.Unmarshal(ans.body, &plain) != nil {
		return nil, "", &failure.Error{
			Kind: failure.Incomplete, Op: "find the connection",
			Message: t.host + " answers something else than the Management API does", Hint: "check the domain",
		}
	}
	for _, p := range plain {
		found = append(found, schema.Connection{ID: p.ID, Name: p.Name, Strategy: p.Strategy})
	}
	return found, why, nil
}

// enabledClients asks for applications that have a connection enabled: one is enough. Nil is unknown: tenants without
// the endpoint answer 404, and tokens that may not ask 403.
func (t *Tenant) enabledClients(ctx context.Context, id string) ([]string, error) {
	path := "/api/v2/connections/" + id + "/clients?take=1"
	ans, err := t.retry(ctx, request{method: http.MethodGet, path: path}, preflightTries)
	var no *Refusal
	if errors.As(err, &no) && no.Status < http.StatusInternalServerError {
		return nil, nil
	}
	if err != nil {
		return nil, t.Explain("ask who has the connection enabled", ScopeConnections, err)
	}
	var page struct {
		Clients *[]struct {
			ID string `json:"client_id"`
		} `json:"clients"`
	}
	if json.Unmarshal(ans.body, &page) != nil || page.Clients == nil {
		return nil, nil // unknown is what another form is
	}
	enabled := []string{}
	for _, c := range *page.Clients {
		enabled = append(enabled, c.ID)
	}
	return enabled, nil
}

// unknown is the error of a connection that is not there; it names those that are.
func (t *Tenant) unknown(ctx context.Context, wanted string) error {
	e := &failure.Error{
		Kind: failure.Usage, Op: "find the connection",
		Message: fmt.Sprintf("the tenant has no database connection %s", schema.Quote(wanted)),
	}
	names, hint := t.names(ctx)
	e.Hint = hint
	if near := schema.Nearest(wanted, names); near != "" {
		e.Hint = "did you mean " + schema.Quote(near) + "? " + e.Hint
	}
	return e
}

// choose is the error where none is wanted and there is not just one.
func (t *Tenant) choose(ctx context.Context) error {
	_, hint := t.names(ctx)
	return &failure.Error{
		Kind: failure.Usage, Op: "find the connection", Message: "none is named, and the tenant has not just one",
		Hint: "use --connection with the name or id of a database connection; " + hint,
	}
}

// names are those of the tenant's database connections, and in words; nothing where they cannot be had.
func (t *Tenant) names(ctx context.Context) (names []string, words string) {
	const most = 20
	path := fmt.Sprintf("/api/v2/connections?fields=id,name&strategy=%s&page=0&per_page=%d", schema.DatabaseStrategy,
		mostConnections)
	ans, err := t.retry(ctx, request{method: http.MethodGet, path: path}, 1)
	var found []struct{ Name string }
	if err != nil || json.Unmarshal(ans.body, &found) != nil {
		return nil, ""
	}
	var quoted []string
	for _, f := range found {
		names = append(names, f.Name)
		quoted = append(quoted, schema.Quote(f.Name))
	}
	switch {
	case len(quoted) == 0:
		return nil, "it has no database connection at all"
	case len(quoted) > most:
		quoted = append(quoted[:most], "…")
	}
	return names, "it has " + strings.Join(quoted, ", ")
}

// Probe asks for a job that cannot be there, to learn whether a token that does not
// tell its scopes may see jobs.
func (t *Tenant) Probe(ctx context.Context) error {
	_, err := t.retry(ctx, request{method: http.MethodGet, path: "/api/v2/jobs/job_0000000000000000"}, preflightTries)
	var no *Refusal
	if err == nil || errors.As(err, &no) && no.Status == http.StatusNotFound {
		return nil
	}
	return t.Explain("check the access token", ScopeCreate, err)
}
