package tenant

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"sync"

	"muster/schema"
	"muster/submit/failure"
)

// Connection is the database connection that users go to.
type Connection struct {
	ID   string `json:"id"`
	Name string `json:"name"` // "" where the token may not ask
	// Emails reports whether two users may share an address: "unique", "shared", or ""
	// where the token may not ask.
	Emails string `json:"emails,omitempty"`
}

func (c Connection) String() string {
	if c.Name == "" {
		return c.ID
	}
	return c.Name
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
	ScopeUsers       = "read:users"
	ScopeLogs        = "read:logs"
)

const databaseStrategy = "auth0"

// Connection finds a database connection by its name or id.
func (t *Tenant) Connection(ctx context.Context, wanted string) (Connection, error) {
	const op = "find the connection"
	current, err := t.keys.get(ctx, t)
	if err != nil {
		return Connection{}, err
	}
	byID := connectionID().MatchString(wanted)
	if !current.allows(ScopeConnections) {
		if byID {
			return Connection{ID: wanted}, nil
		}
		return Connection{}, &failure.Error{
			Kind: failure.Usage, Op: op, Message: "the access token may not look connections up by name",
			Hint: "give it the scope " + ScopeConnections + ", or name the connection by its id, con_…",
		}
	}
	type view struct {
		ID, Name, Strategy string
		Options            *struct {
			Attributes struct {
				Email struct{ Unique *bool }
			}
		}
	}
	var found []view
	const fields = "fields=id,name,strategy,options"
	path := "/api/v2/connections?" + fields + "&strategy=" + databaseStrategy + "&name=" + url.QueryEscape(wanted)
	if byID {
		path = "/api/v2/connections/" + wanted + "?" + fields
	}
	ans, err := t.retry(ctx, request{method: http.MethodGet, path: path}, preflightTries)
	var no *Refusal
	switch {
	case byID && errors.As(err, &no) && no.Status == http.StatusForbidden:
		return Connection{ID: wanted}, nil
	case byID && errors.As(err, &no) && no.Status == http.StatusNotFound:
		return Connection{}, t.unknown(ctx, wanted)
	case err != nil:
		return Connection{}, t.Explain(op, ScopeConnections, err)
	case byID:
		var one view
		err = json.Unmarshal(ans.body, &one)
		found = []view{one}
	default:
		err = json.Unmarshal(ans.body, &found)
	}
	if err != nil {
		return Connection{},
			&failure.Error{
				Kind: failure.Incomplete, Op: op, Message: t.host + " answers something else than the Management API does",
				Hint: "check the domain",
			}
	}
	for _, f := range found {
		switch {
		case f.ID != wanted && f.Name != wanted || !connectionID().MatchString(f.ID):
		case f.Strategy != "" && f.Strategy != databaseStrategy:
			return Connection{}, &failure.Error{
				Kind: failure.Usage, Op: op,
				Message: fmt.Sprintf("%s is no database connection but %s", schema.Quote(wanted), schema.Quote(f.Strategy)),
				Hint:    "users can be imported into database connections only",
			}
		default:
			c := Connection{ID: f.ID, Name: f.Name}
			if f.Options != nil {
				c.Emails = "unique"
				if u := f.Options.Attributes.Email.Unique; u != nil && !*u {
					c.Emails = "shared"
				}
			}
			return c, nil
		}
	}
	return Connection{}, t.unknown(ctx, wanted)
}

// unknown is the error of a connection that is not there; it names those that are.
func (t *Tenant) unknown(ctx context.Context, wanted string) error {
	const page, listed = 100, 20 // a hundred is the most that Auth0 gives at once
	e := &failure.Error{
		Kind: failure.Usage, Op: "find the connection",
		Message: fmt.Sprintf("the tenant has no database connection %s", schema.Quote(wanted)),
	}
	path := fmt.Sprintf("/api/v2/connections?fields=id,name&strategy=%s&page=0&per_page=%d", databaseStrategy, page)
	ans, err := t.retry(ctx, request{method: http.MethodGet, path: path}, 1)
	var found []struct{ Name string }
	if err != nil || json.Unmarshal(ans.body, &found) != nil {
		return e
	}
	var names, quoted []string
	for _, f := range found {
		names = append(names, f.Name)
		quoted = append(quoted, schema.Quote(f.Name))
	}
	if len(quoted) == 0 {
		e.Hint = "it has no database connection at all"
		return e
	}
	more := ""
	if len(quoted) > listed {
		quoted, more = quoted[:listed], ", …"
	}
	e.Hint = "it has " + strings.Join(quoted, ", ") + more
	if near := schema.Nearest(wanted, names); near != "" {
		e.Hint = "did you mean " + schema.Quote(near) + "? " + e.Hint
	}
	return e
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
